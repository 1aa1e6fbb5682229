//! Rows that a check would refuse, and for which a person gave a value, and documents that a data step brings to another
//! form: the type of the column stays, what it holds changes. What a row held is kept beside it, in both directions.

use super::super::checks::condition;
use super::super::literals::{name, qualified};
use super::super::types::declared;
use super::batches::{Batch, in_batches};
use super::change::{check_mentions, same_type};
use super::keep::{block, has_column, must_be_kept_in, subject};
use super::losses::add_originals;
use super::notes::{BATCHES, BRIEF, note, note_why};
use super::outlook::Way;
use super::parts::Phase;
use super::{Planner, TableChange};
use crate::migration::{Statement, Step};
use crate::tables::{Check, Column, Name, Table};

/// A column with rows that cannot stay.
struct Remap {
    table: Name,
    column: Column,
    /// What rows get on the way up and on the way down.
    up: Option<Given>,
    down: Option<Given>,
    /// Checks that make room first.
    makes_room: Vec<String>,
}

/// A value for rows.
struct Given {
    value: String,
    /// The rows that get it; without a condition, all for which it is another one than they have.
    rows: Option<String>,
}

/// Whether none of these checks says the same of the same column; whether that may be NULL is no matter.
pub(super) fn is_another(check: &Check, others: &[Check]) -> bool {
    !others.iter().any(|it| it.column == check.column && it.conditions == check.conditions)
}

/// The rows that checks about a column refuse, as a condition.
pub(super) fn refused(table: &Table, checks: &[&Check]) -> String {
    let all = checks.iter().map(|check| format!("({}) IS FALSE", condition(table, check)));
    all.collect::<Vec<_>>().join(" OR ")
}

impl Planner<'_> {
    /// The values of such rows, in batches.
    pub(super) fn remap(&mut self) {
        for change in self.changes.clone() {
            for it in self.remaps(&change) {
                // The old check refuses what the new one asks for.
                self.drop_objects(&change, &[], &it.makes_room, &[]);
                self.made_room.extend(it.makes_room.iter().map(|check| (it.table.clone(), check.clone())));
                self.remap_one(&change, &it);
            }
        }
    }

    fn remaps(&self, change: &TableChange) -> Vec<Remap> {
        let of = |table: &Table, other: &Table, names: &[String], column: &str| -> Vec<Check> {
            let named = |check: &Check| check.name.as_ref().is_some_and(|it| names.contains(it));
            let about = |check: &&Check| {
                named(check) && check_mentions(check, column) && is_another(check, &other.checks)
            };
            table.checks.iter().filter(about).cloned().collect()
        };
        let mut list = Vec::new();
        for new in &change.new.columns {
            let Some(old) = change.old.column(&new.name).filter(|old| same_type(old, new)) else { continue };
            if change.is_retyped(&new.name) {
                continue;
            }
            let came = of(&change.new, &change.old, &change.diff.checks.added, &new.name);
            let gone = of(&change.old, &change.new, &change.diff.checks.dropped, &new.name);
            let rows = |table: &Table, checks: &[Check]| refused(table, &checks.iter().collect::<Vec<_>>());
            let rewritten = |way, table: &Table, column: Option<&Column>| {
                column.is_some_and(|column| self.rewrites(way, table, column))
            };
            let all_up = rewritten(Way::Up, &change.last, change.last_column(&new.name));
            let all_down = rewritten(Way::Down, &change.first, change.first_column(&new.name));
            let up = self.fill_up(change, &new.name, self.renamed).filter(|_| all_up || !came.is_empty());
            let down = self.fill_down(change, &old.name).filter(|_| all_down || !gone.is_empty());
            if up.is_none() && down.is_none() {
                continue;
            }
            list.push(Remap {
                table: change.name().clone(),
                column: new.clone(),
                up: up.map(|value| Given { value, rows: (!all_up).then(|| rows(&change.new, &came)) }),
                down: down.map(|value| Given { value, rows: (!all_down).then(|| rows(&change.old, &gone)) }),
                makes_room: gone.into_iter().filter_map(|check| check.name).collect(),
            });
        }
        list
    }

    fn remap_one(&mut self, change: &TableChange, it: &Remap) {
        let column = &it.column.name;
        let what = subject(&change.last, change.last_column(column).unwrap_or(&it.column));
        let (kept, undone) = (self.originals(column, false), self.originals(column, true));
        let mut room = Vec::new();
        let mut back = Vec::new();
        if it.down.is_some() {
            room.push(comes_back(it, &undone));
        }
        if it.up.is_some() {
            room.push(
                add_originals(&it.table, &kept.0, &kept.1)
                    .comment("What a row held and what it gets, for the rows whose value cannot stay."),
            );
            // Here too: whoever undoes this after batches that were cut short has no other place for it.
            back.push(comes_back(it, &kept));
            self.parts.before_down.insert(0, must_be_kept_in(&change.last.name, &kept.0, &what));
        }
        let step =
            Step { up: room, down: back, note: note(format!("makes room for what {what} held"), BRIEF) };
        self.parts.add(Phase::Expand, &it.table.name, step);
        let mut down = Vec::new();
        let written_anew = |given: &Option<Given>| given.as_ref().is_some_and(|given| given.rows.is_none());
        if let Some(given) = &it.down {
            down.push(add_originals(&it.table, &undone.0, &undone.1));
            // What comes back as it was is no matter of a data step: it has that form.
            let some = match (&given.rows, &it.up) {
                (None, Some(_)) => format!(
                    " AND ({was} IS NULL OR {column}::text IS DISTINCT FROM {became})",
                    was = name(&kept.0),
                    column = name(column),
                    became = name(&kept.1)
                ),
                _ => String::new(),
            };
            down.push(Statement::new(update(it, given, &undone, &some, None)));
        }
        if it.up.is_some() {
            let place = if written_anew(&it.down) { down.len() } else { 0 };
            down.insert(place, comes_back(it, &kept));
        }
        let note = if written_anew(&it.up) || written_anew(&it.down) {
            let why = "rows of earlier schemas are to be read without knowing how they were; what they held is kept";
            note_why(format!("brings the documents of {what} to their current form"), why, BATCHES)
        } else {
            let why = "the check would refuse what they hold";
            note_why(format!("gives rows of {what} the value that was asked for"), why, BATCHES)
        };
        let Some(given) = &it.up else {
            self.parts.add(Phase::Expand, &it.table.name, Step { up: Vec::new(), down, note });
            return;
        };
        if self.online() {
            let up = vec![batches(it, given, &kept)];
            let subject = format!("{}_{column}", it.table.name);
            self.parts.outside(Phase::Backfill, &subject, Step { up, down, note }, true);
        } else {
            let up = vec![Statement::new(update(it, given, &kept, "", None))];
            self.parts.add(Phase::Backfill, &it.table.name, Step { up, down, note });
        }
    }
}

/// Gives rows their value: those that `some` says besides, and of one batch those of its pages. The table is joined with
/// itself, so the batch bounds both sides: else each one would read the table whole.
fn update(
    it: &Remap,
    given: &Given,
    (was, became): &(String, String),
    some: &str,
    batch: Option<Batch>,
) -> String {
    let pages = batch.map(Batch::rows).unwrap_or_default();
    let column = name(&it.column.name);
    // Of JSON that is kept as text only the meaning can be compared.
    let meant = |value: &str| match declared(&it.column.ty).eq_ignore_ascii_case("json") {
        true => format!("{value}::jsonb"),
        false => value.to_owned(),
    };
    let (rows, others) = match &given.rows {
        Some(rows) => (format!("({rows})"), String::new()),
        None => (
            format!("{column} IS NOT NULL"),
            format!(
                " AND {} IS DISTINCT FROM {}",
                meant("mapped.value"),
                meant(&format!("{}.{column}", qualified(&it.table)))
            ),
        ),
    };
    format!(
        "UPDATE {table} SET {was} = mapped.held, {became} = mapped.value::text, {column} = mapped.value
FROM (SELECT ctid AS place, {column}::text AS held, ({fill})::{ty} AS value FROM {table} WHERE {rows}{some}{pages} OFFSET 0) AS mapped
WHERE {table}.ctid = mapped.place{others}{pages}",
        table = qualified(&it.table),
        was = name(was),
        became = name(became),
        fill = given.value,
        ty = declared(&it.column.ty),
    )
}

fn batches(it: &Remap, given: &Given, kept: &(String, String)) -> Statement {
    let (batch, goes_on) = match given.rows {
        Some(_) => (Batch::Large, "the check refuses a row"),
        None => (Batch::Small, "a row has an earlier form"),
    };
    in_batches(batch, &it.table, &update(it, given, kept, "", Some(batch)), goes_on)
}

/// Rows that still hold what they got have again what they held; what told so goes, if the other direction left it.
fn comes_back(it: &Remap, (was, became): &(String, String)) -> Statement {
    let body = format!(
        "IF {there} THEN
    UPDATE {table} SET {column} = {was}::{ty} WHERE {was} IS NOT NULL AND {column}::text IS NOT DISTINCT FROM {became};
    ALTER TABLE {table} DROP COLUMN {was}, DROP COLUMN {became};
END IF;",
        there = has_column(&it.table, was),
        table = qualified(&it.table),
        column = name(&it.column.name),
        ty = declared(&it.column.ty),
        was = name(was),
        became = name(became),
    );
    block(&[], &body).comment("Rows that still hold what they got have again what they held.")
}
