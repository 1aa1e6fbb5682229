//! Which documents hold which: the order in which they can be defined, and which of them are recursive.

use super::{DocumentId, Shapes, TypeId, UnionId, ValueShape};

/// The documents in groups: each group holds documents that reach each other, and comes after all that it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    groups: Vec<Vec<DocumentId>>,
    group_of_type: Vec<usize>,
    group_of_union: Vec<usize>,
}

impl Groups {
    /// Finds the groups (Tarjan's algorithm, without recursion: chains of documents may be long).
    ///
    /// Where the references leave a choice, names decide, so that moving a block in the schema changes nothing.
    /// Within a group types come before unions.
    pub fn of(shapes: &Shapes) -> Groups {
        let nodes = shapes.types.len() + shapes.unions.len();
        let mut search = Search {
            references: (0..nodes).map(|node| references(shapes, node)).collect(),
            index: vec![None; nodes],
            low: vec![0; nodes],
            on_stack: vec![false; nodes],
            stack: Vec::new(),
            next: 0,
            groups: Vec::new(),
        };
        let mut order: Vec<usize> = (0..nodes).collect();
        order.sort_by_key(|&node| shapes.document_name(document(shapes, node)));
        for node in order {
            if search.index[node].is_none() {
                search.visit(node);
            }
        }
        let mut result = Groups {
            groups: Vec::new(),
            group_of_type: vec![0; shapes.types.len()],
            group_of_union: vec![0; shapes.unions.len()],
        };
        for (number, group) in search.groups.iter().enumerate() {
            let mut ids: Vec<DocumentId> = group.iter().map(|&node| document(shapes, node)).collect();
            ids.sort_by_key(|&id| (matches!(id, DocumentId::Union(_)), shapes.document_name(id)));
            for &id in &ids {
                match id {
                    DocumentId::Type(TypeId(index)) => result.group_of_type[index] = number,
                    DocumentId::Union(UnionId(index)) => result.group_of_union[index] = number,
                }
            }
            result.groups.push(ids);
        }
        result
    }

    /// Every document once, after those that it refers to, except where they refer to it as well.
    pub fn order(&self) -> impl Iterator<Item = DocumentId> + '_ {
        self.groups.iter().flatten().copied()
    }

    /// Whether a reference from one to the other lies on a cycle.
    pub fn recursive(&self, from: DocumentId, to: DocumentId) -> bool {
        self.group(from) == self.group(to)
    }

    fn group(&self, id: DocumentId) -> usize {
        match id {
            DocumentId::Type(TypeId(index)) => self.group_of_type[index],
            DocumentId::Union(UnionId(index)) => self.group_of_union[index],
        }
    }
}

struct Search {
    references: Vec<Vec<usize>>,
    index: Vec<Option<usize>>,
    low: Vec<usize>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    next: usize,
    groups: Vec<Vec<usize>>,
}

impl Search {
    fn open(&mut self, node: usize) {
        self.index[node] = Some(self.next);
        self.low[node] = self.next;
        self.next += 1;
        self.on_stack[node] = true;
        self.stack.push(node);
    }

    fn visit(&mut self, root: usize) {
        self.open(root);
        let mut path = vec![(root, 0)];
        while let Some((node, position)) = path.last_mut() {
            let node = *node;
            if let Some(&target) = self.references[node].get(*position) {
                *position += 1;
                match self.index[target] {
                    None => {
                        self.open(target);
                        path.push((target, 0));
                    }
                    Some(index) if self.on_stack[target] => self.low[node] = self.low[node].min(index),
                    Some(_) => {}
                }
                continue;
            }
            path.pop();
            if let Some(&(parent, _)) = path.last() {
                self.low[parent] = self.low[parent].min(self.low[node]);
            }
            if self.index[node] == Some(self.low[node]) {
                let start = self.stack.iter().rposition(|&other| other == node).unwrap_or(0);
                let group = self.stack.split_off(start);
                for &member in &group {
                    self.on_stack[member] = false;
                }
                self.groups.push(group);
            }
        }
    }
}

fn document(shapes: &Shapes, node: usize) -> DocumentId {
    match node.checked_sub(shapes.types.len()) {
        None => DocumentId::Type(TypeId(node)),
        Some(index) => DocumentId::Union(UnionId(index)),
    }
}

fn references(shapes: &Shapes, node: usize) -> Vec<usize> {
    let number = |id| match id {
        DocumentId::Type(TypeId(index)) => index,
        DocumentId::Union(UnionId(index)) => shapes.types.len() + index,
    };
    match document(shapes, node) {
        DocumentId::Type(id) => {
            shapes.ty(id).fields.iter().filter_map(|field| field.value.document()).map(number).collect()
        }
        DocumentId::Union(id) => shapes.union(id).variants.iter().map(|variant| variant.payload.0).collect(),
    }
}

impl ValueShape {
    /// The document that this value is, or holds in lists and maps.
    pub fn document(&self) -> Option<DocumentId> {
        match self {
            ValueShape::Document(id) => Some(*id),
            ValueShape::List(inner) | ValueShape::Map(inner) => inner.document(),
            ValueShape::Scalar(_) | ValueShape::Enum(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Extras, FieldShape, TypeShape};

    /// Types `A`, `B`, … with references by number.
    fn shapes(references: &[&[usize]]) -> Shapes {
        let field = |&target: &usize| FieldShape {
            name: format!("f{target}"),
            key: format!("f{target}"),
            docs: None,
            value: ValueShape::List(Box::new(ValueShape::Document(DocumentId::Type(TypeId(target))))),
            optional: false,
            default: None,
            rules: Vec::new(),
            renamed_from: Vec::new(),
            was: crate::document::Was::default(),
            deprecated: None,
            span: Default::default(),
        };
        let ty = |(index, targets): (usize, &&[usize])| TypeShape {
            name: if index < 26 { char::from(b'A' + index as u8).to_string() } else { format!("T{index}") },
            docs: None,
            fields: targets.iter().map(field).collect(),
            extras: Extras::Ignore,
            reserved: Vec::new(),
            compatibility: None,
            renamed_from: Vec::new(),
            deprecated: None,
            span: Default::default(),
        };
        Shapes { types: references.iter().enumerate().map(ty).collect(), ..Shapes::default() }
    }

    fn names(references: &[&[usize]]) -> (String, Shapes, Groups) {
        let shapes = shapes(references);
        let groups = Groups::of(&shapes);
        let order = groups.order().map(|id| shapes.document_name(id).to_owned()).collect();
        (order, shapes, groups)
    }

    #[test]
    fn what_is_referred_to_comes_first_and_names_decide_the_rest() {
        assert_eq!(names(&[&[2], &[], &[1], &[]]).0, "BCAD");
    }

    #[test]
    fn documents_that_reach_each_other_are_one_group() {
        let (order, _, groups) = names(&[&[1], &[2, 3], &[0], &[3]]);
        assert_eq!(order, "DABC");
        let id = |index| DocumentId::Type(TypeId(index));
        assert!(groups.recursive(id(0), id(2)));
        assert!(groups.recursive(id(3), id(3)));
        assert!(!groups.recursive(id(1), id(3)));
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let lists: Vec<Vec<usize>> = (0..100_000).map(|index| vec![(index + 1) % 100_000]).collect();
        let slices: Vec<&[usize]> = lists.iter().map(Vec::as_slice).collect();
        assert_eq!(Groups::of(&shapes(&slices)).groups.len(), 1);
    }
}
