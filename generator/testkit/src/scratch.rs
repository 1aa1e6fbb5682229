//! Folders that go away, and crates that are compiled while a test runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::machine::{build_folder, lock, workspace};

/// A temporary folder, removed with the value.
pub fn folder() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix("isotype-test-")
        .tempdir()
        .unwrap_or_else(|error| panic!("no temporary folder: {error}"))
}

/// Copies a folder and all in it, but for what node packages and builds of a page have put there.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries.map(|entry| entry.expect("a folder can be read to its end")) {
        let (name, from) = (entry.file_name(), entry.path());
        if name == "node_modules" || name == "dist" {
            continue;
        }
        if from.is_dir() {
            copy(&from, &to.join(name));
        } else {
            fs::copy(&from, to.join(name)).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        }
    }
}

/// A crate outside the workspace that stands on this workspace's crates, with the same versions of everything
/// (it gets a copy of the lock file) and the same build folder (what is compiled already is not compiled again).
pub struct Crate {
    name: String,
    folder: tempfile::TempDir,
    /// Where the crate is in the folder.
    place: PathBuf,
}

impl Crate {
    /// `dependencies` are lines of TOML as a member of the workspace would write them: `isotype.workspace = true`.
    pub fn new(name: &str, dependencies: &str) -> Crate {
        Crate::within(name, dependencies, "")
    }

    /// The same at a path of a folder that holds other things as well.
    pub fn within(name: &str, dependencies: &str, place: &str) -> Crate {
        let folder = folder();
        let place = folder.path().join(place);
        let made = Crate { name: name.to_owned(), folder, place };
        made.write("Cargo.toml", &manifest(name, dependencies));
        let lock = workspace().join("Cargo.lock");
        fs::copy(&lock, made.path().join("Cargo.lock"))
            .unwrap_or_else(|error| panic!("{}: {error}", lock.display()));
        made
    }

    /// The crate's folder.
    pub fn path(&self) -> &Path {
        &self.place
    }

    /// The folder around it, or the same.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file into the crate.
    pub fn write(&self, path: &str, text: &str) -> PathBuf {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))
            .expect("the scratch folder can be written");
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// Builds the crate's program, into the crate's folder; what the compiler says where it is not content. Crates of one
    /// name wait for each other, since cargo puts their programs in one place.
    pub fn program(&self) -> Result<PathBuf, String> {
        let _guard = lock(&build_folder().join(format!("{}.lock", self.name)));
        let built = self.cargo(&["build", "--quiet", "--offline"]);
        if !built.status.success() {
            return Err(String::from_utf8_lossy(&built.stderr).into_owned());
        }
        let file = format!("{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let program = self.path().join(&file);
        fs::copy(build_folder().join("debug").join(file), &program).map_err(|error| error.to_string())?;
        Ok(program)
    }

    /// Runs cargo on the crate: `cargo(&["check"])`, `cargo(&["run", "--", "x"])`.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.path()).env("CARGO_TARGET_DIR", build_folder());
        command.env("CARGO_TERM_COLOR", "never");
        command.output().unwrap_or_else(|error| panic!("cannot run cargo: {error}"))
    }
}

/// The workspace's own table of dependencies and profiles, as the workspace of the one crate.
fn manifest(name: &str, dependencies: &str) -> String {
    let root = workspace();
    let text = fs::read_to_string(root.join("Cargo.toml")).expect("the workspace has a manifest");
    let mut shared = String::new();
    let mut wanted = false;
    for line in text.lines() {
        if line.starts_with('[') {
            wanted = line == "[workspace.dependencies]" || line.starts_with("[profile.");
        }
        if wanted {
            shared.push_str(&line.replace("path = \"", &format!("path = \"{}/", root.display())));
            shared.push('\n');
        }
    }
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{dependencies}\n\n[workspace]\nresolver = \"3\"\n\n{shared}"
    )
}
