//! Who may migrate: one at a time.
//!
//! The lock is sqlx's. It is taken only by asking again and again: whoever waits inside of `pg_advisory_lock` holds a
//! snapshot, and an index that is built CONCURRENTLY waits for that for ever. For the same reason it is given up while
//! such a statement runs, and a second lock, which only isotype knows, is held over the whole run.

use std::time::{Duration, Instant};

use super::Session;
use crate::failure::Failure;
use crate::migrate::progress::{Event, Progress};

/// The ids of the two locks of a database.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ids {
    sqlx: i64,
    isotype: i64,
}

const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

impl Ids {
    pub(super) fn of(database: &str) -> Ids {
        let name = i64::from(CRC.checksum(database.as_bytes()));
        // The first is sqlx's own number; the second spells "isot".
        Ids { sqlx: 0x3d32_ad9e * name, isotype: 0x6973_6f74 * name }
    }
}

/// After which time waiting is told, and how often from then on.
const QUIET: Duration = Duration::from_secs(3);
const AGAIN: Duration = Duration::from_secs(30);

impl Session {
    /// Takes both locks.
    pub(crate) async fn lock(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        self.take(self.locks.isotype, progress).await?;
        self.locked = true;
        self.take(self.locks.sqlx, progress).await
    }

    /// Gives both back.
    pub(super) async fn unlock(&mut self) {
        if std::mem::take(&mut self.locked) {
            // Where the connection is gone, so are the locks.
            let _ = self.execute("SELECT pg_advisory_unlock_all()").await;
        }
    }

    /// Lets sqlx's migrators have their lock while a statement runs that would wait for them.
    pub(super) async fn give_up_sqlx_lock(&mut self) {
        if self.locked {
            let sql = format!("SELECT pg_advisory_unlock({})", self.locks.sqlx);
            let _ = self.execute(&sql).await;
        }
    }

    /// Takes it back.
    pub(super) async fn take_sqlx_lock(&mut self, progress: &mut dyn Progress) -> Result<(), Failure> {
        if self.locked { self.take(self.locks.sqlx, progress).await } else { Ok(()) }
    }

    async fn take(&mut self, id: i64, progress: &mut dyn Progress) -> Result<(), Failure> {
        let began = Instant::now();
        let mut told: Option<Instant> = None;
        let mut nap = Duration::from_millis(20);
        let sql = format!("SELECT 1 WHERE pg_try_advisory_lock({id})");
        while !self.is(&sql, "take the lock of the migrations").await? {
            let waited = began.elapsed();
            if waited >= self.patience {
                let holder = self.holder(id).await;
                let message = format!(
                    "{holder} has been migrating {} for more than {} seconds",
                    self.address.shown,
                    self.patience.as_secs()
                );
                return Err(Failure::input("locked", message).help(
                    "wait longer with --wait SECONDS; or, if it is stuck, end it: SELECT pg_terminate_backend(its process)",
                ));
            }
            if waited >= QUIET && told.is_none_or(|told| told.elapsed() >= AGAIN) {
                told = Some(Instant::now());
                let holder = self.holder(id).await;
                progress.tell(Event::Waiting { whom: &holder, so_far: waited });
            }
            tokio::time::sleep(nap.min(self.patience.saturating_sub(waited))).await;
            nap = (nap * 2).min(Duration::from_millis(500));
        }
        Ok(())
    }

    /// Who holds a lock, in words.
    async fn holder(&mut self, id: i64) -> String {
        let sql = format!(
            "SELECT 'process ' || l.pid || coalesce(' (' || nullif(concat_ws(', ', nullif(a.application_name, ''), \
                 host(a.client_addr)), '') || ')', '') \
             FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid \
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 \
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) \
               AND (l.classid::bigint << 32) | l.objid::bigint = {id} LIMIT 1"
        );
        let found = self.texts(&sql).await.ok().and_then(|rows| rows.into_iter().flatten().flatten().next());
        found.map_or_else(|| "another migrator".to_owned(), |process| format!("another migrator, {process},"))
    }

    /// Which sessions might keep a part from its locks: the oldest transactions.
    pub(super) async fn who_is_in_the_way(&mut self) -> String {
        let sql = "SELECT 'process ' || pid || coalesce(' (' || nullif(application_name, '') || ')', '') || ', in a transaction for ' \
                   || round(extract(epoch FROM clock_timestamp() - xact_start)) || ' s: ' \
                   || left(regexp_replace(query, '\\s+', ' ', 'g'), 60) \
                   FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() \
                   AND xact_start IS NOT NULL AND backend_type = 'client backend' ORDER BY xact_start LIMIT 3";
        let found: Vec<String> =
            self.texts(sql).await.unwrap_or_default().into_iter().flatten().flatten().collect();
        if found.is_empty() {
            "another session holds a lock".to_owned()
        } else {
            format!("the oldest open transactions: {}", found.join("; "))
        }
    }
}
