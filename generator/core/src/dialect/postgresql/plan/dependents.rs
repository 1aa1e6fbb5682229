//! What is built on columns whose type changes: it makes room, and comes back.

use super::super::statements;
use super::change::{check_mentions, index_depends, key_mentions};
use super::conversions::in_place;
use super::enums::enum_of;
use super::retype::Retype;
use super::{Planner, constraints};
use crate::migration::Statement;
use crate::tables::{Check, ForeignKey, Index, Name, Table};

/// What is built on a column and has to make room while its type changes.
#[derive(Clone, Debug, std::default::Default)]
pub(super) struct Dependents {
    pub(super) keys: Vec<(Table, ForeignKey)>,
    pub(super) checks: Vec<(Table, Check)>,
    pub(super) indexes: Vec<(Table, Index)>,
}

impl Planner<'_> {
    /// What is built on these columns, as it is at this moment.
    pub(super) fn dependents(&self, items: &[Retype]) -> Dependents {
        let mut found = Dependents::default();
        let in_place_only =
            items.iter().all(|it| enum_of(&it.from).is_none() && in_place(&it.from.ty, &it.to.ty));
        for table in &self.now.tables {
            let here: Vec<&Retype> = items.iter().filter(|it| it.table == table.name).collect();
            for key in &table.foreign_keys {
                let touched = items.iter().any(|it| key_mentions(&table.name, key, &it.table, &it.from.name));
                if touched && !in_place_only {
                    found.keys.push((table.clone(), key.clone()));
                }
            }
            for check in &table.checks {
                if here.iter().any(|it| check_mentions(check, &it.from.name)) {
                    found.checks.push((table.clone(), check.clone()));
                }
            }
            for index in &table.indexes {
                if here.iter().any(|it| index_depends(index, &it.from.name)) {
                    found.indexes.push((table.clone(), index.clone()));
                }
            }
        }
        found
    }

    /// The same, in the form of the new picture.
    pub(super) fn in_new_form(&self, before: &Dependents) -> Dependents {
        let table = |name: &Name| self.new.table(name).cloned();
        let mut after = before.clone();
        for (there, check) in &mut after.checks {
            let Some(new) = table(&there.name) else { continue };
            if let Some(found) = new.checks.iter().find(|it| it.name == check.name) {
                *check = found.clone();
            }
            *there = new;
        }
        for (there, index) in &mut after.indexes {
            let Some(new) = table(&there.name) else { continue };
            if let Some(found) = new.indexes.iter().find(|it| it.name == index.name) {
                *index = found.clone();
            }
            *there = new;
        }
        after
    }

    /// The picture after a change of types.
    pub(super) fn arrive(&mut self, items: &[Retype]) {
        let before = self.dependents(items);
        let after = self.in_new_form(&before);
        for it in items {
            self.with_table(&it.table, |table| {
                if let Some(column) = table.columns.iter_mut().find(|column| column.name == it.to.name) {
                    column.ty = it.to.ty.clone();
                    column.default.clone_from(&it.to.default);
                }
            });
        }
        for (table, check) in after.checks {
            self.with_table(&table.name, |there| {
                if let Some(old) = there.checks.iter_mut().find(|it| it.name == check.name) {
                    *old = check;
                }
            });
        }
        for (table, index) in after.indexes {
            self.with_table(&table.name, |there| {
                if let Some(old) = there.indexes.iter_mut().find(|it| it.name == index.name) {
                    *old = index;
                }
            });
        }
    }
}

impl Dependents {
    pub(super) fn down(&self) -> Vec<Statement> {
        let mut statements = Vec::new();
        statements.extend(
            self.keys.iter().map(|(table, key)| Statement::new(statements::drop_foreign_key(table, key))),
        );
        statements.extend(self.checks.iter().map(|(table, check)| constraints::drop_check(table, check)));
        statements.extend(
            self.indexes
                .iter()
                .map(|(table, index)| Statement::new(super::indexes::drop_index(&table.name, &index.name))),
        );
        statements
    }

    pub(super) fn up(&self) -> Vec<Statement> {
        let mut statements = Vec::new();
        statements.extend(
            self.indexes.iter().map(|(table, index)| Statement::new(statements::create_index(table, index))),
        );
        statements.extend(self.checks.iter().map(|(table, check)| constraints::add_check(table, check, "")));
        statements.extend(
            self.keys.iter().map(|(table, key)| Statement::new(statements::add_foreign_key(table, key))),
        );
        statements
    }
}
