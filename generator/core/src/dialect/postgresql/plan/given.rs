//! Values that people gave for rows that need one: whether they are values.

use super::super::literals::{name, qualified};
use super::keep::subject;
use super::outlook::Way;
use super::preflight::{Rows, Told, question, stop_body};
use super::{Planner, TableChange};
use crate::dialect::tokens::{Token, tokens};
use crate::tables::{Column, Table};

/// Whether an expression may be NULL: constants are not.
fn may_be_null(value: &str) -> bool {
    tokens(value).iter().any(|token| match token {
        Token::Name(_) => true,
        Token::Word(word) => !word.eq_ignore_ascii_case("true") && !word.eq_ignore_ascii_case("false"),
        _ => false,
    })
}

impl Planner<'_> {
    /// Stops if what a person gave for rows without a value is NULL itself. `rows` says which rows by the names of
    /// `table`, which are those that the person used.
    pub(super) fn ask_for_values(
        &mut self,
        (way, table): (Way, &Table),
        rows: &str,
        (about, column, value): (&str, &str, Option<&str>),
    ) {
        let Some(value) = value.filter(|value| may_be_null(value)) else { return };
        let Some(scene) = self.scene((way, false), table, self.turn(way, table, column), value) else {
            return;
        };
        let flag = if way == Way::Up { "fill" } else { "fill-down" };
        let body = stop_body(
            &Rows { with: &scene.with(), from: &qualified(&table.name), told: Told::of(table) },
            about,
            &format!("{rows} AND ({value}) IS NULL"),
            ("is NULL", "are NULL"),
            &format!(" after --{flag} '{about}=SQL', and a value is required"),
        );
        let question = question(&scene.asked(&body));
        match way {
            Way::Up => self.parts.before_up.push(question),
            Way::Down => self.parts.before_down.push(question),
        }
    }

    /// The same for a column whose NULLs a person replaces on the way up.
    pub(super) fn ask_for_values_up(&mut self, change: &TableChange, column: &Column) {
        let fill = self.fill_up(change, &column.name, false);
        if let (Some(fill), Some(first), Some(last)) =
            (fill, change.first_column(&column.name), change.last_column(&column.name))
        {
            let rows = format!("{} IS NULL", name(&first.name));
            let what = subject(&change.last, last);
            let value = (what.as_str(), last.name.as_str(), Some(fill.as_str()));
            self.ask_for_values((Way::Up, &change.first), &rows, value);
        }
    }
}
