//! `isotype generate`: everything is made in memory, then what differs is written.

use std::fs;
use std::panic::resume_unwind;
use std::path::Path;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::source::Sources;

use super::human::plural;
use super::outcome::{FileReport, Outcome, Status};
use crate::failure::{Error, Failure};
use crate::lock;
use crate::migrations::{self, Standing};
use crate::project::{Databases, Outputs, Project};
use crate::write::{self, Compared, State, Wanted};

pub(super) fn run(schema: &Path) -> Result<Outcome, Error> {
    of(Project::open(schema)?)
}

/// The same of a schema that was read.
pub(super) fn of(project: Project) -> Result<Outcome, Error> {
    let _lock = lock::hold(&project.files.files[0])?;
    let (outputs, databases, standing) = made(&project)?;
    let compared = compare(outputs.wanted.into_iter().chain(standing.wanted).collect())?;
    write::write(&compared)?;
    let mut files: Vec<FileReport> = compared.iter().map(|(_, compared)| done(compared)).collect();
    files.extend(remove(&outputs.extra)?);
    // A build script or the macro may make the code: once the migrations are there, the hint would be noise.
    let hint = !outputs.asked && (standing.first || !standing.notices.is_empty());
    let mut notices = standing.problems;
    notices.extend(standing.notices);
    if hint {
        notices.push(String::from(NOTHING_ASKED));
    }
    let summary = Some(summary(&files));
    let documents = migrations::documents::diagnostics(&project, &standing.documents, false);
    Ok(Outcome {
        findings: Some(findings(project, [outputs.findings, documents], databases)),
        files,
        notices,
        summary,
        ..Outcome::default()
    })
}

/// Everything that there is to write, in memory. Code and SQL are made at the same time: neither looks at the other.
pub(super) fn made(project: &Project) -> Result<(Outputs, Databases, Standing), Error> {
    let (outputs, sql) = std::thread::scope(|scope| {
        let sql = scope.spawn(|| {
            let databases = project.databases(&project.schema.dialects())?;
            let standing = migrations::standing(project, &databases, &migrations::clock::version_now())?;
            Ok::<_, Error>((databases, standing))
        });
        (project.outputs(), sql.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    match (outputs, sql) {
        (Ok(outputs), Ok((databases, standing))) => Ok((outputs, databases, standing)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(first), Err(second)) => Err(first.and(second)),
    }
}

/// What there is to say of a schema and of what was made from it.
pub(super) fn findings(
    project: Project,
    others: impl IntoIterator<Item = Diagnostics>,
    databases: Databases,
) -> (Sources, Diagnostics) {
    let databases = databases.into_iter().map(|(_, database)| database.findings);
    project.findings(others.into_iter().chain(databases).collect::<Vec<_>>())
}

/// Compares every file before any is written, and reports every obstacle.
pub(super) fn compare(wanted: Vec<Wanted>) -> Result<Vec<(Wanted, Compared)>, Vec<Failure>> {
    let mut compared = Vec::new();
    let mut failures = Vec::new();
    for wanted in wanted {
        match write::compare(&wanted) {
            Ok(comparison) => compared.push((wanted, comparison)),
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() { Ok(compared) } else { Err(failures) }
}

/// What became of a file.
pub(super) fn done(compared: &Compared) -> FileReport {
    let status = match compared.state {
        State::Same => Status::Unchanged,
        State::Missing => Status::Created,
        State::Stale => Status::Changed,
    };
    FileReport { path: compared.path.clone(), status, detail: None }
}

pub(super) fn remove(extra: &[std::path::PathBuf]) -> Result<Vec<FileReport>, Vec<Failure>> {
    let mut files = Vec::new();
    let mut failures = Vec::new();
    for path in extra {
        match fs::remove_file(path) {
            Ok(()) => files.push(FileReport { path: path.clone(), status: Status::Removed, detail: None }),
            // Somebody else was faster: the file is gone all the same.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => failures.push(Failure::io("output-unwritable", "remove", path, &error)),
        }
    }
    if failures.is_empty() { Ok(files) } else { Err(failures) }
}

fn summary(files: &[FileReport]) -> String {
    let count = |status| files.iter().filter(|file| file.status == status).count();
    let unchanged = count(Status::Unchanged);
    let parts: Vec<String> = [Status::Created, Status::Changed, Status::Removed]
        .into_iter()
        .filter(|&status| count(status) > 0)
        .map(|status| format!("{} {}", count(status), status.word()))
        .collect();
    if parts.is_empty() {
        return match plural(unchanged, "file") {
            Some(files) => format!("Everything is up to date ({files})."),
            None => String::from("Everything is up to date."),
        };
    }
    match unchanged {
        0 => format!("Done: {}.", parts.join(", ")),
        unchanged => format!("Done: {}, {unchanged} unchanged.", parts.join(", ")),
    }
}

const NOTHING_ASKED: &str = "The schema asks for no code. Add a generator, for example:\n\
    \n  generator rust {\n    output = \"../src/schema.rs\"\n  }\n\
    \n  generator typescript {\n    output = \"../frontend/src/schema\"\n  }";
