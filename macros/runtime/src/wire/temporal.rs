//! Dates and times.

use super::examine::examine_scalar;
use super::rules::Binding;
use super::text::read_text;
use super::{At, Cursor, Kind, Problems, Wire, texts};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};

impl Wire for DateTime<Utc> {
    const EXPECTED: &'static str = "the text of a moment with an offset";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_date_time)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match texts::format_date_time(*self) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(format_args!("a moment outside of the years 1 to 9999 at {at}"))),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for NaiveDate {
    const EXPECTED: &'static str = "a date (YYYY-MM-DD)";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<NaiveDate, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_date)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match texts::format_date(*self) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(format_args!("a date outside of the years 1 to 9999 at {at}"))),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}

impl Wire for NaiveTime {
    const EXPECTED: &'static str = "a time of day (HH:MM:SS.mmm)";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<NaiveTime, D::Error> {
        read_text(at, deserializer, Self::EXPECTED, texts::parse_time)
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&texts::format_time(*self))
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Text);
    }
}
