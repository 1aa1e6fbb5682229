//! What tells the rows of a table apart on both sides of a change.

use super::super::literals::name;
use super::leg::{Change, Flow};
use crate::tables::{Default, PartKey, Table};

/// What tells rows apart. Kept values are found again by the key of the side that is arrived at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Columns: each by its place in `from` and in `to`, and its declared type on the arriving side.
    Columns(Vec<KeyColumn>),
    /// SQLite's own number of the row.
    Row,
}

/// A column of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeyColumn {
    /// Where its values stand; None where they do not stand anywhere yet.
    pub(super) from: Option<usize>,
    /// Where they will stand.
    pub(super) to: usize,
}

impl Key {
    /// The same columns for the direction that reads what this one kept.
    pub(super) fn seen_from_the_other_side(&self) -> Key {
        match self {
            Key::Row => Key::Row,
            Key::Columns(columns) => Key::Columns(
                columns
                    .iter()
                    .map(|it| KeyColumn { from: Some(it.to), to: it.from.unwrap_or(it.to) })
                    .collect(),
            ),
        }
    }

    /// How many columns hold it in a side table.
    pub(super) fn width(&self) -> usize {
        match self {
            Key::Columns(columns) => columns.len(),
            Key::Row => 1,
        }
    }

    /// The names of its columns in a side table.
    pub(super) fn names(&self) -> Vec<String> {
        match self.width() {
            1 => vec![name("key")],
            many => (1..=many).map(|place| name(&format!("key_{place}"))).collect(),
        }
    }
}

/// The columns that tell the rows of a table apart: its primary key, else a unique index over columns that are never
/// NULL.
pub(super) fn candidates(table: &Table) -> Vec<Vec<usize>> {
    let place = |name: &String| table.columns.iter().position(|column| column.name == *name);
    let never_null = |places: &Vec<usize>| places.iter().all(|&it| !table.columns[it].nullable);
    let primary = table.primary_key.iter().filter_map(|key| key.columns.iter().map(place).collect());
    let unique =
        table.indexes.iter().filter(|index| index.unique && index.predicate.is_none()).filter_map(|index| {
            let columns = index.parts.iter().map(|part| match &part.key {
                PartKey::Column(column) => place(column),
                _ => None,
            });
            columns.collect::<Option<Vec<usize>>>()
        });
    primary.chain(unique).filter(|places: &Vec<usize>| !places.is_empty() && never_null(places)).collect()
}

/// The key of a change: best one whose values stay, else one whose values are converted, else the row's number.
pub(super) fn choose(change: &Change<'_>) -> Key {
    let key = |places: &Vec<usize>| {
        let column = |&to: &usize| KeyColumn { from: change.flows[to].from, to };
        Key::Columns(places.iter().map(column).collect())
    };
    let arriving = candidates(change.to);
    let all = |places: &&Vec<usize>, holds: fn(&Flow<'_>) -> bool| {
        places.iter().all(|&place| holds(&change.flows[place]))
    };
    let stays = |flow: &Flow<'_>| flow.stays();
    if let Some(places) = arriving.iter().find(|it| all(it, stays)) {
        return key(places);
    }
    let leaving = candidates(change.from).into_iter().find_map(|places| {
        let arrives = |from: usize| {
            change.flows.iter().position(|flow| flow.from == Some(from) && flow.stays() && !flow.to.nullable)
        };
        places.into_iter().map(arrives).collect::<Option<Vec<usize>>>()
    });
    if let Some(places) = leaving {
        return key(&places);
    }
    let converted = |flow: &Flow<'_>| flow.from.is_some() && !flow.keeps && !flow.brings;
    if let Some(places) = arriving.iter().find(|it| all(it, converted)) {
        return key(places);
    }
    match counting(change.to) {
        // The number of a row is this column then.
        Some(place) if change.flows[place].from.is_some() => key(&vec![place]),
        _ => Key::Row,
    }
}

/// The column that is another name of SQLite's own number of the row.
pub(super) fn counting(table: &Table) -> Option<usize> {
    let key = table.primary_key.as_ref().filter(|key| key.columns.len() == 1)?;
    let place = table.columns.iter().position(|column| column.name == key.columns[0])?;
    let column = &table.columns[place];
    let declared = super::super::types::declared(&column.ty);
    (column.default == Some(Default::Autoincrement) || declared.eq_ignore_ascii_case("INTEGER"))
        .then_some(place)
}

/// The name of SQLite's own number of the row that no column of these tables takes.
pub(super) fn row_name(tables: [&Table; 2]) -> &'static str {
    let free = |name: &&str| {
        !tables.iter().any(|table| table.columns.iter().any(|it| it.name.eq_ignore_ascii_case(name)))
    };
    ["rowid", "_rowid_", "oid"].into_iter().find(free).unwrap_or("rowid")
}
