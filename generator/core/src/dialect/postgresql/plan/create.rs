//! New things: schemas, extensions, enums and tables are made plainly; then what an undo of this same migration kept
//! takes their place.

use std::fmt::Write as _;

use super::super::create;
use super::super::literals::{name, qualified, text};
use super::super::statements;
use super::keep::{block, called, home, make_schema, place_for, places_for, within};
use super::notes::{BRIEF, CATALOG, note, note_why};
use super::parts::Phase;
use super::{Planner, change};
use crate::migration::{Statement, Step};
use crate::tables::{Enum, ForeignKey, Name, Table, Tables};

impl Planner<'_> {
    /// The first migration: all of it in one transaction.
    pub(super) fn everything(&mut self) {
        self.parts = super::Parts::new(false);
        self.namespaces();
        let (enums, tables) = (self.new.enums.clone(), self.new.tables.clone());
        self.make_things("init", &enums, &tables);
    }

    /// Schemas and extensions that are new. Whatever is there already stays as it is.
    pub(super) fn namespaces(&mut self) {
        let next = change::with_plain_names(self.request.next);
        let previous = change::with_plain_names(self.request.previous);
        let mut tables = Tables::default();
        tables.schemas.extend(next.schemas.iter().filter(|it| !previous.schemas.contains(it)).cloned());
        let known = |name: &str| previous.extensions.iter().any(|it| it.name == name);
        tables.extensions.extend(next.extensions.iter().filter(|it| !known(&it.name)).cloned());
        let phase = if is_first(self) { "init" } else { "namespaces" };
        for step in create::create(&tables) {
            let note = note("makes schemas and extensions, unless they are there", CATALOG);
            self.parts.add(Phase::Expand, phase, Step { note, ..step });
        }
    }

    /// Schemas and extensions that are no longer named: dropped if they were made here and nobody else uses them.
    pub(super) fn drop_namespaces(&mut self) {
        let next = change::with_plain_names(self.request.next);
        let previous = change::with_plain_names(self.request.previous);
        let mut tables = Tables::default();
        tables.schemas.extend(previous.schemas.iter().filter(|it| !next.schemas.contains(it)).cloned());
        let known = |name: &str| next.extensions.iter().any(|it| it.name == name);
        tables.extensions.extend(previous.extensions.iter().filter(|it| !known(&it.name)).cloned());
        for step in create::create(&tables).into_iter().rev() {
            let note = note("drops schemas and extensions that were made here and that nobody uses", CATALOG);
            self.parts.add(Phase::Contract, "namespaces", Step { up: step.down, down: step.up, note });
        }
    }

    /// The enums and tables that only the new picture has.
    pub(super) fn new_things(&mut self) {
        let enums: Vec<Enum> =
            self.new.enums.iter().filter(|it| self.now.enumeration(&it.name).is_none()).cloned().collect();
        let known = |table: &&Table| self.changes.iter().any(|it| it.new.name == table.name);
        let tables: Vec<Table> = self.new.tables.iter().filter(|table| !known(table)).cloned().collect();
        self.make_things("tables", &enums, &tables);
    }

    fn make_things(&mut self, subject: &str, enums: &[Enum], tables: &[Table]) {
        if enums.is_empty() && tables.is_empty() {
            return;
        }
        let undone = self.places.undone_schema();
        let waits = |table: &Table| table.foreign_keys.iter().any(|key| self.key_waits(&table.name, key));
        if tables.iter().any(waits) {
            self.late_tables = tables.to_vec();
        }
        let late = !self.late_tables.is_empty();
        let mut steps = Vec::new();
        for it in enums {
            let mut statement = Statement::new(statements::create_enum(it));
            statement.comment.clone_from(&it.docs);
            let down = format!(
                "ALTER TYPE {} SET SCHEMA {}",
                qualified(&it.name),
                name(&place_for(&undone, &it.name))
            );
            let note = note(format!("makes the enum {}", it.name.name), CATALOG);
            steps.push(Step { up: vec![statement], down: vec![Statement::new(down)], note });
            self.now.enums.push(it.clone());
        }
        for table in tables {
            let mut up = vec![
                Statement::new(statements::create_table(table))
                    .comment_if(crate::dialect::introduction(table)),
            ];
            up.extend(
                table.indexes.iter().map(|index| Statement::new(statements::create_index(table, index))),
            );
            let down = Statement::new(format!(
                "ALTER TABLE {} SET SCHEMA {}",
                qualified(&table.name),
                name(&place_for(&undone, &table.name))
            ));
            let note = note(format!("makes the table {}", called(table)), "nothing: it is new and empty");
            steps.push(Step { up, down: vec![down], note });
            self.now.tables.push(Table { foreign_keys: Vec::new(), ..table.clone() });
        }
        let names = enums.iter().map(|it| &it.name).chain(tables.iter().map(|table| &table.name));
        let mut first: Vec<Statement> =
            places_for(&undone, names).iter().map(|place| make_schema(place)).collect();
        first[0].comment =
            Some("What was made is kept, so that doing it again brings back its rows.".to_owned());
        steps.push(Step {
            up: vec![comes_back(&undone, enums, tables, late)],
            down: first,
            note: note_why(
                "brings back what an undo of this migration kept, if one did",
                "nothing is lost",
                BRIEF,
            ),
        });
        for table in tables {
            for key in &table.foreign_keys {
                if self.key_waits(&table.name, key) {
                    continue;
                }
                let note = note(
                    format!("refers from {} to {}", called(table), key.parent.name),
                    "the new table is empty; the other one is locked against writers for a moment",
                );
                steps.push(Step {
                    up: vec![Statement::new(statements::add_foreign_key(table, key))],
                    down: vec![Statement::new(statements::drop_foreign_key(table, key))],
                    note,
                });
                self.with_table(&table.name, |it| it.foreign_keys.push(key.clone()));
            }
        }
        self.parts.before_down.push(super::preflight::stop_without_create(&undone));
        for step in steps {
            self.parts.add(Phase::Expand, subject, step);
        }
        self.lock_parents_of(tables);
    }

    /// What came back to new tables is looked through once all that it refers to has its new form.
    pub(super) fn late_orphans(&mut self) {
        let tables = std::mem::take(&mut self.late_tables);
        let undone = self.places.undone_schema();
        let body = orphans(&undone, &tables);
        if body.is_empty() {
            return;
        }
        let mut body = format!(
            "IF to_regnamespace({}) IS NULL THEN\n    RETURN;\nEND IF;\n{body}",
            text(&name(&undone))
        );
        for place in places_for(&undone, tables.iter().map(|table| &table.name)).iter().rev() {
            body.push_str(&super::keep::emptied(place));
        }
        let step = Step {
            up: vec![
                block(&["again boolean := true", "moved bigint", "unused regtype"], &body)
                    .comment("Rows that an undo kept and whose parents were deleted meanwhile stay kept."),
            ],
            down: Vec::new(),
            note: note("looks through what an undo of this migration kept, if one did", BRIEF),
        };
        self.parts.add(Phase::Rekey, "tables", step);
    }

    /// Whether a key refers to something that is not there yet, or whose type is about to change. Where one key of the
    /// new tables waits, all do: rows that come back without their parents must not take others along.
    pub(super) fn key_waits(&self, table: &Name, key: &ForeignKey) -> bool {
        if self.late_tables.iter().any(|it| it.name == *table) {
            return true;
        }
        let changes = |name: &Name, columns: &[String]| {
            let change = self.changes.iter().find(|it| it.new.name == *name);
            change.is_some_and(|it| {
                columns.iter().any(|column| it.is_retyped(column) || it.old.column(column).is_none())
                    || (it.diff.primary_key.is_some() && it.new.name == key.parent)
                    || (it.new.name == key.parent && !it.diff.indexes.added.is_empty())
            })
        };
        changes(table, &key.columns) || changes(&key.parent, &key.references)
    }
}

fn is_first(planner: &Planner<'_>) -> bool {
    super::is_empty(planner.request.previous)
}

trait CommentIf {
    fn comment_if(self, comment: Option<String>) -> Self;
}

impl CommentIf for Statement {
    fn comment_if(mut self, comment: Option<String>) -> Self {
        self.comment = comment;
        self
    }
}

/// What was kept takes the place of what was just made.
fn comes_back(undone: &str, enums: &[Enum], tables: &[Table], late: bool) -> Statement {
    let mut body =
        format!("IF to_regnamespace({}) IS NULL THEN\n    RETURN;\nEND IF;\n", text(&name(undone)));
    let kept = |it: &Name| qualified(&within(undone, it));
    for table in tables.iter().rev() {
        writeln!(
            body,
            "IF to_regclass({}) IS NOT NULL THEN\n    DROP TABLE {};\nEND IF;",
            text(&kept(&table.name)),
            qualified(&table.name)
        )
        .unwrap_or_default();
    }
    for it in enums {
        writeln!(
            body,
            "IF to_regtype({}) IS NOT NULL THEN\n    DROP TYPE {};\n    ALTER TYPE {} SET SCHEMA {};\nEND IF;",
            text(&kept(&it.name)),
            qualified(&it.name),
            kept(&it.name),
            home(&it.name)
        )
        .unwrap_or_default();
    }
    for table in tables {
        writeln!(
            body,
            "IF to_regclass({}) IS NOT NULL THEN\n    ALTER TABLE {} SET SCHEMA {};\n{}END IF;",
            text(&kept(&table.name)),
            kept(&table.name),
            home(&table.name),
            types_of(table)
        )
        .unwrap_or_default();
    }
    if late {
        return block(&[], &body);
    }
    body.push_str(&orphans(undone, tables));
    let names = enums.iter().map(|it| &it.name).chain(tables.iter().map(|table| &table.name));
    for place in places_for(undone, names).iter().rev() {
        body.push_str(&super::keep::emptied(place));
    }
    block(&["again boolean := true", "moved bigint", "unused regtype"], &body)
}

/// Columns of enums whose type was made anew while the table was away take the living type.
pub(super) fn types_of(table: &Table) -> String {
    let mut body = String::new();
    for column in &table.columns {
        let crate::tables::Base::Enum(it) = &column.ty.base else { continue };
        let list = if column.ty.list { "[]" } else { "" };
        let default = statements::default_clause(column);
        let alter = format!("ALTER TABLE {} ALTER COLUMN {}", qualified(&table.name), name(&column.name));
        let (before, after) = match default {
            Some(value) => (
                format!("        {alter} DROP DEFAULT;\n"),
                format!("        {alter} SET DEFAULT {value};\n"),
            ),
            None => (String::new(), String::new()),
        };
        writeln!(
            body,
            "    IF (SELECT atttypid FROM pg_attribute WHERE attrelid = {}::regclass AND attname = {}) <> to_regtype({}) THEN\n{before}        {alter} TYPE {}{list} USING {}::text{list}::{}{list};\n{after}    END IF;",
            text(&qualified(&table.name)),
            text(&column.name),
            text(&format!("{}{list}", qualified(it))),
            qualified(it),
            name(&column.name),
            qualified(it),
        )
        .unwrap_or_default();
    }
    body
}

/// Rows that came back and whose parent is gone stay kept, and are told of. Needs the variables `again`, which is true
/// at first, and `moved`.
pub(super) fn orphans(kept_in: &str, tables: &[Table]) -> String {
    let mut body = String::new();
    for table in tables {
        for key in &table.foreign_keys {
            let aside = Name {
                schema: Some(kept_in.to_owned()),
                name: super::keep::shortened(&format!("{} without {}", table.name.name, key.parent.name)),
            };
            let there: Vec<String> =
                key.columns.iter().map(|it| format!("child.{} IS NOT NULL", name(it))).collect();
            let same: Vec<String> = key
                .columns
                .iter()
                .zip(&key.references)
                .map(|(child, parent)| format!("parent.{} = child.{}", name(parent), name(child)))
                .collect();
            let gone = format!(
                "{} AND NOT EXISTS (SELECT FROM {} AS parent WHERE {})",
                there.join(" AND "),
                qualified(&key.parent),
                same.join(" AND ")
            );
            writeln!(
                body,
                "    IF EXISTS (SELECT FROM {table} AS child WHERE {gone}) THEN
        CREATE SCHEMA IF NOT EXISTS {schema};
        CREATE TABLE IF NOT EXISTS {aside} (LIKE {table});
        WITH gone AS (DELETE FROM {table} AS child WHERE {gone} RETURNING *) INSERT INTO {aside} SELECT * FROM gone;
        GET DIAGNOSTICS moved = ROW_COUNT;
        RAISE WARNING 'isotype: {label}: % rows refer to rows that are gone; they stay in {shown}', moved;
        again := true;
    END IF;",
                table = qualified(&table.name),
                schema = name(kept_in),
                aside = qualified(&aside),
                label = called(table).replace('\'', "''").replace('%', "%%"),
                shown = qualified(&aside).replace('\'', "''").replace('%', "%%"),
            )
            .unwrap_or_default();
        }
    }
    if body.is_empty() {
        return body;
    }
    format!("WHILE again LOOP\n    again := false;\n{body}END LOOP;\n")
}
