//! Columns that must hold a value from now on.

use super::super::literals::{name, qualified};
use super::super::statements;
use super::super::types::declared;
use super::batches::{Batch, in_batches};
use super::columns::{alter_column, drop_helper};
use super::keep::{block, has_column, must_be_kept_in, subject};
use super::notes::{BATCHES, BRIEF, SCAN, note, note_why};
use super::parts::Phase;
use super::preflight::stop_nulls;
use super::{Planner, TableChange};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{Column, Default, Name, Table};

/// A column whose rows wait for values.
#[derive(Clone, Debug)]
pub(super) struct Required {
    pub(super) table: Name,
    pub(super) column: Column,
    /// The value of rows that have none.
    pub(super) value: Option<String>,
    /// Whether rows that got it are remembered, because NULL was their value.
    pub(super) remembers: bool,
    /// Whether NULL is refused in the end.
    pub(super) refuses_nulls: bool,
    /// The helper that marks rows whose NULL an undo kept.
    pub(super) marker: Option<String>,
}

impl Required {
    /// Which of the rows without a value get one, besides what else is asked.
    fn unmarked(&self) -> String {
        self.marker.as_ref().map(|it| format!(" AND {} IS NULL", name(it))).unwrap_or_default()
    }
}

/// The default of a column as a value.
pub(super) fn default_value(column: &Column) -> Option<String> {
    match column.default {
        Some(Default::Autoincrement) | None => None,
        Some(_) => {
            statements::default_clause(column).map(|it| format!("{}::{}", operand(&it), declared(&column.ty)))
        }
    }
}

/// Words to which a cast can be added: it binds closer than a sign, and the least number of a type has no positive.
pub(super) fn operand(words: &str) -> String {
    if words.starts_with(['-', '+']) { format!("({words})") } else { words.to_owned() }
}

/// Rows that have no value get one; a helper beside the column remembers which, and what they got.
pub(super) fn fill_nulls(
    table: &Table,
    column: &Column,
    value: &str,
    helper: Option<&str>,
) -> Vec<Statement> {
    let mut statements = Vec::new();
    if let Some(helper) = helper {
        statements.push(add_helper(&table.name, column, helper));
    }
    statements.push(Statement::new(update(&table.name, column, value, helper, "")));
    statements
}

fn add_helper(table: &Name, column: &Column, helper: &str) -> Statement {
    Statement::new(format!(
        "ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} {}",
        qualified(table),
        name(helper),
        declared(&column.ty)
    ))
    .comment("What a row without a value got, so that the way back knows it.")
}

fn update(table: &Name, column: &Column, value: &str, helper: Option<&str>, rows: &str) -> String {
    let (table, it) = (qualified(table), name(&column.name));
    if value == "DEFAULT" {
        return format!("UPDATE {table} SET {it} = DEFAULT WHERE {it} IS NULL{rows}");
    }
    match helper {
        None => format!("UPDATE {table} SET {it} = {value} WHERE {it} IS NULL{rows}"),
        // Computed once a row, whatever the value is made from.
        Some(helper) => format!(
            "UPDATE {table} SET {it} = filled.value, {helper} = filled.value
FROM (SELECT ctid AS place, ({value})::{ty} AS value FROM {table} WHERE {it} IS NULL{rows} OFFSET 0) AS filled
WHERE {table}.ctid = filled.place AND {table}.{it} IS NULL",
            helper = name(helper),
            ty = declared(&column.ty)
        ),
    }
}

/// Rows that got a value and still hold it have none again.
pub(super) fn empty_again(table: &Table, column: &Column, helper: &str) -> Statement {
    let body = format!(
        "IF {there} THEN
    UPDATE {table} SET {it} = NULL WHERE {helper} IS NOT NULL AND {it}::text = {helper}::text;
    ALTER TABLE {table} DROP COLUMN {helper};
END IF;",
        there = has_column(&table.name, helper),
        table = qualified(&table.name),
        it = name(&column.name),
        helper = name(helper)
    );
    block(&[], &body).comment("Rows that got a value in place of NULL, and still hold it, are NULL again.")
}

/// Takes back what the batches gave, however far they came.
fn null_again(it: &Required, helper: &str) -> Statement {
    Statement::new(format!(
        "UPDATE {} SET {column} = NULL WHERE {helper} IS NOT NULL AND {column}::text = {helper}::text",
        qualified(&it.table),
        column = name(&it.column.name),
        helper = name(helper)
    ))
    .comment("Rows that got a value in place of NULL, and still hold it, are NULL again.")
}

impl Planner<'_> {
    /// The value that rows without one get: a person's, else the default.
    pub(super) fn value_up(&self, change: &TableChange, column: &Column) -> Option<String> {
        self.fill_up(change, &column.name, self.renamed).or_else(|| default_value(column))
    }

    /// Columns of rows that are there and that may no longer be NULL.
    pub(super) fn expect_values(&mut self, change: &TableChange) {
        for new in &change.new.columns {
            let Some(old) = change.old.column(&new.name) else { continue };
            if !old.nullable
                || new.nullable
                || change.diff.changed_columns.iter().any(|it| it.ty && it.name == new.name)
            {
                continue;
            }
            let what = subject(&change.last, change.last_column(&new.name).unwrap_or(new));
            let mut value = self.value_up(change, new);
            if new.default == Some(Default::Autoincrement) && value.is_none() {
                value = Some("DEFAULT".to_owned());
            }
            let named = change.last_column(&new.name).unwrap_or(new).name.clone();
            self.ask_for_values_up(change, new);
            if value.is_none() {
                if let Some(first) = change.first_column(&new.name) {
                    self.parts.before_up.push(stop_nulls(&change.first, first, &what, "fill"));
                }
                self.risk(
                    "value-needed",
                    Grade::ValueNeeded,
                    (&change.last.name, Some(&named)),
                    format!("{what} is required now: the migration stops where rows hold NULL"),
                    format!("give them a value with --fill '{what}=SQL', or give the field a @default"),
                );
            }
            let mut column = new.clone();
            column.ty = old.ty.clone();
            self.required.push(Required {
                table: change.name().clone(),
                column,
                remembers: value.as_ref().is_some_and(|value| value != "DEFAULT"),
                value,
                refuses_nulls: true,
                marker: None,
            });
        }
    }

    fn filled(&self, column: &str) -> String {
        self.places.kept_column(&format!("{column}__filled"))
    }

    /// Values for rows that are there, in batches.
    pub(super) fn backfill(&mut self) {
        if self.online() {
            let waiting = self.required.clone();
            self.give_values(&waiting);
        }
    }

    /// The conditions for rows to come, when all rows that are there have values.
    pub(super) fn guard_values(&mut self) {
        if self.online() {
            for it in self.required.clone().iter().filter(|it| it.refuses_nulls) {
                self.guard_nulls(it);
            }
        }
    }

    /// A column that may no longer be NULL and has just changed its type.
    pub(super) fn require_beside(&mut self, change: &TableChange, column: &Column) {
        let mut value = self.value_up(change, column);
        if value.is_none() && column.default == Some(Default::Autoincrement) {
            value = Some("DEFAULT".to_owned());
        }
        if value.is_none()
            && let Some(first) = change.first_column(&column.name)
        {
            let what = subject(&change.last, change.last_column(&column.name).unwrap_or(column));
            self.parts.before_up.push(stop_nulls(&change.first, first, &what, "fill"));
        }
        self.ask_for_values_up(change, column);
        let it = Required {
            table: change.name().clone(),
            column: column.clone(),
            remembers: value.as_ref().is_some_and(|value| value != "DEFAULT"),
            value,
            refuses_nulls: true,
            marker: None,
        };
        self.give_values(std::slice::from_ref(&it));
        if it.refuses_nulls {
            self.guard_nulls(&it);
        }
        self.required.push(it);
    }

    fn give_values(&mut self, waiting: &[Required]) {
        for it in waiting.iter().filter(|it| it.remembers) {
            let helper = self.filled(&it.column.name);
            let step = Step {
                up: vec![add_helper(&it.table, &it.column, &helper)],
                // Here and not with the batches: whoever undoes this after batches that were cut short has no other
                // place where the values come back.
                down: vec![null_again(it, &helper), drop_helper(&it.table, &helper)],
                note: note(
                    format!("makes room to remember which rows of {} were NULL", it.table.name),
                    BRIEF,
                ),
            };
            self.parts.add(Phase::Expand, &it.table.name, step);
            self.refuse_after_purge(it, &helper);
        }
        for it in waiting {
            let Some(value) = &it.value else { continue };
            let step = self.batches(it, value);
            self.parts.outside(Phase::Backfill, &format!("{}_{}", it.table.name, it.column.name), step, true);
        }
    }

    fn refuse_after_purge(&mut self, it: &Required, helper: &str) {
        let Some(change) = self.changes.iter().find(|change| *change.name() == it.table) else { return };
        let what = subject(&change.last, change.last_column(&it.column.name).unwrap_or(&it.column));
        let statement = must_be_kept_in(&change.last.name, helper, &what);
        self.parts.before_down.push(statement);
    }

    fn batches(&self, it: &Required, value: &str) -> Step {
        let helper = it.remembers.then(|| self.filled(&it.column.name));
        let rows = format!("{}{}", it.unmarked(), Batch::Large.rows());
        let update = update(&it.table, &it.column, value, helper.as_deref(), &rows);
        Step {
            up: vec![in_batches(Batch::Large, &it.table, &update, "rows have no value")],
            down: Vec::new(),
            note: note_why(
                format!("gives rows of {} without {} a value", it.table.name, it.column.name),
                "rows that are there must hold one",
                BATCHES,
            ),
        }
    }

    fn guard_nulls(&mut self, it: &Required) {
        let table = self.table(&it.table);
        let guard = self.places.helper(&format!("{}_required", it.column.name));
        let check = format!(
            "ALTER TABLE {} ADD CONSTRAINT {} CHECK ({} IS NOT NULL) NOT VALID",
            qualified(&it.table),
            name(&guard),
            name(&it.column.name)
        );
        let step = Step {
            up: vec![Statement::new(&check)],
            down: vec![super::constraints::drop_constraint(&table, &guard)],
            note: note_why(
                format!("refuses NULL in {}.{} from now on", it.table.name, it.column.name),
                "SET NOT NULL needs no scan when a check says the same",
                BRIEF,
            ),
        };
        self.parts.add(Phase::Guard, &it.table.name, step);
        let mut step = super::constraints::validation(&table, &guard);
        if let Some(value) = &it.value {
            let helper = it.remembers.then(|| self.filled(&it.column.name));
            step.up.insert(
                0,
                Statement::new(update(&it.table, &it.column, value, helper.as_deref(), ""))
                    .comment("Rows that came between the batches and the check."),
            );
        }
        step.note = note(format!("proves that {}.{} holds no NULL", it.table.name, it.column.name), SCAN);
        self.to_validate.push((it.table.clone(), step));
    }

    /// NULL is refused for good.
    pub(super) fn refuse_nulls(&mut self) {
        for it in std::mem::take(&mut self.required) {
            let table = self.table(&it.table);
            if self.online() {
                if it.refuses_nulls {
                    let guard = self.places.helper(&format!("{}_required", it.column.name));
                    let step = Step {
                        up: vec![
                            alter_column(&it.table, &it.column.name, "SET NOT NULL")
                                .ignore("adding-not-nullable-field", "The check before was proven: no scan."),
                            super::constraints::drop_constraint(&table, &guard),
                        ],
                        down: vec![
                            Statement::new(format!(
                                "ALTER TABLE {} ADD CONSTRAINT {} CHECK ({} IS NOT NULL) NOT VALID",
                                qualified(&it.table),
                                name(&guard),
                                name(&it.column.name)
                            )),
                            alter_column(&it.table, &it.column.name, "DROP NOT NULL"),
                        ],
                        note: note(format!("{}.{} is NOT NULL", it.table.name, it.column.name), BRIEF),
                    };
                    self.parts.add(Phase::Contract, &it.table.name, step);
                }
            } else {
                let step = if it.remembers {
                    let helper = self.filled(&it.column.name);
                    self.refuse_after_purge(&it, &helper);
                    self.required_at_once(&table, &it.column, it.value.as_deref())
                } else {
                    let mut up = Vec::new();
                    if let Some(value) = &it.value {
                        up.push(Statement::new(update(&it.table, &it.column, value, None, &it.unmarked())));
                    }
                    let mut down = Vec::new();
                    if it.refuses_nulls {
                        up.push(alter_column(&it.table, &it.column.name, "SET NOT NULL"));
                        down.push(alter_column(&it.table, &it.column.name, "DROP NOT NULL"));
                    }
                    Step {
                        up,
                        down,
                        note: note(
                            format!("{}.{} is NOT NULL", it.table.name, it.column.name),
                            "locks the table while it is read",
                        ),
                    }
                };
                self.parts.add(Phase::Contract, &it.table.name, step);
            }
            if let Some(marker) = &it.marker {
                let step = Step {
                    up: vec![drop_helper(&it.table, marker)],
                    down: Vec::new(),
                    note: note(format!("no longer marks rows of {}", it.table.name), BRIEF),
                };
                self.parts.add(Phase::Contract, &it.table.name, step);
            }
            if it.refuses_nulls {
                self.with_table(&it.table, |there| {
                    if let Some(column) =
                        there.columns.iter_mut().find(|column| column.name == it.column.name)
                    {
                        column.nullable = false;
                    }
                });
            }
        }
    }

    /// Values and the end of NULL in one step.
    pub(super) fn required_at_once(&self, table: &Table, column: &Column, value: Option<&str>) -> Step {
        let helper = self.filled(&column.name);
        let mut up = Vec::new();
        let mut down = vec![alter_column(&table.name, &column.name, "DROP NOT NULL")];
        if let Some(value) = value {
            up.extend(fill_nulls(table, column, value, Some(&helper)));
            down.push(empty_again(table, column, &helper));
        }
        up.push(alter_column(&table.name, &column.name, "SET NOT NULL"));
        Step {
            up,
            down,
            note: note(
                format!("{}.{} is NOT NULL", table.name.name, column.name),
                "locks the table while it is read",
            ),
        }
    }
}
