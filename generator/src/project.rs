//! A schema with everything that is made from it, in memory: what `generate` writes and `check` compares.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread::ScopedJoinHandle;

use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use isotype_core::emit::target::{self, Request, Target};
use isotype_core::emit::{OutputFile, json_schema, typescript};
use isotype_core::model::Schema;
#[cfg(feature = "cli")]
use isotype_core::scalar::Dialect;
use isotype_core::source::{Sources, Span};

use crate::failure::Error;
use crate::schema_files::{self, SchemaFiles, shown};
use crate::templates::TemplateFolders;
use crate::write::{self, Wanted};

/// A schema that was read and found sound.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its files.
    pub files: SchemaFiles,
    /// What they mean.
    pub schema: Schema,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
    /// The folders of templates that its generators name, once somebody asked.
    templates: OnceLock<TemplateFolders>,
}

/// The tables and scripts of a schema in some dialects.
#[cfg(feature = "cli")]
pub(crate) type Databases = Vec<(Dialect, isotype_core::Database)>;

/// What the generators of a schema make.
#[derive(Clone, Debug, Default)]
pub struct Outputs {
    /// The files, in the order of the generators.
    pub wanted: Vec<Wanted>,
    /// Whether any generator of ours is there.
    pub asked: bool,
    /// Files of earlier runs that nothing makes any more.
    pub extra: Vec<PathBuf>,
    /// What the generators had to say.
    pub findings: Diagnostics,
}

impl Project {
    /// Reads and resolves the schema at `path`.
    pub fn open(path: &Path) -> Result<Project, Error> {
        let files = schema_files::read(path)?;
        let (schema, diagnostics) = isotype_core::read(&files.sources);
        let project = Project::of(files, schema, diagnostics);
        if project.diagnostics.has_errors() {
            Err(project.refused(Diagnostics::default()))
        } else {
            Ok(project)
        }
    }

    /// A schema that was read before.
    pub(crate) fn of(files: SchemaFiles, schema: Schema, diagnostics: Diagnostics) -> Project {
        Project { files, schema, diagnostics, templates: OnceLock::new() }
    }

    /// The project's own templates.
    pub(crate) fn templates(&self) -> &TemplateFolders {
        self.templates.get_or_init(|| TemplateFolders::read(self))
    }

    /// The texts that findings speak of: the schema's, and those of templates once they are read.
    pub(crate) fn sources(&self) -> &Sources {
        self.templates.get().map_or(&self.files.sources, |templates| &templates.sources)
    }

    /// The folder of the migrations.
    pub(crate) fn migrations(&self) -> PathBuf {
        join(&self.files.folder, "migrations")
    }

    /// Every file that the outputs are made from, and the folders that hold templates: what a build depends on.
    pub fn inputs(&self) -> Vec<PathBuf> {
        let schema = self.files.folders.iter().chain(&self.files.files);
        let templates = self.templates();
        schema.chain(templates.paths()).chain(templates.files()).cloned().collect()
    }

    /// The error that the findings so far and these further ones make.
    pub(crate) fn refused(&self, further: Diagnostics) -> Error {
        let mut diagnostics = self.diagnostics.clone();
        diagnostics.extend(further);
        diagnostics.sort();
        Error::Schema { sources: self.sources().clone(), diagnostics }
    }

    /// Lowers the schema to these dialects, in order.
    #[cfg(feature = "cli")]
    pub(crate) fn databases(&self, dialects: &[Dialect]) -> Result<Databases, Error> {
        let mut databases = Databases::new();
        let mut mistakes = Diagnostics::default();
        for &dialect in dialects {
            match isotype_core::database(&self.schema, dialect) {
                Ok(database) => databases.push((dialect, database)),
                Err(found) => mistakes.extend(found),
            }
        }
        if mistakes.has_errors() { Err(self.refused(mistakes)) } else { Ok(databases) }
    }

    /// What there is to say of the schema, with what further steps found.
    pub fn findings(self, further: impl IntoIterator<Item = Diagnostics>) -> (Sources, Diagnostics) {
        let sources = self.sources().clone();
        let mut diagnostics = self.diagnostics;
        further.into_iter().for_each(|more| diagnostics.extend(more));
        diagnostics.sort();
        (sources, diagnostics)
    }

    /// Makes everything that the `generator` blocks ask for.
    pub fn outputs(&self) -> Result<Outputs, Error> {
        let mut diagnostics = Diagnostics::default();
        let requests = target::requests(&self.schema, &mut diagnostics);
        self.templates().check(self, &requests, &mut diagnostics)?;
        let mut outputs = Outputs { asked: !requests.is_empty(), ..Outputs::default() };
        let mut places = Places::new(&self.files, &self.migrations(), self.templates().files());
        for (request, made) in requests.iter().zip(self.emit_all(&requests)) {
            let folder = self.files.folder_of(request.span.file);
            match made {
                Ok(files) => {
                    for file in files {
                        let path = join(folder, &file.path);
                        places.claim(&path, request.span, &mut diagnostics);
                        outputs.wanted.push(Wanted { path, text: file.text, replaces_anything: false });
                    }
                }
                Err(mistakes) => diagnostics.extend(once(mistakes, &diagnostics)),
            }
        }
        if diagnostics.has_errors() {
            return Err(self.refused(diagnostics));
        }
        for request in &requests {
            let folder = join(self.files.folder_of(request.span.file), &request.output);
            outputs.extra.extend(self.leftovers(request, &folder, &places));
        }
        outputs.findings = diagnostics;
        Ok(outputs)
    }

    /// The files of every request, in order; each is made on a thread of its own, since none looks at another.
    fn emit_all(&self, requests: &[Request]) -> Vec<Result<Vec<OutputFile>, Diagnostics>> {
        let emit = |request| self.emit(request);
        let Some((last, others)) = requests.split_last() else { return Vec::new() };
        std::thread::scope(|scope| {
            let threads: Vec<_> = others.iter().map(|request| scope.spawn(move || emit(request))).collect();
            let last = emit(last);
            let join =
                |thread: ScopedJoinHandle<'_, _>| thread.join().unwrap_or_else(|panic| resume_unwind(panic));
            let mut made: Vec<_> = threads.into_iter().map(join).collect();
            made.push(last);
            made
        })
    }

    /// The files of one request. A template of somebody's may call itself and nest its values, so it has a stack on which
    /// the limits of that are met first. Only what is used of it takes memory; where so much cannot be had, less must do.
    fn emit(&self, request: &Request) -> Result<Vec<OutputFile>, Diagnostics> {
        const STACKS: [usize; 2] = [1 << 30, 64 << 20];
        let templates = self.templates().of(self, request);
        let emit = |templates| isotype_core::emit(&self.schema, request, &self.files.label, templates);
        if templates.is_none() {
            return emit(None);
        }
        std::thread::scope(|scope| {
            let start = |stack| {
                let templates = templates.clone();
                std::thread::Builder::new().stack_size(stack).spawn_scoped(scope, || emit(templates))
            };
            let thread = STACKS.into_iter().find_map(|stack| start(stack).ok());
            thread.expect("a thread can be started").join().unwrap_or_else(|panic| resume_unwind(panic))
        })
    }

    /// Files in an output's folder that an earlier run made from this schema and that this run does not make.
    fn leftovers(&self, request: &Request, folder: &Path, places: &Places) -> Vec<PathBuf> {
        let label = &self.files.label;
        let (extension, header) = match request.target {
            Target::Rust | Target::Template => return Vec::new(),
            Target::TypeScript => ("ts", typescript::header(label)),
            Target::JsonSchema => ("json", json_schema::header(label)),
        };
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        let mut found: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|found| found == extension))
            .filter(|path| std::fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()))
            .filter(|path| !places.taken.contains_key(&write::real(path)))
            .filter(|path| write::has_line(path, &header))
            .collect();
        found.sort();
        found
    }

    /// What one generated file would hold, by the options that the schema's own block for that target sets.
    pub fn one(&self, target: Target, output: &str) -> Result<Vec<Wanted>, Error> {
        let mut diagnostics = Diagnostics::default();
        let request = target::first(&self.schema, target, output, &mut diagnostics);
        self.templates().check(self, std::slice::from_ref(&request), &mut diagnostics)?;
        let files = match self.emit(&request) {
            Ok(files) => files,
            Err(mistakes) => {
                diagnostics.extend(once(mistakes, &diagnostics));
                Vec::new()
            }
        };
        if diagnostics.has_errors() {
            return Err(self.refused(diagnostics));
        }
        let wanted = |file: OutputFile| Wanted {
            path: PathBuf::from(file.path),
            text: file.text,
            replaces_anything: false,
        };
        Ok(files.into_iter().map(wanted).collect())
    }
}

/// What is not told yet: generators that share a folder of templates find the same mistakes in it.
fn once(mistakes: Diagnostics, told: &Diagnostics) -> Diagnostics {
    let mut new = Diagnostics::default();
    for mistake in &mistakes {
        if !told.iter().any(|known| known == mistake) {
            new.push(mistake.clone());
        }
    }
    new
}

/// `folder` and a relative path, without the `./` and `x/..` that make a path hard to read.
pub(crate) fn join(folder: &Path, relative: &str) -> PathBuf {
    let joined = folder.join(relative);
    let mut plain = PathBuf::new();
    for part in joined.components() {
        match part {
            std::path::Component::CurDir => {}
            // `link/..` is not the folder of the link, so only real folders are shortened.
            std::path::Component::ParentDir
                if plain.file_name().is_some()
                    && !std::fs::symlink_metadata(&plain).is_ok_and(|metadata| metadata.is_symlink()) =>
            {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain }
}

/// Which real files are spoken for.
struct Places {
    /// Real path to the block that writes it; none for what outputs are made from.
    taken: BTreeMap<PathBuf, Option<Span>>,
    templates: BTreeSet<PathBuf>,
    /// The folder of the migrations: what lies there is written once and never made anew.
    migrations: PathBuf,
}

impl Places {
    fn new<'p>(files: &SchemaFiles, migrations: &Path, templates: impl Iterator<Item = &'p PathBuf>) -> Self {
        let templates: BTreeSet<PathBuf> = templates.map(|path| write::real(path)).collect();
        let inputs = files.files.iter().map(|path| write::real(path)).chain(templates.iter().cloned());
        let migrations = write::real(migrations);
        Places { taken: inputs.map(|path| (path, None)).collect(), templates, migrations }
    }

    /// What a file that outputs are made from is.
    fn input(&self, path: &Path) -> &'static str {
        if self.templates.contains(path) { "a template" } else { "a file of the schema" }
    }

    /// Takes a place, or reports who has it.
    fn claim(&mut self, path: &Path, span: Span, diagnostics: &mut Diagnostics) {
        let real = write::real(path);
        let mut report = |message: String, other: Option<Span>| {
            let error = Diagnostic::error("output-collision", span, message)
                .help("give each generator an output of its own, away from the schema and its migrations");
            diagnostics.push(match other {
                Some(other) if other != span => error.related(other, "the other one"),
                _ => error,
            });
        };
        if real.starts_with(&self.migrations) {
            report(format!("the output {} lies in the folder of the migrations", shown(path)), None);
            return;
        }
        // A path inside another output's file, or a folder where a file is to be, cannot be written either.
        let above = real.ancestors().skip(1).find_map(|ancestor| Some((ancestor, self.taken.get(ancestor)?)));
        let below = self.taken.range(real.clone()..).next().filter(|(taken, _)| taken.starts_with(&real));
        match (above, below) {
            (_, Some((taken, None))) => {
                let what = self.input(taken);
                report(format!("the output {} would overwrite {what}", shown(path)), None);
            }
            (_, Some((taken, &Some(other)))) if *taken == real => {
                report(format!("two outputs write the same file, {}", shown(path)), Some(other));
            }
            (_, Some((_, &Some(other)))) | (Some((_, &Some(other))), _) => {
                report(
                    format!(
                        "the output {} is a folder for one generator and a file for another",
                        shown(path)
                    ),
                    Some(other),
                );
            }
            (Some((taken, None)), _) => {
                let what = self.input(taken);
                report(format!("the output {} lies inside {what}", shown(path)), None);
            }
            (None, None) => {
                self.taken.insert(real, Some(span));
            }
        }
    }
}
