//! Which thing of the new picture was which of the old one. Nothing is guessed: a thing is known by `@renamed`, by its
//! name in the database, or by its name in the schema.

use std::collections::HashMap;

use crate::tables::{Enum, Label, Name, Table, Tables};

/// A place in the old list and a place in the new one; one of them is missing where it was dropped or added.
pub type Pair = (Option<usize>, Option<usize>);

/// Which table and which enum was which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Tables in the order of the new picture, then the dropped ones in the order of the old.
    pub tables: Vec<TableMatch>,
    /// Enums, in the same order.
    pub enums: Vec<EnumMatch>,
}

/// A table, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableMatch {
    /// Its place in the old picture.
    pub previous: Option<usize>,
    /// Its place in the new picture.
    pub next: Option<usize>,
    /// Its columns in the order of the new table, then the dropped ones; empty where the table is new or dropped.
    pub columns: Vec<Pair>,
}

/// An enum, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumMatch {
    /// Its place in the old picture.
    pub previous: Option<usize>,
    /// Its place in the new picture.
    pub next: Option<usize>,
    /// Its values in the order of the new enum, then the removed ones; empty where the enum is new or dropped.
    pub values: Vec<Pair>,
}

impl Matching {
    /// The same, seen from the other end: what was added is dropped.
    #[must_use]
    pub fn reversed(&self) -> Matching {
        let turned =
            |pairs: &[Pair]| in_order(pairs.iter().map(|&(previous, next)| (next, previous)).collect());
        let mut tables: Vec<TableMatch> = self
            .tables
            .iter()
            .map(|it| TableMatch { previous: it.next, next: it.previous, columns: turned(&it.columns) })
            .collect();
        tables.sort_by_key(|it| place((it.previous, it.next)));
        let mut enums: Vec<EnumMatch> = self
            .enums
            .iter()
            .map(|it| EnumMatch { previous: it.next, next: it.previous, values: turned(&it.values) })
            .collect();
        enums.sort_by_key(|it| place((it.previous, it.next)));
        Matching { tables, enums }
    }
}

fn in_order(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by_key(|&pair| place(pair));
    pairs
}

/// The new order first; what has no place in it comes last, in the old order.
fn place((previous, next): Pair) -> (usize, usize) {
    (next.unwrap_or(usize::MAX), previous.unwrap_or(usize::MAX))
}

/// Which table, column, enum and value of `next` was which of `previous`.
///
/// In this order: what `@renamed` says, unless the old picture has the new name already and it was said of an earlier
/// change; the same name in the database; the same name in the schema (a changed `@map` renames). A former name may say
/// the schema of the database that a table or an enum moved from: `public.User`.
pub fn matching(previous: &Tables, next: &Tables) -> Matching {
    let tables = pairs(&tables_of(previous), &tables_of(next))
        .into_iter()
        .map(|(old, new)| TableMatch {
            previous: old,
            next: new,
            columns: match (old, new) {
                (Some(old), Some(new)) => {
                    pairs(&columns_of(&previous.tables[old]), &columns_of(&next.tables[new]))
                }
                _ => Vec::new(),
            },
        })
        .collect();
    let enums = pairs(&enums_of(previous), &enums_of(next))
        .into_iter()
        .map(|(old, new)| EnumMatch {
            previous: old,
            next: new,
            values: match (old, new) {
                (Some(old), Some(new)) => {
                    pairs(&values_of(&previous.enums[old]), &values_of(&next.enums[new]))
                }
                _ => Vec::new(),
            },
        })
        .collect();
    Matching { tables, enums }
}

/// What a thing is known by.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    schema: Option<&'a str>,
    stored: &'a str,
    label: &'a str,
    former: &'a [String],
}

impl<'a> Known<'a> {
    pub(super) fn new(
        schema: Option<&'a str>,
        stored: &'a str,
        label: &'a str,
        former: &'a [String],
    ) -> Known<'a> {
        Known { schema: schema.filter(|schema| *schema != "public"), stored, label, former }
    }
}

fn known<'a>(name: &'a Name, label: &'a Label) -> Known<'a> {
    Known::new(name.schema.as_deref(), &name.name, &label.name, &label.former)
}

fn tables_of(tables: &Tables) -> Vec<Known<'_>> {
    tables.tables.iter().map(|table| known(&table.name, &table.label)).collect()
}

fn enums_of(tables: &Tables) -> Vec<Known<'_>> {
    tables.enums.iter().map(|it| known(&it.name, &it.label)).collect()
}

fn columns_of(table: &Table) -> Vec<Known<'_>> {
    let columns = table.columns.iter();
    columns.map(|column| Known::new(None, &column.name, &column.label.name, &column.label.former)).collect()
}

fn values_of(it: &Enum) -> Vec<Known<'_>> {
    let values = it.values.iter().enumerate();
    values
        .map(|(index, value)| {
            let label = it.value_labels.get(index);
            let name = label.map_or("", |label| &label.name);
            Known::new(None, value, name, label.map_or(&[], |label| &label.former))
        })
        .collect()
}

/// Which thing of one list was which of the other.
pub(super) fn pairs(previous: &[Known<'_>], next: &[Known<'_>]) -> Vec<Pair> {
    let mut by_label = HashMap::new();
    let mut by_stored = HashMap::new();
    for (place, old) in previous.iter().enumerate().rev() {
        by_stored.insert((old.schema, old.stored), place);
        if !old.label.is_empty() {
            by_label.insert(old.label, place);
        }
    }
    let labelled = |name: &str| by_label.get(name).copied();
    let stored = |it: &Known<'_>| by_stored.get(&(it.schema, it.stored)).copied();
    let mut found = Found { of_next: vec![None; next.len()], taken: vec![false; previous.len()] };
    for (place, it) in next.iter().enumerate() {
        // What the old picture says of the same name was said of an earlier change.
        let spent = labelled(it.label).map_or(&[][..], |old| previous[old].former);
        // The newest of its former names that the old picture has is the one that it had there.
        let moved = |name: &String| {
            let (schema, name) = name.split_once('.')?;
            let found = by_stored.get(&(Some(schema).filter(|schema| *schema != "public"), name));
            // Where it is there already, it has moved before.
            found.copied().filter(|_| stored(it).is_none())
        };
        let by_name = |name: &String| {
            labelled(name).or_else(|| stored(&Known { stored: name, ..*it })).or_else(|| moved(name))
        };
        let former = it.former.iter().rev().filter(|name| !spent.contains(name));
        found.take(place, former.into_iter().find_map(by_name));
    }
    let by_rule = |rule: usize, it: &Known<'_>| match rule {
        0 => stored(it).filter(|&old| previous[old].label == it.label),
        1 => stored(it),
        _ => labelled(it.label),
    };
    for rule in 0..3 {
        for (place, it) in next.iter().enumerate() {
            if found.of_next[place].is_none() {
                found.take(place, by_rule(rule, it));
            }
        }
    }
    let mut pairs: Vec<Pair> = found.of_next.iter().enumerate().map(|(new, old)| (*old, Some(new))).collect();
    pairs.extend((0..previous.len()).filter(|&old| !found.taken[old]).map(|old| (Some(old), None)));
    pairs
}

struct Found {
    of_next: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Found {
    fn take(&mut self, place: usize, old: Option<usize>) {
        if let Some(old) = old.filter(|&old| !self.taken[old]) {
            self.taken[old] = true;
            self.of_next[place] = Some(old);
        }
    }
}
