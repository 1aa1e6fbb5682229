//! Documents as a column has them: read with leniency, or not read until somebody asks.
//!
//! A document of an input is always validated. What was read from a column is another matter: it is there, whoever wrote
//! it, and may be written back as it came. (Where the schema says how earlier rows held it, it comes here in the form of
//! today: the upgrade is before any reader.)

use super::json::same_json;
use super::problems::Problems;
use super::raw::Raw;
use super::rules::{Binding, Binds, Checked, Rule};
use super::{At, Cursor, Error, Wire, domain, examine, from_json_below, to_json_below};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// The document of a column that is read with leniency (`@read(lenient)`): the value, or what is stored instead of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Lenient<T> {
    /// A value.
    Fits(T),
    /// JSON that does not fit the type.
    Misfit(Misfit),
}

impl<T> Lenient<T> {
    /// The value, if it is one.
    pub fn ok(&self) -> Option<&T> {
        self.as_result().ok()
    }

    /// The value, or what is stored instead of one.
    pub fn as_result(&self) -> Result<&T, &Misfit> {
        match self {
            Lenient::Fits(value) => Ok(value),
            Lenient::Misfit(misfit) => Err(misfit),
        }
    }

    /// The value, or what is stored instead of one.
    pub fn into_result(self) -> Result<T, Misfit> {
        match self {
            Lenient::Fits(value) => Ok(value),
            Lenient::Misfit(misfit) => Err(misfit),
        }
    }
}

impl<T> From<T> for Lenient<T> {
    fn from(value: T) -> Self {
        Lenient::Fits(value)
    }
}

/// Stored JSON that does not fit its type, as it came, and why. Nobody can make one but by reading it, so what is
/// written anew is always a value. Two are equal when they are [the same JSON](same_json).
#[derive(Clone, Debug)]
pub struct Misfit {
    text: Box<str>,
    problems: Box<Problems>,
}

impl Misfit {
    /// The text of the JSON.
    pub fn json(&self) -> &str {
        &self.text
    }

    /// Why it does not fit.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }
}

impl PartialEq for Misfit {
    fn eq(&self, other: &Misfit) -> bool {
        same_text(&self.text, &other.text)
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problems.fmt(f)
    }
}

impl std::error::Error for Misfit {}

fn same_text(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    match (domain::parse(left, 0), domain::parse(right, 0)) {
        (Ok(left), Ok(right)) => same_json(&left, &right),
        _ => false,
    }
}

impl<T: Wire> Wire for Lenient<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Self, D::Error> {
        if at.is_input() {
            return T::read(at, deserializer).map(Lenient::Fits);
        }
        let raw = Raw::take(deserializer)?;
        raw.check(at)?;
        let text = raw.text();
        // Paths begin at the document, but its levels are counted where it stands: as deep as it can be written.
        let depth = at.depth();
        Ok(match from_json_below(text, depth) {
            Ok(value) => Lenient::Fits(value),
            Err(_) => Lenient::Misfit(Misfit {
                text: text.into(),
                problems: Box::new(examine::problems_below::<T>(text, depth)),
            }),
        })
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Lenient::Fits(value) => value.write(at, serializer),
            Lenient::Misfit(misfit) => write_text(&misfit.text, at, serializer),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_stored::<T>(cursor, at, rules, problems);
    }
}

/// The document of a column that is not read with its row (`@read(raw)`): JSON as it came, until somebody reads it. Two
/// are equal when they are [the same JSON](same_json).
#[derive(Clone)]
pub struct Stored<T>(Kept<T>);

#[derive(Clone)]
enum Kept<T> {
    /// What is stored, and how many lists are around it.
    Text(Box<str>, usize),
    /// What is to be stored.
    Value(T),
}

impl<T: Wire> Stored<T> {
    /// Reads the document.
    pub fn read(&self) -> Result<T, Problems>
    where
        T: Clone,
    {
        match &self.0 {
            Kept::Text(text, depth) => examine::read_all_below(text, *depth),
            Kept::Value(value) => Ok(value.clone()),
        }
    }

    /// The text of the JSON. Only a value that is yet to be stored can fail to have one.
    pub fn json(&self) -> Result<Cow<'_, str>, Error> {
        self.json_below(0)
    }

    /// The same of a document with so many lists around it, which count as levels.
    pub(crate) fn json_below(&self, depth: usize) -> Result<Cow<'_, str>, Error> {
        match &self.0 {
            Kept::Text(text, _) => Ok(Cow::Borrowed(text)),
            Kept::Value(value) => to_json_below(value, depth).map(Cow::Owned),
        }
    }
}

impl<T> From<T> for Stored<T> {
    fn from(value: T) -> Self {
        Stored(Kept::Value(value))
    }
}

impl<T: Wire> fmt::Debug for Stored<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.json() {
            Ok(text) => write!(f, "Stored({text})"),
            Err(error) => write!(f, "Stored({error})"),
        }
    }
}

impl<T: Wire> PartialEq for Stored<T> {
    fn eq(&self, other: &Stored<T>) -> bool {
        matches!((self.json(), other.json()), (Ok(left), Ok(right)) if same_text(&left, &right))
    }
}

impl<T: Wire> Wire for Stored<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Self, D::Error> {
        if at.is_input() {
            return T::read(at, deserializer).map(Stored::from);
        }
        let raw = Raw::take(deserializer)?;
        raw.check(at)?;
        Ok(Stored(Kept::Text(raw.text().into(), at.depth())))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kept::Text(text, _) => write_text(text, at, serializer),
            Kept::Value(value) => value.write(at, serializer),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_stored::<T>(cursor, at, rules, problems);
    }
}

/// Writes stored JSON into other JSON.
fn write_text<S: Serializer>(text: &str, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let value = Raw::Borrowed(text).value(at).map_err(|error: serde::de::value::Error| {
        // It was in the domain when it was read.
        serde::ser::Error::custom(error)
    })?;
    value.write(at, serializer)
}

fn examine_stored<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    if at.is_input() {
        T::examine(cursor, at, rules, problems);
    } else {
        cursor.scan(at, problems);
    }
}

macro_rules! covers {
    ($($type:ident)*) => { $(
        impl<T: Wire> Checked for $type<T> {
            const BINDS: Binds = Binds::NOTHING;

            fn keeps(&self, _: &Rule) -> bool {
                true
            }
        }

        impl<T: Wire> Serialize for $type<T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.write(&At::ROOT, serializer)
            }
        }

        impl<'de, T: Wire> Deserialize<'de> for $type<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Self as Wire>::read(&At::ROOT, deserializer)
            }
        }
    )* };
}

covers! { Lenient Stored }
