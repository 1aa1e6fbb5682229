//! The keys that generated code finds rows by.

use super::FieldView;
use crate::emit::columns::Form;
use crate::language::ast::Arity;
use crate::model::{IndexField, Model};
use crate::naming::rust::{raw, snake_name, string};

/// What stands between the parentheses.
pub(super) type Parts = Vec<String>;

/// The most columns that a key of generated code has.
const MOST_COLUMNS: usize = 16;

/// The parts of `key(…)` and of each `unique(…)`.
///
/// The key is the primary key, or else the first unique one whose columns are never NULL. Indexes on a part of the
/// rows, on paths inside documents and on columns that generated code does not know are no keys.
pub(super) fn arguments(model: &Model, fields: &[FieldView<'_>]) -> (Option<Parts>, Vec<Parts>) {
    let primary = model.primary_key.iter().map(|key| (&key.fields, key.client_name.as_deref()));
    let uniques = model.indexes.iter().filter(|index| index.unique && index.predicate.is_none());
    let uniques = uniques.map(|index| (&index.fields, index.client_name.as_deref()));
    let mut keys: Vec<(Vec<usize>, Option<&str>)> = Vec::new();
    for (parts, name) in primary.chain(uniques) {
        match positions(model, fields, parts) {
            Some(key) if keys.iter().all(|(known, _)| *known != key) => keys.push((key, name)),
            _ => {}
        }
    }
    let is_key = |(key, _): &(Vec<usize>, _)| key.iter().all(|&index| !fields[index].is_optional());
    let key = keys.iter().position(is_key).map(|position| keys.remove(position));
    let mut uniques = keys.iter().map(|(key, name)| parts(fields, key, *name)).collect::<Vec<Parts>>();
    let key = key.map(|(key, name)| {
        let arguments = parts(fields, &key, name);
        uniques.retain(|unique| *unique != arguments);
        arguments
    });
    (key, uniques)
}

/// The fields of a key; `None` where generated code cannot look rows up by it.
fn positions(model: &Model, fields: &[FieldView<'_>], parts: &[IndexField]) -> Option<Vec<usize>> {
    if parts.is_empty() || parts.len() > MOST_COLUMNS {
        return None;
    }
    parts
        .iter()
        .map(|part| {
            let field = model.field(part.field);
            let position = fields.iter().position(|view| std::ptr::eq(view.field, field))?;
            let comparable = !matches!(fields[position].form, Form::Json | Form::Document(_));
            (part.path.is_empty() && comparable && field.arity != Arity::List).then_some(position)
        })
        .collect()
}

fn parts(fields: &[FieldView<'_>], key: &[usize], name: Option<&str>) -> Parts {
    let mut parts: Parts = key.iter().map(|&index| raw(&fields[index].name)).collect();
    if let Some(name) = name {
        let name = snake_name(name);
        let name = name.strip_prefix("by_").unwrap_or(&name);
        parts.push(format!("name = {}", string(&format!("find_by_{name}"))));
    }
    parts
}
