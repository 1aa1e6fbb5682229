//! Enums, types and unions.

use super::attributes::{attribute, derive, field, list, variant};
use super::constants::{ConstantOf, constant, rule};
use super::names::{Names, field_names};
use super::second_opinions::SecondOpinions;
use super::{Item, Member, RustOptions, allow, deprecated, shared};
use crate::document::graph::Groups;
use crate::document::{
    DocumentId, EnumId, Extras, FieldShape, TypeId, TypeShape, UnionId, UnionShape, ValueShape,
};
use crate::model::Schema;
use crate::naming::rust::{doc_lines, raw, string, unique, variant_name};
use crate::scalar::{Constant, Scalar};

/// Everything of a schema that is no model, in the order of the source, enums first.
pub(super) fn items(schema: &Schema, names: &Names, options: &RustOptions) -> Vec<Item> {
    let shapes = &schema.shapes;
    let groups = Groups::of(shapes);
    let context = Context { schema, names, options, groups: &groups };
    let enums = (0..shapes.enums.len()).map(|index| context.enumeration(EnumId(index)));
    let types = (0..shapes.types.len()).map(|index| context.ty(TypeId(index)));
    let unions = (0..shapes.unions.len()).map(|index| context.union(UnionId(index)));
    enums.chain(types).chain(unions).collect()
}

struct Context<'a> {
    schema: &'a Schema,
    names: &'a Names,
    options: &'a RustOptions,
    groups: &'a Groups,
}

impl Context<'_> {
    fn enumeration(&self, id: EnumId) -> Item {
        let shape = self.schema.shapes.enumeration(id);
        let database = &self.schema.enums[id.0];
        let mut traits = vec!["Debug", "Clone"];
        if !shape.open {
            traits.push("Copy");
        }
        traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
        traits.push(if shape.open { "::isotype::Document" } else { "::isotype::DbEnum" });
        let opinions = SecondOpinions::new(self.options);
        opinions.derives(&mut traits);
        let mut arguments = Vec::new();
        if shape.open {
            arguments.push("open".to_owned());
        } else {
            let name = self.names.enumeration(id);
            if database.database_name != name {
                arguments.push(format!("name = {}", string(&database.database_name)));
            }
            arguments
                .extend(database.database_schema.as_ref().map(|name| format!("schema = {}", string(name))));
        }
        let mut members: Vec<Member> = shape
            .values
            .iter()
            .zip(self.names.values(id))
            .map(|(value, name)| {
                let mut attributes = deprecated(value.deprecated.as_deref(), 4);
                let mut arguments = text_argument(&value.text, name);
                arguments.extend(former(&shape.former_texts(value)));
                attributes.extend(attribute("isotype", &arguments, 4));
                attributes.extend(opinions.text(&value.text, name));
                Member { docs: doc_lines(value.docs.as_deref()), attributes, lines: variant(name, None) }
            })
            .collect();
        if shape.open {
            let second = opinions.unknown_value();
            members.push(unknown("A text that the schema does not name.", "String", second));
        }
        let mut attributes = derive(&traits);
        attributes.extend(attribute("isotype", &arguments, 0));
        attributes.extend(opinions.of_enum(shape, self.names.enumeration(id)));
        // Values are named by the schema, whatever their names have in common.
        let is_deprecated = shape.values.iter().any(|value| value.deprecated.is_some());
        attributes.extend(allow(&["clippy::enum_variant_names"], is_deprecated));
        Item {
            docs: doc_lines(shape.docs.as_deref()),
            attributes,
            keyword: "pub enum",
            name: self.names.enumeration(id).to_owned(),
            members,
        }
    }

    fn ty(&self, id: TypeId) -> Item {
        let shape = self.schema.shapes.ty(id);
        let fields = field_names(shape.fields.iter().map(|field| field.name.as_str()));
        let mut traits = vec!["Debug", "Clone", "PartialEq"];
        let mut arguments = Vec::new();
        match shape.extras {
            Extras::Ignore => {}
            Extras::Keep => arguments.push("open".to_owned()),
            Extras::Refuse => arguments.push("strict".to_owned()),
        }
        if has_default(shape) {
            arguments.push("default".to_owned());
        }
        traits.push("::isotype::Document");
        let opinions = SecondOpinions::new(self.options);
        opinions.derives(&mut traits);
        let mut members: Vec<Member> =
            shape.fields.iter().zip(&fields).map(|(field, name)| self.field(id, field, name)).collect();
        if shape.extras == Extras::Keep {
            let name = unique(
                fields.iter().map(|name| (name.as_str(), name.clone())).chain([("", "extra".to_owned())]),
            );
            members.push(Member {
                docs: doc_lines(Some("The keys that the schema does not name.")),
                attributes: {
                    let mut attributes = attribute("isotype", &["extra".to_owned()], 4);
                    attributes.extend(opinions.extra());
                    attributes
                },
                lines: field(name.last().map_or("extra", String::as_str), "::isotype::Extra"),
            });
        }
        let mut attributes =
            if opinions.any() { Vec::new() } else { deprecated(shape.deprecated.as_deref(), 0) };
        attributes.extend(derive(&traits));
        attributes.extend(attribute("isotype", &arguments, 0));
        attributes.extend(opinions.of_type(shape, self.names.ty(id)));
        attributes.extend(allow(&[], self.names_what_is_deprecated(DocumentId::Type(id))));
        Item {
            docs: doc_lines(shape.docs.as_deref()),
            attributes,
            keyword: "pub struct",
            name: self.names.ty(id).to_owned(),
            members,
        }
    }

    fn field(&self, of: TypeId, shape: &FieldShape, name: &str) -> Member {
        let mut arguments = Vec::new();
        if shape.key != name {
            arguments.push(format!("key = {}", string(&shape.key)));
        }
        arguments.extend(former(&shape.former_keys()));
        if let Some(default) = &shape.default {
            let constant_of = ConstantOf::value(&shape.value);
            arguments.push(format!("default = {}", constant(self.schema, self.names, constant_of, default)));
        }
        arguments.extend(shape.rules.iter().map(|one| rule(one, scalar(&shape.value))));
        let mut attributes = deprecated(shape.deprecated.as_deref(), 4);
        attributes.extend(attribute("isotype", &arguments, 4));
        attributes.extend(SecondOpinions::new(self.options).field(
            &self.schema.shapes,
            self.names,
            shape,
            name,
        ));
        let mut ty = self.value(DocumentId::Type(of), &shape.value);
        if shape.optional {
            ty = format!("Option<{ty}>");
        }
        Member { docs: doc_lines(shape.docs.as_deref()), attributes, lines: field(&raw(name), &ty) }
    }

    fn union(&self, id: UnionId) -> Item {
        let shape = self.schema.shapes.union(id);
        let opinions = SecondOpinions::new(self.options);
        let variants = variant_names(shape);
        let mut members: Vec<Member> = shape
            .variants
            .iter()
            .zip(&variants)
            .map(|(one, name)| {
                let document = DocumentId::Type(one.payload);
                let mut payload = self.names.ty(one.payload).to_owned();
                if self.groups.recursive(DocumentId::Union(id), document) {
                    payload = format!("Box<{payload}>");
                }
                let mut attributes = deprecated(one.deprecated.as_deref(), 4);
                let mut arguments = text_argument(&one.tag, name);
                arguments.extend(former(&one.former_tags()));
                attributes.extend(attribute("isotype", &arguments, 4));
                attributes.extend(opinions.variant(&shape.discriminator, one, name));
                Member {
                    docs: doc_lines(one.docs.as_deref()),
                    attributes,
                    lines: variant(name, Some(&payload)),
                }
            })
            .collect();
        let mut arguments = vec![format!("tag = {}", string(&shape.discriminator))];
        if shape.open {
            arguments.push("open".to_owned());
            let second = opinions.unknown_variant(shape);
            members.push(unknown(
                "A variant that the schema does not name, kept whole.",
                "::isotype::Unknown",
                second,
            ));
        }
        let shared = shared::parts(&self.schema.shapes, self.names, shape, &variants);
        if !shared.is_empty() {
            arguments.push(list("shared", &shared));
        }
        let mut attributes =
            if opinions.any() { Vec::new() } else { deprecated(shape.deprecated.as_deref(), 0) };
        let mut traits = vec!["Debug", "Clone", "PartialEq", "::isotype::Document"];
        opinions.derives(&mut traits);
        attributes.extend(derive(&traits));
        attributes.extend(attribute("isotype", &arguments, 0));
        attributes.extend(opinions.of_union(shape, self.names.union(id)));
        // Variants are as large and are named as the schema says.
        let lints = ["clippy::enum_variant_names", "clippy::large_enum_variant"];
        attributes.extend(allow(&lints, self.names_what_is_deprecated(DocumentId::Union(id))));
        Item {
            docs: doc_lines(shape.docs.as_deref()),
            attributes,
            keyword: "pub enum",
            name: self.names.union(id).to_owned(),
            members,
        }
    }

    /// The type of a value that stands in this document.
    fn value(&self, of: DocumentId, shape: &ValueShape) -> String {
        match shape {
            // A payload of a union on a cycle is boxed there.
            ValueShape::Document(id @ DocumentId::Type(_)) if self.groups.recursive(of, *id) => {
                format!("Box<{}>", self.names.document(*id))
            }
            other => value_type(self.names, other),
        }
    }

    /// Whether a document names something that is deprecated, or is so itself.
    fn names_what_is_deprecated(&self, id: DocumentId) -> bool {
        let shapes = &self.schema.shapes;
        let deprecated = |id: DocumentId| match id {
            DocumentId::Type(id) => shapes.ty(id).deprecated.is_some(),
            DocumentId::Union(id) => shapes.union(id).deprecated.is_some(),
        };
        let inside = match id {
            DocumentId::Type(id) => shapes.ty(id).fields.iter().any(|field| {
                field.deprecated.is_some()
                    || field.value.document().is_some_and(deprecated)
                    || field
                        .default
                        .as_ref()
                        .is_some_and(|default| self.names_deprecated(&field.value, default))
            }),
            DocumentId::Union(id) => shapes
                .union(id)
                .variants
                .iter()
                .any(|one| one.deprecated.is_some() || deprecated(DocumentId::Type(one.payload))),
        };
        inside || deprecated(id)
    }

    fn names_deprecated(&self, shape: &ValueShape, constant: &Constant) -> bool {
        match (shape, constant) {
            (ValueShape::List(item), Constant::List(constants)) => {
                constants.iter().any(|constant| self.names_deprecated(item, constant))
            }
            (ValueShape::Enum(id), Constant::EnumValue(name)) => {
                let values = &self.schema.shapes.enumeration(*id).values;
                values.iter().any(|value| value.name == *name && value.deprecated.is_some())
            }
            _ => false,
        }
    }
}

/// The type of a value that is not boxed.
pub(super) fn value_type(names: &Names, shape: &ValueShape) -> String {
    match shape {
        ValueShape::Scalar(scalar) => scalar_type(*scalar).to_owned(),
        ValueShape::Enum(id) => names.enumeration(*id).to_owned(),
        ValueShape::Document(id) => names.document(*id).to_owned(),
        ValueShape::List(item) => format!("Vec<{}>", value_type(names, item)),
        ValueShape::Map(item) => format!("::isotype::Map<{}>", value_type(names, item)),
    }
}

/// The type of a scalar, `@db.…` aside.
pub(super) fn scalar_type(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::String => "String",
        Scalar::Boolean => "bool",
        Scalar::Int => "i32",
        Scalar::BigInt => "i64",
        Scalar::Float => "f64",
        Scalar::Decimal => "::isotype::BigDecimal",
        Scalar::DateTime => "::isotype::DateTime",
        Scalar::Json => "::isotype::Json",
        Scalar::Bytes => "Vec<u8>",
    }
}

/// The scalar that rules bind.
fn scalar(shape: &ValueShape) -> Option<Scalar> {
    match shape {
        ValueShape::Scalar(scalar) => Some(*scalar),
        ValueShape::List(item) | ValueShape::Map(item) => scalar(item),
        ValueShape::Enum(_) | ValueShape::Document(_) => None,
    }
}

fn variant_names(shape: &UnionShape) -> Vec<String> {
    let unknown = shape.open.then(|| ("Unknown", "Unknown".to_owned()));
    let names = shape.variants.iter().map(|variant| (variant.name.as_str(), variant_name(&variant.name)));
    let mut names = unique(unknown.into_iter().chain(names));
    if shape.open {
        names.remove(0);
    }
    names
}

/// Whether `Default` is natural: every field has a value of its own, and none has to be read from a text first.
fn has_default(shape: &TypeShape) -> bool {
    shape.fields.iter().all(|field| match &field.default {
        None => field.optional,
        Some(Constant::Null | Constant::EmptyMap) => true,
        Some(Constant::List(items)) if items.is_empty() => true,
        Some(_) => !matches!(
            scalar(&field.value),
            Some(Scalar::Decimal | Scalar::DateTime | Scalar::Bytes | Scalar::Json)
        ),
    })
}

/// `text = "…"`, where the text is not the name.
fn text_argument(text: &str, name: &str) -> Vec<String> {
    if text == name { Vec::new() } else { vec![format!("text = {}", string(text))] }
}

/// `former("…", "…")`, where there are former names.
fn former(names: &[&str]) -> Option<String> {
    let names: Vec<String> = names.iter().map(|name| string(name)).collect();
    (!names.is_empty()).then(|| list("former", &names))
}

fn unknown(docs: &str, payload: &str, second: Vec<String>) -> Member {
    let mut attributes = attribute("isotype", &["unknown".to_owned()], 4);
    attributes.extend(second);
    Member { docs: doc_lines(Some(docs)), attributes, lines: variant("Unknown", Some(payload)) }
}
