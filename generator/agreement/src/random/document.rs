//! Random documents of a shape.

use std::cell::RefCell;
use std::collections::HashMap;

use isotype_core::document::{
    DocumentId, EnumId, Extras, FieldShape, Shapes, TypeId, UnionId, ValueShape, VariantShape,
};
use isotype_core::scalar::{Constant, Rule, Scalar};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::json::{any_json, any_key};
use super::scalar::scalar;
use super::text::any_text;
use super::{Sample, Samples};

/// A part of an object: the key of a field, the entries that are sent for it, and what is expected under the key, if
/// anything.
type Part = (String, Vec<(String, Value)>, Option<Value>);

/// A document; nothing that can be left out goes deeper than this.
pub fn document(shapes: &Shapes, id: DocumentId, depth: u32) -> Samples {
    Maker { shapes, heights: heights(shapes), made: RefCell::default() }.document(id, depth)
}

/// Makes each document of a depth once, however often it is needed.
struct Maker<'s> {
    shapes: &'s Shapes,
    heights: HashMap<DocumentId, u32>,
    made: RefCell<HashMap<(DocumentId, u32), Samples>>,
}

/// A value of an enum, unknown ones included where it is open.
pub(super) fn enumeration(shapes: &Shapes, id: EnumId) -> Samples {
    let shape = shapes.enumeration(id);
    let mut known: Vec<(String, String)> = Vec::new();
    for value in &shape.values {
        let current = value.text.clone();
        known.push((current.clone(), current.clone()));
        known.extend(shape.former_texts(value).into_iter().map(|old| (old.to_owned(), current.clone())));
    }
    let texts: Vec<String> = known.iter().map(|(text, _)| text.clone()).collect();
    let known = proptest::sample::select(known).prop_map(|(sent, expected)| Sample::spelled(sent, expected));
    let unknown =
        any_text().prop_filter("unknown", move |text| !texts.contains(text)).prop_map(Sample::plain);
    if shape.open { prop_oneof![3 => known, 1 => unknown].boxed() } else { known.boxed() }
}

impl Maker<'_> {
    fn document(&self, id: DocumentId, depth: u32) -> Samples {
        let made = self.made.borrow().get(&(id, depth)).cloned();
        made.unwrap_or_else(|| {
            let samples = match id {
                DocumentId::Type(id) => self.object(id, depth, None),
                DocumentId::Union(id) => self.union(id, depth),
            };
            self.made.borrow_mut().insert((id, depth), samples.clone());
            samples
        })
    }

    fn union(&self, id: UnionId, depth: u32) -> Samples {
        let shape = self.shapes.union(id);
        let height = |variant: &VariantShape| self.heights.get(&DocumentId::Type(variant.payload)).copied();
        let lowest = shape.variants.iter().filter_map(height).min();
        let mut variants: Vec<Samples> = shape
            .variants
            .iter()
            .filter(|variant| match height(variant) {
                // At the end the way out is the shortest one; an open union has a shorter one still.
                Some(height) => depth > 0 || height == 0 || (!shape.open && Some(height) == lowest),
                None => false,
            })
            .map(|variant| self.object(variant.payload, depth, Some((&shape.discriminator, variant))))
            .collect();
        if shape.open {
            let (tags, discriminator) =
                (shape.variants.iter().flat_map(|variant| variant.tags()), shape.discriminator.clone());
            let tags: Vec<String> = tags.map(str::to_owned).collect();
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
    fn object(&self, id: TypeId, depth: u32, tag: Option<(&str, &VariantShape)>) -> Samples {
        let shape = self.shapes.ty(id);
        let mut named: Vec<String> =
            shape.fields.iter().flat_map(|field| field.keys()).map(str::to_owned).collect();
        named.extend(tag.map(|(key, _)| key.to_owned()));
        let fields: Vec<BoxedStrategy<Part>> =
            shape.fields.iter().map(|field| self.part(field, depth)).collect();
        let others = btree_map(
            any_key().prop_filter("another key", move |key| !named.contains(key)),
            any_json(),
            0..3,
        );
        let others =
            if shape.extras == Extras::Refuse { Just(Default::default()).boxed() } else { others.boxed() };
        let keeps = shape.extras == Extras::Keep;
        let tag = tag.map(|(key, variant)| {
            let tags: Vec<String> = variant.tags().map(str::to_owned).collect();
            let (key, spelling) = (key.to_owned(), one_of(tags.clone()));
            spelling.prop_map(move |sent| (key.clone(), sent, tags[0].clone())).boxed()
        });
        let tag = tag.map_or(Just(None).boxed(), |tag| tag.prop_map(Some).boxed());
        (fields, others, tag)
            .prop_map(move |(fields, others, tag)| {
                let (mut sent, mut expected) = (Map::new(), Map::new());
                for (key, given, back) in fields {
                    sent.extend(given);
                    expected.extend(back.map(|value| (key, value)));
                }
                for (key, value) in others {
                    expected.extend(keeps.then(|| (key.clone(), value.clone())));
                    sent.insert(key, value);
                }
                if let Some((key, spelling, tag)) = tag {
                    sent.insert(key.clone(), spelling.into());
                    expected.insert(key, tag.into());
                }
                Sample::spelled(sent, expected)
            })
            .boxed()
    }

    fn part(&self, field: &FieldShape, depth: u32) -> BoxedStrategy<Part> {
        let key = field.key.clone();
        let absent = match (&field.default, field.optional) {
            (Some(default), _) => Some((None, Some(constant(self.shapes, &field.value, default)))),
            (None, true) => Some((None, None)),
            (None, false) => None,
        };
        // `null` in an optional field is none: left out again, unless there is a default to be told from.
        let null = field.optional.then(|| (Some(Value::Null), field.default.as_ref().map(|_| Value::Null)));
        let ends: Vec<(Option<Value>, Option<Value>)> = absent.into_iter().chain(null).collect();
        let deeper = matches!(field.value, ValueShape::Document(_));
        let parts = if depth == 0 && holds(field).is_some() && !ends.is_empty() {
            proptest::sample::select(ends).boxed()
        } else {
            // `Json?` takes `null` for none.
            let none = field.optional && field.default.is_none();
            let given = self
                .value(&field.value, &field.rules, depth.saturating_sub(u32::from(deeper)))
                .prop_map(move |sample| {
                    (Some(sample.sent), Some(sample.expected).filter(|value| !(none && value.is_null())))
                });
            if ends.is_empty() {
                given.boxed()
            } else {
                prop_oneof![2 => given, 1 => proptest::sample::select(ends)].boxed()
            }
        };
        let keys: Vec<String> = field.keys().map(str::to_owned).collect();
        if keys.len() == 1 {
            let given = move |value: Option<Value>| value.map(|value| (keys[0].clone(), value)).into_iter();
            return parts
                .prop_map(move |(sent, expected)| (key.clone(), given(sent).collect(), expected))
                .boxed();
        }
        // Under one of its names; beside it, under those of before, is anything.
        let beside = vec(proptest::option::weighted(0.2, any_json()), keys.len());
        (parts, one_of((0..keys.len()).collect()), beside)
            .prop_map(move |((sent, expected), at, beside)| {
                let mut given: Vec<(String, Value)> = Vec::new();
                if let Some(value) = sent {
                    given.push((keys[at].clone(), value));
                    let older = keys.iter().zip(beside).skip(at + 1);
                    given.extend(older.filter_map(|(key, value)| Some((key.clone(), value?))));
                }
                (key.clone(), given, expected)
            })
            .boxed()
    }

    /// A value of a field: rules bind the entries of lists and maps, `Length` their number.
    fn value(&self, shape: &ValueShape, rules: &[Rule], depth: u32) -> Samples {
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
            ValueShape::Enum(id) => enumeration(self.shapes, *id),
            ValueShape::Document(id) => self.document(*id, depth),
            ValueShape::List(entry) => vec(self.value(entry, &inner, depth.saturating_sub(1)), least..=most)
                .prop_map(|list| {
                    let (sent, expected): (Vec<_>, Vec<_>) =
                        list.into_iter().map(|s| (s.sent, s.expected)).unzip();
                    Sample::spelled(sent, expected)
                })
                .boxed(),
            ValueShape::Map(entry) => {
                btree_map(any_key(), self.value(entry, &inner, depth.saturating_sub(1)), least..=most)
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
}

/// The first is as likely as all others together.
fn one_of<T: Clone + std::fmt::Debug + 'static>(choices: Vec<T>) -> BoxedStrategy<T> {
    let first = Just(choices[0].clone());
    prop_oneof![first, proptest::sample::select(choices)].boxed()
}

/// The document that a field holds wherever it has a value.
fn holds(field: &FieldShape) -> Option<DocumentId> {
    let some = field.rules.iter().any(|rule| matches!(rule, Rule::Length { min: Some(1..), .. }));
    match &field.value {
        ValueShape::Document(id) => Some(*id),
        ValueShape::List(entry) | ValueShape::Map(entry) => match entry.as_ref() {
            ValueShape::Document(id) if some => Some(*id),
            _ => None,
        },
        _ => None,
    }
}

/// How many documents stand in each other at least in a value of each; those without an end are not there.
fn heights(shapes: &Shapes) -> HashMap<DocumentId, u32> {
    let mut heights: HashMap<DocumentId, u32> = HashMap::new();
    loop {
        let known = heights.len();
        let mut found: Vec<(DocumentId, u32)> = Vec::new();
        for (index, shape) in shapes.types.iter().enumerate() {
            let needed = shape.fields.iter().filter(|field| !field.optional && field.default.is_none());
            let held: Option<Vec<u32>> =
                needed.filter_map(holds).map(|id| heights.get(&id).map(|height| height + 1)).collect();
            let height = held.map(|held| held.into_iter().max().unwrap_or(0));
            found.extend(height.map(|height| (DocumentId::Type(TypeId(index)), height)));
        }
        for (index, shape) in shapes.unions.iter().enumerate() {
            let payloads =
                shape.variants.iter().filter_map(|it| heights.get(&DocumentId::Type(it.payload)).copied());
            let height = if shape.open { Some(0) } else { payloads.min() };
            found.extend(height.map(|height| (DocumentId::Union(UnionId(index)), height)));
        }
        // What was found first is lowest: a round finds what needs those before it.
        for (id, height) in found {
            heights.entry(id).or_insert(height);
        }
        if heights.len() == known {
            return heights;
        }
    }
}

/// A default in wire form.
fn constant(shapes: &Shapes, shape: &ValueShape, default: &Constant) -> Value {
    match (default, shape) {
        (Constant::String(text), ValueShape::Scalar(Scalar::Json)) => {
            serde_json::from_str(text).expect("a Json default is JSON")
        }
        (Constant::String(text), ValueShape::Scalar(Scalar::DateTime)) => in_utc(text).into(),
        (Constant::String(text), _) => text.clone().into(),
        (Constant::Number(text), ValueShape::Scalar(Scalar::Decimal)) if text.contains('.') => {
            text.trim_end_matches('0').trim_end_matches('.').into()
        }
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

/// A moment in UTC with three digits; the offsets of defaults here never lead into another day.
fn in_utc(text: &str) -> String {
    let (day, rest) = text.split_at(11);
    let (clock, zone) = rest.split_at(rest.find(['Z', '+', '-']).expect("a moment has its offset"));
    let (minutes, fraction) = (&clock[..5], clock.get(9..).unwrap_or(""));
    let count = |clock: &str| -> i32 {
        let part = |range| clock.get(range).and_then(|part: &str| part.parse::<i32>().ok()).unwrap_or(0);
        part(0..2) * 60 + part(3..5)
    };
    let offset = count(zone.get(1..).unwrap_or("")) * if zone.starts_with('-') { -1 } else { 1 };
    let utc = count(minutes) - offset;
    assert!((0..1440).contains(&utc), "{text} is on another day in UTC");
    format!("{day}{:02}:{:02}:{}.{fraction:0<3.3}Z", utc / 60, utc % 60, &clock[6..8])
}
