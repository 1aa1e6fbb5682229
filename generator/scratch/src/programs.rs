//! Where the server's programs are, and which user may run them.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::machine::run;

/// Somebody else than root: PostgreSQL refuses to run as root.
#[derive(Debug, Clone)]
pub struct User {
    /// The name.
    pub name: String,
    /// The number.
    pub uid: u32,
    /// The number of the group.
    pub gid: u32,
}

impl User {
    /// The user that the server has to run as; none where the present one will do.
    pub fn needed() -> Result<Option<User>, Failure> {
        let id = run(Command::new("id").arg("-u")).map_err(Failure::Broken)?;
        if String::from_utf8_lossy(&id.stdout).trim() != "0" {
            return Ok(None);
        }
        let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let user = ["postgres", "nobody"].into_iter().find_map(|name| {
            let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
            let mut fields = line.split(':').skip(2);
            let (uid, gid) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            Some(User { name: name.into(), uid, gid })
        });
        let way_out = "PostgreSQL does not run as root, and /etc/passwd has neither `postgres` nor `nobody`: \
                       run this as an ordinary user";
        user.map(Some).ok_or_else(|| Failure::Broken(way_out.to_owned()))
    }
}

/// A command that runs as the given user, from a folder that this user can be in.
pub(crate) fn command(program: &Path, user: Option<&User>) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/").env("LC_ALL", "C");
    if let Some(user) = user {
        command.uid(user.uid).gid(user.gid);
    }
    command
}

/// Whether the user can go through every folder down to this one.
pub fn reaches(user: Option<&User>, folder: &Path) -> bool {
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

/// The folder of `initdb`, `pg_ctl` and `postgres`: what `$PG_BIN` names, what `pg_config` knows, the usual places.
pub fn find(user: Option<&User>) -> Result<PathBuf, Failure> {
    if let Some(named) = std::env::var_os("PG_BIN").map(PathBuf::from) {
        if complete(&named, user) {
            return Ok(named);
        }
        let words = format!("$PG_BIN is {}, which has no PostgreSQL server to run", named.display());
        return Err(Failure::Broken(words));
    }
    installed().into_iter().find(|folder| complete(folder, user)).ok_or(Failure::NotFound)
}

/// Whether a folder has all programs, and the user can run them.
pub fn complete(folder: &Path, user: Option<&User>) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
        && reaches(user, folder)
}

/// Folders of servers on this machine, the newest version first.
fn installed() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Ok(output) = run(Command::new("pg_config").arg("--bindir")) {
        folders.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    // Debian and its kin; Homebrew on both kinds of Mac; Red Hat's.
    let versioned = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr"];
    let mut versions: Vec<(u32, PathBuf)> = versioned
        .iter()
        .flat_map(|base| fs::read_dir(base).into_iter().flatten().flatten())
        .filter_map(|entry| {
            let name = entry.file_name();
            let name = name.to_str()?;
            let digits = name.trim_start_matches("postgresql@").trim_start_matches("pgsql-");
            Some((digits.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    folders.extend(versions.into_iter().map(|(_, folder)| folder));
    folders
}
