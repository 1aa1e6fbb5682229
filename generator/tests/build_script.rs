//! The library for build scripts: the same code as the command, the right lines for cargo, errors as readable text.

mod common;

use std::ffi::OsString;
use std::path::Path;

use common::{Project, SCHEMA};
use generator::{Build, JsonSchema, Rust, Target, TypeScript};

/// Runs a build as cargo would, with the package and the build folder of a project.
fn run(project: &Project, build: &Build) -> (Result<(), String>, String) {
    let package = project.path().as_os_str().to_owned();
    let out = project.at("target/out").into_os_string();
    let variable = |name: &str| -> Option<OsString> {
        match name {
            "CARGO_MANIFEST_DIR" => Some(package.clone()),
            "OUT_DIR" => Some(out.clone()),
            _ => None,
        }
    };
    let mut instructions = String::new();
    let result = build.run_with(variable, &mut instructions).map_err(|error| error.to_string());
    (result, instructions)
}

#[test]
fn the_build_script_gives_the_code_of_the_command() {
    let schema = SCHEMA.replace("generator rust {", "generator rust {\n  tsRs = true");
    let project = Project::new(&[("schema/app.prisma", &schema)]);
    project.run(&[]).ok();
    let build =
        Build::new("schema").emit(Rust, "schema.rs").emit(TypeScript, "web").emit(JsonSchema, "shapes");
    let (result, _) = run(&project, &build);
    result.unwrap();
    for (by_command, by_build) in [
        ("out/schema.rs", "target/out/schema.rs"),
        ("out/web/index.ts", "target/out/web/index.ts"),
        ("out/web/zod.ts", "target/out/web/zod.ts"),
        ("out/web/json-schema/Settings.schema.json", "target/out/shapes/Settings.schema.json"),
    ] {
        assert_eq!(project.read(by_command), project.read(by_build), "{by_build}");
    }
    let before = project.picture();
    run(&project, &build).0.unwrap();
    assert_eq!(project.picture(), before, "a second build touches nothing");
}

#[test]
fn cargo_is_told_of_every_folder_and_file() {
    let project = Project::new(&[("schema/app.prisma", SCHEMA), ("schema/more/b.prisma", "")]);
    let (result, instructions) = run(&project, &Build::new("schema").emit(Rust, "schema.rs"));
    result.unwrap();
    let watched: Vec<&str> =
        instructions.lines().filter_map(|line| line.strip_prefix("cargo::rerun-if-changed=")).collect();
    let expected = ["schema", "schema/more", "schema/app.prisma", "schema/more/b.prisma"];
    assert_eq!(watched, expected.map(|path| project.at(path).to_string_lossy().into_owned()));
}

#[test]
fn mistakes_are_readable_and_the_script_runs_again_once_they_are_mended() {
    let project = Project::new(&[("schema.prisma", "model A {\n  id Nothing @id\n  b  Bee\n}\n")]);
    let (result, instructions) = run(&project, &Build::new("schema.prisma").emit(Rust, "schema.rs"));
    let text = result.unwrap_err();
    for words in ["schema.prisma:2:6", "2 |   id Nothing @id", "  |      ^^^^^^^", "schema.prisma:3:6"] {
        assert!(text.contains(words), "{words:?}: {text}");
    }
    assert!(instructions.contains("cargo::rerun-if-changed="), "{instructions}");
    assert!(!project.at("target").exists());

    let (result, _) = run(&Project::empty(), &Build::new("schema").emit(Rust, "schema.rs"));
    assert!(result.unwrap_err().contains("schema: no such file or directory"));
}

#[test]
fn an_output_outside_of_the_build_folder_is_named_in_full() {
    let project = Project::new(&[("schema.prisma", SCHEMA)]);
    let out = project.at("src/schema.rs");
    run(&project, &Build::new("schema.prisma").emit(Rust, &out)).0.unwrap();
    assert!(out.exists());
    let nothing = |_: &str| None;
    let build = Build::new(project.at("schema.prisma")).emit(Rust, "schema.rs");
    let error = build.run_with(nothing, &mut String::new()).unwrap_err().to_string();
    assert!(error.contains("OUT_DIR is not set"), "{error}");
    assert!(!Path::new("schema.rs").exists());
}

/// The templates that the schema's own blocks name reach the build script too, and cargo is told of them.
#[test]
fn templates_of_the_project_are_those_of_the_command() {
    let schema = SCHEMA.replace("generator rust {", "generator rust {\n  templates = \"../looks\"")
        + "\ngenerator list {\n  provider = \"isotype-template\"\n  templates = \"../looks\"\n  template = \"list.txt.j2\"\n  output = \"../out/list.txt\"\n}\n";
    let header = "{% extends \"builtin/rust/file.rs.j2\" %}\n{% block header %}\n{{ super() -}}\n// Copyright Ada\n{% endblock %}\n";
    let project = Project::new(&[
        ("schema/app.prisma", &schema),
        ("looks/rust/file.rs.j2", header),
        ("looks/list.txt.j2", "# {{ header }}\n{{ models[0].name }}\n"),
    ]);
    project.run(&[]).ok();
    let build = Build::new("schema").emit(Rust, "schema.rs").emit(Target::Template, "list.txt");
    let (result, instructions) = run(&project, &build);
    result.unwrap();
    assert!(project.read("target/out/schema.rs").contains("// Copyright Ada"));
    assert_eq!(project.read("out/schema.rs"), project.read("target/out/schema.rs"));
    assert_eq!(project.read("out/list.txt"), project.read("target/out/list.txt"));
    for path in ["looks", "looks/rust/file.rs.j2", "looks/list.txt.j2"] {
        let line = format!("cargo::rerun-if-changed={}\n", project.at(path).display());
        assert!(instructions.contains(&line), "{line} is not in {instructions}");
    }

    let before = project.picture();
    project.write("looks/rust/file.rs.j2", "{{ header }}\n{{ heading }}\n");
    let (result, _) = run(&project, &build);
    let text = result.unwrap_err();
    assert!(text.contains("looks/rust/file.rs.j2:2:4") && text.contains("2 | {{ heading }}"), "{text}");
    let after = project.picture();
    assert!(
        before
            .iter()
            .all(|(path, is)| path.ends_with("looks/rust/file.rs.j2") || after.get(path) == Some(is))
    );

    let none = Project::new(&[("schema/app.prisma", SCHEMA)]);
    let (result, _) = run(&none, &Build::new("schema").emit(Target::Template, "list.txt"));
    assert!(result.unwrap_err().contains("no generator of the schema has a template of its own"));
}
