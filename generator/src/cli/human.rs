//! Outcomes for people.

use std::fmt::{self, Write};
use std::io::IsTerminal;

use isotype_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use isotype_core::source::{FileId, Sources, Span};
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteSpanContents, SourceCode, SpanContents,
};

use super::outcome::{Outcome, Status};
use crate::failure::{Error, Failure};
use crate::plain::{LONGEST_LINE, SHOWN, printable};

/// What goes to standard output and what to standard error.
pub(super) fn texts(result: &Result<Outcome, Error>, verbose: bool) -> (String, String) {
    let mut errors = String::new();
    match result {
        Ok(outcome) => {
            if let Some((sources, diagnostics)) = &outcome.findings {
                findings(&mut errors, sources, diagnostics, verbose || outcome.all, outcome.all);
            }
            let told = files_and_summary(outcome, verbose);
            match &outcome.stdout {
                Some(text) => {
                    errors.push_str(&told);
                    (text.clone(), errors)
                }
                None => (told, errors),
            }
        }
        Err(Error::Schema { sources, diagnostics }) => {
            findings(&mut errors, sources, diagnostics, verbose, false);
            (String::new(), errors)
        }
        Err(Error::Refused { sources, diagnostics, ways_out }) => {
            for diagnostic in diagnostics {
                show(&mut errors, &Shown::diagnostic(sources, diagnostic));
            }
            // Not wrapped: these are lines to be copied.
            for line in ways_out {
                let _ = writeln!(errors, "{}", printable(line));
            }
            (String::new(), errors)
        }
        Err(Error::Failures(failures)) => {
            for failure in failures {
                show(&mut errors, &Shown::failure(failure));
            }
            (String::new(), errors)
        }
    }
}

fn files_and_summary(outcome: &Outcome, verbose: bool) -> String {
    let mut text = String::new();
    for file in outcome.files.iter().filter(|file| verbose || file.status != Status::Unchanged) {
        let _ = write!(text, "  {:<9} {}", file.status.word(), printable(&file.path.display().to_string()));
        let _ = match &file.detail {
            Some(detail) => writeln!(text, "  ({detail})"),
            None => writeln!(text),
        };
    }
    for notice in outcome.notices.iter().chain(&outcome.summary) {
        let _ = writeln!(text, "{notice}");
    }
    text
}

/// Errors first to be counted, then as many as people read, in the order of their places.
fn findings(text: &mut String, sources: &Sources, diagnostics: &Diagnostics, verbose: bool, all: bool) {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let room = if all { usize::MAX } else { SHOWN };
    let errors_shown = errors.min(room);
    let warnings_shown = warnings.min(room - errors_shown);
    let notes_shown = if verbose { notes } else { 0 };
    let mut left = [notes_shown, warnings_shown, errors_shown];
    for diagnostic in diagnostics {
        let left = &mut left[diagnostic.severity as usize];
        if *left > 0 {
            *left -= 1;
            show(text, &Shown::diagnostic(sources, diagnostic));
        }
    }
    if errors + warnings == 0 {
        return;
    }
    let parts = [plural(errors, "error"), plural(warnings, "warning")];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let _ = write!(text, "{}", parts.join(" and "));
    let hidden = errors + warnings - errors_shown - warnings_shown;
    let _ = match hidden {
        0 => writeln!(text),
        hidden => writeln!(text, "; {hidden} of them not shown (--format json shows all)"),
    };
}

/// `1 error`, `2 errors`, or nothing.
pub(super) fn plural(count: usize, word: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        count => Some(format!("{count} {word}s")),
    }
}

fn show(text: &mut String, shown: &Shown<'_>) {
    // A report that cannot be drawn must still be told.
    if handler().render_report(text, shown).is_err() {
        let _ = writeln!(text, "{}: {}", shown.code, shown.message);
    }
    text.push('\n');
}

fn handler() -> GraphicalReportHandler {
    let terminal = std::io::stderr().is_terminal();
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let width = terminal_width(terminal);
    GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_urls(false)
        .with_width(width)
        .with_break_words(false)
}

fn terminal_width(terminal: bool) -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    if terminal { told.unwrap_or(100_usize).clamp(40, 160) } else { 100 }
}

/// A finding in the words of the renderer.
#[derive(Debug)]
struct Shown<'a> {
    severity: Severity,
    code: &'a str,
    message: String,
    help: Option<String>,
    labels: Vec<LabeledSpan>,
    file: Option<File>,
}

impl<'a> Shown<'a> {
    fn failure(failure: &'a Failure) -> Self {
        Shown {
            severity: Severity::Error,
            code: failure.code,
            message: printable(&failure.message),
            help: failure.help.as_deref().map(printable),
            labels: Vec::new(),
            file: None,
        }
    }

    fn diagnostic(sources: &Sources, diagnostic: &'a Diagnostic) -> Self {
        let mut help: Vec<String> = diagnostic.help.as_deref().map(printable).into_iter().collect();
        let mut labels = Vec::new();
        let mut message = printable(&diagnostic.message);
        let mut file = None;
        if let Some(span) = diagnostic.span {
            match label(sources, span, None) {
                Some(label) => {
                    labels.push(label);
                    file = File::of(sources, span.file);
                }
                // A line too long to be shown: the place is told in words.
                None => message = format!("{}: {message}", place(sources, span)),
            }
        }
        for (span, words) in &diagnostic.related {
            let here = file.is_some() && diagnostic.span.is_some_and(|main| main.file == span.file);
            match label(sources, *span, Some(printable(words))).filter(|_| here) {
                Some(label) => labels.push(label),
                None => help.push(format!("{}: {}", place(sources, *span), printable(words))),
            }
        }
        let help = (!help.is_empty()).then(|| help.join("\n"));
        Shown { severity: diagnostic.severity, code: diagnostic.code, message, help, labels, file }
    }
}

/// `schema/axon.prisma:12:3`
fn place(sources: &Sources, span: Span) -> String {
    let at = sources.line_column(span);
    let path = sources.file(span.file).map_or("", |file| file.path.as_str());
    format!("{}:{}:{}", printable(path), at.line, at.column)
}

/// A label on the first line of a span: a whole block would fill the screen.
fn label(sources: &Sources, span: Span, words: Option<String>) -> Option<LabeledSpan> {
    let text = &sources.file(span.file)?.text;
    let boundary = |mut place: usize| {
        place = place.min(text.len());
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    };
    let start = boundary(span.start as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    if line_end - line_start > LONGEST_LINE {
        return None;
    }
    let end = boundary(span.end as usize).clamp(start, line_end);
    Some(LabeledSpan::new(words, start, end - start))
}

/// The text of a file around its labels. Control characters are gone and all bytes are where they were.
struct File {
    name: String,
    text: String,
}

impl File {
    fn of(sources: &Sources, id: FileId) -> Option<Self> {
        let file = sources.file(id)?;
        Some(File { name: printable(&file.path), text: printable(&file.text) })
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl SourceCode for File {
    fn read_span<'a>(
        &'a self,
        span: &miette::SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, miette::MietteError> {
        let read = self.text.read_span(span, before, after)?;
        // The header reads the span alone and counts bytes; people and editors count characters.
        let column = match before {
            0 => {
                let text = &self.text[..span.offset()];
                text[text.rfind('\n').map_or(0, |newline| newline + 1)..].chars().count()
            }
            _ => read.column(),
        };
        let (data, span) = (read.data(), *read.span());
        let name = self.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, data, span, read.line(), column, read.line_count())))
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.file.as_ref().map(|file| file as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        (!self.labels.is_empty())
            .then(|| Box::new(self.labels.iter().cloned()) as Box<dyn Iterator<Item = LabeledSpan>>)
    }
}
