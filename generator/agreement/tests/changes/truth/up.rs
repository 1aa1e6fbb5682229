//! What must become of all rows when a schema changes.

use std::collections::BTreeMap;

use super::{Sides, Turn, turn};
use crate::rows::{Row, State};
use crate::value::Value;
use crate::world::{Arity, Default, Field, Id, Model};

/// A value that a person gives: of a model, of a field, and what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gift {
    pub(crate) model: Id,
    pub(crate) field: Id,
    pub(crate) value: Value,
}

/// What must become of the rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fate {
    /// The rows, if it goes on.
    pub(crate) state: State,
    /// Why it must stop.
    pub(crate) stops: Vec<String>,
    /// Why it may stop.
    pub(crate) may_stop: Vec<String>,
}

/// The rows after the change.
pub(crate) fn up(sides: Sides<'_>, state: &State, gifts: &[Gift]) -> Fate {
    let mut fate = Fate::default();
    for next in &sides.to.models {
        let Some(old) = sides.from.model(next.id) else { continue };
        let rows =
            state.of(next.id).iter().map(|row| self::row(sides, old, next, row, gifts, &mut fate)).collect();
        fate.state.rows.insert(next.id, rows);
    }
    for join in &sides.to.joins {
        if let Some(pairs) =
            sides.from.joins.iter().find(|it| it.id == join.id).and_then(|it| state.pairs.get(&it.id))
        {
            fate.state.pairs.insert(join.id, pairs.clone());
        }
    }
    fate
}

fn row(sides: Sides<'_>, old: &Model, next: &Model, row: &Row, gifts: &[Gift], fate: &mut Fate) -> Row {
    let mut values = BTreeMap::new();
    for field in &next.fields {
        let gift =
            gifts.iter().find(|gift| gift.model == next.id && gift.field == field.id).map(|gift| &gift.value);
        let say = || format!("{}.{}", next.name, field.name);
        let value = match old.field(field.id) {
            None => gift.cloned().or_else(|| new_value(field)),
            Some(former) => {
                let value = row.values.get(&field.id).unwrap_or(&Value::Null);
                match turn(sides, former, field, value) {
                    Turn::Into(Value::Null) if field.arity == Arity::Required => {
                        gift.cloned().or_else(|| constant(field))
                    }
                    Turn::Into(value) => Some(value),
                    Turn::Either(value) => {
                        fate.may_stop.push(format!("{}: {value:?}", say()));
                        // Where it may stop, what a person gives may take its place.
                        Some(if gift.is_none_or(|it| *it == value) { value } else { Value::Any })
                    }
                    Turn::Stop => gift.cloned(),
                }
            }
        };
        if value.is_none() {
            fate.stops.push(format!("{}: {:?}", say(), row.values.get(&field.id)));
        }
        values.insert(field.id, value.unwrap_or(Value::Null));
    }
    Row { id: row.id, values }
}

/// What a new column holds in rows that are there.
pub(crate) fn new_value(field: &Field) -> Option<Value> {
    constant(field).or_else(|| (field.arity != Arity::Required).then_some(Value::Null))
}

/// What the database itself puts into the field.
pub(crate) fn constant(field: &Field) -> Option<Value> {
    match &field.default {
        Some(Default::Constant(value) | Default::Words(value)) => Some(value.clone()),
        Some(Default::Now | Default::Autoincrement) => Some(Value::Any),
        Some(Default::Cuid) | None => None,
    }
}
