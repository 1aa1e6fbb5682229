//! Ends of every kind, at hand and under former keys.

use super::super::Row;
use super::{Cases, there};
use isotype_agreement::full::*;

impl Cases<'_> {
    pub(super) fn closed(&mut self) {
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

    pub(super) fn moved(&mut self) {
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
}
