//! From what earlier schemas stored to what a shape writes.

use std::collections::HashMap;

use super::{Discriminator, Drop, Fill, Key, Node, NodeId, Object, Program, Tagging, Union, Variant};
use crate::document::constants::wire;
use crate::document::{DocumentId, Extras, FieldShape, Shapes, TypeId, UnionId, ValueShape};
use crate::scalar::Scalar;

/// How much of it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// Everything, as when a row is read and written again.
    All,
    /// Only what no reader does by itself: `@was`.
    Was,
}

/// What leads from a former value to the current one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// Both are the same to begin with.
    Same,
    /// One value becomes a list of one; so do the entries of a list, each for itself.
    Wrap(Inner),
    /// What becomes of each value of a map.
    Entries(Inner),
    /// What becomes of the value itself.
    Value(Inner),
}

/// What becomes of a value that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inner {
    /// Nothing.
    Same,
    /// A whole number becomes a text.
    ToText,
    /// An object becomes a variant of this union, by its place.
    Tag(UnionId, usize),
}

/// What leads from a former type to a field's; nothing where none is known.
pub fn conversion(shapes: &Shapes, was: &ValueShape, now: &ValueShape) -> Option<Conversion> {
    if was == now {
        return Some(Conversion::Same);
    }
    match now {
        // A list of untyped JSON cannot be told from one value that is a list.
        ValueShape::List(entry) if **entry != ValueShape::Scalar(Scalar::Json) => {
            inner(shapes, was, entry).map(Conversion::Wrap)
        }
        ValueShape::Map(entry) => inner(shapes, was, entry).map(Conversion::Entries),
        _ => inner(shapes, was, now).map(Conversion::Value),
    }
}

fn inner(shapes: &Shapes, was: &ValueShape, now: &ValueShape) -> Option<Inner> {
    match (was, now) {
        (was, now) if was == now => Some(Inner::Same),
        (
            ValueShape::Scalar(Scalar::Int),
            ValueShape::Scalar(Scalar::BigInt | Scalar::Decimal | Scalar::String),
        ) => Some(Inner::ToText),
        (ValueShape::Document(DocumentId::Type(ty)), ValueShape::Document(DocumentId::Union(id))) => {
            let variants = shapes.union(*id).variants.iter().enumerate();
            let mut of_type = variants.filter(|(_, variant)| variant.payload == *ty);
            match (of_type.next(), of_type.next()) {
                (Some((place, _)), None) => Some(Inner::Tag(*id, place)),
                _ => None,
            }
        }
        _ => None,
    }
}

impl Program {
    /// What brings every earlier form of a value to the current one. `was` is what the root held earlier, where that
    /// was something else.
    pub fn forth(shapes: &Shapes, root: &ValueShape, was: Option<&ValueShape>, extent: Extent) -> Program {
        let mut builder = Builder { shapes, extent, nodes: vec![Node::Keep], known: HashMap::new() };
        let root = builder.converted(root, was);
        Program { nodes: builder.nodes, root }.pruned(extent == Extent::All)
    }
}

struct Builder<'s> {
    shapes: &'s Shapes,
    extent: Extent,
    nodes: Vec<Node>,
    /// The nodes of documents; of a type once more for each union whose variant it is.
    known: HashMap<(DocumentId, Option<UnionId>), NodeId>,
}

impl Builder<'_> {
    fn add(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn converted(&mut self, now: &ValueShape, was: Option<&ValueShape>) -> NodeId {
        let way = was.and_then(|was| conversion(self.shapes, was, now)).unwrap_or(Conversion::Same);
        match (way, now) {
            (Conversion::Same, _) | (Conversion::Value(Inner::Same), _) => self.value(now),
            (Conversion::Value(way), _) => self.inner(way, now),
            (Conversion::Wrap(way), ValueShape::List(entry)) => {
                let entry = self.inner(way, entry);
                self.add(Node::Wrap(entry))
            }
            (Conversion::Entries(way), ValueShape::Map(entry)) => {
                let entry = self.inner(way, entry);
                self.add(Node::Map(entry))
            }
            (Conversion::Wrap(_) | Conversion::Entries(_), _) => self.value(now),
        }
    }

    fn inner(&mut self, way: Inner, now: &ValueShape) -> NodeId {
        match way {
            Inner::Same => self.value(now),
            Inner::ToText => self.add(Node::ToText),
            Inner::Tag(id, place) => {
                let union = self.shapes.union(id);
                let variant = &union.variants[place];
                let bare = self.type_(variant.payload, Some(id));
                let tagged = self.value(now);
                let discriminator = discriminator(self.shapes, id);
                self.add(Node::Tag(Tagging { discriminator, tag: variant.tag.clone(), bare, tagged }))
            }
        }
    }

    fn value(&mut self, shape: &ValueShape) -> NodeId {
        match shape {
            ValueShape::Scalar(_) => 0,
            ValueShape::Enum(id) => {
                if self.extent == Extent::Was {
                    return 0;
                }
                let shape = self.shapes.enumeration(*id);
                let mut texts: Vec<(String, String)> = Vec::new();
                for value in &shape.values {
                    for former in shape.former_texts(value) {
                        if texts.iter().all(|(known, _)| known != former) {
                            texts.push((former.to_owned(), value.text.clone()));
                        }
                    }
                }
                self.add(Node::Texts(texts))
            }
            ValueShape::Document(DocumentId::Type(id)) => self.type_(*id, None),
            ValueShape::Document(DocumentId::Union(id)) => self.union(*id),
            ValueShape::List(entry) => {
                let entry = self.value(entry);
                self.add(Node::List(entry))
            }
            ValueShape::Map(entry) => {
                let entry = self.value(entry);
                self.add(Node::Map(entry))
            }
        }
    }

    fn union(&mut self, id: UnionId) -> NodeId {
        let document = DocumentId::Union(id);
        if let Some(&known) = self.known.get(&(document, None)) {
            return known;
        }
        let place = self.add(Node::Keep);
        self.known.insert((document, None), place);
        let shape = self.shapes.union(id);
        let mut taken: Vec<&str> = shape.variants.iter().map(|variant| variant.tag.as_str()).collect();
        let mut variants = Vec::new();
        for variant in &shape.variants {
            let object = self.type_(variant.payload, Some(id));
            let mut former = Vec::new();
            for tag in variant.former_tags() {
                if !taken.contains(&tag) {
                    taken.push(tag);
                    former.push(tag.to_owned());
                }
            }
            variants.push(Variant { tag: variant.tag.clone(), former, object });
        }
        self.nodes[place] = Node::Union(Union { discriminator: discriminator(self.shapes, id), variants });
        place
    }

    fn type_(&mut self, id: TypeId, variant_of: Option<UnionId>) -> NodeId {
        let document = DocumentId::Type(id);
        if let Some(&known) = self.known.get(&(document, variant_of)) {
            return known;
        }
        let place = self.add(Node::Keep);
        self.known.insert((document, variant_of), place);
        let shape = self.shapes.ty(id);
        let mut taken: Vec<&str> = shape.fields.iter().map(|field| field.key.as_str()).collect();
        let tag = variant_of.map(|id| discriminator(self.shapes, id));
        let mut former: Vec<String> = Vec::new();
        let mut keys = Vec::new();
        for field in &shape.fields {
            let mut from: Vec<String> = Vec::new();
            for key in field.former_keys() {
                if !taken.contains(&key) {
                    taken.push(key);
                    former.push(key.to_owned());
                    from.push(key.to_owned());
                }
            }
            let value = self.converted(&field.value, field.was.value.as_ref());
            let fill = self.fill(field);
            let at = field.was.at.clone();
            keys.push(Key { to: vec![field.key.clone()], from, at, value, fill });
        }
        let drop = match (self.extent, shape.extras) {
            (Extent::Was, _) => Drop::None,
            (Extent::All, Extras::Keep | Extras::Refuse) if former.is_empty() => Drop::None,
            (Extent::All, Extras::Keep | Extras::Refuse) => Drop::These(former),
            (Extent::All, Extras::Ignore) => {
                let mut all: Vec<String> = shape.fields.iter().map(|field| field.key.clone()).collect();
                all.extend(tag.into_iter().flat_map(|tag| [Some(tag.key), tag.former]).flatten());
                Drop::AllBut(all)
            }
        };
        self.nodes[place] = Node::Object(Object { keys, drop });
        place
    }

    /// What a field holds where it is nowhere.
    fn fill(&self, field: &FieldShape) -> Option<Fill> {
        let json = |constant| wire(constant, &field.value, self.shapes).to_string();
        match (&field.was.absent, &field.default) {
            (Some(constant), _) => {
                let any_json = field.value == ValueShape::Scalar(Scalar::Json);
                Some(Fill { json: json(constant), null: !field.optional && !any_json })
            }
            (None, Some(constant)) if self.extent == Extent::All => {
                Some(Fill { json: json(constant), null: false })
            }
            _ => None,
        }
    }
}

/// The key of a union's tag, and the key that it had.
pub(super) fn discriminator(shapes: &Shapes, id: UnionId) -> Discriminator {
    let union = shapes.union(id);
    Discriminator { key: union.discriminator.clone(), former: union.discriminator_was.clone() }
}
