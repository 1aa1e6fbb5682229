//! Random values with one thing wrong, or odd: Rust, zod and JSON Schema take and refuse alike, as the oracle in the core
//! says they should, and what zod makes of a text is to Rust the same value as the text itself.

use std::collections::BTreeSet;

use isotype_agreement::random::{document, rows, same};
use isotype_core::document::verdict;
use isotype_core::model::Schema;
use proptest::prelude::Rng;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{TestRng, TestRunner};
use serde_json::{Map, Value, json};

use crate::former::Names;
use crate::project::{Project, full, read};
use crate::rust;
use crate::samples::samples;
use crate::verdicts::SCRIPT;

/// Mutants of each document, and of each row; `ISOTYPE_MUTANTS` says another number.
fn each() -> usize {
    std::env::var("ISOTYPE_MUTANTS").ok().and_then(|count| count.parse().ok()).unwrap_or(150)
}

/// Values in the spelling of JSON that are right somewhere and wrong elsewhere.
const RAW: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-0.0",
    "1.0",
    "1e2",
    "1.5",
    "-1",
    "1e400",
    "-1e999",
    "1e17",
    "2147483647",
    "2147483648",
    "-2147483649",
    "32768",
    "3.5e38",
    "9007199254740993",
    "0.1e1",
    "\"\"",
    "\"x\"",
    "\"1\"",
    "\"01\"",
    "\"-0\"",
    "\"-0.00\"",
    "\"+1\"",
    "\"1.50\"",
    "\"1e3\"",
    "\"9223372036854775808\"",
    "\"-9223372036854775808\"",
    "\"12345678901234567890123456789012345\"",
    "\"123456789012345678901234567890123456\"",
    "\"0.1234567890123456789012345678901\"",
    "\"2001-02-29T00:00:00Z\"",
    "\"2001-02-03T04:05:06Z\"",
    "\"2001-02-03t04:05:06Z\"",
    "\"2001-02-03T04:05:06.123456+01:30\"",
    "\"0001-01-01T00:00:00+00:01\"",
    "\"2001-02-03\"",
    "\"04:05:06\"",
    "\"04:05:06.7899\"",
    "\"24:00:00\"",
    "\"AA==\"",
    "\"AB==\"",
    "\"AA\"",
    "\"RED\"",
    "\"low\"",
    "\"HIGH\"",
    "\"S\"",
    "\"constructor\"",
    "\"__proto__\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"2001-02-03T04:05:06Z\\n\"",
    "\"AD80D96E-D049-CDAB-D587-5C1B346AC65F\"",
    "\"ad80d96ed049cdabd5875c1b346ac65f\"",
    "[]",
    "{}",
    "[null]",
    "[[]]",
    "{\"a\":1}",
    "{\"a\":null}",
    "{\"__proto__\":1}",
    "{\"constructor\":\"x\"}",
    "{\"\\u0000\":1}",
    "{\"type\":\"?\"}",
    "{\"type\":\"?\",\"x\":\"\\udfff\"}",
    "{\"kind\":\"circle\",\"radius\":1}",
    "{\"kind\":\"?\"}",
    "{\"label\":\"x\"}",
    "[1,\"a\"]",
    "[1e400]",
    "\"a@b\"",
    "\"https://x\"",
    "\"x-!\"",
];

/// Keys that a reader may not know, or may not take.
const KEYS: &[&str] =
    &["extra", "__proto__", "constructor", "toString", "hasOwnProperty", "", "type", "kind", "0", "\u{1}"];

/// Stands for a raw value until the text is written.
const MARK: char = '\u{e000}';
/// Tells a key from its double until the text is written.
const DOUBLE: char = '\u{e001}';

struct Mutator<'a> {
    random: &'a mut TestRng,
}

impl Mutator<'_> {
    fn below(&mut self, bound: usize) -> usize {
        (self.random.next_u32() as usize) % bound.max(1)
    }

    fn raw(&mut self) -> Value {
        let index = self.below(RAW.len());
        Value::String(format!("{MARK}{index}{MARK}"))
    }

    fn key(&mut self) -> String {
        KEYS[self.below(KEYS.len())].to_owned()
    }

    /// Writes a key of some object twice, and says whether there was one.
    fn double(&mut self, value: &mut Value) -> bool {
        match value {
            Value::Array(list) => {
                let index = self.below(list.len());
                list.get_mut(index).is_some_and(|item| self.double(item))
            }
            Value::Object(map) if !map.is_empty() => {
                let index = self.below(map.len());
                let Some((key, inner)) = map.iter_mut().nth(index) else { return false };
                if self.below(3) > 0 && self.double(inner) {
                    return true;
                }
                let double = format!("{key}{DOUBLE}");
                let raw = self.raw();
                map.insert(double, raw);
                true
            }
            _ => false,
        }
    }

    /// Changes one place, the deeper the likelier.
    fn mutate(&mut self, value: &mut Value) {
        let children = match value {
            Value::Object(map) => map.len(),
            Value::Array(list) => list.len(),
            _ => 0,
        };
        if children > 0 && self.below(10) < 7 {
            let index = self.below(children);
            let child = match value {
                Value::Object(map) => map.values_mut().nth(index),
                Value::Array(list) => list.get_mut(index),
                _ => None,
            };
            if let Some(child) = child {
                return self.mutate(child);
            }
        }
        let choice = self.below(8);
        match value {
            Value::Object(map) => match choice {
                0..=2 if !map.is_empty() => {
                    let index = self.below(map.len());
                    let key = map.keys().nth(index).cloned().unwrap_or_default();
                    map.remove(&key);
                }
                3 | 4 => {
                    let (key, raw) = (self.key(), self.raw());
                    map.insert(key, raw);
                }
                5 => *value = Value::Array(map.values().cloned().collect()),
                6 => *value = Value::Array(vec![Value::Object(std::mem::take(map))]),
                _ => *value = self.raw(),
            },
            Value::Array(list) => match choice {
                0..=2 => {
                    let raw = self.raw();
                    list.push(raw);
                }
                3 => {
                    *value = Value::Object(
                        list.iter()
                            .cloned()
                            .enumerate()
                            .map(|(index, item)| (index.to_string(), item))
                            .collect(),
                    )
                }
                4 => *value = list.first().cloned().unwrap_or(Value::Null),
                _ => *value = self.raw(),
            },
            _ => match choice {
                0 => *value = Value::Array(vec![value.clone()]),
                1 => *value = Value::Object(Map::from_iter([("value".to_owned(), value.clone())])),
                2 if !value.to_string().contains(MARK) => *value = Value::String(value.to_string()),
                _ => *value = self.raw(),
            },
        }
    }
}

fn text(value: &Value) -> String {
    let text = value.to_string().replace(DOUBLE, "");
    let (open, close) = (format!("\"{MARK}"), format!("{MARK}\""));
    let mut parts = text.split(&open);
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(&close) {
            Some((index, rest)) => {
                result.push_str(RAW[index.parse::<usize>().unwrap()]);
                result.push_str(rest);
            }
            None => panic!("a mark stays in {text}"),
        }
    }
    result
}

/// The random values are themselves free of marks only by chance; those with one are left alone.
fn mutants(schema: &Schema) -> Vec<(String, String, bool)> {
    let shapes = &schema.shapes;
    let names = Names::of(shapes);
    let mut mutants = Vec::new();
    let mut push = |runner: &mut TestRunner, name: &str, mut value: Value| {
        if value.to_string().contains([MARK, DOUBLE]) {
            return;
        }
        let (mut random, mut seed) = (runner.new_rng(), runner.new_rng());
        let mut below = |bound: usize| (seed.next_u32() as usize) % bound.max(1);
        if below(2) == 0 {
            let mut raws = Mutator { random: &mut random };
            names.confuse(&mut value, &mut below, &mut || raws.raw());
        }
        let mut mutator = Mutator { random: &mut random };
        mutator.mutate(&mut value);
        while mutator.below(3) == 0 {
            mutator.mutate(&mut value);
        }
        let double = mutator.below(8) == 0 && mutator.double(&mut value);
        mutants.push((name.to_owned(), text(&value), !double));
    };
    // Each has numbers of its own: what comes to the schema changes nothing of what is tried with all else.
    for id in shapes.documents() {
        let (strategy, mut runner) = (document(shapes, id, 2), TestRunner::deterministic());
        for _ in 0..each() {
            let sample = strategy.new_tree(&mut runner).unwrap().current();
            push(&mut runner, shapes.document_name(id), sample.sent);
        }
    }
    for model in schema.models.iter().filter(|model| ROWS.contains(&model.name.as_str())) {
        let (strategy, mut runner) = (rows(schema, model, 1..=1), TestRunner::deterministic());
        for index in 0..each() {
            let row = strategy.new_tree(&mut runner).unwrap().current().remove(0).sent;
            let name = match index % 3 {
                0 => model.name.clone(),
                1 => format!("New{}", model.name),
                _ => format!("{}Patch", model.name),
            };
            push(&mut runner, &name, row);
        }
    }
    mutants
}

/// The rows that show every form of a column.
const ROWS: &[&str] = &[
    "Scalars",
    "Optionals",
    "Lists",
    "Natives",
    "Defaults",
    "Named",
    "Ruled",
    "Documents",
    "Readings",
    "FormerNames",
];

/// Why the oracle refuses a text; `None` where it speaks of documents only.
fn oracle(schema: &Schema, name: &str, text: &str) -> Option<Vec<verdict::Fault>> {
    let document = schema.shapes.document(name)?;
    Some(verdict::faults(&schema.shapes, document, text))
}

/// The places of what is wrong, each once.
fn places<'a>(paths: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    paths.into_iter().map(str::to_owned).collect()
}

/// The places of zod's issues, as JSON pointers.
fn places_of_zod(answer: &Value) -> BTreeSet<String> {
    let step = |step: &Value| match step {
        Value::String(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        index => format!("/{index}"),
    };
    let issues = answer["issues"].as_array().into_iter().flatten();
    issues.map(|issue| issue["path"].as_array().into_iter().flatten().map(step).collect()).collect()
}

/// Rust reads what the oracle takes, and has a problem at each place where the oracle has a fault, and at no other.
fn agrees_with_the_oracle(name: &str, text: &str, faults: Option<&[verdict::Fault]>) -> Result<(), String> {
    let (read, problems) = (rust::read(name, text), rust::problems(name, text));
    if read.is_ok() != problems.is_empty() {
        return Err(format!("Rust disagrees with itself: {name} {text}\n  {read:?}\n  {problems}"));
    }
    let Some(faults) = faults else { return Ok(()) };
    if read.is_ok() != faults.is_empty() {
        return Err(format!("the oracle and Rust disagree: {name} {text}\n  {read:?}\n  {faults:?}"));
    }
    let ours = places(problems.iter().map(|problem| problem.path()));
    let theirs = places(faults.iter().map(|fault| fault.path.as_str()));
    if ours != theirs && problems.omitted() == 0 {
        return Err(format!("the oracle sees other places: {name} {text}\n  {problems}\n  {faults:?}"));
    }
    Ok(())
}

/// Compares the four on each text; how many were taken.
fn compare(project: &Project, texts: &[(String, String, bool)]) -> usize {
    let full = read(&full());
    let mut judged = 0;
    let request = |(schema, text, visible): &(String, String, bool)| json!({ "schema": schema, "text": text, "withoutJsonSchema": !visible });
    let answers = project.run(SCRIPT, &texts.iter().map(request).collect());
    let mut wrong = Vec::new();
    let mut taken = 0;
    for ((schema, text, _), answer) in texts.iter().zip(answers.as_array().unwrap()) {
        let rust = rust::read(schema, text);
        let zod = answer["value"].as_str();
        let mut complain =
            |what: &str| wrong.push(format!("{what}: {schema} {text}\n  rust {rust:?}\n  {answer}"));
        if rust.is_ok() != zod.is_some() {
            complain("zod and Rust disagree");
        }
        let faults = oracle(&full, schema, text);
        judged += usize::from(faults.is_some());
        if let Err(said) = agrees_with_the_oracle(schema, text, faults.as_deref()) {
            complain(&said);
        }
        let problems = rust::problems(schema, text);
        let places = places(problems.iter().map(|problem| problem.path()));
        if places != places_of_zod(answer) && problems.omitted() == 0 {
            complain(&format!("zod sees other places than {places:?}"));
        }
        if answer["ajv"].as_bool().is_some_and(|verdict| verdict != rust.is_ok()) {
            complain("JSON Schema and Rust disagree");
        }
        if let (Ok(directly), Some(zod)) = (&rust, zod) {
            taken += 1;
            let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            match rust::read(schema, zod) {
                Ok(by_way_of_zod) if same(&value(directly), &value(&by_way_of_zod)) => {}
                _ => complain("Rust reads another value from what zod made"),
            }
        }
    }
    assert!(judged > texts.len() / 4, "the oracle judged only {judged} of {}", texts.len());
    let first = &wrong[..wrong.len().min(12)];
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), texts.len(), first.join("\n"));
    taken
}

#[test]
fn rust_zod_and_json_schema_take_and_refuse_alike() {
    let schema = read(&full());
    // JavaScript cannot see that a key is there twice.
    let (texts, doubles): (Vec<_>, Vec<_>) = mutants(&schema).into_iter().partition(|(.., visible)| *visible);
    for (name, text, _) in &doubles {
        let faults = oracle(&schema, name, text);
        agrees_with_the_oracle(name, text, faults.as_deref()).unwrap_or_else(|said| panic!("{said}"));
    }
    assert!(doubles.len() > texts.len() / 20, "{} of {} with a key twice", doubles.len(), texts.len());
    let taken = compare(Project::full(), &texts);
    assert!(taken > texts.len() / 10 && taken < texts.len() * 9 / 10, "{taken} of {} taken", texts.len());
}

#[test]
fn rust_has_the_verdicts_of_the_contract() {
    let samples = samples();
    for sample in &samples {
        let rust = rust::read(sample.schema, &sample.text);
        assert_eq!(rust.is_ok(), sample.expected.is_some(), "{} {}: {rust:?}", sample.schema, sample.text);
    }
    let texts: Vec<_> = samples
        .into_iter()
        .map(|sample| (sample.schema.to_owned(), sample.text, sample.visible_to_json_schema))
        .collect();
    compare(Project::full(), &texts);
}
