//! How long each step takes: on Axon, on made schemas of 71 and 1,000 models, and on the schema that
//! `$ISOTYPE_BENCH_SCHEMA` names, if it names one.

use std::fs;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use isotype_core::diagnostic::Diagnostics;
use isotype_core::language::parser;
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

fn steps(criterion: &mut Criterion) {
    for (name, text) in schemas() {
        let bytes = text.len() as u64;
        let mut group = criterion.benchmark_group("parse");
        group.throughput(Throughput::Bytes(bytes));
        group.bench_function(BenchmarkId::from_parameter(&name), |bencher| {
            bencher.iter(|| {
                let mut diagnostics = Diagnostics::default();
                black_box(parser::parse(FileId(0), black_box(&text), &mut diagnostics))
            });
        });
        group.finish();
    }
}

criterion_group!(benches, steps);
criterion_main!(benches);
