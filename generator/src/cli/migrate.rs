//! `isotype migrate …`: a file for each subcommand.

mod new;
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
    /// Prove every migration: up, down and up again on scratch databases, with rows in the tables
    Verify(verify::Arguments),
}

/// Runs a subcommand for the schema at this path.
pub(super) fn run(command: &MigrateCommand, schema: &Path, report: Report) -> Result<Outcome, Error> {
    match command {
        MigrateCommand::New(arguments) => new::run(arguments, schema, report),
        MigrateCommand::Verify(arguments) => verify::run(arguments, schema),
    }
}
