//! Laws about how documents were: `@was(…)`, and the key that a tag had.

use super::documents::{broken_rules, key_is_safe};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::rewrite::conversion;
use crate::document::{DocumentId, FieldShape, Shapes, TypeShape, ValueShape};
use crate::model::ColumnType;
use crate::model::resolve::Draft;
use crate::scalar::Scalar;
use crate::source::Span;

const WAYS: &str = "A value becomes a list of itself (`String[] @was(String)`), an Int a BigInt, a Decimal or a String, and a type the one variant of a union that holds it, each also as an entry of a list or map. For anything else add a field of another name";

/// A data step has to know what to make of what was.
pub(super) fn what_was_becomes_what_is(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    let fields = shapes.types.iter().flat_map(|shape| &shape.fields);
    let fields =
        fields.filter_map(|field| Some((field.was.value.as_ref()?, field.value.clone(), field.span)));
    let columns = draft.schema.models.iter().flat_map(|model| model.columns());
    let columns = columns.filter_map(|(_, field, column)| match (&column.was, &column.ty) {
        (Some(was), ColumnType::Document(id)) => Some((was, ValueShape::Document(*id), field.span)),
        _ => None,
    });
    for (was, now, span) in fields.chain(columns) {
        let leads = conversion(shapes, was, &now).is_some();
        if !leads {
            let (was, now) = (shapes.spelled(was), shapes.spelled(&now));
            let message = format!("No data step leads from `{was}` to `{now}`");
            draft.diagnostics.push(Diagnostic::error("was-type", span, message).help(WAYS));
        }
    }
}

/// What rows without a field get is a value of the field, and there is only one answer to what they get.
pub(super) fn what_was_absent_gets_a_value(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for field in draft.schema.shapes.types.iter().flat_map(|shape| &shape.fields) {
        let Some(absent) = &field.was.absent else { continue };
        // The same value is no other answer, and stands for `null` too, which a default does not.
        if field.default.as_ref().is_some_and(|default| default != absent) {
            found.push(
                Diagnostic::error(
                    "was-and-default",
                    field.span,
                    "Rows without this field get its `@default` already",
                )
                .help(
                    "Keep one of them, or give both the same value: rows that hold `null` get it then, too",
                ),
            );
        }
        if field.optional && field.default.is_none() {
            found.push(
                Diagnostic::error(
                    "was-absent-optional",
                    field.span,
                    "This field may be absent in rows of today, so that nobody could tell them from those that `@was(absent: …)` is about",
                )
                .help("Remove the `?`, give the field a `@default(…)`, or remove `absent:`"),
            );
        }
        for rule in broken_rules(absent, &field.rules) {
            found.push(
                Diagnostic::error(
                    "default-breaks-rule",
                    field.span,
                    format!("What rows without this field get breaks its own rule {rule}"),
                )
                .help("Change the value or the rule"),
            );
        }
    }
    found.into_iter().for_each(|it| draft.diagnostics.push(it));
}

/// What has moved away may not be a field where it was: nobody could tell whether it has moved already.
pub(super) fn what_moved_is_not_there_any_more(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    for shape in &shapes.types {
        for field in shape.fields.iter().filter(|field| !field.was.at.is_empty()) {
            for key in &field.was.at {
                let what = ("a key on the way to where a field was", "Name other keys");
                key_is_safe(what, key, field.span, draft.diagnostics);
            }
            if let Some(there) = still_there(shapes, shape, &field.was.at) {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "was-still-there",
                        field.span,
                        format!(
                            "`{}` is still a field, so that nothing can have moved from there",
                            field.was.at.join(".")
                        ),
                    )
                    .related(there, "this field")
                    .help("Remove that field, or this `at:`"),
                );
            }
        }
    }
}

/// What one field takes with it is not there for another one of the same type.
pub(super) fn what_moved_went_to_one_place(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for shape in &draft.schema.shapes.types {
        let moved: Vec<&FieldShape> = shape.fields.iter().filter(|it| !it.was.at.is_empty()).collect();
        for (place, field) in moved.iter().enumerate() {
            let within = |it: &&&FieldShape| {
                let (one, other) = (&it.was.at, &field.was.at);
                one.iter().zip(other).all(|(one, other)| one == other)
            };
            if let Some(other) = moved[..place].iter().find(within) {
                let (one, two) = (other.was.at.join("."), field.was.at.join("."));
                found.push(
                    Diagnostic::error(
                        "was-moved-twice",
                        field.span,
                        format!("`{two}` and `{one}` overlap, and what is there can move to one place alone"),
                    )
                    .related(other.span, "this field was there")
                    .help("Write one `@was(at: …)` now, and the other one when a migration with this one has run"),
                );
            }
        }
    }
    found.into_iter().for_each(|it| draft.diagnostics.push(it));
}

/// The field at the end of a path, where there is one, or untyped JSON on the way.
fn still_there(shapes: &Shapes, shape: &TypeShape, path: &[String]) -> Option<Span> {
    let (key, rest) = path.split_first()?;
    let field: &FieldShape = shape.fields.iter().find(|field| field.keys().any(|it| it == key))?;
    match (&field.value, rest) {
        (ValueShape::Document(DocumentId::Type(id)), [_, ..]) => still_there(shapes, shapes.ty(*id), rest),
        (ValueShape::Document(_), [_, ..]) => None,
        (ValueShape::Scalar(Scalar::Json) | ValueShape::Map(_), _) | (_, []) => Some(field.span),
        _ => None,
    }
}

/// The key that a tag had is no key of a payload: it could not be told from the tag.
pub(super) fn a_former_discriminator_is_free(draft: &mut Draft<'_, '_>) {
    let shapes = &draft.schema.shapes;
    let mut diagnostics = Diagnostics::default();
    for union in &shapes.unions {
        let Some(former) = &union.discriminator_was else { continue };
        key_is_safe(("a discriminator", "Name another key"), former, union.span, &mut diagnostics);
        for variant in &union.variants {
            let payload = shapes.ty(variant.payload);
            if let Some(field) = payload.fields.iter().find(|field| field.keys().any(|key| key == former)) {
                diagnostics.push(
                    Diagnostic::error(
                        "discriminator-clash",
                        field.span,
                        format!(
                            "`{former}` of `{}` is where union `{}` had its tag",
                            payload.name, union.name
                        ),
                    )
                    .related(union.span, "this union")
                    .help("Rename the field, or give it another `@map`"),
                );
            }
        }
    }
    diagnostics.iter().cloned().for_each(|it| draft.diagnostics.push(it));
}
