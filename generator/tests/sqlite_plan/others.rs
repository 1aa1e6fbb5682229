//! What others made beside the tables, or on them, survives every change, or stops it in words.

use crate::story::Story;

const BEFORE: &str = "model Parent {\n  id Int @id\n  name String?\n  n Int\n  children Child[]\n}\n\
    model Child {\n  id String @id\n  text String\n  parentId Int?\n  parent Parent? @relation(fields: [parentId], references: [id], onDelete: Cascade)\n}\n";
const ROWS: &str = "INSERT INTO \"Parent\" VALUES (1, 'a', 5), (2, NULL, 6), (7, 'c', 7);\
    INSERT INTO \"Child\" VALUES ('p', 'one', 1), ('q', 'two', 1), ('gone', 'x', 2), ('r', 'three', 7);\
    DELETE FROM \"Child\" WHERE id = 'gone'";

/// Both tables are made anew.
fn anew() -> String {
    BEFORE
        .replace("  n Int\n", "  n BigInt\n  m Int @default(1)\n")
        .replace("text String", "text String @length(1, 99)")
}

/// Indexes, triggers, views and a search, with names that hold whatever names can hold.
const THEIRS: &str = "CREATE TABLE log (what);\
    CREATE VIEW \"v'\"\"[`;--\" AS SELECT id, name FROM \"Parent\" WHERE n > 5;\
    CREATE VIEW w AS SELECT count(*) AS many FROM \"v'\"\"[`;--\", \"Child\";\
    CREATE TRIGGER \"i\"\"'\" INSTEAD OF INSERT ON \"v'\"\"[`;--\" BEGIN INSERT INTO \"Parent\" VALUES (new.id, new.name, 9); END;\
    CREATE TRIGGER \"t'\"\"\ny\" AFTER UPDATE OF n ON \"Parent\" WHEN new.n <> old.n BEGIN INSERT INTO log VALUES ('n'); END;\
    CREATE TRIGGER elsewhere AFTER INSERT ON log BEGIN UPDATE \"Child\" SET text = text || '!' WHERE new.what = 'all'; END;\
    CREATE VIRTUAL TABLE theirs_search USING fts5(text, content = 'Child');\
    INSERT INTO theirs_search(rowid, text) SELECT rowid, text FROM \"Child\";\
    CREATE TRIGGER search_i AFTER INSERT ON \"Child\" BEGIN INSERT INTO theirs_search(rowid, text) VALUES (new.rowid, new.text); END;\
    CREATE TRIGGER search_d AFTER DELETE ON \"Child\" BEGIN INSERT INTO theirs_search(theirs_search, rowid, text) VALUES ('delete', old.rowid, old.text); END;\
    CREATE TRIGGER search_u AFTER UPDATE ON \"Child\" BEGIN INSERT INTO theirs_search(theirs_search, rowid, text) VALUES ('delete', old.rowid, old.text);\
      INSERT INTO theirs_search(rowid, text) VALUES (new.rowid, new.text); END;";

/// More indexes than anybody has counted on.
fn indexes() -> String {
    let mut sql = String::new();
    for number in 0..12 {
        sql.push_str(&format!(
            "CREATE {} \"their\"\"'\n{number}\" ON \"Parent\"({}){};",
            if number % 3 == 0 { "UNIQUE INDEX" } else { "INDEX" },
            ["id, n", "lower(name) DESC", "name COLLATE NOCASE", "n DESC, abs(id)"][number % 4],
            if number % 2 == 0 { "" } else { " WHERE n > 1" },
        ));
    }
    sql.push_str("CREATE UNIQUE INDEX \"their search\" ON \"Child\"(text)");
    sql
}

/// Everything that they made does what it did.
fn works(story: &mut Story) {
    assert_eq!(story.rows("SELECT many FROM w"), ["6"]);
    assert_eq!(
        story.rows("SELECT c.id FROM theirs_search AS s JOIN \"Child\" AS c ON c.rowid = s.rowid WHERE theirs_search MATCH 'three OR two' ORDER BY 1"),
        ["q", "r"]
    );
    story.run("INSERT INTO theirs_search(theirs_search, rank) VALUES ('integrity-check', 1)");
    story.run("BEGIN; UPDATE \"Child\" SET text = 'four' WHERE id = 'q'");
    assert_eq!(story.rows("SELECT count(*) FROM theirs_search WHERE theirs_search MATCH 'four'"), ["1"]);
    story.run("UPDATE \"Parent\" SET n = n + 10; INSERT INTO log VALUES ('all')");
    assert_eq!(story.rows("SELECT what FROM log ORDER BY rowid"), ["n", "n", "n", "all"]);
    assert_eq!(story.rows("SELECT text FROM \"Child\" ORDER BY id"), ["one!", "four!", "three!"]);
    story.run("ROLLBACK");
    let sql = "SELECT id FROM \"Parent\" INDEXED BY \"their\"\"'\n2\" WHERE name = 'C' COLLATE NOCASE";
    assert_eq!(story.rows(sql), ["7"]);
    let twice = story.database.run("INSERT INTO \"Child\" (id, text) VALUES ('z', 'two')");
    assert!(twice.expect_err("their index holds").contains("UNIQUE"));
}

#[test]
fn any_number_of_things_survives_on_any_connection() {
    for pragmas in [
        "",
        "PRAGMA auto_vacuum = FULL",
        "PRAGMA auto_vacuum = INCREMENTAL",
        "PRAGMA recursive_triggers = ON",
        "PRAGMA legacy_alter_table = ON",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA reverse_unordered_selects = ON",
        "PRAGMA case_sensitive_like = ON",
        "PRAGMA encoding = 'UTF-16le'",
        "PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON",
    ] {
        let mut story = Story::with_pragmas(pragmas, BEFORE, &anew(), ROWS);
        story.run(THEIRS);
        story.run(&indexes());
        let before = story.objects();
        for _ in 0..2 {
            story.up();
            assert_eq!(story.objects(), before, "{pragmas}");
            works(&mut story);
            story.down();
            assert_eq!(story.objects(), before, "{pragmas}");
            works(&mut story);
        }
        story.run("VACUUM");
        works(&mut story);
    }
}

/// A connection with the old ways of ALTER TABLE would leave views and triggers under the old names.
#[test]
fn what_others_wrote_follows_new_names() {
    let next = BEFORE
        .replace("model Parent {", "model Elder {\n  @@renamed(from: \"Parent\")")
        .replace("Parent?", "Elder?")
        .replace("name String?", "title String? @renamed(from: \"name\")");
    for pragmas in ["", "PRAGMA legacy_alter_table = ON"] {
        let mut story = Story::with_pragmas(pragmas, BEFORE, &next, ROWS);
        story.run("CREATE TABLE log (what); CREATE VIEW v AS SELECT name FROM \"Parent\";\
            CREATE TRIGGER t AFTER UPDATE ON \"Parent\" BEGIN INSERT INTO log VALUES (new.name); END; CREATE INDEX theirs ON \"Parent\"(name)");
        let before = story.rows("SELECT * FROM v");
        story.up();
        assert_eq!(story.rows("SELECT * FROM v"), before);
        story.run("UPDATE \"Elder\" SET title = 'z' WHERE id = 1");
        story.down();
        story.run("UPDATE \"Parent\" SET name = 'a' WHERE id = 1");
        assert_eq!(story.rows("SELECT what FROM log"), ["z", "a"]);
        assert_eq!(story.rows("SELECT * FROM v"), before);
    }
}

/// A search reads its words out of a table by names that SQLite does not rewrite.
#[test]
fn a_search_stops_new_names_and_what_goes() {
    let renamed = BEFORE.replace("text String", "words String @renamed(from: \"text\")");
    let table = BEFORE
        .replace("model Child {", "model Kid {\n  @@renamed(from: \"Child\")")
        .replace("Child[]", "Kid[]");
    let gone = BEFORE.replace("  text String\n", "");
    for next in [renamed, table, gone] {
        for content in
            ["content='Child'", "content = \"Child\"", "tokenize='porter', content=child, prefix='2'"]
        {
            let mut story = Story::new(BEFORE, &next, ROWS);
            story.run(&format!("CREATE VIRTUAL TABLE theirs USING fts5(text, {content})"));
            story.stops(true, &["Child", "full-text search", "theirs;"]);
            story.run("DROP TABLE theirs");
            story.round_trip();
        }
    }
}

/// Where nothing gets another name, nobody asks whether the views of others hold.
#[test]
fn views_and_triggers_that_do_not_hold_survive_or_stop() {
    let renamed = BEFORE.replace("name String?", "title String? @renamed(from: \"name\")");
    let both = renamed.replace("  n Int\n", "  n BigInt\n  m Int @default(1)\n");
    for broken in [
        "CREATE VIEW broken AS SELECT x FROM nowhere",
        "CREATE TRIGGER broken AFTER DELETE ON \"Child\" WHEN old.id = 'never' BEGIN DELETE FROM nowhere; END",
    ] {
        let mut story = Story::new(BEFORE, &BEFORE.replace("n Int\n", "n BigInt\n"), ROWS);
        story.run(broken);
        story.round_trip();
        for next in [&renamed, &both] {
            let mut story = Story::new(BEFORE, next, ROWS);
            story.run(broken);
            let before = story.objects();
            let error = story.script(&story.plan.parts[0].up.clone()).expect_err("SQLite refuses to rename");
            assert!(error.contains("error in") && error.contains("broken"), "{error}");
            assert!(story.database.run("ROLLBACK").is_err(), "a transaction is left open");
            assert_eq!(story.objects(), before);
            story.is_sound();
        }
    }
    // A function that only the application has is no reason to stop.
    let mut story = Story::new(BEFORE, &both, ROWS);
    story.run("CREATE VIEW v AS SELECT their_function(text) FROM \"Child\"");
    story.round_trip();
}

#[test]
fn what_others_made_on_a_new_table_stops_its_undo() {
    let mut story = Story::new(
        "model B {\n  id Int @id\n}\n",
        "model B {\n  id Int @id\n}\nmodel A {\n  id Int @id\n  s String\n}\n",
        "",
    );
    story.up();
    story.run("INSERT INTO \"A\" VALUES (1, 'q'); CREATE INDEX theirs ON \"A\"(s); CREATE TRIGGER t AFTER INSERT ON \"A\" BEGIN SELECT 1; END");
    story.stops(false, &["CREATE INDEX theirs ON", "CREATE TRIGGER t"]);
    story.run("DROP INDEX theirs; DROP TRIGGER t");
    story.down();
    story.up();
    assert_eq!(story.rows("SELECT s FROM \"A\""), ["q"]);
}

#[test]
fn what_comes_back_needs_its_name() {
    let mut story = Story::new(
        "model A {\n  id Int @id\n  s String\n}\nmodel B {\n  id Int @id\n}\n",
        "model B {\n  id Int @id\n}\n",
        "INSERT INTO \"A\" VALUES (1, 'q')",
    );
    story.run("CREATE INDEX theirs ON \"A\"(s)");
    let before = story.objects();
    story.up();
    story.run("CREATE INDEX \"THEIRS\" ON \"B\"(id)");
    story.stops(false, &["something of that name: index THEIRS"]);
    story.run("DROP INDEX \"THEIRS\"");
    for _ in 0..2 {
        story.down();
        assert_eq!(story.objects(), before);
        assert_eq!(story.rows("SELECT s FROM \"A\" INDEXED BY theirs WHERE s > ''"), ["q"]);
        story.up();
    }
}

/// The dropped table's name is taken by another one in the same migration.
#[test]
fn what_others_made_survives_on_a_table_whose_name_is_taken() {
    let mut story = Story::new(
        "model A {\n  id Int @id\n  s String\n}\nmodel B {\n  id Int @id\n  t Int\n}\n",
        "model A {\n  id Int @id\n  t Int\n\n  @@renamed(from: \"B\")\n}\n",
        "INSERT INTO \"A\" VALUES (1, 'q'); INSERT INTO \"B\" VALUES (8, 9)",
    );
    story.run("CREATE TABLE log (what); CREATE UNIQUE INDEX \"their a\" ON \"A\"(s); CREATE INDEX \"their b\" ON \"B\"(t);\
        CREATE TRIGGER ta AFTER INSERT ON \"A\" BEGIN INSERT INTO log VALUES ('a' || new.s); END;\
        CREATE TRIGGER tb AFTER INSERT ON \"B\" BEGIN INSERT INTO log VALUES ('b' || new.t); END");
    let before = story.objects();
    for _ in 0..2 {
        story.up();
        story.run("INSERT INTO \"A\" VALUES (10, 11); DELETE FROM \"A\" WHERE id = 10");
        story.down();
        assert_eq!(story.objects(), before);
    }
    story.run("INSERT INTO \"A\" VALUES (2, 'r'); INSERT INTO \"B\" VALUES (2, 3)");
    assert_eq!(story.rows("SELECT what FROM log"), ["b11", "b11", "ar", "b3"]);
    assert!(story.database.run("INSERT INTO \"A\" VALUES (3, 'q')").is_err(), "their index holds");
}

/// Rows whose parents are gone, since nobody watched foreign keys.
const BROKEN: &str = "PRAGMA foreign_keys = OFF; INSERT INTO \"Child\" VALUES ('lost', 'x', 99), ('gone', 'y', 98); PRAGMA foreign_keys = ON";

/// What was broken before stops no migration and is broken still; what comes to it stops.
#[test]
fn rows_that_had_lost_their_parents_before_stop_nobody() {
    let renamed = anew()
        .replace("model Child {", "model Kid {\n  @@renamed(from: \"Child\")")
        .replace("Child[]", "Kid[]")
        .replace("model Parent {", "model Elder {\n  @@renamed(from: \"Parent\")")
        .replace("Parent?", "Elder?");
    let child = BEFORE.replace("text String", "text String @length(1, 99)");
    let reference =
        BEFORE.replace("parentId Int?", "parentId BigInt?").replace("id Int @id", "id BigInt @id");
    for (next, table, enveloped) in
        [(anew(), "Child", true), (renamed, "Kid", true), (child, "Child", false), (reference, "Child", true)]
    {
        let mut story = Story::new(BEFORE, &next, ROWS);
        assert_eq!(story.plan.parts[0].up.transactional, !enveloped, "{next}");
        story.run(BROKEN);
        let broken = |story: &mut Story| story.rows("SELECT count(*) FROM pragma_foreign_key_check");
        let (up, down) = (story.plan.parts[0].up.clone(), story.plan.parts[0].down.clone());
        for _ in 0..2 {
            story.script(&up).expect("what was broken stops nobody");
            assert_eq!(broken(&mut story), ["2"]);
            assert_eq!(
                story.rows(&format!("SELECT id FROM \"{table}\" WHERE id IN ('lost', 'gone') ORDER BY 1")),
                ["gone", "lost"]
            );
            story.script(&down).expect("nor on the way back");
            assert_eq!(broken(&mut story), ["2"]);
        }
    }
}

/// A row that loses its parent on the way stops, beside those that had lost theirs.
#[test]
fn a_row_that_loses_its_parent_stops_beside_those_that_had() {
    let mut story = Story::new(BEFORE, &anew(), ROWS);
    story.run(BROKEN);
    let mut up = story.plan.parts[0].up.clone();
    let before = story.rows("SELECT id FROM \"Parent\"");
    let end =
        up.statements.iter().position(|it| it.sql.contains("_isotype_check")).expect("there is a proof");
    up.statements
        .insert(end, isotype_core::migration::Statement::new("DELETE FROM \"Parent\" WHERE \"id\" = 7"));
    let error = story.script(&up).expect_err("a child of it is there");
    assert!(error.contains("every row has its parent"), "{error}");
    assert_eq!(story.rows("SELECT id FROM \"Parent\""), before);
}
