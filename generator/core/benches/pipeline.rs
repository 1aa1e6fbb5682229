//! How long each step takes: on Axon, on made schemas of 71 and 1,000 models, and on the schema that
//! `$ISOTYPE_BENCH_SCHEMA` names, if it names one.

use std::fs;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use isotype_core::diagnostic::Diagnostics;
use isotype_core::dialect::create;
use isotype_core::emit::json_schema;
use isotype_core::emit::rust::{self, RustOptions};
use isotype_core::emit::typescript::{self, TypeScriptOptions};
use isotype_core::language::ast::Ast;
use isotype_core::language::parser;
use isotype_core::lower::lower;
use isotype_core::model::{Schema, resolve};
use isotype_core::scalar::Dialect;
use isotype_core::source::FileId;
use isotype_testkit::{made, workspace};

/// The schemas by name.
fn schemas() -> Vec<(String, String)> {
    let axon =
        fs::read_to_string(workspace().join("schema/axon.prisma")).expect("Axon ships with the project");
    let mut schemas = vec![("axon".to_owned(), axon)];
    if let Some(path) = std::env::var_os("ISOTYPE_BENCH_SCHEMA") {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("$ISOTYPE_BENCH_SCHEMA: {error}"));
        schemas.push(("given".to_owned(), text));
    }
    schemas.extend([71, 1000].map(|models| (format!("made-{models}"), made::schema(models))));
    schemas
}

/// What a step works on: the text, and what the steps before it have made of it.
struct Ready {
    text: String,
    ast: Ast,
    schema: Schema,
}

impl Ready {
    fn new(text: String) -> Ready {
        let mut diagnostics = Diagnostics::default();
        let ast = parser::parse(FileId(0), &text, &mut diagnostics);
        let schema = resolve(std::slice::from_ref(&ast), &mut diagnostics);
        assert!(!diagnostics.has_errors(), "a benchmark of errors: {diagnostics:#?}");
        Ready { text, ast, schema }
    }
}

/// Measures one step on every schema.
fn step(criterion: &mut Criterion, ready: &[(String, Ready)], name: &str, run: impl Fn(&Ready)) {
    let mut group = criterion.benchmark_group(name);
    for (schema, ready) in ready {
        group.throughput(Throughput::Bytes(ready.text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(schema), |bencher| bencher.iter(|| run(ready)));
    }
    group.finish();
}

fn sql(ready: &Ready, dialect: Dialect) {
    let tables = lower(&ready.schema, dialect, &mut Diagnostics::default());
    black_box(create(dialect, &tables).to_sql());
}

fn steps(criterion: &mut Criterion) {
    let ready: Vec<_> = schemas().into_iter().map(|(name, text)| (name, Ready::new(text))).collect();
    let source = "schema.prisma".to_owned();
    step(criterion, &ready, "parse", |ready| {
        black_box(parser::parse(FileId(0), &ready.text, &mut Diagnostics::default()));
    });
    step(criterion, &ready, "resolve", |ready| {
        black_box(resolve(std::slice::from_ref(&ready.ast), &mut Diagnostics::default()));
    });
    step(criterion, &ready, "sql-sqlite", |ready| sql(ready, Dialect::Sqlite));
    step(criterion, &ready, "sql-postgresql", |ready| sql(ready, Dialect::Postgresql));
    let options = RustOptions { source: source.clone(), ..RustOptions::default() };
    step(criterion, &ready, "rust", |ready| {
        black_box(rust::emit(&ready.schema, &options).expect("the schema has Rust"));
    });
    let options = TypeScriptOptions { source: source.clone(), zod: true, ..TypeScriptOptions::default() };
    step(criterion, &ready, "typescript-and-zod", |ready| {
        black_box(typescript::emit(&ready.schema, &options).expect("the schema has TypeScript"));
    });
    step(criterion, &ready, "json-schema", |ready| {
        black_box(json_schema::emit(&ready.schema, &source));
    });
}

criterion_group!(benches, steps);
criterion_main!(benches);
