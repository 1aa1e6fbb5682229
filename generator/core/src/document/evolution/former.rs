//! What a reader takes only after an upgrade: `@was(…)`. A data step brings stored rows to the current form, and until it
//! has run the generated Rust does it for each row that it reads; so that what an earlier schema wrote in a former form is
//! compared as what it becomes. Older code knows nothing of it.

use std::sync::LazyLock;

use super::numbers::Numbers;
use super::objects::{Key, Written};
use super::values::{Value, json_number, length_of};
use super::{Comparison, Direction, Kind, Spans, Step, Verdict};
use crate::document::rewrite::{Conversion, Inner, conversion};
use crate::document::verdict::{length_fits, number_keeps};
use crate::document::{DocumentId, EnumId, FieldShape, TypeShape, UnionId, ValueShape};
use crate::scalar::{Rule, Scalar};

/// What an Int becomes.
static WHOLE: ValueShape = ValueShape::Scalar(Scalar::BigInt);
/// The bounds of an Int, as rules.
static BOUNDS: LazyLock<[Rule; 2]> =
    LazyLock::new(|| [Rule::Gte(i32::MIN.to_string()), Rule::Lte(i32::MAX.to_string())]);

impl<'a> Comparison<'a> {
    /// Whether the reader takes this value, perhaps in a former form.
    pub(super) fn value_or_former(
        &mut self,
        written: Value<'a>,
        (read, rules): (&'a ValueShape, &'a [Rule]),
        was: Option<&'a ValueShape>,
        spans: Spans,
    ) {
        let was = was.filter(|_| self.direction == Direction::Backward);
        let way = was.and_then(|was| conversion(self.reader, was, read));
        let (Some(way), Value::Shape { shape, .. }) = (way, written) else {
            return self.value(written, read, rules, spans);
        };
        match (way, shape, read) {
            (Conversion::Wrap(_), ValueShape::Scalar(Scalar::Json), _) => {
                self.value(written, read, rules, spans);
            }
            (Conversion::Wrap(way), ValueShape::List(_), ValueShape::List(entry))
            | (Conversion::Entries(way), ValueShape::Map(_), ValueShape::Map(entry)) => {
                self.count(written, length_of(rules), spans);
                if let Some(held) = written.inner().filter(|_| written.length().1 != Some(0)) {
                    self.inside(Step::Entry(written, None), |it| {
                        it.converted(held, (entry, rules), (way, true), spans);
                    });
                }
            }
            (Conversion::Wrap(way), _, ValueShape::List(entry)) => {
                let (least, most) = length_of(rules);
                if !length_fits(1, Some(least), most) {
                    let rule = Rule::Length { min: (least > 0).then_some(least), max: most };
                    let value = self.example(written);
                    self.find(Kind::Rule(rule.to_string()), Verdict::Break, spans, value);
                }
                self.converted(written, (entry, rules), (way, true), spans);
            }
            (Conversion::Value(way), ..) => self.converted(written, (read, rules), (way, false), spans),
            _ => self.value(written, read, rules, spans),
        }
    }

    /// Whether a data step would lead from what is written to what is read, if the reader said `@was(…)`.
    pub(super) fn step_leads(&self, written: Value<'_>, read: &ValueShape) -> bool {
        let Value::Shape { shape, .. } = written else { return false };
        let was = match shape {
            ValueShape::Scalar(scalar) => Some(ValueShape::Scalar(*scalar)),
            // What the earlier schema calls so has to be there still.
            ValueShape::Document(id) => {
                self.reader.document(self.writer.document_name(*id)).map(ValueShape::Document)
            }
            ValueShape::Enum(id) => {
                let name = &self.writer.enumeration(*id).name;
                let place = self.reader.enums.iter().position(|it| it.name == *name);
                place.map(|place| ValueShape::Enum(EnumId(place)))
            }
            ValueShape::List(_) | ValueShape::Map(_) => None,
        };
        self.direction == Direction::Backward
            && was.is_some_and(|was| conversion(self.reader, &was, read).is_some())
    }

    fn converted(
        &mut self,
        written: Value<'a>,
        (read, rules): (&'a ValueShape, &'a [Rule]),
        (way, entry): (Inner, bool),
        spans: Spans,
    ) {
        let Value::Shape { shape, rules: own, .. } = written else {
            return self.entry(written, read, rules, entry, spans);
        };
        match (way, shape) {
            (Inner::ToText, ValueShape::Scalar(Scalar::Int)) => {
                // The bounds of the type count where no rule has narrower ones.
                let bounds: &'a [Rule] = if own.is_empty() { BOUNDS.as_slice() } else { own };
                let became = Value::Shape { shape: &WHOLE, rules: bounds, entry: false };
                let before = self.spelled.replace(as_number);
                self.entry(became, read, rules, entry, spans);
                self.spelled = before;
            }
            // Of other numbers only the whole ones become texts.
            (Inner::ToText, ValueShape::Scalar(Scalar::Float)) => {
                let fits = |number: &f64| own.iter().all(|rule| number_keeps(rule, *number));
                let outside = || {
                    let whole = Numbers::of(Scalar::Int, &[])?;
                    Numbers::of(Scalar::Float, own)?.outside(&whole)
                };
                let fraction = [0.5, -0.5, 1.5].into_iter().find(fits).or_else(outside);
                let kind = Kind::Other {
                    written: Scalar::Float.name().to_owned(),
                    read: self.reader.spelled(read),
                    mended: false,
                };
                self.find(kind, Verdict::Break, spans, fraction.map(json_number));
            }
            (Inner::Tag(id, variant), ValueShape::Document(DocumentId::Type(ty))) => {
                let object = Written::plain(self.writer.ty(*ty));
                let union = self.reader.union(id);
                if object.has(&union.discriminator) {
                    return self.entry(written, read, rules, entry, spans);
                }
                if self.tagged.insert((DocumentId::Type(*ty), id, self.around())) {
                    self.tag_comes(object, id, variant, spans);
                }
            }
            _ => self.entry(written, read, rules, entry, spans),
        }
    }

    /// An object that gets the tag of a variant.
    fn tag_comes(&mut self, written: Written<'a>, id: UnionId, variant: usize, spans: Spans) {
        let union = self.reader.union(id);
        let variant = &union.variants[variant];
        let payload = self.reader.ty(variant.payload);
        let spans = Spans { reader: variant.span, ..spans };
        self.stranger_as_tag(written, &union.discriminator, spans);
        self.under(written.ty.compatibility, payload.compatibility, |it| {
            it.object(written, payload, Some(&union.discriminator), spans);
        });
    }

    /// What an open type may have kept under the name of a tag that comes.
    pub(super) fn stranger_as_tag(&mut self, written: Written<'a>, discriminator: &'a str, spans: Spans) {
        if written.opens() && !written.declares(discriminator) {
            let other = Some((discriminator, serde_json::json!(false)));
            let value = self.examples().object(written, other);
            self.inside(Step::Absent(discriminator, None), |it| {
                it.find(Kind::Stranger, Verdict::Risk, spans, value);
            });
        }
    }

    /// Whether what stands here is taken to another place, so that it is not lost here.
    pub(super) fn is_taken(&self) -> bool {
        !self.moved.is_empty() && self.moved.contains_key(&self.place())
    }

    /// What is taken to another place from below here, so that this place is not as others of its documents: the ways to
    /// it.
    pub(super) fn taken_from_here(&self) -> Vec<String> {
        if self.moved.is_empty() {
            return Vec::new();
        }
        let here = self.place();
        let mut taken: Vec<String> =
            self.moved.keys().filter_map(|place| place.strip_prefix(&here)).map(str::to_owned).collect();
        taken.sort();
        taken
    }

    /// Notes the places from which fields of a type are taken.
    pub(super) fn note_what_moves(&mut self, written: Written<'a>, read: &'a TypeShape) {
        if self.direction == Direction::Forward {
            return;
        }
        // What is there already is not taken from elsewhere.
        let absent = |field: &&FieldShape| field.keys().all(|key| !written.has(key));
        let moved = read.fields.iter().filter(|field| !field.was.at.is_empty());
        for field in moved.filter(absent) {
            let mut object = Some(written);
            let mut steps = Vec::new();
            for part in &field.was.at {
                let Some(key) = object.and_then(|object| object.key(part)) else { break };
                let Some((around, name)) = object.zip(key.field.map(|field| field.key.as_str())) else {
                    break;
                };
                steps.push(Step::Field(around, name));
                object = match key.value {
                    Value::Shape { shape: ValueShape::Document(DocumentId::Type(id)), .. } => {
                        Some(Written::plain(self.writer.ty(*id)))
                    }
                    _ => None,
                };
            }
            if steps.len() == field.was.at.len() {
                let depth = self.path.len();
                self.path.extend(steps);
                // The outermost object takes first.
                let place = self.place();
                self.moved.entry(place).or_insert(depth);
                self.path.truncate(depth);
            }
        }
    }

    /// Whether an object further out takes what stands on this way from here, before this one could.
    fn is_gone(&mut self, steps: &[Step<'a>]) -> bool {
        let depth = self.path.len();
        let gone = steps.iter().any(|step| {
            self.path.push(*step);
            self.moved.get(&self.place()).is_some_and(|taker| *taker < depth)
        });
        self.path.truncate(depth);
        gone
    }

    /// What a field held further below, in an object around it: whether it was there at all, and whether always.
    pub(super) fn taken_from_below(
        &mut self,
        written: Written<'a>,
        field: &'a FieldShape,
        spans: Spans,
    ) -> Option<bool> {
        let (last, first) = field.was.at.split_last().filter(|_| self.direction == Direction::Backward)?;
        let (mut object, mut always) = (written, true);
        let mut steps = Vec::new();
        for part in first {
            let key = object.key(part)?;
            let Value::Shape { shape: ValueShape::Document(DocumentId::Type(id)), .. } = key.value else {
                return None;
            };
            always &= key.always && !key.null;
            steps.push(Step::Field(object, key.field?.key.as_str()));
            object = Written::plain(self.writer.ty(*id));
        }
        let key: Key<'a> = object.key(last)?;
        let name = key.field?.key.as_str();
        steps.push(Step::Field(object, name));
        if self.is_gone(&steps) {
            return None;
        }
        steps.pop();
        let depth = self.path.len();
        self.path.extend(steps);
        self.inside(Step::Field(object, name), |it| it.field(key, field, spans));
        self.path.truncate(depth);
        Some(always && key.always)
    }
}

/// The text of a whole number as the number that it was.
fn as_number(value: serde_json::Value) -> serde_json::Value {
    let number = value.as_str().and_then(|text| text.parse::<i64>().ok());
    number.map_or(value, Into::into)
}
