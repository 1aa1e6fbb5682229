//! Data steps between two schemas: which columns of documents are brought to their current form, and how.

use std::collections::BTreeSet;

use super::documents::shape_of;
use super::lineage::Lineage;
use crate::document::rewrite::{Extent, Program};
use crate::document::{DocumentId, Shapes, ValueShape};
use crate::model::{Arity, Schema};

/// What a migration may do to the documents of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct DataStep {
    /// The column in the schema at hand: model and field.
    pub column: (String, String),
    /// The same in the earlier schema.
    pub before: (String, String),
    /// Whether the schema at hand says something new of how rows were (`@was`), so that it has to be done now.
    pub due: bool,
    /// What brings every row to the current form.
    pub forth: Program,
    /// What brings what came since to the earlier form.
    pub back: Program,
}

impl DataStep {
    /// The name of the column: `Lesson.exercises`.
    pub fn label(&self) -> String {
        format!("{}.{}", self.column.0, self.column.1)
    }
}

/// The steps that may be taken between two schemas, for every column of documents that both have.
pub fn data_steps(previous: &Schema, next: &Schema) -> Vec<DataStep> {
    let lineage = Lineage::between(previous, next);
    let mut steps = Vec::new();
    for (place, model) in next.models.iter().enumerate().filter(|(_, it)| !it.is_view) {
        for (id, field, column) in model.columns() {
            let Some(shape) = shape_of(&column.ty) else { continue };
            let Some((old_model, old_field, old)) = lineage.column(previous, (place, id.0)) else {
                continue;
            };
            let Some(old_shape) = shape_of(&old.ty) else { continue };
            let whole = |list: bool, shape: ValueShape| match list {
                true => ValueShape::List(Box::new(shape)),
                false => shape,
            };
            let root = whole(field.arity == Arity::List, shape);
            let old_root = whole(old_field.arity == Arity::List, old_shape);
            let mut forms = former_forms(&next.shapes, &root, column.was.as_ref());
            let known = former_forms(&previous.shapes, &old_root, old.was.as_ref());
            forms.retain(|form| !known.contains(form));
            let forth = Program::forth(&next.shapes, &root, column.was.as_ref(), Extent::All);
            if forth.is_empty() {
                continue;
            }
            steps.push(DataStep {
                column: (model.name.clone(), field.name.clone()),
                before: (old_model.name.clone(), old_field.name.clone()),
                due: !forms.is_empty(),
                forth,
                back: Program::back((&previous.shapes, &old_root), (&next.shapes, &root)),
            });
        }
    }
    steps
}

/// Everything that the documents of a column say of how they were.
pub(super) fn former_forms(shapes: &Shapes, root: &ValueShape, was: Option<&ValueShape>) -> BTreeSet<String> {
    let mut forms: BTreeSet<String> = was.map(|was| shapes.spelled(was)).into_iter().collect();
    for id in super::documents::reached(shapes, root) {
        match id {
            DocumentId::Type(id) => {
                let shape = shapes.ty(id);
                for field in shape.fields.iter().filter(|field| !field.was.is_empty()) {
                    let value = field.was.value.as_ref().map(|was| shapes.spelled(was));
                    let (absent, at) = (&field.was.absent, &field.was.at);
                    forms.insert(format!("{} {} {value:?} {absent:?} {at:?}", shape.name, field.key));
                }
            }
            DocumentId::Union(id) => {
                let shape = shapes.union(id);
                let former = shape.discriminator_was.iter();
                forms.extend(former.map(|former| format!("{} {former}", shape.name)));
            }
        }
    }
    forms
}
