//! Attributes for `ts_rs::TS` and `schemars::JsonSchema`, for projects that use them, and for our own tests: what they
//! say of the Rust types must be what the TypeScript and the JSON Schema of the schema say.
//!
//! Neither knows the derives of `isotype`, so every name, every field with a reader of its own and every way to be left
//! out is said to them in their own words.

use super::attributes::attribute;
use super::documents::value_type;
use super::names::Names;
use super::{RustOptions, schemars};
use crate::document::{EnumShape, FieldShape, Shapes, TypeShape, UnionShape, ValueShape, VariantShape};
use crate::naming::rust::string;
use crate::naming::typescript;
use crate::scalar::Scalar;

/// A text that no schema names, in TypeScript.
const UNKNOWN_TEXT: &str = "`\\0${string}`";

/// Writes the attributes that the options ask for.
#[derive(Clone, Copy)]
pub(super) struct SecondOpinions {
    ts_rs: bool,
    schemars: bool,
}

impl SecondOpinions {
    pub(super) fn new(options: &RustOptions) -> SecondOpinions {
        SecondOpinions { ts_rs: options.ts_rs, schemars: options.schemars }
    }

    /// The derives.
    pub(super) fn derives(self, traits: &mut Vec<&str>) {
        if self.ts_rs {
            traits.push("::ts_rs::TS");
        }
        if self.schemars {
            traits.push("::schemars::JsonSchema");
        }
    }

    /// Whether any is asked for. Their derives name types that are deprecated, and cannot be told to be silent about it.
    pub(super) fn any(self) -> bool {
        self.ts_rs || self.schemars
    }

    /// Both attributes, those that are asked for.
    fn both(self, ts: Vec<String>, schemars: impl FnOnce() -> Vec<String>) -> Vec<String> {
        let mut lines = ts;
        lines.extend(self.schemars.then(schemars).into_iter().flatten());
        lines
    }

    fn ts(self, arguments: &[String], indent: usize) -> Vec<String> {
        if self.ts_rs { attribute("ts", arguments, indent) } else { Vec::new() }
    }

    /// Of an enum.
    pub(super) fn of_enum(self, shape: &EnumShape, name: &str) -> Vec<String> {
        self.both(self.ts(&renamed_type(&shape.name, name), 0), || schemars::of_enum(shape, name))
    }

    /// Of a type.
    pub(super) fn of_type(self, shape: &TypeShape, name: &str) -> Vec<String> {
        self.both(self.ts(&renamed_type(&shape.name, name), 0), || schemars::of_type(shape, name))
    }

    /// Of a union.
    pub(super) fn of_union(self, shape: &UnionShape, name: &str) -> Vec<String> {
        let mut arguments = renamed_type(&shape.name, name);
        arguments.push(format!("tag = {}", string(&inside_quotes(&shape.discriminator))));
        self.both(self.ts(&arguments, 0), || schemars::of_union(shape, name))
    }

    /// Of a variant of a union.
    pub(super) fn variant(self, discriminator: &str, shape: &VariantShape, name: &str) -> Vec<String> {
        self.named(&shape.tag, name, || schemars::variant(discriminator, shape, name))
    }

    /// Of a value of an enum.
    pub(super) fn text(self, text: &str, name: &str) -> Vec<String> {
        self.named(text, name, || schemars::text(text, name))
    }

    fn named(self, text: &str, name: &str, schemars: impl FnOnce() -> Vec<String>) -> Vec<String> {
        let arguments: Vec<String> = (text != name)
            .then(|| format!("rename = {}", string(&inside_quotes(text))))
            .into_iter()
            .collect();
        self.both(self.ts(&arguments, 4), schemars)
    }

    /// Of the variant that keeps a text.
    pub(super) fn unknown_value(self) -> Vec<String> {
        let arguments = ["untagged".to_owned(), format!("type = {}", string(UNKNOWN_TEXT))];
        self.both(self.ts(&arguments, 4), schemars::unknown_value)
    }

    /// Of the variant that keeps an object.
    pub(super) fn unknown_variant(self, shape: &UnionShape) -> Vec<String> {
        let tag = typescript::key(&shape.discriminator);
        let ty = format!("{{ {tag}: {UNKNOWN_TEXT}; [key: string]: unknown }}");
        let arguments = ["untagged".to_owned(), format!("type = {}", string(&ty))];
        self.both(self.ts(&arguments, 4), || schemars::unknown_variant(shape))
    }

    /// Of the field that keeps other keys: neither can say it.
    pub(super) fn extra(self) -> Vec<String> {
        self.both(self.ts(&["skip".to_owned()], 4), schemars::extra)
    }

    /// Of a field of a document.
    pub(super) fn field(self, shapes: &Shapes, names: &Names, shape: &FieldShape, name: &str) -> Vec<String> {
        let mut arguments = Vec::new();
        if shape.key != name {
            arguments.push(format!("rename = {}", string(&inside_quotes(&shape.key))));
        }
        if travels_as_text(&shape.value) {
            let ty = text_type(names, &shape.value);
            let ty = if shape.optional { format!("Option<{ty}>") } else { ty };
            arguments.push(format!("as = {}", string(&ty)));
        }
        if shape.optional && shape.default.is_none() {
            // Untyped JSON holds null already.
            let nullable = shape.value != ValueShape::Scalar(Scalar::Json);
            arguments.push(if nullable { "optional = nullable".to_owned() } else { "optional".to_owned() });
        }
        self.both(self.ts(&arguments, 4), || schemars::field(shapes, names, shape, name))
    }
}

/// `rename = "…"`, where TypeScript has another name.
fn renamed_type(name: &str, rust: &str) -> Vec<String> {
    let name = typescript::identifier(name);
    if name == rust { Vec::new() } else { vec![format!("rename = {}", string(&name))] }
}

/// A text as it stands between quotes in TypeScript: ts-rs escapes nothing.
fn inside_quotes(text: &str) -> String {
    let quoted = typescript::string(text);
    quoted[1..quoted.len() - 1].to_owned()
}

/// Whether Rust has another type for a value than for the text as which it travels.
fn travels_as_text(shape: &ValueShape) -> bool {
    match shape {
        ValueShape::Scalar(scalar) => is_text(*scalar),
        ValueShape::List(item) | ValueShape::Map(item) => travels_as_text(item),
        ValueShape::Enum(_) | ValueShape::Document(_) => false,
    }
}

fn is_text(scalar: Scalar) -> bool {
    matches!(scalar, Scalar::BigInt | Scalar::Decimal | Scalar::DateTime | Scalar::Bytes)
}

/// The type of a value with texts for what travels as text.
fn text_type(names: &Names, shape: &ValueShape) -> String {
    match shape {
        ValueShape::Scalar(scalar) if is_text(*scalar) => "String".to_owned(),
        ValueShape::List(item) => format!("Vec<{}>", text_type(names, item)),
        ValueShape::Map(item) => format!("::isotype::Map<{}>", text_type(names, item)),
        other => value_type(names, other),
    }
}
