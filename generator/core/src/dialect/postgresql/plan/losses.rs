//! Values that a change of type cannot carry: asked for before anything changes, and kept where a person maps them.

use super::super::literals::{name, qualified};
use super::super::types::declared;
use super::conversions::{self, Kind, converted, differ, kind, loses_meaning, loses_nothing, respells};
use super::enums::{as_text, enum_of, holds, renamed_text};
use super::keep::{self, subject};
use super::outlook::Way;
use super::preflight::stop_where;
use super::retype::Retype;
use super::{Planner, TableChange};
use crate::migration::Statement;
use crate::tables::{Base, Column, Name, Table, Type};

/// Why values would not come back equal.
#[derive(Clone, Debug)]
pub(super) enum Loss {
    /// The other type may have no place for them.
    Conversion,
    /// They are read as JSON and spelled anew: what they were is kept without asking.
    Respelling,
    /// These values of an enum go.
    Values(Vec<String>),
}

/// Rows that a change of type cannot carry.
pub(super) struct Bad {
    /// As a condition.
    pub(super) condition: String,
    /// A function that the condition needs: made, dropped.
    pub(super) function: Option<(Statement, Statement)>,
}

impl Planner<'_> {
    /// Rows whose value does not come back equal, by a column as it is when the question is asked.
    pub(super) fn bad(&self, loss: &Loss, column: &Column, to: &Type, way: Way, under_way: bool) -> Bad {
        if let Loss::Values(values) = loss {
            return Bad { condition: holds(column, values), function: None };
        }
        let function = format!("pg_temp.{}", name(&keep::shortened(&format!("isotype_{}", column.name))));
        let ty = declared(&column.ty);
        let bad = self.bad_words(loss, "value", (&column.ty, to), way, under_way);
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

    /// Whether a value does not come back equal, as a condition that may fail; NULL is nobody's question.
    pub(super) fn bad_words(
        &self,
        loss: &Loss,
        value: &str,
        (from, to): (&Type, &Type),
        way: Way,
        under_way: bool,
    ) -> String {
        // The type may be made later: its values are known.
        let values = match (&to.base, way) {
            (Base::Enum(it), Way::Up) => self.new.enumeration(it).or_else(|| self.old.enumeration(it)),
            (Base::Enum(it), Way::Down) => self.old.enumeration(it).or_else(|| self.new.enumeration(it)),
            _ => None,
        };
        let by_text = as_text(to);
        let target = if values.is_some() { &by_text } else { to };
        let same = match (&from.base, &to.base) {
            (Base::Enum(one), Base::Enum(other)) => one == other || self.same_enum(way, one, other),
            _ => false,
        };
        let (there, and_back) = match way {
            // A value of the same enum is the same value, whatever it is called.
            _ if same => {
                let there = converted(value, from, target);
                let and_back = converted(&format!("({there})"), target, from);
                (there, and_back)
            }
            _ if let Some(both) = conversions::json_as_enum(value, from, to) => both,
            Way::Up => {
                let there = self.forth(value, from, target, under_way);
                let and_back = self.back(&format!("({there})"), target, from, under_way);
                (there, and_back)
            }
            Way::Down if values.is_some() => {
                let there = converted(value, from, target);
                let and_back = converted(&format!("({there})"), target, from);
                (there, and_back)
            }
            Way::Down => {
                let there = self.back(value, from, target, under_way);
                let and_back = self.forth(&format!("({there})"), target, from, under_way);
                (there, and_back)
            }
        };
        let bad = match loss {
            // It says the same, in other blanks.
            Loss::Respelling => loses_meaning(value, &there, to),
            _ => differ(&format!("({and_back})"), value, from),
        };
        let (Some(it), Base::Enum(named)) = (values, &to.base) else { return bad };
        // What is stored before, by the names that the values have meanwhile.
        let renamed = match (way, &from.base) {
            (Way::Up, Base::Enum(was)) if same && !under_way => self.renamed_values(Way::Up, was),
            (Way::Down, _) if !same => self.stored_to_working(named),
            _ => Vec::new(),
        };
        let there = renamed_text(&format!("({there})"), to.list, &renamed);
        let values = super::enums::list_of(&it.values);
        if to.list {
            format!("NOT (({there}) <@ ARRAY[{values}]::text[]) OR {bad}")
        } else {
            format!("({there}) <> ALL (ARRAY[{values}]::text[]) OR {bad}")
        }
    }

    /// Stops before anything changes, unless a person gave a value for such rows.
    pub(super) fn ask(&mut self, change: &TableChange, it: &Retype) {
        let zone = Statement::new("SET LOCAL timezone = 'UTC'");
        if let (Some(loss), None) = (&it.bad, &it.fill)
            && let Some(column) = change.first_column(&it.from.name)
        {
            let bad = self.bad(loss, column, &it.to.ty, Way::Up, false);
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
            let mut bad = self.bad(loss, column, &it.from.ty, Way::Down, true);
            let column = column.clone();
            if let Some(touched) =
                self.touched(it, &column.name).or_else(|| self.filled_enum(change, it, &column))
            {
                bad.condition = format!("({}) AND NOT ({touched})", bad.condition);
            }
            if it.from.nullable && !it.to.nullable && self.value_up(change, &it.to).is_some() {
                // It goes back to NULL.
                let filled = name(&self.places.kept_column(&format!("{}__filled", it.to.name)));
                bad.condition = format!(
                    "({}) AND ({filled} IS NULL OR {}::text IS DISTINCT FROM {filled}::text)",
                    bad.condition,
                    name(&column.name)
                );
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
            let (was, _) = self.originals_of(it, false);
            let what = subject(&change.first, change.first_column(&it.from.name).unwrap_or(&it.from));
            self.parts.before_down.insert(0, keep::must_be_kept_in(&change.last.name, &was, &what));
        }
    }

    /// Rows of which the original is kept and whose value is still what the way up wrote.
    pub(super) fn touched(&self, it: &Retype, column: &str) -> Option<String> {
        // Where the column itself is kept, only a fill says what a row got in place of it.
        let told = it.kept.is_none() || it.fill.is_some();
        (told && keeps(it.bad.as_ref(), it.fill.as_ref())).then(|| {
            let (was, became) = self.originals_of(it, false);
            format!(
                "{} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {}",
                name(&was),
                name(column),
                name(&became)
            )
        })
    }

    /// The same where the values of an enum go in a step of their own.
    pub(super) fn filled_enum(&self, change: &TableChange, it: &Retype, column: &Column) -> Option<String> {
        let all = |tables: &crate::tables::Tables| {
            enum_of(&it.from)
                .and_then(|name| tables.enumeration(name))
                .map(|it| it.values.clone())
                .unwrap_or_default()
        };
        let new = all(&self.new);
        let goes = all(&self.old).iter().any(|value| !new.contains(value));
        let stays = enum_of(&it.from) == enum_of(&it.to);
        (goes && stays && self.fill_up(change, &it.to.name, self.renamed).is_some()).then(|| {
            let (was, became) = self.originals(&it.from.name, false);
            format!(
                "{} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {}",
                name(&was),
                name(&column.name),
                name(&became)
            )
        })
    }

    /// The same for a column on its way, which may be kept itself.
    pub(super) fn originals_of(&self, it: &Retype, backwards: bool) -> (String, String) {
        let (was, became) = self.originals(&it.from.name, backwards);
        (it.kept.clone().filter(|_| !backwards).unwrap_or(was), became)
    }

    pub(super) fn originals(&self, column: &str, backwards: bool) -> (String, String) {
        if backwards {
            (self.places.undone_column(column), self.places.undone_column(&format!("{column}__became")))
        } else {
            (self.places.kept_column(column), self.places.kept_column(&format!("{column}__became")))
        }
    }

    /// The rows whose value cannot stay: what they held, and what they get.
    pub(super) fn keep_originals(&self, it: &Retype, backwards: bool) -> Vec<Statement> {
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
            let way = if backwards { Way::Down } else { Way::Up };
            let bad = self.bad(loss, &it.from, &it.to.ty, way, true);
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
}

/// What is lost where values of one column go into another.
pub(super) fn loss(from: &Column, to: &Column) -> Option<Loss> {
    if respells(&from.ty, &to.ty) {
        return Some(Loss::Respelling);
    }
    (!loses_nothing(&from.ty, &to.ty)).then_some(Loss::Conversion)
}

/// Whether originals are kept beside a column.
pub(super) fn keeps(loss: Option<&Loss>, fill: Option<&String>) -> bool {
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

pub(super) fn add_originals(table: &Name, was: &str, became: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} text, ADD COLUMN IF NOT EXISTS {} text",
        qualified(table),
        name(was),
        name(became)
    ))
}

/// Whether a column holds moments, which a session reads by its own time zone.
pub(super) fn is_moment(column: &Column) -> bool {
    matches!(kind(&column.ty), Kind::Timestamp | Kind::TimestampZone)
        || conversions::word(&column.ty).starts_with("time")
}
