//! Enums, types and unions.

use super::literal::expression;
use super::names::by_name;
use super::view::{Branch, Item, Member};
use super::{Context, Side};
use crate::document::constants::wire;
use crate::document::{DocumentId, Extras, FieldShape, TypeId, TypeShape, UnionId, ValueShape};
use crate::naming::typescript::{comment, key, string};
use crate::scalar::Scalar;

/// The lines above a declaration.
pub(super) fn docs(docs: Option<&str>, deprecated: Option<&str>) -> Vec<String> {
    let mut lines = docs.map(comment).unwrap_or_default();
    if let Some(reason) = deprecated {
        lines.push(format!("@deprecated {}", comment(reason).join(" ")).trim_end().to_owned());
    }
    lines
}

/// Every enum with the list of its values.
pub(super) fn enums(context: &Context<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for index in by_name(context.names.enums.iter().map(|pair| &pair.output)) {
        let shape = &context.schema.shapes.enums[index];
        let names = &context.names.enums[index];
        let values = || {
            shape.values.iter().map(|value| Branch {
                docs: docs(value.docs.as_deref(), value.deprecated.as_deref()),
                text: string(&value.text),
            })
        };
        let mut branches: Vec<Branch> = values().collect();
        if shape.open {
            branches.push(Branch::bare(context.unknown_tag()));
        }
        items.push(Item::alias(&docs(shape.docs.as_deref(), None), &names.output, &branches));
        let line = format!("Every value of {{@link {}}} that the schema knows, in its order.", names.output);
        let values: Vec<Branch> = values().map(|value| Branch::bare(value.text)).collect();
        items.push(Item::values(&[line], &names.input, &values));
    }
    items
}

/// Every type and union, with what may be written for it.
pub(super) fn documents(context: &Context<'_>) -> Vec<Item> {
    let shapes = &context.schema.shapes;
    let mut documents: Vec<DocumentId> = shapes.documents().collect();
    documents.sort_by_key(|&id| &context.names.document(id).output);
    let mut items = Vec::new();
    for document in documents {
        match document {
            DocumentId::Type(id) => ty(context, id, &mut items),
            DocumentId::Union(id) => union(context, id, &mut items),
        }
        let names = context.names.document(document);
        if !context.inputs.differs(document) {
            let line = format!("What may be written for {{@link {}}}: the same.", names.output);
            items.push(Item::alias(&[line], &names.input, &[Branch::bare(&names.output)]));
        }
    }
    items
}

fn input_docs(output: &str) -> Vec<String> {
    vec![format!("What may be written for {{@link {output}}}: what has a default may be left out.")]
}

fn ty(context: &Context<'_>, id: TypeId, items: &mut Vec<Item>) {
    let shape = context.schema.shapes.ty(id);
    let names = &context.names.types[id.0];
    if is_empty(shape) {
        items.push(Item::alias(
            &docs(shape.docs.as_deref(), shape.deprecated.as_deref()),
            &names.output,
            &[Branch::bare("{ [key: string]: never }")],
        ));
        return;
    }
    let mut interface = |docs: &[String], name: &str, side| {
        let members = shape.fields.iter().map(|field| member(context, field, side));
        items.push(Item::interface(docs, name, None, members, shape.extras == Extras::Keep));
    };
    interface(&docs(shape.docs.as_deref(), shape.deprecated.as_deref()), &names.output, Side::Output);
    if context.inputs.differs(DocumentId::Type(id)) {
        interface(&input_docs(&names.output), &names.input, Side::Input);
    }
}

/// Nothing can be said of the members of such a type, so that nothing can extend it either.
fn is_empty(shape: &TypeShape) -> bool {
    shape.fields.is_empty() && shape.extras != Extras::Keep
}

fn member(context: &Context<'_>, field: &FieldShape, side: Side) -> Member {
    let mut docs = docs(field.docs.as_deref(), field.deprecated.as_deref());
    let mut ty = context.value_type(&field.value, side);
    // The type of any JSON has null already.
    if field.optional && field.value != ValueShape::Scalar(Scalar::Json) {
        ty.push_str(" | null");
    }
    let optional = match (&field.default, side) {
        (None, _) => field.optional,
        (Some(_), Side::Output) => false,
        (Some(constant), Side::Input) => {
            let default = expression(&wire(constant, &field.value, &context.schema.shapes));
            docs.push(format!("@defaultValue `{}`", comment(&default).join(" ").replace('`', "'")));
            true
        }
    };
    Member { docs, key: key(&field.key), optional, ty }
}

fn union(context: &Context<'_>, id: UnionId, items: &mut Vec<Item>) {
    let shape = context.schema.shapes.union(id);
    let names = &context.names.unions[id.0];
    let variants = &context.names.variants[id.0];
    let discriminator = key(&shape.discriminator);
    let mut outputs = Vec::new();
    let mut inputs = Vec::new();
    for index in by_name(variants.iter().map(|pair| &pair.output)) {
        let variant = &shape.variants[index];
        let payload = DocumentId::Type(variant.payload);
        let mut interface = |docs: &[String], name: &str, side| {
            let base = (!is_empty(context.schema.shapes.ty(variant.payload)))
                .then(|| context.document_type(payload, side).to_owned());
            let tag = Member {
                docs: Vec::new(),
                key: discriminator.clone(),
                optional: false,
                ty: string(&variant.tag),
            };
            items.push(Item::interface(docs, name, base, [tag], false));
        };
        let output = &variants[index].output;
        let mut lines = docs(variant.docs.as_deref(), variant.deprecated.as_deref());
        if lines.is_empty() {
            let tag = comment(&string(&variant.tag)).join(" ");
            lines.push(format!("{{@link {}}} with the tag {tag}.", names.output));
        }
        interface(&lines, output, Side::Output);
        outputs.push((index, Branch::bare(output)));
        if context.inputs.differs(payload) {
            interface(&input_docs(output), &variants[index].input, Side::Input);
            inputs.push((index, Branch::bare(&variants[index].input)));
        } else {
            inputs.push((index, Branch::bare(output)));
        }
    }
    let mut alias = |docs: &[String], name: &str, mut branches: Vec<(usize, Branch)>| {
        branches.sort_by_key(|(index, _)| *index);
        let mut branches: Vec<Branch> = branches.into_iter().map(|(_, branch)| branch).collect();
        if shape.open {
            let tag = context.unknown_tag();
            branches.push(Branch::bare(format!("{{ {discriminator}: {tag}; [key: string]: unknown }}")));
        }
        items.push(Item::alias(docs, name, &branches));
    };
    alias(&docs(shape.docs.as_deref(), shape.deprecated.as_deref()), &names.output, outputs);
    if context.inputs.differs(DocumentId::Union(id)) {
        alias(&input_docs(&names.output), &names.input, inputs);
    }
}
