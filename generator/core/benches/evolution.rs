//! How long it takes to judge a change of 1,000 documents, one in ten of them changed, in both directions.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use isotype_core::document::evolution::Direction;
use isotype_core::migration::document_findings;
use isotype_core::model::Schema;
use isotype_core::source::Sources;

/// Types that refer to each other, a union for every ten, and a model with a column for each union. `changed`: every
/// tenth type has tighter rules, another optional field and one field less.
fn schema(documents: usize, changed: bool) -> Schema {
    let mut text = String::from("datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n");
    let unions = documents / 10;
    let types = documents - unions;
    for index in 0..types {
        let changed = changed && index % 10 == 0;
        let (next, most) = ((index * 7 + 1) % types, if changed { 59 } else { 60 + index });
        write!(
            text,
            "type T{index} {{\n  title String @length(1, {most})\n  slug String @regex(\"^[a-z]{{2,{}}}(?:-[a-z0-9]+)*$\")\n  \
             count Int @default(1) @gte(0)\n  price Decimal? @gte(0) @lt({})\n  next T{next}?\n  all T{next}[]\n  {}\n}}\n",
            2 + index % 50,
            1_000 + index,
            if changed { "more Map<Int>?" } else { "flag Boolean?" },
        )
        .expect("grows");
    }
    for index in 0..unions {
        writeln!(text, "union U{index} {{").expect("grows");
        (0..9).for_each(|at| writeln!(text, "  t{at} T{}", index * 9 + at).expect("grows"));
        text.push_str("  @@discriminator(\"kind\")\n  @@open\n}\n");
    }
    text.push_str("model Row {\n  id Int @id\n");
    (0..unions).for_each(|index| writeln!(text, "  u{index} U{index}").expect("grows"));
    text.push_str("}\n");
    let (schema, diagnostics) = isotype_core::read(&Sources::single("bench.prisma", text));
    assert!(!diagnostics.has_errors(), "a benchmark of errors: {diagnostics:#?}");
    schema
}

fn judge(criterion: &mut Criterion) {
    for documents in [100, 1_000] {
        let (before, after) = (schema(documents, false), schema(documents, true));
        let findings = |direction| document_findings(direction, &before, &after);
        assert!(findings(Direction::Backward).len() >= documents / 10);
        criterion.bench_function(&format!("documents-{documents}"), |bencher| {
            bencher.iter(|| {
                black_box(findings(Direction::Backward));
                black_box(findings(Direction::Forward));
            });
        });
    }
}

criterion_group!(benches, judge);
criterion_main!(benches);
