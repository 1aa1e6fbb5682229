//! Constants of the schema, read against the type that they are for.

use super::attributes::{kind_name, text};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::json::Json;
use crate::document::scalars::{is_base64, is_date_time, is_decimal};
use crate::document::texts::DECIMAL_DIGITS;
use crate::document::{EnumShape, ValueShape};
use crate::language::ast::{Expr, ExprKind};
use crate::model::suggest;
use crate::scalar::{Constant, Scalar};

/// What a constant is for.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'s> {
    Scalar(Scalar),
    Enum(&'s EnumShape),
}

/// Reads a constant; `title` is what it belongs to, `` `@default` ``.
pub(super) fn constant(
    expr: &Expr,
    wanted: Wanted<'_>,
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Constant> {
    match wanted {
        Wanted::Scalar(scalar) => scalar_constant(expr, scalar, title, diagnostics),
        Wanted::Enum(shape) => enum_constant(expr, shape, title, diagnostics),
    }
}

/// Reads a list of constants.
pub(super) fn list(
    expr: &Expr,
    wanted: Wanted<'_>,
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Constant> {
    let ExprKind::Array(items) = &expr.kind else {
        mismatch(expr, "a list, like `[]`", title, diagnostics);
        return None;
    };
    let read: Vec<Option<Constant>> =
        items.iter().map(|item| constant(item, wanted, title, diagnostics)).collect();
    read.into_iter().collect::<Option<Vec<_>>>().map(Constant::List)
}

/// Reads the default of a document's field.
pub(super) fn of_shape(
    expr: &Expr,
    value: &ValueShape,
    enums: &[EnumShape],
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Constant> {
    match value {
        ValueShape::Scalar(Scalar::Decimal) => {
            let constant = constant(expr, Wanted::Scalar(Scalar::Decimal), title, diagnostics)?;
            decimal_of_documents(expr, constant, diagnostics)
        }
        ValueShape::Scalar(scalar) => constant(expr, Wanted::Scalar(*scalar), title, diagnostics),
        ValueShape::Enum(id) => constant(expr, Wanted::Enum(&enums[id.0]), title, diagnostics),
        ValueShape::List(inner) => match inner.as_ref() {
            ValueShape::Scalar(scalar) => list(expr, Wanted::Scalar(*scalar), title, diagnostics),
            ValueShape::Enum(id) => list(expr, Wanted::Enum(&enums[id.0]), title, diagnostics),
            _ => match &expr.kind {
                ExprKind::Array(items) if items.is_empty() => Some(Constant::List(Vec::new())),
                _ => {
                    mismatch(expr, "the empty list, `[]`", title, diagnostics);
                    None
                }
            },
        },
        ValueShape::Map(_) => match &expr.kind {
            ExprKind::Object(entries) if entries.is_empty() => Some(Constant::EmptyMap),
            _ => {
                mismatch(expr, "the empty map, `{}`", title, diagnostics);
                None
            }
        },
        ValueShape::Document(_) => {
            diagnostics.push(
                Diagnostic::error(
                    "default-of-document",
                    expr.span,
                    "A document has no constant that could be a default",
                )
                .help(
                    "Make the field optional with `?`, or give the fields of the document their own defaults",
                ),
            );
            None
        }
    }
}

/// Decimals in documents have so many digits and no more.
fn decimal_of_documents(expr: &Expr, constant: Constant, diagnostics: &mut Diagnostics) -> Option<Constant> {
    let (precision, scale) = DECIMAL_DIGITS;
    match &constant {
        Constant::Number(number) if !is_decimal(number, precision, scale) => {
            let whole = precision - scale;
            diagnostics.push(
                Diagnostic::error(
                    "constant-form",
                    expr.span,
                    format!("A Decimal in a document has at most {whole} digits before the point and {scale} after it"),
                )
                .help("Write a shorter number"),
            );
            None
        }
        _ => Some(constant),
    }
}

fn mismatch(expr: &Expr, wanted: &str, title: &str, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::error(
            "constant-type",
            expr.span,
            format!("{title} takes {wanted} here, not {}", kind_name(expr)),
        )
        .help(format!("Write {wanted}")),
    );
}

fn enum_constant(
    expr: &Expr,
    shape: &EnumShape,
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Constant> {
    let ExprKind::Path(name) = &expr.kind else {
        mismatch(expr, &format!("a value of enum `{}` without quotes", shape.name), title, diagnostics);
        return None;
    };
    if shape.values.iter().any(|value| value.name == *name) {
        return Some(Constant::EnumValue(name.clone()));
    }
    diagnostics.push(
        Diagnostic::error(
            "unknown-enum-value",
            expr.span,
            format!("`{name}` is not a value of enum `{}`", shape.name),
        )
        .help(suggest::help_for(name, "", shape.values.iter().map(|value| value.name.as_str()))),
    );
    None
}

fn scalar_constant(
    expr: &Expr,
    scalar: Scalar,
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Constant> {
    let wanted = match scalar {
        Scalar::String => "a text in quotes",
        Scalar::Boolean => "`true` or `false`",
        Scalar::Int => "a whole number of 32 bits",
        Scalar::BigInt => "a whole number of 64 bits",
        Scalar::Float => "a number",
        Scalar::Decimal => "a decimal number",
        Scalar::DateTime => "a moment like \"2026-01-31T12:00:00Z\"",
        Scalar::Json => "a text that holds JSON, like \"{}\"",
        Scalar::Bytes => "a text in base64, like \"aGk=\"",
    };
    if let ExprKind::String(_) = &expr.kind {
        let written = text(expr, title, diagnostics)?;
        let fits = match scalar {
            Scalar::String => true,
            Scalar::Decimal => is_number(written),
            Scalar::DateTime => moment(written).is_some(),
            Scalar::Json => Json::read(written).is_ok(),
            Scalar::Bytes => is_base64(written),
            _ => false,
        };
        if fits && scalar == Scalar::Decimal {
            return Some(Constant::Number(canonical(written)));
        }
        if let Some(moment) = moment(written).filter(|_| scalar == Scalar::DateTime) {
            return Some(Constant::String(moment));
        }
        if fits {
            return Some(Constant::String(written.to_owned()));
        }
        if matches!(scalar, Scalar::DateTime | Scalar::Json | Scalar::Bytes) {
            diagnostics.push(
                Diagnostic::error(
                    "constant-form",
                    expr.span,
                    format!("This field takes {wanted}, and this text is none"),
                )
                .help(format!("Write {wanted}")),
            );
            return None;
        }
    }
    let constant = match (&expr.kind, scalar) {
        (ExprKind::Number(number), Scalar::Int) => {
            number.parse::<i32>().ok().map(|_| Constant::Number(canonical(number)))
        }
        (ExprKind::Number(number), Scalar::BigInt) => {
            number.parse::<i64>().ok().map(|_| Constant::Number(canonical(number)))
        }
        (ExprKind::Number(number), Scalar::Float) => number
            .parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .map(|_| Constant::Number(canonical(number))),
        (ExprKind::Number(number), Scalar::Decimal) => {
            is_number(number).then(|| Constant::Number(canonical(number)))
        }
        (ExprKind::Path(word), Scalar::Boolean) => match word.as_str() {
            "true" => Some(Constant::Boolean(true)),
            "false" => Some(Constant::Boolean(false)),
            _ => None,
        },
        _ => None,
    };
    if constant.is_none() {
        mismatch(expr, wanted, title, diagnostics);
    }
    constant
}

/// Digits with an optional sign and an optional fraction.
pub(super) fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// A number without superfluous zeros before it and without the sign of zero: `007` is an octal number or an error in
/// some of the languages that it travels to.
pub(super) fn canonical(number: &str) -> String {
    let (negative, digits) = number.strip_prefix('-').map_or((false, number), |digits| (true, digits));
    let trimmed = digits.trim_start_matches('0');
    let zero = trimmed.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let whole = if trimmed.is_empty() || trimmed.starts_with('.') { "0" } else { "" };
    format!("{}{whole}{trimmed}", if negative && !zero { "-" } else { "" })
}

/// A moment as the wire has it: RFC 3339 also allows small letters and a blank between day and time.
fn moment(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let moment = match upper.get(10..11) {
        Some(" ") => format!("{}T{}", &upper[..10], &upper[11..]),
        _ => upper,
    };
    is_date_time(&moment).then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::{canonical, is_number, moment};

    #[test]
    fn moments_are_written_as_the_wire_has_them() {
        assert_eq!(moment("2026-01-31 12:00:00z").as_deref(), Some("2026-01-31T12:00:00Z"));
        assert_eq!(moment("2024-02-29T00:00:00.123+02:00").as_deref(), Some("2024-02-29T00:00:00.123+02:00"));
        for bad in ["2026-02-29T00:00:00Z", "2026-01-31", "é026-01-31T12:00:00Z", "2026-01-31é12:00:00Z", ""]
        {
            assert_eq!(moment(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_written_without_superfluous_zeros() {
        for (written, canonical_text) in [
            ("007", "7"),
            ("-0", "0"),
            ("-0.00", "0.00"),
            ("00.50", "0.50"),
            ("-010", "-10"),
            ("0", "0"),
            ("1.50", "1.50"),
        ] {
            assert_eq!(canonical(written), canonical_text, "{written}");
        }
        assert!(
            is_number("-0.50")
                && is_number("12")
                && !is_number("1e5")
                && !is_number(".5")
                && !is_number("1.")
        );
    }
}
