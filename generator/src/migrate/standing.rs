//! What a ledger says of the files: which migrations are applied, and what is the matter.

use std::collections::BTreeMap;

use super::files::{Migration, Migrations, Part};
use crate::failure::Failure;

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The version of the part.
    pub(crate) version: i64,
    /// Its name in words.
    pub(crate) description: String,
    /// When it was applied, as the database writes moments.
    pub(crate) installed_on: String,
    /// Whether it was completed; every row of today's sqlx says so.
    pub(crate) success: bool,
    /// SHA-384 of its up file.
    pub(crate) checksum: Vec<u8>,
}

/// How the files and the ledger stand to each other.
#[derive(Clone, Debug)]
pub(crate) struct Standing<'a> {
    /// Each migration, in the order of the files.
    pub(crate) migrations: Vec<Stands<'a>>,
    /// What is the matter.
    pub(crate) problems: Vec<Problem>,
}

/// How a migration stands.
#[derive(Clone, Debug)]
pub(crate) struct Stands<'a> {
    /// The migration.
    pub(crate) migration: &'a Migration,
    /// Whether each of its parts is in the ledger.
    pub(crate) applied: Vec<bool>,
    /// When the last of them was applied.
    pub(crate) installed_on: Option<String>,
    /// What is the matter with it: `changed`, `late`, `gap`.
    pub(crate) trouble: Option<&'static str>,
}

/// Something that is the matter.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    /// Whether it stops an undo, too.
    pub(crate) stops_down: bool,
    /// What is told.
    pub(crate) failure: Failure,
}

impl<'a> Standing<'a> {
    /// Compares the files with the ledger; none if the database has none.
    pub(crate) fn of(migrations: &'a Migrations, ledger: &[Row]) -> Standing<'a> {
        let rows: BTreeMap<i64, &Row> = ledger.iter().map(|row| (row.version, row)).collect();
        let newest = ledger.iter().map(|row| row.version).max();
        let mut problems = unknown(migrations, ledger);
        let mut stands = Vec::new();
        for migration in &migrations.list {
            let applied: Vec<bool> =
                migration.parts.iter().map(|part| rows.contains_key(&part.version)).collect();
            let last = migration.parts.iter().rev().find_map(|part| rows.get(&part.version));
            let mut trouble = None;
            for (part, row) in
                migration.parts.iter().filter_map(|part| Some((part, rows.get(&part.version)?)))
            {
                if row.checksum != part.up.checksum() {
                    trouble = Some("changed");
                    problems.push(changed(part));
                }
            }
            let late = migration.parts.iter().find(|part| {
                !rows.contains_key(&part.version) && newest.is_some_and(|newest| part.version < newest)
            });
            if let (Some(part), Some(newest)) = (late, newest) {
                let between = applied.iter().skip_while(|applied| **applied).any(|applied| *applied);
                trouble = Some(if between { "gap" } else { "late" });
                problems.push(if between {
                    gap(migration, part)
                } else {
                    late_one(migrations, part, newest)
                });
            }
            stands.push(Stands {
                migration,
                applied,
                installed_on: last.map(|row| row.installed_on.clone()),
                trouble,
            });
        }
        Standing { migrations: stands, problems }
    }

    /// The parts that are to be applied, in order, up to and with the migration of this index.
    pub(crate) fn pending(&self, to: Option<usize>) -> Vec<(&'a Migration, &'a Part)> {
        let end = to.map_or(self.migrations.len(), |to| to + 1);
        let parts = |stands: &Stands<'a>| {
            let migration = stands.migration;
            let parts = migration.parts.iter().zip(stands.applied.clone());
            parts.filter(|(_, applied)| !applied).map(move |(part, _)| (migration, part)).collect::<Vec<_>>()
        };
        self.migrations[..end].iter().flat_map(parts).collect()
    }
}

/// Rows of the ledger that no file belongs to, and rows that were never completed.
fn unknown(migrations: &Migrations, ledger: &[Row]) -> Vec<Problem> {
    let known = |row: &Row| migrations.parts().any(|(_, part)| part.version == row.version);
    let strangers: Vec<&Row> = ledger.iter().filter(|row| !known(row)).collect();
    let folder = migrations.folder.display();
    let mut problems = Vec::new();
    if !ledger.is_empty() && strangers.len() == ledger.len() {
        let first = named(strangers[0]);
        let message = format!(
            "the ledger of this database knows other migrations ({first}{}), and none of {folder}",
            if strangers.len() > 1 { " and others" } else { "" }
        );
        let help = "this looks like the database of another application: name the right one with --database or DATABASE_URL";
        return vec![Problem {
            stops_down: true,
            failure: Failure::safety("wrong-database", message).help(help),
        }];
    }
    for row in strangers {
        let message = format!("{} is applied, but its file is not in {folder}", named(row));
        let failure = Failure::input("migration-missing", message).help(format!(
            "bring the file back from version control (git log --diff-filter=D --name-only -- '*{}*'), or run the release that has it",
            row.version
        ));
        problems.push(Problem { stops_down: true, failure });
    }
    for row in ledger.iter().filter(|row| !row.success) {
        let message = format!("{} began and was never completed, says the ledger", named(row));
        let failure = Failure::input("migration-incomplete", message).help(format!(
            "look at what it did, put it right by hand, and then either DELETE FROM _sqlx_migrations WHERE version = {0}, or UPDATE _sqlx_migrations SET success = TRUE WHERE version = {0}",
            row.version
        ));
        problems.push(Problem { stops_down: true, failure });
    }
    problems
}

fn named(row: &Row) -> String {
    format!("{}_{}", row.version, row.description.replace(' ', "_"))
}

fn changed(part: &Part) -> Problem {
    let message = format!("{} was changed after it was applied", part.up.path);
    let mut help = String::from(
        "bring the old text back from version control, and make the change in a migration of its own",
    );
    if part.up.text.contains("\r\n") {
        help = String::from(
            "its line ends are those of Windows: `*.sql text eol=lf` in .gitattributes, then check the file out again",
        );
    }
    Problem { stops_down: true, failure: Failure::input("migration-changed", message).help(help) }
}

fn gap(migration: &Migration, part: &Part) -> Problem {
    let message = format!("{} is not applied, but later parts of {} are", part.stem, migration.stem);
    let failure = Failure::input("migration-gap", message).help(format!(
        "look at what {} does, run it by hand if it is not done yet, and add its row to _sqlx_migrations",
        part.up.path
    ));
    Problem { stops_down: true, failure }
}

fn late_one(migrations: &Migrations, part: &Part, newest: i64) -> Problem {
    let newest = migrations
        .parts()
        .find(|(_, part)| part.version == newest)
        .map_or_else(|| newest.to_string(), |(_, part)| part.stem.clone());
    let message =
        format!("{} comes late: {newest} is applied already, and was planned without it", part.stem);
    let failure = Failure::input("migration-late", message)
        .help("delete its files and run isotype migrate new, so that it is planned on top of the others");
    Problem { stops_down: false, failure }
}
