//! Attributes for `schemars::JsonSchema`: fields name the wire forms of `isotype::json_schema`, and what its derive
//! cannot know (which keys are required, what other keys may hold, the value rules) is added in its words.

use super::attributes::attribute;
use super::names::Names;
use crate::document::constants::{number, wire};
use crate::document::ranges::{Bound, expression};
use crate::document::{
    EnumShape, Extras, FieldShape, Shapes, TypeShape, UnionShape, ValueShape, VariantShape, texts,
};
use crate::naming::rust::string;
use crate::scalar::{Rule, Scalar};

/// Of an enum.
pub(super) fn of_enum(shape: &EnumShape, name: &str) -> Vec<String> {
    attribute("schemars", &renamed(&shape.name, name), 0)
}

/// Of a type.
pub(super) fn of_type(shape: &TypeShape, name: &str) -> Vec<String> {
    let mut arguments = renamed(&shape.name, name);
    let required: Vec<String> = shape
        .fields
        .iter()
        .filter(|field| is_required(field) && field.former_keys().is_empty())
        .map(|field| string(&field.key))
        .collect();
    // Without this schemars requires whatever is no Option, defaults or not.
    if !shape.fields.is_empty() {
        arguments.push(extend("required", &format!("[{}]", required.join(", "))));
    }
    for field in &shape.fields {
        let former: Vec<String> = field.former_keys().into_iter().map(string).collect();
        if !former.is_empty() {
            arguments.push(transform(&format!(
                "former(schema, {}, &[{}], {})",
                string(&field.key),
                former.join(", "),
                is_required(field)
            )));
        }
    }
    if shape.extras == Extras::Refuse {
        arguments.push(extend("additionalProperties", "false"));
    } else if !shape.fields.is_empty() {
        // The wire forms of the fields bring these definitions with them.
        arguments.push(extend("additionalProperties", r##"{ "$ref": "#/$defs/Json" }"##));
        arguments.push(extend("propertyNames", r##"{ "$ref": "#/$defs/Json.key" }"##));
    }
    attribute("schemars", &arguments, 0)
}

/// Of a union.
pub(super) fn of_union(shape: &UnionShape, name: &str) -> Vec<String> {
    let mut arguments = renamed(&shape.name, name);
    arguments.push(format!("tag = {}", string(&shape.discriminator)));
    attribute("schemars", &arguments, 0)
}

fn is_required(field: &FieldShape) -> bool {
    !field.optional && field.default.is_none()
}

/// Of a variant of a union.
pub(super) fn variant(discriminator: &str, shape: &VariantShape, name: &str) -> Vec<String> {
    let mut arguments = renamed(&shape.tag, name);
    if !shape.former_tags().is_empty() {
        let tags: Vec<String> = shape.tags().map(string).collect();
        let call = format!("tags(schema, {}, &[{}])", string(discriminator), tags.join(", "));
        arguments.push(transform(&call));
    }
    attribute("schemars", &arguments, 4)
}

/// Of a value of an enum.
pub(super) fn text(text: &str, name: &str) -> Vec<String> {
    attribute("schemars", &renamed(text, name), 4)
}

/// Of the variant that keeps a text.
pub(super) fn unknown_value() -> Vec<String> {
    let with = format!("with = {}", string("::isotype::json_schema::Text"));
    attribute("schemars", &["untagged".to_owned(), with], 4)
}

/// Of the variant that keeps an object.
pub(super) fn unknown_variant(shape: &UnionShape) -> Vec<String> {
    let tags: Vec<String> = shape.variants.iter().flat_map(|variant| variant.tags().map(string)).collect();
    let arguments = [
        "untagged".to_owned(),
        format!("with = {}", string("::isotype::json_schema::Object")),
        extend("required", &format!("[{}]", string(&shape.discriminator))),
        extend(
            "properties",
            &format!(
                "{{ {}: {{ \"type\": \"string\", \"pattern\": {}, \"not\": {{ \"enum\": [{}] }} }} }}",
                string(&shape.discriminator),
                string(texts::TEXT),
                tags.join(", ")
            ),
        ),
    ];
    attribute("schemars", &arguments, 4)
}

/// Of the field that keeps other keys.
pub(super) fn extra() -> Vec<String> {
    attribute("schemars", &["skip".to_owned()], 4)
}

/// Of a field of a document.
pub(super) fn field(shapes: &Shapes, names: &Names, shape: &FieldShape, name: &str) -> Vec<String> {
    let mut arguments = renamed(&shape.key, name);
    let ty = wire_type(shapes, names, &shape.value);
    // Untyped JSON holds null already.
    let nullable = shape.optional && shape.value != ValueShape::Scalar(Scalar::Json);
    let ty = if nullable { format!("Option<{ty}>") } else { ty };
    arguments.push(format!("with = {}", string(&ty)));
    arguments.extend(rules(shape));
    if let Some(default) = &shape.default {
        arguments.push(extend("default", &literal(&wire(default, &shape.value, shapes))));
    }
    attribute("schemars", &arguments, 4)
}

fn renamed(name: &str, rust: &str) -> Vec<String> {
    if name == rust { Vec::new() } else { vec![format!("rename = {}", string(name))] }
}

fn extend(key: &str, value: &str) -> String {
    format!("extend({} = {value})", string(key))
}

/// A change by one of the functions of `isotype::json_schema`.
fn transform(call: &str) -> String {
    format!("transform = |schema: &mut ::schemars::Schema| ::isotype::json_schema::{call}")
}

/// JSON as it stands in Rust: the two escape texts in different ways.
fn literal(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => string(text),
        serde_json::Value::Array(items) => {
            format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", "))
        }
        serde_json::Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{}: {}", string(key), literal(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// The wire form of a value.
fn wire_type(shapes: &Shapes, names: &Names, shape: &ValueShape) -> String {
    let scalar = |name: &str| format!("::isotype::json_schema::{name}");
    match shape {
        ValueShape::Scalar(Scalar::String) => scalar("Text"),
        ValueShape::Scalar(other) => scalar(other.name()),
        ValueShape::Enum(id) if shapes.enumeration(*id).open => scalar("Text"),
        ValueShape::Enum(id) => format!("::isotype::json_schema::Closed<{}>", names.enumeration(*id)),
        ValueShape::Document(id) => names.document(*id).to_owned(),
        ValueShape::List(item) => format!("Vec<{}>", wire_type(shapes, names, item)),
        ValueShape::Map(item) => format!("::isotype::json_schema::Map<{}>", wire_type(shapes, names, item)),
    }
}

/// The value rules in the words of JSON Schema. Those of a list's or map's entries stand with the entries.
fn rules(shape: &FieldShape) -> Vec<String> {
    let (least, most, inside) = match &shape.value {
        ValueShape::List(_) => ("minItems", "maxItems", Some("items")),
        ValueShape::Map(_) => ("minProperties", "maxProperties", Some("additionalProperties")),
        _ => ("minLength", "maxLength", None),
    };
    let scalar = scalar(&shape.value);
    let mut lengths = Vec::new();
    let mut bounds: Vec<(&str, String)> = Vec::new();
    let mut patterns = Vec::new();
    for rule in &shape.rules {
        let is_text = matches!(scalar, Some(Scalar::BigInt | Scalar::Decimal));
        let mut bound = |key, side, text: &str| {
            if is_text {
                patterns.extend(expression(side, text));
            } else {
                bounds.push((key, number(text).to_string()));
            }
        };
        match rule {
            Rule::Length { min, max } => {
                lengths.extend(min.filter(|&min| min > 0).map(|min| extend(least, &min.to_string())));
                lengths.extend(max.map(|max| extend(most, &max.to_string())));
            }
            Rule::Gt(text) => bound("exclusiveMinimum", Bound::Greater, text),
            Rule::Gte(text) => bound("minimum", Bound::AtLeast, text),
            Rule::Lt(text) => bound("exclusiveMaximum", Bound::Less, text),
            Rule::Lte(text) => bound("maximum", Bound::AtMost, text),
            other => patterns.extend(crate::emit::json_schema::rule_pattern(other)),
        }
    }
    let patterns: Vec<String> =
        patterns.iter().map(|pattern| format!("{{ \"pattern\": {} }}", string(pattern))).collect();
    if !patterns.is_empty() {
        bounds.push(("allOf", format!("[{}]", patterns.join(", "))));
    }
    let mut arguments = lengths;
    match inside {
        None => arguments.extend(bounds.iter().map(|(key, value)| extend(key, value))),
        Some(_) if bounds.is_empty() => {}
        Some(inside) => {
            let entries = bounds.iter().map(|(key, value)| format!("{}: {value}", string(key)));
            let value = format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "));
            let rules = format!("::isotype::serde_json::json!({value})");
            arguments.push(transform(&format!("narrow(schema, {}, {rules})", string(inside))));
        }
    }
    arguments
}

/// The scalar that rules bind.
fn scalar(shape: &ValueShape) -> Option<Scalar> {
    match shape {
        ValueShape::Scalar(scalar) => Some(*scalar),
        ValueShape::List(item) | ValueShape::Map(item) => scalar(item),
        ValueShape::Enum(_) | ValueShape::Document(_) => None,
    }
}
