//! Expected texts beside a case. Run with `UPDATE_GOLDENS=1` to write them anew, and read the difference.

use std::fs;
use std::path::Path;

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDENS").is_some()
}

/// Compares a text with a golden; a golden that is missing stands for an empty text.
pub(crate) fn compare(golden: &Path, actual: &str, failures: &mut Vec<String>) {
    if updating() {
        if actual.is_empty() {
            let _ = fs::remove_file(golden);
            return;
        }
        if let Some(folder) = golden.parent() {
            fs::create_dir_all(folder).expect("a folder of goldens can be made");
        }
        if fs::read_to_string(golden).ok().as_deref() != Some(actual) {
            fs::write(golden, actual).expect("a golden can be written");
        }
        return;
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    if expected != actual {
        failures.push(format!("{} differs {}", golden.display(), difference(&expected, actual)));
    }
}

/// Fails for (or removes) every file of the folder that is not one of these.
pub(crate) fn nothing_else(folder: &Path, names: &[String], failures: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        if names.contains(&name) {
            continue;
        }
        if updating() {
            fs::remove_file(&path).expect("a golden can be removed");
        } else {
            failures.push(format!("{} is not generated any more", path.display()));
        }
    }
}

/// The first line in which two texts differ, with the lines around it.
pub(crate) fn difference(wanted: &str, actual: &str) -> String {
    let (wanted, actual): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), actual.lines().collect());
    let line = wanted.iter().zip(&actual).position(|(a, b)| a != b).unwrap_or(wanted.len().min(actual.len()));
    let around = |lines: &[&str]| {
        lines[line.saturating_sub(4).min(lines.len())..(line + 5).min(lines.len())].join("\n    ")
    };
    format!("at line {}\n  wanted:\n    {}\n  actual:\n    {}", line + 1, around(&wanted), around(&actual))
}
