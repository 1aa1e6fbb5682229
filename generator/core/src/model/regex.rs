//! `@regex` takes the portable subset of regular expressions.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::pattern::Pattern;
use crate::source::Span;

/// Checks an expression; reports the first thing outside the subset, with its replacement.
pub(crate) fn check(text: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    match Pattern::read(text) {
        Ok(_) => true,
        Err(fault) => {
            diagnostics.push(Diagnostic::error("regex-not-portable", span, fault.message).help(fault.help));
            false
        }
    }
}
