//! How long the whole command takes, as a cold process that writes every output: on Axon, on made schemas of 71 and
//! 1,000 models, and on the schema that `$ISOTYPE_BENCH_SCHEMA` names, if it names one. And how much memory it needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use isotype_testkit::{made, scratch, workspace};

/// A project to run the command in.
struct Project {
    name: String,
    folder: tempfile::TempDir,
    bytes: usize,
}

impl Project {
    fn new(name: impl Into<String>, schema: &str) -> Project {
        let folder = scratch::folder();
        let text = made::generators().to_owned() + schema;
        fs::write(folder.path().join("schema.prisma"), &text).expect("a scratch folder can be written");
        Project { name: name.into(), folder, bytes: text.len() }
    }

    /// The command, quiet.
    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_isotype"));
        command.args(["generate", "--schema", "schema.prisma"]).current_dir(self.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    fn run(&self) {
        let output = self.command().stderr(Stdio::piped()).output().expect("the command starts");
        assert!(output.status.success(), "{}: {}", self.name, String::from_utf8_lossy(&output.stderr));
    }

    /// Removes everything but the schema.
    fn clean(&self) {
        for entry in fs::read_dir(self.folder.path()).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                fs::remove_dir_all(&path).expect("an output can be removed");
            }
        }
    }
}

/// A schema of somebody else's, without its own generators.
fn given(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    made::without_generators(&text)
}

fn projects() -> Vec<Project> {
    let mut projects = vec![Project::new("axon", &given(&workspace().join("schema/axon.prisma")))];
    projects.extend(
        std::env::var_os("ISOTYPE_BENCH_SCHEMA")
            .map(|path| Project::new("given", &given(&PathBuf::from(path)))),
    );
    projects.extend([71, 1000].map(|models| Project::new(format!("made-{models}"), &made::schema(models))));
    projects
}

fn whole_command(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("command");
    for project in projects() {
        group.bench_function(BenchmarkId::new("everything", &project.name), |bencher| {
            bencher.iter_batched(|| project.clean(), |()| project.run(), BatchSize::PerIteration);
        });
        project.run();
        group.bench_function(BenchmarkId::new("nothing-changed", &project.name), |bencher| {
            bencher.iter(|| project.run())
        });
        project.clean();
        report_memory(&project);
    }
    group.finish();
}

/// Prints the most memory that the command held at once, beside the size of the schema. Only Linux tells it.
fn report_memory(project: &Project) {
    let peak = |project: &Project| -> Option<u64> {
        let mut child = project.command().stderr(Stdio::null()).spawn().expect("the command starts");
        let status = format!("/proc/{}/status", child.id());
        let mut most = None;
        // The kernel keeps the high-water mark, so what counts is to read it late: the last reading before the end.
        while child.try_wait().expect("the command can be waited for").is_none() {
            let text = fs::read_to_string(&status).unwrap_or_default();
            let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = mark.and_then(|mark| mark.trim().trim_end_matches(" kB").parse::<u64>().ok());
            most = most.max(kilobytes);
        }
        most.map(|kilobytes| kilobytes * 1024)
    };
    let empty = Project::new("empty", "model A {\n  id Int @id\n}\n");
    if let (Some(all), Some(floor)) = (peak(project), peak(&empty)) {
        let own = all.saturating_sub(floor);
        println!(
            "memory/{}: {} KiB at most, {} KiB more than for one model: {:.1} times the {} bytes of the schema",
            project.name,
            all / 1024,
            own / 1024,
            own as f64 / project.bytes as f64,
            project.bytes
        );
    }
}

criterion_group!(benches, whole_command);
criterion_main!(benches);
