//! The texts that a document is asked about: random values in plain and in odd spellings, and what becomes of them when
//! something is changed.

use isotype_agreement::random::dice::Dice;
use isotype_agreement::random::{Sample, document, runner};
use isotype_core::document::{DocumentId, Shapes};
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;

use crate::tree::Tree;
use crate::vocabulary::Vocabulary;

/// A text, and what is known of it from how it was made.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) text: String,
    /// What it means, where nothing was changed but the spelling.
    pub(crate) meaning: Option<Value>,
}

/// So many texts are made from one value.
const OF_ONE: usize = 5;

/// Texts for a document; the same for the same seed, and more of them begin with those of fewer.
pub(crate) fn texts(shapes: &Shapes, id: DocumentId, seed: u64, count: usize) -> Vec<Text> {
    let vocabulary = Vocabulary::of(shapes);
    let strategies: Vec<_> = (0..3).map(|depth| document(shapes, id, depth)).collect();
    let number = match id {
        DocumentId::Type(id) => id.0 as u64,
        DocumentId::Union(id) => 1_000 + id.0 as u64,
    };
    let mut texts = Vec::with_capacity(count + OF_ONE);
    let mut round = 0;
    while texts.len() < count {
        let mut dice = Dice::new(seed, &[2, number, round]);
        let strategy = &strategies[dice.below(strategies.len())];
        let mut runner = runner(dice.number());
        let sample = strategy.new_tree(&mut runner).expect("there are values").current();
        texts.extend(of_sample(&vocabulary, &sample, &mut dice));
        round += 1;
    }
    texts.truncate(count);
    texts
}

fn of_sample(vocabulary: &Vocabulary, sample: &Sample, dice: &mut Dice) -> Vec<Text> {
    let plain = sample.sent.to_string();
    let tree = Tree::read(&plain).expect("serde writes JSON");
    let meaning = Some(sample.expected.clone());
    let mut texts = vec![Text { text: plain, meaning: meaning.clone() }];
    let mut odd = tree.clone();
    respell(&mut odd, dice);
    texts.push(Text { text: blanks(&odd.text(), dice), meaning });
    while texts.len() < OF_ONE {
        let mut tree = if dice.chance(25) { odd.clone() } else { tree.clone() };
        let changes = 1 + dice.below(10) / 7 + dice.below(10) / 9;
        (0..changes).for_each(|_| change(vocabulary, &mut tree, dice));
        let mut text = tree.text();
        if dice.chance(4) {
            break_text(&mut text, dice);
        }
        texts.push(Text { text, meaning: None });
    }
    texts
}

/// Other spellings of the same.
fn respell(tree: &mut Tree, dice: &mut Dice) {
    match tree {
        Tree::Leaf(leaf) if leaf.starts_with('"') => escape(leaf, dice),
        Tree::Leaf(leaf) if leaf.parse::<i64>().is_ok() => match dice.below(8) {
            0 => leaf.push_str(".0"),
            1 => leaf.push_str("e0"),
            2 => leaf.push_str(".000E+0"),
            3 if leaf.len() < 15 && leaf != "0" => leaf.push_str("0e-1"),
            _ => {}
        },
        Tree::Leaf(_) => {}
        Tree::Array(items) => items.iter_mut().for_each(|item| respell(item, dice)),
        Tree::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                escape(key, dice);
                respell(value, dice);
            }
            for index in (1..entries.len()).rev() {
                entries.swap(index, dice.below(index + 1));
            }
        }
    }
}

/// Writes a few of a text's characters as escapes.
fn escape(quoted: &mut String, dice: &mut Dice) {
    if !dice.chance(30) {
        return;
    }
    let mut escaped = String::from("\"");
    let mut inside = quoted[1..quoted.len() - 1].chars();
    while let Some(character) = inside.next() {
        if character == '\\' {
            escaped.push('\\');
            let sign = inside.next();
            escaped.extend(sign);
            if sign == Some('u') {
                escaped.extend(inside.by_ref().take(4));
            }
        } else if character == '/' && dice.chance(50) {
            escaped.push_str("\\/");
        } else if dice.chance(30) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                let hex = format!("{unit:04x}");
                escaped.push_str(&format!("\\u{}", if dice.chance(50) { hex.to_uppercase() } else { hex }));
            }
        } else {
            escaped.push(character);
        }
    }
    escaped.push('"');
    *quoted = escaped;
}

/// Puts blanks around the signs of a text.
fn blanks(text: &str, dice: &mut Dice) -> String {
    if dice.chance(50) {
        return text.to_owned();
    }
    let blank = |dice: &mut Dice| *dice.pick(&["", "", " ", "\n", "\t", "\r\n", "  "]);
    let mut spaced = blank(dice).to_owned();
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        let sign = !quoted && "{}[],:".contains(character);
        if sign {
            spaced.push_str(blank(dice));
        }
        spaced.push(character);
        if sign {
            spaced.push_str(blank(dice));
        }
        match character {
            '"' if !escaped => quoted = !quoted,
            _ => {}
        }
        escaped = character == '\\' && !escaped;
    }
    spaced + blank(dice)
}

/// Changes one place.
fn change(vocabulary: &Vocabulary, tree: &mut Tree, dice: &mut Dice) {
    if dice.chance(6) {
        return deepen(tree, dice);
    }
    let place = dice.below(tree.count());
    let other = {
        let place = dice.below(tree.count());
        tree.at(place).expect("it is counted").clone()
    };
    let node = tree.at(place).expect("it is counted");
    let raw = |dice: &mut Dice| Tree::read(&vocabulary.raw(dice)).expect("words are JSON");
    match node {
        Tree::Object(entries) => {
            let index = dice.below(entries.len());
            match dice.below(12) {
                0 | 1 if !entries.is_empty() => drop(entries.remove(index)),
                2 | 3 => {
                    let key = vocabulary.key(dice);
                    let value = Tree::read(&vocabulary.for_key(&key, dice)).expect("words are JSON");
                    entries.insert(dice.below(entries.len() + 1), (key, value));
                }
                4..=6 if !entries.is_empty() => {
                    let text = vocabulary.for_key(&entries[index].0.clone(), dice);
                    entries[index].1 = Tree::read(&text).expect("words are JSON");
                }
                7 | 8 if !entries.is_empty() => twice(vocabulary, entries, index, dice),
                9 if !entries.is_empty() => entries[index].0 = vocabulary.key(dice),
                10 if !entries.is_empty() => entries[index].1 = other,
                _ => *node = if dice.chance(50) { raw(dice) } else { Tree::Array(vec![node.clone()]) },
            }
        }
        Tree::Array(items) => match dice.below(8) {
            0 => items.push(raw(dice)),
            1 if !items.is_empty() => drop(items.remove(dice.below(items.len()))),
            2 if !items.is_empty() => items.push(items[dice.below(items.len())].clone()),
            3 => {
                let entries = items.drain(..).enumerate();
                *node = Tree::Object(entries.map(|(index, item)| (format!("\"{index}\""), item)).collect());
            }
            4 if !items.is_empty() => *node = items.remove(0),
            5 => items.push(other),
            _ => *node = raw(dice),
        },
        Tree::Leaf(leaf) => match dice.below(8) {
            0 => *node = Tree::Array(vec![node.clone()]),
            1 => *node = Tree::Object(vec![(vocabulary.key(dice), node.clone())]),
            2 if !leaf.starts_with('"') => *leaf = format!("\"{leaf}\""),
            3 if leaf.starts_with('"') => *leaf = altered(leaf, dice),
            4 if leaf.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit()) => {
                *leaf = numbered(leaf, dice)
            }
            5 => *node = other,
            _ => *node = raw(dice),
        },
    }
}

/// A key once more, with another value or another spelling.
fn twice(vocabulary: &Vocabulary, entries: &mut Vec<(String, Tree)>, index: usize, dice: &mut Dice) {
    let (mut key, mut value) = entries[index].clone();
    if dice.chance(40) {
        escape(&mut key, dice);
    }
    if dice.chance(70) {
        value = Tree::read(&vocabulary.for_key(&key, dice)).expect("words are JSON");
    }
    entries.insert(dice.below(entries.len() + 1), (key, value));
}

/// A text with one character more, less or other.
fn altered(leaf: &str, dice: &mut Dice) -> String {
    let inside = &leaf[1..leaf.len() - 1];
    let more =
        *dice.pick(&["\\n", " ", "\\u0000", "\\ud800", "\\udc00", "0", "a", "A", "😀", "\\ufeff", "-"]);
    match dice.below(4) {
        0 => format!("\"{more}{inside}\""),
        1 => format!("\"{inside}{inside}\""),
        2 if !inside.contains('\\') => {
            let mut letters: Vec<char> = inside.chars().collect();
            letters.pop();
            format!("\"{}\"", String::from_iter(letters))
        }
        _ => format!("\"{inside}{more}\""),
    }
}

/// A number near another, or far from it.
fn numbered(leaf: &str, dice: &mut Dice) -> String {
    match dice.below(6) {
        0 => leaf.strip_prefix('-').map_or_else(|| format!("-{leaf}"), str::to_owned),
        1 if !leaf.contains(['.', 'e', 'E']) => format!("{leaf}.5"),
        2 if !leaf.contains(['e', 'E']) => format!("{leaf}e1"),
        3 if !leaf.contains(['e', 'E']) => format!("{leaf}e400"),
        4 if !leaf.contains(['.', 'e', 'E']) => format!("{leaf}.00000000000000000001"),
        _ => format!("\"{leaf}\""),
    }
}

/// Nests so deep that the wire's limit is near: arrays or objects at any place, or an object that holds itself, as a
/// recursive document does.
fn deepen(tree: &mut Tree, dice: &mut Dice) {
    let wanted = match dice.below(8) {
        0 => 400,
        1 => 127,
        _ => 97 + dice.below(7),
    };
    let place = dice.below(tree.count());
    if wanted < 200
        && dice.chance(60)
        && let Some(made) = repeated(tree, wanted, dice)
    {
        *tree = made;
        return;
    }
    let above = tree.depth();
    let mut nest = Tree::Array(Vec::new());
    let key = *dice.pick(&["\"a\"", "\"extra\"", "\"\""]);
    let objects = dice.chance(30);
    // How deep the place stands is not known: the depth of the whole is a guess that is often right.
    for _ in 1..wanted.saturating_sub(above.min(2)) {
        nest = if objects { Tree::Object(vec![(key.to_owned(), nest)]) } else { Tree::Array(vec![nest]) };
    }
    match tree.at(place) {
        Some(Tree::Object(entries)) if dice.chance(70) => entries.push(("\"deep\"".to_owned(), nest)),
        Some(node) => *node = nest,
        None => {}
    }
}

/// An object in the place of one inside it, again and again.
fn repeated(tree: &Tree, wanted: usize, dice: &mut Dice) -> Option<Tree> {
    let mut outer = tree.clone();
    let objects: Vec<usize> =
        (1..outer.count()).filter(|&place| matches!(outer.at(place), Some(Tree::Object(_)))).collect();
    let keys = |tree: &Tree| match tree {
        Tree::Object(entries) => entries.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let own = keys(tree);
    let like: Vec<usize> = objects
        .into_iter()
        .filter(|&place| outer.at(place).is_some_and(|inner| keys(inner).iter().any(|key| own.contains(key))))
        .collect();
    let place = dice.any(&like)?;
    let mut made = tree.clone();
    // What is repeated is small, so that depth and not size is what grows.
    if made.count() > 20 {
        return None;
    }
    let mut depth = made.depth();
    while depth < wanted {
        let mut next = tree.clone();
        *next.at(place)? = made;
        made = next;
        let deeper = made.depth();
        if deeper == depth {
            return None;
        }
        depth = deeper;
    }
    Some(made)
}

/// Changes a character of the text itself, which is JSON no more, most of the time.
fn break_text(text: &mut String, dice: &mut Dice) {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let place = *dice.pick(&places);
    match dice.below(3) {
        0 => drop(text.remove(place)),
        1 => text.truncate(place),
        _ => text.insert(
            place,
            *dice.pick(&[
                '"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\u{1}', '0', '-', '.', 'e', '\u{a0}',
                '\u{feff}',
            ]),
        ),
    }
}
