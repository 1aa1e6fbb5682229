//! Rows for trials: a few in every table, and what all tables hold.

use std::collections::BTreeMap;

use isotype_core::dialect::{postgresql, sqlite};
use isotype_core::scalar::{Constant, Dialect};
use isotype_core::tables::{Column, Default, Name, Table, Tables};

use super::differences::is_ours;
use super::scratch::Scratch;
use super::values;

/// Rows per table. The last one is NULL wherever it may be.
const ROWS: usize = 3;

/// What all tables hold: each table's columns and rows, sorted.
pub(super) type Rows = BTreeMap<Name, Held>;

/// What one table holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    columns: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
}

fn quoted(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Sqlite => sqlite::literals::name(name),
        Dialect::Postgresql => postgresql::literals::name(name),
    }
}

fn place(dialect: Dialect, name: &Name) -> String {
    match dialect {
        Dialect::Sqlite => sqlite::literals::name(&name.name),
        Dialect::Postgresql => postgresql::literals::qualified(name),
    }
}

fn text(dialect: Dialect, text: &str) -> String {
    match dialect {
        Dialect::Sqlite => sqlite::literals::text(text),
        Dialect::Postgresql => postgresql::literals::text(text),
    }
}

/// Empties every table.
pub(super) async fn clear(scratch: &mut Scratch, tables: &Tables) -> Result<(), String> {
    if tables.tables.is_empty() {
        return Ok(());
    }
    let dialect = scratch.dialect();
    let names = tables.tables.iter().map(|table| place(dialect, &table.name));
    let sql = match dialect {
        Dialect::Sqlite => {
            // Foreign keys are off, as always in the runner's session.
            names.map(|name| format!("DELETE FROM {name};\n")).collect()
        }
        Dialect::Postgresql => {
            format!("TRUNCATE {} CASCADE", names.collect::<Vec<_>>().join(", "))
        }
    };
    scratch.run(sql).await
}

/// Puts rows into these tables, which are empty: `only` says which of the picture's. Gives a sentence for each that
/// takes none.
pub(super) async fn fill(
    scratch: &mut Scratch,
    tables: &Tables,
    only: impl Fn(&Table) -> bool,
) -> Result<Vec<String>, String> {
    let dialect = scratch.dialect();
    // Tables may refer to each other in a circle, so keys are not watched meanwhile: on SQLite they never are in the
    // runner's session. Only a superuser may do so on PostgreSQL; everybody else fills in the order of the keys.
    if dialect == Dialect::Postgresql {
        let _ = scratch.run("SET session_replication_role = replica".to_owned()).await;
    }
    let mut refused: Vec<(&Table, String)> = Vec::new();
    let chosen: Vec<&Table> = by_keys(tables).into_iter().filter(|table| only(table)).collect();
    for &table in &chosen {
        if let Err(reason) = fill_table(scratch, tables, table).await {
            refused.push((table, reason));
        }
    }
    // The tables that are not filled here may be empty, where rows would have stopped the migration.
    let among_others = !chosen.is_empty() && chosen.len() < tables.tables.len();
    if among_others || !refused.is_empty() {
        without_orphans(scratch, tables).await?;
    }
    if dialect == Dialect::Postgresql {
        let _ = scratch.run("SET session_replication_role = DEFAULT".to_owned()).await;
        move_sequences(scratch, &chosen).await?;
    }
    let mut sentences = Vec::new();
    for (table, reason) in refused {
        let sql = format!("SELECT 'rows', count(*)::text FROM {}", place(dialect, &table.name));
        let sql = if dialect == Dialect::Sqlite {
            sql.replace("count(*)::text", "CAST(count(*) AS TEXT)")
        } else {
            sql
        };
        let count = scratch.pairs(sql).await?.pop().and_then(|(_, count)| count);
        if count.as_deref() == Some("0") {
            sentences.push(format!("table {} has no rows in the trial: {reason}", table.name.name));
        }
    }
    Ok(sentences)
}

/// Tables after those that they refer to, as far as there is such an order.
fn by_keys(tables: &Tables) -> Vec<&Table> {
    let mut rest: Vec<&Table> = tables.tables.iter().collect();
    let mut ordered: Vec<&Table> = Vec::new();
    while !rest.is_empty() {
        let waits = |table: &&Table| {
            table
                .foreign_keys
                .iter()
                .any(|key| key.parent != table.name && rest.iter().any(|other| other.name == key.parent))
        };
        let (mut ready, mut waiting): (Vec<&Table>, Vec<&Table>) =
            rest.iter().partition(|table| !waits(table));
        if ready.is_empty() {
            ready.push(waiting.remove(0));
        }
        ordered.append(&mut ready);
        rest = waiting;
    }
    ordered
}

/// How a row is made; the later ones are tried where the database refuses the first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A value in every column, but NULL in the last row where that may be.
    Full,
    /// NULL wherever it may be, and the defaults.
    Sparse,
}

async fn fill_table(scratch: &mut Scratch, tables: &Tables, table: &Table) -> Result<(), String> {
    let dialect = scratch.dialect();
    let rows: Result<Vec<Vec<String>>, String> =
        (1..=ROWS).map(|row| Ok(row_values(dialect, tables, table, row, Manner::Full)?.1)).collect();
    if let Ok(rows) = &rows {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let rows: Vec<String> = rows.iter().map(|row| format!("({})", row.join(", "))).collect();
        if scratch.run(insert(dialect, table, &columns, &rows.join(", "))).await.is_ok() {
            return Ok(());
        }
    }
    let mut reason = None;
    for row in 1..=ROWS {
        for manner in [Manner::Full, Manner::Sparse] {
            let made = row_values(dialect, tables, table, row, manner);
            let result = match made {
                Ok((columns, values)) => {
                    let sql = insert(dialect, table, &columns, &format!("({})", values.join(", ")));
                    scratch.run(sql).await
                }
                Err(words) => Err(words),
            };
            match result {
                Ok(()) => break,
                Err(words) => reason = reason.or(Some(words)),
            }
        }
    }
    reason.map_or(Ok(()), Err)
}

fn insert(dialect: Dialect, table: &Table, columns: &[&str], rows: &str) -> String {
    let place = place(dialect, &table.name);
    if columns.is_empty() {
        return format!("INSERT INTO {place} DEFAULT VALUES");
    }
    let columns: Vec<String> = columns.iter().map(|column| quoted(dialect, column)).collect();
    format!("INSERT INTO {place} ({}) VALUES {rows}", columns.join(", "))
}

/// The columns and values of one row.
fn row_values<'a>(
    dialect: Dialect,
    tables: &Tables,
    table: &'a Table,
    row: usize,
    manner: Manner,
) -> Result<(Vec<&'a str>, Vec<String>), String> {
    let (mut columns, mut values) = (Vec::new(), Vec::new());
    for column in &table.columns {
        let left_out = manner == Manner::Sparse
            && column.default.as_ref().is_some_and(|default| *default != Default::Autoincrement);
        if left_out {
            continue;
        }
        let empty = column.nullable
            && (manner == Manner::Sparse || row == ROWS)
            && !is_referred_to(tables, table, column);
        let constant = if empty { Constant::Null } else { column_value(tables, table, column, row, 0)? };
        columns.push(column.name.as_str());
        values.push(match dialect {
            Dialect::Sqlite => sqlite::literals::constant_of(&column.ty, &constant),
            Dialect::Postgresql => postgresql::literals::constant_of(&column.ty, &constant),
        });
    }
    Ok((columns, values))
}

/// Whether rows elsewhere refer to this column: the row of this number must be there for them.
fn is_referred_to(tables: &Tables, table: &Table, column: &Column) -> bool {
    let mut keys = tables.tables.iter().flat_map(|table| &table.foreign_keys);
    keys.any(|key| key.parent == table.name && key.references.contains(&column.name))
}

/// A column's own value, or that of the row that it refers to.
fn column_value(
    tables: &Tables,
    table: &Table,
    column: &Column,
    row: usize,
    depth: usize,
) -> Result<Constant, String> {
    let parent = table.foreign_keys.iter().find_map(|key| {
        let at = key.columns.iter().position(|name| *name == column.name)?;
        let parent = tables.table(&key.parent)?;
        let reference = parent.column(key.references.get(at)?)?;
        (parent.name != table.name || reference.name != column.name).then_some((parent, reference))
    });
    match parent {
        Some((parent, reference)) if depth < 16 => column_value(tables, parent, reference, row, depth + 1),
        _ => values::value(tables, table, column, row)
            .map_err(|words| format!("column {}: {words}", column.name)),
    }
}

/// Rows whose parent was refused go too.
async fn without_orphans(scratch: &mut Scratch, tables: &Tables) -> Result<(), String> {
    let dialect = scratch.dialect();
    let mut sql = String::new();
    for table in &tables.tables {
        for key in &table.foreign_keys {
            let pairs = key.columns.iter().zip(&key.references);
            let equal: Vec<String> = pairs
                .map(|(child, parent)| {
                    format!("p.{} = c.{}", quoted(dialect, parent), quoted(dialect, child))
                })
                .collect();
            let given: Vec<String> =
                key.columns.iter().map(|child| format!("c.{} IS NOT NULL", quoted(dialect, child))).collect();
            sql.push_str(&format!(
                "DELETE FROM {} AS c WHERE {} AND NOT EXISTS (SELECT 1 FROM {} AS p WHERE {});\n",
                place(dialect, &table.name),
                given.join(" AND "),
                place(dialect, &key.parent),
                equal.join(" AND ")
            ));
        }
    }
    // An orphan's own children are orphans in the next round.
    for _ in 0..tables.tables.len().min(8) {
        scratch.run(sql.clone()).await?;
    }
    Ok(())
}

/// Sequences do not know of numbers that were given: the next one must not collide.
async fn move_sequences(scratch: &mut Scratch, tables: &[&Table]) -> Result<(), String> {
    let mut sql = String::new();
    for table in tables {
        for column in table.columns.iter().filter(|it| it.default == Some(Default::Autoincrement)) {
            let place = text(Dialect::Postgresql, &place(Dialect::Postgresql, &table.name));
            let column = text(Dialect::Postgresql, &column.name);
            sql.push_str(&format!("SELECT setval(pg_get_serial_sequence({place}, {column}), 1000);\n"));
        }
    }
    if sql.is_empty() { Ok(()) } else { scratch.run(sql).await }
}

/// Reads what the tables of a picture hold.
pub(super) async fn read(scratch: &mut Scratch, tables: &Tables) -> Result<Rows, String> {
    let dialect = scratch.dialect();
    let mut found = Rows::new();
    // SQLite takes no more than 500 selects in one.
    for some in tables.tables.chunks(100) {
        let selects: Vec<String> =
            some.iter().enumerate().map(|(number, table)| select(dialect, number, table)).collect();
        for (number, answer) in scratch.pairs(selects.join("\nUNION ALL\n")).await? {
            let table = number.parse::<usize>().ok().and_then(|number| some.get(number));
            let table = table.ok_or("an answer of no table")?;
            let answer = answer.unwrap_or_else(|| "[]".to_owned());
            let mut rows: Vec<Vec<Option<String>>> = serde_json::from_str(&answer)
                .map_err(|error| format!("rows of {}: {error}", table.name.name))?;
            rows.sort();
            found.insert(table.name.clone(), Held { columns: columns(table), rows });
        }
    }
    Ok(found)
}

/// Whether a table is there and has no rows.
pub(super) fn is_empty(rows: &Rows, name: &Name) -> bool {
    rows.get(name).is_some_and(|held| held.rows.is_empty())
}

/// The columns that are compared: an order of their own, since the database's may change.
fn columns(table: &Table) -> Vec<String> {
    let shown = table.columns.iter().filter(|column| !is_ours(&column.name));
    let mut names: Vec<String> = shown.map(|column| column.name.clone()).collect();
    names.sort();
    names
}

/// One row: the table's number, and its rows as JSON, each a list of texts.
fn select(dialect: Dialect, number: usize, table: &Table) -> String {
    let columns = columns(table);
    let place = place(dialect, &table.name);
    let quoted = |column: &String| quoted(dialect, column);
    match dialect {
        Dialect::Sqlite => {
            // A value as a literal tells its storage class too. (json_array takes no more than 127.)
            let values: Vec<String> = columns
                .iter()
                .map(|column| format!("iif(t.{0} IS NULL, 'null', json_quote(quote(t.{0})))", quoted(column)))
                .collect();
            let values = if values.is_empty() { "''".to_owned() } else { values.join(" || ',' || ") };
            format!(
                "SELECT '{number}', (SELECT json_group_array(json('[' || {values} || ']')) FROM {place} AS t)"
            )
        }
        Dialect::Postgresql => {
            let values: Vec<String> =
                columns.iter().map(|column| format!("t.{}::text", quoted(column))).collect();
            format!(
                "SELECT '{number}', (SELECT coalesce(json_agg(array_to_json(ARRAY[{}]::text[])), '[]')::text FROM {place} AS t)",
                values.join(", ")
            )
        }
    }
}

/// How the rows differ from what they should be: a sentence per table, with the first difference.
pub(super) fn differences(is: &Rows, should: &Rows) -> Vec<String> {
    let mut found = Vec::new();
    for (name, wanted) in should {
        let Some(held) = is.get(name) else { continue };
        if held == wanted {
            continue;
        }
        let rows =
            |held: &Held| format!("{} row{}", held.rows.len(), if held.rows.len() == 1 { "" } else { "s" });
        let lost = wanted.rows.iter().find(|row| !held.rows.contains(row));
        let new = held.rows.iter().find(|row| !wanted.rows.contains(row));
        let words = match (lost, new) {
            (Some(lost), Some(new)) if held.rows.len() == wanted.rows.len() => {
                let changes: Vec<String> = (wanted.columns.iter())
                    .zip(lost.iter().zip(new))
                    .filter(|(_, (lost, new))| lost != new)
                    .map(|(column, (lost, new))| {
                        format!("{column} is {}, should be {}", shown(new), shown(lost))
                    })
                    .collect();
                changes[..changes.len().min(4)].join("; ")
            }
            (Some(lost), _) => {
                format!("{}, should be {}; lost: {}", rows(held), rows(wanted), row(wanted, lost))
            }
            (None, Some(new)) => {
                format!("{}, should be {}; too much: {}", rows(held), rows(wanted), row(held, new))
            }
            (None, None) => format!("{}, should be {}", rows(held), rows(wanted)),
        };
        found.push(format!("rows of {}: {words}", name.name));
    }
    found
}

/// The first few values of a row: enough to find it.
fn row(held: &Held, values: &[Option<String>]) -> String {
    let mut shown_values: Vec<String> = (held.columns.iter())
        .zip(values)
        .take(4)
        .map(|(column, value)| format!("{column} {}", shown(value)))
        .collect();
    if values.len() > shown_values.len() {
        shown_values.push("…".to_owned());
    }
    shown_values.join(", ")
}

fn shown(value: &Option<String>) -> String {
    match value {
        None => "NULL".to_owned(),
        Some(text) if text.chars().count() > 60 => text.chars().take(60).chain(['…']).collect(),
        Some(text) => text.clone(),
    }
}
