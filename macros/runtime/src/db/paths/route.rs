//! The steps of a path, and the ways in which a document may hold what they lead to.

use std::cmp::Ordering;

use super::operand::{Form, Operand};

/// A condition on what a path leads to.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) route: Route,
    /// Whether the value is a text on the wire.
    pub(crate) is_text: bool,
    pub(crate) test: Test,
}

/// A column and the steps into its document.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    pub(crate) column: usize,
    pub(crate) steps: Vec<Step>,
    /// What a reader takes where the key of the last step is not there.
    pub(crate) default: Option<Operand>,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// A field: its own key, and then its former ones.
    Field(&'static [&'static str]),
    /// The entry of a map.
    Key(String),
    /// The same object, where its tag is one of these.
    Variant { discriminator: &'static str, tags: &'static [&'static str] },
}

/// What must hold at the end.
#[derive(Clone, Debug)]
pub(crate) enum Test {
    /// Each of these comparisons.
    Compare(Vec<(Comparison, Operand)>),
    Missing,
    Present,
}

impl Condition {
    /// Takes another condition on the same value into this one, so that both ends of a range are one search of an
    /// index; `None` where it stands for itself.
    pub(crate) fn join(&mut self, other: &Condition) -> Option<()> {
        let (Test::Compare(tests), Test::Compare(others)) = (&mut self.test, &other.test) else {
            return None;
        };
        if self.route.column != other.route.column || self.route.steps != other.route.steps {
            return None;
        }
        tests.extend(others.iter().cloned());
        Some(())
    }
}

impl Test {
    pub(crate) fn of(comparison: Comparison, operand: Operand) -> Test {
        match (&operand.0, comparison) {
            (Form::Null, Comparison::Equal) => Test::Missing,
            (Form::Null, Comparison::Unequal) => Test::Present,
            _ => Test::Compare(vec![(comparison, operand)]),
        }
    }
}

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Unequal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

impl Comparison {
    pub(crate) fn sql(self) -> &'static str {
        match self {
            Comparison::Equal => " = ",
            Comparison::Unequal => " <> ",
            Comparison::Greater => " > ",
            Comparison::GreaterOrEqual => " >= ",
            Comparison::Less => " < ",
            Comparison::LessOrEqual => " <= ",
        }
    }

    pub(crate) fn holds(self, order: Ordering) -> bool {
        match self {
            Comparison::Equal => order.is_eq(),
            Comparison::Unequal => order.is_ne(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterOrEqual => order.is_ge(),
            Comparison::Less => order.is_lt(),
            Comparison::LessOrEqual => order.is_le(),
        }
    }
}

/// One way in which a document may hold a value: under these keys, where all of these guards hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Way<'r> {
    pub(super) keys: Vec<&'r str>,
    pub(super) guards: Vec<Guard<'r>>,
}

/// What must hold on the way.
#[derive(Clone, Debug)]
pub(super) enum Guard<'r> {
    /// There is nothing under the last of these keys, not even `null`.
    Absent(Vec<&'r str>),
    /// There is an object.
    Object(Vec<&'r str>),
    /// There is one of these texts.
    OneOf(Vec<&'r str>, &'static [&'static str]),
}

impl<'r> Way<'r> {
    fn below(&self, key: &'r str) -> Vec<&'r str> {
        self.keys.iter().copied().chain([key]).collect()
    }

    /// Every way to go on by these steps. By the first one every key is the field's own; of the others each needs keys
    /// to be absent, so that a document goes one way at most.
    pub(super) fn along(self, steps: &'r [Step]) -> Vec<Way<'r>> {
        let mut ways = vec![self];
        for step in steps {
            match step {
                Step::Key(key) => ways.iter_mut().for_each(|way| way.keys.push(key)),
                Step::Variant { discriminator, tags } => {
                    for way in &mut ways {
                        way.guards.push(Guard::OneOf(way.below(discriminator), tags));
                    }
                }
                Step::Field(keys) => {
                    ways = ways
                        .iter()
                        .flat_map(|way| {
                            keys.iter().enumerate().map(|(index, key)| way.field(keys, index, key))
                        })
                        .collect();
                }
            }
        }
        ways
    }

    fn field(&self, keys: &[&'r str], index: usize, key: &'r str) -> Way<'r> {
        let absent = keys[..index].iter().map(|key| Guard::Absent(self.below(key)));
        Way { guards: self.guards.iter().cloned().chain(absent).collect(), keys: self.below(key) }
    }

    /// Every way to an object that has none of the keys of the last step: there a reader takes the default.
    pub(super) fn lacking(self, steps: &'r [Step]) -> Vec<Way<'r>> {
        let Some((Step::Field(keys), before)) = steps.split_last() else { return Vec::new() };
        let mut ways = self.along(before);
        for way in &mut ways {
            way.guards.push(Guard::Object(way.keys.clone()));
            let absent: Vec<_> = keys.iter().map(|key| Guard::Absent(way.below(key))).collect();
            way.guards.extend(absent);
        }
        ways
    }
}
