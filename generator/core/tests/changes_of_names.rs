//! Which thing became which: never guessed, and the same from both ends.

use isotype_core::lower::lower;
use isotype_core::migration::{Matching, matching, suspects, with_names_of_next, with_names_of_previous};
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::Tables;

fn tables(schema: &str, dialect: Dialect) -> Tables {
    let schema = format!("datasource db {{\n  provider = [\"sqlite\", \"postgresql\"]\n}}\n{schema}");
    let sources = Sources::single("test.prisma", schema);
    let (schema, mut diagnostics) = isotype_core::read(&sources);
    let tables = lower(&schema, dialect, &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    tables
}

fn both(previous: &str, next: &str) -> (Tables, Tables, Matching) {
    let (previous, next) = (tables(previous, Dialect::Postgresql), tables(next, Dialect::Postgresql));
    let matching = matching(&previous, &next);
    (previous, next, matching)
}

/// Each pair by its names in the database, tables as `old>new`, columns as `T.old>new`.
fn told(previous: &str, next: &str) -> Vec<String> {
    let (previous, next, matching) = both(previous, next);
    let mut told = Vec::new();
    for it in &matching.tables {
        let old = it.previous.map(|place| &previous.tables[place]);
        let new = it.next.map(|place| &next.tables[place]);
        let name =
            |table: Option<&isotype_core::tables::Table>| table.map_or("", |it| &it.name.name).to_owned();
        told.push(format!("{}>{}", name(old), name(new)));
        for &(from, to) in &it.columns {
            let from = from.map_or("", |place| &old.unwrap().columns[place].name);
            let to = to.map_or("", |place| &new.unwrap().columns[place].name);
            if from != to {
                told.push(format!("{}.{from}>{to}", name(new)));
            }
        }
    }
    told
}

const USER: &str = "model User {\n  id Int @id\n  name String\n}\n";

#[test]
fn a_marked_rename_is_one() {
    let next = "model Person {\n  id Int @id\n  full String @renamed(from: \"name\")\n  @@renamed(from: \"User\")\n}\n";
    assert_eq!(told(USER, next), ["User>Person", "Person.name>full"]);
    let (previous, next, matching) = both(USER, next);
    assert!(suspects(&previous, &next, &matching).is_empty());
    let same = with_names_of_next(&previous, &next, &matching);
    assert_eq!(same.tables[0].name, next.tables[0].name);
    assert_eq!(same.tables[0].columns[1].name, "full");
    assert_eq!(with_names_of_previous(&previous, &next, &matching).tables[0].columns[1].name, "name");
    assert_eq!(matching.reversed().reversed(), matching);
}

#[test]
fn a_mark_of_an_earlier_change_is_spent() {
    let person = "model Person {\n  id Int @id\n  @@renamed(from: \"User\")\n}\n";
    let both = format!("{person}{USER}");
    assert_eq!(told(person, &both), ["Person>Person", ">User"]);
    assert_eq!(told(&both, person), ["Person>Person", "User>"]);
}

#[test]
fn names_may_swap_and_a_dropped_name_may_be_taken() {
    let before = "model User {\n  id Int @id\n  a Int\n  b Int\n}\n";
    let swapped =
        "model User {\n  id Int @id\n  a Int @renamed(from: \"b\")\n  b Int @renamed(from: \"a\")\n}\n";
    assert_eq!(told(before, swapped), ["User>User", "User.b>a", "User.a>b"]);
    let taken = "model User {\n  id Int @id\n  b Int @renamed(from: \"a\")\n}\n";
    assert_eq!(told(before, taken), ["User>User", "User.a>b", "User.b>"]);
}

#[test]
fn a_renamed_model_makes_room_for_a_new_one() {
    let next =
        format!("{USER}model Person {{\n  id Int @id\n  name String\n  @@renamed(from: \"User\")\n}}\n");
    assert_eq!(told(USER, &next), [">User", "User>Person"]);
}

#[test]
fn a_changed_map_renames_and_a_renamed_block_with_its_map_does_not() {
    assert_eq!(
        told(USER, "model User {\n  id Int @id\n  name String @map(\"n\")\n  @@map(\"users\")\n}\n"),
        ["User>users", "users.name>n"]
    );
    let mapped = "model User {\n  id Int @id\n  @@map(\"users\")\n}\n";
    let renamed = "model Account {\n  id Int @id\n  @@map(\"users\")\n}\nmodel User {\n  id Int @id\n}\n";
    assert_eq!(told(mapped, renamed), ["users>users", ">User"]);
}

#[test]
fn nothing_is_guessed_but_suspected() {
    let next = "model User {\n  id Int @id\n  title String?\n  age Int\n}\n";
    assert_eq!(told(USER, next), ["User>User", "User.>title", "User.>age", "User.name>"]);
    let (previous, next, matching) = both(USER, next);
    let found = suspects(&previous, &next, &matching);
    let lines: Vec<String> =
        found.iter().map(|it| format!("{}.{} {}", it.block, it.to, it.attribute())).collect();
    assert_eq!(lines, ["User.title @renamed(from: \"name\")"]);
    let (previous, next, matching) = both(USER, "model Member {\n  id Int @id\n  name String\n}\n");
    let found = suspects(&previous, &next, &matching);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].attribute(), "@@renamed(from: \"User\")");
}

#[test]
fn columns_of_pairs_follow_their_models() {
    let previous =
        "model Post {\n  id Int @id\n  tags Tag[]\n}\nmodel Tag {\n  id Int @id\n  posts Post[]\n}\n";
    let next = "model Zine {\n  id Int @id\n  tags Tag[]\n  @@renamed(from: \"Post\")\n}\nmodel Tag {\n  id Int @id\n  posts Zine[]\n}\n";
    assert_eq!(
        told(previous, next),
        ["Post>Zine", "Tag>Tag", "_PostToTag>_TagToZine", "_TagToZine.B>A", "_TagToZine.A>B"]
    );
}

#[test]
fn enums_and_their_values_are_renamed_everywhere() {
    let previous = "enum Role {\n  ADMIN\n  USER\n}\nmodel User {\n  id Int @id\n  role Role @default(USER)\n  @@index([role], where: { role: ADMIN })\n}\n";
    let next = "enum Kind {\n  ADMIN\n  MEMBER @renamed(from: \"USER\")\n  @@renamed(from: \"Role\")\n}\nmodel User {\n  id Int @id\n  role Kind @default(MEMBER)\n  @@index([role], where: { role: ADMIN })\n}\n";
    for dialect in Dialect::ALL {
        let (old, new) = (tables(previous, dialect), tables(next, dialect));
        let matching = matching(&old, &new);
        let same = with_names_of_next(&old, &new, &matching);
        let plain = |tables: &Tables| isotype_core::dialect::normalize(dialect, tables);
        assert_eq!(plain(&same), plain(&new), "{dialect:?}");
        assert_eq!(plain(&with_names_of_previous(&old, &new, &matching)), plain(&old), "{dialect:?}");
    }
}

#[test]
fn a_checks_own_words_follow_a_renamed_column() {
    let previous =
        "model User {\n  id Int @id\n  name String\n  @@check(\"length(name) > 0\", map: \"c\")\n}\n";
    let next = "model User {\n  id Int @id\n  full String @renamed(from: \"name\")\n  @@check(\"length(full) > 0\", map: \"c\")\n}\n";
    let (old, new, matching) = both(previous, next);
    assert_eq!(with_names_of_next(&old, &new, &matching).tables[0].checks, new.tables[0].checks);
}
