//! The library for build scripts.

use std::env;
use std::ffi::OsString;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use isotype_core::diagnostic::Severity;
use isotype_core::emit::target::Target;

use crate::failure::{Error, Failure};
use crate::project::Project;
use crate::schema_files::shown;
use crate::write::{self, Wanted};

/// Generates code when a crate is built.
///
/// ```no_run
/// generator::Build::new("schema").emit(generator::Rust, "schema.rs").run();
/// ```
///
/// and in the crate `include!(concat!(env!("OUT_DIR"), "/schema.rs"));`. Options such as `tsRs` are those of the
/// schema's own `generator` block, `templates` too, so the command, the build script and the macro make the same code.
#[derive(Clone, Debug)]
pub struct Build {
    schema: PathBuf,
    emits: Vec<(Target, PathBuf)>,
}

impl Build {
    /// A build from the schema file or folder at `schema`, relative to the package.
    pub fn new(schema: impl Into<PathBuf>) -> Self {
        Build { schema: schema.into(), emits: Vec::new() }
    }

    /// Adds an output: a file for Rust, a folder for the others. A relative path lies below `OUT_DIR`.
    #[must_use]
    pub fn emit(mut self, target: Target, out: impl Into<PathBuf>) -> Self {
        self.emits.push((target, out.into()));
        self
    }

    /// Runs, speaks to cargo, and ends the build script with a readable text when something is wrong.
    pub fn run(self) {
        let mut instructions = String::new();
        let result = self.run_with(|name| env::var_os(name), &mut instructions);
        print!("{instructions}");
        if let Err(error) = result {
            eprintln!("\n{error}");
            std::process::exit(1);
        }
    }

    /// Runs without ending the process. `instructions` receives the lines for cargo, also when something is wrong:
    /// the build script must run again once it is mended.
    pub fn run_with(
        &self,
        variable: impl Fn(&str) -> Option<OsString>,
        instructions: &mut String,
    ) -> Result<(), Error> {
        let package = variable("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        let path = package.join(&self.schema);
        rerun_if_changed(instructions, &path);
        let project = Project::open(&path)?;
        // Cargo looks at everything below a folder that it is told to watch, so new files are noticed too.
        for path in project.inputs() {
            rerun_if_changed(instructions, &path);
        }
        warnings(instructions, &project);
        let mut files: Vec<Wanted> = Vec::new();
        for (target, out) in &self.emits {
            let out = match variable("OUT_DIR") {
                Some(folder) => Path::new(&folder).join(out),
                None if out.is_absolute() => out.clone(),
                None => {
                    return Err(Failure::usage(
                        "no-out-dir",
                        "OUT_DIR is not set: this is for build scripts",
                    )
                    .help("give an absolute path, or run the command `isotype`")
                    .into());
                }
            };
            files.extend(project.one(*target, &out.to_string_lossy())?);
        }
        let mut failures = Vec::new();
        let mut compared = Vec::new();
        for wanted in files {
            match write::compare(&wanted) {
                Ok(comparison) => compared.push((wanted, comparison)),
                Err(failure) => failures.push(failure),
            }
        }
        if !failures.is_empty() {
            return Err(failures.into());
        }
        Ok(write::write(&compared)?)
    }
}

fn rerun_if_changed(instructions: &mut String, path: &Path) {
    let line = format!("cargo::rerun-if-changed={}\n", path.display());
    if !instructions.contains(&line) {
        instructions.push_str(&line);
    }
}

fn warnings(instructions: &mut String, project: &Project) {
    let warnings = project.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning);
    for diagnostic in warnings {
        let place = diagnostic.span.map_or_else(String::new, |span| {
            let at = project.files.sources.line_column(span);
            let file = project.files.sources.file(span.file).map_or("", |file| file.path.as_str());
            format!("{}:{}:{}: ", shown(Path::new(file)), at.line, at.column)
        });
        // An instruction is one line.
        let text = diagnostic.message.replace('\n', " ");
        let _ = writeln!(instructions, "cargo::warning={place}{text}");
    }
}
