//! What others gave to things that are made anew stops by name, before anything changes.

use isotype_core::dialect;
use isotype_core::scalar::Dialect;

use crate::databases::Database;
use crate::round::{Round, plan};

const BEFORE: &str = "model User {\n  id Int @id\n  name String @unique\n  posts Post[]\n}\n\
    model Post {\n  id Int @id\n  title String\n  ref Int? @unique\n  authorId Int\n  author User @relation(fields: [authorId], references: [id])\n}\n";
/// All columns that something is built on change their types.
const AFTER: &str = "model User {\n  id BigInt @id\n  name String @unique @db.VarChar(90)\n  posts Post[]\n}\n\
    model Post {\n  id Int @id\n  title String @db.VarChar(90)\n  ref BigInt? @unique\n  authorId BigInt\n  author User @relation(fields: [authorId], references: [id])\n}\n";

/// What somebody does by hand, what is named then, and how it is taken out again.
const BY_HAND: [(&str, &str, &str); 4] = [
    (
        "ALTER TABLE \"Post\" ALTER COLUMN \"title\" TYPE text COLLATE \"C\"",
        "title (COLLATE \"C\");",
        "ALTER TABLE \"Post\" ALTER COLUMN \"title\" TYPE text",
    ),
    (
        "ALTER TABLE \"Post\" ALTER CONSTRAINT \"Post_authorId_fkey\" DEFERRABLE INITIALLY DEFERRED",
        "Post_authorId_fkey (DEFERRABLE, INITIALLY DEFERRED);",
        "ALTER TABLE \"Post\" ALTER CONSTRAINT \"Post_authorId_fkey\" NOT DEFERRABLE",
    ),
    (
        "DROP INDEX \"Post_ref_key\"; CREATE UNIQUE INDEX \"Post_ref_key\" ON \"Post\" (\"ref\" NULLS FIRST)",
        "Post_ref_key (NULLS FIRST or LAST);",
        "DROP INDEX \"Post_ref_key\"; CREATE UNIQUE INDEX \"Post_ref_key\" ON \"Post\" (\"ref\")",
    ),
    (
        "DROP INDEX \"User_name_key\"; CREATE UNIQUE INDEX \"User_name_key\" ON \"User\" (\"name\" COLLATE \"C\")",
        "User_name_key (COLLATE \"C\");",
        "DROP INDEX \"User_name_key\"; CREATE UNIQUE INDEX \"User_name_key\" ON \"User\" (\"name\")",
    ),
];

#[test]
fn what_others_gave_to_things_that_are_made_anew_stops_by_name() {
    let round = Round { before: BEFORE, after: AFTER, ..Round::default() };
    let (previous, _, plan) = plan(&round, true);
    let first = plan.parts[0].up.to_sql();
    let mut database = Database::fresh(Dialect::Postgresql);
    database.run(&dialect::create(Dialect::Postgresql, &previous).to_sql()).expect("tables");
    let words = "isotype: the schema does not know what these hold, and making them anew would lose it: ";
    for (by_hand, named, taken_out) in BY_HAND {
        database.run(by_hand).expect("somebody may do so");
        let error = database.run(&format!("BEGIN;\n{first}\nCOMMIT;")).expect_err("it would be lost");
        assert!(error.contains(&format!("{words}{named}")), "{by_hand}: {error}");
        database.run("ROLLBACK").expect("it ends");
        database.run(taken_out).expect("it is taken out");
    }
    database.run(&format!("BEGIN;\n{first}\nCOMMIT;")).expect("nothing would be lost");
}
