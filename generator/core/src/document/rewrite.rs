//! Data steps: what brings stored JSON of an earlier form to the form of a shape, wherever in a document it stands.
//!
//! A step does to every row what reading it and writing it again would do: former names become the current ones, what
//! is absent gets its default, keys that no field has go, and `@was(…)` says what no reader would take by itself. It is
//! one small *program* over JSON, which is made from shapes here, interpreted here ([`Program::apply`]), written as SQL
//! by the dialects, and given to the generated Rust for rows that are read before the step has run.
//!
//! A program never fails: what is in no form that it knows stays as it is. It is idempotent: of what it made, nothing
//! is left to do.

mod apply;
mod back;
mod forth;
mod steps;

use std::collections::BTreeSet;

pub use forth::{Conversion, Extent, Inner, conversion};
pub use steps::{Edit, Op, Steps, Turn, Way, WayKind};

/// What the undo writes where the earlier form has no place for a value; whoever finds it stops.
pub const NO_WAY_BACK: &str = "_isotype_no_way_back";

/// Index into [`Program::nodes`].
pub type NodeId = usize;

/// What is done to the JSON at a root, and to all that it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// What is done, by places; recursive documents refer back.
    pub nodes: Vec<Node>,
    /// Where it begins.
    pub root: NodeId,
}

/// What is done to a value of one place.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing, here and below.
    Keep,
    /// To an object.
    Object(Object),
    /// To an object with a tag.
    Union(Union),
    /// To each entry of an array.
    List(NodeId),
    /// To each value of an object.
    Map(NodeId),
    /// What is no array becomes the only entry of one.
    Wrap(NodeId),
    /// The only entry of an array stands alone; without any there is `null`, where that is a value.
    Unwrap(NodeId, bool),
    /// A whole number that every reader knows exactly becomes a text.
    ToText,
    /// A text that is a whole number of 32 bits becomes a number.
    ToNumber,
    /// Texts that become others.
    Texts(Vec<(String, String)>),
    /// An object without a tag gets one.
    Tag(Tagging),
    /// An object with this tag loses it.
    Untag(Tagging),
}

/// What is done to an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// What is done to its keys, in this order.
    pub keys: Vec<Key>,
    /// Which others go.
    pub drop: Drop,
}

/// Which keys of an object go.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Drop {
    /// None.
    #[default]
    None,
    /// Former keys, since the current one is there.
    These(Vec<String>),
    /// All but these.
    AllBut(Vec<String>),
}

/// A key of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Where it is to be: a key, on the way back perhaps the keys that lead there.
    pub to: Vec<String>,
    /// Keys that it may have had, the first one that is there counts.
    pub from: Vec<String>,
    /// The keys that led to it from here, where it has none of the others. What is there is taken before anything else
    /// is done to the object and to what it holds.
    pub at: Vec<String>,
    /// What is done to its value, wherever it is.
    pub value: NodeId,
    /// What it holds where it is nowhere.
    pub fill: Option<Fill>,
}

/// What stands where nothing did.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// The JSON.
    pub json: String,
    /// Whether it stands for `null` too.
    pub null: bool,
}

/// What is done to an object with a tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// The key of the tag, and the key that it had.
    pub discriminator: Discriminator,
    /// The variants.
    pub variants: Vec<Variant>,
}

/// The key of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discriminator {
    /// The key.
    pub key: String,
    /// The key that it had.
    pub former: Option<String>,
}

/// A variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The tag.
    pub tag: String,
    /// The tags that it had.
    pub former: Vec<String>,
    /// What is done to the object.
    pub object: NodeId,
}

/// A tag that comes or goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagging {
    /// The key of the tag.
    pub discriminator: Discriminator,
    /// The tag.
    pub tag: String,
    /// What is done to an object without a tag.
    pub bare: NodeId,
    /// What is done to one that has a tag.
    pub tagged: NodeId,
}

impl Program {
    /// Whether there is nothing to do anywhere.
    pub fn is_empty(&self) -> bool {
        self.nodes[self.root] == Node::Keep
    }

    /// The same without the nodes at which, and below which, nothing is done; `renames` says whether a former name alone
    /// is something to do.
    fn pruned(mut self, renames: bool) -> Program {
        let mut idle: BTreeSet<NodeId> = (0..self.nodes.len()).collect();
        // What only leads to itself does nothing, so everything is idle until something is found.
        loop {
            let working: Vec<NodeId> =
                idle.iter().copied().filter(|&id| works(&self.nodes[id], &idle, renames)).collect();
            if working.is_empty() {
                break;
            }
            working.iter().for_each(|id| {
                idle.remove(id);
            });
        }
        for (id, node) in self.nodes.iter_mut().enumerate() {
            if idle.contains(&id) {
                *node = Node::Keep;
            } else if let Node::Object(object) = node {
                object.keys.retain(|key| key_works(key, &idle, renames));
            }
        }
        self.compacted()
    }

    /// The same with the nodes that are reached alone, and one that keeps.
    fn compacted(self) -> Program {
        let mut order: Vec<NodeId> = Vec::new();
        let mut open = vec![self.root];
        while let Some(id) = open.pop() {
            if order.contains(&id) || (self.nodes[id] == Node::Keep && id != self.root) {
                continue;
            }
            order.push(id);
            let mut next = held(&self.nodes[id]);
            next.reverse();
            open.extend(next);
        }
        let keep = order.len();
        let place = |id: NodeId| order.iter().position(|&it| it == id).unwrap_or(keep);
        let mut nodes: Vec<Node> = order.iter().map(|&id| self.nodes[id].clone()).collect();
        for node in &mut nodes {
            for id in held_mut(node) {
                *id = place(*id);
            }
        }
        nodes.push(Node::Keep);
        Program { nodes, root: 0 }
    }
}

/// The nodes that a node leads to.
fn held(node: &Node) -> Vec<NodeId> {
    held_mut(&mut node.clone()).into_iter().map(|id| *id).collect()
}

fn held_mut(node: &mut Node) -> Vec<&mut NodeId> {
    match node {
        Node::Keep | Node::ToText | Node::ToNumber | Node::Texts(_) => Vec::new(),
        Node::Object(object) => object.keys.iter_mut().map(|key| &mut key.value).collect(),
        Node::Union(union) => union.variants.iter_mut().map(|variant| &mut variant.object).collect(),
        Node::List(id) | Node::Map(id) | Node::Wrap(id) | Node::Unwrap(id, _) => vec![id],
        Node::Tag(it) | Node::Untag(it) => vec![&mut it.bare, &mut it.tagged],
    }
}

/// Whether something is done at a node, or at one that it leads to.
fn works(node: &Node, idle: &BTreeSet<NodeId>, renames: bool) -> bool {
    let own = match node {
        Node::Keep | Node::List(_) | Node::Map(_) => false,
        Node::Texts(texts) => !texts.is_empty(),
        Node::Wrap(_) | Node::Unwrap(..) | Node::ToText | Node::ToNumber | Node::Tag(_) | Node::Untag(_) => {
            true
        }
        Node::Object(object) => {
            object.drop != Drop::None || object.keys.iter().any(|key| key_works(key, idle, renames))
        }
        Node::Union(union) => {
            union.discriminator.former.is_some()
                || (renames && union.variants.iter().any(|it| !it.former.is_empty()))
        }
    };
    // Of an object only the values of its keys count, and these were looked at.
    own || (!matches!(node, Node::Object(_)) && held(node).iter().any(|id| !idle.contains(id)))
}

fn key_works(key: &Key, idle: &BTreeSet<NodeId>, renames: bool) -> bool {
    (renames && !key.from.is_empty())
        || !key.at.is_empty()
        || key.fill.is_some()
        || !idle.contains(&key.value)
}
