//! Changes of many rows, some at a time: each batch is a transaction of its own, and tells how far the table has come.

use super::super::literals::{qualified, text};
use super::keep::{asking, block, indented};
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

/// A statement over the rows of one batch, for all rows of a table.
pub(super) fn in_batches(batch: Batch, table: &Name, statement: &str, goes_on: &str) -> Statement {
    let body = one_pass(batch, &[statement.to_owned()]);
    let size = format!("isotype_pages bigint := {}", pages_of(table));
    block(&["isotype_first bigint := 0", &size], &body).comment(comment(batch, goes_on))
}

fn comment(batch: Batch, goes_on: &str) -> String {
    format!("{} at a time. Run it again after an interruption: it goes on where {goes_on}.", batch.words())
}

/// Several passes over the rows of a table, with what comes before, between and after them.
pub(super) struct Passes<'a> {
    pub(super) batch: Batch,
    pub(super) table: &'a Name,
}

impl Passes<'_> {
    /// One of them: statements without a semicolon at their end, each over the rows of one batch.
    pub(super) fn pass(&self, statements: &[String]) -> String {
        let size = pages_of(self.table);
        format!("isotype_first := 0;\nisotype_pages := {size};\n{}", one_pass(self.batch, statements))
    }

    /// A change of the catalog before or after a pass, in a transaction of its own.
    pub(super) fn brief(change: &str) -> String {
        format!("PERFORM set_config('lock_timeout', '2s', true);\n{change};\nCOMMIT;")
    }

    /// All of it, in one statement; `named` takes the answer of a question.
    pub(super) fn statement(&self, body: &str, goes_on: &str) -> Statement {
        asking(&["isotype_first bigint", "isotype_pages bigint", "named text"], body)
            .comment(comment(self.batch, goes_on))
    }
}

fn pages_of(table: &Name) -> String {
    format!("pg_relation_size({}::regclass) / current_setting('block_size')::bigint", text(&qualified(table)))
}

/// Whoever looks on finds in the name of the session how far it has come; that holds until the batch is done, so that
/// the session keeps its own name. Each batch would compile its statements anew, which takes longer than the rows of a
/// batch do, so that is off.
fn one_pass(batch: Batch, statements: &[String]) -> String {
    let statements: Vec<String> = statements.iter().map(|it| format!("{};", indented(it))).collect();
    format!(
        "WHILE isotype_first <= isotype_pages LOOP
    PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
    PERFORM set_config('jit', 'off', true);
    {}
    COMMIT;
    isotype_first := isotype_first + {};
END LOOP;",
        statements.join("\n    "),
        batch.pages()
    )
}
