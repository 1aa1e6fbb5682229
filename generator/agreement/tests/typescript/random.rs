//! Random documents and rows are read as the values that they mean, by zod and, where it can say so, by JSON Schema.

use isotype_agreement::random::{Sample, document, rows, same};
use isotype_core::model::Schema;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::project::{Project, file, full, read};
use crate::verdicts::SCRIPT;

/// For each document and each row.
const EACH: usize = 40;

fn samples(schema: &Schema) -> Vec<(String, Sample)> {
    let mut runner = TestRunner::deterministic();
    let shapes = &schema.shapes;
    let mut samples = Vec::new();
    for id in shapes.documents() {
        let strategy = document(shapes, id, 3);
        for _ in 0..EACH {
            let sample = strategy.new_tree(&mut runner).unwrap().current();
            samples.push((shapes.document_name(id).to_owned(), sample));
        }
    }
    for model in &schema.models {
        let strategy = rows(schema, model, 0..=5);
        for _ in 0..EACH / 4 {
            let rows = strategy.new_tree(&mut runner).unwrap().current();
            samples.extend(rows.into_iter().map(|row| (model.name.clone(), row)));
        }
    }
    samples
}

/// A column that holds whole seconds: what it cuts is cut when it is stored, not on the way there.
const CUT_BY_ITS_COLUMN: &str = "seconds";

/// What Rust would read from `null` in an optional field is what it reads from its absence.
fn means(read: &Value, expected: &Value) -> bool {
    match (read, expected) {
        (Value::Object(read), Value::Object(expected)) => {
            expected
                .iter()
                .filter(|(key, _)| *key != CUT_BY_ITS_COLUMN)
                .all(|(key, value)| read.get(key).is_some_and(|other| means(other, value)))
                && read.iter().all(|(key, value)| expected.contains_key(key) || value.is_null())
        }
        (Value::Array(read), Value::Array(expected)) => {
            read.len() == expected.len()
                && read.iter().zip(expected).all(|(read, expected)| means(read, expected))
        }
        (read, expected) => same(read, expected),
    }
}

fn agree(schema: &Schema, project: &Project) {
    let samples = samples(schema);
    let input = samples
        .iter()
        .map(|(name, sample)| json!({ "schema": name, "text": sample.sent.to_string() }))
        .collect();
    let answers = project.run(SCRIPT, &input);
    let mut wrong = Vec::new();
    for ((name, sample), answer) in samples.iter().zip(answers.as_array().unwrap()) {
        let value = answer["value"].as_str().map(|text| serde_json::from_str::<Value>(text).unwrap());
        if !value.as_ref().is_some_and(|value| means(value, &sample.expected))
            || answer["ajv"] == json!(false)
        {
            wrong.push(format!("{name} {}\n  means {}\n  {answer}", sample.sent, sample.expected));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        samples.len(),
        wrong[..wrong.len().min(3)].join("\n")
    );
}

#[test]
fn random_values_of_everything_are_read() {
    agree(&read(&full()), Project::full());
}

#[test]
fn random_values_of_axon_are_read() {
    let schema = read(&file("schema/axon.prisma"));
    agree(&schema, &Project::of(&schema).compiled());
}
