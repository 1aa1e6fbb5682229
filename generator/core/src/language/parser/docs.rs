//! Doc comments: which text of the comments around an entry says what it is.

use crate::language::lexer::{Token, TokenKind};

/// A run of comments: lines without a blank line between them.
#[derive(Default)]
pub(super) struct Docs {
    /// What its `///` and `/* */` comments say; `//` says nothing.
    pub(super) text: Option<String>,
    /// Whether there is any comment.
    pub(super) present: bool,
    /// Whether a blank line follows.
    pub(super) blank: bool,
}

impl Docs {
    /// Adds a comment, without its signs and the blanks around it.
    pub(super) fn add(&mut self, comment: Token, text: &str) {
        let written = comment.text(text);
        self.present = true;
        match comment.kind {
            TokenKind::Doc => self.push(written.strip_prefix("///").unwrap_or(written).trim()),
            TokenKind::BlockComment => {
                let inside =
                    written.strip_prefix("/*").and_then(|rest| rest.strip_suffix("*/")).unwrap_or("");
                // The stars at the beginning of lines are an ornament, and formatting drops empty lines.
                let lines: Vec<&str> = inside
                    .lines()
                    .map(str::trim)
                    .map(|line| line.strip_prefix('*').map_or(line, str::trim_start))
                    .filter(|line| !line.is_empty())
                    .collect();
                self.push(&lines.join("\n"));
            }
            _ => {}
        }
    }

    fn push(&mut self, line: &str) {
        match &mut self.text {
            Some(text) => {
                text.push('\n');
                text.push_str(line);
            }
            None => self.text = Some(line.to_owned()),
        }
    }
}
