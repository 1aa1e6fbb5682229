//! The wire: how every value travels as JSON, between Rust, database columns and TypeScript.
//!
//! Generated types do not use serde's own derives, because those take texts that the other sides refuse (and the
//! other way round). They implement [`Wire`] instead, field types are chosen by that trait, and `Serialize` and
//! `Deserialize` are thin covers of it. Three things make it differ from plain serde:
//!
//! - every reader and writer knows [where it stands](At), so that errors name the path and nesting has a limit;
//! - objects are read by visitors that take objects only, and enums by visitors that take texts only;
//! - nothing is skipped or buffered unseen: what no field takes is scanned for the domain of wire JSON too.

mod at;
mod container;
mod cursor;
mod domain;
mod error;
mod examine;
mod former;
mod held;
mod json;
mod number;
mod object;
mod problems;
mod raw;
pub mod rules;
mod stored;
mod temporal;
mod text;
pub mod texts;
mod union;
pub mod upgrade;

pub use at::{At, MAX_DEPTH, Step};
pub use cursor::{Cursor, Kind};
pub use error::Error;
pub use examine::{
    examine_entries, examine_enum, examine_given, examine_object, examine_scalar, examine_union, problems,
    read_all,
};
pub use former::Former;
pub use json::{Extra, Unknown, same_json};
pub use number::{check_f32, check_f64};
pub use object::{
    Extras, KeySeed, Object, Rest, default_here, default_text, given, has_key, read_object, required,
    write_entry, write_extra, write_object,
};
pub use problems::{Problem, ProblemKind, Problems};
pub use raw::Raw;
pub use stored::{Lenient, Misfit, Stored};
pub use text::{
    NotAValue, TextDefault, TextEnum, check_text, parse_enum, read_enum, text_default, write_enum,
};
pub use union::{Union, read_union, unknown_tag, unknown_variant, write_union, write_unknown};

use serde::de::{DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::marker::PhantomData;

/// A map of a document: any text is a key.
pub type Map<T> = std::collections::BTreeMap<String, T>;

/// A value that travels as JSON by the wire contract.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no wire form",
    label = "no type of a schema",
    note = "fields hold scalars, enums, documents, and `Option`, `Vec`, `Map` or `Box` of them"
)]
pub trait Wire: rules::Checked + Sized {
    /// What has to stand there, in words for messages: `a text`.
    const EXPECTED: &'static str;

    /// Reads the value that stands at `at`.
    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Self, D::Error>;

    /// Writes the value that stands at `at`; a value that no reader would take is an error.
    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error>;

    /// Tells every problem of the text that stands at the cursor, and moves behind it. There is none exactly where
    /// [`read`](Wire::read) takes the text and its value keeps the rules.
    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: rules::Binding<'_>, problems: &mut Problems);
}

/// A `type` or `union` of the schema, or an enum that only documents use: made by `#[derive(Document)]`.
pub trait Document: Wire {
    /// The name in the schema.
    const NAME: &'static str;
}

/// An enum that columns may use: made by `#[derive(DbEnum)]`.
pub trait DbEnum: Wire + Copy + Eq + 'static {
    /// The name of the type in PostgreSQL.
    const NAME: &'static str;
    /// The schema of the type in PostgreSQL, where one is said.
    const SCHEMA: Option<&'static str>;
    /// Every value, in the order of the schema.
    const ALL: &'static [Self];

    /// The text in the database and in JSON.
    fn text(self) -> &'static str;

    /// The value with this text.
    fn from_text(text: &str) -> Option<Self>;
}

/// Reads the JSON text of a value: a document, a list of them, an enum, `Json`.
pub fn from_json<T: Wire>(text: &str) -> Result<T, Error> {
    from_json_at(text, &At::ROOT_OF_TEXT)
}

/// The same of a value that is a part of another one, below so many arrays and objects: they are levels of it too.
pub(crate) fn from_json_below<T: Wire>(text: &str, depth: usize) -> Result<T, Error> {
    from_json_at(text, &At::root_of_text_below(depth))
}

fn from_json_at<T: Wire>(text: &str, at: &At<'_>) -> Result<T, Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::read(at, &mut deserializer).map_err(Error::reading)?;
    deserializer.end().map_err(Error::reading)?;
    Ok(value)
}

/// Writes the JSON text of a value. What comes out, every reader takes.
pub fn to_json<T: Wire>(value: &T) -> Result<String, Error> {
    to_json_below(value, 0)
}

/// The same of a value that becomes a part of another one, below so many arrays and objects.
pub(crate) fn to_json_below<T: Wire>(value: &T, depth: usize) -> Result<String, Error> {
    serde_json::to_string(&Out { at: &At::root_below(depth), value }).map_err(Error::writing)
}

/// Reads the value at a place: the seed of [`Wire::read`].
pub struct Seed<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'a, T> Seed<'a, T> {
    /// The seed for the value at this place.
    pub fn new(at: &'a At<'a>) -> Seed<'a, T> {
        Seed { at, value: PhantomData }
    }
}

impl<'de, T: Wire> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(self.at, deserializer)
    }
}

/// Writes the value at a place: [`Wire::write`] as serde sees it.
pub struct Out<'a, T> {
    /// Where the value stands.
    pub at: &'a At<'a>,
    /// The value.
    pub value: &'a T,
}

impl<T: Wire> Serialize for Out<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.write(self.at, serializer)
    }
}
