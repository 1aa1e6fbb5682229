//! The command line itself: exit codes, streams, forms.

mod common;

use std::io::Read;
use std::process::Stdio;

use common::{Project, SCHEMA};

fn project() -> Project {
    Project::new(&[("schema/app.prisma", SCHEMA)])
}

#[test]
fn usage_that_is_not_understood_is_exit_code_2() {
    let project = project();
    for arguments in [
        &["--no-such-option"][..],
        &["no-such-command"],
        &["diff"],
        &["export"],
        &["export", "prisma", "--dialect", "mysql"],
        &["diff", "--from", "empty", "--to", "schema", "--dialect", "mysql"],
        &["diff", "--from", "empty", "--to", "empty"],
        &["diff", "--from", "sqlite:a.db", "--to", "postgresql://localhost/x"],
        &["diff", "--from", "empty", "--to", "mysql://localhost/x"],
        &["diff", "--from", "empty", "--to", "sqlite:a.db", "--dialect", "postgresql"],
        &["migrate", "new", "a/b"],
        &["migrate", "new", "--discard-edits"],
        &["diff", "--from", "empty", "--to", "schema", "--schema", "schema"],
        &["--format", "xml"],
        &["--watch", "check"],
        &["check", "--watch"],
    ] {
        let said = project.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}: {}", said.err);
        assert!(!said.err.is_empty());
    }
    project.run(&["--help"]).ok();
    project.run(&["--version"]).ok();
    assert!(project.run(&["completions", "zsh"]).ok().out.starts_with("#compdef isotype"));
}

#[test]
fn export_prints_a_schema_alone() {
    let project = project();
    let default = project.run(&["export", "prisma"]);
    assert!(
        default.ok().out.contains("provider = \"sqlite\""),
        "the first provider is the default: {}",
        default.out
    );
    assert!(default.err.contains("Let isotype make the migrations"), "{}", default.err);
    let postgresql = project.run(&["export", "prisma", "--dialect", "postgresql"]);
    assert!(postgresql.ok().out.contains("provider = \"postgresql\""), "{}", postgresql.out);
    assert!(postgresql.out.contains("settings Json"), "{}", postgresql.out);
    let json = project.run(&["export", "prisma", "--format", "json"]);
    assert_eq!(json.out, default.out);
    let document: serde_json::Value = serde_json::from_str(&json.err).unwrap();
    assert_eq!(document["exitCode"], 0);
    // A schema with a mistake prints none of it.
    project.write("schema/app.prisma", SCHEMA.replace("@id", "@idd"));
    let broken = project.run(&["export", "prisma"]);
    assert_eq!((broken.code, broken.out.as_str()), (1, ""), "{}", broken.err);
}

#[test]
fn diff_prints_sql_alone() {
    let project = project();
    for dialect in ["sqlite", "postgresql"] {
        let up = project.run(&["diff", "--from", "empty", "--to", "schema", "--dialect", dialect]);
        assert!(up.ok().out.contains("CREATE TABLE \"User\""), "{}", up.out);
        assert!(up.out.trim_end().ends_with("COMMIT;"), "{}", up.out);
        let down =
            project.run(&["diff", "--from", "empty", "--to", "schema", "--dialect", dialect, "--down"]);
        // What was made is kept, so that it can come back: moved on PostgreSQL, copied on SQLite.
        let goes =
            if dialect == "sqlite" { "DROP TABLE \"User\"" } else { "ALTER TABLE \"User\" SET SCHEMA" };
        assert!(down.ok().out.contains(goes), "{}", down.out);
    }
    let default = project.run(&["diff", "--from", "empty", "--to", "schema"]);
    let sqlite = project.run(&["diff", "--from", "empty", "--to", "schema", "--dialect", "sqlite"]);
    assert_eq!(default.out, sqlite.out, "the first provider is the default");
    let json = project.run(&["diff", "--from", "empty", "--to", "schema", "--format", "json"]);
    assert_eq!(json.out, sqlite.out);
    assert!(serde_json::from_str::<serde_json::Value>(&json.err).is_ok(), "{}", json.err);
}

#[test]
fn diff_of_an_invalid_schema_prints_no_sql() {
    let project = Project::new(&[("schema.prisma", "model A {\n  id Nothing @id\n}\n")]);
    let said = project.run(&["diff", "--from", "empty", "--to", "schema.prisma", "--dialect", "sqlite"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("schema.prisma:2:6"), "{}", said.err);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let fields: String = (0..3000).map(|index| format!("model M{index} {{\n  id Int @id\n}}\n")).collect();
    let project = Project::new(&[("schema.prisma", &fields)]);
    let mut command =
        project.command(&["diff", "--from", "empty", "--to", "schema.prisma", "--dialect", "sqlite"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_standard_output_that_is_full_is_an_error() {
    let project = project();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = project.command(&["diff", "--from", "empty", "--to", "schema"]);
    let output = command.stdout(full).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write to standard output"));
}

#[test]
fn format_writes_the_canonical_form_once() {
    let messy = "model   User {\n  id Int   @id // the key\n      name String?\n}\n";
    let project = Project::new(&[("schema.prisma", messy)]);
    let said = project.run(&["format", "--check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("stale     schema.prisma"), "{}", said.out);
    assert_eq!(project.read("schema.prisma"), messy);
    project.run(&["format"]).ok();
    let formatted = project.read("schema.prisma");
    assert_eq!(formatted, "model User {\n  id   Int     @id // the key\n  name String?\n}\n");
    let before = project.picture();
    project.run(&["format"]).ok();
    project.run(&["format", "--check"]).ok();
    assert_eq!(project.picture(), before);
}

#[test]
fn format_leaves_all_files_when_one_is_broken() {
    let project = Project::new(&[
        ("schema/a.prisma", "model   A {\n  id Int @id\n}\n"),
        ("schema/b.prisma", "model B {\n"),
    ]);
    let before = project.picture();
    let said = project.run(&["format"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("schema/b.prisma:"), "the mistake is in the second file: {}", said.err);
    assert_eq!(project.picture(), before);
}

#[test]
fn output_that_is_not_a_terminal_has_no_colours() {
    let project = Project::new(&[("schema.prisma", "model A {\n  id Nothing @id\n}\n")]);
    let said = project.run(&[]);
    assert!(!said.err.contains('\u{1b}'), "{}", said.err);
}

/// `script` gives the command a terminal.
#[test]
fn a_terminal_has_colours_unless_no_color_says_otherwise() {
    let project = Project::new(&[("schema.prisma", "model A {\n  id Nothing @id\n}\n")]);
    let on_terminal = |no_color: Option<&str>| {
        let mut command = std::process::Command::new("script");
        command.args(["-qec", common::ISOTYPE, "/dev/null"]).current_dir(project.path()).stdin(Stdio::null());
        match no_color {
            Some(value) => command.env("NO_COLOR", value),
            None => command.env_remove("NO_COLOR"),
        };
        let output = command.output().expect("`script` of util-linux is installed");
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert!(on_terminal(None).contains('\u{1b}'));
    assert!(on_terminal(Some("")).contains('\u{1b}'));
    assert!(!on_terminal(Some("1")).contains('\u{1b}'));
}

#[test]
fn a_schema_that_asks_for_no_code_is_told_how() {
    let project = Project::new(&[("schema.prisma", "model A {\n  id Int @id\n}\n")]);
    let said = project.run(&[]);
    assert!(said.ok().out.contains("generator rust {"), "{}", said.out);
}

/// Every code that a planner may name has a page: they are read from the planners' own sources.
#[test]
fn every_risk_is_explained() {
    let project = project();
    let list = project.run(&["explain"]);
    let codes: Vec<&str> = list.ok().out.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(codes.len() >= 15, "{codes:?}");
    for code in &codes {
        let page = project.run(&["explain", code]);
        assert!(page.ok().out.contains("\nHarm\n") && page.out.contains("\nWay out\n"), "{}", page.out);
    }
    project
        .run(&["explain", "drops-tabel"])
        .one_error(2, &["no risk is called", "Did you mean `drops-table`?"]);
    let mut named = 0;
    for dialect in ["sqlite", "postgresql"] {
        let place = isotype_testkit::workspace().join(format!("generator/core/src/dialect/{dialect}"));
        let mut files = vec![place.join("plan.rs")];
        let mut folders = vec![place.join("plan")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { files.push(path) }
            }
        }
        for file in files {
            let text = std::fs::read_to_string(file).unwrap();
            // A risk is made by a function of that name, or as a struct; its code is the first text in it.
            for rest in text.split("risk(").chain(text.split("Risk {")).skip(1) {
                let Some((_, code)) = rest.split_once('"') else { continue };
                let code = code.split('"').next().unwrap();
                let is_code = code.contains('-') && code.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                if is_code && !code.starts_with('-') {
                    named += 1;
                    assert!(codes.contains(&code), "{code} has no page");
                }
            }
        }
    }
    assert!(named >= 5, "the planners name risks: {named}");
}
