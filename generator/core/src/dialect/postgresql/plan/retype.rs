//! Columns whose type changes, with everything that is built on them.

use super::super::literals::{name, qualified};
use super::super::statements;
use super::super::types::declared;
use super::change::{check_mentions, index_depends, key_mentions};
use super::conversions::{self, Kind, converted, differ, in_place, kind, loses_nothing, respells};
use super::enums::{Swap, enum_of, holds};
use super::keep::{self, subject};
use super::notes::{BRIEF, REWRITE, note, note_why};
use super::parts::Phase;
use super::preflight::{stop_nulls, stop_where};
use super::{Planner, constraints, views};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{Base, Check, Column, Default, Enum, ForeignKey, Index, Name, Table, Type};

/// A column on its way from one type to another.
#[derive(Clone, Debug)]
pub(super) struct Retype {
    table: Name,
    from: Column,
    to: Column,
    /// The value in the new type, and back.
    forth: String,
    back: String,
    /// Rows whose value would not come back equal, before and after; none where there are no such rows.
    bad: Option<Loss>,
    bad_back: Option<Loss>,
    /// What a person gave for such rows.
    fill: Option<String>,
    fill_back: Option<String>,
}

/// Why values would not come back equal.
#[derive(Clone, Debug)]
enum Loss {
    /// The other type may have no place for them.
    Conversion,
    /// They are read as JSON and spelled anew: what they were is kept without asking.
    Respelling,
    /// These values of an enum go.
    Values(Vec<String>),
}

/// Rows that a change of type cannot carry.
struct Bad {
    /// As a condition.
    condition: String,
    /// A function that the condition needs: made, dropped.
    function: Option<(Statement, Statement)>,
}

/// What is built on a column and has to make room while its type changes.
#[derive(Clone, Debug, std::default::Default)]
struct Dependents {
    keys: Vec<(Table, ForeignKey)>,
    checks: Vec<(Table, Check)>,
    indexes: Vec<(Table, Index)>,
}

impl Planner<'_> {
    /// All columns whose type changes, but for enums that are made anew.
    pub(super) fn retypes(&mut self) {
        for change in self.changes.clone() {
            for changed in change.diff.changed_columns.iter().filter(|it| it.ty) {
                let (Some(from), Some(to)) =
                    (change.old.column(&changed.name), change.new.column(&changed.name))
                else {
                    continue;
                };
                self.retype_one(&change, from, to);
            }
        }
    }

    fn retype_one(&mut self, change: &super::TableChange, from: &Column, to: &Column) {
        let what = subject(&change.new, to);
        let words = format!("{} becomes {}", declared(&from.ty), declared(&to.ty));
        let (forth, back) =
            (converted(&name(&from.name), &from.ty, &to.ty), converted(&name(&to.name), &to.ty, &from.ty));
        let mut it = Retype {
            table: change.name().clone(),
            from: from.clone(),
            to: to.clone(),
            forth,
            back,
            bad: None,
            bad_back: None,
            fill: change.fill_up(self.request, &to.name, self.renamed),
            fill_back: change.fill_down(self.request, &from.name),
        };
        it.bad = loss(from, to);
        it.bad_back = loss(to, from);
        let place = in_place(&from.ty, &to.ty);
        let code = if loses_nothing(&from.ty, &to.ty) { "converts-type" } else { "narrows-type" };
        let grade = if place { Grade::Note } else { Grade::Warning };
        self.risk(
            code,
            grade,
            (change.name(), Some(&to.name)),
            format!("{what}: {words}; values that would not come back equal stop the migration"),
            format!("give such rows a value with --fill '{what}=SQL'; what they held is kept for the undo"),
        );
        if !place {
            self.risk(
                "rewrites-table",
                Grade::Warning,
                (change.name(), Some(&to.name)),
                format!("{what}: {words}, which rewrites {} under a lock", keep::called(&change.new)),
                "run it when the table is little used",
            );
        }
        self.ask(change, &it);
        let note = note(format!("changes the type of {what}: {words}"), if place { BRIEF } else { REWRITE });
        let (up, down) = self.scripts(std::slice::from_ref(&it));
        let step = Step { up, down, note };
        if place {
            self.parts.add(Phase::Contract, &change.name().name, step);
        } else {
            self.parts.alone(Phase::Contract, &change.name().name, step);
        }
        self.arrive(std::slice::from_ref(&it));
        self.required_after_retype(change, from, to);
    }

    /// A column that may no longer be NULL and changes its type: its values come when the type is there.
    fn required_after_retype(&mut self, change: &super::TableChange, from: &Column, to: &Column) {
        if from.nullable && !to.nullable {
            self.require_at_once(change, to);
        }
    }

    /// Rows whose value does not come back equal, by a column as it is when the question is asked.
    fn bad(&self, loss: &Loss, column: &Column, to: &Type) -> Bad {
        if let Loss::Values(values) = loss {
            return Bad { condition: holds(column, values), function: None };
        }
        let from = &column.ty;
        let function = format!("pg_temp.{}", name(&keep::shortened(&format!("isotype_{}", column.name))));
        let ty = declared(from);
        // The type may be made later: its values are known.
        let values = match &to.base {
            Base::Enum(it) => {
                self.new.enumeration(it).or_else(|| self.old.enumeration(it)).map(|it| &it.values)
            }
            _ => None,
        };
        let by_text = Type { base: Base::Sql("text".to_owned()), list: to.list };
        let to = if values.is_some() { &by_text } else { to };
        let there = converted("value", from, to);
        let and_back = converted(&format!("({there})"), to, from);
        let mut bad = match loss {
            // It says the same, in other blanks.
            Loss::Respelling => format!("({there}) IS NULL"),
            _ => differ(&format!("({and_back})"), "value", from),
        };
        if let Some(values) = values {
            let values = super::enums::list_of(values);
            bad = if to.list {
                format!("NOT (({there}) <@ ARRAY[{values}]::text[]) OR {bad}")
            } else {
                format!("({there}) <> ALL (ARRAY[{values}]::text[]) OR {bad}")
            };
        }
        let body = format!(
            "BEGIN\n    RETURN value IS NOT NULL AND ({bad});\nEXCEPTION WHEN others THEN\n    RETURN true;\nEND"
        );
        let make = format!(
            "CREATE OR REPLACE FUNCTION {function}(value {ty}) RETURNS boolean LANGUAGE plpgsql AS {}",
            super::super::literals::dollar_quoted(&body)
        );
        let make = Statement::new(make)
            .comment("Whether a value has no place in the other type, or would not come back equal.");
        Bad {
            condition: format!("{function}({})", name(&column.name)),
            function: Some((make, Statement::new(format!("DROP FUNCTION {function}({ty})")))),
        }
    }

    /// Stops before anything changes, unless a person gave a value for such rows.
    fn ask(&mut self, change: &super::TableChange, it: &Retype) {
        let zone = Statement::new("SET LOCAL timezone = 'UTC'");
        if let (Some(loss), None) = (&it.bad, &it.fill)
            && let Some(column) = change.first_column(&it.from.name)
        {
            let bad = self.bad(loss, column, &it.to.ty);
            self.parts.before_up.push(zone.clone());
            self.parts.before_up.extend(question(
                &change.first,
                bad,
                &subject(&change.last, change.last_column(&it.to.name).unwrap_or(&it.to)),
                "fill",
            ));
        }
        if let (Some(loss), None) = (&it.bad_back, &it.fill_back)
            && let Some(column) = change.last_column(&it.to.name)
        {
            let mut bad = self.bad(loss, column, &it.from.ty);
            let column = column.clone();
            if let Some(touched) =
                self.touched(it, &column.name).or_else(|| self.filled_enum(change, it, &column))
            {
                bad.condition = format!("({}) AND NOT ({touched})", bad.condition);
            }
            self.parts.before_down.push(zone);
            self.parts.before_down.extend(question(
                &change.last,
                bad,
                &subject(&change.first, change.first_column(&it.from.name).unwrap_or(&it.from)),
                "fill-down",
            ));
        }
        if keeps(it.bad.as_ref(), it.fill.as_ref()) {
            let (was, _) = self.originals(&it.from.name, false);
            let what = subject(&change.first, change.first_column(&it.from.name).unwrap_or(&it.from));
            self.parts.before_down.insert(0, keep::must_be_kept_in(&change.last.name, &was, &what));
        }
    }

    /// Rows of which the original is kept and whose value is still what the way up wrote.
    fn touched(&self, it: &Retype, column: &str) -> Option<String> {
        keeps(it.bad.as_ref(), it.fill.as_ref()).then(|| {
            let (was, became) = self.originals(&it.from.name, false);
            format!(
                "{} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {}",
                name(&was),
                name(column),
                name(&became)
            )
        })
    }

    /// The same where the values of an enum go in a step of their own.
    fn filled_enum(&self, change: &super::TableChange, it: &Retype, column: &Column) -> Option<String> {
        let all = |tables: &crate::tables::Tables| {
            enum_of(&it.from)
                .and_then(|name| tables.enumeration(name))
                .map(|it| it.values.clone())
                .unwrap_or_default()
        };
        let new = all(&self.new);
        let goes = all(&self.old).iter().any(|value| !new.contains(value));
        (goes && change.fill_up(self.request, &it.to.name, self.renamed).is_some()).then(|| {
            let (was, became) = self.originals(&it.from.name, false);
            format!(
                "{} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {}",
                name(&was),
                name(&column.name),
                name(&became)
            )
        })
    }

    fn originals(&self, column: &str, backwards: bool) -> (String, String) {
        if backwards {
            (self.places.undone_column(column), self.places.undone_column(&format!("{column}__became")))
        } else {
            (self.places.kept_column(column), self.places.kept_column(&format!("{column}__became")))
        }
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
        swap: Option<&Swap>,
        (before, after): (&Dependents, &Dependents),
        backwards: bool,
    ) -> Vec<Statement> {
        let mut statements = Vec::new();
        let plain = items.iter().all(|it| swap.is_none() && in_place(&it.from.ty, &it.to.ty));
        if items.iter().any(|it| is_moment(&it.from) || is_moment(&it.to)) {
            statements.push(Statement::new("SET LOCAL timezone = 'UTC'"));
        }
        for it in items {
            statements.extend(self.keep_originals(it, backwards));
        }
        let columns: Vec<(Name, String)> =
            items.iter().map(|it| (it.table.clone(), it.from.name.clone())).collect();
        statements.push(views::take_down(&columns));
        statements.extend(before.down());
        for it in items {
            let both_count =
                it.from.default == Some(Default::Autoincrement) && it.from.default == it.to.default;
            if it.from.default.is_some() && !both_count {
                statements.push(alter(it, "DROP DEFAULT"));
            }
        }
        statements.extend(swap.into_iter().flat_map(|swap| swap.begin.clone()));
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
        statements.push(views::put_up());
        statements.extend(swap.into_iter().flat_map(|swap| swap.end.clone()));
        statements
    }

    /// The rows whose value cannot stay: what they held, and what they get.
    fn keep_originals(&self, it: &Retype, backwards: bool) -> Vec<Statement> {
        let Some(loss) = it.bad.as_ref().filter(|loss| keeps(Some(loss), it.fill.as_ref())) else {
            return Vec::new();
        };
        let table = qualified(&it.table);
        let column = name(&it.from.name);
        let ty = declared(&it.to.ty);
        let (was, became) = self.originals(&it.from.name, backwards);
        let mut statements = vec![
            add_originals(&it.table, &was, &became)
                .comment("What a row held and what it gets, for the rows whose value cannot stay."),
        ];
        let (was, became) = (name(&was), name(&became));
        if let Some(fill) = &it.fill {
            let bad = self.bad(loss, &it.from, &it.to.ty);
            statements.extend(bad.function.iter().map(|(make, _)| make.clone()));
            statements.push(Statement::new(format!(
                "UPDATE {table} SET {was} = {column}::text, {became} = ({fill})::{ty}::text WHERE {}",
                bad.condition
            )));
            statements.extend(bad.function.map(|(_, drop)| drop));
        }
        if matches!(loss, Loss::Respelling) {
            statements.push(Statement::new(format!(
                "UPDATE {table} SET {was} = {column}::text, {became} = ({forth})::text WHERE {was} IS NULL AND ({forth})::text IS DISTINCT FROM {column}::text",
                forth = it.forth
            )));
        }
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

    /// What is built on these columns, as it is at this moment.
    fn dependents(&self, items: &[Retype]) -> Dependents {
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
    fn in_new_form(&self, before: &Dependents) -> Dependents {
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
    fn arrive(&mut self, items: &[Retype]) {
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

    /// All columns of an enum whose type is swapped for a new form.
    pub(super) fn retyped_enum(
        &mut self,
        old: &Enum,
        users: &[(Name, String)],
        swaps: (Swap, Swap),
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
            {
                to.default.clone_from(&new.default);
            }
            let list = if from.ty.list { "[]" } else { "" };
            let words = format!("{}::text{list}::{}", name(column), declared(&from.ty));
            let bad = |values: &[String]| (!values.is_empty()).then(|| Loss::Values(values.to_vec()));
            let (mut fill, mut fill_back) = (None, None);
            if let Some(change) = &change {
                fill = change.fill_up(self.request, column, self.renamed);
                fill_back = change.fill_down(self.request, column);
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
            };
            if let Some(change) = &change {
                let asked = if backwards { it.reversed() } else { it.clone() };
                self.ask(change, &asked);
            }
            items.push(it);
        }
        let (swap, swap_back) = swaps;
        let note = note_why(
            format!("makes the enum {} anew", old.name.name),
            "the server cannot take a value out of an enum or change their order",
            REWRITE,
        );
        if items.is_empty() {
            let all = |swap: Swap| swap.begin.into_iter().chain(swap.end).collect();
            return Step { up: all(swap), down: all(swap_back), note };
        }
        let back: Vec<Retype> = items.iter().map(Retype::reversed).collect();
        let before = self.dependents(&items);
        let after = if backwards { before.clone() } else { self.in_new_form(&before) };
        let up = self.script(&items, Some(&swap), (&before, &after), backwards);
        let down = self.script(&back, Some(&swap_back), (&after, &before), !backwards);
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
            self.parts.before_up.push(stop_nulls(&change.first, first, "fill"));
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
    fn reversed(&self) -> Retype {
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
        }
    }
}

impl Dependents {
    fn down(&self) -> Vec<Statement> {
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

    fn up(&self) -> Vec<Statement> {
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

/// What is lost where values of one column go into another.
fn loss(from: &Column, to: &Column) -> Option<Loss> {
    if respells(&from.ty, &to.ty) {
        return Some(Loss::Respelling);
    }
    (!loses_nothing(&from.ty, &to.ty)).then_some(Loss::Conversion)
}

/// Whether originals are kept beside a column.
fn keeps(loss: Option<&Loss>, fill: Option<&String>) -> bool {
    loss.is_some_and(|loss| fill.is_some() || matches!(loss, Loss::Respelling))
}

fn question(table: &Table, bad: Bad, about: &str, flag: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    statements.extend(bad.function.iter().map(|(make, _)| make.clone()));
    statements.push(stop_where(
        table,
        about,
        &bad.condition,
        ("has a value that the new type cannot give back", "have values that the new type cannot give back"),
        &format!("; give them another value with --{flag} '{about}=SQL'"),
    ));
    statements.extend(bad.function.map(|(_, drop)| drop));
    statements
}

fn add_originals(table: &Name, was: &str, became: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} text, ADD COLUMN IF NOT EXISTS {} text",
        qualified(table),
        name(was),
        name(became)
    ))
}

fn alter(it: &Retype, words: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ALTER COLUMN {} {words}",
        qualified(&it.table),
        name(&it.from.name)
    ))
}

fn is_moment(column: &Column) -> bool {
    matches!(kind(&column.ty), Kind::Timestamp | Kind::TimestampZone)
        || conversions::word(&column.ty).starts_with("time")
}
