//! Text to tokens. Never fails: what is no token becomes an error token with its place.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// `\n`, `\r\n` or a lone `\r`; one token each.
    Newline,
    /// Letters, digits, `_` and `-`; also one that wrongly begins with `_`.
    Ident,
    /// `12`, `-12.50`.
    Number,
    /// `"…"`, complete.
    String,
    /// `'…'` or a text in backticks, which the language does not have.
    ForeignString,
    /// A string that the end of its line cuts off.
    UnclosedString,
    /// `// …`
    Comment,
    /// `/// …`
    Doc,
    /// `/* … */` that begins or ends a line or stands beside a `}`: it says something about an entry.
    BlockComment,
    /// `/* … */` between the words of a line or inside brackets: a blank to the parser.
    InlineComment,
    /// `/* …` to the end of the file.
    UnclosedComment,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `(`
    OpenParen,
    /// `)`
    CloseParen,
    /// `[`
    OpenBracket,
    /// `]`
    CloseBracket,
    /// `<`
    LessThan,
    /// `>`
    GreaterThan,
    /// `@`
    At,
    /// `@@`
    AtAt,
    /// `.`
    Dot,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `=`
    Equals,
    /// `?`
    Question,
    /// `!`
    Exclamation,
    /// A character that begins no token.
    Unknown,
    /// The end of the text; always the last token, and empty.
    End,
}

/// A token with its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: TokenKind,
    /// First byte.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
}

impl Token {
    /// The bytes of the token in its text.
    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// All tokens of a text, blanks left out, an [`TokenKind::End`] last. The text is shorter than 4 GiB.
pub(crate) fn lex(text: &str) -> Vec<Token> {
    let mut lexer = Lexer::new(text);
    lexer.all();
    lexer.tokens
}

/// The same, with the comments that the parser does not see in a list of their own.
pub(crate) fn lex_apart(text: &str) -> (Vec<Token>, Vec<Token>) {
    let mut lexer = Lexer::new(text);
    lexer.apart = true;
    lexer.all();
    (lexer.tokens, lexer.inline_comments)
}

/// Whether a name may hold this character after its first.
fn continues_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '-'
}

struct Lexer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// How many `(` and `[` are open.
    brackets: usize,
    /// Whether inline comments go to a list of their own.
    apart: bool,
    tokens: Vec<Token>,
    inline_comments: Vec<Token>,
}

/// The bytes that a name of ASCII characters consists of.
const NAME_BYTES: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        bytes[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_' || byte as u8 == b'-';
        byte += 1;
    }
    bytes
};

impl<'t> Lexer<'t> {
    fn new(text: &'t str) -> Self {
        // Real schemas have a token in about five bytes; the vector grows at most once.
        let tokens = Vec::with_capacity(text.len() / 5 + 1);
        let at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let inline_comments = Vec::new();
        Lexer { text, bytes: text.as_bytes(), at, brackets: 0, apart: false, tokens, inline_comments }
    }

    fn all(&mut self) {
        while self.at < self.bytes.len() {
            self.token();
        }
        self.push(TokenKind::End, self.at);
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        self.tokens.push(Token { kind, start: start as u32, end: self.at as u32 });
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn single(&mut self, kind: TokenKind) {
        self.at += 1;
        self.push(kind, self.at - 1);
    }

    fn open(&mut self, kind: TokenKind) {
        self.brackets += 1;
        self.single(kind);
    }

    fn close(&mut self, kind: TokenKind) {
        self.brackets = self.brackets.saturating_sub(1);
        self.single(kind);
    }

    fn token(&mut self) {
        let start = self.at;
        match self.bytes[start] {
            b' ' | b'\t' => self.at += 1,
            b'\n' => self.single(TokenKind::Newline),
            b'\r' => {
                self.at += if self.byte(1) == b'\n' { 2 } else { 1 };
                self.push(TokenKind::Newline, start);
            }
            b'{' => self.single(TokenKind::OpenBrace),
            b'}' => self.single(TokenKind::CloseBrace),
            b'(' => self.open(TokenKind::OpenParen),
            b')' => self.close(TokenKind::CloseParen),
            b'[' => self.open(TokenKind::OpenBracket),
            b']' => self.close(TokenKind::CloseBracket),
            b'<' => self.single(TokenKind::LessThan),
            b'>' => self.single(TokenKind::GreaterThan),
            b'.' => self.single(TokenKind::Dot),
            b',' => self.single(TokenKind::Comma),
            b':' => self.single(TokenKind::Colon),
            b'=' => self.single(TokenKind::Equals),
            b'?' => self.single(TokenKind::Question),
            b'!' => self.single(TokenKind::Exclamation),
            b'@' if self.byte(1) == b'@' => {
                self.at += 2;
                self.push(TokenKind::AtAt, start);
            }
            b'@' => self.single(TokenKind::At),
            b'"' => self.string(),
            b'\'' | b'`' => self.foreign_string(),
            b'/' if self.byte(1) == b'/' => {
                // Prisma reads `////` as a doc comment too, whose text begins with a slash.
                let kind = if self.byte(2) == b'/' { TokenKind::Doc } else { TokenKind::Comment };
                self.skip_to_line_end();
                self.push(kind, start);
            }
            b'/' if self.byte(1) == b'*' => self.block_comment(),
            b'-' if self.byte(1).is_ascii_digit() => {
                self.at += 1;
                self.number(start);
            }
            b'0'..=b'9' => self.number(start),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.name(start),
            _ => self.other(),
        }
    }

    fn skip_to_line_end(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(rest.len());
    }

    /// A string ends at its quote, or unfinished at the end of the line.
    fn string(&mut self) {
        let start = self.at;
        self.at += 1;
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return self.push(TokenKind::String, start);
                }
                // The byte after a backslash belongs to the escape, unless the line ends there.
                Some(b'\\') if !matches!(self.bytes.get(self.at + 1), None | Some(b'\n' | b'\r')) => {
                    self.at += 1;
                    self.character();
                }
                None | Some(b'\n' | b'\r') => return self.push(TokenKind::UnclosedString, start),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Steps over one whole character.
    fn character(&mut self) -> Option<char> {
        let character = self.text.get(self.at..)?.chars().next()?;
        self.at += character.len_utf8();
        Some(character)
    }

    fn foreign_string(&mut self) {
        let start = self.at;
        let quote = self.bytes[start];
        let line = &self.bytes[start + 1..];
        let line_end = line.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(line.len());
        match line[..line_end].iter().position(|&byte| byte == quote) {
            Some(length) => {
                self.at = start + length + 2;
                self.push(TokenKind::ForeignString, start);
            }
            None => self.single(TokenKind::Unknown),
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        match self.text.get(start + 2..).and_then(|rest| rest.find("*/")) {
            Some(length) => {
                self.at = start + 2 + length + 2;
                let inline = self.brackets > 0 || !self.at_edge_of_line();
                let kind = if inline { TokenKind::InlineComment } else { TokenKind::BlockComment };
                self.push(kind, start);
                if inline && self.apart {
                    self.inline_comments.extend(self.tokens.pop());
                }
            }
            None => {
                self.at = self.text.len();
                self.push(TokenKind::UnclosedComment, start);
            }
        }
    }

    /// Whether a block comment that ends here, and is not among the tokens yet, begins or ends its line.
    fn at_edge_of_line(&self) -> bool {
        use TokenKind::{BlockComment, CloseBrace, Newline};
        let before = self.tokens.last().map(|token| token.kind);
        let rest = self.bytes[self.at..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
        matches!(before, None | Some(Newline | BlockComment | CloseBrace))
            || matches!(rest, None | Some(b'\n' | b'\r' | b'}'))
    }

    /// Digits; a name that begins with a digit (`2fa`) is a name.
    fn number(&mut self, start: usize) {
        let digits = |at: usize| {
            self.bytes[at..]
                .iter()
                .position(|byte| !byte.is_ascii_digit())
                .map_or(self.bytes.len(), |n| at + n)
        };
        let whole = digits(self.at);
        if self.bytes.get(whole) == Some(&b'.') && self.bytes.get(whole + 1).is_some_and(u8::is_ascii_digit) {
            self.at = digits(whole + 1);
            return self.push(TokenKind::Number, start);
        }
        let next = self.text.get(whole..).and_then(|rest| rest.chars().next());
        if self.bytes[start] != b'-' && next.is_some_and(continues_name) {
            return self.name(start);
        }
        self.at = whole;
        self.push(TokenKind::Number, start);
    }

    fn name(&mut self, start: usize) {
        loop {
            let rest = &self.bytes[self.at..];
            let length = rest.iter().position(|&byte| !NAME_BYTES[byte as usize]).unwrap_or(rest.len());
            self.at += length;
            if rest.get(length).is_none_or(u8::is_ascii) {
                break;
            }
            let before = self.at;
            if !self.character().is_some_and(continues_name) {
                self.at = before;
                break;
            }
        }
        self.push(TokenKind::Ident, start);
    }

    fn other(&mut self) {
        let start = self.at;
        match self.character() {
            Some(character) if character.is_whitespace() => {}
            Some(character) if character.is_alphanumeric() => self.name(start),
            Some(_) => self.push(TokenKind::Unknown, start),
            None => self.at = self.text.len(),
        }
    }
}
