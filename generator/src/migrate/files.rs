//! The migrations of one database, as its ledger knows them: versions, checksums, statements.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use isotype_core::scalar::Dialect;
use sha2::{Digest, Sha384};

use super::split::{self, Statement};
use super::sqlite::MARKERS;
use crate::failure::{Error, Failure};
use crate::migrations::folder::{self, Folder};
use crate::sum;

/// The migrations of one database.
#[derive(Clone, Debug)]
pub(crate) struct Migrations {
    /// Its folder, for messages.
    pub(crate) folder: PathBuf,
    /// The migrations that have files for it, by version.
    pub(crate) list: Vec<Migration>,
    /// How the files differ from `isotype.sum`, in sentences.
    pub(crate) differences: Vec<String>,
}

/// A migration: what is done and undone as one.
#[derive(Clone, Debug)]
pub(crate) struct Migration {
    /// Its base version: names of what it keeps begin with it.
    pub(crate) version: String,
    /// `<version>_<name>`
    pub(crate) stem: String,
    /// Its parts, by version; never empty.
    pub(crate) parts: Vec<Part>,
}

/// A part: what the ledger has a row for.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// The version in the ledger.
    pub(crate) version: i64,
    /// The name of its files up to `.up.sql`.
    pub(crate) stem: String,
    /// What sqlx writes into the ledger for it.
    pub(crate) description: String,
    /// What it does.
    pub(crate) up: Script,
    /// What undoes it; none where somebody wrote a file that only goes forth.
    pub(crate) down: Option<Script>,
}

/// A file of SQL.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    /// Its path, as a person would write it.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
    /// Whether sqlx runs it outside of a transaction.
    pub(crate) no_transaction: bool,
    /// Its statements.
    pub(crate) statements: Vec<Statement>,
    /// Whether it speaks of the table of markers: a file of SQLite that brings its own transaction.
    pub(crate) marked: bool,
}

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Forth.
    Up,
    /// Back.
    Down,
}

impl Script {
    /// A script of this text.
    pub(crate) fn new(path: String, text: String, dialect: Dialect) -> Script {
        // The very test of sqlx.
        let no_transaction = text.starts_with("-- no-transaction");
        let statements = split::statements(&text, dialect);
        let marked =
            dialect == Dialect::Sqlite && statements.iter().any(|statement| statement.has_name(MARKERS));
        Script { path, text, no_transaction, statements, marked }
    }

    /// What it does, as its header says: the lines of `What:`.
    pub(crate) fn what(&self) -> Option<String> {
        let mut header = self.text.lines().take_while(|line| line.starts_with("--") || line.is_empty());
        let first = header
            .find_map(|line| line.strip_prefix("-- What:").or_else(|| line.strip_prefix("-- Undoes:")))?;
        let more = header.map_while(|line| line.strip_prefix("--          "));
        let words: Vec<&str> = std::iter::once(first.trim()).chain(more.map(str::trim)).collect();
        Some(words.join(" ").trim_end_matches('.').to_owned()).filter(|words| !words.is_empty())
    }

    /// What the ledger holds for it.
    pub(crate) fn checksum(&self) -> Vec<u8> {
        Sha384::digest(self.text.as_bytes()).to_vec()
    }
}

impl Part {
    /// The script of a direction.
    pub(crate) fn script(&self, direction: Direction) -> Option<&Script> {
        match direction {
            Direction::Up => Some(&self.up),
            Direction::Down => self.down.as_ref(),
        }
    }
}

impl Migrations {
    /// Reads the migrations of a database from the folder that holds those of all.
    pub(crate) fn read(path: &Path, dialect: Dialect) -> Result<Migrations, Error> {
        let folder = Folder::read(path)?;
        let migrations = Migrations::of(&folder, dialect)?;
        let differences = differences(&folder)?;
        Ok(Migrations { differences, ..migrations })
    }

    /// The migrations of a database in a folder that was read, or is to be written; its sum is not looked at.
    pub(crate) fn of(folder: &Folder, dialect: Dialect) -> Result<Migrations, Error> {
        let mut failures = strange_files(folder, dialect);
        let mut list = Vec::new();
        for migration in &folder.migrations {
            match of_dialect(folder, migration, dialect) {
                Ok(Some(migration)) => list.push(migration),
                Ok(None) => {}
                Err(found) => failures.extend(found),
            }
        }
        failures.extend(twins(&list));
        if !failures.is_empty() {
            return Err(failures.into());
        }
        Ok(Migrations { folder: folder.path.join(dialect.name()), list, differences: Vec::new() })
    }

    /// Every part, by version, with the migration that it belongs to.
    pub(crate) fn parts(&self) -> impl DoubleEndedIterator<Item = (&Migration, &Part)> {
        self.list.iter().flat_map(|migration| migration.parts.iter().map(move |part| (migration, part)))
    }

    /// The migration that a version, a stem or a name means.
    pub(crate) fn find(&self, named: &str) -> Result<usize, Failure> {
        let named = named.trim();
        let is = |migration: &Migration| {
            let name = migration.stem.split_once('_').map_or("", |(_, name)| name);
            migration.version == named
                || migration.stem == named
                || name == named
                || migration.parts.iter().any(|part| part.version.to_string() == named || part.stem == named)
        };
        let found: Vec<usize> = (0..self.list.len()).filter(|&index| is(&self.list[index])).collect();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => {
                let known = self.list.last().map_or_else(
                    || String::from("there are no migrations"),
                    |last| format!("the latest one is {}", last.stem),
                );
                let message = format!("no migration in {} is {named}: {known}", self.folder.display());
                Err(Failure::input("no-such-migration", message).help("isotype migrate status lists them"))
            }
            several => {
                let stems: Vec<&str> = several.iter().map(|&index| self.list[index].stem.as_str()).collect();
                let message = format!("{named} may be {}", stems.join(" or "));
                Err(Failure::input("no-such-migration", message).help("name its version"))
            }
        }
    }
}

fn of_dialect(
    folder: &Folder,
    migration: &folder::Migration,
    dialect: Dialect,
) -> Result<Option<Migration>, Vec<Failure>> {
    let shown = |file: &str| folder.path.join(dialect.name()).join(file).display().to_string();
    let (mut parts, mut failures) = (Vec::new(), Vec::new());
    for part in migration.parts_of(dialect) {
        let named = |end: &str| {
            folder.entries.iter().any(|(path, _)| path.ends_with(&format!("/{}{end}", part.stem)))
        };
        let simple = !named(".up.sql") && named(".sql");
        let up_file = if simple { format!("{}.sql", part.stem) } else { format!("{}.up.sql", part.stem) };
        let down_file = format!("{}.down.sql", part.stem);
        // `strange_files` has told of these, or sqlx leaves them out too.
        let (Ok(version), true) = (part.version.parse::<i64>(), part.stem.contains('_')) else { continue };
        let Some(up) = &part.up else {
            let message = format!("{} has no {}", shown(&down_file), up_file);
            let failure = Failure::input("file-missing", message)
                .help("bring the file back from version control, or delete both");
            failures.push(failure);
            continue;
        };
        let described = part.stem.split_once('_').map_or("", |(_, name)| name);
        parts.push(Part {
            version,
            stem: part.stem.clone(),
            description: described.replace('_', " "),
            up: Script::new(shown(&up_file), up.clone(), dialect),
            down: part.down.as_ref().map(|text| Script::new(shown(&down_file), text.clone(), dialect)),
        });
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    parts.sort_by_key(|part| part.version);
    let migration = Migration { version: migration.version.clone(), stem: migration.stem(), parts };
    Ok((!migration.parts.is_empty()).then_some(migration))
}

/// Files that sqlx stops on, or reads as something else than they are.
fn strange_files(folder: &Folder, dialect: Dialect) -> Vec<Failure> {
    let mut failures = Vec::new();
    for (path, bytes) in &folder.entries {
        let Some(file) = path.strip_prefix(&format!("{}/", dialect.name())) else { continue };
        let shown = folder.path.join(path).display().to_string();
        // sqlx leaves out what has no `_`, and cannot read a version that is no number.
        let Some((version, _)) = file.split_once('_') else { continue };
        if !version.bytes().all(|byte| byte.is_ascii_digit()) || version.parse::<i64>().is_err() {
            let failure = Failure::input(
                "strange-file",
                format!("{shown} is no migration: {version:?} is not a version"),
            );
            failures.push(failure.help(
                "a migration is <version>_<name>.up.sql; sqlx stops on others too: move the file away",
            ));
        } else if let Err(error) = std::str::from_utf8(bytes) {
            let failure = Failure::input(
                "not-utf-8",
                format!("{shown}: byte {} is not UTF-8", error.valid_up_to() + 1),
            );
            failures.push(failure.help("bring the file back from version control"));
        }
    }
    failures
}

/// Two parts of one version: the ledger could not tell them apart.
fn twins(list: &[Migration]) -> Vec<Failure> {
    let mut parts: Vec<&Part> = list.iter().flat_map(|migration| &migration.parts).collect();
    parts.sort_by_key(|part| part.version);
    let twins = parts.windows(2).filter(|pair| pair[0].version == pair[1].version);
    twins
        .map(|pair| {
            let message = format!("{} and {} have the same version", pair[0].up.path, pair[1].up.path);
            Failure::input("same-version", message)
                .help("write the later one again: delete its files and run isotype migrate new")
        })
        .collect()
}

/// How the files differ from the sum; a folder without one says nothing.
fn differences(folder: &Folder) -> Result<Vec<String>, Failure> {
    let path = folder.path.join(sum::NAME);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::io("migrations-unreadable", "read", &path, &error)),
    };
    // An image for production may leave out the snapshots and the other database; the chain cannot be followed then.
    let found = |path: &str| {
        folder_of(path)
            .is_some_and(|part| folder.entries.iter().any(|(path, _)| folder_of(path) == Some(part)))
    };
    let differences = sum::differences(&text, &folder.entries);
    let differences = differences.into_iter().filter(|(path, _)| found(path));
    let sentence = |(file, what): (String, String)| {
        let mut sentence = format!("{} {what}", folder.path.join(&file).display());
        let bytes = folder.entries.iter().find(|(path, _)| *path == file).map(|(_, bytes)| bytes);
        if bytes.is_some_and(|bytes| bytes.windows(2).any(|pair| pair == b"\r\n")) {
            let _ = write!(
                sentence,
                " (it has line ends of Windows: .gitattributes should say `*.sql text eol=lf`)"
            );
        }
        sentence
    };
    Ok(differences.map(sentence).collect())
}

fn folder_of(path: &str) -> Option<&str> {
    path.split_once('/').map(|(folder, _)| folder)
}
