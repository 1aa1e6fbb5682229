//! Sets of texts, and whether one holds another: every rule on a text, and every text of the wire, is a regular
//! expression, so that the answer is exact and comes with the shortest text that shows it.

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

use crate::document::pattern::{Pattern, Reading};
use crate::document::ranges::{self, Bound};
use crate::document::{EnumId, Shapes, texts};
use crate::scalar::{Rule, Scalar};

/// So many states are followed before a question is given up.
const MOST_STATES: usize = 100_000;

/// Texts that keep all of these conditions.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    conditions: Vec<Condition>,
    least: u32,
    most: Option<u32>,
}

/// One condition, known by what it was made from.
#[derive(Clone, Debug)]
struct Condition {
    source: Rc<str>,
    pattern: Rc<Pattern>,
}

/// Whether one set of texts holds another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// All of it.
    All,
    /// Not this text.
    Not(String),
    /// Nobody knows: the expressions are too large to be compared.
    Unknown,
}

/// Makes sets; expressions are compiled once, and questions answered once.
#[derive(Debug, Default)]
pub(super) struct Library {
    patterns: HashMap<String, Rc<Pattern>>,
    answers: HashMap<Question, Found>,
}

/// The conditions that a text keeps, those that it breaks, and how long it is at least.
type Question = (Vec<Rc<str>>, Vec<Rc<str>>, u32);

/// The shortest text of a search.
#[derive(Clone, Debug)]
enum Found {
    Text(String),
    Nothing,
    TooMuch,
}

impl Library {
    fn condition(&mut self, source: String, make: impl FnOnce() -> Option<Pattern>) -> Option<Condition> {
        let pattern = match self.patterns.get(&source) {
            Some(pattern) => Rc::clone(pattern),
            None => {
                let pattern = Rc::new(make()?);
                self.patterns.insert(source.clone(), Rc::clone(&pattern));
                pattern
            }
        };
        Some(Condition { source: source.into(), pattern })
    }

    fn wire(&mut self, expression: &str) -> Option<Condition> {
        self.condition(expression.to_owned(), || Pattern::of_wire(expression).ok())
    }

    /// The texts of a scalar that travels as text: as they are written, or as they are read.
    pub(super) fn scalar(&mut self, scalar: Scalar, written: bool) -> Option<Texts> {
        let (precision, scale) = texts::DECIMAL_DIGITS;
        let mut expressions = match scalar {
            Scalar::String => Vec::new(),
            Scalar::BigInt => vec![texts::BIG_INT.to_owned()],
            Scalar::Decimal => vec![texts::decimal(precision, scale)],
            Scalar::DateTime => vec![texts::DATE_TIME.to_owned()],
            Scalar::Bytes => vec![texts::BYTES.to_owned()],
            Scalar::Boolean | Scalar::Int | Scalar::Float | Scalar::Json => return None,
        };
        // The canonical forms are narrower than what is read.
        match scalar {
            Scalar::DateTime if written => expressions.push(r"^[^\n]{19}\.[0-9]{3}Z$".to_owned()),
            Scalar::Decimal if written => {
                expressions.push(r"^(?:0|-?[1-9][0-9]*|-?[0-9]+\.[0-9]*[1-9])$".to_owned());
            }
            _ => {}
        }
        let conditions = expressions.iter().filter_map(|expression| self.wire(expression)).collect();
        Some(Texts { conditions, ..Texts::default() })
    }

    /// These texts.
    pub(super) fn listed<'t>(&mut self, listed: impl IntoIterator<Item = &'t str>) -> Texts {
        let listed: Vec<&str> = listed.into_iter().collect();
        let source = format!("one of {listed:?}");
        let condition = self.condition(source, || Some(Pattern::of_texts(listed.iter().copied())));
        Texts { conditions: condition.into_iter().collect(), ..Texts::default() }
    }

    /// The texts of an enum: as they are written, or as they are read (former ones too).
    pub(super) fn enumeration(&mut self, shapes: &Shapes, id: EnumId, written: bool) -> Texts {
        let shape = shapes.enumeration(id);
        if shape.open {
            return Texts::default();
        }
        let most = if written { 1 } else { usize::MAX };
        self.listed(shape.values.iter().flat_map(|value| value.texts().take(most)))
    }

    /// Narrows a set by the rules on its values. `numeric`: the texts are those of numbers.
    pub(super) fn narrow(&mut self, set: &mut Texts, rules: &[Rule], numeric: bool) {
        for rule in rules {
            let part = |at_start, part: &String, at_end| Some(Pattern::of_part(at_start, part, at_end));
            let bound = |side, bound: &String| Pattern::read(&ranges::expression(side, bound)?).ok();
            let source = format!("{rule:?}");
            let condition = match rule {
                Rule::Length { min, max } => {
                    set.least = set.least.max(min.unwrap_or(0));
                    set.most = match (set.most, max) {
                        (Some(one), Some(other)) => Some(one.min(*other)),
                        (one, other) => one.or(*other),
                    };
                    continue;
                }
                Rule::Regex(text) => self.condition(source, || Pattern::read(text).ok()),
                Rule::StartsWith(text) => self.condition(source, || part(true, text, false)),
                Rule::EndsWith(text) => self.condition(source, || part(false, text, true)),
                Rule::Contains(text) => self.condition(source, || part(false, text, false)),
                Rule::Email => self.wire(texts::EMAIL),
                Rule::Url => self.wire(texts::URL),
                Rule::Datetime => self.wire(texts::DATE_TIME),
                Rule::Gt(_) | Rule::Gte(_) | Rule::Lt(_) | Rule::Lte(_) if !numeric => continue,
                Rule::Gt(number) => self.condition(source, || bound(Bound::Greater, number)),
                Rule::Gte(number) => self.condition(source, || bound(Bound::AtLeast, number)),
                Rule::Lt(number) => self.condition(source, || bound(Bound::Less, number)),
                Rule::Lte(number) => self.condition(source, || bound(Bound::AtMost, number)),
            };
            set.conditions.extend(condition);
        }
    }

    /// A text of the set; none: there is none, or nobody knows one.
    pub(super) fn example(&mut self, set: &Texts) -> Option<String> {
        match self.shortest(&set.conditions, &[], set.least) {
            Found::Text(text) if set.has_room(&text) => Some(text),
            _ => None,
        }
    }

    /// Whether the set has no text, for certain.
    pub(super) fn is_void(&mut self, set: &Texts) -> bool {
        match self.shortest(&set.conditions, &[], set.least) {
            Found::Text(text) => !set.has_room(&text),
            Found::Nothing => true,
            Found::TooMuch => false,
        }
    }

    /// Whether every text of `inner` is one of `outer`.
    pub(super) fn holds(&mut self, outer: &Texts, inner: &Texts) -> Held {
        self.holds_but(outer, inner, &Texts::default())
    }

    /// The same of the texts of `inner` that break each condition of `but`.
    pub(super) fn holds_but(&mut self, outer: &Texts, inner: &Texts, but: &Texts) -> Held {
        let mut unknown = false;
        let mut ask = |library: &mut Library, outside: Option<&Condition>, least: u32, most: Option<u32>| {
            let breaks: Vec<&Condition> = outside.into_iter().chain(&but.conditions).collect();
            match library.shortest(&inner.conditions, &breaks, least) {
                Found::Text(text) if most.is_none_or(|most| text.chars().count() <= most as usize) => {
                    Some(text)
                }
                Found::TooMuch => {
                    unknown = true;
                    None
                }
                // The shortest is too long, so there is none.
                _ => None,
            }
        };
        for outside in &outer.conditions {
            let shared = inner.conditions.iter().any(|condition| condition.source == outside.source);
            if !shared && let Some(text) = ask(self, Some(outside), inner.least, inner.most) {
                return Held::Not(text);
            }
        }
        if outer.least > inner.least {
            let most = inner.most.map_or(outer.least - 1, |most| most.min(outer.least - 1));
            if let Some(text) = ask(self, None, inner.least, Some(most)) {
                return Held::Not(text);
            }
        }
        if let Some(most) = outer.most
            && inner.most.is_none_or(|inner| inner > most)
            && let Some(text) = ask(self, None, inner.least.max(most + 1), inner.most)
        {
            return Held::Not(text);
        }
        if unknown { Held::Unknown } else { Held::All }
    }

    /// Whether the two have a text in common; `None`: nobody knows.
    pub(super) fn meet(&mut self, one: &Texts, other: &Texts) -> Option<bool> {
        let conditions: Vec<Condition> = one.conditions.iter().chain(&other.conditions).cloned().collect();
        let most = match (one.most, other.most) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        match self.shortest(&conditions, &[], one.least.max(other.least)) {
            Found::Text(text) => Some(most.is_none_or(|most| text.chars().count() <= most as usize)),
            Found::Nothing => Some(false),
            Found::TooMuch => None,
        }
    }

    /// The shortest text of at least so many characters that keeps all conditions and breaks all the others.
    fn shortest(&mut self, keeps: &[Condition], breaks: &[&Condition], least: u32) -> Found {
        let mut sources: Vec<Rc<str>> = keeps.iter().map(|it| Rc::clone(&it.source)).collect();
        sources.sort_unstable();
        sources.dedup();
        let question = (sources, breaks.iter().map(|it| Rc::clone(&it.source)).collect(), least);
        if let Some(answer) = self.answers.get(&question) {
            return answer.clone();
        }
        let answer = search(keeps, breaks, least);
        self.answers.insert(question, answer.clone());
        answer
    }
}

impl Texts {
    /// Whether a text is one of the set.
    pub(super) fn contains(&self, text: &str) -> bool {
        self.has_room(text) && self.conditions.iter().all(|it| it.pattern.matches(text))
    }

    fn has_room(&self, text: &str) -> bool {
        crate::document::verdict::length_fits(text.chars().count(), Some(self.least), self.most)
    }
}

/// A place of the search: how far every expression has come, and how many characters count.
type Place = (Vec<Reading>, u32);

fn search(keeps: &[Condition], breaks: &[&Condition], least: u32) -> Found {
    let patterns: Vec<&Pattern> = keeps.iter().chain(breaks.iter().copied()).map(|it| &*it.pattern).collect();
    let alphabet = alphabet(&patterns);
    let fits = |(readings, length): &Place| {
        *length >= least
            && readings[..keeps.len()].iter().all(|reading| reading.fits)
            && readings[keeps.len()..].iter().all(|reading| !reading.fits)
    };
    let start: Place = (patterns.iter().map(|pattern| pattern.start()).collect(), 0);
    // Each place with the one before it and the character between them.
    let mut reached: Vec<(usize, char)> = vec![(0, ' ')];
    let mut seen: HashSet<Place> = HashSet::from([start.clone()]);
    let mut open = VecDeque::from([(0, start)]);
    while let Some((index, place)) = open.pop_front() {
        if fits(&place) {
            return Found::Text(way(&reached, index));
        }
        for &char in &alphabet {
            let readings: Vec<Reading> =
                patterns.iter().zip(&place.0).map(|(pattern, reading)| pattern.next(reading, char)).collect();
            // Where a condition can be kept no more, nothing follows.
            if readings[..keeps.len()].iter().any(Reading::is_lost) {
                continue;
            }
            let next = (readings, (place.1 + 1).min(least));
            if seen.contains(&next) {
                continue;
            }
            if seen.len() >= MOST_STATES {
                return Found::TooMuch;
            }
            seen.insert(next.clone());
            reached.push((index, char));
            open.push_back((reached.len() - 1, next));
        }
    }
    Found::Nothing
}

/// The characters on the way to a place.
fn way(reached: &[(usize, char)], mut index: usize) -> String {
    let mut chars = Vec::new();
    while index > 0 {
        let (before, char) = reached[index];
        chars.push(char);
        index = before;
    }
    chars.iter().rev().collect()
}

/// One character for every set of characters that no expression tells apart, a letter or digit where there is one.
fn alphabet(patterns: &[&Pattern]) -> Vec<char> {
    let mut classes: Vec<&[(char, char)]> = patterns.iter().flat_map(|pattern| pattern.classes()).collect();
    classes.sort_unstable();
    classes.dedup();
    let mut cuts: Vec<u32> = vec![1, 0xD800, 0xE000, 0x11_0000];
    cuts.extend(
        [('a', 'z'), ('A', 'Z'), ('0', '9')].iter().flat_map(|&(low, high)| [low as u32, high as u32 + 1]),
    );
    for (low, high) in classes.iter().copied().flatten() {
        cuts.extend([*low as u32, *high as u32 + 1]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut chars: Vec<char> =
        cuts.iter().filter(|&&cut| cut > 0).filter_map(|&cut| char::from_u32(cut)).collect();
    chars.sort_by_key(|char| (!char.is_ascii_lowercase(), !char.is_ascii_alphanumeric(), *char));
    let mut seen: HashSet<Vec<bool>> = HashSet::new();
    chars.retain(|char| {
        let inside = |ranges: &[(char, char)]| ranges.iter().any(|(low, high)| (low..=high).contains(&char));
        seen.insert(classes.iter().map(|ranges| inside(ranges)).collect())
    });
    chars
}
