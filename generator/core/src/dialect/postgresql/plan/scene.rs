//! What an expression of a person's sees when it is asked for a value: tables and columns that the migration makes are
//! there by then, and rows that got a value before have it. Told by what is there before, so that it can be asked at once.

use std::collections::BTreeSet;

use super::super::literals::{name, qualified};
use super::change::{mentioned, mentions};
use super::enums::moves;
use super::gone::{Gone, is_there};
use super::keep::{has_column, indented};
use super::outlook::{Ahead, Outlook, Value, Way, text_of_enum};
use super::{Planner, TableChange};
use crate::tables::{Column, Default, Name, Table, Tables};

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
    /// Tables as they will be: the name of each, and a query for it.
    tables: Vec<(String, String)>,
    /// Conditions under which what an undo kept is there: a first time up does not meet it, and would see it in place
    /// of what is told here; a second time up does.
    kept: Vec<String>,
    /// Whether a law is asked of what nobody can be sure to tell: a name may mean another thing than it seems to.
    pub(super) unsure: bool,
}

impl Scene {
    /// What a query begins with.
    pub(super) fn with(&self) -> String {
        let tables: Vec<String> =
            self.tables.iter().map(|(called, query)| format!("{} AS ({query})", name(called))).collect();
        if tables.is_empty() { String::new() } else { format!("WITH {}\n", tables.join(",\n")) }
    }

    /// The same, with kept rows that do not come back.
    pub(super) fn with_gone(&self, gone: &Gone<'_>) -> String {
        match self.with().strip_prefix("WITH ") {
            None => gone.query.clone(),
            // A recursive query would take a table for itself where another one stands in for it.
            Some(tables) => {
                format!("WITH gone AS (\n{}SELECT place, line FROM gone\n),\n{tables}", gone.query)
            }
        }
    }

    pub(super) fn kept(&self) -> &[String] {
        &self.kept
    }

    /// Takes what another expression sees; false where one name would mean two things.
    pub(super) fn takes(&mut self, other: Scene) -> bool {
        for (called, query) in other.tables {
            match self.tables.iter().find(|it| it.0 == called) {
                Some((_, there)) if *there != query => return false,
                Some(_) => {}
                None => self.tables.push((called, query)),
            }
        }
        for it in other.kept {
            self.holds_with(it);
        }
        true
    }

    fn holds_with(&mut self, condition: String) {
        if !self.kept.contains(&condition) {
            self.kept.push(condition);
        }
    }

    /// A question for a first time, where it can be asked.
    pub(super) fn asked(&self, body: &str) -> String {
        if self.kept.is_empty() {
            return body.to_owned();
        }
        format!("IF NOT ({}) THEN\n    {}\nEND IF;", self.kept.join(" OR "), indented(body))
    }

    /// A question about a law: what cannot be told before it is there is not asked.
    pub(super) fn asked_of_laws(&self, body: &str) -> String {
        if !self.unsure {
            return body.to_owned();
        }
        format!(
            "BEGIN\n    {}\nEXCEPTION WHEN undefined_table OR undefined_column OR undefined_object OR undefined_function THEN\n    NULL;\nEND;",
            indented(body)
        )
    }

    /// It holds as long as an undo kept nothing for this column.
    pub(super) fn without_kept(&mut self, outlook: &Outlook, it: &Ahead) {
        if let Some(kept) = &it.needs {
            self.holds_with(has_column(&outlook.source, kept));
        }
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

/// The names of tables, columns and types that only one picture has.
pub(super) struct Names {
    previous: BTreeSet<String>,
    next: BTreeSet<String>,
}

impl Names {
    pub(super) fn of(previous: &Tables, next: &Tables) -> Names {
        let (previous, next): (BTreeSet<&str>, BTreeSet<&str>) =
            (names_in(previous).collect(), names_in(next).collect());
        let only = |one: &BTreeSet<&str>, other| one.difference(other).map(|it| (*it).to_owned()).collect();
        Names { previous: only(&previous, &next), next: only(&next, &previous) }
    }

    /// Those that are there at the end of a way, and not before.
    fn at_the_end(&self, way: Way) -> &BTreeSet<String> {
        match way {
            Way::Up => &self.next,
            Way::Down => &self.previous,
        }
    }

    /// Whether words speak of one of them.
    pub(super) fn are_spoken_of(&self, way: Way, sql: &str) -> bool {
        let is_named = mentioned(sql);
        self.at_the_end(way).iter().any(|it| is_named(it))
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
    /// `again` is a second time up.
    pub(super) fn scene(
        &self,
        (way, again): (Way, bool),
        table: &Table,
        turn: Turn,
        value: &str,
    ) -> Option<Scene> {
        let (before, after) = match way {
            Way::Up => (&self.previous, &self.next),
            Way::Down => (&self.next, &self.previous),
        };
        let is_named = mentioned(value);
        // A value of an enum whose values change is another one when its turn comes, or there only then.
        let mut all = before.tables.iter().flat_map(|it| &it.columns);
        if all.any(|it| is_named(&it.name) && moves(it, before, after)) {
            return None;
        }
        let all = self.names.at_the_end(way).iter().map(String::as_str);
        let mut new: BTreeSet<&str> = all.filter(|it| is_named(it)).collect();
        let mut scene = Scene::default();
        if way == Way::Down || again {
            // What comes back does so with all it held, and in another order.
            return if new.is_empty() { Some(scene) } else { self.returned((way, again), value, new) };
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
            scene.tables.push((called.name.clone(), query));
        }
        new.is_empty().then_some(scene)
    }

    /// Tables that the other direction kept, where these names are of them: they are there before columns get values.
    fn returned(&self, (way, again): (Way, bool), value: &str, mut new: BTreeSet<&str>) -> Option<Scene> {
        let kept = self.outlooks_of(way, again, |from, _| from.is_none());
        let parents: BTreeSet<Name> =
            kept.iter().flat_map(|it| &it.table.foreign_keys).map(|it| it.parent.clone()).collect();
        let all = self.outlooks_of(way, again, |from, to| from.is_none() || parents.contains(&to.name));
        let mut scene = Scene::default();
        for outlook in all.iter().filter(|it| !it.lives && new.contains(it.table.name.name.as_str())) {
            // Nothing stands in for what is named with its schema, and a kept enum may have another form.
            let another_form =
                |it: &Column| mentions(value, &it.name) && moves(it, &self.previous, &self.next);
            if outlook.table.name.schema.is_some() || outlook.table.columns.iter().any(another_form) {
                return None;
            }
            let gone = Gone::of(outlook, &all);
            if way == Way::Up {
                let tables = gone.as_ref().map_or_else(|| vec![outlook], |it| it.tables.clone());
                tables.iter().for_each(|it| scene.holds_with(is_there(it)));
            }
            let (with, rows) = match gone {
                Some(gone) => (format!("\n{}", gone.query), format!(" WHERE {}", gone.comes_back())),
                None => (String::new(), String::new()),
            };
            let columns: Vec<String> = outlook.table.columns.iter().map(|it| name(&it.name)).collect();
            scene.tables.push((
                outlook.table.name.name.clone(),
                format!(
                    "{with}SELECT {} FROM {} AS parent{rows}",
                    columns.join(", "),
                    qualified(&outlook.source)
                ),
            ));
        }
        for outlook in all.iter().filter(|it| !it.lives) {
            if new.remove(outlook.table.name.name.as_str()) {
                new.retain(|name| outlook.column(name).is_none());
            }
        }
        new.is_empty().then_some(scene)
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
    scene.holds_with(is_there(outlook));
    format!("SELECT {} WHERE false", columns.collect::<Vec<_>>().join(", "))
}
