//! What sqlx's migrator left between what it did and what its ledger says: it does not do both at once where a file brings
//! its own transaction. Such a file writes a marker inside of it.

use std::time::Instant;

use super::{MARKERS, Session, has_envelope};
use crate::failure::Failure;
use crate::migrate::fault;
use crate::migrate::files::{Direction, Migrations, Part, Script};
use crate::migrate::progress::{Event, Progress};

/// How a part stands when its turn comes.
pub(super) enum Standing {
    Open,
    /// Its file has run, and whoever ran it has yet to write the ledger.
    Half,
    Done,
}

impl Session {
    /// Inside a transaction: how a part stands by now.
    pub(super) async fn standing(
        &mut self,
        part: &Part,
        script: &Script,
        direction: Direction,
    ) -> Result<Standing, Failure> {
        if self.stands_already(part, direction).await? {
            return Ok(Standing::Done);
        }
        if !has_envelope(script) || !self.has_table(MARKERS).await? {
            return Ok(Standing::Open);
        }
        let sql = format!("SELECT 1 FROM {MARKERS} WHERE version = '{}'", part.version);
        let marked = !self.ask(&sql, "read the markers").await?.is_empty();
        Ok(if marked == (direction == Direction::Up) { Standing::Half } else { Standing::Open })
    }

    /// Completes what an sqlx that was killed between COMMIT and its ledger left: files that bring their own
    /// transaction write a marker inside of it.
    pub(crate) async fn settle(
        &mut self,
        migrations: &Migrations,
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        let marked: Vec<&Part> =
            migrations.parts().map(|(_, part)| part).filter(|part| part.up.marked).collect();
        if marked.is_empty() || !self.has_table(MARKERS).await? {
            return Ok(());
        }
        self.settle_all(&marked, direction, progress).await
    }

    /// Writes or takes away the rows of these parts that another migrator did not.
    pub(super) async fn settle_all(
        &mut self,
        marked: &[&Part],
        direction: Direction,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        self.begin(progress).await?;
        let result = self.settle_inside(marked, direction).await;
        let told = match result {
            Ok(told) => told,
            Err(failure) => {
                self.rollback().await;
                return Err(failure);
            }
        };
        let result = self.commit(progress).await;
        result.map_err(|error| self.refused(&error).failure("write the ledger"))?;
        fault::point("sqlite: settled");
        for what in &told {
            progress.tell(Event::Mended { what });
        }
        Ok(())
    }

    async fn settle_inside(
        &mut self,
        marked: &[&Part],
        direction: Direction,
    ) -> Result<Vec<String>, Failure> {
        let markers = self.ask(&format!("SELECT version FROM {MARKERS}"), "read the markers").await?;
        let markers: Vec<String> = markers.into_iter().flatten().flatten().collect();
        let ledger = self.ledger().await?.unwrap_or_default();
        let mut told = Vec::new();
        for part in marked {
            let marker = markers.iter().any(|version| *version == part.version.to_string());
            let row = ledger.iter().any(|row| row.version == part.version);
            match (marker, row) {
                (true, false) => {
                    self.record(part, Direction::Up, Instant::now()).await?;
                    told.push(format!(
                        "{} had been applied by a migrator that was ended before it wrote the ledger: added its row",
                        part.stem
                    ));
                }
                (false, true) if direction == Direction::Down => {
                    self.record(part, Direction::Down, Instant::now()).await?;
                    told.push(format!(
                        "{} had been undone by a migrator that was ended before it wrote the ledger: took its row away",
                        part.stem
                    ));
                }
                (false, true) => {
                    let message = format!(
                        "{} is in the ledger, but its tables do not have it: a migrator was ended while it undid it, or the row was added by hand",
                        part.stem
                    );
                    return Err(Failure::input("half-undone", message).help(
                        "isotype migrate down 0 takes the row away; isotype migrate up then applies it again",
                    ));
                }
                _ => {}
            }
        }
        Ok(told)
    }
}
