//! What the repository ships is what the command writes.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::Project;

/// The folder of every schema that ships.
const SCHEMAS: [&str; 4] =
    ["schema", "examples/build-script/schema", "examples/macro/schema", "examples/templates/schema"];

#[test]
fn nothing_that_ships_is_out_of_step() {
    let anywhere = Project::empty();
    for schema in SCHEMAS {
        let path = isotype_testkit::workspace().join(schema);
        let path = path.to_string_lossy();
        anywhere.run(&["check", "--schema", &path]).ok();
        anywhere.run(&["format", "--check", "--schema", &path]).ok();
    }
}

/// A migration is never rewritten once it is there, so `check` does not see that a change of ours would write it
/// otherwise. Nobody has applied these yet: delete the folder and run `isotype` again.
#[test]
fn the_first_migrations_are_as_isotype_writes_them_now() {
    for schema in SCHEMAS {
        let shipped = isotype_testkit::workspace().join(schema);
        let project = Project::empty();
        let files = files_below(&shipped);
        for path in &files {
            // Without sum and snapshot it looks like a run that was cut short, which isotype completes only if all
            // that is there is exactly what it would write.
            if path.extension().is_some_and(|extension| extension == "prisma" || extension == "sql") {
                let inside = path.strip_prefix(&shipped).unwrap();
                project.write(&format!("schema/{}", inside.display()), fs::read(path).unwrap());
            }
        }
        let templates = shipped.with_file_name("templates");
        for path in if templates.is_dir() { files_below(&templates) } else { Vec::new() } {
            let inside = path.strip_prefix(&templates).unwrap();
            project.write(&format!("templates/{}", inside.display()), fs::read(&path).unwrap());
        }
        project.run(&["--schema", "schema"]);
        for path in &files {
            let inside = path.strip_prefix(&shipped).unwrap();
            let now = fs::read(project.at("schema").join(inside)).unwrap_or_default();
            assert_eq!(
                String::from_utf8_lossy(&now),
                String::from_utf8_lossy(&fs::read(path).unwrap()),
                "{}: delete {} and run isotype again",
                path.display(),
                shipped.join("migrations").display()
            );
        }
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
