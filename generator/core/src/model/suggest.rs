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
        if candidate.chars().count().abs_diff(length) > limit || !shares_an_end(wanted, candidate) {
            continue;
        }
        if let Some(found) = distance(wanted, candidate, limit)
            && best.is_none_or(|(least, _)| found < least)
        {
            best = Some((found, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The help text for an unknown name: the nearest one, else all that are known.
pub fn help_for<'c, I>(wanted: &str, sigil: &str, candidates: I) -> String
where
    I: IntoIterator<Item = &'c str>,
    I::IntoIter: Clone,
{
    let candidates = candidates.into_iter();
    if let Some(name) = nearest(wanted, candidates.clone()) {
        return format!("Did you mean `{sigil}{name}`?");
    }
    let mut seen = HashSet::new();
    let mut names = candidates.filter(|name| seen.insert(*name));
    let shown: Vec<String> = names.by_ref().take(MOST_SHOWN).map(|name| format!("`{sigil}{name}`")).collect();
    if shown.is_empty() {
        return "There is none to choose from".to_owned();
    }
    format!("There are {}{}", shown.join(", "), if names.next().is_some() { ", …" } else { "" })
}

/// So many names are listed where none is near.
const MOST_SHOWN: usize = 12;

/// Slips of the pen seldom touch both ends of a word; asking for one of them spares most comparisons.
fn shares_an_end(left: &str, right: &str) -> bool {
    let same = |one: Option<char>, other: Option<char>| match (one, other) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(&other),
        _ => false,
    };
    let (mut left, mut right) = (left.chars(), right.chars());
    same(left.next(), right.next()) || same(left.next_back(), right.next_back())
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two names, if at most `limit`.
fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
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
        if current.iter().chain(&last).all(|&so_far| so_far > limit) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|&found| found <= limit)
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
        assert_eq!(distance("uniuqe", "unique", 2), Some(1));
        assert_eq!(distance("", "abc", 3), Some(3));
        assert_eq!(distance("abcdef", "uvwxyz", 2), None);
    }
}
