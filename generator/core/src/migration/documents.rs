//! What became of the documents between two schemas: which column was which, and whether each side reads what the
//! other one writes.

use std::collections::BTreeSet;

use crate::document::evolution::{Direction, Finding, Root, compare};
use crate::document::{DocumentId, Shapes, TypeId, UnionId, ValueShape};
use crate::model::{Arity, ColumnType, Field, Model, Schema};
use crate::scalar::Scalar;

/// A place where documents begin, in both schemas.
struct Place {
    label: String,
    previous: ValueShape,
    next: ValueShape,
}

/// Everything in which the documents of two schemas differ, in this direction.
pub fn document_findings(direction: Direction, previous: &Schema, next: &Schema) -> Vec<Finding> {
    let places = places(previous, next);
    let roots: Vec<Root<'_>> = places
        .iter()
        .map(|it| match direction {
            Direction::Backward => Root { label: &it.label, written: &it.previous, read: &it.next },
            Direction::Forward => Root { label: &it.label, written: &it.next, read: &it.previous },
        })
        .collect();
    match direction {
        Direction::Backward => compare(direction, &previous.shapes, &next.shapes, &roots),
        Direction::Forward => compare(direction, &next.shapes, &previous.shapes, &roots),
    }
}

/// The columns of both schemas that hold documents, then the documents that no column reaches: these travel between
/// programs, whose versions differ too.
fn places(previous: &Schema, next: &Schema) -> Vec<Place> {
    let mut places = Vec::new();
    let mut reached = BTreeSet::new();
    for model in &next.models {
        let before = named(&previous.models, &model.name, &model.renamed_from, |it: &Model| &it.name);
        for (_, field, column) in model.columns() {
            let Some(shape) = shape_of(&column.ty) else { continue };
            reach(&next.shapes, &shape, &mut reached);
            let Some(before) = before else { continue };
            let Some(old) = named(&before.fields, &field.name, &column.renamed_from, |it: &Field| &it.name)
            else {
                continue;
            };
            let Some(old) = before.columns().find(|(_, it, _)| it.name == old.name) else { continue };
            let Some(old) = shape_of(&old.2.ty) else { continue };
            let entries = if field.arity == Arity::List { "[]" } else { "" };
            let label = format!("{}.{}{entries}", model.name, field.name);
            places.push(Place { label, previous: old, next: shape });
        }
    }
    for (id, name, former) in documents(&next.shapes) {
        let shape = ValueShape::Document(id);
        if reached.contains(&id) {
            continue;
        }
        let before = documents(&previous.shapes).collect::<Vec<_>>();
        if let Some((old, _, _)) = named(&before, name, former, |it| it.1) {
            places.push(Place { label: name.to_owned(), previous: ValueShape::Document(*old), next: shape });
        }
    }
    places
}

/// The one with a former name, else with the same one.
fn named<'a, T>(
    all: &'a [T],
    name: &str,
    former: &[String],
    name_of: impl Fn(&'a T) -> &'a str,
) -> Option<&'a T> {
    let find = |wanted: &str| all.iter().find(|it| name_of(it) == wanted);
    find(name).or_else(|| former.iter().rev().find_map(|former| find(former)))
}

/// What a JSON column holds, or each entry of a list of them.
fn shape_of(ty: &ColumnType) -> Option<ValueShape> {
    match ty {
        ColumnType::Document(id) => Some(ValueShape::Document(*id)),
        ColumnType::Scalar(Scalar::Json) => Some(ValueShape::Scalar(Scalar::Json)),
        _ => None,
    }
}

fn documents(shapes: &Shapes) -> impl Iterator<Item = (DocumentId, &str, &[String])> {
    let types = shapes.types.iter().enumerate();
    let types = types
        .map(|(index, it)| (DocumentId::Type(TypeId(index)), it.name.as_str(), it.renamed_from.as_slice()));
    let unions = shapes.unions.iter().enumerate();
    types.chain(
        unions.map(|(index, it)| {
            (DocumentId::Union(UnionId(index)), it.name.as_str(), it.renamed_from.as_slice())
        }),
    )
}

/// Notes every document inside of a value.
fn reach(shapes: &Shapes, shape: &ValueShape, reached: &mut BTreeSet<DocumentId>) {
    let mut open: Vec<DocumentId> = shape.document().into_iter().collect();
    while let Some(id) = open.pop() {
        if !reached.insert(id) {
            continue;
        }
        match id {
            DocumentId::Type(id) => {
                open.extend(shapes.ty(id).fields.iter().filter_map(|field| field.value.document()));
            }
            DocumentId::Union(id) => {
                open.extend(
                    shapes.union(id).variants.iter().map(|variant| DocumentId::Type(variant.payload)),
                );
            }
        }
    }
}
