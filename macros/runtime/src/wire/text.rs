//! The scalars that travel as texts, and enums.

use super::domain::check_string;
use super::examine::examine_scalar;
use super::rules::Binding;
use super::{At, Cursor, Kind, Problems, Wire, texts};
use bigdecimal::BigDecimal;
use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::ser::{Error as _, Serializer};
use std::fmt;
use std::marker::PhantomData;
use uuid::Uuid;

/// Reads a text by a function; what it does not know is refused in the words of `expected`.
pub(super) fn read_text<'de, T, D: Deserializer<'de>>(
    at: &At<'_>,
    deserializer: D,
    expected: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor { at, expected, parse, value: PhantomData })
}

struct TextVisitor<'a, T, F> {
    at: &'a At<'a>,
    expected: &'static str,
    parse: F,
    value: PhantomData<T>,
}

impl<T, F: Fn(&str) -> Option<T>> Visitor<'_> for TextVisitor<'_, T, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.expected, self.at)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// Checks a text before it is stored or sent: no NUL.
#[inline]
pub fn check_text(text: &str) -> Result<(), &'static str> {
    check_string(text).map_err(|_| "a NUL character in a text")
}

struct StringVisitor<'a>(&'a At<'a>);

impl<'de> Visitor<'de> for StringVisitor<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text at {}", self.0)
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<String, E> {
        if self.0.is_text() { Ok(text.to_owned()) } else { self.visit_str(text) }
    }

    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        match check_text(text) {
            Ok(()) => Ok(text.to_owned()),
            Err(problem) => Err(E::custom(format_args!("{problem} at {}", self.0))),
        }
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<String, E> {
        match check_text(&text) {
            Ok(()) => Ok(text),
            Err(problem) => Err(E::custom(format_args!("{problem} at {}", self.0))),
        }
    }
}

impl Wire for String {
    const EXPECTED: &'static str = "a text";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_string(StringVisitor(at))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match check_text(self) {
            Ok(()) => serializer.serialize_str(self),
            Err(problem) => Err(S::Error::custom(format_args!("{problem} at {at}"))),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for i64 {
    const EXPECTED: &'static str = "the text of a whole number of 64 bits";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<i64, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_big_int)
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for BigDecimal {
    const EXPECTED: &'static str = "the text of a decimal number";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<BigDecimal, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, |text| texts::parse_decimal(text, texts::DECIMAL))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        if !texts::decimal_fits(self, texts::DECIMAL) {
            return Err(S::Error::custom(format_args!(
                "a decimal number of more than 35 digits before or 30 after the point at {at}"
            )));
        }
        serializer.serialize_str(&texts::format_decimal(self))
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for Vec<u8> {
    const EXPECTED: &'static str = "padded base64";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Vec<u8>, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_bytes)
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&texts::format_bytes(self))
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for Uuid {
    const EXPECTED: &'static str = "the text of a uuid";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Uuid, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_uuid)
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&texts::format_uuid(*self))
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

/// An enum as the wire sees it: a text per value. Open enums know every text. Made by the derives.
pub trait TextEnum: Sized {
    /// The value with this text, or with this former one.
    fn from_wire(text: &str) -> Option<Self>;

    /// The texts of the values, for messages.
    const TEXTS: &'static [&'static str];
    /// Former texts of values.
    const FORMER: &'static [&'static str] = &[];

    /// The text of the value.
    fn wire_text(&self) -> &str;
}

/// The error of a text that is no value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAValue {
    text: String,
    texts: &'static [&'static str],
}

impl fmt::Display for NotAValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not one of {:?}", self.text, self.texts)
    }
}

impl std::error::Error for NotAValue {}

/// Reads the text of an enum.
pub fn parse_enum<T: TextEnum>(text: &str) -> Result<T, NotAValue> {
    T::from_wire(text).ok_or_else(|| NotAValue { text: text.to_owned(), texts: T::TEXTS })
}

/// Writes an enum.
pub fn write_enum<T: TextEnum, S: Serializer>(
    value: &T,
    at: &At<'_>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match check_text(value.wire_text()) {
        Ok(()) => serializer.serialize_str(value.wire_text()),
        Err(problem) => Err(S::Error::custom(format_args!("{problem} at {at}"))),
    }
}

/// A type whose constants can be said as texts of the schema.
pub trait TextDefault: Sized {
    /// The value of a text.
    fn from_default(text: &str) -> Option<Self>;
}

impl TextDefault for String {
    fn from_default(text: &str) -> Option<String> {
        Some(text.to_owned())
    }
}

impl TextDefault for i64 {
    fn from_default(text: &str) -> Option<i64> {
        texts::parse_big_int(text)
    }
}

impl TextDefault for BigDecimal {
    fn from_default(text: &str) -> Option<BigDecimal> {
        texts::parse_decimal(text, texts::DECIMAL)
    }
}

impl TextDefault for chrono::DateTime<chrono::Utc> {
    fn from_default(text: &str) -> Option<Self> {
        texts::parse_date_time(text)
    }
}

impl TextDefault for Vec<u8> {
    fn from_default(text: &str) -> Option<Vec<u8>> {
        texts::parse_bytes(text)
    }
}

impl TextDefault for Uuid {
    fn from_default(text: &str) -> Option<Uuid> {
        texts::parse_uuid(text)
    }
}

impl TextDefault for serde_json::Value {
    fn from_default(text: &str) -> Option<serde_json::Value> {
        super::from_json(text).ok()
    }
}

/// The constant of a field without a value.
pub fn text_default<T: TextDefault, E: de::Error>(text: &str, at: &At<'_>, key: &str) -> Result<T, E> {
    T::from_default(text)
        .ok_or_else(|| E::custom(format_args!("the default {text:?} is no value of {key:?} at {at}")))
}

/// Reads an enum: its text and nothing else.
pub fn read_enum<'de, T: TextEnum, D: Deserializer<'de>>(
    at: &At<'_>,
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(EnumVisitor { at, value: PhantomData })
}

struct EnumVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<T: TextEnum> Visitor<'_> for EnumVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {:?} at {}", T::TEXTS, self.at)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        if let Err(problem) = check_text(text) {
            return Err(E::custom(format_args!("{problem} at {}", self.at)));
        }
        T::from_wire(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
