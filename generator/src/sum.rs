//! `isotype.sum`: the hashes of all files of the migrations, each chained to the one before it.
//!
//! sqlx notices when an up file that it has applied changes; it notices no edited down or snapshot, no file that is
//! gone and none that arrives late. A line per file, in the order of versions, makes each of these visible, in a
//! review as in `isotype check`.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The name of the file.
pub(crate) const NAME: &str = "isotype.sum";

const HEADER: &str = "# Made by isotype: what each migration file held when it was written, each hash chained to the line above.\n";

/// A file of the migrations: its path below their folder, with `/`, and its bytes.
pub(crate) type Entry = (String, Vec<u8>);

/// Reads every file of the migrations in `folder`: ups and downs of each dialect, and snapshots. An error comes with the
/// path that cannot be read.
pub(crate) fn entries(folder: &Path) -> Result<Vec<Entry>, (PathBuf, io::Error)> {
    let mut entries = Vec::new();
    for (name, extension) in [("snapshots", ".schema"), ("sqlite", ".sql"), ("postgresql", ".sql")] {
        let path = folder.join(name);
        let inside = match fs::read_dir(&path) {
            Ok(inside) => inside,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err((path, error)),
        };
        for entry in inside {
            let entry = entry.map_err(|error| (path.clone(), error))?;
            let file = entry.file_name().to_string_lossy().into_owned();
            if file.ends_with(extension) {
                let bytes = fs::read(entry.path()).map_err(|error| (entry.path(), error))?;
                entries.push((format!("{name}/{file}"), bytes));
            }
        }
    }
    sort(&mut entries);
    Ok(entries)
}

/// By version, so that a new migration only adds lines at the end.
pub(crate) fn sort(entries: &mut [Entry]) {
    let key = |path: &str| {
        let (folder, file) = path.split_once('/').unwrap_or(("", path));
        (version_of(path), folder.to_owned(), file.to_owned())
    };
    entries.sort_by_cached_key(|(path, _)| key(path));
}

/// The text of the file for these entries, which are sorted.
pub(crate) fn text(entries: &[Entry]) -> String {
    let mut text = String::from(HEADER);
    let mut chain = String::new();
    for (path, bytes) in entries {
        chain = link(&chain, path, bytes);
        let _ = writeln!(text, "{chain} {path}");
    }
    text
}

/// The hash of a file, chained to the one before it.
fn link(before: &str, path: &str, bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(before.as_bytes());
    hash.update(path.as_bytes());
    hash.update([0]);
    hash.update(bytes);
    hex(&hash.finalize())
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// How the files differ from what the sum says: each path with what is wrong. A line is checked against the line above
/// it as it stands there, so that every changed file is named, and not all that follow it.
pub(crate) fn differences(sum: &str, entries: &[Entry]) -> Vec<(String, String)> {
    let lines = sum.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
    let recorded: Vec<(&str, &str)> = lines.collect();
    let last = recorded.iter().map(|(_, path)| version_of(path)).max().unwrap_or_default();
    let mut differences = Vec::new();
    let mut before = "";
    for &(hash, path) in &recorded {
        match entries.iter().find(|(other, _)| other == path) {
            None => {
                differences.push((path.to_owned(), "is gone: bring it back from version control".to_owned()))
            }
            Some((_, bytes)) if link(before, path, bytes) != hash => {
                let what = if bytes.contains(&b'\r') {
                    "was changed after it was written: it has carriage returns; let .gitattributes say `*.sql text \
                     eol=lf` and check the file out again"
                } else {
                    "was changed after it was written"
                };
                differences.push((path.to_owned(), what.to_owned()));
            }
            Some(_) => {}
        }
        before = hash;
    }
    for (path, _) in entries {
        if !recorded.iter().any(|(_, other)| other == path) {
            let what = if version_of(path) < last {
                format!(
                    "came late: databases that have {last} may never run it; give it a version after that one"
                )
            } else {
                "is not in isotype.sum: it was added or renamed by hand".to_owned()
            };
            differences.push((path.clone(), what));
        }
    }
    differences
}

/// The version in a path.
fn version_of(path: &str) -> String {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.chars().take_while(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> Vec<Entry> {
        let names =
            ["postgresql/2_b.up.sql", "sqlite/1_a.up.sql", "snapshots/1_a.schema", "postgresql/1_a.up.sql"];
        let mut entries: Vec<Entry> =
            names.into_iter().map(|name| (name.to_owned(), name.as_bytes().to_vec())).collect();
        sort(&mut entries);
        entries
    }

    #[test]
    fn a_new_migration_only_adds_lines() {
        let all = entries();
        assert_eq!(all[3].0, "postgresql/2_b.up.sql");
        assert!(text(&all).starts_with(&text(&all[..3])));
    }

    #[test]
    fn every_kind_of_tampering_is_named() {
        let sum = text(&entries());
        assert_eq!(differences(&sum, &entries()), []);
        let mut changed = entries();
        changed[1].1.push(b' ');
        assert_eq!(
            differences(&sum, &changed),
            [(changed[1].0.clone(), "was changed after it was written".to_owned())]
        );
        let mut gone = entries();
        let (path, _) = gone.remove(2);
        assert_eq!(
            differences(&sum, &gone),
            [(path, "is gone: bring it back from version control".to_owned())]
        );
        let mut added = entries();
        added.push((String::from("sqlite/1_late.up.sql"), Vec::new()));
        sort(&mut added);
        let told = differences(&sum, &added);
        assert_eq!(told.len(), 1);
        assert!(told[0].1.starts_with("came late: databases that have 2"), "{told:?}");
        let mut returned = entries();
        returned[1].1.push(b'\r');
        assert!(differences(&sum, &returned)[0].1.contains("carriage returns"));
    }
}
