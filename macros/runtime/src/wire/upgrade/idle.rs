//! A look at a text that tells most of those in which nothing is to be done. It makes nothing, and it runs over any
//! text: what is no JSON has nonsense in it for a cursor, but an end.

use super::super::cursor::{Cursor, Kind, unescaped};
use super::{Key, MOST_NODES, Node, Tagging, Union, whole_number};

/// Whether nothing is to be done in a text. A `false` says no more than that somebody has to look closer.
pub(super) fn is_idle(nodes: &'static [Node], root: &Node, text: &str) -> bool {
    Look { nodes }.node(root, &mut Cursor::new(text), MOST_NODES)
}

struct Look {
    nodes: &'static [Node],
}

impl Look {
    /// Passes over the value that stands here, unless something is to be done in it.
    fn at(&self, id: usize, cursor: &mut Cursor<'_>, left: usize) -> bool {
        self.node(self.nodes.get(id).unwrap_or(&Node::Keep), cursor, left)
    }

    fn node(&self, node: &Node, cursor: &mut Cursor<'_>, left: usize) -> bool {
        // What is deeper than any reader goes stays as it is.
        let (Some(left), false) = (left.checked_sub(1), matches!(node, Node::Keep)) else {
            cursor.skip();
            return true;
        };
        match (node, cursor.kind()) {
            (Node::List(entry) | Node::Wrap(entry), Kind::List) => {
                cursor.enter();
                let mut first = true;
                while cursor.next_item(&mut first) {
                    if !self.at(*entry, cursor, left) {
                        return false;
                    }
                }
                true
            }
            (Node::Wrap(_), kind) => {
                cursor.skip();
                kind == Kind::Null
            }
            (Node::Map(entry), Kind::Object) => {
                cursor.enter();
                let mut first = true;
                while cursor.next_name(&mut first).is_some() {
                    if !self.at(*entry, cursor, left) {
                        return false;
                    }
                }
                true
            }
            (Node::Object(keys), Kind::Object) => self.object(keys, cursor, left),
            (Node::Union(union), Kind::Object) => self.union(union, cursor, left),
            (Node::Tag(tagging), Kind::Object) => self.tag(tagging, cursor, left),
            (Node::ToText, Kind::Number) => whole_number(cursor.skip()).is_none(),
            _ => {
                cursor.skip();
                true
            }
        }
    }

    fn object(&self, keys: &[Key], cursor: &mut Cursor<'_>, left: usize) -> bool {
        // One bit for each key that was there.
        let mut seen = 0u128;
        if keys.len() > 128 {
            return false;
        }
        let whole = cursor.clone();
        cursor.enter();
        let mut first = true;
        while let Some(name) = cursor.next_name(&mut first) {
            let Some(index) = keys.iter().position(|key| key.to == name) else {
                if keys.iter().any(|key| key.from.contains(&&*name)) {
                    return false;
                }
                cursor.skip();
                continue;
            };
            seen |= 1 << index;
            let key = &keys[index];
            let filled = key.fill.is_some_and(|fill| fill.null) && cursor.kind() == Kind::Null;
            if filled || !self.at(key.value, cursor, left) {
                return false;
            }
        }
        let absent = keys.iter().enumerate().filter(|(index, _)| seen & (1 << index) == 0);
        absent.into_iter().all(|(_, key)| key.fill.is_none() && !leads(whole.clone(), key.at))
    }

    fn union(&self, union: &Union, cursor: &mut Cursor<'_>, left: usize) -> bool {
        let Tag { tag, former } = Tag::of(cursor.clone(), union.key, union.was);
        if former {
            return false;
        }
        let tag = tag.filter(|tag| tag.starts_with('"')).map(unescaped);
        let Some(tag) = tag else {
            cursor.skip();
            return true;
        };
        match union.variants.iter().find(|variant| variant.tag == tag) {
            Some(variant) => self.at(variant.object, cursor, left),
            None => {
                cursor.skip();
                !union.variants.iter().any(|variant| variant.former.contains(&&*tag))
            }
        }
    }

    fn tag(&self, tagging: &Tagging, cursor: &mut Cursor<'_>, left: usize) -> bool {
        let Tag { tag, former } = Tag::of(cursor.clone(), tagging.key, tagging.was);
        (tag.is_some() || former) && self.at(tagging.tagged, cursor, left)
    }
}

/// The tag of an object.
struct Tag<'t> {
    /// What stands under its key.
    tag: Option<&'t str>,
    /// Whether the key that it had is there too.
    former: bool,
}

impl<'t> Tag<'t> {
    fn of(mut cursor: Cursor<'t>, key: &str, was: Option<&str>) -> Tag<'t> {
        let mut found = Tag { tag: None, former: false };
        cursor.enter();
        let mut first = true;
        while let Some(name) = cursor.next_name(&mut first) {
            if name == key {
                found.tag = Some(cursor.skip());
                if was.is_none() {
                    break;
                }
                continue;
            }
            found.former |= was.is_some_and(|was| was == name);
            cursor.skip();
        }
        found
    }
}

/// Whether there is something where keys lead to, through objects.
fn leads(mut cursor: Cursor<'_>, path: &[&str]) -> bool {
    for (index, key) in path.iter().enumerate() {
        if cursor.kind() != Kind::Object {
            return false;
        }
        cursor.enter();
        let mut first = true;
        loop {
            match cursor.next_name(&mut first) {
                None => return false,
                Some(name) if name == *key => break,
                Some(_) => cursor.skip(),
            };
        }
        if index + 1 == path.len() {
            return true;
        }
    }
    false
}
