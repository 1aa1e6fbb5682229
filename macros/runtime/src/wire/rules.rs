//! Value rules: `@length`, `@gte`, `@regex` and their kin. Checked when a value is read and before it is written.

use super::{At, Map};
use bigdecimal::BigDecimal;
use regex::Regex;
use serde::{de, ser};
use std::cmp::Ordering;
use std::fmt;
use std::sync::OnceLock;

/// A rule on a value, by the names of the schema.
#[derive(Debug)]
pub enum Rule {
    /// `@length`: code points of a text, entries of a list or map.
    Length {
        /// At least.
        min: Option<usize>,
        /// At most.
        max: Option<usize>,
    },
    /// Code points of each text in a list, as `@db.VarChar(n)` and its kin limit them.
    EntryLength {
        /// At least.
        min: Option<usize>,
        /// At most.
        max: Option<usize>,
    },
    /// `@gt`
    Gt(Bound),
    /// `@gte`
    Gte(Bound),
    /// `@lt`
    Lt(Bound),
    /// `@lte`
    Lte(Bound),
    /// `@regex`
    Regex(&'static Pattern),
    /// `@startsWith`
    StartsWith(&'static str),
    /// `@endsWith`
    EndsWith(&'static str),
    /// `@contains`
    Contains(&'static str),
    /// `@email`
    Email,
    /// `@url`
    Url,
    /// `@datetime`
    Datetime,
    /// The precision and scale of a Decimal column.
    Decimal(u32, u32),
}

/// The number of a rule.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    /// A whole number.
    Int(i64),
    /// A number of a Float's rule.
    Float(f64),
    /// The text of a number of a Decimal's rule, or of one beyond 64 bits.
    Decimal(&'static str),
}

/// A regular expression, compiled when it is first used.
#[derive(Debug)]
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// The expression with this text.
    pub const fn new(text: &'static str) -> Pattern {
        Pattern { text, compiled: OnceLock::new() }
    }

    /// Whether the expression is found in the text. An expression that does not compile is found nowhere; the core
    /// refuses such schemas.
    pub fn is_match(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(self.text).ok());
        compiled.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

impl Rule {
    /// Whether a list or map may have so many entries.
    pub(super) fn allows_entries(&self, count: usize) -> bool {
        match self {
            Rule::Length { min, max } => within(count, *min, *max),
            _ => true,
        }
    }

    /// What the rule asks for, in words.
    pub(super) fn words(&self) -> Words<'_> {
        Words { rule: self, counted: "character" }
    }

    /// The same of a list or map.
    pub(super) fn words_of_entries(&self) -> Words<'_> {
        Words { rule: self, counted: "entry" }
    }
}

/// See [`Rule::words`].
pub(super) struct Words<'a> {
    rule: &'a Rule,
    counted: &'static str,
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let many = if self.counted == "entry" { "entries" } else { "characters" };
        let counted = |count: usize| if count == 1 { self.counted } else { many };
        match self.rule {
            Rule::Length { min: Some(min), max: Some(max) }
            | Rule::EntryLength { min: Some(min), max: Some(max) }
                if min == max =>
            {
                write!(f, "exactly {min} {}", counted(*min))
            }
            Rule::Length { min: None | Some(0), max: Some(max) }
            | Rule::EntryLength { min: None | Some(0), max: Some(max) } => {
                write!(f, "at most {max} {}", counted(*max))
            }
            Rule::Length { min: Some(min), max: Some(max) }
            | Rule::EntryLength { min: Some(min), max: Some(max) } => write!(f, "{min} to {max} {many}"),
            Rule::Length { min, max: None } | Rule::EntryLength { min, max: None } => {
                let min = min.unwrap_or(0);
                write!(f, "at least {min} {}", counted(min))
            }
            Rule::Gt(bound) => write!(f, "a number above {bound}"),
            Rule::Gte(bound) => write!(f, "a number of at least {bound}"),
            Rule::Lt(bound) => write!(f, "a number below {bound}"),
            Rule::Lte(bound) => write!(f, "a number of at most {bound}"),
            Rule::Regex(pattern) => write!(f, "a text that matches {}", pattern.text),
            Rule::StartsWith(text) => write!(f, "a text that begins with {text:?}"),
            Rule::EndsWith(text) => write!(f, "a text that ends with {text:?}"),
            Rule::Contains(text) => write!(f, "a text that holds {text:?}"),
            Rule::Email => f.write_str("an e-mail address"),
            Rule::Url => f.write_str("a URL"),
            Rule::Datetime => f.write_str("the text of a moment with an offset"),
            Rule::Decimal(precision, scale) => write!(
                f,
                "a number of at most {} digits before and {scale} after the point",
                precision.saturating_sub(*scale)
            ),
        }
    }
}

/// The rules of a field, for its value or for the entries of its value.
#[derive(Clone, Copy, Debug)]
pub struct Binding<'a> {
    rules: &'a [Rule],
    entries: bool,
}

impl<'a> Binding<'a> {
    /// No rules.
    pub const NONE: Binding<'static> = Binding { rules: &[], entries: false };

    /// The rules of a field.
    pub fn new(rules: &'a [Rule]) -> Binding<'a> {
        Binding { rules, entries: false }
    }

    /// The same for what a list or map holds: `@length` has counted its entries.
    pub(super) fn of_entries(self) -> Binding<'a> {
        Binding { entries: true, ..self }
    }

    /// The rules that the value itself has to keep.
    pub(super) fn of_value(self) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(move |rule| !(self.entries && matches!(rule, Rule::Length { .. })))
    }
}

/// A rule that a value breaks.
#[derive(Clone, Copy, Debug)]
pub struct Broken<'a>(pub &'a Rule);

impl fmt::Display for Broken<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that breaks ")?;
        match self.0 {
            Rule::Length { min: Some(min), max: Some(max) } => write!(f, "@length({min}, {max})"),
            Rule::Length { min: Some(min), max: None } => write!(f, "@length({min})"),
            Rule::Length { min: None, max: Some(max) } => write!(f, "@length(max: {max})"),
            Rule::Length { min: None, max: None } => f.write_str("@length"),
            Rule::EntryLength { .. } => write!(f, "the length of each entry, {}", self.0.words()),
            Rule::Gt(bound) => write!(f, "@gt({bound})"),
            Rule::Gte(bound) => write!(f, "@gte({bound})"),
            Rule::Lt(bound) => write!(f, "@lt({bound})"),
            Rule::Lte(bound) => write!(f, "@lte({bound})"),
            Rule::Regex(pattern) => write!(f, "@regex({:?})", pattern.text),
            Rule::StartsWith(text) => write!(f, "@startsWith({text:?})"),
            Rule::EndsWith(text) => write!(f, "@endsWith({text:?})"),
            Rule::Contains(text) => write!(f, "@contains({text:?})"),
            Rule::Email => f.write_str("@email"),
            Rule::Url => f.write_str("@url"),
            Rule::Datetime => f.write_str("@datetime"),
            Rule::Decimal(precision, scale) => write!(f, "@db.Decimal({precision}, {scale})"),
        }
    }
}

impl std::error::Error for Broken<'_> {}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Int(number) => number.fmt(f),
            Bound::Float(number) => number.fmt(f),
            Bound::Decimal(text) => f.write_str(text),
        }
    }
}

/// Which rules mean something for a type.
#[derive(Clone, Copy, Debug)]
pub struct Binds {
    /// The rules on texts.
    pub text: bool,
    /// The rules on numbers.
    pub number: bool,
    /// Precision and scale.
    pub decimal: bool,
    /// `@length`
    pub length: bool,
    /// The length of texts in a list or map.
    pub entries: bool,
}

impl Binds {
    /// No rule.
    pub const NOTHING: Binds =
        Binds { text: false, number: false, decimal: false, length: false, entries: false };
    /// The rules on texts.
    pub const TEXT: Binds = Binds { text: true, length: true, ..Binds::NOTHING };
    /// The rules on numbers.
    pub const NUMBER: Binds = Binds { number: true, ..Binds::NOTHING };
    /// The rules on a Decimal.
    pub const DECIMAL: Binds = Binds { number: true, decimal: true, ..Binds::NOTHING };

    /// The rules on a list or map of such values.
    pub const fn entries(self) -> Binds {
        Binds { length: true, entries: self.text, ..self }
    }
}

/// A value that rules can bind. `None` breaks no rule; on a list or map `@length` counts entries, the other rules bind
/// each entry.
pub trait Checked {
    /// The rules that mean something here. The derives refuse others.
    const BINDS: Binds;

    /// Whether the value keeps the rule.
    fn keeps(&self, rule: &Rule) -> bool;
}

/// The first rule that a value breaks.
pub fn check<'a, T: Checked + ?Sized>(value: &T, rules: &'a [Rule]) -> Result<(), Broken<'a>> {
    rules.iter().find(|rule| !value.keeps(rule)).map_or(Ok(()), |rule| Err(Broken(rule)))
}

/// Checks one rule. Where the rule is a constant of the caller, nothing of the others is compiled into it.
#[inline]
pub fn keep<T: Checked>(value: &T, rule: &'static Rule) -> Result<(), Broken<'static>> {
    if value.keeps(rule) { Ok(()) } else { Err(Broken(rule)) }
}

/// Checks a value that was read.
pub fn check_read<T: Checked, E: de::Error>(value: &T, rules: &[Rule], at: At<'_>) -> Result<(), E> {
    check(value, rules).map_err(|broken| broken_at(broken, &at))
}

/// The error of a value that was read.
pub(super) fn broken_at<E: de::Error>(broken: Broken<'_>, at: &At<'_>) -> E {
    E::custom(format_args!("{broken} at {at}"))
}

/// Checks a value before it is written.
pub fn check_write<T: Checked, E: ser::Error>(value: &T, rules: &[Rule], at: At<'_>) -> Result<(), E> {
    check(value, rules).map_err(|broken| E::custom(format_args!("{broken} at {at}")))
}

/// Checks the order of a value and a rule's bound; other rules are kept.
#[inline]
fn keeps_order(rule: &Rule, compare: impl Fn(&Bound) -> Option<Ordering>) -> bool {
    let (bound, kept): (_, fn(Ordering) -> bool) = match rule {
        Rule::Gt(bound) => (bound, Ordering::is_gt),
        Rule::Gte(bound) => (bound, Ordering::is_ge),
        Rule::Lt(bound) => (bound, Ordering::is_lt),
        Rule::Lte(bound) => (bound, Ordering::is_le),
        _ => return true,
    };
    compare(bound).is_some_and(kept)
}

impl Checked for str {
    const BINDS: Binds = Binds::TEXT;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Length { min, max } | Rule::EntryLength { min, max } => {
                within(self.chars().count(), *min, *max)
            }
            Rule::Regex(pattern) => pattern.is_match(self),
            Rule::StartsWith(text) => self.starts_with(text),
            Rule::EndsWith(text) => self.ends_with(text),
            Rule::Contains(text) => self.contains(text),
            Rule::Email => EMAIL.is_match(self),
            Rule::Url => URL.is_match(self),
            Rule::Datetime => super::texts::parse_date_time(self).is_some(),
            _ => true,
        }
    }
}

#[inline]
fn within(count: usize, min: Option<usize>, max: Option<usize>) -> bool {
    min.is_none_or(|min| count >= min) && max.is_none_or(|max| count <= max)
}

impl Checked for String {
    const BINDS: Binds = Binds::TEXT;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        self.as_str().keeps(rule)
    }
}

impl Checked for i64 {
    const BINDS: Binds = Binds::NUMBER;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        keeps_order(rule, |bound| match bound {
            Bound::Int(bound) => Some(self.cmp(bound)),
            Bound::Float(bound) => (*self as f64).partial_cmp(bound),
            Bound::Decimal(text) => compare_decimal(BigDecimal::from(*self), text),
        })
    }
}

/// Apart, so that the comparisons of other bounds are small enough to be compiled into the reader.
#[inline(never)]
fn compare_decimal(value: BigDecimal, bound: &str) -> Option<Ordering> {
    Some(value.cmp(&bound.parse().ok()?))
}

impl Checked for i32 {
    const BINDS: Binds = Binds::NUMBER;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        i64::from(*self).keeps(rule)
    }
}

impl Checked for i16 {
    const BINDS: Binds = Binds::NUMBER;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        i64::from(*self).keeps(rule)
    }
}

impl Checked for f64 {
    const BINDS: Binds = Binds::NUMBER;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        keeps_order(rule, |bound| match bound {
            Bound::Int(bound) => self.partial_cmp(&(*bound as f64)),
            Bound::Float(bound) => self.partial_cmp(bound),
            Bound::Decimal(text) => self.partial_cmp(&text.parse::<f64>().ok()?),
        })
    }
}

impl Checked for f32 {
    const BINDS: Binds = Binds::NUMBER;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        f64::from(*self).keeps(rule)
    }
}

impl Checked for BigDecimal {
    const BINDS: Binds = Binds::DECIMAL;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        if let Rule::Decimal(precision, scale) = rule {
            return super::texts::decimal_fits(self, (*precision, *scale));
        }
        keeps_order(rule, |bound| match bound {
            Bound::Int(bound) => Some(self.cmp(&BigDecimal::from(*bound))),
            Bound::Float(bound) => Some(self.cmp(&BigDecimal::try_from(*bound).ok()?)),
            Bound::Decimal(text) => Some(self.cmp(&text.parse().ok()?)),
        })
    }
}

/// What lists and maps hold that only the rules of the list or map itself can bind.
macro_rules! unbound {
    ($($ty:ty)*) => { $(
        impl Checked for $ty {
            const BINDS: Binds = Binds::NOTHING;

            fn keeps(&self, _: &Rule) -> bool {
                true
            }
        }
    )* };
}

unbound! {
    bool
    Vec<u8>
    serde_json::Value
    uuid::Uuid
    chrono::DateTime<chrono::Utc>
    chrono::NaiveDate
    chrono::NaiveTime
}

impl<T: Checked> Checked for Box<T> {
    const BINDS: Binds = T::BINDS;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        T::keeps(self, rule)
    }
}

impl<T: Checked> Checked for Option<T> {
    const BINDS: Binds = T::BINDS;

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        self.as_ref().is_none_or(|value| value.keeps(rule))
    }
}

impl<T: Checked> Checked for Vec<T> {
    const BINDS: Binds = T::BINDS.entries();

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Length { min, max } => within(self.len(), *min, *max),
            _ => self.iter().all(|value| value.keeps(rule)),
        }
    }
}

impl<T: Checked> Checked for Map<T> {
    const BINDS: Binds = T::BINDS.entries();

    #[inline]
    fn keeps(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Length { min, max } => within(self.len(), *min, *max),
            _ => self.values().all(|value| value.keeps(rule)),
        }
    }
}

/// The expression of `@email`, the same on every side.
static EMAIL: Pattern = Pattern::new(
    r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
);
/// The expression of `@url`, the same on every side.
static URL: Pattern = Pattern::new(r#"^[a-zA-Z][a-zA-Z0-9+.-]*://[^\u0000-\u0020\u007f"<>\\^`{|}]+$"#);
