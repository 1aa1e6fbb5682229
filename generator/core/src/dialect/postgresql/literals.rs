//! Names, texts and constants as PostgreSQL reads them.

use super::types::declared;
use crate::dialect::bytes::hex_of_base64;
use crate::dialect::date::Moment;
use crate::scalar::{Constant, Scalar};
use crate::tables::{Name, Path, PathValue, Type};

/// A quoted name.
pub fn name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Quoted names, separated by commas.
pub fn names<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(|it| name(it.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A quoted name in its namespace.
pub fn qualified(it: &Name) -> String {
    match &it.schema {
        Some(schema) => format!("{}.{}", name(schema), name(&it.name)),
        None => name(&it.name),
    }
}

/// A quoted text. A backslash is written so that it means itself whatever `standard_conforming_strings` says.
pub fn text(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if text.contains('\\') { format!("E'{}'", quoted.replace('\\', "\\\\")) } else { format!("'{quoted}'") }
}

/// A body for `DO`: quoted by dollars with a tag that it does not hold.
pub fn dollar_quoted(body: &str) -> String {
    let mut tag = "$isotype$".to_owned();
    let mut number = 0;
    while body.contains(&tag) {
        number += 1;
        tag = format!("$isotype{number}$");
    }
    format!("{tag}\n{body}\n{tag}")
}

/// A constant of a type.
pub fn constant_of(ty: &Type, constant: &Constant) -> String {
    match constant {
        Constant::List(items) => {
            let items: Vec<String> = items.iter().map(|item| constant_of(ty, item)).collect();
            format!("ARRAY[{}]::{}", items.join(", "), declared(ty))
        }
        Constant::Number(number) => number.clone(),
        Constant::Boolean(flag) => flag.to_string(),
        Constant::String(value) => text(&stored_text(ty, value)),
        Constant::EnumValue(value) => text(value),
        Constant::EmptyMap => text("{}"),
        Constant::Null => "NULL".to_owned(),
    }
}

/// A text in the form that the type reads: moments in UTC, since a zone in the text of a TIMESTAMP is ignored.
fn stored_text(ty: &Type, value: &str) -> String {
    match ty.base.scalar() {
        Some(Scalar::DateTime) => {
            let Some(moment) = Moment::parse(value) else { return value.to_owned() };
            let time = moment.time();
            let time = time.trim_end_matches('0').trim_end_matches('.');
            let time = if time.len() < 8 { &moment.time()[..8] } else { time };
            match ty.base.native().map(|(name, _)| name) {
                Some("Date") => moment.date(),
                Some("Time") => time.to_owned(),
                Some("Timetz") => format!("{time}+00"),
                Some("Timestamptz") => format!("{} {time}+00", moment.date()),
                _ => format!("{} {time}", moment.date()),
            }
        }
        Some(Scalar::String) if ty.base.native().is_some_and(|(name, _)| name == "Uuid") => {
            value.to_lowercase()
        }
        Some(Scalar::Bytes) => {
            hex_of_base64(value).map_or_else(|| value.to_owned(), |hex| format!("\\x{hex}"))
        }
        _ => value.to_owned(),
    }
}

/// A value inside a document. Total: whatever the document holds, it gives a value or NULL and never an error, so
/// that an index on it refuses no row. Texts come as texts, everything else as JSON, where numbers compare as numbers.
pub fn path(path: &Path) -> String {
    let mut expression = name(&path.column);
    for (index, key) in path.keys.iter().enumerate() {
        let last = index + 1 == path.keys.len();
        expression.push_str(if last && path.value == PathValue::Text { " ->> " } else { " -> " });
        expression.push_str(&text(key));
    }
    format!("({expression})")
}

/// A key in a JSON path expression (`jsonpath`), quoted.
pub fn json_path_key(key: &str) -> String {
    serde_json::Value::from(key).to_string()
}
