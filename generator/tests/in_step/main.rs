//! Both sides follow the schema: what the schema renames or adds is what the compilers ask for, in the server and in the
//! page, each at the lines that have to follow; and once they have followed, all is well again.
//!
//! The words are the compilers' own. `UPDATE_GOLDENS=1` writes them down.

#[path = "../common/mod.rs"]
mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{ISOTYPE, Said};
use isotype_testkit::{node, scratch, workspace};

/// A file of the copy, a text in it, and what stands there instead.
type Edit = (&'static str, &'static str, &'static str);

/// A change of the schema, and what the two sides have to do about it.
struct Change {
    name: &'static str,
    schema: &'static [Edit],
    backend: &'static [Edit],
    frontend: &'static [Edit],
}

const SCHEMA: &str = "schema/axon.prisma";
const MODULES: &str = "examples/backend/src/api/modules.rs";
const WALK: &str = "examples/backend/src/walk.rs";
const CARD: &str = "examples/frontend/src/ModuleCard.tsx";
const FORM: &str = "examples/frontend/src/ModuleForm.tsx";
const VIEW: &str = "examples/frontend/src/exercises/ExerciseView.tsx";
const FIELDS: &str = "examples/frontend/src/exercises/ExerciseFields.tsx";
const READ: &str = "examples/frontend/src/exercises/readExercise.ts";
const KINDS: &str = "examples/frontend/src/exercises/kinds.ts";

const COLUMN: Change = Change {
    name: "column_renamed",
    schema: &[(
        SCHEMA,
        "published     Boolean               @default(false)",
        "visible Boolean @default(false) @renamed(from: \"published\")",
    )],
    backend: &[
        (MODULES, "TrainingModule::PUBLISHED", "TrainingModule::VISIBLE"),
        (WALK, "published: Some(true)", "visible: Some(true)"),
    ],
    frontend: &[
        (CARD, "module.published", "module.visible"),
        (CARD, "published:", "visible:"),
        (FORM, "published:", "visible:"),
    ],
};

const FIELD: Change = Change {
    name: "document_field_renamed",
    schema: &[(SCHEMA, "wordCount  Int ", "words Int @renamed(from: \"wordCount\") ")],
    backend: &[(WALK, ".word_count()", ".words()")],
    frontend: &[(VIEW, "exercise.wordCount", "exercise.words")],
};

const VARIANT: Change = Change {
    name: "variant_added",
    schema: &[
        (
            SCHEMA,
            "  reactionTime   ReactionTime\n",
            "  reactionTime   ReactionTime\n  stroop         Stroop\n",
        ),
        (
            SCHEMA,
            "/// Words are shown one by one",
            "/// Names of colours in other colours.\ntype Stroop {\n  colors Int @default(4) @gte(2)\n}\n\n\
             /// Words are shown one by one",
        ),
    ],
    // The server passes exercises on, whatever their kind.
    backend: &[],
    frontend: &[
        (KINDS, "  reactionTime:", "  stroop: \"Stroop\",\n  reactionTime:"),
        (
            VIEW,
            "    case \"reactionTime\":",
            "    case \"stroop\":\n      return (\n        <Facts name={kindNames[exercise.type]}>\n          \
             <Fact name=\"Colours\">{exercise.colors}</Fact>\n        </Facts>\n      );\n    case \"reactionTime\":",
        ),
        (
            FIELDS,
            "    case \"reactionTime\":",
            "    case \"stroop\":\n      return <TextField label=\"Colours\" place=\"/configuration/colors\" numeric />;\n    \
             case \"reactionTime\":",
        ),
        (
            READ,
            "    case \"reactionTime\":",
            "    case \"stroop\":\n      return { type: kind, ...given(\"colors\", at(\"colors\"), number) };\n    \
             case \"reactionTime\":",
        ),
    ],
};

/// The schema, the server and the page, in a folder of their own.
struct Copy {
    made: scratch::Crate,
}

impl Copy {
    fn new() -> Copy {
        let manifest = fs::read_to_string(workspace().join("examples/backend/Cargo.toml")).unwrap();
        let dependencies =
            manifest.split("[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next());
        let dependencies = dependencies.expect("the server has dependencies");
        let made = scratch::Crate::within("backend-in-step", dependencies, "examples/backend");
        for folder in ["schema", "examples/backend/src", "examples/frontend"] {
            scratch::copy(&workspace().join(folder), &made.root().join(folder));
        }
        let build = "examples/backend/build.rs";
        if workspace().join(build).exists() {
            fs::copy(workspace().join(build), made.root().join(build)).unwrap();
        }
        // The library alone: there is one program of that name in the build folder, and it is not this one.
        fs::remove_file(made.path().join("src/main.rs")).unwrap();
        let page = made.root().join("examples/frontend");
        node::link_to(&node::packages_of(&page), &page);
        Copy { made }
    }

    fn edit(&self, edits: &[Edit]) {
        for (file, old, new) in edits {
            let path = self.made.root().join(file);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(old), "{file} has no {old:?}");
            fs::write(&path, text.replace(old, new)).unwrap();
        }
    }

    /// Changes the schema and writes what follows from it.
    fn change(&self, change: &Change) {
        self.edit(change.schema);
        let mut command = Command::new(ISOTYPE);
        command.args(["--schema", SCHEMA]).current_dir(self.made.root());
        Said::of(command.output().unwrap()).ok();
    }

    /// What the Rust compiler says of the server; nothing if it is content.
    fn backend(&self) -> Option<String> {
        let built = self.made.cargo(&["build", "--lib", "--quiet", "--offline"]);
        let said = String::from_utf8(built.stderr).unwrap();
        let said = said.replace(&workspace().display().to_string(), "…");
        (!built.status.success()).then(|| said.replace(&self.made.root().display().to_string(), ""))
    }

    /// What the TypeScript compiler says of the page; nothing if it is content.
    fn frontend(&self) -> Option<String> {
        let page = self.made.root().join("examples/frontend");
        let compiler = node::packages_of(&page).join("typescript/bin/tsc");
        let output = node::node(&page, compiler, ["--noEmit", "--pretty", "false"]);
        (!output.status.success()).then(|| String::from_utf8(output.stdout).unwrap())
    }
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/in_step").join(name)
}

/// Holds what a compiler said to what is written down; nothing is a file that is not there.
fn hold(name: &str, said: Option<&str>) {
    let path = golden(name);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        match said {
            Some(said) => fs::write(&path, said).unwrap(),
            None => drop(fs::remove_file(&path)),
        }
        return;
    }
    let expected = fs::read_to_string(&path).ok();
    assert_eq!(said, expected.as_deref(), "{name}: UPDATE_GOLDENS=1 writes down what is said now");
}

#[test]
fn neither_side_compiles_until_it_follows() {
    let mut followed: Vec<&Edit> = Vec::new();
    for change in [&COLUMN, &FIELD, &VARIANT] {
        let copy = Copy::new();
        copy.change(change);
        // Where the server has nothing to follow, the last build below has seen it compile.
        let backend = if change.backend.is_empty() { None } else { copy.backend() };
        let frontend = copy.frontend();
        hold(&format!("{}.backend.txt", change.name), backend.as_deref());
        hold(&format!("{}.frontend.txt", change.name), frontend.as_deref());
        // Each place that has to follow is named, by the file that it is in.
        for (edits, said, side) in [
            (change.backend, backend, "examples/backend/"),
            (change.frontend, frontend, "examples/frontend/"),
        ] {
            assert_eq!(said.is_none(), edits.is_empty(), "{}: {said:?}", change.name);
            let said = said.unwrap_or_default();
            for (file, ..) in edits {
                let file = file.trim_start_matches(side);
                assert!(said.contains(file), "{} does not name {file}:\n{said}", change.name);
            }
            followed.extend(edits);
        }
    }
    let copy = Copy::new();
    for change in [&COLUMN, &FIELD, &VARIANT] {
        copy.change(change);
    }
    followed.into_iter().for_each(|edit| copy.edit(std::slice::from_ref(edit)));
    assert_eq!(copy.backend(), None, "the server has followed");
    assert_eq!(copy.frontend(), None, "the page has followed");
}
