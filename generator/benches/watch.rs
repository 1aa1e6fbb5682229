//! How long `--watch` takes from a save of Axon's schema until every output is written and told.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use isotype_testkit::{made, scratch, workspace};

/// Axon's schema, with one more field in every second save.
fn schema(round: u64) -> String {
    let axon = fs::read_to_string(workspace().join("schema/axon.prisma")).expect("Axon's schema is there");
    let axon = made::without_generators(&axon);
    let field = if round.is_multiple_of(2) { "" } else { "  counted Int?\n" };
    format!("{}{axon}\nmodel Counted {{\n  id Int @id\n{field}}}\n", made::generators())
}

fn watch(criterion: &mut Criterion) {
    let folder = scratch::folder();
    let path = folder.path().join("schema.prisma");
    fs::write(&path, schema(0)).expect("a scratch folder can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_isotype"));
    command.args(["generate", "--watch", "--schema", "schema.prisma"]).current_dir(folder.path());
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut done = || {
        let line = lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("Done: ")));
        assert!(line.is_some(), "the command has ended");
    };
    done();
    let mut round = 0;
    criterion.bench_function("from a save of Axon until its outputs are written", |b| {
        b.iter_custom(|times| {
            let mut taken = Duration::ZERO;
            for _ in 0..times {
                round += 1;
                let text = schema(round);
                let start = Instant::now();
                fs::write(&path, text).expect("the schema can be written");
                done();
                taken += start.elapsed();
            }
            taken
        });
    });
    child.kill().expect("the command runs");
    child.wait().expect("the command ends");
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30);
    targets = watch
}
criterion_main!(benches);
