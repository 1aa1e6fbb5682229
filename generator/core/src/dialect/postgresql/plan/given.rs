//! Values that people gave for rows that need one: whether they are values.

use std::collections::BTreeSet;

use super::super::literals::name;
use super::change::mentions;
use super::keep::subject;
use super::preflight::stop_where;
use super::{Planner, TableChange};
use crate::dialect::tokens::{Token, tokens};
use crate::tables::{Column, Table, Tables};

/// Which of the two it is that a person gave a value for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Whether an expression may be NULL: constants are not.
fn may_be_null(value: &str) -> bool {
    tokens(value).iter().any(|token| match token {
        Token::Name(_) => true,
        Token::Word(word) => !word.eq_ignore_ascii_case("true") && !word.eq_ignore_ascii_case("false"),
        _ => false,
    })
}

/// The names of all tables and columns.
fn names_in(tables: &Tables) -> BTreeSet<&str> {
    let columns = tables.tables.iter().flat_map(|it| &it.columns).map(|it| it.name.as_str());
    tables.tables.iter().map(|it| it.name.name.as_str()).chain(columns).collect()
}

impl Planner<'_> {
    /// Stops if what a person gave for rows without a value is NULL itself. `rows` says which rows by the names of
    /// `table`, which are those that the person used.
    pub(super) fn ask_for_values(
        &mut self,
        (way, table): (Way, &Table),
        rows: &str,
        (about, value): (&str, Option<&str>),
    ) {
        let Some(value) = value.filter(|value| may_be_null(value)) else { return };
        let (before, after) = match way {
            Way::Up => (self.request.previous, self.request.next),
            Way::Down => (self.request.next, self.request.previous),
        };
        let there = names_in(before);
        // What is only made on this way cannot be asked before it begins.
        if names_in(after).iter().any(|name| !there.contains(name) && mentions(value, name)) {
            return;
        }
        let flag = if way == Way::Up { "fill" } else { "fill-down" };
        let question = stop_where(
            table,
            about,
            &format!("{rows} AND ({value}) IS NULL"),
            ("is NULL", "are NULL"),
            &format!(" after --{flag} '{about}=SQL', and a value is required"),
        );
        match way {
            Way::Up => self.parts.before_up.push(question),
            Way::Down => self.parts.before_down.push(question),
        }
    }

    /// The same for a column whose NULLs a person replaces on the way up.
    pub(super) fn ask_for_values_up(&mut self, change: &TableChange, column: &Column) {
        let fill = change.fill_up(self.request, &column.name, false);
        if let (Some(fill), Some(first)) = (fill, change.first_column(&column.name)) {
            let what = subject(&change.last, change.last_column(&column.name).unwrap_or(column));
            let rows = format!("{} IS NULL", name(&first.name));
            self.ask_for_values((Way::Up, &change.first), &rows, (&what, Some(&fill)));
        }
    }
}
