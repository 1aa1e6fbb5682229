use super::*;
use crate::source::Sources;
use std::io::Write as _;
use std::process::{Command, Stdio};

pub(super) fn rust(schema: &str) -> String {
    let mut sources = Sources::default();
    sources.add("schema.prisma", schema);
    let (schema, diagnostics) = crate::read(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    let options = RustOptions { source: "schema.prisma".to_owned(), ..RustOptions::default() };
    emit(&schema, &options).unwrap()
}

/// rustfmt with its own defaults changes nothing.
pub(super) fn assert_formatted(text: &str) {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        // Away from this repository's own configuration.
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    rustfmt.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), text);
}

#[test]
fn axon() {
    let text = rust(include_str!("../../../../../schema/axon.prisma"));
    assert_formatted(&text);
}
