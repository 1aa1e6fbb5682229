//! `--watch`, with saves as editors and git make them.

mod common;

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::symlink;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use common::Project;

/// The command at work. Its lines come as they are said, those for errors too.
struct Watching {
    child: Child,
    lines: Receiver<String>,
    /// What was said so far, and not asked for yet.
    said: Vec<String>,
}

impl Watching {
    fn start(project: &Project, arguments: &[&str]) -> Watching {
        let mut command = project.command(arguments);
        // One pipe for both streams keeps their order, as a terminal does.
        let (reader, writer) = std::io::pipe().unwrap();
        let child = command.stdout(writer.try_clone().unwrap()).stderr(writer).spawn().unwrap();
        // The writer's ends in this process go with the command, so that the reader's end is the child's.
        drop(command);
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(reader).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let mut watching = Watching { child, lines, said: Vec::new() };
        watching.until("Watching ");
        watching
    }

    /// Waits until this was said, and gives what was said up to there.
    #[track_caller]
    fn until(&mut self, words: &str) -> String {
        while !self.said.iter().any(|line| line.contains(words)) {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => self.said.push(line),
                Err(_) => panic!("{words:?} was not said, but {:#?}", self.said),
            }
        }
        std::mem::take(&mut self.said).join("\n")
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn schema(field: &str) -> String {
    format!(
        "datasource db {{\n  provider = \"sqlite\"\n}}\n\ngenerator rust {{\n  output = \"../out/schema.rs\"\n}}\n\nmodel Book {{\n  id Int @id\n  {field}\n}}\n"
    )
}

const OUT: &str = "out/schema.rs";

#[test]
fn each_save_is_followed_and_a_broken_schema_changes_nothing() {
    let project = Project::new(&[("schema/app.prisma", &schema("title String"))]);
    let mut watching = Watching::start(&project, &["--watch"]);
    assert!(project.read(OUT).contains("pub title: String"));

    project.write("schema/app.prisma", schema("title Int"));
    let said = watching.until("Done: ");
    assert!(said.contains("Changed: schema/app.prisma"), "{said}");
    assert!(project.read(OUT).contains("pub title: i32"));

    // Broken in between: the place and the cause, and the files stay as they were.
    let before = project.picture();
    project.write("schema/app.prisma", schema("title Strin"));
    let said = watching.until("help:");
    assert!(said.contains("`Strin`") && said.contains("schema/app.prisma:11:"), "{said}");
    project.write("schema/other.prisma", "model {");
    watching.until("schema/other.prisma:1:");
    fs::remove_file(project.at("schema/other.prisma")).unwrap();
    watching.until("Changed: schema/other.prisma");
    let after = project.picture();
    assert!(before.iter().all(|(path, is)| path.ends_with("app.prisma") || after.get(path) == Some(is)));

    project.write("schema/app.prisma", schema("title Boolean"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: bool"));
}

#[test]
fn a_save_by_rename_a_new_file_and_a_file_that_goes_are_followed() {
    let project = Project::new(&[("schema/app.prisma", &schema("title String"))]);
    let mut watching = Watching::start(&project, &["generate", "--watch"]);

    let saved = project.write("schema/.app.prisma.swp", schema("title Int"));
    fs::rename(saved, project.at("schema/app.prisma")).unwrap();
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: i32"));

    project.write("schema/more/pages.prisma", "model Page {\n  id Int @id\n}\n");
    let said = watching.until("Done: ");
    assert!(said.contains("Changed: schema/more/pages.prisma"), "{said}");
    assert!(project.read(OUT).contains("pub struct Page"));

    fs::remove_dir_all(project.at("schema/more")).unwrap();
    watching.until("Done: ");
    assert!(!project.read(OUT).contains("pub struct Page"));
}

#[test]
fn what_is_not_of_the_schema_and_what_changes_nothing_is_passed_over() {
    let project = Project::new(&[("schema/app.prisma", &schema("title String"))]);
    let mut watching = Watching::start(&project, &["generate", "--watch"]);
    project.write("schema/notes.txt", "not of the schema");
    project.write("schema/migrations/notes.prisma", "model {");
    project.write("schema/app.prisma", schema("title String"));
    // The next thing that is said is about the next change, and it is said once.
    project.write("schema/app.prisma", schema("title Int"));
    let said = watching.until("Done: ");
    assert_eq!(said.matches("Changed: ").count(), 1, "{said}");
    assert!(!said.contains("up to date"), "{said}");
}

#[test]
fn a_single_file_and_a_folder_that_comes_back_are_followed() {
    let project = Project::new(&[("db/app.prisma", &schema("title String"))]);
    let mut watching = Watching::start(&project, &["generate", "--watch", "--schema", "db/app.prisma"]);
    project.write("db/app.prisma", schema("title Int"));
    watching.until("Done: ");

    // As git does when a branch without the folder is checked out, and then another.
    fs::remove_dir_all(project.at("db")).unwrap();
    watching.until("cannot read the schema");
    project.write("db/app.prisma", schema("title Boolean"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: bool"));
    // It is watched as before.
    project.write("db/app.prisma", schema("title Float"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: f64"));
}

#[test]
fn a_program_gets_one_document_for_each_run() {
    let project = Project::new(&[("schema/app.prisma", &schema("title String"))]);
    let mut command = project.command(&["generate", "--watch", "--format", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut documents = serde_json::Deserializer::from_reader(BufReader::new(child.stdout.take().unwrap()))
        .into_iter::<serde_json::Value>();
    let first = documents.next().unwrap().unwrap();
    project.write("schema/app.prisma", schema("title Strin"));
    let broken = documents.next().unwrap().unwrap();
    project.write("schema/app.prisma", schema("title Int"));
    let mended = documents.next().unwrap().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!([&first["exitCode"], &broken["exitCode"], &mended["exitCode"]], [0, 1, 0]);
}

/// Templates count as the schema does: those that change, come and go, with their folder too.
#[test]
fn templates_of_the_project_are_followed() {
    let with =
        |path: &str| schema("title String").replace("rust {", &format!("rust {{\n  templates = \"{path}\""));
    let header = |name: &str| {
        format!(
            "{{% extends \"builtin/rust/file.rs.j2\" %}}\n{{% block header %}}\n{{{{ super() -}}}}\n// {name}\n{{% endblock %}}\n"
        )
    };
    let project = Project::new(&[
        ("schema/app.prisma", &with("../looks/ours")),
        ("looks/ours/rust/file.rs.j2", &header("one")),
    ]);
    let mut watching = Watching::start(&project, &["--watch"]);
    assert!(project.read(OUT).contains("// one"));
    project.write("looks/ours/rust/file.rs.j2", header("two"));
    let said = watching.until("Done: ");
    assert!(said.contains("Changed: looks/ours/rust/file.rs.j2"), "{said}");
    assert!(project.read(OUT).contains("// two"));

    // A broken one is told, and the file stays as it was.
    project.write("looks/ours/rust/file.rs.j2", "{{ header }}\n{% if %}");
    let said = watching.until("help:");
    assert!(said.contains("looks/ours/rust/file.rs.j2:2:"), "{said}");
    assert!(project.read(OUT).contains("// two"));
    fs::remove_dir_all(project.at("looks")).unwrap();
    watching.until("there is no folder looks/ours");
    project.write("looks/ours/rust/file.rs.j2", header("three"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("// three"));
    project.write("looks/ours/rust/file.rs.j2", header("four"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("// four"));

    // Another folder, and none.
    project.write("others/rust/file.rs.j2", header("other"));
    project.write("schema/app.prisma", with("../others"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("// other"));
    project.write("others/rust/file.rs.j2", header("another"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("// another"));
    project.write("schema/app.prisma", schema("title String"));
    watching.until("Done: ");
    assert!(!project.read(OUT).contains("// another"));
}

/// As a build that makes the folder of templates anew, or somebody who goes through branches.
#[test]
fn folders_that_come_and_go_at_any_moment_end_nothing() {
    let with = |field: &str| schema(field).replace("rust {", "rust {\n  templates = \"../looks\"");
    let project = Project::new(&[("schema/app.prisma", &with("title String"))]);
    project.write("looks/rust/file.rs.j2", "{% extends \"builtin/rust/file.rs.j2\" %}");
    // So many that a folder is gone while it is gone through.
    for number in 0..200 {
        for folder in ["looks", "schema"] {
            fs::create_dir_all(project.at(&format!("{folder}/more/{number}"))).unwrap();
        }
    }
    let mut watching = Watching::start(&project, &["--watch"]);
    for round in 0..600 {
        for folder in ["looks", "schema"] {
            fs::rename(project.at(folder), project.at("away")).unwrap();
            // Different moments of the work that an event starts.
            thread::sleep(Duration::from_micros(round * 97 % 1_500));
            fs::rename(project.at("away"), project.at(folder)).unwrap();
            thread::sleep(Duration::from_micros(round * 89 % 1_500));
        }
    }
    project.write("schema/app.prisma", with("title Int @map(\"the_last\")"));
    while !watching.until("Done: ").contains("changed   out/schema.rs") {}
    project.write(
        "looks/rust/file.rs.j2",
        "{% extends \"builtin/rust/file.rs.j2\" %}\n{% block footer %}\n// the end\n{% endblock %}",
    );
    while !project.read(OUT).contains("// the end") {
        watching.until("Done: ");
    }
}

/// What a run itself writes is an event too, and whoever looks because of it would see a save that nobody told of.
fn settle() {
    thread::sleep(Duration::from_secs(1));
}

/// What a schema links to is a part of it, wherever it lies.
#[test]
fn files_that_the_schema_links_to_are_followed() {
    let project = Project::new(&[("real/db.schema", &schema("title String"))]);
    fs::create_dir(project.at("p")).unwrap();
    fs::create_dir(project.at("hop")).unwrap();
    symlink("../real/db.schema", project.at("hop/schema.prisma")).unwrap();
    symlink("../hop/schema.prisma", project.at("p/schema.prisma")).unwrap();
    let mut watching = Watching::start(&project, &["--watch", "--schema", "p/schema.prisma"]);
    settle();
    project.write("real/db.schema", schema("title Int"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: i32"));
    // By a rename, with a mistake in between.
    let saved = project.write("real/saved", schema("title Nothing"));
    fs::rename(saved, project.at("real/db.schema")).unwrap();
    watching.until("help:");
    let saved = project.write("real/saved", schema("title Boolean"));
    fs::rename(saved, project.at("real/db.schema")).unwrap();
    watching.until("Done: ");
    // The link in between leads elsewhere.
    project.write("other/db.prisma", schema("title DateTime"));
    symlink("../other/db.prisma", project.at("hop/new")).unwrap();
    fs::rename(project.at("hop/new"), project.at("hop/schema.prisma")).unwrap();
    watching.until("Done: ");
    project.write("other/db.prisma", schema("title Float"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: f64"));
    // What it leads to goes, and comes back.
    fs::remove_dir_all(project.at("other")).unwrap();
    watching.until("help:");
    project.write("other/db.prisma", schema("title Int"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub title: i32"));
    project.write("other/db.prisma", schema("title String"));
    watching.until("Done: ");
}

#[test]
fn links_inside_a_folder_of_a_schema_are_followed() {
    let model = |name: &str, field: &str| format!("model {name} {{\n  id Int @id\n  {field}\n}}\n");
    let project = Project::new(&[("schema/app.prisma", &schema("title String"))]);
    project.write("elsewhere/page.prisma", model("Page", "text String"));
    project.write("parts/deep/note.prisma", model("Note", "text String"));
    symlink("../elsewhere/page.prisma", project.at("schema/page.prisma")).unwrap();
    let mut watching = Watching::start(&project, &["--watch"]);
    settle();
    project.write("elsewhere/page.prisma", model("Page", "lines Int"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub lines: i32"));
    // A link to a folder that comes later.
    symlink("../parts", project.at("schema/parts")).unwrap();
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub struct Note"));
    project.write("parts/deep/note.prisma", model("Note", "length Int"));
    watching.until("Done: ");
    assert!(project.read(OUT).contains("pub length: i32"));
}
