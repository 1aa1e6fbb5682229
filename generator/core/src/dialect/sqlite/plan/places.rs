//! Where a direction keeps what it takes away, and how rows and values are written there.

use std::collections::BTreeMap;

use super::leg::{Leg, Way, same_name};
use crate::tables::Table;

const SEQUENCES: &str = "_sequences";
const OTHERS: &str = "_others";

/// The names of the keeping places of a direction, and those that it brings back from.
#[derive(Clone, Debug, std::default::Default)]
pub(super) struct Places {
    /// A dropped table, or one whose values are kept: by the table's name in `from`.
    keep: BTreeMap<(String, bool), String>,
    /// What the names of both begin with.
    prefixes: [String; 2],
    version: String,
    /// The same of the other direction: by the table's name in `to`.
    bring: BTreeMap<(String, bool), String>,
}

impl Places {
    /// The version of the migration.
    pub(super) fn version(&self) -> &str {
        &self.version
    }

    /// Those of both directions, each name once.
    pub(super) fn both(up: &Leg<'_>, down: &Leg<'_>, version: &str) -> (Places, Places) {
        let prefixes = [format!("_isotype_{version}_"), format!("_isotype_{version}_undone_")];
        // Names that every migration may want stay free.
        let mut taken: Vec<String> =
            prefixes.iter().flat_map(|it| [format!("{it}{SEQUENCES}"), format!("{it}{OTHERS}")]).collect();
        let mut named = |leg: &Leg<'_>| {
            let prefix = match leg.way {
                Way::Up => &prefixes[0],
                Way::Down => &prefixes[1],
            };
            let mut names = BTreeMap::new();
            let tables = leg.dropped.iter().map(|table| (*table, false));
            let values = leg.changes.iter().filter(|it| it.keeps()).map(|it| (it.from, true));
            for (table, values) in tables.chain(values) {
                let table = &table.name.name;
                let mut name = format!("{prefix}{table}{}", if values { "__values" } else { "" });
                while taken.iter().any(|it| same_name(it, &name)) {
                    name.push('_');
                }
                taken.push(name.clone());
                names.insert((table.clone(), values), name);
            }
            names
        };
        let (by_up, by_down) = (named(up), named(down));
        let version = version.to_owned();
        let turned = [prefixes[1].clone(), prefixes[0].clone()];
        (
            Places { keep: by_up.clone(), bring: by_down.clone(), prefixes, version: version.clone() },
            Places { keep: by_down, bring: by_up, prefixes: turned, version },
        )
    }

    /// Where the last numbers of counting keys are kept.
    pub(super) fn sequences_kept(&self) -> String {
        format!("{}{SEQUENCES}", self.prefixes[0])
    }

    /// Where the other direction kept them.
    pub(super) fn sequences_brought(&self) -> String {
        format!("{}{SEQUENCES}", self.prefixes[1])
    }

    /// Where triggers and indexes of others are kept.
    pub(super) fn others_kept(&self) -> String {
        format!("{}{OTHERS}", self.prefixes[0])
    }

    /// Where the other direction kept them.
    pub(super) fn others_brought(&self) -> String {
        format!("{}{OTHERS}", self.prefixes[1])
    }

    /// Where the rows of a dropped table are kept.
    pub(super) fn rows_kept(&self, table: &Table) -> Option<&str> {
        get(&self.keep, table, false)
    }

    /// Where the rows of a new table may have been kept.
    pub(super) fn rows_brought(&self, table: &Table) -> Option<&str> {
        get(&self.bring, table, false)
    }

    /// Where values of a table (by its name in `from`) are kept.
    pub(super) fn values_kept(&self, table: &Table) -> Option<&str> {
        get(&self.keep, table, true)
    }

    /// Where values of a table (by its name in `to`) may have been kept.
    pub(super) fn values_brought(&self, table: &Table) -> Option<&str> {
        get(&self.bring, table, true)
    }
}

fn get<'a>(names: &'a BTreeMap<(String, bool), String>, table: &Table, values: bool) -> Option<&'a str> {
    names.get(&(table.name.name.clone(), values)).map(String::as_str)
}
