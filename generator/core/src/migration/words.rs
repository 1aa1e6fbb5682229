//! Names inside a person's SQL: changed word by word, everything else kept as it was written.

/// `sql` with each name that `renamed` knows in its new form: quoted names, and bare words that are no function.
/// A server does the same to its own copy when a column is renamed.
pub(crate) fn with_names(sql: &str, renamed: impl Fn(&str, bool) -> Option<String>) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' => quoted(rest, '\''),
            '"' => quoted(rest, '"'),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if is_word(first) => rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        let changed = if first == '"' && token.len() > 1 && token.ends_with('"') {
            renamed(&token[1..token.len() - 1].replace("\"\"", "\""), true).map(|name| quote(&name))
        } else if (first.is_alphabetic() || first == '_') && !after.trim_start().starts_with('(') {
            renamed(token, false).map(|name| if is_plain(&name) { name } else { quote(&name) })
        } else {
            None
        };
        out.push_str(changed.as_deref().unwrap_or(token));
        rest = after;
    }
    out
}

/// The length of a quoted piece, doubled quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        if character == quote {
            if characters.peek().is_some_and(|(_, next)| *next == quote) {
                characters.next();
            } else {
                return at + 1;
            }
        }
    }
    text.len()
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

/// Whether every database reads the name as it stands without quotes.
fn is_plain(name: &str) -> bool {
    let first = name.chars().next().is_some_and(|first| first.is_ascii_lowercase() || first == '_');
    first && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(sql: &str) -> String {
        with_names(sql, |name, quoted| {
            let same = if quoted { name == "slug" } else { name.eq_ignore_ascii_case("slug") };
            same.then(|| "handle".to_owned())
        })
    }

    #[test]
    fn only_names_change() {
        assert_eq!(renamed("length(slug) > 0"), "length(handle) > 0");
        assert_eq!(
            renamed("\"slug\" <> 'slug' -- slug\n AND Slug is not null"),
            "\"handle\" <> 'slug' -- slug\n AND handle is not null"
        );
        assert_eq!(renamed("slug (slugs) 'it''s slug' /* slug */"), "slug (slugs) 'it''s slug' /* slug */");
        assert_eq!(renamed("'open slug"), "'open slug");
        assert_eq!(renamed("\"open slug"), "\"open slug");
        assert_eq!(with_names("a", |_, _| Some("Order x".to_owned())), "\"Order x\"");
    }
}
