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

/// `sql` with the enums that `renamed` knows in its casts by their new names, and the texts that are cast to them by the
/// new values: a server tells its words so, and changes its own copy likewise. `renamed` is given the namespace, the
/// type and the text, if it is one that is cast.
pub(crate) fn with_casts(
    sql: &str,
    renamed: impl Fn(Option<&str>, &str, Option<&str>) -> Option<(String, Option<String>)>,
) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    // Where the text begins in `out` that was read last, and what it says.
    let mut text: Option<(usize, String)> = None;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("::") {
            let (one, after_one) = type_name(after);
            let (schema, name, after) = match after_one.strip_prefix('.') {
                Some(more) if !one.is_empty() => {
                    let (name, after) = type_name(more);
                    (Some(one), name, after)
                }
                _ => (None, one, after_one),
            };
            let literal = text.as_ref().map(|(_, literal)| literal.as_str());
            if let Some((ty, value)) = renamed(schema.as_deref(), &name, literal) {
                if let (Some((at, _)), Some(value)) = (&text, value) {
                    out.truncate(*at);
                    out.push_str(&format!("'{}'", value.replace('\'', "''")));
                }
                out.push_str("::");
                out.push_str(&ty);
            } else {
                out.push_str(&rest[..rest.len() - after.len()]);
            }
            (rest, text) = (after, None);
            continue;
        }
        let length = match first {
            '\'' | '"' => quoted(rest, first),
            _ if is_word(first) => rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        text = (first == '\'' && token.len() > 1)
            .then(|| (out.len(), token[1..token.len() - 1].replace("''", "'")));
        out.push_str(token);
        rest = after;
    }
    out
}

/// A name at the beginning of a text, and what follows it.
fn type_name(text: &str) -> (String, &str) {
    if text.starts_with('"') {
        let (name, after) = text.split_at(quoted(text, '"'));
        return (name.trim_matches('"').replace("\"\"", "\""), after);
    }
    let (name, after) = text.split_at(text.find(|c: char| !is_word(c)).unwrap_or(text.len()));
    (name.to_owned(), after)
}

/// A name as a cast says it.
pub(crate) fn cast_to(schema: Option<&str>, name: &str) -> String {
    match schema {
        Some(schema) => format!("{}.{}", quote(schema), quote(name)),
        None => quote(name),
    }
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
    fn enums_change_in_casts() {
        let changed = |sql: &str| {
            with_casts(sql, |schema, name, text| {
                (name == "State" && schema.is_none())
                    .then(|| ("\"Status\"".to_owned(), text.map(|text| text.replace("OPEN", "it's"))))
            })
        };
        assert_eq!(
            changed(
                "state = ANY (ARRAY['OPEN'::\"State\", 'OPEN'::text]) OR x::\"State\" <> 'OPEN'::other.\"State\""
            ),
            "state = ANY (ARRAY['it''s'::\"Status\", 'OPEN'::text]) OR x::\"Status\" <> 'OPEN'::other.\"State\""
        );
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
