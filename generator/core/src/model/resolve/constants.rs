//! Constants of the schema, read against the type that they are for.

use super::attributes::{kind_name, text};
use crate::diagnostic::{Diagnostic, Diagnostics};
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
            Scalar::Decimal => is_decimal(written),
            Scalar::DateTime => is_moment(written),
            Scalar::Json => serde_json::from_str::<serde_json::Value>(written).is_ok(),
            Scalar::Bytes => is_base64(written),
            _ => false,
        };
        if fits && scalar == Scalar::Decimal {
            return Some(Constant::Number(written.to_owned()));
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
            number.parse::<i32>().ok().map(|_| Constant::Number(number.clone()))
        }
        (ExprKind::Number(number), Scalar::BigInt) => {
            number.parse::<i64>().ok().map(|_| Constant::Number(number.clone()))
        }
        (ExprKind::Number(number), Scalar::Float) => number
            .parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .map(|_| Constant::Number(number.clone())),
        (ExprKind::Number(number), Scalar::Decimal) => {
            is_decimal(number).then(|| Constant::Number(number.clone()))
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
pub(super) fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let padding = text.len() - body.len();
    // The bits of the last character that no byte takes are zero.
    let last_fits = match (padding, body.bytes().last()) {
        (1, Some(last)) => b"AEIMQUYcgkosw048".contains(&last),
        (2, Some(last)) => b"AQgw".contains(&last),
        (0, _) => true,
        _ => false,
    };
    last_fits
        && text.len().is_multiple_of(4)
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

/// RFC 3339 with a real calendar day: `2026-01-31T12:00:00Z`, with a fraction or an offset.
fn is_moment(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let part = text.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let byte = |index: usize| text.as_bytes().get(index).copied();
    let read = || -> Option<bool> {
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
        let punctuation = byte(4)? == b'-' && byte(7)? == b'-' && byte(13)? == b':' && byte(16)? == b':';
        let separator = matches!(byte(10)?, b'T' | b't' | b' ');
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        let rest = text.get(19..)?;
        let rest = match rest.strip_prefix('.') {
            Some(fraction) => {
                let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
                if digits == 0 {
                    return None;
                }
                &fraction[digits..]
            }
            None => rest,
        };
        let offset = match rest.as_bytes() {
            [b'Z' | b'z'] => true,
            [b'+' | b'-', h1, h2, b':', m1, m2] => {
                [h1, h2, m1, m2].into_iter().all(u8::is_ascii_digit)
                    && (h1 - b'0') * 10 + (h2 - b'0') < 24
                    && *m1 < b'6'
            }
            _ => false,
        };
        Some(
            punctuation
                && separator
                && offset
                && day >= 1
                && day <= days
                && hour < 24
                && minute < 60
                && second < 60,
        )
    };
    read().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{is_base64, is_decimal, is_moment};

    #[test]
    fn moments_are_real_and_have_an_offset() {
        for good in ["2026-01-31T12:00:00Z", "2024-02-29T00:00:00.123+02:00", "1970-01-01T23:59:59-23:59"] {
            assert!(is_moment(good), "{good}");
        }
        for bad in [
            "2026-02-29T00:00:00Z",
            "2026-01-31",
            "2026-01-31T24:00:00Z",
            "2026-01-31T12:00:00",
            "é026-01-31T12:00:00Z",
            "2026-01-31T12:00:00.Z",
            "2026-01-31T12:00:00+24:00",
        ] {
            assert!(!is_moment(bad), "{bad}");
        }
    }

    #[test]
    fn base64_and_decimals() {
        assert!(
            is_base64("aGk=")
                && is_base64("")
                && !is_base64("aGk")
                && !is_base64("a===")
                && !is_base64("a_k=")
        );
        assert!(
            is_decimal("-0.50")
                && is_decimal("12")
                && !is_decimal("1e5")
                && !is_decimal(".5")
                && !is_decimal("1.")
        );
    }
}
