//! A page of the older release, kept by a browser: it reads what the newer server sends, edits it, and sends it back.

use std::fs;

use isotype::{read_all, to_json};
use isotype_agreement::random::same;
use isotype_testkit::{node, scratch};
use serde_json::Value;

use crate::{ROWS, edited, newer};

const SCRIPT: &str = r#"
import { readFileSync, writeFileSync } from "node:fs";
import { LessonSchema, LessonPatchSchema } from "./out/zod.js";
import { edit } from "./out/page.js";
const rows = JSON.parse(readFileSync("rows.json", "utf8"));
const edits = rows.map((row) => LessonPatchSchema.parse(edit(LessonSchema.parse(JSON.parse(row)))));
writeFileSync("edits.json", JSON.stringify(edits.map((edit) => JSON.stringify(edit))));
"#;

/// The page's own code, as its author wrote it: exhaustive, and strict.
const PAGE: &str = r#"
import type { Exercise, Lesson, LessonPatch } from "./index.js";

function shown(exercise: Exercise): string {
  switch (exercise.kind) {
    case "quiz":
      return exercise.question;
    case "group":
      return exercise.parts.map(shown).join();
    default:
      return `an exercise of a newer kind: ${exercise.kind}`;
  }
}

export function edit(lesson: Lesson): LessonPatch {
  const exercises = [...lesson.exercises];
  const first = exercises[0];
  if (first !== undefined && first.kind === "quiz") {
    exercises[0] = { ...first, question: "edited" };
  }
  if (shown(lesson.exercise) === "") throw new Error("nothing is shown");
  const settings = { ...lesson.settings, sound: !lesson.settings.sound };
  return { id: lesson.id, title: "edited", exercise: lesson.exercise, exercises, settings };
}
"#;

const OPTIONS: &str = r#"{
  "compilerOptions": {
    "strict": true, "exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true, "types": [],
    "noImplicitReturns": true, "noFallthroughCasesInSwitch": true, "verbatimModuleSyntax": true,
    "module": "nodenext", "target": "es2022", "outDir": "out", "rootDir": "."
  },
  "include": ["*.ts"]
}"#;

/// What the newer server sends.
fn sent(row: &str) -> String {
    let lesson: newer::Lesson = read_all(row).expect("a row of the newer release");
    to_json(&lesson).expect("is sent")
}

#[test]
fn an_older_page_refuses_nothing_and_loses_nothing() {
    let folder = scratch::folder();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("is written");
    write("package.json", r#"{ "type": "module" }"#);
    write("tsconfig.json", OPTIONS);
    write("index.ts", include_str!("fixture/index.ts"));
    write("zod.ts", include_str!("fixture/zod.ts"));
    write("page.ts", PAGE);
    write("script.mjs", SCRIPT);
    let rows: Vec<String> = ROWS.into_iter().map(sent).collect();
    write("rows.json", &serde_json::to_string(&rows).expect("texts"));
    let compiled = node::tsc(folder.path(), ["-p", "."]);
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stdout));
    let run = node::run_script(folder.path(), "script.mjs", [""; 0]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let edits = fs::read_to_string(folder.path().join("edits.json")).expect("is there");
    let edits: Vec<String> = serde_json::from_str(&edits).expect("texts");
    assert_eq!(edits.len(), ROWS.len());
    for (edit, row) in edits.iter().zip(ROWS) {
        // The newer server takes the patch, as an input and as the whole row that it is.
        let patch: newer::LessonPatch =
            read_all(edit).unwrap_or_else(|problems| panic!("{problems}\n{edit}"));
        let lesson: newer::Lesson = read_all(edit).unwrap_or_else(|problems| panic!("{problems}\n{edit}"));
        assert!(patch.exercise.as_ref() == Some(&lesson.exercise));
        let lesson: Value = serde_json::from_str(&to_json(&lesson).expect("is written")).expect("JSON");
        assert!(same(&lesson, &edited(row)), "{lesson:#}\nexpected {:#}", edited(row));
    }
}
