//! The schemas that other tests stand on are themselves without a mistake.

use std::fs;

use isotype_core::diagnostic::{Diagnostics, Severity};
use isotype_core::language::format::format;
use isotype_core::language::parser;
use isotype_core::model::resolve;
use isotype_core::source::FileId;
use isotype_testkit::{made, workspace};

const SCHEMAS: [&str; 3] =
    ["schema/axon.prisma", "generator/agreement/schema/full.prisma", "generator/agreement/schema/pg.prisma"];

/// Every error and warning of a schema, each with its line. Notes only say what one of the databases does not check.
fn said(text: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::default();
    let ast = parser::parse(FileId(0), text, &mut diagnostics);
    resolve(&[ast], &mut diagnostics);
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    diagnostics
        .iter()
        .filter(|found| found.severity > Severity::Note)
        .map(|found| {
            let line = found.span.map_or(0, |span| line(span.start as usize));
            format!("{line}: {:?} {}: {}", found.severity, found.code, found.message)
        })
        .collect()
}

#[test]
fn every_schema_here_is_read_without_a_word() {
    for path in SCHEMAS {
        let text = fs::read_to_string(workspace().join(path)).unwrap();
        assert_eq!(said(&text), [""; 0], "{path}");
    }
}

#[test]
fn every_schema_here_is_formatted() {
    for path in SCHEMAS {
        let text = fs::read_to_string(workspace().join(path)).unwrap();
        assert_eq!(format(&text).unwrap(), text, "{path} is not as `isotype format` writes it");
    }
}

#[test]
fn a_made_schema_is_read_without_a_word() {
    assert_eq!(said(&(made::generators().to_owned() + &made::schema(100))), [""; 0]);
}
