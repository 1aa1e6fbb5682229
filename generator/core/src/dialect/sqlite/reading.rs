//! What only the words of SQLite's statements tell: names of constraints, checks, expressions of indexes, predicates.

use std::ops::Range;

use crate::dialect::tokens::{Token, after_bracket, is_sign, is_word, placed, spell};

/// What the words of `CREATE TABLE` tell.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TableWords {
    /// `AUTOINCREMENT` stands in it.
    pub(super) autoincrement: bool,
    /// Each check's name and condition.
    pub(super) checks: Vec<(Option<String>, String)>,
    /// The names of the foreign keys, in order.
    pub(super) foreign_keys: Vec<Option<String>>,
}

/// What the words of `CREATE INDEX` tell.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct IndexWords {
    /// Each part.
    pub(super) parts: Vec<String>,
    /// What follows WHERE.
    pub(super) predicate: Option<String>,
}

/// Reads `CREATE TABLE`.
pub(super) fn table_words(sql: &str) -> TableWords {
    let (list, places) = placed(sql);
    let mut words = TableWords::default();
    let Some(open) = list.iter().position(|token| is_sign(Some(token), "(")) else { return words };
    let end = after_bracket(&list, open);
    let body = open + 1..end.saturating_sub(1);
    for range in parts(&list, body) {
        let part = &list[range.clone()];
        let mut name = None;
        let mut index = 0;
        while index < part.len() {
            let token = part.get(index);
            if is_sign(token, "(") {
                index = after_bracket(part, index);
                continue;
            }
            match bare(token) {
                Some("constraint") => {
                    name = part.get(index + 1).and_then(text_of);
                    index += 1;
                }
                Some("autoincrement") => words.autoincrement = true,
                Some("check") => {
                    let end = after_bracket(part, index + 1);
                    let condition = range.start + index + 1..range.start + end;
                    words.checks.push((name.take(), written(sql, &list, &places, condition)));
                    index = end - 1;
                }
                Some("references") => words.foreign_keys.push(name.take()),
                Some("primary" | "unique") => name = None,
                _ => {}
            }
            index += 1;
        }
    }
    words
}

/// Reads `CREATE INDEX`.
pub(super) fn index_words(sql: &str) -> IndexWords {
    let (list, places) = placed(sql);
    let Some(on) = list.iter().position(|token| bare(Some(token)) == Some("on")) else {
        return IndexWords::default();
    };
    let Some(open) = list.iter().skip(on).position(|token| is_sign(Some(token), "(")).map(|at| at + on)
    else {
        return IndexWords::default();
    };
    let end = after_bracket(&list, open);
    let parts = parts(&list, open + 1..end.saturating_sub(1))
        .into_iter()
        .map(|part| {
            let ordered = matches!(bare(list[part.clone()].last()), Some("asc" | "desc"));
            let end = if ordered { part.end - 1 } else { part.end };
            written(sql, &list, &places, part.start..end)
        })
        .collect();
    let predicate =
        is_word(list.get(end), "where").then(|| written(sql, &list, &places, end + 1..list.len()));
    IndexWords { parts, predicate }
}

/// What `CREATE TABLE` says that no schema can: the column (nothing for what belongs to the whole table) and the words.
pub(super) fn table_extras(sql: &str) -> Vec<(String, String)> {
    let (list, places) = placed(sql);
    let Some(open) = list.iter().position(|token| is_sign(Some(token), "(")) else { return Vec::new() };
    let end = after_bracket(&list, open);
    let mut extras = Vec::new();
    for part in parts(&list, open + 1..end.saturating_sub(1)) {
        let of_table = matches!(
            bare(list.get(part.start)),
            Some("constraint" | "primary" | "unique" | "check" | "foreign")
        );
        let name = list.get(part.start).filter(|_| !of_table).and_then(text_of).unwrap_or_default();
        let words = extras_in(sql, &list, &places, part);
        if !words.is_empty() {
            extras.push((name, words.join(", ")));
        }
    }
    extras
}

/// What `CREATE INDEX` says that no schema can.
pub(super) fn index_extras(sql: &str) -> Option<String> {
    let (list, places) = placed(sql);
    let open = list.iter().position(|token| is_sign(Some(token), "("))?;
    let words = extras_in(sql, &list, &places, open + 1..after_bracket(&list, open).saturating_sub(1));
    (!words.is_empty()).then(|| words.join(", "))
}

/// `COLLATE x`, `ON CONFLICT x`, `DEFERRABLE …`, outside of brackets.
fn extras_in(sql: &str, list: &[Token], places: &[Range<usize>], part: Range<usize>) -> Vec<String> {
    let mut found = Vec::new();
    let mut index = part.start;
    while index < part.end {
        if is_sign(list.get(index), "(") {
            index = after_bracket(list, index);
            continue;
        }
        let length = match (bare(list.get(index)), bare(list.get(index + 1))) {
            (Some("collate"), _) => 2,
            (Some("on"), Some("conflict")) => 3,
            (Some("deferrable"), Some("initially")) => 3,
            (Some("deferrable"), _) => 1,
            _ => 0,
        };
        if length > 0 {
            found.push(written(sql, list, places, index..(index + length).min(part.end)));
        }
        index += length.max(1);
    }
    found
}

/// A word that is a keyword, not a quoted name.
fn bare(token: Option<&Token>) -> Option<&str> {
    match token {
        Some(Token::Word(word)) => Some(word),
        _ => None,
    }
}

fn text_of(token: &Token) -> Option<String> {
    match token {
        Token::Word(text) | Token::Name(text) | Token::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// The parts between commas outside brackets.
fn parts(list: &[Token], within: Range<usize>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let (mut start, mut index) = (within.start, within.start);
    while index < within.end {
        if is_sign(list.get(index), "(") {
            index = after_bracket(list, index);
            continue;
        }
        if is_sign(list.get(index), ",") {
            all.push(start..index);
            start = index + 1;
        }
        index += 1;
    }
    all.push(start.min(within.end)..within.end);
    all
}

/// Words as they were written, without brackets around the whole.
fn written(sql: &str, list: &[Token], places: &[Range<usize>], within: Range<usize>) -> String {
    let part = inside(list, within);
    match (places.get(part.start), part.end.checked_sub(1).and_then(|last| places.get(last))) {
        (Some(from), Some(to)) if part.start < part.end => sql[from.start..to.end].to_owned(),
        _ => String::new(),
    }
}

/// The same without brackets around the whole.
fn inside(list: &[Token], within: Range<usize>) -> Range<usize> {
    let mut part = within;
    while part.start < part.end
        && is_sign(list.get(part.start), "(")
        && after_bracket(list, part.start) == part.end
    {
        part = part.start + 1..part.end - 1;
    }
    part
}

/// One spelling of words, without brackets around the whole.
pub(super) fn unbracketed(list: &[Token]) -> String {
    spell(&list[inside(list, 0..list.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_conditions_stand_in_the_words() {
        let words = table_words(
            r#"CREATE TABLE "check" ("references" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "a, b" TEXT CHECK (x > 1),
               CONSTRAINT "k" FOREIGN KEY ("a") REFERENCES "T" ("id"), CONSTRAINT "c""d" CHECK ((length("a") > (0))))"#,
        );
        assert!(words.autoincrement);
        assert_eq!(words.foreign_keys, [Some("k".to_owned())]);
        assert_eq!(
            words.checks,
            [(None, "x > 1".to_owned()), (Some("c\"d".to_owned()), "length(\"a\") > (0)".to_owned())]
        );
    }

    #[test]
    fn what_no_schema_can_say_is_found() {
        let extras = table_extras(
            r#"CREATE TABLE "T" ("a" TEXT COLLATE NOCASE CHECK ("a" COLLATE BINARY <> ''), "collate" TEXT UNIQUE ON CONFLICT IGNORE,
               FOREIGN KEY ("a") REFERENCES "U" ("id") DEFERRABLE INITIALLY DEFERRED)"#,
        );
        let told = |name: &str, words: &str| (name.to_owned(), words.to_owned());
        assert_eq!(
            extras,
            [
                told("a", "COLLATE NOCASE"),
                told("collate", "ON CONFLICT IGNORE"),
                told("", "DEFERRABLE INITIALLY DEFERRED")
            ]
        );
        assert_eq!(
            index_extras(r#"CREATE INDEX "i" ON "T" ("a" COLLATE RTRIM DESC)"#).as_deref(),
            Some("COLLATE RTRIM")
        );
        assert_eq!(index_extras(r#"CREATE INDEX "i" ON "T" ("a") WHERE "a" COLLATE NOCASE > 'b'"#), None);
    }

    #[test]
    fn an_index_tells_parts_and_rows() {
        let words = index_words(
            r#"CREATE UNIQUE INDEX "on" ON "T"("a" DESC, json_extract("c", '$."k"')) WHERE ("a" > 0)"#,
        );
        assert_eq!(words.parts, ["\"a\"", "json_extract(\"c\", '$.\"k\"')"]);
        assert_eq!(words.predicate.as_deref(), Some("\"a\" > 0"));
    }
}
