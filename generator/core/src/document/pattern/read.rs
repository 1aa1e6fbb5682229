//! Text to syntax tree, or the first thing that is not portable.

use std::iter::Peekable;
use std::str::Chars;

/// Why an expression is not of the subset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The cause.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

fn fault(message: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault { message: message.into(), help: help.into() }
}

/// A part of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// One character of these ranges, or of none of them.
    Class { ranges: Vec<(char, char)>, negated: bool },
    /// `^`
    Start,
    /// `$`
    End,
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of them.
    Either(Vec<Node>),
    /// So many times; `None`: without end.
    Repeat { node: Box<Node>, least: u32, most: Option<u32> },
}

impl Node {
    /// These characters one after the other, bound to an end of the text or not.
    pub(super) fn bound(at_start: bool, text: &str, at_end: bool) -> Node {
        let letters = text.chars().map(|char| Node::Class { ranges: vec![(char, char)], negated: false });
        let start = at_start.then_some(Node::Start);
        Node::Sequence(start.into_iter().chain(letters).chain(at_end.then_some(Node::End)).collect())
    }
}

/// PostgreSQL repeats at most this often.
const MOST_REPEATS: u32 = 255;
/// Groups inside groups, at most.
const MOST_DEPTH: usize = 50;
/// Characters of an expression with its repetitions written out, at most: engines refuse more.
const MOST_STEPS: u64 = 10_000;
/// Characters with a meaning of their own, which a backslash takes away.
const SYNTAX: &str = "^$\\.*+?()[]{}|/";

/// Reads an expression; `escapes` allows `\u0000`.
pub(super) fn read(text: &str, escapes: bool) -> Result<Node, Fault> {
    let mut reader = Reader { chars: text.chars().peekable(), escapes, depth: 0 };
    let node = reader.alternatives()?;
    if reader.chars.next().is_some() {
        return Err(fault("A `)` closes no group", "Write `\\)` for the character itself"));
    }
    if steps(&node) > MOST_STEPS {
        return Err(fault(
            "With its repetitions written out this expression is too long for some sides",
            "Repeat less: repetitions inside repetitions multiply",
        ));
    }
    Ok(node)
}

fn steps(node: &Node) -> u64 {
    match node {
        Node::Class { .. } | Node::Start | Node::End => 1,
        Node::Sequence(nodes) | Node::Either(nodes) => nodes.iter().map(steps).fold(1, u64::saturating_add),
        Node::Repeat { node, least, most } => {
            steps(node).saturating_mul(u64::from(most.unwrap_or(least.saturating_add(1)).max(1)))
        }
    }
}

struct Reader<'p> {
    chars: Peekable<Chars<'p>>,
    escapes: bool,
    depth: usize,
}

impl Reader<'_> {
    /// Branches up to `)` or the end.
    fn alternatives(&mut self) -> Result<Node, Fault> {
        let mut branches = vec![self.sequence()?];
        while self.chars.next_if_eq(&'|').is_some() {
            branches.push(self.sequence()?);
        }
        Ok(if branches.len() == 1 { branches.remove(0) } else { Node::Either(branches) })
    }

    fn sequence(&mut self) -> Result<Node, Fault> {
        let mut nodes = Vec::new();
        while let Some(&next) = self.chars.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            self.chars.next();
            let (node, repeatable) = self.atom(next)?;
            nodes.push(if repeatable { self.repeated(node)? } else { node });
        }
        Ok(Node::Sequence(nodes))
    }

    /// One atom, and whether it can be repeated.
    fn atom(&mut self, first: char) -> Result<(Node, bool), Fault> {
        let one = |char| Node::Class { ranges: vec![(char, char)], negated: false };
        Ok(match first {
            '\\' => (one(self.escape(false)?), true),
            '[' => (self.class()?, true),
            '(' => (self.group()?, true),
            '^' => (Node::Start, false),
            '$' => (Node::End, false),
            '*' | '+' | '?' | '{' => {
                return Err(fault(
                    format!("`{first}` repeats nothing"),
                    format!("Write `\\{first}` for the character itself"),
                ));
            }
            '.' => {
                return Err(fault(
                    "`.` means different characters to Rust, JavaScript and PostgreSQL",
                    "Write `[^\\n]` for any character but a line break, or `\\.` for a full stop",
                ));
            }
            ']' | '}' => {
                return Err(fault(
                    format!("A `{first}` closes nothing"),
                    format!("Write `\\{first}` for the character itself"),
                ));
            }
            other => (one(other), true),
        })
    }

    fn repeated(&mut self, node: Node) -> Result<Node, Fault> {
        let Some(sign) = self.chars.next_if(|char| matches!(char, '*' | '+' | '?' | '{')) else {
            return Ok(node);
        };
        let (least, most) = match sign {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            _ => self.bounds()?,
        };
        match self.chars.peek() {
            Some(next @ ('?' | '+')) => Err(fault(
                format!("`{sign}{next}` is a lazy or possessive repetition, which not all sides know"),
                "A rule only asks whether the text fits: leave the second sign out",
            )),
            Some(next @ ('*' | '{')) => Err(fault(
                format!("`{next}` repeats nothing"),
                format!("Write `\\{next}` for the character itself"),
            )),
            _ => Ok(Node::Repeat { node: Box::new(node), least, most }),
        }
    }

    /// `m}`, `m,}` or `m,n}` after the brace.
    fn bounds(&mut self) -> Result<(u32, Option<u32>), Fault> {
        let wrong = || {
            fault(
                "A repetition in braces is `{m}`, `{m,}` or `{m,n}`",
                "Write `\\{` for the character itself",
            )
        };
        let least = self.number()?.ok_or_else(wrong)?;
        match self.chars.next() {
            Some('}') => Ok((least, Some(least))),
            Some(',') => {
                let most = self.number()?;
                if most.is_some_and(|most| most < least) {
                    return Err(fault("A repetition has more at least than at most", "Swap the two numbers"));
                }
                if self.chars.next() == Some('}') { Ok((least, most)) } else { Err(wrong()) }
            }
            _ => Err(wrong()),
        }
    }

    fn number(&mut self) -> Result<Option<u32>, Fault> {
        let mut digits = String::new();
        while let Some(digit) = self.chars.next_if(char::is_ascii_digit) {
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
    }

    fn group(&mut self) -> Result<Node, Fault> {
        if self.chars.next_if_eq(&'?').is_some() {
            self.group_kind()?;
        }
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(fault(
                format!("Groups are nested more than {MOST_DEPTH} times"),
                "Use fewer groups inside groups",
            ));
        }
        let node = self.alternatives()?;
        self.depth -= 1;
        if self.chars.next() == Some(')') {
            Ok(node)
        } else {
            Err(fault("A group is not closed", "Add `)`, or write `\\(` for the character itself"))
        }
    }

    fn group_kind(&mut self) -> Result<(), Fault> {
        let around = |word| {
            Err(fault(
                format!("Look-{word} is not known to every side"),
                "Say what the text is instead of what it is not, or use a second rule",
            ))
        };
        match self.chars.next() {
            Some(':') => Ok(()),
            Some('=' | '!') => around("ahead"),
            Some('<') if matches!(self.chars.peek(), Some('=' | '!')) => around("behind"),
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
    fn escape(&mut self, in_class: bool) -> Result<char, Fault> {
        let Some(char) = self.chars.next() else {
            return Err(fault("The expression ends in a backslash", "Write `\\\\` for the character itself"));
        };
        let help = match char {
            'n' => return Ok('\n'),
            'r' => return Ok('\r'),
            't' => return Ok('\t'),
            'u' if self.escapes => return self.code_point(),
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

    /// Four hexadecimal digits.
    fn code_point(&mut self) -> Result<char, Fault> {
        let digits: String = self.chars.by_ref().take(4).collect();
        u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).ok_or_else(|| {
            fault("`\\u` takes four hexadecimal digits of a character", "Write the character itself")
        })
    }

    /// What follows `[`, up to and with `]`.
    fn class(&mut self) -> Result<Node, Fault> {
        let negated = self.chars.next_if_eq(&'^').is_some();
        let mut ranges = Vec::new();
        loop {
            let Some(char) = self.chars.next() else {
                return Err(fault(
                    "A class is not closed",
                    "Add `]`, or write `\\[` for the character itself",
                ));
            };
            let low = match char {
                ']' if ranges.is_empty() => {
                    return Err(fault("A class is empty", "Write `\\]` for the character itself"));
                }
                ']' => return Ok(Node::Class { ranges, negated }),
                '[' => {
                    return Err(fault(
                        "A `[` inside a class starts a nested class in Rust and a character in JavaScript",
                        "Write `\\[` for the character itself",
                    ));
                }
                '&' | '~' if self.chars.peek() == Some(&char) => {
                    return Err(fault(
                        format!("`{char}{char}` inside a class is a set operation in Rust"),
                        "List the character once",
                    ));
                }
                '-' if !ranges.is_empty() && self.chars.peek() != Some(&']') => {
                    return Err(fault(
                        "This `-` inside a class could be a range or a character",
                        "Write `\\-` for the character itself",
                    ));
                }
                '-' => {
                    ranges.push(('-', '-'));
                    continue;
                }
                '\\' => self.escape(true)?,
                other => other,
            };
            ranges.push((low, self.range_end(low)?));
        }
    }

    /// The other end of a range, or the character itself where none follows.
    fn range_end(&mut self, low: char) -> Result<char, Fault> {
        let mut ahead = self.chars.clone();
        if ahead.next() != Some('-') || ahead.peek().is_none_or(|&next| next == ']') {
            return Ok(low);
        }
        self.chars.next();
        let high = match self.chars.next() {
            Some('\\') => self.escape(true)?,
            Some('[') | None => {
                return Err(fault("A range in a class has no end", "Write `\\-` for the character itself"));
            }
            Some(high) => high,
        };
        if high < low {
            return Err(fault(
                format!("The range `{low}-{high}` in a class runs backwards"),
                "Swap the two characters",
            ));
        }
        Ok(high)
    }
}
