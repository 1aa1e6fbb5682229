//! Whether a text is a value of a shape, by one walk over its bytes that makes nothing of it. It gives the verdict of
//! [`super::verdict`] and no reasons: for millions of stored rows, of which few are to be described.

mod plan;
mod text;

use std::borrow::Cow;

use super::json::MOST_DEPTH;
use super::scalars::{is_base64, is_big_int, is_date_time, is_decimal};
use super::verdict::length_fits;
use super::{Extras, Shapes, ValueShape, texts};
use crate::scalar::Scalar;
use plan::{FieldPlan, TypePlan, UnionPlan, Value};

/// A shape that texts are held to, with everything looked up beforehand.
#[derive(Debug)]
pub struct Fits {
    types: Vec<TypePlan>,
    unions: Vec<UnionPlan>,
    root: Value,
}

impl Fits {
    /// For the values of this shape.
    pub fn new(shapes: &Shapes, shape: &ValueShape) -> Fits {
        Fits {
            types: shapes.types.iter().map(|it| TypePlan::new(shapes, it)).collect(),
            unions: shapes.unions.iter().map(UnionPlan::new).collect(),
            root: Value::new(shapes, shape, &[]),
        }
    }

    /// Whether this text is such a value.
    pub fn fits(&self, text: &str) -> bool {
        let mut walk = Walk { plan: self, text, at: 0, depth: 0 };
        walk.value(&self.root).is_some() && walk.blank() == 0
    }
}

/// A place in a text. Whatever refuses it ends the walk, with nothing.
struct Walk<'t> {
    plan: &'t Fits,
    text: &'t str,
    at: usize,
    /// How many arrays and objects are open.
    depth: usize,
}

impl<'t> Walk<'t> {
    fn value(&mut self, value: &Value) -> Option<()> {
        let first = self.blank();
        match value {
            Value::Scalar(Scalar::Json, _) => self.any(),
            Value::Scalar(Scalar::Boolean, _) if first == b't' => self.word("true"),
            Value::Scalar(Scalar::Boolean, _) => self.word("false"),
            Value::Scalar(Scalar::Int | Scalar::Float, rules) => {
                let number = self.number()?;
                let int = matches!(value, Value::Scalar(Scalar::Int, _));
                let whole =
                    number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number);
                ((whole || !int) && rules.iter().all(|rule| rule.takes_number(number))).then_some(())
            }
            Value::Scalar(scalar, rules) => {
                let text = self.string()?;
                (is(*scalar, &text) && rules.iter().all(|rule| rule.takes_text(&text))).then_some(())
            }
            Value::Enum(known) => {
                let text = self.string()?;
                let fits = |known: &Vec<String>| known.binary_search_by(|it| it.as_str().cmp(&text)).is_ok();
                known.as_ref().is_none_or(fits).then_some(())
            }
            Value::Type(id) => {
                self.open(b'{')?;
                self.object(&self.plan.types[*id], None)
            }
            Value::Union(id) => {
                self.open(b'{')?;
                self.union(&self.plan.unions[*id])
            }
            Value::List(inner, lengths) => {
                self.open(b'[')?;
                let mut count = 0;
                while self.follows(b']', count == 0)? {
                    self.value(inner)?;
                    count += 1;
                }
                lengths.iter().all(|(min, max)| length_fits(count, *min, *max)).then_some(())
            }
            Value::Map(inner, lengths) => {
                self.open(b'{')?;
                let mut keys = Keys::default();
                while self.follows(b'}', keys.0.is_empty())? {
                    keys.0.push(self.key()?);
                    self.value(inner)?;
                }
                let count = keys.0.len();
                (keys.once() && lengths.iter().all(|(min, max)| length_fits(count, *min, *max))).then_some(())
            }
        }
    }

    /// The rest of an object that is of this type; under the discriminator, if it is in a union, is its tag.
    fn object(&mut self, ty: &TypePlan, discriminator: Option<&str>) -> Option<()> {
        let mut seen = Seen::of(ty.keys.len());
        let mut others = Keys::default();
        // Values under keys that may have to stand back for others are looked at when all keys are known.
        let mut waiting: Vec<(usize, usize)> = Vec::new();
        let (mut expected, mut first, mut tagged) = (0, true, false);
        while self.follows(b'}', first)? {
            first = false;
            let key = self.key()?;
            let Some(index) = ty.find(&key, expected) else {
                if discriminator == Some(&key) {
                    if tagged {
                        return None;
                    }
                    tagged = true;
                } else if ty.extras == Extras::Refuse {
                    return None;
                } else {
                    others.0.push(key);
                }
                self.any()?;
                continue;
            };
            if !seen.insert(index) {
                return None;
            }
            expected = index + 1;
            match ty.keys[index].field {
                Some(field) => self.field(&ty.fields[field])?,
                None => {
                    waiting.push((index, self.at));
                    self.any()?;
                }
            }
        }
        if !others.once() {
            return None;
        }
        let end = self.at;
        for field in &ty.fields {
            match field.keys.iter().find(|index| seen.has(**index)) {
                // The object is behind and counts no more, but what is in it stands one level deeper.
                None if field.may_lack && self.depth + 1 + field.levels <= MOST_DEPTH => {}
                None => return None,
                Some(index) => {
                    if let Some((_, at)) = waiting.iter().find(|(other, _)| other == index) {
                        self.at = *at;
                        self.depth += 1;
                        self.field(field)?;
                        self.depth -= 1;
                    }
                }
            }
        }
        self.at = end;
        Some(())
    }

    fn field(&mut self, field: &FieldPlan) -> Option<()> {
        match self.blank() {
            b'n' if field.optional => self.word("null"),
            _ => self.value(&field.value),
        }
    }

    /// The rest of an object that is of this union: looks for the tag, then begins again.
    fn union(&mut self, union: &UnionPlan) -> Option<()> {
        let start = self.at;
        let mut first = true;
        let tag = loop {
            if !self.follows(b'}', first)? {
                return None;
            }
            first = false;
            if self.key()? == union.discriminator {
                self.blank();
                break self.string()?;
            }
            self.any()?;
        };
        self.at = start;
        match union.tags.iter().find(|(known, _)| *known == tag) {
            Some((_, payload)) => self.object(&self.plan.types[*payload], Some(&union.discriminator)),
            None if union.open => {
                let mut keys = Keys::default();
                while self.follows(b'}', keys.0.is_empty())? {
                    keys.0.push(self.key()?);
                    self.any()?;
                }
                keys.once().then_some(())
            }
            None => None,
        }
    }
}

/// Whether a text is a value of this scalar.
fn is(scalar: Scalar, text: &str) -> bool {
    match scalar {
        Scalar::String => true,
        Scalar::BigInt => is_big_int(text),
        Scalar::Decimal => is_decimal(text, texts::DECIMAL_DIGITS.0, texts::DECIMAL_DIGITS.1),
        Scalar::DateTime => is_date_time(text),
        Scalar::Bytes => is_base64(text),
        Scalar::Boolean | Scalar::Int | Scalar::Float | Scalar::Json => false,
    }
}

/// Keys that may each be there once.
#[derive(Default)]
struct Keys<'t>(Vec<Cow<'t, str>>);

impl Keys<'_> {
    fn once(mut self) -> bool {
        self.0.sort_unstable();
        self.0.windows(2).all(|pair| pair[0] != pair[1])
    }
}

/// A set of small numbers.
struct Seen {
    few: u64,
    many: Vec<bool>,
}

impl Seen {
    fn of(count: usize) -> Seen {
        Seen { few: 0, many: vec![false; if count > 64 { count } else { 0 }] }
    }

    fn has(&self, number: usize) -> bool {
        if self.many.is_empty() { self.few >> number & 1 == 1 } else { self.many[number] }
    }

    /// Whether it was not there yet.
    fn insert(&mut self, number: usize) -> bool {
        let new = !self.has(number);
        match self.many.get_mut(number) {
            Some(there) => *there = true,
            None => self.few |= 1 << number,
        }
        new
    }
}
