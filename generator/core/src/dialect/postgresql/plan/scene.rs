//! What an expression of a person's sees when it is asked for a value: tables and columns that the migration makes are
//! there by then, and rows that got a value before have it. Told by what is there before, so that it can be asked at once.

use std::collections::BTreeSet;

use super::super::literals::{name, qualified, text};
use super::change::{mentioned, mentions};
use super::enums::enum_of;
use super::keep::{has_column, indented};
use super::outlook::{Ahead, Outlook, Value, Way, text_of_enum};
use super::{Planner, TableChange};
use crate::tables::{Column, Default, Table, Tables};

/// When the rows of a column get their values: those with an earlier turn have theirs by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn(usize, bool, usize);

impl Turn {
    /// After all rows that had no value.
    pub(super) const LAST: Turn = Turn(usize::MAX, true, usize::MAX);
}

/// What an expression sees.
#[derive(Default)]
pub(super) struct Scene {
    /// Tables as they will be, under their names, for a query to begin with.
    pub(super) with: String,
    /// What must not be there: what an undo kept would be seen in place of what is told here.
    unless: Vec<String>,
}

impl Scene {
    /// A question, where it can be asked.
    pub(super) fn asked(&self, body: &str) -> String {
        if self.unless.is_empty() {
            return body.to_owned();
        }
        format!("IF NOT ({}) THEN\n    {}\nEND IF;", self.unless.join(" OR "), indented(body))
    }

    /// It holds as long as an undo kept nothing for this column.
    pub(super) fn without_kept(&mut self, outlook: &Outlook, it: &Ahead) {
        let there = it.needs.as_ref().map(|kept| has_column(&outlook.source, kept));
        self.unless.extend(there.filter(|it| !self.unless.contains(it)));
    }
}

/// A table on both sides of a way, by its own names and by those under which things are done.
pub(super) struct Ends<'a> {
    pub(super) before: &'a Table,
    pub(super) working: &'a Table,
    after: &'a Table,
    after_working: &'a Table,
}

impl<'a> Ends<'a> {
    pub(super) fn of(way: Way, change: &'a TableChange) -> Ends<'a> {
        let TableChange { old, new, first, last, .. } = change;
        match way {
            Way::Up => Ends { before: first, working: old, after: last, after_working: new },
            Way::Down => Ends { before: last, working: new, after: first, after_working: old },
        }
    }

    /// A column of after, by the name under which things are done, and as it is before.
    fn pair(&self, column: &str) -> (Option<&'a Column>, Option<&'a Column>) {
        let place = self.after.columns.iter().position(|it| it.name == column);
        let after = place.and_then(|place| self.after_working.columns.get(place));
        (after.and_then(|it| self.working.column(&it.name)), after)
    }
}

/// The names of all tables, columns and types.
fn names_in(tables: &Tables) -> impl Iterator<Item = &str> {
    let columns = tables.tables.iter().flat_map(|it| &it.columns).map(|it| it.name.as_str());
    let all = tables.tables.iter().map(|it| it.name.name.as_str()).chain(columns);
    all.chain(tables.enums.iter().map(|it| it.name.name.as_str()))
}

impl Planner<'_> {
    /// The change of a table that will be there.
    pub(super) fn ends(&self, way: Way, outlook: &Outlook) -> Option<Ends<'_>> {
        let mut all = self.at_first.iter().map(|it| Ends::of(way, it));
        all.find(|it| it.after.name == outlook.table.name && outlook.lives)
    }

    /// The turn of a column of after, where its rows get a value because they have none.
    pub(super) fn turn(&self, way: Way, table: &Table, column: &str) -> Turn {
        let place = self.at_first.iter().position(|it| Ends::of(way, it).before.name == table.name);
        let Some(place) = place else { return Turn::LAST };
        let ends = Ends::of(way, &self.at_first[place]);
        let at = ends.after.columns.iter().position(|it| it.name == column);
        Turn(place, ends.pair(column).0.is_some(), at.unwrap_or(usize::MAX))
    }

    /// The same where other values are replaced too.
    pub(super) fn turn_of(&self, way: Way, outlook: &Outlook, it: &Ahead) -> Turn {
        let Some(ends) = self.ends(way, outlook) else { return Turn::LAST };
        if self.is_late(way, &ends, &it.column.name) {
            return Turn::LAST;
        }
        self.turn(way, ends.before, &it.column.name)
    }

    /// Whether the type of a column changes, or values that a check would refuse: that is done last.
    fn is_late(&self, way: Way, ends: &Ends<'_>, column: &str) -> bool {
        let (Some(before), Some(after)) = ends.pair(column) else { return false };
        let fills = before.nullable && !after.nullable;
        let retyped =
            |it: &TableChange| Ends::of(way, it).after.name == ends.after.name && it.is_retyped(&after.name);
        !fills || self.at_first.iter().any(retyped)
    }

    /// What an expression sees; none where that cannot be told before the migration begins.
    pub(super) fn scene(&self, way: Way, table: &Table, turn: Turn, value: &str) -> Option<Scene> {
        let (before, after) = match way {
            Way::Up => (self.request.previous, self.request.next),
            Way::Down => (self.request.next, self.request.previous),
        };
        let is_named = mentioned(value);
        // A value of an enum whose values change is another one when its turn comes, or there only then.
        let moves = |column: &Column| {
            enum_of(column).is_some_and(|it| before.enumeration(it) != after.enumeration(it))
        };
        let mut all = before.tables.iter().flat_map(|it| &it.columns);
        if all.any(|it| is_named(&it.name) && moves(it)) {
            return None;
        }
        let mut new: BTreeSet<&str> = names_in(after).filter(|it| is_named(it)).collect();
        new.retain(|it| !names_in(before).any(|there| there == *it));
        let (mut scene, mut with) = (Scene::default(), Vec::new());
        if way == Way::Down {
            // What comes back does so with all it held, and in another order.
            return new.is_empty().then_some(scene);
        }
        let is_seen = |from: Option<&Table>, to: &Table| {
            is_named(&from.unwrap_or(to).name.name) || from.is_some_and(|from| from.name == table.name)
        };
        for outlook in &self.outlooks_of(way, false, is_seen) {
            let called = if outlook.lives { &outlook.source } else { &outlook.table.name };
            let query = match self.ends(way, outlook) {
                Some(ends) => self.as_it_will_be(way, &ends, outlook, (turn, value), &mut scene)?,
                None => Some(empty(outlook, &mut scene)),
            };
            let Some(query) = query else { continue };
            // Nothing stands in for what is named with its schema.
            if called.schema.is_some() {
                return None;
            }
            new.remove(called.name.as_str());
            new.retain(|name| outlook.column(name).is_none());
            with.push(format!("{} AS ({query})", name(&called.name)));
        }
        if !new.is_empty() {
            return None;
        }
        if !with.is_empty() {
            scene.with = format!("WITH {}\n", with.join(",\n"));
        }
        Some(scene)
    }

    /// A query for a table when a turn comes: nothing where it is as it was, none where nobody can say.
    #[expect(clippy::option_option, reason = "two different answers")]
    fn as_it_will_be(
        &self,
        way: Way,
        ends: &Ends<'_>,
        outlook: &Outlook,
        (turn, value): (Turn, &str),
        scene: &mut Scene,
    ) -> Option<Option<String>> {
        let mut list: Vec<String> = ends.before.columns.iter().map(|it| name(&it.name)).collect();
        let there = list.clone();
        for it in outlook.columns.iter().filter(|it| mentions(value, &it.column.name)) {
            let comes = ends.pair(&it.column.name).0.is_none();
            let given = self.fill(way, &outlook.table, &it.column).is_some();
            let instant = !given && matches!(it.column.default, Some(Default::Constant(_) | Default::Now));
            let earlier = self.turn_of(way, outlook, it) < turn;
            let own = name(&it.column.name);
            match (&it.value, comes) {
                (Value::Unknown, true) => return None,
                (Value::Made(sql), true) if earlier || instant => list.push(format!("{sql} AS {own}")),
                (_, true) => list.push(format!("NULL::{} AS {own}", text_of_enum(&it.column.ty))),
                // Rows without a value have one by then.
                (Value::Made(sql), false) if earlier && !self.is_late(way, ends, &it.column.name) => {
                    let place = list.iter().position(|it| *it == own)?;
                    list[place] = format!("{sql} AS {own}");
                }
                (_, false) => continue,
            }
            scene.without_kept(outlook, it);
        }
        let query = || format!("SELECT ctid, {} FROM {}", list.join(", "), qualified(&outlook.source));
        Some((list != there).then(query))
    }
}

/// A table that is made on the way: nobody has put a row into it yet.
fn empty(outlook: &Outlook, scene: &mut Scene) -> String {
    let columns = outlook.table.columns.iter();
    let columns = columns.map(|it| format!("NULL::{} AS {}", text_of_enum(&it.ty), name(&it.name)));
    scene.unless.push(format!("to_regclass({}) IS NOT NULL", text(&qualified(&outlook.source))));
    format!("SELECT {} WHERE false", columns.collect::<Vec<_>>().join(", "))
}
