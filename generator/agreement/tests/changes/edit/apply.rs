//! What each change does to a schema.

use super::Edit;
use crate::value::Value;
use crate::world::{Arity, Default, Id, Kind, Model, World};

impl Edit {
    /// Makes the change; None where what it speaks of is not there.
    pub(crate) fn apply(&self, world: &World) -> Option<World> {
        let mut next = world.clone();
        self.change(&mut next)?;
        (next != *world).then_some(next)
    }

    fn change(&self, world: &mut World) -> Option<()> {
        match self {
            Edit::AddModel(model) => world.models.push(model.clone()),
            Edit::DropModel(id) => drop_model(world, *id)?,
            Edit::RenameModel(id, name) => world.model_mut(*id)?.name.clone_from(name),
            Edit::MapModel(id, map) => world.model_mut(*id)?.map.clone_from(map),
            Edit::MoveModel(id) => {
                let there = world.schemas;
                let model = world.model_mut(*id).filter(|_| there)?;
                model.elsewhere = !model.elsewhere;
            }
            Edit::AddIndex(id, index) => {
                let model = world.model_mut(*id)?;
                let all = index.fields.iter().all(|&field| model.field(field).is_some());
                all.then(|| model.indexes.push(index.clone()))?;
            }
            Edit::DropIndex(id, index) => world.model_mut(*id)?.indexes.retain(|it| it.id != *index),
            Edit::RenameIndex(id, index, map) => {
                world.model_mut(*id)?.indexes.iter_mut().find(|it| it.id == *index)?.map = Some(map.clone());
            }
            Edit::AddCheck(id, check) => {
                let model = world.model_mut(*id)?;
                model.field(check.field)?;
                model.checks.push(check.clone());
            }
            Edit::DropCheck(id, check) => world.model_mut(*id)?.checks.retain(|it| it.id != *check),
            Edit::RotateModels => {
                let models = &mut world.models;
                let many = usize::from(models.len() > 1);
                models.rotate_left(many);
            }
            Edit::RotateFields(id) => {
                let model = world.model_mut(*id)?;
                let many = usize::from(model.fields.len() > 1);
                model.fields.rotate_left(many);
            }
            Edit::Rekey(id, key) => rekey(world, *id, key)?,
            Edit::RetypeKey(id, kind) => retype_key(world, *id, *kind)?,
            _ => {
                return self
                    .change_field(world)
                    .or_else(|| self.change_enum(world))
                    .or_else(|| self.change_relation(world));
            }
        }
        Some(())
    }

    fn change_field(&self, world: &mut World) -> Option<()> {
        match self {
            Edit::AddField(id, field) => world.model_mut(*id)?.fields.push(field.clone()),
            Edit::DropField(id, field) => {
                world.model(*id)?.field(*field)?;
                drop_field(world, *id, *field)?;
            }
            Edit::RenameField(id, field, name) => {
                world.model_mut(*id)?.field_mut(*field)?.name.clone_from(name)
            }
            Edit::MapField(id, field, map) => world.model_mut(*id)?.field_mut(*field)?.map.clone_from(map),
            Edit::SwapFields(id, one, two) => {
                let model = world.model_mut(*id)?;
                let (first, second) = (model.field(*one)?.clone(), model.field(*two)?.clone());
                let it = model.field_mut(*one)?;
                (it.name, it.map) = (second.name, second.map);
                let it = model.field_mut(*two)?;
                (it.name, it.map) = (first.name, first.map);
            }
            Edit::Retype(id, field, kind) => {
                // What a check says of numbers may mean nothing for another kind.
                world.model_mut(*id)?.checks.retain(|check| check.field != *field);
                let it = world.model_mut(*id)?.field_mut(*field)?;
                it.kind = *kind;
                (it.default, it.rule) = (None, None);
            }
            Edit::SetArity(id, field, arity) => {
                let model = world.model_mut(*id)?;
                let it = model.field_mut(*field)?;
                if (it.arity == Arity::List) != (*arity == Arity::List) {
                    (it.default, it.rule) = (None, None);
                    model.checks.retain(|check| check.field != *field);
                }
                let it = model.field_mut(*field)?;
                it.arity = *arity;
            }
            Edit::SetDefault(id, field, default) => {
                world.model_mut(*id)?.field_mut(*field)?.default.clone_from(default);
            }
            Edit::SetUnique(id, field, unique) => world.model_mut(*id)?.field_mut(*field)?.unique = *unique,
            Edit::SetRule(id, field, rule) => world.model_mut(*id)?.field_mut(*field)?.rule.clone_from(rule),
            _ => return None,
        }
        Some(())
    }

    fn change_enum(&self, world: &mut World) -> Option<()> {
        match self {
            Edit::AddEnum(it) => world.enums.push(it.clone()),
            Edit::DropEnum(id) => {
                world.enumeration(*id)?;
                world.enums.retain(|it| it.id != *id);
                for field in world.models.iter_mut().flat_map(|model| &mut model.fields) {
                    if field.kind == Kind::Enum(*id) {
                        field.kind = Kind::String;
                        field.default = None;
                    }
                }
            }
            Edit::RenameEnum(id, name) => world.enumeration_mut(*id)?.name.clone_from(name),
            Edit::MapEnum(id, map) => world.enumeration_mut(*id)?.map.clone_from(map),
            Edit::MoveEnum(id) => {
                let there = world.schemas;
                let it = world.enumeration_mut(*id).filter(|_| there)?;
                it.elsewhere = !it.elsewhere;
            }
            Edit::AddValue(id, place, value) => {
                let it = world.enumeration_mut(*id)?;
                let taken = |new: &str| it.values.iter().any(|old| old.name == new || old.stored() == new);
                if taken(&value.name) || taken(value.stored()) {
                    return None;
                }
                it.values.insert((*place).min(it.values.len()), value.clone());
            }
            Edit::DropValue(id, value) => {
                let it = world.enumeration_mut(*id).filter(|it| it.values.len() > 1)?;
                it.values.retain(|it| it.id != *value);
                for field in world.models.iter_mut().flat_map(|model| &mut model.fields) {
                    if field.default.as_ref().is_some_and(|default| mentions(default, *value)) {
                        field.default = None;
                    }
                }
            }
            Edit::RenameValue(id, value, name) => {
                world
                    .enumeration_mut(*id)?
                    .values
                    .iter_mut()
                    .find(|it| it.id == *value)?
                    .name
                    .clone_from(name);
            }
            Edit::MapValue(id, value, map) => {
                world.enumeration_mut(*id)?.values.iter_mut().find(|it| it.id == *value)?.map.clone_from(map);
            }
            Edit::RotateValues(id) => world.enumeration_mut(*id)?.values.rotate_left(1),
            _ => return None,
        }
        Some(())
    }

    fn change_relation(&self, world: &mut World) -> Option<()> {
        match self {
            Edit::AddRelation(relation, fields) => {
                world.model(relation.parent)?;
                let child = world.model_mut(relation.child)?;
                child.fields.extend(fields.iter().cloned());
                let (child, parent) = (world.model(relation.child)?, world.model(relation.parent)?);
                for (&field, &reference) in relation.fields.iter().zip(&relation.references) {
                    if child.field(field)?.kind != parent.field(reference)?.kind {
                        return None;
                    }
                }
                world.relations.push(relation.clone());
            }
            Edit::DropRelation(id, with_fields) => {
                let relation = world.relations.iter().find(|it| it.id == *id)?.clone();
                world.relations.retain(|it| it.id != *id);
                if *with_fields {
                    for field in relation.fields {
                        drop_field(world, relation.child, field)?;
                    }
                }
            }
            Edit::SetActions(id, delete, update) => {
                let relation = world.relations.iter_mut().find(|it| it.id == *id)?;
                (relation.on_delete, relation.on_update) = (*delete, *update);
            }
            Edit::AddJoin(join) => world.joins.push(join.clone()),
            Edit::DropJoin(id) => world.joins.retain(|it| it.id != *id),
            // Nothing in the language says that a relation had another name: its pairs are others.
            Edit::RenameJoin(id, new, name) => {
                let join = world.joins.iter_mut().find(|it| it.id == *id)?;
                (join.id, join.name) = (*new, name.clone());
            }
            _ => return None,
        }
        Some(())
    }
}

fn mentions(default: &Default, value: Id) -> bool {
    match default {
        Default::Constant(Value::Enum(id)) => *id == value,
        Default::Constant(Value::List(items)) => items.contains(&Value::Enum(value)),
        _ => false,
    }
}

fn drop_model(world: &mut World, id: Id) -> Option<()> {
    world.model(id)?;
    if world.models.len() < 2 {
        return None;
    }
    world.models.retain(|it| it.id != id);
    world.relations.retain(|it| it.child != id && it.parent != id);
    world.joins.retain(|it| it.left != id && it.right != id);
    Some(())
}

/// Drops a field with all that rests on it; the fields of a key stay.
fn drop_field(world: &mut World, id: Id, field: Id) -> Option<()> {
    if world.model(id)?.key.contains(&field) {
        return None;
    }
    world.relations.retain(|it| {
        !((it.child == id && it.fields.contains(&field))
            || (it.parent == id && it.references.contains(&field)))
    });
    let model = world.model_mut(id)?;
    model.fields.retain(|it| it.id != field);
    model.indexes.retain(|it| {
        !it.fields.contains(&field) && it.rows.as_ref().is_none_or(|rows| rows.field() != field)
    });
    model.checks.retain(|it| it.field != field);
    has_key(model)
}

/// A model can be told from others by its key or by a unique field.
fn has_key(model: &Model) -> Option<()> {
    let unique = model.fields.iter().any(|it| it.unique && it.arity == Arity::Required);
    (!model.key.is_empty() || unique).then_some(())
}

fn rekey(world: &mut World, id: Id, key: &[Id]) -> Option<()> {
    let referred = world.relations.iter().any(|it| it.parent == id);
    let joined = world.joins.iter().any(|it| it.left == id || it.right == id);
    let model = world.model_mut(id).filter(|_| !referred && !joined)?;
    let all = key.iter().all(|&id| model.field(id).is_some_and(|it| it.arity == Arity::Required));
    if !all || model.key == key {
        return None;
    }
    let old = std::mem::replace(&mut model.key, key.to_vec());
    for field in &mut model.fields {
        if field.default == Some(Default::Autoincrement) {
            field.default = None;
        }
        if key == [field.id] {
            field.unique = false;
        }
        if key.is_empty() && old.first() == Some(&field.id) {
            field.unique = true;
        }
    }
    model.indexes.retain(|it| it.fields != key);
    has_key(model)
}

fn retype_key(world: &mut World, id: Id, kind: Kind) -> Option<()> {
    let &[key] = world.model(id)?.key.as_slice() else { return None };
    let referring: Vec<(Id, Id)> = world
        .relations
        .iter()
        .filter(|it| it.parent == id && it.references == [key])
        .map(|it| (it.child, it.fields[0]))
        .collect();
    let chained = referring.iter().any(|&(child, field)| {
        world.relations.iter().any(|it| it.parent == child && it.references.contains(&field))
    });
    let refers = world.relations.iter().any(|it| it.child == id && it.fields.contains(&key));
    if chained || refers {
        return None;
    }
    for (model, field) in referring.into_iter().chain([(id, key)]) {
        world.model_mut(model)?.checks.retain(|check| check.field != field);
        let field = world.model_mut(model)?.field_mut(field)?;
        (field.kind, field.default, field.rule) = (kind, None, None);
    }
    Some(())
}
