//! Paths inside documents: `configuration.wordCount` to JSON keys with the type at the end.

use std::collections::BTreeSet;

use super::Draft;
use crate::diagnostic::Diagnostic;
use crate::document::{DocumentId, FieldShape, Shapes, ValueShape};
use crate::language::ast::Arity;
use crate::model::{ColumnType, FieldId, ModelId, PathType, suggest};
use crate::source::Span;

/// Follows the path below a column. `None` after an error.
pub(super) fn resolve(
    draft: &mut Draft<'_, '_>,
    model: ModelId,
    field: FieldId,
    path: &str,
    span: Span,
) -> Option<(Vec<String>, PathType)> {
    let (name, arity) = {
        let field = draft.blocks.models[model.0].fields.get(field.0)?;
        (field.name.text.as_str(), field.arity)
    };
    // The pass over fields has finished, so the column is final.
    let document = match draft.model(model).column(field).map(|column| &column.ty) {
        Some(ColumnType::Document(document)) if arity != Arity::List => *document,
        _ => {
            draft.diagnostics.push(
                Diagnostic::error(
                    "path-into-column",
                    span,
                    format!("`{name}` is not one document, so no path leads into it"),
                )
                .help("Name the field alone, or give it a `type` or `union`"),
            );
            return None;
        }
    };
    match follow(&draft.schema.shapes, document, path) {
        Ok(found) => Some(found),
        Err((message, help)) => {
            draft.diagnostics.push(Diagnostic::error("document-path", span, message).help(help));
            None
        }
    }
}

type Found = (Vec<String>, PathType);

fn follow(shapes: &Shapes, start: DocumentId, path: &str) -> Result<Found, (String, String)> {
    let mut keys = Vec::new();
    let mut documents = vec![start];
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let place = shapes.document_name(documents[0]).to_owned();
        let fields = fields_named(shapes, &documents, step);
        if fields.is_empty() {
            let names = all_fields(shapes, &documents);
            let help = suggest::help_for(step, "", names.iter().map(|field| field.name.as_str()));
            return Err((format!("`{place}` has no field `{step}`"), help));
        }
        let distinct: BTreeSet<&str> = fields.iter().map(|field| field.key.as_str()).collect();
        if distinct.len() > 1 {
            let keys: Vec<&str> = distinct.into_iter().collect();
            return Err((
                format!(
                    "The variants of `{place}` store `{step}` under different keys: `{}`",
                    keys.join("`, `")
                ),
                "Give the fields one `@map`".to_owned(),
            ));
        }
        keys.push(fields[0].key.clone());
        if steps.peek().is_some() {
            documents.clear();
            for field in &fields {
                let ValueShape::Document(next) = &field.value else {
                    return Err((
                        format!("`{step}` in `{place}` is not one document, so no path leads into it"),
                        "End the path there, or name a field that holds a `type` or `union`".to_owned(),
                    ));
                };
                if !documents.contains(next) {
                    documents.push(*next);
                }
            }
        } else {
            return end(&fields, step, &place).map(|end| (keys, end));
        }
    }
    Err(("The path is empty".to_owned(), "Name a field of the document".to_owned()))
}

/// The type at the end of a path, the same in every variant.
fn end(fields: &[&FieldShape], step: &str, place: &str) -> Result<PathType, (String, String)> {
    let mut found: Option<PathType> = None;
    for field in fields {
        let this = match &field.value {
            ValueShape::Scalar(scalar) => PathType::Scalar(*scalar),
            ValueShape::Enum(id) => PathType::Enum(*id),
            ValueShape::Document(_) | ValueShape::List(_) | ValueShape::Map(_) => {
                return Err((
                    format!("`{step}` in `{place}` is not a single value, so it cannot be ordered"),
                    "Go on to a field with a scalar or an enum".to_owned(),
                ));
            }
        };
        if found.is_some_and(|other| other != this) {
            return Err((
                format!("The variants of `{place}` give `{step}` different types"),
                "Give it one type in all of them, or index another field".to_owned(),
            ));
        }
        found = Some(this);
    }
    found.ok_or_else(|| {
        (format!("`{place}` has no field `{step}`"), "Name a field of the document".to_owned())
    })
}

fn fields_named<'s>(shapes: &'s Shapes, documents: &[DocumentId], name: &str) -> Vec<&'s FieldShape> {
    all_fields(shapes, documents).into_iter().filter(|field| field.name == name).collect()
}

fn all_fields<'s>(shapes: &'s Shapes, documents: &[DocumentId]) -> Vec<&'s FieldShape> {
    let mut fields = Vec::new();
    for document in documents {
        match document {
            DocumentId::Type(id) => fields.extend(&shapes.ty(*id).fields),
            DocumentId::Union(id) => {
                // A type may be the payload of two variants; its fields count once.
                let payloads: BTreeSet<_> =
                    shapes.union(*id).variants.iter().map(|variant| variant.payload).collect();
                for payload in payloads {
                    fields.extend(&shapes.ty(payload).fields);
                }
            }
        }
    }
    fields
}
