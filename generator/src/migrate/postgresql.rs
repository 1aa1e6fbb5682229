//! Migrations on PostgreSQL: under sqlx's advisory lock, a transaction for a part with its row in the ledger; what
//! must run outside of a transaction is one statement that can be run again.

use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnection, PgRow};
use sqlx::{ConnectOptions, Connection, Row as _};
use tracing::instrument::WithSubscriber as _;

use super::address::{Address, Options};
use super::failures::Refusal;
use super::fault;
use super::files::{Direction, Part, Script};
use super::notices::Notices;
use super::progress::{Event, Progress};
use super::standing::Row;
use crate::failure::Failure;

mod invalid;
mod kept;
mod lock;
mod rows;
mod watch;

/// An open database.
pub(crate) struct Session {
    connection: PgConnection,
    address: Address,
    /// How long to wait for other migrators.
    patience: Duration,
    /// The ledger with its schema, once it is known to be there.
    ledger: Option<String>,
    /// The ids of the locks: sqlx's and our own.
    locks: lock::Ids,
    /// Whether the locks are held; a session that was opened for one part alone takes none.
    locked: bool,
    /// The process of the server that serves this session.
    process: String,
    notices: Notices,
}

/// How long a server may take to answer at all.
const CONNECT: Duration = Duration::from_secs(20);

/// How often a part is tried that cannot have its locks, and the longest pause in between.
const TRIES: u32 = 10;
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// The ledger exactly as sqlx makes it.
const LEDGER: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),
    success BOOLEAN NOT NULL,
    checksum BYTEA NOT NULL,
    execution_time BIGINT NOT NULL
)";

impl Session {
    /// Connects to a server.
    pub(crate) async fn open(address: &Address, patience: Duration) -> Result<Session, Failure> {
        let Options::Postgresql(options) = &address.options else {
            return Err(Failure::usage("database-address", "this is no address of PostgreSQL"));
        };
        address.look_at_authorities()?;
        let Ok(connected) = tokio::time::timeout(CONNECT, options.connect()).await else {
            let message =
                format!("cannot open {}: no answer in {} seconds", address.shown, CONNECT.as_secs());
            return Err(Failure::input("server-unreachable", message)
                .help("are host and port right? A firewall may be in between"));
        };
        let connection = connected.map_err(|error| Refusal { address, error: &error }.of_connecting())?;
        let mut session = Session {
            connection,
            address: address.clone(),
            patience,
            ledger: None,
            locks: lock::Ids::default(),
            locked: false,
            process: String::from("0"),
            notices: Notices::default(),
        };
        // A role's own limits are for applications: an index may take hours, and we may wait for another migrator.
        for limit in ["statement_timeout", "idle_in_transaction_session_timeout"] {
            session.ask(&format!("SET {limit} = 0"), "prepare a session").await?;
        }
        let asked = session.ask("SELECT current_database(), pg_backend_pid()", "ask for the name").await?;
        let mut asked = asked.into_iter().flatten().flatten();
        session.locks = lock::Ids::of(&asked.next().unwrap_or_default());
        session.process =
            asked.next().filter(|it| it.bytes().all(|b| b.is_ascii_digit())).unwrap_or(session.process);
        Ok(session)
    }

    /// Gives the locks back and closes the connection.
    pub(crate) async fn close(mut self) {
        self.unlock().await;
        let _ = self.connection.close().await;
    }

    fn refused<'a>(&'a self, error: &'a sqlx::Error) -> Refusal<'a> {
        Refusal { address: &self.address, error }
    }

    async fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let listening = self.notices.clone();
        sqlx::raw_sql(sql).execute(&mut self.connection).with_subscriber(listening).await.map(drop)
    }

    /// Every row of an answer, every value as text.
    pub(crate) async fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let rows = sqlx::raw_sql(sql).fetch_all(&mut self.connection).await?;
        let texts = |row: &PgRow| (0..row.len()).map(|index| row.try_get_unchecked(index)).collect();
        rows.iter().map(texts).collect()
    }

    /// The same, where a refusal is a failure: `what` completes "cannot …".
    pub(crate) async fn ask(&mut self, sql: &str, what: &str) -> Result<Vec<Vec<Option<String>>>, Failure> {
        self.texts(sql).await.map_err(|error| self.refused(&error).failure(what))
    }

    /// Whether the answer has a row.
    async fn is(&mut self, sql: &str, what: &str) -> Result<bool, Failure> {
        Ok(!self.ask(sql, what).await?.is_empty())
    }

    /// Finds the ledger on the search path, where sqlx would find it.
    async fn find_ledger(&mut self) -> Result<Option<String>, Failure> {
        let sql = "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c \
                   JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass('_sqlx_migrations')";
        let found = self.ask(sql, "look for the ledger").await?;
        self.ledger = found.into_iter().flatten().flatten().next();
        Ok(self.ledger.clone())
    }

    /// The rows of the ledger; nothing where there is no ledger.
    pub(crate) async fn ledger(&mut self) -> Result<Option<Vec<Row>>, Failure> {
        let Some(ledger) = self.find_ledger().await? else { return Ok(None) };
        let sql = format!(
            "SELECT version, description, to_char(installed_on AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), success, checksum \
             FROM {ledger} ORDER BY version"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .try_map(|row: PgRow| {
                Ok(Row {
                    version: row.try_get(0)?,
                    description: row.try_get(1)?,
                    installed_on: row.try_get(2)?,
                    success: row.try_get(3)?,
                    checksum: row.try_get(4)?,
                })
            })
            .fetch_all(&mut self.connection)
            .await;
        rows.map(Some).map_err(|error| self.refused(&error).failure("read the ledger"))
    }

    /// Makes the ledger if it is not there.
    pub(crate) async fn ensure_ledger(&mut self) -> Result<(), Failure> {
        if self.find_ledger().await?.is_none() {
            if let Err(error) = self.execute(LEDGER).await {
                let refusal = self.refused(&error);
                let failure = refusal.failure("make the ledger");
                let role = self.address.role();
                return Err(match refusal.code().as_str() {
                    "42501" | "3F000" => failure.help(format!(
                        "the role needs the right to make tables: GRANT CREATE ON SCHEMA public TO {role}"
                    )),
                    _ => failure,
                });
            }
            self.notices.take();
            self.find_ledger().await?;
        }
        Ok(())
    }

    /// Does one part, with its row in the ledger, or undoes it. Says whether there was anything to do.
    pub(crate) async fn run_part(
        &mut self,
        part: &Part,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Failure> {
        let Some(script) = part.script(direction) else { return Ok(false) };
        if self.ledger.is_none() {
            self.find_ledger().await?;
        }
        let mut pause = Duration::from_millis(500);
        let mut tries = 0;
        loop {
            tries += 1;
            let result = if script.no_transaction {
                self.bare(part, script, direction, progress).await
            } else {
                self.in_transaction(part, script, direction, progress).await
            };
            match result {
                Ok(done) => return Ok(done),
                Err(Stopped::Busy(_)) if tries < TRIES => {
                    let why = self.who_is_in_the_way().await;
                    progress.tell(Event::Again { stem: &part.stem, why: &why, after: pause });
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                Err(Stopped::Busy(failure)) => {
                    let why = self.who_is_in_the_way().await;
                    let message = format!("{} (tried {tries} times; {why})", failure.message);
                    return Err(Failure { message, ..failure });
                }
                Err(Stopped::For(failure)) => return Err(failure),
            }
        }
    }

    async fn in_transaction(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Stopped> {
        self.ask("BEGIN", "begin a transaction").await?;
        fault::point("postgresql: begun");
        match self.inside(part, script, direction, progress).await {
            Ok(true) => {}
            Ok(false) => {
                self.rollback().await;
                return Ok(false);
            }
            Err(stopped) => {
                self.rollback().await;
                self.tell_notices(progress);
                return Err(stopped);
            }
        }
        let result = self.execute("COMMIT").await;
        self.tell_notices(progress);
        result.map_err(|error| self.stopped(&error, script, None, direction))?;
        fault::point("postgresql: committed");
        Ok(true)
    }

    async fn inside(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Stopped> {
        let began = Instant::now();
        if self.stands_already(part, direction).await? {
            return Ok(false);
        }
        for (index, statement) in script.statements.iter().enumerate() {
            progress.tell(Event::Statement { number: index + 1, sql: &statement.sql });
            let result = self.execute_watched(&statement.sql, progress).await;
            self.tell_notices(progress);
            result.map_err(|error| self.stopped(&error, script, Some(statement), direction))?;
            fault::point("postgresql: statement");
        }
        self.record(part, direction, began).await?;
        fault::point("postgresql: recorded");
        Ok(true)
    }

    /// A part outside of a transaction. Its text goes to the server in one piece, as sqlx sends it.
    async fn bare(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<bool, Stopped> {
        if self.stands_already(part, direction).await? {
            return Ok(false);
        }
        let began = Instant::now();
        let concurrently = script.statements.iter().any(|statement| statement.has_word("CONCURRENTLY"));
        self.drop_invalid_of(script, progress).await?;
        if let Some(statement) = script.statements.first() {
            progress.tell(Event::Statement { number: 1, sql: &statement.sql });
        }
        if concurrently {
            self.give_up_sqlx_lock().await;
        }
        fault::point("postgresql: before a statement of its own");
        let result = self.execute_watched(&script.text, progress).await;
        fault::point("postgresql: after a statement of its own");
        self.tell_notices(progress);
        if let Err(error) = result {
            let mut stopped = self.stopped(&error, script, script.statements.first(), direction);
            // An index whose build failed stays, INVALID, and slows every write.
            if concurrently && !self.refused(&error).is_lost() {
                let mut left = self.take_sqlx_lock(progress).await;
                if left.is_ok() {
                    left = self.drop_invalid_of(script, progress).await;
                }
                if let Err(left) = left {
                    stopped = stopped.with(&left);
                }
            }
            return Err(stopped);
        }
        if concurrently {
            self.take_sqlx_lock(progress).await?;
            if self.stands_already(part, direction).await? {
                return Ok(true);
            }
        }
        self.record(part, direction, began).await?;
        fault::point("postgresql: recorded a statement of its own");
        Ok(true)
    }

    /// Whether another process did it meanwhile.
    async fn stands_already(&mut self, part: &Part, direction: Direction) -> Result<bool, Failure> {
        let ledger = self.ledger.clone().unwrap_or_else(|| "_sqlx_migrations".to_owned());
        let sql = format!("SELECT 1 FROM {ledger} WHERE version = {}", part.version);
        let there = self.is(&sql, "read the ledger").await?;
        Ok(there == (direction == Direction::Up))
    }

    /// Writes the ledger's row as sqlx does, or takes it away.
    async fn record(&mut self, part: &Part, direction: Direction, began: Instant) -> Result<(), Failure> {
        let ledger = self.ledger.clone().unwrap_or_else(|| "_sqlx_migrations".to_owned());
        let sql = match direction {
            Direction::Up => format!(
                "INSERT INTO {ledger} (version, description, success, checksum, execution_time) VALUES ($1, $2, TRUE, $3, $4)"
            ),
            Direction::Down => format!("DELETE FROM {ledger} WHERE version = $1"),
        };
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(part.version).persistent(false);
        let query = match direction {
            Direction::Up => {
                let took = i64::try_from(began.elapsed().as_nanos()).unwrap_or(i64::MAX);
                query.bind(&part.description).bind(part.up.checksum()).bind(took)
            }
            Direction::Down => query,
        };
        let result = query.execute(&mut self.connection).await;
        result.map(drop).map_err(|error| self.refused(&error).failure("write the ledger"))
    }

    async fn rollback(&mut self) {
        // A connection that is gone has rolled back; there is nothing more to do.
        let _ = self.execute("ROLLBACK").await;
    }

    fn tell_notices(&self, progress: &mut dyn Progress) {
        for (severity, message) in self.notices.take() {
            // That a thing of ours is there already, or not, is as it should be.
            if severity == "NOTICE" && message.contains("\"_isotype") {
                continue;
            }
            progress.tell(Event::Said { severity, message: &message });
        }
    }

    fn stopped(
        &self,
        error: &sqlx::Error,
        script: &Script,
        statement: Option<&super::split::Statement>,
        direction: Direction,
    ) -> Stopped {
        let refusal = self.refused(error);
        let failure = refusal.of_statement(script, statement, direction);
        if refusal.is_busy() { Stopped::Busy(failure) } else { Stopped::For(failure) }
    }
}

/// Why a part was not done.
enum Stopped {
    /// A lock could not be had: trying again may help.
    Busy(Failure),
    /// Anything else.
    For(Failure),
}

impl Stopped {
    /// With what could not be put right afterwards.
    fn with(self, left: &Failure) -> Stopped {
        let told = |failure: Failure| {
            let more = format!(
                "What was begun could not be dropped ({}): the next run does that first.",
                left.message
            );
            let help = failure.help.as_deref().map_or_else(|| more.clone(), |help| format!("{help} {more}"));
            failure.help(help)
        };
        match self {
            Stopped::Busy(failure) => Stopped::Busy(told(failure)),
            Stopped::For(failure) => Stopped::For(told(failure)),
        }
    }
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Stopped::For(failure)
    }
}
