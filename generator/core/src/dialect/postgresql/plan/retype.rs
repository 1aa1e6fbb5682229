//! Columns whose type changes, with everything that is built on them.

use super::super::literals::{name, qualified};
use super::super::statements;
use super::super::types::declared;
use super::conversions::{in_place, loses_nothing};
use super::dependents::Dependents;
use super::enums::enum_of;
use super::forms::NewForm;
use super::keep::{self, subject};
use super::losses::{Loss, add_originals, is_moment, keeps, loss};
use super::notes::{BRIEF, REWRITE, note, note_why};
use super::parts::Phase;
use super::preflight::stop_nulls;
use super::{Planner, views};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{Column, Default, Enum, Name};

/// A column on its way from one type to another.
#[derive(Clone, Debug)]
pub(super) struct Retype {
    pub(super) table: Name,
    pub(super) from: Column,
    pub(super) to: Column,
    /// The value in the new type, and back.
    pub(super) forth: String,
    pub(super) back: String,
    /// Rows whose value would not come back equal, before and after; none where there are no such rows.
    pub(super) bad: Option<Loss>,
    pub(super) bad_back: Option<Loss>,
    /// What a person gave for such rows.
    pub(super) fill: Option<String>,
    pub(super) fill_back: Option<String>,
    /// Where the column stays with all it held, where another one takes its place.
    pub(super) kept: Option<String>,
}

impl Planner<'_> {
    /// All columns whose type changes, but for enums that are made anew.
    pub(super) fn retypes(&mut self) {
        self.free_keys();
        self.swap_contract();
        for change in self.changes.clone() {
            for changed in change.diff.changed_columns.iter().filter(|it| it.ty) {
                let (Some(from), Some(to)) =
                    (change.old.column(&changed.name), change.new.column(&changed.name))
                else {
                    continue;
                };
                let swapped = self.is_swapped(change.name(), &changed.name);
                if !swapped {
                    self.retype_one(&change, from, to);
                }
                // Its values come when the type is there.
                match from.nullable && !to.nullable {
                    true if swapped => self.require_beside(&change, to),
                    true => self.require_at_once(&change, to),
                    false => {}
                }
            }
        }
        self.validate();
    }

    /// Foreign keys between columns that change their types one after the other make room, and come back late.
    fn free_keys(&mut self) {
        let changes = |name: &Name, columns: &[String]| {
            let change = self.changes.iter().find(|it| it.name() == name);
            change.is_some_and(|it| {
                it.diff.changed_columns.iter().any(|column| column.ty && columns.contains(&column.name))
            })
        };
        let mut freed = Vec::new();
        for table in &self.now.tables {
            for key in &table.foreign_keys {
                let touched = changes(&table.name, &key.columns) || changes(&key.parent, &key.references);
                if touched && !self.carries(&table.name, &key.name) {
                    freed.push((table.clone(), key.clone()));
                }
            }
        }
        for (table, key) in freed {
            let (table, why) = (&table.name, " while the types of its columns change");
            self.drop_foreign_key((table, &key.name), (Phase::Contract, &table.name), why);
        }
    }

    /// A column on its way, without a word about it yet.
    pub(super) fn retype_of(&self, change: &super::TableChange, from: &Column, to: &Column) -> Retype {
        Retype {
            table: change.name().clone(),
            from: from.clone(),
            to: to.clone(),
            forth: self.forth(&name(&from.name), &from.ty, &to.ty, true),
            back: self.back(&name(&to.name), &to.ty, &from.ty, true),
            bad: loss(from, to),
            bad_back: loss(to, from),
            fill: self.fill_up(change, &to.name, self.renamed),
            fill_back: self.fill_down(change, &from.name),
            kept: None,
        }
    }

    /// Tells what may happen, and asks whether the values allow it.
    pub(super) fn announce(&mut self, change: &super::TableChange, it: &Retype) {
        let (from, to) = (&it.from, &it.to);
        let last = change.last_column(&to.name).unwrap_or(to);
        let (what, place_of) = (subject(&change.last, last), (&change.last.name, Some(&*last.name)));
        let words = format!("{} becomes {}", declared(&from.ty), declared(&to.ty));
        let place = in_place(&from.ty, &to.ty);
        let code = if loses_nothing(&from.ty, &to.ty) { "converts-type" } else { "narrows-type" };
        let grade = if place { Grade::Note } else { Grade::Warning };
        let (found, help) = if it.bad.is_none() {
            (
                format!(
                    "{what}: {words}; every value comes along, and a release that still runs meets the new type"
                ),
                "deploy code that reads both types first".to_owned(),
            )
        } else {
            (
                format!("{what}: {words}; values that would not come back equal stop the migration"),
                format!(
                    "give such rows a value with --fill '{what}=SQL'; what they held is kept for the undo"
                ),
            )
        };
        self.risk(code, grade, place_of, found, help);
        if let Some(kept) = &it.kept {
            self.risk(
                "swaps-column",
                Grade::Note,
                place_of,
                format!("{what}: {words} in a second column that a trigger keeps in step and that takes its place at the end; the first one is kept as {kept} until `isotype migrate purge`"),
                "have room for both, and run it when the table is little written",
            );
        } else if !place {
            self.risk(
                "rewrites-table",
                Grade::Warning,
                place_of,
                format!("{what}: {words}, which rewrites {} under a lock", keep::called(&change.last)),
                "run it when the table is little used",
            );
        }
        self.ask(change, it);
    }

    fn retype_one(&mut self, change: &super::TableChange, from: &Column, to: &Column) {
        let it = self.retype_of(change, from, to);
        self.announce(change, &it);
        let (what, place) = (subject(&change.new, to), in_place(&from.ty, &to.ty));
        let words = format!("{} becomes {}", declared(&from.ty), declared(&to.ty));
        let note = note(format!("changes the type of {what}: {words}"), if place { BRIEF } else { REWRITE });
        let (up, down) = self.scripts(std::slice::from_ref(&it));
        let step = Step { up, down, note };
        if place {
            self.parts.add(Phase::Contract, &change.name().name, step);
        } else {
            self.parts.alone(Phase::Contract, &change.name().name, step);
        }
        self.arrive(std::slice::from_ref(&it));
    }

    /// What changes the types of some columns at once, and what changes them back.
    fn scripts(&self, items: &[Retype]) -> (Vec<Statement>, Vec<Statement>) {
        let before = self.dependents(items);
        let after = self.in_new_form(&before);
        let back: Vec<Retype> = items.iter().map(Retype::reversed).collect();
        let up = self.script(items, None, (&before, &after), false);
        let down = self.script(&back, None, (&after, &before), true);
        (up, down)
    }

    fn script(
        &self,
        items: &[Retype],
        form: Option<&NewForm>,
        (before, after): (&Dependents, &Dependents),
        backwards: bool,
    ) -> Vec<Statement> {
        let mut statements = Vec::new();
        let plain = items.iter().all(|it| form.is_none() && in_place(&it.from.ty, &it.to.ty));
        if items.iter().any(|it| is_moment(&it.from) || is_moment(&it.to)) {
            statements.push(Statement::new("SET LOCAL timezone = 'UTC'"));
        }
        for it in items {
            statements.extend(self.keep_originals(it, backwards));
        }
        let columns: Vec<(Name, String)> =
            items.iter().map(|it| (it.table.clone(), it.from.name.clone())).collect();
        let shown = views::Shown::new(&self.places, &columns);
        statements.push(views::take_down(&shown, backwards));
        statements.extend(before.down());
        for it in items {
            let both_count =
                it.from.default == Some(Default::Autoincrement) && it.from.default == it.to.default;
            if it.from.default.is_some() && !both_count {
                statements.push(alter(it, "DROP DEFAULT"));
            }
        }
        statements.extend(form.into_iter().flat_map(|it| it.begin.clone()));
        for it in items {
            statements.extend(self.alter_type(it, backwards, plain));
        }
        for it in items {
            if it.from.default == Some(Default::Autoincrement) && it.from.default == it.to.default {
                statements.push(super::columns::widen_sequence(&it.table, &it.to));
            } else if it.to.default == Some(Default::Autoincrement) {
                statements.push(super::columns::give_sequence(&it.table, &it.to));
            } else if let Some(value) = statements::default_clause(&it.to) {
                statements.push(alter(it, &format!("SET DEFAULT {value}")));
            }
        }
        statements.extend(after.up());
        statements.push(views::put_up(&shown, backwards));
        statements.extend(form.into_iter().flat_map(|it| it.end.clone()));
        statements
    }

    fn alter_type(&self, it: &Retype, backwards: bool, plain: bool) -> Vec<Statement> {
        let ty = declared(&it.to.ty);
        let mut using = it.forth.clone();
        let mut dropped = Vec::new();
        if keeps(it.bad.as_ref(), it.fill.as_ref()) {
            let (was, became) = self.originals(&it.from.name, backwards);
            using =
                format!("CASE WHEN {} IS NOT NULL THEN {}::{ty} ELSE {using} END", name(&was), name(&became));
        }
        // What the other direction kept comes back, where a row still holds what that direction wrote.
        let (was, became) = self.originals(&it.from.name, !backwards);
        let came = format!(
            "{} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {}",
            name(&was),
            name(&it.from.name),
            name(&became)
        );
        if keeps(it.bad_back.as_ref(), it.fill_back.as_ref()) {
            if !backwards {
                // Only an undo leaves these columns: the first time they are made empty.
                dropped.push(add_originals(&it.table, &was, &became));
            }
            using = format!("CASE WHEN {came} THEN {}::{ty} ELSE {using} END", name(&was));
        }
        let mut statements = dropped;
        let words = if plain && using == it.forth {
            format!("ALTER TABLE {} ALTER COLUMN {} TYPE {ty}", qualified(&it.table), name(&it.from.name))
        } else {
            format!(
                "ALTER TABLE {} ALTER COLUMN {} TYPE {ty} USING {using}",
                qualified(&it.table),
                name(&it.from.name)
            )
        };
        let mut statement = Statement::new(words);
        statement = statement.ignore(
            "changing-column-type",
            if plain {
                "The server changes this type without touching a row."
            } else {
                "The rewrite and its lock are told in the header."
            },
        );
        statements.push(statement);
        if keeps(it.bad_back.as_ref(), it.fill_back.as_ref()) {
            statements.push(
                Statement::new(format!(
                    "ALTER TABLE {} DROP COLUMN {}, DROP COLUMN {}",
                    qualified(&it.table),
                    name(&was),
                    name(&became)
                ))
                .ignore("ban-drop-column", "A helper of isotype's own."),
            );
        }
        statements
    }

    /// All columns of an enum whose type gets a new form.
    pub(super) fn retyped_enum(
        &mut self,
        old: &Enum,
        users: &[(Name, String)],
        (form, form_before): (NewForm, NewForm),
        (removed, missing): (&[String], &[String]),
        backwards: bool,
    ) -> Step {
        let mut items = Vec::new();
        for (table, column) in users {
            let there = self.table(table);
            let Some(from) = there.column(column) else { continue };
            let change = self.changes.iter().find(|it| it.old.name == *table).cloned();
            let mut to = from.clone();
            // The default may name a value that only the new form has.
            if let Some(new) = change.as_ref().filter(|_| !backwards).and_then(|it| it.new.column(column))
                && enum_of(new) == Some(&old.name)
                && new.ty.list == from.ty.list
            {
                to.default.clone_from(&new.default);
            }
            let list = if from.ty.list { "[]" } else { "" };
            let words = format!("{}::text{list}::{}", name(column), declared(&from.ty));
            let bad = |values: &[String]| (!values.is_empty()).then(|| Loss::Values(values.to_vec()));
            let (mut fill, mut fill_back) = (None, None);
            if let Some(change) = &change {
                fill = self.fill_up(change, column, self.renamed);
                fill_back = self.fill_down(change, column);
            }
            if backwards {
                std::mem::swap(&mut fill, &mut fill_back);
            }
            let it = Retype {
                table: table.clone(),
                bad: bad(removed),
                bad_back: bad(missing),
                from: from.clone(),
                to,
                forth: words.clone(),
                back: words,
                fill,
                fill_back,
                kept: None,
            };
            if let Some(change) = &change {
                let asked = if backwards { it.reversed() } else { it.clone() };
                self.ask(change, &asked);
            }
            items.push(it);
        }
        let note = note_why(
            format!("makes the enum {} anew", old.name.name),
            "the server cannot take a value out of an enum or change their order",
            REWRITE,
        );
        if items.is_empty() {
            let all = |it: NewForm| it.begin.into_iter().chain(it.end).collect();
            return Step { up: all(form), down: all(form_before), note };
        }
        let back: Vec<Retype> = items.iter().map(Retype::reversed).collect();
        let before = self.dependents(&items);
        let after = if backwards { before.clone() } else { self.in_new_form(&before) };
        let up = self.script(&items, Some(&form), (&before, &after), backwards);
        let down = self.script(&back, Some(&form_before), (&after, &before), !backwards);
        if !backwards {
            self.arrive(&items);
        }
        Step { up, down, note }
    }

    /// Values for rows that have none, and the end of NULL, in one transaction.
    pub(super) fn require_at_once(&mut self, change: &super::TableChange, column: &Column) {
        let value = self.value_up(change, column);
        let table = self.table(change.name());
        if value.is_none()
            && let Some(first) = change.first_column(&column.name)
        {
            let what = subject(&change.last, change.last_column(&column.name).unwrap_or(column));
            self.parts.before_up.push(stop_nulls(&change.first, first, &what, "fill"));
        }
        let step = self.required_at_once(&table, column, value.as_deref());
        self.parts.alone(Phase::Contract, &change.name().name, step);
        self.with_table(change.name(), |table| {
            if let Some(there) = table.columns.iter_mut().find(|it| it.name == column.name) {
                there.nullable = false;
            }
        });
    }
}

impl Retype {
    pub(super) fn reversed(&self) -> Retype {
        Retype {
            table: self.table.clone(),
            from: self.to.clone(),
            to: self.from.clone(),
            forth: self.back.clone(),
            back: self.forth.clone(),
            bad: self.bad_back.clone(),
            bad_back: self.bad.clone(),
            fill: self.fill_back.clone(),
            fill_back: self.fill.clone(),
            kept: self.kept.clone(),
        }
    }
}

fn alter(it: &Retype, words: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ALTER COLUMN {} {words}",
        qualified(&it.table),
        name(&it.from.name)
    ))
}
