//! How things stand.

use std::path::Path;
use std::time::Duration;

use super::{Address, Database, Error, Failure, Standing, in_step, opened};
use crate::migrate::kept::Kept;
use crate::migrate::progress::Silent;

/// How the migrations stand on a database.
#[derive(Clone, Debug)]
pub struct Status {
    /// The database, for people.
    pub database: String,
    /// Each migration, in order.
    pub migrations: Vec<StatusOf>,
    /// What was kept for undoing.
    pub kept: Vec<Kept>,
    /// What is the matter.
    pub problems: Vec<Failure>,
}

/// How a migration stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusOf {
    /// Its base version.
    pub version: String,
    /// `<version>_<name>`
    pub stem: String,
    /// In a word.
    pub state: State,
    /// How many of its parts are applied.
    pub done: usize,
    /// How many it has.
    pub parts: usize,
    /// When the last of them was applied, as the database writes it.
    pub applied_at: Option<String>,
}

/// How a migration stands, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// All of it is applied.
    Applied,
    /// None of it.
    Pending,
    /// Some parts of it.
    Partly,
    /// A file was changed after it was applied.
    Changed,
    /// It is not applied, and a later one is.
    Late,
    /// A part is not applied, and a later part of it is.
    Gap,
    /// It is applied, and has no file.
    Missing,
}

impl State {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            State::Applied => "applied",
            State::Pending => "pending",
            State::Partly => "partly",
            State::Changed => "changed",
            State::Late => "late",
            State::Gap => "gap",
            State::Missing => "missing",
        }
    }
}

/// Asks a database how the migrations stand on it; changes nothing.
///
/// # Errors
///
/// The files or the database cannot be read.
pub async fn status(url: &str, folder: &Path, patience: Duration) -> Result<Status, Error> {
    let (address, migrations) = opened(url, folder)?;
    let mut progress = Silent;
    let mut database = Database::open(&address, false, patience, &mut progress).await?;
    let result = asked(&mut database).await;
    database.close().await;
    let (ledger, kept) = result?;
    let standing = Standing::of(&migrations, &ledger);
    let mut list: Vec<StatusOf> = standing
        .migrations
        .iter()
        .map(|stands| {
            let (done, parts) =
                (stands.applied.iter().filter(|applied| **applied).count(), stands.applied.len());
            let state = match (stands.trouble, done) {
                (Some("changed"), _) => State::Changed,
                (Some("gap"), _) => State::Gap,
                (Some(_), _) => State::Late,
                (None, 0) => State::Pending,
                (None, done) if done < parts => State::Partly,
                (None, _) => State::Applied,
            };
            StatusOf {
                version: stands.migration.version.clone(),
                stem: stands.migration.stem.clone(),
                state,
                done,
                parts,
                applied_at: stands.installed_on.clone(),
            }
        })
        .collect();
    for row in &ledger {
        if !migrations.parts().any(|(_, part)| part.version == row.version) {
            let stem = format!("{}_{}", row.version, row.description.replace(' ', "_"));
            let version = row.version.to_string();
            let applied_at = Some(row.installed_on.clone());
            list.push(StatusOf { version, stem, state: State::Missing, done: 1, parts: 1, applied_at });
        }
    }
    list.sort_by(|a, b| a.version.cmp(&b.version));
    let mut problems: Vec<Failure> = match in_step(&migrations) {
        Err(Error::Failures(failures)) => failures,
        _ => Vec::new(),
    };
    problems.extend(standing.problems.into_iter().map(|problem| problem.failure));
    Ok(Status { database: address.shown, migrations: list, kept, problems })
}

async fn asked(database: &mut Database) -> Result<(Vec<crate::migrate::standing::Row>, Vec<Kept>), Failure> {
    Ok((database.ledger().await?.unwrap_or_default(), database.kept().await?))
}

/// Opens a database only to look; none where its file is not there yet.
pub(super) async fn opened_to_read(
    address: &Address,
    patience: Duration,
) -> Result<Option<Database>, Failure> {
    if address.file().is_some_and(|path| !path.exists()) {
        return Ok(None);
    }
    Database::open(address, false, patience, &mut Silent).await.map(Some)
}
