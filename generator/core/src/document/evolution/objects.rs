//! Objects against types: fields and other keys.

use super::example::{takes_anything, wrong_value};
use super::values::Value;
use super::words::field_words;
use super::{Comparison, Direction, Kind, Spans, Step, Verdict};
use crate::document::{
    DocumentId, Extras, FieldShape, Shapes, TypeShape, UnionShape, ValueShape, VariantShape,
};
use crate::scalar::Scalar;

/// An object as it is written: a type, or a variant with its tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    pub(super) ty: &'a TypeShape,
    /// The discriminator and the tag.
    pub(super) tag: Option<(&'a str, &'a str)>,
    /// A key with the text that it has in the objects of which this speaks: one that a reader takes for the tag.
    pub(super) given: Option<(&'a str, &'a str)>,
}

/// A key of such an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'a> {
    pub(super) value: Value<'a>,
    /// Written always, not only where there is a value.
    pub(super) always: bool,
    /// Written as `null` where there is no value.
    pub(super) null: bool,
    pub(super) field: Option<&'a FieldShape>,
}

impl<'a> Written<'a> {
    /// Every object that is known by name: the type, or the variants.
    pub(super) fn all(shapes: &'a Shapes, id: DocumentId) -> Vec<Written<'a>> {
        match id {
            DocumentId::Type(id) => vec![Written::plain(shapes.ty(id))],
            DocumentId::Union(id) => {
                let union = shapes.union(id);
                let variant = |it: &'a VariantShape| Written::variant(shapes, union, it);
                union.variants.iter().map(variant).collect()
            }
        }
    }

    /// A type that is no variant.
    pub(super) fn plain(ty: &'a TypeShape) -> Written<'a> {
        Written { ty, tag: None, given: None }
    }

    fn variant(shapes: &'a Shapes, union: &'a UnionShape, variant: &'a VariantShape) -> Written<'a> {
        let tag = Some((union.discriminator.as_str(), variant.tag.as_str()));
        Written { tag, ..Written::plain(shapes.ty(variant.payload)) }
    }

    pub(super) fn key(&self, key: &str) -> Option<Key<'a>> {
        if let Some((discriminator, tag)) = self.tag
            && discriminator == key
        {
            return Some(Key { value: Value::Tag(tag), always: true, null: false, field: None });
        }
        let field = self.ty.fields.iter().find(|field| field.key == key)?;
        Some(Key {
            value: Value::whole(&field.value, &field.rules),
            always: !field.optional || field.default.is_some(),
            null: field.optional && field.default.is_some(),
            field: Some(field),
        })
    }

    /// Whether such a key may be there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.key(key).is_some()
    }

    /// Whether a name is that of a field, or was: then it is no other key, which is kept.
    pub(super) fn declares(&self, name: &str) -> bool {
        self.tag.is_some_and(|(discriminator, _)| discriminator == name)
            || self.ty.fields.iter().any(|field| field.keys().any(|key| key == name))
    }

    pub(super) fn opens(&self) -> bool {
        self.ty.extras == Extras::Keep
    }
}

impl<'a> Comparison<'a> {
    /// An object read as a type; `tag` is the discriminator, where it is the payload of a union.
    pub(super) fn object(
        &mut self,
        written: Written<'a>,
        read: &'a TypeShape,
        tag: Option<&'a str>,
        spans: Spans,
    ) {
        let spans = Spans { writer: written.ty.span, reader: spans.reader };
        self.note_what_moves(written, read);
        let mut taken: Vec<&str> = tag.into_iter().collect();
        let mut added: Vec<&'a FieldShape> = Vec::new();
        for field in &read.fields {
            let spans = Spans { reader: field.span, ..spans };
            let mut always = false;
            let mut found = false;
            // What the writer, open, may have kept under a name that it did not know.
            let mut strange: Option<&'a str> = None;
            for name in field.keys() {
                if !always && written.opens() && !written.declares(name) {
                    strange = strange.or(Some(name));
                }
                let Some(key) = written.key(name).filter(|_| !always && !taken.contains(&name)) else {
                    continue;
                };
                taken.push(name);
                found = true;
                always = key.always;
                let spans = Spans { writer: key.field.map_or(spans.writer, |field| field.span), ..spans };
                self.inside(Step::Field(written, name), |it| it.field(key, field, spans));
            }
            if !always && let Some(there) = self.taken_from_below(written, field, spans) {
                (found, always) = (true, there);
            }
            // What is absent gets a value before it is read.
            let filled = self.direction == Direction::Backward && field.was.absent.is_some();
            if !found {
                if !filled {
                    added.push(field);
                }
            } else if !always && !field.optional && field.default.is_none() && !filled {
                let value = self.examples().object(written, None);
                self.inside(Step::Absent(&field.key, Some(written)), |it| {
                    it.find(Kind::Required, Verdict::Break, spans, value);
                });
            }
            if let Some(name) = strange.filter(|_| !takes_anything(field)) {
                let value = self.examples().object(written, Some((name, wrong_value(field))));
                self.inside(Step::Absent(name, Some(written)), |it| {
                    it.find(Kind::Stranger, Verdict::Risk, spans, value);
                });
            }
        }
        let lost: Vec<Key<'a>> = self.lost(written, &taken);
        self.other_keys(written, read, &lost, &added, spans);
        for field in added {
            if field.optional || field.default.is_some() {
                continue;
            }
            let perhaps = lost.iter().filter_map(|key| key.field).find(|old| self.alike(old, field));
            let kind = Kind::Added { perhaps: perhaps.map(|old| old.key.clone()) };
            let value = self.examples().object(written, None);
            let spans = Spans { reader: field.span, ..spans };
            self.inside(Step::Absent(&field.key, Some(written)), |it| {
                it.find(kind, Verdict::Break, spans, value)
            });
        }
    }

    /// The keys that no field of the reader takes.
    fn lost(&self, written: Written<'a>, taken: &[&str]) -> Vec<Key<'a>> {
        let keys = written.tag.map(|(discriminator, _)| discriminator).into_iter();
        let keys = keys.chain(written.ty.fields.iter().map(|field| field.key.as_str()));
        keys.filter(|key| !taken.contains(key)).filter_map(|key| written.key(key)).collect()
    }

    fn other_keys(
        &mut self,
        written: Written<'a>,
        read: &'a TypeShape,
        lost: &[Key<'a>],
        added: &[&'a FieldShape],
        spans: Spans,
    ) {
        let mut renamed: Vec<&str> = Vec::new();
        for key in lost {
            let name = match (key.field, written.tag) {
                (Some(field), _) => field.key.as_str(),
                (None, Some((discriminator, _))) => discriminator,
                (None, None) => continue,
            };
            let spans = Spans { writer: key.field.map_or(spans.writer, |field| field.span), ..spans };
            let value = self.example(key.value);
            let step = Step::Field(written, name);
            match read.extras {
                Extras::Refuse => self.inside(step, |it| {
                    if !it.is_taken() {
                        it.find(Kind::Extra, Verdict::Break, spans, value);
                    }
                }),
                Extras::Keep => {}
                Extras::Ignore => {
                    let came = added.iter().find(|new| {
                        let gentle = new.optional || new.default.is_some();
                        let free = !renamed.contains(&new.key.as_str());
                        gentle && free && key.field.is_some_and(|old| self.alike(old, new))
                    });
                    let backward = self.direction == Direction::Backward;
                    if backward && read.reserved.iter().any(|reserved| reserved == name) {
                        continue;
                    }
                    let (kind, verdict) = match came.filter(|_| backward) {
                        Some(new) => {
                            renamed.push(&new.key);
                            (Kind::Renamed { to: new.key.clone() }, Verdict::Break)
                        }
                        None => (Kind::Lost, Verdict::Warning),
                    };
                    self.inside(step, |it| {
                        if !it.is_taken() {
                            it.find(kind, verdict, spans, value);
                        }
                    });
                }
            }
        }
        match read.extras {
            Extras::Refuse if written.opens() => {
                let value = self.examples().object(written, Some(("\u{1f511}", serde_json::json!(1))));
                self.find(Kind::UnknownKeys, Verdict::Risk, spans, value);
            }
            Extras::Ignore if written.opens() => self.find(Kind::LostExtras, Verdict::Warning, spans, None),
            _ => {}
        }
    }

    /// Whether two fields look like the same thing under another name.
    fn alike(&self, old: &FieldShape, new: &FieldShape) -> bool {
        field_words(self.writer, old) == field_words(self.reader, new)
    }

    pub(super) fn field(&mut self, key: Key<'a>, field: &'a FieldShape, spans: Spans) {
        let filled = self.direction == Direction::Backward && field.was.absent.is_some();
        if key.null && !filled && !field.optional && field.value != ValueShape::Scalar(Scalar::Json) {
            self.find(Kind::Null, Verdict::Break, spans, Some(serde_json::Value::Null));
        }
        if self.direction == Direction::Backward
            && let Some(old) = key.field
            && let (Some(before), Some(after)) = (&old.default, &field.default)
            && before != after
        {
            self.find(Kind::Default, Verdict::Warning, spans, None);
        }
        let read = (&field.value, field.rules.as_slice());
        self.entering(field.span, |it| it.value_or_former(key.value, read, field.was.value.as_ref(), spans));
    }
}
