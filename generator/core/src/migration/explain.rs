//! What a risk's code means: the harm, and the way out. One short page each.

/// A page of `isotype explain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static str,
    /// What happens.
    pub what: &'static str,
    /// Whom it hurts, and how.
    pub harm: &'static str,
    /// What can be done.
    pub way_out: &'static str,
}

/// Every page, by code.
pub const PAGES: &[Page] = &[
    Page {
        code: "by-hand",
        what: "Something has to be done by a person before or after the migration.",
        harm: "Without it the migration stops, or the database is not what the schema says.",
        way_out: "The header of the file says what, under `By hand`.",
    },
    Page {
        code: "check-on-rows",
        what: "A CHECK is added to a table that may hold rows which break it.",
        harm: "The migration stops at such rows before it changes them. On PostgreSQL the rows are read once more to \
               validate the check; online this happens in a file of its own and holds nobody up.",
        way_out: "Mend the rows first, or give values with --fill 'Model.field=SQL': they are used for rows that break the check.",
    },
    Page {
        code: "converts-type",
        what: "The values of a column get another type.",
        harm: "Every value is converted. One that would not come back the same stops the migration before anything \
               changes, with its table, column and keys; the release that runs meanwhile may not know the new type.",
        way_out: "Map the values that do not fit with --fill 'Model.field=SQL'; the originals are then kept for the undo. \
                  Deploy code that reads both types first, or add a new field and move over to it.",
    },
    Page {
        code: "document-break",
        what: "A document changes so that rows which earlier schemas wrote cannot be read.",
        harm: "A program with this schema fails at each such row. The message has a value of the column that shows it.",
        way_out: "As the message says: a default, `?`, `@renamed(from: \"old\")`, `@@open`, or `@was(…)`, with which the migration rewrites \
                  the rows. \
                  `@@compatibility(none)` on the document asks for nothing.",
    },
    Page {
        code: "document-forward",
        what: "A document changes so that older code cannot read what this schema writes, or loses part of it.",
        harm: "During a roll-out, after a roll-back, and in a page that a browser kept, older code meets new rows.",
        way_out: "Let readers go out before writers: first a release that reads the new form and writes the old one. With \
                  `@@compatibility(full)` on a document such a change stops the migration.",
    },
    Page {
        code: "document-loss",
        what: "A document changes so that something that is stored is read no more, or means something else.",
        harm: "Rows are read; what no field takes is gone when a row is written again.",
        way_out: "Where a name changed, say so: `@renamed(from: \"old\")`. Where it may go, say so: `@@reserved(\"old\")`.",
    },
    Page {
        code: "document-risk",
        what: "A document changes so that the rows decide: what may have been written is more than this schema reads.",
        harm: "A program with this schema fails at rows that do not fit, and nobody knows whether there are any.",
        way_out: "Read the rows with `isotype documents audit --database URL`, which counts those that do not fit.",
    },
    Page {
        code: "drops-column",
        what: "A column goes away.",
        harm: "A release that still runs and names the column fails. Nothing is lost: the values are kept until `isotype \
               migrate purge`, and `isotype migrate down` brings them back.",
        way_out: "Deploy the code that does not use the column first. If it was renamed, say so: @renamed(from: \"old\").",
    },
    Page {
        code: "drops-extension",
        what: "An extension of PostgreSQL goes away.",
        harm: "What others made with it stops the migration.",
        way_out: "Leave it in the schema's `extensions` while anything uses it.",
    },
    Page {
        code: "drops-schema",
        what: "A namespace of PostgreSQL goes away.",
        harm: "What others keep in it stays, and then the namespace stays too.",
        way_out: "Move what is left in it, or leave it.",
    },
    Page {
        code: "drops-table",
        what: "A table goes away.",
        harm: "A release that still runs and uses the table fails. Nothing is lost: the rows are kept until `isotype migrate \
               purge`, and `isotype migrate down` brings them back.",
        way_out: "Deploy the code that does not use the table first. If it was renamed, say so: @@renamed(from: \"Old\").",
    },
    Page {
        code: "foreign-key-on-rows",
        what: "A foreign key is added to a table that may hold rows without a parent.",
        harm: "The migration stops at such rows. On PostgreSQL both tables are locked against writers for a moment; online \
               the rows are read in a file of their own.",
        way_out: "Mend or delete the orphans first. `onDelete: SetNull` and an optional field keep rows whose parent goes.",
    },
    Page {
        code: "keys-off",
        what: "SQLite makes a table anew that others refer to, and foreign keys are off meanwhile.",
        harm: "`isotype migrate up` does this safely, in one transaction, with a check of all keys at its end. Killed between \
               its commit and the ledger's row, sqlx's own migrator would run the file again: a mark in the database \
               makes that stop.",
        way_out: "Nothing has to be done. Where sqlx's migrator was killed, `isotype migrate up` finds the mark and goes on.",
    },
    Page {
        code: "left-alone",
        what: "A live database has something that no schema can say: a view, a trigger, a generated column, a collation, a constraint of another kind.",
        harm: "None: the change does not touch it. Whoever makes the database from the schema alone does not get it.",
        way_out: "Keep the SQL that makes it in a migration of its own, between `-- by hand: begin` and `-- by hand: end`.",
    },
    Page {
        code: "locks-table",
        what: "A lock keeps others from a table.",
        harm: "Readers or writers wait while it is held, and everybody else behind the one who waits for it.",
        way_out: "lock_timeout ends the wait, and the migration can be run again. Run it when there is little traffic.",
    },
    Page {
        code: "made-without",
        what: "The change makes something anew, and the old form of it had words that no schema can say.",
        harm: "The new form does not have them. On SQLite the printed SQL stops before it changes anything.",
        way_out: "Write the words into the printed SQL by hand, or bring them back in a statement behind it.",
    },
    Page {
        code: "narrows-type",
        what: "The new type of a column holds less than the old one.",
        harm: "A value that does not fit stops the migration before anything changes, with its keys.",
        way_out: "Map such values with --fill 'Model.field=SQL'; the originals are kept for the undo.",
    },
    Page {
        code: "rebuilds-table",
        what: "SQLite makes the table anew and copies every row.",
        harm: "Writers wait meanwhile, and the file needs room for both. Rows, keys, indexes, triggers and views of others stay.",
        way_out: "Nothing has to be done. A nullable column, or one with a constant default, is added without it.",
    },
    Page {
        code: "removes-enum-value",
        what: "A value of an enum goes away.",
        harm: "Rows that hold it stop the migration before anything changes.",
        way_out: "Say what they become with --fill 'Model.field=SQL'; the originals are kept for the undo. If the value was \
                  renamed, say so: @renamed(from: \"OLD\").",
    },
    Page {
        code: "renames-in-use",
        what: "A table, a column or a value gets another name.",
        harm: "The release that runs meanwhile asks for the old name, and fails.",
        way_out: "Keep the name in the database with @map(\"old\") or @@map(\"Old\"): then the code has the new name, and no SQL \
                  runs at all. Or stop the application while it migrates.",
    },
    Page {
        code: "reorders-enum",
        what: "The values of an enum get another order.",
        harm: "PostgreSQL orders and compares by it, so the type is made anew and its columns are rewritten.",
        way_out: "Leave the order, and add new values at the end.",
    },
    Page {
        code: "rewrites-table",
        what: "Every row of a table is written anew.",
        harm: "On PostgreSQL nobody reads or writes the table meanwhile; it takes as long as the table is large.",
        way_out: "Without --offline, isotype goes in steps that hold nobody up, wherever there are such steps.",
    },
    Page {
        code: "scans-table",
        what: "Every row of a table is read.",
        harm: "It takes as long as the table is large, and some locks last as long.",
        way_out: "Online it happens in a file of its own under a lock that lets others read and write.",
    },
    Page {
        code: "swaps-column",
        what: "The type of a column changes while others use the table: a second column of the new type takes its place.",
        harm: "A trigger converts what the running release writes, in every insert and update, until the columns change places. \
               Rows that are there are converted in batches, which triggers of your own on UPDATE see. At the end writers wait \
               while the table is read once. The new column stands last, so that INSERT without names of columns and SELECT * \
               meet another order. Until `isotype migrate purge` the table holds both columns.",
        way_out: "Run it when the table is little written, with room for the second column and its indexes. With --offline the \
                  column is rewritten at once, under a lock.",
    },
    Page {
        code: "unique-on-rows",
        what: "Rows that are equal in some columns are forbidden from now on.",
        harm: "Equal rows that are there already stop the migration. A CONCURRENTLY built index that fails stays behind as \
               INVALID; `isotype migrate up` drops it before it tries again.",
        way_out: "Find them first: SELECT a, b, count(*) FROM t GROUP BY a, b HAVING count(*) > 1. Merge or change them.",
    },
    Page {
        code: "value-needed",
        what: "Rows that exist need a value that nothing says.",
        harm: "Where rows exist, the migration stops before it changes anything. On an empty table it goes through.",
        way_out: "Give one with `isotype migrate new --redo --fill 'Model.field=SQL'` (an expression over the row as it was), or \
                  a @default in the schema, or make the field optional.",
    },
];

/// The page of a code.
pub fn explain(code: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_in_order_and_say_everything() {
        assert!(PAGES.windows(2).all(|pair| pair[0].code < pair[1].code), "by code, each once");
        for page in PAGES {
            assert!(
                [page.what, page.harm, page.way_out].iter().all(|text| text.ends_with('.')),
                "{}",
                page.code
            );
        }
    }
}
