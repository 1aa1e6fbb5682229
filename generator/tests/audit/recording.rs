//! What `check` and `migrate new` make of audits that are recorded.

use isotype_core::scalar::Dialect::{self, Postgresql, Sqlite};

use crate::common::{Said, unwrapped};
use crate::world::World;

const FILE: &str = "schema/migrations/audits.jsonl";

fn flat(said: &Said) -> String {
    unwrapped(&said.err)
}

#[track_caller]
fn refused(said: &Said, words: &[&str]) {
    assert_eq!(said.code, 3, "{said:?}");
    let flat = flat(said);
    words.iter().for_each(|words| assert!(flat.contains(words), "{words:?} is not in {flat}"));
}

/// A database with a row, and a rule that its rows may break.
fn tightened(dialect: Dialect) -> World {
    let world = World::new(dialect);
    world.lesson(1, &world.list(&[]), "'{\"text\":\"short\"}'");
    world.change("  text String\n  tip", "  text String @length(max: 9)\n  tip");
    refused(&world.project.run(&["migrate", "new"]), &["may break `@length(max: 9)`", "documents audit"]);
    world
}

#[test]
fn a_clean_audit_lets_the_change_go_out() {
    for dialect in Dialect::ALL {
        let world = tightened(dialect);
        // Only looked at: nothing is known.
        world.audit(&[]).ok();
        assert!(!world.project.at(FILE).exists());
        let said = world.audit(&["--record", "production"]);
        said.ok();
        assert!(said.out.contains("created   schema/migrations/audits.jsonl"), "{said:?}");
        let file = world.project.read(FILE);
        assert_eq!(file.lines().count(), 3, "{file}");
        assert!(file.contains("\"database\":\"production\"") && !file.contains("postgres"), "{file}");
        let check = world.project.run(&["check"]);
        assert!(!flat(&check).contains("may break"), "{check:?}");
        world.project.run(&["migrate", "new"]).ok();
        world.project.run(&["check"]).ok();
        world.up();
        world.project.run(&["migrate", "verify", "--dialect", "sqlite"]).ok();
        // The next rule asks again.
        world.change("@length(max: 9)", "@length(max: 8)");
        refused(
            &world.project.run(&["migrate", "new"]),
            &["An audit does not clear it: the audit of production on", "was of another shape"],
        );
        world.audit(&["--record", "production"]).ok();
        world.project.run(&["migrate", "new"]).ok();
    }
}

#[test]
fn an_unclean_audit_is_a_fact_too() {
    for dialect in Dialect::ALL {
        let world = tightened(dialect);
        world.lesson(2, &world.list(&[]), "'{\"text\":\"far too long\"}'");
        assert_eq!(world.audit(&["--record", "production"]).code, 1);
        refused(
            &world.project.run(&["migrate", "new"]),
            &["the audit of production on", "found 1 row that does not fit"],
        );
        world.sql("DELETE FROM \"Lesson\" WHERE id = 2");
        world.audit(&["--record", "production"]).ok();
        world.project.run(&["migrate", "new"]).ok();
    }
}

#[test]
fn of_two_lines_that_a_merge_kept_the_newer_one_counts_and_of_one_moment_the_worse() {
    let world = tightened(Sqlite);
    world.audit(&["--record", "production"]).ok();
    let clean = world.project.read(FILE);
    let year = &clean[clean.find("\"at\":\"").expect("a moment") + 6..][..4];
    let bad = |other: &str| {
        let moment = |year: &str| format!("\"at\":\"{year}-");
        clean.replace("\"misfits\":0", "\"misfits\":2").replace(&moment(year), &moment(other))
    };
    for (other, refuses) in [("9999", true), ("2000", false), (year, true)] {
        for both in [format!("{clean}{}", bad(other)), format!("{}{clean}", bad(other))] {
            world.project.write(FILE, both);
            let said = world.project.run(&["check"]);
            assert_eq!(flat(&said).contains("found 2 rows that do not fit"), refuses, "{other}: {said:?}");
            assert_eq!(flat(&said).contains("may break"), refuses, "{other}: {said:?}");
        }
    }
    // Reading the rows again leaves one.
    world.audit(&["--record", "production"]).ok();
    assert_eq!(world.project.read(FILE).lines().count(), 3);
}

#[test]
fn every_database_that_was_recorded_has_to_be_clean() {
    let world = tightened(Sqlite);
    world.audit(&["--record", "production", "--column", "Lesson.notes"]).ok();
    // The other column of the same documents was not read, nor that of the other database.
    refused(&world.project.run(&["migrate", "new"]), &["`Word.meaning.text`"]);
    world.audit(&["--record", "staging", "--column", "Word.meaning"]).ok();
    refused(
        &world.project.run(&["migrate", "new"]),
        &["the rows of staging were not read for this column", "`Lesson.notes.text`"],
    );
    world.audit(&["--record", "staging"]).ok();
    refused(&world.project.run(&["migrate", "new"]), &["the rows of production were not read"]);
    world.audit(&["--record", "production"]).ok();
    world.project.run(&["migrate", "new"]).ok();
    assert_eq!(world.project.read(FILE).lines().count(), 6);
    world.project.write(FILE, "{\"what\":1}\n");
    world.change("max: 9", "max: 7");
    world
        .project
        .run(&["check"])
        .one_error(1, &["schema/migrations/audits.jsonl:1: this is no record of an audit"]);
}

#[test]
fn rows_that_running_programs_still_write_are_not_cleared_by_rows_that_are_there() {
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        world.lesson(1, &world.list(&[]), "'{\"text\":\"a\",\"points\":1}'");
        world.sql("INSERT INTO \"Word\" (language, text, meaning) VALUES ('a', 'b', '{\"text\":\"a\",\"points\":1}')");
        // Every row has it, and the program that runs does not write it.
        world.change("  tip  String?", "  tip  String?\n  points Int");
        world.audit(&["--record", "production"]).ok();
        let said = world.project.run(&["migrate", "new"]);
        refused(
            &said,
            &["the rows of production fit, but the programs of this migration go on writing such values"],
        );
        // A migration later they are old rows.
        world.change("points Int", "points Int @default(0)");
        world.project.run(&["migrate", "new", "points"]).ok();
        world.change("points Int @default(0)", "points Int");
        refused(&world.project.run(&["migrate", "new"]), &["_init)", "go on writing such values"]);
        world.up();
        world.audit(&["--record", "production"]).ok();
        world.project.run(&["migrate", "new"]).ok();
    }
}

#[test]
fn a_renamed_column_keeps_its_record() {
    let world = tightened(Postgresql);
    world.audit(&["--record", "production"]).ok();
    world.change("  notes     Notes?", "  remarks   Notes? @renamed(from: \"notes\")");
    world.project.run(&["migrate", "new"]).ok();
}

#[test]
fn names_that_could_hold_a_password_are_refused() {
    let world = World::new(Sqlite);
    world.audit(&["--record", "postgres://a:b@c/d"]).one_error(2, &["--record wants a name"]);
}

#[test]
fn rows_that_a_data_step_will_rewrite_fit() {
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        world.lesson(1, &world.list(&[]), "'{\"text\":\"short\",\"tip\":\"a tip\"}'");
        world.lesson(2, &world.list(&[]), "'{\"text\":\"short\"}'");
        world.change("  tip  String?", "  tip  String[] @was(String, absent: [])");
        let said = world.audit(&[]);
        said.ok();
        world.lesson(3, &world.list(&[]), "'{\"text\":\"short\",\"tip\":5}'");
        let said = world.audit(&[]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(said.out.contains("Lesson.notes.tip[]: a number, not String"), "{said:?}");
        world.project.run(&["migrate", "new"]).ok();
        world.up();
        let said = world.audit(&[]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(said.out.contains("3 rows, 1 does not fit"), "{said:?}");
    }
}

#[test]
fn what_was_may_go_when_an_audit_has_read_the_rows_behind_the_step() {
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        world.lesson(1, &world.list(&[]), "'{\"text\":\"short\",\"tip\":\"a tip\"}'");
        world.change("  tip  String?", "  tip  String[] @was(String, absent: [])");
        world.project.run(&["migrate", "new", "tips"]).ok();
        world.up();
        world.change("  tip  String[] @was(String, absent: [])", "  tip  String[]\n  more Int?");
        refused(
            &world.project.run(&["migrate", "new"]),
            &[
                "is String in stored rows, and this schema reads String[]",
                "_tips has rewritten these rows, and programs of before may have written more while it ran",
                "`isotype documents audit --database URL --record NAME`",
            ],
        );
        world.audit(&["--record", "production"]).ok();
        world.project.run(&["migrate", "new"]).ok();
    }
}
