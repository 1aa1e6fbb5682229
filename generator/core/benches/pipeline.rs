//! How long each step takes: on Axon, on made schemas of 71 and 1,000 models, and on the schema that
//! `$ISOTYPE_BENCH_SCHEMA` names, if it names one.

use std::fs;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use isotype_core::diagnostic::Diagnostics;
use isotype_core::language::ast::Ast;
use isotype_core::language::parser;
use isotype_core::model::resolve;
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

/// Measures one step on every schema.
fn step(criterion: &mut Criterion, name: &str, run: impl Fn(&str, &Ast)) {
    let mut group = criterion.benchmark_group(name);
    for (schema, text) in schemas() {
        let ast = parser::parse(FileId(0), &text, &mut Diagnostics::default());
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(&schema), |bencher| {
            bencher.iter(|| run(&text, &ast))
        });
    }
    group.finish();
}

fn steps(criterion: &mut Criterion) {
    step(criterion, "parse", |text, _| {
        black_box(parser::parse(FileId(0), text, &mut Diagnostics::default()));
    });
    step(criterion, "resolve", |_, ast| {
        black_box(resolve(std::slice::from_ref(ast), &mut Diagnostics::default()));
    });
}

criterion_group!(benches, steps);
criterion_main!(benches);
