//! Laws about enums.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::resolve::Draft;
use crate::source::Span;

pub(super) fn an_enum_has_values(draft: &mut Draft<'_, '_>) {
    for shape in &draft.schema.shapes.enums {
        if shape.values.is_empty() {
            draft.diagnostics.push(
                Diagnostic::error("enum-empty", shape.span, format!("Enum `{}` has no values", shape.name))
                    .help("Add one, or remove the enum"),
            );
        }
    }
}

pub(super) fn texts_of_an_enum_differ(draft: &mut Draft<'_, '_>) {
    for shape in &draft.schema.shapes.enums {
        let mut seen: HashMap<&str, (&str, Span)> = HashMap::new();
        for value in &shape.values {
            match seen.get(value.text.as_str()) {
                None => {
                    seen.insert(&value.text, (&value.name, value.span));
                }
                // Equal names have been reported as such.
                Some((name, _)) if *name == value.name => {}
                Some((name, span)) => draft.diagnostics.push(
                    Diagnostic::error(
                        "enum-text-twice",
                        value.span,
                        format!(
                            "`{}` and `{name}` of enum `{}` are both stored as `{}`",
                            value.name, shape.name, value.text
                        ),
                    )
                    .related(*span, "the other one")
                    .help("Give one of them another `@map`"),
                ),
            }
        }
    }
}

pub(super) fn an_open_enum_is_not_stored_in_a_column(draft: &mut Draft<'_, '_>) {
    let schema = &draft.schema;
    for (shape, (stored, block)) in
        schema.shapes.enums.iter().zip(schema.enums.iter().zip(&draft.blocks.enums))
    {
        if shape.open && stored.in_columns {
            let span = block.attributes.iter().find(|attribute| attribute.name.text == "open");
            draft.diagnostics.push(
                Diagnostic::error(
                    "open-enum-in-column",
                    span.map_or(shape.span, |attribute| attribute.span),
                    format!(
                        "Enum `{}` is open, and a column of it would refuse what it does not know",
                        shape.name
                    ),
                )
                .help("Remove `@@open`, or use the enum in documents only"),
            );
        }
    }
}
