//! The generated Rust does to a text what the interpreter of programs does to JSON: it holds the programs of the core,
//! and what works by them makes the same of every document.

use std::borrow::Cow;

use isotype::Upgrade;
use isotype::wire::upgrade as runtime;
use isotype_agreement::databases::schema;
use isotype_agreement::random::dice::Dice;
use isotype_agreement::{FULL, full};
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{
    Discriminator, Drop, Extent, Fill, Key, Node, Object, Program, Tagging, Union, Variant,
};
use isotype_core::document::{DocumentId, Shapes, TypeId, ValueShape};

use crate::databases::{read, sorted};
use crate::forms::CASES;

/// How many random programs, each with so many documents.
const PROGRAMS: u64 = 1500;
const DOCUMENTS: u64 = 40;

/// A program of the core as the generated Rust has it. What it is made of stays in memory.
fn generated(program: &Program) -> runtime::Program {
    fn kept<T>(items: Vec<T>) -> &'static [T] {
        Box::leak(items.into_boxed_slice())
    }
    fn text(text: &str) -> &'static str {
        Box::leak(text.to_owned().into_boxed_str())
    }
    let texts = |list: &[String]| kept(list.iter().map(|it| text(it)).collect());
    let key = |key: &Key| runtime::Key {
        to: text(&key.to.concat()),
        from: texts(&key.from),
        at: texts(&key.at),
        value: key.value,
        fill: key.fill.as_ref().map(|fill| runtime::Fill { json: text(&fill.json), null: fill.null }),
    };
    let variant =
        |it: &Variant| runtime::Variant { tag: text(&it.tag), former: texts(&it.former), object: it.object };
    let node = |node: &Node| match node {
        Node::Object(object) => runtime::Node::Object(kept(object.keys.iter().map(key).collect())),
        Node::Union(union) => runtime::Node::Union(runtime::Union {
            key: text(&union.discriminator.key),
            was: union.discriminator.former.as_deref().map(text),
            variants: kept(union.variants.iter().map(variant).collect()),
        }),
        Node::List(entry) => runtime::Node::List(*entry),
        Node::Map(entry) => runtime::Node::Map(*entry),
        Node::Wrap(entry) => runtime::Node::Wrap(*entry),
        Node::ToText => runtime::Node::ToText,
        Node::Tag(it) => runtime::Node::Tag(runtime::Tagging {
            key: text(&it.discriminator.key),
            was: it.discriminator.former.as_deref().map(text),
            tag: text(&it.tag),
            bare: it.bare,
            tagged: it.tagged,
        }),
        Node::Keep => runtime::Node::Keep,
        other => panic!("no reader needs {other:?}"),
    };
    assert_eq!(program.root, 0);
    runtime::Program { nodes: kept(program.nodes.iter().map(node).collect()) }
}

fn forth(shapes: &Shapes, root: DocumentId, was: Option<&str>) -> Program {
    let was = was.map(|name| ValueShape::Document(shapes.document(name).expect(name)));
    Program::forth(shapes, &ValueShape::Document(root), was.as_ref(), Extent::Was)
}

#[test]
fn the_generated_programs_are_those_of_the_core() {
    let shapes = schema(FULL).shapes;
    let of = |name: &str, was| generated(&forth(&shapes, shapes.document(name).expect(name), was));
    assert_eq!(full::Changed::PROGRAM, of("Changed", None));
    assert_eq!(full::Settings::PROGRAM, of("Settings", None));
    assert_eq!(full::Question::PROGRAM, of("Question", None));
    assert_eq!(<full::Lesson as Upgrade>::PROGRAM, of("Lesson", None));
    assert_eq!(<full::Lesson as Upgrade<full::Question>>::PROGRAM, of("Lesson", Some("Question")));
    assert_eq!(full::Announcement::PROGRAM, of("Announcement", None));
}

/// Both make the same of a text, and leave what they made alone. Gives what they made, where it is something else.
fn agree(program: &Program, generated: runtime::Program, text: &str) -> Option<String> {
    let oracle = program.apply(&read_as_it_is(text));
    let made = generated.apply(text);
    assert_eq!(read(&made), sorted(&oracle), "{program:#?}\nof {text}\nRust: {made}");
    let Cow::Owned(made) = made else { return None };
    let again = generated.apply(&made);
    assert_eq!(read(&again), sorted(&program.apply(&oracle)), "{program:#?}\nonce more, of {made}");
    Some(made)
}

fn read_as_it_is(text: &str) -> Json {
    Json::read(text).unwrap_or_else(|why| panic!("{why}: {text}"))
}

#[test]
fn what_is_written_out_becomes_the_same() {
    for (name, text, documents) in CASES {
        let shapes = schema(text).shapes;
        let program = forth(&shapes, DocumentId::Type(TypeId(0)), None);
        let generated = generated(&program);
        for text in documents.iter().flat_map(|(before, after)| [before, after]) {
            let made = agree(&program, generated, text);
            assert!(made.is_none() || !program.is_empty(), "{name}: {text}");
        }
        for seed in 0..400 {
            let mut random = Random { dice: Dice::new(seed, &[1]), program: &program };
            agree(&program, generated, &random.document());
        }
    }
}

#[test]
fn random_programs_make_the_same_of_random_documents() {
    let (mut changed, mut same) = (0, 0);
    for seed in 0..PROGRAMS {
        let program = random_program(&mut Dice::new(seed, &[2]));
        let generated = generated(&program);
        for document in 0..DOCUMENTS {
            let mut random = Random { dice: Dice::new(seed, &[3, document]), program: &program };
            match agree(&program, generated, &random.document()) {
                Some(_) => changed += 1,
                None => same += 1,
            }
        }
    }
    assert!(changed > 10_000 && same > 10_000, "{changed} changed, {same} did not");
}

const NAMES: [&str; 8] = ["a", "b", "c", "d\"e", "é", "", "f\\g", "a.b"];

/// Nodes refer to any that are further on, and from within an object or a list to any at all: so programs have circles,
/// but a value always gets smaller on the way.
fn random_program(dice: &mut Dice) -> Program {
    let count = 2 + dice.below(7);
    let nodes = (0..count).map(|id| {
        let further = |dice: &mut Dice| (id + 1 + dice.below(count - id)).min(count);
        let any = |dice: &mut Dice| dice.below(count + 1);
        match dice.below(if id + 1 < count { 9 } else { 6 }) {
            0..=2 => Node::Object(Object { keys: random_keys(dice, count), drop: Drop::None }),
            3 => Node::List(any(dice)),
            4 => Node::Map(any(dice)),
            5 => Node::ToText,
            6 => Node::Wrap(further(dice)),
            7 => Node::Tag(Tagging {
                discriminator: random_discriminator(dice),
                tag: "x".to_owned(),
                bare: further(dice),
                tagged: further(dice),
            }),
            _ => {
                let variants = ["x", "y\"", "z"].iter().take(1 + dice.below(3)).map(|tag| Variant {
                    tag: (*tag).to_owned(),
                    former: ["u", "v'", "é"]
                        .iter()
                        .filter(|_| dice.chance(25))
                        .map(|it| format!("{it}{tag}"))
                        .collect(),
                    object: further(dice),
                });
                let variants = variants.collect();
                Node::Union(Union { discriminator: random_discriminator(dice), variants })
            }
        }
    });
    let made: Vec<Node> = nodes.chain([Node::Keep]).collect();
    // What gets a tag is an object, and what has one an object or a union, as in programs of shapes; no list is made of
    // what a list was made of.
    let allowed = |id: usize, kinds: fn(&Node) -> bool| if kinds(&made[id]) { id } else { count };
    let is_object = |node: &Node| matches!(node, Node::Object(_));
    let mut nodes = made.clone();
    for node in &mut nodes {
        match node {
            Node::Union(union) => {
                union.variants.iter_mut().for_each(|it| it.object = allowed(it.object, is_object));
            }
            Node::Tag(it) => {
                it.bare = allowed(it.bare, is_object);
                it.tagged = allowed(it.tagged, |node| matches!(node, Node::Object(_) | Node::Union(_)));
            }
            Node::Wrap(entry) => *entry = allowed(*entry, |node| !matches!(node, Node::Wrap(_))),
            _ => {}
        }
    }
    Program { nodes, root: 0 }
}

fn random_discriminator(dice: &mut Dice) -> Discriminator {
    let former = dice.chance(50).then(|| "ty\"pe".to_owned());
    Discriminator { key: "kind".to_owned(), former }
}

fn random_keys(dice: &mut Dice, count: usize) -> Vec<Key> {
    let mut names: Vec<&str> = NAMES.to_vec();
    let keys = (0..1 + dice.below(2)).map(|_| {
        let mut name = || names.remove(dice.below(names.len())).to_owned();
        let to = vec![name()];
        let from = (0..2).map(|_| name()).collect::<Vec<_>>();
        let from = from.into_iter().filter(|_| dice.chance(30)).collect();
        let path = (0..2 + dice.below(2)).map(|_| (*dice.pick(&NAMES)).to_owned()).collect();
        let at = if dice.chance(30) { path } else { Vec::new() };
        let json = *dice.pick(&["null", "[]", "{\"a\":1}", "\"it's\"", "5", "[5,\"é\"]"]);
        let fill = dice.chance(30).then(|| Fill { json: json.to_owned(), null: dice.chance(50) });
        Key { to, from, at, value: dice.below(count + 1), fill }
    });
    keys.collect()
}

/// Documents that lie in the way of a program.
struct Random<'p> {
    dice: Dice,
    program: &'p Program,
}

impl Random<'_> {
    fn document(&mut self) -> String {
        let mut text = self.value(self.program.root, 4);
        if self.dice.chance(10) {
            text = format!(" \n{text}\t");
        }
        text
    }

    fn value(&mut self, id: usize, levels: usize) -> String {
        if levels == 0 || self.dice.chance(10) {
            return self.anything(levels);
        }
        match &self.program.nodes[id] {
            Node::Object(object) => {
                let entries = self.of_object(object, levels);
                self.object(entries)
            }
            Node::Union(union) => {
                let Some(variant) = self.dice.any(&union.variants) else { return self.anything(levels) };
                let mut tags = vec![variant.tag.clone(), "other".to_owned()];
                tags.extend(variant.former.clone());
                let tag = self.dice.pick(&tags).clone();
                self.tagged(&union.discriminator, &tag, variant.object, levels)
            }
            Node::Tag(it) if self.dice.chance(50) => self.value(it.bare, levels),
            Node::Tag(it) => self.value(it.tagged, levels),
            Node::Wrap(entry) if self.dice.chance(50) => self.value(*entry, levels),
            Node::List(entry) | Node::Wrap(entry) => {
                let items: Vec<String> =
                    (0..self.dice.below(3)).map(|_| self.value(*entry, levels - 1)).collect();
                format!("[{}]", items.join(" , "))
            }
            Node::Map(entry) => {
                let entries = (0..self.dice.below(3))
                    .map(|_| ((*self.dice.pick(&NAMES)).to_owned(), self.value(*entry, levels - 1)));
                let entries = entries.collect();
                self.object(entries)
            }
            Node::ToText => {
                let numbers =
                    ["5", "-5", "1e2", "1.0", "-0", "1.5", "9007199254740991", "9007199254740993", "1e-9"];
                (*self.dice.pick(&numbers)).to_owned()
            }
            _ => self.anything(levels),
        }
    }

    fn of_object(&mut self, object: &Object, levels: usize) -> Vec<(String, String)> {
        let mut entries = Vec::new();
        for key in &object.keys {
            for name in key.to.iter().chain(&key.from) {
                if self.dice.chance(40) {
                    entries.push((name.clone(), self.value(key.value, levels - 1)));
                }
            }
            if !key.at.is_empty() && self.dice.chance(50) {
                let (first, rest) = key.at.split_first().expect("a path");
                let mut text = self.value(key.value, levels - 1);
                for name in rest.iter().rev() {
                    text = self.object(vec![(name.clone(), text)]);
                }
                entries.push((first.clone(), text));
            }
        }
        if self.dice.chance(30) {
            entries.push(((*self.dice.pick(&NAMES)).to_owned(), self.anything(levels - 1)));
        }
        entries
    }

    fn tagged(&mut self, of: &Discriminator, tag: &str, object: usize, levels: usize) -> String {
        let mut entries = match &self.program.nodes[object] {
            Node::Object(object) => self.of_object(object, levels),
            _ => Vec::new(),
        };
        for key in [Some(&of.key), of.former.as_ref()].into_iter().flatten() {
            if self.dice.chance(60) {
                let tag = if self.dice.chance(90) { quoted(&mut self.dice, tag) } else { self.anything(1) };
                let place = self.dice.below(entries.len() + 1);
                entries.insert(place, (key.clone(), tag));
            }
        }
        self.object(entries)
    }

    /// An object, rarely with a key twice.
    fn object(&mut self, mut entries: Vec<(String, String)>) -> String {
        if self.dice.chance(98) {
            let mut seen = Vec::new();
            entries.retain(|(key, _)| {
                !seen.contains(key) && {
                    seen.push(key.clone());
                    true
                }
            });
        }
        let entries = entries.iter().map(|(key, value)| format!("{} : {value}", quoted(&mut self.dice, key)));
        let entries: Vec<String> = entries.collect();
        format!("{{{}}}", entries.join(","))
    }

    fn anything(&mut self, levels: usize) -> String {
        let most = if levels == 0 { 5 } else { 7 };
        match self.dice.below(most) {
            0 => "null".to_owned(),
            1 => "true".to_owned(),
            2 => "5".to_owned(),
            3 => "-1.50e1".to_owned(),
            4 => (*self.dice.pick(&["\"x\"", "\"\"", "\"\\u00e9\"", "\"5\""])).to_owned(),
            5 => format!("[{}]", self.anything(levels - 1)),
            _ => {
                let entries = (0..self.dice.below(3))
                    .map(|_| ((*self.dice.pick(&NAMES)).to_owned(), self.anything(levels - 1)));
                let entries = entries.collect();
                self.object(entries)
            }
        }
    }
}

/// A text in quotes, sometimes with its letters as escapes.
fn quoted(dice: &mut Dice, text: &str) -> String {
    if dice.chance(10) {
        let units = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
        return format!("\"{}\"", units.collect::<String>());
    }
    serde_json::Value::from(text).to_string()
}
