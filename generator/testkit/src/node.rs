//! Node, the TypeScript compiler and the libraries that generated TypeScript is checked against.
//!
//! `node/package.json` and its lock file say which; `npm ci` puts them below the build folder once.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::machine::{build_folder, fingerprint, lock, run, say};

const MANIFEST: &str = include_str!("../node/package.json");
const LOCK: &str = include_str!("../node/package-lock.json");

const WAY_OUT: &str =
    "Tests need Node 20 or newer with npm, and a network the first time: https://nodejs.org";

/// The `node_modules` folder with everything that `node/package-lock.json` names; installed at first use.
pub fn packages() -> &'static Path {
    static PACKAGES: OnceLock<PathBuf> = OnceLock::new();
    PACKAGES.get_or_init(|| {
        let key = fingerprint(format!("{MANIFEST}{LOCK}").as_bytes());
        let folder = build_folder().join("isotype-node").join(key);
        let _guard = lock(&folder.join("lock"));
        let done = folder.join("done");
        if !done.is_file() {
            say(&format!(
                "installing TypeScript, zod, ajv, Kysely and Prisma's engine from npm into {}",
                folder.display()
            ));
            install(&folder).unwrap_or_else(|error| panic!("{error}\n{WAY_OUT}"));
            fs::write(&done, "").unwrap_or_else(|error| panic!("{}: {error}", done.display()));
        }
        folder.join("node_modules")
    })
}

fn install(folder: &Path) -> Result<(), String> {
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).map_err(|error| error.to_string());
    put("package.json", MANIFEST)?;
    put("package-lock.json", LOCK)?;
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run(Command::new("npm").args(arguments).current_dir(folder)).map(drop)
}

/// Lets files in this folder import the packages.
pub fn link(folder: &Path) {
    let place = folder.join("node_modules");
    if !place.exists() {
        symlink(packages(), &place)
            .unwrap_or_else(|error| panic!("cannot link {}: {error}", place.display()));
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

fn node<Argument: AsRef<OsStr>>(
    folder: &Path,
    script: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = Argument>,
) -> Output {
    let mut command = Command::new("node");
    command.arg(script).args(arguments).current_dir(folder).env("NO_COLOR", "1");
    command.output().unwrap_or_else(|error| panic!("cannot run node: {error}\n{WAY_OUT}"))
}
