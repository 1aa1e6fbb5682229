//! Findings as plain text, for build scripts and compile errors: no colours, no dependency.

use std::fmt::Write;

use isotype_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use isotype_core::source::{Sources, Span};

/// How many findings are shown in full; after so many, people mend and run again.
pub(crate) const SHOWN: usize = 20;

/// A line of a schema that is longer than this is not shown.
pub(crate) const LONGEST_LINE: usize = 400;

/// All findings, with the line that each speaks of.
pub(crate) fn render(sources: &Sources, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter().take(SHOWN) {
        one(&mut text, sources, diagnostic);
    }
    if diagnostics.len() > SHOWN {
        let _ = writeln!(text, "… and {} more", diagnostics.len() - SHOWN);
    }
    text
}

fn one(text: &mut String, sources: &Sources, diagnostic: &Diagnostic) {
    let _ = writeln!(
        text,
        "{}[{}]: {}",
        word(diagnostic.severity),
        diagnostic.code,
        printable(&diagnostic.message)
    );
    if let Some(span) = diagnostic.span {
        place(text, sources, span, "-->", "");
    }
    for (span, label) in &diagnostic.related {
        place(text, sources, *span, ":::", label);
    }
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(text, "  = help: {}", printable(help));
    }
}

/// `--> file:line:column`, then the line with a mark below it.
fn place(text: &mut String, sources: &Sources, span: Span, arrow: &str, label: &str) {
    let at = sources.line_column(span);
    let path = sources.file(span.file).map_or("", |file| file.path.as_str());
    let _ = write!(text, "  {arrow} {}:{}:{}", printable(path), at.line, at.column);
    let _ = writeln!(text, "{}{}", if label.is_empty() { "" } else { " " }, printable(label));
    let Some(line) = sources.file(span.file).and_then(|file| file.text.lines().nth(at.line - 1)) else {
        return;
    };
    if line.len() > LONGEST_LINE {
        return;
    }
    let line = printable(line).replace('\t', " ");
    let marked = sources.slice(span).lines().next().unwrap_or("").chars().count();
    let room = line.chars().count().saturating_sub(at.column - 1);
    let marks = "^".repeat(marked.min(room).max(1));
    let number = at.line.to_string();
    let margin = " ".repeat(number.len());
    let _ = writeln!(text, "{margin} |\n{number} | {line}\n{margin} | {}{marks}", " ".repeat(at.column - 1));
}

/// The word for a severity.
pub(crate) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A schema is other people's text: control characters in it must not reach a terminal. Lengths in bytes stay.
pub(crate) fn printable(text: &str) -> String {
    let hostile = |character: char| character.is_ascii_control() && !matches!(character, '\n' | '\t' | '\r');
    text.chars().map(|character| if hostile(character) { '?' } else { character }).collect()
}
