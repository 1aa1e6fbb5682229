//! `@length`, `@gt` and the other rules on values.

use super::attributes::{Arguments, Attributes, count, kind_name, text, wrong_kind};
use super::constants::{canonical, is_number};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::ValueShape;
use crate::language::ast::{Attribute, Expr, ExprKind};
use crate::scalar::{Rule, Scalar};
use crate::source::Span;

/// The names of all value rules.
pub(super) const NAMES: &[&str] = &[
    "length",
    "gt",
    "gte",
    "lt",
    "lte",
    "regex",
    "startsWith",
    "endsWith",
    "contains",
    "email",
    "url",
    "datetime",
];

/// What a rule may bind.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    /// The scalar of the value, or of each entry of a list or map; `None` for enums and documents.
    pub(super) scalar: Option<Scalar>,
    /// Whether there are entries to count.
    pub(super) entries: bool,
}

impl Subject {
    /// The subject of a document's field.
    pub(super) fn of_shape(value: &ValueShape) -> Self {
        match value {
            ValueShape::Scalar(scalar) => Subject { scalar: Some(*scalar), entries: false },
            ValueShape::Enum(_) | ValueShape::Document(_) => Subject { scalar: None, entries: false },
            ValueShape::List(inner) | ValueShape::Map(inner) => {
                Subject { scalar: Subject::of_shape(inner).scalar, entries: true }
            }
        }
    }
}

/// A rule with the place where it stands.
pub(super) struct Placed {
    pub(super) rule: Rule,
    pub(super) span: Span,
}

/// Takes every value rule of a field and checks it against what it binds.
pub(super) fn take(
    attributes: &mut Attributes<'_>,
    subject: Subject,
    diagnostics: &mut Diagnostics,
) -> Vec<Rule> {
    let mut placed: Vec<Placed> = Vec::new();
    if !attributes.any(|name| NAMES.contains(&name)) {
        return Vec::new();
    }
    for name in NAMES {
        // One of each may stand: two lower bounds are a slip of the pen, not a wish.
        let Some(attribute) = attributes.one(name, diagnostics) else { continue };
        if !applies(name, subject, attribute, diagnostics) {
            continue;
        }
        if let Some(rule) = read(name, attribute, subject, diagnostics) {
            placed.push(Placed { rule, span: attribute.span });
        }
    }
    bounds_leave_a_value(&placed, diagnostics);
    placed.sort_by_key(|placed| placed.span);
    placed.into_iter().map(|placed| placed.rule).collect()
}

fn applies(name: &str, subject: Subject, attribute: &Attribute, diagnostics: &mut Diagnostics) -> bool {
    let (fits, wanted) = match name {
        "length" => {
            (subject.entries || subject.scalar == Some(Scalar::String), "String fields, lists and maps")
        }
        "gt" | "gte" | "lt" | "lte" => (
            matches!(subject.scalar, Some(Scalar::Int | Scalar::BigInt | Scalar::Float | Scalar::Decimal)),
            "Int, BigInt, Float and Decimal fields",
        ),
        _ => (subject.scalar == Some(Scalar::String), "String fields"),
    };
    if !fits {
        diagnostics.push(
            Diagnostic::error("rule-type", attribute.span, format!("`@{name}` binds {wanted} only"))
                .help(format!("Remove `@{name}`, or change the type of the field")),
        );
    }
    fits
}

fn read(name: &str, attribute: &Attribute, subject: Subject, diagnostics: &mut Diagnostics) -> Option<Rule> {
    let mut arguments = Arguments::of("@", attribute);
    let title = arguments.title.clone();
    let rule = match name {
        "length" => {
            let min = arguments.either("min", diagnostics);
            let max = arguments.either("max", diagnostics);
            if min.is_none() && max.is_none() {
                diagnostics.push(
                    Diagnostic::error(
                        "argument-missing",
                        attribute.span,
                        "`@length` needs `min`, `max` or both",
                    )
                    .help("Write `@length(1, 80)`, `@length(min: 1)` or `@length(max: 80)`"),
                );
                arguments.finish(diagnostics);
                return None;
            }
            let read = |expr: Option<&Expr>, diagnostics: &mut Diagnostics| match expr {
                None => Some(None),
                Some(expr) => count(expr, &title, diagnostics).map(Some),
            };
            let (min, max) = (read(min, diagnostics), read(max, diagnostics));
            min.zip(max).map(|(min, max)| Rule::Length { min, max })
        }
        "gt" | "gte" | "lt" | "lte" => {
            let bound = arguments.required("value", diagnostics);
            let bound = bound.and_then(|expr| number(expr, subject.scalar, &title, diagnostics));
            bound.map(|bound| match name {
                "gt" => Rule::Gt(bound),
                "gte" => Rule::Gte(bound),
                "lt" => Rule::Lt(bound),
                _ => Rule::Lte(bound),
            })
        }
        "email" => Some(Rule::Email),
        "url" => Some(Rule::Url),
        "datetime" => Some(Rule::Datetime),
        _ => {
            let expr = arguments.required("text", diagnostics);
            let written =
                expr.and_then(|expr| text(expr, &title, diagnostics).map(|written| (expr, written)));
            written.and_then(|(expr, written)| match name {
                "regex" => crate::model::regex::check(written, expr.span, diagnostics)
                    .then(|| Rule::Regex(written.to_owned())),
                "startsWith" => Some(Rule::StartsWith(written.to_owned())),
                "endsWith" => Some(Rule::EndsWith(written.to_owned())),
                _ => Some(Rule::Contains(written.to_owned())),
            })
        }
    };
    arguments.finish(diagnostics);
    rule
}

/// A bound that the type of the field can hold.
fn number(expr: &Expr, scalar: Option<Scalar>, title: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let written = match &expr.kind {
        ExprKind::Number(written) => written,
        ExprKind::String(written) if scalar == Some(Scalar::Decimal) && is_number(written) => written,
        _ => {
            wrong_kind(expr, title, "a number", diagnostics);
            return None;
        }
    };
    let (fits, wanted) = match scalar {
        Some(Scalar::Int) => (written.parse::<i32>().is_ok(), "a whole number of 32 bits"),
        Some(Scalar::BigInt) => (written.parse::<i64>().is_ok(), "a whole number of 64 bits"),
        Some(Scalar::Decimal) => (is_number(written), "a decimal number"),
        _ => (written.parse::<f64>().is_ok_and(f64::is_finite), "a finite number"),
    };
    if !fits {
        diagnostics.push(
            Diagnostic::error(
                "rule-bound",
                expr.span,
                format!("{title} takes {wanted} here, not {}", kind_name(expr)),
            )
            .help(format!("Write {wanted}")),
        );
        return None;
    }
    Some(canonical(written))
}

/// Bounds that leave no value make every write fail.
fn bounds_leave_a_value(placed: &[Placed], diagnostics: &mut Diagnostics) {
    let mut lower: Option<(f64, bool, Span)> = None;
    let mut upper: Option<(f64, bool, Span)> = None;
    for Placed { rule, span } in placed {
        let parse = |text: &String| text.parse::<f64>().unwrap_or(0.0);
        match rule {
            Rule::Length { min: Some(min), max: Some(max) } if min > max => diagnostics.push(
                Diagnostic::error(
                    "rule-impossible",
                    *span,
                    format!("No length is at least {min} and at most {max}"),
                )
                .help("Swap the two numbers"),
            ),
            Rule::Gt(bound) => lower = tighter(lower, (parse(bound), true, *span), |new, old| new >= old),
            Rule::Gte(bound) => lower = tighter(lower, (parse(bound), false, *span), |new, old| new > old),
            Rule::Lt(bound) => upper = tighter(upper, (parse(bound), true, *span), |new, old| new <= old),
            Rule::Lte(bound) => upper = tighter(upper, (parse(bound), false, *span), |new, old| new < old),
            _ => {}
        }
    }
    if let (Some((low, low_open, low_span)), Some((high, high_open, high_span))) = (lower, upper)
        && (low > high || (low == high && (low_open || high_open)))
    {
        diagnostics.push(
            Diagnostic::error("rule-impossible", high_span, "No number is within both bounds")
                .related(low_span, "the lower bound")
                .help("Swap the two bounds, or remove one"),
        );
    }
}

type Bound = (f64, bool, Span);

fn tighter(old: Option<Bound>, new: Bound, wins: impl Fn(f64, f64) -> bool) -> Option<Bound> {
    match old {
        Some(old) if !wins(new.0, old.0) => Some(old),
        _ => Some(new),
    }
}
