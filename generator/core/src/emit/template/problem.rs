//! What is wrong with a project's template, as a finding at its line.

use std::error::Error as _;

use minijinja::{Error, ErrorKind};

use super::folder::{BUILTIN, Folder, TemplateFile};
use super::{FUEL, MARKER_WITHIN, filters};
use crate::diagnostic::Diagnostic;
use crate::model::help_for;
use crate::source::Span;

/// How deep includes may lie within each other, and calls of macros, where nothing else counts.
pub(super) const INCLUDES: usize = 49;
pub(super) const CALLS: usize = 83;

/// The finding for what went wrong when `rendered` was parsed or laid out.
pub(super) fn finding(error: &Error, rendered: &str, folder: &Folder, block: Span) -> Diagnostic {
    // An error in a template that another one includes is the cause of the error of that one.
    let mut chain = vec![error];
    while let Some(cause) = chain[chain.len() - 1].source().and_then(|cause| cause.downcast_ref::<Error>()) {
        chain.push(cause);
    }
    let cause = chain[chain.len() - 1];
    let mut places = chain.iter().rev().filter_map(|error| place(error, folder));
    let mut message = words(cause);
    // What went wrong in an embedded template has no line that the person can mend.
    if let Some((name, line)) =
        cause.name().zip(cause.line()).filter(|(name, _)| !folder.files.contains_key(*name))
    {
        message = format!("{message}, in line {line} of isotype's own {}", name.trim_start_matches(BUILTIN));
    }
    let place = places.next();
    let own = folder.files.get(rendered).map(|file| Span::new(file.id, 0, 0));
    let span = place.or(own).unwrap_or(block);
    let mut finding = Diagnostic::error(code(cause.kind()), span, format!("in a template: {message}"));
    for outer in places.filter(|outer| *outer != span) {
        finding = finding.related(outer, "asked for here");
    }
    finding.help(help(cause, rendered, folder))
}

/// The finding for a file that a later run would not know as its own.
pub(super) fn no_marker(rendered: &str, folder: &Folder, block: Span) -> Diagnostic {
    let span = folder.files.get(rendered).map_or(block, |file| Span::new(file.id, 0, 0));
    let message = format!(
        "in a template: the first {MARKER_WITHIN} bytes of what {rendered} makes do not say that it is made by isotype"
    );
    let header = match rendered {
        name if name.starts_with("typescript/") => "`{{ super() }}` in the block `header`",
        _ => "`{{ header }}`",
    };
    Diagnostic::error("template-without-mark", span, message).help(format!(
        "begin with {header}, in a comment: isotype overwrites no file without it. A longer text of your own comes behind"
    ))
}

/// The line where an error is, in a file of the project.
fn place(error: &Error, folder: &Folder) -> Option<Span> {
    let file = folder.files.get(error.name()?)?;
    let line = line(file, error.line()?);
    // The place within the line, where it is known.
    let exact = error.range().filter(|range| range.start < range.end && line.start <= range.start as u32);
    Some(match exact {
        Some(range) if range.start < line.end as usize => Span::new(file.id, range.start, range.end),
        _ => line,
    })
}

/// A line of a file without its indentation.
fn line(file: &TemplateFile, number: usize) -> Span {
    let mut start = 0;
    for (index, line) in file.text.split_inclusive('\n').enumerate() {
        if index + 1 == number {
            let text = line.trim_end();
            let indent = text.len() - text.trim_start().len();
            return Span::new(file.id, start + indent, start + text.len());
        }
        start += line.len();
    }
    Span::new(file.id, file.text.len(), file.text.len())
}

fn code(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => "template-syntax",
        ErrorKind::UndefinedError => "template-undefined",
        ErrorKind::TemplateNotFound => "template-missing",
        ErrorKind::OutOfFuel => "template-endless",
        _ => "template-error",
    }
}

fn words(error: &Error) -> String {
    match error.kind() {
        ErrorKind::OutOfFuel => "it does not come to an end, or makes too much".to_owned(),
        kind => error.detail().map_or_else(|| kind.to_string(), str::to_owned),
    }
}

fn help(error: &Error, rendered: &str, folder: &Folder) -> String {
    let detail = error.detail().unwrap_or("");
    // The names that a message quotes.
    let quoted = detail.split(['"', '`', '\'']).nth(1).unwrap_or("");
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => {
            "templates are in the language of Jinja, as MiniJinja reads it; nothing was written".to_owned()
        }
        ErrorKind::UndefinedError => {
            format!("see what it receives: isotype templates view {}", view_name(rendered))
        }
        ErrorKind::TemplateNotFound => {
            let known = help_for(quoted.trim_start_matches(BUILTIN), "", folder.names());
            format!(
                "{known}. A name is a path below {}, `{BUILTIN}…` is what comes with isotype; no other file is read",
                folder.shown
            )
        }
        ErrorKind::OutOfFuel => format!(
            "look for loops and calls without end; a template may take {} thousand steps, more for a large schema",
            FUEL / 1_000
        ),
        ErrorKind::UnknownFunction if detail.contains("namespace") => {
            "isotype leaves `namespace` out: what it makes can nest without end. `loop`, filters and macros do without it"
                .to_owned()
        }
        ErrorKind::UnknownFilter => {
            format!("isotype adds the filters {} to those of MiniJinja", filters::NAMES.join(", "))
        }
        _ if detail.contains("recursion limit") => {
            format!(
                "look for a call of itself: includes may lie within each other {INCLUDES} deep and calls of macros {CALLS} deep, less where loops lie between them"
            )
        }
        _ => format!(
            "mend the line; nothing was written. What the template receives: isotype templates view {}",
            view_name(rendered)
        ),
    }
}

/// By what name the command shows the view of a template.
fn view_name(rendered: &str) -> &str {
    let embedded = isotype_templates::ALL.iter().any(|(name, _)| *name == rendered);
    if embedded { rendered } else { super::super::custom::VIEW }
}
