//! Outputs: written whole or not at all, untouched when nothing changed, never over somebody else's file.

mod common;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Stdio;

use common::{ISOTYPE, Project, SCHEMA};

fn project() -> Project {
    Project::new(&[("schema/app.prisma", SCHEMA)])
}

/// No temporary file of a run may stay behind.
#[track_caller]
fn no_leftovers(project: &Project) {
    let left: Vec<_> =
        project.picture().into_keys().filter(|path| path.to_string_lossy().ends_with(".tmp")).collect();
    assert_eq!(left, [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn the_first_run_writes_and_the_second_touches_nothing() {
    let project = project();
    let said = project.run(&[]);
    assert!(said.ok().out.contains("created   out/schema.rs"), "{}", said.out);
    for path in ["out/schema.rs", "out/web/index.ts", "out/web/zod.ts"] {
        assert!(project.read(path).contains("Made by isotype from schema/app.prisma"), "{path}");
    }
    assert!(fs::read_dir(project.at("out/web/json-schema")).unwrap().count() > 0);
    let before = project.picture();
    let said = project.run(&["generate"]);
    assert!(said.ok().out.starts_with("Everything is up to date"), "{}", said.out);
    assert_eq!(project.picture(), before);
    project.run(&["check"]).ok();
    assert_eq!(project.picture(), before);
    no_leftovers(&project);
}

#[test]
fn only_what_changed_is_written() {
    let project = project();
    project.run(&[]).ok();
    let before = project.picture();
    // A change that only zod sees: the rule.
    project.write(
        "schema/app.prisma",
        SCHEMA.replace("String @default(\"dark\")", "String @default(\"dark\") @length(1, 9)"),
    );
    let said = project.run(&[]);
    let after = project.picture();
    let same = |path: &str| before[&project.at(path)] == after[&project.at(path)];
    assert!(same("out/web/index.ts"), "{}", said.out);
    assert!(!same("out/web/zod.ts") && !same("out/schema.rs"), "{}", said.out);
}

#[test]
fn check_lists_what_is_missing_stale_and_extra() {
    let project = project();
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("missing   out/schema.rs"), "{}", said.out);
    project.run(&[]).ok();
    let whole = project.read("out/schema.rs");
    project.write("out/schema.rs", whole.replacen("pub", "pub ", 1));
    fs::copy(project.at("out/web/index.ts"), project.at("out/web/old.ts")).unwrap();
    project.write("out/web/mine.ts", "// written by a person\n");
    fs::remove_file(project.at("out/web/zod.ts")).unwrap();
    let before = project.picture();
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    for words in [
        "stale     out/schema.rs  (differs from line",
        "missing   out/web/zod.ts",
        "extra     out/web/old.ts",
        "3 files",
    ] {
        assert!(said.out.contains(words), "{words:?}: {}", said.out);
    }
    assert!(!said.out.contains("mine.ts"));
    assert_eq!(project.picture(), before, "check writes nothing");
    let github = project.run(&["check", "--format", "github"]);
    assert!(github.out.contains("::error file=out/schema.rs,title=stale::"), "{}", github.out);
    let said = project.run(&[]);
    assert!(said.ok().out.contains("removed   out/web/old.ts"), "{}", said.out);
    assert!(project.at("out/web/mine.ts").exists());
    project.run(&["check"]).ok();
}

/// Whatever the path of the schema holds, and whatever else speaks of it.
#[test]
fn what_nothing_makes_any_more_is_removed_and_what_a_person_wrote_is_not() {
    for name in ["app.prisma", "* a\"b\\ \u{2028}\u{202e}é.prisma"] {
        let path = format!("schema/{name}");
        let project = Project::new(&[(&path, SCHEMA)]);
        project.run(&[]).ok();
        let header = project.read("out/web/zod.ts").lines().next().unwrap().to_owned();
        let comment =
            project.read("out/web/json-schema/Settings.schema.json").lines().nth(1).unwrap().to_owned();
        assert!(header.starts_with("// Made by isotype from schema/"), "{header}");
        let kept = [
            ("helpers.ts", format!("// Helpers of ours around the types made by isotype from {path}\n")),
            ("above.ts", format!("{}\n", header.replace("schema/", "prisma/schema/"))),
            ("below.ts", format!("{}\n", header.replace("from ", "from a/"))),
            ("longer.ts", format!("{header} Or not.\n")),
            ("within.ts", format!("const header = \"{header}\";\n")),
            ("late.ts", format!("{}{header}\n", "// a license\n".repeat(40))),
            ("json-schema/mine.json", format!("{{\n  \"title\": \"made by isotype from {path}\"\n}}\n")),
            ("json-schema/other.json", format!("{{\n{}\n}}\n", comment.replace("from ", "from a/"))),
        ];
        let gone = [
            ("old.ts", format!("{header}\nexport {{}};\n")),
            ("windows.ts", format!("// a license\r\n{header}\r\nexport {{}};\r\n")),
            ("json-schema/old.json", format!("{{\n{comment}\n  \"title\": \"Old\"\n}}\n")),
        ];
        for (name, text) in kept.iter().chain(&gone) {
            project.write(&format!("out/web/{name}"), text);
        }
        // Isotype's own, which nothing asks for now.
        project.write(&path, SCHEMA.replace("zod        = true", "").replace("Settings", "Options"));
        project.run(&[]).ok();
        for name in gone.iter().map(|(name, _)| *name).chain(["zod.ts", "json-schema/Settings.schema.json"]) {
            assert!(!project.at(&format!("out/web/{name}")).exists(), "{name} of {path:?}");
        }
        for (name, text) in kept {
            assert_eq!(project.read(&format!("out/web/{name}")), text, "{path:?}");
        }
    }
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let project = project();
    project.write("out/schema.rs", "fn main() {}\n");
    let before = project.picture();
    project.run(&[]).one_error(3, &["out/schema.rs exists and was not made by isotype", "move or delete it"]);
    assert_eq!(project.picture(), before, "and nothing else is written either");
    // An empty file holds nothing to lose.
    project.write("out/schema.rs", "");
    project.run(&[]).ok();
}

#[test]
fn places_where_no_file_can_be_written() {
    let project = project();
    project.write("out/web", "a file where a folder should be");
    let before = project.picture();
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("cannot write out/web/index.ts: not a directory"), "{}", said.err);
    assert_eq!(project.picture(), before);

    let project = self::project();
    fs::create_dir_all(project.at("out/schema.rs")).unwrap();
    let before = project.picture();
    project.run(&[]).one_error(1, &["cannot write out/schema.rs: it is a folder"]);
    assert_eq!(project.picture(), before);

    let project = self::project();
    fs::create_dir(project.at("out")).unwrap();
    symlink("/dev/full", project.at("out/schema.rs")).unwrap();
    let before = project.picture();
    project.run(&[]).one_error(1, &["cannot write out/schema.rs: it is not a regular file"]);
    assert_eq!(project.picture(), before);

    let project = self::project();
    fs::create_dir(project.at("out")).unwrap();
    symlink("nowhere", project.at("out/schema.rs")).unwrap();
    let before = project.picture();
    project
        .run(&[])
        .one_error(1, &["cannot write out/schema.rs: no such file", "symbolic link that leads nowhere"]);
    assert_eq!(project.picture(), before);
}

/// Staging fails after some files lie ready: none of them may arrive.
#[test]
fn a_folder_that_may_not_be_written_leaves_everything_as_it_was() {
    let project = project();
    project.run(&[]).ok();
    project.write("schema/app.prisma", SCHEMA.replace("String @default", "String @length(1, 9) @default"));
    for folder in ["", "out", "out/web/json-schema"] {
        fs::set_permissions(project.at(folder), fs::Permissions::from_mode(0o777)).unwrap();
    }
    fs::set_permissions(project.at("out/web"), fs::Permissions::from_mode(0o555)).unwrap();
    let before = project.picture();
    common::as_nobody(&project, &[])
        .one_error(1, &["cannot write out/web/zod.ts: permission denied", "nothing was changed"]);
    assert_eq!(project.picture(), before);
    fs::set_permissions(project.at("out/web"), fs::Permissions::from_mode(0o777)).unwrap();
    common::as_nobody(&project, &[]).ok();
    no_leftovers(&project);
}

/// A full disk, imitated by the limit on the size of files.
#[test]
fn a_disk_that_is_full_leaves_everything_as_it_was() {
    let project = project();
    project.run(&[]).ok();
    let fields: String =
        (0..200).map(|index| format!("  /// {}\n  f{index} Int?\n", "x".repeat(100))).collect();
    project.write(
        "schema/app.prisma",
        SCHEMA.replace("  settings Settings\n", &format!("  settings Settings\n{fields}")),
    );
    let before = project.picture();
    // The shell's limit counts blocks of 512 or 1024 bytes; the new TypeScript has far more than 16 of them.
    let script = format!("ulimit -f 16; trap '' XFSZ; exec {ISOTYPE}");
    let output =
        std::process::Command::new("sh").args(["-c", &script]).current_dir(project.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(": file too large") && said.contains("nothing was changed"), "{said}");
    assert_eq!(project.picture(), before);
    no_leftovers(&project);
}

#[test]
fn outputs_that_collide() {
    let collide = |change: &dyn Fn(&str) -> String, words: &[&str]| {
        let project = Project::new(&[("schema/app.prisma", &change(SCHEMA))]);
        let before = project.picture();
        let said = project.run(&[]);
        assert_eq!(said.code, 1, "{}", said.out);
        for words in words {
            assert!(said.err.contains(words), "{words:?}: {}", said.err);
        }
        assert_eq!(project.picture(), before);
    };
    let second =
        "generator other {\n  provider = \"isotype-rust\"\n  output   = \"../x/../out/schema.rs\"\n}\n";
    collide(&|schema| format!("{schema}\n{second}"), &["two outputs write the same file", "the other one"]);
    collide(
        &|schema| schema.replace("\"../out/web\"", "\"../out/schema.rs/web\""),
        &["is a folder for one generator and a file for another"],
    );
    collide(
        &|schema| schema.replace("\"../out/web\"", "\"app.prisma\""),
        &["lies inside a file of the schema"],
    );
}

#[test]
fn an_output_is_never_the_schema_itself() {
    // A file of the schema under a Rust name, through a link.
    let project = project();
    fs::create_dir(project.at("out")).unwrap();
    symlink("../schema/app.prisma", project.at("out/schema.rs")).unwrap();
    let before = project.picture();
    project.run(&[]).one_error(1, &["would overwrite a file of the schema"]);
    assert_eq!(project.picture(), before);
}

#[test]
fn a_link_to_an_output_stays_a_link_and_its_target_keeps_its_mode() {
    let project = project();
    project.run(&[]).ok();
    fs::rename(project.at("out/schema.rs"), project.at("real.rs")).unwrap();
    fs::set_permissions(project.at("real.rs"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("../real.rs", project.at("out/schema.rs")).unwrap();
    project.write("schema/app.prisma", SCHEMA.replace("theme String", "colour String"));
    project.run(&[]);
    assert!(fs::symlink_metadata(project.at("out/schema.rs")).unwrap().is_symlink());
    assert!(project.read("real.rs").contains("pub colour"));
    assert_eq!(fs::metadata(project.at("real.rs")).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let project = project();
    let start = || project.command(&[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let children: Vec<_> = (0..8).map(|_| start()).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    project.run(&["check"]).ok();
    no_leftovers(&project);
}
