//! `@was(…)`: how rows of an earlier schema hold a field.

use super::attributes::{Arguments, text, word};
use super::documents::value_shape;
use super::names::Target;
use super::{Draft, constants};
use crate::diagnostic::Diagnostic;
use crate::document::{ValueShape, Was};
use crate::language::ast::{Arity, Attribute, Expr, ExprKind, Ident, TypeExpr};
use crate::model::ColumnType;

const ARGUMENTS: &str = "Write the former type, `@was(String)`; or what rows without the field get, `@was(absent: 1)`; or where it was, `@was(at: \"settings.theme\")`";

/// Of a document's field.
pub(super) fn of_field(
    draft: &mut Draft<'_, '_>,
    attribute: &Attribute,
    value: &ValueShape,
    optional: bool,
) -> Was {
    let mut arguments = Arguments::of("@", attribute);
    let absent = arguments.named("absent", draft.diagnostics);
    let at = arguments.named("at", draft.diagnostics);
    let former = arguments.either("type", draft.diagnostics);
    let title = arguments.title.clone();
    arguments.finish(draft.diagnostics);
    if absent.is_none() && at.is_none() && former.is_none() {
        draft.diagnostics.push(
            Diagnostic::error("was-what", attribute.span, "`@was` says nothing of how it was")
                .help(ARGUMENTS),
        );
    }
    let absent = absent.and_then(|expr| {
        if optional && matches!(&expr.kind, ExprKind::Path(word) if word == "null") {
            return None;
        }
        constants::of_shape(expr, value, &draft.schema.shapes.enums, "`@was`", draft.diagnostics)
    });
    let at = at.and_then(|expr| keys(draft, expr, &title)).unwrap_or_default();
    let former = former.and_then(|expr| former_value(draft, expr, &title));
    Was { value: former, absent, at, span: Some(attribute.span) }
}

/// Of a column that holds a document.
pub(super) fn of_column(
    draft: &mut Draft<'_, '_>,
    attribute: &Attribute,
    ty: &ColumnType,
) -> Option<ValueShape> {
    if !matches!(ty, ColumnType::Document(_)) {
        draft.diagnostics.push(
            Diagnostic::error(
                "was-of-no-document",
                attribute.span,
                "`@was` is for what documents hold: columns are converted by their migrations",
            )
            .help("Remove it; `isotype migrate new` sees that the type is another"),
        );
    }
    let mut arguments = Arguments::of("@", attribute);
    let former = arguments.required("type", draft.diagnostics);
    let title = arguments.title.clone();
    arguments.finish(draft.diagnostics);
    former.and_then(|expr| former_value(draft, expr, &title))
}

/// The keys of `at:`, split at dots; a list where keys have dots themselves.
fn keys(draft: &mut Draft<'_, '_>, expr: &Expr, title: &str) -> Option<Vec<String>> {
    let keys: Vec<String> = match &expr.kind {
        ExprKind::Array(items) => {
            let read = items.iter().map(|item| text(item, title, draft.diagnostics).map(str::to_owned));
            read.collect::<Option<_>>()?
        }
        _ => text(expr, title, draft.diagnostics)?.split('.').map(str::to_owned).collect(),
    };
    let wrong = if keys.iter().any(String::is_empty) {
        Some(("A key of this path is empty", "Write the keys with a dot between: `settings.theme`"))
    } else if keys.iter().skip(1).any(|key| key.bytes().all(|byte| byte.is_ascii_digit())) {
        Some((
            "A key of digits cannot be told from a place in a list",
            "Move what is in lists by a field of their entries",
        ))
    } else if keys.len() < 2 {
        Some((
            "A path of one key is a former name",
            "Write `@renamed(from: \"…\")`: readers take that one by themselves",
        ))
    } else {
        None
    };
    if let Some((message, help)) = wrong {
        draft.diagnostics.push(Diagnostic::error("was-path", expr.span, message).help(help));
        return None;
    }
    Some(keys)
}

/// A former type, named by a word.
fn former_value(draft: &mut Draft<'_, '_>, expr: &Expr, title: &str) -> Option<ValueShape> {
    let name = word(expr, title, "a type", draft.diagnostics)?;
    if let Some(Target::Model(_)) = draft.names.get(name) {
        draft.diagnostics.push(
            Diagnostic::error(
                "was-type",
                expr.span,
                format!("`{name}` is a model, and no document ever held rows"),
            )
            .help("Name a scalar, an enum, a `type` or a `union`"),
        );
        return None;
    }
    let named = TypeExpr::Name(Ident { text: name.to_owned(), span: expr.span });
    value_shape(draft, &named, Arity::Required)
}
