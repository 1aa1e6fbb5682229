//! Reading and writing objects: what the derives call for every field.

use super::container::AnyKey;
use super::domain::check_key;
use super::json::Extra;
use super::raw::RawSeed;
use super::rules::{Broken, broken_at};
use super::{At, Cursor, Out, Problems, Seed, Wire};
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{Error as _, SerializeMap, Serializer};
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

/// What a reader does with keys that no field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extras {
    /// A plain type ignores them, once they are known to be wire JSON.
    Ignore,
    /// An open type keeps them.
    Keep,
    /// A strict type refuses them.
    Refuse,
}

/// A type that travels as an object with known keys. Made by the derives.
pub trait Object: Sized {
    /// The name, for messages.
    const TITLE: &'static str;
    /// The keys of the fields, and behind them the former ones.
    const KEYS: &'static [&'static str];
    /// The field that each former key belongs to, by its index. Those of one field are neighbours, the latest first.
    const FORMER: &'static [usize] = &[];
    /// A row is no document: depth is counted from the values of its columns.
    const IS_ROW: bool = false;
    /// A new row or a patch: what is to be written.
    const IS_INPUT: bool = false;
    /// What happens to other keys.
    const EXTRAS: Extras;

    /// The index of a key in [`KEYS`](Object::KEYS).
    fn position(key: &str) -> Option<usize>;

    /// Reads the entries of the object at `at`. As payload of a union, `tag` is its discriminator, already read.
    fn read_entries<'de, A: MapAccess<'de>>(
        at: &At<'_>,
        map: &mut A,
        tag: Option<&str>,
    ) -> Result<Self, A::Error>;

    /// Writes the entries of the object at `at`. As payload of a union, `tag` is its discriminator, already written.
    fn write_entries<M: SerializeMap>(
        &self,
        at: &At<'_>,
        map: &mut M,
        tag: Option<&str>,
    ) -> Result<(), M::Error>;

    /// What has to stand under the key with this index, in words; `None` where the key may be left out.
    fn required(index: usize) -> Option<&'static str>;

    /// The JSON text of the default of the field with this index, if that has an array or object and may have more of
    /// them inside each other than there is `room` for.
    fn default_text(_index: usize, _room: usize) -> Option<String> {
        None
    }

    /// Tells every problem of the value under the key with this index, which stands at the cursor.
    fn examine_field(index: usize, cursor: &mut Cursor<'_>, place: &At<'_>, problems: &mut Problems);
}

impl<T: Object> Object for Box<T> {
    const TITLE: &'static str = T::TITLE;
    const KEYS: &'static [&'static str] = T::KEYS;
    const FORMER: &'static [usize] = T::FORMER;
    const IS_ROW: bool = T::IS_ROW;
    const IS_INPUT: bool = T::IS_INPUT;
    const EXTRAS: Extras = T::EXTRAS;

    fn position(key: &str) -> Option<usize> {
        T::position(key)
    }

    fn read_entries<'de, A: MapAccess<'de>>(
        at: &At<'_>,
        map: &mut A,
        tag: Option<&str>,
    ) -> Result<Self, A::Error> {
        T::read_entries(at, map, tag).map(Box::new)
    }

    fn write_entries<M: SerializeMap>(
        &self,
        at: &At<'_>,
        map: &mut M,
        tag: Option<&str>,
    ) -> Result<(), M::Error> {
        T::write_entries(self, at, map, tag)
    }

    fn required(index: usize) -> Option<&'static str> {
        T::required(index)
    }

    fn default_text(index: usize, room: usize) -> Option<String> {
        T::default_text(index, room)
    }

    fn examine_field(index: usize, cursor: &mut Cursor<'_>, place: &At<'_>, problems: &mut Problems) {
        T::examine_field(index, cursor, place, problems);
    }
}

/// Reads an object: an object only, where serde's derive would take a list too.
pub fn read_object<'de, T: Object, D: Deserializer<'de>>(
    at: &At<'_>,
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor { at, value: PhantomData })
}

/// Writes an object.
pub fn write_object<T: Object, S: Serializer>(
    value: &T,
    at: &At<'_>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !T::IS_ROW && !at.has_room() {
        return Err(S::Error::custom(at.too_deep()));
    }
    let mut map = serializer.serialize_map(None)?;
    value.write_entries(at, &mut map, None)?;
    map.end()
}

struct ObjectVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({}) at {}", T::TITLE, self.at)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        if !T::IS_ROW && !self.at.has_room() {
            return Err(A::Error::custom(self.at.too_deep()));
        }
        T::read_entries(self.at, &mut map, None)
    }
}

/// Reads a key without keeping its text where it is a field's. The value is the index of the field; for other keys it is
/// an index that no field has, and [`Rest`] holds the key.
pub struct KeySeed<'r, 'a, F> {
    rest: &'r mut Rest<'a>,
    position: F,
}

impl<'de, F: Fn(&str) -> Option<usize>> DeserializeSeed<'de> for KeySeed<'_, '_, F> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<F: Fn(&str) -> Option<usize>> KeySeed<'_, '_, F> {
    #[inline]
    fn index<E: de::Error>(self, key: &str) -> Result<usize, E> {
        match (self.position)(key) {
            Some(index) => Ok(index),
            None => self.rest.hold(key),
        }
    }

    /// Apart, so that the usual case is small enough to be compiled into the reader.
    #[inline(never)]
    fn index_of_copy<E: de::Error>(self, key: &str) -> Result<usize, E> {
        self.index(key)
    }
}

impl<'de, F: Fn(&str) -> Option<usize>> Visitor<'de> for KeySeed<'_, '_, F> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a key at {}", self.rest.at)
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<usize, E> {
        self.index(key)
    }

    #[inline]
    fn visit_str<E: de::Error>(self, key: &str) -> Result<usize, E> {
        self.index_of_copy(key)
    }
}

/// The entries that no field takes.
pub struct Rest<'a> {
    at: &'a At<'a>,
    extras: Extras,
    tag: Option<&'a str>,
    is_row: bool,
    /// The key that was read last of those that no field has, until it is taken.
    key: String,
    // Most objects have neither, and dropping an empty set or map is not free.
    ignored: Option<BTreeSet<String>>,
    extra: Option<Extra>,
}

impl<'a> Rest<'a> {
    /// Nothing yet. The discriminator `tag` has been read already.
    pub fn new(at: &'a At<'a>, extras: Extras, tag: Option<&'a str>) -> Rest<'a> {
        Rest { at, extras, tag, is_row: false, key: String::new(), ignored: None, extra: None }
    }

    /// The same of a row: depth is counted from the values of its keys.
    #[must_use]
    pub fn of_row(mut self) -> Rest<'a> {
        self.is_row = true;
        self
    }

    /// The seed for a key. `position` is a type of its own, so that it is compiled into the reader.
    #[inline]
    pub fn key<F: Fn(&str) -> Option<usize>>(&mut self, position: F) -> KeySeed<'_, 'a, F> {
        KeySeed { rest: self, position }
    }

    /// Holds a key that no field has.
    #[inline(never)]
    fn hold<E: de::Error>(&mut self, key: &str) -> Result<usize, E> {
        self.key = AnyKey(self.at).visit_str(key)?;
        Ok(usize::MAX)
    }

    /// Takes the value under the key that was read last.
    #[inline(never)]
    pub fn take_held<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let key = std::mem::take(&mut self.key);
        self.take(key, map)
    }

    /// Takes an entry.
    pub fn take<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        if self.tag == Some(&key)
            || self.ignored.as_ref().is_some_and(|ignored| ignored.contains(&key))
            || self.extra.as_ref().is_some_and(|extra| extra.contains_key(&key))
        {
            return Err(twice(self.at, &key));
        }
        match self.extras {
            Extras::Refuse => Err(A::Error::custom(format_args!("the unknown key {key:?} at {}", self.at))),
            Extras::Keep => {
                let value = map.next_value_seed(Seed::new(&self.at.key(&key)))?;
                self.extra.get_or_insert_default().insert(key, value);
                Ok(())
            }
            Extras::Ignore => {
                let place = if self.is_row { self.at.column(&key) } else { self.at.key(&key) };
                map.next_value_seed(RawSeed)?.check(&place)?;
                self.ignored.get_or_insert_default().insert(key);
                Ok(())
            }
        }
    }

    /// What was kept.
    pub fn extra(self) -> Extra {
        self.extra.unwrap_or_default()
    }
}

pub(super) fn twice<E: de::Error>(at: &At<'_>, key: &str) -> E {
    E::custom(format_args!("the key {key:?} twice at {at}"))
}

/// Reads the value of a field into its slot, once it keeps the rules.
#[inline]
pub fn given<'de, T: Wire, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    map: &mut A,
    at: &At<'_>,
    place: &At<'_>,
    key: &str,
    check: impl FnOnce(&T) -> Result<(), Broken<'static>>,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(twice(at, key));
    }
    let value = map.next_value_seed(Seed::new(place))?;
    check(&value).map_err(|broken| broken_at(broken, place))?;
    *slot = Some(value);
    Ok(())
}

/// The value of a field that must be there.
pub fn required<T, E: de::Error>(slot: Option<T>, at: &At<'_>, key: &str) -> Result<T, E> {
    slot.ok_or_else(|| E::custom(format_args!("the key {key:?} is missing at {at}")))
}

/// The default of a field that is absent. It has at most so many arrays and objects inside each other, for which there
/// must be room: nothing is read that could not be written at the same place.
#[inline]
pub fn default_here<T: Wire, E: de::Error>(value: T, place: &At<'_>, levels: usize) -> Result<T, E> {
    if place.room() < levels {
        // The count is the most that it may be; the writer knows.
        let written = value.write(place, &mut serde_json::Serializer::new(std::io::sink()));
        written.map_err(|error| E::custom(format_args!("the default has no room: {error}")))?;
    }
    Ok(value)
}

/// The JSON text of a default, for [`Object::default_text`].
pub fn default_text<T: Wire>(value: impl FnOnce(&At<'_>) -> Result<T, de::value::Error>) -> Option<String> {
    serde_json::to_string(&Out { at: &At::ROOT, value: &value(&At::ROOT).ok()? }).ok()
}

/// Writes an entry.
pub fn write_entry<T: Wire, M: SerializeMap>(
    map: &mut M,
    place: At<'_>,
    key: &str,
    value: &T,
) -> Result<(), M::Error> {
    map.serialize_entry(key, &Out { at: &place, value })
}

/// Writes the extra keys of an open type. A key of a field or the discriminator among them is an error: readers would
/// see it twice.
pub fn write_extra<M: SerializeMap>(
    extra: &Extra,
    at: &At<'_>,
    map: &mut M,
    position: fn(&str) -> Option<usize>,
    tag: Option<&str>,
) -> Result<(), M::Error> {
    for (key, value) in extra.iter() {
        if tag == Some(key) || position(key).is_some() {
            return Err(M::Error::custom(format_args!(
                "the extra key {key:?} is one that the schema names, at {at}"
            )));
        }
        check_key(key).map_err(|problem| M::Error::custom(format_args!("{problem} at {at}")))?;
        write_entry(map, at.key(key), key, value)?;
    }
    Ok(())
}

/// Whether a key is among these; for checks while compiling.
pub const fn has_key(keys: &[&str], key: &str) -> bool {
    let mut index = 0;
    while index < keys.len() {
        if equal(keys[index].as_bytes(), key.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
