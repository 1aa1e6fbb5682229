//! Foreign keys of tables that are there.

use super::super::literals::{name, qualified};
use super::super::statements;
use super::constraints::validation;
use super::keep::called;
use super::notes::note;
use super::parts::Phase;
use super::preflight::stop_where;
use super::{Object, Planner, TableChange};
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
        if added {
            self.ask_for_parents(table, &key);
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

impl Planner<'_> {
    /// Rows that refer to nothing would stop a new foreign key half way. Asked where both ends are there at first.
    pub(super) fn ask_for_parents(&mut self, table: &Table, key: &ForeignKey) {
        let find = |name: &crate::tables::Name| self.changes.iter().find(|it| it.name() == name);
        let (Some(child), Some(parent)) = (find(&table.name), find(&key.parent)) else { return };
        let first = |change: &TableChange, columns: &[String]| -> Option<Vec<String>> {
            let known = |it: &String| {
                let old = change.old.column(it)?;
                let new = change.new.column(it)?;
                let stays = old.nullable == new.nullable || self.value_up(change, new).is_none();
                let first = change.first_column(it)?;
                (!change.is_retyped(it) && stays).then(|| first.name.clone())
            };
            columns.iter().map(known).collect()
        };
        let (Some(columns), Some(references)) = (first(child, &key.columns), first(parent, &key.references))
        else {
            return;
        };
        let about = called(&child.last).to_owned();
        let question = orphans(&child.first, &columns, &parent.first.name, &references, &about, &key.name);
        self.parts.before_up.push(question);
    }

    /// The same for a foreign key that comes back with the undo.
    pub(super) fn ask_for_parents_back(&mut self, change: &TableChange, key: &ForeignKey) {
        let Some(parent) = self.changes.iter().find(|it| *it.name() == key.parent) else { return };
        let last = |change: &TableChange, columns: &[String]| -> Option<Vec<String>> {
            let known = |it: &String| {
                let stays = change.new.column(it).is_some() && !change.is_retyped(it);
                change.last_column(it).filter(|_| stays).map(|it| it.name.clone())
            };
            columns.iter().map(known).collect()
        };
        let (Some(columns), Some(references)) = (last(change, &key.columns), last(parent, &key.references))
        else {
            return;
        };
        let about = called(&change.first).to_owned();
        let question = orphans(&change.last, &columns, &parent.last.name, &references, &about, &key.name);
        self.parts.before_down.push(question);
    }
}

fn orphans(
    child: &Table,
    columns: &[String],
    parent: &crate::tables::Name,
    references: &[String],
    about: &str,
    key: &str,
) -> Statement {
    let here: Vec<String> = columns.iter().map(|it| format!("{} IS NOT NULL", name(it))).collect();
    let same: Vec<String> = (references.iter().zip(columns))
        .map(|(there, here)| format!("parent.{} = {}.{}", name(there), qualified(&child.name), name(here)))
        .collect();
    let condition = format!(
        "{} AND NOT EXISTS (SELECT FROM {} AS parent WHERE {})",
        here.join(" AND "),
        qualified(parent),
        same.join(" AND ")
    );
    stop_where(
        child,
        about,
        &condition,
        ("refers to nothing", "refer to nothing"),
        &format!(", which the foreign key {key} forbids; change or delete them first"),
    )
}
