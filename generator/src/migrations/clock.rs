//! Versions of migrations: moments in UTC, as fourteen digits.

use std::time::{SystemTime, UNIX_EPOCH};

use isotype_core::migration::{later, version};

/// This moment as a version.
pub(crate) fn version_now() -> String {
    version(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
}

/// This moment, or the first one after every version that is there already.
pub(crate) fn version_after<'v>(taken: impl Iterator<Item = &'v str>) -> String {
    let now = version_now();
    match taken.max() {
        Some(last) if last >= now.as_str() => later(last, 1),
        _ => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_version_is_greater_than_all() {
        assert_eq!(version_after(["29991231235959"].into_iter()), "30000101000000");
        assert!(version_after(["20200101000000"].into_iter()).as_str() > "20260101000000");
    }
}
