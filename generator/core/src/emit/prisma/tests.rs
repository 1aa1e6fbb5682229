use super::{Exported, export};
use crate::scalar::Dialect;
use crate::source::Sources;

fn exported(files: &[&str], dialect: Dialect) -> Exported {
    let mut sources = Sources::default();
    for (index, text) in files.iter().enumerate() {
        sources.add(format!("{index}.prisma"), *text);
    }
    let (schema, diagnostics) = crate::read(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    export(&sources, &schema, dialect, "schema").expect("the schema is sound")
}

const FIRST: &str = r#"// About everything.
datasource db {
  provider = ["sqlite", "postgresql"] // both
  url      = env("DATABASE_URL")
}

generator rust {
  output = "schema.rs"
}

generator documents {
  compatibility = "full"
}

/// Who reads.
model Reader {
  id    Int      @id
  /// The address.
  email String   @unique @email @renamed(from: "mail") // as typed
  seen  DateTime @default(now()) @db.Timestamptz(3)
  mood  Mood     @default(HAPPY)
  tags  String[] @default(["a\"b"]) @length(0, 3)
  taste Taste?   @read(lenient)
  all   Taste[]
  more  Json     @default("{\"a\": 1}")
  by    String   @default(dbgenerated(sqlite: "'s'", postgresql: "'p'"))
  // A comment between.
  books Book[]

  @@index([taste.style])
  @@index(
    [email(sort: Desc, ops: raw("text_pattern_ops")),
     seen],
    include: [mood]
  )
  @@index([mood], where: raw(postgresql: "seen > now()"), map: "recent")
  @@check("id > 0", map: "positive")
  @@renamed(from: "Visitor")
}
"#;

const SECOND: &str = r#"/// How somebody feels.
enum Mood { HAPPY SAD @map("sad") @@map("moods") }

/// In documents alone.
enum Style { PLAIN }

/// What somebody likes.
type Taste { style Style  words Map<String>? }

model Book { id Int @id  spot Unsupported("point")?  readerId Int?  reader Reader? @relation(fields: [readerId], references: [id]) }
"#;

#[test]
fn what_prisma_does_not_know_is_cut_out_or_said_in_its_words() {
    let Exported { text, notes } = exported(&[FIRST, SECOND], Dialect::Postgresql);
    assert_eq!(
        text,
        r#"// Made by isotype from schema, for PostgreSQL. Change that, and export again.

generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["partialIndexes"]
}

// About everything.
datasource db {
  provider = "postgresql" // both
}

/// Who reads.
model Reader {
  id    Int      @id
  /// The address.
  email String   @unique // as typed
  seen  DateTime @default(now()) @db.Timestamptz(3)
  mood  Mood     @default(HAPPY)
  tags  String[] @default(["a\"b"])
  taste Json?
  all   Json[]
  more  Json     @default("{\"a\": 1}")
  by    String   @default(dbgenerated("'p'"))
  // A comment between.
  books Book[]

  @@index([email(sort: Desc, ops: raw("text_pattern_ops")), seen])
  @@index([mood], where: raw("seen > now()"), map: "recent")
}

/// How somebody feels.
enum Mood {
  HAPPY
  SAD   @map("sad")

  @@map("moods")
}

model Book {
  id       Int                   @id
  spot     Unsupported("point")?
  readerId Int?
  reader   Reader?               @relation(fields: [readerId], references: [id])
}
"#
    );
    let notes = notes.join("\n");
    for words in
        ["no CHECKs", "1 index: not in the export", "1 index: exported without `include`", "1 default:"]
    {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn sqlite_has_neither_native_types_nor_lists_nor_what_is_postgresql_s_alone() {
    let Exported { text, .. } = exported(&[FIRST, SECOND], Dialect::Sqlite);
    for line in [
        "  provider = \"sqlite\" // both",
        "  seen  DateTime @default(now())",
        "  tags  Json?    @default(\"[\\\"a\\\\\\\"b\\\"]\")",
        "  taste Json?",
        "  all   Json?",
        "  by    String   @default(dbgenerated(\"'s'\"))",
        "  spot     String?",
        "  @@index([email(sort: Desc), seen])",
    ] {
        assert!(text.lines().any(|found| found == line), "{line:?} in\n{text}");
    }
    for absent in ["generator", "recent", "@db.", "ops", "Taste", "Style"] {
        assert!(!text.contains(absent), "{absent} in\n{text}");
    }
}

const KEYS: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

enum Status { OPEN DONE @map("is done") }

model Team {
  id      Int      @id(map: "team_pk", sort: Desc)
  code    String   @unique(map: "code", where: raw(sqlite: "code > 'a'", postgresql: "code <> ''"))
  status  Status
  members Member[]

  @@unique([code(sort: Desc, length: 3), id(length: 5)], map: "both")
  @@index([id], where: { status: OPEN, id: { not: 1 } })
  @@index([code], where: { status: { not: DONE } })
}

model Member {
  a    Int
  b    Int
  team Team @relation(fields: [b], references: [id], map: "member_fk")

  @@id([a(sort: Desc), b], map: "member_pk")
}
"#;

#[test]
fn keys_and_indexes_are_said_in_the_words_that_prisma_takes_for_the_database() {
    let both = [
        "  @@unique([code(sort: Desc), id], map: \"both\")",
        "  @@index([id], where: { status: \"OPEN\", id: { not: 1 } })",
        "  @@index([code], where: { status: { not: \"is done\" } })",
    ];
    for (dialect, lines, told) in [
        (
            Dialect::Sqlite,
            [
                "  id      Int      @id",
                "  code    String   @unique(map: \"code\", where: raw(\"code > 'a'\"))",
                "  team Team @relation(fields: [b], references: [id])",
                "  @@id([a, b])",
            ],
            true,
        ),
        (
            Dialect::Postgresql,
            [
                "  id      Int      @id(map: \"team_pk\")",
                "  code    String   @unique(map: \"code\", where: raw(\"code <> ''\"))",
                "  team Team @relation(fields: [b], references: [id], map: \"member_fk\")",
                "  @@id([a, b], map: \"member_pk\")",
            ],
            false,
        ),
    ] {
        let Exported { text, notes } = exported(&[KEYS], dialect);
        for line in lines.iter().chain(&both) {
            assert!(text.lines().any(|found| found == *line), "{line:?} in\n{text}");
        }
        assert_eq!(notes.join("\n").contains("3 names of keys: not in the export"), told, "{notes:?}");
    }
}

#[test]
fn native_types_go_by_the_name_of_the_datasource() {
    for (source, line) in
        [("pg", "  at DateTime @pg.Timestamptz(3)"), ("db", "  at DateTime @db.Timestamptz(3)")]
    {
        for written in ["db", source] {
            let text = format!(
                "datasource {source} {{\n  provider = \"postgresql\"\n}}\n\nmodel A {{\n  id Int @id\n  at DateTime @{written}.Timestamptz(3)\n}}\n"
            );
            let text = exported(&[&text], Dialect::Postgresql).text;
            assert!(text.lines().any(|found| found == line), "{line:?} in\n{text}");
        }
    }
}

#[test]
fn an_action_that_would_empty_a_required_key_is_one_that_prisma_takes() {
    let text = |mode: &str| {
        format!(
            "datasource db {{\n  provider = \"postgresql\"\n{mode}}}\n\nmodel A {{\n  id Int @id\n  all B[] @relation(\"one\")\n  \
             some B[] @relation(\"two\")\n}}\n\nmodel B {{\n  id Int @id\n  a Int\n  b Int?\n  one A @relation(\"one\", fields: [a], \
             references: [id], onDelete: SetNull)\n  two A? @relation(\"two\", fields: [b], references: [id], onDelete: SetNull)\n}}\n"
        )
    };
    for (mode, dialect, action) in [
        ("", Dialect::Postgresql, "SetNull"),
        ("", Dialect::Sqlite, "Restrict"),
        ("  relationMode = \"prisma\"\n", Dialect::Postgresql, "Restrict"),
    ] {
        let Exported { text, notes } = exported(&[&text(mode)], dialect);
        assert!(text.contains(&format!("fields: [a], references: [id], onDelete: {action})")), "{text}");
        assert!(text.contains("fields: [b], references: [id], onDelete: SetNull)"), "{text}");
        let told = notes.join("\n").contains("1 `SetNull`: exported as `Restrict`");
        assert_eq!(told, action == "Restrict", "{notes:?}");
    }
}

#[test]
fn a_client_of_the_project_gets_the_previews_that_the_text_needs_and_keeps_its_own() {
    let model = "model A {\n  id Int @id\n  b  Int\n\n  @@index([b], where: { b: 1 })\n}\n\nview V {\n  id Int @unique\n}\n";
    for (property, line) in [
        (
            "previewFeatures = [\"relationJoins\"]\n",
            "  previewFeatures = [\"partialIndexes\", \"relationJoins\", \"views\"]",
        ),
        ("", "  previewFeatures = [\"partialIndexes\", \"views\"]"),
    ] {
        let text = format!(
            "datasource db {{\n  provider = \"postgresql\"\n}}\n\ngenerator client {{\n  provider = \"prisma-client-js\"\n  {property}}}\n\n{model}"
        );
        let text = exported(&[&text], Dialect::Postgresql).text;
        assert!(text.lines().any(|found| found == line), "{line:?} in\n{text}");
        assert_eq!(text.matches("generator ").count(), 1, "{text}");
    }
    let text = exported(&["model A {\n  id Int @id\n}\n"], Dialect::Sqlite).text;
    assert!(text.contains("datasource db {\n  provider = \"sqlite\"\n}"), "{text}");
}

#[test]
fn what_the_database_cannot_hold_at_all_is_an_error() {
    let sources = Sources::single(
        "a.prisma",
        "model A {\n  a Int @default(autoincrement())\n  b Int\n\n  @@id([a, b])\n}\n",
    );
    let (schema, _) = crate::read(&sources);
    assert!(export(&sources, &schema, Dialect::Sqlite, "a").is_err());
    assert!(export(&sources, &schema, Dialect::Postgresql, "a").is_ok());
}
