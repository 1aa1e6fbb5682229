//! Passes from syntax trees to the model.
//!
//! Each pass reads the syntax and fills its part of the [`Draft`]; what is wrong is reported where it stands and
//! replaced by something harmless, so that the rest of the schema still resolves. The laws that speak of the
//! finished picture are in [`super::rules`].
//!
//! Words: a *block* is a top-level declaration; a *broken* field is one about which an error has been said, and about
//! which nothing more will be.

mod attributes;
mod config;
mod constants;
mod defaults;
mod documents;
mod enums;
mod fields;
mod indexes;
mod names;
mod native;
pub(super) mod operator_classes;
mod paths;
mod predicates;
mod relation_fields;
mod relations;
mod value_rules;
mod was;

use std::collections::{HashMap, HashSet};

use super::{FieldId, Model, ModelId, Schema, rules};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::{Ast, Attribute, Ident};
use names::{Blocks, Names};

/// Everything that the passes share.
pub(super) struct Draft<'a, 'd> {
    /// The blocks by kind; indexes are the ids of the schema.
    pub(super) blocks: Blocks<'a>,
    /// What each name means.
    pub(super) names: Names<'a>,
    /// What has been resolved so far.
    pub(super) schema: Schema,
    /// Per model: its fields by name.
    pub(super) fields: Vec<HashMap<&'a str, FieldId>>,
    /// The words before the dot of a native type: `db`, and the datasource's own name as Prisma has it.
    pub(super) native_prefixes: Vec<String>,
    /// Every field whose type is a model.
    pub(super) relation_fields: Vec<relation_fields::RelationField<'a>>,
    /// Where each of them is in that list.
    pub(super) relation_index: HashMap<(ModelId, FieldId), usize>,
    /// `@id` and `@unique` of fields, in the order of the source.
    pub(super) field_keys: Vec<FieldKey<'a>>,
    /// Fields that an error has been said about.
    pub(super) broken: HashSet<(ModelId, FieldId)>,
    /// What has been found.
    pub(super) diagnostics: &'d mut Diagnostics,
}

/// `@id` or `@unique` on a field.
pub(super) struct FieldKey<'a> {
    pub(super) model: ModelId,
    pub(super) field: FieldId,
    pub(super) primary: bool,
    pub(super) attribute: &'a Attribute,
}

impl Draft<'_, '_> {
    /// The model with this id.
    pub(super) fn model(&self, id: ModelId) -> &Model {
        &self.schema.models[id.0]
    }

    /// Reports a type that is neither a scalar nor declared.
    fn unknown_type(&mut self, name: &Ident) {
        let help = self.names.help_for_type(&name.text);
        self.diagnostics.push(
            Diagnostic::error("unknown-type", name.span, format!("There is no type `{}`", name.text))
                .help(help),
        );
    }
}

/// Resolves a schema. There is always a value; with errors among the diagnostics it is only good for looking at.
pub fn resolve(asts: &[Ast], diagnostics: &mut Diagnostics) -> Schema {
    let mut draft = Draft {
        blocks: Blocks::collect(asts),
        names: Names::default(),
        schema: Schema::default(),
        fields: Vec::new(),
        native_prefixes: vec!["db".to_owned()],
        relation_fields: Vec::new(),
        relation_index: HashMap::new(),
        field_keys: Vec::new(),
        broken: HashSet::new(),
        diagnostics,
    };
    names::bind(&mut draft);
    config::resolve(&mut draft);
    draft.native_prefixes.extend(draft.schema.datasource.as_ref().map(|source| source.name.clone()));
    enums::resolve(&mut draft);
    documents::resolve(&mut draft);
    fields::resolve(&mut draft);
    indexes::resolve(&mut draft);
    relations::resolve(&mut draft);
    rules::check(&mut draft);
    draft.diagnostics.sort();
    draft.schema
}
