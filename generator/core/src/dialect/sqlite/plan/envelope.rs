//! The envelope of a file that has to switch foreign keys off, which works outside a transaction only.
//!
//! Keys off, a transaction of its own, a marker that says which migration it was, and at the end the proof that every
//! key still has its parent. Whoever runs the file in a transaction of his own, with keys off, leaves the envelope out
//! and keeps all the rest, the marker too: [`strip`].

use super::super::literals::text;
use crate::migration::Statement;

/// Switches foreign keys off.
pub const KEYS_OFF: &str = "PRAGMA foreign_keys = OFF";
/// Opens the transaction.
pub const BEGIN: &str = "BEGIN IMMEDIATE";
/// Ends the transaction.
pub const COMMIT: &str = "COMMIT";
/// Switches foreign keys on again.
pub const KEYS_ON: &str = "PRAGMA foreign_keys = ON";
/// The table of markers. A marker without a row in the ledger is a migration that was done and not written down; a
/// row without its marker is one that was undone.
pub const APPLIED: &str = "_isotype_applied";

/// A file without its envelope: what is left wants a transaction with foreign keys off. None where there is no envelope.
pub fn strip(file: &str) -> Option<String> {
    let mut rest = file;
    let mut stripped = String::with_capacity(file.len());
    for statement in [KEYS_OFF, BEGIN, COMMIT, KEYS_ON] {
        let (before, after) = at_line(rest, statement, statement == COMMIT)?;
        stripped.push_str(before);
        rest = after;
    }
    stripped.push_str(rest);
    Some(stripped)
}

/// What stands before and after the line that holds exactly this statement: the first one, or the last.
fn at_line<'a>(sql: &'a str, statement: &str, last: bool) -> Option<(&'a str, &'a str)> {
    let line = format!("{statement};");
    let mut found = None;
    let mut start = 0;
    for piece in sql.split_inclusive('\n') {
        if piece.trim_end() == line && (last || found.is_none()) {
            found = Some((&sql[..start], &sql[start + piece.len()..]));
        }
        start += piece.len();
    }
    found
}

/// A script in its envelope: `first` is read outside the transaction.
pub(super) fn wrap(first: Vec<Statement>, body: Vec<Statement>) -> Vec<Statement> {
    let mut all = first;
    all.push(Statement::new(KEYS_OFF).comment(
        "Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete\n\
         or refuse their rows.",
    ));
    all.push(Statement::new(BEGIN));
    all.extend(body);
    all.extend(proof());
    all.push(Statement::new(COMMIT));
    all.push(Statement::new(KEYS_ON));
    all
}

/// Makes the table of markers.
pub(super) fn markers() -> Statement {
    Statement::new(format!(
        "CREATE TABLE IF NOT EXISTS \"{APPLIED}\" (\"version\" TEXT NOT NULL PRIMARY KEY)"
    ))
}

/// Says that the migration is done, in the transaction that does it. A second run fails here, before anything changes.
pub(super) fn mark(version: &str) -> Vec<Statement> {
    vec![
        markers(),
        Statement::new(format!(
            "INSERT OR ROLLBACK INTO \"{APPLIED}\" (\"version\") VALUES ({})",
            text(version)
        ))
        .comment(
            "This stands in the database exactly as long as the migration does: it cannot be run twice.",
        ),
    ]
}

/// Takes the marker away; fails where it is gone already.
pub(super) fn unmark(version: &str) -> Vec<Statement> {
    let version = text(version);
    vec![
        Statement::new(
            "CREATE TEMP TABLE \"_isotype_marked\" (\"count\" INTEGER CONSTRAINT \"this migration is undone already\" CHECK (\"count\" = 1))",
        ),
        Statement::new(format!(
            "INSERT OR ROLLBACK INTO temp.\"_isotype_marked\" SELECT count(*) FROM \"{APPLIED}\" WHERE \"version\" = {version}"
        ))
        .comment("The migration is undone once."),
        Statement::new("DROP TABLE temp.\"_isotype_marked\""),
        Statement::new(format!("DELETE FROM \"{APPLIED}\" WHERE \"version\" = {version}")),
    ]
}

/// Notes the rows that have no parent before anything changes, under the names that tables will have.
pub(super) fn orphans(renamed: &[(&str, &str)]) -> Statement {
    let after = |column: &str| {
        if renamed.is_empty() {
            return column.to_owned();
        }
        let each = renamed.iter().map(|(old, new)| format!("WHEN {} THEN {}", text(old), text(new)));
        format!("CASE {column} COLLATE NOCASE {} ELSE {column} END", each.collect::<Vec<_>>().join(" "))
    };
    Statement::new(format!(
        "CREATE TEMP TABLE \"_isotype_broken\" AS SELECT {} AS \"table\", rowid AS \"row\", {} AS \"parent\", count(*) AS \"many\" FROM pragma_foreign_key_check GROUP BY 1, 2, 3",
        after("\"table\""),
        after("\"parent\""),
    ))
    .comment("Rows that had lost their parents before are no reason to stop.")
}

/// Fails, and takes everything back, where a row has lost its parent.
fn proof() -> Vec<Statement> {
    vec![
        Statement::new(
            "CREATE TEMP TABLE \"_isotype_check\" (\"count\" INTEGER CONSTRAINT \"every row has its parent\" CHECK (\"count\" = 0))",
        )
        .comment("Every foreign key has its parent, or nothing has happened."),
        Statement::new(
            "INSERT OR ROLLBACK INTO temp.\"_isotype_check\" SELECT count(*) FROM (SELECT \"table\", rowid AS \"row\", \"parent\", count(*) AS \"many\" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n\n\
             WHERE n.\"many\" > coalesce((SELECT b.\"many\" FROM temp.\"_isotype_broken\" AS b WHERE b.\"table\" = n.\"table\" COLLATE NOCASE AND b.\"row\" IS n.\"row\" AND b.\"parent\" = n.\"parent\" COLLATE NOCASE), 0)",
        ),
        Statement::new("DROP TABLE temp.\"_isotype_check\""),
        Statement::new("DROP TABLE temp.\"_isotype_broken\""),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migration::Script;

    #[test]
    fn what_is_wrapped_can_be_stripped() {
        let first = vec![Statement::new("SELECT 1")];
        let body = vec![Statement::new("SELECT '\nCOMMIT;\n'"), Statement::new("SELECT 2")];
        let script = Script { statements: wrap(first, body), transactional: false };
        let stripped = strip(&script.to_sql()).expect("there is an envelope");
        for gone in [KEYS_OFF, BEGIN, KEYS_ON] {
            assert!(!stripped.contains(gone), "{stripped}");
        }
        for left in ["SELECT 1;", "'\nCOMMIT;\n'", "SELECT 2;", "pragma_foreign_key_check"] {
            assert!(stripped.contains(left), "{stripped}");
        }
        assert_eq!(strip("SELECT 1;\n"), None);
    }
}
