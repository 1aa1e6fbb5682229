//! JSON Schema 2020-12 of documents: one file for each document that a column holds.
//!
//! A schema says what readers accept, `Json` of the wire included; depth it cannot say. Every definition stands once,
//! a union's variants have definitions of their own, since a tag is part of the variant and not of its payload.

mod definitions;
mod node;
mod values;

use std::collections::BTreeSet;

use crate::document::{DocumentId, Shapes, TypeId};
use crate::emit::OutputFile;
use crate::emit::columns::{Form, visible_columns, visible_models};
use crate::model::Schema;
use definitions::Definitions;
use node::{Node, reference};
pub(in crate::emit) use values::rule_pattern;

/// Writes `<Document>.schema.json` for every document that a column holds. `source` is the schema as the comment names
/// it, by a path that is the same on every machine.
pub fn emit(schema: &Schema, source: &str) -> Vec<OutputFile> {
    let shapes = &schema.shapes;
    let mut taken = BTreeSet::new();
    let comment = comment(source);
    roots(schema)
        .into_iter()
        .map(|root| {
            let name = shapes.document_name(root);
            let file = Node::object([
                ("$comment", Node::text(&comment)),
                ("$schema", Node::text("https://json-schema.org/draft/2020-12/schema")),
                ("title", Node::text(name)),
                ("$ref", Node::text(reference(name))),
                ("$defs", Definitions::of(shapes, &reachable(shapes, root))),
            ]);
            OutputFile { path: file_name(name, &mut taken), text: file.to_text() }
        })
        .collect()
}

fn comment(source: &str) -> String {
    format!("Made by isotype from {source}. Change the schema and run `isotype`; this file is written anew.")
}

/// The line by which a file of this schema is known to be made by isotype, as [`emit`] writes it.
pub fn header(source: &str) -> String {
    format!("  \"$comment\": {},", serde_json::Value::String(comment(source)))
}

/// Two names that differ in case only are one file on some machines.
fn file_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut stem = name.to_owned();
    while !taken.insert(stem.to_lowercase()) {
        stem.push('_');
    }
    format!("{stem}.schema.json")
}

/// The documents that columns hold, by name.
fn roots(schema: &Schema) -> Vec<DocumentId> {
    let mut roots: Vec<DocumentId> = visible_models(schema)
        .into_iter()
        .flat_map(|(_, model)| visible_columns(model))
        .filter_map(|(_, _, form)| if let Form::Document(id) = form { Some(id) } else { None })
        .collect();
    roots.sort_by_key(|&id| (schema.shapes.document_name(id), id));
    roots.dedup();
    roots
}

/// A document and everything that it refers to.
fn reachable(shapes: &Shapes, root: DocumentId) -> BTreeSet<DocumentId> {
    let mut found = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(document) = open.pop() {
        let references: Vec<DocumentId> = match document {
            DocumentId::Type(id) => {
                shapes.ty(id).fields.iter().filter_map(|field| field.value.document()).collect()
            }
            // The payload stands in the definition of the variant: it is needed only for what it refers to.
            DocumentId::Union(id) => {
                let payloads = shapes.union(id).variants.iter().map(|variant: &_| variant.payload);
                payloads
                    .flat_map(|TypeId(index)| shapes.types[index].fields.iter())
                    .filter_map(|field| field.value.document())
                    .collect()
            }
        };
        open.extend(references.into_iter().filter(|&reference| found.insert(reference)));
    }
    found
}
