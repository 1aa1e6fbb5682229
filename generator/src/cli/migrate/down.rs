//! `isotype migrate down`: undoes the last migrations.

use std::path::Path;

use serde_json::json;

use super::super::human::plural;
use super::super::outcome::{Outcome, Report};
use super::database::{self, Database, Teller};
use crate::failure::Error;
use crate::migrate;

/// What `migrate down` is asked.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    database: Database,

    /// How many migrations to undo
    #[arg(value_name = "N", default_value_t = 1)]
    count: usize,

    /// Print the SQL that would run, and do nothing
    #[arg(long)]
    dry_run: bool,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let url = arguments.database.url()?;
    let folder = database::folder(schema)?;
    let how = migrate::Down { count: arguments.count, patience: arguments.database.patience() };
    if arguments.dry_run {
        let planned = database::run(migrate::planned_down(&url, &folder, &how))?;
        return Ok(super::planned(planned));
    }
    let mut teller = Teller::new(report);
    let done = database::run(migrate::down(&url, &folder, &how, &mut teller))?;
    let summary = match plural(done.done.len(), "file") {
        None => format!("Nothing was undone on {}.", done.database),
        Some(files) => format!("Undid {files} on {}.", done.database),
    };
    Ok(super::done(&mut teller, summary, json!({ "database": done.database, "undone": done.done })))
}
