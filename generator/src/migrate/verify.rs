//! The proof of migrations: each is run up, down and up again on a scratch database, with rows in every table.
//!
//! After each run the catalog must say what the migration's snapshot says, after the down every row must be what it was,
//! and the second up must lead to the same rows as the first. A migration may stop because of rows (a required column
//! without a value for them); then it must have changed nothing, and it is proven on empty tables.

mod differences;
mod pictures;
mod rows;
mod scratch;
#[cfg(test)]
mod tests;
mod values;

use isotype_core::migration::matching;
use isotype_core::scalar::Dialect;
use isotype_core::tables::{Default, Name, Table, Tables};

use super::address::Address;
use super::files::{self, Direction, Migrations, Part};
use crate::failure::{Error, Failure};
use crate::migrations::folder::Folder;
use pictures::Pictures;
use scratch::Scratch;

/// What is to be proven, and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request<'a> {
    /// The migrations.
    pub(crate) folder: &'a Folder,
    /// The databases.
    pub(crate) dialects: &'a [Dialect],
    /// The address of a PostgreSQL server to make a scratch database on; without one, a private server is started from
    /// the programs of this machine.
    pub(crate) postgresql: Option<&'a str>,
    /// The base version of the first migration to prove; those before it are only run. All of them without one.
    pub(crate) since: Option<&'a str>,
}

/// What came out.
#[derive(Clone, Debug, std::default::Default)]
pub(crate) struct Report {
    /// The databases, each with the number of migrations that were proven, and where.
    pub(crate) proven: Vec<Proven>,
    /// What is wrong, a sentence each.
    pub(crate) problems: Vec<String>,
    /// What a person should know, though nothing is wrong.
    pub(crate) notices: Vec<String>,
    /// The databases that could not be had, each with the reason and the way out.
    pub(crate) unproven: Vec<(Dialect, Failure)>,
}

/// A database on which migrations were tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proven {
    /// Which.
    pub(crate) dialect: Dialect,
    /// How many migrations were proven there, wrong ones included.
    pub(crate) migrations: usize,
    /// Where, in words.
    pub(crate) place: String,
}

/// Proves migrations. Nothing outside scratch databases is touched, and those are gone afterwards.
pub(crate) fn verify(request: &Request<'_>) -> Result<Report, Error> {
    // The databases do not wait for each other.
    let reports: Vec<Result<Report, Error>> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            request.dialects.iter().map(|&dialect| scope.spawn(move || on(request, dialect))).collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        threads.into_iter().map(join).collect()
    });
    let mut all = <Report as std::default::Default>::default();
    for report in reports {
        let report = report?;
        all.proven.extend(report.proven);
        all.problems.extend(report.problems);
        all.notices.extend(report.notices);
        all.unproven.extend(report.unproven);
    }
    Ok(all)
}

fn on(request: &Request<'_>, dialect: Dialect) -> Result<Report, Error> {
    let mut report = <Report as std::default::Default>::default();
    let pictures = Pictures::read(request.folder, dialect)?;
    let migrations = Migrations::of(request.folder, dialect)?;
    // Held until the end: the server goes with the value.
    let mut server = None;
    let address = match (dialect, request.postgresql) {
        (Dialect::Sqlite, _) => None,
        (Dialect::Postgresql, Some(url)) => Some(url.to_owned()),
        (Dialect::Postgresql, None) => match isotype_scratch::Server::start() {
            Ok(started) => Some(server.insert(started).url("postgres")),
            Err(why) => {
                report.unproven.push((dialect, without_server(why)));
                return Ok(report);
            }
        },
    };
    let address = address.map(|url| Address::parse(&url)).transpose()?;
    let place = match (&address, request.postgresql) {
        (None, _) => "in memory".to_owned(),
        (Some(address), Some(_)) => format!("a scratch database at {}", address.shown),
        (_, None) => "a private server of this machine".to_owned(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime =
        runtime.map_err(|error| Failure::input("no-runtime", format!("cannot start a runtime: {error}")))?;
    runtime.block_on(async {
        let scratch = match &address {
            None => Scratch::sqlite().await.map(|scratch| (scratch, Vec::new())),
            Some(address) => Scratch::postgresql(address).await,
        };
        let mut scratch = match scratch {
            Ok((scratch, dropped)) => {
                report.notices.extend(dropped);
                scratch
            }
            Err(failure) => {
                report.unproven.push((dialect, failure));
                return;
            }
        };
        let (scratch_, pictures, report_) = (&mut scratch, &pictures, &mut report);
        let mut trial =
            Trial { scratch: scratch_, migrations: &migrations, pictures, report: report_, proven: 0 };
        let end = trial.all(request.folder, request.since).await;
        let migrations = trial.proven;
        if let Err(words) = end {
            // What the server lacks is no fault of the migration.
            match lacks_extension(&words) {
                true => report.unproven.push((dialect, without_extension(&words))),
                false => report.problems.push(words),
            }
        }
        scratch.close().await;
        report.proven.push(Proven { dialect, migrations, place });
    });
    drop(server);
    Ok(report)
}

fn without_server(why: isotype_scratch::Failure) -> Failure {
    let help = "name a server with --postgresql URL (a scratch database is made there and dropped again), or install \
                PostgreSQL's server programs, or name their folder in $PG_BIN";
    let words = match why {
        isotype_scratch::Failure::NotFound => {
            "there are no server programs of PostgreSQL on this machine".to_owned()
        }
        isotype_scratch::Failure::Broken(words) => words.trim().to_owned(),
    };
    Failure::input("postgresql-not-verified", words).help(help)
}

/// Whether a server said that it does not have an extension.
fn lacks_extension(words: &str) -> bool {
    words.contains("extension")
        && (words.contains("is not available") || words.contains("could not open extension control file"))
}

fn without_extension(words: &str) -> Failure {
    Failure::input("postgresql-not-verified", words.to_owned())
        .help("install the extension there, or name a server that has it with --postgresql URL")
}

/// Why a file did not run to its end.
enum Stop {
    /// It stopped itself, in these words, before it changed anything.
    Itself(String),
    /// The database refused it.
    Refused(String),
}

/// The trial of one folder on one database.
struct Trial<'a> {
    scratch: &'a mut Scratch,
    migrations: &'a Migrations,
    pictures: &'a Pictures,
    report: &'a mut Report,
    proven: usize,
}

impl Trial<'_> {
    /// Every migration in order. The error ends the trial, since the next one would stand on sand.
    async fn all(&mut self, folder: &Folder, since: Option<&str>) -> Result<(), String> {
        let dialect = self.scratch.dialect();
        for (index, migration) in folder.migrations.iter().enumerate() {
            let place = format!("{} on {}", migration.stem(), people(dialect));
            let wrong = |words: String| format!("{place}: {words}");
            let files = self.migrations.list.iter().find(|it| it.version == migration.version);
            let Some(files) = files else {
                self.compare(index, &place, "where it needs no change").await.map_err(wrong)?;
                continue;
            };
            if since.is_some_and(|since| migration.version.as_str() < since) {
                self.up(files).await.map_err(|stop| wrong(told("the up", stop)))?;
                continue;
            }
            if migration.snapshot.is_none() {
                let words = "no snapshot tells what it should make: only that its down leads back was proven";
                self.report.notices.push(format!("{place}: {words}"));
            }
            self.proven += 1;
            self.one(index, files, &place).await.map_err(wrong)?;
        }
        Ok(())
    }

    /// Up, down and up again.
    async fn one(&mut self, index: usize, migration: &files::Migration, place: &str) -> Result<(), String> {
        let pictures = self.pictures;
        let before_catalog = self.scratch.catalog().await?;
        let before = pictures.before(index);
        let mut rows = None;
        if let Some(before) = before {
            rows::clear(self.scratch, before).await?;
            let unfilled = rows::fill(self.scratch, before, |_| true).await?;
            self.report.notices.extend(unfilled.into_iter().map(|words| format!("{place}: {words}")));
            rows = Some(rows::read(self.scratch, before).await?);
        }
        if let Err(stop) = self.up(migration).await {
            let (Stop::Itself(words), Some(before)) = (&stop, before) else {
                return Err(told("the up", stop));
            };
            // What is right to do with rows is to stop, cleanly.
            self.same("the up that stopped", place, &before_catalog).await?;
            self.same_rows("the up that stopped", place, before, rows.as_ref()).await?;
            self.report.notices.push(format!(
                "{place}: with rows in the tables the up stops, as it should: {words}. It was proven on empty tables."
            ));
            rows::clear(self.scratch, before).await?;
            rows = Some(rows::read(self.scratch, before).await?);
            self.up(migration).await.map_err(|stop| told("the up, on empty tables,", stop))?;
        }
        self.compare(index, place, "after the up").await?;
        let after = pictures.after(index);
        let mut raised = None;
        if let Some(after) = after {
            // Tables that it made get rows too: its down has to keep them for the next up.
            let held = rows::read(self.scratch, after).await?;
            let new = tables_made(before, after, &before_catalog);
            let made = |table: &Table| new.contains(&&table.name) && rows::is_empty(&held, &table.name);
            let unfilled = rows::fill(self.scratch, after, made).await?;
            self.report.notices.extend(unfilled.into_iter().map(|words| format!("{place}: {words}")));
            raised = Some(rows::read(self.scratch, &steady(after)).await?);
        }
        if let Err(stop) = self.down(migration).await {
            let (Stop::Itself(words), Some(after)) = (&stop, after) else {
                return Err(told("the down", stop));
            };
            // To stop before anything is lost is what the contract asks of a down, too.
            self.compare(index, place, "after the down that stopped").await?;
            self.same_rows("the down that stopped", place, &steady(after), raised.as_ref()).await?;
            self.report.notices.push(format!(
                "{place}: with rows in the tables the down stops, as it should: {words}. It was proven on empty tables."
            ));
            rows::clear(self.scratch, after).await?;
            (rows, raised) = (None, None);
            self.down(migration).await.map_err(|stop| told("the down, on empty tables,", stop))?;
        }
        self.same("the down", place, &before_catalog).await?;
        if let Some(before) = before {
            self.same_rows("the down", place, before, rows.as_ref()).await?;
        }
        self.up(migration).await.map_err(|stop| told("the up after the down", stop))?;
        self.compare(index, place, "after the second up").await?;
        if let Some(after) = after {
            self.same_rows("the second up", place, &steady(after), raised.as_ref()).await?;
        }
        Ok(())
    }

    /// What the catalog says, compared with the snapshot of a migration. What was told before is not told again.
    async fn compare(&mut self, index: usize, place: &str, when: &str) -> Result<(), String> {
        let Some(expected) = self.pictures.normalized(index) else { return Ok(()) };
        let is = self.scratch.catalog().await?;
        for words in differences::differences(&is, expected) {
            let known = |it: &String| it.starts_with(place) && it.ends_with(&words);
            if !self.report.problems.iter().any(known) {
                self.report.problems.push(format!("{place}: {when}, {words}"));
            }
        }
        Ok(())
    }

    async fn same(&mut self, after: &str, place: &str, before: &Tables) -> Result<(), String> {
        let is = self.scratch.catalog().await?;
        let found = differences::differences(&is, before);
        let problems = found.into_iter().map(|words| format!("{place}: {after} does not lead back: {words}"));
        self.report.problems.extend(problems);
        Ok(())
    }

    async fn same_rows(
        &mut self,
        after: &str,
        place: &str,
        tables: &Tables,
        rows: Option<&rows::Rows>,
    ) -> Result<(), String> {
        let Some(rows) = rows else { return Ok(()) };
        let is = rows::read(self.scratch, tables).await?;
        let found = rows::differences(&is, rows);
        self.report
            .problems
            .extend(found.into_iter().map(|words| format!("{place}: after {after}, {words}")));
        Ok(())
    }

    async fn up(&mut self, migration: &files::Migration) -> Result<(), Stop> {
        self.settle(Direction::Up).await?;
        for part in &migration.parts {
            self.run(part, Direction::Up).await?;
        }
        Ok(())
    }

    async fn down(&mut self, migration: &files::Migration) -> Result<(), Stop> {
        self.settle(Direction::Down).await?;
        for part in migration.parts.iter().rev() {
            self.run(part, Direction::Down).await?;
        }
        Ok(())
    }

    async fn settle(&mut self, direction: Direction) -> Result<(), Stop> {
        let settled = self.scratch.settle(self.migrations, direction).await;
        settled.map_err(|failure| Stop::Refused(failure.message))
    }

    /// Runs one file as the runner does: this is the runner.
    async fn run(&mut self, part: &Part, direction: Direction) -> Result<(), Stop> {
        let Some(script) = part.script(direction) else {
            return Err(Stop::Refused(format!("part {} has no such file", part.stem)));
        };
        match self.scratch.run_part(part, direction).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Stop::Refused(format!("{}: the ledger says that it is done", script.path))),
            // Whoever reads it knows the file; a fault is told with its line.
            Err(failure) if failure.code == "migration-stopped" => {
                let words = failure.message.trim_start_matches(&script.path);
                let words = words.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit());
                Err(Stop::Itself(words.trim_start().to_owned()))
            }
            Err(failure) => Err(Stop::Refused(failure.message)),
        }
    }
}

fn told(what: &str, stop: Stop) -> String {
    match stop {
        Stop::Itself(words) => format!("{what} stops: {words}"),
        Stop::Refused(words) => format!("{what} fails: {words}"),
    }
}

/// A picture without the columns that the database fills by itself: each up may give those another moment or number.
fn steady(tables: &Tables) -> Tables {
    let mut steady = tables.clone();
    for table in &mut steady.tables {
        table.columns.retain(|it| !matches!(it.default, Some(Default::Now | Default::Expression(_))));
    }
    steady
}

/// The tables that a migration makes; those that it gives another name were there.
fn tables_made<'a>(before: Option<&Tables>, after: &'a Tables, catalog: &Tables) -> Vec<&'a Name> {
    let Some(before) = before else {
        let new = after.tables.iter().filter(|it| catalog.table(&unqualified(&it.name)).is_none());
        return new.map(|it| &it.name).collect();
    };
    let pairs = matching(before, after).tables;
    let new = pairs.iter().filter(|it| it.previous.is_none()).filter_map(|it| it.next);
    new.map(|place| &after.tables[place].name).collect()
}

/// The default namespace of PostgreSQL has two spellings, of which a catalog knows one.
fn unqualified(name: &Name) -> Name {
    Name { schema: name.schema.clone().filter(|schema| schema != "public"), name: name.name.clone() }
}

/// The name of a database, as people write it.
pub(crate) fn people(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "SQLite",
        Dialect::Postgresql => "PostgreSQL",
    }
}
