//! What people do with the database between up and down: they change rows, add some and delete some.

use std::collections::BTreeSet;

use super::others::Others;
use super::{Case, Failure};
use crate::database::Database;
use crate::dice::Dice;
use crate::rows::{self, Row, State, key_of, table};
use crate::value::{self, Value, name};
use crate::world::{Id, Model, World};

/// Works with the database in its new form; gives the rows as they are then. What a rule refuses is not done.
pub(crate) async fn work(
    case: &Case,
    database: &mut Database,
    (before, now): (&World, &World),
    mut state: State,
    others: &mut Option<Others>,
    step: u64,
) -> Result<State, Failure> {
    for model in &now.models {
        let dice = &mut Dice::new(case.seed, &[40, step, model.id.into()]);
        if dice.chance(60) {
            change(database, now, model, &mut state, dice).await;
        }
        if dice.chance(40) {
            delete(database, (before, now), model, &mut state, others, dice).await;
        }
        if dice.chance(40) {
            let id = model.id * 100 + 50 + step as u32;
            let mut row = rows::plain_row(now, model, id, case.seed);
            rows::refer(now, model, &mut row, &state, case.seed);
            if database.run(&rows::insert(now, database.dialect(), model, &row, &[])).await.is_ok() {
                state.rows.entry(model.id).or_default().push(row);
                others.iter_mut().for_each(|it| it.noted(model.id));
            }
        }
    }
    Ok(state)
}

/// The SQL condition that finds a row, by its key or a unique field; None where that is not known.
fn condition(database: &Database, world: &World, model: &Model, row: &Row) -> Option<String> {
    let unique = || model.fields.iter().find(|field| field.unique).map(|field| vec![field.id]);
    let key = if model.key.is_empty() { unique()? } else { model.key.clone() };
    let terms: Option<Vec<String>> = key
        .iter()
        .map(|&id| {
            let field = model.field(id)?;
            let value =
                row.values.get(&id).filter(|it| !matches!(it, Value::Any | Value::Null | Value::Sql(_)))?;
            Some(format!(
                "{} = {}",
                name(field.column()),
                value::sql(world, database.dialect(), field, value)
            ))
        })
        .collect();
    Some(terms?.join(" AND "))
}

async fn change(database: &mut Database, now: &World, model: &Model, state: &mut State, dice: &mut Dice) {
    let fit: Vec<Id> = model
        .fields
        .iter()
        .filter(|it| !model.key.contains(&it.id) && !it.unique && !now.holds_relation(model.id, it.id))
        .map(|it| it.id)
        .collect();
    let Some(row) = dice.any(state.of(model.id)) else { return };
    let Some(field) = dice.any(&fit).and_then(|id| model.field(id)) else { return };
    let value = value::random(now, field, dice);
    let Some(condition) = condition(database, now, model, &row) else { return };
    let sql = format!(
        "UPDATE {} SET {} = {} WHERE {condition}",
        table(database.dialect(), model),
        name(field.column()),
        value::sql(now, database.dialect(), field, &value)
    );
    if database.run(&sql).await.is_ok() {
        let rows = state.rows.entry(model.id).or_default();
        if let Some(it) = rows.iter_mut().find(|it| it.id == row.id) {
            it.values.insert(field.id, value);
        }
    }
}

/// Deletes a row to which no other row refers, by the keys of either schema.
async fn delete(
    database: &mut Database,
    (before, now): (&World, &World),
    model: &Model,
    state: &mut State,
    others: &mut Option<Others>,
    dice: &mut Dice,
) {
    let free = |row: &&Row| {
        now.relations.iter().chain(&before.relations).filter(|it| it.parent == model.id).all(|relation| {
            let key = key_of(row, &relation.references);
            let children = state.of(relation.child).iter();
            let same = |it: &&Row| it.id != row.id || relation.child != model.id;
            !relation
                .fields
                .iter()
                .all(|id| now.model(relation.child).is_some_and(|it| it.field(*id).is_some()))
                || children.filter(same).all(|child| key_of(child, &relation.fields) != key)
        })
    };
    let fit: Vec<Row> = state.of(model.id).iter().filter(free).cloned().collect();
    let Some(row) = dice.any(&fit) else { return };
    let lost = before.relations.iter().any(|relation| {
        // The field that refers to it was dropped and will come back: nobody could know that it must not go.
        relation.parent == model.id
            && now
                .model(relation.child)
                .is_some_and(|it| relation.fields.iter().any(|id| it.field(*id).is_none()))
    });
    let Some(condition) = condition(database, now, model, &row).filter(|_| !lost) else { return };
    if database
        .run(&format!("DELETE FROM {} WHERE {condition}", table(database.dialect(), model)))
        .await
        .is_ok()
    {
        rows::without(now, state, &BTreeSet::from([(model.id, row.id)]));
        others.iter_mut().for_each(|it| it.noted(model.id));
    }
}
