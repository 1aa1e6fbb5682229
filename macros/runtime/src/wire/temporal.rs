//! Dates and times.

use super::text::read_text;
use super::{At, Wire, texts};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};

impl Wire for DateTime<Utc> {
    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        read_text(at, deserializer, "the text of a moment with an offset", texts::parse_date_time)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match texts::format_date_time(*self) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(format_args!("a moment outside of the years 1 to 9999 at {at}"))),
        }
    }
}

impl Wire for NaiveDate {
    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<NaiveDate, D::Error> {
        read_text(at, deserializer, "a date (YYYY-MM-DD)", texts::parse_date)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match texts::format_date(*self) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(format_args!("a date outside of the years 1 to 9999 at {at}"))),
        }
    }
}

impl Wire for NaiveTime {
    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<NaiveTime, D::Error> {
        read_text(at, deserializer, "a time of day (HH:MM:SS.mmm)", texts::parse_time)
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&texts::format_time(*self))
    }
}
