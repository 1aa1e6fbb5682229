//! The command line: arguments in, one outcome out, reported in one place.

mod check;
mod diff;
mod documents;
mod explain;
mod export;
mod format;
mod generate;
mod human;
mod machine;
mod migrate;
mod outcome;
mod templates;
mod watch;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use clap::{Parser, Subcommand, ValueEnum};
use isotype_core::scalar::Dialect;

use crate::failure::{Error, Failure};
use crate::schema_files;
use outcome::Outcome;

/// One schema, the same types everywhere: Rust, SQL for SQLite and PostgreSQL, TypeScript.
#[derive(Debug, Parser)]
#[command(name = "isotype", version, disable_help_subcommand = true, after_help = AFTER_HELP)]
struct Arguments {
    /// What to do; `generate` when left out
    #[command(subcommand)]
    command: Option<Command>,

    /// The schema file or folder, instead of schema/, prisma/schema.prisma or schema.prisma
    #[arg(long, global = true, value_name = "PATH")]
    schema: Option<PathBuf>,

    /// How findings are printed
    #[arg(long, global = true, value_name = "FORM", value_enum, default_value_t = Form::Human)]
    format: Form,

    /// Also show notes, and the files that did not change
    #[arg(long, short, global = true)]
    verbose: bool,

    /// The same as `generate --watch`
    #[arg(long)]
    watch: bool,
}

const AFTER_HELP: &str = "Exit codes: 0 done, 1 wrong input or out of step, 2 wrong usage, 3 refused because something could be lost.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Write everything that the schema asks for; touch nothing that is already right
    Generate {
        /// Go on, and generate again whenever a file of the schema is saved
        #[arg(long)]
        watch: bool,
    },
    /// Compare what is on disk with what `generate` would write; write nothing
    Check,
    /// Lay the schema out in its canonical form, comments kept
    Format {
        /// Only tell which files are not in canonical form
        #[arg(long)]
        check: bool,
    },
    /// Print the SQL that leads from one state of a database to another
    Diff(diff::Arguments),
    /// Make migrations, apply them, undo them
    Migrate {
        /// What to do
        #[command(subcommand)]
        command: migrate::MigrateCommand,
    },
    /// Look at the documents that are stored
    Documents {
        /// What to do
        #[command(subcommand)]
        command: documents::DocumentsCommand,
    },
    /// Print the schema in the words of another tool
    Export {
        /// Of which
        #[command(subcommand)]
        command: export::ExportCommand,
    },
    /// Look at the templates of outputs, and change them
    Templates {
        /// What to do
        #[command(subcommand)]
        command: templates::TemplatesCommand,
    },
    /// Say what a risk of a migration means, and the way out
    Explain {
        /// The code that a message names; all of them when left out
        code: Option<String>,
    },
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people: with the line, the cause and the next step
    Human,
    /// One JSON document
    Json,
    /// GitHub's annotations
    Github,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DialectName {
    Sqlite,
    Postgresql,
}

impl From<DialectName> for Dialect {
    fn from(name: DialectName) -> Self {
        match name {
            DialectName::Sqlite => Dialect::Sqlite,
            DialectName::Postgresql => Dialect::Postgresql,
        }
    }
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    ExitCode::from(run(std::env::args_os()))
}

/// Runs a command line and gives its exit code.
fn run(arguments: impl Iterator<Item = OsString>) -> u8 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(message) => {
            // Help and version are answers; a reader who has gone away is no reason to complain.
            let _ = message.print();
            return if message.use_stderr() { 2 } else { 0 };
        }
    };
    let report = outcome::Report { form: arguments.format, verbose: arguments.verbose };
    report.print(guarded(|| execute(&arguments, report)))
}

/// A mistake of ours must still end in one clear error, and before anything was written.
fn guarded(work: impl FnOnce() -> Result<Outcome, Error>) -> Result<Outcome, Error> {
    let told = Arc::new(Mutex::new(String::new()));
    let hook = Arc::clone(&told);
    panic::set_hook(Box::new(move |info| {
        let place =
            info.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
        let payload = info.payload();
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let words = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("no reason given");
        if let Ok(mut told) = hook.lock() {
            *told = format!("{words}{place}");
        }
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    let _ = panic::take_hook();
    result.unwrap_or_else(|_| {
        let words = told.lock().map(|told| told.clone()).unwrap_or_default();
        let failure = Failure::input("mistake-of-isotype", format!("isotype itself has a mistake: {words}"));
        Err(failure.help("please report it together with the schema").into())
    })
}

fn execute(arguments: &Arguments, report: outcome::Report) -> Result<Outcome, Error> {
    let schema = || schema_path(arguments.schema.as_deref());
    let generate = Command::Generate { watch: false };
    let command = arguments.command.as_ref().unwrap_or(&generate);
    if arguments.watch && !matches!(command, Command::Generate { .. }) {
        let failure = Failure::usage("no-watch-option", "only `generate` goes on: isotype generate --watch");
        return Err(failure.into());
    }
    match command {
        Command::Generate { watch } if *watch || arguments.watch => watch::run(&schema()?, report),
        Command::Generate { .. } => generate::run(&schema()?),
        Command::Check => check::run(&schema()?),
        Command::Format { check } => format::run(&schema()?, *check),
        Command::Diff(asked) => {
            if arguments.schema.is_some() {
                let failure = Failure::usage(
                    "no-schema-option",
                    "`diff` takes its schema from --from and --to, not from --schema",
                );
                return Err(failure.into());
            }
            diff::run(asked)
        }
        Command::Migrate { command } => migrate::run(command, &schema()?, report),
        Command::Documents { command } => documents::run(command, &schema()?, report),
        Command::Export { command } => export::run(command, &schema()?),
        Command::Templates { command } => templates::run(command, &schema()?),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Completions { shell } => Ok(completions(*shell)),
    }
}

fn schema_path(named: Option<&Path>) -> Result<PathBuf, Failure> {
    named.map_or_else(|| schema_files::find(Path::new("")), |path| Ok(path.to_path_buf()))
}

fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut <Arguments as clap::CommandFactory>::command(),
        "isotype",
        &mut script,
    );
    Outcome { stdout: Some(String::from_utf8_lossy(&script).into_owned()), ..Outcome::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_as_one_error() {
        let result = guarded(|| {
            let join = |panic| panic::resume_unwind(panic);
            std::thread::scope(|scope| {
                scope
                    .spawn(|| -> Result<Outcome, Error> { panic!("the template and the view differ") })
                    .join()
                    .unwrap_or_else(join)
            })
        });
        let Err(Error::Failures(failures)) = result else { panic!("an error") };
        assert_eq!(failures.len(), 1);
        let message = &failures[0].message;
        assert!(
            message.contains("the template and the view differ (") && message.contains("cli.rs:"),
            "{message}"
        );
    }
}
