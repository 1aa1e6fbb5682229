//! `isotype migrate status`: how the migrations stand on a database.

use std::fmt::Write;
use std::path::Path;

use serde_json::json;

use super::super::outcome::{Outcome, Report};
use super::database::{self, Database};
use crate::failure::Error;
use crate::migrate::{self, Status};
use crate::plain::printable;

/// What `migrate status` is asked.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    database: Database,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, _report: Report) -> Result<Outcome, Error> {
    let url = arguments.database.url()?;
    let folder = database::folder(schema)?;
    let status = database::run(migrate::status(&url, &folder, arguments.database.patience()))?;
    let migrations: Vec<_> = status
        .migrations
        .iter()
        .map(|it| {
            json!({
                "version": it.version, "migration": it.stem, "state": it.state.word(),
                "done": it.done, "parts": it.parts, "appliedAt": it.applied_at,
            })
        })
        .collect();
    let problems: Vec<_> = status
        .problems
        .iter()
        .map(|it| json!({ "code": it.code, "message": it.message, "help": it.help }))
        .collect();
    let kept: Vec<_> = status.kept.iter().map(migrate::Kept::json).collect();
    let result =
        json!({ "database": status.database, "migrations": migrations, "kept": kept, "problems": problems });
    let notices = table(&status).lines().map(str::to_owned).collect();
    let out_of_step = !status.problems.is_empty();
    Ok(Outcome { notices, result: Some(result), out_of_step, ..Outcome::default() })
}

fn table(status: &Status) -> String {
    let mut text = format!("{}\n", printable(&status.database));
    let width = status.migrations.iter().map(|it| it.stem.chars().count()).max().unwrap_or(0);
    for it in &status.migrations {
        let count = if it.parts > 1 { format!("{}/{}", it.done, it.parts) } else { String::new() };
        let at = it.applied_at.as_deref().unwrap_or_default();
        let line = format!("  {:<width$}  {:<8} {count:<5} {at}", printable(&it.stem), it.state.word());
        let _ = writeln!(text, "{}", line.trim_end());
    }
    if status.migrations.is_empty() {
        text.push_str("  no migrations\n");
    }
    if !status.kept.is_empty() {
        text.push_str(
            "Kept, so that nothing is lost when a migration is undone (isotype migrate purge ends it):\n",
        );
        for kept in &status.kept {
            let size = kept.size();
            let size = if size.is_empty() { size } else { format!("  ({size})") };
            let _ = writeln!(text, "  {}{size}", printable(&kept.told()));
        }
    }
    for problem in &status.problems {
        let _ = writeln!(text, "Out of step: {}", printable(&problem.message));
        if let Some(help) = &problem.help {
            let _ = writeln!(text, "  help: {}", printable(help));
        }
    }
    text
}
