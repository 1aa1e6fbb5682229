//! Untyped JSON: `Json` fields, the extra keys of open types, the unknown variants of open unions.

use super::domain::{check_key, check_number, check_string};
use super::rules::Binding;
use super::{At, Cursor, Map, Out, Problems, Raw, Wire};
use serde::de::Deserializer;
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;
use std::ops::{Deref, DerefMut};

impl Wire for Value {
    const EXPECTED: &'static str = "any JSON";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Value, D::Error> {
        Raw::take(deserializer)?.value(at)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let bad = |problem| S::Error::custom(format_args!("{problem} at {at}"));
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) => {
                check_number(number).map_err(bad)?;
                number.serialize(serializer)
            }
            Value::String(text) => {
                check_string(text).map_err(bad)?;
                serializer.serialize_str(text)
            }
            _ if !at.has_room() => Err(S::Error::custom(at.too_deep())),
            Value::Array(values) => {
                let mut list = serializer.serialize_seq(Some(values.len()))?;
                for (index, value) in values.iter().enumerate() {
                    list.serialize_element(&Out { at: &at.index(index), value })?;
                }
                list.end()
            }
            Value::Object(values) => {
                let mut map = serializer.serialize_map(Some(values.len()))?;
                for (key, value) in values {
                    check_key(key).map_err(bad)?;
                    map.serialize_entry(key, &Out { at: &at.key(key), value })?;
                }
                map.end()
            }
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, _: Binding<'_>, problems: &mut Problems) {
        cursor.scan(at, problems);
    }
}

/// The keys of an open type that the schema does not name, as they came. Two are equal when they are
/// [the same JSON](same_json).
#[derive(Clone, Debug, Default)]
pub struct Extra(pub Map<Value>);

impl PartialEq for Extra {
    fn eq(&self, other: &Extra) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|((key, value), (other_key, other_value))| {
                key == other_key && same_json(value, other_value)
            })
    }
}

impl Deref for Extra {
    type Target = Map<Value>;

    fn deref(&self) -> &Map<Value> {
        &self.0
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Map<Value> {
        &mut self.0
    }
}

/// A variant of an open union that this program does not know, kept whole: it is written back as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// The tag.
    pub tag: String,
    /// The other keys and their values.
    pub value: Extra,
}

/// Whether two values are the same JSON: keys in any order, numbers compared as doubles. A database may write `1e2` as
/// `100`, and JavaScript knows no other numbers.
pub fn same_json(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same_json(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, value)| right.get(key).is_some_and(|other| same_json(value, other)))
        }
        _ => left == right,
    }
}
