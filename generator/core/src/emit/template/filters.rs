//! Filters for texts as they stand in the schema: each makes one harmless at one kind of place.

use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind};

use crate::naming::{rust, typescript};

/// All of them.
pub(super) const NAMES: [&str; 7] =
    ["comment", "json", "rust_docs", "rust_string", "ts_docs", "ts_key", "ts_string"];

pub(super) fn add(environment: &mut Environment<'static>) {
    environment.add_filter("comment", typescript::line_comment);
    environment.add_filter("json", |value: Value| json(&value));
    environment.add_filter("rust_docs", |text: Value, indent: Option<usize>| {
        let indent = blanks(indent)?;
        let lines = optional(&text)?.map(|text| rust::doc_lines(Some(text))).unwrap_or_default();
        Ok::<_, Error>(lines.iter().map(|line| format!("{indent}///{line}\n")).collect::<String>())
    });
    environment.add_filter("rust_string", |text: &str| rust::string(text));
    environment.add_filter("ts_docs", |text: Value, indent: Option<usize>| {
        let indent = blanks(indent)?;
        let lines = optional(&text)?.map(typescript::comment).unwrap_or_default();
        Ok::<_, Error>(crate::emit::typescript::docs_block(&lines, &indent))
    });
    environment.add_filter("ts_key", |text: &str| typescript::key(text));
    environment.add_filter("ts_string", |text: &str| typescript::string(text));
}

/// A text, or nothing where there is none.
fn optional(text: &Value) -> Result<Option<&str>, Error> {
    match text.as_str() {
        Some(text) => Ok(Some(text)),
        None if text.is_none() => Ok(None),
        None => Err(Error::new(ErrorKind::InvalidOperation, "a comment is made of a text")),
    }
}

/// So many blanks. Nobody needs more than a screen is wide.
fn blanks(indent: Option<usize>) -> Result<String, Error> {
    match indent.unwrap_or(0) {
        indent if indent <= 80 => Ok(" ".repeat(indent)),
        _ => Err(Error::new(ErrorKind::InvalidOperation, "a comment is indented by 80 blanks at most")),
    }
}

/// A text, a number or a truth as JSON, harmless inside an HTML `<script>` too. Lists and maps may be nested without end.
fn json(value: &Value) -> Result<String, Error> {
    if matches!(value.kind(), ValueKind::String | ValueKind::Number | ValueKind::Bool | ValueKind::None) {
        let text = serde_json::to_string(value)
            .map_err(|error| Error::new(ErrorKind::BadSerialization, error.to_string()))?;
        let escaped = |character| character == '<' || typescript::is_unseen(character);
        let escape = |character: char| match escaped(character) {
            true => format!("\\u{:04x}", u32::from(character)),
            false => character.to_string(),
        };
        return Ok(text.chars().map(escape).collect());
    }
    let message =
        format!("the filter `json` takes a text, a number, a truth or none, not a {}", value.kind());
    Err(Error::new(ErrorKind::InvalidOperation, message))
}
