//! Names and comments are hostile input: what comes out is valid in its language, or the schema is refused in words.

mod json_schema;
mod prisma;
mod rust;
mod sql;
mod typescript;

use isotype_agreement::hostile;
use isotype_core::diagnostic::{Diagnostics, Severity};
use isotype_core::language::parser;
use isotype_core::model::{Schema, resolve};
use isotype_core::source::FileId;

/// The schema, or what is said against it.
fn read(text: &str) -> Result<Schema, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let ast = parser::parse(FileId(0), text, &mut diagnostics);
    let schema = resolve(&[ast], &mut diagnostics);
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(schema) }
}

/// A refusal is clear when it has a place, a cause and a next step.
fn is_clear(diagnostics: &Diagnostics) {
    let errors: Vec<_> = diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(!errors.is_empty());
    for error in errors {
        assert!(error.span.is_some() && error.help.is_some(), "without a place or a next step: {error:#?}");
    }
}

/// The schemas that must be taken, by name.
fn taken() -> Vec<(&'static str, String)> {
    vec![
        ("texts", hostile::texts()),
        ("words", hostile::words()),
        ("models", hostile::types("model")),
        ("types", hostile::types("type")),
        ("enums", hostile::types("enum")),
    ]
}

#[test]
fn hostile_schemas_are_read() {
    for (name, text) in taken() {
        if let Err(diagnostics) = read(&text) {
            let at = |start: u32| text[..start as usize].matches('\n').count();
            let said: Vec<String> = diagnostics
                .iter()
                .map(|found| {
                    let line = found.span.map_or(0, |span| at(span.start));
                    format!("{}\n    {}", found.message, text.lines().nth(line).unwrap_or(""))
                })
                .collect();
            panic!("{name}:\n{}", said.join("\n"));
        }
    }
}
