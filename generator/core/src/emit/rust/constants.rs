//! Constants and value rules as arguments of `#[isotype(…)]`.

use super::names::Names;
use crate::document::{EnumId, ValueShape};
use crate::model::Schema;
use crate::naming::rust::string;
use crate::scalar::{Constant, Rule, Scalar};

/// What a constant is a constant of.
#[derive(Clone, Copy)]
pub(super) enum ConstantOf {
    Scalar(Scalar),
    Enum(EnumId),
    /// A document, or a map: only the empty map and `null` are constants.
    Other,
}

impl ConstantOf {
    /// The value, or the item of a list.
    pub(super) fn value(shape: &ValueShape) -> ConstantOf {
        match shape {
            ValueShape::Scalar(scalar) => ConstantOf::Scalar(*scalar),
            ValueShape::Enum(id) => ConstantOf::Enum(*id),
            ValueShape::List(item) => ConstantOf::value(item),
            ValueShape::Document(_) | ValueShape::Map(_) => ConstantOf::Other,
        }
    }
}

/// The expression of a constant, as the derives read it.
pub(super) fn constant(
    schema: &Schema,
    names: &Names,
    constant_of: ConstantOf,
    constant: &Constant,
) -> String {
    match constant {
        Constant::Null => "None".to_owned(),
        Constant::EmptyMap => "{}".to_owned(),
        Constant::Boolean(flag) => flag.to_string(),
        Constant::String(text) => string(text),
        Constant::Number(text) => match constant_of {
            ConstantOf::Scalar(Scalar::Decimal) => string(text),
            ConstantOf::Scalar(Scalar::Float) => float(text),
            _ => text.clone(),
        },
        Constant::EnumValue(name) => match constant_of {
            ConstantOf::Enum(id) => {
                let values = &schema.shapes.enumeration(id).values;
                let position = values.iter().position(|value| value.name == *name);
                let value = position.map_or(name.as_str(), |position| &names.values(id)[position]);
                format!("{}::{value}", names.enumeration(id))
            }
            _ => string(name),
        },
        Constant::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| self::constant(schema, names, constant_of, item)).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// A number as a literal of a float: `1` is a whole number in Rust. The shortest text of the double is exact enough.
fn float(text: &str) -> String {
    match text.parse::<f64>() {
        Ok(number) => format!("{number:?}"),
        Err(_) => text.to_owned(),
    }
}

/// The argument for a rule on a value of this scalar.
pub(super) fn rule(rule: &Rule, scalar: Option<Scalar>) -> String {
    let bound = |text: &str| match scalar {
        Some(Scalar::Decimal) => string(text),
        _ if text.contains('.') => float(text),
        _ if text.parse::<i64>().is_ok() => text.to_owned(),
        _ => string(text),
    };
    match rule {
        Rule::Length { min, max } => {
            let ends = [("min", min), ("max", max)];
            let ends = ends.iter().filter_map(|(name, end)| end.map(|end| format!("{name} = {end}")));
            format!("length({})", ends.collect::<Vec<_>>().join(", "))
        }
        Rule::Gt(text) => format!("gt = {}", bound(text)),
        Rule::Gte(text) => format!("gte = {}", bound(text)),
        Rule::Lt(text) => format!("lt = {}", bound(text)),
        Rule::Lte(text) => format!("lte = {}", bound(text)),
        Rule::Regex(text) => format!("regex = {}", string(text)),
        Rule::StartsWith(text) => format!("starts_with = {}", string(text)),
        Rule::EndsWith(text) => format!("ends_with = {}", string(text)),
        Rule::Contains(text) => format!("contains = {}", string(text)),
        Rule::Email => "email".to_owned(),
        Rule::Url => "url".to_owned(),
        Rule::Datetime => "datetime".to_owned(),
    }
}
