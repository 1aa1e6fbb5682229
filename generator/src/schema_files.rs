//! Finds the files of a schema and reads them.
//!
//! A schema is one file, or every `.prisma` file below a folder, in sorted order. Folders named `migrations` or
//! `node_modules` and names that begin with a dot are passed over.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use isotype_core::source::{FileId, Sources};

use crate::failure::Failure;

/// More than this is not a schema that somebody wrote. Spans count bytes in 32 bits, with room to spare.
pub(crate) const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// A folder with more entries than this is not a schema folder: the home folder was named by mistake, say.
const MAX_ENTRIES: usize = 20_000;

/// A schema as it was found.
#[derive(Clone, Debug)]
pub struct SchemaFiles {
    /// The folder of the schema: itself, or the one that holds the single file. Migrations live below it.
    pub folder: PathBuf,
    /// Every folder that was looked into; empty for a single file.
    pub folders: Vec<PathBuf>,
    /// The files, sorted; same order as in `sources`.
    pub files: Vec<PathBuf>,
    /// The texts.
    pub sources: Sources,
    /// What generated files say they were made from: the same on every machine.
    pub label: String,
}

impl SchemaFiles {
    /// The folder of one file: the outputs that its generators name are relative to it.
    pub fn folder_of(&self, file: FileId) -> &Path {
        self.files.get(file.0 as usize).and_then(|path| path.parent()).unwrap_or(&self.folder)
    }
}

/// The schema of the project in `directory`: `schema/`, `prisma/schema.prisma` or `schema.prisma`.
#[cfg(feature = "cli")]
pub(crate) fn find(directory: &Path) -> Result<PathBuf, Failure> {
    let folder = directory.join("schema");
    let mut walk = Walk::default();
    if folder.is_dir() {
        walk.folder(&folder);
        // A folder that cannot be read is the answer too: reading it says what is wrong.
        if !walk.files.is_empty() || !walk.failures.is_empty() {
            return Ok(folder);
        }
    }
    ["prisma/schema.prisma", "schema.prisma"]
        .into_iter()
        .map(|candidate| directory.join(candidate))
        .find(|candidate| fs::symlink_metadata(candidate).is_ok())
        .ok_or_else(|| {
            Failure::input(
                "no-schema",
                "no schema found: there is no schema/ with a .prisma file, no prisma/schema.prisma and no schema.prisma here",
            )
            .help("run it in the folder of the project, or name the schema: isotype --schema PATH")
        })
}

/// Reads the schema at `path`, a file or a folder. Every file that cannot be read is reported, not the first alone.
pub(crate) fn read(path: &Path) -> Result<SchemaFiles, Vec<Failure>> {
    let metadata = fs::metadata(path).map_err(|error| {
        let failure = Failure::io("schema-unreadable", "read the schema", path, &error);
        vec![if fs::symlink_metadata(path).is_ok_and(|link| link.is_symlink()) {
            failure.help("the path is a symbolic link that leads nowhere or in a circle")
        } else {
            failure.help("name the schema file or folder: isotype --schema PATH")
        }]
    })?;
    let mut walk = Walk::default();
    let folder = if metadata.is_dir() {
        walk.folder(path);
        if walk.files.is_empty() && walk.failures.is_empty() {
            return Err(vec![
                Failure::input("no-schema", format!("no .prisma file in {}", path.display()))
                    .help("a schema folder holds one or more files that end in .prisma"),
            ]);
        }
        path.to_path_buf()
    } else {
        walk.files.push(path.to_path_buf());
        path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_path_buf()
    };
    walk.files.sort();

    let mut failures = walk.failures;
    let mut sources = Sources::default();
    let mut left = MAX_BYTES;
    for file in &walk.files {
        match read_text(file, left, &SCHEMA) {
            Ok(text) => {
                left -= text.len() as u64;
                sources.add(shown(file), text);
            }
            Err(failure) => {
                // Once the limit is passed, every further file would say the same.
                let too_large = failure.code == "schema-too-large";
                failures.push(failure);
                if too_large {
                    break;
                }
            }
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    let label = label(path, &walk.files);
    Ok(SchemaFiles { folder, folders: walk.folders, files: walk.files, sources, label })
}

/// A path as messages show it: with `/`, and without a leading `./`.
pub(crate) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_owned)
}

/// Generated files must not differ between clones, so the label holds nothing above the customary folders.
fn label(path: &Path, files: &[PathBuf]) -> String {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let (folder, file) = match files {
        [only] if only == path => (absolute.parent().and_then(name), name(only)),
        [only] => (name(&absolute), only.strip_prefix(path).ok().map(shown)),
        _ => (name(&absolute), Some(String::from("*.prisma"))),
    };
    let file = file.unwrap_or_else(|| String::from("schema.prisma"));
    match folder {
        Some(folder) if folder == "schema" || folder == "prisma" => format!("{folder}/{file}"),
        _ => file,
    }
}

/// Collects the files below a folder.
#[derive(Default)]
struct Walk {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    failures: Vec<Failure>,
    /// The real paths of the folders that are open above the current one: meeting one again is a circle.
    open: Vec<PathBuf>,
    entries: usize,
}

impl Walk {
    fn folder(&mut self, folder: &Path) {
        let real = match fs::canonicalize(folder) {
            Ok(real) => real,
            Err(error) => {
                self.failures.push(Failure::io("schema-unreadable", "read the folder", folder, &error));
                return;
            }
        };
        if self.open.contains(&real) {
            self.failures.push(
                Failure::input(
                    "schema-circle",
                    format!("{} leads back to a folder that contains it", folder.display()),
                )
                .help("remove the symbolic link"),
            );
            return;
        }
        let entries = match fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(error) => {
                self.failures.push(Failure::io("schema-unreadable", "read the folder", folder, &error));
                return;
            }
        };
        self.entries += entries.len();
        if self.entries > MAX_ENTRIES {
            if !self.failures.iter().any(|failure| failure.code == "schema-too-many-files") {
                self.failures.push(
                    Failure::input(
                        "schema-too-many-files",
                        format!(
                            "more than {MAX_ENTRIES} files below the schema folder, at {}",
                            folder.display()
                        ),
                    )
                    .help("name the folder that holds the schema alone: isotype --schema PATH"),
                );
            }
            return;
        }
        self.folders.push(folder.to_path_buf());
        self.open.push(real);
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            self.entry(path);
        }
        self.open.pop();
    }

    fn entry(&mut self, path: PathBuf) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || name == "migrations" || name == "node_modules" {
            return;
        }
        if path.is_dir() {
            self.folder(&path);
        } else if path.extension().is_some_and(|extension| extension == "prisma") {
            self.files.push(path);
        }
    }
}

/// How messages speak of a kind of file.
pub(crate) struct Words {
    pub(crate) unreadable: &'static str,
    pub(crate) too_large: &'static str,
    pub(crate) not_text: &'static str,
    pub(crate) not_utf8: &'static str,
    /// `a schema`
    pub(crate) one: &'static str,
    /// `the schema is`
    pub(crate) all_are: &'static str,
    /// How much may be read of all files together.
    pub(crate) most: u64,
}

const SCHEMA: Words = Words {
    unreadable: "schema-unreadable",
    too_large: "schema-too-large",
    not_text: "schema-not-text",
    not_utf8: "schema-not-utf8",
    one: "a schema",
    all_are: "the schema is",
    most: MAX_BYTES,
};

/// Reads one file that must be text of at most `limit` bytes.
pub(crate) fn read_text(path: &Path, limit: u64, words: &Words) -> Result<String, Failure> {
    let failed = |error: &std::io::Error| Failure::io(words.unreadable, "read", path, error);
    // Asked before opening: opening a pipe that nobody writes to would wait for ever.
    let metadata = fs::metadata(path).map_err(|error| {
        let failure = failed(&error);
        match fs::symlink_metadata(path) {
            Ok(link) if link.is_symlink() => {
                failure.help("it is a symbolic link that leads nowhere or in a circle")
            }
            _ => failure,
        }
    })?;
    if !metadata.is_file() {
        let message = format!("cannot read {}: it is not a regular file", path.display());
        return Err(Failure::input(words.unreadable, message)
            .help(format!("{} is a text file, or a folder of them", words.one)));
    }
    let mut bytes = Vec::new();
    // The length that the file system tells may be old or wrong, so the reader is limited too.
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    read.map_err(|error| failed(&error))?;
    if bytes.len() as u64 > limit {
        return Err(Failure::input(
            words.too_large,
            format!("{}: {} larger than {} MiB", path.display(), words.all_are, words.most / 1024 / 1024),
        )
        .help(format!("is this {}? Isotype reads files that people write", words.one)));
    }
    if let Some(nul) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Failure::input(
            words.not_text,
            format!(
                "{}: line {} holds a zero byte: this is not a text file",
                path.display(),
                line_of(&bytes, nul)
            ),
        )
        .help(format!("{} is text in UTF-8", words.one)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        Failure::input(
            words.not_utf8,
            format!("{}: line {} is not UTF-8", path.display(), line_of(error.as_bytes(), place)),
        )
        .help("save the file as UTF-8")
    })
}

fn line_of(bytes: &[u8], place: usize) -> usize {
    bytes[..place].iter().filter(|&&byte| byte == b'\n').count() + 1
}
