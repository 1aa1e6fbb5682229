//! Laws about names inside the schema.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::Ident;
use crate::model::resolve::Draft;
use crate::scalar::Scalar;
use crate::source::Span;

/// Words that Prisma reserves too: keywords of JavaScript, and the client's own name.
const RESERVED: &[&str] = &[
    "PrismaClient",
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "using",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

pub(super) fn a_block_does_not_take_a_reserved_name(draft: &mut Draft<'_, '_>) {
    let blocks = &draft.blocks;
    let composites = blocks.models.iter().chain(&blocks.types).chain(&blocks.unions).map(|block| &block.name);
    for name in composites.chain(blocks.enums.iter().map(|block| &block.name)) {
        let why = if RESERVED.contains(&name.text.as_str()) {
            "a reserved word"
        // `Map` is built in only before a `<`, and Prisma takes it as a name.
        } else if Scalar::from_name(&name.text).is_some() || name.text == "Unsupported" {
            "the name of a built-in type"
        } else {
            continue;
        };
        draft.diagnostics.push(
            Diagnostic::error("reserved-name", name.span, format!("`{}` is {why}", name.text))
                .help("Take another name; `@@map` keeps the name in the database"),
        );
    }
}

pub(super) fn names_in_a_block_differ(draft: &mut Draft<'_, '_>) {
    let blocks = &draft.blocks;
    for block in blocks.models.iter().chain(&blocks.types).chain(&blocks.unions) {
        differ("field", &block.name.text, block.fields.iter().map(|field| &field.name), draft.diagnostics);
    }
    for block in &blocks.enums {
        differ("value", &block.name.text, block.values.iter().map(|value| &value.name), draft.diagnostics);
    }
}

fn differ<'a>(
    what: &str,
    block: &str,
    names: impl Iterator<Item = &'a Ident>,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: HashMap<&str, &Ident> = HashMap::new();
    for name in names {
        if let Some(first) = seen.get(name.text.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    "field-name-taken",
                    name.span,
                    format!("`{block}` has a {what} `{}` already", name.text),
                )
                .related(first.span, "the first one")
                .help("Rename one of them"),
            );
        } else {
            seen.insert(&name.text, name);
        }
    }
}

/// Two things cannot both have been one: its data would have two owners. Readers of documents read former keys and
/// tags too, so there a name that still stands cannot be a former one either.
pub(super) fn a_former_name_has_one_owner(draft: &mut Draft<'_, '_>) {
    let schema = &draft.schema;
    let shapes = &schema.shapes;
    let diagnostics = &mut *draft.diagnostics;
    one_owner(
        "model",
        false,
        schema.models.iter().map(|it| (&it.name, &it.renamed_from, it.span)),
        diagnostics,
    );
    for model in &schema.models {
        let fields =
            model.columns().map(|(_, field, column)| (&field.name, &column.renamed_from, field.span));
        one_owner("field", false, fields, diagnostics);
    }
    let enums = shapes.enums.iter().zip(&schema.enums);
    one_owner(
        "enum",
        false,
        enums.map(|(it, stored)| (&it.name, &stored.renamed_from, it.span)),
        diagnostics,
    );
    for shape in &shapes.enums {
        let values = shape.values.iter().map(|it| (&it.text, &it.renamed_from, it.span));
        one_owner("value", false, values, diagnostics);
    }
    let types = shapes.types.iter().map(|it| (&it.name, &it.renamed_from, it.span));
    let unions = shapes.unions.iter().map(|it| (&it.name, &it.renamed_from, it.span));
    one_owner("document", false, types.chain(unions), diagnostics);
    for shape in &shapes.types {
        let keys = shape.fields.iter().map(|it| (&it.key, &it.renamed_from, it.span));
        one_owner("key", true, keys, diagnostics);
    }
    for shape in &shapes.unions {
        let tags = shape.variants.iter().map(|it| (&it.tag, &it.renamed_from, it.span));
        one_owner("tag", true, tags, diagnostics);
    }
}

fn one_owner<'s>(
    what: &str,
    standing_names_count: bool,
    items: impl Iterator<Item = (&'s String, &'s Vec<String>, Span)>,
    diagnostics: &mut Diagnostics,
) {
    let items: Vec<(&str, &[String], Span)> =
        items.map(|(name, renamed_from, span)| (name.as_str(), renamed_from.as_slice(), span)).collect();
    if items.iter().all(|(_, renamed_from, _)| renamed_from.is_empty()) {
        return;
    }
    let mut owners: HashMap<&str, (usize, Span)> = HashMap::new();
    if standing_names_count {
        owners.extend(items.iter().enumerate().map(|(index, (name, _, span))| (*name, (index, *span))));
    }
    for (index, (name, renamed_from, span)) in items.iter().enumerate() {
        if let [only] = renamed_from
            && only == name
        {
            diagnostics.push(
                Diagnostic::error(
                    "renamed-from-itself",
                    *span,
                    format!("The {what} `{name}` cannot be renamed from itself"),
                )
                .help("Write the name that it had before, or remove the attribute"),
            );
        }
        for old in *renamed_from {
            match owners.get(old.as_str()) {
                Some((owner, other)) if *owner != index => diagnostics.push(
                    Diagnostic::error(
                        "former-name-taken",
                        *span,
                        format!("`{name}` cannot have been the {what} `{old}`: that name has another owner"),
                    )
                    .related(*other, "its owner")
                    .help("Remove the attribute from one of them, or rename the owner"),
                ),
                _ => {
                    owners.insert(old, (index, *span));
                }
            }
        }
    }
}
