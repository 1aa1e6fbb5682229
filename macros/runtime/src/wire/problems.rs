//! Every problem of a text at once, each at its place.

use super::At;
use super::cursor::Kind;
use super::domain::Problem as Outside;
use super::rules::Words;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt::{self, Write as _};

/// So many problems are kept; those behind them are counted.
const MOST_PROBLEMS: usize = 100;
/// So many bytes may all paths have together, once there is a problem: keys are as long as who sends them likes.
const MOST_PATHS: usize = 1 << 16;
/// So many characters of a value are shown.
const MOST_SHOWN: usize = 40;

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text is no JSON.
    Json,
    /// JSON that is not wire JSON: NUL, half of a surrogate pair, a number beyond all doubles, the key `__proto__`.
    Outside,
    /// Too many nested arrays and objects.
    TooDeep,
    /// A key that has to be there is not.
    Missing,
    /// `null` where a value has to be.
    Null,
    /// Another kind of JSON value, like a number where a text has to be.
    Kind,
    /// The right kind of JSON value, but no value of the type, like `"soon"` for a moment.
    Value,
    /// A value that breaks a rule of the schema.
    Rule,
    /// The tag of a union that has no such variant.
    Tag,
    /// A key that is there twice.
    Twice,
    /// A key that a strict type does not have.
    UnknownKey,
}

impl ProblemKind {
    /// The name, as it is serialized: `too-deep`.
    pub fn as_str(self) -> &'static str {
        match self {
            ProblemKind::Json => "json",
            ProblemKind::Outside => "outside",
            ProblemKind::TooDeep => "too-deep",
            ProblemKind::Missing => "missing",
            ProblemKind::Null => "null",
            ProblemKind::Kind => "kind",
            ProblemKind::Value => "value",
            ProblemKind::Rule => "rule",
            ProblemKind::Tag => "tag",
            ProblemKind::Twice => "twice",
            ProblemKind::UnknownKey => "unknown-key",
        }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One reason why a text is no value of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    path: String,
    kind: ProblemKind,
    message: String,
}

impl Problem {
    /// Where: a JSON pointer (RFC 6901), empty for the whole value. What is missing has the path that it would have.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What kind of problem it is.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// What was expected and what was found, in words.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The path as a fragment of a URI, as in RFC 9457: `#/words/3`.
    pub fn fragment(&self) -> String {
        let mut fragment = "#".to_owned();
        for byte in self.path.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
                fragment.push(char::from(byte));
            } else {
                // Writing to a text does not fail.
                let _ = write!(fragment, "%{byte:02X}");
            }
        }
        fragment
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str(&self.message);
        }
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// An entry of `errors` in a problem of RFC 9457: `{ "pointer": "#/words/3", "kind": "null", "detail": "…" }`.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Problem", 3)?;
        object.serialize_field("pointer", &self.fragment())?;
        object.serialize_field("kind", self.kind.as_str())?;
        object.serialize_field("detail", &self.message)?;
        object.end()
    }
}

/// Every reason why a text is no value of a type. The first hundred are kept, and all are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    count: usize,
    paths: usize,
}

impl Problems {
    /// No problem yet.
    pub(super) fn new() -> Problems {
        Problems::default()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many there are, those that were not kept too.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Those that were kept.
    pub fn as_slice(&self) -> &[Problem] {
        &self.list
    }

    /// Those that were kept, one after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// How many were counted and not kept.
    pub fn omitted(&self) -> usize {
        self.count - self.list.len()
    }

    /// Adds a problem.
    pub(super) fn push(&mut self, at: &At<'_>, kind: ProblemKind, message: impl fmt::Display) {
        self.count += 1;
        if self.list.len() >= MOST_PROBLEMS || self.paths > MOST_PATHS {
            return;
        }
        let path = at.pointer();
        self.paths += path.len();
        self.list.push(Problem { path, kind, message: message.to_string() });
    }

    /// JSON that is not wire JSON.
    pub(super) fn outside(&mut self, at: &At<'_>, problem: Outside, raw: &str) {
        let kind = ProblemKind::Outside;
        match problem {
            Outside::Nul => self.push(at, kind, "expected no NUL character in a text"),
            Outside::LoneSurrogate => {
                self.push(at, kind, "expected whole characters in a text, found half of a surrogate pair");
            }
            Outside::NotFinite => {
                let found = Found(Kind::Number, raw);
                self.push(at, kind, format_args!("expected a number that a double can hold, found {found}"));
            }
            Outside::Proto => self.push(at, kind, "expected another key: JavaScript would lose `__proto__`"),
            Outside::TooDeep => self.too_deep(at),
            Outside::NotJson => self.push(at, ProblemKind::Json, "expected JSON"),
        }
    }

    /// One array or object too many around each other.
    pub(super) fn too_deep(&mut self, at: &At<'_>) {
        let most = super::MAX_DEPTH;
        self.push(
            at,
            ProblemKind::TooDeep,
            format_args!("expected at most {most} nested arrays and objects"),
        );
    }

    /// Nothing where a value has to be.
    pub(super) fn missing(&mut self, at: &At<'_>, expected: impl fmt::Display) {
        self.push(at, ProblemKind::Missing, format_args!("expected {expected}, found nothing"));
    }

    /// Something else than what has to be.
    pub(super) fn unexpected(
        &mut self,
        at: &At<'_>,
        expected: impl fmt::Display,
        right: Kind,
        (kind, raw): (Kind, &str),
    ) {
        let problem = match kind {
            Kind::Null => ProblemKind::Null,
            kind if kind == right => ProblemKind::Value,
            _ => ProblemKind::Kind,
        };
        self.push(at, problem, format_args!("expected {expected}, found {}", Found(kind, raw)));
    }

    /// A rule that is broken.
    pub(super) fn broken(&mut self, at: &At<'_>, rule: Words<'_>, found: impl fmt::Display) {
        self.push(at, ProblemKind::Rule, format_args!("expected {rule}, found {found}"));
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{problem}")?;
        }
        match self.omitted() {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for Problems {}

/// The list of those that were kept, fit for `errors` of a problem of RFC 9457.
impl Serialize for Problems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.list)
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

/// What was found: the value where it is short, else its beginning; of lists and objects only the kind.
pub(super) struct Found<'a>(pub(super) Kind, pub(super) &'a str);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Found(kind, raw) = self;
        match kind {
            Kind::List => return f.write_str("a list"),
            Kind::Object => return f.write_str("an object"),
            _ => {}
        }
        match raw.char_indices().nth(MOST_SHOWN) {
            Some((end, _)) => write!(f, "{}…", raw.get(..end).unwrap_or_default()),
            None => f.write_str(raw),
        }
    }
}
