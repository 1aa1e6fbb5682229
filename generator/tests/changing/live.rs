//! What a real database holds, as texts that can be compared.

use std::fmt::Write as _;

use isotype_core::scalar::Dialect;
use isotype_core::tables::{Table, Tables};

use super::files::{Pair, brings_its_own_transaction};
use crate::databases::Database;

/// The tables that the catalog tells, without the order of columns (an online change puts a column last), and without
/// these tables and indexes of others.
pub(crate) fn picture(tables: &Tables, others: &[&str]) -> String {
    let mut tables = tables.clone();
    tables.tables.retain(|table| !others.contains(&table.name.name.as_str()));
    tables.tables.iter_mut().for_each(|table| table.indexes.retain(|it| !others.contains(&it.name.as_str())));
    tables.tables.iter_mut().for_each(|table| table.columns.sort_by(|a, b| a.name.cmp(&b.name)));
    format!("{tables:#?}")
}

/// Every row of every table, the state of every sequence, and what others made on the tables.
pub(crate) fn rows(database: &mut Database, dialect: Dialect, hidden: &[&str]) -> String {
    let mut text = String::new();
    for table in &database.catalog().tables {
        let mut columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        columns.sort_unstable();
        writeln!(text, "  {} ({})", table.name.name, columns.join(", ")).expect("a string takes it");
        let mut lines: Vec<String> = database
            .run(&select(dialect, table, &columns, hidden))
            .unwrap_or_else(|error| panic!("{error}: {}", table.name.name))
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect();
        lines.sort();
        lines.iter().for_each(|line| writeln!(text, "    {line}").expect("a string takes it"));
    }
    let mut others = database.run(others(dialect)).expect("the catalog answers");
    if dialect == Dialect::Sqlite {
        // The table of sequences is there once the first of them is.
        others.extend(database.run(SEQUENCES).unwrap_or_default());
    }
    for other in others.into_iter().flatten() {
        writeln!(text, "  {}", other.replace('\n', " ")).expect("a string takes it");
    }
    text
}

fn select(dialect: Dialect, table: &Table, columns: &[&str], hidden: &[&str]) -> String {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let values: Vec<String> = columns
        .iter()
        .map(|column| match dialect {
            _ if hidden.contains(&format!("{}.{column}", table.name.name).as_str()) => {
                format!("CASE WHEN {} IS NULL THEN 'NULL' ELSE '(hidden)' END", quoted(column))
            }
            Dialect::Sqlite => format!("quote({})", quoted(column)),
            Dialect::Postgresql => format!("quote_nullable({}::text)", quoted(column)),
        })
        .collect();
    let schema = table.name.schema.iter().map(|schema| format!("{}.", quoted(schema))).collect::<String>();
    format!("SELECT {} FROM {schema}{}", values.join(" || ', ' || "), quoted(&table.name.name))
}

const SEQUENCES: &str = "SELECT 'sequence ' || name || ' at ' || seq FROM sqlite_sequence
    WHERE name NOT LIKE '\\_isotype%' ESCAPE '\\' ORDER BY name";

/// Sequences that have counted, views and triggers; one text a row, in order. Columns of views stand without their
/// table: since version 16 the server leaves it out where there is one alone.
fn others(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "SELECT sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name",
        Dialect::Postgresql => {
            "SELECT * FROM (SELECT 'sequence ' || sequencename || ' at ' || last_value FROM pg_sequences
               WHERE schemaname NOT LIKE '\\_isotype%' AND last_value IS NOT NULL
             UNION ALL SELECT 'view ' || viewname || ': ' || regexp_replace(definition, '(\"[^\"]+\"|\\m[a-z_]\\w*)\\.(?=[\"a-z])', '', 'g') FROM pg_views
               WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
             UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
               WHERE NOT tgisinternal AND c.relnamespace::regnamespace::text NOT LIKE '\\_isotype%') a (line)
             ORDER BY line COLLATE \"C\""
        }
    }
}

/// Runs a file as a migrator does: in a transaction, unless its first line says otherwise.
pub(crate) fn apply(database: &mut Database, file: &str) -> Result<(), String> {
    let sql =
        if brings_its_own_transaction(file) { file.to_owned() } else { format!("BEGIN;\n{file}\nCOMMIT;\n") };
    let result = database.run(&sql).map(drop);
    if result.is_err() {
        // Whoever runs migrations closes the connection then; here it goes on, as a new one would.
        let _ = database.run("ROLLBACK");
        if let Database::Sqlite { .. } = database {
            database.run("PRAGMA foreign_keys = ON").expect("the connection lives");
        }
    }
    result
}

/// All the ups in order; the error names the file.
pub(crate) fn up(database: &mut Database, pairs: &[Pair]) -> Result<(), String> {
    pairs.iter().try_for_each(|pair| {
        apply(database, pair.up()).map_err(|error| format!("{}: {error}", pair.up_name()))
    })
}

/// All the downs, from the last to the first; the error names the file.
pub(crate) fn down(database: &mut Database, pairs: &[Pair]) -> Result<(), String> {
    pairs.iter().rev().try_for_each(|pair| {
        apply(database, pair.down()).map_err(|error| format!("{}: {error}", pair.down_name()))
    })
}
