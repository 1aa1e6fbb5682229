//! Documents against documents: fields, tags, other keys.

use super::example::{misfit, takes_anything, wrong_value};
use super::values::Value;
use super::words::field_words;
use super::{Comparison, Direction, Kind, Pair, Spans, Step, Verdict};
use crate::document::{
    DocumentId, Extras, FieldShape, Shapes, TypeShape, UnionId, UnionShape, ValueShape, VariantShape,
};
use crate::scalar::{Rule, Scalar};

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
    pub(super) fn documents(&mut self, written: DocumentId, read: DocumentId, spans: Spans) {
        let level = |shapes: &Shapes, id| match id {
            DocumentId::Type(id) => shapes.ty(id).compatibility,
            DocumentId::Union(id) => shapes.union(id).compatibility,
        };
        let levels = (level(self.writer, written), level(self.reader, read));
        self.once(Pair::Documents(written, read), |it| {
            it.under(levels.0, levels.1, |it| it.document_pair(written, read, spans));
        });
    }

    fn document_pair(&mut self, written: DocumentId, read: DocumentId, spans: Spans) {
        let objects = Written::all(self.writer, written);
        let open = match written {
            DocumentId::Union(id) => Some(self.writer.union(id)).filter(|union| union.open),
            DocumentId::Type(_) => None,
        };
        match read {
            DocumentId::Type(id) => {
                let spans = Spans { reader: self.reader.ty(id).span, ..spans };
                let read = self.reader.ty(id);
                for object in &objects {
                    self.object(*object, read, None, spans);
                }
                if let Some(open) = open {
                    let tag = self.examples().unknown_tag(open, None);
                    let value = misfit(read, &open.discriminator, &tag);
                    if value.is_some() {
                        self.find(Kind::UnknownVariants, Verdict::Risk, spans, value);
                    }
                }
            }
            DocumentId::Union(id) => {
                let spans = Spans { reader: self.reader.union(id).span, ..spans };
                for object in &objects {
                    self.object_as_variant(
                        (*object, &objects),
                        id,
                        Spans { writer: object.ty.span, ..spans },
                    );
                }
                if let Some(open) = open {
                    self.unknown_variants(open, id, spans);
                }
            }
        }
    }

    /// What an open union may have kept without knowing it.
    fn unknown_variants(&mut self, written: &'a UnionShape, read: UnionId, spans: Spans) {
        let union = self.reader.union(read);
        if !union.open {
            let tag = self.examples().unknown_tag(written, Some(union));
            let value = serde_json::json!({ written.discriminator.as_str(): tag });
            return self.find(Kind::UnknownVariants, Verdict::Risk, spans, Some(value));
        }
        // An unknown variant may have a key of the name that the tag gets.
        let moves = union.discriminator_was.as_ref() == Some(&written.discriminator);
        if moves && self.direction == Direction::Backward {
            let tag = self.examples().unknown_tag(written, Some(union));
            let (old, new) = (written.discriminator.as_str(), union.discriminator.as_str());
            let value = Some(serde_json::json!({ old: tag, new: false }));
            self.inside(Step::Absent(new, None), |it| it.find(Kind::Stranger, Verdict::Risk, spans, value));
        }
        for variant in &union.variants {
            let new = written.variants.iter().all(|it| it.tag != variant.tag);
            if new && written.discriminator == union.discriminator {
                let spans = Spans { reader: variant.span, ..spans };
                let value = misfit(self.reader.ty(variant.payload), &written.discriminator, &variant.tag);
                if value.is_some() {
                    let key = Step::Absent(&variant.tag, None);
                    self.inside(key, |it| it.find(Kind::Stranger, Verdict::Risk, spans, value));
                }
            }
        }
    }

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
        self.value_or_former(key.value, (&field.value, &field.rules), field.was.value.as_ref(), spans);
    }

    /// An object read as a union: its tag decides.
    fn object_as_variant(
        &mut self,
        (written, siblings): (Written<'a>, &[Written<'a>]),
        read: UnionId,
        spans: Spans,
    ) {
        let union = self.reader.union(read);
        let discriminator = union.discriminator.as_str();
        let missing = |it: &mut Self| {
            let value = it.examples().object(written, None);
            let kind = Kind::Tag(discriminator.to_owned());
            it.inside(Step::Absent(discriminator, None), |it| it.find(kind, Verdict::Break, spans, value));
        };
        let former = union.discriminator_was.as_deref().filter(|_| self.direction == Direction::Backward);
        let former = former.filter(|former| written.key(former).is_some());
        let own = written.key(discriminator);
        let always = own.is_some_and(|key| key.always);
        match former {
            // Where the key of today is absent, a data step gives it the tag.
            Some(former) if !always => {
                self.stranger_as_tag(written, discriminator, spans);
                if written.key(former).is_some_and(|key| !key.always) {
                    missing(self);
                }
                self.tagged((written, siblings), union, former, spans);
            }
            _ if !always => missing(self),
            _ => {}
        }
        if own.is_some() {
            self.tagged((written, siblings), union, discriminator, spans);
        }
    }

    /// An object read as a variant of a union, whose tag is under this key.
    fn tagged(
        &mut self,
        (written, siblings): (Written<'a>, &[Written<'a>]),
        union: &'a UnionShape,
        discriminator: &'a str,
        spans: Spans,
    ) {
        let Some(key) = written.key(discriminator) else { return };
        if key.null {
            self.inside(Step::Field(written, discriminator), |it| {
                it.find(Kind::Null, Verdict::Break, spans, Some(serde_json::Value::Null));
            });
        }
        let Some(set) = self.written_texts(key.value) else {
            let read = &ValueShape::Scalar(Scalar::String);
            return self.inside(Step::Field(written, discriminator), |it| it.other(key.value, read, spans));
        };
        for variant in &union.variants {
            if let Some(tag) = variant.tags().find(|tag| set.contains(tag)) {
                let given = key.field.map(|_| (discriminator, tag));
                let written = Written { given, ..written };
                let spans = Spans { reader: variant.span, ..spans };
                let payload = self.reader.ty(variant.payload);
                self.under(written.ty.compatibility, payload.compatibility, |it| {
                    it.object(written, payload, Some(discriminator), spans);
                });
            }
        }
        let all = self.texts.listed(union.variants.iter().flat_map(|variant| variant.tags()));
        let super::texts::Held::Not(other) = self.texts.holds(&all, &set) else { return };
        let came = union.variants.iter().find(|variant| {
            let payload = self.reader.ty(variant.payload);
            let new = written.tag.is_some_and(|(_, tag)| variant.tags().all(|known| known != tag));
            let came = siblings.iter().all(|it| it.tag.is_none_or(|(_, tag)| tag != variant.tag));
            new && came && payload.name == written.ty.name
        });
        if union.open && union.reserved.contains(&other) {
            return;
        }
        let backward = self.direction == Direction::Backward;
        let listed = self.listed(key.value).map(|values| {
            let known =
                |text: &str| union.variants.iter().any(|variant| variant.tags().any(|tag| tag == text));
            values.into_iter().filter(|text| !known(text)).map(str::to_owned).collect()
        });
        let (kind, verdict) = match (union.open, key.value) {
            (true, _) if backward && came.is_some() => {
                let to = came.map(|variant| variant.tag.clone()).unwrap_or_default();
                (Kind::Renamed { to }, Verdict::Break)
            }
            (true, _) => (Kind::TurnsUnknown(other.clone()), Verdict::Warning),
            (false, Value::Tag(_)) => (Kind::Variant(other.clone()), Verdict::Break),
            (false, _) => (listed.map_or(Kind::Listed, Kind::Values), Verdict::Break),
        };
        let spans = Spans { reader: union.span, ..spans };
        self.inside(Step::Field(written, discriminator), |it| {
            it.find(kind, verdict, spans, Some(other.into()))
        });
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
