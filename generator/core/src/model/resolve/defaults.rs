//! `@default(…)` of a column.

use super::Draft;
use super::attributes::{Arguments, count, name, per_dialect};
use super::constants::{self, Wanted};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::{Argument, Arity, Attribute, Expr, ExprKind, Ident};
use crate::model::{ColumnType, DefaultValue, NativeType, suggest};
use crate::scalar::Scalar;

const FUNCTIONS: &[&str] = &["autoincrement", "now", "uuid", "cuid", "ulid", "nanoid", "dbgenerated"];

/// Reads a default and the name of its constraint.
pub(super) fn read(
    draft: &mut Draft<'_, '_>,
    attribute: &Attribute,
    ty: &ColumnType,
    arity: Arity,
    native: Option<&NativeType>,
) -> (Option<DefaultValue>, Option<String>) {
    let mut arguments = Arguments::of("@", attribute);
    let map = arguments.named("map", draft.diagnostics);
    let map = map.and_then(|expr| name(expr, "`map:`", draft.diagnostics)).map(str::to_owned);
    let expr = arguments.required("value", draft.diagnostics);
    arguments.finish(draft.diagnostics);
    let default = expr.and_then(|expr| match &expr.kind {
        ExprKind::Call { name, arguments } => function(expr, name, arguments, ty, arity, draft.diagnostics),
        _ => constant(draft, expr, ty, arity).map(DefaultValue::Constant),
    });
    let default = default.filter(|default| {
        let id = matches!(default, DefaultValue::Cuid(_) | DefaultValue::Ulid | DefaultValue::Nanoid(_));
        let fits = !id || native.is_none_or(|native| native.name != "Uuid");
        if !fits {
            draft.diagnostics.push(
                Diagnostic::error(
                    "default-not-uuid",
                    attribute.span,
                    "This default makes ids that are no UUIDs, and the column is `@db.Uuid`",
                )
                .help("Write `@default(uuid())` or `@default(uuid(7))`, or leave `@db.Uuid` out"),
            );
        }
        fits
    });
    (default, map)
}

fn constant(
    draft: &mut Draft<'_, '_>,
    expr: &Expr,
    ty: &ColumnType,
    arity: Arity,
) -> Option<crate::scalar::Constant> {
    let wanted = match ty {
        ColumnType::Scalar(scalar) => Wanted::Scalar(*scalar),
        ColumnType::Enum(id) => Wanted::Enum(&draft.schema.shapes.enums[id.0]),
        // A document's default is its JSON text, as for a Json field.
        ColumnType::Document(_) => Wanted::Scalar(Scalar::Json),
        ColumnType::Unsupported(_) => {
            draft.diagnostics.push(
                Diagnostic::error(
                    "default-of-unsupported",
                    expr.span,
                    "Only the database knows the constants of this type",
                )
                .help("Write `@default(dbgenerated(\"…\"))` with the database's own words"),
            );
            return None;
        }
    };
    if arity == Arity::List {
        constants::list(expr, wanted, "`@default`", draft.diagnostics)
    } else {
        constants::constant(expr, wanted, "`@default`", draft.diagnostics)
    }
}

fn function(
    expr: &Expr,
    name: &Ident,
    list: &[Argument],
    ty: &ColumnType,
    arity: Arity,
    diagnostics: &mut Diagnostics,
) -> Option<DefaultValue> {
    let mut arguments = Arguments::of_call(name, expr.span, list);
    let title = arguments.title.clone();
    let scalar = match ty {
        ColumnType::Scalar(scalar) => Some(*scalar),
        _ => None,
    };
    let mut optional = |diagnostics: &mut Diagnostics| match arguments.positional() {
        None => Some(None),
        Some(expr) => count(expr, &title, diagnostics).map(|number| Some((number, expr.span))),
    };
    let (value, fits, wanted): (Option<DefaultValue>, bool, &str) = match name.text.as_str() {
        "autoincrement" => (
            Some(DefaultValue::Autoincrement),
            matches!(scalar, Some(Scalar::Int | Scalar::BigInt)),
            "Int and BigInt",
        ),
        "now" => (Some(DefaultValue::Now), scalar == Some(Scalar::DateTime), "DateTime"),
        "ulid" => (Some(DefaultValue::Ulid), scalar == Some(Scalar::String), "String"),
        "uuid" => {
            let version = optional(diagnostics)?;
            let version = one_of(&title, version, 4, &[4, 7], diagnostics)?;
            (Some(DefaultValue::Uuid(version)), scalar == Some(Scalar::String), "String")
        }
        "cuid" => {
            let version = optional(diagnostics)?;
            let version = one_of(&title, version, 1, &[1, 2], diagnostics)?;
            (Some(DefaultValue::Cuid(version)), scalar == Some(Scalar::String), "String")
        }
        "nanoid" => {
            let length = optional(diagnostics)?;
            let length = nanoid_length(length, diagnostics)?;
            (Some(DefaultValue::Nanoid(length)), scalar == Some(Scalar::String), "String")
        }
        "dbgenerated" => {
            let sql = per_dialect(&mut arguments, diagnostics);
            if [&sql.sqlite, &sql.postgresql].into_iter().flatten().any(|text| text.trim().is_empty()) {
                diagnostics.push(
                    Diagnostic::error("function-argument", expr.span, "The expression of `dbgenerated()` is empty")
                        .help("Write the database's own expression, or `dbgenerated()` where only the database knows it"),
                );
                return None;
            }
            (Some(DefaultValue::DbGenerated { sqlite: sql.sqlite, postgresql: sql.postgresql }), true, "")
        }
        unknown => {
            diagnostics.push(
                Diagnostic::error(
                    "unknown-function",
                    name.span,
                    format!("`{unknown}()` is not a function for defaults"),
                )
                .help(suggest::help_for(unknown, "", FUNCTIONS.iter().copied())),
            );
            return None;
        }
    };
    arguments.finish(diagnostics);
    let listed = arity == Arity::List && name.text != "dbgenerated";
    if !fits || listed {
        diagnostics.push(
            Diagnostic::error(
                "function-type",
                expr.span,
                format!(
                    "{title} gives one {wanted}{}",
                    if listed { ", and this field is a list" } else { ", and this field has another type" }
                ),
            )
            .help(if listed {
                "Write a list of constants, or `dbgenerated(\"…\")`"
            } else {
                "Change the type of the field, or its default"
            }),
        );
        return None;
    }
    value
}

fn one_of(
    title: &str,
    given: Option<(u32, crate::source::Span)>,
    otherwise: u8,
    allowed: &[u8],
    diagnostics: &mut Diagnostics,
) -> Option<u8> {
    let Some((number, span)) = given else { return Some(otherwise) };
    let found = allowed.iter().copied().find(|&version| u32::from(version) == number);
    if found.is_none() {
        let versions: Vec<String> = allowed.iter().map(u8::to_string).collect();
        diagnostics.push(
            Diagnostic::error("function-argument", span, format!("{title} has no version {number}"))
                .help(format!("The versions are {}", versions.join(" and "))),
        );
    }
    found
}

fn nanoid_length(given: Option<(u32, crate::source::Span)>, diagnostics: &mut Diagnostics) -> Option<u8> {
    let Some((number, span)) = given else { return Some(21) };
    match u8::try_from(number) {
        Ok(length @ 2..) => Some(length),
        _ => {
            diagnostics.push(
                Diagnostic::error("function-argument", span, "`nanoid()` makes ids of 2 to 255 characters")
                    .help("Write `nanoid()` for 21 characters, which is plenty"),
            );
            None
        }
    }
}
