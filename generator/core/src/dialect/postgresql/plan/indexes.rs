//! Indexes of tables that are there: built and dropped beside running writers.

use super::super::literals::{name, qualified, text};
use super::super::statements;
use super::keep::{block, called};
use super::notes::{BESIDE, CATALOG, note, note_why};
use super::parts::Phase;
use super::{Object, Planner, TableChange};
use crate::migration::{Grade, KeyDiff, Statement, Step};
use crate::tables::{Index, Method, Name, Part, PartKey, PrimaryKey, Table};

/// `DROP INDEX`
pub(super) fn drop_index(table: &Name, index: &str) -> String {
    format!("DROP INDEX {}", qualified(&Name { schema: table.schema.clone(), name: index.to_owned() }))
}

pub(super) fn drop_beside(table: &Name, index: &str) -> Statement {
    let words = drop_index(table, index).replacen("DROP INDEX", "DROP INDEX CONCURRENTLY IF EXISTS", 1);
    alone(Statement::new(words))
}

pub(super) fn create_beside(table: &Table, index: &Index) -> Statement {
    let words = statements::create_index(table, index);
    let words = words.replacen(" INDEX ", " INDEX CONCURRENTLY IF NOT EXISTS ", 1);
    alone(Statement::new(words))
}

/// A unique index becomes the primary key under this name. It takes the name first, or the server would tell that it does.
pub(super) fn key_of_index(table: &Name, index: &str, label: &str) -> Vec<Statement> {
    let place = Name { schema: table.schema.clone(), name: index.to_owned() };
    vec![
        Statement::new(format!("ALTER INDEX {} RENAME TO {}", qualified(&place), name(label))),
        Statement::new(format!(
            "ALTER TABLE {} ADD CONSTRAINT {} PRIMARY KEY USING INDEX {}",
            qualified(table),
            name(label),
            name(label)
        )),
    ]
}

fn alone(statement: Statement) -> Statement {
    const REASON: &str =
        "It waits for running transactions and blocks nobody; a timeout would leave it half done.";
    statement.ignore("require-lock-timeout", REASON).ignore("require-statement-timeout", REASON)
}

impl Planner<'_> {
    /// New indexes, and those of new keys.
    pub(super) fn indexes(&mut self, late: bool) {
        for change in self.changes.clone() {
            for added in &change.diff.indexes.added {
                let Some(index) = change.new.indexes.iter().find(|it| it.name == *added) else { continue };
                if change.index_waits(index) == late {
                    self.add_index(&change, index);
                }
            }
            let new_key = matches!(change.diff.primary_key, Some(KeyDiff::Added | KeyDiff::Changed));
            if let Some(key) = change.new.primary_key.clone().filter(|_| new_key && !late) {
                self.add_key_index(&change, &key);
            }
        }
    }

    fn add_index(&mut self, change: &TableChange, index: &Index) {
        if index.unique {
            self.tell_unique(change, index);
        }
        let mut index = index.clone();
        let wanted = index.name.clone();
        index.name = self.free_name(change.name(), Object::Index, &wanted);
        let what = format!("builds the index {wanted} on {}", called(&change.last));
        if self.online() {
            let step = Step {
                up: vec![create_beside(&change.new, &index)],
                down: vec![drop_beside(change.name(), &index.name)],
                note: note(what, BESIDE),
            };
            self.parts.outside(Phase::Index, &wanted, step, false);
            self.built.push(Name { schema: change.last.name.schema.clone(), name: wanted });
        } else {
            let step = Step {
                up: vec![Statement::new(statements::create_index(&change.new, &index))],
                down: vec![Statement::new(drop_index(change.name(), &index.name))],
                note: note(what, "locks the table against writers while it is read"),
            };
            self.parts.add(Phase::Index, &change.name().name, step);
        }
        self.with_table(change.name(), |it| it.indexes.push(index));
    }

    /// Equal rows stop a unique index.
    fn tell_unique(&mut self, change: &TableChange, index: &Index) {
        self.risk(
            "unique-on-rows",
            Grade::Warning,
            (&change.last.name, None),
            format!("the unique index {} stops the migration where rows are equal", index.name),
            "make such rows differ first",
        );
    }

    pub(super) fn key_index(&self, _change: &TableChange, key: &PrimaryKey, label: &str) -> Index {
        let parts = key.columns.iter().map(|column| Part {
            key: PartKey::Column(column.clone()),
            descending: false,
            operator_class: None,
        });
        Index {
            name: label.to_owned(),
            unique: true,
            method: Method::BTree,
            parts: parts.collect(),
            include: Vec::new(),
            predicate: None,
        }
    }

    fn add_key_index(&mut self, change: &TableChange, key: &PrimaryKey) {
        if !self.online() || key.columns.iter().any(|it| change.is_retyped(it)) {
            return;
        }
        let label = key.name.clone().unwrap_or_else(|| format!("{}_pkey", change.name().name));
        let helper = self.places.helper(&format!("{label}_key"));
        let index = self.key_index(change, key, &helper);
        let step = Step {
            up: vec![create_beside(&change.new, &index)],
            down: vec![drop_beside(change.name(), &helper)],
            note: note_why(
                format!("builds the index of the primary key of {}", called(&change.last)),
                "the key itself then needs a moment only",
                BESIDE,
            ),
        };
        self.parts.outside(Phase::Index, &label, step, false);
        self.built.push(Name { schema: change.last.name.schema.clone(), name: label });
        self.with_table(change.name(), |it| it.indexes.push(index));
    }

    /// An index that goes.
    pub(super) fn drop_one_index(&mut self, change: &TableChange, gone: &str) {
        let table = self.table(change.name());
        let Some(index) = table.indexes.iter().find(|it| it.name == gone).cloned() else { return };
        if let Some(columns) = plain_columns(&index).filter(|_| index.unique) {
            self.free_parents(&table, &columns);
        }
        let what = format!("drops the index {gone} of {}", called(&change.first));
        if self.online() {
            let step = Step {
                up: vec![drop_beside(change.name(), gone)],
                down: vec![create_beside(&table, &index)],
                note: note(what, "waits for running queries and blocks nobody (ShareUpdateExclusive)"),
            };
            self.parts.outside(Phase::Contract, gone, step, false);
            if change.first.indexes.iter().any(|it| it.name == gone) {
                let schema = change.first.name.schema.clone();
                self.built_back.push(Name { schema, name: gone.to_owned() });
            }
        } else {
            let step = Step {
                up: vec![Statement::new(drop_index(change.name(), gone))],
                down: vec![Statement::new(statements::create_index(&table, &index))],
                note: note(what, "locks the table for a moment"),
            };
            self.parts.add(Phase::Contract, &change.name().name, step);
        }
        self.with_table(change.name(), |it| it.indexes.retain(|it| it.name != gone));
    }

    /// Every index that was built beside running writers is whole, or the migration is not done, or not undone: sqlx's
    /// migrator passes over one that is not.
    pub(super) fn prove_indexes(&mut self) {
        if !self.built_back.is_empty() {
            self.parts.after_down.push(are_whole(
                &self.built_back,
                "drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)",
            ));
        }
        if self.built.is_empty() {
            return;
        }
        let step = Step {
            up: vec![are_whole(
                &self.built,
                "drop it, and run the migration that builds it again (`isotype migrate up` does both)",
            )],
            down: Vec::new(),
            note: note_why(
                "proves that every new index is whole",
                "a build that was interrupted leaves half an index behind",
                CATALOG,
            ),
        };
        self.parts.alone(Phase::Proof, "indexes", step);
    }
}

/// Stops unless these indexes are whole.
fn are_whole(indexes: &[Name], remedy: &str) -> Statement {
    let mut body = String::new();
    for index in indexes {
        body.push_str(&format!(
            "IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass({}) AND indisvalid) THEN
    RAISE EXCEPTION USING MESSAGE = {};
END IF;
",
            text(&qualified(index)),
            text(&format!("isotype: the index {} is not whole: {remedy}", index.name))
        ));
    }
    block(&[], &body)
}

/// The columns of an index that has nothing else.
pub(super) fn plain_columns(index: &Index) -> Option<Vec<String>> {
    let columns = index.parts.iter().map(|part| match &part.key {
        PartKey::Column(column) => Some(column.clone()),
        _ => None,
    });
    columns.collect()
}
