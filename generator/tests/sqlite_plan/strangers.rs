//! What stands in a table and not in the schema: a change of the table where it stands leaves it alone, and one that
//! makes the table anew, or drops it, stops and names it.

use crate::story::Story;

const BEFORE: &str =
    "model A {\n  id Int @id\n  name String\n  n Int?\n\n  @@index([name], map: \"known\")\n}\n";
const ROWS: &str = "INSERT INTO \"A\" (\"id\", \"name\") VALUES (1, 'x'), (2, 'Y')";

/// How somebody made the table anew by hand, and what the stop says.
const BY_HAND: [(&str, &[&str]); 13] = [
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL COLLATE NOCASE, \"n\" INTEGER)",
        &["A (COLLATE)"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL CHECK(length(name)<99), \"n\" INTEGER)",
        &["A (CHECK)"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL ON\n/* here */conflict REPLACE, \"n\" INTEGER)",
        &["A (ON CONFLICT)"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER REFERENCES \"A\" (id) DEFERRABLE INITIALLY DEFERRED)",
        &["DEFERRABLE", "REFERENCES"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL DEFAULT 'it''s', \"n\" INTEGER)",
        &["A (DEFAULT)"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER) WITHOUT ROWID",
        &["A (WITHOUT ROWID)"],
    ),
    ("(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER) STRICT", &["A (STRICT)"]),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER AS (id + 1))",
        &["GENERATED n"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER AS (id + 1) STORED)",
        &["GENERATED n"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER, more AS (id + 1))",
        &["column more"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY DESC, \"name\" TEXT NOT NULL, \"n\" INTEGER)",
        &["PRIMARY KEY id DESC"],
    ),
    (
        "(\"id\" INT NOT NULL, \"name\" TEXT NOT NULL, \"n\" INTEGER, PRIMARY KEY (\"id\" DESC))",
        &["PRIMARY KEY id DESC"],
    ),
    (
        "(\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"n\" INTEGER) STRICT, WITHOUT ROWID",
        &["WITHOUT ROWID, STRICT"],
    ),
];

fn by_hand(next: &str, table: &str) -> Story {
    let mut story = Story::new(BEFORE, next, "");
    story.run(&format!(
        "DROP TABLE \"A\"; CREATE TABLE \"A\" {table}; CREATE INDEX known ON \"A\"(\"name\"); {ROWS}"
    ));
    story
}

#[test]
fn what_the_schema_does_not_know_stops_a_table_that_is_made_anew() {
    let next = BEFORE.replace("n Int?", "n String?");
    for (table, words) in BY_HAND {
        let mut story = by_hand(&next, table);
        let rows = story.rows("SELECT id || name || coalesce(n, '') FROM \"A\" ORDER BY id");
        story.stops(true, words);
        assert_eq!(story.rows("SELECT id || name || coalesce(n, '') FROM \"A\" ORDER BY id"), rows);
    }
}

#[test]
fn what_the_schema_does_not_know_stops_a_table_that_goes() {
    for (table, words) in BY_HAND.into_iter().filter(|(_, words)| words != &["column more"]) {
        by_hand("model B {\n  id Int @id\n}\n", table).stops(true, words);
    }
}

#[test]
fn what_the_schema_does_not_know_stays_where_the_table_stays() {
    let next = BEFORE.replace("n Int?", "n Int?\n  more Boolean @default(true)");
    for (table, _) in BY_HAND.into_iter().filter(|(table, _)| !table.contains("more AS")) {
        let mut story = by_hand(&next, table);
        // The catalog is that of the hand, so only the words are looked at.
        let sql = "SELECT replace(replace(sql, ', \"more\" BOOLEAN NOT NULL DEFAULT true', ''), '\"more\"', '') FROM sqlite_master WHERE name = 'A'";
        let before = story.rows(sql);
        let part = story.plan.parts[0].clone();
        if table.contains("STRICT") {
            // BOOLEAN is no type of a strict table: SQLite refuses, and nothing has happened.
            assert!(story.script(&part.up).is_err());
        } else {
            for script in [&part.up, &part.down, &part.up] {
                story.script(script).unwrap_or_else(|error| panic!("{table}: {error}"));
                assert_eq!(story.rows(sql), before);
            }
        }
        assert_eq!(story.rows("SELECT id || name FROM \"A\" ORDER BY id"), ["1x", "2Y"]);
        assert_eq!(story.rows("PRAGMA integrity_check"), ["ok"]);
    }
}

#[test]
fn words_in_comments_names_and_texts_are_none() {
    let next =
        BEFORE.replace("n Int?", "n String?").replace("name String", "name String @default(\"a DEFAULT b\")");
    let before = BEFORE.replace("name String", "name String @default(\"a DEFAULT b\")");
    let mut story = Story::new(&before, &next, "");
    story.run(
        "DROP TABLE \"A\"; CREATE TABLE [A] -- COLLATE NOCASE CHECK \" '\n\
         (`id`INTEGER NOT NULL PRIMARY KEY,/* DEFAULT 1 ' */\"name\"TEXT NOT NULL DEFAULT'a DEFAULT b',[n] INTEGER);\
         CREATE INDEX known ON \"A\"(\"name\" /* WHERE */)",
    );
    story.run(ROWS);
    story.up();
    story.down();
    assert_eq!(story.rows("SELECT id || name FROM \"A\" ORDER BY id"), ["1x", "2Y"]);
}

#[test]
fn a_known_index_that_somebody_changed_stops() {
    let next = BEFORE.replace("n Int?", "n String?");
    for (index, word) in [("(\"name\" COLLATE NOCASE)", "COLLATE"), ("(\"name\") WHERE \"n\" > 1", "WHERE")] {
        let mut story = Story::new(BEFORE, &next, ROWS);
        story.run(&format!("DROP INDEX known; CREATE INDEX known ON \"A\" {index}"));
        story.stops(true, &[&format!("known ({word})")]);
    }
}

#[test]
fn indexes_of_others_that_hold_a_column_that_goes_stop() {
    let without = BEFORE.replace("  n Int?\n", "");
    let anew = without.replace("id Int", "id String");
    for next in [&without, &anew] {
        for index in ["(\"name\", \"n\")", "(\"n\" + 1)", "(\"name\") WHERE n IS NULL"] {
            let mut story = Story::new(BEFORE, next, ROWS);
            story
                .run(&format!("CREATE INDEX theirs ON \"A\"{index}; CREATE INDEX their2 ON \"A\"(\"name\")"));
            story.stops(true, &["A: ", "a column that they hold goes: theirs;"]);
            story.run("DROP INDEX theirs");
            story.round_trip();
        }
    }
}

#[test]
fn temporary_things_under_our_names_stop() {
    let next = BEFORE.replace("n Int?", "n String?");
    for (temporary, word) in [
        ("CREATE TEMP TABLE a (x)", "table a"),
        ("CREATE TEMP VIEW \"A\" AS SELECT 1 AS x", "view A"),
        ("CREATE TEMP TRIGGER t AFTER INSERT ON main.\"A\" BEGIN SELECT 1; END", "trigger t"),
    ] {
        let mut story = Story::new(BEFORE, &next, ROWS);
        story.run(temporary);
        let error = story.script(&story.plan.parts[0].up.clone()).expect_err("it hides or watches ours");
        assert!(error.contains("isotype: this connection has temporary things"), "{error}");
        assert!(error.contains(word), "{error}");
        assert_eq!(story.rows("SELECT id || name FROM main.\"A\" ORDER BY id"), ["1x", "2Y"]);
    }
}

#[test]
fn values_that_a_fill_makes_equal_stop_at_unique_indexes_of_others() {
    let next = BEFORE.replace("n Int?", "n Int");
    let mut story = Story::with_fills(BEFORE, &next, ROWS, &[["A", "n", "7"]], &[]);
    for index in ["(\"n\")", "(\"n\" + 1)"] {
        story.run(&format!("CREATE UNIQUE INDEX theirs ON \"A\"{index}"));
        story.stops(true, &["A: rows get the same value", "theirs;"]);
        story.run("DROP INDEX theirs");
    }
    story.run("CREATE UNIQUE INDEX theirs ON \"A\"(\"name\"); CREATE INDEX their2 ON \"A\"(\"n\")");
    story.round_trip();
}

/// Files that bring their own transaction.
#[test]
fn names_that_are_needed_and_triggers_of_what_goes_stop_before_the_transaction() {
    let before = "model A {\n  id Int @id\n  gone Int?\n  k Int\n  bs B[]\n}\nmodel B {\n  id Int @id\n  aId Int\n  a A @relation(fields: [aId], references: [id])\n}\n";
    let next = before
        .replace("gone Int?", "n Int?")
        .replace("k Int\n", "k String\n\n  @@index([n], map: \"Needed\")\n");
    let mut story =
        Story::new(before, &next, "INSERT INTO \"A\" VALUES (1, 2, 5); INSERT INTO \"B\" VALUES (3, 1)");
    assert!(!story.plan.parts[0].up.transactional);
    story.run("CREATE INDEX needed ON \"B\"(\"aId\")");
    story.stops(true, &["of a name that is needed here", "index needed"]);
    story.run("DROP INDEX needed; CREATE TRIGGER t AFTER UPDATE OF gone ON \"A\" BEGIN SELECT 1; END");
    story.stops(true, &["triggers of others mention what goes (gone): t;"]);
    story.run("DROP TRIGGER t; CREATE TRIGGER t AFTER UPDATE ON \"A\" BEGIN SELECT 'agone', gone_by FROM (SELECT 1 AS gone_by); END");
    story.up();
    story.down();
    story.up();
}

/// A program that opens a database in the defensive mode of SQLite, which no statement switches on: what it has, a file,
/// and whether the mode is on.
const DEFENSIVE: &str = r#"
import _sqlite3, ctypes, json, sys
lib = ctypes.CDLL(_sqlite3.__file__)
lib.sqlite3_errmsg.restype = ctypes.c_char_p
setup, file, on = json.load(sys.stdin)
db = ctypes.c_void_p()
lib.sqlite3_open(b":memory:", ctypes.byref(db))
def run(sql):
    return lib.sqlite3_exec(db, sql.encode(), None, None, None) and lib.sqlite3_errmsg(db).decode()
assert not run(setup)
lib.sqlite3_db_config(db, 1010, 1 if on else 0, None)
print(run(file) or "done")
print(run("ROLLBACK") or "a transaction was open")
print(run("SELECT id, name, n FROM \"A\" INDEXED BY theirs WHERE name > ''") or "theirs is there")
"#;

/// What the program says.
fn in_a_program(input: &serde_json::Value) -> Vec<String> {
    use std::io::Write as _;
    let mut command = std::process::Command::new("python3");
    command.args(["-c", DEFENSIVE]).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("cannot run python3: {error}; install it"));
    child.stdin.take().expect("it is piped").write_all(input.to_string().as_bytes()).expect("python3 reads");
    let output = child.wait_with_output().expect("python3 ends");
    assert!(output.status.success(), "python3 with its module sqlite3 did not end well; its words are above");
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

#[test]
fn the_defensive_mode_of_a_connection_stops_before_anything_changes() {
    let next = BEFORE.replace("n Int?", "n String?");
    let mut story = Story::new(BEFORE, &next, ROWS);
    let made = story
        .rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'")
        .join(";");
    let setup = format!("{made}; {ROWS}; CREATE INDEX theirs ON \"A\"(name)");
    let up = story.plan.parts[0].up.to_sql();
    let said = in_a_program(&serde_json::json!([setup, up, true]));
    assert!(said[0].contains("isotype: this connection is in the defensive mode of SQLite"), "{said:?}");
    assert!(said[0].contains("isotype migrate up"), "{said:?}");
    assert_eq!(said[1..], ["cannot rollback - no transaction is active", "theirs is there"]);
    let said = in_a_program(&serde_json::json!([setup, up, false]));
    assert_eq!(said, ["done", "cannot rollback - no transaction is active", "theirs is there"]);
    story.up();
}
