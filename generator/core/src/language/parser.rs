//! Tokens to syntax tree. Never fails: recovers at the next line or block and reports everything.

mod blocks;
mod contents;
mod docs;
mod expressions;
mod fields;
mod lists;
mod mistakes;
mod strings;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::{Ast, Ident};
use crate::language::lexer::{Token, TokenKind, lex_apart};
use crate::source::{FileId, Span};

/// How deep lists, calls, objects and `Map`s may stand in each other. Real schemas need three.
const DEEPEST: usize = 64;

/// Reads a file. What cannot be read is reported and left out of the tree; the rest is there.
pub fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Ast {
    if u32::try_from(text.len()).is_err() {
        let start = Span::new(file, 0, 0);
        diagnostics.push(
            Diagnostic::error("file-too-large", start, "This file has more than 4 GiB")
                .help("Split the schema into several files of one folder"),
        );
        return Ast::default();
    }
    let mut parser = Parser::new(file, text);
    let ast = parser.file();
    parser.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    for diagnostic in parser.diagnostics {
        diagnostics.push(diagnostic);
    }
    ast
}

/// A cursor over the tokens of one file.
struct Parser<'t> {
    file: FileId,
    text: &'t str,
    tokens: Vec<Token>,
    inline_comments: Vec<Token>,
    at: usize,
    /// The brackets that close the lists around the cursor, the innermost last.
    closers: Vec<TokenKind>,
    /// Whether the block around the cursor is written in one line.
    one_line: bool,
    diagnostics: Vec<Diagnostic>,
}

impl<'t> Parser<'t> {
    fn new(file: FileId, text: &'t str) -> Self {
        let (tokens, inline_comments) = lex_apart(text);
        let mut parser = Parser {
            file,
            text,
            tokens,
            inline_comments,
            at: 0,
            closers: Vec::new(),
            one_line: false,
            diagnostics: Vec::new(),
        };
        if let Some(last) = parser.tokens.iter().rev().nth(1).copied()
            && last.kind == TokenKind::UnclosedComment
        {
            let opening = Span::new(file, last.start as usize, last.start as usize + 2);
            parser.diagnostics.push(
                Diagnostic::error("unclosed-comment", opening, "This comment is never closed")
                    .help("Write `*/` where the comment ends"),
            );
        }
        parser
    }

    /// Adds a mistake; one at the end of the file only where no open comment has swallowed the rest.
    fn report(&mut self, diagnostic: Diagnostic) {
        let swallowed = self.is(TokenKind::End) || self.is(TokenKind::UnclosedComment);
        let open_comment = self.tokens.iter().rev().nth(1);
        if swallowed && open_comment.is_some_and(|token| token.kind == TokenKind::UnclosedComment) {
            return;
        }
        self.diagnostics.push(diagnostic);
    }

    /// The token at the cursor; at the end always [`TokenKind::End`].
    fn token(&self) -> Token {
        self.token_at(0)
    }

    fn token_at(&self, ahead: usize) -> Token {
        let end = self.text.len() as u32;
        let last = Token { kind: TokenKind::End, start: end, end };
        self.tokens.get(self.at + ahead).copied().unwrap_or(last)
    }

    fn kind(&self) -> TokenKind {
        self.tokens.get(self.at).map_or(TokenKind::End, |token| token.kind)
    }

    fn kind_at(&self, ahead: usize) -> TokenKind {
        self.token_at(ahead).kind
    }

    fn is(&self, kind: TokenKind) -> bool {
        self.kind() == kind
    }

    fn bump(&mut self) -> Token {
        let token = self.token();
        if token.kind != TokenKind::End {
            self.at += 1;
        }
        token
    }

    fn eat(&mut self, kind: TokenKind) -> Option<Token> {
        self.is(kind).then(|| self.bump())
    }

    fn span(&self, token: Token) -> Span {
        Span { file: self.file, start: token.start, end: token.end }
    }

    fn here(&self) -> Span {
        self.span(self.token())
    }

    /// The place right after the last token that was read.
    fn after_previous(&self) -> Span {
        let end =
            self.at.checked_sub(1).and_then(|index| self.tokens.get(index)).map_or(0, |token| token.end);
        Span { file: self.file, start: end, end }
    }

    fn token_text(&self, token: Token) -> &'t str {
        token.text(self.text)
    }

    /// Whether the token at the cursor can be a name: digits alone are one where no value is expected.
    fn at_name(&self) -> bool {
        let token = self.token();
        match token.kind {
            TokenKind::Ident => true,
            TokenKind::Number => self.token_text(token).bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        }
    }

    /// Reads the name at the cursor, which [`Self::at_name`] has seen.
    fn name(&mut self) -> Ident {
        let token = self.bump();
        let name = Ident { text: self.token_text(token).to_owned(), span: self.span(token) };
        if name.text.starts_with('_') {
            let trimmed = name.text.trim_start_matches('_');
            let message = format!("The name `{}` begins with `_`", name.text);
            let help = if trimmed.is_empty() {
                "Names begin with a letter or a digit".to_owned()
            } else {
                format!("Call it `{trimmed}`, and keep the name in the database with @map(\"{}\")", name.text)
            };
            self.report(Diagnostic::error("name-begins-with-underscore", name.span, message).help(help));
        }
        name
    }

    /// Whether the token at the cursor is a comment that the parser sees.
    fn at_comment(&self) -> bool {
        use TokenKind::{BlockComment, Comment, Doc, UnclosedComment};
        matches!(self.kind(), Comment | Doc | BlockComment | UnclosedComment)
    }

    /// Skips line breaks and comments.
    fn skip_blank(&mut self) {
        while self.is(TokenKind::Newline) || self.at_comment() {
            self.bump();
        }
    }

    /// Whether the cursor is where a line ends, its trailing comment included.
    fn at_line_end(&self) -> bool {
        matches!(self.kind(), TokenKind::Newline | TokenKind::End | TokenKind::CloseBrace)
            || self.at_comment()
    }

    /// Skips to the end of the line, or to the `}` of a block that is written in one line.
    fn skip_line(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.kind() {
                TokenKind::Newline | TokenKind::End => return,
                TokenKind::OpenBrace => depth += 1,
                TokenKind::CloseBrace if depth == 0 => return,
                TokenKind::CloseBrace => depth -= 1,
                _ => {}
            }
            self.bump();
        }
    }

    /// Whether a line that begins at the cursor opens a block: `model User {`.
    fn at_block_start(&self) -> bool {
        self.at_heading() && blocks::is_keyword(self.token_text(self.token()))
    }

    /// Whether a line that begins at the cursor is `word Name {`, which only a block can be.
    fn at_heading(&self) -> bool {
        self.is(TokenKind::Ident)
            && matches!(self.kind_at(1), TokenKind::Ident | TokenKind::Number)
            && self.kind_at(2) == TokenKind::OpenBrace
    }

    /// How the token at the cursor is called in a message.
    fn found(&self) -> String {
        let token = self.token();
        match token.kind {
            TokenKind::Newline => "the end of the line".to_owned(),
            TokenKind::End => "the end of the file".to_owned(),
            _ if self.at_comment() => "the end of the line".to_owned(),
            _ => {
                let text = self.token_text(token);
                match text.char_indices().nth(40) {
                    Some((cut, _)) => format!("`{}…`", &text[..cut]),
                    None => format!("`{text}`"),
                }
            }
        }
    }
}
