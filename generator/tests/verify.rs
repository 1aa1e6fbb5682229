//! `isotype migrate verify` as a person runs it: what it says, its exit code, and that nothing stays behind.

mod common;

use std::sync::{Mutex, MutexGuard, PoisonError};

use common::{Project, Said};
use isotype_testkit::postgres::server;

const SCHEMA: &str = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n\nmodel Note {\n  id   String @id\n  text String\n}\n";

/// A project with one migration, right on both databases.
fn project() -> Project {
    let up = "CREATE TABLE \"Note\" (\n    \"id\" TEXT NOT NULL,\n    \"text\" TEXT NOT NULL,\n    CONSTRAINT \"Note_pkey\" PRIMARY KEY (\"id\")\n);\n\
              CREATE TABLE IF NOT EXISTS \"_isotype_kept\" (\"id\" TEXT, \"text\" TEXT);\n\
              INSERT INTO \"Note\" SELECT \"id\", \"text\" FROM \"_isotype_kept\";\nDROP TABLE \"_isotype_kept\";\n";
    let down =
        "CREATE TABLE \"_isotype_kept\" AS SELECT \"id\", \"text\" FROM \"Note\";\nDROP TABLE \"Note\";\n";
    let stem = "20260101000000_init";
    let project = Project::new(&[("schema/notes.prisma", SCHEMA)]);
    project.write(&format!("schema/migrations/snapshots/{stem}.schema"), SCHEMA);
    for dialect in ["sqlite", "postgresql"] {
        project.write(&format!("schema/migrations/{dialect}/{stem}.up.sql"), up);
        project.write(&format!("schema/migrations/{dialect}/{stem}.down.sql"), down);
    }
    project
}

fn run(project: &Project, environment: &[(&str, &str)], arguments: &[&str]) -> Said {
    let mut command = project.command(&[&["migrate", "verify"], arguments].concat());
    command.envs(environment.iter().copied());
    Said::of(command.output().expect("the command starts"))
}

/// One test at a time makes databases on the shared server, so that each can look for what is left.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the server at this address has besides the databases of tests.
fn left(url: &str) -> Vec<Option<String>> {
    let sql = "SELECT datname FROM pg_database WHERE datname LIKE 'isotype%'";
    server().run(url, sql).expect("an answer").into_iter().flatten().collect()
}

#[test]
fn both_databases_are_proven_and_nothing_stays_behind() {
    let _alone = alone();
    let url = server().database();
    let said = run(&project(), &[], &["--postgresql", &url]);
    let place = url.replace("postgres://", "");
    assert_eq!(
        said.ok().out,
        format!(
            "Proven up, down and up again: 1 migration on SQLite (in memory), 1 migration on PostgreSQL (a scratch database at postgres://{place}).\n"
        )
    );
    assert_eq!(left(&url), []);
}

#[test]
fn a_private_server_serves_where_no_address_is_given() {
    let programs = server().programs().to_str().expect("a plain path");
    let said = run(&project(), &[("PG_BIN", programs)], &["--dialect", "postgresql"]);
    assert!(
        said.ok().out.contains("1 migration on PostgreSQL (a private server of this machine)"),
        "{said:?}"
    );
}

#[test]
fn half_a_proof_is_not_taken_for_a_whole_one() {
    let nowhere = [("PG_BIN", "/nonexistent")];
    let said = run(&project(), &nowhere, &[]);
    assert_eq!(said.code, 1, "{said:?}");
    for words in [
        "PostgreSQL was not verified",
        "$PG_BIN is /nonexistent",
        "--postgresql URL",
        "--dialect sqlite",
        "Not everything",
    ] {
        assert!(said.out.contains(words), "{words}: {said:?}");
    }
    run(&project(), &nowhere, &["--dialect", "sqlite"]).ok();
}

#[test]
fn a_role_that_may_make_no_database_is_told_what_it_lacks() {
    let _alone = alone();
    let url = server().database();
    let role = format!("unable_{}", std::process::id());
    server().run(&url, &format!("CREATE ROLE {role} LOGIN")).expect("a role");
    let theirs = url.replace("postgres@", &format!("{role}@"));
    let said = run(&project(), &[], &["--dialect", "postgresql", "--postgresql", &theirs]);
    assert_eq!(said.code, 1, "{said:?}");
    for words in ["permission denied to create database", &format!("ALTER ROLE \"{role}\" CREATEDB")] {
        assert!(said.out.contains(words), "{words}: {said:?}");
    }
    // With the right it does, and without the superuser's way of filling tables.
    server().run(&url, &format!("ALTER ROLE {role} CREATEDB")).expect("a right");
    run(&project(), &[], &["--dialect", "postgresql", "--postgresql", &theirs]).ok();
    assert_eq!(left(&url), []);
}

#[test]
fn a_fault_is_told_with_its_place_and_exit_code_1() {
    let project = project();
    let stem = "20260102000000_more";
    let schema = SCHEMA.replace("  text String\n", "  text String\n  more Int?\n");
    project.write("schema/notes.prisma", &schema);
    project.write(&format!("schema/migrations/snapshots/{stem}.schema"), &schema);
    for dialect in ["sqlite", "postgresql"] {
        let up = "ALTER TABLE \"Note\" ADD COLUMN \"more\" INTEGER;\nDELETE FROM \"Note\" WHERE \"id\" LIKE '%3';\n";
        project.write(&format!("schema/migrations/{dialect}/{stem}.up.sql"), up);
        let down = "ALTER TABLE \"Note\" DROP COLUMN \"more\";\n";
        project.write(&format!("schema/migrations/{dialect}/{stem}.down.sql"), down);
    }
    let _alone = alone();
    let url = server().database();
    let said = run(&project, &[], &["--postgresql", &url]);
    assert_eq!(said.code, 1, "{said:?}");
    for database in ["SQLite", "PostgreSQL"] {
        let words = format!(
            "{stem} on {database}: after the down, rows of Note: 2 rows, should be 3 rows; lost: id "
        );
        assert!(said.out.contains(&words), "{words}: {said:?}");
    }
    assert!(said.out.contains("2 faults found; tried: 2 migrations on SQLite (in memory)"), "{said:?}");
    assert_eq!(left(&url), []);
}

/// A change for which only PostgreSQL's words are wrong.
#[test]
fn a_new_migration_is_tried_on_postgresql_too_where_its_programs_are() {
    let programs = server().programs().to_str().expect("a plain path");
    let project = Project::new(&[("schema/notes.prisma", SCHEMA)]);
    project.run(&["generate"]).ok();
    project.write("schema/notes.prisma", SCHEMA.replace("  text String\n", "  text String\n  size Int\n"));
    let new = |programs: &str, fill: &str| {
        let mut command =
            project.command(&["migrate", "new", "--fill", "sqlite:Note.size=1", "--fill", fill]);
        command.env("PG_BIN", programs);
        Said::of(command.output().expect("the command starts"))
    };
    let before = project.picture();
    let said = new(programs, "postgresql:Note.size=length(no_such_column)");
    said.one_error(
        1,
        &["migration-unproven", "add_note_size on PostgreSQL", "no_such_column", "--no-verify"],
    );
    assert_eq!(project.picture().len(), before.len(), "nothing is written");
    // Where there are no programs, it is told in a line, and the migration is written.
    let said = new("/not/here", "postgresql:Note.size=length(no_such_column)");
    let told = format!("{}{}", said.ok().out, said.err);
    let line = told.lines().find(|line| line.contains("Not tried on PostgreSQL"));
    assert!(line.is_some_and(|line| line.contains("isotype migrate verify --postgresql URL")), "{told}");
    let redo = ["migrate", "new", "--redo", "--fill", "postgresql:Note.size=length(text)"];
    let mut command = project.command(&redo);
    let said = Said::of(command.env("PG_BIN", programs).output().expect("the command starts"));
    let told = format!("{}{}", said.ok().out, said.err);
    assert!(
        !told.contains("Not tried") && !told.contains("Tried up, down"),
        "quiet where nobody looks: {told}"
    );
}

/// A project whose one migration takes its time on PostgreSQL.
fn slow(seconds: u32) -> Project {
    let project = project();
    let path = "schema/migrations/postgresql/20260101000000_init.up.sql";
    let up = std::fs::read_to_string(project.at(path)).expect("the file is there");
    project.write(path, format!("SELECT pg_sleep({seconds});\n{up}"));
    project
}

/// Waits until the server has so many scratch databases, of which so many have somebody in them.
fn until(url: &str, there: usize, used: usize) -> Vec<Option<String>> {
    let sql = "SELECT DISTINCT d.datname FROM pg_database d JOIN pg_stat_activity a ON a.datid = d.oid WHERE d.datname LIKE 'isotype_scratch%'";
    for _ in 0..600 {
        let (all, in_use) = (left(url), server().run(url, sql).expect("an answer").len());
        if (all.len(), in_use) == (there, used) {
            return all;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("there never were {there} scratch databases, {used} of them in use: {:?}", left(url));
}

#[test]
fn what_a_killed_run_leaves_is_dropped_by_the_next_one_and_nothing_else() {
    let _alone = alone();
    let url = server().database();
    let arguments = ["migrate", "verify", "--dialect", "postgresql", "--postgresql", &url];
    let (killed, living) = (slow(600), slow(4));
    let mut dying = killed.command(&arguments).spawn().expect("the command starts");
    let names = until(&url, 1, 1);
    dying.kill().expect("it is killed");
    dying.wait().expect("it is gone");
    // The server notices within a second that the client is gone, though it is in the midst of a statement.
    assert_eq!(until(&url, 1, 0), names);
    let mut at_work = living.command(&arguments);
    let at_work = at_work.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let at_work = at_work.spawn().expect("the command starts");
    // That one has dropped what was left, and has a database of its own.
    assert_ne!(until(&url, 1, 1), names);
    let said = run(&project(), &[], &["--dialect", "postgresql", "--postgresql", &url]);
    assert!(!said.ok().out.contains("dropped the scratch database"), "the other one is in use: {said:?}");
    let said = Said::of(at_work.wait_with_output().expect("it ends"));
    let name = names[0].as_deref().expect("a name");
    assert!(said.ok().out.contains(&format!("dropped the scratch database {name}")), "{said:?}");
    assert_eq!(left(&url), []);
}

#[test]
fn what_is_asked_wrongly_is_exit_code_2() {
    let project = project();
    let said = run(&project, &[], &["--dialect", "sqlite", "--postgresql", "postgres://localhost/x"]);
    said.one_error(2, &["nothing is to be verified on PostgreSQL"]);
}
