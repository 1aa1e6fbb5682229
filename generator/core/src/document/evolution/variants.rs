//! Documents against documents, where one is a union: tags decide.

use super::example::misfit;
use super::objects::Written;
use super::texts::Held;
use super::values::Value;
use super::{Comparison, Direction, Kind, Pair, Spans, Step, Verdict};
use crate::document::{DocumentId, Shapes, UnionId, UnionShape, ValueShape};
use crate::scalar::Scalar;

impl<'a> Comparison<'a> {
    pub(super) fn documents(&mut self, written: DocumentId, read: DocumentId, spans: Spans) {
        let level = |shapes: &Shapes, id| match id {
            DocumentId::Type(id) => shapes.ty(id).compatibility,
            DocumentId::Union(id) => shapes.union(id).compatibility,
        };
        let levels = (level(self.writer, written), level(self.reader, read));
        self.under(levels.0, levels.1, |it| {
            it.once(Pair::Documents(written, read), |it| it.document_pair(written, read, spans));
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
                    it.entering(variant.span, |it| it.object(written, payload, Some(discriminator), spans));
                });
            }
        }
        let all = self.texts.listed(union.variants.iter().flat_map(|variant| variant.tags()));
        let Held::Not(other) = self.texts.holds(&all, &set) else { return };
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
}
