//! JSON as it is written: every spelling of numbers and texts, keys that are there twice, halves of surrogate pairs. What
//! a text means to a reader that keeps the last of equal keys, as JavaScript does, is computed here and not by a library.

use std::collections::HashMap;

/// A value in its own spelling.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// A number, a text with its quotes, or a word.
    Leaf(String),
    Array(Vec<Tree>),
    /// Keys are in their own spelling too, with their quotes.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// Reads a text by the grammar of RFC 8259 and nothing else; `None` where it is none.
    pub(crate) fn read(text: &str) -> Option<Tree> {
        let mut reader = Reader { rest: text };
        let tree = reader.value()?;
        reader.blanks();
        reader.rest.is_empty().then_some(tree)
    }

    /// The text, without a blank.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Tree::Leaf(leaf) => text.push_str(leaf),
            Tree::Array(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if index > 0 { "," } else { "" });
                    item.write(text);
                }
                text.push(']');
            }
            Tree::Object(entries) => {
                text.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    text.push_str(if index > 0 { "," } else { "" });
                    text.push_str(key);
                    text.push(':');
                    value.write(text);
                }
                text.push('}');
            }
        }
    }

    /// What is left where the last of equal keys wins.
    pub(crate) fn collapsed(&self) -> Tree {
        match self {
            Tree::Leaf(leaf) => Tree::Leaf(leaf.clone()),
            Tree::Array(items) => Tree::Array(items.iter().map(Tree::collapsed).collect()),
            Tree::Object(entries) => {
                let mut places: HashMap<Vec<u16>, usize> = HashMap::new();
                let mut kept: Vec<(String, Tree)> = Vec::new();
                for (key, value) in entries {
                    let entry = (key.clone(), value.collapsed());
                    match places.get(&decoded(key)) {
                        Some(&place) => kept[place] = entry,
                        None => {
                            places.insert(decoded(key), kept.len());
                            kept.push(entry);
                        }
                    }
                }
                Tree::Object(kept)
            }
        }
    }

    /// How many arrays and objects stand inside each other.
    pub(crate) fn depth(&self) -> usize {
        match self {
            Tree::Leaf(_) => 0,
            Tree::Array(items) => 1 + items.iter().map(Tree::depth).max().unwrap_or(0),
            Tree::Object(entries) => 1 + entries.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
        }
    }

    /// Whether a leaf or a key is such.
    pub(crate) fn any(&self, fits: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Tree::Leaf(leaf) => fits(leaf),
            Tree::Array(items) => items.iter().any(|item| item.any(fits)),
            Tree::Object(entries) => entries.iter().any(|(key, value)| fits(key) || value.any(fits)),
        }
    }

    /// How many leaves are such.
    pub(crate) fn leaves(&self, fits: &dyn Fn(&str) -> bool) -> usize {
        match self {
            Tree::Leaf(leaf) => usize::from(fits(leaf)),
            Tree::Array(items) => items.iter().map(|item| item.leaves(fits)).sum(),
            Tree::Object(entries) => entries.iter().map(|(_, value)| value.leaves(fits)).sum(),
        }
    }

    /// The value of a key; of several the first or the last.
    pub(crate) fn get(&self, key: &str, last: bool) -> Option<&Tree> {
        let Tree::Object(entries) = self else { return None };
        let key: Vec<u16> = key.encode_utf16().collect();
        let mut found = entries.iter().filter(|(other, _)| decoded(other) == key).map(|(_, value)| value);
        if last { found.next_back() } else { found.next() }
    }

    /// Whether it is a text.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Tree::Leaf(leaf) if leaf.starts_with('"'))
    }

    /// The number of values in it, itself included.
    pub(crate) fn count(&self) -> usize {
        match self {
            Tree::Leaf(_) => 1,
            Tree::Array(items) => 1 + items.iter().map(Tree::count).sum::<usize>(),
            Tree::Object(entries) => 1 + entries.iter().map(|(_, value)| value.count()).sum::<usize>(),
        }
    }

    /// The value at a place, counted from the root in the order of the text.
    pub(crate) fn at(&mut self, place: usize) -> Option<&mut Tree> {
        let mut left = place;
        self.find(&mut left)
    }

    fn find(&mut self, left: &mut usize) -> Option<&mut Tree> {
        if *left == 0 {
            return Some(self);
        }
        *left -= 1;
        match self {
            Tree::Leaf(_) => None,
            Tree::Array(items) => items.iter_mut().find_map(|item| item.find(left)),
            Tree::Object(entries) => entries.iter_mut().find_map(|(_, value)| value.find(left)),
        }
    }
}

/// The code units of a text in quotes.
pub(crate) fn decoded(quoted: &str) -> Vec<u16> {
    let mut units = Vec::new();
    let mut characters = quoted.trim_start_matches('"').chars();
    let mut buffer = [0; 2];
    let inside = quoted.len() - 1;
    let mut at = 1;
    while let Some(character) = characters.next() {
        if at >= inside {
            break;
        }
        at += character.len_utf8();
        if character != '\\' {
            units.extend_from_slice(character.encode_utf16(&mut buffer));
            continue;
        }
        let sign = characters.next().unwrap_or('"');
        at += sign.len_utf8();
        let unit = match sign {
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'u' => {
                let digits: String = characters.by_ref().take(4).collect();
                at += 4;
                u16::from_str_radix(&digits, 16).expect("the reader has seen four digits")
            }
            other => other as u16,
        };
        units.push(unit);
    }
    units
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn eat(&mut self, sign: char) -> Option<()> {
        self.blanks();
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn value(&mut self) -> Option<Tree> {
        self.blanks();
        match self.rest.as_bytes().first()? {
            b'{' => self.object(),
            b'[' => self.array(),
            b'"' => self.string().map(Tree::Leaf),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let word = ["true", "false", "null"].into_iter().find(|word| self.rest.starts_with(word))?;
                self.rest = &self.rest[word.len()..];
                Some(Tree::Leaf(word.to_owned()))
            }
        }
    }

    fn object(&mut self) -> Option<Tree> {
        self.eat('{')?;
        let mut entries = Vec::new();
        if self.eat('}').is_some() {
            return Some(Tree::Object(entries));
        }
        loop {
            self.blanks();
            let key = self.string()?;
            self.eat(':')?;
            entries.push((key, self.value()?));
            if self.eat('}').is_some() {
                return Some(Tree::Object(entries));
            }
            self.eat(',')?;
        }
    }

    fn array(&mut self) -> Option<Tree> {
        self.eat('[')?;
        let mut items = Vec::new();
        if self.eat(']').is_some() {
            return Some(Tree::Array(items));
        }
        loop {
            items.push(self.value()?);
            if self.eat(']').is_some() {
                return Some(Tree::Array(items));
            }
            self.eat(',')?;
        }
    }

    fn string(&mut self) -> Option<String> {
        let bytes = self.rest.as_bytes();
        if bytes.first() != Some(&b'"') {
            return None;
        }
        let mut at = 1;
        loop {
            match bytes.get(at)? {
                b'"' => break,
                b'\\' => match bytes.get(at + 1)? {
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => at += 2,
                    b'u' if bytes.get(at + 2..at + 6)?.iter().all(u8::is_ascii_hexdigit) => at += 6,
                    _ => return None,
                },
                0..0x20 => return None,
                _ => at += 1,
            }
        }
        let (string, rest) = self.rest.split_at(at + 1);
        self.rest = rest;
        Some(string.to_owned())
    }

    fn number(&mut self) -> Option<Tree> {
        let bytes = self.rest.as_bytes();
        let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut at = usize::from(bytes[0] == b'-');
        let whole = digits(at);
        if whole == 0 || (whole > 1 && bytes[at] == b'0') {
            return None;
        }
        at += whole;
        if bytes.get(at) == Some(&b'.') {
            let fraction = digits(at + 1);
            if fraction == 0 {
                return None;
            }
            at += 1 + fraction;
        }
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            at += 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
            let exponent = digits(at);
            if exponent == 0 {
                return None;
            }
            at += exponent;
        }
        let (number, rest) = self.rest.split_at(at);
        self.rest = rest;
        Some(Tree::Leaf(number.to_owned()))
    }
}

#[test]
fn texts_are_read_by_the_grammar_alone() {
    for text in [
        "1",
        "-0.0e+17",
        "\"\\ud800\\u0000\"",
        "{\"a\":1,\"\\u0061\":[{}]}",
        "[]",
        " [ null , true ] ",
        "1e400",
    ] {
        let tree = Tree::read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(Tree::read(&tree.text()).as_ref(), Some(&tree));
    }
    for text in [
        "",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "NaN",
        "'a'",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "[1,]",
        "{,}",
        "1 1",
        "tru",
    ] {
        assert_eq!(Tree::read(text), None, "{text}");
    }
    let tree = Tree::read("{\"a\":1,\"b\":2,\"\\u0061\":[{\"x\":1,\"x\":2}]}").unwrap();
    assert_eq!(tree.collapsed().text(), "{\"\\u0061\":[{\"x\":2}],\"b\":2}");
    assert_eq!(tree.get("a", false), Some(&Tree::Leaf("1".to_owned())));
    assert_eq!((tree.depth(), tree.count()), (3, 7));
    assert_eq!(decoded("\"a\\n\\ud83d\\ude00ß\\\"\""), "a\n😀ß\"".encode_utf16().collect::<Vec<_>>());
}
