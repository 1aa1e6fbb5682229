//! What `up`, `down`, `status` and `purge` have in common: which database, which folder, what is told meanwhile.

use std::future::Future;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::super::Form;
use super::super::outcome::Report;
use crate::failure::{Error, Failure};
use crate::migrate::{Direction, Event, Progress};
use crate::plain::printable;

/// Which database.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Database {
    /// sqlite:path/to/file.db or postgres://user:password@host/database; by default $DATABASE_URL
    #[arg(long, value_name = "URL")]
    database: Option<String>,

    /// How many seconds to wait for other migrators and writers
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    wait: u64,
}

impl Database {
    /// The address.
    pub(super) fn url(&self) -> Result<String, Failure> {
        url(self.database.as_deref())
    }

    /// How long to wait for others.
    pub(super) fn patience(&self) -> Duration {
        Duration::from_secs(self.wait)
    }
}

/// An address that was given, or that of the environment.
pub(in crate::cli) fn url(given: Option<&str>) -> Result<String, Failure> {
    let told = given.map(str::to_owned).or_else(|| std::env::var("DATABASE_URL").ok());
    told.filter(|url| !url.trim().is_empty()).ok_or_else(|| {
        Failure::usage("no-database", "which database? Neither --database nor DATABASE_URL says it")
            .help("--database sqlite:path/to/file.db, or --database postgres://user:password@host/database")
    })
}

/// The folder of the migrations beside a schema. The schema itself is not read: where migrations are applied it may be
/// missing.
pub(super) fn folder(schema: &Path) -> Result<PathBuf, Failure> {
    let beside = if schema.is_dir() { schema } else { schema.parent().unwrap_or(Path::new("")) };
    let folder = beside.join("migrations");
    if folder.is_dir() {
        return Ok(folder);
    }
    let message = format!("there is no folder {}", folder.display());
    Err(Failure::input("no-migrations", message)
        .help("isotype migrate new writes the first migration; --schema names a schema elsewhere"))
}

/// Runs what waits for a database.
pub(super) fn run<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::input("runtime", format!("cannot start: {error}")))?;
    runtime.block_on(work)
}

/// Tells people what happens: lines at once, and on a terminal a bar for what takes long.
pub(super) struct Teller {
    form: Form,
    bar: Option<ProgressBar>,
    /// What the file does that is run, and its statement.
    what: Option<String>,
    stem: String,
    doing: String,
    /// What a machine is told at the end.
    pub(super) notices: Vec<String>,
    /// The parts that were done, each with its line.
    pub(super) done: Vec<String>,
}

impl Teller {
    /// For a command that reports so.
    pub(super) fn new(report: Report) -> Teller {
        let shows = report.form == Form::Human && std::io::stderr().is_terminal();
        Teller {
            form: report.form,
            bar: shows.then(bar),
            what: None,
            stem: String::new(),
            doing: String::new(),
            notices: Vec::new(),
            done: Vec::new(),
        }
    }

    fn line(&mut self, text: &str) {
        let text = printable(text);
        match (&self.bar, self.form) {
            (Some(bar), _) => bar.println(text),
            (None, Form::Human) => {
                // Who closed standard error does not want to hear it.
                let _ = writeln!(std::io::stderr(), "{text}");
            }
            (None, _) => self.notices.push(text),
        }
    }
}

impl Drop for Teller {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// What turns while something takes long.
pub(in crate::cli) fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {prefix} {wide_msg}  {elapsed}") {
        bar.set_style(style);
    }
    bar
}

impl Progress for Teller {
    fn watches(&self) -> bool {
        self.bar.is_some()
    }

    fn tell(&mut self, event: Event<'_>) {
        match event {
            Event::Created { database } => self.line(&format!("{database} was not there: made it.")),
            Event::Waiting { whom, so_far } => {
                self.line(&format!("Waiting for {whom} since {} s …", so_far.as_secs()));
            }
            Event::Begin { stem, number, of, statements, what, .. } => {
                // By what its header says; a file without a header by its name and its statements.
                self.what = what.map(printable);
                self.doing = self.what.clone().unwrap_or_else(|| printable(stem));
                if let Some(bar) = &self.bar {
                    bar.set_message(self.doing.clone());
                    bar.set_prefix(format!("{number}/{of}"));
                    bar.set_length(statements as u64);
                    bar.enable_steady_tick(Duration::from_millis(120));
                }
                self.stem = printable(stem);
            }
            Event::Statement { number, sql } => {
                if let (Some(bar), None) = (&self.bar, &self.what) {
                    let first = printable(sql.lines().next().unwrap_or_default());
                    let of = bar.length().filter(|of| *of > 1);
                    let place = of.map(|of| format!(" {number}/{of}")).unwrap_or_default();
                    self.doing = format!("{}{place}: {first}", self.stem);
                    bar.set_message(self.doing.clone());
                }
            }
            Event::Working { how_far } => {
                if let Some(bar) = &self.bar {
                    bar.set_message(format!("{}: {}", self.doing, printable(how_far)));
                }
            }
            Event::Said { severity, message } => self.line(&format!("{severity}: {message}")),
            Event::Again { stem, why, after } => {
                self.line(&format!(
                    "{stem} could not have its locks ({why}): trying again in {:.1} s",
                    after.as_secs_f32()
                ));
            }
            Event::Mended { what } => {
                let mut characters = what.chars();
                let first = characters.next().map(|first| first.to_uppercase().to_string());
                self.line(&format!("{}{}.", first.unwrap_or_default(), characters.as_str()));
            }
            Event::Done { stem, direction, took } => {
                let word = match direction {
                    Direction::Up => "applied",
                    Direction::Down => "undone",
                };
                let took = match took.as_secs_f32() {
                    seconds if seconds < 1.0 => String::new(),
                    seconds => format!("  ({seconds:.1} s)"),
                };
                self.done.push(format!("  {word:<9} {}{took}", printable(stem)));
            }
        }
    }
}
