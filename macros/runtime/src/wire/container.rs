//! Optional values, boxes, lists and maps.

use super::domain::{PROTO, check_key};
use super::examine::{examine_list, examine_map, examine_option};
use super::rules::Binding;
use super::{At, Cursor, Map, Out, Problems, Seed, Wire};
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeMap, SerializeSeq, Serializer};
use std::collections::btree_map::Entry;
use std::fmt;
use std::marker::PhantomData;

struct ValueVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'a, T> ValueVisitor<'a, T> {
    fn new(at: &'a At<'a>) -> Self {
        ValueVisitor { at, value: PhantomData }
    }
}

impl<T: Wire> Wire for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(ValueVisitor::<Option<T>>::new(at))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(at, serializer),
            None => serializer.serialize_unit(),
        }
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_option::<T>(cursor, at, rules, problems);
    }
}

impl<'de, T: Wire> Visitor<'de> for ValueVisitor<'_, Option<T>> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value or null at {}", self.at)
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::read(self.at, deserializer).map(Some)
    }
}

impl<T: Wire> Wire for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Box<T>, D::Error> {
        T::read(at, deserializer).map(Box::new)
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(self, at, serializer)
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        T::examine(cursor, at, rules, problems);
    }
}

impl<T: Wire> Wire for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(ValueVisitor::<Vec<T>>::new(at))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        if !at.has_room() {
            return Err(S::Error::custom(at.too_deep()));
        }
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for (index, value) in self.iter().enumerate() {
            list.serialize_element(&Out { at: &at.index(index), value })?;
        }
        list.end()
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_list::<T>(cursor, at, rules, problems);
    }
}

impl<'de, T: Wire> Visitor<'de> for ValueVisitor<'_, Vec<T>> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list at {}", self.at)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        if !self.at.has_room() {
            return Err(A::Error::custom(self.at.too_deep()));
        }
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Seed::<T>::new(&self.at.index(values.len())))? {
            values.push(value);
        }
        Ok(values)
    }
}

impl<T: Wire> Wire for Map<T> {
    const EXPECTED: &'static str = "an object";

    fn read<'de, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<Map<T>, D::Error> {
        deserializer.deserialize_map(ValueVisitor::<Map<T>>::new(at))
    }

    fn write<S: Serializer>(&self, at: &At<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        if !at.has_room() {
            return Err(S::Error::custom(at.too_deep()));
        }
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            check_key(key).map_err(|problem| S::Error::custom(format_args!("{problem} at {at}")))?;
            map.serialize_entry(key, &Out { at: &at.key(key), value })?;
        }
        map.end()
    }

    fn examine(cursor: &mut Cursor<'_>, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
        examine_map::<T>(cursor, at, rules, problems);
    }
}

impl<'de, T: Wire> Visitor<'de> for ValueVisitor<'_, Map<T>> {
    type Value = Map<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object at {}", self.at)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map<T>, A::Error> {
        if !self.at.has_room() {
            return Err(A::Error::custom(self.at.too_deep()));
        }
        let mut values = Map::new();
        while let Some(key) = map.next_key_seed(AnyKey(self.at))? {
            let value = map.next_value_seed(Seed::<T>::new(&self.at.key(&key)))?;
            match values.entry(key) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(entry) => {
                    let (key, at) = (entry.key(), self.at);
                    return Err(A::Error::custom(format_args!("the key {key:?} twice at {at}")));
                }
            }
        }
        Ok(values)
    }
}

/// Reads any key of an object.
pub(super) struct AnyKey<'a>(pub(super) &'a At<'a>);

impl<'de> DeserializeSeed<'de> for AnyKey<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_string(self)
    }
}

impl<'de> Visitor<'de> for AnyKey<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a key at {}", self.0)
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<String, E> {
        if self.0.is_text() && key != PROTO { Ok(key.to_owned()) } else { self.visit_str(key) }
    }

    #[inline]
    fn visit_str<E: de::Error>(self, key: &str) -> Result<String, E> {
        match check_key(key) {
            Ok(()) => Ok(key.to_owned()),
            Err(problem) => Err(E::custom(format_args!("{problem} at {}", self.0))),
        }
    }

    fn visit_string<E: de::Error>(self, key: String) -> Result<String, E> {
        match check_key(&key) {
            Ok(()) => Ok(key),
            Err(problem) => Err(E::custom(format_args!("{problem} at {}", self.0))),
        }
    }
}
