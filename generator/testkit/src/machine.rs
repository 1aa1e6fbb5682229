//! Folders, locks and words on stderr.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use isotype_scratch::{run, text};

/// The folder of the workspace that this crate was built in.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the crate lies two folders deep").into()
}

/// The folder that this test was built into (`target`, or what `CARGO_TARGET_DIR` said at the time).
///
/// Read off the path of the running program, because cargo tells a test's program only at compile time.
pub fn build_folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").is_file())
        .map(Path::to_owned)
        .or_else(|| std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from))
        .unwrap_or_else(|| workspace().join("target"))
}

/// Says a line on the real stderr. The test harness captures `eprintln!` but not this.
pub(crate) fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "isotype-testkit: {words}");
}

/// Holds a lock file for as long as the value lives; other processes wait.
pub(crate) fn lock(path: &Path) -> File {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
    }
    let file = File::create(path).unwrap_or_else(|error| panic!("cannot open {}: {error}", path.display()));
    if file.try_lock().is_err() {
        say(&format!("waiting for another test that holds {}", path.display()));
        file.lock().unwrap_or_else(|error| panic!("cannot lock {}: {error}", path.display()));
    }
    file
}

/// Puts a package of PyPI into a folder.
pub(crate) fn pip_install(package: &str, packages: &Path) -> Result<(), String> {
    let arguments = ["install", "--quiet", "--no-deps", "--disable-pip-version-check", "--target"];
    let by_python =
        run(Command::new("python3").args(["-m", "pip"]).args(arguments).arg(packages).arg(package));
    let by_name = |_| run(Command::new("pip").args(arguments).arg(packages).arg(package));
    by_python.or_else(|first| by_name(()).map_err(|second| format!("{first}\n{second}"))).map(drop)
}

/// A name for a folder that depends on what is put into it (FNV-1a: the same in every process and version).
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_folder_is_the_one_this_test_was_built_into() {
        assert!(std::env::current_exe().unwrap().starts_with(build_folder()));
    }

    #[test]
    fn the_workspace_is_the_folder_of_the_lock_file() {
        assert!(workspace().join("Cargo.lock").is_file());
    }
}
