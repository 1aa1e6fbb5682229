//! Reads the folders of templates that generators name.
//!
//! A template is a file below such a folder whose name ends in `.j2`. Names that begin with a dot or end in `~`, and pages
//! in Markdown, are passed over. Nothing outside of the folder is read, whatever links lie in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use isotype_core::diagnostic::{Diagnostic, Diagnostics};
use isotype_core::emit::target::{self, Request, Target};
use isotype_core::emit::template::{BUILTIN, EMBEDDED, Folder, TemplateFile};
use isotype_core::model::help_for;
#[cfg(feature = "cli")]
use isotype_core::source::SourceFile;
use isotype_core::source::{FileId, Sources, Span};

use crate::failure::{Error, Failure};
use crate::project::{Project, join};
use crate::schema_files::{Words, read_text, shown};

/// More than this is not a folder of templates.
const MAX_BYTES: u64 = 1024 * 1024;
/// Nor is one with more files.
const MAX_FILES: usize = 1_000;

/// The template that makes a file only where it is asked for.
const ZOD: &str = "typescript/zod.ts.j2";

const WORDS: Words = Words {
    unreadable: "template-unreadable",
    too_large: "templates-too-large",
    not_text: "template-not-text",
    not_utf8: "template-not-utf8",
    one: "a template",
    all_are: "the templates of the folder are",
    most: MAX_BYTES,
};

/// A folder as it was found: none where it is not there.
type Found = Result<Option<Arc<Folder>>, Vec<Failure>>;

/// All folders of templates of a project.
#[derive(Clone, Debug)]
pub(crate) struct TemplateFolders {
    /// The texts of the schema, and behind them those of the templates.
    pub(crate) sources: Sources,
    /// The files, each with its text among the sources.
    files: Vec<(PathBuf, FileId)>,
    folders: BTreeMap<PathBuf, Found>,
}

impl TemplateFolders {
    /// Reads the folder of every generator.
    pub(crate) fn read(project: &Project) -> TemplateFolders {
        let mut read = TemplateFolders {
            sources: project.files.sources.clone(),
            files: Vec::new(),
            folders: BTreeMap::new(),
        };
        for path in folders(project) {
            let found = read.folder(&path);
            read.folders.insert(path, found);
        }
        read
    }

    /// The files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &PathBuf> {
        self.files.iter().map(|(path, _)| path)
    }

    /// The templates: paths as they are shown, and texts.
    #[cfg(feature = "cli")]
    pub(crate) fn texts(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter_map(|(_, id)| self.sources.file(*id))
    }

    /// The folders that are named, whether they are there or not.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.folders.keys()
    }

    /// The templates of a request that names some, where they could be read.
    pub(crate) fn of(&self, project: &Project, request: &Request) -> Option<Arc<Folder>> {
        let found = self.folders.get(&folder_path(project, request)?)?;
        found.as_ref().ok()?.clone()
    }

    /// The file that a request has for a template.
    #[cfg(feature = "cli")]
    pub(crate) fn file(&self, project: &Project, request: &Request, name: &str) -> Option<PathBuf> {
        let is_there = self.of(project, request)?.files.contains_key(name);
        is_there.then(|| folder_path(project, request).map(|folder| join(&folder, name)))?
    }

    /// Says what is wrong with the folders of these requests, before anything is made from them.
    pub(crate) fn check(
        &self,
        project: &Project,
        requests: &[Request],
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Error> {
        // Where a generator is not understood, a template may be the one that it means.
        let understood = !diagnostics.has_errors();
        let mut failures: Vec<Failure> = Vec::new();
        let mut checked: Vec<PathBuf> = Vec::new();
        for request in requests {
            let Some(path) = folder_path(project, request) else { continue };
            match self.folders.get(&path) {
                Some(Err(found)) => {
                    failures.extend(found.iter().filter(|failure| !failures.contains(failure)).cloned().collect::<Vec<_>>());
                }
                Some(Ok(Some(folder))) => {
                    if !checked.contains(&path) {
                        self.strangers(project, (&path, folder), understood, diagnostics);
                        checked.push(path);
                    }
                }
                Some(Ok(None)) | None => diagnostics.push(
                    Diagnostic::error(
                        "no-templates",
                        request.span,
                        format!("there is no folder {} with templates", shown(&path)),
                    )
                    .help("its path is relative to this file; `isotype templates eject NAME` writes a template there"),
                ),
            }
        }
        if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
    }

    /// Files that nothing would ever read: a misspelt name must not pass in silence.
    fn strangers(
        &self,
        project: &Project,
        (path, folder): (&Path, &Folder),
        understood: bool,
        diagnostics: &mut Diagnostics,
    ) {
        let all = target::requests(&project.schema, &mut Diagnostics::default());
        let requests: Vec<&Request> =
            all.iter().filter(|request| folder_path(project, request).as_deref() == Some(path)).collect();
        let missing = |request: &&Request| {
            request.template.as_ref().is_some_and(|template| !folder.files.contains_key(template))
        };
        let all_there = understood && !requests.iter().any(missing);
        for (name, file) in &folder.files {
            let mut report = |message: String, help: String| {
                let span = Span::new(file.id, 0, 0);
                diagnostics.push(Diagnostic::error("template-of-nothing", span, message).help(help));
            };
            let is_asked_for = requests.iter().any(|request| request.template.as_ref() == Some(name))
                || folder.files.iter().any(|(other, file)| other != name && names(&file.text, name));
            if let Some(target) = target_of(name) {
                let takers: Vec<_> = requests.iter().filter(|request| request.target == target).collect();
                let is_made = takers.iter().any(|request| name != ZOD || request.options.zod);
                if understood && !is_made && !is_asked_for {
                    let (what, mend) = match takers.is_empty() {
                        true => ("takes its templates from here", "templates = \"…\""),
                        false => ("that takes its templates from here makes zod.ts", "zod = true"),
                    };
                    report(
                        format!("no generator of {} {what}", target.name()),
                        format!("write {mend} into that generator's block, or remove {name}"),
                    );
                }
                continue;
            }
            if name.starts_with(BUILTIN) {
                report(
                    format!("`{BUILTIN}` is the folder of the templates that come with isotype"),
                    String::from("give the folder another name"),
                );
            } else if !name.ends_with(".j2") {
                report(
                    format!("{name} is no template: their names end in .j2"),
                    format!("rename it to {name}.j2, or keep it elsewhere"),
                );
            } else if all_there && !is_asked_for {
                let near = help_for(name, "", EMBEDDED.iter().map(|(name, _)| *name));
                let end = if near.ends_with('?') { "" } else { "." };
                report(
                    format!(
                        "nothing reads {name}: it is no template of isotype's, of no generator and in no other template"
                    ),
                    format!(
                        "{near}{end} A name that is put together, as by `~`, is not seen: write it whole and in quotes where it is asked for"
                    ),
                );
            }
        }
    }

    fn folder(&mut self, path: &Path) -> Found {
        if !path.is_dir() {
            return match fs::symlink_metadata(path) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(vec![Failure::io("template-unreadable", "read the folder", path, &error)]),
                Ok(_) => Err(vec![
                    Failure::input("template-unreadable", format!("{} is not a folder", shown(path)))
                        .help("`templates` names the folder that holds them"),
                ]),
            };
        }
        let mut walk = Walk::default();
        walk.folder(path);
        let mut failures = walk.failures;
        walk.files.sort();
        let mut folder = Folder { shown: shown(path), files: BTreeMap::new() };
        let mut left = MAX_BYTES;
        for file in walk.files {
            let name =
                file.strip_prefix(path).ok().and_then(Path::to_str).map(|name| name.replace('\\', "/"));
            let Some(name) = name else {
                failures.push(
                    Failure::input(
                        "template-unreadable",
                        format!("{}: the name is not UTF-8", file.display()),
                    )
                    .help("rename it"),
                );
                continue;
            };
            match read_text(&file, left, &WORDS) {
                Ok(text) => {
                    left -= text.len() as u64;
                    let text = plain(&text);
                    let id = self.sources.add(shown(&file), text.clone());
                    folder.files.insert(name, TemplateFile { id, text });
                    self.files.push((file, id));
                }
                Err(failure) => {
                    let too_large = failure.code == WORDS.too_large;
                    failures.push(failure);
                    if too_large {
                        break;
                    }
                }
            }
        }
        if failures.is_empty() { Ok(Some(Arc::new(folder))) } else { Err(failures) }
    }
}

/// The folders that the generators of a schema name, each once.
pub(crate) fn folders(project: &Project) -> Vec<PathBuf> {
    let requests = target::requests(&project.schema, &mut Diagnostics::default());
    let mut folders: Vec<PathBuf> =
        requests.iter().filter_map(|request| folder_path(project, request)).collect();
    folders.sort();
    folders.dedup();
    folders
}

/// The target whose embedded template has this name.
pub(crate) fn target_of(name: &str) -> Option<Target> {
    EMBEDDED.iter().find(|(embedded, _)| *embedded == name)?;
    match name.split('/').next()? {
        "rust" => Some(Target::Rust),
        "typescript" => Some(Target::TypeScript),
        _ => None,
    }
}

/// The folder that a request names.
pub(crate) fn folder_path(project: &Project, request: &Request) -> Option<PathBuf> {
    let templates = request.templates.as_ref()?;
    Some(join(project.files.folder_of(request.span.file), templates.trim_end_matches('/')))
}

/// A text as every system would have saved it: git and editors of Windows end lines in two characters and may put a mark
/// in front, which must not end up between what a view holds. Lines and columns stay as an editor counts them.
fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n")
}

/// The refusal of a template whose place in a folder is a link or lies behind one.
#[cfg(feature = "cli")]
pub(crate) fn linked(folder: &Path, name: &str) -> Option<Failure> {
    let mut path = folder.to_path_buf();
    name.split('/').find_map(|part| {
        path.push(part);
        fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink()).then(|| is_link(&path))
    })
}

fn is_link(path: &Path) -> Failure {
    Failure::input("template-link", format!("{} is a symbolic link", shown(path)))
        .help("put the template itself there: links in a folder of templates are not followed")
}

/// Whether a text of Jinja names this template.
fn names(text: &str, name: &str) -> bool {
    ['"', '\''].iter().any(|quote| text.contains(&format!("{quote}{name}{quote}")))
}

/// Collects the files below a folder.
#[derive(Default)]
struct Walk {
    files: Vec<PathBuf>,
    failures: Vec<Failure>,
}

impl Walk {
    fn folder(&mut self, folder: &Path) {
        let entries = match fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(error) => {
                self.failures.push(Failure::io("template-unreadable", "read the folder", folder, &error));
                return;
            }
        };
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') || name.ends_with('~') || name.ends_with(".md") {
                continue;
            }
            if self.files.len() >= MAX_FILES {
                let message = format!(
                    "more than {MAX_FILES} files below the folder of templates, at {}",
                    shown(folder)
                );
                if self.failures.is_empty() {
                    self.failures.push(
                        Failure::input("templates-too-many", message)
                            .help("name a folder that holds templates alone"),
                    );
                }
                return;
            }
            match entry.file_type() {
                // A link may lead anywhere, and a file of somebody else's must not end up in an output or a message.
                Ok(kind) if kind.is_symlink() => self.failures.push(is_link(&path)),
                Ok(kind) if kind.is_dir() => self.folder(&path),
                Ok(_) => self.files.push(path),
                Err(error) => self.failures.push(Failure::io("template-unreadable", "read", &path, &error)),
            }
        }
    }
}
