//! What is built on columns that are swapped, built on the second ones beside running writers.

use super::super::super::literals::{name, names, qualified};
use super::super::super::statements;
use super::super::Planner;
use super::super::constraints::{self, validation};
use super::super::indexes::{create_beside, drop_beside};
use super::super::keep::called;
use super::super::notes::{BESIDE, BRIEF, SCAN, note, note_why};
use super::super::parts::Phase;
use super::contract::{drop_constraint_if_there, whole};
use super::{Group, Twin, alter};
use crate::migration::{Statement, Step};
use crate::tables::{Check, ForeignKey, Index, Method, Name, Part, PartKey, PrimaryKey, Table, Tables};

impl Planner<'_> {
    /// What rows to come must hold in the second columns. Where a value may have no place in the new type, NULL stays
    /// allowed until the question was asked again.
    pub(in super::super) fn swap_guards(&mut self) {
        if self.swaps.is_empty() {
            return;
        }
        let beside = self.beside();
        for group in self.swaps.clone() {
            for twin in group.twins.iter().filter(|it| it.required && it.is_total()) {
                self.guard_twin(twin);
            }
            for (table, check) in self.checks_beside(&beside, &group) {
                let label = check.name.clone().unwrap_or_default();
                let step = Step {
                    up: vec![constraints::add_check(&table, &check, " NOT VALID")],
                    down: vec![constraints::drop_check(&table, &check)],
                    note: note_why(
                        format!("says the check of {} for its second columns: {label}", called(&table)),
                        "binds rows to come; those that are there are read in a later part",
                        BRIEF,
                    ),
                };
                self.parts.add(Phase::Guard, &table.name.name, step);
                self.to_validate.push((table.name.clone(), validation(&table, &label)));
            }
        }
    }

    /// What the server knows of the values in the second columns: without it, it would plan badly after the change.
    pub(in super::super) fn swap_analyze(&mut self) {
        for group in self.swaps.clone() {
            for table in group.tables() {
                let columns: Vec<&str> = group.of(&table).map(|it| it.helper.as_str()).collect();
                let step = Step {
                    up: vec![Statement::new(format!("ANALYZE {} ({})", qualified(&table), names(&columns)))],
                    down: Vec::new(),
                    note: note_why(
                        format!("looks at the values in the second columns of {}", table.name),
                        "the server plans by what it knows of them",
                        "reads a sample of the table beside running writers (ShareUpdateExclusive)",
                    ),
                };
                self.parts.alone(Phase::Validate, &table.name, step);
            }
        }
    }

    fn guard_twin(&mut self, twin: &Twin) {
        let table = self.table(twin.table());
        let guard = self.guard_of(twin);
        let asked = self.ask_again(twin);
        let down = match twin.is_total() {
            true => constraints::drop_constraint(&table, &guard),
            false => drop_constraint_if_there(twin.table(), &guard),
        };
        let step = Step {
            up: asked.iter().cloned().chain([self.add_guard(twin)]).collect(),
            down: vec![down],
            note: note_why(
                format!("refuses NULL in the second column of {}.{}", called(&table), twin.column()),
                match twin.is_total() {
                    true => "SET NOT NULL needs no scan when a check says the same",
                    false => {
                        "SET NOT NULL needs no scan when a check says the same; from here on a value that has no place in the new type is refused"
                    }
                },
                if asked.is_some() {
                    "reads the table beside running writers, then locks it for a moment"
                } else {
                    BRIEF
                },
            ),
        };
        self.parts.add(Phase::Guard, &table.name.name, step);
        let mut step = validation(&table, &guard);
        step.up.splice(0..0, asked);
        step.note = note(
            format!("proves that the second column of {}.{} holds no NULL", called(&table), twin.column()),
            SCAN,
        );
        self.to_validate.push((table.name.clone(), step));
    }

    /// Where a value may have no place in the new type, whoever writes one is stopped as late as can be: when everything
    /// else is ready, and before the columns change places.
    pub(in super::super) fn swap_late_guards(&mut self) {
        for group in self.swaps.clone() {
            for twin in group.twins.iter().filter(|it| it.required && !it.is_total()) {
                self.guard_twin(twin);
            }
        }
        self.validate();
    }

    pub(super) fn guard_of(&self, twin: &Twin) -> String {
        self.places.helper(&format!("{}_required", twin.column()))
    }

    pub(super) fn add_guard(&self, twin: &Twin) -> Statement {
        Statement::new(alter(
            twin.table(),
            &format!(
                "ADD CONSTRAINT {} CHECK ({} IS NOT NULL) NOT VALID",
                name(&self.guard_of(twin)),
                name(&twin.helper)
            ),
        ))
    }

    /// Indexes of the second columns, those of primary keys among them.
    pub(in super::super) fn swap_indexes(&mut self) {
        if self.swaps.is_empty() {
            return;
        }
        let beside = self.beside();
        for group in self.swaps.clone() {
            let mut all = self.indexes_beside(&beside, &group);
            for (table, key, _) in self.primary_beside(&beside, &group) {
                let index = self.index_of_key(&key);
                all.push((table, index));
            }
            for (table, index) in all {
                let step = Step {
                    up: vec![create_beside(&table, &index)],
                    down: vec![drop_beside(&table.name, &index.name)],
                    note: note_why(
                        format!("builds {} on the second columns of {}", index.name, called(&table)),
                        "it takes the place of the index that is there",
                        BESIDE,
                    ),
                };
                let subject = self.plain_name(&index.name);
                self.parts.outside(Phase::Index, &subject, step, false);
            }
        }
    }

    /// The unique index that a primary key takes.
    pub(super) fn index_of_key(&self, key: &PrimaryKey) -> Index {
        let parts = key.columns.iter().map(|column| Part {
            key: PartKey::Column(column.clone()),
            descending: false,
            operator_class: None,
        });
        Index {
            name: key.name.clone().unwrap_or_default(),
            unique: true,
            method: Method::BTree,
            parts: parts.collect(),
            include: Vec::new(),
            predicate: None,
        }
    }

    /// The name of a thing that bears a name of ours for a while.
    fn plain_name(&self, helper: &str) -> String {
        helper.strip_prefix(&self.places.helper("")).unwrap_or(helper).to_owned()
    }

    /// Foreign keys of and into the second columns.
    pub(in super::super) fn swap_keys(&mut self) {
        if self.swaps.is_empty() {
            return;
        }
        let beside = self.beside();
        for group in self.swaps.clone() {
            let unique = self.unique_beside(&beside, &group);
            for (table, key) in self.keys_beside(&beside, &group) {
                let rests = |it: &&(Table, Index)| {
                    let columns = super::super::indexes::plain_columns(&it.1).unwrap_or_default();
                    it.0.name == key.parent
                        && columns.len() == key.references.len()
                        && columns.iter().all(|column| key.references.contains(column))
                };
                let rests = unique.iter().filter(rests).map(|(table, index)| (table, index.name.as_str()));
                let whole = whole(rests);
                let add = Statement::new(format!("{} NOT VALID", statements::add_foreign_key(&table, &key)));
                let step = Step {
                    up: whole.into_iter().chain([add]).collect(),
                    down: vec![Statement::new(statements::drop_foreign_key(&table, &key))],
                    note: note(
                        format!(
                            "refers from the second columns of {} to {}",
                            called(&table),
                            key.parent.name
                        ),
                        "locks both tables against writers for a moment; rows that are there are read in a later part",
                    ),
                };
                self.add_locking(Phase::Key, &table.name.name, step, &[&key.parent, &table.name]);
                self.to_validate.push((table.name.clone(), validation(&table, &key.name)));
            }
        }
    }

    /// Indexes on which a foreign key may rest.
    fn unique_beside(&self, beside: &Tables, group: &Group) -> Vec<(Table, Index)> {
        let mut unique = self.indexes_beside(beside, group);
        unique.retain(|(_, it)| it.unique && it.predicate.is_none());
        let keys = self.primary_beside(beside, group).into_iter();
        unique.extend(keys.map(|(table, key, _)| (table, self.index_of_key(&key))));
        unique
    }

    /// Checks by the second columns' names, under names of ours.
    pub(super) fn checks_beside(&self, beside: &Tables, group: &Group) -> Vec<(Table, Check)> {
        named(beside, &group.checks, |table, label| {
            let it = table.checks.iter().find(|it| it.name.as_deref() == Some(label))?;
            Some(Check { name: Some(self.places.helper(label)), ..it.clone() })
        })
    }

    /// Indexes, likewise.
    pub(super) fn indexes_beside(&self, beside: &Tables, group: &Group) -> Vec<(Table, Index)> {
        named(beside, &group.indexes, |table, label| {
            let it = table.indexes.iter().find(|it| it.name == label)?;
            Some(Index { name: self.places.helper(label), ..it.clone() })
        })
    }

    /// Foreign keys, likewise.
    pub(super) fn keys_beside(&self, beside: &Tables, group: &Group) -> Vec<(Table, ForeignKey)> {
        named(beside, &group.keys, |table, label| {
            let it = table.foreign_keys.iter().find(|it| it.name == label)?;
            Some(ForeignKey { name: self.places.helper(label), ..it.clone() })
        })
    }

    /// Primary keys, with the name of the index of ours in place of their own, which follows.
    pub(super) fn primary_beside(&self, beside: &Tables, group: &Group) -> Vec<(Table, PrimaryKey, String)> {
        let tables = group.primary.iter().filter_map(|it| beside.table(it));
        tables
            .filter_map(|table| {
                let key = table.primary_key.clone()?;
                let label = key.name.clone().unwrap_or_else(|| format!("{}_pkey", table.name.name));
                let helper = Some(self.places.helper(&format!("{label}_key")));
                Some((table.clone(), PrimaryKey { name: helper, ..key }, label))
            })
            .collect()
    }
}

fn named<T>(
    beside: &Tables,
    names: &[(Name, String)],
    find: impl Fn(&Table, &str) -> Option<T>,
) -> Vec<(Table, T)> {
    let found = names.iter().filter_map(|(table, label)| {
        let table = beside.table(table)?;
        Some((table.clone(), find(table, label)?))
    });
    found.collect()
}

/// `ALTER INDEX i RENAME TO j`
pub(super) fn rename_index(table: &Name, from: &str, to: &str) -> Statement {
    let index = Name { schema: table.schema.clone(), name: from.to_owned() };
    Statement::new(format!("ALTER INDEX {} RENAME TO {}", qualified(&index), name(to)))
}

/// `ALTER TABLE t RENAME CONSTRAINT a TO b`
pub(super) fn rename_constraint(table: &Name, from: &str, to: &str) -> Statement {
    Statement::new(alter(table, &format!("RENAME CONSTRAINT {} TO {}", name(from), name(to))))
}
