//! `isotype diff`: the SQL that leads from one state of a database to another, alone on standard output.

use std::path::Path;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::dialect::others::{self, leave_alone};
use isotype_core::migration::{Plan, data_steps};
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::Tables;
use sha2::{Digest, Sha256};

use super::DialectName;
use super::outcome::Outcome;
use crate::failure::{Error, Failure};
use crate::live::{self, Live};
use crate::migrations::folder::Folder;
use crate::migrations::options::Options;
use crate::migrations::planning::{self, Change};
use crate::migrations::risks;
use crate::project::Project;
use crate::schema_files::shown;

/// What `diff` is asked.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Where to start: `empty`, a schema file or folder, a folder of migrations, or the address of a database
    #[arg(long, value_name = "STATE")]
    from: String,

    /// Where to arrive: the same kinds of states
    #[arg(long, value_name = "STATE")]
    to: String,

    /// Whose SQL; by default that of the database, else the first provider of the schema
    #[arg(long, value_enum)]
    dialect: Option<DialectName>,

    /// Print the undo that belongs to exactly this change instead
    #[arg(long)]
    down: bool,

    /// A value for rows that need one: 'Model.field=SQL', for one database 'postgresql:Model.field=SQL'
    #[arg(long, value_name = "FIELD=SQL")]
    fill: Vec<String>,

    /// The same for the way down: a field of the state where it starts
    #[arg(long, value_name = "FIELD=SQL")]
    fill_down: Vec<String>,

    /// The short form for PostgreSQL, for databases that nobody uses meanwhile
    #[arg(long)]
    offline: bool,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Error> {
    let (from, to) = match (State::open(&arguments.from), State::open(&arguments.to)) {
        (Ok(from), Ok(to)) => (from, to),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => return Err(error),
        (Err(first), Err(second)) => return Err(first.and(second)),
    };
    let dialect = dialect(arguments.dialect.map(Dialect::from), &from, &to)?;
    let mut findings = Diagnostics::default();
    let Live { tables: mut previous, others } = from.tables(dialect, &mut Diagnostics::default())?;
    let Live { tables: mut next, others: unmade } = to.tables(dialect, &mut findings)?;
    leave_alone(&mut previous, &next, &others);
    leave_alone(&mut next, &previous, &unmade);
    let version = version(dialect, &previous, &next);
    let mut change = Change::between(dialect, previous, next);
    // A live database does not tell what its documents look like.
    if let (Some(from), Some(to)) = (from.schema(), to.schema()) {
        change.steps = data_steps(from, to);
    }
    let options = Options {
        offline: arguments.offline,
        accept_data_loss: true,
        fill: arguments.fill.clone(),
        fill_down: arguments.fill_down.clone(),
        rewrite: Vec::new(),
    };
    let mut plans = planning::planned(std::slice::from_ref(&change), &options, &version)?;
    let nothing = plans.is_empty();
    if nothing && !(others.is_empty() && unmade.is_empty()) {
        plans.push((change, Plan::default()));
    }
    for (change, plan) in &mut plans {
        others::tell(dialect, plan, change.pictures(), &others);
        others::tell_unmade(plan, &unmade);
    }
    let mut sql = String::new();
    for (_, plan) in &plans {
        let mut scripts: Vec<String> = plan
            .parts
            .iter()
            .map(|part| if arguments.down { &part.down } else { &part.up }.to_sql_with_transaction())
            .collect();
        if arguments.down {
            scripts.reverse();
        }
        scripts.retain(|script| !script.trim().is_empty());
        sql = scripts.join("\n");
    }
    findings.extend(risks::findings(to.schema(), &plans));
    let sources = match to {
        State::Schema(project) => {
            let (sources, said) = project.findings([findings]);
            findings = said;
            sources
        }
        State::Recorded { sources, .. } => sources,
        State::Empty | State::Database { .. } => Sources::default(),
    };
    let summary = nothing.then(|| String::from("Nothing differs."));
    Ok(Outcome {
        findings: Some((sources, findings)),
        stdout: Some(sql),
        summary,
        all: true,
        ..Outcome::default()
    })
}

/// A state of a database.
enum State {
    /// Nothing is there.
    Empty,
    /// As a schema says.
    Schema(Box<Project>),
    /// As the last snapshot of a folder of migrations says.
    Recorded { sources: Sources, schema: Box<Schema> },
    /// As it is there now.
    Database { url: String, dialect: Dialect },
}

impl State {
    fn open(text: &str) -> Result<State, Error> {
        if text == "empty" {
            return Ok(State::Empty);
        }
        if let Some(dialect) = live::dialect_of(text) {
            return Ok(State::Database { url: text.to_owned(), dialect });
        }
        if text.contains("://") {
            let message = format!("`{}`: isotype speaks to SQLite and PostgreSQL only", live::shown(text));
            return Err(Failure::usage("database-address", message)
                .help("sqlite:PATH or postgres://…")
                .into());
        }
        let path = Path::new(text);
        let is_migrations = path.is_dir()
            && (path.join("snapshots").is_dir() || path.file_name().is_some_and(|name| name == "migrations"));
        if !is_migrations {
            return Ok(State::Schema(Box::new(Project::open(path)?)));
        }
        let folder = Folder::read(path)?;
        let last = folder.migrations.iter().rev().find_map(|it| Some((it.stem(), it.snapshot.as_ref()?)));
        let Some((stem, snapshot)) = last else {
            let message = format!("{} holds no snapshot that isotype wrote", shown(path));
            return Err(Failure::input("migrations-not-ours", message)
                .help("begin with `isotype migrate new`")
                .into());
        };
        let place = shown(&path.join(format!("snapshots/{stem}.schema")));
        let sources = Sources::single(place, snapshot.clone());
        let (schema, diagnostics) = isotype_core::read(&sources);
        if diagnostics.has_errors() {
            return Err(Error::Schema { sources, diagnostics });
        }
        Ok(State::Recorded { sources, schema: Box::new(schema) })
    }

    fn schema(&self) -> Option<&Schema> {
        match self {
            State::Schema(project) => Some(&project.schema),
            State::Recorded { schema, .. } => Some(schema),
            State::Empty | State::Database { .. } => None,
        }
    }

    /// The tables of one dialect, what that dialect cannot say, and what only a database has.
    fn tables(&self, dialect: Dialect, findings: &mut Diagnostics) -> Result<Live, Error> {
        let tables = match self {
            State::Empty => Tables::default(),
            State::Database { url, .. } => return Ok(live::read(url)?),
            State::Schema(project) => {
                let (_, database) = project.databases(&[dialect])?.remove(0);
                findings.extend(database.findings);
                database.tables
            }
            State::Recorded { sources, schema } => {
                let database = isotype_core::database(schema, dialect);
                let database = database
                    .map_err(|diagnostics| Error::Schema { sources: sources.clone(), diagnostics })?;
                findings.extend(database.findings);
                database.tables
            }
        };
        Ok(Live { tables, others: Vec::new() })
    }
}

/// Whose SQL it is.
fn dialect(asked: Option<Dialect>, from: &State, to: &State) -> Result<Dialect, Failure> {
    let mut live: Vec<Dialect> = Vec::new();
    for state in [to, from] {
        if let State::Database { dialect, .. } = state {
            live.push(*dialect);
        }
    }
    let wanted = asked.or(live.first().copied());
    if let Some(wanted) = wanted
        && let Some(other) = live.iter().find(|live| **live != wanted)
    {
        let message =
            format!("the SQL of {} cannot lead from or to a database of {}", wanted.name(), other.name());
        return Err(Failure::usage("dialects-differ", message).help("both states have to be of one kind"));
    }
    let named =
        || [to, from].into_iter().filter_map(State::schema).find_map(|it| it.dialects().first().copied());
    wanted.or_else(named).ok_or_else(|| {
        Failure::usage("no-dialect", "nothing says whose SQL it is")
            .help("--dialect sqlite or --dialect postgresql")
    })
}

/// The version that stands in the names of what is kept. There is no migration that could give one, so it is made from
/// both states: the up and the down of one change agree on it, and two changes do not meet.
fn version(dialect: Dialect, previous: &Tables, next: &Tables) -> String {
    let mut hash = Sha256::new();
    for tables in [previous, next] {
        hash.update(isotype_core::dialect::create(dialect, tables).to_sql());
        hash.update([0]);
    }
    let number = hash.finalize().iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    // It begins with zeros: no moment of the calendar that a migration could have.
    format!("000{:011}", number % 100_000_000_000)
}
