//! Foreign keys of tables that are there.

use super::super::statements;
use super::constraints::validation;
use super::keep::called;
use super::notes::note;
use super::parts::{Locks, Phase};
use super::{Object, Planner};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{ForeignKey, Name, Table};

impl Planner<'_> {
    /// Foreign keys for rows to come.
    pub(super) fn keys(&mut self, late: bool) {
        for table in self.new.tables.clone() {
            for key in &table.foreign_keys {
                let now = self.table(&table.name);
                let there = now.foreign_keys.iter().any(|it| same_key(it, key));
                let change = self.changes.iter().find(|it| *it.name() == table.name).cloned();
                let added = change.as_ref().is_none_or(|it| it.diff.foreign_keys.added.contains(&key.name));
                // One that made room for a change comes back late.
                if there || (!late && (!added || self.key_waits(&table.name, key))) {
                    continue;
                }
                self.add_foreign_key(&table, key, added, late);
            }
        }
    }

    fn add_foreign_key(&mut self, table: &Table, key: &ForeignKey, added: bool, late: bool) {
        let mut key = key.clone();
        key.name = self.free_name(&table.name, Object::Constraint, &key.name.clone());
        let ending = if self.online() { " NOT VALID" } else { "" };
        let mut up = vec![Statement::new(format!("{}{ending}", statements::add_foreign_key(table, &key)))];
        if late && !added && self.online() {
            up[0].comment = Some("It made room for a change and comes back.".to_owned());
        }
        let step = Step {
            up,
            down: vec![Statement::new(statements::drop_foreign_key(table, &key))],
            note: note(
                format!("refers from {} to {}", called(table), key.parent.name),
                "locks both tables against writers for a moment; rows that are there are read in a later part",
            ),
        };
        let phase = if late { Phase::Rekey } else { Phase::Key };
        self.add_locking(phase, &table.name.name, step, &[&key.parent, &table.name]);
        if added {
            self.risk(
                "foreign-key-on-rows",
                Grade::Warning,
                (&table.name, None),
                format!("the foreign key {} stops the migration where rows refer to nothing", key.name),
                "change or delete such rows first",
            );
        }
        let step = validation(table, &key.name);
        self.with_table(&table.name, |it| it.foreign_keys.push(key));
        self.to_validate.push((table.name.clone(), step));
    }
}

impl Planner<'_> {
    /// Tables in the order in which those lock them who work with them: a parent before its children, since what is
    /// deleted there is deleted here.
    pub(super) fn in_lock_order(&self, mut open: Vec<Name>) -> Vec<Name> {
        open.sort();
        open.dedup();
        let mut order = Vec::new();
        while !open.is_empty() {
            let waits = |it: &&Name| {
                let pictures =
                    [self.old.table(it), self.now.table(it), self.new.table(it)].into_iter().flatten();
                let mut keys = pictures.flat_map(|table| &table.foreign_keys);
                keys.any(|key| key.parent != **it && open.contains(&key.parent))
            };
            let next = open.iter().position(|it| !waits(&it)).unwrap_or_default();
            order.push(open.remove(next));
        }
        order
    }

    /// A brief step that locks several tables, both ways: its part locks them at its beginning, in order.
    pub(super) fn add_locking(&mut self, phase: Phase, subject: &str, step: Step, tables: &[&Name]) {
        self.parts.add_locking(phase, subject, step);
        let tables: Vec<Name> = tables.iter().map(|it| (*it).clone()).collect();
        self.lock_too(&tables, &tables);
    }

    /// The part of the last step locks these, too, on its way up and on its way down.
    pub(super) fn lock_too(&mut self, up: &[Name], down: &[Name]) {
        let mut locks = self.parts.locks();
        locks.up.extend_from_slice(up);
        locks.down.extend_from_slice(down);
        let (up, down) = (self.in_lock_order(locks.up), self.in_lock_order(locks.down));
        self.parts.lock(Locks { up, down });
    }

    /// The part that made these tables locks the living ones that they refer to; its undo locks both.
    pub(super) fn lock_parents_of(&mut self, tables: &[Table]) {
        let made: Vec<Table> = tables.iter().map(|it| self.table(&it.name)).collect();
        let parents = made.iter().flat_map(|it| it.foreign_keys.iter().map(|key| &key.parent));
        let lives = |it: &&Name| self.changes.iter().any(|change| change.name() == *it);
        let up: Vec<Name> = parents.filter(lives).cloned().collect();
        let children = made.iter().filter(|it| it.foreign_keys.iter().any(|key| up.contains(&key.parent)));
        let down: Vec<Name> = up.iter().cloned().chain(children.map(|it| it.name.clone())).collect();
        self.lock_too(&up, &down);
    }
}

fn same_key(one: &ForeignKey, other: &ForeignKey) -> bool {
    one.columns == other.columns
        && one.parent == other.parent
        && one.references == other.references
        && one.on_delete == other.on_delete
        && one.on_update == other.on_update
}
