//! Primary keys, foreign keys and checks of tables that are there.

use super::super::literals::{name, names, qualified};
use super::super::statements;
use super::keep::called;
use super::notes::{BRIEF, SCAN, note, note_why};
use super::parts::Phase;
use super::{Object, Planner, TableChange};
use crate::migration::{Grade, KeyDiff, Statement, Step};
use crate::tables::{Check, ForeignKey, Index, Name, PrimaryKey, Table};

/// `ALTER TABLE … ADD CONSTRAINT … CHECK`
pub(super) fn add_check(table: &Table, check: &Check, ending: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ADD {}{ending}",
        qualified(&table.name),
        statements::check(table, check)
    ))
}

/// `ALTER TABLE … DROP CONSTRAINT`
pub(super) fn drop_check(table: &Table, check: &Check) -> Statement {
    drop_constraint(table, check.name.as_deref().unwrap_or_default())
}

/// `ALTER TABLE … DROP CONSTRAINT`
pub(super) fn drop_constraint(table: &Table, constraint: &str) -> Statement {
    Statement::new(format!("ALTER TABLE {} DROP CONSTRAINT {}", qualified(&table.name), name(constraint)))
        .ignore("ban-drop-constraint", "The schema no longer has it; the undo adds it again.")
}

/// `ALTER TABLE … ADD CONSTRAINT … PRIMARY KEY`
pub(super) fn add_primary_key(table: &Table, key: &PrimaryKey) -> Statement {
    let label = key.name.as_ref().map(|it| format!("CONSTRAINT {} ", name(it))).unwrap_or_default();
    Statement::new(format!(
        "ALTER TABLE {} ADD {label}PRIMARY KEY ({})",
        qualified(&table.name),
        names(&key.columns)
    ))
}

impl Planner<'_> {
    /// Foreign keys, checks, indexes and the primary key that go, of a table that stays.
    pub(super) fn drop_constraints(&mut self, change: &TableChange) {
        let diff = &change.diff;
        let open = |it: &&String| !self.made_room.contains(&(change.name().clone(), (*it).clone()));
        let checks: Vec<String> = diff.checks.dropped.iter().filter(open).cloned().collect();
        self.drop_objects(change, &diff.foreign_keys.dropped, &checks, &diff.indexes.dropped);
        if matches!(diff.primary_key, Some(KeyDiff::Dropped | KeyDiff::Changed)) {
            self.drop_primary_key(change);
        }
    }

    pub(super) fn drop_objects(
        &mut self,
        change: &TableChange,
        foreign_keys: &[String],
        checks: &[String],
        indexes: &[String],
    ) {
        let table_name = change.name().clone();
        for gone in foreign_keys {
            self.drop_foreign_key((&table_name, gone), (Phase::Contract, &table_name.name), "");
        }
        for gone in checks {
            let table = self.table(&table_name);
            let Some(check) = table.checks.iter().find(|it| it.name.as_ref() == Some(gone)).cloned() else {
                continue;
            };
            // The check was written when its column was as before; whether that may be NULL is among its words.
            let mut before = table.clone();
            let was = self.old.table(&table_name).and_then(|old| old.column(check.column.as_deref()?));
            if let Some(was) = was
                && let Some(column) = before.columns.iter_mut().find(|column| column.name == was.name)
            {
                column.nullable = was.nullable;
            }
            let step = Step {
                up: vec![drop_check(&table, &check)],
                down: vec![add_check(&before, &check, "")],
                note: note(format!("drops the check {gone}"), BRIEF),
            };
            self.parts.add(Phase::Contract, &table_name.name, step);
            self.with_table(&table_name, |it| it.checks.retain(|it| it.name.as_ref() != Some(gone)));
        }
        for gone in indexes {
            self.drop_one_index(change, gone);
        }
    }

    /// A foreign key goes, for good or for a while, in a part that locks both tables; the undo adds it again.
    pub(super) fn drop_foreign_key(
        &mut self,
        (table_name, gone): (&Name, &str),
        (phase, subject): (Phase, &str),
        why: &str,
    ) {
        let table = self.table(table_name);
        let Some(key) = table.foreign_keys.iter().find(|key| key.name == gone) else { return };
        let step = self.without_foreign_key(&table, key, why);
        self.add_locking(phase, subject, step, &[&key.parent, table_name]);
        self.with_table(table_name, |it| it.foreign_keys.retain(|key| key.name != gone));
    }

    pub(super) fn without_foreign_key(&self, table: &Table, key: &ForeignKey, why: &str) -> Step {
        Step {
            up: vec![Statement::new(statements::drop_foreign_key(table, key))],
            down: self.foreign_key_again(table, key),
            note: note(format!("drops the foreign key {}{why}", key.name), "locks both tables for a moment"),
        }
    }

    /// Foreign keys that go and whose columns are about to get values: they would refuse them.
    pub(super) fn drop_keys_of_filled(&mut self) {
        for change in self.changes.clone() {
            let filled = |column: &String| {
                let (old, new) = (change.old.column(column), change.new.column(column));
                let required = old.is_some_and(|it| it.nullable) && new.is_some_and(|it| !it.nullable);
                new.is_some() && (required || self.fill_up(&change, column, self.renamed).is_some())
            };
            let goes = |key: &&ForeignKey| {
                change.diff.foreign_keys.dropped.contains(&key.name) && key.columns.iter().any(filled)
            };
            let table = self.table(change.name());
            let gone: Vec<String> =
                table.foreign_keys.iter().filter(goes).map(|key| key.name.clone()).collect();
            for key in gone {
                self.drop_foreign_key((change.name(), &key), (Phase::Expand, &change.name().name), "");
            }
        }
    }

    /// A foreign key that comes back on an undo. The server rests a key on any unique index that fits: those of later
    /// parts stand aside meanwhile, or their own undo could not drop them.
    fn foreign_key_again(&self, table: &Table, key: &ForeignKey) -> Vec<Statement> {
        let parent = self.table(&key.parent);
        let fits = |it: &&Index| {
            it.unique
                && it.predicate.is_none()
                && super::indexes::plain_columns(it).is_some_and(|found| {
                    found.len() == key.references.len() && found.iter().all(|it| key.references.contains(it))
                })
        };
        let rivals: Vec<&Index> = (self.old.table(&key.parent).into_iter())
            .flat_map(|old| {
                parent.indexes.iter().filter(|it| !old.indexes.iter().any(|there| there.name == it.name))
            })
            .filter(fits)
            .collect();
        let mut statements: Vec<Statement> = (rivals.iter())
            .map(|it| Statement::new(super::indexes::drop_index(&parent.name, &it.name)))
            .collect();
        statements.push(Statement::new(statements::add_foreign_key(table, key)));
        statements.extend(rivals.iter().map(|it| Statement::new(statements::create_index(&parent, it))));
        statements
    }

    /// What is built on columns that go, where they go before anything else.
    pub(super) fn drop_dependents(&mut self, change: &TableChange) {
        let gone = change.diff.columns.dropped.clone();
        let table = self.table(change.name());
        let touches = |columns: &[String]| columns.iter().any(|it| gone.contains(it));
        let keys: Vec<String> = table
            .foreign_keys
            .iter()
            .filter(|key| touches(&key.columns))
            .map(|key| key.name.clone())
            .collect();
        let checks: Vec<String> = (table.checks.iter())
            .filter(|check| gone.iter().any(|it| super::change::check_mentions(check, it)))
            .filter_map(|check| check.name.clone())
            .collect();
        let indexes: Vec<String> = (table.indexes.iter())
            .filter(|index| gone.iter().any(|it| super::change::index_mentions(index, it)))
            .map(|index| index.name.clone())
            .collect();
        self.drop_objects(change, &keys, &checks, &indexes);
        if table.primary_key.as_ref().is_some_and(|key| touches(&key.columns)) {
            self.drop_primary_key(change);
        }
    }

    fn drop_primary_key(&mut self, change: &TableChange) {
        let table = self.table(change.name());
        let Some(key) = table.primary_key.clone() else { return };
        self.free_parents(&table, &key.columns);
        let step = Step {
            up: vec![drop_constraint(&table, key.name.as_deref().unwrap_or_default())],
            down: vec![add_primary_key(&table, &key)],
            note: note(format!("drops the primary key of {}", called(&table)), BRIEF),
        };
        self.parts.add(Phase::Contract, &table.name.name, step);
        self.with_table(&table.name, |it| it.primary_key = None);
    }

    /// Foreign keys that rest on a key or unique index make room; they come back when everything is in place.
    pub(super) fn free_parents(&mut self, parent: &Table, columns: &[String]) {
        for table in self.now.tables.clone() {
            for key in table.foreign_keys.iter().filter(|key| key.parent == parent.name) {
                let same = key.references.len() == columns.len()
                    && key.references.iter().all(|it| columns.contains(it));
                if !same {
                    continue;
                }
                let part = (Phase::Contract, parent.name.name.as_str());
                self.drop_foreign_key((&table.name, &key.name), part, " while its parent's key changes");
            }
        }
    }

    /// The primary key that is new: its index was built beside running writers.
    pub(super) fn add_primary_keys(&mut self) {
        for change in self.changes.clone() {
            if !matches!(change.diff.primary_key, Some(KeyDiff::Added | KeyDiff::Changed)) {
                continue;
            }
            let Some(key) = change.new.primary_key.clone() else { continue };
            let table = self.table(change.name());
            if table.primary_key.is_some() {
                continue;
            }
            let label = key.name.clone().unwrap_or_else(|| format!("{}_pkey", table.name.name));
            let helper = self.places.helper(&format!("{label}_key"));
            let ready = table.indexes.iter().any(|it| it.name == helper);
            let up = if ready {
                super::indexes::key_of_index(&table.name, &helper, &label)
            } else {
                vec![add_primary_key(&table, &key)]
            };
            let mut down = vec![drop_constraint(&table, &label)];
            if ready {
                // The part before built this index, and its own undo drops it.
                let index = self.key_index(&change, &key, &helper);
                down.push(Statement::new(statements::create_index(&table, &index)));
            }
            for column in &key.columns {
                let was = change.old.column(column).or_else(|| change.new.column(column));
                if was.is_some_and(|it| it.nullable) {
                    down.push(Statement::new(format!(
                        "ALTER TABLE {} ALTER COLUMN {} DROP NOT NULL",
                        qualified(&table.name),
                        name(column)
                    )));
                }
            }
            let cost = if ready { BRIEF } else { "locks the table while its index is built" };
            let step =
                Step { up, down, note: note(format!("makes the primary key of {}", called(&table)), cost) };
            if ready {
                self.parts.add(Phase::Contract, &table.name.name, step);
            } else {
                self.parts.alone(Phase::Contract, &table.name.name, step);
            }
            self.with_table(&table.name, |it| {
                it.indexes.retain(|it| it.name != helper);
                it.primary_key = Some(PrimaryKey { name: Some(label), columns: key.columns.clone() });
            });
        }
    }

    /// Checks for rows to come; those that are there are read later.
    pub(super) fn guards(&mut self, late: bool) {
        for change in self.changes.clone() {
            for added in &change.diff.checks.added {
                let Some(check) = change.new.checks.iter().find(|it| it.name.as_ref() == Some(added)) else {
                    continue;
                };
                if change.check_waits(check) != late {
                    continue;
                }
                let mut check = check.clone();
                check.name = Some(self.free_name(change.name(), Object::Constraint, added));
                let ending = if self.online() { " NOT VALID" } else { "" };
                let step = Step {
                    up: vec![add_check(&change.new, &check, ending)],
                    down: vec![drop_check(&change.new, &check)],
                    note: note_why(
                        format!("adds the check {added}"),
                        if self.online() {
                            "binds rows to come; those that are there are read in a later part"
                        } else {
                            ""
                        },
                        if self.online() { BRIEF } else { "locks the table while it is read" },
                    ),
                };
                self.parts.add(Phase::Guard, &change.name().name, step);
                let step = validation(&change.new, check.name.as_deref().unwrap_or_default());
                self.to_validate.push((change.name().clone(), step));
                self.with_table(change.name(), |it| it.checks.push(check));
                self.risk(
                    "check-on-rows",
                    Grade::Warning,
                    (&change.last.name, None),
                    format!("the check {added} stops the migration where rows break it"),
                    "change such rows first",
                );
            }
        }
    }

    /// Rows that are there are read, each condition by itself.
    pub(super) fn validate(&mut self) {
        if !self.online() {
            self.to_validate.clear();
            return;
        }
        for (table, step) in std::mem::take(&mut self.to_validate) {
            self.parts.alone(Phase::Validate, &table.name, step);
        }
    }
}

/// `VALIDATE CONSTRAINT`; nothing undoes it, and nothing needs to.
pub(super) fn validation(table: &Table, constraint: &str) -> Step {
    Step {
        up: vec![Statement::new(format!(
            "ALTER TABLE {} VALIDATE CONSTRAINT {}",
            qualified(&table.name),
            name(constraint)
        ))],
        down: Vec::new(),
        note: note(format!("proves {constraint} for the rows that are there"), SCAN),
    }
}
