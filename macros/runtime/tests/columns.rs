//! Columns whose native types limit what they keep: both databases refuse, cut and find the same.

use chrono::TimeDelta;
use isotype::wire::from_json;
use isotype::{
    DateTime, Dialect, Document, Error, Insert, Lenient, Model, Page, Patch, Stored, Time, read_all,
};
use sqlx::{PgPool, Pool, SqlitePool};

/// A document that needs a level of its own for a field that is not given.
#[derive(Debug, Clone, PartialEq, Document)]
struct Tree {
    #[isotype(default = [])]
    branches: Vec<Tree>,
}

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id), unique(second), unique(whole))]
struct Kept {
    id: i32,
    #[isotype(padded)]
    codes: Vec<String>,
    words: Vec<String>,
    #[isotype(digits(0))]
    second: DateTime,
    time: Time,
    #[isotype(digits(0))]
    whole: Time,
    trees: Vec<Lenient<Tree>>,
    raws: Vec<Stored<Tree>>,
    plain: Vec<Tree>,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = Kept)]
struct NewKept {
    id: i32,
    #[isotype(entry_length(max = 3))]
    codes: Vec<String>,
    #[isotype(entry_length(max = 3), length(min = 1, max = 2))]
    words: Vec<String>,
    second: DateTime,
    time: Time,
    whole: Time,
    trees: Vec<Lenient<Tree>>,
    raws: Vec<Stored<Tree>>,
    plain: Vec<Tree>,
}

#[derive(Debug, Clone, PartialEq, Default, Patch)]
#[isotype(model = Kept)]
struct KeptPatch {
    #[isotype(entry_length(max = 3))]
    codes: Option<Vec<String>>,
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
    NewKept::new(id, vec!["ab".to_owned()], moment(MOMENT), time(TIME), time(TIME))
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

async fn texts_of_lists<D: Dialect>(db: &Pool<D>) {
    let kept = NewKept { codes: texts(["a  ", "", "äöü"]), words: texts(["b  ", "äöü"]), ..new(1) };
    let kept = kept.insert(db).await.unwrap();
    assert_eq!((&kept.codes, &kept.words), (&texts(["a", "", "äöü"]), &texts(["b  ", "äöü"])));
    assert_eq!(Kept::find_by_id(db, 1).await.unwrap().as_ref(), Some(&kept));

    for codes in [texts(["abcd"]), texts(["ok", "ab   "])] {
        let refused = NewKept { codes: codes.clone(), ..new(2) }.insert(db).await;
        assert!(matches!(&refused, Err(Error::Value { field: "codes", .. })), "{refused:?}");
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("the length of each entry, at most 3 characters"), "{said}");
        let refused = Kept::update(db, 1, KeptPatch { codes: Some(codes) }).await;
        assert!(matches!(&refused, Err(Error::Value { field: "codes", .. })), "{refused:?}");
    }
    for words in [texts(["abcd"]), texts(["b", "ab   "]), texts([]), texts(["a", "b", "c"])] {
        let refused = NewKept { words, ..new(2) }.insert(db).await;
        assert!(matches!(&refused, Err(Error::Value { field: "words", .. })), "{refused:?}");
    }
    let patch = KeptPatch { codes: Some(texts(["z  "])) };
    assert_eq!(Kept::update(db, 1, patch).await.unwrap().codes, texts(["z"]));
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

/// A tree of so many objects within each other, the last one without its list.
fn tree(levels: usize) -> String {
    // Each branch is a list and an object.
    format!("{}{{}}{}", r#"{"branches":["#.repeat(levels / 2), "]}".repeat(levels / 2))
}

async fn a_list_is_a_level_of_its_documents<D: Dialect>(
    db: &Pool<D>,
    table: &str,
    array: fn(&str) -> String,
) {
    // 49 branches and the last object are 99 levels: with the list that it has by default, and the one around, 101.
    for (levels, fits) in [(96, true), (98, false)] {
        let text = tree(levels);
        let from_wire = from_json::<Vec<Lenient<Tree>>>(&format!("[{text}]")).unwrap();
        assert_eq!(from_wire[0].ok().is_some(), fits, "{levels}");
        new(1).insert(db).await.unwrap();
        let sql = format!("UPDATE {table} SET trees = {0}, raws = {0} WHERE id = 1", array(&text));
        D::execute(&mut db.acquire().await.unwrap(), sql, D::Arguments::default()).await.unwrap();
        let row = Kept::find_by_id(db, 1).await.unwrap().unwrap();
        assert_eq!((row.trees[0].ok().is_some(), row.raws[0].read().is_ok()), (fits, fits), "{levels}");
        if !fits {
            let said = row.trees[0].as_result().unwrap_err().problems().to_string();
            assert!(said.ends_with("expected at most 100 nested arrays and objects"), "{said}");
        }
        // What was read can be written, and read again.
        let wire = serde_json::to_string(&row).unwrap();
        assert_eq!(serde_json::from_str::<Kept>(&wire).unwrap(), row);
        let copy = NewKept { trees: row.trees.clone(), raws: row.raws.clone(), ..new(2) };
        let copy = copy.insert(db).await.unwrap();
        assert_eq!((&copy.trees, &copy.raws), (&row.trees, &row.raws));
        // A value alone has room for one level more than in a list.
        let deep: Tree = serde_json::from_str(&text).unwrap();
        for new in [
            NewKept { trees: vec![deep.clone().into()], ..new(3) },
            NewKept { raws: vec![deep.clone().into()], ..new(3) },
            NewKept { plain: vec![deep.clone()], ..new(3) },
        ] {
            let written = new.insert(db).await;
            assert_eq!(written.is_ok(), fits, "{levels}: {written:?}");
            Kept::delete(db, 3).await.unwrap();
        }
        Kept::delete(db, 1).await.unwrap();
        Kept::delete(db, 2).await.unwrap();
    }
}

#[tokio::test]
async fn texts_of_lists_have_the_length_of_their_column() {
    texts_of_lists(&sqlite().await).await;
    texts_of_lists(&postgres().await).await;
}

#[tokio::test]
async fn blanks_at_the_end_of_a_char_are_no_part_of_it_whoever_stored_them() {
    let db = sqlite().await;
    new(1).insert(&db).await.unwrap();
    sqlx::raw_sql(r#"UPDATE Kept SET codes = '["a  ","b"]'"#).execute(&db).await.unwrap();
    assert_eq!(Kept::find_by_id(&db, 1).await.unwrap().unwrap().codes, texts(["a", "b"]));
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

#[tokio::test]
async fn documents_in_lists_have_a_level_less() {
    a_list_is_a_level_of_its_documents(&sqlite().await, "Kept", |text| format!("'[{text}]'")).await;
    a_list_is_a_level_of_its_documents(&postgres().await, r#""Kept""#, |text| {
        format!("ARRAY['{text}']::JSONB[]")
    })
    .await;
}

#[test]
fn a_list_that_may_not_be_empty_has_to_be_given() {
    let rest = r#""id":1,"second":"2024-02-29T10:00:00Z","time":"12:00:00","whole":"12:00:00""#;
    let problems = read_all::<NewKept>(&format!("{{{rest}}}")).unwrap_err();
    assert_eq!(problems.to_string(), "/words: expected a list, found nothing");
    let given = |words: &str| read_all::<NewKept>(&format!("{{{rest},\"words\":{words}}}"));
    assert_eq!(given(r#"["a"]"#).unwrap().codes, texts([]));
    assert_eq!(given("[]").unwrap_err().to_string(), "/words: expected 1 to 2 entries, found 0");
    let long = given(r#"["abcd","a"]"#).unwrap_err().to_string();
    assert_eq!(long, "/words/0: expected at most 3 characters, found 4");
}
