//! Data steps as values for rows: what a dialect's planner is given for a column whose documents are rewritten.

use super::rewritten;
use crate::document::rewrite::Program;
use crate::migration::{DataStep, Fill};
use crate::scalar::Dialect;
use crate::tables::{Column, Table, Tables};

/// How a message calls a value that nobody typed.
pub(super) const CALLED: &str = "its data step";
/// Why an undo stops that meets a value which the earlier form cannot hold, and what to do: it follows the rows.
pub(super) const NO_PLACE: &str =
    " for which the earlier form has no place; change or delete what came since";

/// The values of a data step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepFills {
    /// On the way up, and on the way down where what came since is of another form.
    Given(Box<(Fill, Option<Fill>)>),
    /// The column gets another type at the same time, or may be NULL on one side only: whatever rows without a value got
    /// for that would be no document of the step.
    OtherColumn,
    /// One of the pictures has no such column.
    NoColumn,
}

/// What a data step gives to the rows of a database that goes from one picture to the other.
pub fn fills(dialect: Dialect, previous: &Tables, next: &Tables, step: &DataStep) -> StepFills {
    let (Some(after), Some(before)) = (place(next, &step.column), place(previous, &step.before)) else {
        return StepFills::NoColumn;
    };
    if before.1.ty != after.1.ty || before.1.nullable != after.1.nullable {
        return StepFills::OtherColumn;
    }
    // Each way reads the rows by the names that they have before it.
    let fill = |to: (&Table, &Column), from: &Column, program: &Program| Fill {
        table: to.0.name.clone(),
        column: to.1.name.clone(),
        sql: rewritten(dialect, &program.steps(), from),
        rewrites: true,
    };
    let back = (!step.back.is_empty()).then(|| fill(before, after.1, &step.back));
    StepFills::Given(Box::new((fill(after, before.1, &step.forth), back)))
}

/// A column by the names of the schema.
fn place<'t>(tables: &'t Tables, (model, field): &(String, String)) -> Option<(&'t Table, &'t Column)> {
    let table = tables.tables.iter().find(|table| table.label.name == *model)?;
    Some((table, table.columns.iter().find(|column| column.label.name == *field)?))
}
