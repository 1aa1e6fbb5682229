//! A short text that is nested does not occupy who validates it with a JSON Schema: the work of a level is not that of
//! the next one times the number of variants.

use isotype_core::emit::json_schema::emit;
use isotype_testkit::{node, scratch};

/// Each variant can hold each variant, under a key that was another one.
const SCHEMA: &str = r#"
datasource db {
  provider = "sqlite"
}

model Row {
  id   Int  @id
  tree Tree
}

union Tree {
  one   One
  two   Two
  three Two @renamed(from: "drei")
  open  One
  @@open
}

type One {
  inner Map<Tree>? @renamed(from: "within") @renamed(from: "in")
  @@strict
}

type Two {
  inner Tree[] @renamed(from: "within")
  next  Tree? @renamed(from: "before")
}
"#;

/// Validates in a thread of its own, which is given half a minute: at twice the work a level it would need years.
const SCRIPT: &str = r#"
import { readFileSync } from "node:fs";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { Ajv2020 } from "ajv/dist/2020.js";
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  const timer = setTimeout(() => { console.error("it does not come to an end"); process.exit(1); }, 30_000);
  worker.on("message", (verdicts) => { clearTimeout(timer); console.log(verdicts); });
} else {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync("Tree.schema.json", "utf8")));
  const nested = (levels, around, last) => Array.from({ length: levels }).reduce((inner) => around(inner), last);
  const told = [
    nested(45, (inner) => ({ within: { key: inner } }), {}),
    nested(45, (inner) => ({ type: "one", within: { key: inner } }), {}),
    nested(45, (inner) => ({ in: { key: inner }, type: "open" }), { type: "one", inner: 1 }),
    nested(90, (inner) => ({ before: inner, inner: [], type: "drei" }), { type: "three" }),
    nested(90, (inner) => ({ before: inner, inner: [], type: "drei" }), { type: "new" }),
    nested(45, (inner) => ({ within: [inner, inner].slice(1), type: "two" }), { type: "one" }),
  ].map((value) => validate(value));
  parentPort.postMessage(told.join(" "));
}
"#;

#[test]
fn nesting_costs_its_depth() {
    let schema = super::read(SCHEMA).expect("a sound schema");
    let folder = scratch::folder();
    for file in emit(&schema, "schema.prisma") {
        std::fs::write(folder.path().join(&file.path), file.text).unwrap();
    }
    std::fs::write(folder.path().join("validate.mjs"), SCRIPT).unwrap();
    let output = node::run_script(folder.path(), "validate.mjs", [""; 0]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "false false false false true true");
}
