//! `isotype migrate new`: what it writes, what it is called, what it asks, what it refuses.

mod common;

use std::fs;

use common::{Project, Said, unwrapped};

const BOTH: &str = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n\n";
const SQLITE: &str = "datasource db {\n  provider = \"sqlite\"\n}\n\n";
const USER: &str =
    "model User {\n  id   Int    @id @default(autoincrement())\n  name String\n  age  Int?\n}\n";

/// A project whose first migration is written.
fn begun(datasource: &str, models: &str) -> Project {
    let project = Project::new(&[("schema/app.prisma", &format!("{datasource}{models}"))]);
    project.run(&[]).ok();
    project
}

fn rewrite(project: &Project, datasource: &str, models: &str) {
    project.write("schema/app.prisma", format!("{datasource}{models}"));
}

/// The names of the files in a folder of the migrations, without versions, sorted by them.
fn files(project: &Project, folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(project.at(&format!("schema/migrations/{folder}"))) else {
        return Vec::new();
    };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names.into_iter().map(|name| name.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned()).collect()
}

/// The text of the last file of a folder that ends so.
fn last(project: &Project, folder: &str, end: &str) -> String {
    project.read(&last_path(project, folder, end))
}

fn last_path(project: &Project, folder: &str, end: &str) -> String {
    let entries = fs::read_dir(project.at(&format!("schema/migrations/{folder}"))).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let name = names.filter(|name| name.ends_with(end)).max().expect("a file that ends so");
    format!("schema/migrations/{folder}/{name}")
}

fn flat(said: &Said) -> String {
    unwrapped(&format!("{}\n{}", said.out, said.err))
}

#[track_caller]
fn says(said: &Said, words: &str) {
    let flat = flat(said);
    assert!(flat.contains(words), "{words:?} is not in: {flat}");
}

#[test]
fn a_change_is_written_for_every_database_and_named_by_itself() {
    let project = begun(BOTH, USER);
    rewrite(&project, BOTH, &USER.replace("}", "  email String?\n}"));
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    says(&said, "A migration is due (sqlite, postgresql)");
    says(&said, "Run `isotype migrate new`, which writes it as add_user_email.");
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), "Next: read the files, then `isotype migrate up");
    assert_eq!(files(&project, "snapshots"), ["_init.schema", "_add_user_email.schema"]);
    let sqlite = files(&project, "sqlite");
    assert!(sqlite.contains(&"_add_user_email.up.sql".to_owned()), "{sqlite:?}");
    assert!(files(&project, "postgresql").iter().any(|file| file.starts_with("_add_user_email")));
    assert!(last(&project, "sqlite", ".up.sql").contains("ADD COLUMN \"email\""));
    project.run(&["check"]).ok();
    let before = project.picture();
    let said = project.run(&["migrate", "new", "again"]);
    says(said.ok(), "Nothing changed since the last migration");
    assert_eq!(project.picture(), before);
}

#[test]
fn the_first_migration_goes_the_same_way() {
    let project = Project::new(&[("schema/app.prisma", &format!("{BOTH}{USER}"))]);
    project.run(&["migrate", "new", "begin"]).ok();
    assert_eq!(files(&project, "snapshots"), ["_begin.schema"]);
    project.run(&["check"]).ok();
    let other = Project::new(&[("schema/app.prisma", &format!("{BOTH}{USER}"))]);
    other.run(&["migrate", "new"]).ok();
    assert_eq!(files(&other, "sqlite"), ["_init.down.sql", "_init.up.sql"]);
}

#[test]
fn migrations_written_within_a_second_have_versions_of_their_own() {
    let project = begun(SQLITE, USER);
    for (index, field) in ["a", "b", "c"].into_iter().enumerate() {
        let fields: String =
            ["a", "b", "c"][..=index].iter().map(|name| format!("  {name} Int?\n")).collect();
        rewrite(&project, SQLITE, &USER.replace("}", &format!("{fields}}}")));
        project.run(&["migrate", "new"]).ok();
        assert!(last_path(&project, "snapshots", ".schema").ends_with(&format!("_add_user_{field}.schema")));
    }
    project.run(&["check"]).ok();
}

#[test]
fn what_looks_like_a_rename_stops_and_shows_every_line_to_paste() {
    let models =
        format!("{USER}enum Role {{\n  ADMIN\n  USER\n}}\nmodel Post {{\n  id Int @id\n  role Role\n}}\n");
    let project = begun(BOTH, &models);
    let changed = models
        .replace("age  Int?", "years Int? // in years, as \"http://x\" says")
        .replace("  USER\n", "  MEMBER\n")
        .replace("model Post", "model Article");
    rewrite(&project, BOTH, &changed);
    let before = project.picture();
    let said = project.run(&["migrate", "new"]);
    assert_eq!(said.code, 3, "{said:?}");
    for line in [
        "  schema/app.prisma:8:   years Int? @renamed(from: \"age\") // in years, as \"http://x\" says\n",
        "  schema/app.prisma:12:   MEMBER @renamed(from: \"USER\")\n",
        "  schema/app.prisma:14: in the block `Article`:   @@renamed(from: \"Post\")\n",
        "  isotype migrate new --accept-data-loss\n",
    ] {
        assert!(said.err.contains(line), "{line:?} is not in:\n{}", said.err);
    }
    assert_eq!(project.picture(), before, "nothing is written");
    let json = project.run(&["migrate", "new", "--format", "json"]);
    assert_eq!(json.code, 3);
    assert!(
        json.out.contains("\"rename-or-drop\"") && json.out.contains("@@renamed(from: \\\"Post\\\")"),
        "{}",
        json.out
    );

    // Pasted as it was told, it is a rename.
    let pasted = changed
        .replace("years Int? //", "years Int? @renamed(from: \"age\") //")
        .replace("  MEMBER\n", "  MEMBER @renamed(from: \"USER\")\n")
        .replace("  role Role\n", "  role Role\n  @@renamed(from: \"Post\")\n");
    rewrite(&project, BOTH, &pasted);
    project.run(&["migrate", "new"]).ok();
    let name = last_path(&project, "snapshots", ".schema");
    assert!(name.contains("rename_user_age_to_years"), "{name}");
    // The marks may stay or go: neither is a change.
    project.run(&["check"]).ok();
    rewrite(&project, BOTH, &changed);
    project.run(&["check"]).ok();
}

#[test]
fn a_drop_and_an_add_that_are_meant_are_kept_for_the_undo() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("age  Int?", "years Int?"));
    assert_eq!(project.run(&["migrate", "new"]).code, 3);
    let said = project.run(&["migrate", "new", "swap", "--accept-data-loss"]);
    says(said.ok(), "drops-column");
    assert!(last(&project, "sqlite", ".up.sql").contains("-- Options: --accept-data-loss\n"));
    assert!(last(&project, "sqlite", ".up.sql").contains("_User__values"), "the values of age are kept");
}

#[test]
fn a_schema_is_the_same_in_one_file_and_in_a_folder() {
    let project = begun(BOTH, USER);
    fs::remove_file(project.at("schema/app.prisma")).unwrap();
    project.write("schema/models/user.prisma", USER);
    project.write("schema/main.prisma", BOTH);
    project.run(&["check"]).ok();
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), "Nothing changed since the last migration");
    project.write("schema/models/post.prisma", "model Post {\n  id Int @id\n}\n");
    project.run(&["migrate", "new"]).ok();
    assert!(last_path(&project, "sqlite", ".up.sql").ends_with("_add_post.up.sql"));
    fs::remove_dir_all(project.at("schema/models")).unwrap();
    fs::remove_file(project.at("schema/main.prisma")).unwrap();
    project.write("schema/all.prisma", format!("model Post {{\n  id Int @id\n}}\n\n{USER}\n{BOTH}"));
    says(project.run(&["migrate", "new"]).ok(), "Nothing changed");
}

#[test]
fn a_second_database_joins_with_one_migration_that_makes_everything() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    project.run(&["migrate", "new"]).ok();
    let sqlite = files(&project, "sqlite");
    rewrite(&project, BOTH, &USER.replace("}", "  email String?\n}"));
    let said = project.run(&["check"]);
    says(&said, "A migration is due (postgresql)");
    project.run(&["migrate", "new"]).ok();
    assert_eq!(files(&project, "sqlite"), sqlite, "nothing changed there");
    assert_eq!(files(&project, "postgresql"), ["_add_postgresql.down.sql", "_add_postgresql.up.sql"]);
    let up = last(&project, "postgresql", ".up.sql");
    assert!(up.contains("CREATE TABLE \"User\"") && up.contains("\"email\" TEXT"), "{up}");
    assert!(up.contains("-- Why:     the first migration; the database is empty."), "{up}");
    project.run(&["check"]).ok();
    // From there on both go together; and a provider that was away goes on where it was.
    rewrite(&project, SQLITE, USER);
    project.run(&["migrate", "new", "without_email"]).ok();
    assert_eq!(files(&project, "postgresql").len(), 2);
    rewrite(&project, BOTH, USER);
    project.run(&["migrate", "new", "back"]).ok();
    let down = last(&project, "postgresql", ".up.sql");
    assert!(down.contains("email") && !down.contains("CREATE TABLE \"User\""), "{down}");
}

#[test]
fn names_of_migrations_are_checked() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    for name in ["../evil", "", "a b", &"x".repeat(101)] {
        let said = project.run(&["migrate", "new", name]);
        said.one_error(2, &["cannot be a part of a file's name"]);
    }
    project.run(&["migrate", "new", "Email-of_2"]).ok();
    assert!(last_path(&project, "sqlite", ".up.sql").ends_with("_Email-of_2.up.sql"));
    project.run(&["check"]).ok();
}

#[test]
fn a_value_that_is_needed_is_asked_for_and_can_be_given() {
    let project = begun(BOTH, USER);
    rewrite(&project, BOTH, &USER.replace("}", "  email String @map(\"mail\")\n}"));
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), "value-needed");
    says(&said, "Give it: isotype migrate new --redo --fill 'User.email=SQL'");
    assert!(
        last(&project, "sqlite", ".up.sql").contains("isotype: User.mail"),
        "it stops by itself where rows exist"
    );
    let said = project.run(&["migrate", "new", "--redo", "--fill", "User.email=name || '@x.org'"]);
    assert!(!flat(said.ok()).contains("value-needed"), "{said:?}");
    let up = last(&project, "sqlite", ".up.sql");
    assert!(up.contains("-- Options: --fill 'User.email=name || '\\''@x.org'\\'''\n"), "{up}");
    assert!(up.contains("name || '@x.org'"));
    project.run(&["check"]).ok();
    // What was asked then is asked again; one database can have words of its own.
    project.run(&["migrate", "new", "--redo", "--fill", "sqlite:User.email=lower(name)"]).ok();
    let up = last(&project, "sqlite", ".up.sql");
    assert!(up.contains("lower(name)"), "{up}");
    assert_eq!(files(&project, "snapshots").len(), 2, "it is the same migration");
}

#[test]
fn fills_that_name_nothing_are_refused() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String\n}"));
    let before = project.picture();
    for (arguments, words) in [
        (["--fill", "User.email"], "there is no `=` in it"),
        (["--fill", "email=1"], "there is no `.` before the `=`"),
        (["--fill", "User.email= "], "gives no SQL"),
        (["--fill", "mysql:User.email=1"], "there is no database called `mysql`"),
        (["--fill", "postgresql:User.email=1"], "the schema is not for that database"),
        (["--fill", "Usr.email=1"], "the schema has no model `Usr`"),
        (["--fill", "User.emial=1"], "has no field in `User` `emial`"),
        (["--fill-down", "User.email=1"], "the last snapshot has no field in `User` `email`"),
        (["--fill", "User.email=1\n2"], "one line"),
    ] {
        let said = project.run(&["migrate", "new", arguments[0], arguments[1]]);
        said.one_error(2, &[words]);
    }
    let said = project.run(&["migrate", "new", "--fill", "User.emial=1"]);
    says(&said, "Did you mean `email`?");
    assert_eq!(project.picture(), before);
    let said = project.run(&["migrate", "new", "--fill", "User.email=name", "--fill", "User.name='x'"]);
    says(said.ok(), "--fill 'User.name='\\''x'\\''' changes nothing: no row needs it.");
}

#[test]
fn sql_by_hand_stays_when_a_migration_is_written_anew() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    project.run(&["migrate", "new"]).ok();
    let path = last_path(&project, "sqlite", ".up.sql");
    let up = project.read(&path);
    let (before, after) = up.split_once("ADD COLUMN \"email\" TEXT;\n").expect("the statement");
    let block = "-- by hand: begin\nUPDATE \"User\" SET \"email\" = lower(\"name\");\n-- by hand: end\n";
    project.write(&path, format!("{before}ADD COLUMN \"email\" TEXT;\n\n{block}{after}"));
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    says(&said, "was changed after it was written");
    // A further change of the schema goes into the same migration, and what was written by hand stays at its place.
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n  phone String?\n}"));
    project.run(&["migrate", "new", "--redo"]).ok();
    let up = project.read(&path);
    assert!(up.contains(&format!("ADD COLUMN \"email\" TEXT;\n\n{block}")), "{up}");
    assert!(up.contains("\"phone\""), "{up}");
    project.run(&["check"]).ok();

    // The statement before it goes: the block is kept at the end, and told.
    rewrite(&project, SQLITE, &USER.replace("}", "  phone String?\n}"));
    let said = project.run(&["migrate", "new", "--redo"]);
    says(said.ok(), "the statement before it is gone, so it stands at the end");
    let up = project.read(&path);
    assert!(up.ends_with(block) && !up.contains("ADD COLUMN \"email\""), "{up}");
    project.run(&["check"]).ok();
}

#[test]
fn what_was_changed_elsewhere_by_hand_is_not_lost_in_silence() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    project.run(&["migrate", "new"]).ok();
    let path = last_path(&project, "sqlite", ".up.sql");
    let up = project.read(&path);
    project.write(&path, format!("{up}\nSELECT 1;\n"));
    let said = project.run(&["migrate", "new", "--redo"]);
    said.one_error(3, &["was changed by hand, and what was changed would be lost", "--discard-edits"]);
    project.run(&["migrate", "new", "--redo", "--discard-edits"]).ok();
    assert_eq!(project.read(&path), up);
    project.write(&path, format!("{up}\n-- by hand: begin\nSELECT 1;\n"));
    let said = project.run(&["migrate", "new", "--redo"]);
    said.one_error(1, &["a block by hand begins or ends here without the other line"]);
    // An earlier migration that changed is another matter.
    project.write(&path, &up);
    let first = project.read("schema/migrations/isotype.sum");
    let line = first.lines().find(|line| line.ends_with("_init.down.sql")).unwrap();
    let file = format!("schema/migrations/{}", line.split(' ').nth(1).unwrap());
    project.write(&file, "-- nothing\n");
    project
        .run(&["migrate", "new", "--redo"])
        .one_error(1, &["_init.down.sql was changed after it was written"]);
    project.run(&["migrate", "new"]).one_error(1, &["_init.down.sql was changed after it was written"]);
}

#[test]
fn the_last_migration_can_be_called_otherwise_and_must_have_something_to_do() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    project.run(&["migrate", "new", "one"]).ok();
    project.run(&["migrate", "new", "two", "--redo"]).ok();
    assert_eq!(files(&project, "sqlite"), ["_init.down.sql", "_init.up.sql", "_two.down.sql", "_two.up.sql"]);
    project.run(&["check"]).ok();
    rewrite(&project, SQLITE, USER);
    let said = project.run(&["migrate", "new", "--redo"]);
    said.one_error(1, &["the schema is what it was before"]);
    let none = Project::new(&[("schema/app.prisma", &format!("{SQLITE}{USER}"))]);
    none.run(&["migrate", "new", "--redo"]).one_error(1, &["there is no migration"]);
}

#[test]
fn a_migration_that_was_cut_short_is_completed() {
    let project = begun(BOTH, USER);
    rewrite(&project, BOTH, &USER.replace("}", "  email String?\n}"));
    let early = project.read("schema/migrations/isotype.sum");
    project.run(&["migrate", "new"]).ok();
    let whole: Vec<_> = project.picture().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect();
    // Killed before the snapshot; and before `isotype.sum` and some of the scripts.
    let snapshot = last_path(&project, "snapshots", ".schema");
    for more in [Vec::new(), vec![last_path(&project, "postgresql", ".down.sql")]] {
        fs::remove_file(project.at(&snapshot)).unwrap();
        if !more.is_empty() {
            project.write("schema/migrations/isotype.sum", &early);
        }
        more.iter().for_each(|path| fs::remove_file(project.at(path)).unwrap());
        assert_eq!(project.run(&["check"]).code, 1);
        says(project.run(&["migrate", "new"]).ok(), "An earlier run was cut short");
        let again: Vec<_> = project.picture().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect();
        assert_eq!(again, whole);
    }
}

#[test]
fn migrations_of_others_are_not_mixed_with_ours() {
    let prisma = Project::new(&[
        ("prisma/schema.prisma", &format!("{SQLITE}{USER}")),
        ("prisma/migrations/migration_lock.toml", "provider = \"sqlite\"\n"),
    ]);
    prisma.run(&["migrate", "new"]).one_error(1, &["holds the migrations of Prisma"]);
    let by_hand = Project::new(&[
        ("schema/app.prisma", &format!("{SQLITE}{USER}")),
        ("schema/migrations/sqlite/20240101000000_start.sql", "SELECT 1;\n"),
    ]);
    by_hand.run(&["migrate", "new"]).one_error(1, &["was not begun by isotype"]);
}

#[test]
fn a_part_that_is_missing_is_named_without_the_sum_too() {
    let project = begun(SQLITE, USER);
    let up = last_path(&project, "sqlite", ".up.sql");
    fs::remove_file(project.at(&up)).unwrap();
    fs::remove_file(project.at("schema/migrations/isotype.sum")).unwrap();
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    says(&said, "_init.up.sql is missing: bring it back from version control.");
    project.write(&up, "-- x\n--\n-- Part:    1 of 3 of x\n\nSELECT 1;\n");
    let said = project.run(&["check"]);
    says(&said, "part 2 of");
    says(&said, "part 3 of");
}

#[test]
fn rows_of_the_trial_have_parents_where_a_key_refers_to_an_optional_column() {
    let user = "model User {\n  id    Int     @id\n  email String? @unique\n  seats Seat[]\n}\n";
    let seat = "model Seat {\n  id    Int    @id\n  email String\n  user  User   @relation(fields: [email], references: [email])\n}\n";
    let project = begun(SQLITE, &format!("{user}{seat}"));
    let tag = "model Tag {\n  id Int @id\n}\n";
    rewrite(&project, SQLITE, &format!("{user}{}{tag}", seat.replace("id    Int ", "id    BigInt")));
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), "Next: read the files");
}

#[test]
fn a_table_that_gets_another_name_is_none_of_those_that_a_trial_fills_as_new() {
    let tag = "model Tag {\n  id Int @id\n  @@map(\"tags\")\n}\n";
    let project = begun(SQLITE, &format!("{USER}{tag}"));
    let user = USER.replace("Int?", "Int");
    rewrite(&project, SQLITE, &format!("{user}{}", tag.replace("  @@map(\"tags\")\n", "")));
    says(project.run(&["migrate", "new"]).ok(), "User.age needs a value where rows exist");
}

/// A migration is tried on SQLite in memory before it is written.
#[test]
fn what_does_not_work_is_not_written() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String\n}"));
    let before = project.picture();
    let said = project.run(&["migrate", "new", "--fill", "User.email=no_such_function(name)"]);
    said.one_error(1, &["tried on a scratch database", "no_such_function", "nothing was written"]);
    assert_eq!(project.picture(), before);
    project.run(&["migrate", "new", "--no-verify", "--fill", "User.email=no_such_function(name)"]).ok();
    project.run(&["migrate", "new", "--redo", "--fill", "User.email=lower(name)"]).ok();
}

#[test]
fn a_migration_that_is_applied_is_not_written_anew() {
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String?\n}"));
    project.run(&["migrate", "new"]).ok();
    project.run(&["migrate", "up", "--database", "sqlite:app.db"]).ok();
    let before = project.read(&last_path(&project, "sqlite", ".up.sql"));
    rewrite(&project, SQLITE, &USER.replace("}", "  phone String?\n}"));
    let said =
        project.run(&["migrate", "new", "--redo", "--accept-data-loss", "--database", "sqlite:app.db"]);
    said.one_error(3, &["_add_user_email is applied to sqlite:app.db", "isotype migrate down"]);
    assert_eq!(project.read(&last_path(&project, "sqlite", ".up.sql")), before);
    project.run(&["migrate", "down", "--database", "sqlite:app.db"]).ok();
    project.run(&["migrate", "new", "--redo", "--database", "sqlite:app.db"]).ok();
    project.run(&["migrate", "up", "--database", "sqlite:app.db"]).ok();
}

/// `script` gives the command a terminal.
#[test]
fn on_a_terminal_the_value_is_asked_for() {
    use std::io::Write;
    let project = begun(SQLITE, USER);
    rewrite(&project, SQLITE, &USER.replace("}", "  email String\n}"));
    let mut command = std::process::Command::new("script");
    command
        .args(["-qec", &format!("{} migrate new", common::ISOTYPE), "/dev/null"])
        .current_dir(project.path());
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().expect("`script` of util-linux is installed");
    child.stdin.take().unwrap().write_all(b"lower(name)\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("User.email: which value do existing rows get?"), "{said}");
    assert!(last(&project, "sqlite", ".up.sql").contains("-- Options: --fill 'User.email=lower(name)'\n"));
}
