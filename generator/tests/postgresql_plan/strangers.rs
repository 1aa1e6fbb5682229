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

/// Columns of tables that no schema knows take the new form of an enum where their values fit and they may be altered;
/// the others keep the old one, and take the type again that an undo makes.
#[test]
fn columns_of_others_follow_an_enum_that_is_made_anew() {
    let round = Round {
        before: "enum Color {\n  red\n  green\n  blue\n}\nmodel Car {\n  id Int @id\n  paint Color\n}\n",
        after: "enum Color {\n  red\n  blue\n}\nmodel Car {\n  id Int @id\n  paint Color\n}\n",
        ..Round::default()
    };
    let (previous, _, plan) = plan(&round, true);
    let mut database = Database::fresh(Dialect::Postgresql);
    let role = "migrator_of_enums";
    let made = dialect::create(Dialect::Postgresql, &previous).to_sql();
    let run = |database: &mut Database, sql: &str| database.run(sql).expect("it is allowed");
    run(&mut database, &format!("DROP ROLE IF EXISTS {role}; CREATE ROLE {role}"));
    run(
        &mut database,
        &format!(
            "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO {role}', current_database()); END $$; GRANT ALL ON SCHEMA public TO {role}"
        ),
    );
    run(&mut database, &format!("SET ROLE {role}; {made}"));
    run(
        &mut database,
        "INSERT INTO \"Car\" VALUES (1, 'red');
         CREATE TABLE fits (id int, one \"Color\" DEFAULT 'blue', many \"Color\"[] DEFAULT ARRAY['red']::\"Color\"[]);
         CREATE TABLE too_old (id int, one \"Color\");
         INSERT INTO fits VALUES (1, 'red', ARRAY['blue', 'red']::\"Color\"[]);
         INSERT INTO too_old VALUES (1, 'green');
         RESET ROLE; CREATE TABLE theirs (id int, one \"Color\"); INSERT INTO theirs VALUES (1, 'red')",
    );
    let types = |database: &mut Database| -> Vec<String> {
        let columns = "SELECT attrelid::regclass || '.' || attname || ' ' || (atttypid IN ('\"Color\"'::regtype, '\"Color\"[]'::regtype))
            FROM pg_attribute WHERE attrelid IN ('fits'::regclass, 'too_old'::regclass, 'theirs'::regclass) AND attname IN ('one', 'many') ORDER BY 1";
        database.run(columns).expect("they have types").into_iter().flatten().collect()
    };
    let rows = |database: &mut Database| {
        let all = "SELECT fits::text FROM fits UNION ALL SELECT too_old::text FROM too_old UNION ALL SELECT theirs::text FROM theirs";
        database.run(all).expect("they have rows")
    };
    let first = rows(&mut database);
    run(&mut database, &format!("SET ROLE {role}"));
    for part in &plan.parts {
        crate::round::run(&mut database, &part.up).expect("it goes up");
    }
    assert_eq!(
        types(&mut database),
        ["fits.many true", "fits.one true", "theirs.one false", "too_old.one false"]
    );
    run(&mut database, "INSERT INTO fits (id) VALUES (2)");
    let defaults = run(&mut database, "SELECT one::text || many::text FROM fits WHERE id = 2");
    assert_eq!(defaults[0].as_deref(), Some("blue{red}"));
    run(&mut database, "DELETE FROM fits WHERE id = 2");
    for part in plan.parts.iter().rev() {
        crate::round::run(&mut database, &part.down).expect("it goes down");
    }
    assert_eq!(
        types(&mut database),
        ["fits.many true", "fits.one true", "theirs.one false", "too_old.one true"]
    );
    run(&mut database, "RESET ROLE");
    assert_eq!(rows(&mut database), first);
    run(&mut database, &format!("DROP OWNED BY {role} CASCADE; DROP ROLE {role}"));
}
