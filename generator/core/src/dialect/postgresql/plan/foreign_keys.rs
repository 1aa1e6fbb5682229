//! Foreign keys of tables that are there.

use super::super::statements;
use super::constraints::validation;
use super::keep::called;
use super::notes::note;
use super::parts::Phase;
use super::{Object, Planner};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{ForeignKey, Table};

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
        self.parts.add(phase, &table.name.name, step);
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

fn same_key(one: &ForeignKey, other: &ForeignKey) -> bool {
    one.columns == other.columns
        && one.parent == other.parent
        && one.references == other.references
        && one.on_delete == other.on_delete
        && one.on_update == other.on_update
}
