//! Fields and their types.

use super::blocks::Block;
use super::docs::Docs;
use super::{DEEPEST, Parser};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Arity, Attribute, CompositeKind, Field, Ident, TypeExpr};
use crate::language::lexer::TokenKind;
use crate::source::Span;

impl Parser<'_> {
    /// Reads a field or a variant. `None` where its name or its type is missing, which is reported.
    pub(super) fn field(&mut self, kind: CompositeKind, mut docs: Docs, block: &Block) -> Option<Field> {
        if !self.at_name() {
            self.no_field();
            self.bump();
            self.skip_line();
            return None;
        }
        let name = self.name();
        if let Some(colon) = self.eat(TokenKind::Colon) {
            let ty = if self.at_name() { self.token_text(self.token()) } else { "Type" };
            self.report(
                Diagnostic::error("legacy-colon", self.span(colon), "There is no `:` between name and type")
                    .help(format!("Write `{} {ty}`", name.text)),
            );
        }
        let Some((ty, arity)) = self.field_type(&name, kind) else {
            self.skip_line();
            return None;
        };
        let attributes = self.field_attributes(block);
        let span = name.span.to(self.after_previous());
        self.end_entry(block, &mut docs);
        Some(Field { name, docs: docs.text, ty, arity, attributes, span })
    }

    fn no_field(&mut self) {
        let message = format!("Expected a field, found {}", self.found());
        let help = match self.kind() {
            TokenKind::At => {
                "An attribute of a field stands on the line of the field; one of the block begins with `@@`"
            }
            _ => "A field is written `name Type @attribute`, with a letter or a digit first in the name",
        };
        self.report(Diagnostic::error("wrong-field", self.here(), message).help(help));
    }

    /// Reads `@…` after a field or a value.
    pub(super) fn field_attributes(&mut self, block: &Block) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        loop {
            match self.kind() {
                TokenKind::At => {
                    if let Some(attribute) = self.attribute() {
                        // Most fields have one, and attributes are large.
                        if attributes.is_empty() {
                            attributes.reserve_exact(1);
                        }
                        attributes.push(attribute);
                    }
                }
                TokenKind::AtAt if !block.one_line => {
                    let start = self.here();
                    let Some(attribute) = self.attribute() else { continue };
                    let name = &attribute.name.text;
                    let message =
                        format!("`@@{name}` is about the whole block, but stands on the line of a field");
                    self.report(
                        Diagnostic::error("misplaced-attribute", start.to(attribute.name.span), message)
                            .help(format!("Write `@{name}` for this field, or move it to a line of its own")),
                    );
                }
                _ => return attributes,
            }
        }
    }

    fn field_type(&mut self, field: &Ident, kind: CompositeKind) -> Option<(TypeExpr, Arity)> {
        if let Some(bracket) = self.eat(TokenKind::OpenBracket) {
            let ty = self.base_type()?;
            let close = self.eat(TokenKind::CloseBracket);
            let place = close.map_or(ty.span(), |close| self.span(bracket).to(self.span(close)));
            let written = &self.text[ty.span().start as usize..ty.span().end as usize];
            self.report(
                Diagnostic::error("legacy-list", place, "A list is not written with its type in brackets")
                    .help(format!("Write `{written}[]`")),
            );
            return Some((ty, Arity::List));
        }
        if self.is(TokenKind::OpenBrace) {
            let brace = self.here();
            self.skip_block();
            self.report(
                Diagnostic::error(
                    "nested-block",
                    brace,
                    format!("The field `{}` cannot hold a block", field.text),
                )
                .help(format!("Declare a `type` block, and write `{} ItsName` here", field.text)),
            );
            return None;
        }
        if !self.at_name() {
            let (what, help) = if kind == CompositeKind::Union {
                ("variant", format!("Write `{} Document`, where Document is a `type` block", field.text))
            } else {
                ("field", format!("Write `{} Type`, for example `{} String`", field.text, field.text))
            };
            let message = format!("The {what} `{}` has no type", field.text);
            self.report(Diagnostic::error("missing-type", field.span, message).help(help));
            return None;
        }
        let ty = self.base_type()?;
        let arity = self.arity(&ty);
        Some((ty, arity))
    }

    /// Reads a name, `Unsupported("…")` or `Map<…>`.
    fn base_type(&mut self) -> Option<TypeExpr> {
        if !self.at_name() {
            let message = format!("Expected a type, found {}", self.found());
            self.report(
                Diagnostic::error("missing-type", self.here(), message)
                    .help("Write the name of a scalar, an enum, a model, a type or a union"),
            );
            return None;
        }
        let word = self.token_text(self.token());
        match (word, self.kind_at(1)) {
            ("Unsupported", TokenKind::OpenParen) => self.unsupported(),
            ("Map", TokenKind::LessThan) => self.map(),
            _ => Some(TypeExpr::Name(self.name())),
        }
    }

    fn unsupported(&mut self) -> Option<TypeExpr> {
        let start = self.here();
        self.bump();
        let bracket = self.bump();
        let token = self.token();
        let text = match token.kind {
            TokenKind::String => {
                self.bump();
                self.string(token)
            }
            TokenKind::ForeignString | TokenKind::UnclosedString => {
                self.bump();
                self.wrong_string(token)
            }
            _ => {
                let message = format!("Expected the database's name of the type, found {}", self.found());
                self.report(
                    Diagnostic::error("missing-type", self.span(bracket), message)
                        .help("Write it as text: `Unsupported(\"polygon\")`"),
                );
                return None;
            }
        };
        if self.eat(TokenKind::CloseParen).is_none() {
            self.report_unclosed(self.span(bracket), "(", ")");
        }
        Some(TypeExpr::Unsupported { text, span: start.to(self.after_previous()) })
    }

    fn map(&mut self) -> Option<TypeExpr> {
        let start = self.here();
        self.bump();
        let bracket = self.bump();
        if self.closers.len() == DEEPEST {
            let message = format!("More than {DEEPEST} maps stand in each other here");
            self.report(
                Diagnostic::error("nested-too-deep", start, message)
                    .help("Give the inner maps a `type` block of their own"),
            );
            return None;
        }
        self.closers.push(TokenKind::GreaterThan);
        let value = self.base_type();
        self.closers.pop();
        let value = value?;
        let mut arity = self.arity(&value);
        if arity == Arity::Optional {
            let place = value.span().to(self.after_previous());
            self.report(
                Diagnostic::error("optional-map-value", place, "The values of a map cannot be optional")
                    .help("Leave the `?` out: a value that is missing has no key"),
            );
            arity = Arity::Required;
        }
        if self.eat(TokenKind::GreaterThan).is_none() {
            self.report_unclosed(self.span(bracket), "<", ">");
        }
        let span = start.to(self.after_previous());
        Some(TypeExpr::Map { value: Box::new(value), arity, span })
    }

    fn report_unclosed(&mut self, open: Span, written: &str, close: &str) {
        let message = format!("This `{written}` is never closed");
        self.report(
            Diagnostic::error("unclosed-bracket", open, message)
                .help(format!("Write `{close}` before the end of the type")),
        );
    }

    /// Reads `?`, `[]` or nothing, and what people write instead.
    fn arity(&mut self, ty: &TypeExpr) -> Arity {
        let written = self.text.get(ty.span().start as usize..ty.span().end as usize).unwrap_or("");
        let (mut list, mut optional) = (false, false);
        let start = self.here();
        loop {
            match self.kind() {
                TokenKind::Question => {
                    self.bump();
                    optional = true;
                }
                TokenKind::OpenBracket if !list => {
                    let bracket = self.bump();
                    list = true;
                    if self.eat(TokenKind::CloseBracket).is_some() {
                        continue;
                    }
                    let message = format!("Expected `]`, found {}", self.found());
                    self.report(
                        Diagnostic::error("unclosed-bracket", self.span(bracket), message)
                            .help(format!("A list is written `{written}[]`, without a length")),
                    );
                    if self.kind_at(1) == TokenKind::CloseBracket {
                        self.bump();
                        self.bump();
                    }
                }
                TokenKind::Exclamation => {
                    let mark = self.bump();
                    self.report(
                        Diagnostic::error("legacy-required", self.span(mark), "There is no `!` after a type")
                            .help(format!(
                                "Write `{written}`: fields are required unless `?` says otherwise"
                            )),
                    );
                }
                _ => break,
            }
        }
        if list && optional {
            let place = start.to(self.after_previous());
            self.report(
                Diagnostic::error("optional-list", place, "A list cannot be optional")
                    .help(format!("Write `{written}[]`, which may be empty, or `{written}?`")),
            );
        }
        match (list, optional) {
            (true, _) => Arity::List,
            (false, true) => Arity::Optional,
            (false, false) => Arity::Required,
        }
    }
}
