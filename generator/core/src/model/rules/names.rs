//! Laws about names inside the schema.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::Ident;
use crate::model::resolve::Draft;
use crate::scalar::Scalar;

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
        } else if Scalar::from_name(&name.text).is_some()
            || matches!(name.text.as_str(), "Map" | "Unsupported")
        {
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
