//! Constants of a schema as JSON of the wire.

use serde_json::{Number, Value};

use crate::document::{Shapes, ValueShape};
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

/// How many arrays and objects a constant has inside each other.
pub(crate) fn levels(constant: &Constant, value: &ValueShape, shapes: &Shapes) -> usize {
    fn of(json: &Value) -> usize {
        match json {
            Value::Array(items) => 1 + items.iter().map(of).max().unwrap_or(0),
            Value::Object(entries) => 1 + entries.values().map(of).max().unwrap_or(0),
            _ => 0,
        }
    }
    of(&wire(constant, value, shapes))
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
