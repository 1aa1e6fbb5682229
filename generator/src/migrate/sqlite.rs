//! Migrations on SQLite: a connection of its own with foreign keys off, and one transaction for a part with its row in
//! the ledger. sqlx takes no lock here, so `BEGIN IMMEDIATE` is the lock, and the ledger is read again inside.

use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{ConnectOptions, Connection, Row as _};

use super::address::{Address, Options};
use super::failures::Refusal;
use super::fault;
use super::files::{Direction, Part, Script};
use super::progress::{Event, Progress};
use super::split::Statement;
use super::standing::Row;
use crate::failure::Failure;

mod kept;
mod keys;
mod rows;
mod settle;

use settle::Standing;

/// An open database.
pub(crate) struct Session {
    connection: SqliteConnection,
    address: Address,
    /// How long to wait for other writers.
    patience: Duration,
}

/// How long SQLite itself waits before we look again and tell.
const NAP: Duration = Duration::from_millis(100);
/// How long we wait between two tries of our own.
const SHORT: Duration = Duration::from_millis(20);
/// How long another migrator may take to write the ledger after it has done what the ledger is to say.
const MEANWHILE: Duration = Duration::from_secs(2);
/// After which time waiting is told.
const QUIET: Duration = Duration::from_secs(3);

/// The ledger exactly as sqlx makes it.
const LEDGER: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
)";

/// The table in which files that bring their own transaction write that they were applied.
pub(crate) const MARKERS: &str = "_isotype_applied";

impl Session {
    /// Opens a database; one that is not there is made if that is wanted.
    pub(crate) async fn open(
        address: &Address,
        create: bool,
        patience: Duration,
        progress: &mut dyn Progress,
    ) -> Result<Session, Failure> {
        let Options::Sqlite(options) = &address.options else {
            return Err(Failure::usage("database-address", "this is no address of SQLite"));
        };
        let mut options = options.as_ref().clone().foreign_keys(false).busy_timeout(NAP);
        let missing = address.file().filter(|path| !path.exists());
        if let Some(path) = &missing {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
                let message =
                    format!("cannot open {}: there is no folder {}", address.shown, folder.display());
                return Err(Failure::input("no-such-database", message).help(
                    "make the folder, or correct the path: it starts from the folder in which isotype runs",
                ));
            }
            if !create {
                let message = format!("there is no database {}", path.display());
                return Err(Failure::input("no-such-database", message).help(
                    "isotype migrate up makes it; the path starts from the folder in which isotype runs",
                ));
            }
            options = options.create_if_missing(true);
        }
        let began = Instant::now();
        let connection = loop {
            match options.connect().await {
                Ok(connection) => break connection,
                Err(error) => {
                    let refusal = Refusal { address, error: &error };
                    if !refusal.is_busy() || began.elapsed() >= patience {
                        return Err(refusal.of_connecting());
                    }
                }
            }
            tokio::time::sleep(SHORT).await;
        };
        let mut session = Session { connection, address: address.clone(), patience };
        // Reads the first page: a file that is no database is noticed here.
        session
            .texts("PRAGMA schema_version")
            .await
            .map_err(|error| session.refused(&error).of_connecting())?;
        if missing.is_some() {
            progress.tell(Event::Created { database: &address.shown });
        }
        Ok(session)
    }

    /// Closes it.
    pub(crate) async fn close(self) {
        // What was wanted is committed; a close that fails changes nothing any more.
        let _ = self.connection.close().await;
    }

    fn refused<'a>(&'a self, error: &'a sqlx::Error) -> Refusal<'a> {
        Refusal { address: &self.address, error }
    }

    async fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        sqlx::raw_sql(sql).execute(&mut self.connection).await.map(drop)
    }

    /// Every row of an answer, every value as text. Whoever writes at that moment is waited for.
    pub(crate) async fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
        let began = Instant::now();
        let rows = loop {
            let sql = sqlx::AssertSqlSafe(sql.to_owned());
            match sqlx::raw_sql(sql).fetch_all(&mut self.connection).await {
                Err(error) if self.refused(&error).is_busy() && began.elapsed() < self.patience => {
                    tokio::time::sleep(SHORT).await;
                }
                result => break result?,
            }
        };
        let texts = |row: &SqliteRow| (0..row.len()).map(|index| row.try_get_unchecked(index)).collect();
        rows.iter().map(texts).collect()
    }

    /// The same, where a refusal is a failure: `what` completes "cannot …".
    pub(crate) async fn ask(&mut self, sql: &str, what: &str) -> Result<Vec<Vec<Option<String>>>, Failure> {
        self.texts(sql).await.map_err(|error| self.refused(&error).failure(what))
    }

    /// Whether a table of this name is there.
    pub(crate) async fn has_table(&mut self, name: &str) -> Result<bool, Failure> {
        let name = name.replace('\'', "''");
        let sql =
            format!("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower('{name}')");
        Ok(!self.ask(&sql, "read the tables").await?.is_empty())
    }

    /// The rows of the ledger; nothing where there is no ledger.
    pub(crate) async fn ledger(&mut self) -> Result<Option<Vec<Row>>, Failure> {
        if !self.has_table("_sqlx_migrations").await? {
            return Ok(None);
        }
        let sql = "SELECT version, description, installed_on, success, checksum FROM _sqlx_migrations ORDER BY version";
        let began = Instant::now();
        loop {
            let rows = sqlx::query(sql)
                .persistent(false)
                .try_map(|row: SqliteRow| {
                    Ok(Row {
                        version: row.try_get_unchecked(0)?,
                        description: row.try_get_unchecked(1)?,
                        installed_on: row.try_get_unchecked(2)?,
                        success: row.try_get_unchecked(3)?,
                        checksum: row.try_get_unchecked(4)?,
                    })
                })
                .fetch_all(&mut self.connection)
                .await;
            match rows {
                Err(error) if self.refused(&error).is_busy() && began.elapsed() < self.patience => {
                    tokio::time::sleep(SHORT).await;
                }
                rows => {
                    return rows.map(Some).map_err(|error| self.refused(&error).failure("read the ledger"));
                }
            }
        }
    }

    /// Makes the ledger if it is not there.
    pub(crate) async fn ensure_ledger(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        if self.has_table("_sqlx_migrations").await? {
            return Ok(());
        }
        self.begin(progress).await?;
        if let Err(error) = self.execute(LEDGER).await {
            let failure = self.refused(&error).failure("make the ledger");
            self.rollback().await;
            return Err(failure);
        }
        self.commit(progress).await.map_err(|error| self.refused(&error).failure("make the ledger"))?;
        fault::point("sqlite: ledger made");
        Ok(())
    }

    /// Takes the lock of the only writer, with patience.
    pub(crate) async fn begin(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        self.patiently("BEGIN IMMEDIATE", progress)
            .await
            .map_err(|error| self.refused(&error).failure("begin a transaction"))
    }

    /// Keeps what was done. Readers may hold it up.
    pub(crate) async fn commit(&mut self, progress: &mut dyn Progress) -> Result<(), sqlx::Error> {
        let result = self.patiently("COMMIT", progress).await;
        if result.is_err() {
            self.rollback().await;
        }
        result
    }

    /// Leaves everything as it was. SQLite may have done so itself, and says then that there is nothing to undo.
    pub(crate) async fn rollback(&mut self) {
        let _ = self.execute("ROLLBACK").await;
    }

    async fn patiently(&mut self, sql: &str, progress: &mut dyn Progress) -> Result<(), sqlx::Error> {
        let began = Instant::now();
        let mut told = false;
        loop {
            match self.execute(sql).await {
                Err(error) if self.refused(&error).is_busy() && began.elapsed() < self.patience => {
                    if !told && began.elapsed() >= QUIET {
                        told = true;
                        let whom = format!("another program that writes to {}", self.address.shown);
                        progress.tell(Event::Waiting { whom: &whom, so_far: began.elapsed() });
                    }
                    // SQLite has napped already; a little more lets the others finish.
                    tokio::time::sleep(SHORT).await;
                }
                result => return result,
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
        let Some(script) = part.script(direction) else { return Ok(false) };
        if script.no_transaction && !has_envelope(script) {
            return self.run_bare(part, script, direction, progress).await;
        }
        let mut first_met = None;
        loop {
            self.begin(progress).await?;
            fault::point("sqlite: begun");
            match self.standing(part, script, direction).await {
                Ok(Standing::Open) => break,
                Ok(Standing::Half) => {
                    self.rollback().await;
                    let met = *first_met.get_or_insert_with(Instant::now);
                    if met.elapsed() >= MEANWHILE {
                        self.settle_all(&[part], direction, progress).await?;
                        return Ok(false);
                    }
                    tokio::time::sleep(SHORT).await;
                }
                other => {
                    self.rollback().await;
                    return other.map(|_| false);
                }
            }
        }
        if let Err(failure) = self.inside(part, script, direction, progress).await {
            self.rollback().await;
            return Err(failure);
        }
        let result = self.commit(progress).await;
        result.map_err(|error| self.refused(&error).of_statement(script, None, direction))?;
        fault::point("sqlite: committed");
        Ok(true)
    }

    async fn inside(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        let began = Instant::now();
        let keys = self.keys().await;
        let body =
            script.statements.iter().filter(|statement| !script.no_transaction || !is_envelope(statement));
        for (index, statement) in body.enumerate() {
            progress.tell(Event::Statement { number: index + 1, sql: &statement.sql });
            let result = self.execute(&statement.sql).await;
            result.map_err(|error| self.refused(&error).of_statement(script, Some(statement), direction))?;
            fault::point("sqlite: statement");
        }
        self.record(part, direction, began).await?;
        fault::point("sqlite: recorded");
        self.check_keys(script, direction, keys).await
    }

    /// Whether another process did it while this one waited.
    async fn stands_already(&mut self, part: &Part, direction: Direction) -> Result<bool, Failure> {
        let sql = format!("SELECT 1 FROM _sqlx_migrations WHERE version = {}", part.version);
        let there = !self.ask(&sql, "read the ledger").await?.is_empty();
        Ok(there == (direction == Direction::Up))
    }

    /// A file that somebody wrote to run outside of a transaction: as sqlx runs it.
    async fn run_bare(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Failure> {
        if self.stands_already(part, direction).await? {
            return Ok(false);
        }
        let began = Instant::now();
        let mut result = Ok(());
        for (index, statement) in script.statements.iter().enumerate() {
            progress.tell(Event::Statement { number: index + 1, sql: &statement.sql });
            result = self.patiently(&statement.sql, progress).await;
            if let Err(error) = &result {
                let failure = self.refused(error).of_statement(script, Some(statement), direction);
                self.rollback().await;
                self.ask("PRAGMA foreign_keys = OFF", "prepare the connection").await?;
                return Err(failure);
            }
            fault::point("sqlite: bare statement");
        }
        result.map_err(|error| self.refused(&error).of_statement(script, None, direction))?;
        self.ask("PRAGMA foreign_keys = OFF", "prepare the connection").await?;
        self.begin(progress).await?;
        let recorded = self.record(part, direction, began).await;
        if recorded.is_err() {
            self.rollback().await;
            return recorded.map(|()| false);
        }
        let result = self.commit(progress).await;
        result.map_err(|error| self.refused(&error).failure("write the ledger"))?;
        fault::point("sqlite: bare recorded");
        Ok(true)
    }

    /// Writes the ledger's row as sqlx does, or takes it away.
    async fn record(&mut self, part: &Part, direction: Direction, began: Instant) -> Result<(), Failure> {
        let result = match direction {
            Direction::Up => {
                let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                           VALUES (?1, ?2, TRUE, ?3, ?4)";
                let took = i64::try_from(began.elapsed().as_nanos()).unwrap_or(i64::MAX);
                let query = sqlx::query(sql).bind(part.version).bind(&part.description);
                query
                    .bind(part.up.checksum())
                    .bind(took)
                    .persistent(false)
                    .execute(&mut self.connection)
                    .await
            }
            Direction::Down => {
                let sql = "DELETE FROM _sqlx_migrations WHERE version = ?1";
                sqlx::query(sql).bind(part.version).persistent(false).execute(&mut self.connection).await
            }
        };
        result.map(drop).map_err(|error| self.refused(&error).failure("write the ledger"))
    }
}

/// Whether a file that runs outside of a transaction brings one of its own, with a marker in it.
fn has_envelope(script: &Script) -> bool {
    let begins = |statement: &Statement| statement.begins_with(&["BEGIN"]);
    let ends = |statement: &Statement| statement.begins_with(&["COMMIT"]);
    script.statements.iter().any(begins) && script.statements.iter().any(ends) && script.marked
}

/// What is left out of such a file: the transaction is ours, and foreign keys are off already.
fn is_envelope(statement: &Statement) -> bool {
    ["BEGIN", "COMMIT"].iter().any(|word| statement.begins_with(&[word]))
        || statement.begins_with(&["PRAGMA", "FOREIGN_KEYS"])
}
