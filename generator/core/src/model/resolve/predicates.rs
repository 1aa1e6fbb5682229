//! `where:` of an index: raw SQL, or an object of comparisons.

use super::Draft;
use super::attributes::{Arguments, per_dialect, wrong_kind};
use super::constants::{self, Wanted};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Arity, Expr, ExprKind, Ident};
use crate::model::{ColumnType, ModelId, Predicate, PredicateTerm};
use crate::scalar::Constant;

/// Reads a predicate. `None` after an error.
pub(super) fn read(draft: &mut Draft<'_, '_>, model: ModelId, expr: &Expr) -> Option<Predicate> {
    match &expr.kind {
        ExprKind::Call { name, arguments } if name.text == "raw" => {
            let mut arguments = Arguments::of_call(name, expr.span, arguments);
            let sql = per_dialect(&mut arguments, draft.diagnostics);
            arguments.finish(draft.diagnostics);
            if sql.sqlite.is_none() && sql.postgresql.is_none() {
                draft
                    .diagnostics
                    .push(Diagnostic::error("argument-missing", expr.span, "`raw()` needs its SQL").help(
                        "Write `raw(\"deleted = false\")`, or `raw(sqlite: \"…\", postgresql: \"…\")`",
                    ));
                return None;
            }
            Some(Predicate::Raw { sqlite: sql.sqlite, postgresql: sql.postgresql })
        }
        ExprKind::Object(entries) if !entries.is_empty() => {
            let terms: Vec<Option<PredicateTerm>> =
                entries.iter().map(|(name, value)| term(draft, model, name, value)).collect();
            terms.into_iter().collect::<Option<Vec<_>>>().map(Predicate::Object)
        }
        _ => {
            wrong_kind(
                expr,
                "`where:`",
                "`raw(\"…\")` or an object like `{ deletedAt: null }`",
                draft.diagnostics,
            );
            None
        }
    }
}

fn term(draft: &mut Draft<'_, '_>, model: ModelId, name: &Ident, value: &Expr) -> Option<PredicateTerm> {
    let field = draft.column_named(model, &name.text, name.span, "`where:`")?;
    let (negated, value) = match &value.kind {
        ExprKind::Object(entries) => match entries.as_slice() {
            [(word, inner)] if word.text == "not" => (true, inner),
            _ => {
                wrong_kind(value, "`where:`", "a constant, `null` or `{ not: … }`", draft.diagnostics);
                return None;
            }
        },
        _ => (false, value),
    };
    let declared = draft.model(model).field(field);
    let ty = draft.model(model).column(field)?.ty.clone();
    let is_null = matches!(&value.kind, ExprKind::Path(word) if word == "null");
    if is_null {
        return Some(PredicateTerm { field, negated, value: Constant::Null });
    }
    let list = declared.arity == Arity::List;
    let wanted = match ty {
        ColumnType::Scalar(scalar) if !list => Wanted::Scalar(scalar),
        ColumnType::Enum(id) if !list => Wanted::Enum(&draft.schema.shapes.enums[id.0]),
        _ => {
            draft.diagnostics.push(
                Diagnostic::error(
                    "predicate-type",
                    value.span,
                    format!("`{}` can only be compared with `null` here", name.text),
                )
                .help("Write the condition as `raw(\"…\")`"),
            );
            return None;
        }
    };
    // Prisma writes the stored text of an enum in quotes here, and nowhere else.
    if let (Wanted::Enum(shape), ExprKind::String(text)) = (wanted, &value.kind)
        && let Some(found) = shape.values.iter().find(|value| value.text == *text)
    {
        return Some(PredicateTerm { field, negated, value: Constant::EnumValue(found.name.clone()) });
    }
    let value = constants::constant(value, wanted, "This comparison", draft.diagnostics)?;
    Some(PredicateTerm { field, negated, value })
}
