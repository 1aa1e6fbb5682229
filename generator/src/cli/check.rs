//! `isotype check`: the same as `generate`, in memory, compared with what is on disk.

use std::path::Path;

use super::generate::{self, compare};
use super::human::plural;
use super::outcome::{FileReport, Outcome, Status};
use crate::failure::Error;
use crate::migrations;
use crate::project::Project;
use crate::write::State;

pub(super) fn run(schema: &Path) -> Result<Outcome, Error> {
    let project = Project::open(schema)?;
    let (outputs, databases, standing) = generate::made(&project)?;
    let mut wanted = outputs.wanted;
    let mut files = Vec::new();
    if standing.first {
        let path = migrations::migrations_folder(&project);
        let detail = Some(String::from("the first migration"));
        files.push(FileReport { path, status: Status::Missing, detail });
    } else {
        wanted.extend(standing.wanted);
    }
    files.extend(compare(wanted)?.into_iter().map(|(_, compared)| {
        let status = match compared.state {
            State::Same => Status::Unchanged,
            State::Missing => Status::Missing,
            State::Stale => Status::Stale,
        };
        let detail = compared.first_difference.map(|line| format!("differs from line {line}"));
        FileReport { path: compared.path, status, detail }
    }));
    files.extend(outputs.extra.into_iter().map(|path| FileReport {
        path,
        status: Status::Extra,
        detail: None,
    }));
    let wrong = files.iter().filter(|file| file.status != Status::Unchanged).count();
    let stops = migrations::documents::stops(&project, &standing.documents);
    let out_of_step = wrong > 0 || stops || !standing.problems.is_empty();
    let documents = migrations::documents::diagnostics(&project, &standing.documents, true);
    let summary = match plural(wrong, "file") {
        Some(files) => format!("Out of step: {files}. Run `isotype` and commit what it writes."),
        None if out_of_step => String::from("Out of step."),
        None => String::from("Everything is up to date."),
    };
    let mut notices = standing.problems;
    notices.extend(standing.notices);
    Ok(Outcome {
        findings: Some(generate::findings(project, [outputs.findings, documents], databases)),
        files,
        notices,
        summary: Some(summary),
        out_of_step,
        ..Outcome::default()
    })
}
