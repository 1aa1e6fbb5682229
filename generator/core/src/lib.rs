//! The pure core of Isotype: schema text in, Rust, SQL and TypeScript out. No files, network, clock or environment.

pub mod capabilities;
pub mod diagnostic;
pub mod dialect;
pub mod document;
pub mod emit;
pub mod language;
pub mod lower;
pub mod migration;
pub mod model;
pub mod naming;
pub mod scalar;
pub mod source;
pub mod tables;

use diagnostic::Diagnostics;
use emit::OutputFile;
use emit::target::{Request, Target};
use model::Schema;
use source::Sources;

/// Sources to schema: every file parsed, all of them resolved as one namespace. Never fails; mistakes are findings.
pub fn read(sources: &Sources) -> (Schema, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let asts: Vec<_> =
        sources.iter().map(|(id, file)| language::parser::parse(id, &file.text, &mut diagnostics)).collect();
    let schema = model::resolve(&asts, &mut diagnostics);
    diagnostics.sort();
    (schema, diagnostics)
}

/// Schema to files: one output that was asked for. `source` is what the files say they were made from.
pub fn emit(schema: &Schema, request: &Request, source: &str) -> Result<Vec<OutputFile>, Diagnostics> {
    let options = request.options;
    let below = |files: Vec<OutputFile>| {
        let folder = request.output.trim_end_matches('/');
        files.into_iter().map(|file| OutputFile { path: format!("{folder}/{}", file.path), ..file }).collect()
    };
    let source = source.to_owned();
    match request.target {
        Target::TypeScript => {
            let options = emit::typescript::TypeScriptOptions { source, zod: options.zod };
            emit::typescript::emit(schema, &options).map(below)
        }
        Target::Rust | Target::JsonSchema => {
            let mut diagnostics = Diagnostics::default();
            let message = "this version does not write this output yet";
            diagnostics.push(diagnostic::Diagnostic::error("not-yet", request.span, message));
            Err(diagnostics)
        }
    }
}

/// The two files of the first migration of a schema: everything from nothing, and back. With errors in the
/// diagnostics the texts are not to be used.
pub fn initial_migration(
    schema: &model::Schema,
    about: &migration::About<'_>,
    diagnostics: &mut diagnostic::Diagnostics,
) -> migration::Files {
    let mut findings = diagnostic::Diagnostics::default();
    let tables = lower::lower(schema, about.dialect, &mut findings);
    let up = dialect::create(about.dialect, &tables);
    let down = dialect::drop_all(about.dialect, &tables);
    let files = migration::initial(*about, &tables, &up, &down, &findings);
    diagnostics.extend(findings);
    files
}
