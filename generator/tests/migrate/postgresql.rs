//! What only PostgreSQL has: locks between sessions, indexes that are built CONCURRENTLY, roles, notices.

use std::time::{Duration, Instant};

use generator::migrate::{self, Up};
use isotype_testkit::postgres;

use crate::world::{Heard, Postgresql, World, one, wait};

/// The lock of sqlx's migrator, as it computes it.
fn sqlx_lock(database: &str) -> i64 {
    let mut crc = !0_u32;
    for byte in database.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    0x3d32_ad9e * i64::from(!crc)
}

fn name(world: &World) -> &str {
    world.url.rsplit('/').next().unwrap()
}

#[test]
fn the_lock_of_sqlx_is_waited_for_and_given_back() {
    let world = World::two(Postgresql);
    let mut other = postgres::server().session(name(&world));
    other.run(&format!("SELECT pg_advisory_lock({})", sqlx_lock(name(&world)))).unwrap();
    world
        .run(&["up", "--wait", "1"])
        .one_error(1, &["locked", "another migrator, process", "pg_terminate_backend"]);
    drop(other);
    world.run(&["up"]).ok();
    // A run that fails gives it back, too: nobody holds it now.
    world.write("20240301000000_bad.up.sql", "SELECT 1 / 0;\n");
    world.run(&["up"]).one_error(1, &["20240301000000_bad.up.sql:1: division by zero (22012)"]);
    assert_eq!(world.rows("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"), ["0"]);
}

#[test]
fn eight_at_once_apply_each_migration_once() {
    for dialect in crate::world::BOTH {
        let world = World::two(dialect);
        world.write("20240301000000_slow.up.sql", "INSERT INTO \"User\" (id) VALUES (2);\n");
        std::thread::scope(|scope| {
            let runs: Vec<_> = (0..8).map(|_| scope.spawn(|| world.run(&["up"]))).collect();
            for run in runs {
                run.join().unwrap().ok();
            }
        });
        assert_eq!(world.rows("SELECT id FROM \"User\" ORDER BY id"), ["1", "2"]);
        assert_eq!(world.ledger().len(), 3);
    }
}

fn with_index() -> World {
    let world = World::two(Postgresql);
    world.write(
        "20240301000000_index.up.sql",
        "-- no-transaction\n-- An index, built while others write.\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"User_age\" ON \"User\" (age);\n",
    );
    world.write(
        "20240301000000_index.down.sql",
        "-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS \"User_age\";\n",
    );
    world
}

const VALID: &str = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('\"User_age\"')";

#[test]
fn an_index_is_built_while_a_migrator_of_sqlx_waits() {
    let world = with_index();
    world.run(&["up", "--to", "add_age"]).ok();
    // The waiter of sqlx holds a snapshot inside of pg_advisory_lock; here it has the lock as soon as we give it up.
    let mut holder = postgres::server().session(name(&world));
    let lock = sqlx_lock(name(&world));
    holder.run(&format!("SELECT pg_advisory_lock({lock})")).unwrap();
    std::thread::scope(|scope| {
        let run = scope.spawn(|| world.run(&["up"]));
        std::thread::sleep(Duration::from_millis(500));
        let mut waiter = postgres::server().session(name(&world));
        let waits = scope.spawn(move || {
            waiter.run(&format!("SELECT pg_advisory_lock({lock})")).unwrap();
            waiter.run(&format!("SELECT pg_advisory_unlock({lock})")).unwrap();
        });
        holder.run(&format!("SELECT pg_advisory_unlock({lock})")).unwrap();
        waits.join().unwrap();
        run.join().unwrap().ok();
    });
    assert_eq!(world.rows(VALID), ["t"]);
    world.run(&["down"]).ok();
    assert_eq!(world.rows(VALID), [""; 0]);
}

#[test]
fn an_index_that_was_left_invalid_is_dropped_and_built() {
    let world = with_index();
    world.run(&["up", "--to", "add_age"]).ok();
    world.rows("INSERT INTO \"User\" VALUES (5, 7), (6, 7)");
    // Two equal values: the build fails, and leaves nothing behind.
    world.run(&["up"]).one_error(
        1,
        &["User: (age)=(7) is there more than once, and the unique index User_age tells such rows apart (23505)"],
    );
    assert_eq!(world.rows(VALID), [""; 0]);
    // Somebody else's build was cut short, and sqlx recorded success over what was left.
    let left =
        postgres::server().run(&world.url, "CREATE UNIQUE INDEX CONCURRENTLY \"User_age\" ON \"User\" (age)");
    assert!(left.is_err() && world.rows(VALID) == ["f"]);
    world.rows("UPDATE \"User\" SET age = 8 WHERE id = 6");
    world.sqlx_up().unwrap();
    assert_eq!(world.rows(VALID), ["f"], "sqlx passes over it");
    let said = world.run(&["up"]);
    assert!(said.ok().err.contains("Built the index public.\"User_age\" again"), "{said:?}");
    assert_eq!(world.rows(VALID), ["t"]);
}

#[test]
fn a_lock_that_cannot_be_had_is_tried_again() {
    let world = World::two(Postgresql);
    world.run(&["up", "--to", "init"]).ok();
    world.write(
        "20240201000000_add_age.up.sql",
        "SET LOCAL lock_timeout = '100ms';\nALTER TABLE \"User\" ADD COLUMN age INT;\n",
    );
    let mut other = postgres::server().session(name(&world));
    other.run("BEGIN; SELECT * FROM \"User\"").unwrap();
    let began = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            std::thread::sleep(Duration::from_millis(1500));
            other.run("COMMIT").unwrap();
        });
        let mut heard = Heard::default();
        wait(migrate::up(&world.url, &world.folder(), &Up::default(), &mut heard)).unwrap();
        let again: Vec<&String> = heard.0.iter().filter(|event| event.starts_with("Again")).collect();
        assert!(!again.is_empty() && again[0].contains("in a transaction for"), "{:?}", heard.0);
    });
    assert!(began.elapsed() >= Duration::from_millis(1500));
    assert_eq!(world.ledger().len(), 2);
}

#[test]
fn what_the_server_says_is_told() {
    let world = World::two(Postgresql);
    world.write(
        "20240201000000_add_age.up.sql",
        "DO $$ BEGIN RAISE NOTICE 'three rows were skipped'; RAISE WARNING 'look'; END $$;\n",
    );
    let said = world.run(&["up"]);
    assert!(
        said.ok().err.contains("NOTICE: three rows were skipped") && said.err.contains("WARNING: look"),
        "{said:?}"
    );
}

#[test]
fn a_role_without_rights_is_told_which_to_ask_for() {
    let world = World::two(Postgresql);
    let role = format!("poor_{}", name(&world));
    world.rows(&format!("CREATE ROLE {role} LOGIN"));
    let url = world.url.replace("postgres@", &format!("{role}@"));
    let up =
        || one(wait(migrate::up(&url, &world.folder(), &Up::default(), &mut Heard::default())).unwrap_err());
    let failure = up();
    let help = failure.help.unwrap();
    assert!(
        failure.code == "missing-privilege"
            && help.contains(&format!("GRANT CREATE ON SCHEMA public TO {role}")),
        "{help}"
    );
    world.rows(&format!("GRANT CREATE ON SCHEMA public TO {role}"));
    world.write("20240301000000_keep.up.sql", "CREATE SCHEMA \"_isotype_20240301000000\";\n");
    let failure = up();
    let help = failure.help.unwrap();
    assert!(
        failure.message.contains("20240301000000_keep.up.sql") && help.contains("GRANT CREATE ON DATABASE"),
        "{help}"
    );
    // Before the first step, not in the midst.
    assert_eq!(world.ledger(), [""; 0]);
}

#[test]
fn a_server_that_only_reads_is_told() {
    let world = World::two(Postgresql);
    world.run(&["up", "--to", "init"]).ok();
    world.rows(&format!("ALTER DATABASE {} SET default_transaction_read_only = on", name(&world)));
    world.run(&["up"]).one_error(1, &["database-read-only", "replica"]);
}

#[test]
fn a_connection_that_is_lost_leaves_no_half() {
    let world = World::two(Postgresql);
    world.write(
        "20240201000000_add_age.up.sql",
        "ALTER TABLE \"User\" ADD COLUMN age INT;\nSELECT pg_terminate_backend(pg_backend_pid());\n",
    );
    world.run(&["up"]).one_error(1, &["connection-lost", "add_age.up.sql:2", "isotype migrate status"]);
    assert_eq!(world.ledger(), ["20240101000000"]);
    assert_eq!(
        world.rows(
            "SELECT count(*) FROM pg_attribute WHERE attrelid = '\"User\"'::regclass AND attname = 'age'"
        ),
        ["0"]
    );
}
