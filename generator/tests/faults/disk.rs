//! Disks without room, for real: a file system of a few megabytes where one can be mounted, else a limit on the size of
//! files, which the server's own processes get.

use std::path::Path;
use std::process::Command;

use isotype_testkit::postgres::{Session, alone};

use crate::scene::{Dialect, Scene, run_sql, state};

/// A small file system below a folder; gone with the value.
struct Small {
    at: tempfile::TempDir,
}

impl Small {
    /// One of so many kilobytes; none where nobody may mount.
    fn mounted(kilobytes: u64) -> Option<Small> {
        let at = isotype_testkit::scratch::folder();
        let size = format!("size={kilobytes}k,mode=777");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "isotype-test"]).arg(at.path());
        works(&mut mount).then_some(Small { at })
    }

    fn grow(&self, kilobytes: u64) {
        let size = format!("remount,size={kilobytes}k");
        assert!(works(Command::new("mount").args(["-o", &size]).arg(self.at.path())), "it was mounted by us");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // Lazily: a server that is about to end may still hold it.
        works(Command::new("umount").arg("-l").arg(self.at.path()));
    }
}

fn works(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// Fourteen megabytes of authors without a name: to give them one takes as much again.
const AUTHORS: &str =
    "INSERT INTO \"Author\" (\"id\") SELECT lpad(i::text, 1000, '0') FROM generate_series(1, 14000) i";

#[test]
fn a_server_whose_disk_is_full() {
    let scene = Scene::new(Dialect::Postgresql);
    let server = alone();
    let port = server.port();
    let run = |database: &str, sql: &str| {
        let rows = Session::open(port, database).and_then(|mut session| session.run(sql));
        rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    let url = server.url("postgres");
    scene.run(&url, &["up", "--to", "init"]).ok();
    run("postgres", AUTHORS);
    let small = Small::mounted(24 * 1024);
    match &small {
        Some(small) => {
            let place = small.at.path().join("space");
            std::fs::create_dir(&place).expect("there is room for a folder");
            give(&place, server.data());
            run("postgres", &format!("CREATE TABLESPACE small LOCATION '{}'", place.display()));
            run("postgres", "ALTER TABLE \"Author\" SET TABLESPACE small");
        }
        None => {
            // A write beyond the limit fails as on a full disk; whoever connects from here on has it. The journal's files
            // have their sixteen megabytes.
            let limited = limit(server.data(), "17825792:").output();
            let limited =
                limited.expect("neither a file system can be mounted nor prlimit (util-linux) be run");
            assert!(limited.status.success(), "{limited:?}");
        }
    }
    let count = |what: &str| run("postgres", &format!("SELECT count({what}) FROM \"Author\""))[0][0].clone();
    let all = count("DISTINCT id");
    assert_eq!(count("name").as_deref(), Some("0"));
    let said = scene.run(&url, &["up"]);
    said.one_error(1, &["disk-full", "name_required_2_backfill.up.sql", "make room on the server"]);
    // The batches before it stay, and are not done again.
    assert_eq!(count("DISTINCT id"), all);
    assert_ne!(count("name"), all);
    match &small {
        Some(small) => small.grow(200 * 1024),
        None => {
            let free = limit(server.data(), "unlimited:").output();
            assert!(free.expect("prlimit ran before").status.success());
        }
    }
    scene.run(&url, &["up"]).ok();
    assert_eq!((count("DISTINCT id"), count("name")), (all.clone(), all));
    drop(server);
    eprintln!("the disk was {}", if small.is_some() { "a small file system" } else { "a limit on files" });
}

/// Gives a server a limit on the size of its files, as its own user: those who connect later have it too.
fn limit(data: &Path, size: &str) -> Command {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    let process = std::fs::read_to_string(data.join("postmaster.pid")).expect("the server runs");
    let process = process.lines().next().expect("its process").to_owned();
    let owner = std::fs::metadata(data).expect("the server's folder is there");
    let mut command = Command::new("prlimit");
    command.args(["--pid", &process, &format!("--fsize={size}")]);
    if Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0") {
        command.uid(owner.uid()).gid(owner.gid());
    }
    command
}

/// Makes the server the owner of a folder.
fn give(place: &Path, like: &Path) {
    use std::os::unix::fs::MetadataExt;
    let owner = std::fs::metadata(like).expect("the server's folder is there");
    std::os::unix::fs::chown(place, Some(owner.uid()), Some(owner.gid())).expect("who mounts may give away");
}

#[test]
fn a_file_whose_disk_is_full() {
    let scene = Scene::new(Dialect::Sqlite);
    let seeded = scene.seeded();
    run_sql(
        &seeded,
        "INSERT INTO \"Author\" (\"id\") WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) \
         SELECT i || hex(randomblob(500)) FROM n",
    )
    .unwrap();
    let file = seeded.trim_start_matches("sqlite:");
    let before = state(&seeded);
    let size = std::fs::metadata(file).unwrap().len();
    let Some(small) = Small::mounted(size / 1024 + 200) else {
        // The same of a file system that nobody may mount: the file's own limit, which is SQLite's word for a full disk.
        let pages: u64 =
            run_sql(&seeded, "PRAGMA page_count").unwrap()[0][0].as_ref().unwrap().parse().unwrap();
        let up = scene.file("name_required.up.sql");
        let text = std::fs::read_to_string(&up).unwrap();
        let limited = text.replacen("BEGIN", &format!("PRAGMA max_page_count = {};\nBEGIN", pages + 50), 1);
        std::fs::write(&up, limited).unwrap();
        scene.run(&seeded, &["up"]).one_error(1, &["disk-full", "name_required.up.sql", "make room"]);
        std::fs::write(&up, text).unwrap();
        assert_eq!(state(&seeded), before);
        scene.run(&seeded, &["up"]).ok();
        return;
    };
    let there = small.at.path().join("app.db");
    std::fs::copy(file, &there).expect("there is room for the file, and not for twice as much");
    let url = format!("sqlite:{}", there.display());
    scene.run(&url, &["up"]).one_error(1, &["disk-full", "name_required.up.sql", "make room"]);
    assert_eq!(state(&url), before);
    small.grow(50 * 1024);
    scene.run(&url, &["up"]).ok();
    scene.run(&seeded, &["up"]).ok();
    assert_eq!(state(&url), state(&seeded));
}
