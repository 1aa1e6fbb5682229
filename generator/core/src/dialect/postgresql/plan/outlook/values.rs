//! What becomes of values on a way: by another type, by a value that a person gave, and back to what was kept.

use super::super::super::literals::name;
use super::super::change::{self, check_mentions};
use super::super::conversions::{converted, json_as_enum, loses_nothing};
use super::super::enums::{as_text, enum_of};
use super::super::losses::{is_moment, keeps, loss};
use super::super::{Planner, TableChange};
use super::{Ahead, Gift, Pair, Value, Way, text_of_enum};
use crate::tables::{Check, Column, Table};

impl Planner<'_> {
    /// What the way up mapped comes back, where a row still holds what it got.
    pub(super) fn or_what_it_was(&self, it: &Pair<'_>, value: &str) -> String {
        let working = self.working(it);
        let change = self.change_of(it);
        let table = change.map(|change| if self.clashes { &change.last.name } else { &change.first.name });
        let twin = self.swapped.iter().find(|twin| Some(&twin.table) == table && twin.from.name == working);
        if let Some(twin) = twin.filter(|twin| twin.fill.is_none())
            && let Some(kept) = &twin.kept
        {
            // Nobody wrote down what it became: that is what the first column is in the new type.
            let kept = name(kept);
            return format!(
                "CASE WHEN ({})::text IS NOT DISTINCT FROM {}::text THEN {kept}::{} ELSE {value} END",
                self.forth(&kept, &twin.from.ty, &twin.to.ty, true),
                name(&it.there.name),
                text_of_enum(&it.will.ty),
            );
        }
        let (was, became) = match twin {
            Some(twin) => self.originals_of(twin, false),
            None => self.originals(working, false),
        };
        format!(
            "CASE WHEN {was} IS NOT NULL AND {}::text IS NOT DISTINCT FROM {} THEN {was}::{} ELSE {value} END",
            name(&it.there.name),
            name(&became),
            text_of_enum(&it.will.ty),
            was = name(&was),
        )
    }

    /// A column whose type is another one on the other side.
    pub(super) fn retyped(&self, it: &Pair<'_>, gift: &Gift, found: &mut Ahead) {
        let target = if enum_of(it.will).is_some() { as_text(&it.will.ty) } else { it.will.ty.clone() };
        let here = name(&it.there.name);
        let mut value = match json_as_enum(&here, &it.there.ty, &it.will.ty) {
            Some((there, _)) => there,
            None => converted(&here, &it.there.ty, &target),
        };
        found.steady = loses_nothing(&it.there.ty, &it.will.ty);
        found.zoned = is_moment(it.there) || is_moment(it.will);
        if let (Some(loss), Gift::Sql(gift)) = (loss(it.there, it.will), gift)
            && self.fill(it.way, it.to, it.will).is_some()
        {
            let bad = self.bad(&loss, it.there, &it.will.ty, it.way, it.way == Way::Down);
            value = format!("CASE WHEN {} THEN {gift} ELSE {value} END", bad.condition);
            found.function = bad.function;
            found.steady = false;
        }
        let back = loss(it.will, it.there);
        if it.way == Way::Down && keeps(back.as_ref(), self.fill(Way::Up, it.from, it.there).as_ref()) {
            value = self.or_what_it_was(it, &value);
            found.steady = false;
        }
        found.value = Value::Made(value);
    }

    /// A column of the same type, with a value for rows that a check would refuse.
    pub(super) fn remapped(&self, it: &Pair<'_>, gift: &Gift, found: &mut Ahead) {
        let here = name(&it.there.name);
        let mut value = here.clone();
        if let Gift::Sql(gift) = gift
            && self.fill(it.way, it.to, it.will).is_some()
        {
            let rewritten = self.rewrites(it.way, it.to, it.will);
            let named = |check: &Check| Check { column: Some(it.there.name.clone()), ..check.clone() };
            let change = self.change_of(it);
            let new = |check: &&Check| {
                let list = change.map(|it| &it.diff.checks);
                let list = list.map(|list| if it.way == Way::Up { &list.added } else { &list.dropped });
                check.column.as_ref() == Some(&it.will.name)
                    && super::super::remap::is_another(&named(check), &it.from.checks)
                    && list.zip(check.name.as_ref()).is_some_and(|(list, name)| list.contains(name))
            };
            let checks: Vec<Check> = it.to.checks.iter().filter(new).map(named).collect();
            let will = Column { name: it.there.name.clone(), ..it.will.clone() };
            let table = Table { columns: vec![will], ..change::nothing(&it.to.name) };
            if rewritten {
                value.clone_from(gift);
            } else if !checks.is_empty() {
                let refused = super::super::remap::refused(&table, &checks.iter().collect::<Vec<_>>());
                value = format!("CASE WHEN {refused} THEN {gift} ELSE {here} END");
            }
        }
        if it.way == Way::Down && self.is_remapped(it) {
            value = self.or_what_it_was(it, &value);
        }
        if value != here {
            found.given = Some(self.gift(it.way, it.from, it.to, it.will).1);
            found.value = Value::Made(value);
            found.steady = false;
        }
    }

    /// The change of a column's table, as it is before anything is done.
    pub(super) fn change_of(&self, it: &Pair<'_>) -> Option<&TableChange> {
        let last = if it.way == Way::Up { it.to } else { it.from };
        self.at_first.iter().find(|change| change.last.name == last.name)
    }

    /// Whether the way up gave rows another value because of a check.
    pub(super) fn is_remapped(&self, it: &Pair<'_>) -> bool {
        let is_new = |check: &Check| {
            let first = check.column.as_ref().map(|_| it.will.name.clone());
            super::super::remap::is_another(&Check { column: first, ..check.clone() }, &it.to.checks)
        };
        let came = |change: &TableChange| {
            let added = &change.diff.checks.added;
            change.last.checks.iter().any(|check| {
                check.name.as_ref().is_some_and(|it| added.contains(it))
                    && check_mentions(check, &it.there.name)
                    && is_new(check)
            })
        };
        self.rewrites(Way::Up, it.from, it.there)
            || (self.fill(Way::Up, it.from, it.there).is_some() && self.change_of(it).is_some_and(came))
    }
}
