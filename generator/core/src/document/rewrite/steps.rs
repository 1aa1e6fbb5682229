//! A program as two lists that a database can fold over: ways from a value to what it holds, and edits.

use std::collections::BTreeSet;

use super::{Drop, Key, Node, NodeId, Program, Tagging, Union};

/// A program in lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// Where values of one node hold values of another one.
    pub ways: Vec<Way>,
    /// What is done to values of a node.
    pub edits: Vec<Edit>,
    /// The keys that stay in objects of a node; all others go.
    pub kept: Vec<(NodeId, Vec<String>)>,
}

/// From a value to one that it holds, or to itself seen as a value of another node.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The node of the value.
    pub from: NodeId,
    /// Which values it holds.
    pub kind: WayKind,
    /// Their node.
    pub to: NodeId,
}

/// Which values a value holds.
#[derive(Clone, Debug, PartialEq)]
pub enum WayKind {
    /// What is under this key of an object.
    Key(String),
    /// What was taken from the end of this path to the key.
    Taken {
        /// From there.
        from: Vec<String>,
        /// To there.
        to: String,
        /// Unless one of these keys is there, the one that it is taken to among them.
        unless: Vec<String>,
    },
    /// The entries of an array.
    Item,
    /// The values of an object.
    Entry,
    /// Itself, where it is no array.
    Single,
    /// Itself, where it is an object without any of these keys.
    Bare(Vec<String>),
    /// Itself, where it is an object with one of these keys.
    Tagged(Vec<String>),
    /// Itself, where it is an object with one of these texts under the first key, or, where that is absent, under the
    /// second one.
    Tag {
        /// The keys, one or two.
        keys: Vec<String>,
        /// The texts.
        tags: Vec<String>,
    },
}

/// Something that is done to a value of a node. But for [`Turn::Take`], what is deeper in a document is done before; of
/// one value, what has an earlier turn, then what comes first in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The node.
    pub node: NodeId,
    /// Its turn among the edits of one value.
    pub turn: Turn,
    /// What is done.
    pub op: Op,
}

/// What is done to a value. Paths are keys of objects, from the value.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// What is at the end of a path goes to the key.
    Take {
        /// From there.
        from: Vec<String>,
        /// To there.
        to: String,
        /// Unless one of these keys is there, the one that it is taken to among them.
        unless: Vec<String>,
    },
    /// What is at a key goes to the end of a path, if nothing is there and nothing but objects is in the way.
    Move {
        /// From there.
        from: String,
        /// To there.
        to: Vec<String>,
    },
    /// An empty object, where there is nothing and the move behind it needs one.
    Make {
        /// What moves.
        from: String,
        /// The object.
        at: Vec<String>,
    },
    /// This JSON, where there is nothing; or `null` neither.
    Fill {
        /// The key.
        key: String,
        /// The JSON.
        json: String,
        /// Whether `null` is nothing.
        null: bool,
    },
    /// The key goes.
    Drop(String),
    /// The text at this key becomes that one.
    Text {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// The text becomes another one.
    Texts {
        /// What it was.
        from: String,
        /// What it becomes.
        to: String,
    },
    /// A whole number becomes a text.
    ToText,
    /// A text becomes a number.
    ToNumber,
    /// What is no array, nor `null`, becomes the only entry of one.
    Wrap,
    /// The only entry of an array stands alone; for other arrays there is no way back.
    Unwrap {
        /// But to `null`, where there is no entry.
        null: bool,
    },
    /// An object without any of these keys gets this text under the first one.
    Tag {
        /// The keys, one or two.
        keys: Vec<String>,
        /// The text.
        tag: String,
    },
    /// An object loses these keys, where the first that is there holds this text; for other texts there is no way back.
    Untag {
        /// The keys, one or two.
        keys: Vec<String>,
        /// The text.
        tag: String,
    },
}

/// When something is done to a value, among all that is done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Keys are taken from further below, and from the root on: that comes before everything else.
    Take,
    /// Keys come and move.
    Keys,
    /// Keys go.
    Drops,
    /// The value becomes another one.
    Value,
    /// Tags come, change and go.
    Tag,
    /// A list is made of it, or it comes out of one.
    Wrap,
}

impl Op {
    /// What a database calls it while it folds.
    pub fn name(&self) -> &'static str {
        match self {
            Op::Take { .. } => "take",
            Op::Move { .. } => "move",
            Op::Make { .. } => "make",
            Op::Fill { null: false, .. } => "fill",
            Op::Fill { null: true, .. } => "fill null",
            Op::Drop(_) => DROP,
            Op::Text { .. } => "text",
            Op::Texts { .. } => "texts",
            Op::ToText => "to text",
            Op::ToNumber => "to number",
            Op::Wrap => "wrap",
            Op::Unwrap { null: false } => "unwrap",
            Op::Unwrap { null: true } => "unwrap or null",
            Op::Tag { .. } => "tag",
            Op::Untag { .. } => "untag",
        }
    }
}

const DROP: &str = "drop";

/// Turns as one number, with room for the places of edits in the list.
fn number_of(turn: Turn, place: usize) -> usize {
    turn as usize * 1_000_000 + place
}

impl Steps {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.kept.is_empty()
    }

    /// The edits with numbers that put those of one value in order.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Edit)> {
        self.edits.iter().enumerate().map(|(place, edit)| (number_of(edit.turn, place), edit))
    }

    /// The number of the edits that drop what is not kept.
    pub fn number_of_kept(&self) -> usize {
        number_of(Turn::Drops, 0)
    }

    /// Of arms for every kind of edit those that are needed, as the arms of a CASE.
    pub fn arms<S: AsRef<str>>(&self, all: &[(&str, S)]) -> Vec<String> {
        let kept = (!self.kept.is_empty()).then_some(DROP);
        let used: BTreeSet<&str> = self.edits.iter().map(|edit| edit.op.name()).chain(kept).collect();
        let some = all.iter().filter(|(name, _)| used.contains(name));
        some.map(|(name, sql)| format!("WHEN '{name}' THEN {}", sql.as_ref())).collect()
    }
}

impl Program {
    /// The program in lists.
    pub fn steps(&self) -> Steps {
        let mut steps = Steps::default();
        // Nodes that only the lists need come after those of the program.
        let mut next = self.nodes.len();
        for (id, node) in self.nodes.iter().enumerate() {
            match node {
                Node::Keep => {}
                Node::Object(object) => {
                    object.keys.iter().for_each(|key| steps.key(id, key, &self.nodes, &mut next));
                    match &object.drop {
                        Drop::None => {}
                        Drop::These(keys) => {
                            keys.iter().for_each(|key| steps.edit(id, Turn::Drops, Op::Drop(key.clone())))
                        }
                        Drop::AllBut(keys) => steps.kept.push((id, keys.clone())),
                    }
                }
                Node::Union(union) => steps.union(id, union, &self.nodes, &mut next),
                Node::List(entry) => steps.way(id, WayKind::Item, *entry, &self.nodes),
                Node::Map(entry) => steps.way(id, WayKind::Entry, *entry, &self.nodes),
                Node::Wrap(entry) => {
                    steps.way(id, WayKind::Item, *entry, &self.nodes);
                    steps.way(id, WayKind::Single, *entry, &self.nodes);
                    steps.edit(id, Turn::Wrap, Op::Wrap);
                }
                Node::Unwrap(entry, null) => {
                    steps.way(id, WayKind::Item, *entry, &self.nodes);
                    steps.edit(id, Turn::Wrap, Op::Unwrap { null: *null });
                }
                Node::ToText => steps.edit(id, Turn::Value, Op::ToText),
                Node::ToNumber => steps.edit(id, Turn::Value, Op::ToNumber),
                Node::Texts(texts) => texts.iter().for_each(|(from, to)| {
                    steps.edit(id, Turn::Value, Op::Texts { from: from.clone(), to: to.clone() });
                }),
                Node::Tag(it) => {
                    let keys = keys(it);
                    steps.way(id, WayKind::Bare(keys.clone()), it.bare, &self.nodes);
                    steps.way(id, WayKind::Tagged(keys.clone()), it.tagged, &self.nodes);
                    steps.edit(id, Turn::Tag, Op::Tag { keys, tag: it.tag.clone() });
                }
                Node::Untag(it) => {
                    let keys = keys(it);
                    steps.way(id, WayKind::Bare(keys.clone()), it.bare, &self.nodes);
                    let tags = vec![it.tag.clone()];
                    steps.way(id, WayKind::Tag { keys: keys.clone(), tags }, it.bare, &self.nodes);
                    steps.edit(id, Turn::Tag, Op::Untag { keys, tag: it.tag.clone() });
                }
            }
        }
        steps
    }
}

fn keys(it: &Tagging) -> Vec<String> {
    let former = it.discriminator.former.iter();
    std::iter::once(&it.discriminator.key).chain(former).cloned().collect()
}

impl Steps {
    fn edit(&mut self, node: NodeId, turn: Turn, op: Op) {
        self.edits.push(Edit { node, turn, op });
    }

    fn way(&mut self, from: NodeId, kind: WayKind, to: NodeId, nodes: &[Node]) {
        if nodes.get(to) != Some(&Node::Keep) {
            self.ways.push(Way { from, kind, to });
        }
    }

    fn key(&mut self, id: NodeId, key: &Key, nodes: &[Node], next: &mut NodeId) {
        if nodes[key.value] != Node::Keep {
            let mut from = id;
            if let Some((last, first)) = key.to.split_last() {
                for part in first {
                    self.ways.push(Way { from, kind: WayKind::Key(part.clone()), to: *next });
                    from = *next;
                    *next += 1;
                }
                self.ways.push(Way { from, kind: WayKind::Key(last.clone()), to: key.value });
            }
            for former in &key.from {
                self.ways.push(Way { from: id, kind: WayKind::Key(former.clone()), to: key.value });
            }
        }
        if let (false, [to]) = (key.at.is_empty(), key.to.as_slice()) {
            let unless: Vec<String> = std::iter::once(to).chain(&key.from).cloned().collect();
            let (from, to) = (key.at.clone(), to.clone());
            let kind = WayKind::Taken { from: from.clone(), to: to.clone(), unless: unless.clone() };
            self.way(id, kind, key.value, nodes);
            self.edit(id, Turn::Take, Op::Take { from, to, unless });
        }
        for from in &key.from {
            for length in 1..key.to.len() {
                self.edit(id, Turn::Keys, Op::Make { from: from.clone(), at: key.to[..length].to_vec() });
            }
            self.edit(id, Turn::Keys, Op::Move { from: from.clone(), to: key.to.clone() });
        }
        if let (Some(fill), [only]) = (&key.fill, key.to.as_slice()) {
            let op = Op::Fill { key: only.clone(), json: fill.json.clone(), null: fill.null };
            self.edit(id, Turn::Keys, op);
        }
    }

    fn union(&mut self, id: NodeId, union: &Union, nodes: &[Node], next: &mut NodeId) {
        let (key, former) = (&union.discriminator.key, &union.discriminator.former);
        let keys: Vec<String> = std::iter::once(key).chain(former).cloned().collect();
        if let Some(former) = former {
            let op = Op::Move { from: former.clone(), to: vec![key.clone()] };
            self.edit(id, Turn::Tag, op);
        }
        for variant in &union.variants {
            let mut tags = vec![variant.tag.clone()];
            tags.extend(variant.former.iter().cloned());
            if variant.former.is_empty() && former.is_none() {
                self.way(id, WayKind::Tag { keys: keys.clone(), tags }, variant.object, nodes);
                continue;
            }
            // A place of its own: what is done here is done to this variant alone.
            let own = *next;
            *next += 1;
            self.ways.push(Way { from: id, kind: WayKind::Tag { keys: keys.clone(), tags }, to: own });
            self.way(own, WayKind::Tagged(keys.clone()), variant.object, nodes);
            if !variant.former.is_empty() {
                self.edit(own, Turn::Tag, Op::Text { key: key.clone(), text: variant.tag.clone() });
            }
            if let Some(former) = former {
                self.edit(own, Turn::Tag, Op::Drop(former.clone()));
            }
        }
    }
}
