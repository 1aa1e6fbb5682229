//! The way back of the moment when the columns changed places: the first ones come back with what they held, and with
//! what changed since, converted.

use super::super::super::literals::{name, qualified, text};
use super::super::super::statements;
use super::super::super::types::declared;
use super::super::columns::{alter_column, counting_from, take_sequence};
use super::super::keep::{block, indented, rename_column};
use super::super::losses::{is_moment, keeps};
use super::super::outlook::Way;
use super::super::parts::lock;
use super::super::{Planner, views};
use super::build::{rename_constraint, rename_index};
use super::contract::{
    There, columns_of, default_of, drop_constraint, forget_plans, label_of, made_again, move_sequence,
};
use super::others;
use super::{Group, Twin, alter, differs};
use crate::migration::Statement;
use crate::tables::{Column, Default, Table, Tables};

impl Planner<'_> {
    pub(super) fn swap_down(&self, group: &Group, there: &There, beside: &Tables) -> Vec<Statement> {
        let mut down = Vec::new();
        if group.twins.iter().any(|it| is_moment(&it.it.from) || is_moment(&it.it.to)) {
            down.push(Statement::new("SET LOCAL timezone = 'UTC'"));
        }
        let tables = group.tables();
        down.extend(lock(&self.lock_order(group)));
        for twin in &group.twins {
            down.extend(self.first_again(twin));
        }
        let columns = columns_of(group);
        let shown = views::Shown::new(&self.places, &columns);
        down.push(views::take_down(&shown, true));
        let (indexes, primary) = (self.indexes_beside(beside, group), self.primary_beside(beside, group));
        let (checks, keys) = (self.checks_beside(beside, group), self.keys_beside(beside, group));
        for (table, key) in &keys {
            let label =
                group.keys.iter().find(|(of, it)| *of == table.name && self.places.helper(it) == key.name);
            if let Some((_, label)) = label {
                down.push(drop_constraint(&table.name, label));
            }
        }
        for (table, key) in &there.primary {
            down.push(drop_constraint(&table.name, &label_of(table, key)));
        }
        for (table, check) in &checks {
            let helper = check.name.clone().unwrap_or_default();
            let label =
                group.checks.iter().find(|(of, it)| *of == table.name && self.places.helper(it) == helper);
            down.extend(label.map(|(_, label)| rename_constraint(&table.name, label, &helper)));
        }
        for (table, index) in &indexes {
            let label = group
                .indexes
                .iter()
                .find(|(of, it)| *of == table.name && self.places.helper(it) == index.name);
            down.extend(label.map(|(_, label)| rename_index(&table.name, label, &index.name)));
        }
        down.push(others::take_off(&columns));
        for twin in &group.twins {
            down.extend(self.change_back(twin));
        }
        let rights = group.twins.iter().map(|it| (it.table(), it.helper.as_str(), it.column()));
        let rights = others::same_rights(rights);
        down.extend(made_again(there));
        for (table, key, _) in &primary {
            let index = self.index_of_key(key);
            down.push(
                Statement::new(statements::create_index(table, &index))
                    .comment("The part before built this index, and its own undo drops it."),
            );
        }
        for (table, key) in &keys {
            down.push(Statement::new(statements::add_foreign_key(table, key)));
        }
        for table in &tables {
            let twins: Vec<Twin> = group.of(table).cloned().collect();
            down.extend(self.keep_in_step(table, &twins));
        }
        down.push(others::put_on(&rights));
        down.push(views::put_up(&shown, true));
        down.push(forget_plans());
        down
    }

    /// What the first column held comes back, where a row still holds what it became; what changed since is converted.
    fn first_again(&self, twin: &Twin) -> Vec<Statement> {
        let it = &twin.it;
        let (table, kept, ty) = (qualified(twin.table()), name(&twin.kept), declared(&it.from.ty));
        let mut down = Vec::new();
        if !keeps(it.bad.as_ref(), it.fill.as_ref()) {
            down.push(
                Statement::new(alter(twin.table(), &format!("ADD COLUMN IF NOT EXISTS {kept} {ty}"))).comment(
                    "It is there unless `isotype migrate purge` dropped it; every value is converted back then.",
                ),
            );
        }
        let first = Column { name: twin.kept.clone(), default: None, ..it.from.clone() };
        let alone = Table { columns: vec![first.clone()], ..super::super::change::nothing(twin.table()) };
        let types = super::super::create::types_of(&alone);
        if !types.is_empty() {
            down.push(block(&[], &types));
        }
        down.extend(self.keep_originals(&it.reversed(), true));
        let value = name(twin.column());
        let forth = self.forth(&kept, &it.from.ty, &it.to.ty, true);
        let mut function = None;
        let mut changed = differs(twin, &value, &forth);
        if let (Some(became), Some(loss)) = (&twin.became, &it.bad) {
            let bad = self.bad(loss, &first, &it.to.ty, Way::Up, true);
            function = bad.function;
            changed = format!(
                "CASE WHEN {became} IS NOT NULL THEN {value}::text IS DISTINCT FROM {became} WHEN {} THEN {value} IS NOT NULL ELSE {changed} END",
                bad.condition,
                became = name(became)
            );
        }
        let mut back = it.back.clone();
        if keeps(it.bad_back.as_ref(), it.fill_back.as_ref()) {
            let (was, became) = self.originals(twin.column(), true);
            back =
                format!("CASE WHEN {} IS NOT NULL THEN {}::{ty} ELSE {back} END", name(&was), name(&became));
        }
        down.extend(function.iter().map(|(make, _)| make.clone()));
        let update = format!("UPDATE {table} SET {kept} = {back} WHERE {changed}");
        let counts = it.from.default == Some(Default::Autoincrement) && it.from.default != it.to.default;
        down.push(match counts {
            false => Statement::new(update),
            true => block(
                &["isotype_numbers text", "isotype_highest bigint"],
                &format!(
                    "WITH came AS ({} RETURNING {kept} AS number) SELECT max(number) INTO isotype_highest FROM came;
isotype_numbers := pg_get_serial_sequence({}, {});
IF isotype_highest > coalesce(pg_sequence_last_value(isotype_numbers::regclass), 0) THEN
    PERFORM setval(isotype_numbers::regclass, isotype_highest);
END IF;",
                    indented(&update),
                    text(&table),
                    text(&twin.kept)
                ),
            )
            .comment("Its sequence counts on behind the rows that came since."),
        });
        down.extend(function.map(|(_, drop)| drop));
        down
    }

    fn change_back(&self, twin: &Twin) -> Vec<Statement> {
        let (table, it) = (twin.table(), &twin.it);
        let mut down = Vec::new();
        let counted = it.from.default == Some(Default::Autoincrement);
        let counts = it.to.default == Some(Default::Autoincrement);
        if counts && !counted {
            down.extend(take_sequence(table, twin.column()));
        } else if it.to.default.is_some() {
            down.push(alter_column(table, twin.column(), "DROP DEFAULT"));
        }
        if twin.required {
            down.push(alter_column(table, twin.column(), "DROP NOT NULL"));
        }
        down.push(
            Statement::new(rename_column(table, twin.column(), &twin.helper))
                .ignore("renaming-column", "It stands beside the first one again."),
        );
        down.push(
            Statement::new(rename_column(table, &twin.kept, twin.column()))
                .ignore("renaming-column", "It was kept here and comes back."),
        );
        if twin.required {
            down.push(alter_column(table, twin.column(), "SET NOT NULL"));
            if twin.is_total() {
                down.push(self.add_guard(twin));
            }
        }
        match (counted, counts) {
            (true, true) => down.push(move_sequence(table, &twin.helper, &it.from)),
            (true, false) => down.push(return_sequence(twin)),
            (false, _) => down.extend(default_of(table, &it.from)),
        }
        down
    }
}

/// A column counts by itself again, by the sequence that stayed with it; by a new one where a purge took that.
fn return_sequence(twin: &Twin) -> Statement {
    let table = twin.table();
    let body = format!(
        "numbers := pg_get_serial_sequence({table}, {label});
IF numbers IS NULL THEN
    {anew}
ELSE
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval(%L::regclass)', {table}, {column}, numbers);
END IF;",
        table = text(&qualified(table)),
        anew = indented(&counting_from(table, &twin.it.from)),
        label = text(twin.column()),
        column = text(&name(twin.column())),
    );
    block(&["numbers text", "highest bigint"], &body)
}
