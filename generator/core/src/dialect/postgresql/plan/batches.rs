//! Changes of many rows, some at a time: each batch is a transaction of its own, and tells how far the table has come.

use super::super::literals::{qualified, text};
use super::keep::{block, indented};
use crate::migration::Statement;
use crate::tables::Name;

/// The rows of one batch, as a condition that follows others.
pub(super) const SOME: &str = " AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid";

/// The same of a batch of a tenth of the pages, for rows that take longer.
pub(super) const FEW: &str =
    " AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid";

/// A statement over `SOME` rows of a table, for all of them. Whoever looks on finds in the name of the session how far it
/// has come; that holds until the batch is done, so that the session keeps its own name.
pub(super) fn in_batches(table: &Name, statement: &str, goes_on: &str) -> Statement {
    batches_of((1000, "A thousand pages"), table, statement, goes_on)
}

/// The same over `FEW` rows.
pub(super) fn in_small_batches(table: &Name, statement: &str, goes_on: &str) -> Statement {
    batches_of((100, "A hundred pages"), table, statement, goes_on)
}

fn batches_of((pages, words): (u32, &str), table: &Name, statement: &str, goes_on: &str) -> Statement {
    let body = format!(
        "WHILE isotype_first <= isotype_pages LOOP
    PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
    {};
    COMMIT;
    isotype_first := isotype_first + {pages};
END LOOP;",
        indented(statement)
    );
    let size = format!(
        "isotype_pages bigint := pg_relation_size({}::regclass) / current_setting('block_size')::bigint",
        text(&qualified(table))
    );
    block(&["isotype_first bigint := 0", &size], &body).comment(format!(
        "{words} at a time. Run it again after an interruption: it goes on where {goes_on}."
    ))
}
