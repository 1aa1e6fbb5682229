//! Foreign keys are off while a migration runs, so they are checked before it is kept. What was broken before it is no
//! reason to stop; what it breaks is.

use std::collections::BTreeMap;

use super::Session;
use crate::failure::Failure;
use crate::migrate::files::{Direction, Script};

/// A row of an answer.
type Row = Vec<Option<String>>;

/// How foreign keys stand before a migration.
#[derive(Default)]
pub(super) struct Keys {
    /// Rows that refer to rows that are not there.
    broken: Vec<Row>,
    /// Tables and where each of them begins, by which they are known when they have another name.
    tables: Vec<Row>,
}

const TABLES: &str = "SELECT name, rootpage FROM sqlite_master WHERE type = 'table'";

impl Session {
    /// How they stand. What SQLite cannot say before a migration it says after it.
    pub(super) async fn keys(&mut self) -> Keys {
        let broken = self.texts("PRAGMA foreign_key_check").await.unwrap_or_default();
        let tables = match broken.is_empty() {
            true => Vec::new(),
            false => self.texts(TABLES).await.unwrap_or_default(),
        };
        Keys { broken, tables }
    }

    /// Refuses to keep rows that refer to rows that are not there, but for those that did so before.
    pub(super) async fn check_keys(
        &mut self,
        script: &Script,
        direction: Direction,
        before: Keys,
    ) -> Result<(), Failure> {
        let mut rows = match self.texts("PRAGMA foreign_key_check").await {
            Ok(rows) => rows,
            Err(error) => {
                let refusal = self.refused(&error);
                return Err(refusal.of_statement(script, None, direction));
            }
        };
        if !rows.is_empty() && !before.broken.is_empty() {
            let tables = self.texts(TABLES).await.unwrap_or_default();
            before.forgive(&mut rows, &tables);
        }
        if rows.is_empty() {
            return Ok(());
        }
        let message = format!("{}: {}", script.path, sentence(&rows));
        Err(Failure::input("foreign-keys-broken", message)
            .help("Nothing of this file was kept. Correct it, then run it again."))
    }
}

impl Keys {
    /// Leaves only what is broken anew.
    fn forgive(self, rows: &mut Vec<Row>, tables: &[Row]) {
        let place = |name: &str, all: &[Row]| {
            all.iter().find(|it| is(it.first(), name)).and_then(|it| it.get(1).cloned().flatten())
        };
        let same = |old: Option<&Option<String>>, new: Option<&Option<String>>| match (old, new) {
            (Some(Some(old)), Some(Some(new))) => {
                let moved = place(old, &self.tables);
                old.eq_ignore_ascii_case(new) || (moved.is_some() && moved == place(new, tables))
            }
            _ => false,
        };
        let number = |row: &Row| row.get(1).cloned().flatten();
        // By the numbers of the rows, of which there may be many.
        let mut open: BTreeMap<Option<String>, Vec<&Row>> = BTreeMap::new();
        for old in &self.broken {
            open.entry(number(old)).or_default().push(old);
        }
        rows.retain(|row| {
            let Some(olds) = open.get_mut(&number(row)) else { return true };
            let found =
                olds.iter().position(|old| same(old.first(), row.first()) && same(old.get(2), row.get(2)));
            found.map(|place| olds.swap_remove(place)).is_none()
        });
    }
}

fn is(value: Option<&Option<String>>, name: &str) -> bool {
    matches!(value, Some(Some(value)) if value.eq_ignore_ascii_case(name))
}

/// `2 rows refer to rows that are not there ("Post" rowid 3 to "User", …)`
fn sentence(rows: &[Row]) -> String {
    let told = |row: &Row| {
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
