//! Documents as an earlier program wrote them: under former keys, tags and texts, and without what got a default later.

use isotype_agreement::random::dice::Dice;
use isotype_core::document::{DocumentId, Extras, FieldShape, Shapes, TypeId, ValueShape};
use serde_json::{Map, Value, json};

/// Makes a canonical document older; readers read the same from it, but for what its defaults take the place of.
pub(super) fn age(shapes: &Shapes, id: DocumentId, value: &mut Value, dice: &mut Dice) {
    let Value::Object(object) = value else { return };
    match id {
        DocumentId::Type(id) => age_object(shapes, id, object, dice),
        DocumentId::Union(id) => {
            let union = shapes.union(id);
            let tag = object.get(&union.discriminator).and_then(Value::as_str);
            let Some(variant) = union.variants.iter().find(|variant| Some(variant.tag.as_str()) == tag)
            else {
                return;
            };
            let tags: Vec<&str> = variant.tags().collect();
            object.insert(union.discriminator.clone(), json!(*dice.pick(&tags)));
            age_object(shapes, variant.payload, object, dice);
        }
    }
}

fn age_object(shapes: &Shapes, id: TypeId, object: &mut Map<String, Value>, dice: &mut Dice) {
    let shape = shapes.ty(id);
    for field in &shape.fields {
        age_field(shapes, field, object, dice);
        // Beside the own key, what stands under a former one is nobody's.
        let former = field.former_keys();
        if shape.extras != Extras::Refuse
            && object.contains_key(&field.key)
            && let Some(key) = dice.any(&former)
            && dice.chance(20)
        {
            let others = [json!(null), json!(1), json!("a"), json!({})];
            object.insert(key.to_owned(), dice.pick(&others).clone());
        }
    }
}

fn age_field(shapes: &Shapes, field: &FieldShape, object: &mut Map<String, Value>, dice: &mut Dice) {
    if field.default.is_some() && dice.chance(30) {
        object.remove(&field.key);
        return;
    }
    let Some(mut value) = object.remove(&field.key) else {
        // What is `null` is read as what is absent, unless a default would be read there.
        if field.optional && dice.chance(30) {
            object.insert(field.key.clone(), Value::Null);
        }
        return;
    };
    age_value(shapes, &field.value, &mut value, dice);
    let keys: Vec<&str> = field.keys().collect();
    object.insert((*dice.pick(&keys)).to_owned(), value);
}

fn age_value(shapes: &Shapes, shape: &ValueShape, value: &mut Value, dice: &mut Dice) {
    match (shape, value) {
        (ValueShape::Document(id), value) => age(shapes, *id, value, dice),
        (ValueShape::Enum(id), Value::String(text)) => {
            let shape = shapes.enumeration(*id);
            let Some(known) = shape.values.iter().find(|value| value.text == *text) else { return };
            let former = shape.former_texts(known);
            if let Some(former) = dice.any(&former).filter(|_| dice.chance(50)) {
                *text = former.to_owned();
            }
        }
        (ValueShape::List(item), Value::Array(values)) => {
            // No path leads into a list, so that one entry stands for all.
            values.truncate(1);
            values.iter_mut().for_each(|value| age_value(shapes, item, value, dice));
        }
        (ValueShape::Map(item), Value::Object(values)) => {
            values.values_mut().for_each(|value| age_value(shapes, item, value, dice));
        }
        _ => {}
    }
}
