//! Both databases with the tables of a schema, made by our own SQL.

use isotype_core::diagnostic::Diagnostics;
use isotype_core::language::parser;
use isotype_core::model::{Schema, resolve};
use isotype_core::scalar::Dialect;
use isotype_core::source::FileId;
use isotype_core::{dialect, lower};
use isotype_testkit::postgres;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{AssertSqlSafe, PgPool, SqlitePool};

/// A database of each kind; the SQLite one is in memory, the PostgreSQL one on the test's own server.
pub struct Databases {
    /// SQLite, one connection.
    pub sqlite: SqlitePool,
    /// PostgreSQL.
    pub postgres: PgPool,
}

/// The resolved schema; a mistake in it is a panic.
pub fn schema(text: &str) -> Schema {
    let mut diagnostics = Diagnostics::default();
    let ast = parser::parse(FileId(0), text, &mut diagnostics);
    let schema = resolve(&[ast], &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    schema
}

/// The SQL that makes the tables of a schema, and the SQL that drops them; a schema that has none is a panic.
pub fn sql(schema: &Schema, dialect: Dialect) -> (String, String) {
    try_sql(schema, dialect).unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"))
}

/// The same, or why the schema has none.
pub fn try_sql(schema: &Schema, dialect: Dialect) -> Result<(String, String), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let tables = lower::lower(schema, dialect, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    Ok((dialect::create(dialect, &tables).to_sql(), dialect::drop_all(dialect, &tables).to_sql()))
}

impl Databases {
    /// Two databases without tables.
    pub async fn empty() -> Databases {
        let sqlite = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await;
        let postgres = PgPoolOptions::new().max_connections(4).connect(&postgres::server().database()).await;
        Databases {
            sqlite: sqlite.expect("SQLite opens in memory"),
            postgres: postgres.expect("the test's server takes connections"),
        }
    }

    /// Two databases with the tables of the schema.
    pub async fn with(schema: &Schema) -> Databases {
        let made = Databases::empty().await;
        made.run(&sql(schema, Dialect::Sqlite).0, &sql(schema, Dialect::Postgresql).0).await;
        made
    }

    /// Runs SQL on both; a mistake is a panic that shows it.
    pub async fn run(&self, sqlite: &str, postgres: &str) {
        let done = sqlx::raw_sql(AssertSqlSafe(sqlite.to_owned())).execute(&self.sqlite).await;
        done.unwrap_or_else(|error| panic!("SQLite: {error}\n{sqlite}"));
        let done = sqlx::raw_sql(AssertSqlSafe(postgres.to_owned())).execute(&self.postgres).await;
        done.unwrap_or_else(|error| panic!("PostgreSQL: {error}\n{postgres}"));
    }
}
