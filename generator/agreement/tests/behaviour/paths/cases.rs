//! The filters, and what each of them means in Rust.

mod ends;
mod ways;

use super::{Filter, Row};
use isotype::db::paths::{End, Equal, Maybe, Ordered, Reach};
use isotype_agreement::full::Searched;
use isotype_agreement::random::dice::Dice;
use std::cmp::Ordering;
use std::fmt::Debug;
use std::rc::Rc;

type Test = fn(Ordering) -> bool;
type Holds = Rc<dyn Fn(&Searched) -> bool>;

/// A filter, and what it means.
pub(super) struct Case {
    pub(super) name: String,
    pub(super) filter: Filter<Row>,
    pub(super) holds: Holds,
}

/// What a path leads to in a row: `None` where another variant was chosen on the way, `Some(None)` where there is
/// nothing.
type Get<T> = fn(&Searched) -> Option<Option<T>>;

struct Cases<'r> {
    rows: &'r [Searched],
    dice: &'r mut Dice,
    made: Vec<Case>,
}

impl Cases<'_> {
    fn case(&mut self, name: String, filter: Filter<Row>, holds: impl Fn(&Searched) -> bool + 'static) {
        self.made.push(Case { name, filter, holds: Rc::new(holds) });
    }

    /// A value that rows have, and one of these.
    fn values<T: Clone>(&mut self, get: Get<T>, more: &[T]) -> Vec<T> {
        let all: Vec<T> = self.rows.iter().filter_map(|row| get(row).flatten()).collect();
        [self.dice.any(&all), self.dice.any(more)].into_iter().flatten().collect()
    }

    fn equal<T>(&mut self, name: &str, path: &End<Row, T>, get: Get<T>, more: &[T])
    where
        T: Equal + Clone + PartialEq + Debug + 'static,
    {
        for value in self.values(get, more) {
            let other = value.clone();
            self.case(format!("{name} = {value:?}"), path.eq(value.clone()), move |row| {
                get(row).flatten().is_some_and(|it| it == other)
            });
            let other = value.clone();
            self.case(format!("{name} <> {value:?}"), path.ne(value.clone()), move |row| {
                get(row).flatten().is_some_and(|it| it != other)
            });
        }
    }

    fn ordered<T>(&mut self, name: &str, path: &End<Row, T>, get: Get<T>, more: &[T])
    where
        T: Ordered<Value = T> + Equal + Clone + PartialOrd + Debug + 'static,
    {
        self.equal(name, path, get, more);
        for value in self.values(get, more) {
            self.ranges(
                name,
                &value,
                |value| {
                    [path.gt(value.clone()), path.gte(value.clone()), path.lt(value.clone()), path.lte(value)]
                },
                get,
            );
        }
    }

    fn ranges<T>(&mut self, name: &str, value: &T, filters: impl Fn(T) -> [Filter<Row>; 4], get: Get<T>)
    where
        T: Clone + PartialOrd + Debug + 'static,
    {
        let tests: [(&str, Test); 4] = [
            (">", Ordering::is_gt),
            (">=", Ordering::is_ge),
            ("<", Ordering::is_lt),
            ("<=", Ordering::is_le),
        ];
        let skipped = self.dice.below(4);
        for (index, (filter, (sign, test))) in filters(value.clone()).into_iter().zip(tests).enumerate() {
            if index == skipped {
                continue;
            }
            let other = value.clone();
            self.case(format!("{name} {sign} {value:?}"), filter, move |row| {
                get(row).flatten().and_then(|it| it.partial_cmp(&other)).is_some_and(test)
            });
        }
    }

    fn there<T: 'static>(&mut self, name: &str, [none, some]: [Filter<Row>; 2], get: Get<T>) {
        self.case(format!("{name} is none"), none, move |row| get(row).is_some_and(|it| it.is_none()));
        self.case(format!("{name} is some"), some, move |row| get(row).flatten().is_some());
    }

    fn maybe<T>(&mut self, name: &str, path: &End<Row, Option<T>>, get: Get<T>, more: &[T])
    where
        T: Equal + Clone + PartialEq + Debug + 'static,
    {
        for value in self.values(get, more) {
            let other = value.clone();
            self.case(format!("{name} = {value:?}"), path.eq(Some(value.clone())), move |row| {
                get(row).flatten().is_some_and(|it| it == other)
            });
            let other = value.clone();
            self.case(format!("{name} <> {value:?}"), path.ne(Some(value.clone())), move |row| {
                get(row).flatten().is_some_and(|it| it != other)
            });
        }
        self.there(name, [path.is_none(), path.is_some()], get);
        self.there(name, [path.eq(None), path.ne(None)], get);
    }

    fn maybe_ordered<T>(&mut self, name: &str, path: &End<Row, Option<T>>, get: Get<T>, more: &[T])
    where
        T: Ordered<Value = T> + Equal + Clone + PartialOrd + Debug + 'static,
    {
        self.maybe(name, path, get, more);
        for value in self.values(get, more) {
            self.ranges(
                name,
                &value,
                |value| {
                    [path.gt(value.clone()), path.gte(value.clone()), path.lt(value.clone()), path.lte(value)]
                },
                get,
            );
        }
    }

    fn document<T: Reach, U: 'static>(&mut self, name: &str, path: &Maybe<Row, T>, get: Get<U>) {
        self.there(name, [path.is_none(), path.is_some()], get);
    }
}

fn there<T>(value: T) -> Option<Option<T>> {
    Some(Some(value))
}

/// Every filter on these rows, and pairs of them.
pub(super) fn all(rows: &[Searched], dice: &mut Dice) -> Vec<Case> {
    let mut cases = Cases { rows, dice, made: Vec::new() };
    cases.closed();
    cases.moved();
    cases.figure();
    cases.finding();
    cases.tree();
    cases.odd();
    let Cases { mut made, dice, .. } = cases;
    for _ in 0..60 {
        let (one, other) = (dice.below(made.len()), dice.below(made.len()));
        let (one, other) = (&made[one], &made[other]);
        let (left, right) = (one.holds.clone(), other.holds.clone());
        made.push(Case {
            name: format!("{} and {}", one.name, other.name),
            filter: one.filter.clone().and(other.filter.clone()),
            holds: Rc::new(move |row| left(row) && right(row)),
        });
    }
    made
}
