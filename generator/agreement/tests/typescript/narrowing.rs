//! The types help whoever uses them: unions narrow, forgotten cases do not compile, defaults may be left out.

use crate::project::{Project, read};

const SCHEMA: &str = r#"
datasource db { provider = ["sqlite", "postgresql"] }

model Exercise {
  id            String        @id @default(cuid())
  title         String?
  level         Int           @default(1)
  tags          String[]
  configuration Configuration
  closed        Answer
}

enum Level {
  easy
  hard
  @@open
}

type Words {
  count Int @default(15)
  level Level
}

type Grid {
  rows Int
  note String?
}

union Configuration {
  words Words
  grid  Grid
  @@discriminator("kind")
  @@open
}

union Answer {
  words Words
  grid  Grid
  @@discriminator("kind")
}
"#;

const USE: &str = r#"import type {
  Answer, Configuration, ConfigurationGrid, ConfigurationInput, Exercise, ExercisePatch, Level, NewExercise, UnknownTag,
  Words, WordsInput,
} from "./index.js";
import { LevelValues } from "./index.js";

const never = (value: never): never => value;

export function open(value: Configuration): number | undefined {
  switch (value.kind) {
    case "words":
      return value.count;
    case "grid":
      return value.rows;
    default: {
      const tag: UnknownTag = value.kind;
      const other: unknown = value["anything"];
      // @ts-expect-error a key that is not known has no type
      const wrong: number = value["anything"];
      return void [tag, other, wrong];
    }
  }
}

export function equality(value: Configuration): string | null | undefined {
  if (value.kind === "grid") return value.note;
  // @ts-expect-error only grids have notes
  const note: string | null | undefined = value.note;
  if (value.kind !== "words") return String(value["x"] ?? note);
  return String(value.count);
}

export function closed(value: Answer): number {
  switch (value.kind) {
    case "words":
      return value.count;
    case "grid":
      return value.rows;
    default:
      return never(value);
  }
}

export function forgotten(value: Answer): number {
  switch (value.kind) {
    case "words":
      return value.count;
    default:
      // @ts-expect-error the grid is forgotten
      return never(value);
  }
}

// @ts-expect-error a function that forgets a case does not return
export function silent(value: Answer): number {
  switch (value.kind) {
    case "words":
      return value.count;
  }
}

export function level(value: Level): "known" | "unknown" {
  switch (value) {
    case "easy":
    case "hard":
      return "known";
    default: {
      const tag: UnknownTag = value;
      return tag === value ? "unknown" : never(tag as never);
    }
  }
}

export const values: readonly ["easy", "hard"] = LevelValues;

const words: WordsInput = { level: "easy" };
// @ts-expect-error a reader gives the default, so that whoever makes such a value must
const read: Words = { level: "easy" };
const output: Words = { count: 1, level: "hard" };
// What was read may be written.
const input: WordsInput = output;
const union: ConfigurationInput = {} as Configuration;
const variant: Configuration = {} as ConfigurationGrid;
// @ts-expect-error a tag that is not known cannot be made up
const unknown: Configuration = { kind: "new" };
// @ts-expect-error a known tag needs its payload
const payload: ConfigurationInput = { kind: "grid" };
// @ts-expect-error with exactOptionalPropertyTypes, absent is not undefined
const absent: WordsInput = { level: "easy", count: undefined };

const made: NewExercise = { configuration: { kind: "words", level: "easy" }, closed: { kind: "grid", rows: 1 } };
// @ts-expect-error what has no default must be given
const incomplete: NewExercise = { configuration: { kind: "words", level: "easy" } };
const patch: ExercisePatch = { title: null };
// @ts-expect-error a column that is never NULL cannot be emptied
const emptied: ExercisePatch = { level: null };
const row: Exercise = { id: "", title: null, level: 1, tags: [], configuration: { kind: "words", count: 1, level: "easy" }, closed: { kind: "grid", rows: 1, note: "x" } };
export const all = [
  words, read, output, input, union, variant, unknown, payload, absent, made, incomplete, patch, emptied, row,
];
"#;

#[test]
fn unions_narrow_and_mistakes_do_not_compile() {
    let project = Project::of(&read(SCHEMA));
    project.write("use.ts", USE);
    project.compiled();
}
