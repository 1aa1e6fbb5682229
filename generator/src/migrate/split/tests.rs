//! Pieces that hold semicolons where none ends a statement, put together at random and taken apart again; and the same
//! texts by hand, each with its reason.

use isotype_core::scalar::Dialect::{self, Postgresql, Sqlite};
use proptest::prelude::*;

use super::statements;

fn split(text: &str, dialect: Dialect) -> Vec<String> {
    statements(text, dialect).into_iter().map(|statement| statement.sql).collect()
}

#[test]
fn semicolons_in_quotes_and_comments_end_nothing() {
    let text = "-- a; b\nSELECT 'a;''b', \"x;\"\"y\" /* ; */;\n\nSELECT 2; -- last; one\n";
    for dialect in Dialect::ALL {
        assert_eq!(split(text, dialect), ["SELECT 'a;''b', \"x;\"\"y\"", "SELECT 2"]);
    }
    assert_eq!(split("SELECT [a;b], `c;``d`; SELECT 1", Sqlite), ["SELECT [a;b], `c;``d`", "SELECT 1"]);
}

#[test]
fn a_trigger_of_sqlite_ends_at_its_end() {
    let trigger = "CREATE TEMP TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; SELECT 1; END";
    let text = format!("{trigger}; SELECT 2;");
    assert_eq!(split(&text, Sqlite), [trigger, "SELECT 2"]);
    assert_eq!(split("BEGIN; SELECT 1; END; SELECT 2", Sqlite), ["BEGIN", "SELECT 1", "END", "SELECT 2"]);
}

#[test]
fn bodies_of_postgresql_hold_statements() {
    let body = "DO $body$ BEGIN PERFORM 1; RAISE NOTICE '$x$;'; END $body$";
    assert_eq!(split(&format!("{body}; SELECT 1"), Postgresql), [body, "SELECT 1"]);
    let atomic = "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
    assert_eq!(split(&format!("{atomic}; SELECT 1"), Postgresql), [atomic, "SELECT 1"]);
    let rule = "CREATE RULE r AS ON INSERT TO a DO ALSO (INSERT INTO b VALUES (1); INSERT INTO c VALUES (2))";
    assert_eq!(split(&format!("{rule}; SELECT 1"), Postgresql), [rule, "SELECT 1"]);
    let escaped = r"SELECT E'a\';b', e'\\', 'c\'";
    assert_eq!(split(&format!("{escaped}; SELECT 1"), Postgresql), [escaped, "SELECT 1"]);
    let goes_on = "SELECT E'a'\n '\\';'";
    assert_eq!(split(&format!("{goes_on}; SELECT 1"), Postgresql), [goes_on, "SELECT 1"]);
    assert_eq!(split("SELECT 1 /* a /* ; */ ; */; SELECT a$b, $1; SELECT 3", Postgresql).len(), 3);
    // Comments of SQLite do not nest.
    assert_eq!(split("SELECT 1 /* a /* ; */ ; SELECT 2", Sqlite).len(), 2);
}

#[test]
fn lines_and_words_are_known() {
    let text = "-- no-transaction\n-- why\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"My\"\"Index\"\n  ON app.Users (id);\nSELECT 1";
    let found = statements(text, Postgresql);
    assert_eq!(found.iter().map(|statement| statement.line).collect::<Vec<_>>(), [3, 5]);
    assert!(
        found[0].begins_with(&["CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"]) && found[0].has_word("EXISTS")
    );
    assert_eq!(found[0].path_after(&["NOT", "EXISTS"]), Some(vec!["My\"Index".to_owned()]));
    assert_eq!(found[0].path_after(&["ON"]), Some(vec!["app".to_owned(), "users".to_owned()]));
    assert!(found[0].has_name("My\"Index") && !found[1].has_word("CREATE"));
}

/// PostgreSQL reads texts that only blanks, comments and at least one end of a line part as one (its documentation,
/// section 4.1.2.1): escapes go on in the second one.
#[test]
fn a_text_goes_on_in_the_next_line() {
    let whole = "SELECT E'a' -- b\n '\\'; c'";
    assert_eq!(split(&format!("{whole}; SELECT 1"), Postgresql), [whole, "SELECT 1"]);
    assert_eq!(split("SELECT 'a'\n '\\'; SELECT 1", Postgresql), ["SELECT 'a'\n '\\'", "SELECT 1"]);
    assert_eq!(split("SELECT E'a' '\\'; SELECT 1", Postgresql), ["SELECT E'a' '\\'", "SELECT 1"]);
}

/// A piece of a statement that must stay whole, with semicolons wherever one may be.
fn piece(dialect: Dialect) -> BoxedStrategy<String> {
    let text = "[a-z;'\"\\\\$ \n/*-]{0,6}";
    let common = prop_oneof![
        "[a-z]{1,5}",
        text.prop_map(|text| format!("'{}'", text.replace('\'', "''"))),
        text.prop_map(|text| format!("\"{}\"", text.replace('"', "\"\""))),
        "[a-z;'\" ]{0,6}".prop_map(|text| format!("/* {text} */")),
        "[a-z;'\" ]{0,6}".prop_map(|text| format!("-- {text}\n")),
        Just("é".to_owned()),
        Just("1".to_owned()),
    ];
    match dialect {
        Sqlite => prop_oneof![
            4 => common,
            1 => "[a-z;'\" ]{0,6}".prop_map(|text| format!("[{text}]")),
            1 => "[a-z;'\" ]{0,6}".prop_map(|text| format!("`{text}`")),
        ]
        .boxed(),
        Postgresql => prop_oneof![
            4 => common,
            1 => "[a-z;'\" \n]{0,6}".prop_map(|text| format!("$q${text}$q$")),
            1 => "[a-z;'\" \n]{0,6}".prop_map(|text| format!("$${text}$$")),
            // A word behind it: a text on the next line would be more of this one, with its escapes.
            1 => "[a-z;' ]{0,6}".prop_map(|text| format!("E'{}\\\\' e", text.replace('\'', "\\'"))),
            1 => "[a-z ]{0,3}".prop_map(|text| format!("({text}; {text})")),
            1 => Just("/* a /* ; */ ; */".to_owned()),
        ]
        .boxed(),
    }
}

/// A statement that begins with a word, so that no comment is cut off its front.
fn one(dialect: Dialect) -> BoxedStrategy<String> {
    let pieces = proptest::collection::vec(piece(dialect), 0..6);
    let plain = pieces.prop_map(|pieces| format!("SELECT {} x", pieces.join(" "))).boxed();
    let inner = proptest::collection::vec(piece(dialect), 0..4).prop_map(|pieces| pieces.join(" "));
    let nested = inner.prop_map(move |inner| match dialect {
        Sqlite => format!("CREATE TRIGGER t AFTER DELETE ON a BEGIN SELECT {inner} y; SELECT 2; END"),
        Postgresql => format!(
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT {inner} CASE WHEN true THEN 1 END; SELECT 2; END"
        ),
    });
    prop_oneof![3 => plain, 1 => nested.boxed()].boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_put_together_is_taken_apart(
        (dialect, wanted) in prop_oneof![Just(Sqlite), Just(Postgresql)]
            .prop_flat_map(|dialect| (Just(dialect), proptest::collection::vec(one(dialect), 0..5))),
        between in prop_oneof![Just(";"), Just(";\n\n"), Just("; -- a; b\n"), Just(" ; /* ; */ ;; ")],
    ) {
        prop_assert_eq!(split(&wanted.join(between), dialect), wanted);
    }

    #[test]
    fn no_text_is_too_strange(text in "[ -~\n;'\"$é/*\\[`-]{0,60}") {
        for dialect in Dialect::ALL {
            let found = statements(&text, dialect);
            for statement in &found {
                prop_assert!(text.contains(&statement.sql));
                prop_assert!(statement.line <= 1 + text.matches('\n').count());
            }
        }
    }
}
