//! `type` and `union` blocks: the shapes of documents.

use super::attributes::{Arguments, Attributes, text};
use super::names::Target;
use super::value_rules::{self, Subject};
use super::{Draft, constants, was};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{
    DocumentId, Extras, FieldShape, TypeId, TypeShape, UnionShape, ValueShape, VariantShape,
};
use crate::language::ast::{Arity, Composite, ExprKind, Field, TypeExpr};
use crate::scalar::{Constant, Scalar};

const TYPE_ATTRIBUTES: &[&str] = &["open", "strict", "renamed", "reserved", "compatibility", "deprecated"];
const UNION_ATTRIBUTES: &[&str] =
    &["discriminator", "open", "renamed", "reserved", "compatibility", "deprecated"];
const FIELD_ATTRIBUTES: &[&str] = &[
    "default",
    "map",
    "renamed",
    "deprecated",
    "json",
    "length",
    "gt",
    "gte",
    "lt",
    "lte",
    "regex",
    "startsWith",
    "endsWith",
    "contains",
    "email",
    "url",
    "datetime",
    "was",
];
const VARIANT_ATTRIBUTES: &[&str] = &["map", "renamed", "deprecated"];

/// Fills the types and unions.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    for index in 0..draft.blocks.types.len() {
        let shape = type_shape(draft, draft.blocks.types[index]);
        draft.schema.shapes.types.push(shape);
    }
    for index in 0..draft.blocks.unions.len() {
        let shape = union_shape(draft, draft.blocks.unions[index]);
        draft.schema.shapes.unions.push(shape);
    }
}

fn type_shape(draft: &mut Draft<'_, '_>, block: &Composite) -> TypeShape {
    let fields = block.fields.iter().filter_map(|field| field_shape(draft, field)).collect();
    let mut attributes = Attributes::of_block(&block.attributes);
    let open = attributes.one("open", draft.diagnostics);
    let strict = attributes.one("strict", draft.diagnostics);
    if let (Some(open), Some(strict)) = (open, strict) {
        draft.diagnostics.push(
            Diagnostic::error(
                "open-and-strict",
                strict.span,
                "A type cannot both keep and refuse unknown keys",
            )
            .related(open.span, "`@@open` keeps them")
            .help("Keep `@@open` or `@@strict`"),
        );
    }
    let shape = TypeShape {
        name: block.name.text.clone(),
        docs: block.docs.clone(),
        fields,
        extras: match (open, strict) {
            (Some(_), _) => Extras::Keep,
            (None, Some(_)) => Extras::Refuse,
            (None, None) => Extras::Ignore,
        },
        reserved: attributes.reserved(draft.diagnostics),
        compatibility: attributes.compatibility(draft.diagnostics),
        renamed_from: attributes.renamed_from(draft.diagnostics),
        deprecated: attributes.deprecated(draft.diagnostics),
        span: block.name.span,
    };
    attributes.finish("a type", TYPE_ATTRIBUTES, draft.diagnostics);
    shape
}

fn field_shape(draft: &mut Draft<'_, '_>, field: &Field) -> Option<FieldShape> {
    let mut attributes = Attributes::of_field(&field.attributes);
    for native in attributes.all_where(|name| name.starts_with("db.")) {
        draft.diagnostics.push(
            Diagnostic::error(
                "native-in-document",
                native.span,
                "A document's field has no column, so no `@db` type",
            )
            .help("Remove it; value rules like `@length` bind documents"),
        );
    }
    let map = attributes.text("map", "name", draft.diagnostics);
    let renamed_from = attributes.renamed_from(draft.diagnostics);
    let deprecated = attributes.deprecated(draft.diagnostics);
    attributes.one("json", draft.diagnostics);
    let default = attributes.one("default", draft.diagnostics);
    let was = attributes.one("was", draft.diagnostics);

    let value = value_shape(draft, &field.ty, field.arity);
    let Some(value) = value else {
        // The rules and the default of an unknown type cannot be judged.
        attributes.all_where(|name| value_rules::NAMES.contains(&name));
        attributes.finish("a document's field", FIELD_ATTRIBUTES, draft.diagnostics);
        return None;
    };
    let rules = value_rules::take(&mut attributes, Subject::of_shape(&value), draft.diagnostics);
    attributes.finish("a document's field", FIELD_ATTRIBUTES, draft.diagnostics);

    let optional = field.arity == Arity::Optional;
    let default = default.and_then(|attribute| {
        let mut arguments = Arguments::of("@", attribute);
        let expr = arguments.required("value", draft.diagnostics);
        arguments.finish(draft.diagnostics);
        let expr = expr?;
        match &expr.kind {
            ExprKind::Call { name, .. } => {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "default-not-constant",
                        expr.span,
                        format!("`{}()` cannot be a default inside a document", name.text),
                    )
                    .help("Write a constant: two readers of one document would see two values"),
                );
                None
            }
            ExprKind::Path(word) if word == "null" && optional => Some(Constant::Null),
            _ => {
                constants::of_shape(expr, &value, &draft.schema.shapes.enums, "`@default`", draft.diagnostics)
            }
        }
    });
    let was = was.map(|attribute| was::of_field(draft, attribute, &value, optional)).unwrap_or_default();
    Some(FieldShape {
        name: field.name.text.clone(),
        key: map.map_or_else(|| field.name.text.clone(), |(key, _)| key.to_owned()),
        docs: field.docs.clone(),
        value,
        optional,
        default,
        rules,
        renamed_from,
        was,
        deprecated,
        span: field.name.span,
    })
}

pub(super) fn value_shape(draft: &mut Draft<'_, '_>, ty: &TypeExpr, arity: Arity) -> Option<ValueShape> {
    let value = match ty {
        TypeExpr::Name(name) => {
            if let Some(scalar) = Scalar::from_name(&name.text) {
                ValueShape::Scalar(scalar)
            } else {
                match draft.names.get(&name.text) {
                    Some(Target::Enum(id)) => {
                        draft.schema.enums[id.0].in_documents = true;
                        ValueShape::Enum(id)
                    }
                    Some(Target::Document(id)) => ValueShape::Document(id),
                    Some(Target::Model(_)) => {
                        draft.diagnostics.push(
                            Diagnostic::error(
                                "model-in-document",
                                name.span,
                                format!("`{}` is a model, and a document cannot hold rows", name.text),
                            )
                            .help("Store the id of the row, or declare a `type` with the fields that the document needs"),
                        );
                        return None;
                    }
                    None => {
                        draft.unknown_type(name);
                        return None;
                    }
                }
            }
        }
        TypeExpr::Map { value, arity, .. } => ValueShape::Map(Box::new(value_shape(draft, value, *arity)?)),
        TypeExpr::Unsupported { span, .. } => {
            draft.diagnostics.push(
                Diagnostic::error(
                    "unsupported-in-document",
                    *span,
                    "A document cannot hold a type of the database",
                )
                .help("Use a scalar, `Json`, or another `type`"),
            );
            return None;
        }
    };
    Some(if arity == Arity::List { ValueShape::List(Box::new(value)) } else { value })
}

fn union_shape(draft: &mut Draft<'_, '_>, block: &Composite) -> UnionShape {
    let variants = block.fields.iter().filter_map(|variant| variant_shape(draft, variant)).collect();
    let mut attributes = Attributes::of_block(&block.attributes);
    let (discriminator, discriminator_was) = discriminator(&mut attributes, draft.diagnostics);
    let shape = UnionShape {
        name: block.name.text.clone(),
        docs: block.docs.clone(),
        discriminator: discriminator.unwrap_or_else(|| "type".to_owned()),
        discriminator_was,
        variants,
        open: attributes.marker("open", draft.diagnostics),
        reserved: attributes.reserved(draft.diagnostics),
        compatibility: attributes.compatibility(draft.diagnostics),
        renamed_from: attributes.renamed_from(draft.diagnostics),
        deprecated: attributes.deprecated(draft.diagnostics),
        span: block.name.span,
    };
    attributes.finish("a union", UNION_ATTRIBUTES, draft.diagnostics);
    shape
}

/// Takes `@@discriminator("key", was: "former key")`.
fn discriminator(
    attributes: &mut Attributes<'_>,
    diagnostics: &mut Diagnostics,
) -> (Option<String>, Option<String>) {
    let Some(attribute) = attributes.one("discriminator", diagnostics) else { return (None, None) };
    let mut arguments = Arguments::of("@@", attribute);
    let key = arguments.required("key", diagnostics);
    let key = key.and_then(|expr| text(expr, &arguments.title, diagnostics));
    let was = arguments.named("was", diagnostics);
    let was = was.and_then(|expr| text(expr, &arguments.title, diagnostics));
    arguments.finish(diagnostics);
    (key.map(str::to_owned), was.filter(|was| Some(*was) != key).map(str::to_owned))
}

fn variant_shape(draft: &mut Draft<'_, '_>, variant: &Field) -> Option<VariantShape> {
    let mut attributes = Attributes::of_field(&variant.attributes);
    let map = attributes.text("map", "name", draft.diagnostics);
    let renamed_from = attributes.renamed_from(draft.diagnostics);
    let deprecated = attributes.deprecated(draft.diagnostics);
    attributes.finish("a union's variant", VARIANT_ATTRIBUTES, draft.diagnostics);
    if variant.arity != Arity::Required {
        draft.diagnostics.push(
            Diagnostic::error(
                "variant-arity",
                variant.ty.span(),
                "A variant is one type, neither a list nor optional",
            )
            .help("Remove `[]` or `?`; put a list or an optional field inside the type"),
        );
    }
    let payload = payload(draft, variant)?;
    Some(VariantShape {
        name: variant.name.text.clone(),
        tag: map.map_or_else(|| variant.name.text.clone(), |(tag, _)| tag.to_owned()),
        docs: variant.docs.clone(),
        payload,
        renamed_from,
        deprecated,
        span: variant.name.span,
    })
}

fn payload(draft: &mut Draft<'_, '_>, variant: &Field) -> Option<TypeId> {
    if let TypeExpr::Name(name) = &variant.ty {
        match draft.names.get(&name.text) {
            Some(Target::Document(DocumentId::Type(id))) => return Some(id),
            None if Scalar::from_name(&name.text).is_none() => {
                draft.unknown_type(name);
                return None;
            }
            _ => {}
        }
    }
    draft.diagnostics.push(
        Diagnostic::error("variant-type", variant.ty.span(), "The payload of a variant is a `type` block")
            .help("Declare a `type` that holds the value as a field: the tag is stored beside its fields"),
    );
    None
}
