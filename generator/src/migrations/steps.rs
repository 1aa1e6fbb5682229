//! Data steps of a migration: the columns whose documents it brings to their current form.

use isotype_core::dialect::steps::{self, StepFills};
use isotype_core::migration::{DataStep, Fill, Fills};
use isotype_core::model::help_for;

use super::options::{ALL_COLUMNS, Options};
use super::planning::Change;
use crate::failure::Failure;

/// Columns that people named and that hold nothing to bring to another form.
pub(crate) fn unknown(changes: &[Change], options: &Options) -> Vec<Failure> {
    let mut labels: Vec<String> = changes.iter().flat_map(|it| &it.steps).map(DataStep::label).collect();
    labels.sort();
    labels.dedup();
    let asked = options.rewrite.iter().filter(|asked| *asked != ALL_COLUMNS && !labels.contains(asked));
    let failures = asked.map(|asked| {
        let message = format!(
            "--rewrite {asked}: the schema and the last snapshot both have no such column with documents to rewrite"
        );
        Failure::usage("rewrite-unknown", message)
            .help(help_for(asked, "", labels.iter().map(String::as_str)))
    });
    failures.collect()
}

/// Adds the steps that are due or asked for to the values of a database.
pub(super) fn add(change: &Change, options: &Options, fills: &mut Fills) -> Vec<Failure> {
    let mut failures = Vec::new();
    for step in change.steps.iter().filter(|step| options.takes(step)) {
        let label = step.label();
        let (up, down) = match steps::fills(change.dialect, &change.previous, &change.next, step) {
            StepFills::Given(both) => *both,
            StepFills::NoColumn => continue,
            StepFills::OtherColumn => {
                let message = format!(
                    "the documents of {label} have to be rewritten, and its column gets another type, or gets or loses its `?`"
                );
                let help = "make two migrations of it: change the column first, and the documents after that";
                failures.push(Failure::input("rewrite-and-column", message).help(help));
                continue;
            }
        };
        let same = |new: &Fill| {
            let (table, column) = (new.table.clone(), new.column.clone());
            move |fill: &Fill| fill.table == table && fill.column == column
        };
        if fills.up.iter().any(same(&up)) {
            let message = format!("--fill for {label}: its documents are rewritten by a data step");
            failures.push(
                Failure::usage("rewrite-and-fill", message)
                    .help("leave the --fill out, or make another migration of it"),
            );
            continue;
        }
        fills.up.push(up);
        // What a person says for the way back goes before what a data step would do.
        if let Some(down) = down.filter(|down| !fills.down.iter().any(same(down))) {
            fills.down.push(down);
        }
    }
    failures
}
