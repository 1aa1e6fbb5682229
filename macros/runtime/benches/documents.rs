//! Reading documents: what the derives make, with every check of the wire, beside serde's own derives without any.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use isotype::wire::problems;
use isotype::wire::upgrade::{Fill, Key, Node, Program};
use isotype::{Document, Map, from_json, upgrade};
use serde::Deserialize;
use std::hint::black_box;
use std::time::Instant;

/// A document of seven fields.
#[derive(Debug, Clone, PartialEq, Document)]
struct Recall {
    #[isotype(key = "wordCount", gte = 1, lte = 60)]
    word_count: i32,
    #[isotype(key = "displayMs", gte = 100)]
    display_ms: i32,
    #[isotype(length(min = 1, max = 20))]
    categories: Vec<String>,
    #[isotype(length(min = 2, max = 5))]
    language: Option<String>,
    #[isotype(gte = 0, lte = 1)]
    ratio: f64,
    ordered: bool,
    hints: Map<String>,
}

/// The same to serde alone.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(dead_code)]
struct PlainRecall {
    #[serde(rename = "wordCount")]
    word_count: i32,
    #[serde(rename = "displayMs")]
    display_ms: i32,
    categories: Vec<String>,
    language: Option<String>,
    ratio: f64,
    ordered: bool,
    hints: Map<String>,
}

#[derive(Debug, Clone, PartialEq, Document)]
struct Grid {
    rows: i32,
    columns: i32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(dead_code)]
struct PlainGrid {
    rows: i32,
    columns: i32,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(tag = "type", open)]
enum Exercise {
    #[isotype(text = "recall")]
    Recall(Recall),
    #[isotype(text = "grid")]
    Grid(Grid),
    #[isotype(unknown)]
    Unknown(isotype::Unknown),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "type")]
#[allow(dead_code)]
enum PlainExercise {
    #[serde(rename = "recall")]
    Recall(PlainRecall),
    #[serde(rename = "grid")]
    Grid(PlainGrid),
}

/// Earlier rows hold one category, a number for the language, and no hints.
impl isotype::Upgrade for Recall {
    const PROGRAM: Program = Program {
        nodes: &[
            Node::Object(&[
                Key { to: "categories", from: &[], at: &[], value: 1, fill: None },
                Key { to: "language", from: &[], at: &[], value: 2, fill: None },
                Key {
                    to: "hints",
                    from: &["tips"],
                    at: &["more", "hints"],
                    value: 3,
                    fill: Some(Fill { json: "{}", null: true }),
                },
            ]),
            Node::Wrap(3),
            Node::ToText,
            Node::Keep,
        ],
    };
}

const FIELDS: &str = r#""wordCount":15,"displayMs":2000,"categories":["animals","plants and trees","cities"],"language":"en-GB","ratio":0.75,"ordered":true,"hints":{"elephant":"it is grey","oak":"it has leaves"}"#;

/// The same with four mistakes.
const WRONG: &str = r#"{"wordCount":0,"displayMs":"2000","categories":["animals",null,"cities"],"language":"en-GB","ratio":0.75,"hints":{"elephant":"it is grey","oak":"it has leaves"}}"#;

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a struct of seven fields");
    let text = format!("{{{FIELDS}}}");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("serde", |b| {
        b.iter(|| serde_json::from_str::<PlainRecall>(black_box(&text)).expect("it fits"));
    });
    group.bench_function("isotype", |b| b.iter(|| from_json::<Recall>(black_box(&text)).expect("it fits")));
    group.finish();

    for (name, text) in [
        ("a union, tag first", format!(r#"{{"type":"recall",{FIELDS}}}"#)),
        ("a union, tag last", format!(r#"{{{FIELDS},"type":"recall"}}"#)),
    ] {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("serde", |b| {
            b.iter(|| serde_json::from_str::<PlainExercise>(black_box(&text)).expect("it fits"));
        });
        group.bench_function("isotype", |b| {
            b.iter(|| from_json::<Exercise>(black_box(&text)).expect("it fits"));
        });
        group.finish();
    }
}

fn upgrading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("an upgrade of seven fields");
    let text = format!("{{{FIELDS}}}");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("that are of today", |b| b.iter(|| upgrade::<Recall>(black_box(&text)).len()));
    let text = text.replace(r#"["animals","plants and trees","cities"]"#, r#""animals""#);
    group.bench_function("one of which was another way", |b| {
        b.iter(|| upgrade::<Recall>(black_box(&text)).len());
    });
    group.finish();
}

fn telling(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("all problems");
    group.throughput(Throughput::Bytes(WRONG.len() as u64));
    group.bench_function("serde's first one", |b| {
        b.iter(|| serde_json::from_str::<PlainRecall>(black_box(WRONG)).expect_err("it is wrong"));
    });
    group.bench_function("the four of a struct", |b| b.iter(|| problems::<Recall>(black_box(WRONG)).count()));
    group.finish();

    let mut group = criterion.benchmark_group("all problems of a megabyte");
    let many = format!("[{}]", vec![WRONG; 6000].join(","));
    group.throughput(Throughput::Bytes(many.len() as u64));
    group.bench_function("of which a hundred are kept", |b| {
        b.iter_batched(
            || (),
            |()| problems::<Vec<Recall>>(black_box(&many)).count(),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// How much longer one takes than the other. They run in turn, a few thousandths of a second each, so that what else the
/// machine does is in both; the answer is the median of the ratios, and the middle half of them.
fn in_turn(name: &str, serde: impl Fn(), isotype: impl Fn()) {
    let time = |read: &dyn Fn()| {
        let start = Instant::now();
        (0..1_000).for_each(|_| read());
        start.elapsed().as_secs_f64()
    };
    let mut ratios: Vec<f64> = (0..2_000)
        .map(|_| {
            let serde = time(&serde);
            time(&isotype) / serde
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    let [low, median, high] = [500, 1_000, 1_500].map(|place| ratios[place]);
    println!("{name}, isotype's time by serde's, in turn: {median:.3} ({low:.3} to {high:.3})");
}

fn ratios(_: &mut Criterion) {
    let plain = format!("{{{FIELDS}}}");
    in_turn(
        "a struct of seven fields",
        || drop(black_box(serde_json::from_str::<PlainRecall>(black_box(&plain)))),
        || drop(black_box(from_json::<Recall>(black_box(&plain)))),
    );
    for (name, text) in [
        ("a union, tag first", format!(r#"{{"type":"recall",{FIELDS}}}"#)),
        ("a union, tag last", format!(r#"{{{FIELDS},"type":"recall"}}"#)),
    ] {
        in_turn(
            name,
            || drop(black_box(serde_json::from_str::<PlainExercise>(black_box(&text)))),
            || drop(black_box(from_json::<Exercise>(black_box(&text)))),
        );
    }
}

criterion_group!(documents, ratios, reading, upgrading, telling);
criterion_main!(documents);
