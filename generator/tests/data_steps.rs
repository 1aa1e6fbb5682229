//! Data steps on the command line: when `migrate new` writes one, what it says, and what `check` then no longer asks.

mod common;

use common::{Project, Said, unwrapped};

const SCHEMA: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

model Lesson {
  id      Int     @id
  content Content
  other   Content?
}

type Content {
  title String
  tags  String
  old   Int?
}
"#;

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

#[track_caller]
fn says(said: &Said, words: &[&str]) {
    let flat = unwrapped(&format!("{}\n{}", said.out, said.err));
    words.iter().for_each(|words| assert!(flat.contains(words), "{words:?} is not in {flat}"));
}

/// The text of the only file of the newest migration on SQLite.
fn newest(project: &Project) -> String {
    let files = project.picture();
    let mut ups = files.iter().filter(|(path, _)| {
        let path = path.to_string_lossy();
        path.contains("sqlite") && path.ends_with(".up.sql")
    });
    let (_, (bytes, ..)) = ups.next_back().expect("a migration");
    String::from_utf8(bytes.clone()).expect("a text")
}

#[test]
fn what_was_is_mended_by_the_migration_and_asks_for_nothing_else() {
    let project = begun();
    change(&project, "tags  String", "tags  String[]");
    let refused = project.run(&["migrate", "new"]);
    assert_eq!(refused.code, 3, "{refused:?}");
    says(&refused, &["Write `@was(String)`: a data step then rewrites the rows"]);
    change(&project, "tags  String[]", "tags  String[] @was(String)");
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), &["change_content"]);
    let up = newest(&project);
    assert!(up.contains("brings the documents of content, other to their current form"), "{up}");
    project.run(&["check"]).ok();
    // It is done once: the next migration has other things to do.
    change(&project, "  old   Int?", "  old   Int?\n  more  Int?");
    project.run(&["migrate", "new"]).ok();
    assert!(!newest(&project).contains("current form"), "{}", newest(&project));
}

#[test]
fn rows_are_rewritten_on_request_and_earlier_schemas_count_no_more() {
    let project = begun();
    // A name that went, and comes back with another type: rows of the first schema may hold a number under it.
    change(&project, "  old   Int?\n", "");
    project.run(&["migrate", "new", "without_old"]).ok();
    change(&project, "  tags  String\n", "  tags  String\n  old   String?\n");
    let refused = project.run(&["migrate", "new"]);
    assert_eq!(refused.code, 3, "{refused:?}");
    says(&refused, &["`Lesson.content.old` is Int in stored rows", "_init)"]);
    change(&project, "  old   String?\n", "");
    // A step takes away what no field has. One column alone is not enough: the other one holds it too.
    project.run(&["migrate", "new", "--rewrite", "Lesson.content"]).ok();
    assert!(newest(&project).contains("-- Options: --rewrite 'Lesson.content'"), "{}", newest(&project));
    change(&project, "  tags  String\n", "  tags  String\n  old   String?\n");
    says(&project.run(&["migrate", "new"]), &["`Lesson.other.old` is Int in stored rows"]);
    change(&project, "  old   String?\n", "");
    let said = project.run(&["migrate", "new", "--rewrite", "all"]);
    says(said.ok(), &["rewrite_documents"]);
    change(&project, "  tags  String\n", "  tags  String\n  old   String?\n");
    project.run(&["migrate", "new", "old_again"]).ok();
}

#[test]
fn what_an_open_type_kept_counts_for_ever() {
    let project = begun();
    change(&project, "  old   Int?\n", "  old   Int?\n\n  @@open\n");
    project.run(&["migrate", "new", "open"]).ok();
    change(&project, "  old   Int?\n", "");
    project.run(&["migrate", "new", "without_old"]).ok();
    project.run(&["migrate", "new", "--rewrite", "all"]).ok();
    change(&project, "  tags  String\n", "  tags  String\n  old   String?\n");
    says(&project.run(&["migrate", "new"]), &["`Lesson.content.old` is Int in stored rows"]);
}

#[test]
fn mistakes_are_told_with_the_way_out() {
    let project = begun();
    let said = project.run(&["migrate", "new", "--rewrite", "Lesson.contents", "--rewrite", "Lesson.id"]);
    assert_eq!(said.code, 2, "{said:?}");
    says(
        &said,
        &[
            "--rewrite Lesson.contents: the schema has no column of documents with that name",
            "Did you mean `Lesson.content`?",
            "--rewrite Lesson.id",
        ],
    );
    change(&project, "  other   Content?", "  other   Content?\n  more    Content?\n  any     Json?");
    let said = project.run(&["migrate", "new", "--rewrite", "Lesson.more"]);
    assert_eq!(said.code, 2, "{said:?}");
    says(
        &said,
        &[
            "--rewrite Lesson.more: the last snapshot does not have that column, so that it has no rows yet",
            "leave it out",
        ],
    );
    let before = project.read("schema/app.prisma");
    project.run(&["migrate", "new"]).ok();
    let said = project.run(&["migrate", "new", "--rewrite", "Lesson.any"]);
    assert_eq!(said.code, 2, "{said:?}");
    says(
        &said,
        &["--rewrite Lesson.any: its documents have nothing that a data step would change", "leave it out"],
    );
    project.write("schema/app.prisma", before);
    change(&project, "tags  String", "tags  String[] @was(String)");
    let said = project.run(&["migrate", "new", "--fill", "Lesson.content='{}'"]);
    assert_eq!(said.code, 2, "{said:?}");
    says(&said, &["--fill for Lesson.content: its documents are rewritten by a data step"]);
    change(&project, "other   Content?", "other   Content[]");
    let said = project.run(&["migrate", "new"]);
    says(
        &said,
        &[
            "the documents of Lesson.other have to be rewritten, and its column gets another type",
            "make two migrations of it",
        ],
    );
    change(&project, "other   Content[]", "other   Content");
    let said = project.run(&["migrate", "new"]);
    says(&said, &["the documents of Lesson.other have to be rewritten", "or gets or loses its `?`"]);
}

#[test]
fn a_migration_with_a_step_is_written_anew_as_it_was() {
    let project = begun();
    project.run(&["migrate", "new", "tidy", "--rewrite", "Lesson.content"]).ok();
    let before = project.picture();
    project.run(&["migrate", "new", "--redo"]).ok();
    assert_eq!(project.picture(), before);
}

#[test]
fn a_step_is_due_as_soon_as_the_schema_says_how_rows_were() {
    let project = begun();
    change(&project, "  tags  String\n", "  tags  String[]\n\n  @@compatibility(none)\n");
    project.run(&["migrate", "new"]).ok();
    // The rows were left behind; now they are not.
    change(&project, "tags  String[]", "tags  String[] @was(String)");
    let check = project.run(&["check"]);
    assert_eq!(check.code, 1, "{check:?}");
    says(&check, &["A migration is due", "rewrite Lesson.content, rewrite Lesson.other"]);
    let said = project.run(&["migrate", "new"]);
    says(said.ok(), &["rewrite_lesson_content"]);
    project.run(&["check"]).ok();
    assert!(newest(&project).contains("current form"), "{}", newest(&project));
}

#[test]
fn a_difference_of_two_schemas_has_the_step_too() {
    let project = begun();
    change(&project, "tags  String", "tags  String[] @was(String)");
    let states = ["--from", "schema/migrations", "--to", "schema/app.prisma"];
    for more in [["--dialect", "sqlite"], ["--dialect", "postgresql"]] {
        for down in [&[][..], &["--down"]] {
            let said = project.run(&[&["diff"][..], &states, &more, down].concat());
            assert!(said.ok().out.contains("_isotype_fold"), "{said:?}");
        }
    }
}

/// A project with a first migration of these models and documents.
fn of(body: &str) -> Project {
    let project = Project::new(&[]);
    schema(&project, body);
    project.run(&["generate"]).ok();
    project
}

fn schema(project: &Project, body: &str) {
    let head = SCHEMA.split("model").next().unwrap_or_default();
    project.write("schema/app.prisma", format!("{head}{body}"));
}

/// Migrations of these schemas, one after the other; what is said of the last one.
fn history(schemas: &[&str]) -> (Project, Said) {
    let (last, earlier) = schemas.split_last().expect("a schema");
    let project = of(earlier[0]);
    for body in &earlier[1..] {
        schema(&project, body);
        project.run(&["migrate", "new"]).ok();
    }
    schema(&project, last);
    let said = project.run(&["migrate", "new"]);
    (project, said)
}

#[track_caller]
fn is_refused(schemas: &[&str], words: &str) {
    let (_, said) = history(schemas);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &[words]);
}

const NUMBER: &str = "type C {\n  k Int\n  x Int?\n}\n";
const GONE: &str = "type C {\n  k Int\n\n  @@reserved(\"x\")\n}\n";
const TEXT: &str = "type C {\n  k Int\n  x String?\n}\n";

fn model(name: &str, column: &str, more: &str) -> String {
    format!("model {name} {{\n  id Int @id\n  {column}\n{more}}}\n\n")
}

#[test]
fn a_column_renamed_in_the_schema_alone_is_the_same_column() {
    let before = model("L", "c C", "") + NUMBER;
    let mapped = model("L", "d C @map(\"c\")", "");
    is_refused(&[&before, &(mapped + TEXT)], "`L.d.x` is Int in stored rows");
    let mapped = model("M", "c C", "  @@map(\"L\")\n");
    is_refused(&[&before, &(mapped.clone() + TEXT)], "`M.c.x` is Int in stored rows");
    let was = TEXT.replace("String?", "String? @was(Int)");
    let (project, said) = history(&[&before, &(mapped + &was)]);
    said.ok();
    assert!(
        newest(&project).contains("brings the documents of c to their current form"),
        "{}",
        newest(&project)
    );
    // Another name in the database, and a document that is a variant by now.
    let union = "type Q {\n  k Int\n}\n\nunion U {\n  q Q\n\n  @@discriminator(\"kind\")\n}\n";
    let before = model("L", "c Q", "") + "type Q {\n  k Int\n}\n";
    let (project, said) = history(&[&before, &(model("L", "d U @map(\"c\") @was(Q)", "") + union)]);
    said.ok();
    let up = newest(&project);
    assert!(up.contains("brings the documents of c to their current form") && up.contains("kind"), "{up}");
}

#[test]
fn a_mark_of_a_name_may_go_and_the_past_stays() {
    let words = "is Int in stored rows, and this schema reads String (rows of";
    let columns = ["a C", "b C @renamed(from: \"a\")", "b C"].map(|column| model("L", column, ""));
    let [first, marked, free] = &columns;
    is_refused(&[&(first.clone() + NUMBER), &(marked.clone() + GONE), &(free.clone() + TEXT)], words);
    let models = [("L", ""), ("M", "  @@renamed(from: \"L\")\n"), ("M", "")];
    let [first, marked, free] = &models.map(|(name, more)| model(name, "a C", more));
    is_refused(&[&(first.clone() + NUMBER), &(marked.clone() + GONE), &(free.clone() + TEXT)], words);
    // A mapped name may be taken over as well: the column is found by what the database calls it.
    let columns = ["a C", "b C @map(\"a\")", "c C @map(\"a\")"].map(|column| model("L", column, ""));
    let [first, second, third] = &columns;
    is_refused(&[&(first.clone() + NUMBER), &(second.clone() + GONE), &(third.clone() + TEXT)], words);
}

#[test]
fn names_that_change_places_keep_their_rows_apart() {
    let documents = |x: &str| format!("type C {{\n  k Int\n  x {x}\n}}\n\ntype D {{\n  y Int\n}}\n");
    let [first, swapped] = ["a C\n  b D", "a D @renamed(from: \"b\")\n  b C @renamed(from: \"a\")"]
        .map(|columns| model("L", columns, ""));
    let after = model("L", "a D\n  b C", "");
    let (_, said) =
        history(&[&(first.clone() + &documents("Int?")), &(swapped.clone() + &documents("Int?"))]);
    said.ok();
    let histories = [first + &documents("Int?"), swapped + &documents("Int?"), after + &documents("String?")];
    let (_, said) = history(&histories.each_ref().map(String::as_str));
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`L.b.x` is Int in stored rows, and this schema reads String (rows of"]);
    assert_eq!(said.err.matches('×').count(), 1, "{}", said.err);
}

#[test]
fn a_dropped_column_leaves_nothing_to_one_of_its_name() {
    let with = model("L", "c C?", "");
    let without = model("L", "other Int?", "");
    let (_, said) = history(&[
        &(with.clone() + NUMBER),
        &(without + "type C {\n  k Int\n\n  @@reserved(\"x\")\n}\n"),
        &(with + TEXT),
    ]);
    assert!(!said.ok().err.contains("stored rows"), "{said:?}");
}

/// The last of the schemas after a rewrite of everything under the one before it.
fn rewritten(schemas: &[String]) -> Said {
    let project = of(&schemas[0]);
    let (last, between) = schemas[1..].split_last().expect("a schema");
    for body in between {
        schema(&project, body);
        project.run(&["migrate", "new"]).ok();
    }
    project.run(&["migrate", "new", "--rewrite", "all"]).ok();
    schema(&project, last);
    project.run(&["migrate", "new"])
}

#[test]
fn what_is_inside_of_what_an_open_type_kept_counts_for_ever_too() {
    let holder = model("L", "c C", "");
    let of = |rest: &str| format!("{holder}{rest}");
    // A variant that an open union does not know is kept whole.
    let union = |b: &str, more: &str| {
        of(&format!(
            "union C {{\n  a A\n{b}\n  @@open\n{more}}}\n\ntype A {{\n  k Int\n}}\n\ntype B {{\n  y Int\n}}\n"
        ))
    };
    let histories = [
        union("  b B\n", ""),
        union("", "  @@reserved(\"b\")\n"),
        union("  b B\n", "").replace("y Int", "y String"),
    ];
    let said = rewritten(&histories);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`L.c[type=\"b\"].y` is Int in stored rows, and this schema reads String (rows of"]);

    // The same document stands beside it, where it was rewritten.
    let open = |fields: &str, x: &str| {
        let d = format!("type D {{\n  k Int\n  x {x}\n}}\n");
        of(&format!("type C {{\n{fields}\n  @@open\n}}\n\n{d}"))
    };
    let document = |fields: &str| {
        let without = open("  now D\n", "Int?").replace("  x Int?\n", "\n  @@reserved(\"x\")\n");
        rewritten(&[open("  now D\n  old D?\n", "Int?"), without, open(fields, "String?")])
    };
    let said = document("  now D\n  old D?\n");
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`L.c.old.x` is Int in stored rows"]);
    assert!(!said.err.contains("`L.c.now.x` is Int"), "{}", said.err);
    document("  now D\n  other D?\n").ok();

    // Entries of a map.
    let map = |old: &str| open(&format!("  now D\n{old}"), "Int?");
    let said = rewritten(&[map("  old Map<Int>?\n"), map(""), map("  old Map<String>?\n")]);
    assert_eq!(said.code, 3, "{said:?}");
    says(&said, &["`L.c.old{}` is Int in stored rows"]);
}
