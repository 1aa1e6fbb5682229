//! New names of tables, columns, indexes and constraints.

use std::collections::BTreeSet;

use super::super::literals::{name, qualified};
use super::keep::{called, home, rename_column, subject};
use super::notes::{BRIEF, note, note_why};
use super::parts::Phase;
use super::{Object, Planner, change};
use crate::migration::{Grade, Matching, Statement, Step, TableMatch, with_names_of_next};
use crate::tables::{Index, Name};

/// Renames in an order in which no name is taken twice; where names go round, one waits under a name of ours.
pub(super) fn in_order<T: Clone + Ord>(pairs: &[(T, T)], helper: impl Fn(usize) -> T) -> Vec<(T, T)> {
    let mut taken: BTreeSet<T> = pairs.iter().map(|(from, _)| from.clone()).collect();
    let mut open: Vec<(T, T)> = pairs.to_vec();
    let mut done = Vec::new();
    while !open.is_empty() {
        match open.iter().position(|(_, to)| !taken.contains(to)) {
            Some(place) => {
                let (from, to) = open.remove(place);
                taken.remove(&from);
                done.push((from, to));
            }
            None => {
                let aside = helper(done.len());
                let from = std::mem::replace(&mut open[0].0, aside.clone());
                taken.remove(&from);
                taken.insert(aside.clone());
                done.push((from, aside));
            }
        }
    }
    done
}

impl Planner<'_> {
    /// Whether something new wants a name that something old still has.
    pub(super) fn names_clash(&self) -> bool {
        let mut taken: BTreeSet<Name> = BTreeSet::new();
        let mut types: BTreeSet<&Name> = self.now.enums.iter().map(|it| &it.name).collect();
        for table in &self.now.tables {
            taken.insert(table.name.clone());
            types.insert(&table.name);
            let key = table.primary_key.iter().filter_map(|key| key.name.as_ref());
            for index in table.indexes.iter().map(|it| &it.name).chain(key) {
                taken.insert(Name { schema: table.name.schema.clone(), name: index.clone() });
            }
        }
        let known: BTreeSet<&Name> = self.changes.iter().map(|it| &it.new.name).collect();
        // The new picture is by old names: a new table whose name is taken shares it with a renamed one.
        let next = change::with_plain_names(self.request.next);
        let placed = self.request.matching.tables.iter().filter(|it| it.previous.is_none());
        for table in placed.filter_map(|it| next.tables.get(it.next?)) {
            let key = table.primary_key.iter().filter_map(|key| key.name.as_ref());
            let indexes = table.indexes.iter().map(|it| &it.name).chain(key);
            let mut names = indexes.map(|it| Name { schema: table.name.schema.clone(), name: it.clone() });
            if taken.contains(&table.name)
                || types.contains(&table.name)
                || names.any(|it| taken.contains(&it))
            {
                return true;
            }
        }
        let columns = self.request.matching.tables.iter().filter_map(|it| {
            let (old, new) = (self.request.previous.tables.get(it.previous?)?, next.tables.get(it.next?)?);
            Some(it.columns.iter().any(|&(from, to)| {
                let added = to.filter(|_| from.is_none()).and_then(|to| new.columns.get(to));
                added.is_some_and(|added| old.column(&added.name).is_some())
            }))
        });
        debug_assert!(known.len() <= self.changes.len());
        columns.into_iter().any(|clashes| clashes)
    }

    /// Indexes, keys and checks that only change their names.
    pub(super) fn rename_objects(&mut self) {
        // Names of indexes are shared by all tables of a schema.
        let mut indexes: Vec<(Name, Name)> = Vec::new();
        for change in self.changes.clone() {
            let table = change.name().clone();
            let within = |name: &String| Name { schema: table.schema.clone(), name: name.clone() };
            indexes.extend(change.diff.indexes.renamed.iter().map(|(from, to)| (within(from), within(to))));
            let names = |it: &crate::tables::Table| it.primary_key.as_ref().and_then(|key| key.name.clone());
            if let (Some(from), Some(to)) = (names(&self.table(&table)), names(&change.new))
                && from != to
                && change.diff.primary_key == Some(crate::migration::KeyDiff::Renamed)
            {
                indexes.push((within(&from), within(&to)));
            }
            let renamed = change.diff.foreign_keys.renamed.iter().chain(&change.diff.checks.renamed);
            let pairs: Vec<(String, String)> = renamed.cloned().collect();
            for (from, to) in in_order(&pairs, |place| self.places.helper(&format!("name{place}"))) {
                self.rename_object(&table, Object::Constraint, &from, &to);
            }
        }
        let helper = |place: usize, like: &Name| Name {
            schema: like.schema.clone(),
            name: self.places.helper(&format!("name{place}")),
        };
        let first = indexes.first().map(|(from, _)| from.clone()).unwrap_or_else(|| Name::plain(""));
        for (from, to) in in_order(&indexes, |place| helper(place, &first)) {
            let owner = self.now.tables.iter().find(|table| {
                table.name.schema == from.schema
                    && (table.indexes.iter().any(|it| it.name == from.name)
                        || table.primary_key.as_ref().and_then(|key| key.name.as_ref()) == Some(&from.name))
            });
            let Some(table) = owner.map(|table| table.name.clone()) else { continue };
            self.rename_object(&table, Object::Index, &from.name, &to.name);
        }
        self.settle_names();
    }

    /// What waited for its name takes it.
    pub(super) fn settle_names(&mut self) {
        for (table, object, from, to) in std::mem::take(&mut self.waiting) {
            self.rename_object(&table, object, &from, &to);
        }
    }

    fn rename_object(&mut self, table: &Name, object: Object, from: &str, to: &str) {
        let words = |from: &str, to: &str| match object {
            Object::Index => format!(
                "ALTER INDEX {} RENAME TO {}",
                qualified(&Name { schema: table.schema.clone(), name: from.to_owned() }),
                name(to)
            ),
            Object::Constraint => {
                format!("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", qualified(table), name(from), name(to))
            }
        };
        let step = Step {
            up: vec![Statement::new(words(from, to))],
            down: vec![Statement::new(words(to, from))],
            note: note(format!("renames {from} to {to}"), BRIEF),
        };
        self.parts.add(Phase::Contract, &table.name, step);
        self.with_table(table, |it| rename_in(it, from, to));
    }

    /// Tables and columns take their new names.
    pub(super) fn rename_all(&mut self) {
        let mut moved: Vec<(Name, Name)> = Vec::new();
        for change in self.changes.clone() {
            let columns: Vec<(String, String)> = (change.new.columns.iter().zip(&change.last.columns))
                .filter(|(here, last)| here.name != last.name && change.old.column(&here.name).is_some())
                .map(|(here, last)| (here.name.clone(), last.name.clone()))
                .collect();
            let table = change.name().clone();
            for (from, to) in in_order(&columns, |place| self.places.helper(&format!("column{place}"))) {
                let rename = |from: &str, to: &str| {
                    vec![Statement::new(rename_column(&table, from, to)).ignore(
                        "renaming-column",
                        "Asked for by the schema; the header says whom it breaks.",
                    )]
                };
                let step = Step {
                    up: rename(&from, &to),
                    down: rename(&to, &from),
                    note: note_why(
                        format!("renames the column {}.{from} to {to}", called(&change.last)),
                        "the schema says @renamed, or another @map",
                        BRIEF,
                    ),
                };
                self.parts.add(Phase::Contract, &table.name, step);
            }
            for (from, to) in &columns {
                let Some(column) = change.last.column(to) else { continue };
                self.risk(
                    "renames-in-use",
                    Grade::Warning,
                    (&change.last.name, Some(to)),
                    format!(
                        "{}: the column {from} becomes {to}: a release that is running asks for the old name",
                        subject(&change.last, column)
                    ),
                    format!("without SQL: keep the old name in the database with @map({from:?})"),
                );
            }
            if table != change.last.name {
                moved.push((table, change.last.name.clone()));
            }
        }
        let helper = |place: usize| Name { schema: None, name: self.places.helper(&format!("table{place}")) };
        for (from, to) in in_order(&moved, helper) {
            let step = Step {
                up: rename_table(&from, &to),
                down: rename_table(&to, &from),
                note: note_why(
                    format!("renames the table {} to {}", from.name, to.name),
                    "the schema says @@renamed, or another @@map or @@schema",
                    BRIEF,
                ),
            };
            self.parts.add_rename(Phase::Contract, &from.name, step);
        }
        for (from, to) in &moved {
            self.risk(
                "renames-in-use",
                Grade::Warning,
                (to, None),
                format!(
                    "the table {} becomes {}: a release that is running asks for the old name",
                    from.name, to.name
                ),
                format!("without SQL: keep the old name in the database with @@map({:?})", from.name),
            );
        }
        self.by_new_names();
    }

    fn by_new_names(&mut self) {
        let next = change::with_plain_names(self.request.next);
        let place = |name: &Name| self.now.tables.iter().position(|table| table.name == *name);
        let mut matching = Matching::default();
        for change in &self.changes {
            let (Some(previous), Some(table)) = (place(change.name()), self.now.table(change.name())) else {
                continue;
            };
            let Some(next_place) = next.tables.iter().position(|it| it.name == change.last.name) else {
                continue;
            };
            // By the request's own matching: by the old names a new column may be called like a renamed one.
            let found = self.request.matching.tables.iter().find(|it| it.next == Some(next_place));
            let pairs = found.into_iter().flat_map(|it| it.columns.iter().copied());
            let columns = pairs.map(|(previous, next)| {
                let column = previous.and_then(|place| change.old.columns.get(place));
                let here = column.and_then(|old| table.columns.iter().position(|it| it.name == old.name));
                (here, next)
            });
            matching.tables.push(TableMatch {
                previous: Some(previous),
                next: Some(next_place),
                columns: columns.collect(),
            });
        }
        self.now = with_names_of_next(&self.now, &next, &matching);
        self.new.clone_from(&next);
        self.changes = change::after_renames(&self.changes, &self.now, &next);
        self.renamed = true;
    }

    /// A name for a new index or constraint: its own, or one of ours until its own is free.
    pub(super) fn free_name(&mut self, table: &Name, object: Object, wanted: &str) -> String {
        let taken = match object {
            Object::Index => self.now.tables.iter().filter(|it| it.name.schema == table.schema).any(|it| {
                it.name.name == wanted
                    || it.indexes.iter().any(|index| index.name == wanted)
                    || it.primary_key.as_ref().and_then(|key| key.name.as_deref()) == Some(wanted)
            }),
            Object::Constraint => {
                let it = self.table(table);
                it.checks.iter().any(|check| check.name.as_deref() == Some(wanted))
                    || it.foreign_keys.iter().any(|key| key.name == wanted)
                    || it.primary_key.as_ref().and_then(|key| key.name.as_deref()) == Some(wanted)
            }
        };
        if !taken {
            return wanted.to_owned();
        }
        let waits = self.places.helper(wanted);
        self.waiting.push((table.clone(), object, waits.clone(), wanted.to_owned()));
        waits
    }
}

fn rename_in(table: &mut crate::tables::Table, from: &str, to: &str) {
    let rename = |it: &mut String| {
        if it == from {
            to.clone_into(it);
        }
    };
    table.indexes.iter_mut().for_each(|it: &mut Index| rename(&mut it.name));
    table.foreign_keys.iter_mut().for_each(|it| rename(&mut it.name));
    table.checks.iter_mut().filter_map(|it| it.name.as_mut()).for_each(rename);
    if let Some(key) = table.primary_key.as_mut().and_then(|key| key.name.as_mut()) {
        rename(key);
    }
}

fn rename_table(from: &Name, to: &Name) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut there = from.clone();
    if from.schema != to.schema {
        statements.push(Statement::new(format!("ALTER TABLE {} SET SCHEMA {}", qualified(&there), home(to))));
        there.schema.clone_from(&to.schema);
    }
    if from.name != to.name {
        statements.push(
            Statement::new(format!("ALTER TABLE {} RENAME TO {}", qualified(&there), name(&to.name)))
                .ignore("renaming-table", "Asked for by the schema; the header says whom it breaks."),
        );
    }
    statements
}
