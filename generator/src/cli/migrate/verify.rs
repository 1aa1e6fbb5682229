//! `isotype migrate verify`: every migration up, down and up again, on databases that nobody else sees.

use std::path::Path;

use clap::Args;
use isotype_core::scalar::Dialect;

use super::super::DialectName;
use super::super::human::plural;
use super::super::outcome::Outcome;
use crate::failure::{Error, Failure};
use crate::migrate::verify::{Report, Request, people, verify};
use crate::migrations::{folder::Folder, migrations_folder};
use crate::project::Project;
use crate::schema_files::shown;

/// What to verify, and where.
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The PostgreSQL server to make a scratch database on (it is dropped again; the role needs CREATEDB); without it, a
    /// private server is started from the programs of this machine
    #[arg(long, value_name = "URL")]
    postgresql: Option<String>,
    /// Only on this database
    #[arg(long, value_enum)]
    dialect: Option<DialectName>,
}

pub(super) fn run(arguments: &Arguments, schema: &Path) -> Result<Outcome, Error> {
    let project = Project::open(schema)?;
    let path = migrations_folder(&project);
    let folder = Folder::read(&path)?;
    let asked = arguments.dialect.map(Dialect::from);
    let dialects = project.schema.dialects();
    if let Some(other) = asked.filter(|asked| !dialects.contains(asked)) {
        let message = format!("the schema is not for {}", people(other));
        return Err(Failure::usage("not-a-provider", message).into());
    }
    if arguments.postgresql.is_some()
        && (asked == Some(Dialect::Sqlite) || !dialects.contains(&Dialect::Postgresql))
    {
        let message = "--postgresql names a server, but nothing is to be verified on PostgreSQL";
        return Err(Failure::usage("not-a-provider", message).into());
    }
    if folder.migrations.is_empty() {
        let message = format!("there are no migrations in {}", shown(&path));
        return Err(Failure::input("no-migrations", message).help("isotype migrate new").into());
    }
    let dialects: Vec<Dialect> =
        dialects.into_iter().filter(|dialect| asked.is_none_or(|asked| asked == *dialect)).collect();
    let request = Request {
        folder: &folder,
        dialects: &dialects,
        postgresql: arguments.postgresql.as_deref(),
        since: None,
    };
    Ok(outcome(verify(&request)?))
}

/// What was found. A database that could not be had counts as a fault: who asks for a proof and gets half of it must
/// not take it for a whole one.
fn outcome(report: Report) -> Outcome {
    let out_of_step = !report.problems.is_empty() || !report.unproven.is_empty();
    let proven: Vec<String> = report
        .proven
        .iter()
        .map(|it| {
            let count = plural(it.migrations, "migration").unwrap_or_else(|| "no migration".to_owned());
            format!("{count} on {} ({})", people(it.dialect), it.place)
        })
        .collect();
    let proven = if proven.is_empty() { "nothing".to_owned() } else { proven.join(", ") };
    let summary = match plural(report.problems.len(), "fault") {
        Some(faults) => format!("{faults} found; tried: {proven}."),
        None if report.unproven.is_empty() => format!("Proven up, down and up again: {proven}."),
        None => format!("Not everything was verified; proven up, down and up again: {proven}."),
    };
    let mut notices = report.problems;
    notices.extend(report.unproven.into_iter().map(|(dialect, why)| {
        let only = Dialect::ALL.into_iter().find(|other| *other != dialect).map_or("", Dialect::name);
        format!("{} was not verified: {why}; or say --dialect {only} to leave it out", people(dialect))
    }));
    notices.extend(report.notices);
    Outcome { notices, summary: Some(summary), out_of_step, ..Outcome::default() }
}
