//! Eight at once: each migration is applied once, and no row is lost.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use isotype_testkit::postgres::server;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;

use crate::common::Said;
use crate::scene::{Dialect, INIT, NAME_REQUIRED, NO_NOTE, Scene, TITLE_INDEX, run_sql, state};

/// Starts so many `migrate up` at once.
fn start(scene: &Scene, url: &str, count: usize) -> Vec<std::process::Child> {
    let start =
        |_| scene.command(url, &["up"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    (0..count).map(start).collect()
}

fn end(children: Vec<std::process::Child>) -> Vec<Said> {
    children.into_iter().map(|child| Said::of(child.wait_with_output().unwrap())).collect()
}

#[test]
fn eight_apply_each_migration_once() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let alone = scene.seeded();
        scene.run(&alone, &["up"]).ok();
        let url = scene.seeded();
        for said in end(start(&scene, &url, 8)) {
            said.ok();
        }
        assert_eq!(state(&url), state(&alone), "{dialect:?}");
        // From nothing, where even the ledger is made by one of them.
        let (alone, url) = (scene.empty(), scene.empty());
        scene.run(&alone, &["up"]).ok();
        for said in end(start(&scene, &url, 8)) {
            said.ok();
        }
        assert_eq!(state(&url), state(&alone), "{dialect:?}, from nothing");
    }
}

/// Runs sqlx's own migrator in this process, so many at once; some of them may be refused by SQLite, where sqlx knows
/// no lock, and run again, as an application that is started again would.
fn sqlx_migrators(scene: &Scene, url: &str, count: usize) {
    let folder = scene.migrations();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut tasks = Vec::new();
        for _ in 0..count {
            let (folder, url) = (folder.clone(), url.to_owned());
            tasks.push(tokio::spawn(async move {
                let mut last = None;
                for _ in 0..40 {
                    let migrator = Migrator::new(folder.as_path()).await.unwrap();
                    let result = if url.starts_with("postgres") {
                        let pool = PgPoolOptions::new().max_connections(1).connect(&url).await.unwrap();
                        let result = migrator.run(&pool).await;
                        pool.close().await;
                        result
                    } else {
                        let pool = SqlitePoolOptions::new().max_connections(1).connect(&url).await.unwrap();
                        let result = migrator.run(&pool).await;
                        pool.close().await;
                        result
                    };
                    match result {
                        Ok(()) => return,
                        Err(error) => last = Some(error.to_string()),
                    }
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                panic!("sqlx never came to an end: {last:?}");
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
    });
}

#[test]
fn isotype_and_sqlx_take_turns() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        if dialect == Dialect::Postgresql {
            // The contract leaves CONCURRENTLY to isotype or to one sqlx alone.
            scene.remove(TITLE_INDEX);
        }
        let alone = scene.seeded();
        scene.run(&alone, &["up"]).ok();
        let url = scene.seeded();
        let children = start(&scene, &url, 4);
        sqlx_migrators(&scene, &url, 4);
        for said in end(children) {
            said.ok();
        }
        assert_eq!(state(&url), state(&alone), "{dialect:?}");
        // What one has applied, the other undoes and applies again.
        scene.run(&url, &["down", "1"]).ok();
        sqlx_migrators(&scene, &url, 1);
        scene.run(&url, &["status"]).ok();
        assert_eq!(state(&url), state(&alone), "{dialect:?}, one after the other");
    }
}

/// sqlx runs a file that brings its own transaction and writes the ledger afterwards: whoever comes in between waits for
/// that row, and writes it where it does not come.
#[test]
fn what_sqlx_has_yet_to_write_is_waited_for() {
    let scene = Scene::new(Dialect::Sqlite);
    for later in [TITLE_INDEX, NO_NOTE] {
        scene.remove(later);
    }
    let alone = scene.empty();
    scene.run(&alone, &["up"]).ok();
    let ask = |url: &str, sql: &str| run_sql(url, sql).unwrap().remove(0).remove(0).expect("a value");
    let ledger = ask(&alone, "SELECT sql FROM sqlite_master WHERE name = '_sqlx_migrations'");
    let row = format!(
        "SELECT 'INSERT INTO _sqlx_migrations VALUES (' || version || ', ' || quote(description) || \
         ', CURRENT_TIMESTAMP, TRUE, ' || quote(checksum) || ', 1)' FROM _sqlx_migrations WHERE version = {NAME_REQUIRED}"
    );
    let row = ask(&alone, &row);
    for comes in [true, false] {
        let url = scene.empty();
        std::fs::write(url.trim_start_matches("sqlite:"), "").unwrap();
        // As the migration before it is done, another migrator is through with the file.
        let meanwhile = format!(
            "{ledger}; CREATE TABLE _isotype_applied (version TEXT NOT NULL PRIMARY KEY);
             CREATE TRIGGER meanwhile AFTER INSERT ON _sqlx_migrations WHEN NEW.version = {INIT}
             BEGIN INSERT INTO _isotype_applied VALUES ('{NAME_REQUIRED}'); END;"
        );
        run_sql(&url, &meanwhile).unwrap();
        let children = start(&scene, &url, 1);
        if comes {
            while ask(&url, "SELECT count(*) FROM _isotype_applied") != "1" {
                thread::sleep(Duration::from_millis(20));
            }
            thread::sleep(Duration::from_millis(300));
            run_sql(&url, &row).unwrap();
        }
        let said = end(children).remove(0);
        let told = said.ok().err.contains("was ended before it wrote the ledger");
        assert_eq!(told, !comes, "{}", said.err);
        let rows = format!("SELECT count(*) FROM _sqlx_migrations WHERE version = {NAME_REQUIRED}");
        assert_eq!(ask(&url, &rows), "1");
    }
}

/// An index that is built CONCURRENTLY waits for everybody's snapshots, and the others wait for the one who builds it.
#[test]
fn a_build_that_waits_holds_nobody_up_for_ever() {
    let scene = Scene::new(Dialect::Postgresql);
    let alone = scene.seeded();
    scene.run(&alone, &["up"]).ok();
    let url = scene.seeded();
    let mut reader = server().session(url.rsplit('/').next().unwrap());
    reader.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM \"Book\"").unwrap();
    let children = start(&scene, &url, 8);
    waits_for_the_index(&url);
    reader.run("COMMIT").unwrap();
    for said in end(children) {
        said.ok();
    }
    assert_eq!(state(&url), state(&alone));
}

/// The process that builds it is killed while it waits; the server goes on building for a dead client.
#[test]
fn a_killed_build_is_completed_by_the_next_run() {
    let scene = Scene::new(Dialect::Postgresql);
    let alone = scene.seeded();
    scene.run(&alone, &["up"]).ok();
    for ended_by_server in [false, true] {
        let url = scene.seeded();
        let mut reader = server().session(url.rsplit('/').next().unwrap());
        reader.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM \"Book\"").unwrap();
        let mut children = start(&scene, &url, 1);
        let process = waits_for_the_index(&url);
        if ended_by_server {
            server().run("postgres", &format!("SELECT pg_terminate_backend({process})")).unwrap();
            let said = end(children).remove(0);
            said.one_error(1, &["the connection to", "was lost", "isotype migrate up goes on"]);
            let invalid = run_sql(&url, "SELECT count(*) FROM pg_index WHERE NOT indisvalid").unwrap();
            assert_eq!(invalid[0][0].as_deref(), Some("1"), "the build left an index that is not valid");
        } else {
            children[0].kill().unwrap();
            children[0].wait().unwrap();
        }
        let next = start(&scene, &url, 1);
        thread::sleep(Duration::from_millis(300));
        reader.run("COMMIT").unwrap();
        end(next)[0].ok();
        assert_eq!(state(&url), state(&alone), "ended by the server: {ended_by_server}");
    }
}

/// The process of the server that builds an index and waits for others.
pub(crate) fn waits_for_the_index(url: &str) -> String {
    let name = url.rsplit('/').next().unwrap();
    let sql = format!(
        "SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND query LIKE '%CREATE INDEX CONCURRENTLY%' \
         AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()"
    );
    for _ in 0..500 {
        if let Some(row) = server().run("postgres", &sql).unwrap().into_iter().flatten().flatten().next() {
            return row;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("nobody builds the index");
}
