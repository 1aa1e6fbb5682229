//! Documents of earlier schemas, brought to the form of today while they are read.
//!
//! A schema says with `@was(…)` how earlier rows hold a field. A data step of a migration brings all rows to the current
//! form; until it has reached one, what reads the row does the same to its text. Both follow one *program*, which the
//! generated code holds as a constant. Readers of the wire know nothing of it: what a browser sends has to be of today.
//!
//! A program never fails: what is in no form that it knows stays as it is, to the byte, and so does a text that no
//! reader takes in any case (no JSON, outside of the domain of the wire, a key twice).

mod apply;
mod idle;

use std::borrow::Cow;

use super::cursor::{Cursor, Kind};
use super::domain::check_scalar;
use super::{MAX_DEPTH, Problems, Wire, read_all};

/// So many nodes may be passed on the way to a value. At one value at most four are: a list is made of it, it gets a
/// tag, which says the variant, whose keys are next. So this is met only by programs that lead in a circle.
const MOST_NODES: usize = 5 * MAX_DEPTH;

/// The largest whole number such that it and all smaller ones are doubles.
const MOST_EXACT: f64 = 9_007_199_254_740_991.0;

/// A document that earlier schemas held in other forms, or those of `Was`, another document: made by the generator.
#[diagnostic::on_unimplemented(
    message = "the schema says of no earlier form of `{Self}`",
    label = "has only the form of today",
    note = "`@was(…)` on a field says how earlier rows hold it; `isotype::from_json` reads what has one form only"
)]
pub trait Upgrade<Was = Self>: Wire {
    /// What brings every earlier form to that of today.
    const PROGRAM: Program;
}

/// The JSON text of a document in the form of today, whichever schema it was stored by. Where nothing is to be done, and
/// where nobody knows the form, it is the text that was given.
///
/// What browsers send is no business of this: [`from_json`](super::from_json) takes the form of today alone.
pub fn upgrade<T: Upgrade>(text: &str) -> Cow<'_, str> {
    T::PROGRAM.apply(text)
}

/// Reads the JSON text of a document that was stored by any schema. Rows are read like this by themselves; it is for
/// documents that a program keeps elsewhere. Paths of problems are those of the form of today.
pub fn from_stored<T: Upgrade>(text: &str) -> Result<T, Problems> {
    read_all(&upgrade::<T>(text))
}

/// What brings stored JSON to another form, as data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Program {
    /// What is done at each place, the root first. Nodes refer to each other by their index; an index that leads nowhere
    /// is a place where nothing is done.
    pub nodes: &'static [Node],
}

/// What is done to a value of one place. Of a value that is of another kind nothing is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Node {
    /// Nothing, here and below.
    Keep,
    /// To the keys of an object, in this order.
    Object(&'static [Key]),
    /// To an object with a tag.
    Union(Union),
    /// To each entry of a list.
    List(usize),
    /// To each value of an object.
    Map(usize),
    /// What is no list, nor `null`, becomes the only entry of one. Of a list as [`Node::List`].
    Wrap(usize),
    /// A whole number that every reader knows exactly becomes a text.
    ToText,
    /// An object without a tag gets one.
    Tag(Tagging),
}

/// A key of an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    /// The key.
    pub to: &'static str,
    /// Keys that it had, the first one that is there counts.
    pub from: &'static [&'static str],
    /// The keys that led to the value from here, where it has none of the others. What is there is taken before anything
    /// else is done to the object and to what it holds.
    pub at: &'static [&'static str],
    /// What is done to the value.
    pub value: usize,
    /// What it holds where it is nowhere.
    pub fill: Option<Fill>,
}

/// What stands where nothing did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// The JSON.
    pub json: &'static str,
    /// Whether it stands for `null` too.
    pub null: bool,
}

/// What is done to an object with a tag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Union {
    /// The key of the tag.
    pub key: &'static str,
    /// The key that it had.
    pub was: Option<&'static str>,
    /// The variants. What has another tag stays as it is.
    pub variants: &'static [Variant],
}

/// A variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variant {
    /// The tag.
    pub tag: &'static str,
    /// The tags that it had.
    pub former: &'static [&'static str],
    /// What is done to the object.
    pub object: usize,
}

/// A tag that comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tagging {
    /// The key of the tag.
    pub key: &'static str,
    /// The key that it had.
    pub was: Option<&'static str>,
    /// The tag of what has none.
    pub tag: &'static str,
    /// What is done to an object without a tag.
    pub bare: usize,
    /// What is done to one that has a tag.
    pub tagged: usize,
}

impl Program {
    /// What does nothing.
    pub const NOTHING: Program = Program { nodes: &[] };

    /// Does it to the JSON text of a value.
    pub fn apply(self, text: &str) -> Cow<'_, str> {
        self.root().and_then(|root| self.made(root, text)).map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// The bytes of a column, a document or, as `list` says, a list of documents: what they become, where that is
    /// something else.
    #[inline]
    pub(crate) fn of_column(self, list: bool, bytes: &[u8]) -> Option<String> {
        let root = self.root()?;
        let text = std::str::from_utf8(bytes).ok()?;
        if list { self.made(&Node::List(0), text) } else { self.made(root, text) }
    }

    fn root(self) -> Option<&'static Node> {
        self.nodes.first()
    }

    /// What becomes of a text, where that is something else. Most texts are of today, which a look tells that makes
    /// nothing; only of the others it is asked whether they are whole.
    fn made(self, root: &Node, text: &str) -> Option<String> {
        if idle::is_idle(self.nodes, root, text) {
            return None;
        }
        let raw = serde_json::from_str::<&serde_json::value::RawValue>(text).ok()?.get();
        if !is_whole(&mut Cursor::new(raw), 0) {
            return None;
        }
        apply::made(self.nodes, root, raw)
    }
}

/// Whether well-formed JSON is in the domain of the wire and has no key twice in an object. Nobody knows which of both
/// is meant, so such a document is not touched anywhere.
fn is_whole(cursor: &mut Cursor<'_>, depth: usize) -> bool {
    let kind = cursor.kind();
    if kind.is_scalar() {
        return check_scalar(cursor.skip()).is_ok();
    }
    if depth >= MAX_DEPTH {
        return false;
    }
    cursor.enter();
    let mut first = true;
    if kind == Kind::List {
        while cursor.next_item(&mut first) {
            if !is_whole(cursor, depth + 1) {
                return false;
            }
        }
        return true;
    }
    let mut keys: Vec<Cow<'_, str>> = Vec::new();
    while let Some(key) = cursor.next_key(&mut first) {
        if !key.is_well() || !is_whole(cursor, depth + 1) {
            return false;
        }
        keys.push(key.text);
    }
    keys.sort_unstable();
    keys.windows(2).all(|pair| pair[0] != pair[1])
}

/// The text that a number becomes, if it is a whole one that every reader knows exactly.
fn whole_number(number: &str) -> Option<String> {
    let number: f64 = number.parse().ok()?;
    (number.fract() == 0.0 && number.abs() <= MOST_EXACT).then(|| (number as i64).to_string())
}
