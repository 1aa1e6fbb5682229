//! The second reading: where a text was refused, every problem in it is told, each at its own place.
//!
//! The first reading is serde's and stops at the first problem. The second one walks over the same text with a cursor,
//! makes no values but those of scalars, and goes on behind each problem: after a field that does not fit, after a key
//! that is missing, after a list that is too long. It takes time in proportion to the text (at most a hundred times
//! over, where a hundred unions are nested) and keeps a hundred problems.

use super::cursor::{Cursor, Key, Kind, unescaped};
use super::object::{Extras, Object};
use super::problems::{Found, ProblemKind, Problems};
use super::rules::{Binding, Rule};
use super::union::{Union, Words};
use super::{At, Map, Wire, from_json_below};
use std::borrow::Cow;
use std::collections::HashSet;
use std::marker::PhantomData;

/// Reads the JSON text of a value as [`from_json`] does. Where it is refused, every problem is told at once.
pub fn read_all<T: Wire>(text: &str) -> Result<T, Problems> {
    read_all_below(text, 0)
}

/// The same of a value that is a part of another one, below so many arrays and objects.
pub(super) fn read_all_below<T: Wire>(text: &str, depth: usize) -> Result<T, Problems> {
    from_json_below(text, depth).map_err(|error| {
        let mut problems = problems_below::<T>(text, depth);
        if problems.is_empty() {
            // Both readings are of one opinion, as far as tests can tell; should they not be, nothing passes unseen.
            problems.push(&At::ROOT, ProblemKind::Value, error);
        }
        problems
    })
}

/// Every problem of the JSON text of a value; none: [`from_json`] reads it.
pub fn problems<T: Wire>(text: &str) -> Problems {
    problems_below::<T>(text, 0)
}

/// The same of a value that is a part of another one, below so many arrays and objects.
pub(super) fn problems_below<T: Wire>(text: &str, depth: usize) -> Problems {
    let (mut problems, root) = (Problems::new(), At::root_below(depth));
    match serde_json::from_str::<&serde_json::value::RawValue>(text) {
        Ok(raw) => T::examine(&mut Cursor::new(raw.get()), &root, Binding::NONE, &mut problems),
        Err(error) => problems.push(&At::ROOT, ProblemKind::Json, format_args!("expected JSON: {error}")),
    }
    problems
}

/// Whether what stands here is of the right kind and has room; if not, that is told and it is passed over.
fn stands<T: Wire>(cursor: &mut Cursor<'_>, at: &At<'_>, problems: &mut Problems, right: Kind) -> bool {
    let kind = cursor.kind();
    if kind != right {
        let raw = cursor.scan(at, problems);
        problems.unexpected(at, T::EXPECTED, right, (kind, raw));
        return false;
    }
    true
}

/// The same of an object or a list, which also needs room.
fn has_room(cursor: &mut Cursor<'_>, at: &At<'_>, problems: &mut Problems) -> bool {
    if !at.has_room() {
        problems.too_deep(at);
        cursor.skip();
        return false;
    }
    true
}

/// Examines a scalar or an enum: the text of a value that [`Wire::read`] reads alone.
pub fn examine_scalar<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
    right: Kind,
) {
    if !stands::<T>(cursor, at, problems, right) {
        return;
    }
    let before = problems.count();
    let raw = cursor.scan(at, problems);
    if problems.count() > before {
        return;
    }
    let Ok(value) = T::read(at, &mut serde_json::Deserializer::from_str(raw)) else {
        return problems.unexpected(at, T::EXPECTED, right, (right, raw));
    };
    for rule in rules.of_value().filter(|rule| !value.keeps(rule)) {
        match rule {
            Rule::Length { .. } | Rule::EntryLength { .. } => {
                problems.broken(at, rule.words(), unescaped(raw).chars().count())
            }
            _ => problems.broken(at, rule.words(), Found(right, raw)),
        }
    }
}

/// Examines a text of an enum.
pub fn examine_enum<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    examine_scalar::<T>(cursor, at, rules, problems, Kind::Text);
}

/// Examines a value that may be `null`.
pub(super) fn examine_option<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    match cursor.kind() {
        Kind::Null => {
            cursor.skip();
        }
        _ => T::examine(cursor, at, rules, problems),
    }
}

/// Examines a list.
pub(super) fn examine_list<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    if !stands::<Vec<T>>(cursor, at, problems, Kind::List) || !has_room(cursor, at, problems) {
        return;
    }
    cursor.enter();
    let (mut first, mut count) = (true, 0);
    while cursor.next_item(&mut first) {
        T::examine(cursor, &at.index(count), rules.of_entries(), problems);
        count += 1;
    }
    check_count(count, at, rules, problems);
}

/// Examines a map.
pub(super) fn examine_map<T: Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    if !stands::<Map<T>>(cursor, at, problems, Kind::Object) || !has_room(cursor, at, problems) {
        return;
    }
    cursor.enter();
    let (mut first, mut count, mut keys) = (true, 0, Keys::default());
    while let Some(key) = cursor.next_key(&mut first) {
        let place = at.key(&key.text);
        keys.take(&key, &place, problems);
        if key.is_proto() {
            // JavaScript cannot see what is under it; it is refused for its key, and looked through like any JSON.
            cursor.scan(&place, problems);
        } else {
            T::examine(cursor, &place, rules.of_entries(), problems);
        }
        count += 1;
    }
    check_count(count, at, rules, problems);
}

fn check_count(count: usize, at: &At<'_>, rules: Binding<'_>, problems: &mut Problems) {
    for rule in rules.of_value() {
        if !rule.allows_entries(count) {
            problems.broken(at, rule.words_of_entries(), count);
        }
    }
}

/// The keys of an object that have been met.
#[derive(Default)]
struct Keys<'t>(HashSet<Cow<'t, str>>);

impl<'t> Keys<'t> {
    /// Tells what is wrong with a key itself: outside of the domain, or met before.
    fn take(&mut self, key: &Key<'t>, place: &At<'_>, problems: &mut Problems) {
        if key.is_outside(place, problems) {
            // Two halves of surrogate pairs look alike here and are not.
        } else if !self.0.insert(key.text.clone()) {
            twice(place, problems);
        }
    }
}

fn twice(place: &At<'_>, problems: &mut Problems) {
    problems.push(place, ProblemKind::Twice, "expected the key once, found it twice");
}

/// Examines an object with known keys.
pub fn examine_object<T: Object + Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    _: Binding<'_>,
    problems: &mut Problems,
) {
    if stands::<T>(cursor, at, problems, Kind::Object) && (T::IS_ROW || has_room(cursor, at, problems)) {
        examine_entries::<T>(cursor, at, None, problems);
    }
}

/// Examines the entries of an object. As payload of a union, `tag` is its discriminator, already looked at.
pub fn examine_entries<T: Object>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    tag: Option<&str>,
    problems: &mut Problems,
) {
    let mut seen = vec![false; T::KEYS.len()];
    let fields = T::KEYS.len() - T::FORMER.len();
    let field_of = |index: usize| index.checked_sub(fields).map_or(index, |former| T::FORMER[former]);
    let read = read_keys::<T>(cursor);
    let (mut first, mut others) = (true, Keys::default());
    cursor.enter();
    while let Some(key) = cursor.next_key(&mut first) {
        let place = place_under::<T>(at, &key.text);
        if tag == Some(&*key.text) {
            cursor.scan(&place, problems);
            continue;
        }
        let index = if key.is_well() { T::position(&key.text) } else { None };
        match index.and_then(|index| Some((index, seen.get_mut(index)?))) {
            Some((_, true)) => {
                twice(&place, problems);
                cursor.scan(&place, problems);
            }
            Some((index, seen)) => {
                *seen = true;
                let field = field_of(index);
                if read.get(field).is_none_or(|&read| read == index) {
                    T::examine_field(field, cursor, &place, problems);
                } else {
                    cursor.scan(&place, problems);
                }
            }
            None => {
                others.take(&key, &place, problems);
                if T::EXTRAS == Extras::Refuse && key.is_well() {
                    let title = T::TITLE;
                    let message = format_args!("expected no such key, {title} does not have it");
                    problems.push(&place, ProblemKind::UnknownKey, message);
                }
                cursor.scan(&place, problems);
            }
        }
    }
    for (field, key) in T::KEYS[..fields].iter().enumerate() {
        let read = read.get(field).copied().unwrap_or(field);
        if seen.get(read) != Some(&false) {
            continue;
        }
        let place = place_under::<T>(at, key);
        if let Some(expected) = T::required(field) {
            problems.missing(&place, expected);
        } else if let Some(text) = T::default_text(field, place.room()) {
            Cursor::new(&text).scan(&place, problems);
        }
    }
}

/// The place of the value under a key.
fn place_under<'a, T: Object>(at: &'a At<'a>, key: &'a str) -> At<'a> {
    match (T::IS_ROW, T::IS_INPUT) {
        (false, _) => at.key(key),
        (true, false) => at.column(key),
        (true, true) => at.input(key),
    }
}

/// The key that each field is read from, by its index: the field's own, or the latest former one where that is not
/// there. Nothing for types without former keys.
fn read_keys<T: Object>(cursor: &Cursor<'_>) -> Vec<usize> {
    if T::FORMER.is_empty() {
        return Vec::new();
    }
    let mut there = vec![false; T::KEYS.len()];
    let mut cursor = cursor.clone();
    cursor.enter();
    let mut first = true;
    while let Some(key) = cursor.next_key(&mut first) {
        let index = if key.is_well() { T::position(&key.text) } else { None };
        if let Some(there) = index.and_then(|index| there.get_mut(index)) {
            *there = true;
        }
        cursor.skip();
    }
    let fields = T::KEYS.len() - T::FORMER.len();
    let mut read: Vec<usize> = (0..fields).collect();
    for (index, &field) in T::FORMER.iter().enumerate().rev() {
        if there[fields + index] && !there[field] {
            read[field] = fields + index;
        }
    }
    read
}

/// Examines the field of a type that may be left out where its Rust type is an `Option` for that reason alone: `null`
/// is a value of what is inside, or refused.
pub fn examine_given<T: Wire>(
    _: PhantomData<Option<T>>,
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    rules: Binding<'_>,
    problems: &mut Problems,
) {
    T::examine(cursor, at, rules, problems);
}

/// Examines a union: by its tag alone, wherever that stands.
pub fn examine_union<T: Union + Wire>(
    cursor: &mut Cursor<'_>,
    at: &At<'_>,
    _: Binding<'_>,
    problems: &mut Problems,
) {
    if !stands::<T>(cursor, at, problems, Kind::Object) || !has_room(cursor, at, problems) {
        return;
    }
    let place = at.key(T::TAG);
    let (tag, more) = find_tag(cursor.clone(), T::TAG);
    match tag {
        _ if more => examine_any(cursor, at, problems),
        None => {
            problems.missing(&place, Words::<T>::new());
            cursor.scan(at, problems);
        }
        Some((Kind::Text, raw)) => match T::position(&unescaped(raw)) {
            Some(index) => T::examine_variant(index, cursor, at, problems),
            None if T::OPEN => examine_any(cursor, at, problems),
            None => {
                let found = Found(Kind::Text, raw);
                let message = format_args!("expected {}, found {found}", Words::<T>::new());
                problems.push(&place, ProblemKind::Tag, message);
                cursor.scan(at, problems);
            }
        },
        Some(found) => {
            problems.unexpected(&place, Words::<T>::new(), Kind::Text, found);
            cursor.scan(at, problems);
        }
    }
}

/// The first tag of an object, and whether there is another one.
fn find_tag<'t>(mut cursor: Cursor<'t>, tag: &str) -> (Option<(Kind, &'t str)>, bool) {
    cursor.enter();
    let (mut first, mut found) = (true, None);
    while let Some(key) = cursor.next_key(&mut first) {
        let (kind, raw) = (cursor.kind(), cursor.skip());
        if key.is_well() && key.text == tag {
            if found.is_some() {
                return (found, true);
            }
            found = Some((kind, raw));
        }
    }
    (found, false)
}

/// Examines an object of which nothing is known: its keys are there once, and everything is wire JSON.
fn examine_any(cursor: &mut Cursor<'_>, at: &At<'_>, problems: &mut Problems) {
    cursor.enter();
    let (mut first, mut keys) = (true, Keys::default());
    while let Some(key) = cursor.next_key(&mut first) {
        let place = at.key(&key.text);
        keys.take(&key, &place, problems);
        cursor.scan(&place, problems);
    }
}
