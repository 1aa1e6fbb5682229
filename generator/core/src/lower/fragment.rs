//! SQL in the schema's own words is copied as it is, so it must be whole: brackets and quotes closed, one statement's
//! part and no more. Otherwise it would swallow or end the statement around it.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Reports words that cannot stand inside a statement.
pub(super) fn check(lowering: &mut Lowering<'_>, words: &str, what: &str, span: Span) {
    if let Err(cause) = whole(words) {
        let message = format!("these SQL words cannot stand as {what}: {cause}");
        lowering.diagnostics.push(Diagnostic::error("sql-not-whole", span, message));
    }
}

/// Whether words are a whole part of a statement on either dialect.
fn whole(words: &str) -> Result<(), &'static str> {
    if words.trim().is_empty() {
        return Err("there are none");
    }
    let mut open = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        rest = match first {
            '\0' => return Err("they hold a NUL character"),
            ';' => return Err("a semicolon ends the statement"),
            '\'' => after_quote(after, '\'').ok_or("a quote is not closed")?,
            '"' => after_quote(after, '"').ok_or("a quoted name is not closed")?,
            // SQLite takes backticks around names too.
            '`' => after_quote(after, '`').ok_or("a quoted name is not closed")?,
            '(' | '[' => {
                open.push(first);
                after
            }
            ')' | ']' => {
                let expected = if first == ')' { '(' } else { '[' };
                if open.pop() != Some(expected) {
                    return Err("a bracket closes that was not opened");
                }
                after
            }
            '-' if after.starts_with('-') => return Err("a comment begins in them"),
            '/' if after.starts_with('*') => return Err("a comment begins in them"),
            '$' => after_dollar_quote(rest)?.unwrap_or(after),
            _ => after,
        };
    }
    if open.is_empty() { Ok(()) } else { Err("a bracket is not closed") }
}

/// What follows a quoted text. A doubled quote is read as two texts side by side, which ends at the same place.
fn after_quote(text: &str, quote: char) -> Option<&str> {
    text.find(quote).map(|end| &text[end + 1..])
}

/// What follows `$tag$ … $tag$`; `None` where the dollar begins nothing.
fn after_dollar_quote(text: &str) -> Result<Option<&str>, &'static str> {
    let Some(length) = text[1..].find('$') else { return Ok(None) };
    let tag = &text[..length + 2];
    let inside = &tag[1..tag.len() - 1];
    if inside.starts_with(|first: char| first.is_ascii_digit())
        || !inside.chars().all(|c| c.is_alphanumeric() || c == '_')
    {
        return Ok(None);
    }
    let body = &text[tag.len()..];
    body.find(tag).map(|end| Some(&body[end + tag.len()..])).ok_or("a quote is not closed")
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn expressions_of_both_dialects_are_whole() {
        for words in [
            "length(slug) > 0",
            "name <> 'it''s; -- fine'",
            "\"a)b\" IS NOT NULL",
            "E'x' = any(ARRAY['a', 'b'])",
            "$tag$ ; ' $tag$ = name",
            "price > $1",
            "geometry(Point, 4326)",
            "a - -1 > 0",
        ] {
            assert_eq!(whole(words), Ok(()), "{words}");
        }
    }

    #[test]
    fn words_that_would_escape_are_refused() {
        for words in [
            "",
            "true); DROP TABLE x; --",
            "a > 0)",
            "(a > 0",
            "a = 'x",
            "a = \"x",
            "a = `x",
            "a > 0 -- rest",
            "a /* b",
            "$x$ never closed",
            "a[1",
            "(a]",
            "a\0b",
        ] {
            assert!(whole(words).is_err(), "{words}");
        }
    }
}
