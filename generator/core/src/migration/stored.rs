//! The columns of documents that a schema has, and where a database has them that stands at another schema.

use super::documents::shape_of;
use super::lineage::Lineage;
use crate::document::ValueShape;
use crate::model::{Arity, Field, Schema};
use crate::source::Span;

/// A column of documents, or of lists of them, or of untyped JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredColumn {
    /// Its name in the schema at hand: `Lesson.exercises`.
    pub label: String,
    /// Every name that it had, the current one among them.
    pub names: Vec<String>,
    /// What its values are: a list's, the list.
    pub shape: ValueShape,
    /// What earlier rows hold, where that is something else: `@was(…)`.
    pub was: Option<ValueShape>,
    /// Whether it may be left out, so that `null` stands for no value.
    pub optional: bool,
    /// Where the schema at hand says it.
    pub span: Span,
    /// Its model and field in the schema of the database; none where that does not have it yet.
    pub stored: Option<(String, String)>,
    /// Whether lists became single values since, or the reverse: the migration between has to bring them over.
    pub other_arity: bool,
}

/// The columns of a schema that hold JSON, in a database that stands at another one: which was which says the caller, who
/// knows the schemas between.
pub fn stored_columns(stored: &Schema, hand: &Schema, lineage: &Lineage) -> Vec<StoredColumn> {
    let mut columns = Vec::new();
    for (place, model) in hand.models.iter().enumerate().filter(|(_, it)| !it.is_view) {
        for (id, field, column) in model.columns() {
            let Some(shape) = shape_of(&column.ty) else { continue };
            let old = lineage.column(stored, (place, id.0));
            let list = |field: &Field| field.arity == Arity::List;
            let models = std::iter::once(&model.name).chain(&model.renamed_from);
            let fields: Vec<&String> = std::iter::once(&field.name).chain(&column.renamed_from).collect();
            columns.push(StoredColumn {
                label: format!("{}.{}", model.name, field.name),
                names: models
                    .flat_map(|model| fields.iter().map(move |field| format!("{model}.{field}")))
                    .collect(),
                shape: if list(field) { ValueShape::List(Box::new(shape)) } else { shape },
                was: column.was.clone(),
                optional: field.arity == Arity::Optional,
                span: field.span,
                other_arity: old.is_some_and(|(_, old, _)| list(old) != list(field)),
                stored: old.map(|(model, old, _)| (model.name.clone(), old.name.clone())),
            });
        }
    }
    columns
}
