//! The migrations beside a schema: the first is written, and what happens to them later is noticed.

mod common;

use std::fs;
use std::path::Path;

use common::Project;

const SCHEMA: &str = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n\nmodel User {\n  id   Int    @id @default(autoincrement())\n  name String\n}\n";

fn project() -> Project {
    Project::new(&[("schema/app.prisma", SCHEMA)])
}

/// The files below the folder of migrations, by their names without the version.
fn names(project: &Project) -> Vec<String> {
    let migrations = project.at("schema/migrations");
    let below =
        |path: &Path| path.strip_prefix(&migrations).map(|path| path.to_string_lossy().into_owned()).ok();
    let names = project.picture().into_keys().filter_map(|path| below(&path));
    let mut names: Vec<String> =
        names.map(|name| name.chars().filter(|character| !character.is_ascii_digit()).collect()).collect();
    names.sort();
    names
}

const ALL: [&str; 7] = [
    ".gitattributes",
    "isotype.sum",
    "postgresql/_init.down.sql",
    "postgresql/_init.up.sql",
    "snapshots/_init.schema",
    "sqlite/_init.down.sql",
    "sqlite/_init.up.sql",
];

#[test]
fn the_first_migration_is_written_once() {
    let project = project();
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("missing   schema/migrations  (the first migration)"), "{}", said.out);
    project.run(&[]).ok();
    assert_eq!(names(&project), ALL);
    let before = project.picture();
    project.run(&[]).ok();
    project.run(&["check"]).ok();
    assert_eq!(project.picture(), before);
}

#[test]
fn a_migration_that_is_due_is_told() {
    let project = project();
    project.run(&[]).ok();
    let before = project.picture();
    project.write("schema/app.prisma", SCHEMA.replace("name String", "name String // what people say"));
    project.run(&["check"]).ok();
    project.write("schema/app.prisma", SCHEMA.replace("name String", "name String\n  age  Int?"));
    let said = project.run(&[]);
    assert!(said.ok().out.contains("A migration is due (sqlite, postgresql): since 2"), "{}", said.out);
    assert!(said.out.contains("would add User.age. Run `isotype migrate new`"), "{}", said.out);
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("A migration is due"), "{}", said.out);
    let migrations = |picture: std::collections::BTreeMap<std::path::PathBuf, _>| {
        picture
            .into_iter()
            .filter(|(path, _)| path.starts_with(project.at("schema/migrations")))
            .collect::<Vec<_>>()
    };
    assert_eq!(migrations(project.picture()), migrations(before));
}

#[test]
fn a_database_that_is_added_later_makes_a_migration_due() {
    let one = SCHEMA.replace("[\"sqlite\", \"postgresql\"]", "\"sqlite\"");
    let project = Project::new(&[("schema/app.prisma", &one)]);
    project.run(&[]).ok();
    assert_eq!(
        names(&project),
        [
            ".gitattributes",
            "isotype.sum",
            "snapshots/_init.schema",
            "sqlite/_init.down.sql",
            "sqlite/_init.up.sql"
        ]
    );
    project.write("schema/app.prisma", SCHEMA);
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("A migration is due (postgresql)"), "{}", said.out);
}

#[test]
fn a_file_that_was_changed_lost_or_added_is_named() {
    let restore = |project: &Project| {
        let up =
            fs::read_dir(project.at("schema/migrations/sqlite")).unwrap().next().unwrap().unwrap().path();
        let down = up.to_string_lossy().replace(".up.sql", ".down.sql");
        fs::rename(project.at("kept.sql"), down).unwrap();
    };
    let check = |change: &dyn Fn(&Project), words: &str| {
        let project = project();
        project.run(&[]).ok();
        change(&project);
        let said = project.run(&["check"]);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(said.out.contains(words), "{words:?}: {}", said.out);
        // The ways out that the message names.
        if words == "is gone" {
            restore(&project);
        } else {
            fs::remove_file(project.at("schema/migrations/isotype.sum")).unwrap();
        }
        project.run(&[]).ok();
        project.run(&["check"]).ok();
    };
    let down = |project: &Project| {
        let folder = project.at("schema/migrations/sqlite");
        let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        files.find(|path| path.to_string_lossy().ends_with(".down.sql")).unwrap()
    };
    check(&|project| fs::write(down(project), "-- nothing\n").unwrap(), "was changed after it was written");
    check(&|project| fs::rename(down(project), project.at("kept.sql")).unwrap(), "is gone");
    check(
        &|project| fs::write(project.at("schema/migrations/sqlite/19990101000000_late.up.sql"), "").unwrap(),
        "came late",
    );
}

/// Killed between two renames: the next run adds what is missing, under the same version.
#[test]
fn a_first_migration_that_was_cut_short_is_completed() {
    let project = project();
    project.run(&[]).ok();
    let whole: Vec<_> = project.picture().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect();
    fs::remove_file(project.at("schema/migrations/isotype.sum")).unwrap();
    fs::remove_dir_all(project.at("schema/migrations/snapshots")).unwrap();
    fs::remove_dir_all(project.at("schema/migrations/postgresql")).unwrap();
    assert_eq!(project.run(&["check"]).code, 1);
    project.run(&[]).ok();
    let again: Vec<_> = project.picture().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect();
    assert_eq!(again, whole);
}

#[test]
fn migrations_of_others_are_left_alone() {
    let prisma = Project::new(&[
        ("prisma/schema.prisma", &SCHEMA.replace("[\"sqlite\", \"postgresql\"]", "\"postgresql\"")),
        ("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n"),
        ("prisma/migrations/20240101000000_init/migration.sql", "SELECT 1;\n"),
    ]);
    let client = Project::new(&[(
        "prisma/schema.prisma",
        &format!("{SCHEMA}\ngenerator client {{\n  provider = \"prisma-client-js\"\n}}\n"),
    )]);
    for project in [prisma, client] {
        let before = project.picture();
        let said = project.run(&[]);
        assert!(said.ok().out.contains("Migrations are left to Prisma"), "{}", said.out);
        project.run(&["check"]).ok();
        assert_eq!(project.picture(), before);
    }
    let by_hand = project();
    by_hand.write("schema/migrations/sqlite/20240101000000_start.sql", "SELECT 1;\n");
    let before = by_hand.picture();
    let said = by_hand.run(&[]);
    assert!(said.ok().out.contains("was not begun by isotype"), "{}", said.out);
    assert_eq!(by_hand.picture(), before);
}

#[test]
fn runs_at_the_same_time_begin_one_migration() {
    let project = project();
    let start = || project.command(&[]).stdout(std::process::Stdio::null()).spawn().unwrap();
    let children: Vec<_> = (0..8).map(|_| start()).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(names(&project), ALL);
    project.run(&["check"]).ok();
}

#[test]
fn paths_are_written_in_one_way() {
    let project = Project::new(&[("app.prisma", SCHEMA)]);
    for schema in ["app.prisma", "./app.prisma", "."] {
        let said = project.run(&["check", "--schema", schema]);
        assert!(said.out.starts_with("  missing   migrations  (the first migration)"), "{}", said.out);
    }
}

#[test]
fn a_schema_that_makes_nothing_begins_no_migration() {
    let project = Project::new(&[("schema/app.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n")]);
    project.run(&[]).ok();
    project.run(&["check"]).ok();
    assert!(project.run(&["migrate", "new"]).ok().out.contains("Nothing changed"));
    assert!(!project.at("schema/migrations").exists());
}
