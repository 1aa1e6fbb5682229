//! Names, texts and comments of a schema as Rust: whatever they hold, what comes out is one token.

use std::collections::BTreeSet;

/// Words that need `r#` as an identifier.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words that no identifier can be, not even with `r#`.
const IMPOSSIBLE: &[&str] = &["Self", "crate", "self", "super"];

/// Names of types that generated code uses by their short names, so that no type of a schema may have them.
const TAKEN: &[&str] = &["Box", "Option", "String", "Vec"];

/// The name of a type: the schema's own wherever Rust's conventions allow it.
pub fn type_name(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    for piece in pieces(name) {
        // A whole piece in capitals is an acronym: `HTTP_LOG` is `HttpLog`.
        if piece.chars().count() > 2 && !piece.chars().any(char::is_lowercase) {
            push_capitalized(&mut result, &piece.to_lowercase());
        } else {
            push_capitalized(&mut result, piece);
        }
    }
    let name = identifier(result);
    if TAKEN.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The name of an enum's value or a union's variant.
pub fn variant_name(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    for word in words(name) {
        push_capitalized(&mut result, &word.to_lowercase());
    }
    identifier(result)
}

/// The name of a field, without `r#`; also the part of a method's name.
pub fn snake_name(name: &str) -> String {
    let words: Vec<String> = words(name).map(str::to_lowercase).collect();
    identifier(words.join("_"))
}

/// An identifier as it is written: with `r#` where it is a keyword.
pub fn raw(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// Makes names unique. A name that the schema itself has wins; the others get a `_` at the end. What the others are
/// called does not depend on their order.
pub fn unique<'a>(names: impl IntoIterator<Item = (&'a str, String)>) -> Vec<String> {
    let mut result: Vec<(&str, String)> = names.into_iter().collect();
    let mut order: Vec<usize> = (0..result.len()).collect();
    order.sort_by_key(|&index| (result[index].0 != result[index].1, result[index].0, index));
    let mut taken = BTreeSet::new();
    for index in order {
        while !taken.insert(result[index].1.clone()) {
            result[index].1.push('_');
        }
    }
    result.into_iter().map(|(_, name)| name).collect()
}

/// A text as a literal.
pub fn string(text: &str) -> String {
    format!("{text:?}")
}

/// The lines of a doc comment, each to stand after `///` (they begin with the blank).
///
/// A comment is hostile input: no character may end it or turn the direction of the text, and nothing in it may become
/// a test of rustdoc.
pub fn doc_lines(docs: Option<&str>) -> Vec<String> {
    let Some(docs) = docs else { return Vec::new() };
    let mut fence: Option<char> = None;
    let mut lines: Vec<String> = docs.lines().map(|line| doc_line(line, &mut fence)).collect();
    if let Some(fence) = fence {
        lines.push(format!(" {fence}{fence}{fence}"));
    }
    lines
}

fn doc_line(line: &str, fence: &mut Option<char>) -> String {
    let mut text = String::with_capacity(line.len() + 1);
    let mut blanks = 0;
    for character in line.trim_end().chars() {
        match character {
            ' ' | '\t' => blanks += 1,
            _ => {
                // Four blanks begin a block of code.
                let kept = if fence.is_none() && blanks > 3 { 1 } else { blanks };
                text.extend(std::iter::repeat_n(' ', kept));
                blanks = 0;
                if is_unseen(character) {
                    text.extend(character.escape_unicode());
                } else {
                    text.push(character);
                }
            }
        }
    }
    let marks = text.trim_start_matches(|mark: char| " >*+-.)#".contains(mark) || mark.is_ascii_digit());
    let mark = marks.chars().next().filter(|mark| matches!(mark, '`' | '~'));
    if let Some(mark) = mark
        && marks.chars().take_while(|&other| other == mark).count() >= 3
    {
        if *fence == Some(mark) {
            *fence = None;
            text = format!("{mark}{mark}{mark}");
        } else if fence.is_none() {
            *fence = Some(mark);
            text = format!("{mark}{mark}{mark}text");
        }
    }
    if text.is_empty() || text.starts_with(' ') { text } else { format!(" {text}") }
}

/// Whether a character is not seen, or changes how others are seen.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The pieces between characters that no identifier has, and underscores.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split(|character: char| character == '_' || !unicode_ident::is_xid_continue(character))
        .filter(|piece| !piece.is_empty())
}

/// The words of a name: `dualNBack`, `DUAL_N_BACK` and `dual-n-back` are the same three; `HTTPServer` is two.
fn words(name: &str) -> impl Iterator<Item = &str> {
    pieces(name).flat_map(|piece| {
        let characters: Vec<(usize, char)> = piece.char_indices().collect();
        let mut starts = vec![0];
        for window in 1..characters.len() {
            let (position, character) = characters[window];
            let previous = characters[window - 1].1;
            let next_is_lower = characters.get(window + 1).is_some_and(|(_, next)| next.is_lowercase());
            if character.is_uppercase() && (!previous.is_uppercase() || next_is_lower) {
                starts.push(position);
            }
        }
        let ends: Vec<usize> = starts.iter().skip(1).copied().chain([piece.len()]).collect();
        starts.into_iter().zip(ends).map(move |(start, end)| &piece[start..end])
    })
}

fn push_capitalized(result: &mut String, word: &str) {
    // Two digits that stood apart must not run together: `v1_2` is not `v12`.
    let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    if digit(result.chars().next_back()) && digit(word.chars().next()) {
        result.push('_');
    }
    let mut characters = word.chars();
    if let Some(first) = characters.next() {
        result.extend(first.to_uppercase());
        result.push_str(characters.as_str());
    }
}

/// Makes a text an identifier that is not reserved.
fn identifier(mut name: String) -> String {
    if !name.starts_with(unicode_ident::is_xid_start) {
        name.insert(0, '_');
    }
    if name == "_" {
        name.push_str("empty");
    }
    if IMPOSSIBLE.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_keep_their_names_where_rust_allows_it() {
        for (name, expected) in [
            ("User", "User"),
            ("HTTPServer", "HTTPServer"),
            ("user_account", "UserAccount"),
            ("AUTH_USERS", "AuthUsers"),
            ("OTP", "Otp"),
            ("ID", "ID"),
            ("v1_2", "V1_2"),
            ("2fa", "_2fa"),
            ("Option", "Option_"),
            ("self", "Self_"),
            ("a-b", "AB"),
            ("größe", "Größe"),
        ] {
            assert_eq!(type_name(name), expected, "{name}");
        }
    }

    #[test]
    fn values_and_fields_are_split_into_words() {
        for (name, variant, snake) in [
            ("dualNBack", "DualNBack", "dual_n_back"),
            ("DUAL_N_BACK", "DualNBack", "dual_n_back"),
            ("dual-n-back", "DualNBack", "dual_n_back"),
            ("HTTPServer", "HttpServer", "http_server"),
            ("userID", "UserId", "user_id"),
            ("credentialID", "CredentialId", "credential_id"),
            ("utf8Text", "Utf8Text", "utf8_text"),
            ("refresh_token", "RefreshToken", "refresh_token"),
            ("type", "Type", "type"),
            ("self", "Self_", "self_"),
            ("1st", "_1st", "_1st"),
            ("Ärger", "Ärger", "ärger"),
        ] {
            assert_eq!(variant_name(name), variant, "{name}");
            assert_eq!(snake_name(name), snake, "{name}");
        }
        assert_eq!(raw("type"), "r#type");
        assert_eq!(raw("kind"), "kind");
    }

    #[test]
    fn the_schemas_own_name_wins_whatever_the_order() {
        let unique_of = |names: &[&str]| unique(names.iter().map(|name| (*name, snake_name(name))));
        assert_eq!(unique_of(&["fooBar", "foo_bar", "FooBar"]), ["foo_bar__", "foo_bar", "foo_bar_"]);
        assert_eq!(unique_of(&["FooBar", "foo_bar", "fooBar"]), ["foo_bar_", "foo_bar", "foo_bar__"]);
    }

    #[test]
    fn comments_cannot_end_turn_or_run() {
        assert_eq!(doc_lines(Some("a\r\n*/ b\u{202e}c\rd")), [" a", " */ b\\u{202e}c\\u{d}d"]);
        assert_eq!(doc_lines(Some("    let x = 1;\n\n\tx();")), [" let x = 1;", "", " x();"]);
        assert_eq!(doc_lines(Some("```\nfail();\n```\nx")), [" ```text", " fail();", " ```", " x"]);
        assert_eq!(doc_lines(Some("- > ~~~rust\nfail();")), [" ~~~text", " fail();", " ~~~"]);
        assert!(doc_lines(None).is_empty());
    }
}
