//! JSON as the wire has it: keys in order and twice where they are written twice, numbers as doubles.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// The wire allows so many arrays and objects inside each other.
pub const MOST_DEPTH: usize = 100;

impl Json {
    /// Reads a text of the wire's domain. The answer is the reason why it is none.
    pub fn read(text: &str) -> Result<Json, String> {
        let json: Json = serde_json::from_str(text).map_err(|error| error.to_string())?;
        json.check(1)?;
        Ok(json)
    }

    /// What the value is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Boolean(_) => "a Boolean",
            Json::Number(_) => "a number",
            Json::String(_) => "a text",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }

    fn check(&self, depth: usize) -> Result<(), String> {
        let no_nul = |text: &str| if text.contains('\0') { Err("NUL in a text".to_owned()) } else { Ok(()) };
        if matches!(self, Json::Array(_) | Json::Object(_)) && depth > MOST_DEPTH {
            return Err(format!("more than {MOST_DEPTH} arrays and objects inside each other"));
        }
        match self {
            Json::Null | Json::Boolean(_) | Json::Number(_) => Ok(()),
            Json::String(text) => no_nul(text),
            Json::Array(items) => items.iter().try_for_each(|item| item.check(depth + 1)),
            Json::Object(entries) => entries.iter().try_for_each(|(key, value)| {
                no_nul(key)?;
                if key == "__proto__" {
                    return Err("the key `__proto__`".to_owned());
                }
                value.check(depth + 1)
            }),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Boolean(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }
    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::String(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut read = Vec::new();
        while let Some(item) = items.next_element()? {
            read.push(item);
        }
        Ok(Json::Array(read))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut read = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            read.push(entry);
        }
        Ok(Json::Object(read))
    }
}
