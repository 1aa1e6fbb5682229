//! Attributes and values, whose brackets may stand in one line or in several.

use super::table::INDENT;
use crate::language::lexer::{Token, TokenKind};

/// Writes tokens without line breaks around them: an attribute, or a value.
///
/// A list stays in several lines, one element on each, where its first element stands on a line of
/// its own or where a comment inside needs the end of its line.
pub(super) fn write(text: &str, tokens: &[Token]) -> String {
    let mut printer = Printer { text, tokens, at: 0, out: String::new(), depth: 1 };
    while printer.at < tokens.len() {
        printer.token();
    }
    printer.out
}

struct Printer<'t> {
    text: &'t str,
    tokens: &'t [Token],
    at: usize,
    out: String,
    /// How many times the closing bracket of a list in several lines is indented.
    depth: usize,
}

/// The bracket that closes this one.
fn closing(kind: TokenKind) -> Option<TokenKind> {
    match kind {
        TokenKind::OpenParen => Some(TokenKind::CloseParen),
        TokenKind::OpenBracket => Some(TokenKind::CloseBracket),
        TokenKind::OpenBrace => Some(TokenKind::CloseBrace),
        _ => None,
    }
}

impl Printer<'_> {
    fn kind(&self) -> Option<TokenKind> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    /// Writes the token at the cursor, or the whole list that it opens.
    fn token(&mut self) {
        let token = self.tokens[self.at];
        if let Some(close) = closing(token.kind) {
            return self.list(token, close);
        }
        self.at += 1;
        match token.kind {
            TokenKind::Newline => {}
            TokenKind::InlineComment => {
                self.blank();
                self.out.push_str(token.text(self.text));
                self.out.push(' ');
            }
            TokenKind::Colon => self.out.push_str(": "),
            _ => self.out.push_str(token.text(self.text)),
        }
    }

    /// A blank, unless something stands there already that needs none.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '(', '[', '@', '.']) {
            self.out.push(' ');
        }
    }

    fn list(&mut self, open: Token, close: TokenKind) {
        self.out.push_str(open.text(self.text));
        self.at += 1;
        if self.needs_lines() {
            self.lines(close)
        } else {
            self.line(close)
        }
        if let Some(token) = self.tokens.get(self.at) {
            self.out.push_str(token.text(self.text));
        }
        self.at += 1;
    }

    /// Whether the list whose inside begins at the cursor stands in several lines.
    fn needs_lines(&self) -> bool {
        let mut depth = 0usize;
        let mut first = true;
        for token in &self.tokens[self.at..] {
            match token.kind {
                TokenKind::Newline if first => {
                    let mut rest = self.tokens[self.at..].iter().map(|token| token.kind);
                    let content = rest.find(|kind| *kind != TokenKind::Newline);
                    return !matches!(
                        content,
                        Some(TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace)
                    );
                }
                kind if closing(kind).is_some() => depth += 1,
                TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace if depth == 0 => {
                    return false;
                }
                TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace => depth -= 1,
                TokenKind::Comment | TokenKind::Doc if depth == 0 => return true,
                TokenKind::InlineComment if depth == 0 && token.text(self.text).contains(['\n', '\r']) => {
                    return true;
                }
                _ => {}
            }
            first = false;
        }
        false
    }

    /// Writes the inside of a list in one line.
    fn line(&mut self, close: TokenKind) {
        let object = close == TokenKind::CloseBrace;
        if object {
            self.out.push(' ');
        }
        let mut separate = false;
        while let Some(kind) = self.kind() {
            match kind {
                _ if kind == close => break,
                TokenKind::Newline => self.at += 1,
                TokenKind::Comma => {
                    separate = true;
                    self.at += 1;
                }
                _ => {
                    if separate {
                        self.trim();
                        self.out.push_str(", ");
                        separate = false;
                    }
                    self.token();
                }
            }
        }
        self.trim();
        if object {
            // Prisma writes an object without members as `{  }`.
            self.out.push_str(if self.out.ends_with('{') { "  " } else { " " });
        }
    }

    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
    }

    fn start_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.depth {
            self.out.push_str(INDENT);
        }
    }

    /// Writes the inside of a list in several lines.
    fn lines(&mut self, close: TokenKind) {
        self.depth += 1;
        loop {
            while matches!(self.kind(), Some(TokenKind::Newline | TokenKind::Comma)) {
                self.at += 1;
            }
            let Some(kind) = self.kind() else { break };
            if kind == close {
                break;
            }
            self.start_line();
            if is_comment(kind) {
                self.comments();
            } else {
                self.element(close);
            }
        }
        self.depth -= 1;
        self.start_line();
    }

    /// Writes comments up to the end of their line.
    fn comments(&mut self) {
        while let Some(token) = self.tokens.get(self.at)
            && is_comment(token.kind)
        {
            self.blank();
            self.out.push_str(token.text(self.text).trim_end());
            self.at += 1;
        }
    }

    /// Writes an element, its comma if another follows, and the comments on its line.
    fn element(&mut self, close: TokenKind) {
        // Comments between `name:` and a value on a later line; they are written after the value.
        let mut held = Vec::new();
        let mut named = false;
        while let Some(kind) = self.kind() {
            match kind {
                _ if named && (kind == TokenKind::Newline || is_comment(kind)) => {
                    if is_comment(kind) {
                        held.push(self.tokens[self.at]);
                    }
                    self.at += 1;
                }
                TokenKind::Newline | TokenKind::Comma | TokenKind::Comment | TokenKind::Doc => break,
                _ if kind == close => break,
                TokenKind::InlineComment => {
                    let rest = &self.tokens[self.at..];
                    let run = rest.iter().take_while(|token| token.kind == TokenKind::InlineComment).count();
                    let next = rest.get(run).map(|token| token.kind);
                    if next.is_none_or(|next| next == close || ends_element(next)) {
                        break;
                    }
                    for _ in 0..run {
                        self.token();
                    }
                }
                _ => {
                    named = kind == TokenKind::Colon;
                    self.token();
                }
            }
        }
        self.trim();
        if self.another_follows(close) {
            self.out.push(',');
        }
        held.sort_by_key(|comment| comment.kind != TokenKind::InlineComment);
        let mut full = false;
        for comment in held {
            // Only one comment that runs to the end of the line has room there.
            if full {
                self.start_line()
            } else {
                self.blank()
            }
            full = comment.kind != TokenKind::InlineComment;
            self.out.push_str(comment.text(self.text).trim_end());
        }
        // The comma may stand before the comments of the line or, written unusually, after them.
        let mut comma = false;
        while let Some(kind) = self.kind() {
            match kind {
                TokenKind::Comma if !comma => {
                    comma = true;
                    self.at += 1;
                }
                _ if is_comment(kind) => {
                    if full {
                        self.start_line();
                    }
                    self.comments();
                }
                _ => break,
            }
        }
    }

    /// Whether the list has another element after the cursor.
    fn another_follows(&self, close: TokenKind) -> bool {
        let mut rest = self.tokens[self.at..].iter().map(|token| token.kind);
        let next =
            rest.find(|kind| !is_comment(*kind) && !matches!(kind, TokenKind::Newline | TokenKind::Comma));
        next.is_some_and(|kind| kind != close)
    }
}

fn ends_element(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Newline | TokenKind::Comma | TokenKind::Comment | TokenKind::Doc)
}

fn is_comment(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Comment | TokenKind::Doc | TokenKind::InlineComment)
}
