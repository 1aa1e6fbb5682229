//! Where a default may stand deeper than the wire allows: an absent field has its default, and one that is a list or an
//! object needs a level of its own, which an input that is as deep as can be has no more.

use crate::document::constants::levels;
use crate::document::graph::Groups;
use crate::document::{DocumentId, Shapes, ValueShape};

/// For each document, how many levels there may be from its own down to the last one of such a default.
pub(super) struct Defaults {
    types: Vec<Levels>,
    unions: Vec<Levels>,
}

/// A count of levels; none without such a default.
type Levels = Option<usize>;

impl Defaults {
    pub(super) fn of(shapes: &Shapes, groups: &Groups) -> Defaults {
        let mut defaults =
            Defaults { types: vec![None; shapes.types.len()], unions: vec![None; shapes.unions.len()] };
        let order: Vec<DocumentId> = groups.order().collect();
        for group in order.chunk_by(|left, right| groups.recursive(*left, *right)) {
            for id in group {
                let levels = defaults.of_document(shapes, *id);
                defaults.set(*id, levels);
            }
            let recursive = group.iter().any(|id| refers_within(shapes, groups, *id));
            if recursive && group.iter().any(|id| defaults.get(*id).is_some()) {
                group.iter().for_each(|id| defaults.set(*id, Some(usize::MAX)));
            }
        }
        defaults
    }

    /// Whether this document may get a default where no level is left, if it has so many itself.
    pub(super) fn may_need_more_than(&self, levels: usize, id: DocumentId) -> bool {
        self.get(id).is_some_and(|deepest| deepest > levels)
    }

    fn get(&self, id: DocumentId) -> Levels {
        match id {
            DocumentId::Type(id) => self.types[id.0],
            DocumentId::Union(id) => self.unions[id.0],
        }
    }

    fn set(&mut self, id: DocumentId, levels: Levels) {
        match id {
            DocumentId::Type(id) => self.types[id.0] = levels,
            DocumentId::Union(id) => self.unions[id.0] = levels,
        }
    }

    fn of_value(&self, value: &ValueShape) -> Levels {
        match value {
            ValueShape::Scalar(_) | ValueShape::Enum(_) => None,
            ValueShape::Document(id) => self.get(*id),
            ValueShape::List(inner) | ValueShape::Map(inner) => {
                self.of_value(inner).map(|levels| levels.saturating_add(1))
            }
        }
    }

    fn of_document(&self, shapes: &Shapes, id: DocumentId) -> Levels {
        match id {
            DocumentId::Type(id) => {
                let fields = shapes.ty(id).fields.iter();
                let deepest = fields.filter_map(|field| {
                    let default = field.default.as_ref().map(|it| levels(it, &field.value, shapes));
                    default.filter(|levels| *levels > 0).max(self.of_value(&field.value))
                });
                deepest.max().map(|levels| levels.saturating_add(1))
            }
            DocumentId::Union(id) => {
                shapes.union(id).variants.iter().filter_map(|it| self.types[it.payload.0]).max()
            }
        }
    }
}

/// Whether a document refers to one of its own group.
fn refers_within(shapes: &Shapes, groups: &Groups, id: DocumentId) -> bool {
    match id {
        DocumentId::Type(of) => {
            let documents = shapes.ty(of).fields.iter().filter_map(|field| field.value.document());
            documents.into_iter().any(|to| groups.recursive(id, to))
        }
        DocumentId::Union(of) => {
            shapes.union(of).variants.iter().any(|it| groups.recursive(id, DocumentId::Type(it.payload)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn too_deep(schema: &str, name: &str) -> bool {
        let (schema, diagnostics) = crate::read(&Sources::single("schema.prisma", schema));
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        let shapes = schema.shapes;
        let groups = Groups::of(&shapes);
        let id = groups.order().find(|id| shapes.document_name(*id) == name).unwrap();
        Defaults::of(&shapes, &groups).may_need_more_than(100, id)
    }

    #[test]
    fn only_recursion_and_deep_constants_need_levels() {
        let flat = "type T {\n  words String[] @default([])\n}";
        assert!(!too_deep(flat, "T"));
        let tree = "type T {\n  words String[] @default([])\n  next T?\n}";
        assert!(too_deep(tree, "T"));
        let scalar = "type T {\n  word String @default(\"\")\n  next T?\n}";
        assert!(!too_deep(scalar, "T"));
        let above = format!("{tree}\ntype Above {{\n  trees Map<T>\n}}");
        assert!(too_deep(&above, "Above"));
        let below = "type T {\n  next T?\n  other Other\n}\ntype Other {\n  map Map<Int> @default({})\n}";
        assert!(too_deep(below, "T") && !too_deep(below, "Other"));
        let union = "union U {\n  a A\n}\ntype A {\n  inner U[] @default([])\n}";
        assert!(too_deep(union, "U") && too_deep(union, "A"));
    }
}
