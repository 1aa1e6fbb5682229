//! `@unique`, `@@unique` and `@@index` to indexes.

use super::{Lowering, columns, fragment};
use crate::capabilities::Capabilities;
use crate::diagnostic::Diagnostic;
use crate::model::{
    self, ColumnType, IndexField, IndexMethod, Model, OperatorClass, PathType, PredicateTerm,
};
use crate::scalar::Constant;
use crate::tables::{Comparison, Index, Method, Part, PartKey, Path, PathValue, Predicate};

pub(super) fn indexes(lowering: &mut Lowering<'_>, model: &Model, table: &str) -> Vec<Index> {
    model.indexes.iter().filter_map(|written| index(lowering, model, table, written)).collect()
}

fn index(lowering: &mut Lowering<'_>, model: &Model, table: &str, written: &model::Index) -> Option<Index> {
    let words: Vec<String> =
        written.fields.iter().filter_map(|field| name_part(lowering, model, field)).collect();
    let name = lowering.given_or(written.map.as_deref(), || {
        if written.unique {
            lowering.names.unique(table, &words)
        } else {
            lowering.names.index(table, &words)
        }
    });
    if written.fulltext {
        let what = format!("has no full-text index of this kind: `{name}` is not made");
        lowering.left_out("index-left-out", written.span, &what);
        return None;
    }
    let predicate = match predicate(lowering, model, written) {
        Rows::All => None,
        Rows::Some(predicate) => Some(predicate),
        Rows::OtherDialect => return None,
    };
    let method = method(lowering, written, &name)?;
    let mut parts = Vec::new();
    for field in &written.fields {
        parts.push(part(lowering, model, written, field, &name)?);
    }
    let include = include(lowering, model, written, &name);
    Some(Index { name, unique: written.unique, method, parts, include, predicate })
}

/// What a part adds to the index's name: its column, and the keys of its path.
fn name_part(lowering: &Lowering<'_>, model: &Model, field: &IndexField) -> Option<String> {
    let mut name = lowering.column_name(model, field.field)?;
    for key in &field.path {
        name.push('_');
        name.push_str(key);
    }
    Some(name)
}

fn part(
    lowering: &mut Lowering<'_>,
    model: &Model,
    written: &model::Index,
    field: &IndexField,
    index: &str,
) -> Option<Part> {
    let column = lowering.column_name(model, field.field)?;
    let key = if field.path.is_empty() {
        PartKey::Column(column)
    } else {
        if lowering.capabilities.plain_json_keys && field.path.iter().any(|key| !is_plain_key(key)) {
            let what = format!("cannot name a key with a quote or a backslash in a path: `{index}`");
            if written.unique {
                // Without it, equal rows would be taken: another meaning.
                let message = format!("{} {what} cannot be made", lowering.capabilities.display_name);
                let error = Diagnostic::error("unique-impossible", written.span, message);
                lowering.diagnostics.push(error.help("give the document's field another key with `@map`"));
            } else {
                lowering.left_out("index-left-out", written.span, &format!("{what} is left out"));
            }
            return None;
        }
        let value = match field.path_scalar {
            Some(PathType::Scalar(scalar)) => PathValue::of(scalar),
            Some(PathType::Enum(_)) => PathValue::Text,
            None => PathValue::Json,
        };
        PartKey::Path(Path { column, keys: field.path.clone(), value })
    };
    let operator_class = match &field.operator_class {
        Some(_) if !lowering.capabilities.index_methods => {
            let what = format!("has no operator classes: `{index}` is made without");
            lowering.left_out("operator-class-left-out", written.span, &what);
            None
        }
        Some(OperatorClass::Named(name)) => Some(name.clone()),
        Some(OperatorClass::Raw(words)) => {
            fragment::check(lowering, words, "an operator class", written.span);
            Some(words.clone())
        }
        None => None,
    };
    Some(Part { key, descending: field.descending, operator_class })
}

/// Whether SQLite's JSON paths can name a key.
pub(super) fn is_plain_key(key: &str) -> bool {
    !key.contains(['"', '\\'])
}

/// How an index is built where there are these capabilities; none where it is not made.
pub(crate) fn made_as(method: IndexMethod, capabilities: &Capabilities) -> Option<Method> {
    let wanted = match method {
        IndexMethod::BTree => Method::BTree,
        IndexMethod::Hash => Method::Hash,
        IndexMethod::Gin => Method::Gin,
        IndexMethod::Gist => Method::Gist,
        IndexMethod::SpGist => Method::SpGist,
        IndexMethod::Brin => Method::Brin,
    };
    match wanted {
        wanted if capabilities.index_methods => Some(wanted),
        // An ordered index serves every query that a hash index serves.
        Method::BTree | Method::Hash => Some(Method::BTree),
        _ => None,
    }
}

fn method(lowering: &mut Lowering<'_>, written: &model::Index, index: &str) -> Option<Method> {
    let made = made_as(written.method, lowering.capabilities);
    if made.is_none() {
        // The names are those of the language.
        let what = format!("has no {:?} indexes: `{index}` is left out", written.method);
        lowering.left_out("index-left-out", written.span, &what);
    } else if written.method == IndexMethod::Hash && made == Some(Method::BTree) {
        let what = format!("has no Hash indexes: `{index}` is an ordered one there");
        lowering.left_out("index-method-replaced", written.span, &what);
    }
    made
}

fn include(lowering: &mut Lowering<'_>, model: &Model, written: &model::Index, index: &str) -> Vec<String> {
    if written.include.is_empty() {
        return Vec::new();
    }
    if !lowering.capabilities.covering_indexes {
        let what = format!("has no covering indexes: `{index}` is made without `include`");
        lowering.left_out("include-left-out", written.span, &what);
        return Vec::new();
    }
    written.include.iter().filter_map(|&field| lowering.column_name(model, field)).collect()
}

enum Rows {
    All,
    Some(Predicate),
    OtherDialect,
}

fn predicate(lowering: &mut Lowering<'_>, model: &Model, written: &model::Index) -> Rows {
    match &written.predicate {
        None => Rows::All,
        Some(model::Predicate::Raw { sqlite, postgresql }) => {
            let Some(words) = lowering.dialect.choose(sqlite, postgresql) else { return Rows::OtherDialect };
            fragment::check(lowering, words, "a predicate", written.span);
            Rows::Some(Predicate::Sql(words.clone()))
        }
        Some(model::Predicate::Object(terms)) => {
            let terms = terms.iter().filter_map(|term| comparison(lowering, model, term)).collect();
            Rows::Some(Predicate::All(terms))
        }
    }
}

fn comparison(lowering: &Lowering<'_>, model: &Model, term: &PredicateTerm) -> Option<Comparison> {
    let column = lowering.column_name(model, term.field)?;
    let value = match (&model.column(term.field)?.ty, &term.value) {
        (ColumnType::Enum(id), Constant::EnumValue(name)) => {
            Constant::String(columns::enum_text(lowering, *id, name).to_owned())
        }
        (_, value) => value.clone(),
    };
    Some(Comparison { column, negated: term.negated, value })
}
