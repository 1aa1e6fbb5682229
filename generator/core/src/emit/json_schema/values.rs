//! The values of fields: types, patterns, bounds, defaults.

use super::definitions::{KEY, described, double_range, owned, text_of_the_wire, to};
use super::node::Node;
use crate::document::constants::{number, wire};
use crate::document::ranges::{Bound, expression};
use crate::document::{FieldShape, Shapes, ValueShape, texts};
use crate::emit::json_schema::definitions::JSON;
use crate::scalar::{Rule, Scalar};

pub(super) const TEXT_TYPE: &str = "string";

type Entries<'a> = Vec<(&'a str, Node)>;

/// A field of a document.
pub(super) fn field<'a>(field: &FieldShape, shapes: &Shapes) -> Entries<'a> {
    let mut entries = described(field.docs.as_deref(), field.deprecated.is_some());
    entries.extend(value_of(field, shapes));
    if let Some(default) = &field.default {
        entries.push(("default", Node::of(&wire(default, &field.value, shapes))));
    }
    entries
}

/// The value of a field, without a word about the field.
pub(super) fn value_of<'a>(field: &FieldShape, shapes: &Shapes) -> Entries<'a> {
    let value = value(&field.value, &field.rules, shapes);
    // Any JSON may be null already.
    let nullable = field.optional && field.value != ValueShape::Scalar(Scalar::Json);
    if nullable { or_null(value) } else { value }
}

/// The same value, or `null`.
fn or_null<'a>(mut value: Entries<'a>) -> Entries<'a> {
    match value.first_mut() {
        // All other keywords of such a value bind its own kind only.
        Some(("type", Node::Text(name))) => {
            let types = Node::texts([name.as_str(), "null"]);
            value[0].1 = types;
            value
        }
        Some(("enum", Node::List(values))) => {
            values.push(Node::Null);
            value
        }
        _ => vec![("anyOf", Node::List(vec![owned(value), Node::object([("type", Node::text("null"))])]))],
    }
}

fn value<'a>(value: &ValueShape, rules: &[Rule], shapes: &Shapes) -> Entries<'a> {
    match value {
        ValueShape::Scalar(scalar) => self::scalar(*scalar, rules),
        ValueShape::Enum(id) => {
            let shape = shapes.enumeration(*id);
            if shape.open {
                return text_of_the_wire();
            }
            let texts = shape.values.iter().map(|value| value.text.as_str());
            let former = shape.values.iter().flat_map(|value| shape.former_texts(value));
            vec![("enum", Node::texts(texts.chain(former)))]
        }
        ValueShape::Document(id) => vec![("$ref", Node::text(super::reference(shapes.document_name(*id))))],
        ValueShape::List(inner) => {
            let mut entries = vec![("type", Node::text("array"))];
            entries.push(("items", owned(self::value(inner, &of_entries(rules), shapes))));
            entries.extend(length(rules, "minItems", "maxItems"));
            entries
        }
        ValueShape::Map(inner) => {
            let mut entries = vec![("type", Node::text("object"))];
            entries.push(("additionalProperties", owned(self::value(inner, &of_entries(rules), shapes))));
            entries.push(("propertyNames", to(KEY)));
            entries.extend(length(rules, "minProperties", "maxProperties"));
            entries
        }
    }
}

fn of_entries(rules: &[Rule]) -> Vec<Rule> {
    rules.iter().filter(|rule| !matches!(rule, Rule::Length { .. })).cloned().collect()
}

fn length<'a>(rules: &[Rule], least: &'a str, most: &'a str) -> Entries<'a> {
    let mut entries = Vec::new();
    for rule in rules {
        if let Rule::Length { min, max } = rule {
            entries.extend(min.filter(|&min| min > 0).map(|min| (least, Node::Number(min.to_string()))));
            entries.extend(max.map(|max| (most, Node::Number(max.to_string()))));
        }
    }
    entries
}

fn scalar<'a>(scalar: Scalar, rules: &[Rule]) -> Entries<'a> {
    let (precision, scale) = texts::DECIMAL_DIGITS;
    match scalar {
        Scalar::Boolean => vec![("type", Node::text("boolean"))],
        Scalar::Json => vec![("$ref", Node::text(super::reference(JSON)))],
        Scalar::Int => numeric("integer", (i32::MIN.to_string(), i32::MAX.to_string()), rules),
        Scalar::Float => {
            let [(_, least), (_, most)] = double_range();
            match (least, most) {
                (Node::Number(least), Node::Number(most)) => numeric("number", (least, most), rules),
                _ => Vec::new(),
            }
        }
        Scalar::String => text(texts::TEXT.to_owned(), rules),
        Scalar::BigInt => text(texts::BIG_INT.to_owned(), rules),
        Scalar::Decimal => text(texts::decimal(precision, scale), rules),
        Scalar::DateTime => text(texts::DATE_TIME.to_owned(), rules),
        Scalar::Bytes => text(texts::BYTES.to_owned(), rules),
    }
}

fn text<'a>(pattern: String, rules: &[Rule]) -> Entries<'a> {
    let mut entries = vec![("type", Node::text(TEXT_TYPE)), ("pattern", Node::Text(pattern))];
    entries.extend(length(rules, "minLength", "maxLength"));
    let more: Vec<Node> = rules
        .iter()
        .filter_map(|rule| match rule {
            Rule::Length { .. } => None,
            Rule::Gt(bound) => expression(Bound::Greater, bound),
            Rule::Gte(bound) => expression(Bound::AtLeast, bound),
            Rule::Lt(bound) => expression(Bound::Less, bound),
            Rule::Lte(bound) => expression(Bound::AtMost, bound),
            other => rule_pattern(other),
        })
        .map(|pattern| Node::object([("pattern", Node::Text(pattern))]))
        .collect();
    if !more.is_empty() {
        entries.push(("allOf", Node::List(more)));
    }
    entries
}

/// The expression of a rule on texts.
pub(in crate::emit) fn rule_pattern(rule: &Rule) -> Option<String> {
    match rule {
        Rule::Regex(source) => Some(source.clone()),
        Rule::StartsWith(text) => Some(format!("^{}", escaped(text))),
        Rule::EndsWith(text) => Some(format!("{}$", escaped(text))),
        Rule::Contains(text) => Some(escaped(text)),
        Rule::Email => Some(texts::EMAIL.to_owned()),
        Rule::Url => Some(texts::URL.to_owned()),
        Rule::Datetime => Some(texts::DATE_TIME.to_owned()),
        Rule::Length { .. } | Rule::Gt(_) | Rule::Gte(_) | Rule::Lt(_) | Rule::Lte(_) => None,
    }
}

/// A text as an expression of the portable subset.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\^$.|?*+()[]{}".contains(character) {
            result.push('\\');
        }
        result.push(character);
    }
    result
}

fn numeric<'a>(name: &str, (least, most): (String, String), rules: &[Rule]) -> Entries<'a> {
    let (mut least, mut most) = (least, most);
    let mut open = Vec::new();
    let value = |text: &str| text.parse::<f64>().unwrap_or(0.0);
    let written = |text: &str| number(text).to_string();
    for rule in rules {
        match rule {
            Rule::Gte(bound) if value(bound) > value(&least) => least = written(bound),
            Rule::Lte(bound) if value(bound) < value(&most) => most = written(bound),
            Rule::Gt(bound) => open.push(("exclusiveMinimum", Node::Number(written(bound)))),
            Rule::Lt(bound) => open.push(("exclusiveMaximum", Node::Number(written(bound)))),
            _ => {}
        }
    }
    let mut entries =
        vec![("type", Node::text(name)), ("minimum", Node::Number(least)), ("maximum", Node::Number(most))];
    entries.extend(open);
    entries
}
