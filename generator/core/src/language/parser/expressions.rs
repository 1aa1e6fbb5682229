//! Attributes, arguments and expressions. Inside brackets a line break is a blank.

use super::lists::Stop;
use super::strings::unescape;
use super::{Parser, mistakes};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Argument, Attribute, Expr, ExprKind, Ident};
use crate::language::lexer::{Token, TokenKind};
use crate::source::Span;

impl Parser<'_> {
    /// Reads an attribute whose `@` or `@@` is at the cursor. `None` where it has no name.
    pub(super) fn attribute(&mut self) -> Option<Attribute> {
        let sign = self.bump();
        let start = self.span(sign);
        if !self.at_name() {
            let sign = self.token_text(sign);
            let message = format!("Expected the name of an attribute after `{sign}`, found {}", self.found());
            let place = if self.at_line_end() { start } else { self.here() };
            self.report(
                Diagnostic::error("missing-attribute-name", place, message)
                    .help(format!("Write the name right after it, as in `{sign}map(\"…\")`")),
            );
            if self.is(TokenKind::OpenParen) {
                self.arguments();
            }
            return None;
        }
        let mut name = self.name();
        self.path_rest(&mut name);
        let mut span = start.to(name.span);
        let mut arguments = Vec::new();
        let parenthesised = self.is(TokenKind::OpenParen);
        if parenthesised {
            let (list, end) = self.arguments();
            arguments = list;
            span = span.to(end);
        }
        Some(Attribute { name, arguments, parenthesised, span })
    }

    /// Adds `.part.part` to a name.
    fn path_rest(&mut self, name: &mut Ident) {
        while let Some(dot) = self.eat(TokenKind::Dot) {
            let part = self.token();
            if !matches!(part.kind, TokenKind::Ident | TokenKind::Number) {
                let message = format!("Expected a name after `{}.`, found {}", name.text, self.found());
                self.report(
                    Diagnostic::error("missing-name", self.span(dot), message)
                        .help("Write the rest of the name, or leave the dot out"),
                );
                return;
            }
            self.bump();
            name.text.push('.');
            name.text.push_str(self.token_text(part));
            name.span = name.span.to(self.span(part));
        }
    }

    /// Reads `(…)`, whose bracket is at the cursor, and tells where it ends.
    fn arguments(&mut self) -> (Vec<Argument>, Span) {
        // Most lists are short, and arguments are large.
        let mut arguments = Vec::with_capacity(1);
        // An unclosed list has been reported, and the cursor is where the next line is read.
        let _ = self.list(TokenKind::CloseParen, |parser| {
            if let Some(argument) = parser.argument()? {
                arguments.push(argument);
            }
            Ok(())
        });
        (arguments, self.after_previous())
    }

    fn argument(&mut self) -> Result<Option<Argument>, Stop> {
        if !(self.at_name() && self.kind_at(1) == TokenKind::Colon) {
            let value = self.expression()?;
            let span = value.span;
            return Ok(Some(Argument { name: None, value, span }));
        }
        let name = self.name();
        let colon = self.bump();
        let missing = name.span.to(self.span(colon));
        let next_line = self.cross_lines();
        if next_line.is_err() || matches!(self.kind(), TokenKind::Comma | TokenKind::CloseParen) {
            self.report_missing_value(&name, missing);
            return Ok(None);
        }
        let value = self.expression()?;
        let span = name.span.to(value.span);
        Ok(Some(Argument { name: Some(name), value, span }))
    }

    fn report_missing_value(&mut self, name: &Ident, place: Span) {
        let message = format!("`{}` has no value", name.text);
        self.report(
            Diagnostic::error("missing-value", place, message)
                .help(format!("Write a value after `{}:`, or leave it out", name.text)),
        );
    }

    /// Reads an expression.
    pub(super) fn expression(&mut self) -> Result<Expr, Stop> {
        let token = self.token();
        let span = self.span(token);
        let kind = match token.kind {
            TokenKind::String => {
                self.bump();
                ExprKind::String(self.string(token))
            }
            TokenKind::ForeignString | TokenKind::UnclosedString => {
                self.bump();
                ExprKind::String(self.wrong_string(token))
            }
            TokenKind::Number => {
                self.bump();
                ExprKind::Number(self.token_text(token).to_owned())
            }
            TokenKind::OpenBracket => {
                let mut elements = Vec::new();
                self.list(TokenKind::CloseBracket, |parser| {
                    elements.push(parser.expression()?);
                    Ok(())
                })?;
                ExprKind::Array(elements)
            }
            TokenKind::OpenBrace => {
                let mut members = Vec::new();
                self.list(TokenKind::CloseBrace, |parser| {
                    members.push(parser.member()?);
                    Ok(())
                })?;
                ExprKind::Object(members)
            }
            TokenKind::Ident => {
                let mut name = self.name();
                self.path_rest(&mut name);
                if self.is(TokenKind::OpenParen) {
                    let mut arguments = Vec::new();
                    self.list(TokenKind::CloseParen, |parser| {
                        if let Some(argument) = parser.argument()? {
                            arguments.push(argument);
                        }
                        Ok(())
                    })?;
                    ExprKind::Call { name, arguments }
                } else {
                    ExprKind::Path(name.text)
                }
            }
            _ => return Err(self.no_expression()),
        };
        Ok(Expr { kind, span: span.to(self.after_previous()) })
    }

    fn no_expression(&mut self) -> Stop {
        let message = format!("Expected a value, found {}", self.found());
        let place = if self.at_line_end() { self.after_previous() } else { self.here() };
        let help = mistakes::help_for_value(self.token_text(self.token()));
        self.report(Diagnostic::error("missing-value", place, message).help(help));
        Stop::Wrong
    }

    fn member(&mut self) -> Result<(Ident, Expr), Stop> {
        if !self.at_name() {
            let message = format!("Expected a name, found {}", self.found());
            self.report(
                Diagnostic::error("missing-name", self.here(), message)
                    .help("An object is written `{ name: value, other: value }`, names without quotes"),
            );
            return Err(Stop::Wrong);
        }
        let name = self.name();
        if self.eat(TokenKind::Colon).is_none() {
            let message = format!("Expected `:` after `{}`, found {}", name.text, self.found());
            self.report(
                Diagnostic::error("missing-colon", self.after_previous(), message)
                    .help(format!("Write `{}: value`", name.text)),
            );
            return Err(Stop::Wrong);
        }
        let next_line = self.cross_lines();
        if next_line.is_err() || matches!(self.kind(), TokenKind::Comma | TokenKind::CloseBrace) {
            self.report_missing_value(&name, name.span.to(self.after_previous()));
            return Err(Stop::Wrong);
        }
        let value = self.expression()?;
        Ok((name, value))
    }

    /// The text of a literal; wrong escapes are reported.
    pub(super) fn string(&mut self, token: Token) -> String {
        let literal = self.token_text(token);
        let inside = literal.get(1..literal.len().saturating_sub(1)).unwrap_or("");
        let mut bad = Vec::new();
        let text = unescape(inside, &mut bad);
        let first = token.start as usize + 1;
        for escape in bad {
            let span = Span::new(self.file, first + escape.start, first + escape.end);
            self.report(
                Diagnostic::error("wrong-escape", span, escape.message)
                    .help(r#"Escapes are \" \\ \/ \b \f \n \r \t and \u0000; a backslash itself is `\\`"#),
            );
        }
        text
    }

    /// A text in wrong quotes, or cut off by its line, is taken for the string it was meant to be.
    pub(super) fn wrong_string(&mut self, token: Token) -> String {
        let literal = self.token_text(token);
        if token.kind == TokenKind::ForeignString {
            let inside = literal.get(1..literal.len() - 1).unwrap_or("");
            let message = format!("{literal} is no text: strings stand between double quotes");
            self.report(
                Diagnostic::error("wrong-quotes", self.span(token), message)
                    .help(format!("Write \"{inside}\"")),
            );
            return inside.to_owned();
        }
        self.report(
            Diagnostic::error("unclosed-string", self.span(token), "This string has no closing quote")
                .help("Close it with `\"` on the same line; a line break inside a string is written `\\n`"),
        );
        literal.get(1..).unwrap_or("").to_owned()
    }
}
