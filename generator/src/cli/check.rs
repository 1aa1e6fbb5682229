//! `isotype check`: the same as `generate`, in memory, compared with what is on disk.

use std::path::Path;

use super::generate;
use super::human::plural;
use super::outcome::{Outcome, Status};
use crate::failure::Error;
use crate::project::Project;

pub(super) fn run(schema: &Path) -> Result<Outcome, Error> {
    let mut project = Project::open(schema)?;
    let outputs = project.outputs()?;
    let files = generate::judged(outputs)?;
    let wrong = files.iter().filter(|file| file.status != Status::Unchanged).count();
    let summary = match plural(wrong, "file") {
        None => String::from("Everything is up to date."),
        Some(files) => format!("Out of step: {files}. Run `isotype` and commit what it writes."),
    };
    Ok(Outcome {
        findings: Some((project.files.sources, project.diagnostics)),
        files,
        summary: Some(summary),
        out_of_step: wrong > 0,
        ..Outcome::default()
    })
}
