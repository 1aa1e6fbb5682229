//! Rows that became equal after a migration had asked about them, and before its unique index was built beside the
//! writers: each run tells in words, and no half index stays.

use isotype_testkit::postgres;

use crate::common::Project;
use crate::kills::killed;
use crate::world::{Postgresql, World};

const PLAIN: &str = "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel User {\n  id    Int    @id\n  email String\n}\n";

/// Two migrations from `before` to `after`, the first one applied.
fn world(before: &str, after: &str) -> World {
    let project = Project::new(&[("schema/app.prisma", before)]);
    project.run(&["generate"]).ok();
    project.write("schema/app.prisma", after);
    project.run(&["migrate", "new", "unique", "--no-verify"]).ok();
    let world = World { project, dialect: Postgresql, url: postgres::server().database() };
    world.run(&["up", "--to", "init"]).ok();
    world
}

fn unique() -> String {
    PLAIN.replace("email String", "email String @unique")
}

/// Begins a way and is killed as soon as the questions are done; then rows become equal.
fn equal_after_the_questions(world: &World, way: &str, indexes: usize) {
    let parts = world.ledger().len();
    let begun = |world: &World| world.ledger().len() != parts && world.rows(VALID).len() == indexes;
    let at = (1..60).find(|&at| killed(world, &[way], at) && begun(world));
    assert!(at.is_some(), "{way} cannot be cut short behind its questions: {:?}", world.ledger());
    world.rows("INSERT INTO \"User\" VALUES (1, 'ada@example.org'), (2, 'ada@example.org')");
}

const VALID: &str = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('\"User_email_key\"')";
const DIFFER: &str = "UPDATE \"User\" SET email = 'grace@example.org' WHERE id = 2";
const WORDS: [&str; 4] = [
    "sql:",
    "User: (email)=(ada@example.org) is there more than once, and the unique index User_email_key tells such rows apart",
    "Nothing of this file was kept",
    "it goes on with this file",
];
const AGAIN: [&str; 3] = ["sql:", WORDS[1], "to be built before anything else"];

#[test]
fn an_up_tells_and_leaves_nothing_and_goes_on() {
    let world = world(PLAIN, &unique());
    equal_after_the_questions(&world, "up", 0);
    let begun = world.ledger();
    world.run(&["up"]).one_error(1, &WORDS);
    assert_eq!((world.rows(VALID), world.ledger()), (vec![], begun.clone()));
    // sqlx's migrator leaves half an index, passes over it the next time, and stops at the proof, in words.
    let said = world.sqlx_up().unwrap_err();
    assert!(said.contains("User_email_key"), "{said}");
    assert_eq!(world.rows(VALID), ["f"]);
    let said = world.sqlx_up().unwrap_err();
    assert!(said.contains("isotype: the index User_email_key is not whole"), "{said}");
    // Where the ledger says that it is there, it is built again, before anything else.
    world.run(&["up"]).one_error(1, &AGAIN);
    world.rows(DIFFER);
    world.run(&["up"]).ok();
    assert_eq!(world.rows(VALID), ["t"]);
}

#[test]
fn a_down_drops_what_an_up_left() {
    let world = world(PLAIN, &unique());
    equal_after_the_questions(&world, "up", 0);
    world.sqlx_up().unwrap_err();
    assert_eq!(world.rows(VALID), ["f"]);
    world.run(&["down"]).ok();
    assert_eq!((world.rows(VALID), world.ledger().len()), (vec![], 1));
}

#[test]
fn a_down_tells_and_leaves_nothing_and_goes_on() {
    let world = world(&unique(), PLAIN);
    world.run(&["up"]).ok();
    equal_after_the_questions(&world, "down", 0);
    let begun = world.ledger();
    world.run(&["down"]).one_error(1, &WORDS);
    assert_eq!((world.rows(VALID), world.ledger()), (vec![], begun));
    // sqlx's migrator passes over half an index and would forget it, but for the proof at the end of the way back.
    let init = world.ledger()[0].parse().unwrap();
    world.sqlx_down(init).unwrap_err();
    assert_eq!(world.rows(VALID), ["f"]);
    let said = world.sqlx_down(init).unwrap_err();
    assert!(said.contains("isotype: the index User_email_key is not whole"), "{said}");
    world.run(&["down"]).one_error(1, &AGAIN);
    world.rows(DIFFER);
    world.run(&["down"]).ok();
    assert_eq!((world.rows(VALID), world.ledger().len()), (vec!["t".to_owned()], 1));
}

#[test]
fn an_up_drops_what_a_down_left() {
    let world = world(&unique(), PLAIN);
    world.run(&["up"]).ok();
    let all = world.ledger();
    equal_after_the_questions(&world, "down", 0);
    world.sqlx_down(all[0].parse().unwrap()).unwrap_err();
    assert_eq!(world.rows(VALID), ["f"]);
    let said = world.run(&["up"]);
    assert!(said.ok().err.contains("ropped the index public.\"User_email_key\""), "{said:?}");
    assert_eq!((world.rows(VALID), world.ledger()), (vec![], all));
}
