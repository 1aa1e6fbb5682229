//! The linter of migrations is real: it finds what is dangerous, and heeds what is said above a line.

use std::fs;

use isotype_testkit::{scratch, squawk};

#[test]
fn dangerous_sql_is_found_and_exceptions_are_heeded() {
    let folder = scratch::folder();
    let file = folder.path().join("up.sql");
    let lint = |sql: &str, in_transaction| {
        fs::write(&file, sql).unwrap();
        squawk::lint(std::slice::from_ref(&file), in_transaction).unwrap()
    };
    let limits = "SET LOCAL lock_timeout = '2s';\nSET LOCAL statement_timeout = '5s';\n";
    let found = lint(&format!("{limits}ALTER TABLE \"a\" RENAME TO \"b\";\n"), true);
    assert!(found.contains("\"rule_name\":\"renaming-table\""), "{found}");
    let heeded = format!("{limits}-- squawk-ignore renaming-table\nALTER TABLE \"a\" RENAME TO \"b\";\n");
    assert_eq!(lint(&heeded, true), "[]");
    let two = "ALTER TABLE \"a\" ADD COLUMN \"c\" TEXT;\nALTER TABLE \"a\" ADD COLUMN \"d\" TEXT;\n";
    assert!(lint(&format!("{limits}{two}"), false).contains("prefer-robust-stmts"));
    assert_eq!(lint(&format!("{limits}{two}"), true), "[]");
}

#[test]
fn nothing_to_read_is_nothing_found_and_a_file_that_is_missing_is_told() {
    assert_eq!(squawk::lint(&[], true).unwrap(), "[]");
    let error = squawk::lint(&["/nowhere/at/all.sql".into()], true).unwrap_err();
    assert!(error.contains("nowhere"), "{error}");
}
