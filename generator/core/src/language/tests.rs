//! Tests of the whole language; a helper stands beside what it helps.

mod format;
mod grammar;
mod mistakes;
mod properties;

use super::ast::Ast;
use super::parser::parse;
use crate::diagnostic::Diagnostics;
use crate::source::FileId;

/// The tree of a text that must be without mistakes.
fn read(text: &str) -> Ast {
    let mut diagnostics = Diagnostics::default();
    let ast = parse(FileId(0), text, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{text}\n{diagnostics:#?}");
    ast
}
