//! SQL as words, quoted texts and signs, of SQLite or PostgreSQL: as much of a lexer as finding the ends of statements
//! needs. Blanks and comments are left out; a quote that is never closed reaches to the end of the text.

use std::ops::Range;

use isotype_core::scalar::Dialect;

/// A piece of SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What kind it is.
    pub(crate) kind: Kind,
    /// Where it is, in bytes.
    pub(crate) range: Range<usize>,
}

/// What kind a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A keyword, a bare name or a number.
    Word,
    /// A name in quotes.
    Name,
    /// A text in quotes of any kind.
    Text,
    /// One sign, a semicolon too.
    Sign,
}

/// The pieces of a text, in order.
pub(crate) fn tokens(text: &str, dialect: Dialect) -> Vec<Token> {
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0, dialect, escapes: None };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next() {
        tokens.push(token);
    }
    tokens
}

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    dialect: Dialect,
    /// The end of the last text when backslashes were escapes in it: PostgreSQL goes on so after a line end.
    escapes: Option<usize>,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<Token> {
        self.skip_blanks_and_comments();
        let start = self.at;
        let byte = *self.bytes.get(start)?;
        let escaped = self.escapes.take();
        let kind = match byte {
            b'\'' => {
                let goes_on = escaped.is_some_and(|end| self.text[end..start].contains('\n'));
                self.quoted(b'\'', goes_on);
                Kind::Text
            }
            b'"' => {
                self.quoted(b'"', false);
                Kind::Name
            }
            b'`' if self.dialect == Dialect::Sqlite => {
                self.quoted(b'`', false);
                Kind::Name
            }
            b'[' if self.dialect == Dialect::Sqlite => {
                self.at = self.text[start..].find(']').map_or(self.text.len(), |length| start + length + 1);
                Kind::Name
            }
            b'$' if self.dialect == Dialect::Postgresql && self.dollar_quoted() => Kind::Text,
            byte if in_word(byte) && byte != b'$' => {
                let word = self.bytes[start..].iter().take_while(|byte| in_word(**byte)).count();
                self.at += word;
                let is_escape = self.dialect == Dialect::Postgresql
                    && self.text[start..self.at].eq_ignore_ascii_case("e")
                    && self.bytes.get(self.at) == Some(&b'\'');
                if is_escape {
                    self.quoted(b'\'', true);
                    Kind::Text
                } else {
                    Kind::Word
                }
            }
            _ => {
                self.at += 1;
                Kind::Sign
            }
        };
        Some(Token { kind, range: start..self.at })
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            let rest = &self.bytes[self.at..];
            if rest.first().is_some_and(u8::is_ascii_whitespace) || rest.first() == Some(&0x0b) {
                self.at += 1;
            } else if rest.starts_with(b"--") {
                self.at += rest.iter().take_while(|byte| **byte != b'\n').count();
            } else if rest.starts_with(b"/*") {
                self.skip_block_comment();
            } else if self.at == 0 && rest.starts_with("\u{feff}".as_bytes()) {
                self.at = 3;
            } else {
                return;
            }
        }
    }

    /// PostgreSQL's nest, SQLite's do not.
    fn skip_block_comment(&mut self) {
        let mut depth = 0_u32;
        while self.at < self.bytes.len() {
            let rest = &self.bytes[self.at..];
            if rest.starts_with(b"/*") && (depth == 0 || self.dialect == Dialect::Postgresql) {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with(b"*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
    }

    /// Passes over a quoted text in which the quote is written twice to stand for itself.
    fn quoted(&mut self, quote: u8, escapes: bool) {
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            if byte == b'\\' && escapes {
                self.at = (self.at + 1).min(self.bytes.len());
            } else if byte == quote {
                if self.bytes.get(self.at) != Some(&quote) {
                    break;
                }
                self.at += 1;
            }
        }
        // A backslash may have stepped into the middle of a character.
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
        self.escapes = escapes.then_some(self.at);
    }

    /// Passes over `$tag$ … $tag$` if one begins here.
    fn dollar_quoted(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let Some(length) = rest[1..].find('$') else { return false };
        let tag = &rest[..length + 2];
        let inner = &tag[1..tag.len() - 1];
        if !inner.bytes().all(in_word) || inner.starts_with(|first: char| first.is_ascii_digit()) {
            return false;
        }
        self.at += rest[tag.len()..].find(tag).map_or(rest.len(), |length| length + 2 * tag.len());
        true
    }
}

/// Letters, digits, `_`, `$` and everything beyond ASCII.
fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}
