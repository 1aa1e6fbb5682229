//! What is kept in a SQLite database: tables whose names begin with the version.

use super::Session;
use crate::failure::Failure;
use crate::migrate::kept::{Kept, Kind, PURGED, version_in};
use crate::migrate::progress::Progress;

impl Session {
    /// Everything that migrations have kept, by version and name.
    pub(crate) async fn kept(&mut self) -> Result<Vec<Kept>, Failure> {
        let sql = r"SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '\_isotype\_%' ESCAPE '\' ORDER BY name";
        let names = self.ask(sql, "read the tables").await?;
        let mut kept = Vec::new();
        for name in names.into_iter().flatten().flatten() {
            let Some(version) = version_in(&name) else { continue };
            let sql = format!("SELECT count(*) FROM {}", quoted(&name));
            let count = self.ask(&sql, "count what is kept").await?;
            let rows = count.into_iter().flatten().flatten().next().and_then(|count| count.parse().ok());
            kept.push(Kept { version, name, kind: Kind::Table(None), rows, estimated: false, bytes: None });
        }
        Ok(kept)
    }

    /// The names of what was purged.
    pub(crate) async fn purged(&mut self) -> Result<Vec<String>, Failure> {
        if !self.has_table(PURGED).await? {
            return Ok(Vec::new());
        }
        let names = self.ask(&format!("SELECT name FROM {PURGED}"), "read what was purged").await?;
        Ok(names.into_iter().flatten().flatten().collect())
    }

    /// Drops all of these, or nothing.
    pub(crate) async fn purge(&mut self, kept: &[Kept], progress: &mut dyn Progress) -> Result<(), Failure> {
        self.begin(progress).await?;
        let mut statements = vec![format!(
            "CREATE TABLE IF NOT EXISTS {PURGED} (version TEXT NOT NULL, name TEXT NOT NULL PRIMARY KEY)"
        )];
        for thing in kept {
            statements.push(format!("DROP TABLE IF EXISTS {}", quoted(&thing.name)));
            if !thing.is_missed() {
                continue;
            }
            let name = thing.name.replace('\'', "''");
            statements.push(format!(
                "INSERT OR IGNORE INTO {PURGED} (version, name) VALUES ('{}', '{name}')",
                thing.version
            ));
        }
        for sql in &statements {
            if let Err(failure) = self.ask(sql, "drop what is kept").await {
                self.rollback().await;
                return Err(failure);
            }
        }
        let result = self.commit(progress).await;
        result.map_err(|error| self.refused(&error).failure("drop what is kept"))
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
