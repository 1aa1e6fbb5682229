//! Names, texts and constants as SQLite reads them.

use crate::dialect::bytes::hex_of_base64;
use crate::dialect::date::Moment;
use crate::dialect::decimal::canonical;
use crate::scalar::{Constant, Scalar};
use crate::tables::{Column, Path, Type};

/// A quoted name.
pub fn name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Quoted names, separated by commas.
pub fn names<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(|it| name(it.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A quoted text. SQLite has no other escape than the doubled quote.
pub fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The default of a column.
pub fn default(column: &Column, constant: &Constant) -> String {
    constant_of(&column.ty, constant)
}

/// A constant of a type.
pub fn constant_of(ty: &Type, constant: &Constant) -> String {
    let scalar = ty.base.scalar();
    match constant {
        Constant::Number(number) if scalar == Some(Scalar::Decimal) => text(&canonical(number)),
        Constant::Number(number) => number.clone(),
        Constant::Boolean(flag) => flag.to_string(),
        Constant::String(value) if scalar == Some(Scalar::Bytes) => {
            hex_of_base64(value).map_or_else(|| text(value), |hex| format!("X'{hex}'"))
        }
        Constant::String(value) => text(&stored_text(ty, value)),
        Constant::EnumValue(value) => text(value),
        Constant::EmptyMap => text("{}"),
        Constant::Null => "NULL".to_owned(),
        Constant::List(items) => {
            let items: Vec<String> = items.iter().map(|item| json(ty, item)).collect();
            text(&format!("[{}]", items.join(",")))
        }
    }
}

/// A text in the one form that is stored: moments in UTC, identifiers in lower case.
fn stored_text(ty: &Type, value: &str) -> String {
    let native = ty.base.native().map(|(name, _)| name);
    match (ty.base.scalar(), native) {
        (Some(Scalar::DateTime), _) => match (Moment::parse(value), native) {
            (Some(moment), Some("Date")) => moment.date(),
            (Some(moment), Some("Time")) => moment.time(),
            (Some(moment), None | Some("Timestamp" | "Timestamptz")) => {
                format!("{}T{}Z", moment.date(), moment.time())
            }
            _ => value.to_owned(),
        },
        (Some(Scalar::String), Some("Uuid")) => value.to_lowercase(),
        (Some(Scalar::Decimal), _) => canonical(value),
        _ => value.to_owned(),
    }
}

/// An entry of a list: lists are JSON, and entries have their wire form there.
fn json(ty: &Type, constant: &Constant) -> String {
    match constant {
        Constant::Number(number) if matches!(ty.base.scalar(), Some(Scalar::BigInt | Scalar::Decimal)) => {
            json_text(&canonical(number))
        }
        Constant::Number(number) => number.clone(),
        Constant::Boolean(flag) => flag.to_string(),
        Constant::String(value) if ty.base.scalar() == Some(Scalar::Json) => value.clone(),
        Constant::String(value) => json_text(&stored_text(ty, value)),
        Constant::EnumValue(value) => json_text(value),
        Constant::EmptyMap => "{}".to_owned(),
        Constant::Null | Constant::List(_) => "null".to_owned(),
    }
}

fn json_text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The path of a key in a JSON document, from the root.
pub fn json_path(keys: &[String]) -> String {
    let mut path = "$".to_owned();
    for key in keys {
        path.push_str(".\"");
        path.push_str(key);
        path.push('"');
    }
    path
}

/// A value inside a document. Texts come as texts, numbers as numbers, Booleans as 0 and 1; what is missing is NULL.
pub fn path(path: &Path) -> String {
    format!("json_extract({}, {})", name(&path.column), text(&json_path(&path.keys)))
}
