//! The rows of a schema: made by chance, and as SQL.

use std::collections::{BTreeMap, BTreeSet};

use isotype_core::scalar::Dialect;

use crate::dice::Dice;
use crate::value::{self, Value, name};
use crate::world::{Arity, Field, Id, Join, Kind, Model, World};

/// A row; its number is nowhere in the database.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) id: u32,
    pub(crate) values: BTreeMap<Id, Value>,
}

/// All rows, by the numbers of models and joins.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct State {
    pub(crate) rows: BTreeMap<Id, Vec<Row>>,
    /// Pairs of rows: of the left model and of the right one.
    pub(crate) pairs: BTreeMap<Id, BTreeSet<(u32, u32)>>,
}

impl State {
    pub(crate) fn of(&self, model: Id) -> &[Row] {
        self.rows.get(&model).map(Vec::as_slice).unwrap_or_default()
    }
    pub(crate) fn row(&self, model: Id, row: u32) -> Option<&Row> {
        self.of(model).iter().find(|it| it.id == row)
    }
    pub(crate) fn count(&self) -> usize {
        self.rows.values().map(Vec::len).sum()
    }
}

/// Random rows for every table: three to seven.
pub(crate) fn random(world: &World, seed: u64) -> State {
    let mut state = State::default();
    for model in &world.models {
        let count = Dice::new(seed, &[2, model.id.into()]).below(5) + 3;
        let rows = (0..count as u32).map(|number| plain_row(world, model, model.id * 100 + number, seed));
        state.rows.insert(model.id, rows.collect());
    }
    for model in &world.models {
        let mut rows = state.of(model.id).to_vec();
        for row in &mut rows {
            refer(world, model, row, &state, seed);
        }
        state.rows.insert(model.id, rows);
    }
    for join in &world.joins {
        let dice = &mut Dice::new(seed, &[4, join.id.into()]);
        let (left, right) = (state.of(join.left), state.of(join.right));
        let pairs = (0..4).map(|_| (dice.pick(left).id, dice.pick(right).id)).collect();
        state.pairs.insert(join.id, pairs);
    }
    state
}

/// A row whose keys into other tables are not filled yet. Keys and unique fields get values of their own.
pub(crate) fn plain_row(world: &World, model: &Model, id: u32, seed: u64) -> Row {
    let values = model.fields.iter().map(|field| {
        let dice = &mut Dice::new(seed, &[3, id.into(), field.id.into()]);
        let value = match value::random(world, field, dice) {
            it @ (Value::Null | Value::List(_)) => it,
            it if model.key.contains(&field.id) || field.unique => distinct(field.kind, id).unwrap_or(it),
            it => it,
        };
        (field.id, value)
    });
    Row { id, values: values.collect() }
}

/// A value that no other row has.
fn distinct(kind: Kind, id: u32) -> Option<Value> {
    let number = i64::from(id);
    Some(match kind {
        Kind::Int | Kind::BigInt => Value::Int(number - 200),
        Kind::SmallInt => Value::Int(number % 30_000),
        Kind::String => Value::Text(number.to_string()),
        Kind::VarChar(length) => Value::Text(format!("v{number}").chars().take(length as usize).collect()),
        Kind::Uuid => Value::Text(format!("00000000-0000-4000-8000-{number:012}")),
        Kind::Float => Value::Float(number as f64 + 0.5),
        Kind::Decimal => Value::Decimal(format!("{number}.000000000000000000001")),
        Kind::Digits(..) => Value::Decimal(format!("{}", number % 9000)),
        Kind::DateTime | Kind::Timestamptz => Value::Moment(number * 1001),
        Kind::Date => Value::Moment(number * 86_400_000),
        Kind::Bytes => Value::Bytes(id.to_be_bytes().to_vec()),
        Kind::Boolean | Kind::Json | Kind::Document | Kind::Enum(_) => return None,
    })
}

/// Fills the row's keys into other tables from rows that are there.
pub(crate) fn refer(world: &World, model: &Model, row: &mut Row, state: &State, seed: u64) {
    for relation in world.relations.iter().filter(|it| it.child == model.id) {
        let dice = &mut Dice::new(seed, &[5, row.id.into(), relation.id.into()]);
        let optional = relation
            .fields
            .iter()
            .any(|&id| model.field(id).is_some_and(|field| field.arity == Arity::Optional));
        let own = relation.fields.iter().all(|id| !model.key.contains(id));
        let parents = state.of(relation.parent);
        let nothing = parents.is_empty() || (optional && dice.chance(25));
        let parent = (!nothing).then(|| dice.pick(parents));
        if !own {
            continue;
        }
        for (&field, reference) in relation.fields.iter().zip(&relation.references) {
            let value = parent.and_then(|parent| parent.values.get(reference)).cloned();
            row.values.insert(field, value.unwrap_or(Value::Null));
        }
    }
}

/// Takes out rows, with all rows that refer to them in a chain of required keys; the keys of others become NULL.
pub(crate) fn without(world: &World, state: &mut State, gone: &BTreeSet<(Id, u32)>) {
    for (model, rows) in &mut state.rows {
        rows.retain(|row| !gone.contains(&(*model, row.id)));
    }
    loop {
        let mut changed = false;
        for relation in &world.relations {
            let Some(child) = world.model(relation.child) else { continue };
            let keys: Vec<Vec<Value>> =
                state.of(relation.parent).iter().map(|row| key_of(row, &relation.references)).collect();
            let optional = relation
                .fields
                .iter()
                .find(|&&id| child.field(id).is_some_and(|it| it.arity == Arity::Optional));
            let Some(rows) = state.rows.get_mut(&relation.child) else { continue };
            let before = rows.clone();
            rows.retain_mut(|row| {
                let key = key_of(row, &relation.fields);
                if key.contains(&Value::Null) || keys.contains(&key) {
                    return true;
                }
                let Some(&optional) = optional else { return false };
                row.values.insert(optional, Value::Null);
                true
            });
            changed |= *rows != before;
        }
        if !changed {
            break;
        }
    }
    for join in &world.joins {
        let there = |model: Id| state.of(model).iter().map(|row| row.id).collect::<BTreeSet<_>>();
        let (left, right) = (there(join.left), there(join.right));
        if let Some(pairs) = state.pairs.get_mut(&join.id) {
            pairs.retain(|pair| left.contains(&pair.0) && right.contains(&pair.1));
        }
    }
}

/// The values of some fields.
pub(crate) fn key_of(row: &Row, fields: &[Id]) -> Vec<Value> {
    fields.iter().map(|id| row.values.get(id).cloned().unwrap_or(Value::Null)).collect()
}

/// The table's name in SQL.
pub(crate) fn table(dialect: Dialect, model: &Model) -> String {
    qualified(dialect, model.schema(), model.table())
}

fn qualified(dialect: Dialect, schema: &str, table: &str) -> String {
    match dialect {
        Dialect::Sqlite => name(table),
        Dialect::Postgresql => format!("{}.{}", name(schema), name(table)),
    }
}

/// The join table's name in SQL.
pub(crate) fn join_table(world: &World, dialect: Dialect, join: &Join) -> String {
    let (a, _) = world.sides(join).expect("both models are there");
    let schema = world.model(a).map_or("public", Model::schema);
    qualified(dialect, schema, &world.join_table(join).expect("both models are there"))
}

/// An insert of a row; fields that are left out are those of `without`.
pub(crate) fn insert(world: &World, dialect: Dialect, model: &Model, row: &Row, without: &[Id]) -> String {
    let fields: Vec<&Field> = model.fields.iter().filter(|field| !without.contains(&field.id)).collect();
    let columns: Vec<String> = fields.iter().map(|field| name(field.column())).collect();
    let values: Vec<String> = fields
        .iter()
        .map(|field| match row.values.get(&field.id).unwrap_or(&Value::Null) {
            Value::Any => anything(world, dialect, field, row.id),
            value => value::sql(world, dialect, field, value),
        })
        .collect();
    format!("INSERT INTO {} ({}) VALUES ({})", table(dialect, model), columns.join(", "), values.join(", "))
}

/// Something for a column that is not looked at.
fn anything(world: &World, dialect: Dialect, field: &Field, row: u32) -> String {
    let value = match field.kind {
        _ if field.arity == Arity::List => Value::List(Vec::new()),
        Kind::Int | Kind::BigInt | Kind::SmallInt => Value::Int(row.into()),
        Kind::Float => Value::Float(row.into()),
        Kind::Decimal | Kind::Digits(..) => Value::Decimal("1".to_owned()),
        Kind::Boolean => Value::Boolean(true),
        Kind::String | Kind::VarChar(_) => Value::Text(row.to_string()),
        Kind::Uuid => Value::Text(format!("00000000-0000-4000-8000-{row:012}")),
        Kind::DateTime | Kind::Timestamptz | Kind::Date => Value::Moment(0),
        Kind::Json | Kind::Document => Value::Json(serde_json::json!({"label": "any"})),
        Kind::Bytes => Value::Bytes(Vec::new()),
        Kind::Enum(id) => world
            .enumeration(id)
            .and_then(|it| it.values.first())
            .map_or(Value::Null, |it| Value::Enum(it.id)),
    };
    value::sql(world, dialect, field, &value)
}

/// The inserts of all pairs of a join.
pub(crate) fn insert_pairs(world: &World, dialect: Dialect, state: &State, join: &Join) -> Vec<String> {
    let Some((a, b)) = world.sides(join) else { return Vec::new() };
    let side = |model: Id, row: u32| -> Option<String> {
        let model = world.model(model)?;
        let key = model.field(*model.key.first()?)?;
        Some(value::sql(world, dialect, key, state.row(model.id, row)?.values.get(&key.id)?))
    };
    let pairs = state.pairs.get(&join.id).into_iter().flatten();
    pairs
        .filter_map(|&(left, right)| {
            let (of_a, of_b) = if a == join.left { (left, right) } else { (right, left) };
            Some(format!(
                "INSERT INTO {} (\"A\", \"B\") VALUES ({}, {})",
                join_table(world, dialect, join),
                side(a, of_a)?,
                side(b, of_b)?
            ))
        })
        .collect()
}
