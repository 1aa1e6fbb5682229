//! What brings documents of earlier schemas to the form of today, as constants: rows that a data step has not reached
//! are read by them.

use std::collections::BTreeSet;

use super::names::Names;
use super::{Item, Member};
use crate::document::rewrite::{Discriminator, Extent, Fill, Key, Node, Program};
use crate::document::{DocumentId, Shapes, ValueShape};
use crate::emit::columns::{visible_columns, visible_models};
use crate::model::{Column, ColumnType, Schema};
use crate::naming::rust::{doc_lines, string};

/// An implementation for each document that has been another way, and for each other document that a column held.
pub(super) fn items(schema: &Schema, names: &Names) -> Vec<Item> {
    if !has_former_forms(schema) {
        return Vec::new();
    }
    let columns = visible_models(schema).into_iter().flat_map(|(_, model)| visible_columns(model));
    let others: BTreeSet<(DocumentId, Option<DocumentId>)> = columns
        .filter_map(|(_, column, _)| Some((document(column)?, Some(other(schema, column)?))))
        .collect();
    let documents = schema.shapes.documents().map(|id| (id, None)).chain(others);
    documents.filter_map(|(id, was)| item(schema, names, id, was)).collect()
}

/// How the derive of a row knows of the column's program.
pub(super) fn argument(schema: &Schema, names: &Names, column: &Column) -> Option<String> {
    let id = document(column).filter(|_| has_former_forms(schema))?;
    match other(schema, column) {
        Some(was) => Some(format!("was = {}", names.document(was))),
        None => (!program(schema, id, None).is_empty()).then(|| "upgrade".to_owned()),
    }
}

/// Whether anything at all was another way: programs are made from many shapes, and most schemas need none.
fn has_former_forms(schema: &Schema) -> bool {
    let shapes = &schema.shapes;
    let mut columns = schema.models.iter().flat_map(|model| model.columns());
    shapes.types.iter().flat_map(|shape| &shape.fields).any(|field| !field.was.is_empty())
        || shapes.unions.iter().any(|shape| shape.discriminator_was.is_some())
        || columns.any(|(_, _, column)| column.was.is_some())
}

fn document(column: &Column) -> Option<DocumentId> {
    match column.ty {
        ColumnType::Document(id) => Some(id),
        _ => None,
    }
}

/// The other document that older rows of a column hold, where that is something to do.
fn other(schema: &Schema, column: &Column) -> Option<DocumentId> {
    let (id, was) = (document(column)?, column.was.as_ref()?.document()?);
    (program(schema, id, Some(was)) != program(schema, id, None)).then_some(was)
}

fn program(schema: &Schema, id: DocumentId, was: Option<DocumentId>) -> Program {
    let was = was.map(ValueShape::Document);
    Program::forth(&schema.shapes, &ValueShape::Document(id), was.as_ref(), Extent::Was)
}

fn item(schema: &Schema, names: &Names, id: DocumentId, was: Option<DocumentId>) -> Option<Item> {
    let program = program(schema, id, was);
    if program.is_empty() {
        return None;
    }
    let (name, of) = (names.document(id), was.map(|was| format!("<{}>", names.document(was))));
    let what = match was {
        Some(was) => format!("Rows that hold a [`{}`], and older ones.", names.document(was)),
        None => "What earlier rows hold.".to_owned(),
    };
    // The lines are those of the program, one for each node and key; rustfmt has another idea of that.
    let mut attributes = vec!["#[rustfmt::skip]".to_owned()];
    if [Some(id), was].into_iter().flatten().any(|id| is_deprecated(&schema.shapes, id)) {
        attributes.push("#[allow(deprecated)]".to_owned());
    }
    let mut lines = vec![
        "    const PROGRAM: ::isotype::wire::upgrade::Program = {".to_owned(),
        "        use ::isotype::wire::upgrade::*;".to_owned(),
        "        Program { nodes: &[".to_owned(),
    ];
    program.nodes.iter().for_each(|it| node(it, &mut lines));
    lines.extend(["        ] }".to_owned(), "    };".to_owned()]);
    Some(Item {
        docs: doc_lines(Some(&what)),
        attributes,
        keyword: "impl",
        name: format!("::isotype::Upgrade{} for {name}", of.unwrap_or_default()),
        members: vec![Member { docs: Vec::new(), attributes: Vec::new(), lines }],
    })
}

fn is_deprecated(shapes: &Shapes, id: DocumentId) -> bool {
    match id {
        DocumentId::Type(id) => shapes.ty(id).deprecated.is_some(),
        DocumentId::Union(id) => shapes.union(id).deprecated.is_some(),
    }
}

/// The lines of a node. The root is the first one, as programs are made.
fn node(node: &Node, lines: &mut Vec<String>) {
    let mut line = |text: String| lines.push(format!("            {text}"));
    match node {
        Node::Object(object) => {
            line("Node::Object(&[".to_owned());
            object.keys.iter().for_each(|it| line(format!("    {},", key(it))));
            line("]),".to_owned());
        }
        Node::Union(union) => {
            line(format!("Node::Union(Union {{ {}, variants: &[", discriminator(&union.discriminator)));
            for variant in &union.variants {
                line(format!(
                    "    Variant {{ tag: {}, former: {}, object: {} }},",
                    string(&variant.tag),
                    texts(&variant.former),
                    variant.object
                ));
            }
            line("] }),".to_owned());
        }
        Node::List(entry) => line(format!("Node::List({entry}),")),
        Node::Map(entry) => line(format!("Node::Map({entry}),")),
        Node::Wrap(entry) => line(format!("Node::Wrap({entry}),")),
        Node::ToText => line("Node::ToText,".to_owned()),
        Node::Tag(it) => line(format!(
            "Node::Tag(Tagging {{ {}, tag: {}, bare: {}, tagged: {} }}),",
            discriminator(&it.discriminator),
            string(&it.tag),
            it.bare,
            it.tagged
        )),
        // Readers know former texts by themselves, and the others are of the way back.
        Node::Keep | Node::Texts(_) | Node::Unwrap(..) | Node::ToNumber | Node::Untag(_) => {
            line("Node::Keep,".to_owned());
        }
    }
}

fn key(key: &Key) -> String {
    let to = key.to.last().map_or_else(String::new, |to| string(to));
    let fill = key.fill.as_ref().map_or_else(
        || "None".to_owned(),
        |Fill { json, null }| format!("Some(Fill {{ json: {}, null: {null} }})", string(json)),
    );
    let (from, at) = (texts(&key.from), texts(&key.at));
    format!("Key {{ to: {to}, from: {from}, at: {at}, value: {}, fill: {fill} }}", key.value)
}

fn discriminator(it: &Discriminator) -> String {
    let was = it.former.as_ref().map_or_else(|| "None".to_owned(), |was| format!("Some({})", string(was)));
    format!("key: {}, was: {was}", string(&it.key))
}

fn texts(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| string(text)).collect();
    format!("&[{}]", texts.join(", "))
}
