//! One direction of a migration: which tables and columns become which, and how each changes.
//!
//! Up and down are the same problem with the pictures exchanged. Both legs are made before either is written, since
//! each keeps what the other brings back.

use std::collections::BTreeMap;

use super::super::normalize::normalize;
use super::super::statements;
use super::conversions::Conversion;
use super::key::{self, Key};
use super::kinds::{Limit, kind};
use super::places::Places;
use crate::migration::{Fill, Matching, Request, TableDiff, diff, with_names_of_next};
use crate::tables::{Base, Column, Default, Name, Table, Tables};

/// Which direction it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// One direction.
pub(super) struct Leg<'a> {
    pub(super) way: Way,
    pub(super) from: &'a Tables,
    pub(super) to: &'a Tables,
    /// The tables that stay, in the order of the arriving picture.
    pub(super) changes: Vec<Change<'a>>,
    /// Tables that are new.
    pub(super) added: Vec<&'a Table>,
    /// Tables that go.
    pub(super) dropped: Vec<&'a Table>,
    /// What the dropped tables are called while they wait, where somebody else needs their name.
    pub(super) aside: BTreeMap<String, String>,
    /// Where this direction keeps, and where the other one kept.
    pub(super) places: Places,
}

/// A table that stays.
pub(super) struct Change<'a> {
    pub(super) from: &'a Table,
    pub(super) to: &'a Table,
    /// Its columns by the names that they have once renames are done, in the order of `from`.
    pub(super) after: Vec<String>,
    /// Where each column of `to` gets its values from.
    pub(super) flows: Vec<Flow<'a>>,
    /// The columns of `from` that go.
    pub(super) dropped: Vec<usize>,
    /// The physical difference once renames are done.
    pub(super) diff: TableDiff,
    /// What tells rows apart on both sides, and how its values are known on this one.
    pub(super) key: Key,
    /// The key of what the other direction kept, as this one reads it.
    pub(super) key_back: Key,
}

/// Where a column gets its values from.
pub(super) struct Flow<'a> {
    pub(super) to: &'a Column,
    /// The place in `from`, where it was there.
    pub(super) from: Option<usize>,
    pub(super) conversion: Option<Conversion>,
    pub(super) fill: Option<&'a str>,
    /// Whether that is a data step: every row gets it whose value is another one by it.
    pub(super) rewrites: bool,
    /// Conditions of this column alone that did not hold before.
    pub(super) conditions: Vec<String>,
    /// All of its conditions.
    pub(super) checks: Vec<String>,
    /// Whether NULL was allowed and is not any more.
    pub(super) loses_null: bool,
    /// Whether this direction may keep values of it, although the column stays.
    pub(super) keeps: bool,
    /// Whether the other direction may have kept values for it.
    pub(super) brings: bool,
}

impl Flow<'_> {
    /// Whether each value arrives as it is, or stops the migration.
    pub(super) fn stays(&self) -> bool {
        self.from.is_some() && self.conversion.is_none() && !self.keeps && !self.brings
    }

    /// Whether some values may have to be mapped.
    fn can_be_bad(&self) -> bool {
        self.rewrites
            || self.conversion.as_ref().is_some_and(|it| it.loses("x").is_some())
            || !self.conditions.is_empty()
    }

    /// Whether there is something to hold where nothing was.
    pub(super) fn has_value_for_null(&self) -> bool {
        self.fill.is_some()
            || matches!(self.to.default, Some(Default::Constant(_) | Default::Now | Default::Expression(_)))
    }
}

impl Leg<'_> {
    /// Both directions of a request.
    pub(super) fn both<'a>(request: &Request<'a>, reversed: &Matching) -> (Leg<'a>, Leg<'a>) {
        let mut up = Leg::new(Way::Up, request.previous, request.next, request.matching, &request.fills.up);
        let mut down = Leg::new(Way::Down, request.next, request.previous, reversed, &request.fills.down);
        // What one keeps, the other brings back; a column that brings values is no longer the same, but what it keeps
        // does not depend on that.
        brings(&mut up, &down);
        brings(&mut down, &up);
        for leg in [&mut up, &mut down] {
            for change in &mut leg.changes {
                change.key = key::choose(change);
            }
        }
        let keys = |leg: &Leg<'_>| -> BTreeMap<String, Key> {
            leg.changes.iter().map(|it| (it.to.name.name.clone(), it.key.clone())).collect()
        };
        let (of_up, of_down) = (keys(&up), keys(&down));
        for change in &mut up.changes {
            change.key_back = of_down[&change.from.name.name].seen_from_the_other_side();
        }
        for change in &mut down.changes {
            change.key_back = of_up[&change.from.name.name].seen_from_the_other_side();
        }
        let places = Places::both(&up, &down, request.version);
        (up.places, down.places) = places;
        (up, down)
    }

    fn new<'a>(
        way: Way,
        from: &'a Tables,
        to: &'a Tables,
        matching: &Matching,
        fills: &'a [Fill],
    ) -> Leg<'a> {
        // Texts of enums are renamed in the rows by us, not by the database: the picture after the renames has the old ones.
        let names_only = Matching { tables: matching.tables.clone(), enums: Vec::new() };
        let renamed = with_names_of_next(from, to, &names_only);
        let mut leg = Leg {
            way,
            from,
            to,
            changes: Vec::new(),
            added: Vec::new(),
            dropped: Vec::new(),
            aside: BTreeMap::new(),
            places: Places::default(),
        };
        for it in &matching.tables {
            match (it.previous, it.next) {
                (Some(old), Some(new)) => {
                    let pair = (&from.tables[old], &to.tables[new]);
                    leg.changes.push(change(&leg, pair, &renamed.tables[old], &it.columns, matching, fills));
                }
                (Some(old), None) => leg.dropped.push(&from.tables[old]),
                (None, Some(new)) => leg.added.push(&to.tables[new]),
                (None, None) => {}
            }
        }
        let taken = |name: &str| to.tables.iter().any(|table| same_name(&table.name.name, name));
        leg.aside = leg
            .dropped
            .iter()
            .filter(|table| taken(&table.name.name))
            .map(|table| (table.name.name.clone(), format!("_isotype_old_{}", table.name.name)))
            .collect();
        leg
    }

    /// Whether nothing happens.
    pub(super) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.dropped.is_empty() && self.changes.iter().all(Change::is_nothing)
    }

    /// What a dropped table is called until it goes.
    pub(super) fn waiting_name<'b>(&'b self, table: &'b Table) -> &'b str {
        self.aside.get(&table.name.name).map_or(&table.name.name, String::as_str)
    }

    /// The change of the table that arrives under this name.
    pub(super) fn change_to(&self, name: &str) -> Option<&Change<'_>> {
        self.changes.iter().find(|change| same_name(&change.to.name.name, name))
    }
}

/// SQLite's names do not tell upper from lower case.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

impl Change<'_> {
    /// Whether neither the table nor a value changes.
    pub(super) fn is_nothing(&self) -> bool {
        self.from.name == self.to.name
            && !self.renames_columns()
            && self.diff.is_empty()
            && self.flows.iter().all(|flow| flow.conversion.is_none() && !flow.brings && !flow.rewrites)
    }

    /// Whether columns change their names.
    pub(super) fn renames_columns(&self) -> bool {
        self.from.columns.iter().zip(&self.after).any(|(column, after)| column.name != *after)
    }

    /// The flow of a column of `to`.
    pub(super) fn flow(&self, name: &str) -> Option<&Flow<'_>> {
        self.flows.iter().find(|flow| flow.to.name == name)
    }

    /// Whether this direction writes into its side table.
    pub(super) fn keeps(&self) -> bool {
        !self.dropped.is_empty() || self.flows.iter().any(|flow| flow.keeps)
    }

    /// Whether the other direction may have written into its own.
    pub(super) fn brings(&self) -> bool {
        self.flows.iter().any(|flow| flow.brings)
    }
}

fn change<'a>(
    leg: &Leg<'a>,
    (from, to): (&'a Table, &'a Table),
    renamed: &Table,
    columns: &[(Option<usize>, Option<usize>)],
    matching: &Matching,
    fills: &'a [Fill],
) -> Change<'a> {
    let source = |place: usize| columns.iter().find(|(_, new)| *new == Some(place)).and_then(|(old, _)| *old);
    let sources: Vec<Option<usize>> = (0..to.columns.len()).map(source).collect();
    let dropped: Vec<usize> = (0..from.columns.len()).filter(|old| !sources.contains(&Some(*old))).collect();
    let mut after: Vec<String> = from.columns.iter().map(|column| column.name.clone()).collect();
    for (new, old) in sources.iter().enumerate() {
        if let Some(old) = old {
            after[*old].clone_from(&to.columns[new].name);
        }
    }
    for &old in &dropped {
        if to.columns.iter().any(|column| same_name(&column.name, &after[old])) {
            after[old] = format!("_isotype_old_{}", after[old]);
        }
    }
    let mut picture = renamed.clone();
    for (column, name) in picture.columns.iter_mut().zip(&after) {
        column.name.clone_from(name);
    }
    let one = |table: &Table| {
        let tables = Tables { tables: vec![table.clone()], ..Tables::default() };
        normalize(&tables).tables.remove(0)
    };
    let diff = diff(&one(&picture), &one(to));
    let held: Vec<String> =
        picture.checks.iter().map(|check| statements::condition(&picture, check)).collect();
    let flows = to.columns.iter().zip(&sources).map(|(column, &source)| {
        let fill = fills.iter().find(|fill| fill.table == to.name && fill.column == column.name);
        let old = source.map(|place| &from.columns[place]);
        let conversion = old.and_then(|old| {
            let typed = diff.changed_columns.iter().any(|it| it.name == column.name && it.ty);
            conversion((leg.from, old), (leg.to, column), typed, matching)
        });
        let checks: Vec<String> = (to.checks.iter())
            .filter(|check| check.column.as_deref() == Some(&column.name))
            .map(|check| statements::condition(to, check))
            .collect();
        let mut conditions = checks.clone();
        if source.is_none() {
            conditions.clear();
        } else if conversion.is_none() {
            conditions.retain(|it| !held.contains(it));
        }
        let loses_null = old.is_some_and(|old| old.nullable) && !column.nullable;
        let mut flow = Flow {
            to: column,
            from: source,
            conversion,
            fill: fill.map(|fill| fill.sql.as_str()),
            rewrites: source.is_some() && fill.is_some_and(|fill| fill.rewrites),
            conditions,
            checks,
            loses_null,
            keeps: false,
            brings: false,
        };
        flow.keeps = source.is_some()
            && ((flow.loses_null && flow.has_value_for_null()) || (flow.can_be_bad() && flow.fill.is_some()));
        flow
    });
    let flows: Vec<Flow<'a>> = flows.collect();
    Change { from, to, after, flows, dropped, diff, key: Key::Row, key_back: Key::Row }
}

/// How values change; None where they stay as they are.
fn conversion(
    (from, old): (&Tables, &Column),
    (to, new): (&Tables, &Column),
    typed: bool,
    matching: &Matching,
) -> Option<Conversion> {
    let words = |column: &Column| matches!(column.ty.base, Base::Sql(_));
    if (words(old) || words(new)) && !typed {
        // A live database tells declared types alone: equal ones hold the same.
        return None;
    }
    let renamed = enum_of(old).zip(enum_of(new)).and_then(|(old, new)| {
        let place = |tables: &Tables, name: &Name| tables.enums.iter().position(|it| it.name == *name);
        let (old, new) = (place(from, old)?, place(to, new)?);
        let it = matching.enums.iter().find(|it| it.previous == Some(old) && it.next == Some(new))?;
        let pairs = it.values.iter().filter_map(|&(a, b)| Some((a?, b?)));
        let texts = pairs.map(|(a, b)| (from.enums[old].values[a].clone(), to.enums[new].values[b].clone()));
        Some(texts.filter(|(a, b)| a != b).collect())
    });
    let conversion = Conversion::new(
        (kind(from, &old.ty), old.ty.list),
        (kind(to, &new.ty), new.ty.list),
        renamed.unwrap_or_default(),
    )
    .with_limits(Limit::of(&old.ty), Limit::of(&new.ty));
    (!conversion.is_same()).then_some(conversion)
}

fn enum_of(column: &Column) -> Option<&Name> {
    match &column.ty.base {
        Base::Enum(name) | Base::EnumText(name) => Some(name),
        _ => None,
    }
}

/// Says which columns bring back what the other direction kept.
fn brings(leg: &mut Leg<'_>, other: &Leg<'_>) {
    for change in &mut leg.changes {
        let Some(back) = other.changes.iter().find(|it| std::ptr::eq(it.from, change.to)) else { continue };
        for (place, flow) in change.flows.iter_mut().enumerate() {
            flow.brings = back.dropped.contains(&place)
                || back.flows.iter().any(|it| it.from == Some(place) && it.keeps);
        }
    }
}
