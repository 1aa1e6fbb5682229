//! What changes: renames first, so that SQLite rewrites what others wrote; then new tables, changed ones, dropped ones.

use super::super::literals::{name, text};
use super::super::statements;
use super::key::{counting, row_name};
use super::leg::{Change, Leg};
use super::values::{Mapped, View};
use super::{keep, names as renaming, order, others, sequences, words};
use crate::dialect::introduction;
use crate::migration::Statement;
use crate::scalar::Constant;
use crate::tables::{Column, Condition, Default, PartKey, Predicate, Table};

impl Change<'_> {
    /// Whether the table is made anew, since no ALTER of SQLite leads there.
    pub(super) fn is_rebuilt(&self) -> bool {
        let diff = &self.diff;
        let added = |name: &String| diff.columns.added.contains(name);
        let checks = diff.checks.added.iter().all(|label| {
            let check = self.to.checks.iter().find(|check| check.name.as_ref() == Some(label));
            check.and_then(|check| check.column.as_ref()).is_some_and(added)
        });
        let keys = diff.foreign_keys.added.iter().all(|label| {
            let key = self.to.foreign_keys.iter().find(|key| key.name == *label);
            key.is_some_and(|key| key.columns.len() == 1 && added(&key.columns[0]))
        });
        let own_words = self.from.checks.iter().any(|check| {
            check.column.is_none() || check.conditions.iter().any(|it| matches!(it, Condition::Sql(_)))
        });
        let constraint = |name: &String| name.starts_with("sqlite_autoindex_");
        diff.primary_key.is_some()
            || !diff.changed_columns.is_empty()
            || !checks
            || !diff.checks.dropped.is_empty()
            || !diff.checks.renamed.is_empty()
            || !keys
            || !diff.foreign_keys.dropped.is_empty()
            || !diff.foreign_keys.renamed.is_empty()
            || self.indexes_going().iter().any(constraint)
            || (self.respelled() && own_words)
            || diff.columns.added.iter().any(|it| !self.to.column(it).is_some_and(|it| self.is_addable(it)))
    }

    /// Whether SQLite would spell a person's own words anew: its quotes are not ours.
    fn respelled(&self) -> bool {
        self.renames_columns() || self.from.name != self.to.name
    }

    fn is_addable(&self, column: &Column) -> bool {
        let constant = match &column.default {
            None => false,
            Some(Default::Constant(constant)) => *constant != Constant::Null,
            Some(_) => return false,
        };
        let referring = self.to.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
        (column.nullable || constant) && !(constant && referring)
    }

    /// The indexes of `from` that go, or are made anew.
    pub(super) fn indexes_going(&self) -> Vec<String> {
        let diff = &self.diff.indexes;
        let mut going: Vec<String> =
            diff.dropped.iter().chain(diff.renamed.iter().map(|(old, _)| old)).cloned().collect();
        if self.respelled() {
            let own = self.from.indexes.iter().filter(|index| {
                matches!(index.predicate, Some(Predicate::Sql(_)))
                    || index.parts.iter().any(|part| matches!(part.key, PartKey::Expression(_)))
            });
            going.extend(own.map(|index| index.name.clone()));
        }
        going.sort();
        going.dedup();
        going
    }

    /// Whether rows are written where they stand.
    pub(super) fn is_updated(&self) -> bool {
        !self.is_rebuilt()
            && self.flows.iter().any(|flow| match flow.from {
                Some(_) => !flow.stays(),
                None => flow.fill.is_some() || flow.brings,
            })
    }
}

/// Everything between the stops and the end.
pub(super) fn body(leg: &Leg<'_>, places_made: bool, enveloped: bool) -> Vec<Statement> {
    let mut all = others::kept(leg);
    if follows_names(leg) {
        all.push(
            Statement::new("PRAGMA legacy_alter_table = OFF")
                .comment("Views, triggers and keys of others follow when names change."),
        );
    }
    all.extend(renaming::renames(leg));
    all.extend(others::stand_aside(leg));
    all.extend(sequences::kept(leg));
    if !places_made {
        all.extend(keep::places_of_values(leg));
    }
    all.extend(indexes_go(leg));
    let (added, _) = order::ordered(&leg.added);
    for table in &added {
        let mut made = Statement::new(statements::create_table(table));
        made.comment = introduction(table);
        all.push(made);
        all.extend(indexes(table, |_| true));
    }
    if !places_made {
        let mut places = keep::places_of_rows(leg);
        if let Some(first) = places.first_mut() {
            first.comment = Some(
                "Rows that an undo of this migration kept come back; before it was undone there are none."
                    .to_owned(),
            );
        }
        all.extend(places);
    }
    let mut restored = keep::restored(leg, &added);
    if leg.way == super::leg::Way::Up
        && let Some(first) = restored.first_mut()
        && !places_made
    {
        first.comment = None;
    }
    all.extend(restored);
    all.extend(keep::orphaned_values(leg));
    for change in order::changes(leg).into_iter().filter(|change| !change.is_nothing()) {
        all.extend(keep::values(leg, change));
        if change.is_rebuilt() {
            all.extend(rebuild(leg, change));
        } else {
            all.extend(alter(leg, change));
            let there = |name: &String| {
                change.from.indexes.iter().any(|it| it.name == *name)
                    && !change.indexes_going().contains(name)
            };
            all.extend(indexes(change.to, |name| !there(name)));
        }
    }
    for table in order::ordered(&leg.dropped).0.into_iter().rev() {
        all.extend(keep::dropped(leg, table));
    }
    all.extend(others::come_back(leg));
    for change in order::changes(leg).into_iter().filter(|change| change.is_rebuilt()) {
        all.extend(indexes(change.to, |_| true));
    }
    all.extend(sequences::brought(leg));
    all.extend(probe(leg, enveloped));
    all.extend(keep::put_away(leg));
    all
}

fn indexes(table: &Table, which: impl Fn(&String) -> bool) -> Vec<Statement> {
    let indexes = table.indexes.iter().filter(|index| which(&index.name));
    indexes.map(|index| Statement::new(statements::create_index(table, index))).collect()
}

/// Indexes go before any is made: their names are one set for the whole database.
fn indexes_go(leg: &Leg<'_>) -> Vec<Statement> {
    let changed = leg.changes.iter().flat_map(Change::indexes_going);
    let taken =
        |name: &String| leg.to.tables.iter().flat_map(|table| &table.indexes).any(|it| it.name == *name);
    let dropped =
        leg.dropped.iter().flat_map(|table| &table.indexes).map(|index| index.name.clone()).filter(taken);
    let constraint = |name: &String| !name.starts_with("sqlite_autoindex_");
    changed
        .chain(dropped)
        .filter(constraint)
        .map(|it| Statement::new(format!("DROP INDEX {}", name(&it))))
        .collect()
}

/// ALTERs that SQLite has, and values written where they stand.
fn alter(leg: &Leg<'_>, change: &Change<'_>) -> Vec<Statement> {
    let mut all = Vec::new();
    for column in change.diff.columns.added.iter().filter_map(|name| change.to.column(name)) {
        let mut added = Statement::new(statements::add_column(change.to, column));
        added.comment.clone_from(&column.docs);
        all.push(added);
    }
    all.extend(update(leg, change));
    for &place in &change.dropped {
        all.push(Statement::new(format!(
            "ALTER TABLE {} DROP COLUMN {}",
            name(&change.to.name.name),
            name(&change.after[place])
        )));
    }
    all
}

fn update(leg: &Leg<'_>, change: &Change<'_>) -> Option<Statement> {
    if !change.is_updated() {
        return None;
    }
    let view = View::after(leg, change);
    let (mut sets, mut rows) = (Vec::new(), Vec::new());
    for flow in &change.flows {
        let column = name(&flow.to.name);
        match flow.from {
            Some(_) if !flow.stays() => {
                let value = view.value(flow, Mapped::Written);
                rows.push(format!("{value} IS NOT t.{column}"));
                sets.push(format!("{column} = {value}"));
            }
            None if flow.fill.is_some() => {
                rows.push("1".to_owned());
                sets.push(format!("{column} = {}", view.value(flow, Mapped::Written)));
            }
            None => {
                let Some(brought) = view.brought(flow) else { continue };
                rows.push(format!("EXISTS (SELECT 1 FROM {brought})"));
                sets.push(format!("{column} = {}", view.value(flow, Mapped::Written)));
            }
            Some(_) => {}
        }
    }
    let rows = if rows.iter().any(|it| it == "1") {
        String::new()
    } else {
        format!("\nWHERE {}", super::values::any(&rows))
    };
    Some(Statement::new(format!("UPDATE {} AS t SET {}{rows}", view.table(), sets.join(",\n    "))))
}

/// Makes a table anew: new one, rows, away with the old one, its name to the new one.
fn rebuild(leg: &Leg<'_>, change: &Change<'_>) -> Vec<Statement> {
    let view = View::after(leg, change);
    let table = &change.to.name.name;
    let waiting = format!("_isotype_new_{table}");
    let mut made = change.to.clone();
    made.name.name.clone_from(&waiting);
    let (mut columns, mut values) = (Vec::new(), Vec::new());
    // Others may know rows by their numbers: a full-text search does.
    let row = row_name([change.from, change.to]);
    if counting(change.to).is_none() && change.to.column(row).is_none() {
        columns.push(row.to_owned());
        values.push(view.row());
    }
    for flow in &change.flows {
        let value = view.value(flow, Mapped::Written);
        if value != "NULL" {
            columns.push(name(&flow.to.name));
            values.push(value);
        }
    }
    let mut all = vec![
        Statement::new(statements::create_table(&made))
            .comment(format!("{table} is made anew: no ALTER TABLE of SQLite leads there.")),
    ];
    if !columns.is_empty() {
        all.push(Statement::new(format!(
            "INSERT INTO {} ({})\nSELECT {}\nFROM {} AS t",
            name(&waiting),
            columns.join(", "),
            values.join(", "),
            name(table)
        )));
    }
    if sequences::counts(change.from) && sequences::counts(change.to) {
        let (old, new) = (text(table), text(&waiting));
        all.push(
            Statement::new(format!("DELETE FROM sqlite_sequence WHERE name = {new}"))
                .comment("Numbers go on where they were."),
        );
        all.push(Statement::new(format!(
            "INSERT INTO sqlite_sequence (name, seq) SELECT {new}, seq FROM sqlite_sequence WHERE name = {old}"
        )));
    }
    all.push(
        Statement::new("PRAGMA legacy_alter_table = ON").comment(
            "Views and triggers of others mean the new table by the old name: they are not rewritten.",
        ),
    );
    all.push(Statement::new(format!("DROP TABLE {}", name(table))));
    all.push(Statement::new(format!("ALTER TABLE {} RENAME TO {}", name(&waiting), name(table))));
    all.push(Statement::new("PRAGMA legacy_alter_table = OFF"));
    all
}

/// Whether SQLite rewrites or reads what others wrote by ALTERs of ours.
fn follows_names(leg: &Leg<'_>) -> bool {
    !renaming::renames(leg).is_empty()
        || leg.changes.iter().any(|change| !change.dropped.is_empty() && !change.is_rebuilt())
}

/// Whether SQLite reads every view and trigger on the way.
pub(super) fn reads_all(leg: &Leg<'_>) -> bool {
    follows_names(leg) || !goes_unseen(leg).is_empty()
}

/// What goes without an ALTER that would notice, tables and columns: as people know it, and its name meanwhile.
fn goes_unseen<'a>(leg: &'a Leg<'a>) -> Vec<(String, &'a str)> {
    let unseen =
        |change: &&Change<'_>| !change.dropped.is_empty() && (change.is_rebuilt() || change.is_updated());
    let columns = leg.changes.iter().filter(unseen).flat_map(|change| {
        let column = |&place: &usize| {
            let told = format!("{}.{}", change.from.name.name, change.from.columns[place].name);
            (told, change.after[place].as_str())
        };
        change.dropped.iter().map(column)
    });
    let tables = leg.dropped.iter().map(|table| (table.name.name.clone(), leg.waiting_name(table)));
    columns.chain(tables).collect()
}

/// SQLite reads every view and trigger when a column is renamed, and says which one does not hold any more. A view is
/// told before that, since that error would leave a transaction of our own open.
fn probe(leg: &Leg<'_>, enveloped: bool) -> Vec<Statement> {
    let gone = goes_unseen(leg);
    if gone.is_empty() {
        return Vec::new();
    }
    let told: Vec<&str> = gone.iter().map(|(told, _)| told.as_str()).collect();
    let mentioned: Vec<String> = gone.iter().map(|(_, name)| words::mentions("m.sql", name)).collect();
    let views = format!(
        "pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name\n    WHERE l.schema = 'main' AND l.ncol = 0 AND ({})",
        mentioned.join(" OR ")
    );
    let says = format!("isotype: a view of others uses what goes ({})", told.join(", "));
    let end = "; change or drop it first";
    let mut all = if enveloped {
        vec![
            Statement::new(format!(
                "CREATE TEMP TABLE \"_isotype_views\" (\"count\" INTEGER CONSTRAINT {} CHECK (\"count\" = 0))",
                name(&format!("{says}{end}"))
            )),
            Statement::new(format!(
                "INSERT OR ROLLBACK INTO temp.\"_isotype_views\" SELECT count(*) FROM {views}"
            )),
            Statement::new("DROP TABLE temp.\"_isotype_views\""),
        ]
    } else {
        vec![Statement::new(format!(
            "SELECT json_extract('{{}}', {} || \"names\" || {}) FROM (SELECT group_concat(m.name, ', ') AS \"names\" FROM {views})\nWHERE \"names\" IS NOT NULL",
            text(&format!("{says}: ")),
            text(end)
        ))]
    };
    all[0].comment = Some(
        "A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames."
            .to_owned(),
    );
    all.extend([
        Statement::new("CREATE TABLE \"_isotype_probe\" (\"a\")"),
        Statement::new("ALTER TABLE \"_isotype_probe\" RENAME COLUMN \"a\" TO \"b\""),
        Statement::new("DROP TABLE \"_isotype_probe\""),
    ]);
    all
}
