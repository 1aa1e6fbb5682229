//! Keys and indexes as Prisma knows them.

use super::edits::Edits;
use super::{Export, print};
use crate::capabilities;
use crate::language::ast::{Argument, Attribute, Expr, ExprKind};
use crate::lower::indexes::made_as;
use crate::model::{Index, Model, Predicate};
use crate::scalar::Dialect;

/// Whether this database has the index.
pub(super) fn is_made(index: &Index, dialect: Dialect) -> bool {
    let rows = match &index.predicate {
        Some(Predicate::Raw { sqlite, postgresql }) => dialect.choose(sqlite, postgresql).is_some(),
        Some(Predicate::Object(_)) | None => true,
    };
    rows && !index.fulltext && made_as(index.method, capabilities::of(dialect)).is_some()
}

impl Export<'_> {
    /// `@@unique` and `@@index`; Prisma cannot see what it cannot say, so that it does not drop what is cut here.
    pub(super) fn index(&mut self, model: &Model, attribute: &Attribute, edits: &mut Edits<'_>) {
        let index = model.indexes.iter().find(|index| index.span == attribute.span);
        let Some(index) = index.filter(|index| is_made(index, self.dialect)) else {
            return edits.cut_line(attribute.span);
        };
        if index.fields.iter().any(|field| !field.path.is_empty()) {
            self.differences.paths += 1;
            return edits.cut_line(attribute.span);
        }
        let mut attribute = attribute.clone();
        attribute.arguments.retain_mut(|argument| self.index_argument(index, argument));
        edits.replace(attribute.span, print::attribute("@@", &attribute));
    }

    /// Whether an argument stays, in the words of this database.
    fn index_argument(&mut self, index: &Index, argument: &mut Argument) -> bool {
        let methods = capabilities::of(self.dialect).index_methods;
        match argument.name.as_ref().map(|name| name.text.as_str()) {
            Some("include") => {
                self.differences.covering += 1;
                false
            }
            Some("length") => false,
            Some("type") => methods,
            Some("where") => {
                if let Some(Predicate::Raw { sqlite, postgresql }) = &index.predicate {
                    let words = self.dialect.choose(sqlite, postgresql);
                    raw(&mut argument.value, words.as_deref().unwrap_or_default());
                }
                true
            }
            _ => {
                if !methods {
                    without_classes(&mut argument.value);
                }
                true
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

/// Takes operator classes out of the parts of an index.
fn without_classes(value: &mut Expr) {
    match &mut value.kind {
        ExprKind::Array(items) => items.iter_mut().for_each(without_classes),
        ExprKind::Call { name, arguments } => {
            arguments.retain(|argument| argument.name.as_ref().is_some_and(|name| name.text == "sort"));
            if arguments.is_empty() {
                value.kind = ExprKind::Path(name.text.clone());
            }
        }
        _ => {}
    }
}
