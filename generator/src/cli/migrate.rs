//! `isotype migrate …`: a file for each subcommand.

pub(super) mod database;
mod down;
mod new;
mod proof;
mod purge;
mod status;
mod up;
mod verify;

use std::path::Path;

use clap::Subcommand;

use super::outcome::{Outcome, Report};
use crate::failure::Error;

/// What to do with migrations.
#[derive(Debug, Subcommand)]
pub(super) enum MigrateCommand {
    /// Write the files of what changed in the schema since the last migration
    New(new::Arguments),
    /// Apply what is not applied yet
    Up(up::Arguments),
    /// Undo the last migration, or the last N; what it dropped comes back
    Down(down::Arguments),
    /// Tell which migrations are applied, what is kept for undoing, and what is the matter
    Status(status::Arguments),
    /// Prove every migration: up, down and up again on scratch databases, with rows in the tables
    Verify(verify::Arguments),
    /// Drop for good what migrations kept so that they can be undone
    Purge(purge::Arguments),
}

/// Runs a subcommand for the schema at this path.
pub(super) fn run(command: &MigrateCommand, schema: &Path, report: Report) -> Result<Outcome, Error> {
    match command {
        MigrateCommand::New(arguments) => new::run(arguments, schema, report),
        MigrateCommand::Up(arguments) => up::run(arguments, schema, report),
        MigrateCommand::Down(arguments) => down::run(arguments, schema, report),
        MigrateCommand::Status(arguments) => status::run(arguments, schema, report),
        MigrateCommand::Verify(arguments) => verify::run(arguments, schema),
        MigrateCommand::Purge(arguments) => purge::run(arguments, schema, report),
    }
}

/// What a run did, told after its bar is gone.
fn done(teller: &mut database::Teller, summary: String, result: serde_json::Value) -> Outcome {
    let mut notices = std::mem::take(&mut teller.notices);
    notices.append(&mut teller.done);
    Outcome { notices, summary: Some(summary), result: Some(result), ..Outcome::default() }
}

/// SQL that would run.
fn planned(sql: String) -> Outcome {
    let summary = sql.trim().is_empty().then(|| "Nothing would be done.".to_owned());
    Outcome { stdout: Some(sql), summary, ..Outcome::default() }
}
