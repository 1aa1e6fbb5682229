//! What migrations cost: planning the five-table change and a hundred changes of a thousand tables, each as a cold
//! process, and the proof of a hundred migrations on SQLite.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use isotype_testkit::scratch;

const HEAD: &str = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n\n";

/// The change that other tools fail: NOT NULL, enum values, a decimal, a dropped column, renames, a new table.
const BEFORE: &str = include_str!("../tests/changes/five_tables/before.prisma");
const AFTER: &str = include_str!("../tests/changes/five_tables/after.prisma");

fn isotype(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_isotype"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    let output = command.stderr(Stdio::piped()).output().expect("the command starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// So many tables; in those whose number is below `changed`, another column and index.
fn tables(count: usize, changed: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..count {
        let more = if number < changed { "  added String?\n\n  @@index([added])\n" } else { "" };
        text.push_str(&format!(
            "model Table{number} {{\n  id Int @id @default(autoincrement())\n  name String\n  count Int @default(0)\n{more}}}\n\n"
        ));
    }
    text
}

fn plan(criterion: &mut Criterion) {
    let folder = scratch::folder();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write("before.prisma", BEFORE);
    write("after.prisma", AFTER);
    write("tables.prisma", &tables(1000, 0));
    write("changed.prisma", &tables(1000, 100));
    write("filled.prisma", &tables(1000, 100).replace("added String?", "added String"));
    let fills: Vec<String> =
        (0..100).map(|number| format!("--fill=Table{number}.added=lower(name)")).collect();
    let mut group = criterion.benchmark_group("plan");
    group.sample_size(20);
    for dialect in ["sqlite", "postgresql"] {
        for (name, from, to, fills) in [
            ("five tables", "before.prisma", "after.prisma", &[][..]),
            ("1000 tables", "tables.prisma", "changed.prisma", &[]),
            ("1000 tables with 100 fills", "tables.prisma", "filled.prisma", &fills),
        ] {
            group.bench_function(format!("{name}, {dialect}"), |bencher| {
                bencher.iter(|| {
                    let mut arguments = vec!["diff", "--from", from, "--to", to, "--dialect", dialect];
                    arguments.extend(fills.iter().map(String::as_str));
                    isotype(folder.path(), &arguments)
                });
            });
        }
    }
    group.finish();
}

fn verify(criterion: &mut Criterion) {
    let folder = scratch::folder();
    let schema = folder.path().join("schema");
    fs::create_dir(&schema).expect("a folder");
    for number in 0..100 {
        let columns: String = (0..number).map(|it| format!("  column{it} String?\n")).collect();
        let text = format!(
            "{HEAD}model Author {{\n  id Int @id @default(autoincrement())\n  name String\n{columns}  books Book[]\n}}\n\n\
             model Book {{\n  id Int @id @default(autoincrement())\n  title String\n  authorId Int\n  \
             author Author @relation(fields: [authorId], references: [id])\n}}\n"
        );
        fs::write(schema.join("schema.prisma"), text).expect("a file");
        isotype(folder.path(), &["migrate", "new", &format!("step_{number}"), "--no-verify"]);
    }
    let mut group = criterion.benchmark_group("verify");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("100 migrations, sqlite", |bencher| {
        bencher.iter(|| isotype(folder.path(), &["migrate", "verify", "--dialect", "sqlite"]));
    });
    group.finish();
}

criterion_group!(benches, plan, verify);
criterion_main!(benches);
