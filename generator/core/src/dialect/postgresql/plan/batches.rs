//! Changes of many rows, some at a time: each batch is a transaction of its own, and tells how far the table has come.

use super::super::literals::{qualified, text};
use super::keep::{block, indented};
use crate::migration::Statement;
use crate::tables::Name;

/// The rows of one batch, as a condition that follows others.
pub(super) const SOME: &str = " AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid";

/// A statement over `SOME` rows of a table, for all of them. Whoever looks on finds in the name of the session how far it
/// has come; that holds until the batch is done, so that the session keeps its own name.
pub(super) fn in_batches(table: &Name, statement: &str, goes_on: &str) -> Statement {
    let body = format!(
        "WHILE isotype_first <= isotype_pages LOOP
    PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
    {};
    COMMIT;
    isotype_first := isotype_first + 1000;
END LOOP;",
        indented(statement)
    );
    let pages = format!(
        "isotype_pages bigint := pg_relation_size({}::regclass) / current_setting('block_size')::bigint",
        text(&qualified(table))
    );
    block(&["isotype_first bigint := 0", &pages], &body).comment(format!(
        "A thousand pages at a time. Run it again after an interruption: it goes on where {goes_on}."
    ))
}
