//! What looks like a rename and is not marked as one. It stops `migrate new`: a drop and an add would be planned.

use super::matching::{Matching, Pair};
use crate::tables::{Base, Column, Enum, Table, Tables};

/// Something that looks like a rename.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// What kind of thing it is.
    pub kind: SuspectKind,
    /// The block of the new schema that it is in, by its label; for a table or an enum its own label.
    pub block: String,
    /// What it was called in the old schema.
    pub from: String,
    /// What it is called in the new schema.
    pub to: String,
}

/// What kind of thing looks renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SuspectKind {
    Table,
    Column,
    Enum,
    Value,
}

impl Suspect {
    /// What to write into the schema where it is a rename.
    pub fn attribute(&self) -> String {
        let at = match self.kind {
            SuspectKind::Table | SuspectKind::Enum => "@@",
            SuspectKind::Column | SuspectKind::Value => "@",
        };
        format!("{at}renamed(from: \"{}\")", self.from.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// Everything that was dropped and has an added thing beside it that is much like it; each of them once.
pub fn suspects(previous: &Tables, next: &Tables, matching: &Matching) -> Vec<Suspect> {
    let mut found = Vec::new();
    let tables: Vec<Pair> = matching.tables.iter().map(|it| (it.previous, it.next)).collect();
    for (old, new) in alike(&tables, |old, new| table_likeness(&previous.tables[old], &next.tables[new])) {
        let (old, new) = (&previous.tables[old], &next.tables[new]);
        // Pairs of a relation have no block that could carry the attribute: their models do.
        if is_block(old) && is_block(new) {
            found.push(suspect(SuspectKind::Table, &new.label.name, &old.label.name, &new.label.name));
        }
    }
    for it in &matching.tables {
        let (Some(old), Some(new)) = (it.previous, it.next) else { continue };
        let (old, new) = (&previous.tables[old], &next.tables[new]);
        let likeness = |from: usize, to: usize| column_likeness(&old.columns[from], &new.columns[to]);
        for (from, to) in alike(&it.columns, likeness) {
            let (from, to) = (&old.columns[from].label.name, &new.columns[to].label.name);
            found.push(suspect(SuspectKind::Column, &new.label.name, from, to));
        }
    }
    let enums: Vec<Pair> = matching.enums.iter().map(|it| (it.previous, it.next)).collect();
    for (old, new) in alike(&enums, |old, new| enum_likeness(&previous.enums[old], &next.enums[new])) {
        let (from, to) = (&previous.enums[old].label.name, &next.enums[new].label.name);
        found.push(suspect(SuspectKind::Enum, to, from, to));
    }
    for it in &matching.enums {
        let (Some(old), Some(new)) = (it.previous, it.next) else { continue };
        let (old, new) = (&previous.enums[old], &next.enums[new]);
        let (from, to) = (|place: usize| value_name(old, place), |place: usize| value_name(new, place));
        let likeness = |a: usize, b: usize| Some(1 + name_likeness(from(a), to(b)));
        for (a, b) in alike(&it.values, likeness) {
            found.push(suspect(SuspectKind::Value, &new.label.name, from(a), to(b)));
        }
    }
    // What a live database holds has no names of a schema, so nothing could be pasted.
    found.retain(|it| !it.from.is_empty() && !it.to.is_empty());
    found
}

fn suspect(kind: SuspectKind, block: &str, from: &str, to: &str) -> Suspect {
    Suspect { kind, block: block.to_owned(), from: from.to_owned(), to: to.to_owned() }
}

fn is_block(table: &Table) -> bool {
    !(table.label.name == table.name.name && table.name.name.starts_with('_') && table.columns.len() == 2)
}

fn value_name(it: &Enum, place: usize) -> &str {
    it.value_labels.get(place).map_or(it.values[place].as_str(), |label| &label.name)
}

/// Dropped and added ones that are alike, the likest first; each of them at most once.
fn alike(pairs: &[Pair], likeness: impl Fn(usize, usize) -> Option<u32>) -> Vec<(usize, usize)> {
    let dropped: Vec<usize> =
        pairs.iter().filter(|pair| pair.1.is_none()).filter_map(|pair| pair.0).collect();
    let added: Vec<usize> = pairs.iter().filter(|pair| pair.0.is_none()).filter_map(|pair| pair.1).collect();
    let mut candidates: Vec<(u32, usize, usize)> = Vec::new();
    for &old in &dropped {
        candidates.extend(added.iter().filter_map(|&new| Some((likeness(old, new)?, old, new))));
    }
    candidates.sort_by_key(|&(likeness, old, new)| (std::cmp::Reverse(likeness), old, new));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, old, new) in candidates {
        if taken.iter().all(|&(other_old, other_new)| other_old != old && other_new != new) {
            taken.push((old, new));
        }
    }
    taken.sort_by_key(|&(_, new)| new);
    taken
}

/// At least half of the columns of the larger one are in both.
fn table_likeness(old: &Table, new: &Table) -> Option<u32> {
    let same = |column: &&Column| {
        new.column(&column.name).is_some_and(|other| kind(&column.ty.base) == kind(&other.ty.base))
    };
    let shared = old.columns.iter().filter(same).count();
    let of = old.columns.len().max(new.columns.len());
    (shared * 2 >= of && shared > 0)
        .then(|| (shared * 1000 / of) as u32 + name_likeness(&old.label.name, &new.label.name))
}

/// The same kind of value; whether NULL is one of them does not count.
fn column_likeness(old: &Column, new: &Column) -> Option<u32> {
    let same = old.ty.list == new.ty.list && kind(&old.ty.base) == kind(&new.ty.base);
    same.then(|| 1 + name_likeness(&old.label.name, &new.label.name))
}

/// At least half of the values are in both.
fn enum_likeness(old: &Enum, new: &Enum) -> Option<u32> {
    let shared = old.values.iter().filter(|value| new.values.contains(value)).count();
    let of = old.values.len().max(new.values.len());
    (shared * 2 >= of && shared > 0)
        .then(|| (shared * 1000 / of) as u32 + name_likeness(&old.label.name, &new.label.name))
}

/// What a value is, without lengths and forms.
fn kind(base: &Base) -> String {
    match base {
        Base::Enum(name) | Base::EnumText(name) => format!("enum {}", name.name),
        Base::Document => "document".to_owned(),
        Base::Sql(words) => words.to_lowercase(),
        Base::Scalar(scalar) | Base::Native { scalar, .. } => format!("{scalar:?}"),
    }
}

/// How many letters two names begin and end with in common.
fn name_likeness(a: &str, b: &str) -> u32 {
    let same = |pair: &(char, char)| pair.0.eq_ignore_ascii_case(&pair.1);
    let start = a.chars().zip(b.chars()).take_while(same).count();
    let end = a.chars().rev().zip(b.chars().rev()).take_while(same).count();
    (start + end) as u32
}
