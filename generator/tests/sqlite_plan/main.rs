//! The SQLite planner on a real database, foreign keys on, as an application opens it: what the case folders of
//! `changes` do not tell. Each test is a pair of schemas, rows, and what must be there after the up, the down and the
//! second up.

#[path = "../databases/mod.rs"]
mod databases;

mod others;
mod story;
mod strangers;

use story::{Story, VERSION};

const FAMILY: &str = "model Parent {\n  id Int @id\n  name String?\n  gone String?\n  children Child[]\n}\n\
    model Child {\n  id Int @id\n  parentId Int\n  parent Parent @relation(fields: [parentId], references: [id], onDelete: Cascade)\n}\n";
const FAMILY_ROWS: &str = "INSERT INTO \"Parent\" VALUES (1, 'a', 'x'), (2, 'b', NULL); INSERT INTO \"Child\" VALUES (10, 1), (11, 1), (12, 2);";

#[test]
fn what_others_made_survives_and_works() {
    let next = FAMILY.replace("name String?", "name String @length(1, 9)").replace("  gone String?\n", "");
    let mut story = Story::new(FAMILY, &next, FAMILY_ROWS);
    story.run(
        "CREATE TABLE log (what);\
         CREATE VIEW v AS SELECT name FROM \"Parent\";\
         CREATE TRIGGER t AFTER UPDATE ON \"Parent\" BEGIN INSERT INTO log VALUES (NEW.name); END;\
         CREATE TRIGGER u AFTER INSERT ON \"Child\" BEGIN UPDATE \"Parent\" SET name = 'u' WHERE id = NEW.\"parentId\"; END;\
         CREATE UNIQUE INDEX \"their \"\"own\" ON \"Parent\"(lower(name)) WHERE name > ''",
    );
    let before = story.objects();
    for _ in 0..2 {
        story.up();
        assert_eq!(story.objects(), before);
        story.down();
        assert_eq!(story.objects(), before);
    }
    assert_eq!(story.rows("SELECT count(*) FROM log"), ["0"], "our own writes are not their business");
    assert_eq!(story.rows("SELECT quote(gone) FROM \"Parent\""), ["'x'", "NULL"]);
    story.run("INSERT INTO \"Child\" VALUES (13, 2)");
    assert_eq!(story.rows("SELECT what FROM log"), ["u"]);
    let twice =
        story.database.run("UPDATE \"Parent\" SET name = 'U' WHERE id = 1").expect_err("their index holds");
    assert!(twice.contains("UNIQUE"), "{twice}");
    story.run("DELETE FROM \"Parent\" WHERE id = 1");
    assert_eq!(story.rows("SELECT id FROM \"Child\""), ["12", "13"]);
}

#[test]
fn what_others_made_on_a_dropped_table_comes_back() {
    let mut story = Story::new(
        "model A {\n  id Int @id\n  s String\n}\nmodel B {\n  id Int @id\n}\n",
        "model B {\n  id Int @id\n}\n",
        "INSERT INTO \"A\" VALUES (1, 'q')",
    );
    story.run("CREATE TABLE log (what); CREATE INDEX theirs ON \"A\"(s DESC); CREATE TRIGGER t AFTER INSERT ON \"A\" BEGIN INSERT INTO log VALUES (NEW.s); END");
    let before = story.objects();
    story.up();
    assert_eq!(story.objects(), Vec::<String>::new());
    story.down();
    assert_eq!(story.objects(), before);
    story.run("INSERT INTO \"A\" VALUES (2, 'r')");
    assert_eq!(story.rows("SELECT what FROM log"), ["r"]);
    assert_eq!(story.rows("SELECT s FROM \"A\" INDEXED BY theirs WHERE s > '' ORDER BY s"), ["q", "r"]);
}

#[test]
fn a_view_of_what_goes_stops_it_and_nothing_has_happened() {
    let next = FAMILY.replace("  gone String?\n", "").replace("name String?", "name String @default(\"n\")");
    let mut story = Story::new(FAMILY, &next, FAMILY_ROWS);
    story.run("CREATE VIEW v AS SELECT gone FROM \"Parent\"");
    let script = story.plan.parts[0].up.clone();
    let error = story.script(&script).expect_err("the view uses the column");
    assert!(error.contains("isotype: a view of others uses what goes (Parent.gone)"), "{error}");
    assert_eq!(story.rows("SELECT quote(gone) FROM v"), ["'x'", "NULL"]);
    assert!(story.database.run("ROLLBACK").is_err(), "no transaction is left open");
}

#[test]
fn rows_whose_parents_are_gone_stay_kept() {
    let previous = format!(
        "{FAMILY}model Pet {{\n  id Int @id\n  childId Int\n  child Child @relation(fields: [childId], references: [id])\n}}\n"
    )
    .replace("onDelete: Cascade)\n", "onDelete: Cascade)\n  pets Pet[]\n");
    let next = "model Parent {\n  id Int @id\n  name String?\n  gone String?\n}\n";
    let rows = format!("{FAMILY_ROWS} INSERT INTO \"Pet\" VALUES (100, 10), (101, 12)");
    let mut story = Story::new(&previous, next, &rows);
    story.up();
    story.run("DELETE FROM \"Parent\" WHERE id = 1");
    story.down();
    assert_eq!(story.rows("SELECT id FROM \"Child\""), ["12"]);
    assert_eq!(story.rows("SELECT id FROM \"Pet\""), ["101"]);
    assert_eq!(story.rows(&format!("SELECT id FROM \"_isotype_{VERSION}_Child\"")), ["10", "11"]);
    assert_eq!(story.rows(&format!("SELECT id FROM \"_isotype_{VERSION}_Pet\"")), ["100"]);
    story.run("INSERT INTO \"Parent\" VALUES (1, 'again', NULL); INSERT INTO \"Child\" VALUES (10, 2)");
    story.up();
    story.down();
    assert_eq!(
        story.rows("SELECT id || ' ' || \"parentId\" FROM \"Child\" ORDER BY id"),
        ["10 2", "11 1", "12 2"]
    );
    assert_eq!(story.rows("SELECT id FROM \"Pet\" ORDER BY id"), ["100", "101"]);
    assert_eq!(
        story.rows(&format!("SELECT count(*) FROM \"_isotype_{VERSION}_Child\"")),
        ["1"],
        "the older row 10 stays kept"
    );
}

#[test]
fn a_kept_reference_whose_parent_is_gone_stays_kept() {
    let previous = FAMILY
        .replace("parentId Int", "parentId Int?")
        .replace("parent Parent ", "parent Parent? ")
        .replace("Cascade", "SetNull");
    let next =
        "model Parent {\n  id Int @id\n  name String?\n  gone String?\n}\nmodel Child {\n  id Int @id\n}\n";
    let mut story = Story::new(&previous, next, FAMILY_ROWS);
    story.up();
    story.run("DELETE FROM \"Parent\" WHERE id = 1");
    story.down();
    assert_eq!(story.rows("SELECT quote(\"parentId\") FROM \"Child\" ORDER BY id"), ["NULL", "NULL", "2"]);
    let kept = format!("SELECT \"key\" || ' ' || \"value\" FROM \"_isotype_{VERSION}_Child__values\"");
    assert_eq!(story.rows(&kept), ["10 1", "11 1"]);
}

#[test]
fn a_key_may_change_its_type_while_values_are_kept_by_it() {
    let previous = "model A {\n  id Int @id\n  gone String\n  bs B[]\n}\nmodel B {\n  id Int @id\n  aId Int?\n  a A? @relation(fields: [aId], references: [id])\n}\n";
    let next = "model A {\n  id String @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  aId String?\n  a A? @relation(fields: [aId], references: [id])\n}\n";
    let mut story = Story::new(
        previous,
        next,
        "INSERT INTO \"A\" VALUES (7, 'x'), (-8, 'y'); INSERT INTO \"B\" VALUES (1, 7), (2, NULL), (3, -8)",
    );
    for _ in 0..2 {
        story.up();
        assert_eq!(story.rows("SELECT quote(id) FROM \"A\" ORDER BY id"), ["'-8'", "'7'"]);
        assert_eq!(story.rows("SELECT quote(\"aId\") FROM \"B\""), ["'7'", "NULL", "'-8'"]);
        story.down();
        assert_eq!(story.rows("SELECT id || gone FROM \"A\" ORDER BY id"), ["-8y", "7x"]);
        assert_eq!(story.rows("SELECT quote(\"aId\") FROM \"B\""), ["7", "NULL", "-8"]);
    }
}

#[test]
fn a_table_without_any_key_in_common_keeps_by_the_number_of_the_row() {
    let previous = "model A {\n  name String @id\n  gone String?\n}\n";
    let next = "model A {\n  id Int @id @default(autoincrement())\n}\n";
    let mut story = Story::new(previous, next, "INSERT INTO \"A\" VALUES ('b', 'x'), ('a', NULL)");
    for _ in 0..2 {
        story.up();
        assert_eq!(story.rows("SELECT id FROM \"A\""), ["1", "2"]);
        story.down();
        assert_eq!(story.rows("SELECT name || coalesce(gone, '-') FROM \"A\" ORDER BY rowid"), ["bx", "a-"]);
    }
}

#[test]
fn a_fill_is_written_down_and_only_what_still_equals_it_goes_back() {
    let previous = "model A {\n  id Int @id\n  n Int?\n}\n";
    let next = "model A {\n  id Int @id\n  n Int\n}\n";
    let fill = ["A", "n", "abs(random() % 1000000) + \"A\".\"id\""];
    let mut story = Story::with_fills(
        previous,
        next,
        "INSERT INTO \"A\" VALUES (1, NULL), (2, 5), (3, NULL)",
        &[fill],
        &[],
    );
    story.up();
    story.run("UPDATE \"A\" SET n = -1 WHERE id = 3");
    story.down();
    assert_eq!(story.rows("SELECT quote(n) FROM \"A\""), ["NULL", "5", "-1"]);
}

#[test]
fn bytes_that_are_no_text_stop() {
    let previous = "model A {\n  id Int @id\n  b Bytes\n}\n";
    let next = "model A {\n  id Int @id\n  b String\n}\n";
    let mut story =
        Story::new(previous, next, "INSERT INTO \"A\" VALUES (1, CAST('žluť 🐴' AS BLOB)), (2, X'')");
    story.up();
    assert_eq!(story.rows("SELECT typeof(b) || b FROM \"A\""), ["textžluť 🐴", "text"]);
    story.down();
    assert_eq!(story.rows("SELECT typeof(b) || hex(b) FROM \"A\""), ["blobC5BE6C75C5A520F09F90B4", "blob"]);
    for bytes in ["FF", "C0AF", "EDA080", "6100", "C5", "61C5"] {
        story.run(&format!("DELETE FROM \"A\"; INSERT INTO \"A\" VALUES (1, X'{bytes}')"));
        let error = story.try_up().expect_err(bytes);
        assert!(error.contains("isotype: A.b: 1 row holds a value (id 1)"), "{error}");
    }
}

#[test]
fn an_enveloped_migration_is_done_once_and_undone_once() {
    let next = FAMILY.replace("name String?", "name String @default(\"n\")");
    let mut story = Story::new(FAMILY, &next, FAMILY_ROWS);
    assert!(!story.plan.parts[0].up.transactional);
    story.up();
    let up = story.plan.parts[0].up.clone();
    assert!(story.script(&up).expect_err("the marker is there").contains("_isotype_applied"));
    story.run("PRAGMA foreign_keys = ON");
    story.down();
    let down = story.plan.parts[0].down.clone();
    let error = story.script(&down).expect_err("the marker is gone");
    assert!(error.contains("undone already"), "{error}");
    story.run("PRAGMA foreign_keys = ON");
    story.up();
}

#[test]
fn a_ring_of_new_tables_comes_back_after_an_undo() {
    let next = "model X {\n  id Int @id\n}\nmodel A {\n  id Int @id\n  bId Int?\n  b B? @relation(\"ab\", fields: [bId], references: [id])\n  bs B[] @relation(\"ba\")\n}\n\
        model B {\n  id Int @id\n  aId Int?\n  a A? @relation(\"ba\", fields: [aId], references: [id])\n  as A[] @relation(\"ab\")\n}\n\
        model Tree {\n  id Int @id @default(autoincrement())\n  upId Int?\n  up Tree? @relation(\"t\", fields: [upId], references: [id], onDelete: Restrict, onUpdate: Restrict)\n  downs Tree[] @relation(\"t\")\n}\n";
    let mut story = Story::new("model X {\n  id Int @id\n}\n", next, "");
    story.up();
    story.run("INSERT INTO \"A\" VALUES (1, NULL); INSERT INTO \"B\" VALUES (2, 1); UPDATE \"A\" SET \"bId\" = 2; INSERT INTO \"Tree\" VALUES (5, 5), (4, 5), (9, NULL); DELETE FROM \"Tree\" WHERE id = 9");
    story.down();
    story.up();
    assert_eq!(story.rows("SELECT \"bId\" FROM \"A\" UNION ALL SELECT \"aId\" FROM \"B\""), ["2", "1"]);
    assert_eq!(story.rows("SELECT id || ' ' || \"upId\" FROM \"Tree\" ORDER BY id"), ["4 5", "5 5"]);
    assert_eq!(story.rows("SELECT seq FROM sqlite_sequence WHERE name = 'Tree'"), ["9"]);
}

#[test]
fn names_may_change_their_case_and_places() {
    let previous = "model A {\n  id Int @id\n  one String\n  two String\n  @@map(\"user\")\n}\nmodel B {\n  id Int @id\n  x Int\n  @@map(\"b\")\n}\n";
    let next = "model A {\n  id Int @id\n  one String @map(\"two\")\n  two String @map(\"one\")\n  @@map(\"User\")\n}\nmodel B {\n  id Int @id\n  x Int @map(\"X\")\n  @@map(\"B\")\n}\n";
    let mut story = Story::new(
        previous,
        next,
        "INSERT INTO \"user\" VALUES (1, 'eins', 'zwei'); INSERT INTO \"b\" VALUES (1, 3)",
    );
    story.run("CREATE VIEW v AS SELECT one, x FROM user, b");
    story.up();
    story.down();
    assert_eq!(story.rows("SELECT one || two || x FROM \"user\", \"b\""), ["einszwei3"]);
    assert_eq!(story.rows("SELECT one || x FROM v"), ["eins3"]);
}

/// A table of somebody else that refers to ours: with foreign keys on, dropping our old form would empty it.
#[test]
fn tables_of_others_are_not_reached_into() {
    let previous = "model A {\n  id Int @id\n  n Int?\n}\n";
    let next = "model A {\n  id Int @id\n  n String?\n}\n";
    let mut story = Story::new(previous, next, "INSERT INTO \"A\" VALUES (1, 2)");
    story.run("CREATE TABLE theirs (a INTEGER REFERENCES \"A\" (id) ON DELETE CASCADE); INSERT INTO theirs VALUES (1)");
    let script = story.plan.parts[0].up.clone();
    let error = story.script(&script).expect_err("they refer to it");
    assert!(error.contains("refers to it: theirs"), "{error}");
    story.run("PRAGMA foreign_keys = OFF");
    story.script(&script).expect("with keys off nothing reaches into it");
    story.run("PRAGMA foreign_keys = ON");
    assert_eq!(story.rows("SELECT count(*) FROM theirs"), ["1"]);
    assert_eq!(story.rows("SELECT count(*) FROM pragma_foreign_key_check"), ["0"]);
}
