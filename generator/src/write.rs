//! Writes files: all of them beside their places first, then each into its place by a rename.
//!
//! A file whose bytes are already right is not touched. When anything fails before the renames, nothing has changed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use isotype_core::emit::template::{MARKER_WITHIN, has_marker};

use crate::failure::Failure;

/// A file as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The path as the person would write it.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
    /// Whether a file without our marker may be replaced: true for what a person edits, as `format` does.
    pub replaces_anything: bool,
}

/// What is the matter with a file, or was done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    /// The bytes are right.
    Same,
    /// There is no such file.
    Missing,
    /// The bytes differ.
    Stale,
}

/// A file and how it compares with the one on disk.
#[derive(Clone, Debug)]
pub(crate) struct Compared {
    /// The path as the person would write it.
    pub path: PathBuf,
    /// The comparison.
    pub state: State,
    /// Where the bytes go: the path with symbolic links followed.
    target: PathBuf,
    /// The first line that differs, where there is one.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "only `check` tells it"))]
    pub first_difference: Option<usize>,
}

/// Compares a wanted file with the one on disk; an obstacle to writing it is a failure already here.
pub(crate) fn compare(wanted: &Wanted) -> Result<Compared, Failure> {
    let path = &wanted.path;
    let failed = |error: &io::Error| Failure::io("output-unwritable", "write", path, error);
    let compared = |state, target: PathBuf, first_difference| Compared {
        path: path.clone(),
        state,
        target,
        first_difference,
    };
    let link = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(compared(State::Missing, path.clone(), None));
        }
        Err(error) => return Err(failed(&error)),
    };
    let target = if link.is_symlink() {
        fs::canonicalize(path).map_err(|error| {
            failed(&error)
                .help("it is a symbolic link that leads nowhere: remove it, or make what it points to")
        })?
    } else {
        path.clone()
    };
    let metadata = fs::metadata(&target).map_err(|error| failed(&error))?;
    if metadata.is_dir() {
        let message = format!("cannot write {}: it is a folder", path.display());
        return Err(Failure::input("output-unwritable", message)
            .help("the output of this generator is a file: name one"));
    }
    if !metadata.is_file() {
        let message = format!("cannot write {}: it is not a regular file", path.display());
        return Err(Failure::input("output-unwritable", message));
    }
    let same_length = metadata.len() == wanted.text.len() as u64;
    let old = fs::read(&target).map_err(|error| failed(&error))?;
    if same_length && old == wanted.text.as_bytes() {
        return Ok(compared(State::Same, target, None));
    }
    if !wanted.replaces_anything && !old.is_empty() && !has_marker(&old) {
        return Err(Failure::safety(
            "output-not-ours",
            format!("{} exists and was not made by isotype, so it is not overwritten", path.display()),
        )
        .help("move or delete it, or give the generator another output"));
    }
    let difference = first_difference(&old, wanted.text.as_bytes());
    Ok(compared(State::Stale, target, Some(difference)))
}

/// Whether a file on disk has this line near its top, as a whole line: what merely speaks of isotype there is somebody's.
pub(crate) fn has_line(path: &Path, line: &str) -> bool {
    let mut head = Vec::new();
    let most = MARKER_WITHIN + line.len() + 1;
    let read = File::open(path).and_then(|file| file.take(most as u64).read_to_end(&mut head));
    let mut next = 0;
    let is_there = head.split(|&byte| byte == b'\n').any(|found| {
        let start = next;
        next += found.len() + 1;
        start < MARKER_WITHIN && found.strip_suffix(b"\r").unwrap_or(found) == line.as_bytes()
    });
    read.is_ok() && is_there
}

/// The number of the first line that differs.
fn first_difference(old: &[u8], new: &[u8]) -> usize {
    let same = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    old[..same].iter().filter(|&&byte| byte == b'\n').count() + 1
}

/// A file that lies ready beside its place. Dropped without being placed, it is removed.
struct Staged<'a> {
    temporary: PathBuf,
    compared: &'a Compared,
    placed: bool,
}

impl Drop for Staged<'_> {
    fn drop(&mut self) {
        if !self.placed {
            // Nothing more can be done about a leftover here; its name says what it is.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Writes what is missing or stale: stages everything, then renames.
pub(crate) fn write(files: &[(Wanted, Compared)]) -> Result<(), Vec<Failure>> {
    let changed = files.iter().filter(|(_, compared)| compared.state != State::Same);
    let mut staged = Vec::new();
    let mut failures = Vec::new();
    for (wanted, compared) in changed {
        match stage(wanted, compared) {
            Ok(file) => staged.push(file),
            Err(error) => failures.push(
                Failure::io("output-unwritable", "write", &compared.path, &error).help("nothing was changed"),
            ),
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    let mut done = 0;
    for mut file in staged {
        match fs::rename(&file.temporary, &file.compared.target) {
            Ok(()) => {
                file.placed = true;
                done += 1;
            }
            Err(error) => {
                failures.push(Failure::io("output-unwritable", "write", &file.compared.path, &error))
            }
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    let others =
        if done == 1 { "the other changed file was written" } else { "the other changed files were written" };
    let say =
        |failure: Failure| if done > 0 { failure.help(format!("{others} whole ({done})")) } else { failure };
    Err(failures.into_iter().map(say).collect())
}

/// Writes the text beside the place where it goes: a rename is atomic only within one file system.
fn stage<'a>(wanted: &Wanted, compared: &'a Compared) -> io::Result<Staged<'a>> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let folder =
        compared.target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // The process's number alone would not do: a killed run of another container may have left the same.
    let (temporary, mut file) = loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let temporary = folder.join(format!(".isotype-{}-{count}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&temporary) {
            Ok(file) => break (temporary, file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    };
    let staged = Staged { temporary, compared, placed: false };
    file.write_all(wanted.text.as_bytes())?;
    if compared.state == State::Stale {
        file.set_permissions(fs::metadata(&compared.target)?.permissions())?;
    }
    Ok(staged)
}

/// Where a path leads once symbolic links in the part that exists are followed: two outputs are one file if equal here.
pub(crate) fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut tail = Vec::new();
    let mut head = absolute.as_path();
    let real = loop {
        match (fs::canonicalize(head), head.parent(), head.file_name()) {
            (Ok(real), _, _) => break real,
            (Err(_), Some(parent), Some(name)) => {
                tail.push(name.to_owned());
                head = parent;
            }
            // `..` after something that does not exist: left as it is written.
            (Err(_), Some(parent), None) => {
                tail.push("..".into());
                head = parent;
            }
            (Err(_), None, _) => break head.to_path_buf(),
        }
    };
    let mut path = real;
    for part in tail.into_iter().rev() {
        if part == ".." {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path
}
