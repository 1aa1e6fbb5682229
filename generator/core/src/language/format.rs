//! Canonical text, comments kept. A plain Prisma schema comes out as Prisma's own formatter writes it,
//! but for two places where that one loses something: a comment on the line of `{`, and a doc comment
//! that would slip onto another field when an attribute between them moves away.

mod brackets;
mod contents;
mod table;

use crate::diagnostic::Diagnostics;
use crate::language::ast::Item;
use crate::language::lexer::{Token, TokenKind, lex};
use crate::language::parser::parse;
use crate::source::FileId;

/// The canonical form of a schema's text.
///
/// # Errors
///
/// The mistakes that keep the text from being read; nothing is guessed.
pub fn format(text: &str) -> Result<String, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let ast = parse(FileId(0), text, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let mut formatter =
        Formatter { text, tokens: lex(text), at: 0, out: String::with_capacity(text.len() + text.len() / 8) };
    for item in &ast.items {
        formatter.comments(Some(start_of(item)));
        formatter.item(item);
    }
    formatter.comments(None);
    if formatter.out.is_empty() {
        formatter.out.push('\n');
    }
    Ok(formatter.out)
}

fn start_of(item: &Item) -> u32 {
    match item {
        Item::Composite(block) => block.span.start,
        Item::Enum(block) => block.span.start,
        Item::Config(block) => block.span.start,
    }
}

/// A cursor over all tokens of the text, comments included, and what has been written.
struct Formatter<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    out: String,
}

impl<'t> Formatter<'t> {
    /// The token at the cursor; the last one is [`TokenKind::End`] and stays.
    fn token(&self) -> Token {
        let end = self.text.len() as u32;
        self.tokens.get(self.at).copied().unwrap_or(Token { kind: TokenKind::End, start: end, end })
    }

    fn token_text(&self, token: Token) -> &'t str {
        token.text(self.text)
    }

    /// The tokens from the cursor up to a place in the text, which is then the cursor.
    fn take_until(&mut self, place: u32) -> &[Token] {
        let from = self.at;
        while self.token().start < place && self.token().kind != TokenKind::End {
            self.at += 1;
        }
        &self.tokens[from..self.at]
    }

    /// Writes the comments between blocks, up to the next block or to the end. Several blank lines
    /// become one, and there is always one after a block.
    fn comments(&mut self, next: Option<u32>) {
        let (mut blank, mut bare) = (true, true);
        loop {
            let token = self.token();
            let done = token.kind == TokenKind::End || next.is_some_and(|next| token.start >= next);
            let comment = !done && is_comment(token.kind);
            if comment || (done && next.is_some()) {
                if blank && !self.out.is_empty() {
                    self.out.push('\n');
                }
                blank = false;
            }
            if done {
                return;
            }
            self.at += 1;
            if comment {
                self.write_comment(token);
                bare = false;
            } else if token.kind == TokenKind::Newline {
                blank |= bare;
                bare = true;
            }
        }
    }

    /// Writes a comment that stands alone, outside of blocks.
    fn write_comment(&mut self, comment: Token) {
        let mut lines = Vec::new();
        comment_lines(comment, self.text, &mut lines);
        for line in lines {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }
}

fn is_comment(kind: TokenKind) -> bool {
    use TokenKind::{BlockComment, Comment, Doc, InlineComment};
    matches!(kind, Comment | Doc | BlockComment | InlineComment)
}

/// The lines of a comment that stands alone. A block comment gets a star at each of its lines.
fn comment_lines(comment: Token, text: &str, lines: &mut Vec<String>) {
    let written = comment.text(text);
    if matches!(comment.kind, TokenKind::Comment | TokenKind::Doc) {
        lines.push(written.to_owned());
        return;
    }
    let inside = written.strip_prefix("/*").and_then(|rest| rest.strip_suffix("*/")).unwrap_or("");
    lines.push("/**".to_owned());
    for line in inside.lines() {
        let line = line.trim();
        let line = line.strip_prefix('*').map_or(line, str::trim_start);
        if !line.is_empty() {
            lines.push(std::format!(" * {line}"));
        }
    }
    lines.push(" */".to_owned());
}
