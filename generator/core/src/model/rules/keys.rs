//! Laws about ids and unique keys.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::language::ast::Arity;
use crate::model::resolve::Draft;
use crate::model::{ColumnType, DefaultValue, FieldId, IndexField, Model, ModelId};
use crate::scalar::Dialect;

pub(super) fn an_id_is_neither_optional_nor_a_list(draft: &mut Draft<'_, '_>) {
    for model in &draft.schema.models {
        let Some(key) = &model.primary_key else { continue };
        for part in &key.fields {
            let field = model.field(part.field);
            if field.arity != Arity::Required {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "id-not-required",
                        field.span,
                        format!(
                            "`{}` is part of the id of `{}`, so it needs exactly one value",
                            field.name, model.name
                        ),
                    )
                    .related(key.span, "the id")
                    .help("Remove `?` or `[]`, or use `@unique` instead of an id"),
                );
            }
        }
    }
}

pub(super) fn an_id_holds_whole_columns(draft: &mut Draft<'_, '_>) {
    for model in &draft.schema.models {
        let Some(key) = &model.primary_key else { continue };
        if key.fields.iter().any(|part| !part.path.is_empty()) {
            draft.diagnostics.push(
                Diagnostic::error("id-path", key.span, "An id cannot hold a part of a document")
                    .help("Store the value in a field of its own; `@@unique` takes parts of documents"),
            );
        }
    }
}

pub(super) fn a_model_has_a_unique_criterion(draft: &mut Draft<'_, '_>) {
    for (index, model) in draft.schema.models.iter().enumerate() {
        let block = draft.blocks.models[index];
        // A key that could not be resolved has been reported; whether it would do is not known.
        let unresolved =
            block.attributes.iter().any(|attribute| matches!(attribute.name.text.as_str(), "id" | "unique"))
                && model.primary_key.is_none()
                && !model.indexes.iter().any(|index| index.unique);
        let broken_key = block.fields.iter().enumerate().any(|(field, declared)| {
            draft.broken.contains(&(ModelId(index), FieldId(field)))
                && declared
                    .attributes
                    .iter()
                    .any(|attribute| matches!(attribute.name.text.as_str(), "id" | "unique"))
        });
        if model.is_view || model.ignored || unresolved || broken_key {
            continue;
        }
        let identifies = |parts: &[IndexField]| {
            parts.iter().all(|part| {
                let stored = model
                    .column(part.field)
                    .is_some_and(|column| !matches!(column.ty, ColumnType::Unsupported(_)));
                stored && part.path.is_empty() && model.field(part.field).arity != Arity::Optional
            })
        };
        // An id that is optional, or of parts of documents, has been reported as such.
        let has = model.primary_key.as_ref().is_some_and(|key| {
            identifies(&key.fields)
                || key
                    .fields
                    .iter()
                    .any(|part| model.field(part.field).arity != Arity::Required || !part.path.is_empty())
        }) || model.indexes.iter().any(|index| index.unique && identifies(&index.fields));
        if !has {
            draft.diagnostics.push(
                Diagnostic::error("no-key", model.span, format!("Nothing tells the rows of `{}` apart", model.name))
                    .help("Add `@id` or `@unique` to a required field, or `@@id([a, b])` over several; or `@@ignore` the model"),
            );
        }
    }
}

pub(super) fn a_view_has_no_id_and_no_index(draft: &mut Draft<'_, '_>) {
    for model in draft.schema.models.iter().filter(|model| model.is_view) {
        if let Some(key) = &model.primary_key {
            draft.diagnostics.push(
                Diagnostic::error(
                    "view-id",
                    key.span,
                    format!("`{}` is a view, and a view has no id", model.name),
                )
                .help("Write `@unique` for what tells its rows apart"),
            );
        }
        for index in model.indexes.iter().filter(|index| !index.unique) {
            draft.diagnostics.push(
                Diagnostic::error(
                    "view-index",
                    index.span,
                    format!("`{}` is a view, and a view has no indexes", model.name),
                )
                .help("Remove it, or index the tables below the view"),
            );
        }
        for check in &model.checks {
            draft.diagnostics.push(
                Diagnostic::error(
                    "view-check",
                    check.span,
                    format!("`{}` is a view, and a view has no checks", model.name),
                )
                .help("Remove it, or check the tables below the view"),
            );
        }
    }
}

fn default_client_name(model: &Model, parts: &[IndexField]) -> String {
    let names: Vec<&str> = parts.iter().map(|part| model.field(part.field).name.as_str()).collect();
    names.join("_")
}

pub(super) fn names_of_keys_do_not_clash_with_fields(draft: &mut Draft<'_, '_>) {
    for (position, model) in draft.schema.models.iter().enumerate() {
        let fields = &draft.fields[position];
        let unique = model.indexes.iter().filter(|index| index.unique);
        let keys = model.primary_key.iter().map(|key| (&key.fields, &key.client_name, key.span));
        let mut seen: HashSet<String> = HashSet::new();
        for (parts, given, span) in
            keys.chain(unique.map(|index| (&index.fields, &index.client_name, index.span)))
        {
            let derived = given.is_none();
            let name = given.clone().unwrap_or_else(|| default_client_name(model, parts));
            if parts.len() < 2 && derived {
                continue;
            }
            if fields.contains_key(name.as_str()) {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "key-named-as-field",
                        span,
                        format!("This key is called `{name}`, as a field of `{}` is", model.name),
                    )
                    .help("Give the key another name: `name: \"…\"`"),
                );
            } else if !seen.insert(name.clone()) && !derived {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "key-name-taken",
                        span,
                        format!("`{}` has another key called `{name}`", model.name),
                    )
                    .help("Give one of them another `name:`"),
                );
            }
        }
    }
}

pub(super) fn sqlite_counts_up_only_a_single_id(draft: &mut Draft<'_, '_>) {
    if !draft.schema.dialects().contains(&Dialect::Sqlite) {
        return;
    }
    for (position, model) in draft.schema.models.iter().enumerate() {
        for (id, field, column) in model.columns() {
            if column.default != Some(DefaultValue::Autoincrement) {
                continue;
            }
            let single = model
                .primary_key
                .as_ref()
                .is_some_and(|key| key.fields.len() == 1 && key.fields[0].field == id);
            if single || model.ignored || model.is_view {
                continue;
            }
            let declared = &draft.blocks.models[position].fields[id.0];
            let span = declared.attributes.iter().find(|attribute| attribute.name.text == "default");
            draft.diagnostics.push(
                Diagnostic::error(
                    "autoincrement-not-id",
                    span.map_or(field.span, |attribute| attribute.span),
                    format!(
                        "SQLite counts up only an id of one field, and `{}` is not the id of `{}` by itself",
                        field.name, model.name
                    ),
                )
                .help("Make it the only `@id` field, or leave `sqlite` out of the providers"),
            );
        }
    }
}
