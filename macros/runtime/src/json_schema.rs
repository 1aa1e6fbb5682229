//! What generated code says to schemars: the wire forms of scalars, as the readers take them.
//!
//! The types here are never made; fields name them in `#[schemars(with = "…")]`.

use crate::wire::{TextEnum, texts};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::marker::PhantomData;

/// The greatest double.
const GREATEST: f64 = f64::MAX;

/// Defines a scalar that stands where it is used.
macro_rules! scalar {
    ($($(#[$doc:meta])* $name:ident => $schema:expr;)*) => { $(
        $(#[$doc])*
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> Cow<'static, str> {
                concat!("isotype::", stringify!($name)).into()
            }
            fn inline_schema() -> bool {
                true
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                // Every object refers to it for the keys that it does not name.
                generator.subschema_for::<Json>();
                $schema
            }
        }
    )* };
}

scalar! {
    /// A text.
    Text => json_schema!({ "type": "string", "pattern": texts::TEXT });
    /// True or false.
    Boolean => json_schema!({ "type": "boolean" });
    /// A whole number of 32 bits.
    Int => json_schema!({ "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX });
    /// A whole number of 64 bits, as text.
    BigInt => json_schema!({ "type": "string", "pattern": texts::BIG_INT });
    /// A number.
    Float => json_schema!({ "type": "number", "minimum": -GREATEST, "maximum": GREATEST });
    /// A decimal number, as text.
    Decimal => json_schema!({ "type": "string", "pattern": texts::DECIMAL_TEXT });
    /// A moment, as text.
    DateTime => json_schema!({ "type": "string", "pattern": texts::DATE_TIME });
    /// Base64.
    Bytes => json_schema!({ "type": "string", "pattern": texts::BYTES });
}

/// Any JSON of the wire.
pub struct Json;

impl JsonSchema for Json {
    fn schema_name() -> Cow<'static, str> {
        "Json".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "isotype::Json".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["null", "boolean", "number", "string", "array", "object"],
            "pattern": texts::TEXT,
            "minimum": -GREATEST,
            "maximum": GREATEST,
            "items": generator.subschema_for::<Json>(),
            "additionalProperties": generator.subschema_for::<Json>(),
            "propertyNames": generator.subschema_for::<Key>(),
        })
    }
}

/// Any key of an object.
pub struct Key;

impl JsonSchema for Key {
    fn schema_name() -> Cow<'static, str> {
        "Json.key".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "isotype::Json.key".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": texts::TEXT, "not": { "const": "__proto__" } })
    }
}

/// Any object; what its keys hold is said beside.
pub struct Object;

impl JsonSchema for Object {
    fn schema_name() -> Cow<'static, str> {
        "Object".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "isotype::Object".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": generator.subschema_for::<Json>(),
            "propertyNames": generator.subschema_for::<Key>(),
        })
    }
}

/// Adds rules to the schema of a list's or map's entries, which stands under `key`.
pub fn narrow(schema: &mut Schema, key: &str, rules: Value) {
    let entries = schema.get_mut(key).and_then(Value::as_object_mut);
    if let (Some(entries), Value::Object(rules)) = (entries, rules) {
        entries.extend(rules);
    }
}

/// Adds the former keys of the field `key` to the schema of an object, the latest first: one is read where all before it
/// are absent, and is any JSON beside them.
pub fn former(schema: &mut Schema, key: &str, former: &[&str], required: bool) {
    let object = schema.ensure_object();
    let Some(Value::Object(properties)) = object.get_mut("properties") else { return };
    let Some(mut value) = properties.get(key).cloned() else { return };
    if let Some(value) = value.as_object_mut() {
        for word in ["title", "description", "deprecated", "default"] {
            value.remove(word);
        }
    }
    let mut ways = vec![json!({ "properties": { key: true }, "required": [key] })];
    let mut later = serde_json::Map::new();
    for &name in former {
        properties.insert(name.to_owned(), json!({ "$ref": "#/$defs/Json", "deprecated": true }));
        let mut here = later.clone();
        here.insert(name.to_owned(), value.clone());
        ways.push(json!({ "properties": here, "required": [name] }));
        later.insert(name.to_owned(), Value::Bool(false));
    }
    if !required {
        ways.push(json!({ "properties": later }));
    }
    let all = object.entry("allOf").or_insert_with(|| Value::Array(Vec::new()));
    if let Some(all) = all.as_array_mut() {
        all.push(json!({ "anyOf": ways }));
    }
}

/// Lets the schema of a variant take these tags.
pub fn tags(schema: &mut Schema, discriminator: &str, tags: &[&str]) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    if let Some(properties) = properties {
        properties.insert(discriminator.to_owned(), json!({ "enum": tags }));
    }
}

/// A map with any keys.
pub struct Map<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for Map<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", T::schema_name()).into()
    }
    fn schema_id() -> Cow<'static, str> {
        format!("isotype::Map<{}>", T::schema_id()).into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Json>();
        json_schema!({
            "type": "object",
            "additionalProperties": generator.subschema_for::<T>(),
            "propertyNames": generator.subschema_for::<Key>(),
        })
    }
}

/// An enum that takes its own texts only.
pub struct Closed<T>(PhantomData<T>);

impl<T: TextEnum> JsonSchema for Closed<T> {
    fn schema_name() -> Cow<'static, str> {
        "Closed".into()
    }
    fn schema_id() -> Cow<'static, str> {
        format!("isotype::Closed<{}>", std::any::type_name::<T>()).into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Json>();
        let texts = [T::TEXTS, T::FORMER].concat();
        json_schema!({ "enum": texts })
    }
}
