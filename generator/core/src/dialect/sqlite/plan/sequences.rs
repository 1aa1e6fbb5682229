//! Numbers that SQLite counts for AUTOINCREMENT: they go on where they were, also after an undo.

use super::super::literals::{name, text};
use super::leg::{Leg, Way};
use crate::migration::Statement;
use crate::tables::{Default, Table};

/// Whether a key of the table counts by itself.
pub(super) fn counts(table: &Table) -> bool {
    table.columns.iter().any(|column| column.default == Some(Default::Autoincrement))
}

fn made(place: &str) -> Statement {
    Statement::new(format!(
        "CREATE TABLE IF NOT EXISTS {} (\"table\" TEXT NOT NULL PRIMARY KEY, \"seq\" INTEGER)",
        name(place)
    ))
}

/// Keeps the numbers of tables that go, or that count no more.
pub(super) fn kept(leg: &Leg<'_>) -> Vec<Statement> {
    let dropped =
        leg.dropped.iter().filter(|it| counts(it)).map(|it| (it.name.name.as_str(), leg.waiting_name(it)));
    let changed = leg.changes.iter().filter(|it| counts(it.from) && !counts(it.to));
    let changed = changed.map(|it| (it.from.name.name.as_str(), it.to.name.name.as_str()));
    let tables: Vec<(&str, &str)> = dropped.chain(changed).collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let place = leg.places.sequences_kept();
    let cases: Vec<String> =
        tables.iter().map(|(old, now)| format!("WHEN {} THEN {}", text(now), text(old))).collect();
    let names: Vec<String> = tables.iter().map(|(_, now)| text(now)).collect();
    vec![
        made(&place).comment("The last numbers that were given are kept too."),
        Statement::new(format!(
            "INSERT OR REPLACE INTO {} (\"table\", \"seq\") SELECT CASE name {} END, seq FROM sqlite_sequence WHERE name IN ({})",
            name(&place),
            cases.join(" "),
            names.join(", ")
        )),
    ]
}

/// Brings them back: a number that was given since counts too.
pub(super) fn brought(leg: &Leg<'_>) -> Vec<Statement> {
    let added = leg.added.iter().any(|it| counts(it));
    if !added && !leg.changes.iter().any(|it| counts(it.to) && !counts(it.from)) {
        return Vec::new();
    }
    let place = leg.places.sequences_brought();
    let mut statements = Vec::new();
    if leg.way == Way::Up {
        statements.push(made(&place));
    }
    let place = name(&place);
    statements.push(Statement::new(format!(
        "UPDATE sqlite_sequence SET seq = max(seq, (SELECT p.\"seq\" FROM {place} AS p WHERE p.\"table\" = sqlite_sequence.name))\n\
         WHERE name IN (SELECT \"table\" FROM {place})"
    )));
    statements.push(Statement::new(format!(
        "INSERT INTO sqlite_sequence (name, seq) SELECT \"table\", \"seq\" FROM {place} WHERE \"table\" NOT IN (SELECT name FROM sqlite_sequence)"
    )));
    statements.push(Statement::new(format!("DROP TABLE {place}")));
    if let Some(first) = statements.first_mut() {
        first.comment = Some("Numbers go on where they were.".to_owned());
    }
    statements
}
