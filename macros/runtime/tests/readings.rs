//! Stored documents that do not fit their type: what each way of reading a column makes of them, on both databases.

use isotype::{Document, Error, Model, Page, Problems};
use sqlx::{PgPool, SqlitePool};

#[derive(Debug, Clone, PartialEq, Document)]
struct Settings {
    theme: String,
    #[isotype(gte = 1)]
    size: i32,
}

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id))]
struct Strict {
    id: i32,
    one: Settings,
    maybe: Option<Settings>,
    many: Vec<Settings>,
}

async fn sqlite(values: &str) -> SqlitePool {
    let db = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let table =
        "CREATE TABLE Strict (id INTEGER NOT NULL PRIMARY KEY, one TEXT NOT NULL, maybe TEXT, many TEXT)";
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!("INSERT INTO Strict (id, one, maybe, many) VALUES (1, {values})");
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    db
}

async fn postgres(values: &str) -> PgPool {
    let db = PgPool::connect(&isotype_testkit::postgres::server().database()).await.unwrap();
    let table = r#"CREATE TABLE "Strict" (id INTEGER NOT NULL PRIMARY KEY, one JSONB NOT NULL, maybe JSONB, many JSONB[])"#;
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!(r#"INSERT INTO "Strict" (id, one, maybe, many) VALUES (1, {values})"#);
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    db
}

const GOOD: &str = r#"'{"theme":"dark","size":1}'"#;
const BAD: &str = r#"'{"size":0}'"#;
const SAID: &str = "/theme: expected a text, found nothing";

#[tokio::test]
async fn a_strict_column_tells_every_problem_of_a_document() {
    let of_list = r#"'[{"theme":1,"size":2},{"theme":"x"}]'"#;
    let of_array = r#"ARRAY['{"theme":1,"size":2}','{"theme":"x"}']::JSONB[]"#;
    for (column, in_sqlite, in_postgres, paths) in [
        ("one", format!("{BAD}, NULL, NULL"), format!("{BAD}, NULL, NULL"), vec!["/size", "/theme"]),
        ("maybe", format!("{GOOD}, {BAD}, NULL"), format!("{GOOD}, {BAD}, NULL"), vec!["/size", "/theme"]),
        (
            "many",
            format!("{GOOD}, NULL, {of_list}"),
            format!("{GOOD}, NULL, {of_array}"),
            vec!["/0/theme", "/1/size"],
        ),
    ] {
        let in_sqlite = Strict::list(&sqlite(&in_sqlite).await, Page::first(1)).await;
        let in_postgres = Strict::list(&postgres(&in_postgres).await, Page::first(1)).await;
        for refused in [in_sqlite, in_postgres] {
            let error = refused.unwrap_err();
            let found: Vec<&str> = error.problems().unwrap().iter().map(|found| found.path()).collect();
            assert_eq!(found, paths);
            assert!(matches!(error, Error::Decode { column: said, .. } if said == column), "{error}");
            assert!(error.to_string().starts_with(&format!("Strict.{column}: /")), "{error}");
        }
    }
}

#[tokio::test]
async fn a_query_of_ones_own_tells_them_too() {
    let db = sqlite(&format!("{BAD}, NULL, NULL")).await;
    let error = sqlx::query_as::<_, Strict>("SELECT * FROM Strict").fetch_one(&db).await.unwrap_err();
    let sqlx::Error::ColumnDecode { index, source } = error else { panic!("{error}") };
    assert_eq!(index, "one");
    assert!(source.downcast_ref::<Problems>().unwrap().to_string().ends_with(SAID), "{source}");
}
