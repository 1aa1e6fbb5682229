//! What only the words of SQLite's statements tell: names of constraints, checks, expressions of indexes, predicates.

use crate::dialect::tokens::{Token, after_bracket, is_sign, is_word, spell, tokens};

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
    let list = tokens(sql);
    let mut words = TableWords::default();
    let Some(open) = list.iter().position(|token| is_sign(Some(token), "(")) else { return words };
    let end = after_bracket(&list, open);
    let body = &list[open + 1..end.saturating_sub(1)];
    for part in parts(body) {
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
                    words.checks.push((name.take(), unbracketed(&part[index + 1..end])));
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
    let list = tokens(sql);
    let Some(on) = list.iter().position(|token| bare(Some(token)) == Some("on")) else {
        return IndexWords::default();
    };
    let Some(open) = list.iter().skip(on).position(|token| is_sign(Some(token), "(")).map(|at| at + on)
    else {
        return IndexWords::default();
    };
    let end = after_bracket(&list, open);
    let parts = parts(&list[open + 1..end - 1])
        .into_iter()
        .map(|part| {
            let ordered = matches!(bare(part.last()), Some("asc" | "desc"));
            unbracketed(if ordered { &part[..part.len() - 1] } else { part })
        })
        .collect();
    let predicate = is_word(list.get(end), "where").then(|| unbracketed(&list[end + 1..]));
    IndexWords { parts, predicate }
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
fn parts(list: &[Token]) -> Vec<&[Token]> {
    let mut all = Vec::new();
    let (mut start, mut index) = (0, 0);
    while index < list.len() {
        if is_sign(list.get(index), "(") {
            index = after_bracket(list, index);
            continue;
        }
        if is_sign(list.get(index), ",") {
            all.push(&list[start..index]);
            start = index + 1;
        }
        index += 1;
    }
    all.push(&list[start..]);
    all
}

/// Words without brackets around the whole.
pub(super) fn unbracketed(list: &[Token]) -> String {
    let mut part = list;
    while is_sign(part.first(), "(") && after_bracket(part, 0) == part.len() {
        part = &part[1..part.len() - 1];
    }
    spell(part)
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
            [
                (None, "x > 1".to_owned()),
                (Some("c\"d".to_owned()), "length ( a ) > ( 0 )".replace("( a )", "( \"a\" )"))
            ]
        );
    }

    #[test]
    fn an_index_tells_parts_and_rows() {
        let words = index_words(
            r#"CREATE UNIQUE INDEX "on" ON "T"("a" DESC, json_extract("c", '$."k"')) WHERE ("a" > 0)"#,
        );
        assert_eq!(words.parts, ["\"a\"", "json_extract ( \"c\" , '$.\"k\"' )"]);
        assert_eq!(words.predicate.as_deref(), Some("\"a\" > 0"));
    }
}
