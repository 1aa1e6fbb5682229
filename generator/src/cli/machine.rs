//! Outcomes for machines.

use std::fmt::Write;

use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use isotype_core::source::{Sources, Span};
use serde_json::{Value, json};

use super::outcome::{Outcome, Status};
use crate::failure::{Error, Failure};
use crate::plain::word;

/// One JSON document; on standard error where standard output holds the result itself.
pub(super) fn json(result: &Result<Outcome, Error>, exit: u8) -> (String, String) {
    let (findings, failures, outcome) = parts(result);
    let mut list: Vec<Value> = findings
        .iter()
        .flat_map(|(sources, diagnostics)| diagnostics.iter().map(|diagnostic| finding(sources, diagnostic)))
        .collect();
    list.extend(failures.iter().map(|failure| {
        json!({ "severity": "error", "code": failure.code, "message": failure.message, "help": failure.help })
    }));
    let files: Vec<Value> = outcome
        .iter()
        .flat_map(|outcome| &outcome.files)
        .map(|file| json!({ "path": file.path.to_string_lossy(), "status": file.status.word(), "detail": file.detail }))
        .collect();
    let notices = match result {
        Ok(outcome) => outcome.notices.as_slice(),
        Err(Error::Refused { ways_out, .. }) => ways_out.as_slice(),
        Err(_) => &[],
    };
    let mut document = json!({ "exitCode": exit, "findings": list, "files": files, "notices": notices });
    if let Some(result) = outcome.and_then(|outcome| outcome.result.as_ref()) {
        document["result"] = result.clone();
    }
    let text = format!("{document:#}\n");
    match outcome.and_then(|outcome| outcome.stdout.as_ref()) {
        Some(stdout) => (stdout.clone(), text),
        None => (text, String::new()),
    }
}

/// What an outcome holds: findings with their texts, failures, and the rest.
#[allow(clippy::type_complexity)]
fn parts(
    result: &Result<Outcome, Error>,
) -> (Option<(&Sources, &Diagnostics)>, &[Failure], Option<&Outcome>) {
    match result {
        Ok(outcome) => (
            outcome.findings.as_ref().map(|(sources, diagnostics)| (sources, diagnostics)),
            &[],
            Some(outcome),
        ),
        Err(Error::Schema { sources, diagnostics } | Error::Refused { sources, diagnostics, .. }) => {
            (Some((sources, diagnostics)), &[], None)
        }
        Err(Error::Failures(failures)) => (None, failures, None),
    }
}

fn finding(sources: &Sources, diagnostic: &Diagnostic) -> Value {
    let related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|(span, words)| json!({ "place": place(sources, *span), "message": words }))
        .collect();
    json!({
        "severity": word(diagnostic.severity),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "place": diagnostic.span.map(|span| place(sources, span)),
        "related": related,
        "help": diagnostic.help,
    })
}

fn place(sources: &Sources, span: Span) -> Value {
    let start = sources.line_column(span);
    let end = sources.line_column(Span { start: span.end, ..span });
    let file = sources.file(span.file).map(|file| file.path.as_str());
    json!({
        "file": file,
        "line": start.line,
        "column": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// GitHub's workflow commands.
pub(super) fn github(result: &Result<Outcome, Error>) -> (String, String) {
    let (findings, failures, outcome) = parts(result);
    let mut text = String::new();
    if let Some((sources, diagnostics)) = findings {
        for diagnostic in diagnostics {
            let level = match word(diagnostic.severity) {
                "note" => "notice",
                level => level,
            };
            let place = diagnostic.span.map_or_else(String::new, |span| {
                let at = sources.line_column(span);
                let file = sources.file(span.file).map_or("", |file| file.path.as_str());
                format!("file={},line={},col={},", property(file), at.line, at.column)
            });
            let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
            let message = data(&format!("{}{help}", diagnostic.message));
            let _ = writeln!(text, "::{level} {place}title={}::{message}", property(diagnostic.code));
        }
    }
    for failure in failures {
        let _ = writeln!(text, "::error title={}::{}", property(failure.code), data(&failure.to_string()));
    }
    let wrong = |status| matches!(status, Status::Missing | Status::Stale | Status::Extra);
    for file in outcome.iter().flat_map(|outcome| &outcome.files).filter(|file| wrong(file.status)) {
        let path = file.path.to_string_lossy();
        let message =
            data(&format!("{path} is {}: run isotype and commit what it writes", file.status.word()));
        let _ = writeln!(text, "::error file={},title={}::{message}", property(&path), file.status.word());
    }
    for notice in outcome.iter().flat_map(|outcome| &outcome.notices) {
        let _ = writeln!(text, "::notice ::{}", data(notice));
    }
    match outcome.and_then(|outcome| outcome.stdout.as_ref()) {
        Some(stdout) => (stdout.clone(), text),
        None => (text, String::new()),
    }
}

/// The text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a workflow command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
