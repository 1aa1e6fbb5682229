//! Values that a writer may have written, and such as a reader refuses, as small as can be.

use serde_json::{Map, Value as Json, json};

use super::Step;
use super::numbers::Numbers;
use super::objects::Written;
use super::texts::Library;
use super::values::{Value, json_number, own_rules};
use crate::document::constants::wire;
use crate::document::verdict::text_keeps;
use crate::document::{DocumentId, Extras, FieldShape, Shapes, TypeShape, UnionShape, ValueShape};
use crate::scalar::{Rule, Scalar};

/// A list or map of more entries is no example for a person.
const MOST_ENTRIES: u32 = 1_000;

/// Makes examples.
pub(super) struct Examples<'e, 'a> {
    pub(super) shapes: &'a Shapes,
    pub(super) texts: &'e mut Library,
}

impl<'a> Examples<'_, 'a> {
    /// A value; none where there is none, or none is found.
    pub(super) fn value(&mut self, value: Value<'a>) -> Option<Json> {
        // Optional documents are left out, so that what is needed is never deeper than there are documents.
        let most = self.shapes.types.len() + self.shapes.unions.len() + 1;
        (1..=most.min(100)).find_map(|depth| self.within(value, depth))
    }

    fn within(&mut self, value: Value<'a>, depth: usize) -> Option<Json> {
        let (shape, rules, entry) = match value {
            Value::Tag(tag) => return Some(tag.into()),
            Value::Shape { shape, rules, entry } => (shape, rules, entry),
        };
        match shape {
            ValueShape::Scalar(scalar) => self.scalar(*scalar, &own_rules(rules, entry)),
            ValueShape::Enum(id) => {
                let values = self.shapes.enumeration(*id).values.iter();
                let rules = own_rules(rules, entry);
                let mut kept = values.filter(|it| rules.iter().all(|rule| text_keeps(rule, &it.text)));
                kept.next().map(|value| value.text.as_str().into())
            }
            ValueShape::Document(id) => self.document(*id, depth),
            ValueShape::List(_) | ValueShape::Map(_) => self.entries_within(value, value.length().0, depth),
        }
    }

    /// A list or map of so many entries.
    pub(super) fn entries(&mut self, value: Value<'a>, count: u32) -> Option<Json> {
        let most = self.shapes.types.len() + self.shapes.unions.len() + 2;
        (1..=most.min(100)).find_map(|depth| self.entries_within(value, count, depth))
    }

    fn entries_within(&mut self, value: Value<'a>, count: u32, depth: usize) -> Option<Json> {
        if count > MOST_ENTRIES {
            return None;
        }
        let inner = value.inner()?;
        let held = match count {
            0 => Vec::new(),
            _ => vec![self.within(inner, depth)?; count as usize],
        };
        Some(if value.is_list() {
            Json::Array(held)
        } else {
            held.into_iter().enumerate().map(|(index, held)| (format!("key {}", index + 1), held)).collect()
        })
    }

    fn scalar(&mut self, scalar: Scalar, rules: &[Rule]) -> Option<Json> {
        let usual = match scalar {
            Scalar::Json => return Some(json!(0)),
            Scalar::Boolean => return Some(json!(false)),
            Scalar::Int | Scalar::Float => return Numbers::of(scalar, rules)?.example().map(json_number),
            Scalar::String => "",
            Scalar::BigInt | Scalar::Decimal => "0",
            Scalar::DateTime => "2000-01-01T00:00:00.000Z",
            Scalar::Bytes => "",
        };
        if rules.iter().all(|rule| text_keeps(rule, usual)) {
            return Some(usual.into());
        }
        let mut set = self.texts.scalar(scalar, true)?;
        self.texts.narrow(&mut set, rules, matches!(scalar, Scalar::BigInt | Scalar::Decimal));
        self.texts.example(&set).map(Json::from)
    }

    fn document(&mut self, id: DocumentId, depth: usize) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        let objects = Written::all(self.shapes, id);
        let known = objects.into_iter().find_map(|object| self.object_within(object, None, depth));
        known.or_else(|| match id {
            DocumentId::Union(id) => {
                let union = self.shapes.union(id);
                union.open.then(|| json!({ union.discriminator.as_str(): self.unknown_tag(union, None) }))
            }
            DocumentId::Type(_) => None,
        })
    }

    /// A tag that an open union does not know, nor the one that reads it.
    pub(super) fn unknown_tag(&self, union: &UnionShape, read: Option<&UnionShape>) -> String {
        let known = || union.variants.iter().chain(read.map_or(&[][..], |read| &read.variants));
        let mut tag = String::from("unknown");
        while known().any(|variant| variant.tags().any(|known| known == tag)) {
            tag.push('?');
        }
        tag
    }

    /// An object with nothing that may be left out, and with this one key as given.
    pub(super) fn object(&mut self, written: Written<'a>, given: Option<(&str, Json)>) -> Option<Json> {
        let most = self.shapes.types.len() + self.shapes.unions.len() + 2;
        (0..=most.min(100)).find_map(|depth| self.object_within(written, given.clone(), depth))
    }

    fn object_within(
        &mut self,
        written: Written<'a>,
        given: Option<(&str, Json)>,
        depth: usize,
    ) -> Option<Json> {
        let mut object = Map::new();
        for (key, text) in written.tag.into_iter().chain(written.given) {
            object.insert(key.to_owned(), text.into());
        }
        let is_given = |key: &str| {
            let own = written.given.is_some_and(|(own, _)| own == key);
            own || given.as_ref().is_some_and(|(given, _)| *given == key)
        };
        for field in &written.ty.fields {
            if !is_given(&field.key) && (!field.optional || field.default.is_some()) {
                object.insert(field.key.clone(), self.field(field, depth)?);
            }
        }
        object.extend(given.map(|(key, value)| (key.to_owned(), value)));
        Some(Json::Object(object))
    }

    fn field(&mut self, field: &'a FieldShape, depth: usize) -> Option<Json> {
        if let Some(default) = &field.default {
            let value = wire(default, &field.value, self.shapes);
            if self.is_canonical(&field.value, &value) {
                return Some(value);
            }
        }
        self.within(Value::whole(&field.value, &field.rules), depth)
    }

    /// Whether a default stands in the schema as it is written to JSON.
    fn is_canonical(&mut self, shape: &ValueShape, value: &Json) -> bool {
        match (shape, value) {
            (ValueShape::Scalar(scalar @ (Scalar::Decimal | Scalar::DateTime)), Json::String(text)) => {
                self.texts.scalar(*scalar, true).is_some_and(|set| set.contains(text))
            }
            (ValueShape::List(inner), Json::Array(items)) => {
                items.iter().all(|item| self.is_canonical(inner, item))
            }
            _ => true,
        }
    }

    /// An object with every key that it may have.
    pub(super) fn whole_object(&mut self, written: Written<'a>) -> Option<Json> {
        let mut whole = self.object(written, None)?;
        for field in &written.ty.fields {
            let missing = whole.get(&field.key).is_none();
            if missing && let Some(object) = whole.as_object_mut() {
                let value = self.value(Value::whole(&field.value, &field.rules))?;
                object.insert(field.key.clone(), value);
            }
        }
        Some(whole)
    }

    /// The value of the whole column that holds this one at the end of a path.
    pub(super) fn around(&mut self, path: &[Step<'a>], value: Json) -> Option<Json> {
        path.iter().rev().try_fold(value, |value, step| match step {
            Step::Absent(..) => Some(value),
            Step::Field(written, key) => self.object(*written, Some((key, value))),
            Step::Entry(held, key) => {
                let mut whole = self.entries(*held, held.length().0.saturating_sub(1))?;
                match &mut whole {
                    Json::Array(list) => list.push(value),
                    Json::Object(map) => {
                        map.insert((*key).unwrap_or("key").to_owned(), value);
                    }
                    _ => return None,
                }
                Some(whole)
            }
        })
    }
}

/// Whether a reader's field takes any JSON.
pub(super) fn takes_anything(field: &FieldShape) -> bool {
    field.value == ValueShape::Scalar(Scalar::Json)
}

/// A value that the reader's field refuses, also in what it was before.
pub(super) fn wrong_value(field: &FieldShape) -> Json {
    let kinds: Vec<_> =
        [Some(&field.value), field.was.value.as_ref()].into_iter().flatten().map(kind).collect();
    let values = [json!(false), json!(0), json!("")];
    let wrong =
        values.into_iter().find(|value| kinds.iter().all(|kind| *kind != std::mem::discriminant(value)));
    wrong.unwrap_or_default()
}

/// The kind of JSON that values of a shape are.
fn kind(shape: &ValueShape) -> std::mem::Discriminant<Json> {
    std::mem::discriminant(&match shape {
        ValueShape::Scalar(Scalar::Boolean) => json!(false),
        ValueShape::Scalar(Scalar::Int | Scalar::Float) => json!(0),
        ValueShape::Scalar(_) | ValueShape::Enum(_) => json!(""),
        ValueShape::List(_) => json!([]),
        ValueShape::Document(_) | ValueShape::Map(_) => json!({}),
    })
}

/// An object with this tag that the reader refuses; none where it takes all of them.
pub(super) fn misfit(read: &TypeShape, discriminator: &str, tag: &str) -> Option<Json> {
    let typed = read.fields.iter().find(|field| field.key != discriminator && !takes_anything(field));
    let required = read.fields.iter().find(|field| !field.optional && field.default.is_none());
    match (typed, required, read.extras) {
        (Some(field), _, _) => Some(json!({ discriminator: tag, field.key.as_str(): wrong_value(field) })),
        (None, Some(field), _) if field.key != discriminator => Some(json!({ discriminator: tag })),
        (None, _, Extras::Refuse) => Some(json!({ discriminator: tag, "\u{1f511}": 1 })),
        _ => None,
    }
}
