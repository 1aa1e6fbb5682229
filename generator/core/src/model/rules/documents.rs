//! Laws about documents.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::verdict::{length_fits, text_keeps};
use crate::document::{DocumentId, FieldShape, TypeId, TypeShape, UnionId, ValueShape};
use crate::model::DefaultValue;
use crate::model::resolve::Draft;
use crate::scalar::{Constant, Rule};
use crate::source::Span;

/// Keys that every JavaScript object has already.
const PROTOTYPE_KEYS: &[&str] = &[
    "__proto__",
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

/// A document is finite when all that it must hold is. What is left over holds itself, always.
pub(super) fn a_document_can_be_written_down(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    let types = shapes.types.len();
    let number = |document: DocumentId| match document {
        DocumentId::Type(TypeId(index)) => index,
        DocumentId::Union(UnionId(index)) => types + index,
    };
    // Who waits for whom: a type for all of its required documents, a union for one of its payloads.
    let mut waiting: Vec<usize> = Vec::with_capacity(types + shapes.unions.len());
    let mut waiters: Vec<Vec<usize>> = vec![Vec::new(); types + shapes.unions.len()];
    for (index, shape) in shapes.types.iter().enumerate() {
        required_documents(shape).for_each(|(_, held)| waiters[number(held)].push(index));
        waiting.push(required_documents(shape).count());
    }
    for (index, shape) in shapes.unions.iter().enumerate() {
        for variant in &shape.variants {
            waiters[variant.payload.0].push(types + index);
        }
        waiting.push(usize::from(!shape.open && !shape.variants.is_empty()));
    }
    let mut finite: Vec<bool> = waiting.iter().map(|&count| count == 0).collect();
    let mut ready: Vec<usize> = (0..waiting.len()).filter(|&node| finite[node]).collect();
    while let Some(node) = ready.pop() {
        for &waiter in &waiters[node] {
            waiting[waiter] = waiting[waiter].saturating_sub(1);
            if waiting[waiter] == 0 && !finite[waiter] {
                finite[waiter] = true;
                ready.push(waiter);
            }
        }
    }
    // A type that only holds an endless one is not the cause: what no endless document needs is passed over.
    let mut needed = vec![0_usize; finite.len()];
    let needs = |node: usize| -> Vec<usize> {
        let held = match node.checked_sub(types) {
            None => required_documents(&shapes.types[node]).map(|(_, held)| number(held)).collect::<Vec<_>>(),
            Some(index) => shapes.unions[index].variants.iter().map(|variant| variant.payload.0).collect(),
        };
        held.into_iter().filter(|&held| !finite[held]).collect()
    };
    let endless: Vec<usize> = (0..finite.len()).filter(|&node| !finite[node]).collect();
    endless.iter().for_each(|&node| needs(node).into_iter().for_each(|held| needed[held] += 1));
    let mut guilty: Vec<bool> = finite.iter().map(|finite| !finite).collect();
    let mut open: Vec<usize> = endless.iter().copied().filter(|&node| needed[node] == 0).collect();
    while let Some(node) = open.pop() {
        guilty[node] = false;
        for held in needs(node) {
            needed[held] -= 1;
            if needed[held] == 0 {
                open.push(held);
            }
        }
    }
    for (_, shape) in shapes.types.iter().enumerate().filter(|(index, _)| guilty[*index]) {
        let field = required_documents(shape).find(|(_, held)| guilty[number(*held)]);
        if let Some((field, _)) = field {
            draft.diagnostics.push(
                Diagnostic::error(
                    "document-endless",
                    shape.fields[field].span,
                    format!(
                        "No `{}` could ever be written down: `{}` leads on without end",
                        shape.name, shape.fields[field].name
                    ),
                )
                .help("Make the field optional with `?`, or a list that may be empty"),
            );
        }
    }
}

/// The fields of a type that hold at least one document, with that document.
fn required_documents(shape: &TypeShape) -> impl Iterator<Item = (usize, DocumentId)> + '_ {
    shape.fields.iter().enumerate().filter_map(|(index, field)| {
        // Of lists inside of lists only the outer one is counted by `@length`.
        let filled = field.rules.iter().any(|rule| matches!(rule, Rule::Length { min: Some(1..), .. }));
        let held = match &field.value {
            ValueShape::Document(held) => Some(*held),
            ValueShape::List(inner) | ValueShape::Map(inner) if filled => match inner.as_ref() {
                ValueShape::Document(held) => Some(*held),
                _ => None,
            },
            _ => None,
        };
        held.filter(|_| !field.optional).map(|held| (index, held))
    })
}

const ANOTHER_NAME: &str = "Take another name, or another `@map`";
const FORMER_KEY: (&str, &str) =
    ("a former key of a document", "Remove this `@renamed`, and rename the key in the rows that hold it");

pub(super) fn key_is_safe((what, help): (&str, &str), key: &str, span: Span, diagnostics: &mut Diagnostics) {
    if PROTOTYPE_KEYS.contains(&key) {
        diagnostics.push(
            Diagnostic::error(
                "prototype-key",
                span,
                format!("`{key}` is something that every JavaScript object has, and cannot be {what}"),
            )
            .help(help),
        );
    } else if key.is_empty() {
        diagnostics.push(
            Diagnostic::error("empty-key", span, format!("The empty text cannot be {what}"))
                .help("Write a name between the quotes"),
        );
    }
}

pub(super) fn keys_of_a_type_differ_and_are_safe(draft: &mut Draft<'_, '_>) {
    for shape in &draft.schema.shapes.types {
        let mut seen: HashMap<&str, (&str, Span)> = HashMap::new();
        for field in &shape.fields {
            key_is_safe(("a key of a document", ANOTHER_NAME), &field.key, field.span, draft.diagnostics);
            for key in field.former_keys() {
                key_is_safe(FORMER_KEY, key, field.span, draft.diagnostics);
            }
            match seen.get(field.key.as_str()) {
                None => {
                    seen.insert(&field.key, (&field.name, field.span));
                }
                // Equal names have been reported as such.
                Some((name, _)) if *name == field.name => {}
                Some((name, span)) => draft.diagnostics.push(
                    Diagnostic::error(
                        "key-twice",
                        field.span,
                        format!(
                            "`{}` and `{name}` of `{}` are both stored under the key `{}`",
                            field.name, shape.name, field.key
                        ),
                    )
                    .related(*span, "the other one")
                    .help("Give one of them another `@map`"),
                ),
            }
        }
    }
}

/// What went is read by old programs and held by old rows: its name means what it meant.
pub(super) fn a_reserved_name_is_not_used(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    let types = shapes.types.iter().flat_map(|shape| {
        shape
            .fields
            .iter()
            .map(move |it| (&shape.name, &shape.reserved, it.keys().collect::<Vec<_>>(), it.span))
    });
    let unions = shapes.unions.iter().flat_map(|shape| {
        shape.variants.iter().map(move |it| (&shape.name, &shape.reserved, it.tags().collect(), it.span))
    });
    for (owner, reserved, names, span) in types.chain(unions) {
        if let Some(name) = names.into_iter().find(|name| reserved.iter().any(|reserved| reserved == name)) {
            draft.diagnostics.push(
                Diagnostic::error("reserved-name", span, format!("`{owner}` has `@@reserved({name:?})`"))
                    .help("Take another name, or another `@map`; if it is the same thing again, remove the attribute"),
            );
        }
    }
}

pub(super) fn a_union_has_variants_with_different_tags(draft: &mut Draft<'_, '_>) {
    for (shape, block) in draft.schema.shapes.unions.iter().zip(&draft.blocks.unions) {
        key_is_safe(("a discriminator", ANOTHER_NAME), &shape.discriminator, shape.span, draft.diagnostics);
        if block.fields.is_empty() {
            draft.diagnostics.push(
                Diagnostic::error(
                    "union-empty",
                    shape.span,
                    format!("Union `{}` has no variants", shape.name),
                )
                .help("Add one: a name and a `type`"),
            );
        }
        let mut seen: HashMap<&str, (&str, Span)> = HashMap::new();
        for variant in &shape.variants {
            match seen.get(variant.tag.as_str()) {
                None => {
                    seen.insert(&variant.tag, (&variant.name, variant.span));
                }
                Some((name, _)) if *name == variant.name => {}
                Some((name, span)) => draft.diagnostics.push(
                    Diagnostic::error(
                        "tag-twice",
                        variant.span,
                        format!(
                            "`{}` and `{name}` of `{}` both have the tag `{}`",
                            variant.name, shape.name, variant.tag
                        ),
                    )
                    .related(*span, "the other one")
                    .help("Give one of them another `@map`"),
                ),
            }
        }
    }
}

pub(super) fn a_discriminator_is_no_key_of_a_payload(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    for shape in &shapes.unions {
        let payloads: BTreeSet<TypeId> = shape.variants.iter().map(|variant| variant.payload).collect();
        for payload in payloads {
            let ty = shapes.ty(payload);
            // A former key is read too, and could not be told from the tag.
            let reads = |field: &&FieldShape| field.keys().any(|key| key == shape.discriminator);
            for field in ty.fields.iter().filter(reads) {
                let (former, help) = if field.key == shape.discriminator {
                    ("", "Rename the field, give it another `@map`, or change `@@discriminator`")
                } else {
                    ("former ", "Remove this `@renamed`, or change `@@discriminator`")
                };
                draft.diagnostics.push(
                    Diagnostic::error(
                        "discriminator-clash",
                        field.span,
                        format!(
                            "The {former}key `{}` of `{}` is where union `{}` stores its tag",
                            shape.discriminator, ty.name, shape.name
                        ),
                    )
                    .related(shape.span, "this union")
                    .help(help),
                );
            }
        }
    }
}

pub(super) fn defaults_keep_the_rules_of_their_field(draft: &mut Draft<'_, '_>) {
    let mut found: Vec<(Span, String)> = Vec::new();
    for shape in &draft.schema.shapes.types {
        for field in &shape.fields {
            if let Some(default) = &field.default {
                broken_rules(default, &field.rules)
                    .into_iter()
                    .for_each(|rule| found.push((field.span, rule)));
            }
        }
    }
    for model in &draft.schema.models {
        for (_, field, column) in model.columns() {
            if let Some(DefaultValue::Constant(default)) = &column.default {
                broken_rules(default, &column.rules)
                    .into_iter()
                    .for_each(|rule| found.push((field.span, rule)));
            }
        }
    }
    for (span, rule) in found {
        draft.diagnostics.push(
            Diagnostic::error(
                "default-breaks-rule",
                span,
                format!("The default of this field breaks its own rule {rule}"),
            )
            .help("Change the default or the rule"),
        );
    }
}

/// The rules that a constant breaks.
pub(super) fn broken_rules(constant: &Constant, rules: &[Rule]) -> Vec<String> {
    rules.iter().filter(|rule| !holds(constant, rule)).map(|rule| format!("`{rule}`")).collect()
}

fn holds(constant: &Constant, rule: &Rule) -> bool {
    match (constant, rule) {
        (Constant::List(items), Rule::Length { min, max }) => length_fits(items.len(), *min, *max),
        (Constant::EmptyMap, Rule::Length { min, max }) => length_fits(0, *min, *max),
        (Constant::List(items), rule) => items.iter().all(|item| holds(item, rule)),
        (Constant::String(text) | Constant::Number(text), rule) => text_keeps(rule, text),
        _ => true,
    }
}
