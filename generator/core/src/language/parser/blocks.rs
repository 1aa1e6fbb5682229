//! Files and blocks.

use super::docs::Docs;
use super::{Parser, mistakes};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Ast, CompositeKind, ConfigKind, Ident, Item};
use crate::language::lexer::{Token, TokenKind};
use crate::source::Span;

/// The words that open a block.
pub(super) const KEYWORDS: [&str; 7] = ["model", "view", "type", "union", "enum", "datasource", "generator"];

/// Whether a word opens a block.
pub(super) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// A block whose inside is being read.
pub(super) struct Block {
    /// The keyword.
    pub(super) keyword: Span,
    /// The `{`.
    pub(super) brace: Span,
    /// Comments above an attribute of the block that belong to the field below it.
    pub(super) pending: Docs,
    /// Whether `}` stands on the line of `{`; only there may several entries share a line.
    pub(super) one_line: bool,
}

impl Parser<'_> {
    /// Reads the whole file.
    pub(super) fn file(&mut self) -> Ast {
        let mut items = Vec::new();
        // Lines outside of blocks come in crowds, when a brace is missing or too many: one report.
        let mut lost = false;
        loop {
            let docs = self.docs();
            let before = self.diagnostics.len();
            match self.kind() {
                TokenKind::End => break,
                // A field may be called `type`; after a lost line only a whole heading begins a block.
                TokenKind::Ident if lost && !self.at_heading() => self.skip_line(),
                TokenKind::Ident => match self.item(docs) {
                    Some(item) => {
                        items.push(item);
                        lost = false;
                        continue;
                    }
                    None => self.skip_line(),
                },
                TokenKind::CloseBrace => {
                    self.report(
                        Diagnostic::error("stray-brace", self.here(), "This `}` closes nothing")
                            .help("Take it away, or look above for a block that was closed too early"),
                    );
                    self.bump();
                }
                _ => {
                    let message = format!("Expected a block, found {}", self.found());
                    self.report(self.outside(self.here(), message));
                    self.bump();
                    self.skip_line();
                }
            }
            if lost {
                self.diagnostics.truncate(before);
            }
            lost = true;
        }
        Ast { items }
    }

    fn outside(&self, place: Span, message: String) -> Diagnostic {
        Diagnostic::error("outside-of-block", place, message).help(
            "A schema consists of blocks: model, view, type, union, enum, datasource and generator, \
             each with its name and its lines between `{` and `}`",
        )
    }

    /// Skips line breaks and comments before a block and gives the doc comment that belongs to it:
    /// the one right above; a blank line parts it from the block.
    fn docs(&mut self) -> Option<String> {
        let mut docs = Docs::default();
        self.run_of_comments(&mut docs);
        if docs.blank { None } else { docs.text }
    }

    /// Skips line breaks and comments. `docs` becomes the last run of comments without a blank line in
    /// it; the run before that one is given back, if there is any.
    pub(super) fn run_of_comments(&mut self, docs: &mut Docs) -> Docs {
        let mut previous = Docs::default();
        // Whether nothing stood on the line so far; at first it is the line of what was read before.
        let mut empty = false;
        loop {
            match self.kind() {
                TokenKind::Newline => {
                    docs.blank |= empty;
                    empty = true;
                }
                _ if self.at_comment() => {
                    if docs.blank {
                        let run = std::mem::take(docs);
                        if run.present {
                            previous = run;
                        }
                    }
                    docs.add(self.token(), self.text);
                    empty = false;
                }
                _ => return previous,
            }
            self.bump();
        }
    }

    /// Reads a block whose keyword, or what stands for it, is at the cursor.
    fn item(&mut self, docs: Option<String>) -> Option<Item> {
        let keyword = self.bump();
        let word = self.token_text(keyword);
        if is_keyword(word) { self.block(keyword, word, docs) } else { self.unknown_block(keyword, docs) }
    }

    /// Reads a block by the rules of `known`, which `keyword` says or was meant to say.
    fn block(&mut self, keyword: Token, known: &str, docs: Option<String>) -> Option<Item> {
        let start = self.span(keyword);
        if !self.at_name() {
            let message = format!("Expected the name of the {known}, found {}", self.found());
            let place = if self.at_line_end() { start } else { self.here() };
            self.report(
                Diagnostic::error("missing-name", place, message)
                    .help(format!("Write `{known} Name {{`, with a letter or a digit first in the name")),
            );
            // What is inside the braces would only be misread.
            self.skip_block();
            return None;
        }
        let name = self.name();
        self.named_block(start, known, name, docs)
    }

    /// Reads a block from the brace on.
    fn named_block(&mut self, start: Span, known: &str, name: Ident, docs: Option<String>) -> Option<Item> {
        if known == "type" && self.is(TokenKind::Equals) {
            self.report(
                Diagnostic::error(
                    "type-alias",
                    start.to(self.here()),
                    "A type cannot be another name for a type",
                )
                .help(format!(
                    "Write the type and its attributes at each field, or a document as `type {} {{ … }}`",
                    name.text
                )),
            );
            self.skip_line();
            return None;
        }
        // Comments between the name and a `{` on a later line are about the block.
        let mut docs = Docs { text: docs, ..Docs::default() };
        let block = self.open(start, &name, &mut docs)?;
        let docs = docs.text;
        let kind = match known {
            "enum" => return Some(Item::Enum(self.enumeration(docs, name, block))),
            "datasource" => {
                return Some(Item::Config(self.config(ConfigKind::Datasource, docs, name, block)));
            }
            "generator" => return Some(Item::Config(self.config(ConfigKind::Generator, docs, name, block))),
            "view" => CompositeKind::View,
            "type" => CompositeKind::Type,
            "union" => CompositeKind::Union,
            _ => CompositeKind::Model,
        };
        Some(Item::Composite(self.composite(kind, docs, name, block)))
    }

    /// Reports a block of a kind that does not exist. One that is plainly misspelt is read as meant.
    fn unknown_block(&mut self, keyword: Token, docs: Option<String>) -> Option<Item> {
        let word = self.token_text(keyword);
        let span = self.span(keyword);
        let braced =
            self.is(TokenKind::OpenBrace) || (self.at_name() && self.kind_at(1) == TokenKind::OpenBrace);
        if !braced {
            let message = format!("`{word}` stands outside of every block");
            let diagnostic = self.outside(span, message);
            self.report(diagnostic);
            return None;
        }
        if self.is(TokenKind::OpenBrace)
            && let Some(glued) = KEYWORDS.into_iter().find(|keyword| {
                word.strip_prefix(keyword).is_some_and(|name| name.starts_with(char::is_alphanumeric))
            })
        {
            // Prisma reads `modelUser {` like `model User {`.
            let name = Ident {
                text: word[glued.len()..].to_owned(),
                span: Span { start: span.start + glued.len() as u32, ..span },
            };
            let message = format!("There is no blank between `{glued}` and the name");
            let help = format!("Write `{glued} {}`", name.text);
            self.report(Diagnostic::warning("missing-blank", span, message).help(help));
            return self.named_block(span, glued, name, docs);
        }
        let message = format!("`{word}` is no kind of block");
        let diagnostic = Diagnostic::error("unknown-block", span, message);
        match mistakes::meant_keyword(word) {
            Some(meant) => {
                self.report(diagnostic.help(format!("Write `{meant}`")));
                self.block(keyword, meant, docs)
            }
            None => {
                let kinds = KEYWORDS.join(", ");
                self.report(diagnostic.help(format!("The kinds are {kinds}")));
                self.skip_block();
                None
            }
        }
    }

    /// Skips the rest of the line and, if it opens a block, all of that block.
    pub(super) fn skip_block(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.kind() {
                TokenKind::End => return,
                TokenKind::OpenBrace => depth += 1,
                TokenKind::CloseBrace if depth <= 1 => {
                    self.bump();
                    return;
                }
                TokenKind::CloseBrace => depth -= 1,
                TokenKind::Newline if depth == 0 => return,
                TokenKind::Newline => {
                    self.bump();
                    if self.at_block_start() {
                        return;
                    }
                    continue;
                }
                _ => {}
            }
            self.bump();
        }
    }

    /// Reads the `{` of a block. Where it is missing and its lines follow, they are read all the same.
    fn open(&mut self, keyword: Span, name: &Ident, docs: &mut Docs) -> Option<Block> {
        let before = self.at;
        if !self.is(TokenKind::OpenBrace) && !self.at_line_end() {
            let message = format!("Expected `{{` after `{}`, found {}", name.text, self.found());
            self.report(
                Diagnostic::error("missing-brace", self.here(), message).help(
                    "Write the name alone before `{`; what else there is to say stands inside the block",
                ),
            );
            while !self.at_line_end() && !self.is(TokenKind::OpenBrace) {
                self.bump();
            }
        }
        let line_end = self.at;
        let above = docs.text.clone();
        while self.is(TokenKind::Newline) || self.at_comment() {
            docs.add(self.bump(), self.text);
        }
        if !self.is(TokenKind::OpenBrace) {
            if line_end == before {
                self.report(
                    Diagnostic::error(
                        "missing-brace",
                        name.span,
                        format!("The block `{}` has no `{{`", name.text),
                    )
                    .help(format!(
                        "Write `{{` after `{}`, and `}}` on a line of its own after its lines",
                        name.text
                    )),
                );
            }
            docs.text = above;
            self.one_line = false;
            let next_block = self.at_block_start() || self.is(TokenKind::End);
            self.at = line_end;
            if next_block {
                return None;
            }
            return Some(Block { keyword, brace: name.span, pending: Docs::default(), one_line: false });
        }
        let brace = self.bump();
        let block = Block {
            keyword,
            brace: self.span(brace),
            pending: Docs::default(),
            one_line: self.closes_on_this_line(),
        };
        self.one_line = block.one_line;
        if !block.one_line && !self.at_line_end() {
            let first = self.here();
            while !matches!(
                self.kind(),
                TokenKind::Newline | TokenKind::Comment | TokenKind::Doc | TokenKind::End
            ) {
                self.bump();
            }
            let place = first.to(self.after_previous());
            self.report(
                Diagnostic::warning(
                    "text-after-brace",
                    place,
                    "This is ignored, because it stands after `{` on its line",
                )
                .help("Move it to a line of its own; Prisma ignores it too"),
            );
        }
        // A comment on the line of `{` says nothing about the first entry.
        while self.at_comment() {
            self.bump();
        }
        Some(block)
    }

    /// Whether the `}` of the block that has just been opened stands on the same line.
    fn closes_on_this_line(&self) -> bool {
        let mut depth = 0usize;
        for token in &self.tokens[self.at..] {
            match token.kind {
                TokenKind::Newline | TokenKind::End => return false,
                TokenKind::OpenBrace => depth += 1,
                TokenKind::CloseBrace if depth == 0 => return true,
                TokenKind::CloseBrace => depth -= 1,
                _ => {}
            }
        }
        false
    }
}
