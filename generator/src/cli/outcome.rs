//! What a command did, and how that is told.

use std::io::{self, Write};
use std::path::PathBuf;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::source::Sources;

use super::{Form, human, machine};
use crate::failure::{Error, Failure, Kind};

/// What a command did.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// The schema's texts and what there is to say of them.
    pub(super) findings: Option<(Sources, Diagnostics)>,
    /// Whether every finding is shown, notes and all, although nobody asked for more words.
    pub(super) all: bool,
    /// What was done to files, or is the matter with them.
    pub(super) files: Vec<FileReport>,
    /// What there is to say that is no mistake.
    pub(super) notices: Vec<String>,
    /// The last line.
    pub(super) summary: Option<String>,
    /// The result itself, alone on standard output.
    pub(super) stdout: Option<String>,
    /// The result itself as part of the document for machines; people read it in the notices.
    pub(super) result: Option<serde_json::Value>,
    /// Whether everything was as it should be.
    pub(super) out_of_step: bool,
}

/// A file of an outcome.
#[derive(Clone, Debug)]
pub(super) struct FileReport {
    /// The path.
    pub(super) path: PathBuf,
    /// What was done to it or is the matter with it.
    pub(super) status: Status,
    /// More, where there is more.
    pub(super) detail: Option<String>,
}

/// What was done to a file, or is the matter with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Created,
    Changed,
    Removed,
    Unchanged,
    Missing,
    Stale,
    Extra,
}

impl Status {
    pub(super) fn word(self) -> &'static str {
        match self {
            Status::Created => "created",
            Status::Changed => "changed",
            Status::Removed => "removed",
            Status::Unchanged => "unchanged",
            Status::Missing => "missing",
            Status::Stale => "stale",
            Status::Extra => "extra",
        }
    }
}

/// How outcomes are told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Report {
    pub(super) form: Form,
    pub(super) verbose: bool,
}

impl Report {
    /// Tells the outcome and gives the exit code.
    pub(super) fn print(self, result: Result<Outcome, Error>) -> u8 {
        let exit = match &result {
            Ok(outcome) => u8::from(outcome.out_of_step),
            Err(Error::Schema { .. }) => 1,
            Err(Error::Refused { .. }) => 3,
            Err(Error::Failures(failures)) => {
                failures.iter().map(|failure| exit_code(failure.kind)).max().unwrap_or(1)
            }
        };
        let (stdout, stderr) = match self.form {
            Form::Human => human::texts(&result, self.verbose),
            Form::Json => machine::json(&result, exit),
            Form::Github => machine::github(&result),
        };
        // When nobody can be told that standard error is gone, there is nothing left to do about it.
        let _ = io::stderr().write_all(stderr.as_bytes());
        match write_stdout(&stdout) {
            Ok(()) => exit,
            Err(error) => {
                let failure = Failure::input("stdout", format!("cannot write to standard output: {error}"));
                let _ = writeln!(io::stderr(), "error: {failure}");
                exit.max(1)
            }
        }
    }

    /// Says what is going on, to people alone.
    pub(super) fn line(self, text: &str) {
        if matches!(self.form, Form::Human) {
            let _ = writeln!(io::stderr(), "{text}");
        }
    }
}

fn exit_code(kind: Kind) -> u8 {
    match kind {
        Kind::Input => 1,
        Kind::Usage => 2,
        Kind::Safety => 3,
    }
}

/// A reader that has seen enough (`| head`) is no error; a full disk is.
fn write_stdout(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
