//! Databases to try migrations on, gone when the trial is over.
//!
//! A run that is killed cannot drop its database. So each holds an advisory lock, whose number is made from the
//! database's name, from before that is made until it is gone: a scratch database without its lock and without anybody
//! in it belongs to nobody any more, and the next run drops it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use isotype_core::dialect;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;

use crate::failure::Failure;
use crate::migrate::address::Address;
use crate::migrate::database::Database;
use crate::migrate::files::{Direction, Migrations, Part};
use crate::migrate::postgresql::Session;
use crate::migrate::progress::Silent;

/// An empty database that nobody else sees, opened as the runner opens it.
pub(super) struct Scratch {
    database: Database,
    dialect: Dialect,
    /// The session that holds the lock, and the name of the database.
    made: Option<(Session, String)>,
}

/// How long a database is waited for; nobody else uses it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The first number of the locks: it spells "isot".
const LOCKS: u32 = 0x6973_6f74;

/// What the names of scratch databases look like.
const NAMES: &str = r"^isotype_scratch_\d+_\d+_\d+$";

impl Scratch {
    /// SQLite, in memory.
    pub(super) async fn sqlite() -> Result<Scratch, Failure> {
        let address = Address::memory();
        let mut database = Database::open(&address, false, PATIENCE, &mut Silent).await?;
        database.ensure_ledger(&mut Silent).await?;
        Ok(Scratch { database, dialect: Dialect::Sqlite, made: None })
    }

    /// A new database on the server of this address; what killed runs left there is dropped, and told.
    pub(super) async fn postgresql(server: &Address) -> Result<(Scratch, Vec<String>), Failure> {
        let mut session = Session::open(server, PATIENCE).await?;
        let dropped = drop_left(&mut session).await;
        let name = fresh_name();
        // A server may end sessions that say nothing for a while, and this one only holds a lock.
        let _ = session.texts("SET idle_session_timeout = 0").await;
        let lock = format!("SELECT pg_advisory_lock({}, {})", signed(LOCKS), signed(number(&name)));
        let made = match session.texts(&lock).await {
            // Another template could hold things that the migrations do not expect.
            Ok(_) => session.texts(&format!("CREATE DATABASE \"{name}\" TEMPLATE template0")).await,
            Err(error) => Err(error),
        };
        if let Err(error) = made {
            session.close().await;
            let message = format!("no scratch database can be made at {}: {}", server.shown, words(&error));
            let role = server.role().replace('"', "\"\"");
            return Err(Failure::input("scratch-database", message).help(format!(
                "`migrate verify` makes a database of its own there and drops it again; that needs \
                 `ALTER ROLE \"{role}\" CREATEDB`"
            )));
        }
        match inside(&server.database(&name)).await {
            Ok(database) => {
                let made = Some((session, name));
                Ok((Scratch { database, dialect: Dialect::Postgresql, made }, dropped))
            }
            Err(failure) => {
                drop_database(&mut session, &name).await;
                session.close().await;
                Err(failure)
            }
        }
    }

    /// Which dialect it speaks.
    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Does one part as the runner does, with its row in the ledger.
    pub(super) async fn run_part(&mut self, part: &Part, direction: Direction) -> Result<bool, Failure> {
        self.database.run_part(part, direction, &mut Silent).await
    }

    /// Puts right what may be left, as the runner does before each run.
    pub(super) async fn settle(&mut self, all: &Migrations, direction: Direction) -> Result<(), Failure> {
        self.database.settle(all, direction, &mut Silent).await
    }

    /// Runs any number of statements.
    pub(super) async fn run(&mut self, sql: String) -> Result<(), String> {
        self.texts(&sql).await.map(drop)
    }

    /// The first two columns of every row, as texts.
    pub(super) async fn pairs(&mut self, sql: String) -> Result<Vec<(String, Option<String>)>, String> {
        let rows = self.texts(&sql).await?;
        let pair = |row: Vec<Option<String>>| {
            let mut values = row.into_iter();
            (values.next().flatten().unwrap_or_default(), values.next().flatten())
        };
        Ok(rows.into_iter().map(pair).collect())
    }

    async fn texts(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, String> {
        let result = match &mut self.database {
            Database::Sqlite(session) => session.texts(sql).await,
            Database::Postgresql(session) => session.texts(sql).await,
        };
        result.map_err(|error| words(&error))
    }

    /// What its catalog says.
    pub(super) async fn catalog(&mut self) -> Result<Tables, String> {
        let sql = format!("SELECT 'catalog', ({})", dialect::catalog_query(self.dialect));
        let answer = self.pairs(sql).await?.pop().and_then(|(_, answer)| answer);
        let answer = answer.ok_or("the catalog does not answer")?;
        dialect::read_catalog(self.dialect, &answer)
            .map_err(|error| format!("the catalog cannot be read: {error}"))
    }

    /// Leaves nothing behind.
    pub(super) async fn close(self) {
        self.database.close().await;
        if let Some((mut session, name)) = self.made {
            drop_database(&mut session, &name).await;
            session.close().await;
        }
    }
}

/// The database, with a ledger, and quick: it need not outlive a crash.
async fn inside(address: &Address) -> Result<Database, Failure> {
    let mut database = Database::open(address, false, PATIENCE, &mut Silent).await?;
    // A statement goes on when its client was killed, unless the server looks; not every system lets it.
    let _ = database.ask("SET client_connection_check_interval = '1s'", "prepare a session").await;
    let ready = async {
        database.ask("SET synchronous_commit = off", "prepare a session").await?;
        database.ensure_ledger(&mut Silent).await
    };
    match ready.await {
        Ok(()) => Ok(database),
        Err(failure) => {
            database.close().await;
            Err(failure)
        }
    }
}

async fn drop_database(session: &mut Session, name: &str) {
    let _ = session.texts(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
}

/// Drops the scratch databases of runs that are no more; a sentence for each. Nobody's trial fails for want of it.
async fn drop_left(session: &mut Session) -> Vec<String> {
    let left = format!(
        "SELECT d.datname FROM pg_database d WHERE d.datname ~ '{NAMES}' \
         AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)"
    );
    let locked = format!(
        "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = {LOCKS} AND objsubid = 2"
    );
    // First the databases, then the locks: whoever makes one in between has its lock already.
    let (Ok(left), Ok(locked)) = (session.texts(&left).await, session.texts(&locked).await) else {
        return Vec::new();
    };
    let locked: Vec<String> = locked.into_iter().flatten().flatten().collect();
    let mut dropped = Vec::new();
    for name in left.into_iter().flatten().flatten() {
        let in_use = locked.contains(&number(&name).to_string());
        // Somebody may connect to it even now: then it is not dropped, and nobody is thrown out.
        if !in_use && session.texts(&format!("DROP DATABASE \"{name}\"")).await.is_ok() {
            dropped.push(format!("dropped the scratch database {name}, which a run that was ended had left"));
        }
    }
    dropped
}

/// The number of a database's lock.
fn number(name: &str) -> u32 {
    crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(name.as_bytes())
}

/// The same bits, as the server's functions take them.
fn signed(number: u32) -> i32 {
    i32::from_be_bytes(number.to_be_bytes())
}

/// A name that no other process and no other trial of this one takes.
fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("isotype_scratch_{now}_{}_{count}", std::process::id())
}

/// What the database said, without the driver's frame.
fn words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        other => other.to_string(),
    }
}
