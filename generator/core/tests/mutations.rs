//! No text makes the passes panic: whole schemas, cut and mixed at random.

use std::fs;
use std::path::Path;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::language::parser;
use isotype_core::model::{self, Schema};
use isotype_core::source::Sources;
use proptest::prelude::*;

fn texts() -> Vec<String> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas");
    let mut paths = Vec::new();
    for folder in ["valid", "invalid"] {
        let entries = fs::read_dir(cases.join(folder)).expect("the cases are there");
        paths.extend(entries.map(|entry| entry.expect("an entry can be read").path()));
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "prisma"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a case can be read")).collect()
}

/// One change: the place and length are scaled to the text, so that every number means something.
#[derive(Clone, Debug)]
enum Change {
    Remove { at: f64, length: usize },
    Repeat { at: f64, length: usize, to: f64 },
    Insert { at: f64, words: &'static str },
    Swap { from: f64, to: f64 },
}

const WORDS: &[&str] = &[
    "@id",
    "@@id([a, b])",
    "@unique",
    "@default(now())",
    "@relation(fields: [a], references: [b])",
    "@@index([a.b.c])",
    "?",
    "[]",
    "Map<",
    "Unsupported(\"x\")",
    "@db.Decimal(1, 2)",
    "\n",
    "{",
    "}",
    "\"",
    "é",
    "model A {\n id Int @id\n}\n",
    "union U {\n a A\n}\n",
    "@@discriminator(\"a\")",
    "@length(1)",
    "@renamed(from: \"a\")",
];

fn change() -> impl Strategy<Value = Change> {
    let place = || 0.0..1.0_f64;
    prop_oneof![
        (place(), 1..40_usize).prop_map(|(at, length)| Change::Remove { at, length }),
        (place(), 1..80_usize, place()).prop_map(|(at, length, to)| Change::Repeat { at, length, to }),
        (place(), prop::sample::select(WORDS)).prop_map(|(at, words)| Change::Insert { at, words }),
        (place(), place()).prop_map(|(from, to)| Change::Swap { from, to }),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    let chars: Vec<char> = text.chars().collect();
    let place = |at: f64| (at * chars.len() as f64) as usize;
    let slice =
        |from: usize, to: usize| chars[from.min(chars.len())..to.min(chars.len())].iter().collect::<String>();
    match *change {
        Change::Remove { at, length } => slice(0, place(at)) + &slice(place(at) + length, chars.len()),
        Change::Repeat { at, length, to } => {
            slice(0, place(to)) + &slice(place(at), place(at) + length) + &slice(place(to), chars.len())
        }
        Change::Insert { at, words } => slice(0, place(at)) + words + &slice(place(at), chars.len()),
        Change::Swap { from, to } => {
            let mut lines: Vec<&str> = text.lines().collect();
            if lines.len() > 1 {
                let last = lines.len() as f64;
                lines.swap((from * last) as usize, (to * last) as usize);
            }
            lines.join("\n")
        }
    }
}

fn resolve(text: &str) -> (Schema, Diagnostics) {
    let sources = Sources::single("case.prisma", text);
    let mut diagnostics = Diagnostics::default();
    let asts: Vec<_> =
        sources.iter().map(|(id, file)| parser::parse(id, &file.text, &mut diagnostics)).collect();
    let schema = model::resolve(&asts, &mut diagnostics);
    for diagnostic in &diagnostics {
        let places = diagnostic.span.iter().chain(diagnostic.related.iter().map(|(span, _)| span));
        for span in places {
            assert!(
                span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some(),
                "{diagnostic:?}"
            );
        }
    }
    (schema, diagnostics)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_of_any_schema_resolves_to_something_and_always_to_the_same(
        text in prop::sample::select(texts()),
        changes in prop::collection::vec(change(), 1..6),
    ) {
        let text = changes.iter().fold(text, |text, change| apply(&text, change));
        let (schema, diagnostics) = resolve(&text);
        let (again, same) = resolve(&text);
        prop_assert_eq!(schema, again);
        prop_assert_eq!(diagnostics, same);
    }
}
