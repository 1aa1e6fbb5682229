//! Where a reader or writer stands: the path from the root, and how deep it is.

use std::fmt;

/// How many arrays and objects may be nested, the root counted.
pub const MAX_DEPTH: usize = 100;

/// One step of a path.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// Into an object.
    Key(&'a str),
    /// Into an array.
    Index(usize),
}

/// A place in a value. Places live on the stack and point to the place around them, so that a path costs nothing
/// until an error writes it down.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    parent: Option<(&'a At<'a>, Step<'a>)>,
    /// How many arrays and objects are around this place, and above that count what holds from here on: see [`INPUT`]
    /// and [`TEXT`]. They are one number since a place is made for every value that is read.
    state: u32,
}

/// The value is to be written, so it is validated however leniently its column is read.
const INPUT: u32 = 1 << 31;
/// The value is read from the text of JSON, and what is borrowed is a part of that text.
const TEXT: u32 = 1 << 30;

impl<'a> At<'a> {
    /// The root of a value.
    pub const ROOT: At<'static> = At { parent: None, state: 0 };

    /// The root of a value that is read from the text of JSON.
    pub(super) const ROOT_OF_TEXT: At<'static> = At { parent: None, state: TEXT };

    /// The root of a value that is read from the text of JSON and is put below so many arrays and objects.
    pub(super) fn root_of_text_below(depth: usize) -> At<'static> {
        At { parent: None, state: TEXT | Self::bounded(depth) }
    }

    /// The root of a value that is written to be put below so many arrays and objects.
    pub(super) fn root_below(depth: usize) -> At<'static> {
        At { parent: None, state: Self::bounded(depth) }
    }

    /// More levels than there may be are all the same.
    fn bounded(depth: usize) -> u32 {
        depth.min(MAX_DEPTH) as u32
    }

    /// The place under this key.
    #[inline]
    pub fn key(&'a self, key: &'a str) -> At<'a> {
        At { parent: Some((self, Step::Key(key))), state: self.state + 1 }
    }

    /// The place at this index.
    #[inline]
    pub fn index(&'a self, index: usize) -> At<'a> {
        At { parent: Some((self, Step::Index(index))), state: self.state + 1 }
    }

    /// The place of a column's value under its row's key. Depth is counted from the column's value.
    #[inline]
    pub fn column(&'a self, key: &'a str) -> At<'a> {
        At { parent: Some((self, Step::Key(key))), state: self.state & TEXT }
    }

    /// The place of a column's value under the key of a new row or of a patch: it is always validated.
    #[inline]
    pub fn input(&'a self, key: &'a str) -> At<'a> {
        At { parent: Some((self, Step::Key(key))), state: self.state & TEXT | INPUT }
    }

    /// Whether the value here is to be written, however leniently the column is read.
    #[inline]
    pub(super) fn is_input(&self) -> bool {
        self.state & INPUT != 0
    }

    /// Whether a text that the reader lends is a part of the JSON that is read. It holds no NUL then: in JSON that stands
    /// as an escape alone (RFC 8259, section 7), and where a text has escapes, what is lent is a copy.
    #[inline]
    pub(super) fn is_text(&self) -> bool {
        self.state & TEXT != 0
    }

    /// The path as a JSON pointer (RFC 6901): `/words/3/odd key`, empty for the root.
    pub fn pointer(&self) -> String {
        let Some((parent, step)) = &self.parent else { return String::new() };
        let mut pointer = parent.pointer();
        pointer.push('/');
        match step {
            Step::Key(key) => {
                for letter in key.chars() {
                    match letter {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        letter => pointer.push(letter),
                    }
                }
            }
            Step::Index(index) => pointer.push_str(&index.to_string()),
        }
        pointer
    }

    /// How many arrays and objects are around this place.
    pub fn depth(&self) -> usize {
        (self.state & !(INPUT | TEXT)) as usize
    }

    /// How many arrays and objects may stand here inside each other.
    #[inline]
    pub(super) fn room(&self) -> usize {
        MAX_DEPTH.saturating_sub(self.depth())
    }

    /// Whether an array or object may stand here.
    #[inline]
    pub(super) fn has_room(&self) -> bool {
        self.depth() < MAX_DEPTH
    }

    /// The error of an array or object that stands too deep.
    pub(super) fn too_deep(&self) -> TooDeep<'_> {
        TooDeep(self)
    }
}

/// Writes the path: `$.words[3]["odd key"]`.
impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((parent, step)) = &self.parent else { return f.write_str("$") };
        parent.fmt(f)?;
        match step {
            Step::Key(key) if is_plain(key) => write!(f, ".{key}"),
            Step::Key(key) => write!(f, "[{key:?}]"),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && !key.starts_with(|first: char| first.is_ascii_digit())
        && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// See [`At::too_deep`].
pub(super) struct TooDeep<'a>(&'a At<'a>);

impl fmt::Display for TooDeep<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {MAX_DEPTH} nested arrays and objects at {}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_as_it_would_be_typed() {
        let root = At::ROOT;
        let words = root.key("words");
        let third = words.index(3);
        let odd = third.key("odd \"key\"");
        assert_eq!(root.to_string(), "$");
        assert_eq!(odd.to_string(), r#"$.words[3]["odd \"key\""]"#);
        assert_eq!(odd.depth(), 3);
        assert_eq!(root.key("").to_string(), r#"$[""]"#);
        assert_eq!(root.key("0").to_string(), r#"$["0"]"#);
    }

    #[test]
    fn a_pointer_is_that_of_the_rfc() {
        let root = At::ROOT;
        let words = root.key("a/b~c");
        let third = words.index(3);
        assert_eq!(root.pointer(), "");
        assert_eq!(root.key("").pointer(), "/");
        assert_eq!(third.key("odd \"key\"").pointer(), "/a~1b~0c/3/odd \"key\"");
    }
}
