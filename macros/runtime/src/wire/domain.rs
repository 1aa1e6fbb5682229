//! The domain of wire JSON, checked on texts that are already known to be well formed.
//!
//! Strings and keys hold no NUL and no lone surrogate, numbers are finite as doubles, no key is `__proto__`, and at
//! most 100 arrays and objects are nested. One scanner does this for texts that are passed over and for texts that
//! become values; the values are built here, because serde_json's own reader gives a meaning to some keys.

use super::at::MAX_DEPTH;
use serde_json::{Map, Number, Value};
use std::fmt;

/// What is outside of the domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// A NUL in a string or key.
    Nul,
    /// Half of a surrogate pair.
    LoneSurrogate,
    /// A number beyond all doubles.
    NotFinite,
    /// The key `__proto__`.
    Proto,
    /// More than 100 levels.
    TooDeep,
    /// Not JSON at all; serde_json has seen the text before, so only a fault of ours gets here.
    NotJson,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Nul => f.write_str("a NUL character in a text"),
            Problem::LoneSurrogate => f.write_str("a lone surrogate in a text"),
            Problem::NotFinite => f.write_str("a number that is not finite"),
            Problem::Proto => f.write_str("the key `__proto__`"),
            Problem::TooDeep => write!(f, "more than {MAX_DEPTH} nested arrays and objects"),
            Problem::NotJson => f.write_str("a text that is not JSON"),
        }
    }
}

/// Checks a text that stands `depth` arrays and objects below its root.
pub(super) fn check(text: &str, depth: usize) -> Result<(), Problem> {
    Scanner { text, position: 0 }.value::<Nothing>(depth)
}

/// Checks the text of a value that is neither a list nor an object, or of a key.
pub(super) fn check_scalar(text: &str) -> Result<(), Problem> {
    let mut scanner = Scanner { text, position: 0 };
    match text.as_bytes().first() {
        Some(b'"') => scanner.string().map(drop),
        Some(b'-' | b'0'..=b'9') => scanner.number().map(drop),
        _ => Ok(()),
    }
}

/// The value of a text that stands `depth` arrays and objects below its root. Of equal keys the last is kept.
pub(super) fn parse(text: &str, depth: usize) -> Result<Value, Problem> {
    Scanner { text, position: 0 }.value::<Value>(depth)
}

/// The key that no object has, since JavaScript takes it for another thing.
pub(super) const PROTO: &str = "__proto__";

/// Checks a key of an object.
#[inline]
pub(super) fn check_key(key: &str) -> Result<(), Problem> {
    if key == PROTO {
        return Err(Problem::Proto);
    }
    check_string(key)
}

/// Checks a string.
#[inline]
pub(super) fn check_string(text: &str) -> Result<(), Problem> {
    if has_nul(text.as_bytes()) { Err(Problem::Nul) } else { Ok(()) }
}

/// Eight bytes of 1.
pub(super) const ONES: u64 = u64::MAX / 255;

/// Sets the high bit of the first byte that is 0, if any is; later ones may be set without being 0.
#[inline]
pub(super) fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

/// Whether a byte is 0. Eight are looked at in one step: most strings are short, and every one of them comes here.
#[inline]
fn has_nul(bytes: &[u8]) -> bool {
    let Some(last) = bytes.last_chunk::<8>() else { return bytes.contains(&0) };
    // The last eight may overlap with those before.
    bytes.as_chunks::<8>().0.iter().chain([last]).any(|chunk| zeros(u64::from_le_bytes(*chunk)) != 0)
}

/// Checks a number.
pub(super) fn check_number(number: &Number) -> Result<(), Problem> {
    match number.as_f64() {
        Some(double) if double.is_finite() => Ok(()),
        _ => Err(Problem::NotFinite),
    }
}

/// What a scan makes: nothing, or the value.
trait Build: Sized {
    type List: Default;
    type Object: Default;
    fn word(word: &str) -> Self;
    fn number(text: &str) -> Option<Self>;
    fn string(text: &str) -> Option<Self>;
    fn push(list: &mut Self::List, item: Self);
    fn insert(object: &mut Self::Object, key: &str, value: Self) -> Option<()>;
    fn list(list: Self::List) -> Self;
    fn object(object: Self::Object) -> Self;
}

type Nothing = ();

impl Build for Nothing {
    type List = ();
    type Object = ();
    fn word(_: &str) {}
    fn number(_: &str) -> Option<()> {
        Some(())
    }
    fn string(_: &str) -> Option<()> {
        Some(())
    }
    fn push(_: &mut (), (): ()) {}
    fn insert(_: &mut (), _: &str, (): ()) -> Option<()> {
        Some(())
    }
    fn list((): ()) {}
    fn object((): ()) {}
}

impl Build for Value {
    type List = Vec<Value>;
    type Object = Map<String, Value>;
    fn word(word: &str) -> Value {
        match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => Value::Null,
        }
    }
    fn number(text: &str) -> Option<Value> {
        serde_json::from_str::<Number>(text).ok().map(Value::Number)
    }
    fn string(text: &str) -> Option<Value> {
        unescaped(text).map(Value::String)
    }
    fn push(list: &mut Vec<Value>, item: Value) {
        list.push(item);
    }
    fn insert(object: &mut Map<String, Value>, key: &str, value: Value) -> Option<()> {
        object.insert(unescaped(key)?, value);
        Some(())
    }
    fn list(list: Vec<Value>) -> Value {
        Value::Array(list)
    }
    fn object(object: Map<String, Value>) -> Value {
        Value::Object(object)
    }
}

/// The characters of a quoted string.
fn unescaped(quoted: &str) -> Option<String> {
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    if inner.contains('\\') { serde_json::from_str(quoted).ok() } else { Some(inner.to_owned()) }
}

struct Scanner<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.position..];
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
        self.position += blanks;
        rest.get(blanks).copied()
    }

    fn eat(&mut self, byte: u8) -> Result<(), Problem> {
        if self.peek() != Some(byte) {
            return Err(Problem::NotJson);
        }
        self.position += 1;
        Ok(())
    }

    /// Whether the list or object goes on after an entry.
    fn goes_on(&mut self, close: u8) -> Result<bool, Problem> {
        match self.peek() {
            Some(b',') => {
                self.position += 1;
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.position += 1;
                Ok(false)
            }
            _ => Err(Problem::NotJson),
        }
    }

    fn value<B: Build>(&mut self, depth: usize) -> Result<B, Problem> {
        match self.peek().ok_or(Problem::NotJson)? {
            b'"' => B::string(self.string()?).ok_or(Problem::NotJson),
            b'-' | b'0'..=b'9' => B::number(self.number()?).ok_or(Problem::NotJson),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            _ => {
                let rest = &self.text[self.position..];
                let word = ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word));
                let word = word.ok_or(Problem::NotJson)?;
                self.position += word.len();
                Ok(B::word(word))
            }
        }
    }

    fn list<B: Build>(&mut self, depth: usize) -> Result<B, Problem> {
        if depth >= MAX_DEPTH {
            return Err(Problem::TooDeep);
        }
        self.eat(b'[')?;
        let mut list = B::List::default();
        if self.peek() == Some(b']') {
            self.position += 1;
            return Ok(B::list(list));
        }
        loop {
            let item = self.value(depth + 1)?;
            B::push(&mut list, item);
            if !self.goes_on(b']')? {
                return Ok(B::list(list));
            }
        }
    }

    fn object<B: Build>(&mut self, depth: usize) -> Result<B, Problem> {
        if depth >= MAX_DEPTH {
            return Err(Problem::TooDeep);
        }
        self.eat(b'{')?;
        let mut object = B::Object::default();
        if self.peek() == Some(b'}') {
            self.position += 1;
            return Ok(B::object(object));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(Problem::NotJson);
            }
            let key = self.string()?;
            if key == "\"__proto__\"" || key.contains('\\') && unescaped(key).as_deref() == Some("__proto__")
            {
                return Err(Problem::Proto);
            }
            self.eat(b':')?;
            let value = self.value(depth + 1)?;
            B::insert(&mut object, key, value).ok_or(Problem::NotJson)?;
            if !self.goes_on(b'}')? {
                return Ok(B::object(object));
            }
        }
    }

    /// A string with its quotes.
    fn string(&mut self) -> Result<&'a str, Problem> {
        let bytes = self.text.as_bytes();
        let start = self.position;
        let mut position = start + 1;
        loop {
            match bytes.get(position).ok_or(Problem::NotJson)? {
                b'"' => break,
                0 => return Err(Problem::Nul),
                b'\\' if bytes.get(position + 1) == Some(&b'u') => position = self.escape(position)?,
                b'\\' => position += 2,
                _ => position += 1,
            }
        }
        self.position = position + 1;
        self.text.get(start..=position).ok_or(Problem::NotJson)
    }

    /// The end of a `\u` escape, of both halves where it is a surrogate pair.
    fn escape(&self, position: usize) -> Result<usize, Problem> {
        match self.unit(position).ok_or(Problem::NotJson)? {
            0 => Err(Problem::Nul),
            0xD800..=0xDBFF => match self.unit(position + 6) {
                Some(0xDC00..=0xDFFF) => Ok(position + 12),
                _ => Err(Problem::LoneSurrogate),
            },
            0xDC00..=0xDFFF => Err(Problem::LoneSurrogate),
            _ => Ok(position + 6),
        }
    }

    /// The UTF-16 unit of the `\uXXXX` that begins here.
    fn unit(&self, position: usize) -> Option<u16> {
        let digits = self.text.get(position..position + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Result<&'a str, Problem> {
        let start = self.position;
        let rest = &self.text.as_bytes()[start..];
        let length = rest
            .iter()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
            .count();
        self.position += length;
        let number = &self.text[start..self.position];
        // Only an exponent or more than 308 digits can leave the range of doubles.
        if length > 300 || number.contains(['e', 'E']) {
            let double: f64 = number.parse().map_err(|_| Problem::NotJson)?;
            if !double.is_finite() {
                return Err(Problem::NotFinite);
            }
        }
        Ok(number)
    }
}
