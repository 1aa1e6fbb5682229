//! zod and JSON Schema give the verdicts of the wire contract, and zod the canonical values.

use isotype_agreement::random::same;
use serde_json::{Value, json};

use crate::project::Project;
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
