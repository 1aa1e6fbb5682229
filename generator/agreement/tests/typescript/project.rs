//! A folder with everything that is emitted for a schema, compiled by the strictest compiler.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use isotype_core::diagnostic::Diagnostics;
use isotype_core::emit::OutputFile;
use isotype_core::emit::json_schema;
use isotype_core::emit::typescript::{self, TypeScriptOptions};
use isotype_core::language::parser;
use isotype_core::model::{Schema, resolve};
use isotype_core::source::FileId;
use isotype_testkit::{node, scratch, workspace};
use serde_json::Value;

/// What a careful project asks of its compiler, and more.
const OPTIONS: &str = r#"{
  "compilerOptions": {
    "strict": true, "exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true,
    "noUnusedLocals": true, "noUnusedParameters": true, "noImplicitReturns": true,
    "noFallthroughCasesInSwitch": true, "noPropertyAccessFromIndexSignature": true, "noImplicitOverride": true,
    "verbatimModuleSyntax": true, "isolatedModules": true, "types": [],
    "module": "nodenext", "target": "es2022", "outDir": "out", "rootDir": "."
  },
  "include": ["*.ts"]
}"#;

/// Reads a schema without a mistake.
pub(crate) fn read(text: &str) -> Schema {
    let mut diagnostics = Diagnostics::default();
    let ast = parser::parse(FileId(0), text, &mut diagnostics);
    let schema = resolve(&[ast], &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    schema
}

/// The text of a schema of this repository.
pub(crate) fn file(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap()
}

/// The everything-schema.
pub(crate) fn full() -> String {
    file("generator/agreement/schema/full.prisma")
}

/// Everything that is emitted for a schema.
pub(crate) fn outputs(schema: &Schema) -> Vec<OutputFile> {
    let options =
        TypeScriptOptions { source: "schema.prisma".into(), zod: true, ..TypeScriptOptions::default() };
    let mut files = typescript::emit(schema, &options).unwrap_or_else(|said| panic!("{said:#?}"));
    files.extend(json_schema::emit(schema, "schema.prisma"));
    files
}

/// The folder.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    /// Emits a schema into a new folder.
    pub(crate) fn of(schema: &Schema) -> Project {
        let project = Project { folder: scratch::folder() };
        project.write("package.json", r#"{ "type": "module" }"#);
        project.write("tsconfig.json", OPTIONS);
        for file in outputs(schema) {
            project.write(&file.path, &file.text);
        }
        project
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Takes the files of folders inside of this one in, too.
    pub(crate) fn with_folders(&self) {
        self.write("tsconfig.json", &OPTIONS.replace("*.ts", "**/*.ts"));
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Compiles every file; what the compiler says where it is not content.
    pub(crate) fn compile(&self) -> Result<(), String> {
        let output = node::tsc(self.path(), ["-p", "."]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() { Ok(()) } else { Err(said) }
    }

    /// Compiles every file without a complaint.
    pub(crate) fn compiled(self) -> Project {
        match self.compile() {
            Ok(()) => self,
            Err(said) => panic!("{said}\nin {}", self.folder.keep().display()),
        }
    }

    /// Runs a script with the places of its input and its output.
    pub(crate) fn run(&self, script: &str, input: &Value) -> Value {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        let run = RUNS.fetch_add(1, Ordering::Relaxed);
        let [script_file, input_file, output_file] =
            [format!("script{run}.mjs"), format!("input{run}.json"), format!("output{run}.json")];
        self.write(&input_file, &input.to_string());
        self.write(&script_file, script);
        let output = node::run_script(self.path(), script_file, [input_file, output_file.clone()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(&fs::read_to_string(self.path().join(output_file)).unwrap()).unwrap()
    }

    /// The everything-schema, compiled once for all who only ask it questions.
    pub(crate) fn full() -> &'static Project {
        static FULL: LazyLock<Project> = LazyLock::new(|| Project::of(&read(&full())).compiled());
        &FULL
    }
}
