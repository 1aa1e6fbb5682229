//! Random documents of a shape.

use isotype_core::document::{DocumentId, EnumId, Extras, FieldShape, Shapes, TypeId, UnionId, ValueShape};
use isotype_core::scalar::{Constant, Rule, Scalar};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::json::{any_json, any_key};
use super::scalar::scalar;
use super::text::any_text;
use super::{Sample, Samples};

/// A part of an object: what is sent and expected under a key, or the absence of it.
type Part = (String, Option<Value>, Option<Value>);

/// A document; nothing recurses below this depth.
pub fn document(shapes: &Shapes, id: DocumentId, depth: u32) -> Samples {
    match id {
        DocumentId::Type(id) => object(shapes, id, depth, None),
        DocumentId::Union(id) => union(shapes, id, depth),
    }
}

/// A value of an enum, unknown ones included where it is open.
pub(super) fn enumeration(shapes: &Shapes, id: EnumId) -> Samples {
    let shape = shapes.enumeration(id);
    let texts: Vec<String> = shape.values.iter().map(|value| value.text.clone()).collect();
    let known = proptest::sample::select(texts.clone());
    let unknown = any_text().prop_filter("unknown", move |text| !texts.contains(text));
    let text = if shape.open { prop_oneof![3 => known, 1 => unknown].boxed() } else { known.boxed() };
    text.prop_map(Sample::plain).boxed()
}

fn union(shapes: &Shapes, id: UnionId, depth: u32) -> Samples {
    let shape = shapes.union(id);
    let mut variants: Vec<Samples> = shape
        .variants
        .iter()
        .map(|variant| object(shapes, variant.payload, depth, Some((&shape.discriminator, &variant.tag))))
        .collect();
    if shape.open {
        let (tags, discriminator) =
            (shape.variants.iter().map(|variant| variant.tag.clone()), shape.discriminator.clone());
        let tags: Vec<String> = tags.collect();
        let unknown = any_text().prop_filter("unknown", move |tag| !tags.contains(tag));
        variants.push(
            (unknown, btree_map(any_key(), any_json(), 0..3))
                .prop_map(move |(tag, others)| {
                    let mut value: Map<String, Value> = others.into_iter().collect();
                    value.insert(discriminator.clone(), tag.into());
                    Sample::plain(Value::Object(value))
                })
                .boxed(),
        );
    }
    proptest::strategy::Union::new(variants).boxed()
}

/// An object of a `type`, with a tag where it is a variant.
fn object(shapes: &Shapes, id: TypeId, depth: u32, tag: Option<(&str, &str)>) -> Samples {
    let shape = shapes.ty(id);
    let mut named: Vec<String> = shape.fields.iter().map(|field| field.key.clone()).collect();
    named.extend(tag.map(|(key, _)| key.to_owned()));
    let fields: Vec<BoxedStrategy<Part>> =
        shape.fields.iter().map(|field| part(shapes, field, depth)).collect();
    let others =
        btree_map(any_key().prop_filter("another key", move |key| !named.contains(key)), any_json(), 0..3);
    let others =
        if shape.extras == Extras::Refuse { Just(Default::default()).boxed() } else { others.boxed() };
    let keeps = shape.extras == Extras::Keep;
    let tag = tag.map(|(key, text)| (key.to_owned(), text.to_owned()));
    (fields, others)
        .prop_map(move |(fields, others)| {
            let (mut sent, mut expected) = (Map::new(), Map::new());
            let fields = fields.into_iter().chain(others.into_iter().map(|(key, value)| {
                let kept = keeps.then(|| value.clone());
                (key, Some(value), kept)
            }));
            for (key, given, back) in fields {
                sent.extend(given.map(|value| (key.clone(), value)));
                expected.extend(back.map(|value| (key, value)));
            }
            if let Some((key, text)) = &tag {
                sent.insert(key.clone(), text.clone().into());
                expected.insert(key.clone(), text.clone().into());
            }
            Sample::spelled(sent, expected)
        })
        .boxed()
}

fn part(shapes: &Shapes, field: &FieldShape, depth: u32) -> BoxedStrategy<Part> {
    let key = field.key.clone();
    let absent = match (&field.default, field.optional) {
        (Some(default), _) => Some((None, Some(constant(shapes, &field.value, default)))),
        (None, true) => Some((None, None)),
        (None, false) => None,
    };
    // `null` in an optional field is none: left out again, unless there is a default to be told from.
    let null = field.optional.then(|| (Some(Value::Null), field.default.as_ref().map(|_| Value::Null)));
    let ends: Vec<(Option<Value>, Option<Value>)> = absent.into_iter().chain(null).collect();
    let deeper = matches!(field.value, ValueShape::Document(_));
    let parts = if depth == 0 && deeper && !ends.is_empty() {
        proptest::sample::select(ends).boxed()
    } else {
        // `Json?` takes `null` for none.
        let none = field.optional && field.default.is_none();
        let given = value(shapes, &field.value, &field.rules, depth.saturating_sub(u32::from(deeper)))
            .prop_map(move |sample| {
                (Some(sample.sent), Some(sample.expected).filter(|value| !(none && value.is_null())))
            });
        if ends.is_empty() {
            given.boxed()
        } else {
            prop_oneof![2 => given, 1 => proptest::sample::select(ends)].boxed()
        }
    };
    parts.prop_map(move |(sent, expected)| (key.clone(), sent, expected)).boxed()
}

/// A value of a field: rules bind the entries of lists and maps, `Length` their number.
fn value(shapes: &Shapes, shape: &ValueShape, rules: &[Rule], depth: u32) -> Samples {
    let length = rules.iter().find_map(|rule| match rule {
        Rule::Length { min, max } => Some((min.unwrap_or(0) as usize, max.map(|max| max as usize))),
        _ => None,
    });
    let (least, most) =
        length.map_or((0, 3), |(least, most)| (least, most.unwrap_or(least + 3).min(least + 4)));
    let inner: Vec<Rule> =
        rules.iter().filter(|rule| !matches!(rule, Rule::Length { .. })).cloned().collect();
    let ends = |entry: &ValueShape| depth == 0 && least == 0 && matches!(entry, ValueShape::Document(_));
    match shape {
        ValueShape::List(entry) if ends(entry) => Just(Sample::plain(Value::Array(Vec::new()))).boxed(),
        ValueShape::Map(entry) if ends(entry) => Just(Sample::plain(Value::Object(Map::new()))).boxed(),
        ValueShape::Scalar(kind) => scalar(*kind, None, rules),
        ValueShape::Enum(id) => enumeration(shapes, *id),
        ValueShape::Document(id) => document(shapes, *id, depth),
        ValueShape::List(entry) => vec(value(shapes, entry, &inner, depth.saturating_sub(1)), least..=most)
            .prop_map(|list| {
                let (sent, expected): (Vec<_>, Vec<_>) =
                    list.into_iter().map(|s| (s.sent, s.expected)).unzip();
                Sample::spelled(sent, expected)
            })
            .boxed(),
        ValueShape::Map(entry) => {
            btree_map(any_key(), value(shapes, entry, &inner, depth.saturating_sub(1)), least..=most)
                .prop_map(|map| {
                    let sent: Map<String, Value> =
                        map.iter().map(|(key, s)| (key.clone(), s.sent.clone())).collect();
                    let expected: Map<String, Value> =
                        map.into_iter().map(|(key, s)| (key, s.expected)).collect();
                    Sample::spelled(sent, expected)
                })
                .boxed()
        }
    }
}

/// A default in wire form.
fn constant(shapes: &Shapes, shape: &ValueShape, default: &Constant) -> Value {
    match (default, shape) {
        (Constant::String(text), ValueShape::Scalar(Scalar::Json)) => {
            serde_json::from_str(text).expect("a Json default is JSON")
        }
        (Constant::String(text), _) => text.clone().into(),
        (Constant::Number(text), ValueShape::Scalar(Scalar::BigInt | Scalar::Decimal)) => text.clone().into(),
        (Constant::Number(text), _) => {
            serde_json::from_str(text).expect("a number of the schema is one of JSON")
        }
        (Constant::Boolean(value), _) => (*value).into(),
        (Constant::EnumValue(name), ValueShape::Enum(id)) => {
            let values = &shapes.enumeration(*id).values;
            values.iter().find(|value| value.name == *name).expect("resolved").text.clone().into()
        }
        (Constant::List(items), ValueShape::List(entry)) => {
            items.iter().map(|item| constant(shapes, entry, item)).collect()
        }
        (Constant::EmptyMap, _) => Value::Object(Map::new()),
        (Constant::Null, _) => Value::Null,
        (default, shape) => panic!("{default:?} is no default of {shape:?}"),
    }
}
