//! What other programs have stored: every form that is a value is read, and everything else is an error that says where.

mod common;

use common::{Role, User};
use isotype::{BigDecimal, DateTime, Error, Insert, Json, Model, Uuid};
use sqlx::{PgPool, SqlitePool};

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id))]
struct Loose {
    id: i32,
    at: Option<DateTime>,
    amount: Option<BigDecimal>,
    number: Option<f64>,
    flag: Option<bool>,
    data: Option<Json>,
    items: Vec<i64>,
    uuid: Option<Uuid>,
    bytes: Option<Vec<u8>>,
    code: Option<String>,
    day: Option<isotype::Date>,
    days: Vec<isotype::Date>,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = Loose)]
struct NewLoose {
    id: i32,
    at: Option<DateTime>,
    amount: Option<BigDecimal>,
    number: Option<f64>,
    items: Vec<i64>,
}

/// A table as Prisma makes it, and another program's idea of one row.
async fn sqlite(columns: &str, values: &str) -> Result<Loose, Error> {
    let db = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let table =
        "CREATE TABLE Loose (id INTEGER NOT NULL PRIMARY KEY, at DATETIME, amount DECIMAL, number REAL,
        flag BOOLEAN, data JSONB, items TEXT, uuid TEXT, bytes BLOB, code TEXT, day TEXT, days TEXT)";
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!("INSERT INTO Loose (id{columns}) VALUES ({values})");
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    let mut list = Loose::list(&db, isotype::Page::first(2)).await?.items;
    assert_eq!(list.len(), 1);
    Ok(list.remove(0))
}

async fn postgres(columns: &str, values: &str) -> (PgPool, Result<Loose, Error>) {
    let db = PgPool::connect(&isotype_testkit::postgres::server().database()).await.unwrap();
    let table = r#"CREATE TABLE "Loose" (id BIGINT NOT NULL PRIMARY KEY, at TIMESTAMP(3), amount DECIMAL(65,30),
        number DOUBLE PRECISION, flag BOOLEAN, data JSONB, items BIGINT[], uuid UUID, bytes BYTEA, code VARCHAR(9), day DATE, days DATE[])"#;
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!("INSERT INTO \"Loose\" (id{columns}) VALUES ({values})");
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    let list = Loose::list(&db, isotype::Page::first(2)).await;
    (db, list.map(|mut list| list.items.remove(0)))
}

fn moment(text: &str) -> Option<DateTime> {
    Some(text.parse().unwrap())
}

#[tokio::test]
async fn sqlite_moments_of_prisma_and_of_sqlite_itself_are_read() {
    for (stored, read) in [
        ("1700000000123", "2023-11-14T22:13:20.123Z"),
        ("-1", "1969-12-31T23:59:59.999Z"),
        ("'2023-11-14T22:13:20.123+00:00'", "2023-11-14T22:13:20.123Z"),
        ("'2023-11-14 22:13:20'", "2023-11-14T22:13:20Z"),
        ("strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000, 'unixepoch')", "2023-11-14T22:13:20Z"),
    ] {
        let row = sqlite(", at", &format!("1, {stored}")).await.unwrap();
        assert_eq!(row.at, moment(read), "{stored}");
    }
}

#[tokio::test]
async fn sqlite_numbers_and_json_under_numeric_affinity_are_read() {
    let row = sqlite(", amount, number, data", "1, '10.50', 3, '5'").await.unwrap();
    assert_eq!(row.amount, Some("10.5".parse().unwrap()));
    assert_eq!(row.amount.unwrap().to_string(), "10.5");
    assert_eq!(row.number, Some(3.0));
    assert_eq!(row.data, Some(serde_json::json!(5)));
    let row = sqlite(", amount, data, items", "1, '0.1', 'null', NULL").await.unwrap();
    assert_eq!(row.amount, Some("0.1".parse().unwrap()));
    assert_eq!((row.data, row.items), (None, vec![]));
}

#[tokio::test]
async fn sqlite_errors_name_table_and_column() {
    for (column, stored, reason) in [
        ("at", "'soon'", "'soon' is not a moment"),
        ("flag", "2", "the integer 2 is no Boolean"),
        ("amount", "'x'", "the text 'x' is no Decimal"),
        ("data", "'{'", "EOF"),
        ("items", "'[1]'", "/0: expected"),
        ("items", "'[null]'", "/0: expected"),
        ("uuid", "'550e8400'", "the text '550e8400' is no UUID"),
        ("bytes", "'text'", "the text 'text' is no blob"),
        ("code", "x'00'", "a blob of 1 bytes is no text"),
    ] {
        match sqlite(&format!(", {column}"), &format!("1, {stored}")).await {
            Err(Error::Decode { table: "Loose", column: said, reason: why, .. }) => {
                assert_eq!(said, column);
                assert!(why.contains(reason), "{column}: {why}");
            }
            other => panic!("{column}: {other:?}"),
        }
    }
    let error = sqlite("", "4294967296").await.unwrap_err();
    assert_eq!(error.to_string(), "Loose.id: 4294967296 does not fit 32 bits");
}

#[tokio::test]
async fn postgresql_errors_name_table_and_column() {
    for (column, stored, reason) in [
        ("at", "'infinity'", "infinity"),
        ("amount", "'NaN'", "NaN"),
        ("day", "'infinity'", "infinity"),
        ("days", "'{2000-01-01,-infinity}'", "infinity"),
        ("number", "'Infinity'", "is inf, not a number"),
        ("items", "'{1,NULL}'", "has an element that is NULL"),
        ("items", "'{{1},{2}}'", "dimensions"),
    ] {
        match postgres(&format!(", {column}"), &format!("1, {stored}")).await.1 {
            Err(Error::Decode { table: "Loose", column: said, reason: why, .. }) => {
                assert_eq!(said, column);
                assert!(why.contains(reason), "{column}: {why}");
            }
            other => panic!("{column}: {other:?}"),
        }
    }
    let error = postgres("", "4294967296").await.1.unwrap_err();
    assert_eq!(error.to_string(), "Loose.id: 4294967296 does not fit 32 bits");
}

#[tokio::test]
async fn postgresql_moments_do_not_depend_on_the_session() {
    let values = "1, '2023-11-14T22:13:20.123', NULL, 'v', '0001-01-01', '{1999-12-31,2000-02-29}'";
    let (db, row) = postgres(", at, items, code, day, days", values).await;
    let row = row.unwrap();
    let day = |text: &str| text.parse::<isotype::Date>().unwrap();
    assert_eq!((row.day, row.days), (Some(day("0001-01-01")), vec![day("1999-12-31"), day("2000-02-29")]));
    assert_eq!(
        (row.at, row.items, row.code.as_deref()),
        (moment("2023-11-14T22:13:20.123Z"), vec![], Some("v"))
    );
    let mut connection = db.acquire().await.unwrap();
    sqlx::raw_sql("SET TIME ZONE 'Asia/Tokyo'").execute(&mut *connection).await.unwrap();
    let new = NewLoose { at: row.at, ..NewLoose::new(2) };
    let stored = new.insert(&mut connection).await.unwrap();
    assert_eq!(stored.at, row.at);
    let text: String = sqlx::query_scalar(r#"SELECT at::text FROM "Loose" WHERE id = 2"#)
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    assert_eq!(text, "2023-11-14 22:13:20.123");
}

#[tokio::test]
async fn numbers_that_are_none_and_minus_zero() {
    let db = SqlitePool::connect("sqlite::memory:").await.unwrap();
    sqlx::raw_sql("CREATE TABLE Loose (id INTEGER PRIMARY KEY, at, amount TEXT, number REAL, flag, data, items TEXT, uuid, bytes, code, day, days)")
        .execute(&db)
        .await
        .unwrap();
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let refused = NewLoose { number: Some(number), ..NewLoose::new(1) }.insert(&db).await;
        assert!(matches!(refused, Err(Error::Value { field: "number", .. })), "{refused:?}");
    }
    let long: BigDecimal = "0.0000000000000000000000000000001".parse().unwrap();
    let refused = NewLoose { amount: Some(long), ..NewLoose::new(1) }.insert(&db).await;
    assert!(matches!(refused, Err(Error::Value { field: "amount", .. })), "{refused:?}");
    let new = NewLoose { number: Some(-0.0), items: vec![i64::MAX], ..NewLoose::new(1) };
    let row = new.insert(&db).await.unwrap();
    assert!(row.number.unwrap().is_sign_positive());
    let stored: String = sqlx::query_scalar("SELECT items FROM Loose").fetch_one(&db).await.unwrap();
    assert_eq!(stored, r#"["9223372036854775807"]"#);
}

#[tokio::test]
async fn statements_of_ones_own_read_rows_by_name() {
    let sqlite = common::sqlite().await;
    let postgres = common::postgres().await;
    let new = || common::NewUser {
        role: Some(Role::Admin),
        tags: vec!["a".to_owned(), "b".to_owned()],
        ..common::NewUser::new("a@b.c", "t", 1)
    };
    let (here, there) = (new().insert(&sqlite).await.unwrap(), new().insert(&postgres).await.unwrap());
    // Columns in another order, and more of them than the row has.
    let sql = "SELECT 1 AS more, tags, users.* FROM users";
    let of_sqlite: User = sqlx::query_as(sql).fetch_one(&sqlite).await.unwrap();
    let of_postgres: User = sqlx::query_as(sql).fetch_one(&postgres).await.unwrap();
    assert_eq!((of_sqlite, of_postgres), (here, there));
    let missing = sqlx::query_as::<_, User>("SELECT id FROM users").fetch_one(&sqlite).await;
    assert!(matches!(missing, Err(sqlx::Error::ColumnNotFound(name)) if name == "email"));
}

#[tokio::test]
async fn operations_can_be_spawned() {
    async fn work<D: isotype::Dialect>(db: sqlx::Pool<D>) -> Result<i64, Error> {
        let rows = (1..4).map(|number| common::NewUser::new(format!("{number}@b.c"), "t", number));
        let users = User::insert_many(&db, rows).await?;
        User::update(&db, &users[0].id, common::UserPatch::default()).await?;
        User::delete(&db, &users[1].id).await?;
        User::list(&db, isotype::Page::first(1)).await?;
        User::find_by_email(&db, "1@b.c").await?;
        User::count(&db, isotype::Filter::default()).await
    }
    let here = tokio::spawn(work(common::sqlite().await));
    let there = tokio::spawn(work(common::postgres().await));
    assert_eq!((here.await.unwrap().unwrap(), there.await.unwrap().unwrap()), (2, 2));
}
