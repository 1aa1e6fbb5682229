//! Values against values: kinds, texts, numbers, lists and maps.

use super::numbers::Numbers;
use super::objects::Written;
use super::texts::{Held, Texts};
use super::{Comparison, Kind, Pair, Spans, Step, Verdict};
use crate::document::verdict::length_fits;
use crate::document::{EnumId, ValueShape};
use crate::scalar::{Rule, Scalar};

/// A value as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    /// What a field, or an entry of its lists and maps, holds.
    Shape {
        shape: &'a ValueShape,
        rules: &'a [Rule],
        /// An entry: `@length` binds the list or map around it.
        entry: bool,
    },
    /// The tag of a variant.
    Tag(&'a str),
}

impl<'a> Value<'a> {
    /// The value of a field.
    pub(super) fn whole(shape: &'a ValueShape, rules: &'a [Rule]) -> Value<'a> {
        Value::Shape { shape, rules, entry: false }
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(self, Value::Shape { shape: ValueShape::List(_), .. })
    }

    /// What a list or map holds.
    pub(super) fn inner(&self) -> Option<Value<'a>> {
        let Value::Shape { shape: ValueShape::List(inner) | ValueShape::Map(inner), rules, .. } = *self
        else {
            return None;
        };
        Some(Value::Shape { shape: inner, rules, entry: true })
    }

    /// The bounds of `@length`, where it binds this value.
    pub(super) fn length(&self) -> (u32, Option<u32>) {
        match self {
            Value::Shape { rules, entry: false, .. } => length_of(rules),
            _ => (0, None),
        }
    }
}

/// The rules that bind this value itself.
pub(super) fn own_rules(rules: &[Rule], entry: bool) -> Vec<Rule> {
    rules.iter().filter(|rule| !entry || !matches!(rule, Rule::Length { .. })).cloned().collect()
}

/// The bounds of all `@length` rules together.
pub(super) fn length_of(rules: &[Rule]) -> (u32, Option<u32>) {
    rules.iter().fold((0, None), |(least, most), rule| match rule {
        Rule::Length { min, max } => {
            let most = match (most, max) {
                (Some(one), Some(other)) => Some(u32::min(one, *other)),
                (one, other) => one.or(*other),
            };
            (least.max(min.unwrap_or(0)), most)
        }
        _ => (least, most),
    })
}

impl<'a> Comparison<'a> {
    /// Whether the reader takes this value; `rules` are the reader's.
    pub(super) fn value(
        &mut self,
        written: Value<'a>,
        read: &'a ValueShape,
        rules: &'a [Rule],
        spans: Spans,
    ) {
        self.entry(written, read, rules, false, spans);
    }

    /// The same for an entry of a list or map of the reader's.
    pub(super) fn held(&mut self, written: Value<'a>, read: &'a ValueShape, rules: &'a [Rule], spans: Spans) {
        self.entry(written, read, rules, true, spans);
    }

    /// `entry`: the reader's `@length` binds the list or map around the value, and was looked at there.
    pub(super) fn entry(
        &mut self,
        written: Value<'a>,
        read: &'a ValueShape,
        rules: &'a [Rule],
        entry: bool,
        spans: Spans,
    ) {
        if *read == ValueShape::Scalar(Scalar::Json) {
            return;
        }
        let Value::Shape { shape, .. } = written else {
            return self.text(written, read, rules, entry, spans);
        };
        // Nearly everything that is compared is what it was.
        if let (ValueShape::Scalar(_), Value::Shape { rules: own, entry: inner, .. }) = (shape, written)
            && shape == read
            && (own, inner) == (rules, entry)
        {
            return;
        }
        let bounds = if entry { (0, None) } else { length_of(rules) };
        match (shape, read) {
            (ValueShape::Scalar(Scalar::Json), _) => {
                let none = match read {
                    ValueShape::Scalar(_) | ValueShape::Enum(_) => serde_json::json!({}),
                    _ => serde_json::json!(0),
                };
                self.find(Kind::Untyped(self.reader.spelled(read)), Verdict::Risk, spans, Some(none));
            }
            (ValueShape::List(_), ValueShape::List(inner)) | (ValueShape::Map(_), ValueShape::Map(inner)) => {
                self.count(written, bounds, spans);
                let held = written.inner().filter(|_| written.length().1 != Some(0));
                if let Some(held) = held {
                    self.inside(Step::Entry(written, None), |it| it.entry(held, inner, rules, true, spans));
                }
            }
            (ValueShape::Map(_), ValueShape::Document(id)) => {
                self.once(Pair::MapAsDocument(shape, *id), |it| it.map_as_document(written, *id, spans));
            }
            (ValueShape::Document(id), ValueShape::Map(inner)) => {
                self.once(Pair::DocumentAsMap(*id, read), |it| {
                    for object in Written::all(it.writer, *id) {
                        it.object_as_map(object, inner, rules, bounds, spans);
                    }
                    it.unknown_as_map(*id, inner, bounds, spans);
                });
            }
            (ValueShape::Document(written), ValueShape::Document(read)) => {
                self.documents(*written, *read, spans);
            }
            (ValueShape::Scalar(one), ValueShape::Scalar(other)) if is_number(*one) && is_number(*other) => {
                self.number(written, *other, rules, spans);
            }
            (ValueShape::Scalar(Scalar::Boolean), ValueShape::Scalar(Scalar::Boolean)) => {}
            _ if is_text(shape) && is_text(read) => self.text(written, read, rules, entry, spans),
            _ => self.other(written, read, spans),
        }
    }

    /// Whether the writer has no value at all, since nothing keeps its rules.
    fn is_void(&mut self, written: Value<'a>) -> bool {
        match written {
            Value::Shape {
                shape: ValueShape::Scalar(scalar @ (Scalar::Int | Scalar::Float)),
                rules,
                entry,
            } => Numbers::of(*scalar, &own_rules(rules, entry)).is_some_and(|set| set.example().is_none()),
            written => self.written_texts(written).is_some_and(|set| self.texts.is_void(&set)),
        }
    }

    /// The reader has values of another kind.
    pub(super) fn other(&mut self, written: Value<'a>, read: &'a ValueShape, spans: Spans) {
        if self.is_void(written) {
            return;
        }
        let value = self.example(written);
        let mended = self.step_leads(written, read);
        let (written_words, read) = (self.written_words(written), self.reader.spelled(read));
        let kind = Kind::Other { written: written_words, read, mended };
        self.find(kind, Verdict::Break, spans, value);
    }

    pub(super) fn written_words(&self, written: Value<'a>) -> String {
        match written {
            Value::Shape { shape, .. } => self.writer.spelled(shape),
            Value::Tag(tag) => format!("the tag {tag:?}"),
        }
    }

    pub(super) fn count(&mut self, written: Value<'a>, (least, most): (u32, Option<u32>), spans: Spans) {
        let (written_least, written_most) = written.length();
        let count = if written_least < least {
            written_least
        } else {
            match (most, written_most) {
                (Some(most), None) => most + 1,
                (Some(most), Some(written)) if written > most => most + 1,
                _ => return,
            }
        };
        let count = count.max(written_least);
        if !length_fits(count as usize, Some(written_least), written_most) {
            return;
        }
        let value = self.examples().entries(written, count);
        let rule = Rule::Length { min: (least > 0).then_some(least), max: most };
        self.find(Kind::Rule(rule.to_string()), Verdict::Break, spans, value);
    }

    fn number(&mut self, written: Value<'a>, read: Scalar, rules: &'a [Rule], spans: Spans) {
        let Value::Shape { shape: ValueShape::Scalar(scalar), rules: own, .. } = written else { return };
        let (Some(set), Some(all), Some(wanted)) =
            (Numbers::of(*scalar, own), Numbers::of(read, &[]), Numbers::of(read, rules))
        else {
            return;
        };
        if let Some(number) = set.outside(&all) {
            let kind = Kind::Number { written: scalar.name().to_owned(), read: read.name().to_owned() };
            return self.find(kind, Verdict::Break, spans, Some(json_number(number)));
        }
        let broken = rules.iter().find_map(|rule| {
            let kept = Numbers::of(read, std::slice::from_ref(rule))?;
            Some((rule, set.outside(&kept)?))
        });
        let broken = broken.or_else(|| Some((rules.first()?, set.outside(&wanted)?)));
        if let Some((rule, number)) = broken {
            let kind = Kind::Rule(rule.to_string());
            self.find(kind, Verdict::Break, spans, Some(json_number(number)));
        }
    }

    /// What a text of the writer may be.
    pub(super) fn written_texts(&mut self, written: Value<'a>) -> Option<Texts> {
        let (shape, rules, entry) = match written {
            Value::Tag(tag) => return Some(self.texts.listed([tag])),
            Value::Shape { shape, rules, entry } => (shape, rules, entry),
        };
        let mut set = match shape {
            ValueShape::Scalar(scalar) => self.texts.scalar(*scalar, true)?,
            ValueShape::Enum(id) => self.texts.enumeration(self.writer, *id, true),
            _ => return None,
        };
        self.texts.narrow(&mut set, &own_rules(rules, entry), is_numeric(shape));
        Some(set)
    }

    /// What a text of the reader may be.
    fn read_texts(&mut self, read: &'a ValueShape, rules: &[Rule]) -> Option<Texts> {
        let mut set = match read {
            ValueShape::Scalar(scalar) => self.texts.scalar(*scalar, false)?,
            ValueShape::Enum(id) => self.texts.enumeration(self.reader, *id, false),
            _ => return None,
        };
        self.texts.narrow(&mut set, rules, is_numeric(read));
        Some(set)
    }

    fn text(
        &mut self,
        written: Value<'a>,
        read: &'a ValueShape,
        rules: &'a [Rule],
        entry: bool,
        spans: Spans,
    ) {
        let rules = own_rules(rules, entry);
        let (Some(set), Some(wanted)) = (self.written_texts(written), self.read_texts(read, &rules)) else {
            return self.other(written, read, spans);
        };
        if let (Some(values), ValueShape::Enum(id)) = (self.listed(written), read) {
            self.texts_turn_unknown(&values, *id, spans);
        }
        let refused = match self.texts.holds(&wanted, &set) {
            Held::All => return,
            Held::Unknown => {
                let value = self.example(written);
                return self.find(Kind::Undecided, Verdict::Risk, spans, value);
            }
            Held::Not(text) => text,
        };
        if let Some(values) = self.listed(written) {
            return self.listed_values(&values, (written, read), (&set, &wanted), &rules, spans);
        }
        let value = Some(serde_json::Value::from(refused));
        let whole = self.read_texts(read, &[]);
        let by_rule = whole.is_some_and(|whole| self.texts.holds(&whole, &set) == Held::All);
        if by_rule {
            let (rule, value) = self.broken(&set, read, &rules).unwrap_or((String::new(), value));
            return self.find(Kind::Rule(rule), Verdict::Break, spans, value);
        }
        if self.texts.meet(&set, &wanted) == Some(false) {
            return self.other(written, read, spans);
        }
        let from_text = matches!(written, Value::Shape { shape: ValueShape::Scalar(Scalar::String), .. });
        let (kind, verdict) = match (read, from_text) {
            (ValueShape::Enum(_), _) => (Kind::Listed, Verdict::Break),
            (_, from_text) => {
                let read = self.reader.spelled(read);
                let kind = Kind::Text { written: self.written_words(written), read };
                (kind, if from_text { Verdict::Risk } else { Verdict::Break })
            }
        };
        self.find(kind, verdict, spans, value);
    }

    /// What an open enum no longer lists is unknown to it.
    fn texts_turn_unknown(&mut self, values: &[&'a str], read: EnumId, spans: Spans) {
        let shape = self.reader.enumeration(read);
        let known: Vec<&str> = shape.values.iter().flat_map(|value| value.texts()).collect();
        for text in values.iter().filter(|text| shape.open && !known.contains(text)) {
            let value = Some(serde_json::Value::from(*text));
            self.find(Kind::TurnsUnknown((*text).to_owned()), Verdict::Warning, spans, value);
        }
    }

    /// The rule that a text of the set breaks, with the text.
    fn broken(
        &mut self,
        set: &Texts,
        read: &'a ValueShape,
        rules: &[Rule],
    ) -> Option<(String, Option<serde_json::Value>)> {
        rules.iter().find_map(|rule| {
            let kept = self.read_texts(read, std::slice::from_ref(rule))?;
            match self.texts.holds(&kept, set) {
                Held::Not(text) => Some((rule.to_string(), Some(text.into()))),
                _ => None,
            }
        })
    }

    /// The texts that the writer knows by name.
    pub(super) fn listed(&self, written: Value<'a>) -> Option<Vec<&'a str>> {
        match written {
            Value::Tag(tag) => Some(vec![tag]),
            Value::Shape { shape: ValueShape::Enum(id), .. } => Some(self.enum_texts(*id)),
            Value::Shape { .. } => None,
        }
    }

    fn enum_texts(&self, id: EnumId) -> Vec<&'a str> {
        self.writer.enumeration(id).values.iter().map(|value| value.text.as_str()).collect()
    }

    /// An enum, or a tag: each text by itself.
    fn listed_values(
        &mut self,
        values: &[&'a str],
        (written, read): (Value<'a>, &'a ValueShape),
        (set, wanted): (&Texts, &Texts),
        rules: &[Rule],
        spans: Spans,
    ) {
        let all: Vec<&str> = values.iter().copied().filter(|text| set.contains(text)).collect();
        let refused: Vec<&str> = all.iter().copied().filter(|text| !wanted.contains(text)).collect();
        if let Some(first) = refused.first() {
            let value = Some(serde_json::Value::from(*first));
            let kind = match read {
                ValueShape::Enum(_) => Kind::Values(refused.iter().map(|&text| text.to_owned()).collect()),
                ValueShape::Scalar(Scalar::String) => {
                    let rule = self.broken(set, read, rules).map(|(rule, _)| rule);
                    Kind::Rule(rule.unwrap_or_default())
                }
                _ => {
                    let read = self.reader.spelled(read);
                    Kind::Text { written: self.written_words(written), read }
                }
            };
            self.find(kind, Verdict::Break, spans, value);
        }
        let open = matches!(written, Value::Shape { shape: ValueShape::Enum(id), .. } if self.writer.enumeration(*id).open);
        if open {
            let listed = self.texts.listed(values.iter().copied());
            let unknown = match self.texts.holds_but(wanted, set, &listed) {
                Held::All => return,
                Held::Not(text) => Some(text.into()),
                Held::Unknown => None,
            };
            self.find(Kind::UnknownTexts, Verdict::Risk, spans, unknown);
        }
    }
}

/// A number as JSON writes it.
pub(super) fn json_number(number: f64) -> serde_json::Value {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        // Whole numbers are written without a fraction.
        return (number as i64).into();
    }
    number.into()
}

fn is_number(scalar: Scalar) -> bool {
    matches!(scalar, Scalar::Int | Scalar::Float)
}

fn is_numeric(shape: &ValueShape) -> bool {
    matches!(shape, ValueShape::Scalar(Scalar::BigInt | Scalar::Decimal))
}

fn is_text(shape: &ValueShape) -> bool {
    match shape {
        ValueShape::Enum(_) => true,
        ValueShape::Scalar(scalar) => {
            !matches!(scalar, Scalar::Boolean | Scalar::Int | Scalar::Float | Scalar::Json)
        }
        _ => false,
    }
}
