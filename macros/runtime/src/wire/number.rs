//! Booleans and the numbers that travel as JSON numbers.

use super::examine::examine_scalar;
use super::raw::number_text;
use super::rules::Binding;
use super::{At, Cursor, Kind, Problems, Wire};
use serde::de::{self, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde::ser::{Error as _, Serializer};
use std::fmt;
use std::marker::PhantomData;

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

/// What a JSON number is read as: by its nearest double, or exactly where it is a whole number of 64 bits.
trait FromNumber: Wire {
    /// The value of a whole number; none where it has no place.
    fn from_whole(whole: i64) -> Option<Self>;

    /// The value of a double, or what is wrong with it; without a word of its own it is not of the kind expected.
    fn from_double(double: f64) -> Result<Self, Option<&'static str>>;
}

struct NumberVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<T: FromNumber> NumberVisitor<'_, T> {
    #[inline]
    fn double<E: de::Error>(self, double: f64) -> Result<T, E> {
        T::from_double(double).map_err(|problem| match problem {
            Some(problem) => E::custom(format_args!("{problem} at {}", self.at)),
            None => E::invalid_value(Unexpected::Float(double), &self),
        })
    }
}

/// Reads a number.
#[inline]
fn read_number<'de, T: FromNumber, D: Deserializer<'de>>(
    at: &At<'_>,
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_f64(NumberVisitor { at, value: PhantomData })
}

impl<'de, T: FromNumber> Visitor<'de> for NumberVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", T::EXPECTED, self.at)
    }

    #[inline]
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        T::from_whole(value).ok_or_else(|| E::invalid_value(Unexpected::Signed(value), &self))
    }

    #[inline]
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        match i64::try_from(value) {
            Ok(value) => self.visit_i64(value),
            Err(_) => self.double(value as f64),
        }
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<T, E> {
        self.double(value as f64)
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<T, E> {
        self.double(value as f64)
    }

    #[inline]
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        self.double(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let text = number_text(map, &self)?;
        let double = text.parse().map_err(|_| A::Error::invalid_value(Unexpected::Str(&text), &self))?;
        self.double(double)
    }
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

// JavaScript cannot tell `1.0` and `1e2` from `1` and `100`, so nobody may.
macro_rules! whole {
    ($($ty:ident $serialize:ident $expected:literal)*) => { $(
        impl FromNumber for $ty {
            #[inline]
            fn from_whole(whole: i64) -> Option<$ty> {
                whole.try_into().ok()
            }

            #[inline]
            fn from_double(double: f64) -> Result<$ty, Option<&'static str>> {
                // A cast to a whole number of few bits goes to its nearest, which is another double if there is none.
                let whole = double as $ty;
                if f64::from(whole) == double { Ok(whole) } else { Err(None) }
            }
        }

        impl Wire for $ty {
            const EXPECTED: &'static str = $expected;

            fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<$ty, D::Error> {
                read_number(at, deserializer)
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

impl FromNumber for f64 {
    #[inline]
    fn from_whole(whole: i64) -> Option<f64> {
        Some(whole as f64)
    }

    #[inline]
    fn from_double(double: f64) -> Result<f64, Option<&'static str>> {
        check_f64(double).map_err(Some)
    }
}

impl Wire for f64 {
    const EXPECTED: &'static str = "a number";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<f64, D::Error> {
        read_number(at, deserializer)
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

impl FromNumber for f32 {
    fn from_whole(whole: i64) -> Option<f32> {
        // By way of the double, as everybody reads it.
        Some(whole as f64 as f32)
    }

    fn from_double(double: f64) -> Result<f32, Option<&'static str>> {
        check_f64(double).map_err(Some)?;
        check_f32(double as f32).map_err(|_| Some("a number beyond 32 bits"))
    }
}

impl Wire for f32 {
    const EXPECTED: &'static str = "a number of 32 bits";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<f32, D::Error> {
        read_number(at, deserializer)
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
