//! `isotype migrate up`: applies what is not applied yet.

use std::path::Path;

use serde_json::json;

use super::super::human::plural;
use super::super::outcome::{Outcome, Report};
use super::database::{self, Database, Teller};
use crate::failure::Error;
use crate::migrate;

/// What `migrate up` is asked.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    database: Database,

    /// The last migration to apply: its version or its name
    #[arg(long, value_name = "MIGRATION")]
    to: Option<String>,

    /// Print the SQL that would run, and do nothing
    #[arg(long)]
    dry_run: bool,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let url = arguments.database.url()?;
    let folder = database::folder(schema)?;
    let how = migrate::Up { to: arguments.to.clone(), patience: arguments.database.patience() };
    if arguments.dry_run {
        let planned = database::run(migrate::planned_up(&url, &folder, &how))?;
        return Ok(super::planned(planned));
    }
    let mut teller = Teller::new(report);
    let done = database::run(migrate::up(&url, &folder, &how, &mut teller))?;
    let summary = match plural(done.done.len(), "file") {
        None => format!("Nothing to apply: {} is up to date.", done.database),
        Some(files) => format!("Applied {files} to {}.", done.database),
    };
    Ok(super::done(&mut teller, summary, json!({ "database": done.database, "applied": done.done })))
}
