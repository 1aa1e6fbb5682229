//! Schemas that are judged together: one crate and one Node project hold what is emitted for all of them.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::{fs, thread};

use isotype_agreement::databases::schema as read;
use isotype_agreement::random::schemas::{self, RandomSchema};
use isotype_core::document::fits::Fits;
use isotype_core::document::{DocumentId, ValueShape};
use isotype_core::emit::json_schema;
use isotype_core::emit::rust::{self, RustOptions};
use isotype_core::emit::typescript::{self, TypeScriptOptions};
use isotype_core::model::Schema;
use isotype_core::naming::typescript::identifier;
use isotype_testkit::{node, scratch};
use serde_json::{Value, json};

const OPTIONS: &str = r#"{
  "compilerOptions": {
    "strict": true, "exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true,
    "noUnusedLocals": true, "noUnusedParameters": true, "noImplicitReturns": true,
    "noFallthroughCasesInSwitch": true, "noPropertyAccessFromIndexSignature": true, "noImplicitOverride": true,
    "verbatimModuleSyntax": true, "isolatedModules": true, "types": [],
    "module": "nodenext", "target": "es2022", "outDir": "out", "rootDir": "."
  },
  "include": ["s*/*.ts"]
}"#;

const EQUAL: &str = r#"import type * as z from "zod";
import type * as t from "./index.js";
import type * as s from "./zod.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const hold = <_ extends true>(): void => {};
"#;

/// A schema of a batch.
pub(crate) struct Subject {
    pub(crate) seed: u64,
    pub(crate) text: String,
    pub(crate) schema: Schema,
    /// A validator of the crate `jsonschema` for each document.
    validators: Vec<jsonschema::Validator>,
    /// What an audit asks of a stored text of each document.
    fits: Vec<Fits>,
}

/// What stands in a request: the schema by its place in the batch, the document by its place in the schema, the text.
pub(crate) type Request<'t> = (usize, usize, &'t str);

pub(crate) struct Batch {
    pub(crate) subjects: Vec<Subject>,
    project: tempfile::TempDir,
    program: std::path::PathBuf,
    _crate: scratch::Crate,
}

impl Subject {
    fn of(seed: u64, made: &RandomSchema) -> Subject {
        let text = made.text();
        let schema = read(&text);
        let mut subject = Subject { seed, schema, text, validators: Vec::new(), fits: Vec::new() };
        let documents = subject.documents().into_iter().map(ValueShape::Document);
        subject.fits = documents.map(|shape| Fits::new(&subject.schema.shapes, &shape)).collect();
        subject
    }

    /// Every document, in the order of the model's columns.
    pub(crate) fn documents(&self) -> Vec<DocumentId> {
        self.schema.shapes.documents().collect()
    }

    pub(crate) fn name(&self, document: usize) -> &str {
        self.schema.shapes.document_name(self.documents()[document])
    }

    /// Whether an audit takes a stored text.
    pub(crate) fn fits(&self, document: usize, text: &str) -> bool {
        self.fits[document].fits(text)
    }

    /// Whether the crate `jsonschema` accepts a text; `None` where it is none of serde's.
    pub(crate) fn json_schema(&self, document: usize, text: &str) -> Option<bool> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        as_doubles(&mut value);
        Some(self.validators[document].is_valid(&value))
    }
}

/// A number means its double; to this crate a whole one beyond 2^53 would be more than that.
fn as_doubles(value: &mut Value) {
    match value {
        Value::Number(number) => {
            let exact = number.as_i64().is_some_and(|number| number.unsigned_abs() <= 1 << 53);
            if let (false, Some(double)) = (exact, number.as_f64()) {
                *value = double.into();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(as_doubles),
        Value::Object(entries) => entries.values_mut().for_each(as_doubles),
        _ => {}
    }
}

impl Batch {
    /// Emits and compiles everything. Whatever valid schema breaks one of the outputs is a panic that shows it.
    pub(crate) fn of(seeds: &[u64]) -> Batch {
        let made = |&seed: &u64| match schemas::schema(seed) {
            made if seed % 2 == 1 => (seed, made.with_former_names(seed)),
            made => (seed, made),
        };
        let made: Vec<_> = seeds.iter().map(made).collect();
        Batch::of_made("isotype-verdicts", &made)
    }

    /// The same for schemas that were made from these seeds, in a crate of this name: tests run side by side.
    pub(crate) fn of_made(name: &str, made: &[(u64, RandomSchema)]) -> Batch {
        let mut subjects: Vec<Subject> = made.iter().map(|(seed, made)| Subject::of(*seed, made)).collect();
        let made = scratch::Crate::new(name, "isotype.workspace = true\n");
        let project = scratch::folder();
        let write = |name: String, text: &str| {
            let path = project.path().join(name);
            fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
            fs::write(path, text).expect("the scratch folder can be written");
        };
        write("package.json".into(), r#"{ "type": "module" }"#);
        write("tsconfig.json".into(), OPTIONS);
        write("worker.mjs".into(), include_str!("worker.mjs"));
        let (mut main, mut answers) = (include_str!("worker.rs").to_owned(), String::new());
        for (number, subject) in subjects.iter_mut().enumerate() {
            let options = TypeScriptOptions {
                source: "schema.prisma".into(),
                zod: true,
                ..TypeScriptOptions::default()
            };
            let files = typescript::emit(&subject.schema, &options)
                .unwrap_or_else(|said| panic!("{said:#?}\n{}", subject.text));
            files.iter().for_each(|file| write(format!("s{number}/{}", file.path), &file.text));
            write(format!("s{number}/types.ts"), &same_types(subject));
            let files = json_schema::emit(&subject.schema, "schema.prisma");
            assert_eq!(files.len(), subject.documents().len(), "a JSON Schema for each document");
            files.iter().for_each(|file| write(format!("s{number}/{}", file.path), &file.text));
            for document in 0..files.len() {
                let name = format!("{}.schema.json", subject.name(document));
                let file = files.iter().find(|file| file.path == name).unwrap_or_else(|| panic!("no {name}"));
                let schema: Value = serde_json::from_str(&file.text).expect("a JSON Schema is JSON");
                let validator = jsonschema::draft202012::new(&schema);
                let validator = validator.unwrap_or_else(|error| panic!("{error}\n{}", file.text));
                subject.validators.push(validator);
            }
            let options = RustOptions { source: "schema.prisma".into(), ..RustOptions::default() };
            let emitted = rust::emit(&subject.schema, &options)
                .unwrap_or_else(|said| panic!("{said:#?}\n{}", subject.text));
            made.write(&format!("src/s{number}.rs"), &emitted);
            write!(main, "\n#[deny(warnings)]\nmod s{number};\n").expect("grows");
            for (document, name) in rust_names(subject, &emitted).into_iter().enumerate() {
                writeln!(answers, "        ({number}, {document}) => through::<s{number}::{name}>(text),")
                    .expect("grows");
            }
        }
        write!(
            main,
            "\nfn answer(schema: usize, document: usize, text: &str) -> Value {{\n    match (schema, document) {{\n{answers}        \
             _ => panic!(\"no document {{schema}}.{{document}}\"),\n    }}\n}}\n"
        )
        .expect("grows");
        made.write("src/main.rs", &main);
        let folder = project.path().to_owned();
        let typescript = thread::spawn(move || node::tsc(&folder, ["-p", "."]));
        let program = made.program().unwrap_or_else(|said| panic!("{said}\nin {}", made.path().display()));
        let said = typescript.join().expect("no panic");
        if !said.status.success() {
            panic!("{}\nin {}", String::from_utf8_lossy(&said.stdout), project.keep().display());
        }
        Batch { subjects, project, program, _crate: made }
    }

    /// What generated Rust says of each text.
    pub(crate) fn rust(&self, requests: &[Request<'_>]) -> Vec<Value> {
        let mut command = Command::new(&self.program);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
        let lines: String = requests.iter().map(|request| json!(request).to_string() + "\n").collect();
        let mut stdin = child.stdin.take().expect("a pipe");
        let writer = thread::spawn(move || stdin.write_all(lines.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("no panic").expect("all requests are read");
        let answers = String::from_utf8(output.stdout).expect("answers are UTF-8");
        let answers: Vec<Value> =
            answers.lines().map(|line| serde_json::from_str(line).expect("an answer is JSON")).collect();
        assert_eq!(answers.len(), requests.len(), "an answer for each text");
        answers
    }

    /// What zod and, where it is asked, ajv say of each text.
    pub(crate) fn javascript(&self, requests: &[(Request<'_>, bool)]) -> Vec<Value> {
        let lines: String = requests
            .iter()
            .map(|((schema, document, text), ask)| {
                json!([schema, self.subjects[*schema].name(*document), text, ask]).to_string() + "\n"
            })
            .collect();
        static RUNS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let run = RUNS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (input, output) = (format!("input{run}"), format!("output{run}"));
        fs::write(self.project.path().join(&input), lines).expect("the scratch folder can be written");
        let said = node::run_script(self.project.path(), "worker.mjs", [&input, &output]);
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let answers = fs::read_to_string(self.project.path().join(&output)).expect("answers are there");
        for file in [input, output] {
            fs::remove_file(self.project.path().join(file)).expect("the scratch folder can be written");
        }
        let answers: Vec<Value> =
            answers.lines().map(|line| serde_json::from_str(line).expect("an answer is JSON")).collect();
        assert_eq!(answers.len(), requests.len(), "an answer for each text");
        answers
    }
}

/// The names of the documents in Rust: enums come first in what is emitted, then types, then unions, each in the order
/// of the schema.
fn rust_names(subject: &Subject, emitted: &str) -> Vec<String> {
    let declared = emitted.lines().filter_map(|line| {
        let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
        Some(rest.split([' ', '<', '(', ';', '{']).next().unwrap_or(rest).to_owned())
    });
    let documents = subject.documents().len();
    declared.skip(subject.schema.shapes.enums.len()).take(documents).collect()
}

/// Says for every exported schema that what zod infers is what the interfaces say.
fn same_types(subject: &Subject) -> String {
    let mut text = EQUAL.to_owned();
    let mut equal = |side: &str, name: &str, interface: &str| {
        writeln!(text, "hold<Equal<z.{side}<typeof s.{name}Schema>, t.{interface}>>();").expect("grows");
    };
    for shape in &subject.schema.shapes.enums {
        let name = identifier(&shape.name);
        equal("output", &name, &name);
        equal("input", &name, &name);
    }
    for document in 0..subject.documents().len() {
        let name = identifier(subject.name(document));
        equal("output", &name, &name);
        equal("input", &name, &format!("{name}Input"));
    }
    text
}
