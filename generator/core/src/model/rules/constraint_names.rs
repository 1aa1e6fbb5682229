//! Names of keys and indexes in the database, given or made.

use std::collections::HashMap;

use crate::capabilities::{self, Capabilities};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::resolve::Draft;
use crate::model::{FieldId, ForeignKey, Index, IndexField, IndexMethod, Model, Predicate, Relation};
use crate::naming::database::Names;
use crate::scalar::Dialect;
use crate::source::Span;

/// Names that must differ, each with the place that made it. `None` as schema is the only one there is.
#[derive(Default)]
struct Space<'s> {
    seen: HashMap<(Option<&'s str>, String), Span>,
}

impl<'s> Space<'s> {
    fn add(
        &mut self,
        found: &Found<'_>,
        schema: Option<&'s str>,
        name: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) {
        let schema = schema.filter(|_| found.capabilities.schemas);
        let key =
            if found.capabilities.names_ignore_case { name.to_ascii_lowercase() } else { name.to_owned() };
        if let Some(first) = self.seen.insert((schema, key), span) {
            diagnostics.push(
                Diagnostic::error(
                    "constraint-name-taken",
                    span,
                    format!("The name `{name}` is taken on {}", found.capabilities.display_name),
                )
                .related(first, "the first one")
                .help("Give one of them another name: `map: \"…\"`; or remove it, if both say the same"),
            );
        }
    }
}

/// The names of one dialect.
struct Found<'c> {
    capabilities: &'c Capabilities,
    names: Names,
}

impl Found<'_> {
    fn given_or(&self, given: Option<&str>, made: impl FnOnce() -> String) -> String {
        given.map_or_else(made, |name| self.names.cut(name).to_owned())
    }

    fn index(&self, model: &Model, table: &str, index: &Index) -> String {
        self.given_or(index.map.as_deref(), || {
            let parts: Vec<String> = index.fields.iter().filter_map(|part| self.part(model, part)).collect();
            if index.unique { self.names.unique(table, &parts) } else { self.names.index(table, &parts) }
        })
    }

    fn part(&self, model: &Model, part: &IndexField) -> Option<String> {
        let mut name = self.column(model, part.field)?.to_owned();
        for key in &part.path {
            name.push('_');
            name.push_str(key);
        }
        Some(name)
    }

    fn column<'m>(&self, model: &'m Model, field: FieldId) -> Option<&'m str> {
        model.column(field).map(|column| self.names.cut(&column.database_name))
    }

    fn foreign_key(&self, model: &Model, table: &str, key: &ForeignKey) -> String {
        self.given_or(key.map.as_deref(), || {
            let columns: Vec<&str> =
                key.fields.iter().filter_map(|&field| self.column(model, field)).collect();
            self.names.foreign_key(table, &columns)
        })
    }
}

pub(super) fn keys_and_indexes_differ_in_the_database(draft: &mut Draft<'_, '_>) {
    for dialect in draft.schema.dialects() {
        let before = draft.diagnostics.len();
        differ_on(draft, dialect);
        // What clashes on one dialect mostly clashes on the other, and is one mistake.
        if draft.diagnostics.len() > before {
            return;
        }
    }
}

/// Whether this dialect makes the index at all.
fn is_made(index: &Index, dialect: Dialect, capabilities: &Capabilities) -> bool {
    let has_words = match (&index.predicate, dialect) {
        (Some(Predicate::Raw { sqlite, .. }), Dialect::Sqlite) => sqlite.is_some(),
        (Some(Predicate::Raw { postgresql, .. }), Dialect::Postgresql) => postgresql.is_some(),
        _ => true,
    };
    // A hash index has an ordered one in its place.
    let has_method =
        capabilities.index_methods || matches!(index.method, IndexMethod::BTree | IndexMethod::Hash);
    !index.fulltext && has_words && has_method
}

fn differ_on(draft: &mut Draft<'_, '_>, dialect: Dialect) {
    let capabilities = capabilities::of(dialect);
    let found = Found { capabilities, names: Names::new(capabilities) };
    let schema = &draft.schema;
    let diagnostics = &mut *draft.diagnostics;
    let mut indexes = Space::default();
    let stored = || schema.models.iter().filter(|model| !model.is_view);
    for model in stored() {
        let table = found.names.cut(&model.database_name);
        let space = model.database_schema.as_deref();
        if let Some(key) = model.primary_key.as_ref().filter(|_| capabilities.named_primary_keys) {
            let name = found.given_or(key.map.as_deref(), || found.names.primary_key(table));
            // Tables of one name have been reported as such, and so have their keys.
            if key.map.is_some() {
                indexes.add(&found, space, &name, key.span, diagnostics);
            } else {
                indexes.seen.insert((space.filter(|_| capabilities.schemas), name), key.span);
            }
        }
        for index in model.indexes.iter().filter(|index| is_made(index, dialect, capabilities)) {
            indexes.add(&found, space, &found.index(model, table, index), index.span, diagnostics);
        }
    }
    let emulated = schema.datasource.as_ref().is_some_and(|source| source.emulated_relations);
    if emulated || !capabilities.named_primary_keys {
        return;
    }
    let mut keys: HashMap<usize, Space<'_>> = HashMap::new();
    for relation in &schema.relations {
        let Relation::ForeignKey(key) = relation else { continue };
        let model = schema.model(key.child);
        if model.is_view || schema.model(key.parent).is_view {
            continue;
        }
        let name = found.foreign_key(model, found.names.cut(&model.database_name), key);
        keys.entry(key.child.0).or_default().add(&found, None, &name, key.span, diagnostics);
    }
}
