//! A file of SQL as statements, so that they can be run, told and counted one by one.
//!
//! The ends are found as the databases' own shells find them: SQLite's by the rule of `sqlite3_complete` (a trigger ends
//! at `;END;`), PostgreSQL's by psql's (no end inside parentheses or a body of `BEGIN ATOMIC`).

use isotype_core::scalar::Dialect;

use super::tokens::{Kind, Token, tokens};

/// One statement of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Its text from the first word on, without the semicolon.
    pub(crate) sql: String,
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Its pieces, without quoted texts; names without their quotes, words in capitals.
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Word(String, String),
    Name(String),
    Sign(char),
}

impl Statement {
    /// Whether it begins with these words, in capitals.
    pub(crate) fn begins_with(&self, words: &[&str]) -> bool {
        words.len() <= self.pieces.len()
            && words.iter().zip(&self.pieces).all(|(word, piece)| piece.is_word(word))
    }

    /// Whether this word, in capitals, stands in it outside of quotes.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.pieces.iter().any(|piece| piece.is_word(word))
    }

    /// Whether this name stands in it, with quotes or without.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.pieces.iter().any(|piece| piece.as_name() == Some(name))
    }

    /// What stands behind the first word of these, in capitals: names joined by dots, as `schema.table` is.
    pub(crate) fn path_after(&self, words: &[&str]) -> Option<Vec<String>> {
        let at = self
            .pieces
            .windows(words.len())
            .position(|window| window.iter().zip(words).all(|(piece, word)| piece.is_word(word)))?;
        let mut rest = self.pieces[at + words.len()..].iter();
        let mut path = vec![rest.next()?.as_name()?.to_owned()];
        while rest.next() == Some(&Piece::Sign('.')) {
            path.push(rest.next()?.as_name()?.to_owned());
        }
        Some(path)
    }
}

impl Piece {
    fn is_word(&self, word: &str) -> bool {
        matches!(self, Piece::Word(capitals, _) if capitals == word)
    }

    fn as_name(&self) -> Option<&str> {
        match self {
            Piece::Word(_, name) | Piece::Name(name) => Some(name),
            Piece::Sign(_) => None,
        }
    }
}

/// The statements of a file, in order. Comments before the first word of a statement are not part of it.
pub(crate) fn statements(text: &str, dialect: Dialect) -> Vec<Statement> {
    let tokens = tokens(text, dialect);
    let mut statements = Vec::new();
    let mut begin = 0;
    let mut ends = Ends::new(dialect);
    let mut lines = Lines { text, at: 0, line: 1 };
    for (index, token) in tokens.iter().enumerate() {
        if ends.is_end(text, token) {
            statements.extend(statement(text, &tokens[begin..index], dialect, &mut lines));
            begin = index + 1;
            ends = Ends::new(dialect);
        }
    }
    statements.extend(statement(text, &tokens[begin..], dialect, &mut lines));
    statements
}

/// Counts lines once, from the beginning to the end.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, place: usize) -> usize {
        self.line += self.text[self.at..place].matches('\n').count();
        self.at = place;
        self.line
    }
}

fn statement(text: &str, tokens: &[Token], dialect: Dialect, lines: &mut Lines<'_>) -> Option<Statement> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    let pieces = tokens.iter().filter_map(|token| {
        let found = &text[token.range.clone()];
        match token.kind {
            Kind::Word => {
                // PostgreSQL makes bare names small; SQLite leaves them, and finds them in any case.
                let name = match dialect {
                    Dialect::Postgresql => found.to_lowercase(),
                    Dialect::Sqlite => found.to_owned(),
                };
                Some(Piece::Word(found.to_ascii_uppercase(), name))
            }
            Kind::Name => Some(Piece::Name(unquoted(found))),
            Kind::Text => None,
            Kind::Sign => found.chars().next().map(Piece::Sign),
        }
    });
    Some(Statement {
        sql: text[first.range.start..last.range.end].to_owned(),
        line: lines.of(first.range.start),
        pieces: pieces.collect(),
    })
}

/// A name without its quotes.
fn unquoted(name: &str) -> String {
    let mut characters = name.chars();
    let (Some(open), Some(_)) = (characters.next(), characters.next_back()) else { return name.to_owned() };
    let inner = characters.as_str();
    if open == '[' { inner.to_owned() } else { inner.replace(&format!("{open}{open}"), &open.to_string()) }
}

/// Finds the semicolon that ends a statement.
enum Ends {
    Sqlite { words: usize, head: Head, tail: Tail },
    Postgresql { parentheses: i32, bodies: u32, head: Vec<String> },
}

/// How far a statement of SQLite has come in saying that it makes a trigger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Open,
    Create,
    Trigger,
    Other,
}

/// How far the end of a trigger has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tail {
    None,
    Semicolon,
    End,
}

impl Ends {
    fn new(dialect: Dialect) -> Ends {
        match dialect {
            Dialect::Sqlite => Ends::Sqlite { words: 0, head: Head::Open, tail: Tail::None },
            Dialect::Postgresql => Ends::Postgresql { parentheses: 0, bodies: 0, head: Vec::new() },
        }
    }

    fn is_end(&mut self, text: &str, token: &Token) -> bool {
        let found = &text[token.range.clone()];
        let semicolon = token.kind == Kind::Sign && found == ";";
        match self {
            Ends::Sqlite { words, head, tail } => {
                if semicolon {
                    if *head != Head::Trigger || *tail == Tail::End {
                        return true;
                    }
                    *tail = Tail::Semicolon;
                    return false;
                }
                let is = |word| token.kind == Kind::Word && found.eq_ignore_ascii_case(word);
                *tail = if *tail == Tail::Semicolon && is("END") { Tail::End } else { Tail::None };
                *words += 1;
                *head = match *head {
                    Head::Open if *words == 1 && is("CREATE") => Head::Create,
                    Head::Open if is("EXPLAIN") || is("QUERY") || is("PLAN") => {
                        *words -= 1;
                        Head::Open
                    }
                    Head::Create if is("TEMP") || is("TEMPORARY") => Head::Create,
                    Head::Create if is("TRIGGER") => Head::Trigger,
                    Head::Trigger => Head::Trigger,
                    _ => Head::Other,
                };
                false
            }
            Ends::Postgresql { parentheses, bodies, head } => {
                match token.kind {
                    Kind::Sign => match found {
                        "(" => *parentheses += 1,
                        ")" => *parentheses -= 1,
                        ";" => return *parentheses <= 0 && *bodies == 0,
                        _ => {}
                    },
                    Kind::Word => {
                        let word = found.to_ascii_uppercase();
                        if *parentheses <= 0 && makes_routine(head) {
                            match word.as_str() {
                                "BEGIN" => *bodies += 1,
                                "CASE" if *bodies > 0 => *bodies += 1,
                                "END" => *bodies = bodies.saturating_sub(1),
                                _ => {}
                            }
                        }
                        if head.len() < 4 {
                            head.push(word);
                        }
                    }
                    // A name or a text where a word would be: it makes no routine then.
                    Kind::Name | Kind::Text if head.len() < 4 => head.push(String::new()),
                    Kind::Name | Kind::Text => {}
                }
                false
            }
        }
    }
}

/// Whether a statement that begins so makes a function or a procedure, whose body may hold statements.
fn makes_routine(head: &[String]) -> bool {
    let words: Vec<&str> = head.iter().map(String::as_str).collect();
    matches!(
        words.as_slice(),
        ["CREATE", "FUNCTION" | "PROCEDURE", ..] | ["CREATE", "OR", "REPLACE", "FUNCTION" | "PROCEDURE", ..]
    )
}

#[cfg(test)]
mod tests;
