//! Columns that are new, and what is common to all that come and go.

use super::super::literals::{name, qualified, text};
use super::super::statements;
use super::super::types::counting;
use super::keep::{block, has_column, rename_column, shortened, subject};
use super::notes::{BRIEF, note, note_why};
use super::outlook::Way;
use super::parts::Phase;
use super::preflight::{stop_nulls, stop_rows};
use super::required::{Required, default_value};
use super::{Planner, TableChange};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{Column, Default, Name, Table};

/// `ALTER TABLE t ALTER COLUMN c …`
pub(super) fn alter_column(table: &Name, column: &str, words: &str) -> Statement {
    Statement::new(format!("ALTER TABLE {} ALTER COLUMN {} {words}", qualified(table), name(column)))
}

/// A column leaves its place: nothing of it may hold back a row to come.
pub(super) fn take_away(table: &Name, column: &Column, place: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    if !column.nullable {
        statements.push(alter_column(table, &column.name, "DROP NOT NULL"));
    }
    if column.default.is_some() {
        statements.push(alter_column(table, &column.name, "DROP DEFAULT"));
    }
    statements.push(
        Statement::new(rename_column(table, &column.name, place))
            .ignore("renaming-column", "It is kept here for the way back, in place of being dropped."),
    );
    statements
}

/// A column comes back to its place. Rows that came meanwhile take the value, where there is one; a marker tells them
/// from rows that held NULL.
pub(super) fn bring_back(
    table: &Name,
    column: &Column,
    place: &str,
    value: Option<&str>,
    marker: Option<&str>,
) -> Vec<Statement> {
    let mut statements = vec![
        Statement::new(rename_column(table, place, &column.name))
            .ignore("renaming-column", "It was kept here and comes back."),
    ];
    let alone =
        Table { columns: vec![Column { default: None, ..column.clone() }], ..super::change::nothing(table) };
    let types = super::create::types_of(&alone);
    if !types.is_empty() {
        statements.push(block(&[], &types));
    }
    if let Some(value) = statements::default_clause(column) {
        statements.push(alter_column(table, &column.name, &format!("SET DEFAULT {value}")));
    }
    if column.default == Some(Default::Autoincrement) {
        statements.push(give_sequence(table, column));
        statements.push(Statement::new(format!(
            "UPDATE {} SET {column} = DEFAULT WHERE {column} IS NULL",
            qualified(table),
            column = name(&column.name)
        )));
    }
    if let Some(value) = value {
        let rows = match marker {
            Some(marker) => format!("{} IS NULL", name(marker)),
            None => format!("{} IS NULL", name(&column.name)),
        };
        if marker.is_some() || !column.nullable {
            statements.push(Statement::new(format!(
                "UPDATE {} SET {} = {value} WHERE {rows}",
                qualified(table),
                name(&column.name)
            )));
        }
    }
    if !column.nullable {
        statements.push(
            alter_column(table, &column.name, "SET NOT NULL")
                .ignore("adding-not-nullable-field", "Every row has a value by now."),
        );
    }
    statements
}

/// Marks the rows that are there: rows to come have no mark.
pub(super) fn mark_rows(table: &Name, marker: &str) -> Vec<Statement> {
    vec![
        Statement::new(format!(
            "ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} boolean DEFAULT true",
            qualified(table),
            name(marker)
        ))
        .comment("Marks the rows that are there; rows to come have no mark. No row is touched."),
        alter_column(table, marker, "DROP DEFAULT"),
    ]
}

/// Drops a column of ours.
pub(super) fn drop_helper(table: &Name, column: &str) -> Statement {
    Statement::new(format!("ALTER TABLE {} DROP COLUMN IF EXISTS {}", qualified(table), name(column)))
        .ignore("ban-drop-column", "A helper of isotype's own.")
}

/// A column counts by itself: its sequence goes on behind the greatest number that is there.
pub(super) fn give_sequence(table: &Name, column: &Column) -> Statement {
    block(&["numbers text", "highest bigint"], &counting_from(table, column))
}

/// The same inside a block that knows the variables `numbers` and `highest`.
pub(super) fn counting_from(table: &Name, column: &Column) -> String {
    let made = Name {
        schema: table.schema.clone(),
        name: shortened(&format!("{}_{}_seq", table.name, column.name)),
    };
    let kind = match counting(&column.ty) {
        "SMALLSERIAL" => "smallint",
        "BIGSERIAL" => "bigint",
        _ => "integer",
    };
    format!(
        "numbers := pg_get_serial_sequence({table}, {column_text});
IF numbers IS NULL THEN
    CREATE SEQUENCE {made} AS {kind} OWNED BY {owner}.{column};
    numbers := {made_text};
END IF;
SELECT max({column}) INTO highest FROM {owner};
IF highest > coalesce(pg_sequence_last_value(numbers::regclass), 0) THEN
    PERFORM setval(numbers::regclass, highest);
END IF;
EXECUTE format('ALTER TABLE {owner_format} ALTER COLUMN {column_format} SET DEFAULT nextval(%L::regclass)', numbers);",
        table = text(&qualified(table)),
        column_text = text(&column.name),
        made = qualified(&made),
        made_text = text(&qualified(&made)),
        owner = qualified(table),
        column = name(&column.name),
        owner_format = qualified(table).replace('\'', "''").replace('%', "%%"),
        column_format = name(&column.name).replace('\'', "''").replace('%', "%%"),
    )
}

/// A column no longer counts by itself; its sequence goes.
pub(super) fn take_sequence(table: &Name, column: &str) -> Vec<Statement> {
    let body = format!(
        "numbers := pg_get_serial_sequence({}, {});
ALTER TABLE {} ALTER COLUMN {} DROP DEFAULT;
IF numbers IS NOT NULL THEN
    EXECUTE 'DROP SEQUENCE ' || numbers;
END IF;",
        text(&qualified(table)),
        text(column),
        qualified(table),
        name(column),
    );
    vec![block(&["numbers text"], &body)]
}

/// The sequence of a column counts as far as the column's type.
pub(super) fn widen_sequence(table: &Name, column: &Column) -> Statement {
    let kind = match counting(&column.ty) {
        "SMALLSERIAL" => "smallint",
        "BIGSERIAL" => "bigint",
        _ => "integer",
    };
    let body = format!(
        "numbers := pg_get_serial_sequence({}, {});
IF numbers IS NOT NULL THEN
    EXECUTE format('ALTER SEQUENCE %s AS {kind}', numbers);
END IF;",
        text(&qualified(table)),
        text(&column.name)
    );
    block(&["numbers text"], &body)
}

impl Planner<'_> {
    /// What rows to come may hold: new columns, NULL where it was forbidden, new defaults.
    pub(super) fn expand(&mut self) {
        for change in self.changes.clone() {
            self.allow_nulls(&change, false);
            self.set_defaults(&change, false);
            for added in &change.diff.columns.added {
                if let Some(column) = change.new.column(added) {
                    self.add_column(&change, column);
                }
            }
            self.expect_values(&change);
        }
    }

    fn add_column(&mut self, change: &TableChange, column: &Column) {
        let table = change.name().clone();
        let what = subject(&change.last, change.last_column(&column.name).unwrap_or(column));
        let fill = self.fill_up(change, &column.name, self.renamed);
        let counts = column.default == Some(Default::Autoincrement);
        // A default that is the same for every row costs nothing; any other is given row by row.
        let instant = matches!(column.default, Some(Default::Constant(_) | Default::Now)) && fill.is_none();
        if let Some(fill) = self.fill_up(change, &column.name, false).filter(|_| !column.nullable) {
            let last = change.last_column(&column.name).map_or("", |it| it.name.as_str());
            self.ask_for_values((Way::Up, &change.first), "true", (&what, last, Some(&fill)));
        }
        let value = fill.or_else(|| default_value(column));
        let mut made = column.clone();
        let mut later = None;
        if !instant && (value.is_some() || counts) {
            made.nullable = true;
            made.default = None;
            let value = if counts && value.is_none() { Some("DEFAULT".to_owned()) } else { value };
            later = value;
        }
        if !column.nullable && later.is_none() && !instant {
            self.parts.before_up.push(stop_rows(&change.first, &what, "fill"));
            self.risk(
                "value-needed",
                Grade::ValueNeeded,
                (&change.last.name, Some(&change.last_column(&column.name).unwrap_or(column).name)),
                format!("{what} is required and has no default: the migration stops where rows exist"),
                format!("give them a value with --fill '{what}=SQL', or give the field a @default"),
            );
        }
        let optional = column.nullable && !counts && later.is_some();
        let step = self.added(&table, &made, &what, optional);
        self.parts.add(Phase::Expand, &table.name, step);
        if let Some(value) = later {
            if made.default != column.default {
                let step = default_step(&table, &made, column, &what);
                self.parts.add(Phase::Expand, &table.name, step);
            }
            made.default.clone_from(&column.default);
            self.required.push(Required {
                table: table.clone(),
                column: column.clone(),
                value: Some(value),
                remembers: false,
                refuses_nulls: !column.nullable,
                marker: optional.then(|| self.rows_of(&column.name)),
            });
        }
        self.with_table(&table, |it| it.columns.push(made));
    }

    /// Marks the rows to which a column that comes back belongs.
    pub(super) fn rows_of(&self, column: &str) -> String {
        self.places.undone_column(&format!("_rows_{column}"))
    }

    /// A column, or the one that an undo of this migration kept. Where an `optional` one gets values row by row, NULL
    /// in a row that was there before the undo is what that row held.
    fn added(&self, table: &Name, made: &Column, what: &str, optional: bool) -> Step {
        let undone = self.places.undone_column(&made.name);
        let marker = self.rows_of(&made.name);
        let value = default_value(made);
        let marked = made.nullable && value.is_some();
        let mut add = Statement::new(format!(
            "ALTER TABLE {} ADD COLUMN {}",
            qualified(table),
            statements::column(made)
        ));
        add.comment.clone_from(&made.docs);
        if !made.nullable && value.is_none() {
            add = add.ignore("adding-required-field", "The table was just seen to be empty.");
        }
        if statements::default_clause(made).is_some_and(|it| it.starts_with('-')) {
            add = add.ignore(
                "adding-field-with-default",
                "A number with a sign is a constant: no row is touched.",
            );
        }
        let mut back: Vec<String> =
            vec![format!("ALTER TABLE {} DROP COLUMN {}", qualified(table), name(&made.name))];
        let returns = bring_back(table, made, &undone, value.as_deref(), marked.then_some(&*marker));
        back.extend(returns.into_iter().map(|it| inner(&it.sql)));
        if marked {
            back.push(drop_helper(table, &marker).sql);
        }
        let again = format!("IF {} THEN\n    {};\nEND IF;", has_column(table, &undone), back.join(";\n    "));
        let mut down = take_away(table, made, &undone);
        if optional {
            down.push(drop_helper(table, &marker));
        }
        if marked || optional {
            down.extend(mark_rows(table, &marker));
        }
        let mut up = vec![add, block(&[], &again).comment("What an undo of this migration kept comes back.")];
        if optional {
            let words = format!(
                "ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} boolean",
                qualified(table),
                name(&marker)
            );
            up.push(Statement::new(words).comment("Marks the rows to which such a column belongs."));
        }
        Step { up, down, note: note(format!("adds the column {what}"), BRIEF) }
    }

    /// NULL where it was forbidden. Columns of a key wait until the key is gone.
    pub(super) fn allow_nulls(&mut self, change: &TableChange, after_key: bool) {
        for new in &change.new.columns {
            let Some(old) = change.old.column(&new.name) else { continue };
            let in_key = change.old.primary_key.as_ref().is_some_and(|key| key.columns.contains(&new.name));
            if old.nullable || !new.nullable || in_key != after_key {
                continue;
            }
            let what = subject(&change.last, change.last_column(&new.name).unwrap_or(new));
            let table = self.table(change.name());
            let Some(there) = table.column(&new.name).cloned() else { continue };
            if let (Some(last), Some(first)) = (change.last_column(&new.name), change.first_column(&new.name))
            {
                let rows = format!("{} IS NULL", name(&last.name));
                let what = subject(&change.first, first);
                let fill = change.given_down(self.request, &old.name);
                self.ask_for_values((Way::Down, &change.last), &rows, (&what, &first.name, fill));
            }
            let value = self.fill_down(change, &old.name).or_else(|| default_value(old));
            let helper = self.places.undone_column(&format!("{}__filled", new.name));
            let mut up = vec![alter_column(&table.name, &new.name, "DROP NOT NULL")];
            let mut down = Vec::new();
            match &value {
                Some(value) => {
                    up.push(super::required::empty_again(&table, &there, &helper));
                    down = super::required::fill_nulls(&table, &there, value, Some(&helper));
                }
                None => {
                    if let (Some(last), Some(first)) =
                        (change.last_column(&new.name), change.first_column(&new.name))
                    {
                        let what = subject(&change.first, first);
                        self.parts.before_down.push(stop_nulls(&change.last, last, &what, "fill-down"));
                    }
                }
            }
            down.push(alter_column(&table.name, &new.name, "SET NOT NULL"));
            let phase = if after_key { Phase::Contract } else { Phase::Expand };
            let step = Step { up, down, note: note(format!("{what} may be NULL"), BRIEF) };
            self.parts.add(phase, &table.name.name, step);
            self.with_table(&table.name, |it| {
                if let Some(column) = it.columns.iter_mut().find(|it| it.name == new.name) {
                    column.nullable = true;
                }
            });
        }
    }

    /// New defaults while the table is extended; defaults that go, when running releases no longer need them.
    pub(super) fn set_defaults(&mut self, change: &TableChange, at_the_end: bool) {
        for changed in change.diff.changed_columns.iter().filter(|it| it.default) {
            let Some(new) = change.new.column(&changed.name) else { continue };
            if change.is_retyped(&changed.name) || new.default.is_none() != at_the_end {
                continue;
            }
            let table = self.table(change.name());
            let Some(there) = table.column(&changed.name).cloned() else { continue };
            let what = subject(&change.last, change.last_column(&new.name).unwrap_or(new));
            let step = default_step(&table.name, &there, new, &what);
            let phase = if at_the_end { Phase::Contract } else { Phase::Expand };
            self.parts.add(phase, &table.name.name, step);
            self.with_table(&table.name, |it| {
                if let Some(column) = it.columns.iter_mut().find(|it| it.name == new.name) {
                    column.default.clone_from(&new.default);
                }
            });
        }
    }
}

/// A statement inside a block: a block of its own loses its quotes.
fn inner(sql: &str) -> String {
    let Some(body) = sql.strip_prefix("DO $isotype$\n") else { return sql.to_owned() };
    body.strip_suffix("\n$isotype$").unwrap_or(body).to_owned()
}

fn default_step(table: &Name, from: &Column, to: &Column, what: &str) -> Step {
    let counted = from.default == Some(Default::Autoincrement);
    let counts = to.default == Some(Default::Autoincrement);
    let plain = |column: &Column| match statements::default_clause(column) {
        Some(value) => alter_column(table, &column.name, &format!("SET DEFAULT {value}")),
        None => alter_column(table, &column.name, "DROP DEFAULT"),
    };
    let up = if counts { vec![give_sequence(table, to)] } else { vec![plain(to)] };
    let down = match (counted, counts) {
        (true, _) => vec![give_sequence(table, from)],
        (false, true) => {
            let mut down = take_sequence(table, &to.name);
            if from.default.is_some() {
                down.push(plain(from));
            }
            down
        }
        (false, false) => vec![plain(from)],
    };
    Step { up, down, note: note_why(format!("sets the default of {what}"), "rows to come take it", BRIEF) }
}
