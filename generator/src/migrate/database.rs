//! An open database of either kind.

use std::time::Duration;

use isotype_core::scalar::Dialect;

use super::address::Address;
use super::files::{Direction, Migrations, Part};
use super::kept::Kept;
use super::progress::Progress;
use super::rows::Hear;
use super::standing::Row;
use super::{postgresql, sqlite};
use crate::failure::Failure;

/// An open database.
pub(crate) enum Database {
    /// A file, or memory.
    Sqlite(Box<sqlite::Session>),
    /// A server.
    Postgresql(Box<postgresql::Session>),
}

impl Database {
    /// Opens a database; a file that is not there is made if that is wanted.
    pub(crate) async fn open(
        address: &Address,
        create: bool,
        patience: Duration,
        progress: &mut dyn Progress,
    ) -> Result<Database, Failure> {
        Ok(match address.dialect() {
            Dialect::Sqlite => {
                Database::Sqlite(Box::new(sqlite::Session::open(address, create, patience, progress).await?))
            }
            Dialect::Postgresql => {
                Database::Postgresql(Box::new(postgresql::Session::open(address, patience).await?))
            }
        })
    }

    /// Closes it; locks are given back.
    pub(crate) async fn close(self) {
        match self {
            Database::Sqlite(session) => session.close().await,
            Database::Postgresql(session) => session.close().await,
        }
    }

    /// Every row of an answer, every value as text; `what` completes "cannot …".
    pub(crate) async fn ask(&mut self, sql: &str, what: &str) -> Result<Vec<Vec<Option<String>>>, Failure> {
        match self {
            Database::Sqlite(session) => session.ask(sql, what).await,
            Database::Postgresql(session) => session.ask(sql, what).await,
        }
    }

    /// Hands over each row of an answer as it comes, keeping none; `what` completes "cannot …".
    pub(crate) async fn each(&mut self, sql: &str, what: &str, hear: Hear<'_>) -> Result<(), Failure> {
        match self {
            Database::Sqlite(session) => session.each(sql, what, hear).await,
            Database::Postgresql(session) => session.each(sql, what, hear).await,
        }
    }

    /// Keeps other migrators out. SQLite has its lock in each transaction.
    pub(crate) async fn lock(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        match self {
            Database::Sqlite(_) => Ok(()),
            Database::Postgresql(session) => session.lock(progress).await,
        }
    }

    /// The rows of the ledger; nothing where there is no ledger.
    pub(crate) async fn ledger(&mut self) -> Result<Option<Vec<Row>>, Failure> {
        match self {
            Database::Sqlite(session) => session.ledger().await,
            Database::Postgresql(session) => session.ledger().await,
        }
    }

    /// Makes the ledger if it is not there.
    pub(crate) async fn ensure_ledger(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        match self {
            Database::Sqlite(session) => session.ensure_ledger(progress).await,
            Database::Postgresql(session) => session.ensure_ledger().await,
        }
    }

    /// Puts right what a migrator left that was ended: rows of the ledger, indexes.
    pub(crate) async fn settle(
        &mut self,
        migrations: &Migrations,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        match self {
            Database::Sqlite(session) => session.settle(migrations, direction, progress).await,
            Database::Postgresql(session) => {
                let Some(ledger) = session.ledger().await? else { return Ok(()) };
                let applied: Vec<i64> = ledger.iter().map(|row| row.version).collect();
                session.settle_alone(migrations, &applied, direction, progress).await?;
                session.mend_indexes(migrations, &applied, direction, progress).await
            }
        }
    }

    /// Does one part, with its row in the ledger, or undoes it. Says whether there was anything to do.
    pub(crate) async fn run_part(
        &mut self,
        part: &Part,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Failure> {
        match self {
            Database::Sqlite(session) => session.run_part(part, direction, progress).await,
            Database::Postgresql(session) => session.run_part(part, direction, progress).await,
        }
    }

    /// Everything that migrations have kept.
    pub(crate) async fn kept(&mut self) -> Result<Vec<Kept>, Failure> {
        match self {
            Database::Sqlite(session) => session.kept().await,
            Database::Postgresql(session) => session.kept().await,
        }
    }

    /// The names of what was purged.
    pub(crate) async fn purged(&mut self) -> Result<Vec<String>, Failure> {
        match self {
            Database::Sqlite(session) => session.purged().await,
            Database::Postgresql(session) => session.purged().await,
        }
    }

    /// Drops all of these, or nothing.
    pub(crate) async fn purge(&mut self, kept: &[Kept], progress: &mut dyn Progress) -> Result<(), Failure> {
        match self {
            Database::Sqlite(session) => session.purge(kept, progress).await,
            Database::Postgresql(session) => session.purge(kept).await,
        }
    }

    /// The tables of people and programs, without schema: none of the database's own, of isotype's or of the ledger.
    pub(crate) async fn tables(&mut self) -> Result<Vec<String>, Failure> {
        let sql = match self {
            Database::Sqlite(_) => {
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
            }
            Database::Postgresql(_) => {
                "SELECT DISTINCT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                 WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (current_schemas(false)) ORDER BY 1"
            }
        };
        let names = self.ask(sql, "read the tables").await?.into_iter().flatten().flatten();
        Ok(names.filter(|name| !name.starts_with("_isotype") && name != "_sqlx_migrations").collect())
    }
}
