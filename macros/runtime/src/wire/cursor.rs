//! A cursor over a text that is known to be well-formed JSON: what the validator that tells every problem walks with.
//! It reads each value where it stands, without a copy, and passes over what nobody asks for without recursion.

use super::At;
use super::domain::{ONES, Problem as Outside, check_key, check_scalar, zeros};
use super::problems::Problems;
use std::borrow::Cow;

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    /// Neither a list nor an object.
    pub(super) fn is_scalar(self) -> bool {
        !matches!(self, Kind::List | Kind::Object)
    }
}

/// A place in a text that is well-formed JSON.
#[derive(Clone, Debug)]
pub struct Cursor<'t> {
    text: &'t str,
    position: usize,
}

impl<'t> Cursor<'t> {
    /// The beginning of a text. That it is well-formed is the caller's promise: in any other, values are nonsense.
    pub(super) fn new(text: &'t str) -> Cursor<'t> {
        Cursor { text, position: 0 }
    }

    /// The first byte of what comes next; 0 at the end.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        while let Some(&byte) = self.text.as_bytes().get(self.position) {
            if !matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
                return byte;
            }
            self.position += 1;
        }
        0
    }

    /// What stands here.
    pub(super) fn kind(&mut self) -> Kind {
        match self.peek() {
            b'"' => Kind::Text,
            b'[' => Kind::List,
            b'{' => Kind::Object,
            b't' | b'f' => Kind::Boolean,
            b'-' | b'0'..=b'9' => Kind::Number,
            _ => Kind::Null,
        }
    }

    /// Passes over the value that stands here, and gives its text.
    pub(super) fn skip(&mut self) -> &'t str {
        self.peek();
        let (bytes, start) = (self.text.as_bytes(), self.position);
        let mut open = 0usize;
        while let Some(byte) = bytes.get(self.position) {
            match byte {
                b'"' => self.skip_string(),
                b'[' | b'{' => {
                    open += 1;
                    self.position += 1;
                }
                b']' | b'}' => {
                    open = open.saturating_sub(1);
                    self.position += 1;
                }
                b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => self.position += 1,
                _ => {
                    let word =
                        |byte: &&u8| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'E' | b'-' | b'+' | b'.');
                    self.position += bytes[self.position..].iter().take_while(word).count().max(1);
                }
            }
            if open == 0 {
                break;
            }
        }
        self.text.get(start..self.position).unwrap_or_default()
    }

    fn skip_string(&mut self) {
        let bytes = self.text.as_bytes();
        self.position = plain_end(bytes, self.position + 1);
        while bytes.get(self.position) == Some(&b'\\') {
            self.position = plain_end(bytes, self.position + 2);
        }
        self.position += 1;
    }

    /// Passes over the string that stands here, and gives its characters, if they stand there as they are.
    #[inline]
    pub(super) fn plain_string(&mut self) -> Option<&'t str> {
        if self.peek() != b'"' {
            return None;
        }
        let (bytes, start) = (self.text.as_bytes(), self.position + 1);
        let end = plain_end(bytes, start);
        if bytes.get(end) != Some(&b'"') {
            return None;
        }
        self.position = end + 1;
        self.text.get(start..end)
    }

    /// Passes over the number that stands here, if it is one of up to 15 digits without a sign or an exponent.
    pub(super) fn plain_number(&mut self) -> Option<Plain> {
        self.peek();
        let bytes = self.text.as_bytes();
        let (mut number, mut end) = (0u64, self.position);
        let digits = |number: &mut u64, end: &mut usize| {
            let start = *end;
            while let Some(digit @ b'0'..=b'9') = bytes.get(*end) {
                // Whatever wraps has too many digits.
                *number = number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
                *end += 1;
            }
            *end - start
        };
        let whole = digits(&mut number, &mut end);
        let mut behind = 0;
        let has_point = bytes.get(end) == Some(&b'.');
        if has_point {
            end += 1;
            behind = digits(&mut number, &mut end);
        }
        if whole == 0 || whole + behind > 15 || matches!(bytes.get(end), Some(b'e' | b'E')) {
            return None;
        }
        self.position = end;
        // Both are exact as doubles, so that their quotient is the nearest double, as any reader finds it.
        Some(if has_point { Plain::Double(number as f64 / TENS.get(behind)?) } else { Plain::Whole(number) })
    }

    /// Passes over this word, if it stands here.
    #[inline]
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.peek();
        let here =
            self.text.as_bytes().get(self.position..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
        if here {
            self.position += word.len();
        }
        here
    }

    /// Passes over the colon behind a key.
    #[inline]
    pub(super) fn colon(&mut self) {
        self.peek();
        self.position += 1;
    }

    /// Enters the list or object that stands here.
    pub(super) fn enter(&mut self) {
        self.peek();
        self.position += 1;
    }

    /// Whether another entry comes; if not, the list or object is behind. `first` tells whether it is the first one.
    #[inline]
    pub(super) fn goes_on(&mut self, first: &mut bool) -> bool {
        let byte = self.peek();
        if matches!(byte, b']' | b'}' | 0) {
            self.position += 1;
            return false;
        }
        if !std::mem::replace(first, false) {
            self.position += 1;
        }
        true
    }

    /// Whether another item of a list comes.
    pub(super) fn next_item(&mut self, first: &mut bool) -> bool {
        self.goes_on(first)
    }

    /// The next key of an object, with its quotes.
    pub(super) fn next_quoted(&mut self, first: &mut bool) -> Option<&'t str> {
        if !self.goes_on(first) {
            return None;
        }
        self.peek();
        let start = self.position;
        self.skip_string();
        let quoted = self.text.get(start..self.position)?;
        self.colon();
        Some(quoted)
    }

    /// The characters of the next key of an object.
    pub(super) fn next_name(&mut self, first: &mut bool) -> Option<Cow<'t, str>> {
        self.next_quoted(first).map(unescaped)
    }

    /// The next key of an object, looked at.
    pub(super) fn next_key(&mut self, first: &mut bool) -> Option<Key<'t>> {
        let quoted = self.next_quoted(first)?;
        let text = unescaped(quoted);
        let outside = check_scalar(quoted).and_then(|()| check_key(&text)).err();
        Some(Key { quoted, text, outside })
    }

    /// Passes over the value that stands here, and tells what in it is outside of the domain of wire JSON.
    pub(super) fn scan(&mut self, at: &At<'_>, problems: &mut Problems) -> &'t str {
        let kind = self.kind();
        let start = self.position;
        if kind.is_scalar() {
            let raw = self.skip();
            if let Err(problem) = check_scalar(raw) {
                problems.outside(at, problem, raw);
            }
            return raw;
        }
        if !at.has_room() {
            problems.too_deep(at);
            return self.skip();
        }
        self.enter();
        let mut first = true;
        if kind == Kind::List {
            let mut index = 0;
            while self.next_item(&mut first) {
                self.scan(&at.index(index), problems);
                index += 1;
            }
        } else {
            while let Some(key) = self.next_key(&mut first) {
                let place = at.key(&key.text);
                key.is_outside(&place, problems);
                self.scan(&place, problems);
            }
        }
        self.text.get(start..self.position).unwrap_or_default()
    }
}

/// A number of up to 15 digits.
pub(super) enum Plain {
    /// Without a point.
    Whole(u64),
    /// With one.
    Double(f64),
}

const TENS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// Where the next quote or backslash of a string is, looked for from `position` on; or the end of the text.
#[inline]
fn plain_end(bytes: &[u8], mut position: usize) -> usize {
    while let Some(chunk) = bytes.get(position..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let found = zeros(word ^ (ONES * u64::from(b'"'))) | zeros(word ^ (ONES * u64::from(b'\\')));
        if found != 0 {
            return position + found.trailing_zeros() as usize / 8;
        }
        position += 8;
    }
    while bytes.get(position).is_some_and(|byte| !matches!(byte, b'"' | b'\\')) {
        position += 1;
    }
    position
}

/// A key of an object.
#[derive(Debug)]
pub(super) struct Key<'t> {
    quoted: &'t str,
    /// Its characters; each half of a surrogate pair is U+FFFD.
    pub(super) text: Cow<'t, str>,
    outside: Option<Outside>,
}

impl Key<'_> {
    /// Whether the key is in the domain of wire JSON.
    pub(super) fn is_well(&self) -> bool {
        self.outside.is_none()
    }

    /// Tells where the key is outside of the domain of wire JSON, and says whether it is.
    pub(super) fn is_outside(&self, place: &At<'_>, problems: &mut Problems) -> bool {
        if let Some(problem) = self.outside {
            problems.outside(place, problem, self.quoted);
        }
        self.outside.is_some()
    }

    /// `__proto__`, which no reader can tell from nothing.
    pub(super) fn is_proto(&self) -> bool {
        self.text == "__proto__"
    }
}

/// The characters of a quoted string; each half of a surrogate pair is U+FFFD.
pub(super) fn unescaped(quoted: &str) -> Cow<'_, str> {
    let inner = quoted.strip_prefix('"').unwrap_or(quoted);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((plain, escaped)) = rest.split_once('\\') {
        text.push_str(plain);
        let mut letters = escaped.chars();
        let letter = letters.next().unwrap_or('\\');
        rest = letters.as_str();
        match letter {
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'u' => {
                let unit = |digits: &str| u16::from_str_radix(digits.get(..4)?, 16).ok();
                let high = unit(rest).unwrap_or(0xFFFD);
                rest = rest.get(4..).unwrap_or_default();
                let low = rest.strip_prefix("\\u").and_then(unit);
                match (high, low) {
                    (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                        text.extend(char::decode_utf16([high, low]).flatten());
                        rest = rest.get(6..).unwrap_or_default();
                    }
                    _ => text.push(char::from_u32(high.into()).unwrap_or('\u{FFFD}')),
                }
            }
            other => text.push(other),
        }
    }
    text.push_str(rest);
    Cow::Owned(text)
}
