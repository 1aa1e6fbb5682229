//! isotype and sqlx take turns on one ledger.

use isotype_core::scalar::Dialect;

use crate::world::{BOTH, World};

const LEDGER: &str =
    "SELECT version, description, success, execution_time >= 0 FROM _sqlx_migrations ORDER BY version";

#[test]
fn sqlx_goes_on_where_isotype_stopped() {
    for dialect in BOTH {
        let world = World::two(dialect);
        world.run(&["up", "--to", "init"]).ok();
        assert_eq!(world.ledger(), ["20240101000000"]);
        world.sqlx_up().unwrap();
        assert_eq!(world.ledger(), ["20240101000000", "20240201000000"]);
        // Now everything is there, for both.
        assert!(world.run(&["up"]).ok().out.contains("up to date"));
        world.sqlx_up().unwrap();
        world.run(&["down", "2"]).ok();
        assert_eq!(world.ledger(), [""; 0]);
        world.sqlx_up().unwrap();
        assert_eq!(world.rows("SELECT id, age FROM \"User\""), ["1,NULL"]);
    }
}

#[test]
fn isotype_goes_on_where_sqlx_stopped() {
    for dialect in BOTH {
        let world = World::two(dialect);
        world.sqlx_up().unwrap();
        assert!(world.run(&["up"]).ok().out.contains("up to date"));
        world.sqlx_down(20240101000000).unwrap();
        assert_eq!(world.ledger(), ["20240101000000"]);
        world.run(&["up"]).ok();
        world.sqlx_down(0).unwrap();
        assert_eq!(world.ledger(), [""; 0]);
    }
}

#[test]
fn the_ledger_is_the_one_that_sqlx_makes() {
    let shape = |world: &World| {
        match world.dialect {
        crate::world::Sqlite => {
            let sql = "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('_sqlx_migrations')";
            world.rows(sql)
        }
        crate::world::Postgresql => world.rows(
            "SELECT attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid) FROM pg_attribute \
             LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum \
             WHERE attrelid = '_sqlx_migrations'::regclass AND attnum > 0 ORDER BY attnum",
        ),
    }
    };
    for dialect in BOTH {
        let (ours, theirs) = (World::two(dialect), World::two(dialect));
        ours.run(&["up"]).ok();
        theirs.sqlx_up().unwrap();
        assert_eq!(shape(&ours), shape(&theirs));
        assert_eq!(ours.rows(LEDGER), theirs.rows(LEDGER));
        let hex = match dialect {
            crate::world::Sqlite => "SELECT hex(checksum) FROM _sqlx_migrations ORDER BY version",
            crate::world::Postgresql => {
                "SELECT encode(checksum, 'hex') FROM _sqlx_migrations ORDER BY version"
            }
        };
        assert_eq!(ours.rows(hex), theirs.rows(hex));
        assert_eq!(ours.rows(hex).len(), 2);
    }
}

#[test]
fn a_foreign_key_of_sqlite_is_checked_before_anything_is_kept() {
    let world = World::new(
        crate::world::Sqlite,
        &[
            (
                "1_a.up.sql",
                "CREATE TABLE a (id INTEGER PRIMARY KEY);\nCREATE TABLE b (a INT REFERENCES a (id));\n",
            ),
            ("2_b.up.sql", "INSERT INTO b VALUES (7);\n"),
        ],
    );
    world.run(&["up"]).one_error(
        1,
        &[
            "2_b.up.sql",
            "1 row refers to a row that is not there",
            "\"b\" rowid 1 to \"a\"",
            "Nothing of this file was kept",
        ],
    );
    assert_eq!(world.ledger(), ["1"]);
    assert_eq!(world.rows("SELECT * FROM b"), [""; 0]);
    // Rows that were wrong before stop nobody, also under other names; what comes to them does.
    world.rows("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (8)");
    world.write(
        "2_b.up.sql",
        "ALTER TABLE b RENAME TO e;\nALTER TABLE a RENAME TO d;\nINSERT INTO e VALUES (9);\n",
    );
    world.run(&["up"]).one_error(1, &["1 row refers to a row that is not there", "\"e\" rowid 2 to \"d\""]);
    world.write("2_b.up.sql", "ALTER TABLE b RENAME TO e;\nALTER TABLE a RENAME TO d;\n");
    world.run(&["up"]).ok();
    assert_eq!(world.ledger(), ["1", "2"]);
}

#[test]
fn views_and_triggers_that_do_not_hold_are_told_in_words() {
    let files = [
        ("1_a.up.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY, n INT);\n"),
        ("2_b.up.sql", "ALTER TABLE a RENAME COLUMN n TO m;\n"),
    ];
    for (theirs, words) in [
        (
            "CREATE VIEW broken AS SELECT x FROM nowhere",
            "the view broken, which the schema does not know, does not hold (no such table: main.nowhere)",
        ),
        (
            "CREATE TRIGGER broken AFTER DELETE ON a BEGIN DELETE FROM nowhere; END",
            "the trigger broken, which the schema does not know, does not hold",
        ),
    ] {
        let world = World::new(Dialect::Sqlite, &files);
        world.run(&["up", "--to", "1"]).ok();
        world.rows(theirs);
        world
            .run(&["up"])
            .one_error(1, &["2_b.up.sql", words, "change or drop it first", "Nothing of this file was kept"]);
        assert_eq!(world.ledger(), ["1"]);
        world.rows(if theirs.contains("VIEW") { "DROP VIEW broken" } else { "DROP TRIGGER broken" });
        world.run(&["up"]).ok();
    }
}

#[test]
fn a_file_of_sqlite_with_its_own_transaction_runs_in_ours() {
    let envelope = |body: &str, marker: &str| {
        format!(
            "-- no-transaction\n-- A header.\nPRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;\n\
             CREATE TABLE IF NOT EXISTS \"_isotype_applied\" (\"version\" TEXT NOT NULL PRIMARY KEY);\n\
             {marker};\n{body};\nCOMMIT;\nPRAGMA foreign_keys = ON;\n"
        )
    };
    let rebuild = "CREATE TABLE n (id INTEGER PRIMARY KEY, age INT);\nINSERT INTO n (id) SELECT id FROM p;\nDROP TABLE p;\nALTER TABLE n RENAME TO p";
    let up = envelope(rebuild, "INSERT OR ROLLBACK INTO \"_isotype_applied\" VALUES ('2')");
    let down =
        envelope("ALTER TABLE p DROP COLUMN age", "DELETE FROM \"_isotype_applied\" WHERE version = '2'");
    let files = [
        (
            "1_a.up.sql",
            "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p INT REFERENCES p (id) ON DELETE CASCADE);\nINSERT INTO p VALUES (1);\nINSERT INTO c VALUES (1);\n",
        ),
        ("1_a.down.sql", "DROP TABLE c;\nDROP TABLE p;\n"),
        ("2_b.up.sql", up.as_str()),
        ("2_b.down.sql", down.as_str()),
    ];
    let world = World::new(crate::world::Sqlite, &files);
    world.run(&["up"]).ok();
    assert_eq!(world.rows("SELECT * FROM c"), ["1"], "the children are still there");
    assert_eq!(world.rows("SELECT version FROM _isotype_applied"), ["2"]);
    // sqlx was ended between its COMMIT and its row in the ledger: the marker says so.
    world.rows("DELETE FROM _sqlx_migrations WHERE version = 2");
    let said = world.run(&["up"]);
    assert!(said.ok().err.contains("added its row"), "{said:?}");
    assert_eq!(world.ledger(), ["1", "2"]);
    world.sqlx_down(1).unwrap();
    world.sqlx_up().unwrap();
    // And the other way round, on the way back.
    world.rows("DELETE FROM _isotype_applied");
    world.run(&["up"]).one_error(1, &["is in the ledger, but its tables do not have it", "migrate down 0"]);
    assert!(world.run(&["down", "0"]).ok().err.contains("took its row away"));
    assert_eq!(world.ledger(), ["1"]);
}
