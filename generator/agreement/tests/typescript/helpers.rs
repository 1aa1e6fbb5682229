//! A file has the helpers that it uses and no other one: each may be the only one of its kind.

use crate::project::{Project, outputs, read};

/// The field of a type that needs one thing, and the blocks that it names.
const CASES: &[(&str, &str)] = &[
    ("value Int", ""),
    ("value Float", ""),
    ("value BigInt", ""),
    ("value BigInt @gt(1)", ""),
    ("value Decimal", ""),
    ("value DateTime", ""),
    ("value Bytes", ""),
    ("value Json", ""),
    ("value String @length(1, 2)", ""),
    ("value String @email", ""),
    ("value String @url", ""),
    ("value String @datetime", ""),
    ("value String[] @length(1, 2)", ""),
    ("value Int @default(1)", ""),
    ("value T?", ""),
    ("value Int[] @default([])\n  inner T?", ""),
    ("value Int[] @default([]) @renamed(from: \"old\")\n  inner T?", ""),
    ("value String @renamed(from: \"old\")", ""),
    ("value E", "enum E {\n  a\n  b\n}"),
    ("value E", "enum E {\n  a\n  @@open\n}"),
    ("value E", "enum E {\n  a @renamed(from: \"b\")\n}"),
    ("value E", "enum E {\n  a @renamed(from: \"b\")\n  @@open\n}"),
    ("value U", "type A {\n}\nunion U {\n  a A\n}"),
    ("value U", "type A {\n}\nunion U {\n  a A\n  @@open\n}"),
    ("value U", "type A {\n}\nunion U {\n  a A @renamed(from: \"b\")\n}"),
    (
        "value U",
        "type A {\n  key String @renamed(from: \"old\")\n}\nunion U {\n  a A @renamed(from: \"b\")\n  @@open\n}",
    ),
];

/// The blocks of a whole schema, where what every other schema has is missing.
const WHOLE: &[&str] = &[
    "",
    "enum E {\n  a\n}",
    "enum E {\n  a @renamed(from: \"b\")\n}",
    "enum E {\n  a\n  @@open\n}",
    "enum E {\n  a @renamed(from: \"b\")\n  @@open\n}",
    "type T {\n}",
    "type T {\n  a Int @default(1)\n}",
    "type A {\n}\n\nunion U {\n  a A\n}",
    "model Row {\n  id Int @id\n}",
    "model Row {\n  id Int @id\n  @@ignore\n}",
];

#[test]
fn each_helper_may_be_the_only_one() {
    let schema = |(field, blocks): &(&str, &str)| {
        read(&format!(
            "datasource db {{\n  provider = \"sqlite\"\n}}\n\ntype T {{\n  {field}\n}}\n\n{blocks}\n\nmodel Row {{\n  id Int @id\n  t T\n}}\n"
        ))
    };
    let whole = |blocks: &&str| read(&format!("datasource db {{\n  provider = \"sqlite\"\n}}\n\n{blocks}\n"));
    let project = Project::of(&schema(&CASES[0]));
    for (index, schema) in CASES.iter().map(schema).chain(WHOLE.iter().map(whole)).enumerate() {
        for file in outputs(&schema) {
            project.write(&format!("case{index}/{}", file.path), &file.text);
        }
    }
    project.with_folders();
    if let Err(said) = project.compile() {
        let shown = CASES
            .iter()
            .map(|case| format!("{case:?}"))
            .chain(WHOLE.iter().map(|blocks| format!("{blocks:?}")));
        let names: Vec<String> =
            shown.enumerate().map(|(index, case)| format!("case{index}: {case}")).collect();
        let name = |index: usize| names[index].clone();
        let wrong = (0..names.len()).filter(|index| said.contains(&format!("case{index}/"))).map(name);
        panic!("{said}\n{}", wrong.collect::<Vec<_>>().join("\n"));
    }
}
