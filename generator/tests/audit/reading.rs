//! What an audit finds.

use std::process::Stdio;
use std::time::{Duration, Instant};

use isotype_core::scalar::Dialect::{self, Postgresql, Sqlite};
use isotype_testkit::postgres;

use crate::world::{World, places};

const QUIZ: &str = r#"{"kind":"quiz","question":"?"}"#;
const STRANGE: &str = r#"{"kind":"later","n":[1]}"#;

/// Rows that fit: also none, and of a kind that is not known yet.
fn fitting(dialect: Dialect) -> World {
    let world = World::new(dialect);
    world.lesson(1, &world.list(&[QUIZ, STRANGE]), "'{\"text\":\"a\"}'");
    world.lesson(2, &world.list(&[]), "NULL");
    world.lesson(3, "NULL", "'{\"tip\":null,\"text\":\"b\",\"more\":{}}'");
    let words = "('de', 'Haus', '{\"text\":\"house\"}'), ('de', 'it''s \\ \"', '{\"text\":\"x\"}')";
    world.sql(&format!("INSERT INTO \"Word\" (language, text, meaning) VALUES {words}"));
    world
}

#[test]
fn rows_that_fit_are_counted() {
    for dialect in Dialect::ALL {
        let world = fitting(dialect);
        let before = world.project.picture();
        let said = world.audit(&[]);
        said.ok();
        for words in [
            "Lesson.exercises: 3 rows, 1 NULL, all fit",
            "Lesson.notes: 3 rows, 1 NULL, all fit",
            "Word.meaning: 2 rows, all fit",
            "Everything fits.",
            "_init",
        ] {
            assert!(said.out.contains(words), "{words}: {said:?}");
        }
        // Untyped JSON is read by those who name it.
        assert!(!said.out.contains("raw"));
        let (code, found) = world.found(&["--column", "Lesson.raw", "--applied"]);
        assert_eq!((code, &found["columns"][0]["nulls"]), (0, &serde_json::json!(3)));
        world
            .audit(&["--column", "Lesson.id"])
            .one_error(2, &["Lesson.id is no column of documents", "Word.meaning"]);
        if dialect == Postgresql {
            assert_eq!(world.project.picture(), before, "nothing is written");
        }
    }
}

#[test]
fn misfits_are_told_by_place_with_the_rows_that_have_them() {
    for dialect in Dialect::ALL {
        let world = fitting(dialect);
        let bad =
            world.list(&[QUIZ, r#"{"kind":"quiz"}"#, r#"{"kind":"quiz","question":1}"#, r#"{"kind":1}"#]);
        world.lesson(4, &world.list(&[QUIZ]), "'{\"text\":\"ok\"}'");
        world.lesson(5, &world.list(&[r#"{"kind":"quiz"}"#]), "'{\"text\":\"ok\"}'");
        world.sql(
            "INSERT INTO \"Word\" (language, text, meaning) VALUES ('en', 'ev\u{1b}[31mil', '{\"text\":7}')",
        );
        let drop = match dialect {
            Sqlite => {
                "PRAGMA ignore_check_constraints = ON; INSERT INTO \"Lesson\" (id, exercises, notes) VALUES (7, '[]', '{\"text\":'), \
                 (8, '[]', X'00ff'), (9, '[]', 12); UPDATE \"Lesson\" SET notes = '{\"text\":\"\\u0000\"}' WHERE id = 1;"
            }
            Postgresql => "ALTER TABLE \"Lesson\" DROP CONSTRAINT \"Lesson_exercises_check\"",
        };
        world.sql(drop);
        if dialect == Sqlite {
            world.sql(&format!(
                "PRAGMA ignore_check_constraints = ON; INSERT INTO \"Lesson\" (id, exercises) VALUES (6, {bad});"
            ));
        } else {
            world.lesson(6, &bad, "NULL");
        }
        let (code, found) = world.found(&["--samples", "1"]);
        let told = places(&found);
        let mut expected = vec![
            "Lesson.exercises[].kind: a number, not a text 1",
            "Lesson.exercises[][kind=\"quiz\"].question: a number, not String 1",
            "Lesson.exercises[][kind=\"quiz\"].question: missing 2",
        ];
        if dialect == Sqlite {
            expected.extend([
                "Lesson.notes: a number, not an object 1",
                "Lesson.notes: bytes, not a text 1",
                "Lesson.notes: no JSON 1",
                "Lesson.notes.text: NUL in a text 1",
            ]);
        }
        expected.push("Word.meaning.text: a number, not String 1");
        assert_eq!((code, told), (1, expected.iter().map(|it| (*it).to_owned()).collect()), "{dialect:?}");
        let sample = &found["columns"][0]["places"][2]["samples"];
        assert_eq!(*sample, serde_json::json!([{ "key": { "id": "5" }, "value": "{\"kind\":\"quiz\"}" }]));
        let said = world.audit(&["--samples", "2"]);
        assert_eq!(said.code, 1);
        for words in [
            "Lesson.exercises[][kind=\"quiz\"].question: missing: 2 rows",
            "      id 6: {\"kind\":\"quiz\"}",
            "      language en, text ev\\u{1b}[31mil: 7",
        ] {
            assert!(said.out.contains(words), "{words}: {}", said.out);
        }
        assert!(!said.out.contains('\u{1b}'));
        assert!(world.audit(&["--format", "github"]).out.contains("::error file=schema/app.prisma,line=7,"));
    }
}

#[test]
fn the_planned_shape_is_read_where_the_database_has_it() {
    for dialect in Dialect::ALL {
        let world = fitting(dialect);
        // Renamed tables and columns are found by their names of before; untyped JSON becomes a document.
        world.sql("UPDATE \"Lesson\" SET raw = '{\"text\":\"typed\"}' WHERE id = 1");
        world.change("model Lesson {", "model Course {\n  @@renamed(from: \"Lesson\")\n");
        world.change(
            "  notes     Notes?",
            "  remarks   Notes?  @renamed(from: \"notes\")\n  other     Notes?",
        );
        world.change("  raw       Json?", "  raw       Notes?");
        world.change("  tip  String?", "  tip  String? @length(max: 2)");
        world.change("  meaning  Notes", "  meaning  Notes[]");
        world.sql("UPDATE \"Lesson\" SET notes = '{\"text\":\"a\",\"tip\":\"long\"}' WHERE id = 3");
        let (code, found) = world.found(&[]);
        assert_eq!(
            (code, places(&found)),
            (1, vec!["Course.remarks.tip: breaks @length(max: 2) 1".to_owned()])
        );
        assert_eq!(
            found["leftOut"],
            serde_json::json!([
                "Course.other is not in the database yet.",
                "Word.meaning is a list on one side only: the migration between has to bring its values over.",
            ])
        );
        assert_eq!(found["columns"][2]["rows"], 3);
        // As it is, all of it fits.
        let (code, found) = world.found(&["--applied"]);
        assert_eq!((code, &found["columns"][2]["column"]), (0, &serde_json::json!("Word.meaning")));
    }
}

#[test]
fn tables_of_many_rows_are_read_in_batches_whatever_their_key_is() {
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        let (series, object) = match dialect {
            Sqlite => (
                "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 12001)",
                "json_object",
            ),
            Postgresql => ("WITH s(n) AS (SELECT generate_series(1, 12001))", "jsonb_build_object"),
        };
        world.sql(&format!(
            "{series} INSERT INTO \"Word\" (language, text, meaning) SELECT 'l' || (n % 7), 'it''s \\ ' || n, \
             {object}('text', CASE WHEN n % 1000 = 0 THEN NULL ELSE 'x' END) FROM s"
        ));
        // Numbers have another order than their texts.
        world.sql(&format!(
            "{series} INSERT INTO \"Lesson\" (id, notes) SELECT n - 6000, {object}('text', 'x') FROM s"
        ));
        let (code, found) = world.found(&[]);
        assert_eq!((code, places(&found)), (1, vec!["Word.meaning.text: null 12".to_owned()]));
        assert_eq!(
            (&found["columns"][0]["rows"], &found["columns"][1]["rows"]),
            (&12001.into(), &12001.into())
        );
        assert_eq!(found["columns"][2]["rows"], 12001);
        // Without a key, and without a number of its rows.
        world.sql(match dialect {
            Sqlite => {
                "CREATE TABLE w (language TEXT, text TEXT, meaning TEXT, PRIMARY KEY (language, text)) WITHOUT ROWID;
                 INSERT INTO w SELECT * FROM \"Word\"; DROP TABLE \"Word\"; ALTER TABLE w RENAME TO \"Word\";"
            }
            Postgresql => "ALTER TABLE \"Word\" DROP CONSTRAINT \"Word_pkey\"",
        });
        let (_, found) = world.found(&[]);
        assert_eq!(
            (&found["columns"][2]["rows"], &found["columns"][2]["misfits"]),
            (&12001.into(), &12.into())
        );
    }
}

#[test]
fn columns_that_somebody_made_texts_are_read_as_texts() {
    let world = fitting(Postgresql);
    world.sql("ALTER TABLE \"Word\" DROP CONSTRAINT \"Word_meaning_check\", ALTER meaning TYPE json USING meaning::json");
    world.sql("UPDATE \"Word\" SET meaning = '{\"text\":\"a\",\"text\":\"b\"}' WHERE text = 'Haus'");
    let (_, found) = world.found(&[]);
    assert_eq!(places(&found), ["Word.meaning.text: the key is there twice 1"]);
    world.sql("ALTER TABLE \"Word\" ALTER meaning TYPE text; UPDATE \"Word\" SET meaning = '{''text'':1}'");
    let (_, found) = world.found(&[]);
    assert_eq!(places(&found), ["Word.meaning: no JSON 2"]);
}

#[test]
fn a_database_that_does_not_stand_at_a_migration_of_ours_is_told() {
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        world.sql("UPDATE _sqlx_migrations SET version = version + 1");
        world.audit(&[]).one_error(1, &["has a migration", "that is not in schema/"]);
        world.sql("DELETE FROM _sqlx_migrations");
        world.audit(&[]).one_error(1, &["has none of the migrations in schema/"]);
    }
}

#[test]
fn a_role_that_may_only_read_is_enough_and_hidden_rows_are_noticed() {
    let world = fitting(Postgresql);
    world.sql("CREATE ROLE auditor LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor");
    let url = world.url.replacen("postgres@", "auditor@", 1);
    assert_ne!(url, world.url);
    let audit = |url: &str| world.project.run(&["documents", "audit", "--database", url]);
    audit(&url).ok();
    world.sql(
        "ALTER TABLE \"Lesson\" ENABLE ROW LEVEL SECURITY; CREATE POLICY few ON \"Lesson\" USING (id = 1)",
    );
    audit(&url).one_error(1, &["row-level security", "BYPASSRLS"]);
    world.sql("REVOKE SELECT ON \"Word\" FROM auditor; ALTER TABLE \"Lesson\" DISABLE ROW LEVEL SECURITY");
    audit(&url).one_error(1, &["permission denied", "GRANT"]);
    world.sql("DROP OWNED BY auditor; DROP ROLE auditor");
}

#[test]
fn one_that_is_ended_in_the_middle_leaves_nothing() {
    let world = World::new(Postgresql);
    world.sql(
        "INSERT INTO \"Word\" SELECT 'l', n::text, jsonb_build_object('text', 'x') FROM generate_series(1, 60000) n",
    );
    let before = world.project.picture();
    let mut command =
        world.project.command(&["documents", "audit", "--database", &world.url, "--record", "x"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let busy = "SELECT count(*)::text FROM pg_stat_activity WHERE application_name = 'isotype' AND query LIKE '%\"Word\"%'";
    let sessions = || postgres::server().run(&world.url, busy).unwrap()[0][0].clone().unwrap();
    let began = Instant::now();
    while sessions() == "0"
        && child.try_wait().unwrap().is_none()
        && began.elapsed() < Duration::from_secs(60)
    {
        std::thread::sleep(Duration::from_millis(2));
    }
    let _ = child.kill();
    child.wait().unwrap();
    let began = Instant::now();
    while sessions() != "0" && began.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(sessions(), "0", "the server has given up the query");
    if !world.project.at("schema/migrations/audits.jsonl").exists() {
        assert_eq!(world.project.picture(), before);
    }
}

#[test]
fn a_column_under_another_name_of_the_schema_is_read_before_the_migration() {
    for dialect in Dialect::ALL {
        let world = fitting(dialect);
        // The database has it under the same name.
        world.change("  notes     Notes?", "  remarks   Notes? @map(\"notes\")");
        let said = world.audit(&[]);
        assert!(said.ok().out.contains("Lesson.remarks: 3 rows, 1 NULL, all fit"), "{said:?}");
        // The database has not heard of the rename yet, and the schema says it no more.
        world.change("  remarks   Notes? @map(\"notes\")", "  remarks   Notes? @renamed(from: \"notes\")");
        world.project.run(&["migrate", "new"]).ok();
        world.change(" @renamed(from: \"notes\")", "");
        let said = world.audit(&[]);
        assert!(said.ok().out.contains("Lesson.remarks: 3 rows, 1 NULL, all fit"), "{said:?}");
    }
}

#[test]
fn what_the_database_lost_is_told_and_not_read_as_something_else() {
    for dialect in Dialect::ALL {
        let world = fitting(dialect);
        let next = "the database is not as its last migration left it: `isotype diff --from URL";
        world.sql("ALTER TABLE \"Word\" RENAME COLUMN meaning TO other");
        let words = match dialect {
            Sqlite => ["cannot read the rows of Word of", "no such column: meaning", next],
            Postgresql => ["cannot read the rows of Word of", "column \"meaning\" does not exist", next],
        };
        world.audit(&[]).one_error(1, &words);
        world.sql("DROP TABLE \"Word\"");
        let words = match dialect {
            Sqlite => ["cannot read the rows of Word of", "no such table: Word", next],
            Postgresql => ["cannot read the rows of Word of", "relation \"Word\" does not exist", next],
        };
        world.audit(&[]).one_error(1, &words);
        // What it says to do tells what is missing.
        let said = world.project.run(&["diff", "--from", &world.url, "--to", "schema/migrations"]);
        assert!(said.ok().out.contains("CREATE TABLE \"Word\""), "{said:?}");
    }
}
