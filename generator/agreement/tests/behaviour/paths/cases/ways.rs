//! Ways through unions, recursion, maps and keys that end or open something.

use super::super::Row;
use super::{Cases, there};
use isotype_agreement::full::*;

impl Cases<'_> {
    pub(super) fn figure(&mut self) {
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

    pub(super) fn finding(&mut self) {
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

    pub(super) fn tree(&mut self) {
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

    pub(super) fn odd(&mut self) {
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
