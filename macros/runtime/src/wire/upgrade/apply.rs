//! Doing it, to a text that is known to be whole. Values are taken apart only as far as something is done in them; what
//! is carried along is a part of the text.

use std::borrow::Cow;
use std::mem::replace;

use super::super::cursor::{Cursor, Kind, unescaped};
use super::{Key, MOST_NODES, Node, Tagging, Union, Variant, whole_number};

/// A value, taken apart as far as was asked for.
enum Item<'t> {
    /// JSON as it stands somewhere.
    Raw(&'t str),
    /// The characters of a new text.
    Text(Cow<'t, str>),
    List(Vec<Item<'t>>),
    Object(Vec<Entry<'t>>),
}

struct Entry<'t> {
    key: Cow<'t, str>,
    /// The key with its quotes, where it came with the text.
    quoted: Option<&'t str>,
    value: Item<'t>,
}

/// What becomes of a text, if that is something else.
pub(super) fn made(nodes: &'static [Node], root: &Node, text: &str) -> Option<String> {
    let mut work = Work { nodes, changed: false };
    let item = work.node(root, Item::Raw(text), MOST_NODES);
    if !work.changed {
        return None;
    }
    let mut made = String::with_capacity(text.len() + text.len() / 8);
    item.write(&mut made);
    Some(made)
}

impl<'t> Item<'t> {
    fn kind(&self) -> Kind {
        match self {
            Item::Raw(text) => Cursor::new(text).kind(),
            Item::Text(_) => Kind::Text,
            Item::List(_) => Kind::List,
            Item::Object(_) => Kind::Object,
        }
    }

    /// The entries of a list.
    fn items(self) -> Vec<Item<'t>> {
        match self {
            Item::List(items) => items,
            Item::Raw(text) => {
                let (mut cursor, mut items, mut first) = (Cursor::new(text), Vec::new(), true);
                cursor.enter();
                while cursor.next_item(&mut first) {
                    items.push(Item::Raw(cursor.skip()));
                }
                items
            }
            other => vec![other],
        }
    }

    /// The entries of an object.
    fn entries(self) -> Vec<Entry<'t>> {
        match self {
            Item::Object(entries) => entries,
            Item::Raw(text) => {
                let (mut cursor, mut entries, mut first) = (Cursor::new(text), Vec::new(), true);
                cursor.enter();
                while let Some(quoted) = cursor.next_quoted(&mut first) {
                    let value = Item::Raw(cursor.skip());
                    entries.push(Entry { key: unescaped(quoted), quoted: Some(quoted), value });
                }
                entries
            }
            Item::Text(_) | Item::List(_) => Vec::new(),
        }
    }

    /// The characters of a text.
    fn text(&self) -> Option<Cow<'t, str>> {
        match self {
            Item::Text(text) => Some(text.clone()),
            Item::Raw(raw) if raw.starts_with('"') => Some(unescaped(raw)),
            _ => None,
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Item::Raw(text) => out.push_str(text),
            Item::Text(text) => quote(text, out),
            Item::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Item::Object(entries) => {
                out.push('{');
                for (index, entry) in entries.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    match entry.quoted {
                        Some(quoted) => out.push_str(quoted),
                        None => quote(&entry.key, out),
                    }
                    out.push(':');
                    entry.value.write(out);
                }
                out.push('}');
            }
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

impl<'t> Entry<'t> {
    fn new(key: &'static str, value: Item<'t>) -> Entry<'t> {
        Entry { key: Cow::Borrowed(key), quoted: None, value }
    }
}

fn place(entries: &[Entry<'_>], key: &str) -> Option<usize> {
    entries.iter().position(|entry| entry.key == key)
}

fn is_tag(entry: &Entry<'_>, key: &str, was: Option<&str>) -> bool {
    entry.key == key || was.is_some_and(|was| entry.key == was)
}

/// Takes what keys lead to, through objects.
fn take<'t>(entries: &mut Vec<Entry<'t>>, path: &[&str]) -> Option<Item<'t>> {
    let (key, rest) = path.split_first()?;
    let place = place(entries, key)?;
    if rest.is_empty() {
        return Some(entries.remove(place).value);
    }
    let held = &mut entries[place].value;
    if held.kind() != Kind::Object {
        return None;
    }
    let mut inner = replace(held, Item::Raw("null")).entries();
    let taken = take(&mut inner, rest);
    *held = Item::Object(inner);
    taken
}

struct Work {
    nodes: &'static [Node],
    /// Whether something was done.
    changed: bool,
}

impl Work {
    fn at<'t>(&mut self, id: usize, item: Item<'t>, left: usize) -> Item<'t> {
        match self.nodes.get(id) {
            None | Some(Node::Keep) => item,
            Some(node) => self.node(node, item, left),
        }
    }

    fn node<'t>(&mut self, node: &Node, item: Item<'t>, left: usize) -> Item<'t> {
        let Some(left) = left.checked_sub(1) else { return item };
        match (node, item.kind()) {
            (Node::List(entry) | Node::Wrap(entry), Kind::List) => {
                Item::List(item.items().into_iter().map(|item| self.at(*entry, item, left)).collect())
            }
            (Node::Wrap(_), Kind::Null) => item,
            (Node::Wrap(entry), _) => {
                self.changed = true;
                Item::List(vec![self.at(*entry, item, left)])
            }
            (Node::Map(entry), Kind::Object) => {
                let mut entries = item.entries();
                for held in &mut entries {
                    self.change(*entry, &mut held.value, left);
                }
                Item::Object(entries)
            }
            (Node::Object(keys), Kind::Object) => Item::Object(self.object(keys, item.entries(), left)),
            (Node::Union(union), Kind::Object) => Item::Object(self.union(union, item.entries(), left)),
            (Node::Tag(tagging), Kind::Object) => self.tag(tagging, item.entries(), left),
            (Node::ToText, Kind::Number) => match &item {
                Item::Raw(number) => match whole_number(number) {
                    Some(text) => {
                        self.changed = true;
                        Item::Text(text.into())
                    }
                    None => item,
                },
                _ => item,
            },
            _ => item,
        }
    }

    fn change(&mut self, id: usize, held: &mut Item<'_>, left: usize) {
        let item = replace(held, Item::Raw("null"));
        *held = self.at(id, item, left);
    }

    fn object<'t>(&mut self, keys: &[Key], mut entries: Vec<Entry<'t>>, left: usize) -> Vec<Entry<'t>> {
        for key in keys {
            let mut names = key.from.iter().chain([&key.to]);
            if key.at.is_empty() || names.any(|name| place(&entries, name).is_some()) {
                continue;
            }
            if let Some(value) = take(&mut entries, key.at) {
                entries.push(Entry::new(key.to, value));
                self.changed = true;
            }
        }
        // Values where they are, so that a key that is renamed takes along what it is now.
        for key in keys {
            for name in key.from.iter().chain([&key.to]) {
                if let Some(place) = place(&entries, name) {
                    self.change(key.value, &mut entries[place].value, left);
                }
            }
        }
        for key in keys {
            self.settle(key, &mut entries);
        }
        entries
    }

    /// Brings a key to its name of today, and fills it.
    fn settle(&mut self, key: &Key, entries: &mut Vec<Entry<'_>>) {
        let mut now = place(entries, key.to);
        if now.is_none() {
            now = key.from.iter().find_map(|former| place(entries, former));
            if let Some(place) = now {
                let value = replace(&mut entries[place].value, Item::Raw("null"));
                entries[place] = Entry::new(key.to, value);
                self.changed = true;
            }
        }
        let Some(fill) = key.fill else { return };
        match now {
            None => entries.push(Entry::new(key.to, Item::Raw(fill.json))),
            Some(place) if fill.null && entries[place].value.kind() == Kind::Null => {
                entries[place].value = Item::Raw(fill.json);
            }
            Some(_) => return,
        }
        self.changed = true;
    }

    fn union<'t>(&mut self, union: &Union, mut entries: Vec<Entry<'t>>, left: usize) -> Vec<Entry<'t>> {
        let (key, was) = (union.key, union.was);
        let former = was.and_then(|was| place(&entries, was));
        let Some(held) = place(&entries, key).or(former) else { return entries };
        let tag = entries[held].value.text();
        let has = |name: &str| tag.as_deref() == Some(name);
        let known = |variant: &&Variant| has(variant.tag) || variant.former.iter().any(|name| has(name));
        let Some(variant) = union.variants.iter().find(known) else {
            // Of an unknown variant the tag is kept, under the key where readers look for it.
            if Some(held) == former {
                let value = replace(&mut entries[held].value, Item::Raw("null"));
                entries[held] = Entry::new(key, value);
                self.changed = true;
            }
            return entries;
        };
        let mut entries = self.at(variant.object, Item::Object(entries), left).entries();
        let mut tags = entries.iter().filter(|entry| is_tag(entry, key, was));
        let settled =
            has(variant.tag) && tags.next().is_some_and(|entry| entry.key == key) && tags.next().is_none();
        if !settled {
            entries.retain(|entry| !is_tag(entry, key, was));
            entries.insert(0, Entry::new(key, Item::Text(variant.tag.into())));
            self.changed = true;
        }
        entries
    }

    fn tag<'t>(&mut self, tagging: &Tagging, entries: Vec<Entry<'t>>, left: usize) -> Item<'t> {
        if entries.iter().any(|entry| is_tag(entry, tagging.key, tagging.was)) {
            return self.at(tagging.tagged, Item::Object(entries), left);
        }
        let mut entries = self.at(tagging.bare, Item::Object(entries), left).entries();
        // Readers find it soonest in front.
        entries.insert(0, Entry::new(tagging.key, Item::Text(tagging.tag.into())));
        self.changed = true;
        Item::Object(entries)
    }
}
