//! Rust of hostile schemas compiles without a warning, clippy's included, and is laid out as rustfmt lays it out.

use isotype_agreement::hostile;
use isotype_core::emit::rust::{RustOptions, emit};
use isotype_testkit::scratch;
use std::fmt::Write as _;
use std::process::Command;

/// The letters that generic code likes for its parameters, as types that fields have.
fn letters() -> String {
    let mut schema = String::from("datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n");
    for letter in 'A'..='Z' {
        write!(
            schema,
            "\nenum {letter} {{\n  {letter}\n}}\n\ntype {letter}{letter} {{\n  value {letter}\n  db {letter}[]\n}}\n\
             \nmodel {letter}Row {{\n  db {letter} @id\n  row {letter}? @unique\n  at {letter}{letter}\n  map {letter}[]\n  \
             writer Int @unique\n  making String @default(cuid())\n}}\n\
             \nmodel {letter}{letter}{letter}{letter} {{\n  id Int @id\n}}\n"
        )
        .expect("grows");
    }
    schema
}

/// A model for each letter.
fn letter_models() -> String {
    ('A'..='Z').fold(String::new(), |mut schema, letter| {
        write!(schema, "model {letter} {{\n  id Int @id\n  db String @unique\n}}\n").expect("grows");
        schema
    })
}

#[test]
fn what_is_taken_compiles_and_what_collides_compiles_or_is_refused_in_words() {
    let made = scratch::Crate::new("hostile", "isotype.workspace = true\n");
    let mut library = String::from("#![deny(warnings)]\n#![allow(rustdoc::all)]\n");
    let own = [("letters", letters()), ("letter models", letter_models())];
    let taken = super::taken().into_iter().chain(own).map(|(name, text)| (name, text, false));
    let collisions = hostile::collisions().into_iter().map(|(name, text)| (name, text, true));
    let mut files = Vec::new();
    for (index, (name, text, may_be_refused)) in taken.chain(collisions).enumerate() {
        let options = RustOptions { source: "*/ \n hostile".into(), ..RustOptions::default() };
        match super::read(&text).and_then(|schema| emit(&schema, &options)) {
            Ok(text) => {
                files.push(made.write(&format!("src/schema_{index}.rs"), &text));
                writeln!(library, "pub mod schema_{index};").expect("grows");
            }
            Err(diagnostics) if may_be_refused => super::is_clear(&diagnostics),
            Err(diagnostics) => panic!("{name}: {diagnostics:#?}"),
        }
    }
    assert!(files.len() >= super::taken().len() + 2);
    made.write("src/lib.rs", &library);
    let checked = made.cargo(&["clippy", "--quiet", "--offline", "--", "-D", "warnings"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    // Away from this repository's own configuration, because the crate is in a folder of its own.
    let formatted = Command::new("rustfmt")
        .args(["--check", "--edition", "2024"])
        .args(&files)
        .current_dir(made.path())
        .output()
        .expect("rustfmt is there");
    assert!(formatted.status.success(), "{}", String::from_utf8_lossy(&formatted.stdout));
}
