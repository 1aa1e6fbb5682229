//! Files that are not what they were: nothing is done, and the one thing to do is named.

use std::fs;

use crate::scene::{Dialect, INIT, NAME_REQUIRED, NO_NOTE, Scene, TITLE_INDEX, run_sql, state};

/// Runs `migrate up` and `migrate down`, which both must refuse with these words and change nothing.
fn refused(scene: &Scene, url: &str, code: i32, words: &[&str]) {
    let before = state(url);
    for arguments in [&["up"][..], &["down", "1"]] {
        scene.run(url, arguments).one_error(code, words);
        assert_eq!(state(url), before, "{arguments:?}");
    }
    let said = scene.run(url, &["status"]);
    assert_eq!(said.code, 1, "status tells it too: {said:?}");
}

#[test]
fn a_file_that_was_changed_after_it_was_applied() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        let file = scene.file("_init.up.sql");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}-- one more line\n")).unwrap();
        refused(&scene, &url, 1, &["_init.up.sql was changed after it was applied", "version control"]);
        // The line ends of Windows are a cause of their own.
        fs::write(&file, text.replace('\n', "\r\n")).unwrap();
        refused(&scene, &url, 1, &["_init.up.sql was changed after it was applied", "eol=lf"]);
        fs::write(&file, text).unwrap();
        scene.run(&url, &["up"]).ok();
    }
}

#[test]
fn a_file_that_is_gone() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        scene.run(&url, &["up"]).ok();
        scene.remove(NO_NOTE);
        refused(
            &scene,
            &url,
            1,
            &["20260104000000_no_note is applied, but its file is not in", "version control"],
        );
    }
}

#[test]
fn a_down_that_is_gone() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        scene.run(&url, &["up"]).ok();
        fs::remove_file(scene.file("no_note.down.sql")).unwrap();
        let before = state(&url);
        let said = scene.run(&url, &["down", "1"]);
        said.one_error(1, &["20260104000000_no_note"]);
        assert_eq!(state(&url), before);
    }
}

#[test]
fn a_migration_that_comes_late() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        let kept = Scene::new(dialect);
        scene.remove(TITLE_INDEX);
        scene.run(&url, &["up"]).ok();
        let before = state(&url);
        // The whole folder arrives, as after a merge.
        let said = kept.run(&url, &["up"]);
        said.one_error(1, &["20260103000000_title_index", "comes late", "isotype migrate new"]);
        assert_eq!(state(&url), before);
        assert_eq!(kept.run(&url, &["status"]).code, 1);
    }
}

#[test]
fn a_gap_in_the_parts_of_a_migration() {
    let scene = Scene::new(Dialect::Postgresql);
    let url = scene.seeded();
    scene.run(&url, &["up"]).ok();
    run_sql(&url, "DELETE FROM _sqlx_migrations WHERE version = 20260102000002").unwrap();
    refused(&scene, &url, 1, &["20260102000002_name_required_3_check is not applied, but later parts"]);
}

#[test]
fn a_row_of_the_ledger_that_was_never_completed() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        run_sql(&url, &format!("UPDATE _sqlx_migrations SET success = FALSE WHERE version = {INIT}"))
            .unwrap();
        refused(
            &scene,
            &url,
            1,
            &["20260101000000_init began and was never completed", "SET success = TRUE"],
        );
        run_sql(&url, &format!("UPDATE _sqlx_migrations SET success = TRUE WHERE version = {INIT}")).unwrap();
        scene.run(&url, &["up"]).ok();
    }
}

/// Somebody drops an index by hand, whose build is the newest row: it is built again, and that is told.
#[test]
fn an_index_that_somebody_dropped() {
    let scene = Scene::new(Dialect::Postgresql);
    let url = scene.seeded();
    scene.run(&url, &["up", "--to", TITLE_INDEX]).ok();
    let whole = state(&url);
    scene.run(&url, &["down", "1"]).ok();
    // As far as its own statement, and no further.
    let alone = scene.file("title_index_2_valid.up.sql");
    let text = fs::read_to_string(&alone).unwrap();
    fs::write(&alone, "SELECT 1 / 0;\n").unwrap();
    scene.run(&url, &["up", "--to", TITLE_INDEX]).one_error(1, &["division by zero", "1 of 2 parts"]);
    fs::write(&alone, text).unwrap();
    run_sql(&url, "DROP INDEX \"Book_title_idx\"").unwrap();
    let said = scene.run(&url, &["up", "--to", TITLE_INDEX]);
    assert!(
        said.ok().err.contains("had been undone by a run that was ended before it wrote the ledger"),
        "{said:?}"
    );
    assert_eq!(state(&url), whole);
}

#[test]
fn a_ledger_of_other_migrations() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        run_sql(&url, &format!("UPDATE _sqlx_migrations SET version = 7 WHERE version = {INIT}")).unwrap();
        refused(&scene, &url, 3, &["knows other migrations", "--database"]);
    }
}

#[test]
fn a_file_that_sqlx_would_stop_on() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        let url = scene.seeded();
        fs::write(scene.migrations().join("notes_of_mine.sql"), "SELECT 1;").unwrap();
        let before = state(&url);
        scene.run(&url, &["up"]).one_error(1, &["notes_of_mine.sql"]);
        assert_eq!(state(&url), before);
    }
}

#[test]
fn an_edit_of_the_database_by_somebody_else() {
    for dialect in Dialect::ALL {
        let scene = Scene::new(dialect);
        // The statement fails in the middle of a file, after others of it have succeeded.
        let url = scene.seeded();
        run_sql(&url, "ALTER TABLE \"Book\" RENAME COLUMN \"note\" TO \"remark\"").unwrap();
        scene.run(&url, &["up", "--to", TITLE_INDEX]).ok();
        let before = state(&url);
        let said = scene.run(&url, &["up"]);
        said.one_error(1, &["no_note.up.sql:", "note", "Nothing of this file was kept"]);
        assert_eq!(state(&url), before, "{dialect:?}");
        run_sql(&url, "ALTER TABLE \"Book\" RENAME COLUMN \"remark\" TO \"note\"").unwrap();
        scene.run(&url, &["up"]).ok();
        // In a file that brings its own transaction.
        let url = scene.seeded();
        run_sql(&url, "ALTER TABLE \"Author\" RENAME TO \"Writer\"").unwrap();
        let before = state(&url);
        let said = scene.run(&url, &["up"]);
        said.one_error(1, &[NAME_REQUIRED, "Author"]);
        assert_eq!(state(&url), before, "{dialect:?}");
    }
}
