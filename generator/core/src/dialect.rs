//! The dialects: tables to SQL, and a live catalog back to tables. One folder each, with the same file names:
//! `types` `literals` `statements` `plan` `normalize` `catalog` `rewrite`.

mod bytes;
pub mod date;
mod decimal;
pub mod others;
pub mod postgresql;
pub mod sqlite;
pub mod steps;
mod tokens;

use crate::document::rewrite::Steps;
use crate::migration::{Part, Plan, Request, Script};
use crate::scalar::Dialect;
use crate::tables::{Column, Path, Table, Tables};

/// What leads from one state of a database to another, and back.
pub fn plan(dialect: Dialect, request: &Request<'_>) -> Plan {
    match dialect {
        Dialect::Sqlite => sqlite::plan::plan(request),
        Dialect::Postgresql => postgresql::plan::plan(request),
    }
}

/// What makes everything in an empty database.
pub fn create(dialect: Dialect, tables: &Tables) -> Script {
    match dialect {
        Dialect::Sqlite => sqlite::create::create(tables),
        Dialect::Postgresql => Part::of_steps("", postgresql::create::create(tables)).up,
    }
}

/// What drops everything that [`create`] makes, and nothing else.
pub fn drop_all(dialect: Dialect, tables: &Tables) -> Script {
    match dialect {
        Dialect::Sqlite => sqlite::create::drop_all(tables),
        Dialect::Postgresql => Part::of_steps("", postgresql::create::create(tables)).down,
    }
}

/// A value inside a document, as an index holds it and as a query must say it to use that index.
pub fn path_expression(dialect: Dialect, path: &Path) -> String {
    match dialect {
        Dialect::Sqlite => sqlite::literals::path(path),
        Dialect::Postgresql => postgresql::literals::path(path),
    }
}

/// What a data step makes of the value of a column, as an expression over its row.
pub fn rewritten(dialect: Dialect, steps: &Steps, column: &Column) -> String {
    match dialect {
        Dialect::Sqlite => sqlite::rewrite::rewritten(steps, column),
        Dialect::Postgresql => postgresql::rewrite::rewritten(steps, column),
    }
}

/// The tables as a catalog reader of this dialect would see them: what SQL cannot tell apart becomes equal.
pub fn normalize(dialect: Dialect, tables: &Tables) -> Tables {
    match dialect {
        Dialect::Sqlite => sqlite::normalize::normalize(tables),
        Dialect::Postgresql => postgresql::normalize::normalize(tables),
    }
}

/// What people say of a table and of its columns, to stand above the statement that makes it. (Inside the statement
/// SQLite would keep it as part of the table, and changed words would look like a changed table.)
fn introduction(table: &Table) -> Option<String> {
    let columns = table.columns.iter().filter_map(|column| {
        let docs = column.docs.as_ref()?.trim();
        (!docs.is_empty()).then(|| format!("  {}: {}", column.name, docs.replace('\n', "\n    ")))
    });
    let parts: Vec<String> = table.docs.iter().cloned().chain(columns).collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

/// The query that a live database answers with one text, for [`read_catalog`] and [`read_live`].
pub fn catalog_query(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => sqlite::catalog::QUERY,
        Dialect::Postgresql => postgresql::catalog::QUERY,
    }
}

/// The normalized tables of a live database, from its answer to [`catalog_query`]: for comparing.
pub fn read_catalog(dialect: Dialect, answer: &str) -> Result<Tables, String> {
    Ok(normalize(dialect, &read_live(dialect, answer)?))
}

/// The tables of a live database in its own words, from its answer to [`catalog_query`]: what is made again from them
/// is what it was.
pub fn read_live(dialect: Dialect, answer: &str) -> Result<Tables, String> {
    match dialect {
        Dialect::Sqlite => sqlite::catalog::read(answer),
        Dialect::Postgresql => postgresql::catalog::read(answer),
    }
}

/// The query that a live database answers with one text, for [`read_others`].
pub fn others_query(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => sqlite::others::QUERY,
        Dialect::Postgresql => postgresql::others::QUERY,
    }
}

/// What a live database has and no schema can say, from its answer to [`others_query`].
pub fn read_others(dialect: Dialect, answer: &str) -> Result<Vec<others::Other>, String> {
    let read = match dialect {
        Dialect::Sqlite => sqlite::others::read(answer),
        Dialect::Postgresql => postgresql::others::read(answer),
    };
    read.map(others::sorted)
}
