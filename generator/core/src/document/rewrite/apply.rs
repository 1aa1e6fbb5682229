//! The interpreter of programs: it says what the other forms of a program have to do.

use super::{Discriminator, Drop, Key, NO_WAY_BACK, Node, NodeId, Object, Program, Tagging, Union};
use crate::document::json::Json;

/// The largest whole number such that it and all smaller ones are doubles.
const MOST_EXACT: f64 = 9_007_199_254_740_991.0;

impl Program {
    /// Does it to a value. What holds a key twice stays whole: no database knows which of both is meant.
    pub fn apply(&self, json: &Json) -> Json {
        if has_a_key_twice(json) { json.clone() } else { self.value(self.root, json) }
    }

    fn value(&self, id: NodeId, json: &Json) -> Json {
        match (&self.nodes[id], json) {
            (Node::Object(object), Json::Object(entries)) => Json::Object(self.object(object, entries)),
            (Node::Union(union), Json::Object(entries)) => Json::Object(self.union(union, entries)),
            (Node::List(entry), Json::Array(items)) => {
                Json::Array(items.iter().map(|item| self.value(*entry, item)).collect())
            }
            (Node::Map(entry), Json::Object(entries)) => {
                let each = |(key, value): &(String, Json)| (key.clone(), self.value(*entry, value));
                Json::Object(entries.iter().map(each).collect())
            }
            (Node::Wrap(entry), Json::Array(items)) => {
                Json::Array(items.iter().map(|item| self.value(*entry, item)).collect())
            }
            (Node::Wrap(_) | Node::Unwrap(..), Json::Null) => Json::Null,
            (Node::Wrap(entry), one) => Json::Array(vec![self.value(*entry, one)]),
            (Node::Unwrap(entry, null), Json::Array(items)) => match items.as_slice() {
                [one] => self.value(*entry, one),
                [] if *null => Json::Null,
                _ => no_way_back(),
            },
            (Node::ToText, Json::Number(number)) if number.fract() == 0.0 && number.abs() <= MOST_EXACT => {
                Json::String(format!("{}", *number as i64))
            }
            (Node::ToNumber, Json::String(text)) => match text.parse::<i32>() {
                Ok(number) if number.to_string() == *text => Json::Number(number.into()),
                _ => no_way_back(),
            },
            (Node::Texts(texts), Json::String(text)) => {
                let other = texts.iter().find(|(former, _)| former == text);
                Json::String(other.map_or(text, |(_, text)| text).clone())
            }
            (Node::Tag(tagging), Json::Object(entries)) => self.tag(tagging, entries),
            (Node::Untag(tagging), Json::Object(entries)) => self.untag(tagging, entries),
            (_, json) => json.clone(),
        }
    }

    fn object(&self, object: &Object, entries: &[(String, Json)]) -> Vec<(String, Json)> {
        let mut made = entries.to_vec();
        for key in &object.keys {
            if key.at.is_empty()
                || at(&made, &key.to).is_some()
                || key.from.iter().any(|it| get(&made, it).is_some())
            {
                continue;
            }
            if let Some(json) = take(&mut made, &key.at) {
                put(&mut made, &key.to, json);
            }
        }
        // Values where they are, so that a key that is renamed takes along what it is now.
        for key in &object.keys {
            change(&mut made, &key.to, |json| self.value(key.value, json));
            for former in &key.from {
                change(&mut made, std::slice::from_ref(former), |json| self.value(key.value, json));
            }
        }
        for key in &object.keys {
            moved(&mut made, key);
        }
        match &object.drop {
            Drop::None => {}
            Drop::These(keys) => made.retain(|(key, _)| !keys.contains(key)),
            // What only came by a move or a fill is a key of a field.
            Drop::AllBut(keys) => made.retain(|(key, _)| keys.contains(key)),
        }
        made
    }

    fn union(&self, union: &Union, entries: &[(String, Json)]) -> Vec<(String, Json)> {
        let mut made = entries.to_vec();
        let variant = match tag_of(&union.discriminator, entries) {
            Some(Json::String(tag)) => union
                .variants
                .iter()
                .find(|it| it.tag == *tag || it.former.iter().any(|former| former == tag)),
            _ => None,
        };
        if let Some(variant) = variant {
            let tag = Json::String(variant.tag.clone());
            if let Json::Object(object) = self.value(variant.object, &Json::Object(made.clone())) {
                made = object;
            }
            made.retain(|(key, _)| !is_tag(&union.discriminator, key));
            made.push((union.discriminator.key.clone(), tag));
        } else if let Some(former) = &union.discriminator.former
            && get(&made, &union.discriminator.key).is_none()
        {
            // Of an unknown variant the tag is kept, under the key where readers look for it.
            made.iter_mut().filter(|(key, _)| key == former).for_each(|(key, _)| {
                key.clone_from(&union.discriminator.key);
            });
        }
        made
    }

    fn tag(&self, it: &Tagging, entries: &[(String, Json)]) -> Json {
        let whole = Json::Object(entries.to_vec());
        if tag_of(&it.discriminator, entries).is_some() {
            return self.value(it.tagged, &whole);
        }
        let mut made = self.value(it.bare, &whole);
        if let Json::Object(entries) = &mut made {
            entries.push((it.discriminator.key.clone(), Json::String(it.tag.clone())));
        }
        made
    }

    fn untag(&self, it: &Tagging, entries: &[(String, Json)]) -> Json {
        match tag_of(&it.discriminator, entries) {
            None => self.value(it.bare, &Json::Object(entries.to_vec())),
            Some(Json::String(tag)) if *tag == it.tag => {
                let rest = entries.iter().filter(|(key, _)| !is_tag(&it.discriminator, key)).cloned();
                self.value(it.bare, &Json::Object(rest.collect()))
            }
            Some(_) => no_way_back(),
        }
    }
}

fn no_way_back() -> Json {
    Json::Object(vec![(NO_WAY_BACK.to_owned(), Json::Boolean(true))])
}

fn is_tag(discriminator: &Discriminator, key: &str) -> bool {
    key == discriminator.key || discriminator.former.as_deref() == Some(key)
}

/// What is under the key of the tag, or else under the key that it had.
fn tag_of<'j>(discriminator: &Discriminator, entries: &'j [(String, Json)]) -> Option<&'j Json> {
    let former = discriminator.former.as_deref();
    get(entries, &discriminator.key).or_else(|| get(entries, former?))
}

fn get<'j>(entries: &'j [(String, Json)], key: &str) -> Option<&'j Json> {
    entries.iter().find(|(other, _)| other == key).map(|(_, json)| json)
}

/// What keys lead to, through objects.
fn at<'j>(entries: &'j [(String, Json)], path: &[String]) -> Option<&'j Json> {
    let (key, rest) = path.split_first()?;
    match (get(entries, key)?, rest) {
        (json, []) => Some(json),
        (Json::Object(entries), rest) => at(entries, rest),
        _ => None,
    }
}

fn change(entries: &mut [(String, Json)], path: &[String], work: impl FnOnce(&Json) -> Json) {
    let Some((key, rest)) = path.split_first() else { return };
    let Some((_, json)) = entries.iter_mut().find(|(other, _)| other == key) else { return };
    match (json, rest) {
        (json, []) => *json = work(json),
        (Json::Object(entries), rest) => change(entries, rest, work),
        _ => {}
    }
}

/// Brings a key to where it is to be.
fn moved(entries: &mut Vec<(String, Json)>, key: &Key) {
    if !reaches(entries, &key.to) {
        return;
    }
    if at(entries, &key.to).is_none() {
        let from = key.from.iter().find(|from| get(entries, from).is_some());
        if let Some(json) = from.and_then(|from| take(entries, std::slice::from_ref(from))) {
            put(entries, &key.to, json);
        }
    }
    let Some(fill) = &key.fill else { return };
    let wants = match at(entries, &key.to) {
        None => true,
        Some(Json::Null) => fill.null,
        Some(_) => false,
    };
    if wants && let Ok(json) = Json::read(&fill.json) {
        put(entries, &key.to, json);
    }
}

fn take(entries: &mut Vec<(String, Json)>, path: &[String]) -> Option<Json> {
    let (key, rest) = path.split_first()?;
    let place = entries.iter().position(|(other, _)| other == key)?;
    match (&mut entries[place].1, rest) {
        (_, []) => Some(entries.remove(place).1),
        (Json::Object(entries), rest) => take(entries, rest),
        _ => None,
    }
}

/// Whether nothing but objects is in the way.
fn reaches(entries: &[(String, Json)], path: &[String]) -> bool {
    match path.split_first() {
        None | Some((_, [])) => true,
        Some((key, rest)) => match get(entries, key) {
            None => true,
            Some(Json::Object(entries)) => reaches(entries, rest),
            Some(_) => false,
        },
    }
}

/// Sets what keys lead to, with the objects on the way.
fn put(entries: &mut Vec<(String, Json)>, path: &[String], json: Json) {
    let Some((key, rest)) = path.split_first() else { return };
    let place = match entries.iter().position(|(other, _)| other == key) {
        Some(place) => place,
        None => {
            entries.push((key.clone(), Json::Object(Vec::new())));
            entries.len() - 1
        }
    };
    match (&mut entries[place].1, rest) {
        (held, []) => *held = json,
        (Json::Object(entries), rest) => put(entries, rest, json),
        _ => {}
    }
}

fn has_a_key_twice(json: &Json) -> bool {
    match json {
        Json::Array(items) => items.iter().any(has_a_key_twice),
        Json::Object(entries) => {
            let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
            keys.sort_unstable();
            keys.windows(2).any(|pair| pair[0] == pair[1])
                || entries.iter().any(|(_, json)| has_a_key_twice(json))
        }
        _ => false,
    }
}
