//! `isotype migrate new`: what changed since the last snapshot becomes files.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::migration::{self, Plan};

use super::super::generate::{self, compare};
use super::super::outcome::{FileReport, Outcome, Report, Status};
use crate::failure::{Error, Failure};
use crate::lock;
use crate::migrations::folder::{Folder, Migration};
use crate::migrations::options::{Options, quoted};
use crate::migrations::planning::{self, Change};
use crate::migrations::writing::New;
use crate::migrations::{self, clock, risks, suspects};
use crate::project::{Databases, Project};
use crate::schema_files::shown;
use crate::write::{self, State};

/// What `migrate new` is asked.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// What to call it; named by what changed when left out
    name: Option<String>,

    /// A value for rows that need one: 'Model.field=SQL', for one database 'postgresql:Model.field=SQL'
    #[arg(long, value_name = "FIELD=SQL")]
    fill: Vec<String>,

    /// The same for the way down: a field of the schema as it was
    #[arg(long, value_name = "FIELD=SQL")]
    fill_down: Vec<String>,

    /// The short form for PostgreSQL, for databases that nobody uses meanwhile
    #[arg(long)]
    offline: bool,

    /// What looks like a rename is a drop and an add
    #[arg(long)]
    accept_data_loss: bool,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let project = Project::open(schema)?;
    let _lock = lock::hold(&project.files.files[0])?;
    let databases = project.databases(&project.schema.dialects())?;
    let folder = Folder::read(&migrations::migrations_folder(&project))?;
    let completed = ready(&project, &databases, &folder)?;
    if !completed.is_empty() {
        let compared = compare(completed)?;
        write::write(&compared)?;
        let files =
            compared.iter().filter(|(_, it)| it.state != State::Same).map(|(_, it)| created(&it.path));
        return Ok(Outcome {
            files: files.collect(),
            summary: Some(String::from(
                "An earlier run was cut short: the rest of its migration is there now.",
            )),
            ..Outcome::default()
        });
    }
    let asked = Options {
        offline: arguments.offline,
        accept_data_loss: arguments.accept_data_loss,
        fill: arguments.fill.clone(),
        fill_down: arguments.fill_down.clone(),
    };
    let name = arguments.name.as_deref().map(checked_name).transpose()?;
    let version = clock::version_after(folder.versions());
    let work = Work { project: &project, databases: &databases, folder: &folder, report };
    let Some(planned) = work.plan(&folder.migrations, asked, &version, name)? else {
        return Ok(Outcome {
            findings: Some(generate::findings(project, Diagnostics::default(), databases)),
            summary: Some(String::from("Nothing changed since the last migration: there is none to write.")),
            ..Outcome::default()
        });
    };
    let options = planned.options.typed();
    let new = New { version: &version, name: &planned.name, options: &options, plans: &planned.plans };
    let scripts = new.scripts(&project);
    let compared = compare(new.wanted(&project, &folder.path, &folder.entries, scripts)?)?;
    write::write(&compared)?;
    let files = compared.iter().map(|(_, it)| match it.state {
        State::Missing => created(&it.path),
        _ => FileReport { path: it.path.clone(), status: Status::Changed, detail: None },
    });
    let files = files.collect();
    let notices = notices(&planned, &new.stem());
    let mut findings = risks::findings(Some(&project.schema), &planned.plans);
    databases.into_iter().for_each(|(_, database)| findings.extend(database.findings));
    Ok(Outcome {
        findings: Some(project.findings([findings])),
        files,
        notices,
        summary: Some(String::from("Next: read the files, then `isotype migrate up --database URL`.")),
        ..Outcome::default()
    })
}

fn created(path: &Path) -> FileReport {
    FileReport { path: path.to_path_buf(), status: Status::Created, detail: None }
}

/// Whether a new migration may be written: what is there must be ours and whole. Gives the files of one that was cut short.
fn ready(project: &Project, databases: &Databases, folder: &Folder) -> Result<Vec<write::Wanted>, Error> {
    if migrations::of_prisma(&folder.path) {
        let message =
            format!("{} holds the migrations of Prisma, and both cannot live there", shown(&folder.path));
        let help = "leave migrations to Prisma; or move its folder away and adopt the database (`isotype diff` tells how they differ)";
        return Err(Failure::input("migrations-of-prisma", message).help(help).into());
    }
    let completed = migrations::completed(project, databases, folder)?;
    if !completed.is_empty() || folder.entries.is_empty() {
        return Ok(completed);
    }
    if folder.migrations.iter().all(|it| it.snapshot.is_none()) {
        let message =
            format!("{} was not begun by isotype: there is no snapshot to start from", shown(&folder.path));
        return Err(Failure::input("migrations-not-ours", message).help("move its files away first").into());
    }
    let (problems, _) = migrations::sums(folder)?;
    if problems.is_empty() {
        return Ok(Vec::new());
    }
    let failures: Vec<Failure> =
        problems.into_iter().map(|problem| Failure::input("migrations-changed", problem)).collect();
    Err(failures.into())
}

/// A name as a person gives it.
fn checked_name(name: &str) -> Result<&str, Failure> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !name.is_empty() && name.len() <= 100 && name.chars().all(fits) {
        return Ok(name);
    }
    let message = format!("`{name}` cannot be a part of a file's name everywhere");
    let slug = migration::slug(name);
    let slug = slug.get(..60).unwrap_or(&slug);
    Err(Failure::usage("name-form", message)
        .help(format!("letters, digits, `_` and `-`, at most 100: {slug}")))
}

/// A migration that can be written.
struct Planned {
    name: String,
    options: Options,
    plans: Vec<(Change, Plan)>,
    /// Values that are needed where rows exist, and that nobody gave.
    needed: Vec<String>,
}

/// What planning needs at hand.
struct Work<'a> {
    project: &'a Project,
    databases: &'a Databases,
    folder: &'a Folder,
    report: Report,
}

impl Work<'_> {
    /// Plans what changed since these migrations; nothing where nothing did.
    fn plan(
        &self,
        since: &[Migration],
        mut options: Options,
        version: &str,
        name: Option<&str>,
    ) -> Result<Option<Planned>, Error> {
        let changes = planning::since(since, self.databases, &self.folder.path)?;
        if changes.iter().all(Change::is_empty) {
            return Ok(None);
        }
        if !options.accept_data_loss {
            let typed =
                [Some("isotype migrate new"), name].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let more = options.typed();
            let command = if more.is_empty() { typed } else { format!("{typed} {more}") };
            suspects::refuse(self.project, &changes, &command)?;
        }
        let first = since.iter().all(|it| it.snapshot.is_none());
        let name = match name {
            Some(name) => name.to_owned(),
            None if first => migrations::FIRST.to_owned(),
            None => named(&changes),
        };
        let mut plans = planned(&changes, &options, version)?;
        let mut needed = risks::needed(&plans);
        if !needed.is_empty() && self.can_ask() {
            options.fill.extend(ask(&needed));
            plans = planned(&changes, &options, version)?;
            needed = risks::needed(&plans);
        }
        Ok(Some(Planned { name, options, plans, needed }))
    }

    fn can_ask(&self) -> bool {
        self.report.form == super::super::Form::Human
            && io::stdin().is_terminal()
            && io::stderr().is_terminal()
    }
}

/// The plan of each database that changes.
fn planned(changes: &[Change], options: &Options, version: &str) -> Result<Vec<(Change, Plan)>, Error> {
    let fills = options.fills(changes)?;
    let plan = |(change, (_, fills)): (&Change, &(_, migration::Fills))| {
        let plan = change.plan(version, fills, !options.offline);
        (!change.is_empty()).then(|| (change.clone(), plan))
    };
    Ok(changes.iter().zip(&fills).filter_map(plan).collect())
}

/// A name by what changed. Where only a provider joined, that is what changed.
fn named(changes: &[Change]) -> String {
    let joined = |change: &&Change| change.previous == isotype_core::tables::Tables::default();
    let there: Vec<Change> = changes.iter().filter(|change| !joined(change)).cloned().collect();
    let told = planning::told(&there);
    match changes.iter().find(joined) {
        Some(change) if told.is_empty() => format!("add_{}", change.dialect.name()),
        _ => migration::name_for(&told),
    }
}

/// Asks for each value; an empty answer leaves it open.
fn ask(needed: &[String]) -> Vec<String> {
    let mut fills = Vec::new();
    let mut answers = io::stdin().lock().lines();
    for field in needed {
        let mut stderr = io::stderr();
        // Where nobody reads the question, nobody answers either.
        let _ = write!(
            stderr,
            "{field}: which value do existing rows get? (SQL; empty: none, it stops where rows exist) "
        );
        let _ = stderr.flush();
        match answers.next() {
            Some(Ok(sql)) if !sql.trim().is_empty() => fills.push(format!("{field}={}", sql.trim())),
            Some(Ok(_)) => {}
            _ => break,
        }
    }
    fills
}

/// What is worth knowing before the files are read.
fn notices(planned: &Planned, stem: &str) -> Vec<String> {
    let mut notices = Vec::new();
    for field in &planned.needed {
        notices.push(format!(
            "{field} needs a value where rows exist, and stops before it changes anything without one. Give it: isotype migrate new --redo --fill {}",
            quoted(&format!("{field}=SQL"))
        ));
    }
    for (change, plan) in &planned.plans {
        let people = isotype_core::capabilities::of(change.dialect).display_name;
        if plan.parts.len() > 1 {
            notices.push(format!(
                "{people}: {stem} has {} parts, which run one after the other.",
                plan.parts.len()
            ));
        }
        for part in &plan.parts {
            notices.extend(
                part.notes
                    .iter()
                    .filter_map(|note| note.by_hand.as_ref())
                    .map(|by_hand| format!("{people}, by hand: {by_hand}")),
            );
        }
        let alone = |part: &migration::Part| {
            let concurrent = |it: &migration::Statement| it.sql.to_ascii_uppercase().contains("CONCURRENTLY");
            !part.up.transactional && part.up.statements.iter().any(concurrent)
        };
        if plan.parts.iter().any(alone) {
            notices.push(format!(
                "{people}: indexes are built CONCURRENTLY. Run it with `isotype migrate up`, or with one sqlx migrator before the roll-out."
            ));
        }
    }
    notices
}
