//! What becomes of stored documents is told by `check` and `generate`, and stops `migrate new`.

mod common;

use common::{Project, Said, unwrapped};

const SCHEMA: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

model Lesson {
  id        Int        @id
  exercises Exercise[]
  notes     Notes?
}

type Notes {
  text String
  tip  String?
}

type Quiz {
  question String
}

type Draw {
  width Float
}

union Exercise {
  quiz Quiz
  draw Draw

  @@discriminator("kind")
  @@open
}
"#;

/// A project with its first migration.
fn begun() -> Project {
    let project = Project::new(&[("schema/app.prisma", SCHEMA)]);
    project.run(&["generate"]).ok();
    project
}

fn change(project: &Project, from: &str, to: &str) {
    let text = project.read("schema/app.prisma");
    assert!(text.contains(from), "{from}");
    project.write("schema/app.prisma", text.replacen(from, to, 1));
}

fn flat(said: &Said) -> String {
    unwrapped(&said.err)
}

#[track_caller]
fn says(said: &Said, words: &[&str]) {
    let flat = flat(said);
    words.iter().for_each(|words| assert!(flat.contains(words), "{words:?} is not in {flat}"));
}

#[test]
fn a_change_that_breaks_rows_stops_with_a_row_that_shows_it() {
    let project = begun();
    change(&project, "  width Float", "  width Int");
    change(&project, "  question String", "  question String\n  points Int");
    let before = project.picture();
    let check = project.run(&["check"]);
    assert_eq!(check.code, 1);
    let new = project.run(&["migrate", "new"]);
    assert_eq!(new.code, 3, "{new:?}");
    for said in [&check, &new] {
        says(
            said,
            &[
                "`Lesson.exercises[][kind=\"draw\"].width` is Float in stored rows",
                "{\"kind\":\"draw\",\"width\":2147483648}",
                "`Lesson.exercises[][kind=\"quiz\"].points` is required, and stored rows lack it",
                "Give it `@default(…)`",
                "schema/app.prisma:22:3",
            ],
        );
        assert_eq!(said.err.matches('×').count(), 2, "{}", said.err);
    }
    assert_eq!(project.picture(), before, "nothing is written");
    // While one is at work on the schema, the code is made all the same.
    let generate = project.run(&["generate"]);
    generate.ok();
    assert_eq!(generate.err.matches('⚠').count(), 2, "{}", generate.err);
}

#[test]
fn a_change_of_documents_alone_is_a_migration_that_does_nothing_to_the_database() {
    let project = begun();
    change(&project, "  question String", "  question String\n  points Int @default(1)");
    let check = project.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("A migration is due (sqlite, postgresql)"), "{check:?}");
    project.run(&["migrate", "new"]).ok();
    project.run(&["check"]).ok();
    project.run(&["migrate", "up", "--database", "sqlite:app.db"]).ok();
    let status = project.run(&["migrate", "status", "--database", "sqlite:app.db"]);
    assert!(status.out.contains("change_quiz"), "{status:?}");
    project.run(&["migrate", "down", "--database", "sqlite:app.db"]).ok();
    // Written anew it is the same, and with another change in it still one.
    change(&project, "points Int @default(1)", "points Int @default(1)\n  more Int?");
    project.run(&["migrate", "new", "--redo"]).ok();
    project.run(&["check"]).ok();
}

#[test]
fn what_no_reader_sees_needs_no_migration() {
    let project = begun();
    change(&project, "  tip  String?", "  /// A tip.\n  tip  String? @deprecated(\"old\")");
    change(&project, "type Quiz {", "// Quizzes.\ntype Quiz {");
    let said = project.run(&["migrate", "new"]);
    assert!(said.out.contains("Nothing changed"), "{said:?}");
}

#[test]
fn rows_of_every_migration_count_until_they_are_rewritten() {
    let project = begun();
    // Optional here, required there: the second step breaks the rows of the first.
    change(&project, "  tip  String?", "  tip  String?\n  more String?");
    project.run(&["migrate", "new", "first"]).ok();
    change(&project, "  more String?", "  more String @default(\"\")");
    project.run(&["migrate", "new", "second"]).ok();
    change(&project, "  more String @default(\"\")", "  more String");
    let said = project.run(&["migrate", "new"]);
    assert_eq!(said.code, 3);
    // The last writer always writes it; those before it do not.
    says(&said, &["`Lesson.notes.more` is required, and stored rows may lack it"]);
    says(&said, &["`Lesson.notes.more` is required, and stored rows lack it"]);
    assert!(!flat(&said).contains("_second)"), "{}", said.err);
}

#[test]
fn a_key_that_goes_while_another_comes_is_asked_about() {
    let project = begun();
    change(&project, "tip  String?", "hint String?");
    let said = project.run(&["migrate", "new"]);
    says(&said, &["`Lesson.notes.tip` went and `hint` came", "@renamed(from: …)", "@@reserved(…)"]);
    change(&project, "hint String?", "hint String? @renamed(from: \"tip\")");
    project.run(&["migrate", "new"]).ok();

    let project = begun();
    change(&project, "  tip  String?", "  hint String?\n\n  @@reserved(\"tip\")");
    project.run(&["migrate", "new"]).ok();
}

#[test]
fn levels_ask_for_more_or_for_nothing() {
    let full = "  hint String? @renamed(from: \"tip\")\n\n  @@compatibility(full)";
    let project = begun();
    change(
        &project,
        "  tip  String?",
        &full.replace("String?", "Int").replace(" @renamed(from: \"tip\")", ""),
    );
    says(&project.run(&["migrate", "new"]), &["`Lesson.notes.hint` is required"]);

    let project = begun();
    change(&project, "  text String\n", "  text String @length(max: 9)\n");
    assert_eq!(project.run(&["migrate", "new"]).code, 3);
    change(&project, "  tip  String?", "  tip  String?\n\n  @@compatibility(none)");
    let said = project.run(&["migrate", "new"]);
    said.ok();
    says(&said, &["may break `@length(max: 9)`"]);

    // Older code refuses what the looser rule lets in.
    let project = begun();
    change(&project, "  text String\n", "  text String?\n");
    project.run(&["migrate", "new"]).ok();
    let project = begun();
    change(&project, "  text String\n", "  text String?\n");
    let generator = "generator documents {\n  compatibility = \"full\"\n}\n\nmodel Lesson";
    change(&project, "model Lesson", generator);
    let said = project.run(&["migrate", "new"]);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`Lesson.notes.text` is what older code requires, and new rows may lack it"]);
    change(&project, "\"full\"", "\"fuller\"");
    says(&project.run(&["check"]), &["`compatibility` of the generator `documents` is no level"]);
}

#[test]
fn a_column_that_holds_another_document_is_a_change() {
    let project = begun();
    change(&project, "notes     Notes?", "notes     Quiz?");
    let said = project.run(&["migrate", "new"]);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`Lesson.notes.question` is required, and stored rows lack it"]);
    // The same document under another name is no other document.
    let project = begun();
    let text = project.read("schema/app.prisma").replace("Notes", "Remarks");
    project.write(
        "schema/app.prisma",
        text.replace("  tip  String?", "  tip  String?\n\n  @@renamed(from: \"Notes\")"),
    );
    let said = project.run(&["migrate", "new"]);
    assert!(said.out.contains("Nothing changed"), "{said:?}");
    // Any JSON may have been written where a document is read from then on.
    let project = Project::new(&[("schema/app.prisma", &SCHEMA.replace("Notes?", "Json?"))]);
    project.run(&["generate"]).ok();
    change(&project, "notes     Json?", "notes     Notes?");
    let said = project.run(&["migrate", "new"]);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`Lesson.notes` may be any JSON in stored rows", "isotype documents audit"]);
}

#[test]
fn a_column_that_is_read_with_leniency_stops_nothing() {
    let project = begun();
    change(&project, "  text String\n", "  text Int\n");
    assert_eq!(project.run(&["migrate", "new"]).code, 3);
    change(&project, "notes     Notes?", "notes     Notes?     @read(lenient)");
    let said = project.run(&["migrate", "new"]);
    said.ok();
    says(&said, &["`Lesson.notes.text` is String in stored rows, and this schema reads Int"]);
}

#[test]
fn a_folder_in_the_place_of_a_snapshot_is_told_by_its_name() {
    let project = begun();
    std::fs::create_dir(project.at("schema/migrations/snapshots/20300101000000_x.schema")).unwrap();
    let words =
        ["schema/migrations/snapshots/20300101000000_x.schema: is a directory", "move the folder away"];
    project.run(&["migrate", "new"]).one_error(1, &words);
}

#[test]
fn every_code_is_explained() {
    for code in ["document-break", "document-forward", "document-loss", "document-risk"] {
        let said = Project::empty().run(&["explain", code]);
        said.ok();
        assert!(said.out.contains(code), "{said:?}");
    }
}
