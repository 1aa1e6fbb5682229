//! "Did you mean": the nearest name to one that is not known.

use std::collections::HashSet;

/// The candidate that a misspelt name most likely meant.
///
/// Case differences come first, then a distance of at most a third of the name's length.
/// Ties go to the earlier candidate, so that the answer does not depend on chance.
pub(crate) fn nearest<'c>(wanted: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = wanted.chars().count();
    let limit = (length / 3).clamp(1, 4);
    let mut best: Option<(usize, &'c str)> = None;
    for candidate in candidates {
        if candidate.eq_ignore_ascii_case(wanted) {
            return Some(candidate);
        }
        if candidate.chars().count().abs_diff(length) > limit {
            continue;
        }
        let found = distance(wanted, candidate);
        if found <= limit && best.is_none_or(|(least, _)| found < least) {
            best = Some((found, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The help text for an unknown name: the nearest one, else all that are known.
pub(crate) fn help_for<'c>(
    wanted: &str,
    sigil: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> String {
    let mut seen = HashSet::new();
    let candidates: Vec<&str> = candidates.into_iter().filter(|name| seen.insert(*name)).collect();
    match nearest(wanted, candidates.iter().copied()) {
        Some(name) => format!("Did you mean `{sigil}{name}`?"),
        None if candidates.is_empty() => "There is none to choose from".to_owned(),
        None => {
            let shown: Vec<String> =
                candidates.iter().take(12).map(|name| format!("`{sigil}{name}`")).collect();
            let more = if candidates.len() > shown.len() { ", …" } else { "" };
            format!("There are {}{more}", shown.join(", "))
        }
    }
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two names.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().flat_map(char::to_lowercase).collect();
    let right: Vec<char> = right.chars().flat_map(char::to_lowercase).collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &a) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &b) in right.iter().enumerate() {
            let mut least =
                (last[column] + usize::from(a != b)).min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && a == right[column - 1] && left[row - 1] == b {
                least = least.min(before_last[column - 1] + 1);
            }
            current.push(least);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        assert_eq!(nearest("Usr", ["Post", "User"]), Some("User"));
        assert_eq!(nearest("string", ["Int", "String"]), Some("String"));
        assert_eq!(nearest("defualt", ["default", "unique"]), Some("default"));
        assert_eq!(nearest("x", ["Post", "User"]), None);
        assert_eq!(nearest("password", ["default", "unique"]), None);
    }

    #[test]
    fn swaps_of_neighbours_count_once() {
        assert_eq!(distance("uniuqe", "unique"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
