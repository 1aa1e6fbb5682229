//! Keys and indexes as Prisma knows them.

use super::Export;
use crate::capabilities;
use crate::language::ast::{Argument, Attribute, Expr, ExprKind};
use crate::lower::indexes::made_as;
use crate::model::{ColumnType, Index, Model, Predicate, PredicateTerm};
use crate::scalar::{Constant, Dialect, Scalar};

/// Whether this database has the index.
pub(super) fn is_made(index: &Index, dialect: Dialect) -> bool {
    let rows = match &index.predicate {
        Some(Predicate::Raw { sqlite, postgresql }) => dialect.choose(sqlite, postgresql).is_some(),
        Some(Predicate::Object(_)) | None => true,
    };
    rows && !index.fulltext && made_as(index.method, capabilities::of(dialect)).is_some()
}

/// Whether its rows are told by a constant of a type that Prisma compares with nothing.
fn compares_documents(model: &Model, index: &Index) -> bool {
    let Some(Predicate::Object(terms)) = &index.predicate else { return false };
    let is_one = |term: &PredicateTerm| {
        let column = model.column(term.field);
        column.is_some_and(|it| [Scalar::Json, Scalar::Bytes].map(ColumnType::Scalar).contains(&it.ty))
    };
    terms.iter().any(|term| term.value != Constant::Null && is_one(term))
}

impl Export<'_> {
    /// `@unique`, `@@unique` and `@@index`; none where Prisma cannot say it. What it cannot see it does not drop.
    pub(super) fn index(&mut self, model: &Model, attribute: &Attribute) -> Option<Attribute> {
        let index = model.indexes.iter().find(|index| index.span == attribute.span)?;
        if !is_made(index, self.dialect) {
            return None;
        }
        if index.fields.iter().any(|field| !field.path.is_empty()) {
            self.differences.paths += 1;
            return None;
        }
        if compares_documents(model, index) {
            self.differences.comparisons += 1;
            return None;
        }
        let mut attribute = attribute.clone();
        attribute.arguments.retain_mut(|argument| self.index_argument(model, index, argument));
        Some(attribute)
    }

    /// Whether an argument stays, in the words of this database.
    fn index_argument(&mut self, model: &Model, index: &Index, argument: &mut Argument) -> bool {
        let methods = capabilities::of(self.dialect).index_methods;
        match argument.name.as_ref().map(|name| name.text.as_str()) {
            Some("include") => {
                self.differences.covering += 1;
                false
            }
            Some("length") => false,
            Some("type") => methods,
            Some("where") => {
                match &index.predicate {
                    Some(Predicate::Raw { sqlite, postgresql }) => {
                        let words = self.dialect.choose(sqlite, postgresql);
                        raw(&mut argument.value, words.as_deref().unwrap_or_default());
                    }
                    Some(Predicate::Object(terms)) => self.comparisons(model, terms, &mut argument.value),
                    None => {}
                }
                true
            }
            _ => {
                without(&mut argument.value, &|name| name == "sort" || methods && name == "ops");
                true
            }
        }
    }

    /// Prisma compares an enum with the stored text, in quotes.
    fn comparisons(&self, model: &Model, terms: &[PredicateTerm], value: &mut Expr) {
        let ExprKind::Object(entries) = &mut value.kind else { return };
        for ((_, value), term) in entries.iter_mut().zip(terms) {
            let column = model.column(term.field);
            let (Some(ColumnType::Enum(id)), Constant::EnumValue(name)) =
                (column.map(|it| &it.ty), &term.value)
            else {
                continue;
            };
            let value = match &mut value.kind {
                // `{ not: … }`
                ExprKind::Object(inner) => inner.first_mut().map(|(_, inner)| inner),
                _ => Some(value),
            };
            let values = &self.schema.shapes.enumeration(*id).values;
            if let (Some(value), Some(stored)) = (value, values.iter().find(|it| it.name == *name)) {
                value.kind = ExprKind::String(stored.text.clone());
            }
        }
    }
}

/// `raw("…")` with these words alone.
fn raw(value: &mut Expr, words: &str) {
    if let ExprKind::Call { arguments, .. } = &mut value.kind
        && let Some(first) = arguments.first_mut()
    {
        first.name = None;
        first.value.kind = ExprKind::String(words.to_owned());
        arguments.truncate(1);
    }
}

/// Takes what is none of these out of the parts of an index: `email(sort: Desc, length: 3)`.
pub(super) fn without(value: &mut Expr, known: &dyn Fn(&str) -> bool) {
    match &mut value.kind {
        ExprKind::Array(items) => items.iter_mut().for_each(|item| without(item, known)),
        ExprKind::Call { name, arguments } => {
            arguments.retain(|argument| argument.name.as_ref().is_some_and(|name| known(&name.text)));
            if arguments.is_empty() {
                value.kind = ExprKind::Path(name.text.clone());
            }
        }
        _ => {}
    }
}
