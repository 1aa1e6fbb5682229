//! `isotype format`: the canonical form of every file of a schema.

use std::path::Path;

use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use isotype_core::language;
use isotype_core::source::{FileId, Span};

use super::generate::compare;
use super::human::plural;
use super::outcome::{FileReport, Outcome, Status};
use crate::failure::Error;
use crate::schema_files;
use crate::write::{self, State, Wanted};

pub(super) fn run(schema: &Path, check: bool) -> Result<Outcome, Error> {
    let files = schema_files::read(schema)?;
    let mut wanted = Vec::new();
    let mut diagnostics = Diagnostics::default();
    for ((id, source), path) in files.sources.iter().zip(&files.files) {
        match language::format::format(&source.text) {
            Ok(text) => wanted.push(Wanted { path: path.clone(), text, replaces_anything: true }),
            Err(mistakes) => mistakes.iter().for_each(|mistake| diagnostics.push(in_file(mistake, id))),
        }
    }
    // One file that cannot be read leaves all as they are: half a schema in a new form helps nobody.
    if diagnostics.has_errors() {
        return Err(Error::Schema { sources: files.sources, diagnostics });
    }
    let compared = compare(wanted)?;
    if !check {
        write::write(&compared)?;
    }
    let reports: Vec<FileReport> = compared
        .iter()
        .map(|(_, compared)| FileReport {
            path: compared.path.clone(),
            status: match (compared.state, check) {
                (State::Same, _) => Status::Unchanged,
                (_, true) => Status::Stale,
                (_, false) => Status::Changed,
            },
            detail: None,
        })
        .collect();
    let different = reports.iter().filter(|report| report.status != Status::Unchanged).count();
    let summary = match (plural(different, "file"), check) {
        (None, _) => String::from("Every file is in canonical form."),
        (Some(files), true) => format!("Not in canonical form: {files}. Run `isotype format`."),
        (Some(files), false) => format!("Formatted {files}."),
    };
    Ok(Outcome {
        files: reports,
        summary: Some(summary),
        out_of_step: check && different > 0,
        ..Outcome::default()
    })
}

/// The formatter sees one text at a time and calls it the first file.
fn in_file(diagnostic: &Diagnostic, file: FileId) -> Diagnostic {
    let moved = |span: Span| Span { file, ..span };
    let related = diagnostic.related.iter().map(|(span, words)| (moved(*span), words.clone())).collect();
    Diagnostic { span: diagnostic.span.map(moved), related, ..diagnostic.clone() }
}
