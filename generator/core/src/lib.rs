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

use diagnostic::{Diagnostics, Severity};
use emit::OutputFile;
use emit::target::{Request, Target};
use emit::template::{Folder, Overrides};
use migration::Script;
use model::Schema;
use scalar::Dialect;
use source::Sources;
use std::sync::Arc;
use tables::Tables;

/// Sources to schema: every file parsed, all of them resolved as one namespace. Never fails; mistakes are findings.
pub fn read(sources: &Sources) -> (Schema, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let asts: Vec<_> =
        sources.iter().map(|(id, file)| language::parser::parse(id, &file.text, &mut diagnostics)).collect();
    let schema = model::resolve(&asts, &mut diagnostics);
    diagnostics.sort();
    (schema, diagnostics)
}

/// Schema to files: one output that was asked for. `source` is what the files say they were made from, `templates` the
/// folder of the project's own ones that the request names.
///
/// # Errors
/// What a target cannot say, and mistakes in templates of the project.
pub fn emit(
    schema: &Schema,
    request: &Request,
    source: &str,
    templates: Option<Arc<Folder>>,
) -> Result<Vec<OutputFile>, Diagnostics> {
    let options = request.options;
    let below = |files: Vec<OutputFile>| {
        let folder = request.output.trim_end_matches('/');
        files.into_iter().map(|file| OutputFile { path: format!("{folder}/{}", file.path), ..file }).collect()
    };
    let source = source.to_owned();
    let overrides = templates.map(|folder| Overrides { folder, block: request.span });
    match request.target {
        Target::TypeScript => {
            let options = emit::typescript::TypeScriptOptions { source, zod: options.zod, overrides };
            emit::typescript::emit(schema, &options).map(below)
        }
        Target::JsonSchema => Ok(below(emit::json_schema::emit(schema, &source))),
        Target::Rust => {
            let options = emit::rust::RustOptions {
                source,
                ts_rs: options.ts_rs,
                schemars: options.schemars,
                overrides,
            };
            let text = emit::rust::emit(schema, &options)?;
            Ok(vec![OutputFile { path: request.output.clone(), text }])
        }
        Target::Template => match (request.template.clone(), overrides) {
            (Some(template), Some(overrides)) => {
                let output = request.output.clone();
                let options = emit::custom::CustomOptions { source, output, template, overrides };
                emit::custom::emit(schema, &options).map(|file| vec![file])
            }
            // What is missing has been told with the request.
            _ => Ok(Vec::new()),
        },
    }
}

/// A schema in one dialect: its tables, and the scripts that make them in an empty database and drop them again.
#[derive(Clone, Debug)]
pub struct Database {
    /// The tables.
    pub tables: Tables,
    /// What makes everything.
    pub up: Script,
    /// What drops everything.
    pub down: Script,
    /// What the dialect cannot say.
    pub findings: Diagnostics,
}

/// Schema to SQL of one dialect.
pub fn database(schema: &Schema, dialect: Dialect) -> Result<Database, Diagnostics> {
    let mut findings = Diagnostics::default();
    let tables = lower::lower(schema, dialect, &mut findings);
    if findings.has_errors() {
        return Err(findings);
    }
    let (up, down) = (dialect::create(dialect, &tables), dialect::drop_all(dialect, &tables));
    Ok(Database { tables, up, down, findings })
}

impl Database {
    /// The files of the first migration: everything from nothing, and back.
    pub fn first_migration(&self, about: &migration::About<'_>) -> Vec<migration::Files> {
        let previous = Tables::default();
        let matching = migration::matching(&previous, &self.tables);
        let fills = migration::Fills::default();
        let request = migration::Request {
            previous: &previous,
            next: &self.tables,
            matching: &matching,
            version: about.version,
            fills: &fills,
            online: true,
        };
        let plan = dialect::plan(about.dialect, &request);
        let context = migration::Context {
            previous: &previous,
            next: &self.tables,
            matching: &matching,
            missing: &self.missing(),
            options: "",
            other: None,
        };
        migration::files(about, &plan, &context)
    }

    /// What the dialect cannot say, a sentence each.
    pub fn missing(&self) -> Vec<String> {
        let warnings = self.findings.iter().filter(|finding| finding.severity == Severity::Warning);
        warnings.map(|warning| warning.message.clone()).collect()
    }
}
