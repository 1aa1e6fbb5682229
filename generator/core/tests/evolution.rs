//! What a change of a document does, a folder for each: the verdicts in both directions are goldens, and every example
//! in them is held against the interpreter of shapes. `UPDATE_GOLDENS=1` writes the goldens anew.

use std::fmt::Write as _;
use std::path::Path;

use isotype_core::document::evolution::{Direction, Finding, Verdict};
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{Extent, Program};
use isotype_core::document::{Shapes, ValueShape, verdict};
use isotype_core::migration::document_findings;
use isotype_core::model::{ColumnType, Schema};
use isotype_core::source::Sources;

/// A schema of documents; without a model it gets one that holds `Doc`.
fn schema(text: &str) -> Schema {
    let head = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n";
    let row = if text.contains("model ") { "" } else { "model Row {\n  id Int @id\n  doc Doc\n}\n" };
    let sources = Sources::single("case.prisma", format!("{head}{row}{text}"));
    let (schema, diagnostics) = isotype_core::read(&sources);
    assert!(!diagnostics.has_errors(), "{text}\n{diagnostics:#?}");
    schema
}

/// The shape of the column that a place begins with.
fn root(schema: &Schema, place: &str) -> ValueShape {
    let column = |model: &str, field: &str| {
        let model = schema.models.iter().find(|it| it.name == model)?;
        let (_, _, column) = model.columns().find(|(_, it, _)| it.name == field)?;
        match &column.ty {
            ColumnType::Document(id) => Some(ValueShape::Document(*id)),
            ColumnType::Scalar(scalar) => Some(ValueShape::Scalar(*scalar)),
            _ => None,
        }
    };
    let name = |text: &str| text.split(['.', '[', '{']).next().unwrap_or_default().to_owned();
    let first = name(place);
    let second = name(place.strip_prefix(&format!("{first}.")).unwrap_or_default());
    column(&first, &second)
        .or_else(|| document(&schema.shapes, &first))
        // The column had another name by then: it is the only one.
        .or_else(|| column("Row", "doc"))
        .unwrap_or_else(|| panic!("no column at the start of {place}"))
}

fn document(shapes: &Shapes, name: &str) -> Option<ValueShape> {
    shapes.document(name).map(ValueShape::Document)
}

/// A stored text as this schema reads it: brought to the current form first.
fn upgraded(schema: &Schema, place: &str, text: &str) -> String {
    let was = schema.models.iter().flat_map(|it| it.columns()).find_map(|(_, field, column)| {
        place.starts_with(&format!("Row.{}", field.name)).then(|| column.was.clone())?
    });
    let root = root(schema, place);
    let program = Program::forth(&schema.shapes, &root, was.as_ref(), Extent::Was);
    program.apply(&Json::read(text).expect("an example is JSON")).to_string()
}

/// An example is what the writer may have written; where it is a reason to stop, the reader refuses it.
fn proven(finding: &Finding, writer: &Schema, reader: &Schema) -> Result<(), String> {
    let Some(example) = &finding.example else {
        return Err(format!("no example: {finding:?}"));
    };
    let of_writer = verdict::faults_of(&writer.shapes, &root(writer, &finding.place), example);
    if !of_writer.is_empty() {
        return Err(format!("the writer would not write {example}: {of_writer:?}"));
    }
    let read = match finding.direction {
        Direction::Backward => upgraded(reader, &finding.place, example),
        Direction::Forward => example.clone(),
    };
    let faults = verdict::faults_of(&reader.shapes, &root(reader, &finding.place), &read);
    let refused = !faults.is_empty();
    match finding.verdict {
        Verdict::Warning => Ok(()),
        Verdict::Break | Verdict::Risk if refused => Ok(()),
        // What is lost is read all the same.
        _ if !finding.refuses() => Ok(()),
        _ => Err(format!("the reader takes {example}: {}", finding.message())),
    }
}

fn told(before: &Schema, after: &Schema, wrong: &mut Vec<String>) -> String {
    let mut text = String::new();
    for direction in [Direction::Backward, Direction::Forward] {
        let findings = document_findings(direction, before, after);
        let worst = findings.iter().map(|it| it.verdict).max();
        let word = match worst {
            None => "safe",
            Some(Verdict::Warning) => "safe, with a warning",
            Some(Verdict::Risk) => "the rows decide",
            Some(Verdict::Break) => "breaks",
        };
        writeln!(text, "{}: {word}", format!("{direction:?}").to_lowercase()).unwrap();
        let (writer, reader) = match direction {
            Direction::Backward => (before, after),
            Direction::Forward => (after, before),
        };
        for finding in &findings {
            writeln!(text, "  {:?}: {}", finding.verdict, finding.message()).unwrap();
            if let Some(help) = finding.help() {
                writeln!(text, "    {help}.").unwrap();
            }
            if let Some(example) = &finding.example {
                writeln!(text, "    {example}").unwrap();
            }
            let warning = finding.verdict == Verdict::Warning && finding.example.is_none();
            if !warning && let Err(why) = proven(finding, writer, reader) {
                wrong.push(why);
            }
        }
    }
    text
}

#[test]
fn every_change_has_the_verdicts_of_its_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/evolution");
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut cases: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 70, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let read = |file: &str| std::fs::read_to_string(case.join(file)).unwrap_or_default();
        let (before, after) = (schema(&read("before.prisma")), schema(&read("after.prisma")));
        let mut reasons = Vec::new();
        let text = told(&before, &after, &mut reasons);
        wrong.extend(reasons.into_iter().map(|reason| format!("{name}: {reason}")));
        if update {
            std::fs::write(case.join("verdict.txt"), &text).unwrap();
        } else if read("verdict.txt") != text {
            wrong.push(format!("{name}: another verdict:\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
