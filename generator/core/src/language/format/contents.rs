//! Blocks: one entry a line, in columns, the attributes of the block last.

use super::table::{INDENT, Row, Table};
use super::{Formatter, brackets, comment_lines, is_comment};
use crate::language::ast::{Attribute, CompositeKind, ConfigKind, Field, Ident, Item, TypeExpr};
use crate::language::lexer::{Token, TokenKind};
use crate::source::Span;

/// Something that has a line in a block.
enum Entry<'a> {
    Field(&'a Field),
    Value(&'a Ident, &'a [Attribute]),
    Property(&'a Ident),
    Attribute(&'a Attribute),
}

/// The order of well-known attributes; others follow as they were written.
const ORDER: [&str; 9] =
    ["id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore"];

fn rank(attribute: &Attribute) -> usize {
    ORDER.iter().position(|name| *name == attribute.name.text).unwrap_or(ORDER.len())
}

/// The attributes of a block with the comments above them; written after everything else.
type Attributes<'a> = Vec<(Vec<Token>, &'a Attribute, Row)>;

impl Formatter<'_> {
    /// Writes the block whose keyword is at the cursor.
    pub(super) fn item(&mut self, item: &Item) {
        let (keyword, name, mut entries, span) = match item {
            Item::Composite(block) => {
                let keyword = match block.kind {
                    CompositeKind::Model => "model",
                    CompositeKind::View => "view",
                    CompositeKind::Type => "type",
                    CompositeKind::Union => "union",
                };
                let mut entries: Vec<(Span, Entry<'_>)> =
                    block.fields.iter().map(|field| (field.span, Entry::Field(field))).collect();
                entries.extend(block.attributes.iter().map(|entry| (entry.span, Entry::Attribute(entry))));
                (keyword, &block.name, entries, block.span)
            }
            Item::Enum(block) => {
                let values = block.values.iter();
                let mut entries: Vec<(Span, Entry<'_>)> =
                    values.map(|value| (value.span, Entry::Value(&value.name, &value.attributes))).collect();
                entries.extend(block.attributes.iter().map(|entry| (entry.span, Entry::Attribute(entry))));
                ("enum", &block.name, entries, block.span)
            }
            Item::Config(block) => {
                let keyword = match block.kind {
                    ConfigKind::Datasource => "datasource",
                    ConfigKind::Generator => "generator",
                };
                let properties = block.properties.iter();
                let entries =
                    properties.map(|property| (property.span, Entry::Property(&property.name))).collect();
                (keyword, &block.name, entries, block.span)
            }
        };
        entries.sort_by_key(|(span, _)| span.start);
        let opening = self.opening(keyword, name, span, entries.first().map(|(span, _)| span.start));
        self.out.push_str(&opening);
        self.out.push('\n');
        self.contents(&entries, span);
        self.out.push_str("}\n");
    }

    /// Reads up to the first line of the block and gives `keyword Name {`, with what else stands on
    /// the line of the brace. Comments before a brace on a later line are written above.
    fn opening(&mut self, keyword: &str, name: &Ident, block: Span, first: Option<u32>) -> String {
        let mut opening = format!("{keyword} {} {{", name.text);
        let mut inline = Vec::new();
        while self.token().kind != TokenKind::OpenBrace && self.token().start < block.end {
            let token = self.token();
            self.at += 1;
            if token.kind == TokenKind::InlineComment {
                inline.push(token);
            } else if is_comment(token.kind) {
                self.write_comment(token);
            }
        }
        self.at += 1;
        for comment in inline {
            opening.push(' ');
            opening.push_str(self.token_text(comment));
        }
        let from = self.at;
        let mut line_end = from;
        while !matches!(self.tokens[line_end].kind, TokenKind::Newline | TokenKind::End)
            && self.tokens[line_end].start + 1 < block.end
            && first.is_none_or(|first| self.tokens[line_end].start < first)
        {
            line_end += 1;
        }
        if line_end > from {
            let (first, last) = (self.tokens[from].start, self.tokens[line_end - 1].end);
            opening.push(' ');
            opening.push_str(&self.text[first as usize..last as usize]);
            self.at = line_end;
        }
        opening
    }

    fn contents(&mut self, entries: &[(Span, Entry<'_>)], block: Span) {
        let start = self.out.len();
        let mut table = Table::default();
        let mut attributes: Attributes<'_> = Vec::new();
        while self.token().kind == TokenKind::Newline {
            self.at += 1;
        }
        // The closing brace is the last token of the block.
        let end = block.end.saturating_sub(1);
        for (index, (span, entry)) in entries.iter().enumerate() {
            let mut gap = self.gap(span.start);
            let mut above = Vec::new();
            if let (Entry::Attribute(_), false) = (entry, gap.blank) {
                above = gap.runs.pop().map_or(Vec::new(), |(_, run)| run);
            }
            self.write_runs(gap.runs, &mut table, start);
            let cells = self.cells(*span, entry);
            let comment = self.trailing_comment(entries.get(index + 1).map_or(end, |(span, _)| span.start));
            let row = Row { cells, comment };
            if let Entry::Attribute(attribute) = entry {
                attributes.push((above, attribute, row));
                continue;
            }
            if gap.blank {
                self.part(&mut table, start);
            }
            table.push(row);
        }
        let gap = self.gap(end);
        self.write_runs(gap.runs, &mut table, start);
        self.at += 1;
        table.write(&mut self.out, INDENT);
        if attributes.is_empty() {
            return;
        }
        self.part(&mut table, start);
        attributes.sort_by_key(|(_, attribute, _)| rank(attribute));
        for (above, _, row) in attributes {
            self.push_comments(&above, &mut table);
            table.push(row);
        }
        table.write(&mut self.out, INDENT);
    }

    /// Reads the comments and blank lines before a place that begins an entry or ends the block.
    fn gap(&mut self, place: u32) -> Gap {
        let mut gap = Gap { runs: Vec::new(), blank: false };
        // Whether the line so far is empty, and whether a blank line begins a new run of comments.
        let (mut bare, mut apart) = (true, true);
        while self.token().start < place && self.token().kind != TokenKind::End {
            let token = self.token();
            self.at += 1;
            if token.kind == TokenKind::Newline {
                gap.blank |= bare;
                apart |= bare;
                bare = true;
            } else if is_comment(token.kind) {
                match gap.runs.last_mut() {
                    Some((_, run)) if !apart => run.push(token),
                    _ => gap.runs.push((gap.blank, vec![token])),
                }
                (gap.blank, bare, apart) = (false, false, false);
            }
        }
        gap
    }

    /// Adds comments to the table. A blank line parts them from what is above; also from another
    /// comment, when only an attribute stood between the two.
    fn write_runs(&mut self, runs: Vec<(bool, Vec<Token>)>, table: &mut Table, start: usize) {
        for (blank, run) in runs {
            if blank || table.ends_in_comment() {
                self.part(table, start);
            }
            self.push_comments(&run, table);
        }
    }

    /// Ends a table with a blank line, unless it is the first of its block.
    fn part(&mut self, table: &mut Table, start: usize) {
        table.write(&mut self.out, INDENT);
        if self.out.len() > start {
            self.out.push('\n');
        }
    }

    /// Reads the comments behind an entry, and the end of its line. `next` is where the next begins.
    fn trailing_comment(&mut self, next: u32) -> String {
        let mut comment = String::new();
        while self.token().start < next && self.token().kind != TokenKind::End {
            let token = self.token();
            self.at += 1;
            if token.kind == TokenKind::Newline {
                break;
            }
            if is_comment(token.kind) {
                if !comment.is_empty() {
                    comment.push(' ');
                }
                comment.push_str(self.token_text(token));
            }
        }
        comment
    }

    fn push_comments(&self, comments: &[Token], table: &mut Table) {
        let mut lines = Vec::new();
        for comment in comments {
            comment_lines(*comment, self.text, &mut lines);
        }
        for line in lines {
            table.push_comment(&line);
        }
    }

    /// Reads an entry and gives its cells. A comment between them goes with the one that follows.
    fn cells(&mut self, span: Span, entry: &Entry<'_>) -> Vec<String> {
        match entry {
            Entry::Field(field) => {
                self.take_until(field.name.span.end);
                let type_end = field.attributes.first().map_or(span.end, |attribute| attribute.span.start);
                let (ty, rest) = self.type_cell(field, type_end);
                vec![field.name.text.clone(), ty, self.attributes(rest, &field.attributes)]
            }
            Entry::Value(name, attributes) => {
                self.take_until(name.span.end);
                vec![name.text.clone(), self.attributes(String::new(), attributes)]
            }
            Entry::Property(name) => {
                self.take_until(name.span.end);
                let mut value = self.take_until(span.end).to_vec();
                if let Some(equals) = value.iter().position(|token| token.kind == TokenKind::Equals) {
                    value.remove(equals);
                }
                vec![name.text.clone(), format!("= {}", brackets::write(self.text, &value))]
            }
            Entry::Attribute(attribute) => vec![self.attribute(attribute)],
        }
    }

    /// The type with its `?` or `[]`, and the comments behind it.
    fn type_cell(&mut self, field: &Field, end: u32) -> (String, String) {
        let text = self.text;
        let ty = field.ty.span();
        let raw = match field.ty {
            TypeExpr::Unsupported { .. } => text.get(ty.start as usize..ty.end as usize).unwrap_or(""),
            _ => "",
        };
        let (mut before, mut cell, mut behind) = (String::new(), raw.to_owned(), String::new());
        for token in self.take_until(end) {
            if !raw.is_empty() && token.start >= ty.start && token.end <= ty.end {
                continue;
            }
            if token.kind == TokenKind::InlineComment {
                behind.push_str(token.text(text));
                behind.push(' ');
            } else {
                // A word follows, so the comments so far stand inside.
                before.push_str(&behind);
                behind.clear();
                cell.push_str(token.text(text));
            }
        }
        (before + &cell, behind)
    }

    /// The attributes in their order.
    fn attributes(&mut self, mut before: String, attributes: &[Attribute]) -> String {
        let mut written: Vec<(usize, String)> = Vec::with_capacity(attributes.len());
        for attribute in attributes {
            let text = self.text;
            for token in self.take_until(attribute.span.start) {
                if token.kind == TokenKind::InlineComment {
                    before.push_str(token.text(text));
                    before.push(' ');
                }
            }
            before.push_str(&self.attribute(attribute));
            written.push((rank(attribute), std::mem::take(&mut before)));
        }
        written.sort_by_key(|(rank, _)| *rank);
        let mut cell = String::new();
        for (_, attribute) in written {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&attribute);
        }
        cell
    }

    fn attribute(&mut self, attribute: &Attribute) -> String {
        let text = self.text;
        brackets::write(text, self.take_until(attribute.span.end))
    }
}

/// What stands between two entries.
struct Gap {
    /// Comments on lines of their own; whether a blank line precedes each run of them.
    runs: Vec<(bool, Vec<Token>)>,
    /// Whether a blank line ends the gap.
    blank: bool,
}
