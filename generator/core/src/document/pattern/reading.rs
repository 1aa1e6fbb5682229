//! An expression read one character at a time, so that several of them can be followed side by side.

use super::program::{Program, Step};

/// How far an expression has come in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::document) struct Reading {
    /// The steps that wait for a character, in order.
    waiting: Vec<usize>,
    /// Whether some part of the text fits already, whatever follows.
    found: bool,
    /// Whether the text fits if it ends here.
    pub(in crate::document) fits: bool,
}

impl Reading {
    /// Before the first character.
    pub(super) fn start(program: &Program) -> Reading {
        Reading::of(program, &[0], true)
    }

    /// After one more character.
    pub(super) fn next(&self, program: &Program, char: char) -> Reading {
        if self.found {
            return self.clone();
        }
        // A match may begin anywhere.
        let mut seeds = vec![0];
        seeds.extend(
            self.waiting.iter().filter(|&&step| program.steps[step].takes(char)).map(|&step| step + 1),
        );
        Reading::of(program, &seeds, false)
    }

    /// Whether no text that goes on from here fits. Only what is bound to the start can be lost.
    pub(in crate::document) fn is_lost(&self) -> bool {
        !self.fits && self.waiting.is_empty()
    }

    fn of(program: &Program, seeds: &[usize], at_start: bool) -> Reading {
        let (mut waiting, found) = follow(program, seeds, at_start, false);
        if found {
            return Reading { waiting: Vec::new(), found: true, fits: true };
        }
        waiting.sort_unstable();
        Reading { waiting, found, fits: follow(program, seeds, at_start, true).1 }
    }
}

/// The steps that are reached without a character, and whether the text fits by then.
fn follow(program: &Program, seeds: &[usize], at_start: bool, at_end: bool) -> (Vec<usize>, bool) {
    let mut seen = vec![false; program.steps.len()];
    let (mut open, mut waiting) = (seeds.to_vec(), Vec::new());
    while let Some(step) = open.pop() {
        if std::mem::replace(&mut seen[step], true) {
            continue;
        }
        match &program.steps[step] {
            Step::Class { .. } => waiting.push(step),
            Step::Start if at_start => open.push(step + 1),
            Step::End if at_end => open.push(step + 1),
            Step::Start | Step::End => {}
            Step::Split(one, other) => open.extend([*other, *one]),
            Step::Jump(to) => open.push(*to),
            Step::Match => return (waiting, true),
        }
    }
    (waiting, false)
}

#[cfg(test)]
mod tests {
    use crate::document::pattern::Pattern;

    #[test]
    fn a_text_that_is_read_in_steps_fits_where_it_fits_at_once() {
        let patterns =
            ["", "b", "^a|c$", "^[a-z]+(?:-[a-z]+)*$", "^(?:ab){2,3}$", "a$b", "^$", "c^a", "[^a]$"];
        let texts = ["", "a", "b", "c", "ab", "ba", "abab", "ababab", "abababab", "a-b", "a--b", "xxc", "ca"];
        for pattern in patterns.map(|text| Pattern::read(text).unwrap()) {
            for text in texts {
                let end = text.chars().fold(pattern.start(), |reading, char| pattern.next(&reading, char));
                assert_eq!(end.fits, pattern.matches(text), "{pattern:?} on {text:?}");
            }
        }
    }

    #[test]
    fn listed_texts_are_all_that_fits_their_pattern() {
        let pattern = Pattern::of_texts(["a", "b.c", ""]);
        for (text, expected) in [("a", true), ("b.c", true), ("", true), ("bxc", false), ("aa", false)] {
            assert_eq!(pattern.matches(text), expected, "{text:?}");
        }
        assert!(!Pattern::of_texts([]).matches(""));
    }
}
