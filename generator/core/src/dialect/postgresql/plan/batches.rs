//! Changes of many rows, some at a time: each batch is a transaction of its own, and tells how far the table has come.

use super::super::literals::{qualified, text};
use super::keep::{block, indented};
use crate::migration::Statement;
use crate::tables::Name;

/// How many pages of a table are one batch.
#[derive(Clone, Copy, Debug)]
pub(super) enum Batch {
    /// A thousand, for rows that take no time.
    Large,
    /// A hundred, for rows that do.
    Small,
}

impl Batch {
    fn pages(self) -> u32 {
        match self {
            Batch::Large => 1000,
            Batch::Small => 100,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Batch::Large => "A thousand pages",
            Batch::Small => "A hundred pages",
        }
    }

    /// The rows of one batch, as a condition that follows others.
    pub(super) fn rows(self) -> String {
        format!(
            " AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + {})::tid",
            self.pages()
        )
    }
}

/// A statement over the rows of one batch, for all rows of a table. Whoever looks on finds in the name of the session how
/// far it has come; that holds until the batch is done, so that the session keeps its own name. Each batch would compile
/// the statement anew, which takes longer than the rows of a batch do, so that is off.
pub(super) fn in_batches(batch: Batch, table: &Name, statement: &str, goes_on: &str) -> Statement {
    let pages = batch.pages();
    let body = format!(
        "WHILE isotype_first <= isotype_pages LOOP
    PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
    PERFORM set_config('jit', 'off', true);
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
        "{} at a time. Run it again after an interruption: it goes on where {goes_on}.",
        batch.words()
    ))
}
