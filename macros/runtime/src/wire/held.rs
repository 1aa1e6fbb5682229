//! Reading a value whose text was held: serde_json has passed over it once, so it is known to be well formed.
//!
//! What most documents are made of is read where it stands: strings without escapes, numbers, words, lists and objects.
//! All else, and whatever is not of the kind asked for, goes to serde_json's own reader, which knows the errors.

use super::Cursor;
use super::cursor::Plain;
use super::raw::RAW_TOKEN;
use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Error;

/// A reader of the value at a cursor. Its errors are serde_json's, so that they say the same as when nothing is held.
pub(super) struct Held<'de>(Cursor<'de>);

impl<'de> Held<'de> {
    /// A reader of this text.
    pub(super) fn new(text: &'de str) -> Held<'de> {
        Held(Cursor::new(text))
    }

    /// Reads the value here by serde_json.
    fn by_json<T>(
        &mut self,
        read: impl FnOnce(&mut serde_json::Deserializer<serde_json::de::StrRead<'de>>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read(&mut serde_json::Deserializer::from_str(self.0.skip()))
    }
}

/// Methods that ask serde_json.
macro_rules! by_json {
    ($($method:ident($($name:ident: $ty:ty),*))*) => { $(
        fn $method<V: Visitor<'de>>(self, $($name: $ty,)* visitor: V) -> Result<V::Value, Error> {
            self.by_json(|json| json.$method($($name,)* visitor))
        }
    )* };
}

impl<'de> Deserializer<'de> for &mut Held<'de> {
    type Error = Error;

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.plain_string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.by_json(|json| json.deserialize_str(visitor)),
        }
    }

    #[inline]
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    #[inline]
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.plain_number() {
            Some(Plain::Whole(whole)) => visitor.visit_u64(whole),
            Some(Plain::Double(double)) => visitor.visit_f64(double),
            None => self.by_json(|json| json.deserialize_f64(visitor)),
        }
    }

    #[inline]
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.word("true") {
            visitor.visit_bool(true)
        } else if self.0.word("false") {
            visitor.visit_bool(false)
        } else {
            self.by_json(|json| json.deserialize_bool(visitor))
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.word("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != RAW_TOKEN {
            return visitor.visit_newtype_struct(self);
        }
        let text = BorrowedStrDeserializer::new(self.0.skip());
        visitor.visit_map(MapDeserializer::new(std::iter::once((RAW_TOKEN, text))))
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.peek() != b'[' {
            return self.by_json(|json| json.deserialize_seq(visitor));
        }
        let mut entries = Entries::new(self);
        let value = visitor.visit_seq(&mut entries)?;
        entries.end(value)
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.peek() != b'{' {
            return self.by_json(|json| json.deserialize_map(visitor));
        }
        let mut entries = Entries::new(self);
        let value = visitor.visit_map(&mut entries)?;
        entries.end(value)
    }

    by_json! {
        deserialize_any() deserialize_ignored_any() deserialize_identifier()
        deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_char() deserialize_bytes() deserialize_byte_buf() deserialize_unit()
        deserialize_unit_struct(name: &'static str)
        deserialize_tuple(length: usize)
        deserialize_tuple_struct(name: &'static str, length: usize)
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }
}

/// The entries of a list or object that was entered.
struct Entries<'a, 'de> {
    held: &'a mut Held<'de>,
    first: bool,
    open: bool,
}

impl<'a, 'de> Entries<'a, 'de> {
    /// Enters the list or object here.
    fn new(held: &'a mut Held<'de>) -> Entries<'a, 'de> {
        held.0.enter();
        Entries { held, first: true, open: true }
    }

    /// Whether another entry comes.
    fn goes_on(&mut self) -> bool {
        self.open = self.open && self.held.0.goes_on(&mut self.first);
        self.open
    }

    /// The value, if whoever made it has seen every entry.
    fn end<T>(&mut self, value: T) -> Result<T, Error> {
        if self.goes_on() { Err(Error::custom("trailing characters")) } else { Ok(value) }
    }
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if self.goes_on() { seed.deserialize(&mut *self.held).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if self.goes_on() { seed.deserialize(&mut *self.held).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        self.held.0.colon();
        seed.deserialize(&mut *self.held)
    }
}
