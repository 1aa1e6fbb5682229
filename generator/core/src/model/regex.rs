//! The portable subset of regular expressions that `@regex` takes.
//!
//! Rust, JavaScript (with the `u` flag) and PostgreSQL read these alike: literals, classes without nested classes,
//! groups, `|`, `* + ? {m,n}`, `^` and `$`. Everything else differs between them somewhere, so it is an error that
//! names the replacement.

use std::iter::Peekable;
use std::str::Chars;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Span;

/// Checks a pattern; reports the first thing outside the subset, with its replacement.
pub(crate) fn check(pattern: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    match portable(pattern) {
        Ok(()) => true,
        Err(fault) => {
            diagnostics.push(Diagnostic::error("regex-not-portable", span, fault.message).help(fault.help));
            false
        }
    }
}

/// What is wrong with a pattern.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    message: String,
    help: String,
}

fn fault(message: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault { message: message.into(), help: help.into() }
}

/// PostgreSQL repeats at most this often.
const MOST_REPEATS: u32 = 255;
/// Characters with a meaning of their own, which a backslash takes away.
const SYNTAX: &str = "^$\\.*+?()[]{}|/";

type Reader<'p> = Peekable<Chars<'p>>;

fn portable(pattern: &str) -> Result<(), Fault> {
    let mut chars: Reader<'_> = pattern.chars().peekable();
    let mut open_groups = 0_usize;
    // Whether a quantifier may follow.
    let mut repeatable = false;
    while let Some(char) = chars.next() {
        match char {
            '\\' => {
                escape(&mut chars, false)?;
                repeatable = true;
            }
            '[' => {
                class(&mut chars)?;
                repeatable = true;
            }
            '(' => {
                group_start(&mut chars)?;
                open_groups += 1;
                repeatable = false;
            }
            ')' => {
                open_groups = open_groups
                    .checked_sub(1)
                    .ok_or_else(|| fault("A `)` closes no group", "Write `\\)` for the character itself"))?;
                repeatable = true;
            }
            '|' | '^' | '$' => repeatable = false,
            '*' | '+' | '?' | '{' => {
                if !repeatable {
                    return Err(fault(
                        format!("`{char}` repeats nothing"),
                        format!("Write `\\{char}` for the character itself"),
                    ));
                }
                if char == '{' {
                    bounds(&mut chars)?;
                }
                if let Some(next @ ('?' | '+')) = chars.peek() {
                    return Err(fault(
                        format!(
                            "`{char}{next}` is a lazy or possessive repetition, which not all sides know"
                        ),
                        "A rule only asks whether the text fits: leave the second sign out",
                    ));
                }
                repeatable = false;
            }
            '.' => {
                return Err(fault(
                    "`.` means different characters to Rust, JavaScript and PostgreSQL",
                    "Write `[^\\n]` for any character but a line break, or `\\.` for a full stop",
                ));
            }
            ']' | '}' => {
                return Err(fault(
                    format!("A `{char}` closes nothing"),
                    format!("Write `\\{char}` for the character itself"),
                ));
            }
            _ => repeatable = true,
        }
    }
    if open_groups > 0 {
        return Err(fault("A group is not closed", "Add `)`, or write `\\(` for the character itself"));
    }
    Ok(())
}

fn group_start(chars: &mut Reader<'_>) -> Result<(), Fault> {
    if chars.peek() != Some(&'?') {
        return Ok(());
    }
    chars.next();
    match chars.next() {
        Some(':') => Ok(()),
        Some('=' | '!') => Err(fault(
            "Look-ahead is not known to every side",
            "Say what the text is instead of what it is not, or use a second rule",
        )),
        Some('<') if matches!(chars.peek(), Some('=' | '!')) => Err(fault(
            "Look-behind is not known to every side",
            "Say what the text is instead of what it is not, or use a second rule",
        )),
        Some('<' | 'P') => {
            Err(fault("Named groups are not known to every side", "Write a plain group: `( … )`"))
        }
        _ => Err(fault(
            "Flags inside an expression mean different things to different sides",
            "Spell both cases in classes: `[Aa]`",
        )),
    }
}

/// What follows a backslash; gives the character that it means.
fn escape(chars: &mut Reader<'_>, in_class: bool) -> Result<char, Fault> {
    let Some(char) = chars.next() else {
        return Err(fault("The expression ends in a backslash", "Write `\\\\` for the character itself"));
    };
    let help = match char {
        'n' => return Ok('\n'),
        'r' => return Ok('\r'),
        't' => return Ok('\t'),
        _ if SYNTAX.contains(char) || (in_class && char == '-') => return Ok(char),
        'd' => "Write `[0-9]`".to_owned(),
        'D' => "Write `[^0-9]`".to_owned(),
        'w' => "Write `[A-Za-z0-9_]`".to_owned(),
        'W' => "Write `[^A-Za-z0-9_]`".to_owned(),
        's' => "Write `[ \\t\\r\\n]`".to_owned(),
        'S' => "Write `[^ \\t\\r\\n]`".to_owned(),
        'b' | 'B' => "Match the characters beside the word by a class".to_owned(),
        'p' | 'P' => "List the characters in a class".to_owned(),
        'A' => "Write `^`".to_owned(),
        'Z' | 'z' => "Write `$`".to_owned(),
        '0'..='9' => "Repeat the group instead of referring back to it".to_owned(),
        'x' | 'u' | 'c' => "Write the character itself".to_owned(),
        _ if char.is_ascii_punctuation() => format!("Write `{char}` without the backslash"),
        _ => "Leave the backslash out".to_owned(),
    };
    Err(fault(format!("`\\{char}` means different things to Rust, JavaScript and PostgreSQL"), help))
}

/// `m}`, `m,}` or `m,n}` after the brace.
fn bounds(chars: &mut Reader<'_>) -> Result<(), Fault> {
    let wrong = || {
        fault("A repetition in braces is `{m}`, `{m,}` or `{m,n}`", "Write `\\{` for the character itself")
    };
    let number = |chars: &mut Reader<'_>| -> Result<Option<u32>, Fault> {
        let mut digits = String::new();
        while let Some(digit) = chars.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        if digits.is_empty() {
            return Ok(None);
        }
        match digits.parse() {
            Ok(number) if number <= MOST_REPEATS => Ok(Some(number)),
            _ => Err(fault(
                format!("PostgreSQL repeats at most {MOST_REPEATS} times"),
                "Bind the length by `@length`",
            )),
        }
    };
    let least = number(chars)?.ok_or_else(wrong)?;
    match chars.next() {
        Some('}') => Ok(()),
        Some(',') => {
            let most = number(chars)?;
            if most.is_some_and(|most| most < least) {
                return Err(fault("A repetition has more at least than at most", "Swap the two numbers"));
            }
            if chars.next() == Some('}') { Ok(()) } else { Err(wrong()) }
        }
        _ => Err(wrong()),
    }
}

/// What follows `[`, up to and with `]`.
fn class(chars: &mut Reader<'_>) -> Result<(), Fault> {
    chars.next_if_eq(&'^');
    let mut empty = true;
    loop {
        let Some(char) = chars.next() else {
            return Err(fault("A class is not closed", "Add `]`, or write `\\[` for the character itself"));
        };
        let low = match char {
            ']' if empty => {
                return Err(fault("A class is empty", "Write `\\]` for the character itself"));
            }
            ']' => return Ok(()),
            '[' => {
                return Err(fault(
                    "A `[` inside a class starts a nested class in Rust and a character in JavaScript",
                    "Write `\\[` for the character itself",
                ));
            }
            '&' | '~' if chars.peek() == Some(&char) => {
                return Err(fault(
                    format!("`{char}{char}` inside a class is a set operation in Rust"),
                    "List the character once",
                ));
            }
            '-' => {
                if !empty && chars.peek() != Some(&']') {
                    return Err(fault(
                        "This `-` inside a class could be a range or a character",
                        "Write `\\-` for the character itself",
                    ));
                }
                empty = false;
                continue;
            }
            '\\' => escape(chars, true)?,
            other => other,
        };
        empty = false;
        let mut ahead = chars.clone();
        if ahead.next() == Some('-') && ahead.peek().is_some_and(|&next| next != ']') {
            chars.next();
            let high = match chars.next() {
                Some('\\') => escape(chars, true)?,
                Some('[') | None => {
                    return Err(fault(
                        "A range in a class has no end",
                        "Write `\\-` for the character itself",
                    ));
                }
                Some(high) => high,
            };
            if high < low {
                return Err(fault(
                    format!("The range `{low}-{high}` in a class runs backwards"),
                    "Swap the two characters",
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

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
            assert_eq!(portable(pattern), Ok(()), "{pattern}");
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
        ] {
            let fault = portable(pattern).expect_err(pattern);
            assert_eq!(fault.help, help, "{pattern}");
        }
    }
}
