//! `isotype migrate …`: a file for each subcommand.

use std::path::Path;

use clap::Subcommand;

use super::outcome::{Outcome, Report};
use crate::failure::Error;

/// What to do with migrations.
#[derive(Debug, Subcommand)]
pub(super) enum MigrateCommand {}

/// Runs a subcommand for the schema at this path.
pub(super) fn run(command: &MigrateCommand, _schema: &Path, _report: Report) -> Result<Outcome, Error> {
    match *command {}
}
