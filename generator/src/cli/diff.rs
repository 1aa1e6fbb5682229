//! `isotype diff`: SQL alone on standard output.

use std::path::Path;

use isotype_core::scalar::Dialect;

use super::outcome::Outcome;
use crate::failure::{Error, Failure};
use crate::project::Project;

pub(super) fn run(from: &str, to: &str, dialect: Option<Dialect>, down: bool) -> Result<Outcome, Error> {
    if from != "empty" {
        let failure =
            Failure::usage("not-yet", format!("`--from {from}`: this version starts from `empty` only"));
        return Err(failure.help("isotype diff --from empty --to PATH").into());
    }
    if to == "empty" {
        let failure = Failure::usage("not-yet", "`--to empty`: this version arrives at a schema only");
        return Err(failure
            .help("to print what drops everything: isotype diff --from empty --to PATH --down")
            .into());
    }
    if to.contains("://") {
        let failure =
            Failure::usage("not-yet", format!("`--to {to}`: this version arrives at a schema only"));
        return Err(failure.help("name a schema file or folder").into());
    }
    let project = Project::open(Path::new(to))?;
    let dialect = dialect.or_else(|| project.schema.dialects().first().copied()).unwrap_or(Dialect::Sqlite);
    let databases = project.databases(&[dialect])?;
    let mut sql = None;
    let mut findings = Vec::new();
    for (_, database) in databases {
        let script = if down { &database.down } else { &database.up };
        sql = Some(script.to_sql_with_transaction());
        findings.push(database.findings);
    }
    Ok(Outcome { findings: Some(project.findings(findings)), stdout: sql, ..Outcome::default() })
}
