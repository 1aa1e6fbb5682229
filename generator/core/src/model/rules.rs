//! What a resolved schema must keep: one function per law, named as the sentence it enforces, all listed here.

use super::resolve::Draft;

/// Checks every law.
pub(super) fn check(draft: &mut Draft<'_, '_>) {
    let _ = draft;
}
