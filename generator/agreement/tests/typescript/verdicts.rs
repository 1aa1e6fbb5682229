//! zod and JSON Schema give the verdicts of the wire contract, and zod the canonical values.

use isotype_agreement::random::same;
use serde_json::{Value, json};

use crate::project::{Project, read};
use crate::samples::{Sample, samples};

pub(crate) const SCRIPT: &str = include_str!("verdicts.mjs");

#[test]
fn every_sample_has_the_verdict_of_the_contract() {
    let project = Project::full();
    let samples = samples();
    let request = |sample: &Sample| json!({ "schema": sample.schema, "text": sample.text, "withoutJsonSchema": !sample.visible_to_json_schema });
    let input = samples.iter().map(request).collect();
    let answers = project.run(SCRIPT, &input);
    let answers = answers.as_array().unwrap();
    assert_eq!(answers.len(), samples.len());
    let mut wrong = Vec::new();
    let mut by_json_schema = 0;
    for (sample, answer) in samples.iter().zip(answers) {
        let mut complain =
            |what: &str| wrong.push(format!("{what}: {} {}\n    {answer}", sample.schema, sample.text));
        let value = answer["value"].as_str().map(|text| serde_json::from_str::<Value>(text).unwrap());
        match (&sample.expected, &value) {
            (None, None) => {}
            (None, Some(_)) => complain("zod reads what is to be refused"),
            (Some(_), None) => complain("zod refuses what is to be read"),
            (Some(expected), Some(value)) => {
                let expected: Value = serde_json::from_str(expected).unwrap();
                if !same(&expected, value) {
                    complain(&format!("zod reads another value than {expected}"));
                }
            }
        }
        if answer["negativeZero"] == json!(true) {
            complain("zod lets a negative zero through");
        }
        if let Some(verdict) = answer["ajv"].as_bool() {
            by_json_schema += 1;
            if verdict != sample.expected.is_some() {
                complain("JSON Schema is of another opinion");
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), samples.len(), wrong.join("\n"));
    assert!(by_json_schema > 250, "only {by_json_schema} samples reached a JSON Schema");
}

#[test]
fn mistakes_are_reported_where_they_are() {
    let project = Project::full();
    let deep = "[".repeat(100) + &"]".repeat(100);
    let cases = [
        (
            "Event",
            r#"{"type":"finished","at":1,"cause":{"type":"started","at":"x"}}"#.to_owned(),
            vec![json!(["at"]), json!(["cause", "at"])],
        ),
        (
            "Drawing",
            r#"{"kind":"type","drawings":[{"kind":"circle","radius":1},{"kind":"?"}]}"#.to_owned(),
            vec![json!(["drawings", 1, "kind"])],
        ),
        ("Drawing", "{}".to_owned(), vec![json!(["kind"])]),
        // A value is where it was found; what is missing would stand under the name of today.
        (
            "Moved",
            r#"{"name":"","label":"123456789","number":-1,"humour":"sad","moods":["glad",1],"others":[{"name":1}]}"#.to_owned(),
            vec![
                json!(["label"]),
                json!(["number"]),
                json!(["json"]),
                json!(["humour"]),
                json!(["moods", 1]),
                json!(["others", 0, "name"]),
                json!(["others", 0, "json"]),
                json!(["others", 0, "mood"]),
            ],
        ),
        ("Figure", r#"{"kind":"rectangle","w":0,"h":"x"}"#.to_owned(), vec![json!(["w"]), json!(["h"])]),
        ("Figure", r#"{"kind":"open","back":1,"there":1}"#.to_owned(), vec![json!(["back"])]),
        (
            "Shelf",
            r#"{"label":"x","a":[1,{"b":"\u0000"}],"c":1e400}"#.to_owned(),
            vec![json!(["a", 1, "b"]), json!(["c"])],
        ),
        // A list is counted also where its entries are not of the right form.
        (
            "RuledType",
            r#"{"name":"x","list":[1.5,1,1,1],"map":{},"amount":1,"above":1,"big":"1","decimal":"1"}"#
                .to_owned(),
            vec![json!(["list"]), json!(["list", 0])],
        ),
        ("Shelf", format!("{{\"label\":\"x\",\"deep\":{deep}}}"), vec![Value::Null]),
    ];
    let input = cases.iter().map(|(schema, text, _)| json!({ "schema": schema, "text": text })).collect();
    let answers = project.run(SCRIPT, &input);
    for ((schema, text, expected), answer) in cases.iter().zip(answers.as_array().unwrap()) {
        let paths: Vec<&Value> =
            answer["issues"].as_array().unwrap().iter().map(|issue| &issue["path"]).collect();
        if expected == &[Value::Null] {
            assert_eq!(paths.len(), 1, "{schema} {text}: {answer}");
            assert_eq!(paths[0].as_array().unwrap().len(), 100, "{answer}");
        } else {
            assert_eq!(paths, expected.iter().collect::<Vec<_>>(), "{schema} {text}: {answer}");
        }
    }
}

/// What has its default where no level is left for it stands at its own place, beside other mistakes, and under the
/// keys that were there.
#[test]
fn defaults_without_a_level_are_reported_where_they_would_be() {
    let project = Project::of(&read(
        r#"
datasource db {
  provider = ["sqlite", "postgresql"]
}

model Holder {
  id    Int     @id
  one   Chain
  many  Chain[]
  loose Chain?  @read(lenient)
}

type Chain {
  next  Chain? @renamed(from: "old")
  list  Int[]  @default([1])
  map   Map<Int> @default({})
  json  Json   @default("{\"a\":[[]]}")
  count Int?
  when  DateTime?
}
"#,
    ))
    .compiled();
    let whole = r#"{"list":[],"map":{},"json":1,"old":"#;
    let chain = |around: usize, inner: &str| format!("{}{inner}{}", whole.repeat(around), "}".repeat(around));
    let row = |one: &str, many: &str, loose: &str| {
        format!(r#"{{"id":1,"one":{one},"many":[{many}],"loose":{loose}}}"#)
    };
    let own = r#"{"list":[],"map":{},"json":1}"#;
    let cases = [
        ("Chain", chain(96, "{}"), vec![]),
        ("Chain", chain(97, "{}"), vec!["97/json/a/0"]),
        ("Chain", chain(98, "{}"), vec!["98/json/a"]),
        ("Chain", chain(99, "{}"), vec!["99/json", "99/list", "99/map"]),
        ("Chain", chain(99, r#"{"list":[],"json":1,"count":"x"}"#), vec!["99/count", "99/list", "99/map"]),
        // zod runs no check of its own behind a text that is not of the right form.
        ("Chain", chain(99, r#"{"list":[],"json":1,"when":"x"}"#), vec!["99/list", "99/map", "99/when"]),
        ("Chain", chain(97, r#"{"json":1,"next":{}}"#), vec!["98/json/a"]),
        ("Holder", row(&chain(96, "{}"), &chain(95, "{}"), &chain(96, "{}")), vec![]),
        (
            "Holder",
            row(&chain(97, "{}"), &chain(96, "{}"), "null"),
            vec!["one/97/json/a/0", "many/0/96/json/a/0"],
        ),
        // What is read leniently is the value as it came.
        ("Holder", row(own, own, &chain(99, "{}")), vec![]),
        (
            "NewHolder",
            row(own, own, &chain(99, "{}")),
            vec!["loose/99/json", "loose/99/list", "loose/99/map"],
        ),
    ];
    let input = cases.iter().map(|(schema, text, _)| json!({ "schema": schema, "text": text })).collect();
    let answers = project.run(SCRIPT, &input);
    for ((schema, text, expected), answer) in cases.iter().zip(answers.as_array().unwrap()) {
        let mut told: Vec<String> = answer["issues"].as_array().into_iter().flatten().map(folded).collect();
        assert_eq!(answer["zod"], json!(told.is_empty()), "{answer}");
        told.sort();
        let mut expected = expected.clone();
        expected.sort_unstable();
        assert_eq!(told, expected, "{schema} {text}: {answer}");
    }
}

/// The path of an issue, with a number for the keys of a chain.
fn folded(issue: &Value) -> String {
    let mut steps: Vec<String> = Vec::new();
    let mut links = 0;
    for step in issue["path"].as_array().unwrap() {
        if step == "old" || step == "next" {
            links += 1;
            continue;
        }
        steps.extend((links > 0).then(|| std::mem::take(&mut links).to_string()));
        steps.push(step.as_str().map_or_else(|| step.to_string(), str::to_owned));
    }
    steps.join("/")
}

#[test]
fn values_that_are_no_json_are_refused() {
    let project = Project::full();
    let script = r#"
import { writeFileSync } from "node:fs";
import { OpenTypeSchema } from "./out/zod.js";
const cyclic = { known: "x" };
cyclic.itself = cyclic;
const values = [
  { known: "x", extra: undefined }, { known: "x", extra: () => 1 }, { known: "x", extra: 1n }, { known: "x", extra: Symbol("x") },
  { known: "x", extra: new Date(0) }, { known: "x", extra: new Map() }, { known: "x", extra: [, 1] }, { known: "x", extra: NaN },
  new (class { known = "x"; })(), cyclic, undefined,
];
const taken = [{ known: "x" }, Object.assign(Object.create(null), { known: "x" })];
writeFileSync(process.argv[3], JSON.stringify([values, taken].map((list) => list.map((value) => OpenTypeSchema.safeParse(value).success))));
"#;
    let answers = project.run(script, &Value::Null);
    assert_eq!(answers, json!([vec![false; 11], vec![true; 2]]));
}
