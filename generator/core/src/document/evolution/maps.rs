//! Maps against documents: every key is an entry.

use super::objects::{Key, Written};
use super::values::Value;
use super::{Comparison, Kind, Spans, Step, Verdict};
use crate::document::{DocumentId, Extras, ValueShape};
use crate::scalar::{Rule, Scalar};

impl<'a> Comparison<'a> {
    /// A map read as a document: any key may be there, and any may be missing.
    pub(super) fn map_as_document(&mut self, written: Value<'a>, id: DocumentId, spans: Spans) {
        let value = self.examples().entries(written, written.length().0);
        let ty = match id {
            DocumentId::Union(id) => {
                let discriminator = self.reader.union(id).discriminator.clone();
                return self.find(Kind::Tag(discriminator), Verdict::Break, spans, value);
            }
            DocumentId::Type(id) => self.reader.ty(id),
        };
        let Some(held) = written.inner() else { return };
        for field in &ty.fields {
            let spans = Spans { reader: field.span, ..spans };
            if !field.optional && field.default.is_none() {
                let value = value.clone();
                self.inside(Step::Absent(&field.key, None), |it| {
                    it.find(Kind::Required, Verdict::Break, spans, value);
                });
            }
            if written.length().1 != Some(0) {
                let step = Step::Entry(written, Some(&field.key));
                self.inside(step, |it| {
                    it.entering(field.span, |it| it.value(held, &field.value, &field.rules, spans));
                });
            }
        }
        if written.length().1 == Some(0) {
            return;
        }
        match ty.extras {
            Extras::Refuse => {
                let value = self.examples().entries(written, written.length().0.max(1));
                self.find(Kind::Extra, Verdict::Break, spans, value);
            }
            Extras::Ignore => {
                self.find(Kind::LostExtras, Verdict::Warning, spans, None);
            }
            Extras::Keep => {}
        }
    }

    /// A variant that an open union does not know, read as a map: it has a tag, and whatever keys there may be.
    pub(super) fn unknown_as_map(
        &mut self,
        written: DocumentId,
        read: &ValueShape,
        (least, most): (u32, Option<u32>),
        spans: Spans,
    ) {
        let DocumentId::Union(id) = written else { return };
        let union = self.writer.union(id);
        if !union.open {
            return;
        }
        let mut keys = serde_json::Map::new();
        keys.insert(union.discriminator.clone(), self.examples().unknown_tag(union, None).into());
        let value = if least > 1 || most == Some(0) {
            Some(keys)
        } else if *read != ValueShape::Scalar(Scalar::Json) {
            keys.insert("\u{1f511}".to_owned(), serde_json::Value::Null);
            Some(keys)
        } else {
            let Some(most) = most else { return };
            keys.extend((0..most.min(100)).map(|index| (format!("key {index}"), 0.into())));
            // So many are no example for a person.
            (most <= 100).then_some(keys)
        };
        self.find(Kind::UnknownVariants, Verdict::Risk, spans, value.map(serde_json::Value::Object));
    }

    /// An object read as a map: every key is an entry.
    pub(super) fn object_as_map(
        &mut self,
        written: Written<'a>,
        read: &'a ValueShape,
        rules: &'a [Rule],
        (least, most): (u32, Option<u32>),
        spans: Spans,
    ) {
        let tag = written.tag.map(|(discriminator, _)| discriminator);
        let names: Vec<&'a str> =
            tag.into_iter().chain(written.ty.fields.iter().map(|field| field.key.as_str())).collect();
        let keys: Vec<(&'a str, Key<'a>)> =
            names.into_iter().filter_map(|name| Some((name, written.key(name)?))).collect();
        let any_json = *read == ValueShape::Scalar(Scalar::Json);
        for (name, key) in &keys {
            let spans = Spans { writer: key.field.map_or(spans.writer, |field| field.span), ..spans };
            let step = Step::Field(written, name);
            if key.null && !any_json {
                self.inside(step, |it| {
                    it.find(Kind::Null, Verdict::Break, spans, Some(serde_json::Value::Null))
                });
            }
            self.inside(step, |it| it.held(key.value, read, rules, spans));
        }
        if written.opens() && !any_json {
            let value = self.examples().object(written, Some(("\u{1f511}", serde_json::Value::Null)));
            self.find(Kind::Stranger, Verdict::Risk, spans, value);
        }
        let always = keys.iter().filter(|(_, key)| key.always).count();
        let rule = Rule::Length { min: (least > 0).then_some(least), max: most };
        let rule = Kind::Rule(rule.to_string());
        if always < least as usize {
            let value = self.examples().object(written, None);
            self.find(rule, Verdict::Break, spans, value);
        } else if most.is_some_and(|most| keys.len() > most as usize) {
            let value = self.examples().whole_object(written);
            self.find(rule, Verdict::Break, spans, value);
        }
    }
}
