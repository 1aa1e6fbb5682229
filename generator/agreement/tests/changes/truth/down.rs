//! What must become of all rows when a change is undone after people have worked with it.

use std::collections::{BTreeMap, BTreeSet};

use super::up::{Fate, Gift, constant, new_value};
use super::{Sides, Turn, turn};
use crate::rows::{Row, State, key_of};
use crate::value::Value;
use crate::world::{Arity, Id, Model, World};

/// The rows before the up, right after it, and as people left them. The sides are those of the down.
#[derive(Clone, Copy)]
pub(crate) struct Story<'a> {
    pub(crate) before: &'a State,
    pub(crate) after: &'a State,
    pub(crate) left: &'a State,
}

/// The rows after the undo.
pub(crate) fn down(sides: Sides<'_>, story: Story<'_>, gifts: &[Gift]) -> Fate {
    let mut fate = Fate::default();
    for old in &sides.to.models {
        let rows = match sides.from.model(old.id) {
            // The table was dropped: all its rows come back.
            None => story.before.of(old.id).to_vec(),
            Some(now) => {
                let left = story.left.of(old.id).iter();
                left.map(|row| self::row(sides, story, now, old, row, gifts, &mut fate)).collect()
            }
        };
        fate.state.rows.insert(old.id, rows);
    }
    for join in &sides.to.joins {
        let there = sides.from.joins.iter().any(|it| it.id == join.id);
        let pairs = if there { &story.left.pairs } else { &story.before.pairs };
        fate.state.pairs.insert(join.id, pairs.get(&join.id).cloned().unwrap_or_default());
    }
    stay_kept(sides, &mut fate.state);
    fate
}

fn row(
    sides: Sides<'_>,
    story: Story<'_>,
    now: &Model,
    old: &Model,
    row: &Row,
    gifts: &[Gift],
    fate: &mut Fate,
) -> Row {
    let (before, after) = (story.before.row(old.id, row.id), story.after.row(old.id, row.id));
    let mut values = BTreeMap::new();
    for field in &old.fields {
        let gift =
            gifts.iter().find(|gift| gift.model == old.id && gift.field == field.id).map(|gift| &gift.value);
        let say = || format!("{}.{}", old.name, field.name);
        let former = before.and_then(|row| row.values.get(&field.id));
        let value = match (now.field(field.id), former) {
            (None, Some(kept)) => Some(kept.clone()),
            (None, None) => gift.cloned().or_else(|| new_value(field)),
            (Some(current), former) => {
                let value = row.values.get(&field.id).unwrap_or(&Value::Null);
                let written = after.and_then(|row| row.values.get(&field.id));
                match former {
                    Some(former) if written == Some(value) => Some(former.clone()),
                    _ => match turn(sides, current, field, value) {
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
                    },
                }
            }
        };
        if value.is_none() {
            fate.stops.push(format!("{} of row {}: {:?}", say(), row.id, row.values.get(&field.id)));
        }
        values.insert(field.id, value.unwrap_or(Value::Null));
    }
    Row { id: row.id, values }
}

/// A kept row of a dropped table whose parent is gone stays kept, and so does what refers to it.
fn stay_kept(sides: Sides<'_>, state: &mut State) {
    let dropped = |world: &World, model: Id| world.model(model).is_none();
    loop {
        let mut gone: BTreeSet<(Id, u32)> = BTreeSet::new();
        for relation in sides.to.relations.iter().filter(|it| dropped(sides.from, it.child)) {
            let parents: Vec<Vec<Value>> =
                state.of(relation.parent).iter().map(|row| key_of(row, &relation.references)).collect();
            for row in state.of(relation.child) {
                let key = key_of(row, &relation.fields);
                if !key.contains(&Value::Null) && !parents.contains(&key) {
                    gone.insert((relation.child, row.id));
                }
            }
        }
        if gone.is_empty() {
            break;
        }
        for (model, rows) in &mut state.rows {
            rows.retain(|row| !gone.contains(&(*model, row.id)));
        }
    }
    references_stay_kept(sides, state);
    for join in &sides.to.joins {
        let rows = |model: Id| state.of(model).iter().map(|row| row.id).collect::<BTreeSet<u32>>();
        let (left, right) = (rows(join.left), rows(join.right));
        if let Some(pairs) = state.pairs.get_mut(&join.id) {
            pairs.retain(|pair| left.contains(&pair.0) && right.contains(&pair.1));
        }
    }
}

/// So does the value of a reference that was dropped and comes back, where nobody is there any more to refer to.
fn references_stay_kept(sides: Sides<'_>, state: &mut State) {
    for relation in &sides.to.relations {
        let [field] = relation.fields.as_slice() else { continue };
        let came = sides.from.model(relation.child).is_some_and(|it| it.field(*field).is_none());
        let child = sides.to.model(relation.child).and_then(|it| it.field(*field));
        if !came || child.is_none_or(|it| it.arity != Arity::Optional) {
            continue;
        }
        let parents: Vec<Vec<Value>> =
            state.of(relation.parent).iter().map(|row| key_of(row, &relation.references)).collect();
        for row in state.rows.entry(relation.child).or_default() {
            if !parents.contains(&key_of(row, &relation.fields)) {
                row.values.insert(*field, Value::Null);
            }
        }
    }
}
