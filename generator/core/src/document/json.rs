//! JSON as the wire has it: keys in order and twice where they are written twice, numbers as doubles.

use std::fmt;
use std::iter::Peekable;
use std::str::Chars;

use serde::de::IgnoredAny;

/// A value.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// JSON text without blanks. A whole number has no fraction; what is not finite, and can only come from a text that
/// was outside of the wire's domain, is `null`.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let string = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Json::Null => f.write_str("null"),
            Json::Boolean(value) => write!(f, "{value}"),
            Json::Number(number) if !number.is_finite() => f.write_str("null"),
            Json::Number(number) => write!(f, "{number}"),
            Json::String(text) => f.write_str(&string(text)),
            Json::Array(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
            Json::Object(entries) => {
                f.write_str("{")?;
                for (index, (key, json)) in entries.iter().enumerate() {
                    write!(f, "{}{}:{json}", if index > 0 { "," } else { "" }, string(key))?;
                }
                f.write_str("}")
            }
        }
    }
}

/// The wire allows so many arrays and objects inside each other.
pub const MOST_DEPTH: usize = 100;

/// What no reader of the wire takes, wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// The keys and indexes on the way there.
    pub path: Vec<String>,
    /// The reason.
    pub reason: &'static str,
}

impl Json {
    /// Reads a text of the wire's domain. The answer is the reason why it is none.
    pub fn read(text: &str) -> Result<Json, String> {
        let (json, outside) = Json::read_all(text)?;
        match outside.first() {
            Some(outside) => Err(outside.reason.to_owned()),
            None => Ok(json),
        }
    }

    /// Reads any text that is JSON, and says what in it is outside of the wire's domain. What stands there is as near
    /// as can be: U+FFFD for half of a surrogate pair, an infinite number, `null` for what is too deep.
    pub fn read_all(text: &str) -> Result<(Json, Vec<Outside>), String> {
        Json::read_levels(text, MOST_DEPTH)
    }

    /// The same for a reader that takes another number of levels.
    pub fn read_levels(text: &str, levels: usize) -> Result<(Json, Vec<Outside>), String> {
        // It checks the grammar and nothing else, at any depth; the reader below relies on it.
        serde_json::from_str::<IgnoredAny>(text).map_err(|error| error.to_string())?;
        let mut reader =
            Reader { text: text.chars().peekable(), levels, path: Vec::new(), outside: Vec::new() };
        let json = reader.value();
        Ok((json, reader.outside))
    }

    /// What the value is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Boolean(_) => "a Boolean",
            Json::Number(_) => "a number",
            Json::String(_) => "a text",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }
}

/// Reads a text that is known to be JSON.
struct Reader<'t> {
    text: Peekable<Chars<'t>>,
    levels: usize,
    path: Vec<String>,
    outside: Vec<Outside>,
}

impl Reader<'_> {
    fn refuse(&mut self, reason: &'static str) {
        self.outside.push(Outside { path: self.path.clone(), reason });
    }

    /// The next character that is not blank.
    fn next(&mut self) -> char {
        self.text.by_ref().find(|letter| !letter.is_ascii_whitespace()).unwrap_or_default()
    }

    fn word(&mut self, first: char) -> String {
        let mut word = first.to_string();
        while let Some(letter) = self.text.next_if(|&next| !",]} \t\r\n".contains(next)) {
            word.push(letter);
        }
        word
    }

    fn value(&mut self) -> Json {
        match self.next() {
            '"' => Json::String(self.string()),
            '[' | '{' if self.path.len() >= self.levels => {
                self.refuse("too many arrays and objects inside each other");
                self.pass();
                Json::Null
            }
            '[' => self.array(),
            '{' => self.object(),
            first => match self.word(first).as_str() {
                "null" => Json::Null,
                "true" => Json::Boolean(true),
                "false" => Json::Boolean(false),
                number => {
                    let number = number.parse().unwrap_or(f64::NAN);
                    if !number.is_finite() {
                        self.refuse("a number that no double holds");
                    }
                    Json::Number(number)
                }
            },
        }
    }

    /// Passes over the rest of an array or object, of any depth.
    fn pass(&mut self) {
        let mut open = 1;
        let outside = self.outside.len();
        while open > 0 {
            match self.next() {
                '"' => drop(self.string()),
                '[' | '{' => open += 1,
                ']' | '}' => open -= 1,
                '\0' => break,
                _ => {}
            }
        }
        self.outside.truncate(outside);
    }

    /// Whether another entry follows; the end is behind if not.
    fn follows(&mut self) -> bool {
        while let Some(letter) = self.text.peek() {
            match letter {
                ' ' | '\t' | '\r' | '\n' | ',' => drop(self.text.next()),
                ']' | '}' => {
                    self.text.next();
                    return false;
                }
                _ => return true,
            }
        }
        false
    }

    fn array(&mut self) -> Json {
        let mut items = Vec::new();
        while self.follows() {
            self.path.push(items.len().to_string());
            items.push(self.value());
            self.path.pop();
        }
        Json::Array(items)
    }

    fn object(&mut self) -> Json {
        let mut entries = Vec::new();
        while self.follows() {
            self.next();
            // What is wrong with a key is told at the key itself, which is not known before it is read.
            let outside = self.outside.len();
            let key = self.string();
            self.path.push(key.clone());
            for of_key in &mut self.outside[outside..] {
                of_key.path.clone_from(&self.path);
            }
            if key == "__proto__" {
                self.refuse("the key `__proto__`");
            }
            self.next();
            let value = self.value();
            self.path.pop();
            entries.push((key, value));
        }
        Json::Object(entries)
    }

    /// The rest of a string whose first quote has been read.
    fn string(&mut self) -> String {
        let mut units: Vec<u16> = Vec::new();
        let mut buffer = [0; 2];
        loop {
            match self.text.next().unwrap_or('"') {
                '"' => break,
                '\\' => units.push(match self.text.next().unwrap_or_default() {
                    'b' => 8,
                    't' => 9,
                    'n' => 10,
                    'f' => 12,
                    'r' => 13,
                    'u' => (0..4).fold(0, |unit, _| {
                        unit << 4 | self.text.next().and_then(|digit| digit.to_digit(16)).unwrap_or(0) as u16
                    }),
                    letter => letter as u16,
                }),
                letter => units.extend_from_slice(letter.encode_utf16(&mut buffer)),
            }
        }
        if units.contains(&0) {
            self.refuse("NUL in a text");
        }
        String::from_utf16(&units).unwrap_or_else(|_| {
            self.refuse("half of a surrogate pair in a text");
            String::from_utf16_lossy(&units)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths of what is outside.
    fn outside(text: &str) -> Vec<String> {
        let (_, outside) = Json::read_all(text).unwrap();
        outside.iter().map(|outside| outside.path.join("/")).collect()
    }

    #[test]
    fn values_are_what_they_mean() {
        let read = |text| Json::read(text).unwrap();
        let text =
            " [ \"a\\u00e9\\ud83d\\ude00\\n\\/\" , 1e2,-0.5, true,false ,null, {\"b\" : [ ] , \"b\":{}}] ";
        let list = vec![
            Json::String("aé😀\n/".into()),
            Json::Number(100.0),
            Json::Number(-0.5),
            Json::Boolean(true),
            Json::Boolean(false),
            Json::Null,
            Json::Object(vec![("b".into(), Json::Array(Vec::new())), ("b".into(), Json::Object(Vec::new()))]),
        ];
        assert_eq!(read(text), Json::Array(list));
        for text in ["", "[1,]", "{\"a\"}", "01", "nul", "\"\u{1}\"", "[1] 2", "\"\\x\"", "\u{feff}1"] {
            assert!(Json::read_all(text).is_err(), "{text}");
        }
    }

    #[test]
    fn everything_outside_of_the_domain_is_told_at_its_place() {
        assert_eq!(outside("\"\\u0000\""), [""]);
        assert_eq!(
            outside(
                "{\"a\":[1e400,\"\\ud800\",\"\\udc00\\ud800\"],\"__proto__\":{\"b\":-1e999},\"c\\u0000\":1}"
            ),
            ["a/0", "a/1", "a/2", "__proto__", "__proto__/b", "c\0"]
        );
        assert_eq!(outside("{\"\\ud800\":[\"\\u0000\"]}"), ["\u{FFFD}", "\u{FFFD}/0"]);
        let nested = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
        assert!(outside(&nested(100)).is_empty());
        for levels in [101, 102, 20_000] {
            assert_eq!(outside(&nested(levels)), [["0"; 100].join("/")]);
        }
        let deep = format!("{{\"a\":{}1{},\"b\":1e400}}", "[\"\\u0000\",{\"x\":".repeat(60), "}]".repeat(60));
        // Fifty lists with a NUL each, the object that is the first too many, and the number.
        assert_eq!(outside(&deep).len(), 52);
    }
}
