//! What differs between two pictures of one table, both normalized by the dialect and by one set of names.

use crate::tables::{Check, Column, ForeignKey, Index, PrimaryKey, Table};

/// What differs between two pictures of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableDiff {
    /// Columns that are only in one of them. Their order is nobody's business: a swap puts a column last.
    pub columns: ListDiff,
    /// Columns that are in both and differ, in the new order.
    pub changed_columns: Vec<ColumnDiff>,
    /// How the primary key differs.
    pub primary_key: Option<KeyDiff>,
    /// How the indexes differ.
    pub indexes: ListDiff,
    /// How the foreign keys differ.
    pub foreign_keys: ListDiff,
    /// How the checks differ; one without a name is told by its condition.
    pub checks: ListDiff,
}

impl TableDiff {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == TableDiff::default()
    }
}

/// How two lists of named things differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListDiff {
    /// Only in the old one, in its order. What changed its meaning and kept its name is dropped and added.
    pub dropped: Vec<String>,
    /// Only in the new one, in its order.
    pub added: Vec<String>,
    /// In both under two names: the old one, the new one.
    pub renamed: Vec<(String, String)>,
}

impl ListDiff {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == ListDiff::default()
    }
}

/// What differs in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDiff {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: bool,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// What it holds when nothing is said.
    pub default: bool,
}

/// What differs in the primary key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyDiff {
    /// It is only in the new picture.
    Added,
    /// It is only in the old picture.
    Dropped,
    /// Its columns differ.
    Changed,
    /// Only its name differs.
    Renamed,
}

/// What differs between two normalized pictures of one table.
pub fn diff(previous: &Table, next: &Table) -> TableDiff {
    let (old, new) = (&previous.columns, &next.columns);
    let names = |these: &[Column], those: &Table| {
        let only = these.iter().filter(|column| those.column(&column.name).is_none());
        only.map(|column| column.name.clone()).collect()
    };
    TableDiff {
        columns: ListDiff { dropped: names(old, next), added: names(new, previous), renamed: Vec::new() },
        changed_columns: new
            .iter()
            .filter_map(|column| changed(previous.column(&column.name)?, column))
            .collect(),
        primary_key: key(previous.primary_key.as_ref(), next.primary_key.as_ref()),
        indexes: list(&previous.indexes, &next.indexes),
        foreign_keys: list(&previous.foreign_keys, &next.foreign_keys),
        checks: list(&previous.checks, &next.checks),
    }
}

fn changed(old: &Column, new: &Column) -> Option<ColumnDiff> {
    let diff = ColumnDiff {
        name: new.name.clone(),
        ty: old.ty != new.ty,
        nullable: old.nullable != new.nullable,
        default: old.default != new.default,
    };
    (diff.ty || diff.nullable || diff.default).then_some(diff)
}

fn key(old: Option<&PrimaryKey>, new: Option<&PrimaryKey>) -> Option<KeyDiff> {
    match (old, new) {
        (None, None) => None,
        (None, Some(_)) => Some(KeyDiff::Added),
        (Some(_), None) => Some(KeyDiff::Dropped),
        (Some(old), Some(new)) if old.columns != new.columns => Some(KeyDiff::Changed),
        (Some(old), Some(new)) => (old.name != new.name).then_some(KeyDiff::Renamed),
    }
}

/// Something with a name and a meaning.
trait Named: PartialEq {
    /// The name; without one, the meaning in words.
    fn name(&self) -> String;
    /// Whether both mean the same, whatever they are called.
    fn means(&self, other: &Self) -> bool;
}

impl Named for Index {
    fn name(&self) -> String {
        self.name.clone()
    }
    fn means(&self, other: &Self) -> bool {
        self.unique == other.unique
            && self.method == other.method
            && self.parts == other.parts
            && self.include == other.include
            && self.predicate == other.predicate
    }
}

impl Named for ForeignKey {
    fn name(&self) -> String {
        self.name.clone()
    }
    fn means(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.parent == other.parent
            && self.references == other.references
            && self.on_delete == other.on_delete
            && self.on_update == other.on_update
    }
}

impl Named for Check {
    fn name(&self) -> String {
        self.name.clone().unwrap_or_else(|| format!("{:?}", self.conditions))
    }
    fn means(&self, other: &Self) -> bool {
        self.column == other.column && self.conditions == other.conditions
    }
}

fn list<T: Named>(previous: &[T], next: &[T]) -> ListDiff {
    let mut old: Vec<&T> = previous.iter().filter(|it| !next.contains(it)).collect();
    let mut diff = ListDiff::default();
    for new in next.iter().filter(|it| !previous.contains(it)) {
        match old.iter().position(|it| it.means(new)) {
            Some(place) => diff.renamed.push((old.remove(place).name(), new.name())),
            None => diff.added.push(new.name()),
        }
    }
    diff.dropped = old.into_iter().map(Named::name).collect();
    diff
}
