//! Random schemas, written as text, so that the parser and the laws of the language are part of every test that takes
//! them: documents of every kind that the language has, and a model with a column for each.

mod edits;
mod fields;
mod finite;
mod former;
mod make;
mod was;
mod words;

pub use edits::edited;
pub use make::schema;
pub use was::stepped;

use std::fmt::Write;

use crate::hostile::quoted;

/// A schema in parts, which a test may change before it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct RandomSchema {
    /// `enum` blocks, used by documents only.
    pub enums: Vec<Enum>,
    /// `type` blocks.
    pub types: Vec<Type>,
    /// `union` blocks.
    pub unions: Vec<Union>,
}

/// An `enum` block.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// Its values.
    pub values: Vec<EnumValue>,
    /// `@@open`
    pub open: bool,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// The text of its `@map`.
    pub map: Option<String>,
    /// The names of its `@renamed(from:)`, oldest first.
    pub renamed: Vec<String>,
    /// The reason of its `@deprecated`.
    pub deprecated: Option<String>,
}

/// A `type` block.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// `open`, `strict` or neither.
    pub extras: Option<&'static str>,
    /// The reason of its `@@deprecated`.
    pub deprecated: Option<String>,
}

/// What a field holds, `?` aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A scalar, an enum or a document, by its name.
    Named(String),
    /// `T[]`; there are no lists of lists.
    List(Box<Value>),
    /// `Map<T>`
    Map(Box<Value>),
}

/// A field of a type.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// What it holds.
    pub value: Value,
    /// `?`
    pub optional: bool,
    /// The text of its `@map`.
    pub map: Option<String>,
    /// The constant of its `@default`, as the schema writes it.
    pub default: Option<String>,
    /// Its value rules, as the schema writes them; the fewest entries or characters are in `least`.
    pub rules: Vec<String>,
    /// What `@length` asks for at least.
    pub least: u32,
    /// The reason of its `@deprecated`.
    pub deprecated: Option<String>,
    /// The keys of its `@renamed(from:)`, oldest first.
    pub renamed: Vec<String>,
    /// The arguments of its `@was(…)`, as the schema writes them.
    pub was: Option<String>,
}

/// A `union` block.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// The key of the tag; `None` leaves it to the language.
    pub discriminator: Option<String>,
    /// The key that the tag had.
    pub was: Option<String>,
    /// Its variants.
    pub variants: Vec<Variant>,
    /// `@@open`
    pub open: bool,
    /// The reason of its `@@deprecated`.
    pub deprecated: Option<String>,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// The name of the type that it holds.
    pub payload: String,
    /// The text of its `@map`.
    pub map: Option<String>,
    /// The names of its `@renamed(from:)`, oldest first.
    pub renamed: Vec<String>,
    /// The reason of its `@deprecated`.
    pub deprecated: Option<String>,
}

impl Value {
    /// The type as the schema writes it.
    pub fn text(&self) -> String {
        match self {
            Value::Named(name) => name.clone(),
            Value::List(inner) => format!("{}[]", inner.text()),
            Value::Map(inner) => format!("Map<{}>", inner.text()),
        }
    }

    /// The name of the scalar, enum or document at the bottom of lists and maps.
    pub fn name(&self) -> &str {
        match self {
            Value::Named(name) => name,
            Value::List(inner) | Value::Map(inner) => inner.name(),
        }
    }
}

impl Field {
    /// The key in JSON.
    pub fn key(&self) -> &str {
        self.map.as_deref().unwrap_or(&self.name)
    }
}

impl Union {
    /// The key of the tag.
    pub fn key(&self) -> &str {
        self.discriminator.as_deref().unwrap_or("type")
    }
}

/// The name of the model with a column for each document.
pub const MODEL: &str = "Store";

impl RandomSchema {
    /// The names of all documents, in the order of the columns `d0`, `d1` and so on.
    pub fn documents(&self) -> Vec<&str> {
        let types = self.types.iter().map(|it| it.name.as_str());
        types.chain(self.unions.iter().map(|it| it.name.as_str())).collect()
    }

    /// The whole schema: a datasource for both databases, the documents, and a model that holds each of them.
    pub fn text(&self) -> String {
        let mut text = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n".to_owned();
        let mut columns = String::new();
        for (index, name) in self.documents().into_iter().enumerate() {
            line(&mut columns, &format!("  d{index} {name}?"), &[]);
        }
        write!(text, "\nmodel {MODEL} {{\n  id Int @id\n{columns}}}\n").expect("grows");
        for it in &self.enums {
            open(&mut text, &it.docs, "enum", &it.name);
            for value in &it.values {
                docs(&mut text, "  ", &value.docs);
                let mut attributes = vec![map(&value.map), deprecated("@", &value.deprecated)];
                attributes.extend(renamed(&value.renamed));
                line(&mut text, &format!("  {}", value.name), &attributes);
            }
            close(&mut text, &[it.open.then(|| "@@open".to_owned())]);
        }
        for it in &self.types {
            open(&mut text, &it.docs, "type", &it.name);
            it.fields.iter().for_each(|field| write_field(&mut text, field));
            close(&mut text, &[it.extras.map(|word| format!("@@{word}")), deprecated("@@", &it.deprecated)]);
        }
        for it in &self.unions {
            open(&mut text, &it.docs, "union", &it.name);
            for variant in &it.variants {
                docs(&mut text, "  ", &variant.docs);
                let mut attributes = vec![map(&variant.map), deprecated("@", &variant.deprecated)];
                attributes.extend(renamed(&variant.renamed));
                line(&mut text, &format!("  {} {}", variant.name, variant.payload), &attributes);
            }
            let was = it.was.as_ref().map(|was| format!(", was: {}", quoted(was))).unwrap_or_default();
            let key = it.discriminator.as_ref().map(|key| format!("@@discriminator({}{was})", quoted(key)));
            let open = it.open.then(|| "@@open".to_owned());
            close(&mut text, &[key, open, deprecated("@@", &it.deprecated)]);
        }
        text
    }
}

fn write_field(text: &mut String, field: &Field) {
    docs(text, "  ", &field.docs);
    let mut attributes =
        vec![map(&field.map), field.default.as_ref().map(|constant| format!("@default({constant})"))];
    attributes.extend(field.rules.iter().cloned().map(Some));
    attributes.extend(renamed(&field.renamed));
    attributes.push(field.was.as_ref().map(|was| format!("@was({was})")));
    attributes.push(deprecated("@", &field.deprecated));
    let optional = if field.optional { "?" } else { "" };
    line(text, &format!("  {} {}{optional}", field.name, field.value.text()), &attributes);
}

fn renamed(names: &[String]) -> impl Iterator<Item = Option<String>> {
    names.iter().map(|from| Some(format!("@renamed(from: {})", quoted(from))))
}

fn map(text: &Option<String>) -> Option<String> {
    text.as_ref().map(|text| format!("@map({})", quoted(text)))
}

fn deprecated(sigil: &str, reason: &Option<String>) -> Option<String> {
    reason.as_ref().map(|reason| format!("{sigil}deprecated({})", quoted(reason)))
}

fn docs(text: &mut String, indent: &str, lines: &[String]) {
    for line in lines {
        writeln!(text, "{indent}/// {line}").expect("grows");
    }
}

fn line(text: &mut String, start: &str, attributes: &[Option<String>]) {
    text.push_str(start);
    for attribute in attributes.iter().flatten() {
        write!(text, " {attribute}").expect("grows");
    }
    text.push('\n');
}

fn open(text: &mut String, lines: &[String], keyword: &str, name: &str) {
    text.push('\n');
    docs(text, "", lines);
    writeln!(text, "{keyword} {name} {{").expect("grows");
}

fn close(text: &mut String, attributes: &[Option<String>]) {
    for attribute in attributes.iter().flatten() {
        writeln!(text, "  {attribute}").expect("grows");
    }
    text.push_str("}\n");
}

#[cfg(test)]
mod tests {
    use super::schema;
    use crate::databases::schema as read;
    use crate::random::{document, runner};
    use isotype_core::document::{Extras, ValueShape, verdict};
    use proptest::strategy::{Strategy, ValueTree};

    #[test]
    fn random_schemas_are_without_mistake_and_hold_every_construct() {
        let (mut fields, mut rules, mut open, mut strict, mut unions, mut lists) = (0, 0, 0, 0, 0, 0);
        for seed in 0..2_000 {
            let mut made = schema(seed);
            if seed % 2 == 1 {
                made = made.with_former_names(seed);
            }
            let text = made.text();
            let read = std::panic::catch_unwind(|| read(&text));
            let shapes = read.unwrap_or_else(|_| panic!("seed {seed}\n{text}")).shapes;
            assert_eq!(made.documents().len(), shapes.types.len() + shapes.unions.len());
            unions += shapes.unions.iter().filter(|it| it.variants.len() > 1).count();
            for shape in &shapes.types {
                open += usize::from(shape.extras == Extras::Keep);
                strict += usize::from(shape.extras == Extras::Refuse);
                fields += shape.fields.len();
                rules += shape.fields.iter().map(|field| field.rules.len()).sum::<usize>();
                let list = |field: &&_| matches!(field, ValueShape::List(_) | ValueShape::Map(_));
                lists += shape.fields.iter().map(|field| &field.value).filter(list).count();
            }
        }
        let met = [fields, rules, open, strict, unions, lists];
        assert!(met.iter().all(|count| *count > 500), "{met:?}");
    }

    #[test]
    fn documents_of_random_schemas_have_values() {
        let mut runner = runner(1);
        for seed in 0..60 {
            let text = schema(seed).text();
            let shapes = read(&text).shapes;
            for id in shapes.documents() {
                let strategy = document(&shapes, id, 2);
                for _ in 0..5 {
                    let sample = strategy.new_tree(&mut runner).expect("there are values").current();
                    for value in [sample.sent, sample.expected] {
                        let faults = verdict::faults(&shapes, id, &value.to_string());
                        let name = shapes.document_name(id);
                        assert!(faults.is_empty(), "seed {seed}, {name}: {value}\n{faults:?}\n{text}");
                    }
                }
            }
        }
    }
}
