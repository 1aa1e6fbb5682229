//! Servers that are stopped in the midst of a part, and servers that only read.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use isotype_testkit::postgres::{Session, alone};

use crate::common::Said;
use crate::scene::{Dialect, Scene};

fn run(port: u16, sql: &str) -> Vec<Vec<Option<String>>> {
    let rows = Session::open(port, "postgres").and_then(|mut session| session.run(sql));
    rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// What a person would look at, without moments.
const PICTURE: &str = "SELECT coalesce(\"id\", '') || coalesce(\"name\", 'NULL') FROM \"Author\"
    UNION ALL SELECT \"title\" FROM \"Book\"
    UNION ALL SELECT attrelid::regclass || attname || attnotnull::text FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT indexrelid::regclass || indisvalid::text FROM pg_index WHERE indexrelid::regclass::text !~ '^pg_'
    UNION ALL SELECT version::text FROM _sqlx_migrations ORDER BY 1";

/// What holds up a statement of a part of this kind: made before, held by another session, and taken away afterwards;
/// and how it is known on the server that the statement waits.
const PARTS: [(&str, &str, &str, &str, &str); 3] = [
    (
        "a transaction",
        "SELECT 1",
        "LOCK TABLE \"Author\" IN SHARE MODE",
        "SELECT 1",
        "wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE%'",
    ),
    (
        "a backfill",
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 'b' THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$;
         CREATE TRIGGER slow BEFORE UPDATE ON \"Author\" FOR EACH ROW EXECUTE FUNCTION slow()",
        "SELECT 1",
        "DROP FUNCTION IF EXISTS slow() CASCADE",
        "wait_event = 'PgSleep'",
    ),
    (
        "a build",
        "SELECT 1",
        "SELECT * FROM \"Book\"",
        "SELECT 1",
        "wait_event_type = 'Lock' AND query LIKE '%CREATE INDEX CONCURRENTLY%'",
    ),
];

#[test]
fn a_server_that_is_stopped_in_the_midst_of_a_part() {
    let server = alone();
    let port = server.port();
    let scene = Scene::new(Dialect::Postgresql);
    let url = server.url("postgres");
    scene.run(&url, &["up", "--to", "init"]).ok();
    run(
        port,
        "INSERT INTO \"Author\" (\"id\") VALUES ('a'), ('b'); INSERT INTO \"Book\" (\"title\", \"authorId\") VALUES ('One', 'a')",
    );
    scene.run(&url, &["up"]).ok();
    let wanted = run(port, PICTURE);
    for (kind, made, held, taken_away, waits) in PARTS {
        scene.run(&url, &["down", "3"]).ok();
        run(port, made);
        let mut other = Session::open(port, "postgres").unwrap();
        other.run(&format!("BEGIN ISOLATION LEVEL REPEATABLE READ; {held}")).unwrap();
        let mut command = scene.command(&url, &["up"]);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let asked =
            format!("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'isotype%' AND {waits}");
        let met = (0..400).any(|_| {
            thread::sleep(Duration::from_millis(20));
            !run(port, &asked).is_empty()
        });
        assert!(met, "{kind}: it never waited");
        server.stop("immediate").unwrap();
        let said = Said::of(child.wait_with_output().unwrap());
        said.one_error(1, &["connection-lost", "was lost", "isotype migrate"]);
        // Whoever tries while it is down is told that.
        scene.run(&url, &["up"]).one_error(1, &["server-unreachable", "is the server running"]);
        drop(other);
        server.start_again().unwrap();
        run(port, taken_away);
        scene.run(&url, &["up"]).ok();
        assert_eq!(run(port, PICTURE), wanted, "stopped in {kind}");
    }
}

/// What a person sees who looks on: which part of how many, what it does, and whom it waits for.
#[test]
fn on_a_terminal_a_long_part_is_told() {
    let scene = Scene::new(Dialect::Postgresql);
    let url = scene.seeded();
    let mut reader = isotype_testkit::postgres::server().session(url.rsplit('/').next().unwrap());
    reader.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM \"Book\"").unwrap();
    let child = on_a_terminal(&scene, &url, "title_index");
    crate::together::waits_for_the_index(&url);
    thread::sleep(Duration::from_millis(3500));
    reader.run("COMMIT").unwrap();
    let said = Said::of(child.wait_with_output().unwrap());
    let seen = &said.ok().out;
    for words in ["6/7 20260103000000_title_index_1_index", "CREATE INDEX CONCURRENTLY", "waits for process"]
    {
        assert!(seen.contains(words), "{words:?} is not in {seen:?}");
    }
}

/// `migrate up --to` where somebody looks on.
fn on_a_terminal(scene: &Scene, url: &str, to: &str) -> std::process::Child {
    let line = "stty cols 150 rows 30; exec \"$0\" migrate up --to \"$2\" --database \"$1\"";
    let terminal = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
    let mut command = std::process::Command::new("python3");
    command.args(["-c", terminal, "sh", "-c", line, crate::common::ISOTYPE, url, to]).env("TERM", "xterm");
    command.current_dir(scene.path()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("python3 has a terminal for us")
}

/// Batches tell how much of the table they have behind them, and leave the session its name.
#[test]
fn on_a_terminal_batches_tell_how_far_they_are() {
    let (scene, url) = Scene::five_tables(Dialect::Postgresql);
    let mut other = isotype_testkit::postgres::server().session(url.rsplit('/').next().unwrap());
    let rows = "INSERT INTO \"Product\" (\"id\", \"title\", \"price\") SELECT n, n, n FROM generate_series(1000, 250000) AS n";
    other.run(rows).unwrap();
    // The last row takes its time: many pages are behind the batches by then.
    other
        .run(
            "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 250000 THEN PERFORM pg_sleep(3); END IF; RETURN NEW; END $$;
             CREATE TRIGGER slow BEFORE UPDATE ON \"Product\" FOR EACH ROW EXECUTE FUNCTION slow()",
        )
        .unwrap();
    let child = on_a_terminal(&scene, &url, "change");
    let said = Said::of(child.wait_with_output().unwrap());
    let seen = &said.ok().out;
    let told = seen.split(" % of ").filter_map(|before| before.rsplit(' ').next()?.parse::<u32>().ok());
    assert!(told.max().is_some_and(|most| most > 0), "{seen:?}");
}

#[test]
fn a_standby_only_reads() {
    let server = alone();
    let port = server.port();
    let scene = Scene::new(Dialect::Postgresql);
    let url = server.url("postgres");
    scene.run(&url, &["up", "--to", "init"]).ok();
    server.stop("fast").unwrap();
    std::fs::write(server.data().join("standby.signal"), "").unwrap();
    server.start_again().unwrap();
    assert_eq!(run(port, "SELECT pg_is_in_recovery()")[0][0].as_deref(), Some("t"));
    for arguments in [&["up"][..], &["down", "1"]] {
        scene
            .run(&url, arguments)
            .one_error(1, &["database-read-only", "standby", "Name the primary server"]);
    }
    let said = scene.run(&url, &["status"]);
    assert!(said.ok().out.contains("pending"), "{said:?}");
}
