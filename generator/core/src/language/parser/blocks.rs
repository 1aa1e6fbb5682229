//! Files and blocks.

use super::{Parser, mistakes};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{
    Ast, Attribute, Composite, CompositeKind, ConfigBlock, ConfigKind, EnumBlock, EnumValue, Ident, Item,
    Property,
};
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
    keyword: Span,
    /// The `{`.
    brace: Span,
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

    /// Skips line breaks and comments before an entry and gives the doc comment that belongs to it:
    /// the `///` lines right above; a blank line parts them from it.
    fn docs(&mut self) -> Option<String> {
        let mut docs: Option<String> = None;
        let mut blank = false;
        loop {
            match self.kind() {
                TokenKind::Newline => {
                    if blank {
                        docs = None;
                    }
                    blank = true;
                }
                TokenKind::Comment => blank = false,
                TokenKind::Doc => {
                    add_doc(&mut docs, self.token_text(self.token()));
                    blank = false;
                }
                _ => return docs,
            }
            self.bump();
        }
    }

    /// Reads a block whose keyword, or what stands for it, is at the cursor.
    fn item(&mut self, docs: Option<String>) -> Option<Item> {
        let keyword = self.bump();
        let word = self.token_text(keyword);
        let known = if is_keyword(word) { Some(word) } else { None };
        let Some(known) = known else {
            return self.unknown_block(keyword, docs);
        };
        self.block(keyword, known, docs)
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
        let block = self.open(start, &name)?;
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
    fn skip_block(&mut self) {
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
    fn open(&mut self, keyword: Span, name: &Ident) -> Option<Block> {
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
        while matches!(self.kind(), TokenKind::Newline | TokenKind::Comment | TokenKind::Doc) {
            self.bump();
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
            let next_block = self.at_block_start() || self.is(TokenKind::End);
            self.at = line_end;
            if next_block {
                return None;
            }
            return Some(Block { keyword, brace: name.span, one_line: false });
        }
        let brace = self.bump();
        let block = Block { keyword, brace: self.span(brace), one_line: self.closes_on_this_line() };
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
        while matches!(self.kind(), TokenKind::Comment | TokenKind::Doc) {
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

    /// Goes to the next entry of a block. `None` at the end of the block, which is then read.
    fn next_entry(&mut self, block: &Block) -> Option<Option<String>> {
        let before = self.at;
        let docs = self.docs();
        if self.is(TokenKind::CloseBrace) {
            self.bump();
            return None;
        }
        if self.is(TokenKind::End) || self.at_block_start() {
            // The comments above the next block belong to it.
            self.at = before;
            let message = "This block is never closed".to_owned();
            self.report(
                Diagnostic::error("unclosed-block", block.keyword.to(block.brace), message)
                    .related(self.after_previous(), "`}` may be missing after this line")
                    .help("Write `}` on a line of its own after the last line of the block"),
            );
            return None;
        }
        Some(docs)
    }

    /// Ends an entry: the doc comment on its line belongs to it, anything else there is an error.
    pub(super) fn end_entry(&mut self, block: &Block, docs: &mut Option<String>) {
        match self.kind() {
            TokenKind::Doc => {
                let token = self.bump();
                add_doc(docs, self.token_text(token));
            }
            TokenKind::Comment => {
                self.bump();
            }
            _ if self.at_line_end() => {}
            _ if block.one_line && (self.at_name() || self.is(TokenKind::AtAt)) => {}
            _ => {
                let next = self.token_text(self.token_at(1));
                let help = mistakes::help_after_type(self.token_text(self.token()), next);
                let message = format!("Expected the end of the line, found {}", self.found());
                self.report(Diagnostic::error("unexpected-text", self.here(), message).help(help));
                self.skip_line();
            }
        }
    }

    /// Reads a `@@…` whose sign is at the cursor.
    pub(super) fn block_attribute(&mut self, block: &Block, attributes: &mut Vec<Attribute>) {
        match self.attribute() {
            Some(attribute) => {
                attributes.push(attribute);
                self.end_entry(block, &mut None);
            }
            None => self.skip_line(),
        }
    }

    fn composite(
        &mut self,
        kind: CompositeKind,
        docs: Option<String>,
        name: Ident,
        block: Block,
    ) -> Composite {
        let (mut fields, mut attributes) = (Vec::new(), Vec::new());
        while let Some(docs) = self.next_entry(&block) {
            if self.is(TokenKind::AtAt) {
                self.block_attribute(&block, &mut attributes);
            } else if let Some(field) = self.field(kind, docs, &block) {
                fields.push(field);
            }
        }
        let span = block.keyword.to(self.after_previous());
        Composite { kind, name, docs, fields, attributes, span }
    }

    fn enumeration(&mut self, docs: Option<String>, name: Ident, block: Block) -> EnumBlock {
        let (mut values, mut attributes) = (Vec::new(), Vec::new());
        while let Some(docs) = self.next_entry(&block) {
            if self.is(TokenKind::AtAt) {
                self.block_attribute(&block, &mut attributes);
            } else if let Some(value) = self.enum_value(docs, &block) {
                values.push(value);
            }
        }
        let span = block.keyword.to(self.after_previous());
        EnumBlock { name, docs, values, attributes, span }
    }

    fn enum_value(&mut self, mut docs: Option<String>, block: &Block) -> Option<EnumValue> {
        if !self.at_name() {
            let message = format!("Expected a value of the enum, found {}", self.found());
            let help = match self.kind() {
                TokenKind::At => "An attribute stands on the line of its value, after it",
                _ => "A value is a name; other text for the database is said with `Name @map(\"text\")`",
            };
            self.report(Diagnostic::error("wrong-enum-value", self.here(), message).help(help));
            self.bump();
            self.skip_line();
            return None;
        }
        let name = self.name();
        let attributes = self.field_attributes(block);
        let span = name.span.to(self.after_previous());
        if self.is(TokenKind::Equals) {
            let text = self.token_text(self.token_at(1)).trim_matches('"');
            let help = format!("Write `{} @map(\"{text}\")`", name.text);
            let message = "A value of an enum is not assigned".to_owned();
            self.report(Diagnostic::error("wrong-enum-value", self.here(), message).help(help));
            self.skip_line();
        } else if self.is(TokenKind::Comma) {
            self.report(
                Diagnostic::error("wrong-enum-value", self.here(), "Values of an enum have no commas")
                    .help("Write each value on a line of its own"),
            );
            self.skip_line();
        }
        self.end_entry(block, &mut docs);
        Some(EnumValue { name, docs, attributes, span })
    }

    fn config(&mut self, kind: ConfigKind, docs: Option<String>, name: Ident, block: Block) -> ConfigBlock {
        let mut properties = Vec::new();
        while self.next_entry(&block).is_some() {
            if let Some(property) = self.property(&block) {
                properties.push(property);
            }
        }
        let span = block.keyword.to(self.after_previous());
        ConfigBlock { kind, name, docs, properties, span }
    }

    fn property(&mut self, block: &Block) -> Option<Property> {
        if !self.at_name() {
            let message = format!("Expected a setting, found {}", self.found());
            self.report(
                Diagnostic::error("wrong-setting", self.here(), message)
                    .help("A setting is written `name = value`; attributes have no place in this block"),
            );
            self.bump();
            self.skip_line();
            return None;
        }
        let name = self.name();
        if self.eat(TokenKind::Equals).is_none() {
            let message = format!("Expected `=` after `{}`, found {}", name.text, self.found());
            let place = if self.at_line_end() { name.span } else { self.here() };
            self.report(
                Diagnostic::error("wrong-setting", place, message)
                    .help(format!("Write `{} = value`", name.text)),
            );
            if self.eat(TokenKind::Colon).is_none() {
                self.skip_line();
                return Some(Property { span: name.span, name, value: None });
            }
        }
        let value = if self.at_line_end() {
            let message = format!("`{}` has no value", name.text);
            self.report(
                Diagnostic::error("missing-value", name.span.to(self.after_previous()), message)
                    .help("Write a value after `=`, or take the line away"),
            );
            None
        } else {
            self.expression().ok()
        };
        let span = name.span.to(self.after_previous());
        if value.is_some() {
            self.end_entry(block, &mut None);
        } else {
            self.skip_line();
        }
        Some(Property { name, value, span })
    }
}

/// Adds a `///` line to a doc comment, without its slashes and the blanks around it.
pub(super) fn add_doc(docs: &mut Option<String>, line: &str) {
    let line = line.strip_prefix("///").unwrap_or(line).trim();
    match docs {
        Some(docs) => {
            docs.push('\n');
            docs.push_str(line);
        }
        None => *docs = Some(line.to_owned()),
    }
}
