//! Values as expressions of zod.

use super::defaults::Defaults;
use super::rules::{Subject, rules, sized};
use super::view::Uses;
use crate::document::constants::wire;
use crate::document::json::MOST_DEPTH;
use crate::document::{
    DocumentId, EnumId, EnumShape, FieldShape, Reading, TypeId, TypeShape, UnionShape, ValueShape, texts,
};
use crate::emit::columns::Form;
use crate::emit::typescript::literal::expression;
use crate::emit::typescript::{Context, Side};
use crate::language::ast::Arity;
use crate::model::{Column, Field};
use crate::naming::typescript::{regular_expression, string};
use crate::scalar::{Constant, Rule, Scalar};

/// The greatest double whose nearest number of single precision is finite.
const MOST_REAL: f64 = 3.402_823_567_797_336_2e38;

/// What is checked of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Checks {
    /// Of a row: it is in the database already, whoever wrote it.
    Types,
    /// Of an input: value rules and lengths too.
    Rules,
}

/// Writes expressions, and notes which helpers they need.
pub(super) struct Expressions<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) uses: Uses,
    defaults: Defaults,
}

impl<'a> Expressions<'a> {
    pub(super) fn new(context: &'a Context<'a>) -> Expressions<'a> {
        let defaults = Defaults::of(&context.schema.shapes, &context.groups);
        Expressions { context, uses: Uses::default(), defaults }
    }

    /// The schema of a document that has so many levels, and is refused where a default of it has no room.
    pub(super) fn with_room(&mut self, id: DocumentId, levels: usize) -> String {
        let shape = self.shape(id);
        if !self.defaults.may_need_more_than(levels, id) {
            return shape;
        }
        self.uses.room = true;
        format!("withRoom({shape}, {levels})")
    }

    /// The constant that holds a document's schema.
    pub(super) fn shape(&self, id: DocumentId) -> String {
        format!("{}Shape", self.context.names.document(id).output)
    }

    /// The constant that holds the object of a type whose fields have former keys.
    pub(super) fn keys(&self, id: TypeId) -> String {
        format!("{}Keys", self.context.names.document(DocumentId::Type(id)).output)
    }

    /// A field of a document.
    pub(super) fn field(&mut self, field: &FieldShape) -> String {
        let mut result = self.value(&field.value, &field.rules);
        let nullable = field.optional && field.value != ValueShape::Scalar(Scalar::Json);
        if nullable {
            result = format!("z.nullable({result})");
        }
        match &field.default {
            Some(constant) => {
                self.uses.default = true;
                format!("withDefault({result}, () => {})", self.constant(constant, &field.value))
            }
            None if field.optional => format!("z.exactOptional({result})"),
            None => result,
        }
    }

    fn constant(&self, constant: &Constant, value: &ValueShape) -> String {
        let text = expression(&wire(constant, value, &self.context.schema.shapes));
        if text.starts_with('{') { format!("({text})") } else { text }
    }

    /// The type of a field on the way of a recursion, which TypeScript cannot infer.
    pub(super) fn annotation(&mut self, field: &FieldShape) -> String {
        let mut result = self.annotation_of_value(&field.value);
        if field.optional {
            result = format!("z.ZodNullable<{result}>");
        }
        if field.default.is_some() {
            format!("Defaulted<{result}>")
        } else if field.optional {
            format!("z.ZodExactOptional<{result}>")
        } else {
            result
        }
    }

    fn annotation_of_value(&mut self, value: &ValueShape) -> String {
        match value {
            ValueShape::List(inner) => format!("z.ZodArray<{}>", self.annotation_of_value(inner)),
            ValueShape::Map(inner) => {
                format!("z.ZodRecord<z.ZodString, {}>", self.annotation_of_value(inner))
            }
            ValueShape::Document(id) => {
                self.uses.types = true;
                let output = self.context.document_type(*id, Side::Output);
                let input = self.context.document_type(*id, Side::Input);
                format!("z.ZodType<t.{output}, t.{input}>")
            }
            ValueShape::Scalar(_) | ValueShape::Enum(_) => "z.ZodType".to_owned(),
        }
    }

    fn value(&mut self, value: &ValueShape, bounds: &[Rule]) -> String {
        match value {
            ValueShape::Scalar(scalar) => {
                let base = self.scalar(*scalar);
                let subject = match scalar {
                    Scalar::BigInt | Scalar::Decimal => Subject::NumberText,
                    Scalar::Int | Scalar::Float => Subject::Number,
                    _ => Subject::Text,
                };
                base + &rules(subject, bounds, &mut self.uses)
            }
            ValueShape::Enum(id) => self.enumeration(*id),
            ValueShape::Document(id) => self.shape(*id),
            ValueShape::List(inner) => {
                let (own, entries) = split(bounds);
                let entry = self.value(inner, &entries);
                sized(format!("z.array({entry})"), &own, &mut self.uses)
            }
            ValueShape::Map(inner) => {
                let (own, entries) = split(bounds);
                let entry = self.value(inner, &entries);
                sized(format!("z.record(z.string(), {entry})"), &own, &mut self.uses)
            }
        }
    }

    fn scalar(&mut self, scalar: Scalar) -> String {
        let (precision, scale) = texts::DECIMAL_DIGITS;
        self.form(match scalar {
            Scalar::String => Form::Text { most: None },
            Scalar::Boolean => Form::Boolean,
            Scalar::Int => Form::Int { least: i32::MIN, most: i32::MAX },
            Scalar::BigInt => Form::BigInt,
            Scalar::Float => Form::Float,
            Scalar::Decimal => Form::Decimal { precision, scale },
            Scalar::DateTime => Form::DateTime,
            Scalar::Json => Form::Json,
            Scalar::Bytes => Form::Bytes,
        })
    }

    /// A column of a row or of an input.
    pub(super) fn column(&mut self, field: &Field, column: &Column, form: Form, checks: Checks) -> String {
        let (form, bounds) = match (checks, form) {
            (Checks::Types, Form::Text { .. }) => (Form::Text { most: None }, &[][..]),
            (Checks::Types, form) => (form, &[][..]),
            (Checks::Rules, form) => (form, &column.rules[..]),
        };
        let list = field.arity == Arity::List;
        let (own, entries) = if list { split(bounds) } else { (Vec::new(), bounds.to_vec()) };
        let subject = match form {
            Form::Int { .. } | Form::Float | Form::Real => Subject::Number,
            Form::BigInt | Form::Decimal { .. } => Subject::NumberText,
            _ => Subject::Text,
        };
        let reading = if checks == Checks::Types { column.reading } else { Reading::Strict };
        let checked = match form {
            // A list is the first level of what its column holds.
            Form::Document(id) => self.with_room(id, MOST_DEPTH - usize::from(list)),
            form => self.form(form),
        };
        let one = match reading {
            Reading::Strict => checked + &rules(subject, &entries, &mut self.uses),
            Reading::Lenient => format!("z.union([{checked}, {}])", self.form(Form::Json)),
            Reading::Raw => self.form(Form::Json),
        };
        match field.arity {
            Arity::List => sized(format!("z.array({one})"), &own, &mut self.uses),
            // Any JSON may be null already.
            Arity::Optional if form != Form::Json && reading == Reading::Strict => {
                format!("z.nullable({one})")
            }
            _ => one,
        }
    }

    fn form(&mut self, form: Form) -> String {
        let uses = &mut self.uses;
        let (used, name) = match form {
            Form::Text { most: None } => return "z.string()".to_owned(),
            Form::Text { most: Some(most) } => {
                return "z.string()".to_owned()
                    + &rules(Subject::Text, &[Rule::Length { min: None, max: Some(most) }], uses);
            }
            Form::Boolean => return "z.boolean()".to_owned(),
            Form::Int { least, most } => {
                uses.int = true;
                let whole = least == i32::MIN && most == i32::MAX;
                return if whole { "int".to_owned() } else { format!("int.gte({least}).lte({most})") };
            }
            Form::Real => {
                uses.float = true;
                // Rust writes the greatest one as 3.4028235e38, which is a greater double: what is nearest counts.
                return format!("float.gte({:e}).lte({:e})", -MOST_REAL, MOST_REAL);
            }
            Form::Decimal { precision, scale } => {
                uses.decimal = true;
                return format!("decimal({})", regular_expression(&texts::decimal(precision, scale)));
            }
            Form::Json => {
                uses.types = true;
                (&mut uses.json, "json")
            }
            Form::Enum(id) => return self.enumeration(id),
            Form::Document(id) => return self.shape(id),
            Form::Float => (&mut uses.float, "float"),
            Form::BigInt => (&mut uses.big_int, "bigInt"),
            Form::DateTime => (&mut uses.date_time, "dateTime"),
            Form::Date => (&mut uses.date, "date"),
            Form::Time => (&mut uses.time, "time"),
            Form::Bytes => (&mut uses.bytes, "bytes"),
            Form::Uuid => (&mut uses.uuid, "uuid"),
        };
        *used = true;
        name.to_owned()
    }

    /// The constant that holds an enum's schema.
    pub(super) fn enumeration(&self, id: EnumId) -> String {
        format!("{}Shape", self.context.names.enums[id.0].output)
    }

    /// The schema of an enum.
    pub(super) fn values(&mut self, id: EnumId) -> String {
        let shape = self.context.schema.shapes.enumeration(id);
        if shape.open {
            self.uses.types = true;
            self.uses.open_enum = true;
            return self.former_texts(shape, format!("openEnum<t.{}>()", self.context.enum_type(id)));
        }
        let texts: Vec<String> = shape.values.iter().map(|value| string(&value.text)).collect();
        // An enum of zod keeps its values as keys, where this one text would be lost.
        let constructor =
            if shape.values.iter().any(|value| value.text == "__proto__") { "literal" } else { "enum" };
        self.former_texts(shape, format!("z.{constructor}([{}])", texts.join(", ")))
    }

    /// The same, with what its texts were called before.
    fn former_texts(&mut self, shape: &EnumShape, expression: String) -> String {
        let former = shape
            .values
            .iter()
            .flat_map(|value| shape.former_texts(value).into_iter().map(|text| (text, value.text.as_str())));
        let former = pairs(former);
        if former.is_empty() {
            return expression;
        }
        self.uses.former = true;
        self.uses.former_texts = true;
        format!("formerTexts({expression}, [{former}])")
    }

    /// The former keys of a type's fields, the latest first, each with the key of its field; nothing without any.
    pub(super) fn former_keys(&mut self, shape: &TypeShape) -> Option<String> {
        let fields = shape.fields.iter().filter(|field| !field.former_keys().is_empty());
        let lists: Vec<String> = fields
            .map(|field| format!("[{}]", field.keys().map(string).collect::<Vec<_>>().join(", ")))
            .collect();
        self.uses.former |= !lists.is_empty();
        self.uses.former_keys |= !lists.is_empty();
        (!lists.is_empty()).then(|| format!("[{}]", lists.join(", ")))
    }

    /// The former tags of a union, each with its tag of today; nothing without any.
    pub(super) fn former_tags(&mut self, shape: &UnionShape) -> Option<String> {
        let former = shape
            .variants
            .iter()
            .flat_map(|variant| variant.former_tags().into_iter().map(|tag| (tag, variant.tag.as_str())));
        let former = pairs(former);
        self.uses.former |= !former.is_empty();
        self.uses.former_tags |= !former.is_empty();
        (!former.is_empty()).then(|| format!("[{former}]"))
    }
}

/// `["old", "new"], …`
fn pairs<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    names.map(|(old, new)| format!("[{}, {}]", string(old), string(new))).collect::<Vec<_>>().join(", ")
}

/// The rules of a list or map, and those of its entries.
fn split(rules: &[Rule]) -> (Vec<Rule>, Vec<Rule>) {
    rules.iter().cloned().partition(|rule| matches!(rule, Rule::Length { .. }))
}
