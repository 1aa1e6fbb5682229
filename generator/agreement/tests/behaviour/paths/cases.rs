//! The filters, and what each of them means in Rust.

use super::{Filter, Row};
use isotype::db::paths::{End, Equal, Maybe, Ordered, Reach};
use isotype_agreement::full::*;
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

    fn closed(&mut self) {
        let path = Row::CLOSED.path();
        self.ordered("closed.string", &path.string(), |row| there(row.closed.string.clone()), &["".into()]);
        self.equal("closed.boolean", &path.boolean(), |row| there(row.closed.boolean), &[true, false]);
        self.ordered("closed.int", &path.int(), |row| there(row.closed.int), &[0, i32::MAX, i32::MIN]);
        self.equal("closed.bigInt", &path.big_int(), |row| there(row.closed.big_int), &[0, i64::MIN]);
        self.ordered("closed.float", &path.float(), |row| there(row.closed.float), &[-0.0, 0.1, 1e300]);
        self.equal(
            "closed.decimal",
            &path.decimal(),
            |row| there(row.closed.decimal.clone()),
            &["0.10".parse().unwrap()],
        );
        self.ordered("closed.dateTime", &path.date_time(), |row| there(row.closed.date_time), &[]);
        self.equal("closed.bytes", &path.bytes(), |row| there(row.closed.bytes.clone()), &[vec![]]);
        self.equal("closed.color", &path.color(), |row| there(row.closed.color), Color::ALL);
        let levels = [Level::High, Level::Unknown("it's".into())];
        self.equal("closed.level", &path.level(), |row| there(row.closed.level.clone()), &levels);
        self.maybe_ordered(
            "closed.maybeString",
            &path.maybe_string(),
            |row| Some(row.closed.maybe_string.clone()),
            &["1".into()],
        );
        self.maybe_ordered("closed.maybeInt", &path.maybe_int(), |row| Some(row.closed.maybe_int), &[1]);
        self.maybe("closed.maybeBig", &path.maybe_big(), |row| Some(row.closed.maybe_big), &[1]);
        self.maybe_ordered(
            "closed.maybeFloat",
            &path.maybe_float(),
            |row| Some(row.closed.maybe_float),
            &[1.0],
        );
        self.maybe(
            "closed.maybeDecimal",
            &path.maybe_decimal(),
            |row| Some(row.closed.maybe_decimal.clone()),
            &[],
        );
        self.maybe_ordered("closed.maybeTime", &path.maybe_time(), |row| Some(row.closed.maybe_time), &[]);
        self.maybe("closed.maybeBytes", &path.maybe_bytes(), |row| Some(row.closed.maybe_bytes.clone()), &[]);
        self.maybe("closed.maybeColor", &path.maybe_color(), |row| Some(row.closed.maybe_color), Color::ALL);
        let json = path.maybe_json();
        self.there("closed.maybeJson", [json.is_none(), json.is_some()], |row| {
            Some(row.closed.maybe_json.clone())
        });
        let shelf = path.maybe_shelf();
        self.document("closed.maybeShelf", &shelf, |row| Some(row.closed.maybe_shelf.clone()));
        self.ordered(
            "closed.maybeShelf.label",
            &shelf.label(),
            |row| Some(row.closed.maybe_shelf.as_ref().map(|it| it.label.clone())),
            &[],
        );
        self.maybe_ordered(
            "closed.maybeShelf.width",
            &shelf.width(),
            |row| Some(row.closed.maybe_shelf.as_ref().and_then(|it| it.width)),
            &[0],
        );
        self.ordered(
            "closed.word",
            &path.word(),
            |row| there(row.closed.word.clone()),
            &["it's \"quoted\" \\ {{ }}".into(), "i".into()],
        );
        self.equal("closed.yes", &path.yes(), |row| there(row.closed.yes), &[true, false]);
        self.ordered("closed.number", &path.number(), |row| there(row.closed.number), &[-7, 0]);
        self.equal("closed.big", &path.big(), |row| there(row.closed.big), &[9_007_199_254_740_993]);
        self.ordered("closed.half", &path.half(), |row| there(row.closed.half), &[0.5]);
        self.equal(
            "closed.exact",
            &path.exact(),
            |row| there(row.closed.exact.clone()),
            &["0.1".parse().unwrap()],
        );
        self.ordered(
            "closed.moment",
            &path.moment(),
            |row| there(row.closed.moment),
            &["1999-12-31T23:59:59.999Z".parse().unwrap()],
        );
        self.equal("closed.raw", &path.raw(), |row| there(row.closed.raw.clone()), &[vec![0, 1, 255]]);
        self.equal("closed.favourite", &path.favourite(), |row| there(row.closed.favourite), Color::ALL);
        self.maybe_ordered(
            "closed.maybeWord",
            &path.maybe_word(),
            |row| Some(row.closed.maybe_word.clone()),
            &["here".into(), "z".into()],
        );
    }

    fn moved(&mut self) {
        let path = Row::MOVED.path();
        self.document("moved", &path, |row| Some(row.moved.clone()));
        self.ordered(
            "moved.title",
            &path.title(),
            |row| Some(row.moved.as_ref().map(|it| it.title.clone())),
            &[],
        );
        self.ordered(
            "moved.count",
            &path.count(),
            |row| Some(row.moved.as_ref().map(|it| it.count)),
            &[3, 0, 4],
        );
        self.maybe_ordered(
            "moved.note",
            &path.note(),
            |row| Some(row.moved.as_ref().and_then(|it| it.note.clone())),
            &["n".into()],
        );
        self.maybe_ordered(
            "moved.word",
            &path.word(),
            |row| Some(row.moved.as_ref().and_then(|it| it.word.clone())),
            &["here".into(), "i".into()],
        );
        let any = path.any();
        self.there("moved.any", [any.is_none(), any.is_some()], |row| {
            Some(row.moved.as_ref().and_then(|it| it.any.clone()))
        });
        self.equal("moved.mood", &path.mood(), |row| Some(row.moved.as_ref().map(|it| it.mood)), Mood::ALL);
        self.maybe(
            "moved.sky",
            &path.sky(),
            |row| Some(row.moved.as_ref().and_then(|it| it.sky.clone())),
            &[Sky::Blue],
        );
        self.maybe(
            "moved.exact.a",
            &path.exact().key("a"),
            |row| Some(row.moved.as_ref().and_then(|it| it.exact.get("a").cloned())),
            &[],
        );
        self.document("moved.inside", &path.inside(), |row| {
            Some(row.moved.as_ref().and_then(|it| it.inside.clone()))
        });
        self.ordered(
            "moved.inside.back",
            &path.inside().back(),
            |row| Some(row.moved.as_ref().and_then(|it| Some(it.inside.as_ref()?.back.clone()))),
            &[],
        );
        self.maybe_ordered(
            "moved.inside.at",
            &path.inside().at(),
            |row| Some(row.moved.as_ref().and_then(|it| it.inside.as_ref()?.at)),
            &[],
        );
        let path = Row::LOOSE.path();
        self.ordered("loose.count", &path.count(), |row| there(row.loose.ok()?.count), &[3]);
        self.document("loose.inside", &path.inside(), |row| Some(row.loose.ok()?.inside.clone()));
    }

    fn figure(&mut self) {
        let path = Row::FIGURE.path();
        self.document("figure.box", &path.r#box(), |row| Some(row.figure.as_box().cloned()));
        self.document("figure.open", &path.open(), |row| Some(row.figure.as_open().cloned()));
        self.ordered(
            "figure.box.width",
            &path.r#box().width(),
            |row| there(row.figure.as_box()?.width),
            &[1.0],
        );
        self.maybe_ordered(
            "figure.box.height",
            &path.r#box().height(),
            |row| Some(row.figure.as_box()?.height),
            &[1.0],
        );
        self.ordered(
            "figure.open.back",
            &path.open().back(),
            |row| there(row.figure.as_open()?.back.clone()),
            &[],
        );
        self.ordered(
            "figure.group.count",
            &path.group().count(),
            |row| there(row.figure.as_group()?.count),
            &[3],
        );
        self.document("figure.group.inside", &path.group().inside(), |row| {
            Some(row.figure.as_group()?.inside.clone())
        });
        self.maybe_ordered(
            "figure.group.inside.at",
            &path.group().inside().at(),
            |row| Some(row.figure.as_group()?.inside.as_ref().and_then(|it| it.at)),
            &[],
        );
    }

    fn finding(&mut self) {
        fn label(finding: &Finding) -> Option<Option<String>> {
            match finding {
                Finding::First(it) => Some(Some(it.label.clone())),
                Finding::Second(it) => Some(Some(it.label.clone())),
                _ => None,
            }
        }
        fn size(finding: &Finding) -> Option<Option<i32>> {
            match finding {
                Finding::First(it) => Some(it.size),
                Finding::Second(it) => Some(it.size),
                _ => None,
            }
        }
        fn same(finding: &Finding) -> Option<Option<Moved>> {
            match finding {
                Finding::First(it) => Some(it.same.clone()),
                Finding::Second(it) => Some(it.same.clone()),
                _ => None,
            }
        }
        let path = Row::FINDING.path();
        self.document("finding.first", &path.first(), |row| Some(row.finding.as_first().cloned()));
        self.document("finding.third", &path.third(), |row| Some(row.finding.as_third().cloned()));
        self.ordered("finding.label", &path.label(), |row| label(&row.finding), &[]);
        self.maybe_ordered("finding.size", &path.size(), |row| size(&row.finding), &[2, 3]);
        self.document("finding.same", &path.same(), |row| same(&row.finding));
        self.ordered(
            "finding.same.title",
            &path.same().title(),
            |row| Some(same(&row.finding)?.map(|it| it.title)),
            &[],
        );
        self.ordered(
            "finding.first.other",
            &path.first().other(),
            |row| there(row.finding.as_first()?.other),
            &[0],
        );
        self.ordered(
            "finding.second.other",
            &path.second().other(),
            |row| there(row.finding.as_second()?.other.clone()),
            &[],
        );
        self.maybe_ordered(
            "finding.second.known",
            &path.second().known(),
            |row| Some(row.finding.as_second()?.known.clone()),
            &[],
        );
        self.maybe_ordered(
            "finding.third.maybe",
            &path.third().maybe(),
            |row| Some(row.finding.as_third()?.maybe),
            &[1],
        );
        self.document("finding.third.maps", &path.third().maps(), |row| {
            Some(row.finding.as_third()?.maps.clone())
        });
        self.maybe(
            "finding.third.maps.strings.a",
            &path.third().maps().strings().key("a"),
            |row| Some(row.finding.as_third()?.maps.as_ref().and_then(|it| it.strings.get("a").cloned())),
            &[],
        );
        let path = Row::RAW.path();
        self.document("raw", &path, |row| Some(row.raw.clone()));
        self.maybe_ordered("raw.size", &path.size(), |row| size(&row.raw.as_ref()?.read().ok()?), &[2]);
    }

    fn tree(&mut self) {
        let path = Row::TREE.path();
        self.ordered("tree.value", &path.value(), |row| there(row.tree.value), &[0]);
        let single = |row: &Searched| Some(row.tree.single.as_ref().map(|it| it.value));
        self.ordered("tree.single.value", &path.single().value(), single, &[0]);
        let deep =
            |row: &Searched| Some(row.tree.single.as_ref().and_then(|it| Some(it.single.as_ref()?.value)));
        self.ordered("tree.single.single.value", &path.single().single().value(), deep, &[0]);
        let none = |row: &Searched| Some(row.tree.single.as_ref().and_then(|it| it.single.clone()));
        self.document("tree.single.single", &path.single().single(), none);
        let named = |row: &Searched| Some(row.tree.named.get("a").map(|it| it.value));
        self.ordered("tree.named.a.value", &path.named().key("a").value(), named, &[0]);
    }

    fn odd(&mut self) {
        let path = Row::ODD.path();
        self.ordered("odd.quote", &path.quote(), |row| there(row.odd.quote.clone()), &["[]".into()]);
        self.maybe_ordered("odd.back", &path.back(), |row| Some(row.odd.back), &[1]);
        self.ordered("odd.dollar", &path.dollar(), |row| there(row.odd.dollar), &[1]);
        self.maybe_ordered("odd.line", &path.line(), |row| Some(row.odd.line.clone()), &["".into()]);
        self.maybe_ordered("odd.tick", &path.tick(), |row| Some(row.odd.tick.clone()), &["".into()]);
        self.document("odd.inside", &path.inside(), |row| Some(row.odd.inside.clone()));
        self.maybe_ordered(
            "odd.inside.back",
            &path.inside().back(),
            |row| Some(row.odd.inside.as_ref().and_then(|it| it.back)),
            &[1],
        );
        self.maybe_ordered(
            "odd.inside.tick",
            &path.inside().tick(),
            |row| Some(row.odd.inside.as_ref().and_then(|it| it.tick.clone())),
            &[],
        );
        self.ordered(
            "odd.inside.inside.quote",
            &path.inside().inside().quote(),
            |row| Some(row.odd.inside.as_ref().and_then(|it| Some(it.inside.as_ref()?.quote.clone()))),
            &[],
        );
        self.ordered(
            "odd.plain.inside.quote",
            &path.plain().inside().quote(),
            |row| Some(row.odd.plain.as_ref().and_then(|it| Some(it.inside.as_ref()?.quote.clone()))),
            &[],
        );
        self.maybe_ordered("odd.into", &path.into_(), |row| Some(row.odd.into), &[1]);
        self.maybe_ordered("odd.isNone", &path.is_none(), |row| Some(row.odd.is_none), &[1]);
        self.maybe_ordered(
            "odd.plain.isNone",
            &(*path.plain()).is_none(),
            |row| Some(row.odd.plain.as_ref().and_then(|it| it.is_none)),
            &[1],
        );
        self.equal("odd.clone", &path.clone(), |row| there(row.odd.clone), &[true, false]);
        self.equal(
            "odd.plain.clone",
            &path.plain().clone(),
            |row| Some(row.odd.plain.as_ref().map(|it| it.clone)),
            &[true],
        );
        self.maybe_ordered("odd.type", &path.r#type(), |row| Some(row.odd.r#type.clone()), &["t".into()]);
        self.maybe_ordered(
            "odd.inside.type",
            &path.inside().r#type(),
            |row| Some(row.odd.inside.as_ref().and_then(|it| it.r#type.clone())),
            &[],
        );
        self.document("odd.self", &path.self_(), |row| Some(row.odd.self_.clone()));
        let shelf = path.self_().key("\\ \" 'a' $");
        self.document("odd.self.key", &shelf, |row| {
            Some(row.odd.self_.as_ref().and_then(|it| it.get("\\ \" 'a' $").cloned()))
        });
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
