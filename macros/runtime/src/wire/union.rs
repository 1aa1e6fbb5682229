//! Unions: objects whose tag says what the other keys mean.
//!
//! PostgreSQL's jsonb sorts keys, so the tag is rarely the first one. Entries before it are held as they stand in the
//! text and read once the tag is known; nothing passes through an untyped value. With the tag first, nothing is held.

use super::container::AnyKey;
use super::domain::check_string;
use super::json::Unknown;
use super::object::{Extras, Rest, write_extra};
use super::raw::{Raw, RawSeed};
use super::{At, Cursor, Problems};
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde::ser::{Error as _, SerializeMap, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A union. Made by `#[derive(Document)]`.
pub trait Union: Sized {
    /// The name, for messages.
    const TITLE: &'static str;
    /// The key of the tag.
    const TAG: &'static str;
    /// The tags.
    const TAGS: &'static [&'static str];
    /// Whether other tags are kept.
    const OPEN: bool;

    /// The index in [`TAGS`](Union::TAGS) of a tag, or of what it was called before.
    fn position(tag: &str) -> Option<usize>;

    /// Reads the payload of the variant with this index.
    fn read_variant<'de, A: MapAccess<'de>>(index: usize, at: &At<'_>, map: &mut A)
    -> Result<Self, A::Error>;

    /// Keeps a variant that is not known, or refuses it.
    fn read_unknown<'de, A: MapAccess<'de>>(tag: String, at: &At<'_>, map: &mut A) -> Result<Self, A::Error>;

    /// Writes the tag and the payload.
    fn write_variant<M: SerializeMap>(&self, at: &At<'_>, map: &mut M) -> Result<(), M::Error>;

    /// Tells every problem of the object at the cursor as payload of the variant with this index.
    fn examine_variant(index: usize, cursor: &mut Cursor<'_>, at: &At<'_>, problems: &mut Problems);
}

/// What the tag of a union has to be, in words.
pub(super) struct Words<T>(PhantomData<T>);

impl<T> Words<T> {
    /// The words for this union.
    pub(super) fn new() -> Words<T> {
        Words(PhantomData)
    }
}

impl<T: Union> fmt::Display for Words<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if T::OPEN {
            return write!(f, "a text (the tag of {})", T::TITLE);
        }
        f.write_str("one of ")?;
        for (index, tag) in T::TAGS.iter().enumerate() {
            write!(f, "{}{tag:?}", if index == 0 { "" } else { ", " })?;
        }
        write!(f, " (the tag of {})", T::TITLE)
    }
}

/// Reads a union.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(at: &At<'_>, deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(UnionVisitor { at, value: PhantomData })
}

/// Writes a union.
pub fn write_union<T: Union, S: Serializer>(
    value: &T,
    at: &At<'_>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !at.has_room() {
        return Err(S::Error::custom(at.too_deep()));
    }
    let mut map = serializer.serialize_map(None)?;
    value.write_variant(at, &mut map)?;
    map.end()
}

/// Reads the rest of a variant that is not known, whole.
pub fn unknown_variant<'de, A: MapAccess<'de>>(
    tag: String,
    at: &At<'_>,
    map: &mut A,
    key: &str,
) -> Result<Unknown, A::Error> {
    let mut rest = Rest::new(at, Extras::Keep, Some(key));
    while let Some(key) = map.next_key_seed(AnyKey(at))? {
        rest.take(key, map)?;
    }
    Ok(Unknown { tag, value: rest.extra() })
}

/// The error of a closed union for a tag that is not its own.
pub fn unknown_tag<T: Union, E: de::Error>(tag: &str, at: &At<'_>) -> E {
    E::invalid_value(Unexpected::Str(tag), &TagVisitor::<T> { at: &at.key(T::TAG), value: PhantomData })
}

/// Writes a variant that this program does not know, as it came.
pub fn write_unknown<T: Union, M: SerializeMap>(
    value: &Unknown,
    at: &At<'_>,
    map: &mut M,
) -> Result<(), M::Error> {
    if T::position(&value.tag).is_some() {
        let tag = &value.tag;
        return Err(M::Error::custom(format_args!("an unknown variant with the known tag {tag:?} at {at}")));
    }
    check_string(&value.tag).map_err(|problem| M::Error::custom(format_args!("{problem} at {at}")))?;
    map.serialize_entry(T::TAG, &value.tag)?;
    write_extra(&value.value, at, map, |_| None, Some(T::TAG))
}

struct UnionVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'de, T: Union> Visitor<'de> for UnionVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({}) at {}", T::TITLE, self.at)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let at = self.at;
        if !at.has_room() {
            return Err(A::Error::custom(at.too_deep()));
        }
        let Some(mut key) = next_key::<T, A>(at, &mut map)? else {
            let tag = map.next_value_seed(TagVisitor::<T> { at: &at.key(T::TAG), value: PhantomData })?;
            return read_tagged(tag, at, &mut map);
        };
        // Most variants have no more keys, so that the list need not grow.
        let mut held = Vec::with_capacity(16);
        loop {
            held.push((key, map.next_value_seed(RawSeed)?));
            match next_key::<T, A>(at, &mut map)? {
                Some(next) => key = next,
                None => break,
            }
        }
        let tag = map.next_value_seed(TagVisitor::<T> { at: &at.key(T::TAG), value: PhantomData })?;
        read_tagged(tag, at, &mut Entries { held: held.iter(), value: None, rest: map })
    }
}

/// The next key before the tag's, and `None` for the tag's, which has to come.
fn next_key<'de, T: Union, A: MapAccess<'de>>(
    at: &At<'_>,
    map: &mut A,
) -> Result<Option<Cow<'de, str>>, A::Error> {
    map.next_key_seed(TagKey::<T> { at, value: PhantomData })?
        .ok_or_else(|| A::Error::custom(format_args!("the key {:?} is missing at {at}", T::TAG)))
}

fn read_tagged<'de, T: Union, A: MapAccess<'de>>(tag: Tag, at: &At<'_>, map: &mut A) -> Result<T, A::Error> {
    match tag {
        Tag::Known(index) => T::read_variant(index, at, map),
        Tag::Unknown(tag) => T::read_unknown(tag, at, map),
    }
}

enum Tag {
    Known(usize),
    Unknown(String),
}

struct TagVisitor<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'de, T: Union> DeserializeSeed<'de> for TagVisitor<'_, T> {
    type Value = Tag;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tag, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: Union> Visitor<'_> for TagVisitor<'_, T> {
    type Value = Tag;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {:?} at {}", T::TAGS, self.at)
    }

    fn visit_str<E: de::Error>(self, tag: &str) -> Result<Tag, E> {
        if let Some(index) = T::position(tag) {
            return Ok(Tag::Known(index));
        }
        check_string(tag).map_err(|problem| E::custom(format_args!("{problem} at {}", self.at)))?;
        Ok(Tag::Unknown(tag.to_owned()))
    }
}

/// Reads a key until the tag comes: `None` for the tag's. Other keys are checked by whoever reads the payload.
struct TagKey<'a, T> {
    at: &'a At<'a>,
    value: PhantomData<T>,
}

impl<'de, T: Union> DeserializeSeed<'de> for TagKey<'_, T> {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, T: Union> Visitor<'de> for TagKey<'_, T> {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a key at {}", self.at)
    }

    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok((key != T::TAG).then_some(Cow::Borrowed(key)))
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok((key != T::TAG).then(|| Cow::Owned(key.to_owned())))
    }
}

/// The entries of an object, those before the tag from where they were held.
struct Entries<'a, 'de, A> {
    held: std::slice::Iter<'a, (Cow<'de, str>, Raw<'de>)>,
    value: Option<&'a Raw<'de>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, 'de, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let Some((key, value)) = self.held.next() else { return self.rest.next_key_seed(seed) };
        self.value = Some(value);
        match key {
            Cow::Borrowed(key) => seed.deserialize(BorrowedStrDeserializer::new(key)),
            Cow::Owned(key) => seed.deserialize(StrDeserializer::new(key)),
        }
        .map(Some)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => value.read(seed),
            None => self.rest.next_value_seed(seed),
        }
    }
}
