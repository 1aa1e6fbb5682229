//! Foreign keys are off while a migration runs, so they are checked before it is kept.

use super::Session;
use crate::failure::Failure;
use crate::migrate::files::{Direction, Script};

/// The code of the failure below.
const BROKEN: &str = "foreign-keys-broken";

impl Session {
    /// Refuses to keep rows that refer to rows that are not there.
    pub(super) async fn check_keys(&mut self, script: &Script, direction: Direction) -> Result<(), Failure> {
        let rows = match self.texts("PRAGMA foreign_key_check").await {
            Ok(rows) => rows,
            Err(error) => {
                let refusal = self.refused(&error);
                return Err(refusal.of_statement(script, None, direction));
            }
        };
        if rows.is_empty() {
            return Ok(());
        }
        let message = format!("{}: {}", script.path, sentence(&rows));
        Err(Failure::input(BROKEN, message)
            .help("Nothing of this file was kept. Correct it, then run it again."))
    }

    /// After the rollback: tells whether the rows were wrong before the migration, too.
    pub(super) async fn keys_were_broken(&mut self, script: &Script, failure: Failure) -> Failure {
        if failure.code != BROKEN {
            return failure;
        }
        match self.texts("PRAGMA foreign_key_check").await {
            Ok(rows) if !rows.is_empty() => {
                let message = format!(
                    "{} cannot be applied safely: already before it, {}",
                    script.path,
                    sentence(&rows)
                );
                Failure::input(BROKEN, message).help("mend or delete these rows first (PRAGMA foreign_key_check lists them), then run it again")
            }
            _ => failure,
        }
    }
}

/// `2 rows refer to rows that are not there ("Post" rowid 3 to "User", …)`
fn sentence(rows: &[Vec<Option<String>>]) -> String {
    let told = |row: &Vec<Option<String>>| {
        let value = |index: usize| row.get(index).cloned().flatten().unwrap_or_else(|| "?".to_owned());
        format!("\"{}\" rowid {} to \"{}\"", value(0), value(1), value(2))
    };
    let some: Vec<String> = rows.iter().take(3).map(told).collect();
    let more = if rows.len() > 3 { ", …" } else { "" };
    let count = if rows.len() == 1 {
        "1 row refers to a row".to_owned()
    } else {
        format!("{} rows refer to rows", rows.len())
    };
    format!("{count} that is not there ({}{more})", some.join(", ")).replace("rows that is", "rows that are")
}
