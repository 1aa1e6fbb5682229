//! Data steps of a migration: the columns whose documents it brings to their current form.

use isotype_core::dialect;
use isotype_core::migration::{DataStep, Fill, Fills};
use isotype_core::model::help_for;
use isotype_core::tables::{Column, Table, Tables};

use super::options::{ALL_COLUMNS, Options};
use super::planning::Change;
use crate::failure::Failure;

/// Columns that people named and that hold nothing to bring to another form.
pub(super) fn unknown(changes: &[Change], options: &Options) -> Vec<Failure> {
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
        let (Some(after), Some(before)) =
            (place(&change.next, &step.column), place(&change.previous, &step.before))
        else {
            continue;
        };
        if before.1.ty != after.1.ty {
            let message = format!(
                "the documents of {} have to be rewritten, and its column gets another type",
                step.label()
            );
            failures.push(Failure::input("rewrite-and-type", message).help(
                "make two migrations of it: change the type of the column first, and the documents after that",
            ));
            continue;
        }
        let given = |fill: &Fill| fill.table == after.0.name && fill.column == after.1.name;
        if fills.up.iter().any(given) {
            let message = format!("--fill for {}: its documents are rewritten by a data step", step.label());
            failures.push(
                Failure::usage("rewrite-and-fill", message)
                    .help("leave the --fill out, or make another migration of it"),
            );
            continue;
        }
        // Each way reads the rows by the names that they have before it.
        let fill = |(to, from): ((&Table, &Column), &Column), program: &_| Fill {
            table: to.0.name.clone(),
            column: to.1.name.clone(),
            sql: dialect::rewritten(change.dialect, program, from),
            rewrites: true,
        };
        fills.up.push(fill((after, before.1), &step.forth.steps()));
        if !step.back.is_empty() {
            fills.down.retain(|it| it.table != before.0.name || it.column != before.1.name);
            fills.down.push(fill((before, after.1), &step.back.steps()));
        }
    }
    failures
}

/// A column by the names of the schema.
fn place<'t>(tables: &'t Tables, (model, field): &(String, String)) -> Option<(&'t Table, &'t Column)> {
    let table = tables.tables.iter().find(|table| table.label.name == *model)?;
    Some((table, table.columns.iter().find(|column| column.label.name == *field)?))
}
