//! Rows that a check would refuse, and for which a person gave a value, and documents that a data step brings to another
//! form: the type of the column stays, what it holds changes. What a row held is kept beside it, in both directions.

mod batched;

use super::super::checks::condition;
use super::super::literals::{name, qualified};
use super::super::types::declared;
use super::batches::Batch;
use super::change::{check_mentions, same_type};
use super::keep::{block, has_column, must_be_kept_in, subject};
use super::losses::add_originals;
use super::notes::{BATCHES, BRIEF, note, note_why};
use super::outlook::Way;
use super::parts::Phase;
use super::{Planner, TableChange};
use crate::migration::{Note, Statement, Step};
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
        let places = Places { kept: self.originals(column, false), undone: self.originals(column, true) };
        if it.up.is_some() {
            self.parts.before_down.insert(0, must_be_kept_in(&change.last.name, &places.kept.0, &what));
        }
        match &it.up {
            Some(given) if self.online() => self.remap_in_batches(it, given, &places, &what),
            _ => self.remap_at_once(it, &places, &what),
        }
    }

    /// All rows in one transaction.
    fn remap_at_once(&mut self, it: &Remap, Places { kept, undone }: &Places, what: &str) {
        let mut room = Vec::new();
        let mut back = Vec::new();
        if it.up.is_some() {
            room.push(add_originals(&it.table, &kept.0, &kept.1).comment(ROOM));
            back.push(comes_back(it, kept, None));
        }
        if it.down.is_some() {
            room.push(comes_back(it, undone, it.up.as_ref().map(|_| kept)));
        }
        let step = Step { up: room, down: back, note: room_note(what) };
        self.parts.add(Phase::Expand, &it.table.name, step);
        let mut down = Vec::new();
        if let Some(given) = &it.down {
            down.push(add_originals(&it.table, &undone.0, &undone.1));
            // What comes back as it was is no matter of a data step: it has that form.
            let some = match (&given.rows, &it.up) {
                (None, Some(_)) => format!(" AND ({})", came_since(it, kept)),
                _ => String::new(),
            };
            down.push(Statement::new(update(it, given, undone, &some, None)));
        }
        if it.up.is_some() {
            let place = if Remap::is_written_anew(it.down.as_ref()) { down.len() } else { 0 };
            down.insert(place, comes_back(it, kept, None));
        }
        let note = it.note(what);
        let Some(given) = &it.up else {
            self.parts.add(Phase::Expand, &it.table.name, Step { up: Vec::new(), down, note });
            return;
        };
        let up = vec![Statement::new(update(it, given, kept, &not_done(kept), None))];
        self.parts.add(Phase::Backfill, &it.table.name, Step { up, down, note });
    }
}

/// Where a column keeps what rows held, and what they got: on the way up, and on the way down.
struct Places {
    kept: (String, String),
    undone: (String, String),
}

const ROOM: &str = "What a row held and what it gets, for the rows whose value cannot stay.";

fn room_note(what: &str) -> Note {
    note(format!("makes room for what {what} held"), BRIEF)
}

impl Remap {
    /// Whether a direction writes every row anew, as a data step does.
    fn is_written_anew(given: Option<&Given>) -> bool {
        given.is_some_and(|given| given.rows.is_none())
    }

    /// The column has again what it held.
    fn held(&self, (was, _): &(String, String)) -> String {
        format!("{} = {}::{}", name(&self.column.name), name(was), declared(&self.column.ty))
    }

    /// The rows that hold what they got from here, as a condition.
    fn still_holds(&self, (was, became): &(String, String)) -> String {
        format!(
            "{was} IS NOT NULL AND {column}::text IS NOT DISTINCT FROM {became}",
            was = name(was),
            column = name(&self.column.name),
            became = name(became)
        )
    }

    fn note(&self, what: &str) -> Note {
        if Remap::is_written_anew(self.up.as_ref()) || Remap::is_written_anew(self.down.as_ref()) {
            let why = "rows of earlier schemas are to be read without knowing how they were; what they held is kept";
            return note_why(format!("brings the documents of {what} to their current form"), why, BATCHES);
        }
        let why = "the check would refuse what they hold";
        note_why(format!("gives rows of {what} the value that was asked for"), why, BATCHES)
    }
}

/// The rows that do not hold what they got from here, as a condition.
fn came_since(it: &Remap, (was, became): &(String, String)) -> String {
    format!(
        "{was} IS NULL OR {column}::text IS DISTINCT FROM {became}",
        was = name(was),
        column = name(&it.column.name),
        became = name(became)
    )
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

/// Rows that still hold what they got have again what they held; what told so goes, if the other direction left it. On
/// the way up it is told in what is kept that they are done.
fn comes_back(it: &Remap, from: &(String, String), kept: Option<&(String, String)>) -> Statement {
    let done = kept.map(|kept| format!(", {} = ''", name(&kept.1))).unwrap_or_default();
    let body = format!(
        "IF {there} THEN
    UPDATE {table} SET {value}{done} WHERE {holds};
    ALTER TABLE {table} DROP COLUMN {was}, DROP COLUMN {became};
END IF;",
        there = has_column(&it.table, &from.0),
        table = qualified(&it.table),
        value = it.held(from),
        holds = it.still_holds(from),
        was = name(&from.0),
        became = name(&from.1),
    );
    block(&[], &body).comment("Rows that still hold what they got have again what they held.")
}

/// The rows that are to get their value, as a condition that follows others: those that have again what an undo took
/// away have the form of today, and whatever later migrations gave them.
fn not_done((was, became): &(String, String)) -> String {
    format!(" AND ({was} IS NOT NULL OR {became} IS NULL)", was = name(was), became = name(became))
}
