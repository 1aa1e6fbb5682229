//! Values that people gave: whether they are values of the types that are asked for, and what they are made from.

use super::super::literals::name;
use super::super::types::declared;
use super::kinds::{Kind, kind};
use super::leg::{Change, Flow, Leg, same_name};
use super::values::{Mapped, View, columns_of};
use crate::dialect::tokens::{Token, tokens};
use crate::tables::Table;

/// Tables that are new and that a person made values from, for a query about a change to begin with: there is nothing
/// in them yet, but what the other direction kept. Values of its parents may be made so too.
pub(super) fn new_tables(leg: &Leg<'_>, change: &Change<'_>) -> String {
    let named = |table: &&&Table| {
        let is_named = |token: &Token| match token {
            Token::Name(name) => same_name(name, &table.name.name),
            Token::Word(word) => same_name(word, &table.name.name),
            _ => false,
        };
        let by = |it: &Change<'_>| {
            it.flows.iter().filter_map(|it| it.fill).any(|fill| tokens(fill).iter().any(is_named))
        };
        // Whoever asks about another table means the one that has the name before.
        let hides = leg.from.tables.iter().any(|it| same_name(&it.name.name, &table.name.name));
        by(change) || (!hides && leg.changes.iter().any(by))
    };
    let tables = leg.added.iter().filter(named).map(|table| {
        let columns: Vec<String> = columns_of(table).into_iter().map(name).collect();
        let rows = match leg.places.rows_brought(table) {
            Some(place) => format!("SELECT {} FROM {}", columns.join(", "), name(place)),
            None => format!("SELECT {} WHERE 0", vec!["NULL"; columns.len()].join(", ")),
        };
        format!("{}({}) AS ({rows})", name(&table.name.name), columns.join(", "))
    });
    let tables: Vec<String> = tables.collect();
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
