//! Booleans and the numbers that travel as JSON numbers.

use super::examine::examine_scalar;
use super::raw::number_text;
use super::rules::Binding;
use super::{At, Cursor, Kind, Problems, Wire};
use serde::de::{self, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde::ser::{Error as _, Serializer};
use std::fmt;

impl Wire for bool {
    const EXPECTED: &'static str = "true or false";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_bool(BoolVisitor(at))
    }

    fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Boolean);
    }
}

struct BoolVisitor<'a>(&'a At<'a>);

impl<'de> Visitor<'de> for BoolVisitor<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "true or false at {}", self.0)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }
}

/// A JSON number as its nearest double, or exactly where it is a whole number of 64 bits.
enum Number {
    Whole(i64),
    Double(f64),
}

struct NumberVisitor<'a> {
    at: &'a At<'a>,
    expected: &'static str,
}

impl<'de> Visitor<'de> for NumberVisitor<'_> {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.expected, self.at)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Ok(Number::Whole(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        Ok(i64::try_from(value).map_or(Number::Double(value as f64), Number::Whole))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Number, E> {
        Ok(Number::Double(value as f64))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Number, E> {
        Ok(Number::Double(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
        Ok(Number::Double(value))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Number, A::Error> {
        let text = number_text(map, &self)?;
        let double = text.parse().map_err(|_| A::Error::invalid_value(Unexpected::Str(&text), &self))?;
        Ok(Number::Double(double))
    }
}

/// Reads a number whose nearest double is whole. JavaScript cannot tell `1.0` and `1e2` from `1` and `100`, so nobody
/// may.
fn read_whole<'de, D: Deserializer<'de>>(
    at: &At<'_>,
    deserializer: D,
    range: std::ops::RangeInclusive<i64>,
    expected: &'static str,
) -> Result<i64, D::Error> {
    let number = deserializer.deserialize_f64(NumberVisitor { at, expected })?;
    let whole = match number {
        Number::Whole(whole) => Some(whole),
        // Every whole double of the small ranges asked for is exactly a whole number of 64 bits.
        Number::Double(double) if double.fract() == 0.0 && double.abs() < 1e15 => Some(double as i64),
        Number::Double(_) => None,
    };
    whole.filter(|whole| range.contains(whole)).ok_or_else(|| {
        let found = match number {
            Number::Whole(whole) => Unexpected::Signed(whole),
            Number::Double(double) => Unexpected::Float(double),
        };
        D::Error::invalid_value(found, &NumberVisitor { at, expected })
    })
}

/// Reads a finite number.
fn read_double<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<f64, D::Error> {
    let number = deserializer.deserialize_f64(NumberVisitor { at, expected: "a number" })?;
    let double = match number {
        Number::Whole(whole) => whole as f64,
        Number::Double(double) => double,
    };
    check_f64(double).map_err(|problem| D::Error::custom(format_args!("{problem} at {at}")))
}

/// The number to store or send for a Float: finite, and 0 for -0.
#[inline]
pub fn check_f64(value: f64) -> Result<f64, &'static str> {
    if !value.is_finite() {
        return Err("a number that is not finite");
    }
    // The sum turns -0 into 0 and changes nothing else.
    Ok(value + 0.0)
}

/// The number to store or send for a Float `@db.Real`: finite, and 0 for -0.
pub fn check_f32(value: f32) -> Result<f32, &'static str> {
    if !value.is_finite() {
        return Err("a number that is not finite");
    }
    Ok(value + 0.0)
}

macro_rules! whole {
    ($($ty:ident $serialize:ident $expected:literal)*) => { $(
        impl Wire for $ty {
            const EXPECTED: &'static str = $expected;

            fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<$ty, D::Error> {
                let range = i64::from($ty::MIN)..=i64::from($ty::MAX);
                read_whole(at, deserializer, range, Self::EXPECTED).map(|whole| whole as $ty)
            }

            fn write<S: Serializer>(&self, _: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(*self)
            }

            fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
                examine_scalar::<Self>(cursor, at, rules, problems, Kind::Number);
            }
        }
    )* };
}

whole! {
    i16 serialize_i16 "a whole number of 16 bits"
    i32 serialize_i32 "a whole number of 32 bits"
}

impl Wire for f64 {
    const EXPECTED: &'static str = "a number";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<f64, D::Error> {
        read_double(at, deserializer)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match check_f64(*self) {
            Ok(value) => serializer.serialize_f64(value),
            Err(problem) => Err(S::Error::custom(format_args!("{problem} at {at}"))),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Number);
    }
}

impl Wire for f32 {
    const EXPECTED: &'static str = "a number of 32 bits";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<f32, D::Error> {
        let double = read_double(at, deserializer)?;
        check_f32(double as f32)
            .map_err(|_| D::Error::custom(format_args!("a number beyond 32 bits at {at}")))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match check_f32(*self) {
            Ok(value) => serializer.serialize_f32(value),
            Err(problem) => Err(S::Error::custom(format_args!("{problem} at {at}"))),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_scalar::<Self>(cursor, at, rules, problems, Kind::Number);
    }
}
