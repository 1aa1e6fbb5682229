//! SQL read word by word, for comparing expressions that a server spells in its own way.

use std::ops::Range;

/// A word of SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `'text'`, unescaped.
    Text(String),
    /// `"name"`, unescaped.
    Name(String),
    /// A bare word, in lower case.
    Word(String),
    /// A number as written.
    Number(String),
    /// Anything else: one operator or bracket.
    Sign(String),
}

const SIGNS: [&str; 14] =
    ["->>", "#>>", "||/", "::", "||", "<=", ">=", "<>", "!=", "==", "->", "#>", "@>", "!~"];

/// The words of a text. Comments are left out.
pub(super) fn tokens(sql: &str) -> Vec<Token> {
    placed(sql).0
}

/// The words of a text, and where each of them stands in it.
pub(super) fn placed(sql: &str) -> (Vec<Token>, Vec<Range<usize>>) {
    let (mut list, mut places) = (Vec::new(), Vec::new());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let before = rest;
        let after = &rest[first.len_utf8()..];
        rest = if first.is_whitespace() {
            after
        } else if rest.starts_with("--") {
            rest.find('\n').map_or("", |end| &rest[end..])
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or("", |end| &rest[end + 2..])
        } else if first == '\'' {
            let (text, rest) = quoted(after, '\'');
            list.push(Token::Text(text));
            rest
        } else if matches!(first, 'E' | 'e') && after.starts_with('\'') {
            let (text, rest) = quoted(&after[1..], '\'');
            list.push(Token::Text(text.replace("\\\\", "\\")));
            rest
        } else if first == '"' || first == '`' {
            let (text, rest) = quoted(after, first);
            list.push(Token::Name(text));
            rest
        } else if first.is_ascii_digit() {
            let (number, rest) = split(rest, |c| c.is_ascii_alphanumeric() || c == '.');
            list.push(Token::Number(number.to_owned()));
            rest
        } else if first.is_alphabetic() || first == '_' {
            let (word, rest) = split(rest, |c| c.is_alphanumeric() || c == '_' || c == '$');
            list.push(Token::Word(word.to_lowercase()));
            rest
        } else {
            let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
            let length = sign.map_or(first.len_utf8(), str::len);
            list.push(Token::Sign(rest[..length].to_owned()));
            &rest[length..]
        };
        if list.len() > places.len() {
            places.push(sql.len() - before.len()..sql.len() - rest.len());
        }
    }
    (list, places)
}

/// The text up to the closing quote, doubled quotes undone, and what follows.
fn quoted(text: &str, quote: char) -> (String, &str) {
    let mut value = String::new();
    let mut rest = text;
    while let Some(end) = rest.find(quote) {
        value.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        if !rest.starts_with(quote) {
            return (value, rest);
        }
        value.push(quote);
        rest = &rest[1..];
    }
    value.push_str(rest);
    (value, "")
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

/// The place after the bracket that closes the one at `open`.
pub(super) fn after_bracket(list: &[Token], open: usize) -> usize {
    let mut depth = 0usize;
    for (index, token) in list.iter().enumerate().skip(open) {
        match token {
            Token::Sign(sign) if sign == "(" || sign == "[" => depth += 1,
            Token::Sign(sign) if sign == ")" || sign == "]" => {
                depth -= 1;
                if depth == 0 {
                    return index + 1;
                }
            }
            _ => {}
        }
    }
    list.len()
}

/// Whether a token is this sign.
pub(super) fn is_sign(token: Option<&Token>, sign: &str) -> bool {
    matches!(token, Some(Token::Sign(text)) if text == sign)
}

/// Whether a token is this word.
pub(super) fn is_word(token: Option<&Token>, word: &str) -> bool {
    matches!(token, Some(Token::Word(text)) if text == word)
}

/// One spelling of words: a blank between any two.
pub(super) fn spell(list: &[Token]) -> String {
    let mut text = String::new();
    for token in list {
        if !text.is_empty() {
            text.push(' ');
        }
        match token {
            Token::Text(value) => {
                text.push('\'');
                text.push_str(&value.replace('\'', "''"));
                text.push('\'');
            }
            Token::Name(value) => {
                text.push('"');
                text.push_str(&value.replace('"', "\"\""));
                text.push('"');
            }
            Token::Word(value) | Token::Number(value) | Token::Sign(value) => text.push_str(value),
        }
    }
    text
}
