//! The `datasource` and `generator` blocks.

use crate::scalar::Dialect;
use crate::source::Span;

/// The `datasource` block.
#[derive(Clone, Debug, PartialEq)]
pub struct Datasource {
    /// The name of the block.
    pub name: String,
    /// One or both dialects; never empty.
    pub providers: Vec<Dialect>,
    /// `relationMode = "prisma"`: no foreign keys.
    pub emulated_relations: bool,
    /// `schemas = […]`.
    pub schemas: Vec<String>,
    /// `extensions = […]`.
    pub extensions: Vec<Extension>,
    /// The place of the block.
    pub span: Span,
}

/// A PostgreSQL extension: `name`, or `name(map: "…", schema: "…", version: "…")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The name in the database.
    pub name: String,
    /// The schema that it goes into.
    pub schema: Option<String>,
    /// The version asked for.
    pub version: Option<String>,
}

/// A `generator` block. Unknown ones are kept and left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Generator {
    /// The name of the block: `rust`, `typescript`, `client`, …
    pub name: String,
    /// The properties, resolved to plain values.
    pub properties: Vec<(String, ConfigValue)>,
    /// The file that holds it, as an index, and the place.
    pub span: Span,
}

/// A value in a configuration block.
#[derive(Clone, Debug, PartialEq)]
pub enum ConfigValue {
    /// A text, or a bare word or number as written.
    String(String),
    /// `true` or `false`.
    Boolean(bool),
    /// `[…]`
    List(Vec<ConfigValue>),
    /// `env("NAME")`: the name; the core never reads the environment.
    Env(String),
}

impl Generator {
    /// Whether it is the block that says what holds for all documents; it makes no output.
    pub fn is_documents(&self) -> bool {
        match self.text("provider") {
            Some(provider) => provider == "isotype-documents",
            None => self.name == "documents",
        }
    }

    /// The property with this name.
    pub fn property(&self, name: &str) -> Option<&ConfigValue> {
        self.properties.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
    /// The text of a property.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.property(name) {
            Some(ConfigValue::String(text)) => Some(text),
            _ => None,
        }
    }
    /// The Boolean of a property; `"true"` counts.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.property(name) {
            Some(ConfigValue::Boolean(flag)) => Some(*flag),
            Some(ConfigValue::String(text)) => text.parse().ok(),
            _ => None,
        }
    }
}
