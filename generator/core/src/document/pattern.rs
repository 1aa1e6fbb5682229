//! Regular expressions of the portable subset: read, refused with a reason, and matched.
//!
//! Rust, JavaScript (with the `u` flag) and PostgreSQL read these alike: literals, classes without nested classes,
//! groups, `|`, `* + ? {m,n}`, `^` and `$`. Everything else differs between them somewhere.
//! Matching follows all branches at once, so that no expression takes more than text × expression steps.

mod example;
mod program;
mod read;
mod reading;

pub use read::Fault;

use program::{Program, Step};
use read::Node;
pub(in crate::document) use reading::Reading;

/// A regular expression of the portable subset.
#[derive(Clone, Debug)]
pub struct Pattern {
    program: Program,
}

impl Pattern {
    /// Reads an expression. The fault is the first thing outside the subset, with its replacement.
    pub fn read(text: &str) -> Result<Pattern, Fault> {
        let node = read::read(text, false)?;
        Ok(Pattern { program: Program::of(&node) })
    }

    /// Reads an expression of [`super::texts`], which may name control characters as `\u0000`.
    pub fn of_wire(text: &str) -> Result<Pattern, Fault> {
        let node = read::read(text, true)?;
        Ok(Pattern { program: Program::of(&node) })
    }

    /// A text that fits an expression: another `seed`, another text, where there are several. None where the
    /// expression is wrong, or no fitting text is found.
    pub fn example(text: &str, seed: u32) -> Option<String> {
        let node = read::read(text, false).ok()?;
        let made = example::of(&node, seed)?;
        Program::of(&node).matches(&made).then_some(made)
    }

    /// The expression that these texts fit and no others.
    pub(in crate::document) fn of_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Pattern {
        let branches: Vec<Node> = texts.into_iter().map(|text| Node::bound(true, text, true)).collect();
        // A class of no character at all is what fits nothing.
        let nothing = Node::Class { ranges: Vec::new(), negated: false };
        let node = if branches.is_empty() { nothing } else { Node::Either(branches) };
        Pattern { program: Program::of(&node) }
    }

    /// The texts that hold this one: at the start, at the end, or anywhere.
    pub(in crate::document) fn of_part(at_start: bool, part: &str, at_end: bool) -> Pattern {
        Pattern { program: Program::of(&Node::bound(at_start, part, at_end)) }
    }

    /// Before the first character of a text that is read in steps.
    pub(in crate::document) fn start(&self) -> Reading {
        Reading::start(&self.program)
    }

    /// After one more character.
    pub(in crate::document) fn next(&self, reading: &Reading, char: char) -> Reading {
        reading.next(&self.program, char)
    }

    /// The classes of characters that the expression tells apart.
    pub(in crate::document) fn classes(&self) -> impl Iterator<Item = &[(char, char)]> {
        self.program.steps.iter().filter_map(|step| match step {
            Step::Class { ranges, .. } => Some(ranges.as_slice()),
            _ => None,
        })
    }

    /// Whether some part of the text fits; `^` and `$` bind it to the ends.
    pub fn matches(&self, text: &str) -> bool {
        self.program.matches(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn matches(pattern: &str, text: &str) -> bool {
        Pattern::read(pattern).unwrap_or_else(|fault| panic!("{pattern}: {fault:?}")).matches(text)
    }

    #[test]
    fn the_portable_subset_is_accepted() {
        for pattern in [
            "",
            "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "^[^\\n]*$",
            "a{2}b{2,}c{2,5}|d?",
            "\\.\\\\\\/[\\-a\\]]",
            "[-a]|[a-]",
            "^(a|b|)$",
            "ä[α-ω]",
        ] {
            assert!(Pattern::read(pattern).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn everything_else_names_its_replacement() {
        for (pattern, help) in [
            (".", "Write `[^\\n]` for any character but a line break, or `\\.` for a full stop"),
            ("\\d", "Write `[0-9]`"),
            ("[\\w]", "Write `[A-Za-z0-9_]`"),
            ("(a", "Add `)`, or write `\\(` for the character itself"),
            ("a)", "Write `\\)` for the character itself"),
            ("(?=a)", "Say what the text is instead of what it is not, or use a second rule"),
            ("(?<=a)", "Say what the text is instead of what it is not, or use a second rule"),
            ("(?<n>a)", "Write a plain group: `( … )`"),
            ("(?i)a", "Spell both cases in classes: `[Aa]`"),
            ("(a)\\1", "Repeat the group instead of referring back to it"),
            ("a*?", "A rule only asks whether the text fits: leave the second sign out"),
            ("*a", "Write `\\*` for the character itself"),
            ("a**", "Write `\\*` for the character itself"),
            ("^*", "Write `\\*` for the character itself"),
            ("a{,3}", "Write `\\{` for the character itself"),
            ("a{256}", "Bind the length by `@length`"),
            ("a{3,2}", "Swap the two numbers"),
            ("a}", "Write `\\}` for the character itself"),
            ("[]a]", "Write `\\]` for the character itself"),
            ("[a[b]]", "Write `\\[` for the character itself"),
            ("[a&&b]", "List the character once"),
            ("[a-c-e]", "Write `\\-` for the character itself"),
            ("[z-a]", "Swap the two characters"),
            ("[a", "Add `]`, or write `\\[` for the character itself"),
            ("a\\", "Write `\\\\` for the character itself"),
            ("\\-", "Write `-` without the backslash"),
            ("\\x41", "Write the character itself"),
            ("((a{100}){100}){100}", "Repeat less: repetitions inside repetitions multiply"),
        ] {
            let fault = Pattern::read(pattern).expect_err(pattern);
            assert_eq!(fault.help, help, "{pattern}");
        }
    }

    #[test]
    fn groups_are_not_nested_without_end() {
        let deep = format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000));
        assert_eq!(Pattern::read(&deep).expect_err("too deep").help, "Use fewer groups inside groups");
    }

    #[test]
    fn texts_match_as_in_every_engine() {
        for (pattern, text, expected) in [
            ("", "", true),
            ("b", "abc", true),
            ("^b", "abc", false),
            ("^a|c$", "xxc", true),
            ("^[a-z0-9]+(?:-[a-z0-9]+)*$", "a-b-c9", true),
            ("^[a-z0-9]+(?:-[a-z0-9]+)*$", "a--b", false),
            ("^a{2,3}$", "a", false),
            ("^a{2,3}$", "aaa", true),
            ("^a{2,3}$", "aaaa", false),
            ("^a{2,}$", "aaaaa", true),
            ("^(?:ab){2}$", "abab", true),
            ("^[^\\n]*$", "a\nb", false),
            ("^(a|b|)$", "", true),
            ("^(a*)*$", "aaab", false),
            ("^[\\-\\]α-ω]+$", "-]λ", true),
            ("a$b", "ab", false),
            ("^\\.\\\\$", ".\\", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern:?} on {text:?}");
        }
    }

    #[test]
    fn an_expression_that_makes_others_hang_does_not() {
        assert!(!matches("^(a+)+$", &format!("{}b", "a".repeat(10_000))));
    }

    #[test]
    fn examples_fit_and_differ() {
        for pattern in [
            "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "^#[0-9a-fA-F]{6}$",
            "^(red|green|blue)[0-9]$",
            "^[^a-z]{2,4}$",
            "^\\+?[0-9]{3}-[0-9]{4}$",
            "ä[α-ω]",
        ] {
            let made: std::collections::BTreeSet<String> = (0..8)
                .map(|seed| Pattern::example(pattern, seed).unwrap_or_else(|| panic!("{pattern}")))
                .collect();
            assert!(made.iter().all(|text| matches(pattern, text)), "{pattern}: {made:?}");
            assert!(made.len() > 2 || pattern.starts_with('ä'), "{pattern}: {made:?}");
        }
        assert_eq!(Pattern::example("a^b", 0), None);
    }
}
