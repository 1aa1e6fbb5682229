//! Databases to try migrations on, gone when the trial is over.

use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use isotype_core::dialect;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};

use crate::failure::Failure;

/// An empty database that nobody else sees.
pub(super) enum Scratch {
    /// In memory; one connection, since another one would see another database.
    Sqlite(SqliteConnection),
    /// A database of its own on a server.
    Postgresql {
        /// Into the database.
        connection: PgConnection,
        /// The database that the server was reached by, and the name of the one that was made.
        made: Box<(PgConnectOptions, String)>,
    },
}

impl Scratch {
    /// SQLite, in memory, foreign keys on as an application opens it.
    pub(super) async fn sqlite() -> Result<Scratch, Failure> {
        let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
        let connection = options.connect().await;
        connection.map(Scratch::Sqlite).map_err(|error| {
            Failure::input("scratch-database", format!("SQLite does not open in memory: {}", words(&error)))
        })
    }

    /// A new database on the server of this address.
    pub(super) async fn postgresql(url: &str) -> Result<Scratch, Failure> {
        let options = PgConnectOptions::from_str(url).map_err(|error| {
            let message =
                format!("`{}` is no address of a PostgreSQL server: {error}", without_password(url));
            Failure::usage("scratch-database", message).help("postgres://user:password@host:5432/database")
        })?;
        let options = options.disable_statement_logging();
        let mut server = options.connect().await.map_err(|error| {
            let message = format!("cannot connect to {}: {}", without_password(url), words(&error));
            Failure::input("scratch-database", message)
        })?;
        let name = fresh_name();
        // Another template could hold things that the migrations do not expect.
        let sql = format!("CREATE DATABASE \"{name}\" TEMPLATE template0");
        let made = run(&mut server, sql).await;
        let _ = server.close().await;
        made.map_err(|error| {
            let message = format!("no scratch database can be made at {}: {error}", without_password(url));
            let user = options.get_username();
            Failure::input("scratch-database", message).help(format!(
                "`migrate verify` makes a database of its own there and drops it again; that needs \
                 `ALTER ROLE \"{user}\" CREATEDB`"
            ))
        })?;
        let inside = options.clone().database(&name).connect().await;
        match inside {
            Ok(connection) => Ok(Scratch::Postgresql { connection, made: Box::new((options, name)) }),
            Err(error) => {
                drop_database(&options, &name).await;
                let message = format!("cannot connect to the scratch database: {}", words(&error));
                Err(Failure::input("scratch-database", message))
            }
        }
    }

    /// Which dialect it speaks.
    pub(super) fn dialect(&self) -> Dialect {
        match self {
            Scratch::Sqlite(_) => Dialect::Sqlite,
            Scratch::Postgresql { .. } => Dialect::Postgresql,
        }
    }

    /// Runs any number of statements.
    pub(super) async fn run(&mut self, sql: String) -> Result<(), String> {
        match self {
            Scratch::Sqlite(connection) => {
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map_err(|it| words(&it))?;
                Ok(())
            }
            Scratch::Postgresql { connection, .. } => run(connection, sql).await,
        }
    }

    /// The first two columns of every row, as texts.
    pub(super) async fn pairs(&mut self, sql: String) -> Result<Vec<(String, Option<String>)>, String> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql));
        let pairs: Result<Vec<_>, sqlx::Error> = match self {
            Scratch::Sqlite(connection) => {
                let rows = sql.fetch_all(connection).await.map_err(|it| words(&it))?;
                rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
            }
            Scratch::Postgresql { connection, .. } => {
                let rows = sql.fetch_all(connection).await.map_err(|it| words(&it))?;
                rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
            }
        };
        pairs.map_err(|error| words(&error))
    }

    /// What its catalog says.
    pub(super) async fn catalog(&mut self) -> Result<Tables, String> {
        let dialect = self.dialect();
        let sql = format!("SELECT 'catalog', ({})", dialect::catalog_query(dialect));
        let answer = self.pairs(sql).await?.pop().and_then(|(_, answer)| answer);
        let answer = answer.ok_or("the catalog does not answer")?;
        dialect::read_catalog(dialect, &answer)
            .map_err(|error| format!("the catalog cannot be read: {error}"))
    }

    /// Leaves nothing behind.
    pub(super) async fn close(self) {
        match self {
            Scratch::Sqlite(connection) => _ = connection.close().await,
            Scratch::Postgresql { connection, made } => {
                let (server, name) = *made;
                let _ = connection.close().await;
                drop_database(&server, &name).await;
            }
        }
    }
}

async fn run(connection: &mut PgConnection, sql: String) -> Result<(), String> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map_err(|it| words(&it))?;
    Ok(())
}

async fn drop_database(server: &PgConnectOptions, name: &str) {
    if let Ok(mut server) = server.connect().await {
        let _ = run(&mut server, format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
        let _ = server.close().await;
    }
}

/// A name that no other process and no other trial of this one takes.
fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("isotype_scratch_{now}_{}_{count}", std::process::id())
}

/// What the database said, without the driver's frame.
pub(super) fn words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        other => other.to_string(),
    }
}

/// An address as it may be shown.
pub(super) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let authority = rest.split(['/', '?']).next().unwrap_or(rest);
    let Some(at) = authority.rfind('@') else { return url.to_owned() };
    let user = authority[..at].split(':').next().unwrap_or_default();
    format!("{scheme}://{user}{}", &rest[at..])
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn passwords_are_never_shown() {
        assert_eq!(without_password("postgres://me:se@cret@host:1/db"), "postgres://me@host:1/db");
        assert_eq!(without_password("postgres://host/db?user=a@b"), "postgres://host/db?user=a@b");
    }
}
