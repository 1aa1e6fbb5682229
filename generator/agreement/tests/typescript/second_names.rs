//! Names that the emitter derives give way to names that a schema declares.

use isotype_core::emit::typescript::{TypeScriptOptions, emit};

use crate::project::{Project, read};

const SCHEMA: &str = r#"
datasource db { provider = "postgresql" }

model User {
  id      Int    @id
  json    Json
  holder  Holder
  kind    Kinds
  object  Object @relation(fields: [id], references: [id])
}
model NewUser   { id Int @id }
model UserPatch { id Int @id }
model Object {
  id    Int   @id
  users User?
}
model Date { id Int @id }

type JsonValue  { anything Json }
type UnknownTag { count Int @default(1) }
type UnknownTagInput { x Int }
type Holder     { one JsonValue two UnknownTag level Level }
type Nothing    { }
union Kinds {
  a       UnknownTag
  nothing Nothing
  @@discriminator("class")
  @@open
}
type KindsA { y Int }
enum Level {
  low
  @@open
}
enum LevelValues { x }
"#;

#[test]
fn declared_names_win_and_everything_compiles() {
    let schema = read(SCHEMA);
    let project = Project::of(&schema);
    project.write(
        "use.ts",
        r#"import type { JsonValue, JsonValue_, KindsA_, LevelValues, NewUser, NewUser_, UnknownTagInput, UnknownTagInput_ } from "./index.js";
import { LevelValues_ } from "./index.js";
export const declared: [JsonValue, NewUser, LevelValues, UnknownTagInput] = [{ anything: 1 }, { id: 1 }, "x", { x: 1 }];
const json: JsonValue_ = [1];
const insert: NewUser_ = { id: 1, json, holder: { one: { anything: 1 }, two: {}, level: "low" }, kind: { class: "a" } };
export const derived: [NewUser_, UnknownTagInput_, KindsA_, readonly ["low"]] = [insert, {}, { class: "a", count: 1 }, LevelValues_];
"#,
    );
    project.compiled();
}

#[test]
fn names_that_become_one_are_an_error_with_both_places() {
    let schema = read("model a_b { id Int @id }\nmodel a-b { id Int @id }\n");
    let said = emit(&schema, &TypeScriptOptions::default()).unwrap_err();
    let said: Vec<_> = said.iter().collect();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert_eq!(said[0].message, "a_b and a-b are both a_b in TypeScript");
    assert_eq!((said[0].related.len(), said[0].help.is_some()), (1, true));
}

#[test]
fn moving_a_block_changes_nothing() {
    let blocks = SCHEMA.trim().split("\n\n").collect::<Vec<_>>();
    let models: Vec<&str> = blocks.iter().copied().filter(|block| !block.starts_with("datasource")).collect();
    let text = |blocks: Vec<&str>| {
        let schema = read(&format!("{}\n\n{}\n", blocks[0], blocks[1..].join("\n\n")));
        crate::project::outputs(&schema)
    };
    let forward: Vec<&str> = std::iter::once(blocks[0]).chain(models.iter().copied()).collect();
    let backward: Vec<&str> = std::iter::once(blocks[0]).chain(models.iter().rev().copied()).collect();
    assert_eq!(text(forward), text(backward));
}
