//! Input that is no schema: one clear error each, exit code 1, and nothing written.

mod common;

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

use common::{Project, SCHEMA, Said};

/// The default command on a project whose only fault is the schema.
#[track_caller]
fn refused(project: &Project, arguments: &[&str], words: &[&str]) {
    let before = project.picture();
    project.run(arguments).one_error(1, words);
    assert_eq!(project.picture(), before, "nothing may be written");
}

#[test]
fn no_schema_at_all() {
    refused(&Project::empty(), &[], &["no schema found", "isotype --schema PATH"]);
    refused(&Project::empty(), &["check"], &["no schema found"]);
    refused(&Project::empty(), &["format"], &["no schema found"]);
}

#[test]
fn a_schema_that_is_not_there() {
    refused(&Project::empty(), &["--schema", "nowhere.prisma"], &["nowhere.prisma: no such file"]);
    refused(&Project::empty(), &["diff", "--from", "empty", "--to", "nowhere"], &["nowhere: no such file"]);
}

#[test]
fn a_folder_without_a_schema_in_it() {
    let project = Project::new(&[("empty.prisma/readme.md", ""), ("s/migrations/old.prisma", SCHEMA)]);
    refused(&project, &["--schema", "empty.prisma"], &["no .prisma file in empty.prisma"]);
    refused(&project, &["--schema", "s"], &["no .prisma file in s"]);
}

#[test]
fn a_schema_that_is_too_large() {
    let project = Project::empty();
    let huge = format!("// {}\n", "x".repeat(16 * 1024 * 1024));
    project.write("schema/a.prisma", &huge);
    refused(&project, &[], &["schema/a.prisma: the schema is larger than 16 MiB"]);
    // The limit is for all files together.
    let half = format!("// {}\n", "x".repeat(9 * 1024 * 1024));
    project.write("schema/a.prisma", &half);
    project.write("schema/b.prisma", &half);
    project.write("schema/c.prisma", &half);
    refused(&project, &[], &["schema/b.prisma: the schema is larger than 16 MiB"]);
}

#[test]
fn bytes_that_are_no_text() {
    let project = Project::empty();
    project.write("schema/a.prisma", b"model A {\n  id Int @id\n}\n// \xff\xfe\n");
    refused(&project, &[], &["schema/a.prisma: line 4 is not UTF-8"]);
    project.write("schema/a.prisma", b"model A {\n\0\n}\n");
    refused(&project, &[], &["schema/a.prisma: line 2 holds a zero byte"]);
}

#[test]
fn every_file_that_cannot_be_read_is_named() {
    let project = Project::empty();
    project.write("schema/a.prisma", b"\xff");
    project.write("schema/b.prisma", b"\n\xff");
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("a.prisma: line 1") && said.err.contains("b.prisma: line 2"), "{}", said.err);
}

#[test]
fn folders_and_links_that_lead_in_circles() {
    let project = Project::new(&[("schema/a.prisma", SCHEMA)]);
    symlink("..", project.at("schema/round")).unwrap();
    refused(&project, &[], &["leads back to a folder that contains it"]);

    let project = Project::empty();
    fs::create_dir(project.at("schema")).unwrap();
    symlink("b.prisma", project.at("schema/a.prisma")).unwrap();
    symlink("a.prisma", project.at("schema/b.prisma")).unwrap();
    let said = project.run(&["--schema", "schema/a.prisma"]);
    said.one_error(1, &["too many levels of symbolic links"]);
}

#[test]
fn a_link_that_leads_nowhere() {
    let project = Project::empty();
    fs::create_dir(project.at("schema")).unwrap();
    symlink("gone", project.at("schema/a.prisma")).unwrap();
    refused(
        &project,
        &[],
        &["cannot read schema/a.prisma: no such file", "symbolic link that leads nowhere"],
    );
    symlink("gone", project.at("schema.prisma")).unwrap();
    refused(&project, &["--schema", "schema.prisma"], &["symbolic link that leads nowhere"]);
}

#[test]
fn a_pipe_or_a_device_is_not_waited_for() {
    let project = Project::empty();
    assert!(Command::new("mkfifo").arg(project.at("pipe.prisma")).status().unwrap().success());
    let began = Instant::now();
    refused(&project, &["--schema", "pipe.prisma"], &["pipe.prisma: it is not a regular file"]);
    refused(&project, &["--schema", "/dev/zero"], &["/dev/zero: it is not a regular file"]);
    assert!(began.elapsed() < Duration::from_secs(10));
}

/// Permission bits do not bind root, so this runs as somebody else where it can.
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new(&[("schema/a.prisma", SCHEMA)]);
    fs::set_permissions(project.path(), fs::Permissions::from_mode(0o777)).unwrap();
    fs::set_permissions(project.at("schema/a.prisma"), fs::Permissions::from_mode(0o000)).unwrap();
    common::as_nobody(&project, &[]).one_error(1, &["cannot read schema/a.prisma: permission denied"]);
    fs::set_permissions(project.at("schema/a.prisma"), fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(project.at("schema"), fs::Permissions::from_mode(0o000)).unwrap();
    common::as_nobody(&project, &[]).one_error(1, &["cannot read the folder schema: permission denied"]);
    fs::set_permissions(project.at("schema"), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_folder_that_is_no_schema_folder_is_not_walked_for_ever() {
    let project = Project::empty();
    fs::create_dir(project.at("many")).unwrap();
    for index in 0..20_001 {
        fs::File::create(project.at(&format!("many/{index}"))).unwrap();
    }
    project.run(&["--schema", "many"]).one_error(1, &["more than 20000 files"]);
}

#[test]
fn mistakes_are_all_told_with_their_places() {
    let project = Project::empty();
    project.write("schema/a.prisma", "model A {\n  id Int @id\n  b Bee\n  c Sea\n}\n");
    project.write("schema/b.prisma", "modl B {\n  id Int @id\n}\n");
    let before = project.picture();
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    for words in ["schema/a.prisma:3:", "schema/a.prisma:4:", "schema/b.prisma:1:", "3 errors"] {
        assert!(said.err.contains(words), "{words:?}: {}", said.err);
    }
    assert_eq!(said.out, "");
    assert_eq!(project.picture(), before);
}

#[test]
fn a_flood_of_mistakes_is_cut_and_counted() {
    let fields: String = (0..500).map(|index| format!("  f{index} Nothing{index}\n")).collect();
    let project = Project::new(&[("schema.prisma", &format!("model A {{\n  id Int @id\n{fields}}}\n"))]);
    let said: Said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert_eq!(said.err.matches('×').count(), 20);
    assert!(said.err.contains("500 errors; 480 of them not shown"), "{}", said.err);
    let json: serde_json::Value = serde_json::from_str(&project.run(&["--format", "json"]).out).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 500);
    assert_eq!(json["exitCode"], 1);
}

#[test]
fn control_characters_of_a_schema_do_not_reach_the_terminal() {
    let project =
        Project::new(&[("schema.prisma", "model A {\n  id Int @id\n  \u{1b}[31mred\u{7} Int\n}\n")]);
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert!(!said.err.contains('\u{1b}') && !said.err.contains('\u{7}'), "{:?}", said.err);
}

#[test]
fn a_line_of_a_megabyte_is_not_printed() {
    let line = format!(
        "model A {{\n  id Int @id // {}\n  b Bee // {}\n}}\n",
        "x".repeat(1_000_000),
        "y".repeat(1_000_000)
    );
    let project = Project::new(&[("schema.prisma", &line)]);
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("schema.prisma:3:5"), "{}", &said.err[..said.err.len().min(2000)]);
    assert!(said.err.len() < 2000, "{} bytes", said.err.len());
}

#[test]
fn the_schema_is_found_where_projects_keep_it() {
    let plain = "model A {\n  id Int @id\n}\n";
    for path in ["schema/x.prisma", "schema/deep/x.prisma", "prisma/schema.prisma", "schema.prisma"] {
        let project = Project::new(&[(path, plain)]);
        project.run(&["check", "--format", "json"]);
        let said = project.run(&["diff", "--from", "empty", "--to", path]);
        assert_eq!(said.code, 0, "{}", said.err);
        let found = project.run(&["format", "--check", "--verbose"]);
        assert!(found.ok().out.contains(path), "{}", found.out);
    }
    // A folder of that name without a schema in it does not hide the schema.
    let project = Project::new(&[("schema/readme.md", ""), ("schema.prisma", plain)]);
    assert!(project.run(&["format", "--check", "--verbose"]).ok().out.contains("schema.prisma"));
}

#[test]
fn several_files_are_one_namespace() {
    let project = Project::new(&[
        (
            "schema/a.prisma",
            "model Post {\n  id Int @id\n  authorId Int\n  author User @relation(fields: [authorId], references: [id])\n}\n",
        ),
        ("schema/sub/b.prisma", "model User {\n  id    Int @id\n  posts Post[]\n}\n"),
        ("schema/.hidden/c.prisma", "broken"),
        ("schema/migrations/d.prisma", "broken"),
        ("schema/node_modules/e.prisma", "broken"),
    ]);
    let said = project.run(&["diff", "--from", "empty", "--to", "schema", "--dialect", "sqlite"]);
    assert!(said.ok().out.contains("\"Post\"") && said.out.contains("\"User\""), "{}", said.out);
}
