//! Constants of a schema as JSON, and as TypeScript.

use serde_json::{Number, Value};

use crate::document::{Shapes, ValueShape};
use crate::naming::typescript::{key, string};
use crate::scalar::{Constant, Scalar};

/// The wire form of a constant. What the rules of the schema have refused becomes `null`.
pub(crate) fn wire(constant: &Constant, value: &ValueShape, shapes: &Shapes) -> Value {
    match (constant, value) {
        (Constant::Null, _) => Value::Null,
        (Constant::Boolean(flag), _) => Value::Bool(*flag),
        (Constant::EmptyMap, _) => Value::Object(serde_json::Map::new()),
        (Constant::List(list), ValueShape::List(inner)) => {
            list.iter().map(|constant| wire(constant, inner, shapes)).collect()
        }
        (Constant::List(_), _) => Value::Null,
        (Constant::EnumValue(name), ValueShape::Enum(id)) => {
            let values = &shapes.enumeration(*id).values;
            values
                .iter()
                .find(|value| &value.name == name)
                .map_or(Value::Null, |value| value.text.clone().into())
        }
        (Constant::EnumValue(name), _) => name.clone().into(),
        (Constant::Number(text), ValueShape::Scalar(Scalar::BigInt | Scalar::Decimal)) => text.clone().into(),
        (Constant::Number(text), _) => number(text),
        (Constant::String(text), ValueShape::Scalar(Scalar::Json)) => {
            serde_json::from_str(text).unwrap_or(Value::Null)
        }
        (Constant::String(text), _) => text.clone().into(),
    }
}

/// A number of the schema, without a sign on zero.
pub(crate) fn number(text: &str) -> Value {
    if let Ok(whole) = text.parse::<i64>() {
        return whole.into();
    }
    match text.parse::<f64>() {
        Ok(0.0) => 0.into(),
        Ok(double) => Number::from_f64(double).map_or(Value::Null, Value::Number),
        Err(_) => Value::Null,
    }
}

/// JSON as an expression, keys in order whatever the order in memory.
pub(crate) fn expression(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(_) => value.to_string(),
        Value::Number(number) if number.as_f64() == Some(0.0) => "0".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => string(text),
        Value::Array(list) => format!("[{}]", list.iter().map(expression).collect::<Vec<_>>().join(", ")),
        Value::Object(map) if map.is_empty() => "{}".to_owned(),
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            let entries: Vec<_> =
                entries.iter().map(|(name, value)| format!("{}: {}", key(name), expression(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}
