//! Migrations of several parts count as one; what is kept is told, purged, and missed by name.

use crate::world::{BOTH, World};

/// A migration of three parts behind a first one.
fn parts(dialect: isotype_core::scalar::Dialect) -> World {
    let world = World::two(dialect);
    world.remove("20240201000000_add_age.up.sql");
    world.remove("20240201000000_add_age.down.sql");
    for (version, name, table) in
        [(0, "add_1_enum", "a"), (1, "add_2_expand", "b"), (2, "add_3_contract", "c")]
    {
        let stem = format!("2024020100000{version}_{name}");
        world.write(&format!("{stem}.up.sql"), &format!("CREATE TABLE {table} (id INT);\n"));
        world.write(&format!("{stem}.down.sql"), &format!("DROP TABLE {table};\n"));
    }
    world.snapshot("20240101000000_init");
    world.snapshot("20240201000000_add");
    world
}

#[test]
fn parts_are_one_migration() {
    for dialect in BOTH {
        let world = parts(dialect);
        world.run(&["up"]).ok();
        let status = world.run(&["status"]);
        assert!(status.ok().out.contains("20240201000000_add   applied  3/3"), "{}", status.out);
        world.sqlx_down(20240201000001).unwrap();
        assert!(world.run(&["status"]).ok().out.contains("partly   2/3"));
        let undone = world.run(&["down"]);
        assert!(undone.ok().out.contains("Undid 2 files"), "{}", undone.out);
        assert_eq!(world.ledger(), ["20240101000000"]);
        world.run(&["up"]).ok();
        world.run(&["down", "2"]).ok();
        assert_eq!(world.ledger(), [""; 0]);
        world.run(&["down"]).one_error(1, &["no migration is applied"]);
    }
}

#[test]
fn a_part_that_stops_says_what_stays() {
    for dialect in BOTH {
        let world = parts(dialect);
        world.write(
            "20240201000001_add_2_expand.up.sql",
            "CREATE TABLE b (id INT);\n\nCREATE TABLE \"User\" (id INT);\n",
        );
        let said = world.run(&["up"]);
        said.one_error(
            1,
            &["20240201000001_add_2_expand.up.sql:3", "1 of 3 parts of 20240201000000_add are done and stay"],
        );
        assert_eq!(world.ledger(), ["20240101000000", "20240201000000"]);
        // Nothing of the file that stopped.
        world.write("20240201000001_add_2_expand.up.sql", "CREATE TABLE b (id INT);\n");
        world.run(&["up"]).ok();
    }
}

#[test]
fn a_dry_run_prints_and_does_nothing() {
    for dialect in BOTH {
        let world = parts(dialect);
        let said = world.run(&["up", "--dry-run", "--to", "init"]);
        assert!(
            said.ok().out.contains("CREATE TABLE \"User\"") && !said.out.contains("CREATE TABLE a"),
            "{}",
            said.out
        );
        world.run(&["up"]).ok();
        let down = world.run(&["down", "--dry-run"]);
        let places: Vec<_> =
            ["c", "b", "a"].iter().map(|table| down.ok().out.find(&format!("DROP TABLE {table};"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}", down.out);
        assert_eq!(world.ledger().len(), 4);
    }
}

#[test]
fn what_is_kept_is_told_and_purged_and_missed() {
    for dialect in BOTH {
        let world = World::two(dialect);
        let (keep, bring) = match dialect {
            crate::world::Sqlite => (
                "CREATE TABLE \"_isotype_20240201000000_User\" AS SELECT * FROM \"User\";\nDROP TABLE \"User\";\n",
                "CREATE TABLE \"User\" (id INT PRIMARY KEY);\nINSERT INTO \"User\" SELECT * FROM \"_isotype_20240201000000_User\";\nDROP TABLE \"_isotype_20240201000000_User\";\n",
            ),
            crate::world::Postgresql => (
                "CREATE SCHEMA \"_isotype_20240201000000\";\nALTER TABLE \"User\" SET SCHEMA \"_isotype_20240201000000\";\n",
                "ALTER TABLE \"_isotype_20240201000000\".\"User\" SET SCHEMA public;\nDROP SCHEMA \"_isotype_20240201000000\";\n",
            ),
        };
        world.write("20240201000000_add_age.up.sql", keep);
        world.write("20240201000000_add_age.down.sql", bring);
        world.run(&["up"]).ok();
        world.run(&["down"]).ok();
        assert_eq!(world.rows("SELECT id FROM \"User\""), ["1"]);
        world.run(&["up"]).ok();
        let status = world.run(&["status"]);
        assert!(
            status.ok().out.contains("_isotype_20240201000000") && status.out.contains("1 row"),
            "{}",
            status.out
        );
        let json = world.run(&["status", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json.ok().out).unwrap();
        assert_eq!(json["result"]["migrations"][1]["state"], "applied");
        assert_eq!(json["result"]["kept"][0]["version"], "20240201000000");
        world.run(&["purge", "add_age"]).one_error(3, &["_isotype_20240201000000", "1 row", "--yes"]);
        assert!(world.run(&["purge", "add_age", "--yes"]).ok().out.contains("dropped"));
        assert!(world.run(&["purge", "--yes"]).ok().out.contains("Nothing is kept"));
        world
            .run(&["down"])
            .one_error(3, &["20240201000000_add_age cannot be undone", "purged", "_isotype_20240201000000"]);
        assert_eq!(world.ledger().len(), 2);
    }
}
