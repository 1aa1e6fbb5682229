//! Kept rows that do not come back, and what it takes for a row to have a parent.

use super::super::literals::{name, qualified, text};
use super::outlook::{Ahead, Outlook};
use crate::tables::{Base, Table};

/// The condition under which a kept table is there.
pub(super) fn is_there(table: &Outlook) -> String {
    format!("to_regclass({}) IS NOT NULL", text(&qualified(&table.source)))
}

pub(super) fn not_null(alias: &str, columns: &[&Ahead]) -> String {
    let all = columns.iter().map(|it| format!("{alias}.{} IS NOT NULL", name(&it.column.name)));
    all.collect::<Vec<_>>().join(" AND ")
}

/// The condition under which a row of `child` refers to one of `parent`. Values of enums are compared as texts: a kept
/// table may have another form of their type.
pub(super) fn same(columns: &[&Ahead], references: &[&Ahead]) -> String {
    let pairs = columns.iter().zip(references).map(|(child, parent)| {
        let is_enum = |it: &Ahead| matches!(it.column.ty.base, Base::Enum(_));
        let cast = if is_enum(child) || is_enum(parent) { "::text" } else { "" };
        format!("parent.{}{cast} = child.{}{cast}", name(&parent.column.name), name(&child.column.name))
    });
    pairs.collect::<Vec<_>>().join(" AND ")
}

/// Kept rows that stay kept, since their parents are gone, or stay kept themselves.
pub(super) struct Gone<'a> {
    /// What finds them, for a query to begin with.
    pub(super) query: String,
    /// The kept tables that it looks at.
    pub(super) tables: Vec<&'a Outlook>,
    /// The number of the table that was asked for.
    place: usize,
}

impl<'a> Gone<'a> {
    /// Those of a kept table; none where nothing of it can stay.
    pub(super) fn of(parent: &'a Outlook, all: &'a [Outlook]) -> Option<Gone<'a>> {
        let find = |table: &crate::tables::Name| all.iter().find(|it| it.table.name == *table);
        let mut tables = vec![parent];
        let mut next = 0;
        while let Some(table) = tables.get(next).copied() {
            next += 1;
            let parents = table.table.foreign_keys.iter().filter_map(|key| find(&key.parent));
            for parent in parents.filter(|it| !it.lives) {
                if !tables.iter().any(|it| it.table.name == parent.table.name) {
                    tables.push(parent);
                }
            }
        }
        let number = |table: &Table| tables.iter().position(|it| it.table.name == table.name);
        let (mut lost, mut follow) = (Vec::new(), Vec::new());
        for (place, child) in tables.iter().enumerate() {
            for key in &child.table.foreign_keys {
                let Some(parent) = find(&key.parent) else { continue };
                let (Some(columns), Some(references)) =
                    (child.known(&key.columns), parent.known(&key.references))
                else {
                    continue;
                };
                // What is only there later is not there to be asked.
                if references.iter().any(|it| it.unseen.is_some()) {
                    continue;
                }
                let same = same(&columns, &references);
                let (from, into) = (qualified(&child.source), parent.rows(&references));
                lost.push(format!(
                    "SELECT {place} AS place, child.ctid::text AS line FROM {from} AS child WHERE {} AND NOT EXISTS (SELECT FROM {into} AS parent WHERE {same})",
                    not_null("child", &columns)
                ));
                if let Some(of) = number(&parent.table) {
                    follow.push(format!(
                        "SELECT {place} AS place, child.ctid::text AS line FROM {from} AS child JOIN {into} AS parent ON {same} WHERE gone.place = {of} AND parent.ctid::text = gone.line"
                    ));
                }
            }
        }
        if lost.is_empty() {
            return None;
        }
        let lost = lost.join("\n    UNION ALL ");
        let query = if follow.is_empty() {
            format!("WITH gone AS (\n    {lost}\n)\n")
        } else {
            format!(
                "WITH RECURSIVE gone AS (\n    ({lost})\n    UNION\n    SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (\n    {}) AS more\n)\n",
                follow.join("\n    UNION ALL ")
            )
        };
        Some(Gone { query, tables, place: 0 })
    }

    /// The condition under which a row of the table, called `parent`, comes back.
    pub(super) fn comes_back(&self) -> String {
        format!(
            "NOT EXISTS (SELECT FROM gone WHERE gone.place = {} AND gone.line = parent.ctid::text)",
            self.place
        )
    }
}
