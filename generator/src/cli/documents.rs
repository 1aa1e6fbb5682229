//! `isotype documents audit`: reads what is stored and tells what does not fit.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Instant;

use clap::Subcommand;
use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use serde_json::{Value, json};

use super::Form;
use super::generate::done;
use super::migrate::database;
use super::outcome::{FileReport, Outcome, Report};
use crate::audit::{self, Asked, Audit, Column, records};
use crate::failure::{Error, Failure};
use crate::lock;
use crate::migrations::{clock, migrations_folder};
use crate::project::Project;
use crate::write::{self, Wanted};

/// So many kinds of misfits of a column are shown to people.
const MOST_PLACES: usize = 40;

/// What to do with documents.
#[derive(Debug, Subcommand)]
pub(super) enum DocumentsCommand {
    /// Read every stored document, and tell which do not fit the shapes of the schema
    ///
    /// The schema may be ahead of the migrations: then this tells whether the rows fit what is planned. Nothing is
    /// written to the database; a role that can only SELECT is enough. Exit code 1: some do not fit.
    Audit(Arguments),
}

/// What `documents audit` is asked.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// sqlite:path/to/file.db or postgres://user:password@host/database; by default $DATABASE_URL
    #[arg(long, value_name = "URL")]
    database: Option<String>,

    /// Read this column alone; may be given several times
    #[arg(long, value_name = "MODEL.FIELD")]
    column: Vec<String>,

    /// Hold the rows to the schema of the last applied migration, instead of the schema at hand
    #[arg(long)]
    applied: bool,

    /// How many rows to show of each misfit
    #[arg(long, value_name = "N", default_value_t = 3)]
    samples: usize,

    /// Write what was found to migrations/audits.jsonl, under this name of the database, for `isotype check` and `migrate new`
    #[arg(long, value_name = "NAME")]
    record: Option<String>,
}

/// Runs a subcommand for the schema at this path.
pub(super) fn run(command: &DocumentsCommand, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let DocumentsCommand::Audit(arguments) = command;
    let name = arguments.record.as_deref().map(checked_name).transpose()?;
    let url = database::url(arguments.database.as_deref())?;
    let project = Project::open(schema)?;
    let asked = Asked {
        url: &url,
        columns: &arguments.column,
        samples: arguments.samples,
        applied: arguments.applied,
    };
    let began = clock::version_now();
    let audit = audit::run(&project, &asked, &mut told_meanwhile(report))?;
    let mut files = Vec::new();
    if let Some(name) = name {
        files.push(recorded(&project, &audit, name, &began)?);
    }
    let misfits = audit.misfits();
    let summary = match misfits {
        0 if audit.columns.is_empty() => "There is no document to read.".to_owned(),
        0 if name.is_none() && audit.migration.is_some() && !arguments.applied => {
            "Everything fits. With --record NAME, `isotype check` and `migrate new` know it.".to_owned()
        }
        0 => "Everything fits.".to_owned(),
        misfits => format!("{} not fit.", documents(misfits, "document does", "documents do")),
    };
    let result = machine(&audit);
    let findings = (report.form == Form::Github && !arguments.applied).then(|| findings(&audit));
    let notices = human(&audit);
    Ok(Outcome {
        findings: findings.map(|it| (project.files.sources, it)),
        files,
        notices,
        summary: Some(summary),
        result: Some(result),
        out_of_step: misfits > 0,
        ..Outcome::default()
    })
}

/// How a database is called in a file that is committed: nothing that could be an address with a password.
fn checked_name(name: &str) -> Result<&str, Failure> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    if !name.is_empty() && name.len() <= 60 && name.chars().all(fits) {
        return Ok(name);
    }
    let message = "--record wants a name for the database: letters, digits, `_`, `-` and `.`, at most 60";
    Err(Failure::usage("name-form", message).help("--record production"))
}

/// A line on a terminal that tells how far it is.
fn told_meanwhile(report: Report) -> impl FnMut(&str, u64) + Send {
    let shows = report.form == Form::Human && std::io::stderr().is_terminal();
    let bar = shows.then(database::bar);
    let mut table = (String::new(), Instant::now());
    move |name, rows| {
        let Some(bar) = &bar else { return };
        if table.0 != name {
            table = (name.to_owned(), Instant::now());
        }
        let speed = (rows as f64 / table.1.elapsed().as_secs_f64().max(0.001)) as u64;
        bar.set_message(format!("{}: {} rows, {} a second", visible(name), grouped(rows), grouped(speed)));
        bar.tick();
    }
}

/// Writes what was found into the file of the project.
fn recorded(project: &Project, audit: &Audit, name: &str, began: &str) -> Result<FileReport, Error> {
    let Some(migration) = &audit.migration else {
        let message = "there are no migrations of isotype here, so that nothing would read the record";
        return Err(Failure::usage("no-migrations", message).help("leave --record out").into());
    };
    let at: String = [(0, 4, "-"), (4, 6, "-"), (6, 8, "T"), (8, 10, ":"), (10, 12, ":"), (12, 14, "Z")]
        .iter()
        .map(|(from, to, sign)| format!("{}{sign}", began.get(*from..*to).unwrap_or_default()))
        .collect();
    let new = audit.columns.iter().map(|column| records::Record {
        column: column.stored.label.clone(),
        database: name.to_owned(),
        at: at.clone(),
        migration: migration.clone(),
        shape: column.shape.clone(),
        rows: column.tally.rows,
        misfits: column.tally.misfits,
    });
    let _lock = lock::hold(&project.files.files[0])?;
    let folder = migrations_folder(project);
    let text = records::text(records::read(&folder)?, new.collect());
    let wanted = Wanted { path: folder.join(records::FILE), text, replaces_anything: true };
    let compared = write::compare(&wanted)?;
    let report = done(&compared);
    write::write(&[(wanted, compared)])?;
    Ok(report)
}

/// What was found, in lines.
fn human(audit: &Audit) -> Vec<String> {
    let mut lines = vec![visible(&audit.database)];
    if let Some(migration) = &audit.migration {
        lines[0].push_str(&format!(" at {}", visible(migration)));
    }
    for column in &audit.columns {
        let (label, tally) = (&column.stored.label, &column.tally);
        let mut line = format!("  {label}: {}", documents(tally.rows, "row", "rows"));
        if tally.nulls > 0 {
            let _ = write!(line, ", {} NULL", grouped(tally.nulls));
        }
        match tally.misfits {
            0 => line.push_str(", all fit"),
            1 => line.push_str(", 1 does not fit"),
            more => line.push_str(&format!(", {} do not fit", grouped(more))),
        }
        lines.push(line);
        for (place, found) in places(column).into_iter().take(MOST_PLACES) {
            lines.push(format!("    {}: {}", visible(&place), documents(found.rows, "row", "rows")));
            for sample in &found.samples {
                let key: Vec<String> =
                    sample.key.iter().map(|(name, value)| format!("{name} {value}")).collect();
                let key = if key.is_empty() { "a row".to_owned() } else { key.join(", ") };
                lines.push(format!("      {}: {}", visible(&key), visible(&sample.value)));
            }
        }
        let more = tally.places.len().saturating_sub(MOST_PLACES);
        if more > 0 {
            lines.push(format!("    and {more} more, which --format json tells"));
        }
        if tally.elsewhere > 0 {
            lines.push(format!("    at other places: {}", documents(tally.elsewhere, "row", "rows")));
        }
    }
    lines.extend(audit.left_out.iter().map(|it| format!("  {}", visible(it))));
    lines
}

/// The misfits of a column, the most frequent first: `Lesson.exercises[].points: missing`.
fn places(column: &Column) -> Vec<(String, &audit::Place)> {
    let label = &column.stored.label;
    let mut places: Vec<(String, &audit::Place)> = column
        .tally
        .places
        .iter()
        .map(|((place, reason), found)| (format!("{label}{place}: {reason}"), found))
        .collect();
    places.sort_by_key(|(_, found)| std::cmp::Reverse(found.rows));
    places
}

/// The same for programs.
fn machine(audit: &Audit) -> Value {
    let column = |column: &Column| {
        let misfit = |((place, reason), found): (&(String, String), &audit::Place)| {
            let sample = |it: &audit::Sample| {
                let key: serde_json::Map<String, Value> =
                    it.key.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
                json!({ "key": key, "value": it.value })
            };
            let samples: Vec<Value> = found.samples.iter().map(sample).collect();
            json!({ "place": place, "reason": reason, "rows": found.rows, "samples": samples })
        };
        let tally = &column.tally;
        let places: Vec<Value> = tally.places.iter().map(misfit).collect();
        json!({ "column": column.stored.label, "rows": tally.rows, "nulls": tally.nulls,
            "misfits": tally.misfits, "shape": column.shape, "places": places, "elsewhere": tally.elsewhere })
    };
    let columns: Vec<Value> = audit.columns.iter().map(column).collect();
    json!({ "database": audit.database, "migration": audit.migration, "columns": columns,
        "leftOut": audit.left_out })
}

/// The same as findings at the columns of the schema.
fn findings(audit: &Audit) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for column in &audit.columns {
        for (place, found) in places(column) {
            let message = format!("{} ({})", visible(&place), documents(found.rows, "row", "rows"));
            diagnostics.push(Diagnostic::error("document-misfit", column.stored.span, message));
        }
    }
    diagnostics
}

fn documents(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// `1,234,567`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Rows are other people's text: what a terminal would obey, and what would turn a line around, is written as an escape.
fn visible(text: &str) -> String {
    let hostile = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut shown = String::new();
    for letter in text.chars() {
        if hostile(letter) { shown.extend(letter.escape_default()) } else { shown.push(letter) }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_an_escape() {
        assert_eq!(visible("a\u{1b}[2J\u{9b}\u{202e}é\n"), "a\\u{1b}[2J\\u{9b}\\u{202e}é\\n");
        assert_eq!(
            (grouped(12), grouped(123), grouped(1_234_567)),
            ("12".into(), "123".into(), "1,234,567".into())
        );
    }
}
