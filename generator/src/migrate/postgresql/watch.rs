//! How far a long statement has come. The session that runs it cannot be asked meanwhile, so another one asks, and only
//! where somebody looks on. A loop over batches tells it in the name of its session.

use std::pin::pin;
use std::time::Duration;

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};

use super::Session;
use crate::migrate::address::{Address, Options};
use crate::migrate::progress::{Event, Progress};

/// How often is asked, and how long an answer may take.
const EVERY: Duration = Duration::from_millis(1000);
const ANSWER: Duration = Duration::from_millis(800);

/// What a process of the server does, in words; nothing where it tells nothing.
const HOW_FAR: &str = r"
SELECT coalesce(
  (SELECT 'waits for process ' || string_agg(a.pid || coalesce(' (' || nullif(a.application_name, '') || ')', ''), ', ')
    FROM pg_stat_activity a WHERE a.pid = ANY (pg_blocking_pids($pid))),
  (SELECT p.phase || CASE
      WHEN p.lockers_total > 0 AND p.lockers_done < p.lockers_total
        THEN format(': waits for process %s (%s of %s)', p.current_locker_pid, p.lockers_done + 1, p.lockers_total)
      WHEN p.phase LIKE '%scanning%' AND p.blocks_total > 0 THEN format(': %s %% of %s pages', round(100.0 * p.blocks_done / p.blocks_total), p.blocks_total)
      WHEN p.phase LIKE '%loading%' AND p.tuples_total > 0 THEN format(': %s %% of %s rows', round(100.0 * p.tuples_done / p.tuples_total), p.tuples_total)
      ELSE '' END
    FROM pg_stat_progress_create_index p WHERE p.pid = $pid),
  (SELECT substr(a.application_name, 10) FROM pg_stat_activity a WHERE a.pid = $pid AND a.application_name LIKE 'isotype: %'),
  (SELECT 'has had to wait for ' || lower(a.wait_event) FROM pg_stat_activity a WHERE a.pid = $pid AND a.wait_event_type = 'Lock'))";

impl Session {
    /// Runs SQL, and tells meanwhile how far it has come.
    pub(super) async fn execute_watched(
        &mut self,
        sql: &str,
        progress: &mut dyn Progress,
    ) -> Result<(), sqlx::Error> {
        if !progress.watches() {
            return self.execute(sql).await;
        }
        let (address, process) = (self.address.clone(), self.process.clone());
        let mut work = pin!(self.execute(sql));
        let mut watcher = None;
        loop {
            tokio::select! {
                result = &mut work => {
                    if let Some(watcher) = watcher {
                        let closed: Result<(), sqlx::Error> = PgConnection::close(watcher).await;
                        drop(closed);
                    }
                    return result;
                }
                () = tokio::time::sleep(EVERY) => {}
            }
            let asked = tokio::time::timeout(ANSWER, how_far(&mut watcher, &address, &process)).await;
            if let Ok(Some(how_far)) = asked {
                progress.tell(Event::Working { how_far: &how_far });
            }
        }
    }
}

/// Asks; whatever goes wrong here is nobody's trouble.
async fn how_far(watcher: &mut Option<PgConnection>, address: &Address, process: &str) -> Option<String> {
    if watcher.is_none() {
        let Options::Postgresql(options) = &address.options else { return None };
        *watcher = options.connect().await.ok();
    }
    let sql = AssertSqlSafe(HOW_FAR.replace("$pid", process));
    let row = sqlx::raw_sql(sql).fetch_one(watcher.as_mut()?).await;
    match row {
        Ok(row) => row.try_get_unchecked(0).ok().flatten(),
        Err(_) => {
            *watcher = None;
            None
        }
    }
}
