//! The schemas that other tests stand on are themselves without a mistake.

use std::fs;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::language::parser;
use isotype_core::source::FileId;
use isotype_testkit::workspace;

#[test]
fn every_schema_here_is_read_without_a_word() {
    for path in [
        "schema/axon.prisma",
        "generator/agreement/schema/full.prisma",
        "generator/agreement/schema/pg.prisma",
    ] {
        let text = fs::read_to_string(workspace().join(path)).unwrap();
        let mut diagnostics = Diagnostics::default();
        parser::parse(FileId(0), &text, &mut diagnostics);
        assert_eq!(format!("{diagnostics:#?}"), format!("{:#?}", Diagnostics::default()), "{path}");
    }
}

#[test]
fn a_made_schema_is_read_without_a_word() {
    let text = isotype_testkit::made::generators().to_owned() + &isotype_testkit::made::schema(100);
    let mut diagnostics = Diagnostics::default();
    parser::parse(FileId(0), &text, &mut diagnostics);
    assert_eq!(format!("{diagnostics:#?}"), format!("{:#?}", Diagnostics::default()));
}
