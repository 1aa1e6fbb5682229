//! Programs as SQL, over texts in a column of each database.

use isotype_agreement::databases::Databases;
use isotype_core::dialect;
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::Program;
use isotype_core::scalar::{Dialect, Scalar};
use isotype_core::tables::{Base, Column, Label, Type};
use sqlx::AssertSqlSafe;

fn column() -> Column {
    Column {
        name: "content".to_owned(),
        label: Label::default(),
        ty: Type { base: Base::Scalar(Scalar::Json), list: false },
        nullable: true,
        default: None,
        docs: None,
    }
}

/// The expression of a dialect.
pub(crate) fn expression(dialect: Dialect, program: &Program) -> String {
    dialect::rewritten(dialect, &program.steps(), &column())
}

/// Both databases with a column of documents.
pub(crate) async fn open() -> Databases {
    let databases = Databases::empty().await;
    databases
        .run(
            "CREATE TABLE texts (id INTEGER PRIMARY KEY, content TEXT)",
            "CREATE TABLE texts (id INT PRIMARY KEY, content JSONB)",
        )
        .await;
    databases
}

/// What both make of texts. Each answer is JSON with its keys in any order.
pub(crate) async fn made(databases: &Databases, program: &Program, texts: &[String]) -> [Vec<String>; 2] {
    let Databases { sqlite, postgres } = databases;
    databases.run("DELETE FROM texts", "DELETE FROM texts").await;
    let all = serde_json::Value::from(texts.to_vec()).to_string();
    let insert = "INSERT INTO texts SELECT \"key\", \"value\" FROM json_each($1)";
    sqlx::query(insert).bind(&all).execute(sqlite).await.expect("texts");
    let insert = "INSERT INTO texts SELECT at - 1, text::jsonb FROM jsonb_array_elements_text($1::jsonb) WITH ORDINALITY AS it(text, at)";
    sqlx::query(insert).bind(&all).execute(postgres).await.expect("documents");
    let ask = |dialect, cast| {
        format!("SELECT CAST({} AS {cast}) FROM texts ORDER BY id", expression(dialect, program))
    };
    let sql = ask(Dialect::Sqlite, "TEXT");
    let of_sqlite = sqlx::query_scalar(AssertSqlSafe(sql.clone())).fetch_all(sqlite).await;
    let of_sqlite = of_sqlite.unwrap_or_else(|error| panic!("SQLite: {error}\n{sql}"));
    let sql = ask(Dialect::Postgresql, "TEXT");
    let of_postgres = sqlx::query_scalar(AssertSqlSafe(sql.clone())).fetch_all(postgres).await;
    let of_postgres = of_postgres.unwrap_or_else(|error| panic!("PostgreSQL: {error}\n{sql}"));
    [of_sqlite, of_postgres]
}

/// JSON with the keys of every object in order.
pub(crate) fn sorted(json: &Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.iter().map(sorted).collect()),
        Json::Object(entries) => {
            let mut entries: Vec<(String, Json)> =
                entries.iter().map(|(key, json)| (key.clone(), sorted(json))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(entries)
        }
        other => other.clone(),
    }
}

/// A text, for comparing.
pub(crate) fn read(text: &str) -> Json {
    sorted(&Json::read(text).unwrap_or_else(|why| panic!("{why}: {text}")))
}
