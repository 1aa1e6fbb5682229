//! What was met, so that a run cannot hold by judging nothing.

use std::collections::BTreeMap;

use isotype_core::document::{DocumentId, Extras, ValueShape};
use isotype_core::scalar::Constant;

use crate::batch::{Batch, Subject};
use crate::databases::Counts;
use crate::judge::{Case, Outcome};

/// Figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Coverage {
    schemas: usize,
    texts: usize,
    taken: usize,
    refused: usize,
    no_json: usize,
    split_by_keys: usize,
    split_by_depth: usize,
    stored: Counts,
    /// Constructs of the language, by the number of documents that have them.
    constructs: BTreeMap<String, usize>,
}

/// What every usual run has to meet, beside the scalars and the rules.
const CONSTRUCTS: &[&str] = &[
    "a closed enum",
    "an open enum",
    "a type that ignores",
    "a type that keeps",
    "a type that refuses",
    "a closed union",
    "an open union",
    "a strict variant",
    "an open variant",
    "a list",
    "a map",
    "a map of lists",
    "a list of maps",
    "an optional document",
    "a union in a type",
    "a default",
    "an optional default",
    "a null default",
    "a list default",
    "a map default",
    "another key",
    "another tag",
    "a former key",
    "a former tag",
    "a former text",
    "recursion",
    "recursion through a list",
    "recursion through a map",
];

const RULES: &[&str] = &[
    "Length",
    "Gt",
    "Gte",
    "Lt",
    "Lte",
    "Regex",
    "StartsWith",
    "EndsWith",
    "Contains",
    "Email",
    "Url",
    "Datetime",
];

impl Coverage {
    pub(crate) fn texts(&self) -> usize {
        self.texts
    }

    pub(crate) fn schemas(&self) -> usize {
        self.schemas
    }

    /// Adds the figures of a batch.
    pub(crate) fn add(&mut self, batch: &Batch, cases: &[Case], outcomes: &[Outcome], counts: Counts) {
        self.schemas += batch.subjects.len();
        self.texts += cases.len();
        for outcome in outcomes {
            let taken = outcome.written.is_some();
            self.taken += usize::from(taken);
            self.refused += usize::from(!taken);
            self.no_json += usize::from(!outcome.is_json);
            self.split_by_keys += usize::from(outcome.split_by_keys);
            self.split_by_depth += usize::from(outcome.split_by_depth);
        }
        self.stored.taken += counts.taken;
        self.stored.refused += counts.refused;
        batch.subjects.iter().for_each(|subject| self.constructs_of(subject));
    }

    fn meet(&mut self, what: &str) {
        *self.constructs.entry(what.to_owned()).or_default() += 1;
    }

    fn constructs_of(&mut self, subject: &Subject) {
        let shapes = &subject.schema.shapes;
        for shape in &shapes.enums {
            self.meet(if shape.open { "an open enum" } else { "a closed enum" });
            if shape.values.iter().any(|value| !shape.former_texts(value).is_empty()) {
                self.meet("a former text");
            }
        }
        for (index, shape) in shapes.types.iter().enumerate() {
            self.meet(match shape.extras {
                Extras::Ignore => "a type that ignores",
                Extras::Keep => "a type that keeps",
                Extras::Refuse => "a type that refuses",
            });
            let own = DocumentId::Type(isotype_core::document::TypeId(index));
            for field in &shape.fields {
                if field.key != field.name {
                    self.meet("another key");
                }
                if !field.former_keys().is_empty() {
                    self.meet("a former key");
                }
                for rule in &field.rules {
                    let name = format!("{rule:?}");
                    self.meet(name.split([' ', '(']).next().unwrap_or(&name));
                }
                match (&field.default, field.optional) {
                    (Some(Constant::Null), _) => self.meet("a null default"),
                    (Some(Constant::List(_)), _) => self.meet("a list default"),
                    (Some(Constant::EmptyMap), _) => self.meet("a map default"),
                    (Some(_), true) => self.meet("an optional default"),
                    (Some(_), false) => self.meet("a default"),
                    _ => {}
                }
                self.value(subject, own, &field.value, field.optional, "");
            }
        }
        for shape in &shapes.unions {
            self.meet(if shape.open { "an open union" } else { "a closed union" });
            for variant in &shape.variants {
                match shapes.ty(variant.payload).extras {
                    Extras::Keep => self.meet("an open variant"),
                    Extras::Refuse => self.meet("a strict variant"),
                    Extras::Ignore => {}
                }
                if variant.tag != variant.name {
                    self.meet("another tag");
                }
                if !variant.former_tags().is_empty() {
                    self.meet("a former tag");
                }
            }
        }
    }

    fn value(
        &mut self,
        subject: &Subject,
        own: DocumentId,
        value: &ValueShape,
        optional: bool,
        inside: &str,
    ) {
        match value {
            ValueShape::Scalar(scalar) => self.meet(scalar.name()),
            ValueShape::Enum(_) => {}
            ValueShape::List(inner) => {
                self.meet(if inside.is_empty() { "a list" } else { "a map of lists" });
                self.value(subject, own, inner, false, " through a list");
            }
            ValueShape::Map(inner) => {
                self.meet(if inside == " through a list" { "a list of maps" } else { "a map" });
                self.value(subject, own, inner, false, " through a map");
            }
            ValueShape::Document(id) => {
                if optional {
                    self.meet("an optional document");
                }
                if matches!(id, DocumentId::Union(_)) {
                    self.meet("a union in a type");
                }
                if reaches(subject, *id, own) {
                    self.meet(&format!("recursion{inside}"));
                }
            }
        }
    }

    /// Asserts that enough was met.
    pub(crate) fn is_enough(&self) {
        let scalars = isotype_core::scalar::Scalar::ALL.map(isotype_core::scalar::Scalar::name);
        let missing: Vec<&&str> = CONSTRUCTS
            .iter()
            .chain(RULES)
            .chain(&scalars)
            .filter(|what| !self.constructs.contains_key(**what))
            .collect();
        assert!(missing.is_empty(), "{missing:?} were not met: {self:?}");
        let share = |count: usize| count * 100 / self.texts.max(1);
        assert!(self.texts >= 20_000, "{self:?}");
        assert!(share(self.taken) >= 40 && share(self.refused) >= 20, "{self:?}");
        assert!(self.no_json * 200 > self.texts, "{self:?}");
        assert!(self.split_by_keys > 50 && self.split_by_depth > 50, "{self:?}");
        assert!(self.stored.taken > self.texts && self.stored.refused > self.texts / 20, "{self:?}");
    }
}

/// Whether a document leads to another one.
fn reaches(subject: &Subject, from: DocumentId, to: DocumentId) -> bool {
    let shapes = &subject.schema.shapes;
    let (mut seen, mut open) = (vec![from], vec![from]);
    while let Some(document) = open.pop() {
        if document == to {
            return true;
        }
        let next: Vec<DocumentId> = match document {
            DocumentId::Type(id) => {
                shapes.ty(id).fields.iter().filter_map(|field| field.value.document()).collect()
            }
            DocumentId::Union(id) => {
                shapes.union(id).variants.iter().map(|variant| DocumentId::Type(variant.payload)).collect()
            }
        };
        for document in next {
            if !seen.contains(&document) {
                seen.push(document);
                open.push(document);
            }
        }
    }
    false
}
