//! From what a shape writes to what an earlier one reads: the undo of rows that came or changed since.

use std::collections::HashMap;

use super::forth::discriminator;
use super::{
    Discriminator, Drop, Fill, Key, NO_WAY_BACK, Node, NodeId, Object, Program, Tagging, Union, Variant,
};
use crate::document::{
    DocumentId, EnumId, Extras, FieldShape, Shapes, TypeId, TypeShape, UnionId, ValueShape,
};
use crate::scalar::Scalar;

impl Program {
    /// What brings the values of `next` to the form of `previous`. What that has no place for is marked by
    /// [`super::NO_WAY_BACK`]; what both read stays.
    pub fn back((previous, to): (&Shapes, &ValueShape), (next, from): (&Shapes, &ValueShape)) -> Program {
        let mut builder =
            Builder { previous, next, moved: Vec::new(), nodes: vec![Node::Keep], known: HashMap::new() };
        builder.moved = builder.what_moves_back();
        let root = builder.value(to, from, false);
        Program { nodes: builder.nodes, root }.pruned(true)
    }
}

struct Builder<'s> {
    previous: &'s Shapes,
    next: &'s Shapes,
    /// Fields of earlier types that get their value from an object around theirs.
    moved: Vec<&'s FieldShape>,
    nodes: Vec<Node>,
    /// The nodes of documents; of an object once more for each set of keys that hold its tag.
    known: HashMap<(DocumentId, DocumentId, Vec<String>), NodeId>,
}

impl<'s> Builder<'s> {
    fn what_moves_back(&self) -> Vec<&'s FieldShape> {
        let (previous, next) = (self.previous, self.next);
        let fields = next.types.iter().flat_map(|ty| &ty.fields).filter(|field| !field.was.at.is_empty());
        fields
            .flat_map(|field| previous.types.iter().filter_map(|ty| at(previous, ty, &field.was.at)))
            .collect()
    }

    fn add(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// `null`: whether that is a value of the earlier form too.
    fn value(&mut self, to: &ValueShape, from: &ValueShape, null: bool) -> NodeId {
        match (to, from) {
            (ValueShape::List(to), ValueShape::List(from)) => {
                let entry = self.value(to, from, false);
                self.add(Node::List(entry))
            }
            (ValueShape::Map(to), ValueShape::Map(from)) => {
                let entry = self.value(to, from, false);
                self.add(Node::Map(entry))
            }
            // Untyped JSON holds the list too.
            (ValueShape::Scalar(Scalar::Json), _) => 0,
            (to, ValueShape::List(from)) => {
                let entry = self.value(to, from, false);
                self.add(Node::Unwrap(entry, null))
            }
            (
                ValueShape::Scalar(Scalar::Int),
                ValueShape::Scalar(Scalar::BigInt | Scalar::Decimal | Scalar::String),
            ) => self.add(Node::ToNumber),
            (ValueShape::Enum(to), ValueShape::Enum(from)) => self.enumeration(*to, *from),
            (ValueShape::Document(to), ValueShape::Document(from)) => self.documents(*to, *from, Vec::new()),
            _ => 0,
        }
    }

    fn enumeration(&mut self, to: EnumId, from: EnumId) -> NodeId {
        let (to, from) = (self.previous.enumeration(to), self.next.enumeration(from));
        let mut texts = Vec::new();
        for value in &from.values {
            if to.values.iter().any(|it| it.texts().any(|text| text == value.text)) {
                continue;
            }
            let former = from.former_texts(value);
            let text = former.into_iter().find(|text| to.values.iter().any(|it| it.text == *text));
            if let Some(text) = text.or_else(|| (!to.open).then_some(NO_WAY_BACK)) {
                texts.push((value.text.clone(), text.to_owned()));
            }
        }
        self.add(Node::Texts(texts))
    }

    /// `tags`: the keys that may hold a tag, where it is the object of a variant.
    fn documents(&mut self, to: DocumentId, from: DocumentId, tags: Vec<String>) -> NodeId {
        let key = (to, from, tags.clone());
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let place = self.add(Node::Keep);
        self.known.insert(key, place);
        let node = match (to, from) {
            (DocumentId::Type(to), DocumentId::Type(from)) => self.object(to, from, tags),
            (DocumentId::Union(to), DocumentId::Union(from)) => self.union(to, from),
            (DocumentId::Type(to), DocumentId::Union(from)) => self.untag(to, from),
            (DocumentId::Union(_), DocumentId::Type(_)) => Node::Keep,
        };
        self.nodes[place] = node;
        place
    }

    fn object(&mut self, to: TypeId, from: TypeId, mut tags: Vec<String>) -> Node {
        let (previous, next) = (self.previous.ty(to), self.next.ty(from));
        let mut keys = Vec::new();
        for field in &next.fields {
            let same = previous.fields.iter().find(|it| it.key == field.key);
            let former = || {
                let former = field.former_keys();
                former.into_iter().find_map(|key| previous.fields.iter().find(|it| it.key == key))
            };
            if let Some(old) = same.or_else(former) {
                let from = if same.is_some() { Vec::new() } else { vec![field.key.clone()] };
                let value = self.value(&old.value, &field.value, old.optional);
                let fill = if field.optional { no_value(old) } else { None };
                keys.push(Key { to: vec![old.key.clone()], from, at: Vec::new(), value, fill });
            } else if let Some(old) = at(self.previous, previous, &field.was.at) {
                let value = self.value(&old.value, &field.value, old.optional);
                let from = vec![field.key.clone()];
                keys.push(Key { to: field.was.at.clone(), from, at: Vec::new(), value, fill: None });
            }
        }
        for old in &previous.fields {
            let is_given = keys.iter().any(|key| key.to.first() == Some(&old.key))
                || self.moved.iter().any(|it| std::ptr::eq(*it, old));
            if let Some(fill) = no_value(old).filter(|_| !is_given && !tags.contains(&old.key)) {
                let (to, fill) = (vec![old.key.clone()], Some(fill));
                keys.push(Key { to, from: Vec::new(), at: Vec::new(), value: 0, fill });
            }
        }
        // What the earlier schema does not know it ignores, unless it is strict.
        let drop = match previous.extras {
            Extras::Refuse => {
                tags.extend(previous.fields.iter().flat_map(|field| field.keys()).map(str::to_owned));
                Drop::AllBut(tags)
            }
            Extras::Ignore | Extras::Keep => Drop::None,
        };
        Node::Object(Object { keys, drop })
    }

    fn union(&mut self, to: UnionId, from: UnionId) -> Node {
        let (previous, next) = (self.previous.union(to), self.next.union(from));
        let mut tags = vec![previous.discriminator.clone()];
        tags.extend((previous.discriminator != next.discriminator).then(|| next.discriminator.clone()));
        let mut variants = Vec::new();
        for variant in &next.variants {
            let old = variant.tags().find_map(|tag| previous.variants.iter().find(|it| it.tag == tag));
            let Some(old) = old else {
                // An open union keeps what it does not know.
                if !previous.open {
                    let (tag, former) = (NO_WAY_BACK.to_owned(), vec![variant.tag.clone()]);
                    variants.push(Variant { tag, former, object: 0 });
                }
                continue;
            };
            let (payload, came) = (DocumentId::Type(old.payload), DocumentId::Type(variant.payload));
            let object = self.documents(payload, came, tags.clone());
            let known = old.tags().any(|tag| tag == variant.tag);
            let tag = if known { &variant.tag } else { &old.tag };
            let former = if known { Vec::new() } else { vec![variant.tag.clone()] };
            variants.push(Variant { tag: tag.clone(), former, object });
        }
        let former = (previous.discriminator != next.discriminator).then(|| next.discriminator.clone());
        Node::Union(Union {
            discriminator: Discriminator { key: previous.discriminator.clone(), former },
            variants,
        })
    }

    fn untag(&mut self, to: TypeId, from: UnionId) -> Node {
        let (previous, next) = (self.previous.ty(to), self.next.union(from));
        let is = |ty: &TypeShape| ty.name == previous.name || ty.renamed_from.contains(&previous.name);
        let Some(variant) = next.variants.iter().find(|it| is(self.next.ty(it.payload))) else {
            return Node::Keep;
        };
        let discriminator = discriminator(self.next, from);
        let tags = std::iter::once(&discriminator.key).chain(&discriminator.former).cloned().collect();
        let bare = self.documents(DocumentId::Type(to), DocumentId::Type(variant.payload), tags);
        Node::Untag(Tagging { discriminator, tag: variant.tag.clone(), bare, tagged: 0 })
    }
}

/// What stands where the earlier form wants a value and there is none.
fn no_value(old: &FieldShape) -> Option<Fill> {
    let is_required = !old.optional && old.default.is_none();
    let null = old.value != ValueShape::Scalar(Scalar::Json);
    is_required.then(|| Fill { json: format!("\"{NO_WAY_BACK}\""), null })
}

/// What keys lead to, through types.
fn at<'s>(shapes: &'s Shapes, ty: &'s TypeShape, path: &[String]) -> Option<&'s FieldShape> {
    let (key, rest) = path.split_first()?;
    let field = ty.fields.iter().find(|field| field.key == *key)?;
    match (&field.value, rest) {
        (_, []) => Some(field),
        (ValueShape::Document(DocumentId::Type(id)), rest) => at(shapes, shapes.ty(*id), rest),
        _ => None,
    }
}
