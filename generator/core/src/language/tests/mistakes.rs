//! Every mistake that people make, with what they are told: place, cause, next step.

use crate::diagnostic::Diagnostics;
use crate::language::parser::parse;
use crate::source::{FileId, Sources};

/// What is said about a text: line, column and the text of the place, then cause and next step.
fn said(text: &str) -> String {
    let sources = Sources::single("schema.prisma", text);
    let mut diagnostics = Diagnostics::default();
    parse(FileId(0), text, &mut diagnostics);
    let mut said = String::new();
    for diagnostic in &diagnostics {
        let span = diagnostic.span.expect("the language always knows the place");
        let at = sources.line_column(span);
        let help = diagnostic.help.as_deref().expect("every mistake has a next step");
        let (line, column, place) = (at.line, at.column, sources.slice(span));
        said += &format!("{line}:{column} {} {place:?}\n", diagnostic.code);
        said += &format!("  {}\n  {help}\n", diagnostic.message);
    }
    said
}

/// Compares with a file of texts, each a line of JSON after `===`, and what is to be said about them.
fn check(golden: &str) {
    let mut cases = 0;
    for case in golden.split("=== ").skip(1) {
        let (source, expected) = case.split_once('\n').expect("a text and what is said about it");
        let text: String = serde_json::from_str(source).expect("the text is a JSON string");
        assert_eq!(said(&text), expected, "for the schema\n{text}");
        assert!(!expected.is_empty(), "nothing is said about\n{text}");
        cases += 1;
    }
    assert!(cases > 20, "the golden file is cut off");
}

#[test]
fn blocks() {
    check(include_str!("mistakes/blocks.txt"));
}

#[test]
fn fields() {
    check(include_str!("mistakes/fields.txt"));
}

#[test]
fn values() {
    check(include_str!("mistakes/values.txt"));
}

#[test]
fn related_places_say_where_a_list_begins_and_may_end() {
    let text = "model A {\n  a Int @default(x\n  b Int @map(y z)\n}\n";
    let mut diagnostics = Diagnostics::default();
    parse(FileId(0), text, &mut diagnostics);
    let related: Vec<(u32, u32, &str)> = diagnostics
        .iter()
        .flat_map(|diagnostic| &diagnostic.related)
        .map(|(span, label)| (span.start, span.end, label.as_str()))
        .collect();
    assert_eq!(related, [(28, 28, "`)` may be missing here"), (41, 42, "the list begins here")]);
}

#[test]
fn what_stands_around_a_mistake_is_read() {
    let text = "model A {\n  a Int!\n  b\n  c String @map(\"c\n  d [Int]\n  @@map('a')\n}\n\
                enum E {\n  X,\n  Y\n}\nnonsense\nmodel B {\n  id Int\n}\n";
    let mut diagnostics = Diagnostics::default();
    let ast = parse(FileId(0), text, &mut diagnostics);
    let mut names = Vec::new();
    for item in &ast.items {
        match item {
            crate::language::ast::Item::Composite(block) => {
                names.push(block.name.text.as_str());
                names.extend(block.fields.iter().map(|field| field.name.text.as_str()));
            }
            crate::language::ast::Item::Enum(block) => {
                names.push(block.name.text.as_str());
                names.extend(block.values.iter().map(|value| value.name.text.as_str()));
            }
            crate::language::ast::Item::Config(_) => {}
        }
    }
    assert_eq!(names, ["A", "a", "c", "d", "E", "X", "Y", "B", "id"]);
    let codes: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(
        codes,
        [
            "legacy-required",
            "missing-type",
            "unclosed-string",
            "legacy-list",
            "wrong-quotes",
            "wrong-enum-value",
            "outside-of-block"
        ]
    );
}

#[test]
fn lines_outside_of_blocks_are_said_once_but_hide_no_other_block() {
    let text = "model A {\n  id Int\n}\n  type Int\n\n  generator Generator?\n}\nmodle B {\n  x\n}\n";
    let mut diagnostics = Diagnostics::default();
    parse(FileId(0), text, &mut diagnostics);
    let codes: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, ["missing-brace", "unknown-block", "missing-type"]);
}
