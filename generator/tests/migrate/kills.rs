//! Killed at each point, as by a machine that loses its power: the next run ends in the right state.

use std::os::unix::process::ExitStatusExt;

use crate::world::{Postgresql, Sqlite, World};

/// Runs a subcommand to its end, killed at this point if it has so many; whether it was.
pub(crate) fn killed(world: &World, arguments: &[&str], at: usize) -> bool {
    let mut all = vec!["migrate"];
    all.extend(arguments);
    all.extend(["--schema", "schema", "--database", &world.url]);
    let output = world.project.command(&all).env("ISOTYPE_KILL_AT", at.to_string()).output().unwrap();
    match (output.status.signal(), output.status.code()) {
        (Some(9), _) => true,
        (_, Some(0)) => false,
        _ => panic!("{}", String::from_utf8_lossy(&output.stderr)),
    }
}

fn world(dialect: isotype_core::scalar::Dialect) -> World {
    let world = World::two(dialect);
    let write = |name: &str, up: &str, down: &str| {
        world.write(&format!("{name}.up.sql"), up);
        world.write(&format!("{name}.down.sql"), down);
    };
    match dialect {
        Sqlite => {
            let envelope = |body: &str| {
                format!(
                    "-- no-transaction\nPRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;\n{body}COMMIT;\nPRAGMA foreign_keys = ON;\n"
                )
            };
            let table =
                "CREATE TABLE IF NOT EXISTS \"_isotype_applied\" (\"version\" TEXT NOT NULL PRIMARY KEY);\n";
            let up = "INSERT OR ROLLBACK INTO \"_isotype_applied\" VALUES ('20240301000000');\nCREATE TABLE n (id INT PRIMARY KEY);\n\
                      INSERT INTO n SELECT id FROM \"User\";\nDROP TABLE \"User\";\nALTER TABLE n RENAME TO \"User\";\n";
            let down = "DELETE FROM \"_isotype_applied\" WHERE version = '20240301000000';\nALTER TABLE \"User\" ADD COLUMN age INT;\n";
            write("20240301000000_rebuild", &envelope(&format!("{table}{up}")), &envelope(down));
        }
        Postgresql => {
            let up = "-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS \"User_age\" ON \"User\" (age);\n";
            write(
                "20240301000000_index",
                up,
                "-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS \"User_age\";\n",
            );
        }
    }
    world
}

/// Everything that a person would look at.
fn picture(world: &World) -> Vec<String> {
    let mut picture = world.rows("SELECT * FROM \"User\" ORDER BY 1");
    picture.extend(match world.dialect {
        Sqlite => {
            world.rows("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name")
        }
        Postgresql => world.rows(
            "SELECT c.relname, i.indisvalid FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid \
                                  WHERE c.relnamespace = 'public'::regnamespace ORDER BY 1",
        ),
    });
    picture.extend(world.ledger());
    picture
}

#[test]
fn a_run_that_was_killed_anywhere_is_gone_on_with() {
    for dialect in [Sqlite, Postgresql] {
        let whole = world(dialect);
        whole.run(&["up"]).ok();
        let wanted = picture(&whole);
        whole.run(&["down", "2"]).ok();
        let undone = picture(&whole);
        let mut points = (0, 0);
        while points.0 < 99 {
            let world = world(dialect);
            if !killed(&world, &["up"], points.0 + 1) {
                break;
            }
            points.0 += 1;
            world.run(&["up"]).ok();
            assert_eq!(picture(&world), wanted, "{dialect:?}, up killed at point {}", points.0);
        }
        whole.run(&["up"]).ok();
        while points.1 < 99 && killed(&whole, &["down", "2"], points.1 + 1) {
            points.1 += 1;
            // What is left of the two is undone, and then both are done again.
            let left = whole.ledger().len() - 1;
            whole.run(&["down", &left.to_string()]).ok();
            assert_eq!(picture(&whole), undone, "{dialect:?}, down killed at point {}", points.1);
            whole.run(&["up"]).ok();
            assert_eq!(picture(&whole), wanted);
        }
        assert!(points.0 >= 12 && points.1 >= 7, "{dialect:?}: {points:?}");
    }
}
