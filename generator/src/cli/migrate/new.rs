//! `isotype migrate new`: what changed since the last snapshot becomes files.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use isotype_core::migration::{self, DataStep, Plan};
use isotype_core::scalar::Dialect;

use super::super::generate::{self, compare, done};
use super::super::outcome::{FileReport, Outcome, Report};
use super::proof::Proof;
use crate::failure::{Error, Failure};
use crate::lock;
use crate::migrations::documents::{self, Judged};
use crate::migrations::folder::{Folder, Migration};
use crate::migrations::options::{Options, quoted};
use crate::migrations::planning::{self, Change};
use crate::migrations::redo::Redo;
use crate::migrations::writing::New;
use crate::migrations::{self, clock, risks, steps, suspects};
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

    /// Bring the stored documents of this column to their current form; `all` for every column
    #[arg(long, value_name = "MODEL.FIELD")]
    rewrite: Vec<String>,

    /// The short form for PostgreSQL, for databases that nobody uses meanwhile
    #[arg(long)]
    offline: bool,

    /// What looks like a rename is a drop and an add
    #[arg(long)]
    accept_data_loss: bool,

    /// Write the last migration anew; SQL between `-- by hand: begin` and `-- by hand: end` stays
    #[arg(long)]
    redo: bool,

    /// A database that must not have the migration that is written anew
    #[arg(long, value_name = "URL", requires = "redo")]
    database: Vec<String>,

    /// Write it without having tried it on scratch databases (SQLite in memory, PostgreSQL where its programs are found)
    #[arg(long)]
    no_verify: bool,

    /// Lose what was changed by hand outside of such blocks
    #[arg(long, requires = "redo")]
    discard_edits: bool,
}

impl Arguments {
    fn options(&self) -> Options {
        Options {
            offline: self.offline,
            accept_data_loss: self.accept_data_loss,
            fill: self.fill.clone(),
            fill_down: self.fill_down.clone(),
            rewrite: self.rewrite.clone(),
        }
    }
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let project = Project::open(schema)?;
    let _lock = lock::hold(&project.files.files[0])?;
    let databases = project.databases(&project.schema.dialects())?;
    let folder = Folder::read(&migrations::migrations_folder(&project))?;
    if let Some(outcome) = ready(&project, &databases, &folder, arguments.redo)? {
        return Ok(outcome);
    }
    let name = arguments.name.as_deref().map(checked_name).transpose()?;
    let redo = arguments.redo.then(|| Redo::of(&folder)).transpose()?;
    let mut asked = arguments.options();
    if let Some(redo) = &redo {
        asked = redo.options.clone().with(asked);
        arguments.database.iter().try_for_each(|url| redo.not_applied(url))?;
        if !arguments.discard_edits {
            redo.nothing_edited(&project)?;
        }
    }
    let work = Work {
        project: &project,
        databases: &databases,
        folder: &folder,
        report,
        redo,
        prove: !arguments.no_verify,
    };
    let version = work.version();
    let Some(planned) = work.plan(asked, &version, name)? else {
        return work.nothing_to_do().map(|summary| Outcome {
            findings: Some(generate::findings(project, [], databases)),
            summary: Some(summary),
            ..Outcome::default()
        });
    };
    let (files, mut notices) = work.write(&planned, &version)?;
    notices.extend(told(&planned, &version));
    let mut findings = risks::findings(Some(&project.schema), &planned.plans);
    databases.into_iter().for_each(|(_, database)| findings.extend(database.findings));
    findings.extend(documents::diagnostics(&project, &planned.documents, false));
    Ok(Outcome {
        findings: Some(project.findings([findings])),
        files,
        notices,
        summary: Some(String::from("Next: read the files, then `isotype migrate up --database URL`.")),
        ..Outcome::default()
    })
}

/// Whether a new migration may be written: what is there must be ours and whole. One that was cut short is completed.
fn ready(
    project: &Project,
    databases: &Databases,
    folder: &Folder,
    redo: bool,
) -> Result<Option<Outcome>, Error> {
    if migrations::of_prisma(&folder.path) {
        let message =
            format!("{} holds the migrations of Prisma, and both cannot live there", shown(&folder.path));
        let help = "leave migrations to Prisma; or move its folder away and begin with `isotype migrate new`";
        return Err(Failure::input("migrations-of-prisma", message).help(help).into());
    }
    let completed = migrations::completed(project, databases, folder)?;
    if !completed.is_empty() {
        let compared = compare(completed)?;
        write::write(&compared)?;
        return Ok(Some(Outcome {
            files: compared
                .iter()
                .filter(|(_, it)| it.state != State::Same)
                .map(|(_, it)| done(it))
                .collect(),
            summary: Some(String::from(
                "An earlier run was cut short: the rest of its migration is there now.",
            )),
            ..Outcome::default()
        }));
    }
    if folder.entries.is_empty() {
        return Ok(None);
    }
    if folder.migrations.iter().all(|it| it.snapshot.is_none()) {
        let message =
            format!("{} was not begun by isotype: there is no snapshot to start from", shown(&folder.path));
        return Err(Failure::input("migrations-not-ours", message).help("move its files away first").into());
    }
    let problems = if redo { Redo::of(folder)?.problems()? } else { migrations::sums(folder)?.0 };
    if problems.is_empty() {
        return Ok(None);
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
    /// Values that nothing needs.
    idle: Vec<String>,
    /// What becomes of stored documents.
    documents: Vec<Judged>,
}

/// What planning and writing need at hand.
struct Work<'a> {
    project: &'a Project,
    databases: &'a Databases,
    folder: &'a Folder,
    report: Report,
    redo: Option<Redo<'a>>,
    /// Whether the migration is tried before it is written.
    prove: bool,
}

impl Work<'_> {
    /// The migrations that come before it.
    fn since(&self) -> &[Migration] {
        self.redo.as_ref().map_or(self.folder.migrations.as_slice(), Redo::earlier)
    }

    fn version(&self) -> String {
        match &self.redo {
            Some(redo) => redo.migration().version.clone(),
            None => clock::version_after(self.folder.versions()),
        }
    }

    /// Plans what changed; nothing where nothing did.
    fn plan(
        &self,
        mut options: Options,
        version: &str,
        name: Option<&str>,
    ) -> Result<Option<Planned>, Error> {
        let changes = planning::since(self.since(), &self.project.schema, self.databases, &self.folder.path)?;
        let unknown = steps::unknown(&self.project.schema, &changes, &options);
        if !unknown.is_empty() {
            return Err(unknown.into());
        }
        if changes.iter().all(|change| change.is_idle(&options)) {
            return Ok(None);
        }
        let judged = self.refuse_breaks()?;
        let again = self.redo.as_ref().map(|_| "--redo");
        if !options.accept_data_loss {
            let more = options.typed();
            let words = [Some("isotype migrate new"), name, again, Some(more.as_str())];
            let command =
                words.into_iter().flatten().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            suspects::refuse(self.project, &changes, &command)?;
        }
        let name = match (name, &self.redo) {
            (Some(name), _) => name.to_owned(),
            (None, Some(redo)) => redo.migration().name.clone(),
            (None, None) if self.since().iter().all(|it| it.snapshot.is_none()) => {
                migrations::FIRST.to_owned()
            }
            (None, None) => named(&changes, &options),
        };
        let mut plans = planning::planned(&changes, &options, version)?;
        let mut needed = risks::needed(&plans);
        if !needed.is_empty() && self.can_ask() {
            options.fill.extend(ask(&needed));
            plans = planning::planned(&changes, &options, version)?;
            needed = risks::needed(&plans);
        }
        let idle = idle_fills(&changes, &options, version, &plans)?;
        Ok(Some(Planned { name, options, plans, needed, idle, documents: judged }))
    }

    /// Stops for a change of documents that rows, or older code where that is asked, could not be read after.
    fn refuse_breaks(&self) -> Result<Vec<Judged>, Error> {
        let judged = documents::judged(&self.project.schema, self.since(), &self.folder.path)?;
        if !documents::stops(self.project, &judged) {
            return Ok(judged);
        }
        let diagnostics = documents::diagnostics(self.project, &judged, true);
        let ways_out = vec![String::from(
            "Mend each as its help says, or write `@@compatibility(none)` on a document whose rows do not matter. Nothing was written.",
        )];
        Err(Error::Refused { sources: self.project.files.sources.clone(), diagnostics, ways_out })
    }

    fn can_ask(&self) -> bool {
        self.report.form == super::super::Form::Human
            && io::stdin().is_terminal()
            && io::stderr().is_terminal()
    }

    /// What to say where nothing changed.
    fn nothing_to_do(&self) -> Result<String, Error> {
        let Some(redo) = &self.redo else {
            return Ok(String::from("Nothing changed since the last migration: there is none to write."));
        };
        let stem = redo.migration().stem();
        let place = shown(&self.folder.path);
        let message = format!("the schema is what it was before {stem}, so nothing is left for it to do");
        let help = format!(
            "to take it away, delete its files in {place} and {place}/isotype.sum, then run `isotype`"
        );
        Err(Failure::input("nothing-left", message).help(help).into())
    }

    /// Writes everything, or nothing; what a person wrote between the statements is kept.
    fn write(&self, planned: &Planned, version: &str) -> Result<(Vec<FileReport>, Vec<String>), Error> {
        let options = planned.options.typed();
        let new = New { version, name: &planned.name, options: &options, plans: &planned.plans };
        let mut scripts = new.scripts(self.project);
        let mut notices = Vec::new();
        let earlier = match &self.redo {
            Some(redo) => {
                notices.extend(redo.keep_blocks(&mut scripts)?);
                redo.others()
            }
            None => self.folder.entries.clone(),
        };
        let wanted = new.wanted(self.project, &self.folder.path, &earlier, scripts)?;
        match notices.is_empty() {
            true if self.prove => {
                let dialects: Vec<Dialect> = planned.plans.iter().map(|(change, _)| change.dialect).collect();
                let tried = Proof { folder: &self.folder.path, version, dialects: &dialects };
                notices.extend(tried.proven(earlier, &wanted, self.report)?);
            }
            true => {}
            false => notices
                .push(String::from("Not tried yet: look at the moved SQL, then `isotype migrate verify`.")),
        }
        let compared = compare(wanted)?;
        write::write(&compared)?;
        let mut files: Vec<FileReport> = compared.iter().map(|(_, it)| done(it)).collect();
        if let Some(redo) = &self.redo {
            let paths: Vec<PathBuf> = compared.iter().map(|(wanted, _)| wanted.path.clone()).collect();
            files.extend(generate::remove(&redo.leftovers(&paths))?);
            notices.push(format!(
                "{} is written anew. Where it is applied already, undo it there first: isotype migrate down",
                redo.migration().stem()
            ));
        }
        Ok((files, notices))
    }
}

/// Values that change nothing: a plan without them is the same.
fn idle_fills(
    changes: &[Change],
    options: &Options,
    version: &str,
    plans: &[(Change, Plan)],
) -> Result<Vec<String>, Error> {
    let mut idle = Vec::new();
    for (down, count) in [(false, options.fill.len()), (true, options.fill_down.len())] {
        for index in 0..count {
            let mut without = options.clone();
            let text = if down { without.fill_down.remove(index) } else { without.fill.remove(index) };
            let same = planning::planned(changes, &without, version)?;
            if same.iter().zip(plans).all(|((_, a), (_, b))| a.parts == b.parts) {
                let flag = if down { "--fill-down" } else { "--fill" };
                idle.push(format!("{flag} {}", quoted(&text)));
            }
        }
    }
    Ok(idle)
}

/// A name by what changed. Where only a provider joined, that is what changed.
fn named(changes: &[Change], options: &Options) -> String {
    if changes.iter().all(Change::is_empty) {
        let rewritten = changes.iter().flat_map(|it| &it.steps).filter(|step| options.takes(step));
        let mut labels: Vec<String> = rewritten.map(DataStep::label).collect();
        labels.dedup();
        return match labels.as_slice() {
            [only] => format!("rewrite_{}", migration::slug(only)),
            _ => "rewrite_documents".to_owned(),
        };
    }
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
fn told(planned: &Planned, version: &str) -> Vec<String> {
    let stem = format!("{version}_{}", planned.name);
    let mut notices = Vec::new();
    notices.extend(planned.idle.iter().map(|fill| format!("{fill} changes nothing: no row needs it.")));
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
