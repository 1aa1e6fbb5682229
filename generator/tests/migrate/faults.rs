//! What may be the matter: each a message with place, cause and next step, the exit code as designed, no half state.

use crate::world::{BOTH, Postgresql, Sqlite, World};

#[test]
fn the_files_and_the_ledger_must_agree() {
    for dialect in BOTH {
        let world = World::two(dialect);
        world.run(&["up", "--to", "20240101000000"]).ok();
        world.write("20240101000000_init.up.sql", "CREATE TABLE other (id INT);\n");
        for command in ["up", "down"] {
            world.run(&[command]).one_error(
                1,
                &["20240101000000_init.up.sql was changed after it was applied", "version control"],
            );
        }
        let status = world.run(&["status"]);
        assert_eq!(status.code, 1);
        assert!(status.out.contains("changed"), "{}", status.out);
        world.remove("20240101000000_init.up.sql");
        world.run(&["up"]).one_error(1, &["20240101000000_init.down.sql has no 20240101000000_init.up.sql"]);
        world.remove("20240101000000_init.down.sql");
        // No version of the ledger is known any more: somebody else's database.
        world.run(&["up"]).one_error(3, &["knows other migrations (20240101000000_init)", "--database"]);
    }
}

#[test]
fn a_missing_and_a_late_migration_are_named() {
    for dialect in BOTH {
        let world = World::two(dialect);
        world.run(&["up"]).ok();
        world.remove("20240201000000_add_age.up.sql");
        world.remove("20240201000000_add_age.down.sql");
        world
            .run(&["up"])
            .one_error(1, &["20240201000000_add_age is applied, but its file is not in", "git log"]);
        assert!(world.run(&["status"]).out.contains("20240201000000_add_age  missing"));

        let world = World::two(dialect);
        world.run(&["up"]).ok();
        world.write("20240115000000_late.up.sql", "CREATE TABLE late (id INT);\n");
        world.write("20240115000000_late.down.sql", "DROP TABLE late;\n");
        let said = world.run(&["up"]);
        said.one_error(
            1,
            &[
                "20240115000000_late comes late: 20240201000000_add_age is applied already",
                "isotype migrate new",
            ],
        );
        let status = world.run(&["status"]);
        assert!(status.code == 1 && status.out.contains("20240115000000_late     late"), "{}", status.out);
        // The way back is open.
        world.run(&["down"]).ok();
    }
}

#[test]
fn an_edited_down_is_noticed_by_the_sum() {
    let world = World::two(Sqlite);
    world.project.write(
        "schema/app.prisma",
        "datasource db {\n  provider = \"sqlite\"\n}\n\nmodel User {\n  id Int @id\n}\n",
    );
    for name in [
        "20240101000000_init.up.sql",
        "20240101000000_init.down.sql",
        "20240201000000_add_age.up.sql",
        "20240201000000_add_age.down.sql",
    ] {
        world.remove(name);
    }
    world.project.run(&["generate"]).ok();
    world.run(&["up"]).ok();
    let folder = world.of_sqlx();
    let down = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().ends_with(".down.sql"))
        .unwrap();
    std::fs::write(&down, "DROP TABLE \"User\";\n").unwrap();
    for command in ["up", "down"] {
        world.run(&[command]).one_error(1, &[".down.sql was changed after it was written", "isotype.sum"]);
    }
    assert_eq!(world.run(&["status"]).code, 1);
    assert_eq!(world.ledger().len(), 1);
}

#[test]
fn a_database_of_somebody_else_is_left_alone() {
    for dialect in BOTH {
        let world = World::two(dialect);
        world.rows("CREATE TABLE \"User\" (name TEXT)");
        world.run(&["up"]).one_error(3, &["no ledger of migrations, but it has a table \"User\" already"]);
        let world = World::two(dialect);
        world.rows("CREATE TABLE _prisma_migrations (id TEXT)");
        world.run(&["up"]).one_error(3, &["migrated by Prisma"]);
        assert!(world.run(&["status"]).ok().out.contains("pending"));
        world.run(&["down"]).one_error(1, &["no ledger"]);
    }
}

#[test]
fn a_stop_of_a_migration_is_told_in_its_own_words() {
    for (dialect, stop) in [
        (
            Sqlite,
            "SELECT json_extract('{}', 'isotype: User.age: 1 row is NULL (id 1); give one with --fill ''User.age=SQL''')",
        ),
        (
            Postgresql,
            "DO $$ BEGIN RAISE EXCEPTION 'isotype: User.age: 1 row is NULL (id 1); give one with --fill ''User.age=SQL'''; END $$",
        ),
    ] {
        let world = World::two(dialect);
        world.write(
            "20240201000000_add_age.up.sql",
            &format!("ALTER TABLE \"User\" ADD COLUMN age INT;\n{stop};\n"),
        );
        let said = world.run(&["up"]);
        said.one_error(
            1,
            &[
                "add_age.up.sql:2: User.age: 1 row is NULL (id 1); give one with --fill 'User.age=SQL'",
                "Nothing of this file was kept",
            ],
        );
        assert!(!said.err.contains("JSON"), "{}", said.err);
        assert_eq!(world.ledger(), ["20240101000000"]);
    }
}

#[test]
fn addresses_that_lead_nowhere_say_so_without_the_password() {
    let world = World::two(Postgresql);
    let run = |url: &str| world.project.run(&["migrate", "up", "--schema", "schema", "--database", url]);
    let port = world.url.rsplit(':').next().unwrap().split('/').next().unwrap().to_owned();
    run(&format!("postgres://postgres:geheim@127.0.0.1:{port}/nothere"))
        .one_error(1, &["no-such-database", "nothere", "CREATE DATABASE"]);
    run("postgres://ann:geheim@127.0.0.1:1/x")
        .one_error(1, &["server-unreachable", "postgres://ann@127.0.0.1:1/x", "refused"]);
    run(&format!("postgres://nobody:geheim@127.0.0.1:{port}/postgres"))
        .one_error(1, &["postgres://nobody@127.0.0.1"]);
    run(&format!("{}?sslmode=require", world.url)).one_error(1, &["sslmode"]);
    run("mysql://ann:geheim@host/x").one_error(2, &["not to mysql:"]);
    for url in [
        "postgres://ann:geheim@127.0.0.1:1/x",
        "postgres://ann:geheim@host:port/x",
        "mysql://ann:geheim@host/x",
    ] {
        assert!(!run(url).err.contains("geheim"));
    }
    let none = world
        .project
        .command(&["migrate", "up", "--schema", "schema"])
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    assert_eq!(none.status.code(), Some(2));
    let named = world
        .project
        .command(&["migrate", "up", "--schema", "schema"])
        .env("DATABASE_URL", &world.url)
        .output()
        .unwrap();
    assert_eq!(named.status.code(), Some(0));
}

#[test]
fn files_that_are_no_databases_and_folders_that_are_not_there() {
    let world = World::two(Sqlite);
    let run = |url: &str| world.project.run(&["migrate", "up", "--schema", "schema", "--database", url]);
    world
        .project
        .write("text.db", "this is no database, but a text that is long enough to be looked at\n".repeat(30));
    run("sqlite:text.db").one_error(1, &["not-a-database"]);
    run("sqlite:no/such/folder/x.db").one_error(1, &["there is no folder no/such/folder"]);
    world
        .project
        .run(&["migrate", "status", "--schema", "schema", "--database", "sqlite:absent.db"])
        .one_error(1, &["there is no database absent.db"]);
    assert!(!world.project.at("absent.db").exists());
    world.run(&["up", "--to", "init"]).ok();
    run(&format!("{}?mode=ro", world.url)).one_error(1, &["read-only", "mode=ro"]);
    assert_eq!(world.ledger().len(), 1);
    run("file:test.db").one_error(2, &["sqlite:test.db"]);
}

#[test]
fn a_database_that_is_full_keeps_nothing() {
    let world = World::two(Sqlite);
    world.run(&["up", "--to", "init"]).ok();
    // A limit of pages stands for a limit of the disk: the same SQLITE_FULL.
    let fill = "PRAGMA max_page_count = 8;\nCREATE TABLE fat (x);\nWITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)\nINSERT INTO fat SELECT hex(randomblob(2000)) FROM n;\n";
    world.write("20240201000000_add_age.up.sql", fill);
    world.run(&["up"]).one_error(1, &["disk-full", "add_age.up.sql:3", "Nothing of this file was kept"]);
    assert_eq!(world.ledger().len(), 1);
    assert_eq!(world.rows("SELECT name FROM sqlite_schema WHERE name = 'fat'"), [""; 0]);
}

#[test]
fn a_writer_that_does_not_end_is_waited_for_and_then_named() {
    let world = World::two(Sqlite);
    world.run(&["up", "--to", "init"]).ok();
    crate::world::wait(async {
        use sqlx::{ConnectOptions, Connection};
        let options: sqlx::sqlite::SqliteConnectOptions = world.url.parse().unwrap();
        let mut other = options.connect().await.unwrap();
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
        world.run(&["up", "--wait", "1"]).one_error(1, &["database-busy", "--wait SECONDS"]);
        other.close().await.unwrap();
    });
    world.run(&["up"]).ok();
}

#[test]
fn strange_files_and_twins_are_refused() {
    let world = World::two(Sqlite);
    world.write("abc_x.up.sql", "SELECT 1;\n");
    world.run(&["up"]).one_error(1, &["\"abc\" is not a version"]);
    world.remove("abc_x.up.sql");
    world.write("20240201000000_other.up.sql", "SELECT 1;\n");
    world.run(&["up"]).one_error(1, &["have the same version"]);
    world.remove("20240201000000_other.up.sql");
    world.remove("20240201000000_add_age.down.sql");
    world.run(&["up"]).ok();
    world.run(&["down"]).one_error(1, &["cannot be undone: there is no 20240201000000_add_age.down.sql"]);
    world.run(&["up", "--to", "nothing"]).one_error(1, &["no migration in", "is nothing"]);
}
