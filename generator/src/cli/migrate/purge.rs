//! `isotype migrate purge`: the end of what was kept so that migrations can be undone.

use std::fmt::Write as _;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use serde_json::json;

use super::super::outcome::{Outcome, Report};
use super::database::{self, Database, Teller};
use crate::failure::{Error, Failure};
use crate::migrate::{self, Kept};
use crate::plain::printable;

/// What `migrate purge` is asked.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    database: Database,

    /// Whose keeping ends: the version or the name of a migration, or all
    #[arg(value_name = "MIGRATION", default_value = "all")]
    migration: String,

    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Runs it.
pub(super) fn run(arguments: &Arguments, schema: &Path, report: Report) -> Result<Outcome, Error> {
    let url = arguments.database.url()?;
    let folder = database::folder(schema)?;
    let of = (arguments.migration != "all").then(|| arguments.migration.clone());
    let how = migrate::Purge { of, patience: arguments.database.patience() };
    let mut declined = false;
    let mut agreed = |kept: &[Kept]| {
        let agreed = arguments.yes || agrees(kept)?;
        declined = !agreed;
        Ok(agreed)
    };
    let mut teller = Teller::new(report);
    let dropped = database::run(migrate::purge(&url, &folder, &how, &mut agreed, &mut teller))?;
    let summary = match (declined, dropped.len()) {
        (true, _) => "Nothing was dropped.".to_owned(),
        (false, 0) => "Nothing is kept.".to_owned(),
        (false, _) => "The migrations that kept this cannot be undone any more.".to_owned(),
    };
    teller.done = dropped.iter().map(|kept| format!("  dropped   {}", printable(&kept.told()))).collect();
    let list: Vec<_> = dropped.iter().map(Kept::json).collect();
    Ok(super::done(&mut teller, summary, json!({ "dropped": list })))
}

/// Names what would go, and asks.
fn agrees(kept: &[Kept]) -> Result<bool, Failure> {
    let mut list = String::new();
    for thing in kept {
        let _ = writeln!(list, "  {}  ({})", printable(&thing.told()), thing.size());
    }
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        let message = format!("this would be dropped for good:\n{}", list.trim_end());
        return Err(Failure::safety("not-confirmed", message).help("if that is meant: --yes"));
    }
    let question =
        format!("{list}Drop this for good? The migrations that kept it cannot be undone then. [y/N] ");
    let unreadable = |error: io::Error| Failure::input("terminal", format!("cannot ask: {error}"));
    io::stderr().write_all(question.as_bytes()).map_err(unreadable)?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(unreadable)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
