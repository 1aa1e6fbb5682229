//! Values that people gave: whether they are values of the types that are asked for, and what they are made from.

use super::super::literals::name;
use super::super::types::declared;
use super::kinds::{Kind, kind};
use super::leg::{Change, Flow, Leg, same_name};
use super::values::{Mapped, View, columns_of};
use crate::dialect::tokens::{Token, tokens};
use crate::migration::Statement;
use crate::tables::Table;

/// Whether words speak of something by its name.
fn names(sql: &str) -> impl Fn(&str) -> bool + use<> {
    let tokens = tokens(sql);
    move |it| {
        tokens.iter().any(|token| match token {
            Token::Name(name) => same_name(name, it),
            Token::Word(word) => same_name(word, it),
            _ => false,
        })
    }
}

/// What stands in for a table that is not there yet: its name, and what a query begins with.
pub(super) type StandIn = (String, String);

/// Tables that are new and that a person made values from: there is nothing in them yet, but what the other direction
/// kept.
pub(super) fn new_tables(leg: &Leg<'_>) -> Vec<StandIn> {
    let fills = leg.changes.iter().flat_map(|it| &it.flows).filter_map(|it| it.fill);
    let fills: Vec<_> = fills.map(names).collect();
    let named = |table: &&&Table| {
        // Where the name is that of another table before, that one is meant.
        let hides = leg.from.tables.iter().any(|it| same_name(&it.name.name, &table.name.name));
        !hides && fills.iter().any(|names| names(&table.name.name))
    };
    let tables = leg.added.iter().filter(named).map(|table| {
        let columns: Vec<String> = columns_of(table).into_iter().map(name).collect();
        let rows = match leg.places.rows_brought(table) {
            Some(place) => format!("SELECT {} FROM {}", columns.join(", "), name(place)),
            None => format!("SELECT {} WHERE 0", vec!["NULL"; columns.len()].join(", ")),
        };
        let called = &table.name.name;
        (called.clone(), format!("{}({}) AS ({rows})", name(called), columns.join(", ")))
    });
    tables.collect()
}

/// A query that sees them.
pub(super) fn on_stand_ins(tables: &[StandIn], query: &mut Statement) {
    if !tables.is_empty() {
        let is_named = names(&query.sql);
        let named = tables.iter().filter(|it| is_named(&it.0)).map(|it| it.1.clone());
        query.sql.insert_str(0, &with(named.collect()));
    }
}

/// Tables that have other names once renames are done, or whose columns do, by those that a person knows them by.
pub(super) fn old_names(leg: &Leg<'_>, own: &Change<'_>, sql: &str) -> String {
    let is_named = names(sql);
    let read = leg.changes.iter().filter(|it| is_named(&it.from.name.name));
    let tables = read.filter_map(|it| {
        let is_own = it.from.name == own.from.name;
        let there = it.from.columns.iter().zip(&it.after).enumerate();
        // A column that goes may be gone from another table by then.
        let there = there.filter(|(place, _)| is_own || !it.dropped.contains(place));
        let columns: Vec<(&str, &str)> = there.map(|(_, (old, new))| (&*old.name, &**new)).collect();
        let renamed = columns.iter().any(|(old, new)| old != new && is_named(old));
        if it.from.name == it.to.name && !renamed {
            return None;
        }
        let columns: Vec<String> =
            columns.iter().map(|(old, new)| format!("{} AS {}", name(new), name(old))).collect();
        Some((&it.from.name.name, columns.join(", "), &it.to.name.name))
    });
    // With its schema, so that a name is that of a table and not of one of these.
    let tables = tables.map(|(old, columns, new)| {
        format!("{} AS (SELECT {columns} FROM \"main\".{})", name(old), name(new))
    });
    with(tables.collect())
}

fn with(tables: Vec<String>) -> String {
    if tables.is_empty() { String::new() } else { format!("WITH {}\n", tables.join(",\n")) }
}

/// When what a person gave is no value of the column's type, which SQLite would store all the same, and the words then.
pub(super) fn misfit(view: View<'_>, flow: &Flow<'_>, hint: &str) -> Option<(String, String)> {
    let value = flow.fill.map(|_| view.mapped(flow, Mapped::Here))?;
    let other = no_value(&kind(view.leg.to, &flow.to.ty), "\"v\"").filter(|_| !flow.to.ty.list)?;
    let condition = format!("EXISTS (SELECT 1 FROM (SELECT {value} AS \"v\") WHERE {other})");
    Some((condition, format!(" after {hint}, and that is no {}", declared(&flow.to.ty))))
}

/// When a value is none of a kind that has no check of its own: a column stores a text that is no number as it is.
fn no_value(kind: &Kind, v: &str) -> Option<String> {
    let whole = format!("CAST({v} AS INTEGER)");
    let fits = match kind {
        Kind::Int => format!("{whole} = {v} AND {whole} BETWEEN -2147483648 AND 2147483647"),
        Kind::BigInt => format!("{whole} = {v}"),
        Kind::Boolean => format!("CAST({v} AS NUMERIC) = {v} AND CAST({v} AS NUMERIC) IN (0, 1)"),
        Kind::Float => format!("typeof({v}) IN ('integer', 'real') OR CAST({v} AS REAL) = {v}"),
        _ => return None,
    };
    Some(format!("{v} IS NOT NULL AND NOT ({fits})"))
}
