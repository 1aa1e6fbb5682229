use super::*;
use crate::source::Sources;
use std::io::Write as _;
use std::process::{Command, Stdio};

pub(super) fn rust(schema: &str) -> String {
    let mut sources = Sources::default();
    sources.add("schema.prisma", schema);
    let (schema, diagnostics) = crate::read(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    let options = RustOptions { source: "schema.prisma".to_owned(), ..RustOptions::default() };
    emit(&schema, &options).unwrap()
}

/// rustfmt with its own defaults changes nothing.
pub(super) fn assert_formatted(text: &str) {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        // Away from this repository's own configuration.
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    rustfmt.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), text);
}

#[test]
fn axon() {
    let text = rust(include_str!("../../../../../schema/axon.prisma"));
    assert_formatted(&text);
}

#[test]
fn fields_that_variants_share_are_told_where_a_reader_finds_the_same_in_all_of_them() {
    let text = rust(
        r#"
datasource db { provider = "sqlite" }
type A {
  same Int @default(1)
  list Int[]
  other Int
  type String? @map("Type") @renamed(from: "kind of")
  deep B?
}
type B {
  same Int @default(1)
  list Int[]
  other String
  type String? @map("Type") @renamed(from: "kind of")
  deep B?
  self Boolean
}
type C {
  same Int @default(2)
  type String? @map("Type")
  self Boolean
}
union Two {
  a A
  b B
  @@discriminator("tag")
}
union Three {
  two Two2
  b B
  c C
  @@discriminator("tag")
  @@open
}
type Two2 {
  deep B?
}
"#,
    );
    let attributes = |union: &str| {
        let (before, _) = text.split_once(&format!("pub enum {union} ")).unwrap();
        before.rsplit_once("#[derive").unwrap().1.split_once("#[allow").unwrap().0.to_owned()
    };
    assert!(
        attributes("Two").contains("shared(same: i32, r#type: Option<String>, deep: Option<B>)\n"),
        "{text}"
    );
    let three = "shared(deep(Two, B): Option<B>, self_(B, C): bool))]\n";
    assert!(attributes("Three").ends_with(three), "{text}");
    assert_formatted(&text);
}

#[test]
fn earlier_forms_are_programs_and_columns_know_them() {
    let text = rust(
        r#"
model Page {
  id      Int        @id
  plain   Settings   @was(Settings)
  raw     Settings?  @read(raw)
  lesson  Lesson[]   @was(Quiz)
  lenient Lesson     @read(lenient)
  same    Untouched
  @@map("pages")
}

model Hidden {
  id     Int   @id
  lesson Other @was(Untouched) @ignore
}

type Settings {
  level  Int    @was(absent: 1) @renamed(from: "le\"vel{{\n")
  theme  String @was(at: "look.the\\me")
}

type Untouched {
  name String @renamed(from: "title")
}

type Quiz {
  tags String[] @was(String)
  @@deprecated("old")
}

union Lesson {
  quiz Quiz
  text Untouched @renamed(from: "note")
  @@discriminator("kind", was: "type")
}

union Other {
  text Untouched
  @@discriminator("kind")
}
"#,
    );
    assert_formatted(&text);
    let implementations: Vec<&str> =
        text.lines().filter(|line| line.starts_with("impl ::isotype::Upgrade")).collect();
    assert_eq!(
        implementations,
        [
            "impl ::isotype::Upgrade for Settings {",
            "impl ::isotype::Upgrade for Quiz {",
            "impl ::isotype::Upgrade for Lesson {",
            "impl ::isotype::Upgrade<Quiz> for Lesson {",
        ]
    );
    let (_, settings) = text.split_once("impl ::isotype::Upgrade for Settings").unwrap();
    assert!(settings.starts_with(
        r#" {
    const PROGRAM: ::isotype::wire::upgrade::Program = {
        use ::isotype::wire::upgrade::*;
        Program { nodes: &[
            Node::Object(&[
                Key { to: "level", from: &["le\"vel{{\n"], at: &[], value: 1, fill: Some(Fill { json: "1", null: true }) },
                Key { to: "theme", from: &[], at: &["look", "the\\me"], value: 1, fill: None },
            ]),
            Node::Keep,
        ] }
    };
}
"#
    ));
    let (_, page) = text.split_once("pub struct Page {").unwrap();
    assert!(page.starts_with(
        r#"
    pub id: i32,
    #[isotype(upgrade)]
    pub plain: Settings,
    #[isotype(upgrade)]
    pub raw: Option<::isotype::Stored<Settings>>,
    #[isotype(was = Quiz)]
    pub lesson: Vec<Lesson>,
    #[isotype(upgrade)]
    pub lenient: ::isotype::Lenient<Lesson>,
    pub same: Untouched,
}
"#
    ));
    let deprecated = text.matches("#[rustfmt::skip]\n#[allow(deprecated)]\nimpl").count();
    assert_eq!(deprecated, 2, "Quiz, and Lesson from it");
}
