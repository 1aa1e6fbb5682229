//! Changes of a text at the places of its syntax tree.

use crate::source::Span;

/// Changes that do not overlap.
pub(super) struct Edits<'t> {
    text: &'t str,
    /// Start, end and what comes there.
    list: Vec<(usize, usize, String)>,
}

impl<'t> Edits<'t> {
    pub(super) fn new(text: &'t str) -> Edits<'t> {
        Edits { text, list: Vec::new() }
    }

    /// The text behind a place.
    pub(super) fn after(&self, span: Span) -> &'t str {
        self.text.get(span.end as usize..).unwrap_or_default()
    }

    pub(super) fn replace(&mut self, span: Span, text: impl Into<String>) {
        self.list.push((span.start as usize, span.end as usize, text.into()));
    }

    /// The same with so many bytes behind the place.
    pub(super) fn replace_with_suffix(&mut self, span: Span, suffix: usize, text: impl Into<String>) {
        self.list.push((span.start as usize, span.end as usize + suffix, text.into()));
    }

    pub(super) fn cut(&mut self, span: Span) {
        self.replace(span, "");
    }

    /// Cuts something out, with its line where nothing else is on it.
    pub(super) fn cut_line(&mut self, span: Span) {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = self.text[..start].trim_end_matches([' ', '\t']);
        let after = self.text[end..].trim_start_matches([' ', '\t', '\r']);
        match (before.ends_with('\n'), after.strip_prefix('\n')) {
            (true, Some(rest)) => self.list.push((before.len(), self.text.len() - rest.len(), String::new())),
            _ => self.cut(span),
        }
    }

    /// Cuts a block out, with the doc comment above it.
    pub(super) fn cut_block(&mut self, span: Span) {
        let mut start = span.start as usize;
        loop {
            let above = self.text[..start].trim_end_matches([' ', '\t']);
            let Some(above) = above.strip_suffix('\n') else { break };
            let line = above.rfind('\n').map_or(0, |newline| newline + 1);
            if !above[line..].trim_start().starts_with("///") {
                break;
            }
            start = line;
        }
        self.list.push((start, span.end as usize, String::new()));
    }

    /// Puts something before the brace that closes a block.
    pub(super) fn insert_before_end(&mut self, span: Span, text: &str) {
        let place = (span.end as usize).saturating_sub(1);
        self.list.push((place, place, text.to_owned()));
    }

    /// The text with all changes.
    pub(super) fn done(mut self) -> String {
        self.list.sort();
        let mut done = String::with_capacity(self.text.len());
        let mut at = 0;
        for (start, end, text) in self.list {
            done += self.text.get(at..start).unwrap_or_default();
            done += &text;
            at = at.max(end);
        }
        done + self.text.get(at..).unwrap_or_default()
    }
}
