//! Columns whose native types limit what they keep: both databases refuse, cut and find the same.

use chrono::TimeDelta;
use isotype::{DateTime, Dialect, Error, Insert, Model, Page, Time};
use sqlx::{PgPool, Pool, SqlitePool};

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id), unique(second), unique(whole))]
struct Kept {
    id: i32,
    codes: Vec<String>,
    words: Vec<String>,
    #[isotype(digits(0))]
    second: DateTime,
    time: Time,
    #[isotype(digits(0))]
    whole: Time,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = Kept)]
struct NewKept {
    id: i32,
    codes: Vec<String>,
    words: Vec<String>,
    second: DateTime,
    time: Time,
    whole: Time,
}

async fn sqlite() -> SqlitePool {
    let db = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let table = "CREATE TABLE Kept (id INTEGER NOT NULL PRIMARY KEY, codes TEXT, words TEXT, second DATETIME NOT NULL,
        time TEXT NOT NULL, whole TEXT NOT NULL, trees TEXT, raws TEXT, plain TEXT)";
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    db
}

async fn postgres() -> PgPool {
    let db = PgPool::connect(&isotype_testkit::postgres::server().database()).await.unwrap();
    let table = r#"CREATE TABLE "Kept" (id INTEGER NOT NULL PRIMARY KEY, codes CHAR(3)[], words VARCHAR(3)[],
        second TIMESTAMP(0) NOT NULL, time TIME(3) NOT NULL, whole TIME(0) NOT NULL, trees JSONB[], raws JSONB[],
        plain JSONB[])"#;
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    db
}

const MOMENT: &str = "2024-02-29T10:00:00.987654Z";
const TIME: &str = "12:00:00.123456";

fn time(text: &str) -> Time {
    text.parse().unwrap()
}

fn moment(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn new(id: i32) -> NewKept {
    NewKept::new(id, moment(MOMENT), time(TIME), time(TIME))
}

async fn filters_find_what_keys_find<D: Dialect>(db: &Pool<D>) {
    let kept = new(1).insert(db).await.unwrap();
    assert_eq!(kept.second, moment("2024-02-29T10:00:00Z"));
    assert_eq!((kept.time, kept.whole), (time("12:00:00.123"), time("12:00:00")));
    let found = Some(&kept);
    assert_eq!(Kept::find_by_second(db, moment(MOMENT)).await.unwrap().as_ref(), found);
    assert_eq!(Kept::find_by_whole(db, time(TIME)).await.unwrap().as_ref(), found);
    for filter in [
        Kept::SECOND.eq(moment(MOMENT)),
        Kept::SECOND.gte(moment(MOMENT)),
        Kept::TIME.eq(time(TIME)),
        Kept::TIME.lte(time(TIME)),
        Kept::WHOLE.eq(time(TIME)),
        Kept::WHOLE.gte(time(TIME)),
    ] {
        assert_eq!(Kept::count(db, filter.clone()).await.unwrap(), 1, "{filter:?}");
    }
    for filter in [Kept::SECOND.ne(moment(MOMENT)), Kept::TIME.gt(time(TIME)), Kept::WHOLE.lt(time(TIME))] {
        assert_eq!(Kept::count(db, filter.clone()).await.unwrap(), 0, "{filter:?}");
    }
    // Pages go on behind the very row.
    NewKept { second: moment("2024-02-29T10:00:01Z"), whole: time("13:00:00"), ..new(2) }
        .insert(db)
        .await
        .unwrap();
    for order in [Kept::SECOND.ascending(), Kept::TIME.ascending(), Kept::WHOLE.ascending()] {
        let page = Page::first(1).order_by(order);
        let first = Kept::list(db, page.clone()).await.unwrap();
        let second = Kept::list(db, page.after(first.next.unwrap())).await.unwrap();
        assert_eq!((first.items[0].id, second.items[0].id), (1, 2));
    }
}

async fn moments_without_a_year_of_four_digits<D: Dialect>(db: &Pool<D>) {
    new(1).insert(db).await.unwrap();
    for moment in
        [DateTime::MAX_UTC, DateTime::MIN_UTC, moment("9999-12-31T23:59:59Z") + TimeDelta::seconds(1)]
    {
        let refused = Kept::count(db, Kept::SECOND.lt(moment)).await;
        let Err(Error::Value { field: "second", reason, .. }) = &refused else { panic!("{refused:?}") };
        assert_eq!(reason, "is not between the years 1 and 9999");
    }
    assert_eq!(Kept::count(db, Kept::SECOND.lt(moment("9999-12-31T23:59:59.9Z"))).await.unwrap(), 1);
}

#[tokio::test]
async fn filters_are_cut_to_what_the_column_keeps() {
    filters_find_what_keys_find(&sqlite().await).await;
    filters_find_what_keys_find(&postgres().await).await;
}

#[tokio::test]
async fn filters_refuse_moments_that_no_row_has() {
    moments_without_a_year_of_four_digits(&sqlite().await).await;
    moments_without_a_year_of_four_digits(&postgres().await).await;
}
