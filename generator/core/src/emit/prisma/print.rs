//! Parts of the syntax tree as text on one line: Prisma takes no arguments over several.

use std::collections::BTreeSet;

use crate::language::ast::{Argument, Attribute, Expr, ExprKind};
use crate::model::ConfigValue;

/// A string; its escapes are those of JSON.
pub(super) fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text inside of a comment: it is a path, and any character may be in a path.
pub(super) fn on_one_line(text: &str) -> String {
    text.replace(|letter: char| letter.is_control() || ['\u{2028}', '\u{2029}'].contains(&letter), " ")
}

/// A list of strings.
pub(super) fn list(texts: &BTreeSet<String>) -> String {
    let texts: Vec<String> = texts.iter().map(|it| text(it)).collect();
    format!("[{}]", texts.join(", "))
}

/// The strings of a list.
pub(super) fn texts_of(value: &ConfigValue) -> Vec<String> {
    match value {
        ConfigValue::String(text) => vec![text.clone()],
        ConfigValue::List(items) => items.iter().flat_map(texts_of).collect(),
        ConfigValue::Boolean(_) | ConfigValue::Env(_) => Vec::new(),
    }
}

/// An attribute of a field, or of a block with `@@`.
pub(super) fn attribute(at: &str, attribute: &Attribute) -> String {
    named(at, &attribute.name.text, &attribute.arguments)
}

/// An attribute of this name.
pub(super) fn named(at: &str, name: &str, given: &[Argument]) -> String {
    if given.is_empty() { format!("{at}{name}") } else { format!("{at}{name}({})", arguments(given)) }
}

pub(super) fn arguments(arguments: &[Argument]) -> String {
    let one = |argument: &Argument| match &argument.name {
        Some(name) => format!("{}: {}", name.text, expression(&argument.value)),
        None => expression(&argument.value),
    };
    arguments.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn expression(it: &Expr) -> String {
    match &it.kind {
        ExprKind::Number(text) | ExprKind::Path(text) => text.clone(),
        ExprKind::String(string) => text(string),
        ExprKind::Call { name, arguments: given } => format!("{}({})", name.text, arguments(given)),
        ExprKind::Array(items) => {
            format!("[{}]", items.iter().map(expression).collect::<Vec<_>>().join(", "))
        }
        ExprKind::Object(entries) => {
            let entry = |(key, value): &(_, _)| {
                let key: &crate::language::ast::Ident = key;
                format!("{}: {}", key.text, expression(value))
            };
            format!("{{ {} }}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}
