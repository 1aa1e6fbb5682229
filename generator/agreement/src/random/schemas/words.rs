//! Names and texts for random schemas: ordinary ones, and those that mean something elsewhere.

use crate::hostile::{TEXTS, TYPES, WORDS};
use crate::random::dice::Dice;

const NAMES: &[&str] = &[
    "Shelf", "Item", "Part", "Level", "Kind", "Place", "Note", "Person", "Step", "Answer", "Round", "Image",
];

const FIELDS: &[&str] = &[
    "name", "title", "count", "score", "at", "tags", "note", "size", "fooBar", "foo_bar", "FooBar", "x", "y",
    "z1", "extra", "tag", "value", "unknown", "Unknown", "kind_",
];

const KEYS: &[&str] = &[
    "größe",
    "a b",
    "0",
    "-1",
    "a\"b",
    "a\\b",
    "$ref",
    "$",
    "a/b~c",
    "Constructor",
    "a.b",
    "__proto",
    "proto__",
    "\u{1f600}",
    "it's",
    "\n",
    " ",
    "e\u{301}",
    "\u{e9}",
    "\u{feff}",
    "kind",
    "type",
    "additionalProperties",
    "\\u0000",
    "null",
    "`",
    "${x}",
    "length",
    "then",
];

const TAGS: &[&str] = &[
    "",
    "constructor",
    "__proto__",
    "toString",
    "dual-n-back",
    "1",
    "true",
    "größer als",
    "\\",
    "\"",
    "a\nb",
    "null",
];

const DISCRIMINATORS: &[&str] =
    &["kind", "class", "a key", "it's", "größe", "0", "$kind", "a\"b", "a\\b", "x.y", "type", "'"];

const REASONS: &[&str] = &["use `name`", "it's */ over\nnow", "", "\"quoted\" \\ {{ }}"];

/// Chooses names that differ from each other, whatever their case.
pub(super) struct Names {
    taken: Vec<String>,
}

impl Names {
    pub(super) fn new(taken: &[&str]) -> Names {
        Names { taken: taken.iter().map(|name| name.to_lowercase()).collect() }
    }

    /// The name of a block.
    pub(super) fn block(&mut self, dice: &mut Dice) -> String {
        let pool = if dice.chance(35) { &TYPES[..] } else { NAMES };
        self.of(dice, pool)
    }

    fn of(&mut self, dice: &mut Dice, pool: &[&str]) -> String {
        let mut name = (*dice.pick(pool)).to_owned();
        while self.taken.contains(&name.to_lowercase()) {
            name.push_str(&dice.below(10).to_string());
        }
        self.taken.push(name.to_lowercase());
        name
    }
}

/// A name of a field, a variant or a value that the block has not yet. Names that become one in a target are likely.
pub(super) fn member(dice: &mut Dice, taken: &mut Vec<String>) -> String {
    loop {
        let pool = if dice.chance(35) { &WORDS[..] } else { FIELDS };
        let mut name = (*dice.pick(pool)).to_owned();
        if dice.chance(30) {
            name.push_str(&dice.below(10).to_string());
        }
        // No document may have a key that every object of JavaScript has.
        if !taken.contains(&name) && name != "constructor" {
            taken.push(name.clone());
            return name;
        }
    }
}

/// A key for `@map`.
pub(super) fn key(dice: &mut Dice) -> String {
    let pool = if dice.chance(25) { &TEXTS[..] } else { KEYS };
    (*dice.pick(pool)).to_owned()
}

/// A tag or a text of an enum for `@map`.
pub(super) fn tag(dice: &mut Dice) -> String {
    let pool = match dice.below(4) {
        0 => &TEXTS[..],
        1 => KEYS,
        _ => TAGS,
    };
    (*dice.pick(pool)).to_owned()
}

/// The key of a union's tags.
pub(super) fn discriminator(dice: &mut Dice) -> Option<String> {
    dice.chance(70).then(|| (*dice.pick(DISCRIMINATORS)).to_owned())
}

/// Any text that a constant may hold.
pub(super) fn text(dice: &mut Dice) -> String {
    let pool = if dice.chance(40) { &TEXTS[..] } else { &["", "x", "plain words", "größe"] };
    (*dice.pick(pool)).to_owned()
}

/// A comment, of several lines sometimes.
pub(super) fn docs(dice: &mut Dice) -> Vec<String> {
    if !dice.chance(20) {
        return Vec::new();
    }
    let count = 1 + dice.below(2);
    (0..count).flat_map(|_| dice.pick(&TEXTS[..]).lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Why something is deprecated, where it is.
pub(super) fn deprecated(dice: &mut Dice) -> Option<String> {
    dice.chance(5).then(|| (*dice.pick(REASONS)).to_owned())
}
