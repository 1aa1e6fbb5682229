//! Lists in brackets, and where to go on when one is broken.

use super::{DEEPEST, Parser, mistakes};
use crate::diagnostic::Diagnostic;
use crate::language::lexer::{Token, TokenKind};

/// Why an expression could not be read. It has been reported already.
pub(super) enum Stop {
    /// What stands at the cursor is wrong; the bracket around it looks for its end.
    Wrong,
    /// A bracket is never closed; the cursor is at the end of the line where it should be.
    Unclosed,
}

/// The bracket that opened a list, and the one that ends it.
#[derive(Clone, Copy)]
struct Bracket {
    open: Token,
    close: TokenKind,
}

impl Parser<'_> {
    /// Reads the elements of a list whose opening bracket is at the cursor, and its closing bracket.
    pub(super) fn list(
        &mut self,
        close: TokenKind,
        mut element: impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let bracket = Bracket { open: self.bump(), close };
        if self.closers.len() == DEEPEST {
            let message = format!("More than {DEEPEST} brackets stand in each other here");
            self.report(
                Diagnostic::error("nested-too-deep", self.span(bracket.open), message)
                    .help("Write it flatter; no attribute needs as many"),
            );
            self.closers.push(close);
            let result = self.find_end(bracket);
            self.closers.pop();
            return result;
        }
        self.closers.push(close);
        let result = self.elements(bracket, &mut element);
        self.closers.pop();
        result
    }

    fn elements(
        &mut self,
        bracket: Bracket,
        element: &mut impl FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        loop {
            let line_end = self.at;
            if self.cross_lines().is_err() || self.at_foreign_brace(bracket) {
                self.at = line_end;
                return self.unclosed(bracket);
            }
            if self.eat(bracket.close).is_some() {
                return Ok(());
            }
            match element(self) {
                Ok(()) => {}
                Err(Stop::Wrong) => return self.find_end(bracket),
                Err(Stop::Unclosed) => return Err(Stop::Unclosed),
            }
            let line_end = self.at;
            if self.cross_lines().is_err() || self.at_foreign_brace(bracket) {
                self.at = line_end;
                return self.unclosed(bracket);
            }
            if self.eat(TokenKind::Comma).is_some() {
                continue;
            }
            if self.eat(bracket.close).is_some() {
                return Ok(());
            }
            if self.at != line_end {
                // The next line neither goes on with the list nor ends it.
                self.at = line_end;
                return self.unclosed(bracket);
            }
            let close = mistakes::bracket_text(bracket.close);
            let message = format!("Expected `,` or `{close}`, found {}", self.found());
            self.report(
                Diagnostic::error("missing-comma", self.here(), message)
                    .related(self.span(bracket.open), "the list begins here")
                    .help(format!("Separate the values by commas, and close the list with `{close}`")),
            );
            return self.find_end(bracket);
        }
    }

    /// Reports that a list has no end. The list around it goes on where it can.
    fn unclosed(&mut self, bracket: Bracket) -> Result<(), Stop> {
        let stop = if self.is(TokenKind::CloseBrace) && self.closes_outer(TokenKind::CloseBrace) {
            Ok(())
        } else {
            Err(Stop::Unclosed)
        };
        // The string that is never closed, and reported, holds the bracket.
        let previous = self.at.checked_sub(1).and_then(|index| self.tokens.get(index));
        if previous.is_some_and(|token| token.kind == TokenKind::UnclosedString) {
            return stop;
        }
        let close = mistakes::bracket_text(bracket.close);
        let message = format!("This `{}` is never closed", self.token_text(bracket.open));
        self.report(
            Diagnostic::error("unclosed-bracket", self.span(bracket.open), message)
                .related(self.after_previous(), format!("`{close}` may be missing here"))
                .help(format!("Write `{close}` where the list ends")),
        );
        stop
    }

    /// Whether a list further out is closed by this bracket.
    fn closes_outer(&self, close: TokenKind) -> bool {
        self.closers.split_last().is_some_and(|(_, outer)| outer.contains(&close))
    }

    /// Whether a `}` at the cursor ends something further out than this list.
    fn at_foreign_brace(&self, bracket: Bracket) -> bool {
        self.is(TokenKind::CloseBrace)
            && bracket.close != TokenKind::CloseBrace
            && (self.closes_outer(TokenKind::CloseBrace) || self.brace_ends_block())
    }

    /// Whether the `}` at the cursor can be the end of the block: it is, where it begins its line.
    fn brace_ends_block(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|index| self.tokens.get(index));
        self.one_line || before.is_none_or(|token| token.kind == TokenKind::Newline)
    }

    /// Skips line breaks and comments. Where the next line plainly begins something new, the cursor
    /// stays and the bracket around counts as unclosed.
    pub(super) fn cross_lines(&mut self) -> Result<(), Stop> {
        let before = self.at;
        self.skip_blank();
        if self.at == before && !self.is(TokenKind::End) {
            return Ok(());
        }
        if self.at_new_entry() {
            self.at = before;
            return Err(Stop::Wrong);
        }
        Ok(())
    }

    /// Whether a line that begins at the cursor can only be a field, an attribute or a block.
    fn at_new_entry(&self) -> bool {
        match self.kind() {
            TokenKind::At | TokenKind::AtAt | TokenKind::End => true,
            TokenKind::Ident => matches!(self.kind_at(1), TokenKind::Ident | TokenKind::Equals),
            _ => false,
        }
    }

    /// After a mistake that has been reported: skips to the end of the list, or of its last line.
    fn find_end(&mut self, bracket: Bracket) -> Result<(), Stop> {
        let (mut parens, mut brackets, mut braces) = (0usize, 0usize, 0usize);
        loop {
            let kind = self.kind();
            match kind {
                TokenKind::End => return Err(Stop::Unclosed),
                TokenKind::OpenParen => parens += 1,
                TokenKind::OpenBracket => brackets += 1,
                TokenKind::OpenBrace => braces += 1,
                TokenKind::CloseParen if parens > 0 => parens -= 1,
                TokenKind::CloseBracket if brackets > 0 => brackets -= 1,
                TokenKind::CloseBrace if braces > 0 => braces -= 1,
                TokenKind::CloseBrace | TokenKind::CloseBracket | TokenKind::CloseParen => {
                    if kind == bracket.close {
                        self.bump();
                        return Ok(());
                    } else if self.closes_outer(kind) {
                        return Ok(());
                    } else if kind == TokenKind::CloseBrace && self.brace_ends_block() {
                        return Err(Stop::Unclosed);
                    }
                }
                TokenKind::Newline => {
                    let line_end = self.at;
                    if self.cross_lines().is_err() {
                        self.at = line_end;
                        return Err(Stop::Unclosed);
                    }
                    continue;
                }
                _ => {}
            }
            self.bump();
        }
    }
}
