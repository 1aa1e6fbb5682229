//! The grammar of JSON, within the wire's domain.

use std::borrow::Cow;

use super::{MOST_DEPTH, Walk};

impl<'t> Walk<'t> {
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Passes over blanks. The next byte, which is not behind yet; 0 at the end, or where the text has one.
    pub(super) fn blank(&mut self) -> u8 {
        while matches!(self.byte(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        match self.byte() {
            // A NUL of the text is nothing that any grammar takes, the end included.
            0 if self.at < self.text.len() => 1,
            byte => byte,
        }
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.blank() == wanted).then(|| self.at += 1)
    }

    /// The first sign of an array or object.
    pub(super) fn open(&mut self, sign: u8) -> Option<()> {
        self.take(sign)?;
        self.depth += 1;
        (self.depth <= MOST_DEPTH).then_some(())
    }

    /// Whether an entry follows; else the last sign of the array or object is behind.
    pub(super) fn follows(&mut self, end: u8, first: bool) -> Option<bool> {
        match self.blank() {
            next if next == end => {
                self.at += 1;
                self.depth -= 1;
                Some(false)
            }
            b',' if !first => {
                self.at += 1;
                // Behind a comma the end is none, which whoever reads the entry sees.
                Some(true)
            }
            _ => first.then_some(true),
        }
    }

    /// A key and its colon.
    pub(super) fn key(&mut self) -> Option<Cow<'t, str>> {
        self.blank();
        let key = self.string()?;
        self.take(b':')?;
        (key != "__proto__").then_some(key)
    }

    pub(super) fn word(&mut self, word: &str) -> Option<()> {
        self.text.as_bytes()[self.at..].starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    /// Any value of the wire's domain.
    pub(super) fn any(&mut self) -> Option<()> {
        match self.blank() {
            b'"' => self.string().map(drop),
            b'{' => {
                self.open(b'{')?;
                let mut first = true;
                while self.follows(b'}', first)? {
                    first = false;
                    self.key()?;
                    self.any()?;
                }
                Some(())
            }
            b'[' => {
                self.open(b'[')?;
                let mut first = true;
                while self.follows(b']', first)? {
                    first = false;
                    self.any()?;
                }
                Some(())
            }
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number().map(drop),
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        self.at - start
    }

    pub(super) fn number(&mut self) -> Option<f64> {
        let start = self.at;
        let negative = self.byte() == b'-';
        self.at += usize::from(negative);
        let zero = self.byte() == b'0';
        let whole = self.digits();
        if whole == 0 || (zero && whole > 1) {
            return None;
        }
        let short = whole <= 15 && !matches!(self.byte(), b'.' | b'e' | b'E');
        if short {
            let digits = &self.text.as_bytes()[self.at - whole..self.at];
            let number = digits.iter().fold(0_u64, |number, digit| number * 10 + u64::from(digit - b'0'));
            // Fifteen digits are exact in a double.
            let number = number as f64;
            return Some(if negative { -number } else { number });
        }
        if self.byte() == b'.' {
            self.at += 1;
            if self.digits() == 0 {
                return None;
            }
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), b'+' | b'-'));
            if self.digits() == 0 {
                return None;
            }
        }
        self.text[start..self.at].parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// A text. One without escapes is the very one that is there.
    pub(super) fn string(&mut self) -> Option<Cow<'t, str>> {
        if self.byte() != b'"' {
            return None;
        }
        self.at += 1;
        let start = self.at;
        let mut decoded: Option<String> = None;
        let mut from = start;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let plain = rest.iter().position(|&byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
            self.at += plain;
            let piece = &self.text[from..self.at];
            match self.byte() {
                b'"' => {
                    self.at += 1;
                    return Some(match decoded {
                        None => Cow::Borrowed(piece),
                        Some(before) => Cow::Owned(before + piece),
                    });
                }
                b'\\' => {
                    self.at += 1;
                    let decoded = decoded.get_or_insert_default();
                    decoded.push_str(piece);
                    decoded.push(self.escaped()?);
                    from = self.at;
                }
                _ => return None,
            }
        }
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Option<char> {
        let sign = self.byte();
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let code = if (0xd800..0xdc00).contains(&unit) {
                    self.word("\\u")?;
                    let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    0x10000 + ((unit - 0xd800) << 10 | low)
                } else {
                    unit
                };
                return char::from_u32(code).filter(|letter| *letter != '\0');
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        let digit = |unit: u32, digit: &u8| Some(unit << 4 | char::from(*digit).to_digit(16)?);
        let unit = digits.iter().try_fold(0, digit)?;
        self.at += 4;
        Some(unit)
    }
}
