//! Data steps of a migration: the columns whose documents it brings to their current form.

use isotype_core::dialect::steps::{self, StepFills};
use isotype_core::migration::{DataStep, Fill, Fills, Lineage, TableMatch, stored_columns};
use isotype_core::model::{Schema, help_for};
use isotype_core::tables::{Column, Table};

use super::options::{ALL_COLUMNS, Options};
use super::planning::Change;
use crate::failure::Failure;

/// Columns that people named and that hold nothing to bring to another form.
pub(crate) fn unknown(schema: &Schema, changes: &[Change], options: &Options) -> Vec<Failure> {
    let steps: Vec<String> = changes.iter().flat_map(|it| &it.steps).map(DataStep::label).collect();
    let columns: Vec<String> = stored_columns(schema, schema, &Lineage::between(schema, schema))
        .into_iter()
        .map(|it| it.label)
        .collect();
    let asked = options.rewrite.iter().filter(|asked| *asked != ALL_COLUMNS && !steps.contains(asked));
    let failures = asked.map(|asked| {
        let (why, help) = if !columns.contains(asked) {
            let names = columns.iter().map(String::as_str);
            ("the schema has no column of documents with that name", help_for(asked, "", names))
        } else if changes.iter().all(|change| is_new(change, asked)) {
            let why = "the last snapshot does not have that column, so that it has no rows yet";
            (why, "leave it out".to_owned())
        } else {
            ("its documents have nothing that a data step would change", "leave it out".to_owned())
        };
        Failure::usage("rewrite-unknown", format!("--rewrite {asked}: {why}")).help(help)
    });
    failures.collect()
}

/// Whether the last snapshot does not have a column of the schema.
fn is_new(change: &Change, label: &str) -> bool {
    let is = |table: &Table, column: &Column| format!("{}.{}", table.label.name, column.label.name) == label;
    let was = |it: &TableMatch| {
        let Some(table) = it.next.map(|place| &change.next.tables[place]) else { return false };
        let column = |place: Option<usize>| place.is_some_and(|place| is(table, &table.columns[place]));
        it.columns.iter().any(|(previous, next)| previous.is_some() && column(*next))
    };
    !change.matching.tables.iter().any(was)
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
