//! What only the old picture has: taken away, and kept.

use super::super::literals::{name, qualified};
use super::super::types::declared;
use super::Planner;
use super::change::mentions;
use super::create::orphans;
use super::enums::moves;
use super::keep::{self, block, called, has_column, home, make_schema, must_be_kept, subject, within};
use super::notes::{BRIEF, note, note_why};
use super::outlook::Way;
use super::parts::Phase;
use crate::migration::{Grade, Note, Statement, Step};
use crate::tables::{Column, Default, ForeignKey, Name, Table};

impl Planner<'_> {
    fn dropped_tables(&self) -> Vec<Table> {
        let dropped = self.request.matching.tables.iter().filter(|it| it.next.is_none());
        dropped.filter_map(|it| self.old.tables.get(it.previous?).cloned()).collect()
    }

    /// Tables and columns that go before anything else, because their names are wanted.
    pub(super) fn drop_first(&mut self) {
        let dropped = self.dropped_tables();
        self.drop_keys_of(&dropped);
        for change in self.changes.clone() {
            self.drop_dependents(&change);
            self.drop_columns(&change);
        }
        self.put_orphans_aside(&dropped, false);
        self.drop_tables(&dropped);
    }

    /// Whether tables go last, and so are back first: values that people gave for the way back are made from them, for
    /// columns that change where they are. Tables with enums that change or go are gone before that.
    pub(super) fn tables_go_last(&self) -> bool {
        let dropped = self.dropped_tables();
        if dropped.is_empty() || self.request.fills.down.is_empty() {
            return false;
        }
        let moves = |it: &Column| moves(it, &self.previous, &self.next);
        let enums = dropped.iter().flat_map(|it| &it.columns).any(moves);
        let made_from_them = |fill: &str| dropped.iter().any(|it| mentions(fill, &it.name.name));
        let stay = self.changes.iter().flat_map(|change| {
            let both = change.old.columns.iter().filter(|it| change.new.column(&it.name).is_some());
            both.filter_map(|it| change.given_down(self.request, &it.name))
        });
        !enums && stay.into_iter().any(made_from_them)
    }

    /// Tables that go last.
    pub(super) fn drop_last(&mut self) {
        self.drop_tables(&self.dropped_tables());
    }

    /// Keys, indexes, checks, columns that go, and tables unless they go last.
    pub(super) fn drop_all(&mut self, tables: bool) {
        let dropped = self.dropped_tables();
        self.drop_keys_of(&dropped);
        for change in self.changes.clone() {
            self.drop_constraints(&change);
            self.drop_columns(&change);
        }
        self.put_orphans_aside(&dropped, !tables);
        if tables {
            self.drop_tables(&dropped);
        }
    }

    /// Foreign keys of and into tables that go: a kept table must neither lose rows nor hold others back.
    fn drop_keys_of(&mut self, dropped: &[Table]) {
        let goes = |table: &crate::tables::Name| dropped.iter().any(|it| it.name == *table);
        for table in self.now.tables.clone() {
            for key in table.foreign_keys.iter().filter(|key| goes(&table.name) || goes(&key.parent)) {
                let step = self.without_foreign_key(&table, key, "");
                self.parts.add(Phase::Contract, "dropped", step);
                // On the way back they are not in their place when the part begins.
                self.lock_too(&[key.parent.clone(), table.name.clone()], &[]);
                let name = key.name.clone();
                self.with_table(&table.name, |it| it.foreign_keys.retain(|key| key.name != name));
            }
        }
    }

    /// On the way back, when all tables are there and no foreign key yet.
    fn put_orphans_aside(&mut self, dropped: &[Table], alone: bool) {
        let body = orphans(&self.places.kept_schema(), dropped);
        if body.is_empty() {
            return;
        }
        let down = block(&["again boolean := true", "moved bigint"], &body)
            .comment("Rows whose parents were deleted meanwhile stay kept.");
        let words = "nothing on the way up; the undo keeps rows whose parents were deleted meanwhile";
        let note = if alone { note(words, BRIEF) } else { Note::default() };
        self.parts.add(Phase::Contract, "dropped", Step { up: Vec::new(), down: vec![down], note });
    }

    fn drop_tables(&mut self, dropped: &[Table]) {
        if dropped.is_empty() {
            return;
        }
        self.keeps_in_schema();
        let kept = self.places.kept_schema();
        let places = keep::places_for(&kept, dropped.iter().map(|table| &table.name));
        self.parts.add(
            Phase::Contract,
            "dropped",
            Step {
                up: places.iter().map(|place| make_schema(place)).collect(),
                down: places.iter().rev().map(|place| keep::drop_schema_if_empty(place)).collect(),
                note: Note::default(),
            },
        );
        for table in dropped {
            let there = within(&kept, &table.name);
            let mut down = vec![Statement::new(format!(
                "ALTER TABLE {} SET SCHEMA {}",
                qualified(&there),
                home(&table.name)
            ))];
            let types = super::create::types_of(table);
            if !types.is_empty() {
                down.push(block(&[], &types));
            }
            self.parts.before_down.push(must_be_kept(&there, called(table)));
            let step = Step {
                up: vec![Statement::new(format!(
                    "ALTER TABLE {} SET SCHEMA {}",
                    qualified(&table.name),
                    name(&keep::place_for(&kept, &table.name))
                ))],
                down,
                note: note_why(
                    format!("keeps the table {} in {kept}", called(table)),
                    "the schema no longer has it; the undo brings it back with all rows",
                    BRIEF,
                ),
            };
            self.parts.add(Phase::Contract, "dropped", step);
            self.now.tables.retain(|it| it.name != table.name);
            self.risk(
                "drops-table",
                Grade::Warning,
                (&table.name, None),
                format!(
                    "the table {} goes; its rows are kept in {kept} until `isotype migrate purge`",
                    called(table)
                ),
                "a release that is running must no longer use it; if it was renamed, say @@renamed(from: …)",
            );
        }
    }

    /// The foreign key that goes with a column which may be NULL and is all of it.
    fn lone_reference(&self, change: &super::TableChange, column: &Column) -> Option<ForeignKey> {
        let goes = |key: &&ForeignKey| {
            key.columns == [column.name.clone()] && change.diff.foreign_keys.dropped.contains(&key.name)
        };
        change.old.foreign_keys.iter().find(goes).filter(|_| column.nullable).cloned()
    }

    fn drop_columns(&mut self, change: &super::TableChange) {
        let table = change.name().clone();
        let mut marked_before = false;
        for column_name in &change.diff.columns.dropped {
            let Some(column) = change.old.column(column_name) else { continue };
            let kept = self.places.kept_column(column_name);
            let what = subject(&change.first, change.first_column(column_name).unwrap_or(column));
            let fill = self.fill_down(change, column_name);
            let value = fill.clone().or_else(|| super::required::default_value(column));
            let marker = self.places.helper("rows");
            let marked = column.nullable && value.is_some();
            let mut up = super::columns::take_away(&table, column, &kept);
            let mut down = super::columns::bring_back(
                &table,
                column,
                &kept,
                value.as_deref(),
                marked.then_some(&*marker),
            );
            if marked {
                up.extend(super::columns::mark_rows(&table, &marker));
            }
            if let Some(key) = self.lone_reference(change, column) {
                let aside = self.places.undone_column(&format!("{column_name}__aside"));
                up.push(from_aside(&table, &kept, &aside));
                down.push(put_aside(&table, column, &key, &aside, &what));
            }
            self.parts.before_down.push(keep::must_be_kept_in(&change.last.name, &kept, &what));
            // Rows that came since have nothing to hold, unless the column counts them.
            if !column.nullable && value.is_none() && column.default != Some(Default::Autoincrement) {
                let there = keep::has_column(&change.last.name, &kept);
                let stop = super::preflight::stop_where(
                    &change.last,
                    &what,
                    &format!("{} IS NULL", name(&kept)),
                    ("came since and has no value", "came since and have no value"),
                    &format!("; give one with --fill-down '{what}=SQL'"),
                );
                debug_assert!(!there.is_empty());
                self.parts.before_down.push(stop);
            }
            if !column.nullable {
                let rows = format!("{} IS NULL", name(&kept));
                let given = change.given_down(self.request, column_name);
                let first = change.first_column(column_name).unwrap_or(column).name.clone();
                self.ask_for_values((Way::Down, &change.last), &rows, (&what, &first, given));
            }
            // The columns of a table share the marker: the one that comes back last takes it away.
            if marked && !marked_before {
                down.push(super::columns::drop_helper(&table, &marker));
                marked_before = true;
            }
            let step = Step {
                up,
                down,
                note: note_why(
                    format!("keeps the column {what} as {kept}"),
                    "the schema no longer has it; the undo brings it back with all values",
                    BRIEF,
                ),
            };
            self.parts.add(Phase::Contract, &table.name, step);
            self.with_table(&table, |it| it.columns.retain(|there| there.name != *column_name));
            self.risk(
                "drops-column",
                Grade::Warning,
                (&change.first.name, Some(column_name)),
                format!(
                    "the column {what} goes; its values are kept as {kept} until `isotype migrate purge`"
                ),
                "a release that is running must no longer use it; if it was renamed, say @renamed(from: …)",
            );
        }
    }
}

/// Values that came back and whose parent is gone stay kept, and are told of.
fn put_aside(table: &Name, column: &Column, key: &ForeignKey, aside: &str, what: &str) -> Statement {
    let (here, there) = (name(&column.name), name(&key.references[0]));
    let gone = format!(
        "child.{here} IS NOT NULL AND NOT EXISTS (SELECT FROM {} AS parent WHERE parent.{there} = child.{here})",
        qualified(&key.parent)
    );
    let body = format!(
        "IF EXISTS (SELECT FROM {table} AS child WHERE {gone}) THEN
    ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {aside} {ty};
    UPDATE {table} AS child SET {aside} = {here}, {here} = NULL WHERE {gone};
    GET DIAGNOSTICS moved = ROW_COUNT;
    RAISE WARNING 'isotype: {what}: % rows refer to rows that are gone; they stay in the column {shown}', moved;
END IF;",
        table = qualified(table),
        aside = name(aside),
        ty = declared(&column.ty),
        what = what.replace('\'', "''").replace('%', "%%"),
        shown = aside.replace('\'', "''").replace('%', "%%"),
    );
    block(&["moved bigint"], &body)
        .comment("A kept value whose parent is gone cannot come back: it stays kept.")
}

/// What stayed kept is with the other kept values again.
fn from_aside(table: &Name, kept: &str, aside: &str) -> Statement {
    let body = format!(
        "IF {there} THEN
    UPDATE {table} SET {kept} = {aside} WHERE {kept} IS NULL AND {aside} IS NOT NULL;
    ALTER TABLE {table} DROP COLUMN {aside};
END IF;",
        there = has_column(table, aside),
        table = qualified(table),
        kept = name(kept),
        aside = name(aside),
    );
    block(&[], &body).comment("What an undo could not bring back is kept with the rest.")
}
