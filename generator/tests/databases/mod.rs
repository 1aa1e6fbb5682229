//! Real databases for proofs: a fresh one each, SQL in, rows out as texts.
#![allow(dead_code, reason = "each test file uses its part")]

use isotype_core::dialect::{self, others::Other};
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;
use isotype_testkit::postgres;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Row};

/// A fresh database of a dialect.
#[allow(dead_code, reason = "each test file uses its part")]
pub(crate) enum Database {
    /// In memory, foreign keys on, as an application opens it.
    Sqlite { connection: SqliteConnection, runtime: tokio::runtime::Runtime },
    /// On the server of this test process.
    Postgresql { session: postgres::Session, url: String },
}

impl Database {
    /// An empty one.
    pub(crate) fn fresh(dialect: Dialect) -> Database {
        match dialect {
            Dialect::Sqlite => {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .expect("a runtime starts");
                let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
                let connection = runtime.block_on(options.connect()).expect("SQLite opens in memory");
                Database::Sqlite { connection, runtime }
            }
            Dialect::Postgresql => {
                let url = postgres::server().database();
                let name = url.rsplit('/').next().expect("an address ends in a name");
                Database::Postgresql { session: postgres::server().session(name), url }
            }
        }
    }

    /// Runs any number of statements; the first column of each row, as text.
    pub(crate) fn run(&mut self, sql: &str) -> Result<Vec<Option<String>>, String> {
        match self {
            Database::Sqlite { connection, runtime } => {
                let sql = sqlx::AssertSqlSafe(sql.to_owned());
                let rows = runtime
                    .block_on(sqlx::raw_sql(sql).fetch_all(connection))
                    .map_err(|error| error.to_string())?;
                rows.iter().map(|row| row.try_get_unchecked(0).map_err(|error| error.to_string())).collect()
            }
            Database::Postgresql { session, .. } => {
                let rows = session.run(sql)?;
                Ok(rows.into_iter().map(|row| row.into_iter().next().flatten()).collect())
            }
        }
    }

    fn dialect(&self) -> Dialect {
        match self {
            Database::Sqlite { .. } => Dialect::Sqlite,
            Database::Postgresql { .. } => Dialect::Postgresql,
        }
    }

    /// What the catalog tells, in the database's own words, and what no schema can say.
    pub(crate) fn live(&mut self) -> (Tables, Vec<Other>) {
        let dialect = self.dialect();
        let mut text = |sql| self.run(sql).expect("the catalog answers").remove(0).expect("with a text");
        let (tables, others) = (text(dialect::catalog_query(dialect)), text(dialect::others_query(dialect)));
        let tables = dialect::read_live(dialect, &tables);
        let others = dialect::read_others(dialect, &others);
        (tables.expect("the catalog can be read"), others.expect("what is beside it can be read"))
    }

    /// What the catalog tells.
    pub(crate) fn catalog(&mut self) -> Tables {
        let dialect = self.dialect();
        let answer = self.run(dialect::catalog_query(dialect)).expect("the catalog answers");
        let [Some(answer)] = answer.as_slice() else {
            panic!("the catalog answers with one text: {answer:?}")
        };
        dialect::read_catalog(dialect, answer).unwrap_or_else(|error| panic!("{error} in {answer}"))
    }
}
