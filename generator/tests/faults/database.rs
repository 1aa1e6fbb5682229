//! Databases that do not let themselves be migrated: what is told, the exit code, and no half state.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use isotype_testkit::postgres::server;

use crate::common::{ISOTYPE, Said};
use crate::scene::{Dialect, Scene, run_sql, state};

#[test]
fn a_database_that_can_only_be_read() {
    let scene = Scene::new(Dialect::Sqlite);
    let url = scene.seeded();
    let before = state(&url);
    scene.run(&format!("{url}?mode=ro"), &["up"]).one_error(1, &["can only be read", "mode=ro"]);
    assert_eq!(state(&url), before);
    scene.run(&format!("{url}?mode=ro"), &["status"]);
    assert_eq!(state(&url), before);

    let scene = Scene::new(Dialect::Postgresql);
    let url = scene.seeded();
    let name = url.rsplit('/').next().unwrap();
    server()
        .run("postgres", &format!("ALTER DATABASE {name} SET default_transaction_read_only = on"))
        .unwrap();
    scene.run(&url, &["up"]).one_error(1, &["read-only", "Name the primary server"]);
    server().run("postgres", &format!("ALTER DATABASE {name} RESET default_transaction_read_only")).unwrap();
    assert_eq!(state(&url), before_of(&scene));
}

/// The file itself, or its folder, lets nobody write. Root may write everywhere, so somebody else has to try.
#[test]
fn a_file_that_lets_nobody_write() {
    let scene = Scene::new(Dialect::Sqlite);
    let url = scene.seeded();
    let before = state(&url);
    // Somebody else must come to the command and to the schema.
    let place = tempfile::tempdir().unwrap();
    let set = |path: &std::path::Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap()
    };
    set(place.path(), 0o755);
    let command = place.path().join("isotype");
    fs::copy(ISOTYPE, &command).unwrap();
    set(&command, 0o755);
    let copied = Command::new("cp").arg("-R").arg(scene.path().join("schema")).arg(place.path()).status();
    assert!(copied.unwrap().success());
    let opened = Command::new("chmod").args(["-R", "a+rX"]).arg(place.path().join("schema")).status();
    assert!(opened.unwrap().success());
    let folder = place.path().join("data");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("app.db");
    fs::copy(url.trim_start_matches("sqlite:"), &file).unwrap();
    let theirs = format!("sqlite:{}", file.display());
    let root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    // Neither the file; nor the folder, in which the journal would have to be made.
    for (of_file, of_folder) in [(0o444, 0o777), (0o666, 0o555)] {
        set(&file, of_file);
        set(&folder, of_folder);
        let mut tried = Command::new(&command);
        tried.args(["migrate", "up", "--database", &theirs]).current_dir(place.path()).stdin(Stdio::null());
        if root {
            tried.uid(65534).gid(65534);
        }
        let said = Said::of(tried.output().unwrap());
        said.one_error(
            1,
            &["database-read-only", "can only be read", "permissions of the file and of its folder"],
        );
        assert_eq!(state(&theirs), before, "{of_file:o} {of_folder:o}");
    }
    set(&folder, 0o755);
}

/// The state of a database on which nothing was done.
fn before_of(scene: &Scene) -> String {
    state(&scene.seeded())
}

#[test]
fn a_role_without_the_rights() {
    let scene = Scene::new(Dialect::Postgresql);
    let url = scene.seeded();
    let role = format!("reader_{}", std::process::id());
    run_sql(
        &url,
        &format!("CREATE ROLE {role} LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"),
    )
    .unwrap();
    let before = state(&url);
    let theirs = url.replace("postgres@", &format!("{role}@"));
    scene.run(&theirs, &["up"]).one_error(1, &["42501", "GRANT"]);
    assert_eq!(state(&url), before);
    // The ledger may be written and tables made, but these tables belong to somebody else.
    let more = format!(
        "GRANT ALL ON ALL TABLES IN SCHEMA public TO {role}; GRANT CREATE ON SCHEMA public TO {role}"
    );
    run_sql(&url, &more).unwrap();
    scene
        .run(&theirs, &["up"])
        .one_error(1, &["missing-privilege", "must be owner of table", "Nothing of this file was kept"]);
    assert_eq!(state(&url), before);
    // Nothing at all may be read.
    run_sql(&url, &format!("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}")).unwrap();
    let said = scene.run(&theirs, &["up"]);
    said.one_error(1, &["permission denied"]);
    // Not even a ledger may be made.
    let empty = scene.empty();
    let theirs = empty.replace("postgres@", &format!("{role}@"));
    scene.run(&theirs, &["up"]).one_error(1, &["permission denied"]);
    let tables = run_sql(&empty, "SELECT count(*) FROM pg_class WHERE relname = '_sqlx_migrations'").unwrap();
    assert_eq!(tables[0][0].as_deref(), Some("0"));
}

/// A disk that takes no more: a limit on the size of files, which SQLite hears of as of a full disk or a failed write.
#[test]
fn a_disk_without_room() {
    let scene = Scene::new(Dialect::Sqlite);
    let url = scene.seeded();
    let long = "INSERT INTO \"Author\" (\"id\", \"name\") \
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) \
        SELECT 'x' || i, hex(randomblob(1000)) FROM n";
    run_sql(&url, long).unwrap();
    let before = state(&url);
    let size = fs::metadata(url.trim_start_matches("sqlite:")).unwrap().len();
    // `ulimit -f` counts blocks of 512 bytes; the signal that would end the process is ignored, so that writes fail.
    let blocks = size / 512 + 200;
    let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" migrate up --database \"$1\"");
    let mut command = Command::new("sh");
    command.args(["-c", &line, ISOTYPE, &url]).current_dir(scene.path()).stdin(Stdio::null());
    let said = Said::of(command.output().unwrap());
    said.one_error(1, &["name_required.up.sql", "disk"]);
    assert_eq!(state(&url), before);
    scene.run(&url, &["up"]).ok();
}

/// The server says so in the middle of a batch; the batches before it stay, and are not done again.
#[test]
fn a_server_without_room() {
    let scene = Scene::new(Dialect::Postgresql);
    let end = scene.seeded();
    scene.run(&end, &["up"]).ok();
    let url = scene.seeded();
    run_sql(&url, &trigger("IF NEW.id = 'e' THEN RAISE EXCEPTION 'could not extend file \"base/1/2\": No space left on device' USING ERRCODE = 'disk_full', HINT = 'Check free disk space.'; END IF;")).unwrap();
    let said = scene.run(&url, &["up"]);
    said.one_error(1, &["name_required_2_backfill.up.sql", "53100", "make room on the server"]);
    run_sql(&url, "DROP FUNCTION trouble() CASCADE").unwrap();
    scene.run(&url, &["up"]).ok();
    assert_eq!(state(&url), state(&end));
}

#[test]
fn a_connection_that_is_lost() {
    let scene = Scene::new(Dialect::Postgresql);
    let end = scene.seeded();
    scene.run(&end, &["up"]).ok();
    let url = scene.seeded();
    run_sql(&url, &trigger("IF NEW.id = 'e' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;"))
        .unwrap();
    let said = scene.run(&url, &["up"]);
    said.one_error(
        1,
        &["name_required_2_backfill.up.sql", "connection", "was lost", "isotype migrate up goes on"],
    );
    run_sql(&url, "DROP FUNCTION trouble() CASCADE").unwrap();
    scene.run(&url, &["up"]).ok();
    assert_eq!(state(&url), state(&end));
}

/// Something that happens when a row of authors is changed.
fn trigger(body: &str) -> String {
    format!(
        "CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NEW; END $$;\n\
         CREATE TRIGGER trouble BEFORE UPDATE ON \"Author\" FOR EACH ROW EXECUTE FUNCTION trouble()"
    )
}

#[test]
fn addresses_that_lead_nowhere() {
    let scene = Scene::new(Dialect::Sqlite);
    let file = scene.path().join("text.db");
    fs::write(
        &file,
        "this is a letter, and long enough to be looked at as if it were a database of SQLite. ".repeat(20),
    )
    .unwrap();
    scene.run(&format!("sqlite:{}", file.display()), &["up"]).one_error(1, &["not a database"]);
    scene.run("sqlite:no/such/folder/x.db", &["up"]).one_error(1, &["no folder"]);
    scene.run("mysql://host/x", &["up"]).one_error(2, &["SQLite and PostgreSQL"]);
    let scene = Scene::new(Dialect::Postgresql);
    scene
        .run("postgres://ann:secret@127.0.0.1:1/x", &["up"])
        .one_error(1, &["127.0.0.1:1", "is the server running"]);
    let url = format!("{}_not", scene.empty());
    scene.run(&url, &["up"]).one_error(1, &["does not exist", "createdb"]);
}
