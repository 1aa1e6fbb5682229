//! squawk, the linter that teams run on migrations for PostgreSQL.
//!
//! It is found on the machine (`$SQUAWK`, or `squawk` on the path in exactly the version that the tests speak of), or
//! else installed from PyPI below the build folder, once.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::machine::{build_folder, lock, pip_install, run, say, text};

const VERSION: &str = "2.70.0";

/// The program.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        if let Some(named) = std::env::var_os("SQUAWK").map(PathBuf::from) {
            assert!(is_right(&named), "$SQUAWK is {}, which is not squawk {VERSION}", named.display());
            return named;
        }
        let found = PathBuf::from("squawk");
        if is_right(&found) { found } else { installed() }
    })
}

fn is_right(program: &Path) -> bool {
    run(Command::new(program).arg("--version"))
        .is_ok_and(|output| text(&output).trim() == format!("squawk {VERSION}"))
}

fn installed() -> PathBuf {
    let folder = build_folder().join("isotype-squawk").join(VERSION);
    let _guard = lock(&folder.join("lock"));
    let program = folder.join("packages/bin/squawk");
    if !is_right(&program) {
        let package = format!("squawk-cli=={VERSION}");
        say(&format!("no squawk {VERSION} on this machine: installing {package} into {}", folder.display()));
        let packages = folder.join("packages");
        let _ = std::fs::remove_dir_all(&packages);
        pip_install(&package, &packages).unwrap_or_else(|error| {
            panic!(
                "{error}\nTests need squawk {VERSION}. Install it (pip install {package}), or name the program in \
                 $SQUAWK, or give python3 with pip and a network."
            )
        });
        assert!(is_right(&program), "{package} left no program that runs in {}", packages.display());
    }
    program
}

/// What squawk has to say of these files, as JSON: a list of findings, empty where it has nothing to say.
///
/// `in_transaction` says whether a migrator wraps each file in a transaction.
///
/// # Errors
///
/// What it printed where it did not come to a verdict.
pub fn lint(files: &[PathBuf], in_transaction: bool) -> Result<String, String> {
    if files.is_empty() {
        return Ok("[]".to_owned());
    }
    let mut command = Command::new(program());
    command.args(["--pg-version", "15", "--reporter", "json"]);
    if in_transaction {
        command.arg("--assume-in-transaction");
    }
    // In a folder of its own, so that no settings of a project are found on the way up.
    let folder = crate::scratch::folder();
    let output =
        command.args(files).current_dir(folder.path()).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    // It ends with 0 where it found nothing and with 1 where it found something.
    match output.status.code() {
        Some(0 | 1) if said.starts_with('[') => Ok(said),
        _ => Err(format!("squawk ended with {}: {}", output.status, text(&output))),
    }
}
