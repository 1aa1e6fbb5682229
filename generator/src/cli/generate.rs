//! `isotype generate`: everything is made in memory, then what differs is written.

use std::fs;
use std::path::Path;

use super::human::plural;
use super::outcome::{FileReport, Outcome, Status};
use crate::failure::{Error, Failure};
use crate::project::{Outputs, Project};
use crate::write::{self, Compared, State, Wanted};

pub(super) fn run(schema: &Path) -> Result<Outcome, Error> {
    let mut project = Project::open(schema)?;
    let outputs = project.outputs()?;
    let compared = compare(outputs.wanted)?;
    write::write(&compared)?;
    let mut files: Vec<FileReport> = compared.iter().map(|(_, compared)| done(compared)).collect();
    files.extend(remove(&outputs.extra)?);
    let summary = summary(&files);
    Ok(Outcome {
        findings: Some((project.files.sources, project.diagnostics)),
        files,
        summary: Some(summary),
        ..Outcome::default()
    })
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

fn done(compared: &Compared) -> FileReport {
    let status = match compared.state {
        State::Same => Status::Unchanged,
        State::Missing => Status::Created,
        State::Stale => Status::Changed,
    };
    FileReport { path: compared.path.clone(), status, detail: None }
}

fn remove(extra: &[std::path::PathBuf]) -> Result<Vec<FileReport>, Vec<Failure>> {
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
    match (files.len(), parts.is_empty()) {
        (0, _) => String::from(NOTHING_ASKED),
        (_, true) => format!("Everything is up to date ({}).", plural(unchanged, "file").unwrap_or_default()),
        (_, false) if unchanged == 0 => format!("Done: {}.", parts.join(", ")),
        (_, false) => format!("Done: {}, {unchanged} unchanged.", parts.join(", ")),
    }
}

const NOTHING_ASKED: &str = "The schema asks for no code. Add a generator, for example:\n\
    \n  generator rust {\n    output = \"../src/schema.rs\"\n  }\n\
    \n  generator typescript {\n    output = \"../frontend/src/schema\"\n  }";

/// What `check` says of the same files.
pub(super) fn judged(outputs: Outputs) -> Result<Vec<FileReport>, Error> {
    let mut files: Vec<FileReport> = compare(outputs.wanted)?
        .into_iter()
        .map(|(_, compared)| {
            let status = match compared.state {
                State::Same => Status::Unchanged,
                State::Missing => Status::Missing,
                State::Stale => Status::Stale,
            };
            let detail = compared.first_difference.map(|line| format!("differs from line {line}"));
            FileReport { path: compared.path, status, detail }
        })
        .collect();
    files.extend(outputs.extra.into_iter().map(|path| FileReport {
        path,
        status: Status::Extra,
        detail: None,
    }));
    Ok(files)
}
