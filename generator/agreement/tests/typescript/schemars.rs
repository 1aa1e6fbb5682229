//! The second opinion on JSON Schema: what schemars derives from the generated Rust is what the emitter says, once both
//! are in the normal form of `normal`.

use ::schemars::JsonSchema;
use isotype_agreement::{axon, full};
use isotype_core::emit::json_schema;
use serde_json::Value;

use crate::normal::difference;
use crate::project::{file, full as schema_text, read};

fn ours(schema_text: &str) -> Vec<(String, Value)> {
    let files = json_schema::emit(&read(schema_text), "schema.prisma");
    let name = |path: &str| path.trim_end_matches(".schema.json").to_owned();
    files.into_iter().map(|file| (name(&file.path), serde_json::from_str(&file.text).unwrap())).collect()
}

fn theirs<T: JsonSchema>() -> Value {
    ::schemars::SchemaGenerator::default().into_root_schema_for::<T>().to_value()
}

macro_rules! opinions {
    ($module:ident: $($name:ident)*) => { vec![$((stringify!($name), theirs::<$module::$name>())),*] };
}

fn agree(ours: &[(String, Value)], theirs: &[(&str, Value)]) {
    assert_eq!(ours.len(), theirs.len(), "every document of a column is compared");
    let mut wrong = Vec::new();
    for (name, ours) in ours {
        let (_, theirs) = theirs.iter().find(|(other, _)| other == name).unwrap();
        if let Some(found) = difference(ours, theirs) {
            wrong.push(format!("{name}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn schemars_says_the_same_of_everything() {
    let theirs = opinions!(full: Closed Drawing Event OpenType RuledType Shelf StrictType Tree Moved MovedOpen MovedStrict Figure Happening Odd Finding
        Changed Settings Question Lesson Announcement);
    agree(&ours(&schema_text()), &theirs);
}

#[test]
fn schemars_says_the_same_of_axon() {
    let theirs = opinions!(axon: ExerciseConfiguration ExerciseDifficulty ExerciseResults);
    agree(&ours(&file("schema/axon.prisma")), &theirs);
}

#[test]
fn another_opinion_would_be_found() {
    let changes = [
        ("\"maximum\":60", "\"maximum\":61"),
        ("\"required\":[", "\"required\":[\"penalty\","),
        ("\"dual-n-back\"", "\"dualNBack\""),
        ("[a-z]{2}", "[a-z]{3}"),
        (
            "\"additionalProperties\":{\"$ref\":\"#/$defs/SoundEffect\"}",
            "\"additionalProperties\":{\"$ref\":\"#/$defs/Json\"}",
        ),
    ];
    let ours = ours(&file("schema/axon.prisma"));
    let (_, ours) = ours.iter().find(|(name, _)| name == "ExerciseConfiguration").unwrap();
    let theirs = theirs::<axon::ExerciseConfiguration>();
    assert_eq!(difference(ours, &theirs), None);
    for (from, to) in changes {
        let text = ours.to_string();
        assert!(text.contains(from), "{from}");
        let changed: Value = serde_json::from_str(&text.replace(from, to)).unwrap();
        assert!(difference(&changed, &theirs).is_some(), "{from} to {to} is not found");
    }
}
