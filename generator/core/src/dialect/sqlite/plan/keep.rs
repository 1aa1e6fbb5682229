//! Keeping what goes, and bringing back what the other direction kept.

use super::super::literals::{name, names, text};
use super::super::types::declared;
use super::key::{Key, row_name};
use super::leg::{Change, Flow, Leg, Way, same_name};
use super::stops::parent_rows;
use super::values::{Mapped, View};
use crate::migration::Statement;
use crate::tables::{Column, Default, ForeignKey, Table};

/// What follows the name of a column in `"of"` when its value could not come back.
const GONE: &str = ", whose parent is gone";

fn declared_column(column: &Column) -> String {
    if column.default == Some(Default::Autoincrement) { "INTEGER".to_owned() } else { declared(&column.ty) }
}

fn rows_table(place: &str, table: &Table) -> Statement {
    let columns: Vec<String> =
        table.columns.iter().map(|it| format!("{} {}", name(&it.name), declared_column(it))).collect();
    Statement::new(format!("CREATE TABLE IF NOT EXISTS {} ({})", name(place), columns.join(", ")))
}

fn values_table(place: &str, key: &Key, column: impl Fn(usize) -> String) -> Statement {
    let types: Vec<String> = match key {
        Key::Row => vec!["INTEGER".to_owned()],
        Key::Columns(columns) => (0..columns.len()).map(column).collect(),
    };
    let names = key.names();
    let columns: Vec<String> = names.iter().zip(types).map(|(name, ty)| format!("{name} {ty}")).collect();
    Statement::new(format!(
        "CREATE TABLE IF NOT EXISTS {} ({}, \"of\" TEXT NOT NULL, \"value\", \"written\", PRIMARY KEY ({}, \"of\"))",
        name(place),
        columns.join(", "),
        names.join(", ")
    ))
}

/// Keeps the values of a table that stays: of columns that go, and those that are mapped.
pub(super) fn values(leg: &Leg<'_>, change: &Change<'_>) -> Vec<Statement> {
    let Some(place) = leg.places.values_kept(change.from) else { return Vec::new() };
    let view = View::after(leg, change);
    let ty = |at: usize| match &change.key {
        Key::Columns(columns) => declared_column(&change.to.columns[columns[at].to]),
        Key::Row => String::new(),
    };
    let mut statements = vec![values_table(place, &change.key, ty).comment(match leg.way {
        Way::Up => "Kept, so that the undo can bring it back.",
        Way::Down => "Kept, so that this migration can bring it back when it is run again.",
    })];
    let entry = |from: usize, written: &str, rows: Option<String>| {
        let rows = rows.map(|it| format!(" WHERE {it}")).unwrap_or_default();
        Statement::new(format!(
            "INSERT OR REPLACE INTO {} ({}, \"of\", \"value\", \"written\")\nSELECT {}, {}, {}, {written} FROM {} AS t{rows}",
            name(place),
            change.key.names().join(", "),
            view.key().join(", "),
            text(&change.from.columns[from].name),
            view.column(from),
            view.table(),
        ))
    };
    statements.extend(change.dropped.iter().map(|&from| entry(from, "NULL", None)));
    for flow in change.flows.iter().filter(|flow| flow.keeps) {
        let (Some(from), Some(touched)) = (flow.from, view.touched(flow)) else { continue };
        if flow.rewrites {
            statements.push(rewritten(view, flow, from, place));
            continue;
        }
        let rows = match view.brought(flow) {
            Some(brought) => format!("NOT EXISTS (SELECT 1 FROM {brought}) AND ({touched})"),
            None => touched,
        };
        statements.push(entry(from, &view.mapped(flow, Mapped::Here), Some(rows)));
    }
    statements
}

/// Keeps the documents that a data step changes. Each is worked out once: with a LIMIT the inner query is not dissolved in
/// the outer one, which asks for its result twice.
fn rewritten(view: View<'_>, flow: &Flow<'_>, from: usize, place: &str) -> Statement {
    let names = view.change.key.names();
    let keys: Vec<String> =
        names.iter().zip(view.key()).map(|(name, value)| format!("{value} AS {name}")).collect();
    let held = view.column(from);
    let brought = view.brought(flow).map(|it| format!(" AND NOT EXISTS (SELECT 1 FROM {it})"));
    Statement::new(format!(
        "INSERT OR REPLACE INTO {} ({names}, \"of\", \"value\", \"written\")\nSELECT {names}, {}, \"value\", \"written\" FROM (SELECT {}, {held} AS \"value\", {} AS \"written\" FROM {} AS t WHERE {held} IS NOT NULL{} LIMIT -1)\nWHERE \"written\" IS NOT \"value\"",
        name(place),
        text(&view.change.from.columns[from].name),
        keys.join(", "),
        view.mapped(flow, Mapped::Here),
        view.table(),
        brought.unwrap_or_default(),
        names = names.join(", "),
    ))
}

/// Keeps the rows of a table and drops it.
pub(super) fn dropped(leg: &Leg<'_>, table: &Table) -> Vec<Statement> {
    let waiting = name(leg.waiting_name(table));
    let mut statements = Vec::new();
    if let Some(place) = leg.places.rows_kept(table) {
        let columns: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
        statements.push(rows_table(place, table).comment(match leg.way {
            Way::Up => "The rows are kept, so that the undo can bring them back.",
            Way::Down => {
                "The rows are kept, so that this migration can bring them back when it is run again."
            }
        }));
        statements.push(Statement::new(format!(
            "INSERT INTO {} ({}) SELECT {} FROM {waiting}",
            name(place),
            names(&columns),
            names(&columns)
        )));
    }
    statements.push(Statement::new(format!("DROP TABLE {waiting}")));
    statements
}

/// The places that the other direction may have left, empty where it never ran.
pub(super) fn places_of_values(leg: &Leg<'_>) -> Vec<Statement> {
    if leg.way == Way::Down {
        return Vec::new();
    }
    let changes = leg.changes.iter().filter(|change| change.brings());
    let tables = changes.filter_map(|change| {
        let place = leg.places.values_brought(change.to)?;
        let ty = |at: usize| match &change.key_back {
            Key::Columns(columns) => {
                declared_column(&change.from.columns[columns[at].from.unwrap_or_default()])
            }
            Key::Row => String::new(),
        };
        Some(values_table(place, &change.key_back, ty))
    });
    let mut statements: Vec<Statement> = tables.collect();
    if let Some(first) = statements.first_mut() {
        first.comment =
            Some("What an undo of this migration keeps; there is nothing before it was undone.".to_owned());
    }
    statements
}

/// The same for whole tables.
pub(super) fn places_of_rows(leg: &Leg<'_>) -> Vec<Statement> {
    if leg.way == Way::Down {
        return Vec::new();
    }
    leg.added.iter().filter_map(|table| Some(rows_table(leg.places.rows_brought(table)?, table))).collect()
}

/// Rows of new tables come back, parents first. Those whose parents are gone stay where they are kept.
pub(super) fn restored(leg: &Leg<'_>, tables: &[&Table]) -> Vec<Statement> {
    let mut statements = Vec::new();
    let waiting = Waiting::of(leg, tables);
    statements.extend(waiting.query(leg, false).map(|query| {
        Statement::new(format!("CREATE TEMP TABLE \"_isotype_orphans\" AS {query}")).comment(
            "Kept rows come back, but for those whose parents are gone: they stay where they are kept.",
        )
    }));
    for (number, table) in tables.iter().enumerate() {
        let Some(place) = leg.places.rows_brought(table) else { continue };
        let columns: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
        let columns = names(&columns);
        let row = row_name([table, table]);
        let rows = format!(
            " WHERE {row} NOT IN (SELECT \"row\" FROM temp.\"_isotype_orphans\" WHERE \"table\" = {number})"
        );
        let partly = waiting.tables.contains(&number);
        let rows = if partly { rows.as_str() } else { "" };
        statements.push(Statement::new(format!(
            "INSERT INTO {} ({columns}) SELECT {columns} FROM {}{rows}",
            name(&table.name.name),
            name(place)
        )));
        statements.push(Statement::new(if partly {
            format!("DELETE FROM {}{rows}", name(place))
        } else {
            format!("DROP TABLE {}", name(place))
        }));
    }
    if !waiting.tables.is_empty() {
        statements.push(Statement::new("DROP TABLE temp.\"_isotype_orphans\""));
    }
    if let Some(first) = statements.first_mut().filter(|it| it.comment.is_none()) {
        first.comment = Some(match leg.way {
            Way::Up => {
                "Rows that an undo of this migration kept come back; before it was undone there are none."
                    .to_owned()
            }
            Way::Down => "The rows that were kept come back.".to_owned(),
        });
    }
    statements
}

/// Rows that may have to wait for their parents.
struct Waiting<'a> {
    tables: Vec<usize>,
    all: &'a [&'a Table],
}

impl<'a> Waiting<'a> {
    fn of(leg: &Leg<'_>, all: &'a [&'a Table]) -> Self {
        let place = |key: &ForeignKey| all.iter().position(|it| same_name(&it.name.name, &key.parent.name));
        let mut tables: Vec<usize> = Vec::new();
        loop {
            let more = (0..all.len()).filter(|number| !tables.contains(number)).find(|&number| {
                all[number].foreign_keys.iter().any(|key| match place(key) {
                    Some(parent) => tables.contains(&parent),
                    None => leg.change_to(&key.parent.name).is_some(),
                })
            });
            let Some(more) = more else { return Waiting { tables, all } };
            tables.push(more);
        }
    }

    /// Finds them: rows whose parents are gone, rows that came later under the same key, and all that hang on them.
    /// Told by the names before the renames, or by those after them.
    fn query(&self, leg: &Leg<'_>, before: bool) -> Option<String> {
        let (mut first, mut then, mut then_not) = (Vec::new(), Vec::new(), Vec::new());
        for &number in &self.tables {
            let table = self.all[number];
            let Some(place) = leg.places.rows_brought(table) else { continue };
            let (place, row) = (name(place), row_name([table, table]));
            for key in &table.foreign_keys {
                let is_set: Vec<String> =
                    key.columns.iter().map(|it| format!("c.{} IS NOT NULL", name(it))).collect();
                let values: Vec<String> = key.columns.iter().map(|it| format!("c.{}", name(it))).collect();
                first.push(format!(
                    "SELECT {number}, c.{row} FROM {place} AS c WHERE {} AND NOT EXISTS (SELECT 1 FROM {})",
                    is_set.join(" AND "),
                    parent_rows(leg, key, &values, before, true)
                ));
                let parent = self.all.iter().position(|it| same_name(&it.name.name, &key.parent.name));
                if let Some(parent) = parent.filter(|it| self.tables.contains(it))
                    && let Some(parent_place) = leg.places.rows_brought(self.all[parent])
                {
                    let same: Vec<String> = (key.references.iter().zip(&values))
                        .map(|(reference, value)| format!("q.{} = {value}", name(reference)))
                        .collect();
                    let parent_place = name(parent_place);
                    let only = later(self.all[parent], &parent_place, "q");
                    then.push(format!(
                        "SELECT {number}, c.{row} FROM gone AS g JOIN {parent_place} AS q ON q.{} = g.\"row\" JOIN {place} AS c ON {} WHERE g.\"table\" = {parent}{}",
                        row_name([self.all[parent], self.all[parent]]),
                        same.join(" AND "),
                        only.map(|it| format!(" AND NOT EXISTS ({it})")).unwrap_or_default()
                    ));
                }
            }
            if let Some(later) = later(table, &place, "c") {
                then_not.push(format!("SELECT {number}, c.{row} FROM {place} AS c WHERE EXISTS ({later})"));
            }
        }
        first.extend(then);
        (!first.is_empty()).then(|| {
            then_not.insert(0, "SELECT \"table\", \"row\" FROM gone".to_owned());
            format!(
                "WITH RECURSIVE gone(\"table\", \"row\") AS (\n{}\n)\n{}",
                first.join("\nUNION\n"),
                then_not.join("\nUNION\n")
            )
        })
    }
}

/// The kept rows of a table that hang on others which stay kept: their numbers, in parentheses. None where a look at its own
/// parents tells.
pub(super) fn waiting_rows(leg: &Leg<'_>, parent: &str) -> Option<String> {
    let (all, _) = super::order::ordered(&leg.added);
    let waiting = Waiting::of(leg, &all);
    let place = |called: &str| all.iter().position(|it| same_name(&it.name.name, called));
    let number = place(parent).filter(|it| waiting.tables.contains(it))?;
    let hangs = |key: &ForeignKey| place(&key.parent.name).is_some_and(|it| waiting.tables.contains(&it));
    if !all[number].foreign_keys.iter().any(hangs) {
        return None;
    }
    let query = waiting.query(leg, true)?;
    Some(format!("(SELECT \"row\" FROM ({query}) WHERE \"table\" = {number})"))
}

/// A row that was kept later than this one, under the same key.
fn later(table: &Table, place: &str, this: &str) -> Option<String> {
    let key = super::key::candidates(table).into_iter().next()?;
    let row = row_name([table, table]);
    let same: Vec<String> = (key.iter())
        .map(|&it| name(&table.columns[it].name))
        .map(|column| format!("l.{column} = {this}.{column}"))
        .collect();
    Some(format!("SELECT 1 FROM {place} AS l WHERE {} AND l.{row} > {this}.{row}", same.join(" AND ")))
}

/// Single columns of keys whose kept values may have lost their parents meanwhile.
fn orphaned<'a>(change: &'a Change<'a>) -> Vec<&'a ForeignKey> {
    let single = change.to.foreign_keys.iter().filter(|key| key.columns.len() == 1);
    single
        .filter(|key| change.flow(&key.columns[0]).is_some_and(|flow| flow.brings && flow.to.nullable))
        .collect()
}

/// Kept values whose parents are gone do not come back: they stay where they are kept.
pub(super) fn orphaned_values(leg: &Leg<'_>) -> Vec<Statement> {
    let mut statements = Vec::new();
    for change in &leg.changes {
        let Some(place) = leg.places.values_brought(change.to) else { continue };
        for key in orphaned(change) {
            let parents = parent_rows(leg, key, &["\"value\"".to_owned()], false, false);
            statements.push(Statement::new(format!(
                "UPDATE {} SET \"of\" = {} WHERE \"of\" = {} AND \"value\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parents})",
                name(place),
                text(&format!("{}{GONE}", key.columns[0])),
                text(&key.columns[0]),
            )));
        }
    }
    if let Some(first) = statements.first_mut() {
        first.comment = Some("A kept value whose parent is gone cannot come back: it stays here.".to_owned());
    }
    statements
}

/// Puts the places of values away, but for what could not come back.
pub(super) fn put_away(leg: &Leg<'_>) -> Vec<Statement> {
    let changes = leg.changes.iter().filter(|change| change.brings());
    changes
        .filter_map(|change| {
            let place = leg.places.values_brought(change.to)?;
            Some(Statement::new(if orphaned(change).is_empty() {
                format!("DROP TABLE {}", name(place))
            } else {
                format!("DELETE FROM {} WHERE \"of\" NOT LIKE {}", name(place), text(&format!("%{GONE}")))
            }))
        })
        .collect()
}
