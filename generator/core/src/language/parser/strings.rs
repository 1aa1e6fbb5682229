//! The escapes of strings, which are those of JSON.

/// A wrong escape: where it stands in the literal, and why it is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadEscape {
    /// First byte in the literal.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// The cause.
    pub(super) message: String,
}

/// The text of a literal without its quotes. Wrong escapes are reported and stand for themselves.
pub(super) fn unescape(literal: &str, bad: &mut Vec<BadEscape>) -> String {
    let mut text = String::with_capacity(literal.len());
    let mut rest = literal;
    while let Some(backslash) = rest.find('\\') {
        text.push_str(&rest[..backslash]);
        let start = literal.len() - rest.len() + backslash;
        let escape = &rest[backslash..];
        let length = match escape[1..].chars().next() {
            Some('u') => unicode(escape, start, &mut text, bad),
            Some(character) => {
                let meant = match character {
                    '"' | '\\' | '/' => Some(character),
                    'b' => Some('\u{8}'),
                    'f' => Some('\u{c}'),
                    'n' => Some('\n'),
                    'r' => Some('\r'),
                    't' => Some('\t'),
                    _ => None,
                };
                let length = 1 + character.len_utf8();
                match meant {
                    Some(character) => text.push(character),
                    None => {
                        text.push_str(&escape[..length]);
                        let message = format!("`\\{character}` is no escape");
                        bad.push(BadEscape { start, end: start + length, message });
                    }
                }
                length
            }
            None => {
                text.push('\\');
                1
            }
        };
        rest = &escape[length..];
    }
    text.push_str(rest);
    text
}

/// Reads `\uXXXX`, or two of them that make one character, and tells how many bytes it took.
fn unicode(escape: &str, start: usize, text: &mut String, bad: &mut Vec<BadEscape>) -> usize {
    let Some(first) = code_unit(escape) else {
        let digits = escape[2..].bytes().take(4).take_while(u8::is_ascii_hexdigit).count();
        text.push_str(&escape[..2 + digits]);
        let message = "`\\u` needs four hexadecimal digits".to_owned();
        bad.push(BadEscape { start, end: start + 2 + digits, message });
        return 2 + digits;
    };
    let second = escape.get(6..).and_then(code_unit);
    let units = [first, second.unwrap_or(0)];
    match char::decode_utf16(units).next() {
        Some(Ok(character)) => {
            text.push(character);
            if character.len_utf16() == 2 { 12 } else { 6 }
        }
        _ => {
            text.push_str(&escape[..6]);
            let message = format!("`{}` is half of a character", &escape[..6]);
            bad.push(BadEscape { start, end: start + 6, message });
            6
        }
    }
}

/// The code unit of an escape `\uXXXX` at the start of a text.
fn code_unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(literal: &str) -> (String, Vec<(usize, usize)>) {
        let mut bad = Vec::new();
        let text = unescape(literal, &mut bad);
        (text, bad.into_iter().map(|bad| (bad.start, bad.end)).collect())
    }

    #[test]
    fn reads_the_escapes_of_json() {
        assert_eq!(read(r#"a\"b\\c\/d\n\t\r\b\f"#), ("a\"b\\c/d\n\t\r\u{8}\u{c}".to_owned(), vec![]));
        assert_eq!(read(r"\u00e9\uD83D\uDE00!"), ("é😀!".to_owned(), vec![]));
    }

    #[test]
    fn keeps_and_places_wrong_escapes() {
        assert_eq!(read(r"a\xb"), (r"a\xb".to_owned(), vec![(1, 3)]));
        assert_eq!(read(r"é\ñ"), (r"é\ñ".to_owned(), vec![(2, 5)]));
        assert_eq!(read(r"\u12"), (r"\u12".to_owned(), vec![(0, 4)]));
        assert_eq!(read(r"\uD83Dx"), (r"\uD83Dx".to_owned(), vec![(0, 6)]));
        assert_eq!(read(r"\u12é4"), (r"\u12é4".to_owned(), vec![(0, 4)]));
    }
}
