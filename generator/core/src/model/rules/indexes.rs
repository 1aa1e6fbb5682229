//! Laws about the types of indexes and what they can hold. PostgreSQL's, since SQLite has one type only.

use crate::diagnostic::Diagnostic;
use crate::language::ast::Arity;
use crate::model::resolve::Draft;
use crate::model::resolve::operator_classes::{self, Subject};
use crate::model::{ColumnType, IndexField, IndexMethod, Model, OperatorClass};
use crate::scalar::{Dialect, Scalar};

fn method_name(method: IndexMethod) -> &'static str {
    match method {
        IndexMethod::BTree => "BTree",
        IndexMethod::Hash => "Hash",
        IndexMethod::Gin => "Gin",
        IndexMethod::Gist => "Gist",
        IndexMethod::SpGist => "SpGist",
        IndexMethod::Brin => "Brin",
    }
}

/// Whether PostgreSQL has a default operator class for this column and index type.
fn has_default_class(model: &Model, part: &IndexField, method: IndexMethod) -> bool {
    let Some(column) = model.column(part.field) else { return true };
    let list = model.field(part.field).arity == Arity::List;
    let native = column.native.as_ref().map(|native| native.name.as_str());
    // Only the database knows what `Unsupported` can do.
    if matches!(column.ty, ColumnType::Unsupported(_)) || !part.path.is_empty() {
        return true;
    }
    let scalar = match column.ty {
        ColumnType::Scalar(scalar) => Some(scalar),
        ColumnType::Document(_) => Some(Scalar::Json),
        _ => None,
    };
    match method {
        // The extension btree_gist gives Gist classes for nearly every type.
        IndexMethod::BTree | IndexMethod::Hash | IndexMethod::Gist => true,
        IndexMethod::Gin => list || (scalar == Some(Scalar::Json) && native != Some("Json")),
        IndexMethod::SpGist => {
            !list
                && scalar == Some(Scalar::String)
                && matches!(native, None | Some("Text" | "VarChar" | "Char" | "Inet"))
        }
        IndexMethod::Brin => {
            let unordered = matches!(scalar, Some(Scalar::Json | Scalar::Boolean)) || scalar.is_none();
            !list && !unordered && !matches!(native, Some("Xml" | "Money"))
        }
    }
}

pub(super) fn an_index_fits_its_type(draft: &mut Draft<'_, '_>) {
    for model in &draft.schema.models {
        for index in model.indexes.iter().filter(|index| index.method != IndexMethod::BTree) {
            let name = method_name(index.method);
            let single = matches!(index.method, IndexMethod::Hash | IndexMethod::SpGist);
            if single && index.fields.len() > 1 {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "index-one-field",
                        index.span,
                        format!("An index of type {name} holds one field"),
                    )
                    .help("Make an index for each field, or leave `type:` out"),
                );
            }
            for part in &index.fields {
                if part.descending {
                    draft.diagnostics.push(
                        Diagnostic::error(
                            "index-unordered",
                            index.span,
                            format!("An index of type {name} has no order"),
                        )
                        .help("Remove `sort:`, or leave `type:` out"),
                    );
                }
                if part.operator_class.is_none() && !has_default_class(model, part, index.method) {
                    let field = &model.field(part.field).name;
                    draft.diagnostics.push(
                        Diagnostic::error(
                            "index-type-of-field",
                            index.span,
                            format!("An index of type {name} cannot hold `{field}` by itself"),
                        )
                        .help("Name an operator class: `ops: raw(\"gin_trgm_ops\")`, for example, or leave `type:` out"),
                    );
                }
            }
        }
    }
}

pub(super) fn an_operator_class_fits_its_index(draft: &mut Draft<'_, '_>) {
    for model in &draft.schema.models {
        for index in &model.indexes {
            for part in &index.fields {
                let Some(OperatorClass::Named(class)) = &part.operator_class else { continue };
                let Some(entry) = operator_classes::by_sql(class) else { continue };
                if !entry.methods.contains(&index.method) {
                    let fitting: Vec<&str> =
                        entry.methods.iter().map(|method| method_name(*method)).collect();
                    draft.diagnostics.push(
                        Diagnostic::error(
                            "operator-class-of-other-type",
                            index.span,
                            format!(
                                "`{}` is not an operator class of {} indexes",
                                entry.name,
                                method_name(index.method)
                            ),
                        )
                        .help(format!("Write `type: {}`, or another class", fitting.join("` or `type: "))),
                    );
                }
            }
        }
    }
}

/// PostgreSQL has neither order nor equality for these types.
const UNORDERED: &[&str] = &["Xml", "Json"];

/// Whether an operator class can index this column.
fn class_fits(model: &Model, part: &IndexField, subject: &Subject) -> bool {
    let Some(column) = model.column(part.field) else { return true };
    if matches!(column.ty, ColumnType::Unsupported(_)) || !part.path.is_empty() {
        return true;
    }
    let list = model.field(part.field).arity == Arity::List;
    let native = column.native.as_ref().map_or("", |native| native.name.as_str());
    let scalar = match column.ty {
        ColumnType::Scalar(scalar) => Some(scalar),
        ColumnType::Document(_) => Some(Scalar::Json),
        ColumnType::Enum(_) | ColumnType::Unsupported(_) => None,
    };
    match subject {
        Subject::List => list,
        Subject::One(wanted, natives) => !list && scalar == Some(*wanted) && natives.contains(&native),
    }
}

pub(super) fn an_operator_class_fits_its_field(draft: &mut Draft<'_, '_>) {
    for model in &draft.schema.models {
        for index in &model.indexes {
            for part in &index.fields {
                let Some(OperatorClass::Named(class)) = &part.operator_class else { continue };
                let Some(entry) = operator_classes::by_sql(class) else { continue };
                if class_fits(model, part, &entry.subject()) {
                    continue;
                }
                let field = model.field(part.field);
                draft.diagnostics.push(
                    Diagnostic::error(
                        "operator-class-of-other-field",
                        index.span,
                        format!(
                            "The operator class `{}` cannot index `{}`, which has another type",
                            entry.name, field.name
                        ),
                    )
                    .related(field.span, "the field")
                    .help("Name the class of its type, or leave `ops:` out"),
                );
            }
        }
    }
}

pub(super) fn a_key_holds_what_postgresql_can_order(draft: &mut Draft<'_, '_>) {
    if !draft.schema.dialects().contains(&Dialect::Postgresql) {
        return;
    }
    for model in draft.schema.models.iter().filter(|model| !model.is_view) {
        let key = model.primary_key.iter().map(|key| (&key.fields, key.span));
        let trees =
            model.indexes.iter().filter(|index| index.method == IndexMethod::BTree && !index.fulltext);
        for (parts, span) in key.chain(trees.map(|index| (&index.fields, index.span))) {
            for part in parts.iter().filter(|part| part.path.is_empty() && part.operator_class.is_none()) {
                let native = model.column(part.field).and_then(|column| column.native.as_ref());
                let Some(native) = native.filter(|native| UNORDERED.contains(&native.name.as_str())) else {
                    continue;
                };
                let field = model.field(part.field);
                draft.diagnostics.push(
                    Diagnostic::error(
                        "key-unordered",
                        span,
                        format!(
                            "PostgreSQL cannot order `@db.{}`, so `{}` cannot be in a key or an index",
                            native.name, field.name
                        ),
                    )
                    .related(native.span, "the type")
                    .help("Take another type, like `@db.JsonB` for JSON, or leave the field out"),
                );
            }
        }
    }
}
