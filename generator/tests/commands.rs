//! The command line itself: exit codes, streams, forms.

mod common;

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
        &["--format", "xml"],
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
