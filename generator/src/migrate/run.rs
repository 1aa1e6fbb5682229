//! The four things that are done with migrations on a database.

use std::path::Path;
use std::time::{Duration, Instant};

use super::address::Address;
use super::database::Database;
use super::files::{Direction, Migration, Migrations, Part};
use super::kept::{self, Kept};
use super::progress::{Event, Progress};
use super::standing::{Problem, Standing};
use crate::failure::{Error, Failure};

mod checks;
mod purge;
mod status;

pub use purge::{Purge, purge};
pub use status::{State, Status, StatusOf, status};

/// How `up` goes.
#[derive(Clone, Debug)]
pub struct Up {
    /// The last migration to apply: its version, its name or both; all if left out.
    pub to: Option<String>,
    /// How long to wait for other migrators and writers.
    pub patience: Duration,
}

impl Default for Up {
    fn default() -> Self {
        Up { to: None, patience: PATIENCE }
    }
}

/// How `down` goes.
#[derive(Clone, Debug)]
pub struct Down {
    /// How many migrations to undo.
    pub count: usize,
    /// How long to wait for other migrators and writers.
    pub patience: Duration,
}

impl Default for Down {
    fn default() -> Self {
        Down { count: 1, patience: PATIENCE }
    }
}

/// How long to wait when nobody says.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The parts that were done, in order, by the names of their files.
    pub done: Vec<String>,
    /// The database, for people.
    pub database: String,
}

/// Applies what is not applied yet. `folder` holds the migrations of all databases.
///
/// # Errors
///
/// What stood in the way; what was done before it stays done, a part at a time.
pub async fn up(url: &str, folder: &Path, how: &Up, progress: &mut dyn Progress) -> Result<Report, Error> {
    let (address, migrations) = opened(url, folder)?;
    let to = how.to.as_deref().map(|to| migrations.find(to)).transpose()?;
    in_step(&migrations)?;
    let mut database = Database::open(&address, true, how.patience, progress).await?;
    let result = up_inside(&mut database, &migrations, to, progress).await;
    database.close().await;
    Ok(Report { done: result?, database: address.shown })
}

async fn up_inside(
    database: &mut Database,
    migrations: &Migrations,
    to: Option<usize>,
    progress: &mut dyn Progress,
) -> Result<Vec<String>, Error> {
    database.lock(progress).await?;
    refuse_foreign(database, migrations).await?;
    database.ensure_ledger(progress).await?;
    // What is wrong with the ledger is told before anything is put right by it.
    let ledger = database.ledger().await?.unwrap_or_default();
    refuse(&Standing::of(migrations, &ledger), Direction::Up)?;
    database.settle(migrations, Direction::Up, progress).await?;
    let ledger = database.ledger().await?.unwrap_or_default();
    let standing = Standing::of(migrations, &ledger);
    refuse(&standing, Direction::Up)?;
    let pending = standing.pending(to);
    checks::rights(database, &pending, Direction::Up).await?;
    run_parts(database, &pending, Direction::Up, progress).await
}

/// Refuses a database that is not ours. On SQLite nothing is locked yet: where another run began in between, its
/// tables are there and so is its ledger, which it makes first.
async fn refuse_foreign(database: &mut Database, migrations: &Migrations) -> Result<(), Error> {
    if database.ledger().await?.is_some() {
        return Ok(());
    }
    let refused = checks::refuse_foreign(database, migrations).await;
    if refused.is_err() && database.ledger().await?.is_some() {
        return Ok(());
    }
    refused
}

/// Undoes the last migrations that are applied, each part from the last to the first.
///
/// # Errors
///
/// What stood in the way; what was undone before it stays undone, a part at a time.
pub async fn down(
    url: &str,
    folder: &Path,
    how: &Down,
    progress: &mut dyn Progress,
) -> Result<Report, Error> {
    let (address, migrations) = opened(url, folder)?;
    in_step(&migrations)?;
    let mut database = Database::open(&address, false, how.patience, progress).await?;
    let result = down_inside(&mut database, &migrations, how.count, progress).await;
    database.close().await;
    Ok(Report { done: result?, database: address.shown })
}

async fn down_inside(
    database: &mut Database,
    migrations: &Migrations,
    count: usize,
    progress: &mut dyn Progress,
) -> Result<Vec<String>, Error> {
    database.lock(progress).await?;
    if database.ledger().await?.is_none() {
        return Err(no_ledger(migrations).into());
    }
    let ledger = database.ledger().await?.unwrap_or_default();
    refuse(&Standing::of(migrations, &ledger), Direction::Down)?;
    database.settle(migrations, Direction::Down, progress).await?;
    let ledger = database.ledger().await?.unwrap_or_default();
    let standing = Standing::of(migrations, &ledger);
    refuse(&standing, Direction::Down)?;
    let parts = undone_by(&standing, count)?;
    checks::downs(&parts)?;
    checks::kept_is_there(database, &parts).await?;
    checks::rights(database, &parts, Direction::Down).await?;
    run_parts(database, &parts, Direction::Down, progress).await
}

/// What `up` would run, without running it.
///
/// # Errors
///
/// What would stand in the way.
pub async fn planned_up(url: &str, folder: &Path, how: &Up) -> Result<String, Error> {
    let (address, migrations) = opened(url, folder)?;
    let to = how.to.as_deref().map(|to| migrations.find(to)).transpose()?;
    in_step(&migrations)?;
    let ledger = match status::opened_to_read(&address, how.patience).await? {
        None => Vec::new(),
        Some(mut database) => {
            let foreign = refuse_foreign(&mut database, &migrations).await;
            let ledger = database.ledger().await;
            database.close().await;
            foreign?;
            ledger?.unwrap_or_default()
        }
    };
    let standing = Standing::of(&migrations, &ledger);
    refuse(&standing, Direction::Up)?;
    Ok(planned(&standing.pending(to), Direction::Up))
}

/// What `down` would run, without running it.
///
/// # Errors
///
/// What would stand in the way.
pub async fn planned_down(url: &str, folder: &Path, how: &Down) -> Result<String, Error> {
    let (address, migrations) = opened(url, folder)?;
    in_step(&migrations)?;
    let mut progress = super::progress::Silent;
    let mut database = Database::open(&address, false, how.patience, &mut progress).await?;
    let result = planned_down_inside(&mut database, &migrations, how.count).await;
    database.close().await;
    result
}

async fn planned_down_inside(
    database: &mut Database,
    migrations: &Migrations,
    count: usize,
) -> Result<String, Error> {
    let Some(ledger) = database.ledger().await? else { return Err(no_ledger(migrations).into()) };
    let standing = Standing::of(migrations, &ledger);
    refuse(&standing, Direction::Down)?;
    let parts = undone_by(&standing, count)?;
    checks::downs(&parts)?;
    checks::kept_is_there(database, &parts).await?;
    Ok(planned(&parts, Direction::Down))
}

/// The files in the order in which they would run, each as it is: its header tells what it costs.
fn planned(parts: &[(&Migration, &Part)], direction: Direction) -> String {
    let mut text = String::new();
    for (_, part) in parts {
        let Some(script) = part.script(direction) else { continue };
        let way =
            if script.no_transaction { "not in a transaction of the migrator" } else { "in a transaction" };
        text.push_str(&format!("-- {}, {way}\n\n{}\n", script.path, script.text.trim_end()));
        text.push('\n');
    }
    text
}

async fn run_parts(
    database: &mut Database,
    parts: &[(&Migration, &Part)],
    direction: Direction,
    progress: &mut dyn Progress,
) -> Result<Vec<String>, Error> {
    let mut done = Vec::new();
    for (index, (migration, part)) in parts.iter().enumerate() {
        let statements = part.script(direction).map_or(0, |script| script.statements.len());
        let (stem, number, of) = (part.stem.as_str(), index + 1, parts.len());
        let what = part.script(direction).and_then(super::files::Script::what);
        progress.tell(Event::Begin { stem, direction, number, of, statements, what: what.as_deref() });
        let began = Instant::now();
        match database.run_part(part, direction, progress).await {
            Ok(true) => {
                progress.tell(Event::Done { stem, direction, took: began.elapsed() });
                done.push(part.stem.clone());
            }
            // Another process did it while this one waited.
            Ok(false) => {}
            Err(failure) => return Err(in_parts(failure, migration, part, direction).into()),
        }
    }
    Ok(done)
}

/// A failure in the midst of a migration says how far it has come.
fn in_parts(failure: Failure, migration: &Migration, part: &Part, direction: Direction) -> Failure {
    let of = migration.parts.len();
    let number =
        migration.parts.iter().position(|other| other.version == part.version).map_or(1, |index| index + 1);
    let standing = match direction {
        Direction::Up if number > 1 => format!(
            "{} of {of} parts of {} are done and stay; isotype migrate down undoes them.",
            number - 1,
            migration.stem
        ),
        Direction::Down if number < of => {
            format!(
                "{} of {of} parts of {} are undone; isotype migrate up does them again.",
                of - number,
                migration.stem
            )
        }
        _ => return failure,
    };
    let help = failure.help.as_deref().map_or_else(|| standing.clone(), |help| format!("{help} {standing}"));
    failure.help(help)
}

fn opened(url: &str, folder: &Path) -> Result<(Address, Migrations), Error> {
    let address = Address::parse(url)?;
    let migrations = Migrations::read(folder, address.dialect())?;
    Ok((address, migrations))
}

/// Files that are not what was reviewed are not run.
fn in_step(migrations: &Migrations) -> Result<(), Error> {
    let failures: Vec<Failure> = migrations
        .differences
        .iter()
        .map(|difference| {
            Failure::input("migrations-out-of-step", difference.clone()).help(
                "bring the files back from version control; or, if they are meant to be so, delete isotype.sum and run isotype",
            )
        })
        .collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
}

fn refuse(standing: &Standing<'_>, direction: Direction) -> Result<(), Error> {
    let stops = |problem: &&Problem| direction == Direction::Up || problem.stops_down;
    let failures: Vec<Failure> =
        standing.problems.iter().filter(stops).map(|problem| problem.failure.clone()).collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
}

/// The parts of the last migrations that are applied, from the last to the first.
fn undone_by<'a>(standing: &Standing<'a>, count: usize) -> Result<Vec<(&'a Migration, &'a Part)>, Failure> {
    let begun: Vec<_> =
        standing.migrations.iter().filter(|stands| stands.applied.iter().any(|applied| *applied)).collect();
    if count > begun.len() {
        let message = match begun.len() {
            0 => "no migration is applied".to_owned(),
            1 => "only 1 migration is applied".to_owned(),
            number => format!("only {number} migrations are applied"),
        };
        return Err(Failure::input("nothing-to-undo", message).help("isotype migrate status lists them"));
    }
    let mut parts = Vec::new();
    for stands in begun.iter().rev().take(count) {
        let applied = stands.migration.parts.iter().zip(&stands.applied).rev();
        parts.extend(applied.filter(|(_, applied)| **applied).map(|(part, _)| (stands.migration, part)));
    }
    Ok(parts)
}

fn no_ledger(migrations: &Migrations) -> Failure {
    let message = format!(
        "the database has no ledger of migrations, so none of {} is applied",
        migrations.folder.display()
    );
    Failure::input("no-ledger", message)
        .help("is it the right database? isotype migrate up begins the ledger")
}

/// The kept things that a purge took and that one of these undos needs.
fn purged_and_needed<'a>(
    parts: &[(&'a Migration, &'a Part)],
    purged: &[String],
    kept: &[Kept],
) -> Vec<(&'a Migration, String)> {
    let gone = purged.iter().filter(|name| !kept.iter().any(|kept| kept.name == **name));
    let mut needed: Vec<(&Migration, String)> = Vec::new();
    for name in gone {
        let needs = parts
            .iter()
            .find(|(_, part)| part.down.as_ref().is_some_and(|script| kept::needs(&script.text, name)));
        needed.extend(needs.map(|(migration, _)| (*migration, name.clone())));
    }
    needed
}
