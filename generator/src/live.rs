//! What a live database holds, read and never written: its tables, and which migrations its ledger has.

use std::future::Future;
use std::str::FromStr;

use isotype_core::dialect;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};

use crate::failure::Failure;

/// The dialect of an address; nothing where the text is no address of a database.
pub(crate) fn dialect_of(text: &str) -> Option<Dialect> {
    match text.split_once(':')?.0.to_ascii_lowercase().as_str() {
        "sqlite" => Some(Dialect::Sqlite),
        "postgres" | "postgresql" => Some(Dialect::Postgresql),
        _ => None,
    }
}

/// The tables of the database at this address, as its catalog tells them.
pub(crate) fn tables(url: &str) -> Result<Tables, Failure> {
    let Some(dialect) = dialect_of(url) else { return Err(no_address(url)) };
    let rows = ask(url, dialect::catalog_query(dialect))?;
    let answer = rows.into_iter().next().flatten().unwrap_or_default();
    dialect::read_catalog(dialect, &answer).map_err(|error| {
        let message = format!("the catalog of {} cannot be read: {error}", shown(url));
        Failure::input("database-unreadable", message)
    })
}

/// The versions in the ledger of the database at this address; none where no migration ever ran.
pub(crate) fn ledger(url: &str) -> Result<Vec<String>, Failure> {
    let Some(dialect) = dialect_of(url) else { return Err(no_address(url)) };
    let there = match dialect {
        Dialect::Sqlite => "SELECT name FROM sqlite_master WHERE name = '_sqlx_migrations'",
        Dialect::Postgresql => "SELECT to_regclass('_sqlx_migrations')::text",
    };
    if ask(url, there)?.into_iter().flatten().next().is_none() {
        return Ok(Vec::new());
    }
    let rows = ask(url, "SELECT CAST(version AS TEXT) FROM _sqlx_migrations ORDER BY version")?;
    Ok(rows.into_iter().flatten().collect())
}

/// The first column of each row, as text, on a connection that can only read.
fn ask(url: &str, sql: &str) -> Result<Vec<Option<String>>, Failure> {
    let failed = |error: &sqlx::Error| {
        let what = match error {
            sqlx::Error::Database(error) => error.message().to_owned(),
            other => other.to_string(),
        };
        Failure::input("database-unreadable", format!("cannot read {}: {what}", shown(url)))
            .help("is the address right, does the server run, and may this user read?")
    };
    let wrong = |error: sqlx::Error| {
        let message = format!("`{}` is no address of a database: {error}", shown(url));
        Failure::usage("database-address", message).help(FORMS)
    };
    match dialect_of(url) {
        Some(Dialect::Sqlite) => {
            let options = SqliteConnectOptions::from_str(url).map_err(wrong)?;
            let options = options.create_if_missing(false).read_only(true).disable_statement_logging();
            wait(async {
                let mut connection: SqliteConnection = options.connect().await?;
                let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await?;
                connection.close().await?;
                rows.iter().map(|row| row.try_get_unchecked(0)).collect()
            })
            .map_err(|error| failed(&error))
        }
        Some(Dialect::Postgresql) => {
            let options = PgConnectOptions::from_str(url).map_err(wrong)?.disable_statement_logging();
            let options = options.options([("default_transaction_read_only", "on")]);
            wait(async {
                let mut connection: PgConnection = options.connect().await?;
                let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await?;
                connection.close().await?;
                rows.iter().map(|row| row.try_get_unchecked(0)).collect()
            })
            .map_err(|error| failed(&error))
        }
        None => Err(no_address(url)),
    }
}

const FORMS: &str = "sqlite:PATH, or postgres://user:password@host:5432/database";

fn no_address(url: &str) -> Failure {
    Failure::usage("database-address", format!("`{}` is no address of a database", shown(url))).help(FORMS)
}

/// Runs to the end, on this thread.
fn wait<T>(work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(sqlx::Error::Io)?;
    runtime.block_on(work)
}

/// An address as it may be shown: without the password, and without parameters, which may hold one too.
pub(crate) fn shown(url: &str) -> String {
    let url = url.split('?').next().unwrap_or(url);
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let authority = rest.split('/').next().unwrap_or(rest);
    let Some(at) = authority.rfind('@') else { return url.to_owned() };
    let user = authority[..at].split(':').next().unwrap_or_default();
    format!("{scheme}://{user}{}", &rest[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_never_shown() {
        assert_eq!(shown("postgres://ada:s3cret@host:5/db?password=x"), "postgres://ada@host:5/db");
        assert_eq!(shown("sqlite:a.db?mode=ro"), "sqlite:a.db");
        assert_eq!(dialect_of("C:\\schema"), None);
        assert_eq!(dialect_of("POSTGRES://x"), Some(Dialect::Postgresql));
    }
}
