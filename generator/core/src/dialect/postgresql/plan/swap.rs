//! Columns whose type changes while others use the table, without a rewrite: a second column of the new type is kept in
//! step by a trigger, filled in batches, gets its own form of everything that is built on the first one, and takes its
//! place in a brief transaction. The first column stays under the name of what is kept, so that the way back is exact.
//!
//! A few columns cannot go this way and change under a lock ([`Planner::can_be_swapped`]); what the database alone knows
//! stops the migration before it changes anything (`others`).

mod build;
mod contract;
mod expand;
mod others;
mod undo;

use super::super::literals::{name, qualified};
use super::super::types::declared;
use super::change::{check_mentions, index_mentions, key_mentions};
use super::conversions::{differ, in_place};
use super::enums::{enum_of, is_rebuilt};
use super::losses::keeps;
use super::retype::Retype;
use super::{Planner, TableChange};
use crate::migration::{KeyDiff, Matching, TableMatch, with_names_of_next};
use crate::tables::{Column, ForeignKey, Index, Name, Table, Tables};

/// A column and the one that takes its place.
#[derive(Clone, Debug)]
pub(super) struct Twin {
    pub(super) it: Retype,
    /// The name of the second column until it has its place.
    helper: String,
    /// The name of the first column from then on.
    kept: String,
    /// Where a fill maps values: the column that says which rows it was, and what they got.
    became: Option<String>,
    /// Whether NULL is refused at the moment when they change places.
    required: bool,
}

/// Columns that change places in one transaction, with what is built on them anew.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    twins: Vec<Twin>,
    /// Primary keys, by their tables.
    primary: Vec<Name>,
    indexes: Vec<(Name, String)>,
    checks: Vec<(Name, String)>,
    keys: Vec<(Name, String)>,
}

impl Twin {
    fn table(&self) -> &Name {
        &self.it.table
    }

    fn column(&self) -> &str {
        &self.it.from.name
    }

    /// Whether every value has its place in the new type, so that the second column is never NULL where the first is not.
    fn is_total(&self) -> bool {
        self.it.bad.is_none()
    }
}

impl Group {
    /// Its tables, in the order of their names: whoever locks several does so in one order.
    fn tables(&self) -> Vec<Name> {
        let mut tables: Vec<Name> = self.twins.iter().map(|it| it.table().clone()).collect();
        tables.sort();
        tables.dedup();
        tables
    }

    fn of<'a>(&'a self, table: &'a Name) -> impl Iterator<Item = &'a Twin> {
        self.twins.iter().filter(move |it| it.table() == table)
    }
}

impl Planner<'_> {
    /// Whether the column of a table changes places with a second one.
    pub(super) fn is_swapped(&self, table: &Name, column: &str) -> bool {
        self.swaps.iter().any(|group| group.of(table).any(|it| it.column() == column))
    }

    /// Whether a foreign key is made on the second columns beforehand.
    pub(super) fn carries(&self, table: &Name, key: &str) -> bool {
        self.swaps.iter().any(|group| group.keys.iter().any(|(of, it)| of == table && it == key))
    }

    /// Which columns are swapped, and what goes with them.
    pub(super) fn plan_swaps(&mut self) {
        if !self.online() {
            return;
        }
        let mut twins = Vec::new();
        for change in self.changes.clone() {
            for changed in change.diff.changed_columns.iter().filter(|it| it.ty) {
                let (Some(from), Some(to)) =
                    (change.old.column(&changed.name), change.new.column(&changed.name))
                else {
                    continue;
                };
                if !self.can_be_swapped(&change, from, to) {
                    continue;
                }
                let mut it = self.retype_of(&change, from, to);
                let kept = self.kept_name(&change, &from.name);
                it.kept = Some(kept.clone());
                self.announce(&change, &it);
                let became = keeps(it.bad.as_ref(), it.fill.as_ref()) && it.fill.is_some();
                let there = self.table(change.name());
                twins.push(Twin {
                    helper: self.places.helper(&format!("{}__new", from.name)),
                    became: became.then(|| self.originals_of(&it, false).1),
                    required: there.column(&from.name).is_some_and(|it| !it.nullable),
                    kept,
                    it,
                });
            }
        }
        if twins.is_empty() {
            return;
        }
        self.swapped.extend(twins.iter().map(|twin| twin.it.clone()));
        self.swaps = self.grouped(twins);
        self.ask_others();
    }

    /// What changes under a lock also when others use the table: types that the server changes in place; enums that this
    /// migration makes anew, since the first column would keep the old form alive; and columns that a unique index only
    /// carries along, since a foreign key may rest on that index without speaking of the column.
    fn can_be_swapped(&self, change: &TableChange, from: &Column, to: &Column) -> bool {
        let anew = |column: &Column| {
            enum_of(column).is_some_and(|it| {
                is_rebuilt(&self.old, &self.new, it) || is_rebuilt(&self.now, &self.new, it)
            })
        };
        let indexes = change.old.indexes.iter().chain(&change.new.indexes);
        let carried = |it: &&Index| it.unique && it.include.contains(&from.name);
        !in_place(&from.ty, &to.ty) && !anew(from) && !anew(to) && indexes.filter(carried).count() == 0
    }

    /// The name under which the first column stays; a dropped column of the same name has the usual one.
    fn kept_name(&self, change: &TableChange, column: &str) -> String {
        let all = |it: &TableMatch| {
            let previous = self.request.previous.tables.get(it.previous?)?;
            let next = self.request.next.tables.get(it.next?)?;
            (next.name.name == change.last.name.name).then_some((previous, it.columns.clone()))
        };
        let mut dropped =
            self.request.matching.tables.iter().filter_map(all).flat_map(|(previous, pairs)| {
                let gone = pairs.into_iter().filter_map(|(from, to)| from.filter(|_| to.is_none()));
                gone.filter_map(|place| previous.columns.get(place)).map(|it| it.name.clone())
            });
        match dropped.any(|it| it == column) {
            true => self.places.kept_column(&format!("{column}__first")),
            false => self.places.kept_column(column),
        }
    }

    /// Columns together that foreign keys hold together, with everything that is built on them and stays.
    fn grouped(&self, twins: Vec<Twin>) -> Vec<Group> {
        let all = Group { twins, ..Group::default() };
        let keys = self.carried_keys(&all);
        let mut groups: Vec<Group> = Vec::new();
        for table in all.tables() {
            let mut group = Group::default();
            group.twins.extend(all.of(&table).cloned());
            groups.push(group);
        }
        for (table, key) in &keys {
            let both = |group: &Group| {
                group.twins.iter().any(|it| key_mentions(&table.name, key, it.table(), it.column()))
            };
            let (joined, others): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(both);
            groups = others;
            let mut one = Group::default();
            for group in joined {
                one.twins.extend(group.twins);
                one.keys.extend(group.keys);
            }
            one.keys.push((table.name.clone(), key.name.clone()));
            groups.push(one);
        }
        for group in &mut groups {
            group.twins.sort_by(|a, b| a.table().cmp(b.table()));
            for table in group.tables() {
                self.carry(group, &table);
            }
        }
        groups.sort_by_key(|it| it.tables());
        groups
    }

    /// What of a table is built anew for its second columns.
    fn carry(&self, group: &mut Group, table: &Name) {
        let Some(change) = self.changes.iter().find(|it| it.name() == table) else { return };
        let columns: Vec<String> = group.of(table).map(|it| it.column().to_owned()).collect();
        for index in &change.new.indexes {
            let there = !change.diff.indexes.added.contains(&index.name);
            if there && columns.iter().any(|it| index_mentions(index, it)) {
                group.indexes.push((table.clone(), index.name.clone()));
            }
        }
        for check in &change.new.checks {
            let Some(label) = &check.name else { continue };
            let there = !change.diff.checks.added.contains(label);
            if there && columns.iter().any(|it| check_mentions(check, it)) {
                group.checks.push((table.clone(), label.clone()));
            }
        }
        if let Some(key) = &change.new.primary_key
            && key_stays(change)
            && columns.iter().any(|it| key.columns.contains(it))
        {
            group.primary.push(table.clone());
        }
    }

    /// Foreign keys that stay and that can be made on the second columns while the first ones are in use: all that their
    /// types concern is swapped, and what they rest on stays.
    fn carried_keys(&self, all: &Group) -> Vec<(Table, ForeignKey)> {
        let mut found = Vec::new();
        let find = |name: &Name| self.changes.iter().find(|it| it.name() == name);
        for child in &self.changes {
            for key in &child.new.foreign_keys {
                let Some(parent) = find(&key.parent) else { continue };
                let swapped = |change: &TableChange, column: &String| {
                    all.of(change.name()).any(|it| it.column() == column)
                };
                let touched = key.columns.iter().any(|it| swapped(child, it))
                    || key.references.iter().any(|it| swapped(parent, it));
                let ready = |change: &TableChange, column: &String| {
                    change.old.column(column).is_some()
                        && (!change.is_retyped(column) || swapped(change, column))
                };
                let stays = !child.diff.foreign_keys.added.contains(&key.name)
                    && key.columns.iter().all(|it| ready(child, it))
                    && key.references.iter().all(|it| ready(parent, it));
                if touched && stays && rests(parent, &key.references) {
                    found.push((child.new.clone(), key.clone()));
                }
            }
        }
        found
    }

    /// The new picture in which the second columns have the names that they bear until they have their places.
    fn beside(&self) -> Tables {
        let mut named = self.new.clone();
        for twin in self.swaps.iter().flat_map(|group| &group.twins) {
            let table = named.tables.iter_mut().find(|table| table.name == *twin.table());
            let column = table.and_then(|table| table.columns.iter_mut().find(|it| it.name == twin.column()));
            if let Some(column) = column {
                column.name.clone_from(&twin.helper);
            }
        }
        let matching = Matching {
            tables: (self.new.tables.iter().enumerate())
                .map(|(place, table)| TableMatch {
                    previous: Some(place),
                    next: Some(place),
                    columns: (0..table.columns.len()).map(|it| (Some(it), Some(it))).collect(),
                })
                .collect(),
            enums: Vec::new(),
        };
        with_names_of_next(&self.new, &named, &matching)
    }

    /// What a row gets in the second column: its value in the new type; or what an undo kept, where the row still holds
    /// what the undo wrote.
    fn source(&self, twin: &Twin, row: &str) -> Source {
        let it = &twin.it;
        let value = format!("{row}{}", name(twin.column()));
        let kept = keeps(it.bad_back.as_ref(), it.fill_back.as_ref()).then(|| {
            let (was, became) = self.originals(twin.column(), true);
            let (was, became) = (format!("{row}{}", name(&was)), format!("{row}{}", name(&became)));
            (
                format!("{was} IS NOT NULL AND ({value})::text IS NOT DISTINCT FROM {became}"),
                format!("{was}::{}", declared(&it.to.ty)),
            )
        });
        Source { kept, converted: self.forth(&value, &it.from.ty, &it.to.ty, true) }
    }
}

/// Where the value of a second column comes from.
struct Source {
    /// Whether an undo kept it, and the value then.
    kept: Option<(String, String)>,
    converted: String,
}

impl Source {
    /// The value, where it has a place in the new type.
    fn value(&self) -> String {
        match &self.kept {
            Some((holds, value)) => format!("CASE WHEN {holds} THEN {value} ELSE {} END", self.converted),
            None => self.converted.clone(),
        }
    }

    /// `WHEN an undo kept it THEN …`
    fn arm(&self, then: &str) -> String {
        self.kept.as_ref().map(|(holds, _)| format!("WHEN {holds} THEN {then} ")).unwrap_or_default()
    }
}

/// Whether a foreign key to these columns finds the same key or unique index before and after.
fn rests(parent: &TableChange, references: &[String]) -> bool {
    let same = |columns: &[String]| {
        columns.len() == references.len() && columns.iter().all(|it| references.contains(it))
    };
    let unique = |it: &&Index| {
        it.unique
            && it.predicate.is_none()
            && super::indexes::plain_columns(it).is_some_and(|columns| same(&columns))
    };
    let in_key = key_stays(parent) && parent.new.primary_key.as_ref().is_some_and(|it| same(&it.columns));
    let added = |it: &&Index| parent.diff.indexes.added.contains(&it.name);
    let in_index = parent.new.indexes.iter().filter(unique).any(|it| !added(&it));
    // The server may have chosen, or choose, one that goes or comes.
    let goes = |it: &&Index| parent.diff.indexes.dropped.contains(&it.name);
    let rivals = parent.old.indexes.iter().filter(unique).any(|it| goes(&it))
        || parent.new.indexes.iter().filter(unique).any(|it| added(&it));
    (in_key || in_index) && !rivals
}

fn key_stays(change: &TableChange) -> bool {
    change.old.primary_key.is_some() && matches!(change.diff.primary_key, None | Some(KeyDiff::Renamed))
}

/// `ALTER TABLE t …`
fn alter(table: &Name, words: &str) -> String {
    format!("ALTER TABLE {} {words}", qualified(table))
}

/// Whether two values of a column's new type differ, as a condition.
fn differs(twin: &Twin, one: &str, other: &str) -> String {
    differ(one, other, &twin.it.to.ty)
}
