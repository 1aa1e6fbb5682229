//! The moment when the columns change places.

use super::super::super::literals::{name, names, qualified, text};
use super::super::super::statements;
use super::super::super::types::counting;
use super::super::columns::{alter_column, give_sequence};
use super::super::constraints;
use super::super::indexes::{drop_index, key_of_index};
use super::super::keep::{block, rename_column, subject};
use super::super::losses::is_moment;
use super::super::notes::note_why;
use super::super::parts::{Phase, lock};
use super::super::preflight::stop_where;
use super::super::{Planner, views};
use super::build::{rename_constraint, rename_index};
use super::expand::{called_in, listed};
use super::others;
use super::{Group, Twin, alter};
use crate::migration::{Statement, Step};
use crate::tables::{Column, Default, ForeignKey, Index, Name, PrimaryKey, Table, Tables};

/// What is built on the first columns at this moment.
pub(super) struct There {
    pub(super) primary: Vec<(Table, PrimaryKey)>,
    pub(super) dependents: super::super::dependents::Dependents,
}

const COST: &str =
    "writers wait while the tables are read once, then everybody for a moment; no row is rewritten";

impl Planner<'_> {
    /// The columns change places, group by group.
    pub(in super::super) fn swap_contract(&mut self) {
        if self.swaps.is_empty() {
            return;
        }
        let beside = self.beside();
        for group in self.swaps.clone() {
            let there = self.there(&group);
            let up = self.swap_up(&group, &there, &beside);
            let down = self.swap_down(&group, &there, &beside);
            let tables = group.tables();
            let what: Vec<String> = tables
                .iter()
                .map(|table| {
                    let twins: Vec<Twin> = group.of(table).cloned().collect();
                    format!("{}: {}", called_in(self, table), listed(&twins))
                })
                .collect();
            let step = Step {
                up,
                down,
                note: note_why(
                    format!("puts the second columns in place of the first ones: {}", what.join("; ")),
                    "they hold the same; the first ones are kept for the undo",
                    COST,
                ),
            };
            let subject = tables.first().map(|it| it.name.clone()).unwrap_or_default();
            self.parts.alone(Phase::Contract, &subject, step);
            self.swapped(&group, &there);
        }
    }

    /// The picture when they have changed places.
    fn swapped(&mut self, group: &Group, there: &There) {
        let items: Vec<_> = group.twins.iter().map(|it| it.it.clone()).collect();
        self.arrive(&items);
        let new = self.new.clone();
        for (table, label) in &group.keys {
            let gone = there.dependents.keys.iter().all(|(of, key)| of.name != *table || key.name != *label);
            let key = new.table(table).and_then(|it| it.foreign_keys.iter().find(|key| key.name == *label));
            if let Some(key) = key.filter(|_| gone).cloned() {
                self.with_table(table, |it| it.foreign_keys.push(key));
            }
        }
    }

    /// What is built on the first columns of a group, as it is now.
    fn there(&self, group: &Group) -> There {
        let mut there =
            There { primary: Vec::new(), dependents: super::super::dependents::Dependents::default() };
        let has = |list: &[(Name, String)], table: &Table, label: &str| {
            list.iter().any(|(of, it)| *of == table.name && it == label)
        };
        for table in &self.now.tables {
            let (own, others) = (table, &mut there.dependents);
            let indexes = table.indexes.iter().filter(|it| has(&group.indexes, table, &it.name));
            others.indexes.extend(indexes.map(|it| (own.clone(), it.clone())));
            let checks = table.checks.iter();
            let checks =
                checks.filter(|it| it.name.as_deref().is_some_and(|it| has(&group.checks, table, it)));
            others.checks.extend(checks.map(|it| (own.clone(), it.clone())));
            let keys = table.foreign_keys.iter().filter(|it| has(&group.keys, table, &it.name));
            others.keys.extend(keys.map(|it| (own.clone(), it.clone())));
            if let Some(key) = table.primary_key.as_ref().filter(|_| group.primary.contains(&table.name)) {
                there.primary.push((own.clone(), key.clone()));
            }
        }
        there
    }

    /// The tables that are locked: those of the group, and those that its foreign keys go to.
    pub(super) fn lock_order(&self, group: &Group) -> Vec<Name> {
        let mut open = group.tables();
        let of_group = |table: &Table, key: &ForeignKey| {
            group.keys.iter().any(|(of, it)| *of == table.name && *it == key.name)
        };
        for table in &self.new.tables {
            for key in table.foreign_keys.iter().filter(|it| of_group(table, it)) {
                open.extend([table.name.clone(), key.parent.clone()]);
            }
        }
        self.in_lock_order(open)
    }

    fn swap_up(&self, group: &Group, there: &There, beside: &Tables) -> Vec<Statement> {
        let mut up = Vec::new();
        if group.twins.iter().any(|it| is_moment(&it.it.from) || is_moment(&it.it.to)) {
            up.push(Statement::new("SET LOCAL timezone = 'UTC'"));
        }
        let tables = group.tables();
        up.extend(lock(&self.lock_order(group)));
        let indexes = self.indexes_beside(beside, group);
        let primary = self.primary_beside(beside, group);
        let built = indexes.iter().map(|(table, it)| (table, it.name.as_str()));
        let keys = primary.iter().map(|(table, it, _)| (table, it.name.as_deref().unwrap_or_default()));
        up.extend(whole(built.chain(keys)));
        for twin in &group.twins {
            up.extend(self.stragglers(twin));
        }
        up.extend(group.twins.iter().filter_map(|it| self.ask_again(it)));
        let columns = columns_of(group);
        let shown = views::Shown::new(&self.places, &columns);
        up.push(views::take_down(&shown, false));
        for table in &tables {
            up.extend(self.no_longer_in_step(table));
        }
        up.extend(
            there
                .dependents
                .keys
                .iter()
                .map(|(table, key)| Statement::new(statements::drop_foreign_key(table, key))),
        );
        for (table, check) in &there.dependents.checks {
            up.push(drop_constraint(&table.name, check.name.as_deref().unwrap_or_default()));
        }
        for (table, key) in &there.primary {
            up.push(drop_constraint(&table.name, &label_of(table, key)));
        }
        for (table, index) in &there.dependents.indexes {
            up.push(Statement::new(drop_index(&table.name, &index.name)));
        }
        up.push(others::take_off(&columns));
        for twin in &group.twins {
            up.extend(self.change_places(twin));
        }
        for (table, key, label) in &primary {
            up.extend(key_of_index(&table.name, key.name.as_deref().unwrap_or_default(), label));
        }
        let plain = self.places.helper("");
        let own = |helper: &str, labels: &[(Name, String)], table: &Name| {
            let label = labels.iter().find(|(of, it)| of == table && self.places.helper(it) == helper);
            label.map_or_else(|| helper.trim_start_matches(&plain).to_owned(), |(_, it)| it.clone())
        };
        for (table, index) in &indexes {
            up.push(rename_index(&table.name, &index.name, &own(&index.name, &group.indexes, &table.name)));
        }
        for (table, check) in self.checks_beside(beside, group) {
            let helper = check.name.unwrap_or_default();
            up.push(rename_constraint(&table.name, &helper, &own(&helper, &group.checks, &table.name)));
        }
        for (table, key) in self.keys_beside(beside, group) {
            up.push(rename_constraint(&table.name, &key.name, &own(&key.name, &group.keys, &table.name)));
        }
        up.push(others::put_on(&others::same_rights(
            group.twins.iter().map(|it| (it.table(), it.kept.as_str(), it.column())),
        )));
        up.push(views::put_up(&shown, false));
        up.push(forget_plans());
        up
    }

    /// The first column leaves its place, the second one takes it.
    fn change_places(&self, twin: &Twin) -> Vec<Statement> {
        let (table, it) = (twin.table(), &twin.it);
        let mut up = Vec::new();
        if twin.required {
            up.push(
                alter_column(table, &twin.helper, "SET NOT NULL")
                    .ignore("adding-not-nullable-field", "The check before was proven: no scan."),
            );
            let guard = self.guard_of(twin);
            up.push(match twin.is_total() {
                true => drop_constraint(table, &guard),
                // An undo that was cut short does not make it again.
                false => drop_constraint_if_there(table, &guard),
            });
            up.push(alter_column(table, twin.column(), "DROP NOT NULL"));
        }
        if it.from.default.is_some() {
            up.push(alter_column(table, twin.column(), "DROP DEFAULT"));
        }
        up.push(
            Statement::new(rename_column(table, twin.column(), &twin.kept))
                .ignore("renaming-column", "It is kept here for the way back, in place of being dropped."),
        );
        up.push(
            Statement::new(rename_column(table, &twin.helper, twin.column()))
                .ignore("renaming-column", "It takes the place of the one that is kept."),
        );
        up.extend(match (&it.from.default, &it.to.default) {
            (Some(Default::Autoincrement), Some(Default::Autoincrement)) => {
                vec![move_sequence(table, &twin.kept, &it.to)]
            }
            (_, Some(Default::Autoincrement)) => vec![give_sequence(table, &it.to)],
            _ => default_of(table, &it.to),
        });
        up
    }

    /// Whether a row that came meanwhile has a value that has no place in the new type.
    pub(super) fn ask_again(&self, twin: &Twin) -> Option<Statement> {
        twin.it.bad.as_ref()?;
        let change = self.changes.iter().find(|it| it.name() == twin.table())?;
        let about = subject(&change.last, change.last_column(twin.column()).unwrap_or(&twin.it.to));
        let mut condition = format!("{} IS NOT NULL AND {} IS NULL", name(twin.column()), name(&twin.helper));
        if let (Some(fill), Some(became), false) = (&twin.it.fill, &twin.became, twin.required) {
            // A fill may say NULL.
            condition = format!("{condition} AND {} IS NULL AND ({fill}) IS NOT NULL", name(became));
        }
        Some(stop_where(
            &self.table(twin.table()),
            &about,
            &condition,
            (
                "came meanwhile and has a value that the new type cannot give back",
                "came meanwhile and have values that the new type cannot give back",
            ),
            &format!(
                "; change them, or undo this migration and give them another value with --fill '{about}=SQL'"
            ),
        ))
    }
}

/// The columns of a group by the names that they have in use.
pub(super) fn columns_of(group: &Group) -> Vec<(Name, String)> {
    group.twins.iter().map(|it| (it.table().clone(), it.column().to_owned())).collect()
}

pub(super) fn label_of(table: &Table, key: &PrimaryKey) -> String {
    key.name.clone().unwrap_or_else(|| format!("{}_pkey", table.name.name))
}

/// `ALTER TABLE … DROP CONSTRAINT`
pub(super) fn drop_constraint(table: &Name, constraint: &str) -> Statement {
    Statement::new(alter(table, &format!("DROP CONSTRAINT {}", name(constraint))))
}

/// `ALTER TABLE … DROP CONSTRAINT IF EXISTS`
pub(super) fn drop_constraint_if_there(table: &Name, constraint: &str) -> Statement {
    Statement::new(alter(table, &format!("DROP CONSTRAINT IF EXISTS {}", name(constraint))))
}

/// What functions of others planned for the type that the column had fails in a session that goes on.
pub(super) fn forget_plans() -> Statement {
    Statement::new("DISCARD PLANS")
        .comment("Functions that this session has called may have planned for the other type.")
}

/// Every index that was built beside running writers is there and whole, or nothing changes.
pub(super) fn whole<'a>(indexes: impl Iterator<Item = (&'a Table, &'a str)>) -> Option<Statement> {
    let each: Vec<String> = indexes
        .map(|(table, index)| {
            let place = Name { schema: table.name.schema.clone(), name: index.to_owned() };
            format!("({}, {})", text(&qualified(&place)), text(index))
        })
        .collect();
    if each.is_empty() {
        return None;
    }
    let body = format!(
        "SELECT string_agg(built.label, ', ') FILTER (WHERE i.indexrelid IS NULL), string_agg(built.label, ', ') FILTER (WHERE NOT i.indisvalid)
INTO isotype_missing, isotype_broken
FROM (VALUES {}) AS built(place, label) LEFT JOIN pg_index i ON i.indexrelid = to_regclass(built.place);
IF isotype_missing IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'isotype: not there: ' || isotype_missing || ', as where an undo was cut short; complete that with `isotype migrate down`, then go up again';
END IF;
IF isotype_broken IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'isotype: not whole: ' || isotype_broken || ', as where its build was cut short; `isotype migrate up` builds it again';
END IF;",
        each.join(", ")
    );
    Some(block(&["isotype_missing text", "isotype_broken text"], &body))
}

/// `SET DEFAULT`, where a column has one that is no sequence.
pub(super) fn default_of(table: &Name, column: &Column) -> Vec<Statement> {
    let value = statements::default_clause(column);
    value
        .map(|value| alter_column(table, &column.name, &format!("SET DEFAULT {value}")))
        .into_iter()
        .collect()
}

/// A column takes over the sequence of another one and goes on counting.
pub(super) fn move_sequence(table: &Name, from: &str, to: &Column) -> Statement {
    let kind = match counting(&to.ty) {
        "SMALLSERIAL" => "smallint",
        "BIGSERIAL" => "bigint",
        _ => "integer",
    };
    let body = format!(
        "numbers := pg_get_serial_sequence({table}, {from});
IF numbers IS NOT NULL THEN
    EXECUTE format('ALTER SEQUENCE %s AS {kind} OWNED BY %s.%s', numbers, {table}, {to});
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval(%L::regclass)', {table}, {to}, numbers);
END IF;",
        table = text(&qualified(table)),
        from = text(from),
        to = text(&name(&to.name)),
    );
    block(&["numbers text"], &body).comment("The sequence goes along.")
}

/// The foreign keys, indexes and keys that the way back makes again.
pub(super) fn made_again(there: &There) -> Vec<Statement> {
    let mut down: Vec<Statement> = Vec::new();
    let index = |(table, index): &(Table, Index)| Statement::new(statements::create_index(table, index));
    down.extend(there.dependents.indexes.iter().map(index));
    for (table, key) in &there.primary {
        down.push(Statement::new(alter(
            &table.name,
            &format!("ADD CONSTRAINT {} PRIMARY KEY ({})", name(&label_of(table, key)), names(&key.columns)),
        )));
    }
    down.extend(
        there.dependents.checks.iter().map(|(table, check)| constraints::add_check(table, check, "")),
    );
    let key = |(table, key): &(Table, ForeignKey)| Statement::new(statements::add_foreign_key(table, key));
    down.extend(there.dependents.keys.iter().map(key));
    down
}
