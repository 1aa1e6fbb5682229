//! `isotype export`: the schema in the words of another tool, alone on standard output.

use std::path::Path;

use clap::Subcommand;
use isotype_core::emit::prisma;
use isotype_core::scalar::Dialect;

use super::DialectName;
use super::outcome::Outcome;
use crate::failure::Error;
use crate::project::Project;

#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// Plain Prisma for one database, for Prisma Client and what stands on it
    Prisma {
        /// Which database; by default the first provider of the schema
        #[arg(long, value_enum)]
        dialect: Option<DialectName>,
    },
}

pub(super) fn run(command: &ExportCommand, schema: &Path) -> Result<Outcome, Error> {
    let ExportCommand::Prisma { dialect } = command;
    let project = Project::open(schema)?;
    let providers = project.schema.dialects();
    let dialect = dialect.map(Dialect::from).or(providers.first().copied()).unwrap_or(Dialect::Sqlite);
    let exported = prisma::export(&project.files.sources, &project.schema, dialect, &project.files.label);
    match exported {
        Ok(exported) => Ok(Outcome {
            findings: Some(project.findings([])),
            stdout: Some(exported.text),
            notices: exported.notes,
            ..Outcome::default()
        }),
        Err(mistakes) => Err(project.refused(mistakes)),
    }
}
