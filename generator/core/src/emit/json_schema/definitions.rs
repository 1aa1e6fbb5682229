//! One definition for every type, union and variant, and for what all of them share.

use std::collections::BTreeSet;

use super::node::{Node, reference};
use super::values::{TEXT_TYPE, field, value_of};
use crate::document::{DocumentId, Extras, FieldShape, Shapes, TypeShape, UnionShape, VariantShape, texts};

/// Any JSON of the wire. No document can have this name, since a scalar has it.
pub(super) const JSON: &str = "Json";
/// Any key of the wire. No document can have a name with a point.
pub(super) const KEY: &str = "Json.key";

/// The greatest double.
const GREATEST: &str = "1.7976931348623157e308";

/// Writes `$defs`.
pub(super) struct Definitions<'a> {
    shapes: &'a Shapes,
    entries: Vec<(String, Node)>,
}

impl Definitions<'_> {
    /// The definitions of these documents, by name.
    pub(super) fn of(shapes: &Shapes, documents: &BTreeSet<DocumentId>) -> Node {
        let mut definitions = Definitions { shapes, entries: Vec::new() };
        let mut documents: Vec<DocumentId> = documents.iter().copied().collect();
        documents.sort_by_key(|&id| shapes.document_name(id));
        for document in documents {
            match document {
                DocumentId::Type(id) => {
                    let shape = shapes.ty(id);
                    definitions.add(shape.name.clone(), object(shape, None, shapes));
                }
                DocumentId::Union(id) => definitions.union(shapes.union(id)),
            }
        }
        let refers = |name: &str| {
            let target = reference(name);
            definitions.entries.iter().any(|(_, node)| node.holds(&target))
        };
        let (json, key) = (refers(JSON), refers(KEY));
        if json {
            definitions.add(JSON.to_owned(), any_json());
        }
        if json || key {
            definitions.add(KEY.to_owned(), any_key());
        }
        Node::Object(definitions.entries)
    }

    fn add(&mut self, name: String, entries: Vec<(&str, Node)>) {
        self.entries.push((name, owned(entries)));
    }

    fn union(&mut self, shape: &UnionShape) {
        let name = |variant: &str| format!("{}.{variant}", shape.name);
        let mut branches: Vec<Node> = shape
            .variants
            .iter()
            .map(|variant| Node::object([("$ref", Node::text(reference(&name(&variant.name))))]))
            .collect();
        if shape.open {
            let tags = Node::texts(shape.variants.iter().flat_map(|variant| variant.tags()));
            let mut tag = text_of_the_wire();
            tag.push(("not", Node::object([("enum", tags)])));
            let properties = Node::Object(vec![(shape.discriminator.clone(), owned(tag))]);
            let words = "A variant that the schema does not name, kept whole.";
            let mut branch = vec![("description", Node::text(words)), ("properties", properties)];
            branch.extend(other_keys());
            branches.push(owned(branch));
        }
        let mut entries = described(shape.docs.as_deref(), shape.deprecated.is_some());
        let tag = Node::object([("type", Node::text("string"))]);
        entries.push(("type", Node::text("object")));
        entries.push(("properties", Node::Object(vec![(shape.discriminator.clone(), tag)])));
        entries.push(("required", Node::texts([&shape.discriminator])));
        entries.push(("oneOf", Node::List(branches)));
        self.add(shape.name.clone(), entries);
        for variant in &shape.variants {
            let payload = self.shapes.ty(variant.payload);
            let mut entries = object(payload, Some((&shape.discriminator, variant)), self.shapes);
            // What is said of the variant comes before what is said of its payload.
            if variant.docs.is_some() || variant.deprecated.is_some() {
                entries.retain(|(key, _)| *key != "description" && *key != "deprecated");
                let deprecated = variant.deprecated.is_some() || payload.deprecated.is_some();
                let docs = variant.docs.as_deref().or(payload.docs.as_deref());
                entries.splice(0..0, described(docs, deprecated));
            }
            self.add(name(&variant.name), entries);
        }
    }
}

fn object<'a>(
    shape: &TypeShape,
    tag: Option<(&str, &VariantShape)>,
    shapes: &Shapes,
) -> Vec<(&'a str, Node)> {
    let mut entries = described(shape.docs.as_deref(), shape.deprecated.is_some());
    let mut properties = Vec::new();
    let mut required = Vec::new();
    let mut ways = Vec::new();
    if let Some((discriminator, variant)) = tag {
        let tag = if variant.former_tags().is_empty() {
            ("const", Node::text(&variant.tag))
        } else {
            ("enum", Node::texts(variant.tags()))
        };
        properties.push((discriminator.to_owned(), Node::object([tag])));
        required.push(discriminator.to_owned());
    }
    // Validators may look at choices before they look at properties. Where the tag is another one, they are to stop
    // here: a recursion that every variant of a union goes down costs twice as much with every level.
    let guard = properties.clone();
    for member in &shape.fields {
        properties.push((member.key.clone(), owned(field(member, shapes))));
        let is_required = !member.optional && member.default.is_none();
        let former = member.former_keys();
        if !former.is_empty() {
            properties.extend(former.iter().map(|name| ((*name).to_owned(), former_key())));
            ways.push(ways_to_read(member, &former, is_required, shapes));
        } else if is_required {
            required.push(member.key.clone());
        }
    }
    entries.push(("type", Node::text("object")));
    entries.push(("properties", Node::Object(properties)));
    if !required.is_empty() {
        entries.push(("required", Node::texts(required)));
    }
    if !ways.is_empty() {
        if !guard.is_empty() {
            let tag = Node::texts(guard.iter().map(|(key, _)| key));
            ways.insert(0, Node::object([("properties", Node::Object(guard)), ("required", tag)]));
        }
        entries.push(("allOf", Node::List(ways)));
    }
    match shape.extras {
        Extras::Refuse => entries.push(("additionalProperties", Node::Flag(false))),
        Extras::Ignore | Extras::Keep => entries.extend(other_keys()),
    }
    entries
}

/// What stands under a former key wherever nobody reads it.
fn former_key() -> Node {
    Node::object([("$ref", Node::text(reference(JSON))), ("deprecated", Node::Flag(true))])
}

/// A field with former keys: it has its own; or else the latest former one that is there holds its value; or, where it
/// may be left out, all are absent.
fn ways_to_read(field: &FieldShape, former: &[&str], is_required: bool, shapes: &Shapes) -> Node {
    let way = |properties: Vec<(String, Node)>, key: &str| {
        Node::object([("properties", Node::Object(properties)), ("required", Node::texts([key]))])
    };
    // What holds wherever the key of today is there stands with the other fields.
    let mut ways = vec![way(vec![(field.key.clone(), Node::Flag(true))], &field.key)];
    let mut later: Vec<(String, Node)> = Vec::new();
    for &name in former {
        let mut here = later.clone();
        here.push((name.to_owned(), owned(value_of(field, shapes))));
        ways.push(way(here, name));
        later.push((name.to_owned(), Node::Flag(false)));
    }
    if !is_required {
        ways.push(Node::object([("properties", Node::Object(later))]));
    }
    Node::object([("anyOf", Node::List(ways))])
}

/// What is said about a definition or a field.
pub(super) fn described<'a>(docs: Option<&str>, deprecated: bool) -> Vec<(&'a str, Node)> {
    let mut entries = Vec::new();
    if let Some(docs) = docs.filter(|docs| !docs.is_empty()) {
        entries.push(("description", Node::text(docs)));
    }
    if deprecated {
        entries.push(("deprecated", Node::Flag(true)));
    }
    entries
}

/// Keys beside those that are named, and the form of all keys.
fn other_keys<'a>() -> [(&'a str, Node); 2] {
    [("additionalProperties", to(JSON)), ("propertyNames", to(KEY))]
}

/// A reference.
pub(super) fn to(name: &str) -> Node {
    Node::object([("$ref", Node::text(reference(name)))])
}

/// A text without NUL and without half of a surrogate pair.
pub(super) fn text_of_the_wire<'a>() -> Vec<(&'a str, Node)> {
    vec![("type", Node::text(TEXT_TYPE)), ("pattern", Node::text(texts::TEXT))]
}

/// The range of doubles.
pub(super) fn double_range<'a>() -> [(&'a str, Node); 2] {
    [("minimum", Node::Number(format!("-{GREATEST}"))), ("maximum", Node::Number(GREATEST.to_owned()))]
}

/// Every keyword here binds values of one kind and lets the others be.
fn any_json<'a>() -> Vec<(&'a str, Node)> {
    let kinds = ["null", "boolean", "number", "string", "array", "object"];
    let mut entries = vec![("type", Node::texts(kinds)), ("pattern", Node::text(texts::TEXT))];
    entries.extend(double_range());
    entries.push(("items", to(JSON)));
    entries.extend(other_keys());
    entries
}

fn any_key<'a>() -> Vec<(&'a str, Node)> {
    vec![
        ("type", Node::text(TEXT_TYPE)),
        ("pattern", Node::text(texts::TEXT)),
        ("not", Node::object([("const", Node::text("__proto__"))])),
    ]
}

pub(super) fn owned(entries: Vec<(&str, Node)>) -> Node {
    Node::Object(entries.into_iter().map(|(key, node)| (key.to_owned(), node)).collect())
}
