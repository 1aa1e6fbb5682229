//! What became of the documents between two schemas: what changed, which column was which, and whether each side reads
//! what the other one writes.

use std::collections::{BTreeSet, HashSet};

use super::changes::Change;
use super::lineage::Lineage;
use super::steps::former_forms;
use crate::document::evolution::{Direction, Finding, Kind, Root, compare};
use crate::document::place::key_words;
use crate::document::{
    DocumentId, EnumShape, Reading, Shapes, TypeId, TypeShape, UnionId, UnionShape, ValueShape,
};
use crate::model::{Arity, ColumnType, Schema};
use crate::scalar::Scalar;
use crate::source::Span;

/// A place where documents begin, in both schemas.
struct Place {
    label: String,
    previous: ValueShape,
    next: ValueShape,
    /// What the schema at hand says that was stored there.
    was: Option<ValueShape>,
    span: Span,
    /// How the earlier schema reads it, and this one.
    readings: (Reading, Reading),
}

/// Everything in which the documents of two schemas differ, in this direction.
pub fn document_findings(direction: Direction, previous: &Schema, next: &Schema) -> Vec<Finding> {
    document_findings_of(direction, (previous, next), &Lineage::between(previous, next), &|_| true)
}

/// The same of some places alone: columns by their labels, `Lesson.exercises`, and what no column reaches, which has
/// none. Which column was which says the caller, who knows the schemas between.
pub fn document_findings_of(
    direction: Direction,
    (previous, next): (&Schema, &Schema),
    lineage: &Lineage,
    wanted: &dyn Fn(Option<&str>) -> bool,
) -> Vec<Finding> {
    findings(direction, (previous, next), lineage, wanted, None)
}

fn findings(
    direction: Direction,
    (previous, next): (&Schema, &Schema),
    lineage: &Lineage,
    wanted: &dyn Fn(Option<&str>) -> bool,
    within: Option<&HashSet<Span>>,
) -> Vec<Finding> {
    let column =
        |place: &Place| place.label.contains('.').then(|| place.label.trim_end_matches("[]").to_owned());
    let mut places = places(previous, next, lineage);
    places.retain(|place| wanted(column(place).as_deref()));
    let roots: Vec<Root<'_>> = places
        .iter()
        .map(|it| match direction {
            Direction::Backward => Root {
                label: &it.label,
                written: &it.previous,
                read: &it.next,
                was: it.was.as_ref(),
                span: it.span,
                lenient: it.readings.1 != Reading::Strict,
            },
            Direction::Forward => Root {
                label: &it.label,
                written: &it.next,
                read: &it.previous,
                was: None,
                span: it.span,
                lenient: it.readings.0 != Reading::Strict,
            },
        })
        .collect();
    match direction {
        Direction::Backward => compare(direction, &previous.shapes, &next.shapes, &roots, within),
        Direction::Forward => compare(direction, &next.shapes, &previous.shapes, &roots, within),
    }
}

/// What the open types and unions of an earlier schema may have kept without knowing it, and the schema at hand has names
/// for: a data step leaves it as it is, so that what still earlier schemas wrote there counts behind one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Fields and variants of the schema at hand that are new to what was open; all that is inside of them was kept too.
    inside: HashSet<Span>,
    /// Keys that hold a tag by now.
    tags: HashSet<String>,
}

impl Kept {
    /// What is kept of rows of an earlier schema in these columns.
    pub fn of(
        (previous, next): (&Schema, &Schema),
        lineage: &Lineage,
        wanted: &dyn Fn(Option<&str>) -> bool,
    ) -> Kept {
        let mut kept = Kept::default();
        let variants = || next.shapes.unions.iter().flat_map(|union| &union.variants);
        let strangers = document_findings_of(Direction::Backward, (previous, next), lineage, wanted);
        for it in strangers.into_iter().filter(|it| it.kind == Kind::Stranger) {
            let unions = next.shapes.unions.iter().any(|union| union.span == it.reader);
            let of_variant = variants().find(|variant| variant.span == it.reader);
            if unions || of_variant.is_some_and(|variant| !it.place.ends_with(&key_words(&variant.tag))) {
                kept.tags.insert(it.place);
            } else {
                kept.inside.insert(it.reader);
            }
        }
        kept
    }

    /// What the schema at hand makes of it, where a schema before that one wrote it.
    pub fn findings(
        &self,
        schemas: (&Schema, &Schema),
        lineage: &Lineage,
        wanted: &dyn Fn(Option<&str>) -> bool,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        if !self.inside.is_empty() {
            found = findings(Direction::Backward, schemas, lineage, wanted, Some(&self.inside));
        }
        if !self.tags.is_empty() {
            let mut tags = document_findings_of(Direction::Backward, schemas, lineage, wanted);
            tags.retain(|it| self.tags.contains(&it.place) && !found.contains(it));
            found.extend(tags);
        }
        found
    }
}

/// The columns of both schemas that hold documents, then the documents that no column reaches: these travel between
/// programs, whose versions differ too.
fn places(previous: &Schema, next: &Schema, lineage: &Lineage) -> Vec<Place> {
    let mut places = Vec::new();
    let mut reached = BTreeSet::new();
    for (place, model) in next.models.iter().enumerate() {
        for (id, field, column) in model.columns() {
            let Some(shape) = shape_of(&column.ty) else { continue };
            reach(&next.shapes, &shape, &mut reached);
            let Some((_, _, before)) = lineage.column(previous, (place, id.0)) else { continue };
            let Some(old) = shape_of(&before.ty) else { continue };
            let readings = (before.reading, column.reading);
            let entries = if field.arity == Arity::List { "[]" } else { "" };
            let label = format!("{}.{}{entries}", model.name, field.name);
            let was = column.was.clone();
            places.push(Place { label, previous: old, next: shape, was, span: field.span, readings });
        }
    }
    let before: Vec<_> = documents(&previous.shapes).collect();
    for (id, name, former) in documents(&next.shapes) {
        let shape = ValueShape::Document(id);
        if reached.contains(&id) {
            continue;
        }
        if let Some((old, _, _)) = named(&before, name, former, |it| it.1) {
            let span = match id {
                DocumentId::Type(id) => next.shapes.ty(id).span,
                DocumentId::Union(id) => next.shapes.union(id).span,
            };
            let previous = ValueShape::Document(*old);
            let readings = (Reading::Strict, Reading::Strict);
            places.push(Place { label: name.to_owned(), previous, next: shape, was: None, span, readings });
        }
    }
    places
}

/// The one of the same name, else of the latest former one.
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
pub(super) fn shape_of(ty: &ColumnType) -> Option<ValueShape> {
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

/// Every document inside of a value, and inside of these.
pub(super) fn reached(shapes: &Shapes, shape: &ValueShape) -> BTreeSet<DocumentId> {
    let mut reached = BTreeSet::new();
    reach(shapes, shape, &mut reached);
    reached
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

/// What changed of the documents, and of the enums that they use, in words: nothing where only names of the schema,
/// comments and the order are others.
pub fn document_changes(previous: &Schema, next: &Schema) -> Vec<Change> {
    let (before, after) = (told(previous), told(next));
    let mut changes = Vec::new();
    for it in &after {
        let old = named(&before, it.name, it.former, |old| old.name);
        match old {
            None => changes.push(change("add", it.name)),
            Some(old) if old.text != it.text => changes.push(change("change", it.name)),
            Some(_) => {}
        }
    }
    for it in &before {
        let stays =
            |new: &&Told<'_>| new.name == it.name || new.former.iter().any(|former| former == it.name);
        if !after.iter().any(|new| stays(&new)) {
            changes.push(change("drop", it.name));
        }
    }
    // A column that holds another document is changed by that, whatever became of the documents themselves.
    for place in places(previous, next, &Lineage::between(previous, next)) {
        let (old, new) = (root_name(&previous.shapes, &place.previous), root_name(&next.shapes, &place.next));
        let renamed = documents(&next.shapes)
            .any(|(_, name, former)| name == new && former.iter().any(|former| former == old));
        if old != new && !renamed {
            changes.push(Change { leading: false, ..change("change", place.label.trim_end_matches("[]")) });
        }
    }
    changes
}

/// The name of what a column holds.
fn root_name<'a>(shapes: &'a Shapes, shape: &ValueShape) -> &'a str {
    match shape {
        ValueShape::Document(id) => shapes.document_name(*id),
        _ => Scalar::Json.name(),
    }
}

fn change(verb: &'static str, name: &str) -> Change {
    Change { verb, what: name.to_owned(), leading: true }
}

/// A document or an enum, with everything that readers and writers know of it.
struct Told<'a> {
    name: &'a str,
    former: &'a [String],
    text: String,
}

fn told(schema: &Schema) -> Vec<Told<'_>> {
    let shapes = &schema.shapes;
    let types = shapes.types.iter().map(|it| Told {
        name: &it.name,
        former: &it.renamed_from,
        text: type_told(shapes, it),
    });
    let unions = shapes.unions.iter().map(|it| Told {
        name: &it.name,
        former: &it.renamed_from,
        text: union_told(shapes, it),
    });
    let enums = shapes.enums.iter().zip(&schema.enums).filter(|(_, stored)| stored.in_documents);
    let enums =
        enums.map(|(it, stored)| Told { name: &it.name, former: &stored.renamed_from, text: enum_told(it) });
    types.chain(unions).chain(enums).collect()
}

/// A document by what it holds, and all that it refers to: equal texts read and write the same, and read the same earlier
/// rows.
pub fn described(shapes: &Shapes, root: &ValueShape) -> String {
    let reached = reached(shapes, root);
    let mut lines = vec![value_told(shapes, root)];
    lines.extend(reached.iter().map(|id| match id {
        DocumentId::Type(id) => format!("{} {}", shapes.ty(*id).name, type_told(shapes, shapes.ty(*id))),
        DocumentId::Union(id) => {
            format!("{} {}", shapes.union(*id).name, union_told(shapes, shapes.union(*id)))
        }
    }));
    // An enum is told in full wherever a field has it, so that its name alone says nothing.
    lines.extend(former_forms(shapes, root, None).into_iter().map(|form| format!("was {form}")));
    lines[1..].sort();
    lines.join("\n")
}

fn type_told(shapes: &Shapes, ty: &TypeShape) -> String {
    let mut fields: Vec<String> = ty
        .fields
        .iter()
        .map(|it| {
            let value = value_told(shapes, &it.value);
            let keys: Vec<&str> = it.keys().collect();
            format!("{keys:?} {value} {} {:?} {:?}", it.optional, it.default, it.rules)
        })
        .collect();
    fields.sort();
    format!("{:?} {}", ty.extras, fields.join("; "))
}

fn union_told(shapes: &Shapes, union: &UnionShape) -> String {
    let variants = union.variants.iter();
    let mut variants: Vec<String> = variants
        .map(|it| format!("{:?} {}", it.tags().collect::<Vec<_>>(), shapes.ty(it.payload).name))
        .collect();
    variants.sort();
    format!("{:?} {} {}", union.discriminator, union.open, variants.join("; "))
}

fn enum_told(it: &EnumShape) -> String {
    let mut values: Vec<String> =
        it.values.iter().map(|value| format!("{:?}", value.texts().collect::<Vec<_>>())).collect();
    values.sort();
    format!("{} {}", it.open, values.join(", "))
}

fn value_told(shapes: &Shapes, value: &ValueShape) -> String {
    match value {
        ValueShape::Scalar(scalar) => scalar.name().to_owned(),
        ValueShape::Enum(id) => {
            let shape = shapes.enumeration(*id);
            format!("{} {}", shape.name, enum_told(shape))
        }
        ValueShape::Document(id) => shapes.document_name(*id).to_owned(),
        ValueShape::List(inner) => format!("{}[]", value_told(shapes, inner)),
        ValueShape::Map(inner) => format!("Map<{}>", value_told(shapes, inner)),
    }
}
