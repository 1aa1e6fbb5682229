//! Shapes with everything looked up that a walk would look up for each value.

use std::collections::HashMap;

use crate::document::constants::levels;
use crate::document::pattern::Pattern;
use crate::document::verdict::text_keeps;
use crate::document::{
    DocumentId, Extras, FieldShape, Shapes, TypeId, TypeShape, UnionId, UnionShape, ValueShape, texts,
};
use crate::scalar::{Rule, Scalar};

/// The bounds of a `@length`.
type Length = (Option<u32>, Option<u32>);

/// A value, with the rules that bind it.
#[derive(Debug)]
pub(super) enum Value {
    Scalar(Scalar, Vec<Kept>),
    /// The texts, sorted; none where any is taken.
    Enum(Option<Vec<String>>),
    Type(usize),
    Union(usize),
    List(Box<Value>, Vec<Length>),
    Map(Box<Value>, Vec<Length>),
}

impl Value {
    pub(super) fn new(shapes: &Shapes, shape: &ValueShape, rules: &[Rule]) -> Value {
        match shape {
            ValueShape::Scalar(scalar) => Value::Scalar(*scalar, rules.iter().map(Kept::new).collect()),
            ValueShape::Enum(id) => {
                let shape = shapes.enumeration(*id);
                let texts = || {
                    let mut texts: Vec<String> =
                        shape.values.iter().flat_map(|value| value.texts()).map(str::to_owned).collect();
                    texts.sort_unstable();
                    texts
                };
                Value::Enum((!shape.open).then(texts))
            }
            ValueShape::Document(DocumentId::Type(TypeId(id))) => Value::Type(*id),
            ValueShape::Document(DocumentId::Union(UnionId(id))) => Value::Union(*id),
            ValueShape::List(inner) | ValueShape::Map(inner) => {
                let length = |rule: &Rule| match rule {
                    Rule::Length { min, max } => Some((*min, *max)),
                    _ => None,
                };
                let lengths = rules.iter().filter_map(length).collect();
                let rest: Vec<Rule> = rules.iter().filter(|rule| length(rule).is_none()).cloned().collect();
                let inner = Box::new(Value::new(shapes, inner, &rest));
                if matches!(shape, ValueShape::List(_)) {
                    Value::List(inner, lengths)
                } else {
                    Value::Map(inner, lengths)
                }
            }
        }
    }
}

/// A rule, read.
#[derive(Debug)]
pub(super) struct Kept {
    rule: Rule,
    /// Of a comparison.
    bound: Option<f64>,
    /// Of what is an expression.
    pattern: Option<Pattern>,
}

impl Kept {
    fn new(rule: &Rule) -> Kept {
        let bound = match rule {
            Rule::Gt(bound) | Rule::Gte(bound) | Rule::Lt(bound) | Rule::Lte(bound) => bound.parse().ok(),
            _ => None,
        };
        let pattern = match rule {
            Rule::Regex(pattern) => Pattern::read(pattern).ok(),
            Rule::Email => Pattern::of_wire(texts::EMAIL).ok(),
            Rule::Url => Pattern::of_wire(texts::URL).ok(),
            _ => None,
        };
        Kept { rule: rule.clone(), bound, pattern }
    }

    pub(super) fn takes_text(&self, text: &str) -> bool {
        match self.rule {
            Rule::Regex(_) | Rule::Email | Rule::Url => {
                self.pattern.as_ref().is_some_and(|pattern| pattern.matches(text))
            }
            _ => text_keeps(&self.rule, text),
        }
    }

    pub(super) fn takes_number(&self, number: f64) -> bool {
        let compare = |fits: fn(&f64, &f64) -> bool| self.bound.is_some_and(|bound| fits(&number, &bound));
        match self.rule {
            Rule::Gt(_) => compare(f64::gt),
            Rule::Gte(_) => compare(f64::ge),
            Rule::Lt(_) => compare(f64::lt),
            Rule::Lte(_) => compare(f64::le),
            _ => true,
        }
    }
}

/// A `type`.
#[derive(Debug)]
pub(super) struct TypePlan {
    pub(super) fields: Vec<FieldPlan>,
    /// Every key that a field is read from, former ones included.
    pub(super) keys: Vec<KeyPlan>,
    by_text: HashMap<String, usize>,
    pub(super) extras: Extras,
}

/// A field of a `type`.
#[derive(Debug)]
pub(super) struct FieldPlan {
    /// Its keys, in the order in which they are looked for.
    pub(super) keys: Vec<usize>,
    pub(super) value: Value,
    /// Whether `null` stands for no value.
    pub(super) optional: bool,
    /// Whether the key may be left out.
    pub(super) may_lack: bool,
    /// How many arrays and objects the default has inside each other, which is read where the key is left out.
    pub(super) levels: usize,
}

/// A key of a `type`.
#[derive(Debug)]
pub(super) struct KeyPlan {
    text: String,
    /// The field that has its value whatever other keys there are.
    pub(super) field: Option<usize>,
}

impl TypePlan {
    pub(super) fn new(shapes: &Shapes, ty: &TypeShape) -> TypePlan {
        let (mut keys, mut by_text): (Vec<KeyPlan>, HashMap<String, usize>) = Default::default();
        for text in ty.fields.iter().flat_map(FieldShape::keys) {
            by_text.entry(text.to_owned()).or_insert_with(|| {
                let owners: Vec<usize> = (0..ty.fields.len())
                    .filter(|field| ty.fields[*field].keys().any(|key| key == text))
                    .collect();
                let field = match owners.as_slice() {
                    [only] if ty.fields[*only].key == text => Some(*only),
                    _ => None,
                };
                keys.push(KeyPlan { text: text.to_owned(), field });
                keys.len() - 1
            });
        }
        let fields = ty.fields.iter().map(|field| FieldPlan {
            keys: field.keys().map(|key| by_text[key]).collect(),
            value: Value::new(shapes, &field.value, &field.rules),
            optional: field.optional,
            may_lack: field.optional || field.default.is_some(),
            levels: field.default.as_ref().map_or(0, |it| levels(it, &field.value, shapes)),
        });
        TypePlan { fields: fields.collect(), keys, by_text, extras: ty.extras }
    }

    /// The index of a key; most texts have their keys in one order, so that the next one is often the expected one.
    pub(super) fn find(&self, key: &str, expected: usize) -> Option<usize> {
        match self.keys.get(expected) {
            Some(next) if next.text == key => Some(expected),
            _ => self.by_text.get(key).copied(),
        }
    }
}

/// A `union`.
#[derive(Debug)]
pub(super) struct UnionPlan {
    pub(super) discriminator: String,
    /// Each tag with the type behind it.
    pub(super) tags: Vec<(String, usize)>,
    pub(super) open: bool,
}

impl UnionPlan {
    pub(super) fn new(union: &UnionShape) -> UnionPlan {
        let tags = union.variants.iter().flat_map(|it| it.tags().map(|tag| (tag.to_owned(), it.payload.0)));
        UnionPlan { discriminator: union.discriminator.clone(), tags: tags.collect(), open: union.open }
    }
}
