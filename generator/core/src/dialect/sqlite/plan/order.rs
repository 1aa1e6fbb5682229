//! In which order tables change, and whether that can happen with foreign keys watched.

use super::super::create::parents_first;
use super::leg::{Change, Leg, same_name};
use crate::tables::{PartKey, Table, Tables};

/// These tables, each after those that it refers to; and whether keys go round in a ring.
pub(super) fn ordered<'a>(tables: &[&'a Table]) -> (Vec<&'a Table>, bool) {
    let picture =
        Tables { tables: tables.iter().map(|table| (*table).clone()).collect(), ..Tables::default() };
    let (order, ring) = parents_first(&picture);
    let found = |name| tables.iter().copied().find(|table| table.name == name);
    (order.into_iter().filter_map(|table| found(table.name.clone())).collect(), ring)
}

/// The tables that stay, parents first.
pub(super) fn changes<'a>(leg: &'a Leg<'a>) -> Vec<&'a Change<'a>> {
    let tables: Vec<&Table> = leg.to.tables.iter().collect();
    ordered(&tables)
        .0
        .into_iter()
        .filter_map(|table| leg.changes.iter().find(|it| std::ptr::eq(it.to, table)))
        .collect()
}

/// Whether a table would be dropped to which rows still refer, or a value moved that others refer to: both want
/// foreign keys off.
pub(super) fn needs_envelope(leg: &Leg<'_>) -> bool {
    ordered(&leg.dropped).1
        || leg.changes.iter().any(|change| {
            change.is_rebuilt() && is_referenced(leg, change)
                || moves_keys(leg, change)
                || moves_references(leg, change)
        })
}

fn is_referenced(leg: &Leg<'_>, change: &Change<'_>) -> bool {
    let refers = |tables: &Tables, to: &Table| {
        tables
            .tables
            .iter()
            .flat_map(|table| &table.foreign_keys)
            .any(|key| same_name(&key.parent.name, &to.name.name))
    };
    refers(leg.from, change.from) || refers(leg.to, change.to)
}

/// Whether a key's own column or one that keys refer to changes its values where it stands.
fn moves_keys(leg: &Leg<'_>, change: &Change<'_>) -> bool {
    let moved = change.flows.iter().filter(|flow| flow.from.is_some() && !flow.stays());
    moved.into_iter().any(|flow| {
        let column = &flow.to.name;
        change.to.foreign_keys.iter().any(|key| key.columns.contains(column))
            || leg.to.tables.iter().flat_map(|table| &table.foreign_keys).any(|key| {
                same_name(&key.parent.name, &change.to.name.name) && key.references.contains(column)
            })
    })
}

/// Whether a unique index that keys rest on is made anew.
fn moves_references(leg: &Leg<'_>, change: &Change<'_>) -> bool {
    let going = change.indexes_going();
    let keys = || leg.from.tables.iter().flat_map(|table| &table.foreign_keys);
    change.from.indexes.iter().filter(|index| index.unique && going.contains(&index.name)).any(|index| {
        let columns: Vec<&String> = index
            .parts
            .iter()
            .filter_map(|part| match &part.key {
                PartKey::Column(column) => Some(column),
                _ => None,
            })
            .collect();
        keys().any(|key| {
            same_name(&key.parent.name, &change.from.name.name)
                && key.references.len() == columns.len()
                && key.references.iter().all(|it| columns.contains(&it))
        })
    })
}
