//! The interpreter of shapes: what a document accepts, straight from the wire contract. It is the oracle that the
//! readers which are generated (Rust, zod, JSON Schema) are held against, so it shares nothing with any of them.
//!
//! Words: a *fault* is one reason to refuse, at a *path* written as a JSON pointer.

use std::collections::HashSet;

use super::constants::wire;
use super::json::{Json, MOST_DEPTH, Outside};
use super::pattern::Pattern;
use super::scalars::{compare_decimals, is_base64, is_big_int, is_date_time, is_decimal};
use super::{DocumentId, Extras, FieldShape, Shapes, TypeId, UnionId, ValueShape, texts};
use crate::scalar::{Rule, Scalar};

/// One reason to refuse a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A JSON pointer to the value; empty for the whole text.
    pub path: String,
    /// The reason.
    pub reason: String,
}

/// Every reason to refuse a text as this document; none: it is accepted.
pub fn faults(shapes: &Shapes, document: DocumentId, text: &str) -> Vec<Fault> {
    faults_of(shapes, &ValueShape::Document(document), text)
}

/// The same for any value, like the list of documents that a column may hold.
pub fn faults_of(shapes: &Shapes, shape: &ValueShape, text: &str) -> Vec<Fault> {
    judge(shapes, shape, text, MOST_DEPTH)
}

/// The same for a reader that takes so many levels, where the wire takes a hundred: one of JSON Schema counts none.
pub fn faults_within(shapes: &Shapes, document: DocumentId, text: &str, levels: usize) -> Vec<Fault> {
    judge(shapes, &ValueShape::Document(document), text, levels)
}

fn judge(shapes: &Shapes, shape: &ValueShape, text: &str, levels: usize) -> Vec<Fault> {
    let mut reader = Reader { shapes, levels, path: Vec::new(), faults: Vec::new() };
    match Json::read_levels(text, levels) {
        Ok((json, outside)) => {
            reader.outside(outside);
            reader.value(shape, &json, &[]);
        }
        Err(reason) => reader.fault(reason),
    }
    reader.faults
}

/// Whether a text is accepted as this document.
pub fn accepts(shapes: &Shapes, document: DocumentId, text: &str) -> bool {
    faults(shapes, document, text).is_empty()
}

struct Reader<'s> {
    shapes: &'s Shapes,
    /// How many arrays and objects there may be inside each other.
    levels: usize,
    path: Vec<String>,
    faults: Vec<Fault>,
}

impl<'s> Reader<'s> {
    fn fault(&mut self, reason: impl Into<String>) {
        let path =
            self.path.iter().map(|key| format!("/{}", key.replace('~', "~0").replace('/', "~1"))).collect();
        self.faults.push(Fault { path, reason: reason.into() });
    }

    fn at(&mut self, key: impl Into<String>, read: impl FnOnce(&mut Self)) {
        self.path.push(key.into());
        read(self);
        self.path.pop();
    }

    /// What no reader takes, each at its path from here.
    fn outside(&mut self, found: Vec<Outside>) {
        for Outside { path, reason } in found {
            let before = self.path.len();
            self.path.extend(path);
            self.fault(reason);
            self.path.truncate(before);
        }
    }

    /// A value and the rules of its field. On a list or map `@length` counts the entries, and the others bind each
    /// entry; a scalar that is none has nothing to keep a rule with.
    fn value(&mut self, shape: &ValueShape, json: &Json, rules: &[Rule]) {
        match (shape, json) {
            (ValueShape::Scalar(Scalar::Json), _) => {}
            (ValueShape::Scalar(scalar), json) => match scalar_fits(*scalar, json) {
                Err(reason) => self.fault(reason),
                Ok(()) => {
                    for rule in rules.iter().filter(|rule| !keeps(rule, json)) {
                        self.fault(format!("breaks {rule}"));
                    }
                }
            },
            (ValueShape::Enum(id), Json::String(text)) => {
                let shape = self.shapes.enumeration(*id);
                let mut texts = shape.values.iter().flat_map(|value| value.texts());
                if !shape.open && texts.all(|known| known != text) {
                    self.fault(format!("not a value of {}", shape.name));
                }
            }
            (ValueShape::Document(DocumentId::Type(id)), Json::Object(entries)) => {
                self.type_(*id, entries, None)
            }
            (ValueShape::Document(DocumentId::Union(id)), Json::Object(entries)) => self.union(*id, entries),
            (ValueShape::List(inner), Json::Array(items)) => {
                let rules = self.of_entries(rules, items.len());
                for (index, item) in items.iter().enumerate() {
                    self.at(index.to_string(), |reader| reader.value(inner, item, &rules));
                }
            }
            (ValueShape::Map(inner), Json::Object(entries)) => {
                self.keys_once(entries);
                let rules = self.of_entries(rules, entries.len());
                // What is under `__proto__` JavaScript cannot see.
                for (key, value) in entries.iter().filter(|(key, _)| key != "__proto__") {
                    self.at(key.clone(), |reader| reader.value(inner, value, &rules));
                }
            }
            (shape, json) => {
                let wanted = match shape {
                    ValueShape::List(_) => "an array",
                    ValueShape::Enum(_) => "a text",
                    _ => "an object",
                };
                self.fault(format!("{}, not {wanted}", json.kind()));
            }
        }
    }

    fn keys_once(&mut self, entries: &[(String, Json)]) {
        let mut seen = HashSet::new();
        for (key, _) in entries {
            if !seen.insert(key.as_str()) {
                self.at(key.clone(), |reader| reader.fault("the key is there twice"));
            }
        }
    }

    fn type_(&mut self, id: TypeId, entries: &[(String, Json)], tag: Option<&str>) {
        let shape = self.shapes.ty(id);
        self.keys_once(entries);
        for field in &shape.fields {
            // A former key is read where the later ones are absent; beside them nobody looks at it.
            let mut found = field.keys().filter_map(|key| entries.iter().find(|(other, _)| other == key));
            let found = found.next();
            let key = found.map_or(&field.key, |(key, _)| key);
            self.at(key.clone(), |reader| reader.field(field, found.map(|(_, value)| value)));
        }
        if shape.extras == Extras::Refuse {
            for (key, _) in entries {
                let known = tag == Some(key)
                    || shape.fields.iter().any(|field| field.keys().any(|known| known == key));
                if !known {
                    self.at(key.clone(), |reader| reader.fault(format!("{} has no such key", shape.name)));
                }
            }
        }
    }

    fn field(&mut self, field: &FieldShape, found: Option<&Json>) {
        let any_json = field.value == ValueShape::Scalar(Scalar::Json);
        match (found, &field.default) {
            // Whoever reads an absent field has its default, which must be one that can be written here again.
            (None, Some(default)) => {
                let text = wire(default, &field.value, self.shapes).to_string();
                let room = self.levels.saturating_sub(self.path.len());
                if let Ok((_, outside)) = Json::read_levels(&text, room) {
                    self.outside(outside);
                }
            }
            (None, None) if field.optional => {}
            (None, None) => self.fault("missing"),
            (Some(Json::Null), _) if field.optional => {}
            (Some(Json::Null), _) if !any_json => self.fault("null"),
            (Some(json), _) => self.value(&field.value, json, &field.rules),
        }
    }

    /// Holds the rules of a list or map against the count of its entries; what is left binds each of them.
    fn of_entries(&mut self, rules: &[Rule], count: usize) -> Vec<Rule> {
        let (own, rest): (Vec<Rule>, _) =
            rules.iter().cloned().partition(|rule| matches!(rule, Rule::Length { .. }));
        for rule in own {
            if matches!(rule, Rule::Length { min, max } if !length_fits(count, min, max)) {
                self.fault(format!("breaks {rule}"));
            }
        }
        rest
    }

    fn union(&mut self, id: UnionId, entries: &[(String, Json)]) {
        let shape = self.shapes.union(id);
        let tags: Vec<&Json> =
            entries.iter().filter(|(key, _)| *key == shape.discriminator).map(|(_, value)| value).collect();
        let tag = match tags.as_slice() {
            [Json::String(tag)] => tag,
            [] => return self.at(shape.discriminator.clone(), |reader| reader.fault("missing")),
            [other] => {
                let reason = format!("{}, not a text", other.kind());
                return self.at(shape.discriminator.clone(), |reader| reader.fault(reason));
            }
            _ => return self.keys_once(entries),
        };
        match shape.variants.iter().find(|variant| variant.tags().any(|known| known == tag)) {
            Some(variant) => self.type_(variant.payload, entries, Some(&shape.discriminator)),
            // What is not known is kept whole, and only its keys are looked at.
            None if shape.open => self.keys_once(entries),
            None => {
                let reason = format!("not a variant of {}", shape.name);
                self.at(shape.discriminator.clone(), |reader| reader.fault(reason));
            }
        }
    }
}

fn scalar_fits(scalar: Scalar, json: &Json) -> Result<(), String> {
    let fits = match (scalar, json) {
        (Scalar::Json, _) | (Scalar::String, Json::String(_)) | (Scalar::Boolean, Json::Boolean(_)) => true,
        (Scalar::Int, Json::Number(number)) => {
            number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(number)
        }
        (Scalar::Float, Json::Number(number)) => number.is_finite(),
        (Scalar::BigInt, Json::String(text)) => is_big_int(text),
        (Scalar::Decimal, Json::String(text)) => {
            let (precision, scale) = texts::DECIMAL_DIGITS;
            is_decimal(text, precision, scale)
        }
        (Scalar::DateTime, Json::String(text)) => is_date_time(text),
        (Scalar::Bytes, Json::String(text)) => is_base64(text),
        _ => return Err(format!("{}, not {}", json.kind(), scalar.name())),
    };
    if fits { Ok(()) } else { Err(format!("not {}", scalar.name())) }
}

/// Whether a count is within the bounds.
pub(crate) fn length_fits(count: usize, min: Option<u32>, max: Option<u32>) -> bool {
    min.is_none_or(|min| count >= min as usize) && max.is_none_or(|max| count <= max as usize)
}

fn keeps(rule: &Rule, json: &Json) -> bool {
    match json {
        Json::String(text) => text_keeps(rule, text),
        Json::Number(number) => number_keeps(rule, *number),
        _ => true,
    }
}

/// Whether a text keeps a rule; the text of a BigInt or a Decimal is compared as a number.
pub(crate) fn text_keeps(rule: &Rule, text: &str) -> bool {
    let fits = |pattern: Result<Pattern, _>| pattern.is_ok_and(|pattern: Pattern| pattern.matches(text));
    match rule {
        Rule::Length { min, max } => length_fits(text.chars().count(), *min, *max),
        Rule::Gt(bound) => compare_decimals(text, bound).is_gt(),
        Rule::Gte(bound) => compare_decimals(text, bound).is_ge(),
        Rule::Lt(bound) => compare_decimals(text, bound).is_lt(),
        Rule::Lte(bound) => compare_decimals(text, bound).is_le(),
        Rule::Regex(pattern) => fits(Pattern::read(pattern)),
        Rule::StartsWith(part) => text.starts_with(part.as_str()),
        Rule::EndsWith(part) => text.ends_with(part.as_str()),
        Rule::Contains(part) => text.contains(part.as_str()),
        Rule::Email => fits(Pattern::of_wire(texts::EMAIL)),
        Rule::Url => fits(Pattern::of_wire(texts::URL)),
        Rule::Datetime => is_date_time(text),
    }
}

/// Whether a double keeps a rule; the bound is its nearest double too.
pub(crate) fn number_keeps(rule: &Rule, number: f64) -> bool {
    let compare =
        |bound: &String, fits: fn(&f64, &f64) -> bool| bound.parse().is_ok_and(|bound| fits(&number, &bound));
    match rule {
        Rule::Gt(bound) => compare(bound, f64::gt),
        Rule::Gte(bound) => compare(bound, f64::ge),
        Rule::Lt(bound) => compare(bound, f64::lt),
        Rule::Lte(bound) => compare(bound, f64::le),
        _ => true,
    }
}
