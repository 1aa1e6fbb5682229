//! Why a command did not do what it was asked: each failure a sentence, a next step and an exit code.

use std::fmt;
use std::io;
use std::path::Path;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::source::Sources;

/// What kind of failure it is; the exit code follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Wrong input, or the world does not allow it: exit code 1.
    Input,
    /// The command was asked in a way that it does not understand: exit code 2.
    Usage,
    /// Going on could destroy something: exit code 3.
    Safety,
}

/// One failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind it is.
    pub kind: Kind,
    /// A stable kebab-case name.
    pub code: &'static str,
    /// The cause.
    pub message: String,
    /// The next step.
    pub help: Option<String>,
}

impl Failure {
    /// Wrong input, or the world does not allow it.
    pub fn input(code: &'static str, message: impl Into<String>) -> Self {
        Failure { kind: Kind::Input, code, message: message.into(), help: None }
    }

    /// A question that the command does not understand.
    pub fn usage(code: &'static str, message: impl Into<String>) -> Self {
        Failure { kind: Kind::Usage, code, message: message.into(), help: None }
    }

    /// Going on could destroy something.
    pub fn safety(code: &'static str, message: impl Into<String>) -> Self {
        Failure { kind: Kind::Safety, code, message: message.into(), help: None }
    }

    /// What the operating system said about a path.
    pub(crate) fn io(code: &'static str, verb: &str, path: &Path, error: &io::Error) -> Self {
        Failure::input(code, format!("cannot {verb} {}: {}", path.display(), reason(error)))
    }

    /// Adds the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The operating system's words without its number, and without a capital letter.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::from("no reason given"),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// Everything that stood in the way of a run.
#[derive(Clone, Debug)]
pub enum Error {
    /// The schema has mistakes.
    Schema {
        /// Its texts.
        sources: Sources,
        /// All findings, warnings included.
        diagnostics: Diagnostics,
    },
    /// The schema can be meant in two ways, and one of them takes something away.
    Refused {
        /// Its texts.
        sources: Sources,
        /// Each thing that can be meant in two ways.
        diagnostics: Diagnostics,
        /// What to do now, word by word.
        ways_out: Vec<String>,
    },
    /// Something outside the schema; never empty.
    Failures(Vec<Failure>),
}

#[cfg(feature = "cli")]
impl Error {
    /// Both errors of two steps that ran side by side. Mistakes of the schema come before everything else.
    pub(crate) fn and(self, other: Error) -> Error {
        match (self, other) {
            (Error::Schema { sources, mut diagnostics }, Error::Schema { diagnostics: more, .. }) => {
                for diagnostic in &more {
                    // Each step repeats what was found before it.
                    if !diagnostics.iter().any(|known| known == diagnostic) {
                        diagnostics.push(diagnostic.clone());
                    }
                }
                diagnostics.sort();
                Error::Schema { sources, diagnostics }
            }
            (Error::Failures(mut failures), Error::Failures(more)) => {
                failures.extend(more);
                Error::Failures(failures)
            }
            (schema @ Error::Schema { .. }, _) | (_, schema @ Error::Schema { .. }) => schema,
            (refused, _) => refused,
        }
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Error::Failures(vec![failure])
    }
}

impl From<Vec<Failure>> for Error {
    fn from(failures: Vec<Failure>) -> Self {
        Error::Failures(failures)
    }
}

impl fmt::Display for Error {
    /// Plain text, without colours or frames: for build scripts and compile errors.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Schema { sources, diagnostics } => {
                f.write_str(&crate::plain::render(sources, diagnostics))
            }
            Error::Refused { sources, diagnostics, ways_out } => {
                f.write_str(&crate::plain::render(sources, diagnostics))?;
                ways_out.iter().try_for_each(|line| writeln!(f, "{line}"))
            }
            Error::Failures(failures) => {
                for failure in failures {
                    writeln!(f, "error[{}]: {failure}", failure.code)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}
