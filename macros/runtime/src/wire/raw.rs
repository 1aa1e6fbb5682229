//! A value as it stands in the text: how unions look ahead and how what no field takes is checked.
//!
//! serde_json hands out the text of a value in one fast pass (its `raw_value` feature), for any depth. Other formats,
//! and serde's own buffers, cannot; their values are written out as JSON text first, which is slower and the same.

use super::At;
use super::domain::{self, Problem};
use super::error::without_position;
use super::held::Held;
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::OnceLock;

/// The name by which serde_json knows that raw text is asked for. Should it ever change, values take the slower way.
pub(super) const RAW_TOKEN: &str = "$serde_json::private::RawValue";
/// The name by which serde_json hands out numbers when somebody turned on `arbitrary_precision`.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

/// The JSON text of a value. It is well formed, but not yet known to be in the domain of wire JSON.
#[derive(Debug)]
pub enum Raw<'de> {
    /// A part of the text that is read.
    Borrowed(&'de str),
    /// A text of its own.
    Owned(String),
}

impl<'de> Raw<'de> {
    /// Takes a value as its text.
    pub fn take<D: Deserializer<'de>>(deserializer: D) -> Result<Raw<'de>, D::Error> {
        deserializer.deserialize_newtype_struct(RAW_TOKEN, RawVisitor)
    }

    /// The text.
    pub fn text(&self) -> &str {
        match self {
            Raw::Borrowed(text) => text,
            Raw::Owned(text) => text,
        }
    }

    /// Reads the value by a seed.
    #[inline]
    pub fn read<S: DeserializeSeed<'de>, E: de::Error>(&self, seed: S) -> Result<S::Value, E> {
        match self {
            Raw::Borrowed(text) => seed.deserialize(&mut Held::new(text)),
            Raw::Owned(text) => seed.deserialize(&mut serde_json::Deserializer::from_reader(text.as_bytes())),
        }
        .map_err(|error| E::custom(without_position(&error)))
    }

    /// Checks that the value is in the domain of wire JSON.
    pub fn check<E: de::Error>(&self, at: &At<'_>) -> Result<(), E> {
        domain::check(self.text(), at.depth()).map_err(|problem| problem_at(problem, at))
    }

    /// The value, checked.
    pub fn value<E: de::Error>(&self, at: &At<'_>) -> Result<serde_json::Value, E> {
        domain::parse(self.text(), at.depth()).map_err(|problem| problem_at(problem, at))
    }
}

fn problem_at<E: de::Error>(problem: Problem, at: &At<'_>) -> E {
    E::custom(format_args!("{problem} at {at}"))
}

/// The seed of [`Raw::take`].
pub(super) struct RawSeed;

impl<'de> DeserializeSeed<'de> for RawSeed {
    type Value = Raw<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw<'de>, D::Error> {
        Raw::take(deserializer)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw<'de>, A::Error> {
        // Only serde_json answers with a map here, and its only entry is the text.
        if map.next_key_seed(IsToken)? != Some(true) {
            return Err(A::Error::custom("this format does not hand out JSON text"));
        }
        map.next_value_seed(TextSeed)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw<'de>, D::Error> {
        let mut text = String::new();
        Copy(&mut text).deserialize(deserializer)?;
        Ok(Raw::Owned(text))
    }
}

/// Whether a key is [`RAW_TOKEN`], without a copy: it is asked for each value that is held.
struct IsToken;

impl<'de> DeserializeSeed<'de> for IsToken {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for IsToken {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<bool, E> {
        Ok(key == RAW_TOKEN)
    }
}

struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Raw<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw<'de>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextSeed {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of a JSON value")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Raw<'de>, E> {
        Ok(Raw::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Raw<'de>, E> {
        Ok(Raw::Owned(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Raw<'de>, E> {
        Ok(Raw::Owned(text))
    }
}

/// Copies a value of another format to JSON text.
struct Copy<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Copy<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Copy<'_> {
    fn put<E: de::Error>(self, value: &impl serde::Serialize) -> Result<(), E> {
        let text = serde_json::to_string(value).map_err(E::custom)?;
        self.0.push_str(&text);
        Ok(())
    }
}

impl<'de> Visitor<'de> for Copy<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("a number that is not finite"));
        }
        self.put(&value)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.put(&value)
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.put(&())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.put(&())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.0.push('[');
        let mut first = true;
        loop {
            let length = self.0.len();
            if !first {
                self.0.push(',');
            }
            first = false;
            if list.next_element_seed(Copy(self.0))?.is_none() {
                self.0.truncate(length);
                break;
            }
        }
        self.0.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let start = self.0.len();
        self.0.push('{');
        let mut first = true;
        while let Some(key) = map.next_key::<String>()? {
            if first && key == NUMBER_TOKEN && numbers_are_texts() {
                self.0.truncate(start);
                self.0.push_str(&map.next_value::<String>()?);
                return Ok(());
            }
            if !first {
                self.0.push(',');
            }
            first = false;
            Copy(self.0).put(&key)?;
            self.0.push(':');
            map.next_value_seed(Copy(self.0))?;
        }
        self.0.push('}');
        Ok(())
    }
}

/// Whether somebody turned on serde_json's `arbitrary_precision`: then numbers may come as maps of one text.
pub(super) fn numbers_are_texts() -> bool {
    struct Probe;

    impl<'de> Visitor<'de> for Probe {
        type Value = bool;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number")
        }

        fn visit_f64<E: de::Error>(self, _: f64) -> Result<bool, E> {
            Ok(false)
        }

        fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<bool, A::Error> {
            Ok(true)
        }
    }

    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| serde_json::Deserializer::from_str("1.50").deserialize_any(Probe).unwrap_or(false))
}

/// The text of a number that came as a map (see [`numbers_are_texts`]); other maps are refused as `expected` says.
pub(super) fn number_text<'de, A: MapAccess<'de>>(
    mut map: A,
    expected: &dyn de::Expected,
) -> Result<String, A::Error> {
    if numbers_are_texts() && map.next_key::<String>()?.as_deref() == Some(NUMBER_TOKEN) {
        return map.next_value();
    }
    Err(A::Error::invalid_type(de::Unexpected::Map, expected))
}
