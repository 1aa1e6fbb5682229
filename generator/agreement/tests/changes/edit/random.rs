//! Random changes that fit a schema.

use super::Edit;
use crate::dice::Dice;
use crate::value;
use crate::world::{self, Action, Arity, Field, Id, Kind, Model, Rule, World};

/// A change that fits, and the schema after it.
pub(crate) fn random(world: &World, dice: &mut Dice) -> Option<(Edit, World)> {
    let mut numbers = world.clone();
    let edit = proposal(&mut numbers, dice)?;
    let mut next = edit.apply(world)?;
    next.next = next.next.max(numbers.next);
    Some((edit, next))
}

fn proposal(world: &mut World, dice: &mut Dice) -> Option<Edit> {
    match dice.below(100) {
        0..5 => Some(Edit::AddModel(world::random_model(world, dice))),
        5..10 => Some(Edit::DropModel(model(world, dice)?.id)),
        10..15 => Some(Edit::RenameModel(model(world, dice)?.id, world.block_name(false, dice))),
        15..18 => {
            let map = dice.chance(70).then(|| world.block_map(dice));
            Some(Edit::MapModel(model(world, dice)?.id, map))
        }
        18..20 => Some(Edit::MoveModel(model(world, dice)?.id)),
        20..68 => field_change(world, dice),
        68..83 => enum_change(world, dice),
        83..96 => relation_change(world, dice),
        96 => Some(Edit::RotateModels),
        97 => Some(Edit::RotateFields(model(world, dice)?.id)),
        _ => rekey(world, dice),
    }
}

fn model(world: &World, dice: &mut Dice) -> Option<Model> {
    dice.any(&world.models)
}

/// A field that carries no relation and is in no key.
fn free_field(world: &World, dice: &mut Dice) -> Option<(Model, Field)> {
    let model = model(world, dice)?;
    let free: Vec<Field> = model
        .fields
        .iter()
        .filter(|field| !model.key.contains(&field.id) && !world.holds_relation(model.id, field.id))
        .cloned()
        .collect();
    Some((model, dice.any(&free)?))
}

fn field_change(world: &mut World, dice: &mut Dice) -> Option<Edit> {
    let owner = model(world, dice)?;
    match dice.below(48) {
        0..8 => {
            let mut field = world::random_field(world, &owner, dice);
            if field.default.is_some() {
                field.unique = false;
            }
            Some(Edit::AddField(owner.id, field))
        }
        8..13 => free_field(world, dice).map(|(model, field)| Edit::DropField(model.id, field.id)),
        13..17 => {
            let field = dice.any(&owner.fields)?;
            Some(Edit::RenameField(owner.id, field.id, owner.field_name(false, dice)))
        }
        17..19 => {
            let field = dice.any(&owner.fields)?;
            let map = dice.chance(70).then(|| owner.field_name(true, dice));
            Some(Edit::MapField(owner.id, field.id, map))
        }
        19 => Some(Edit::SwapFields(owner.id, dice.any(&owner.fields)?.id, dice.any(&owner.fields)?.id)),
        20..28 => {
            let (model, field) = free_field(world, dice)?;
            Some(Edit::Retype(model.id, field.id, other_kind(world, &field, dice)?))
        }
        28..30 => {
            let kinds = [Kind::Int, Kind::BigInt, Kind::String];
            Some(Edit::RetypeKey(owner.id, *dice.pick(&kinds)))
        }
        30..36 => {
            let (model, field) = free_field(world, dice)?;
            let arity = match field.arity {
                Arity::Required if dice.chance(80) => Arity::Optional,
                Arity::Optional if dice.chance(80) => Arity::Required,
                Arity::List => *dice.pick(&[Arity::Required, Arity::Optional]),
                _ => Arity::List,
            };
            Some(Edit::SetArity(model.id, field.id, arity))
        }
        36..39 => {
            let (model, field) = free_field(world, dice)?;
            let default = if dice.chance(70) { world::random_default(world, &field, dice) } else { None };
            Some(Edit::SetDefault(model.id, field.id, default))
        }
        39 => {
            let (model, field) = free_field(world, dice)?;
            Some(Edit::SetUnique(model.id, field.id, !field.unique))
        }
        40 => {
            let (model, field) = free_field(world, dice)?;
            let rule = match (field.kind, &field.rule) {
                (_, Some(_)) => None,
                (Kind::Int | Kind::BigInt, _) => Some(Rule::Gte(*dice.pick(&[-1_000_000, 0]))),
                (Kind::String, _) => Some(Rule::Length(*dice.pick(&[3, 30]))),
                _ => None,
            };
            Some(Edit::SetRule(model.id, field.id, rule))
        }
        41..44 => Some(Edit::AddIndex(owner.id, world::random_index(world, &owner, dice)?)),
        44 => Some(Edit::DropIndex(owner.id, dice.any(&owner.indexes)?.id)),
        45 => {
            let index = dice.any(&owner.indexes)?.id;
            Some(Edit::RenameIndex(owner.id, index, format!("other name {}", world.fresh())))
        }
        46 => Some(Edit::AddCheck(owner.id, world::random_check(world, &owner, dice)?)),
        _ => Some(Edit::DropCheck(owner.id, dice.any(&owner.checks)?.id)),
    }
}

/// Another kind that the values may be turned into.
fn other_kind(world: &World, field: &Field, dice: &mut Dice) -> Option<Kind> {
    if field.kind == Kind::String && dice.chance(75) {
        return Some(value::flavour(world, field.id));
    }
    let enums: Vec<Kind> = world.enums.iter().map(|it| Kind::Enum(it.id)).collect();
    let mut kinds = match field.kind {
        Kind::String | Kind::VarChar(_) => {
            vec![
                Kind::String,
                Kind::VarChar(40),
                Kind::VarChar(4),
                Kind::Json,
                Kind::Uuid,
                Kind::Int,
                Kind::DateTime,
            ]
        }
        Kind::Uuid => vec![Kind::String, Kind::VarChar(40)],
        Kind::Boolean => vec![Kind::Int, Kind::String],
        Kind::Int | Kind::SmallInt | Kind::BigInt => vec![
            Kind::Int,
            Kind::SmallInt,
            Kind::BigInt,
            Kind::Float,
            Kind::Decimal,
            Kind::Digits(12, 2),
            Kind::String,
            Kind::Boolean,
        ],
        Kind::Float => vec![Kind::Decimal, Kind::Int, Kind::BigInt, Kind::String],
        Kind::Decimal | Kind::Digits(..) => {
            vec![
                Kind::Decimal,
                Kind::Digits(12, 2),
                Kind::Digits(14, 6),
                Kind::Int,
                Kind::BigInt,
                Kind::Float,
                Kind::String,
            ]
        }
        Kind::DateTime | Kind::Timestamptz | Kind::Date => {
            vec![Kind::DateTime, Kind::Timestamptz, Kind::Date, Kind::String]
        }
        Kind::Json => vec![Kind::Document, Kind::String],
        Kind::Document => vec![Kind::Json, Kind::String],
        Kind::Bytes => vec![],
        Kind::Enum(_) => vec![Kind::String, Kind::VarChar(40)],
    };
    if matches!(field.kind, Kind::Enum(_) | Kind::String) {
        kinds.extend(enums);
    }
    kinds.retain(|kind| *kind != field.kind);
    dice.any(&kinds)
}

fn rekey(world: &World, dice: &mut Dice) -> Option<Edit> {
    let model = model(world, dice)?;
    let fit: Vec<Id> = model
        .fields
        .iter()
        .filter(|it| {
            it.arity == Arity::Required
                && matches!(it.kind, Kind::String | Kind::Int | Kind::BigInt | Kind::Uuid | Kind::Enum(_))
        })
        .map(|it| it.id)
        .collect();
    let mut key: Vec<Id> = (0..dice.below(3)).filter_map(|_| dice.any(&fit)).collect();
    key.dedup();
    Some(Edit::Rekey(model.id, key))
}

fn enum_change(world: &mut World, dice: &mut Dice) -> Option<Edit> {
    let Some(it) = dice.any(&world.enums).filter(|_| dice.chance(92)) else {
        return Some(Edit::AddEnum(world::random_enum(world, dice)));
    };
    let value = dice.any(&it.values)?.id;
    Some(match dice.below(13) {
        0..3 => {
            let new = world::random_enum_value(world, &it, dice);
            Edit::AddValue(it.id, dice.below(it.values.len() + 1), new)
        }
        3 | 4 => Edit::DropValue(it.id, value),
        5 | 6 => Edit::RenameValue(it.id, value, world::random_enum_value(world, &it, dice).name),
        7 => Edit::MapValue(it.id, value, Some(format!("stored {}", world.fresh()))),
        8 => Edit::RotateValues(it.id),
        9 => Edit::RenameEnum(it.id, world.block_name(true, dice)),
        10 => {
            let map = dice.chance(70).then(|| world.block_map(dice));
            Edit::MapEnum(it.id, map)
        }
        11 => Edit::MoveEnum(it.id),
        _ => Edit::DropEnum(it.id),
    })
}

fn relation_change(world: &mut World, dice: &mut Dice) -> Option<Edit> {
    match dice.below(13) {
        0..3 => {
            let mut with = world.clone();
            world::random_relation(&mut with, dice)?;
            let relation = with.relations.last()?.clone();
            let child = with.model(relation.child)?;
            let fields = relation.fields.iter().filter_map(|&id| child.field(id).cloned()).collect();
            world.next = with.next;
            Some(Edit::AddRelation(relation, fields))
        }
        3..6 => Some(Edit::DropRelation(dice.any(&world.relations)?.id, dice.chance(60))),
        6..8 => {
            let relation = dice.any(&world.relations)?;
            let child = world.model(relation.child)?;
            let optional = relation
                .fields
                .iter()
                .all(|&id| child.field(id).is_some_and(|it| it.arity == Arity::Optional));
            let fit: Vec<Action> = Action::ALL
                .into_iter()
                .filter(|it| (*it != Action::SetNull || optional) && *it != Action::SetDefault)
                .collect();
            Some(Edit::SetActions(
                relation.id,
                dice.any(&fit),
                if dice.chance(30) { dice.any(&fit) } else { None },
            ))
        }
        8 => {
            let relation = dice.any(&world.relations)?;
            let arity = *dice.pick(&[Arity::Required, Arity::Optional]);
            Some(Edit::SetArity(relation.child, relation.fields[0], arity))
        }
        9 | 10 => {
            let mut with = world.clone();
            world::random_join(&mut with, dice)?;
            world.next = with.next;
            Some(Edit::AddJoin(with.joins.last()?.clone()))
        }
        11 => Some(Edit::DropJoin(dice.any(&world.joins)?.id)),
        _ => {
            let join = dice.any(&world.joins)?;
            let (id, name) = (join.id, format!("others{}", world.fresh()));
            Some(Edit::RenameJoin(id, world.fresh(), Some(name)))
        }
    }
}
