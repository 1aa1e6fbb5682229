//! Which documents reach a default: what may be written for them differs from what is read.

use crate::document::{DocumentId, Shapes, TypeId, UnionId};

/// For every document, whether a default is reachable from it.
pub(crate) struct Inputs {
    types: Vec<bool>,
    unions: Vec<bool>,
}

impl Inputs {
    /// Walks the references backwards from the fields with defaults.
    pub(crate) fn of(shapes: &Shapes) -> Inputs {
        let mut holders_of_type: Vec<Vec<DocumentId>> = vec![Vec::new(); shapes.types.len()];
        let mut holders_of_union: Vec<Vec<DocumentId>> = vec![Vec::new(); shapes.unions.len()];
        let mut open = Vec::new();
        for (index, ty) in shapes.types.iter().enumerate() {
            let holder = DocumentId::Type(TypeId(index));
            for document in ty.fields.iter().filter_map(|field| field.value.document()) {
                match document {
                    DocumentId::Type(id) => holders_of_type[id.0].push(holder),
                    DocumentId::Union(id) => holders_of_union[id.0].push(holder),
                }
            }
            if ty.fields.iter().any(|field| field.default.is_some()) {
                open.push(holder);
            }
        }
        for (index, union) in shapes.unions.iter().enumerate() {
            for variant in &union.variants {
                holders_of_type[variant.payload.0].push(DocumentId::Union(UnionId(index)));
            }
        }
        let mut inputs =
            Inputs { types: vec![false; shapes.types.len()], unions: vec![false; shapes.unions.len()] };
        while let Some(document) = open.pop() {
            let (seen, holders) = match document {
                DocumentId::Type(id) => (&mut inputs.types[id.0], &holders_of_type[id.0]),
                DocumentId::Union(id) => (&mut inputs.unions[id.0], &holders_of_union[id.0]),
            };
            if !std::mem::replace(seen, true) {
                open.extend(holders);
            }
        }
        inputs
    }

    /// Whether the input of this document is a type of its own.
    pub(crate) fn differs(&self, id: DocumentId) -> bool {
        match id {
            DocumentId::Type(id) => self.types[id.0],
            DocumentId::Union(id) => self.unions[id.0],
        }
    }
}
