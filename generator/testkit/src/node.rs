//! Node, the TypeScript compiler and the libraries that generated TypeScript is checked against.
//!
//! `node/package.json` and its lock file say which; `npm ci` puts them below the build folder once, and the packages of
//! whatever other project a test needs as well.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::machine::{build_folder, fingerprint, lock, run, say};

const MANIFEST: &str = include_str!("../node/package.json");
const LOCK: &str = include_str!("../node/package-lock.json");

pub(crate) const WAY_OUT: &str =
    "Tests need Node 20.19 or newer with npm, and a network the first time: https://nodejs.org";

/// The `node_modules` folder with everything that `node/package-lock.json` names; installed at first use.
pub fn packages() -> &'static Path {
    static PACKAGES: OnceLock<PathBuf> = OnceLock::new();
    PACKAGES.get_or_init(|| installed("TypeScript, zod, ajv, Kysely and Prisma's engine", MANIFEST, LOCK))
}

/// The `node_modules` folder of a project: what the lock file in its folder names, installed below the build folder.
pub fn packages_of(project: &Path) -> PathBuf {
    let read = |name: &str| {
        let path = project.join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let what = format!("the packages of {}", project.display());
    installed(&what, &read("package.json"), &read("package-lock.json"))
}

/// The `node_modules` folder with what a lock file names.
pub(crate) fn installed(what: &str, manifest: &str, locked: &str) -> PathBuf {
    let key = fingerprint(format!("{manifest}{locked}").as_bytes());
    let folder = build_folder().join("isotype-node").join(key);
    let _guard = lock(&folder.join("lock"));
    let done = folder.join("done");
    if !done.is_file() {
        say(&format!("installing {what} from npm into {}", folder.display()));
        install(&folder, manifest, locked).unwrap_or_else(|error| panic!("{error}\n{WAY_OUT}"));
        fs::write(&done, "").unwrap_or_else(|error| panic!("{}: {error}", done.display()));
    }
    folder.join("node_modules")
}

fn install(folder: &Path, manifest: &str, locked: &str) -> Result<(), String> {
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).map_err(|error| error.to_string());
    put("package.json", manifest)?;
    put("package-lock.json", locked)?;
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run(Command::new("npm").args(arguments).current_dir(folder)).map(drop)
}

/// Lets files in this folder import the packages.
pub fn link(folder: &Path) {
    link_to(packages(), folder);
}

/// Lets files in this folder import what is in that `node_modules` folder.
pub fn link_to(packages: &Path, folder: &Path) {
    let place = folder.join("node_modules");
    if !place.exists() {
        symlink(packages, &place).unwrap_or_else(|error| panic!("cannot link {}: {error}", place.display()));
    }
}

/// Runs the TypeScript compiler in this folder; whether it was content and what it said is in the output.
pub fn tsc<Argument: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = Argument>) -> Output {
    link(folder);
    node(folder, packages().join("typescript/bin/tsc"), arguments)
}

/// Runs a script with Node in this folder.
pub fn run_script<Argument: AsRef<OsStr>>(
    folder: &Path,
    script: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = Argument>,
) -> Output {
    link(folder);
    node(folder, script, arguments)
}

/// Runs a script with Node in this folder, with whatever packages it has.
pub fn node<Argument: AsRef<OsStr>>(
    folder: &Path,
    script: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = Argument>,
) -> Output {
    let mut command = Command::new("node");
    command.arg(script).args(arguments).current_dir(folder).env("NO_COLOR", "1");
    command.output().unwrap_or_else(|error| panic!("cannot run node: {error}\n{WAY_OUT}"))
}
