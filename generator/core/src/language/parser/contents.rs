//! What stands between the braces of a block.

use super::blocks::Block;
use super::docs::Docs;
use super::{Parser, mistakes};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{
    Attribute, Composite, CompositeKind, ConfigBlock, ConfigKind, EnumBlock, EnumValue, Ident, Property,
};
use crate::language::lexer::{Token, TokenKind};

impl Parser<'_> {
    /// Goes to the next entry of a block. `None` at the end of the block, which is then read.
    ///
    /// A comment belongs to the field below it even over a blank line; to an attribute of the block
    /// only right above it.
    fn next_entry(&mut self, block: &mut Block) -> Option<Docs> {
        let before = self.at;
        let mut docs = std::mem::take(&mut block.pending);
        block.pending = self.run_of_comments(&mut docs);
        if self.is(TokenKind::CloseBrace) {
            let end = self.bump();
            self.check_one_line(block, end);
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

    /// In a block of one line nobody can tell which entry a comment is about.
    fn check_one_line(&mut self, block: &Block, end: Token) {
        let first = self.inline_comments.partition_point(|comment| comment.start < block.brace.start);
        let Some(comment) = self.inline_comments.get(first).copied() else { return };
        if block.one_line && comment.start < end.start {
            let message = "A comment stands in a block of one line";
            self.report(
                Diagnostic::error("comment-in-one-line-block", self.span(comment), message)
                    .help("Write each entry on a line of its own, and the comment above it or behind it"),
            );
        }
    }

    /// Ends an entry: the doc comment on its line belongs to it, anything else there is an error.
    pub(super) fn end_entry(&mut self, block: &Block, docs: &mut Docs) {
        match self.kind() {
            _ if self.at_comment() => docs.add(self.bump(), self.text),
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
    fn block_attribute(&mut self, block: &mut Block, docs: Docs, attributes: &mut Vec<Attribute>) {
        match self.attribute() {
            Some(attribute) => {
                attributes.push(attribute);
                self.end_entry(block, &mut Docs::default());
            }
            None => self.skip_line(),
        }
        if docs.blank && docs.present {
            block.pending = docs;
        }
    }

    pub(super) fn composite(
        &mut self,
        kind: CompositeKind,
        docs: Option<String>,
        name: Ident,
        mut block: Block,
    ) -> Composite {
        let (mut fields, mut attributes) = (Vec::new(), Vec::new());
        while let Some(docs) = self.next_entry(&mut block) {
            if self.is(TokenKind::AtAt) {
                self.block_attribute(&mut block, docs, &mut attributes);
            } else {
                block.pending = Docs::default();
                fields.extend(self.field(kind, docs, &block));
            }
        }
        // Fields are many and large; what the vector grew beyond them would stay for the whole run.
        fields.shrink_to_fit();
        let span = block.keyword.to(self.after_previous());
        Composite { kind, name, docs, fields, attributes, span }
    }

    pub(super) fn enumeration(&mut self, docs: Option<String>, name: Ident, mut block: Block) -> EnumBlock {
        let (mut values, mut attributes) = (Vec::new(), Vec::new());
        while let Some(docs) = self.next_entry(&mut block) {
            if self.is(TokenKind::AtAt) {
                self.block_attribute(&mut block, docs, &mut attributes);
            } else {
                block.pending = Docs::default();
                values.extend(self.enum_value(docs, &block));
            }
        }
        let span = block.keyword.to(self.after_previous());
        EnumBlock { name, docs, values, attributes, span }
    }

    fn enum_value(&mut self, mut docs: Docs, block: &Block) -> Option<EnumValue> {
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
        Some(EnumValue { name, docs: docs.text, attributes, span })
    }

    pub(super) fn config(
        &mut self,
        kind: ConfigKind,
        docs: Option<String>,
        name: Ident,
        mut block: Block,
    ) -> ConfigBlock {
        let mut properties = Vec::new();
        while self.next_entry(&mut block).is_some() {
            properties.extend(self.property(&block));
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
            self.end_entry(block, &mut Docs::default());
        } else {
            self.skip_line();
        }
        Some(Property { name, value, span })
    }
}
