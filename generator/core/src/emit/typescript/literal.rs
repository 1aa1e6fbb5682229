//! JSON as TypeScript.

use serde_json::Value;

use crate::naming::typescript::{key, string};

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
