//! Where each value comes from, as expressions over a row `t` of the table that is left.

use super::super::literals::{name, text};
use super::super::statements::default_clause;
use super::super::types::declared;
use super::given;
use super::key::{Key, counting, row_name};
use super::leg::{Change, Flow, Leg};
use crate::dialect::tokens::{Token, tokens};
use crate::tables::{Default, Table};

/// A table that stays, seen at some moment of its change.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) leg: &'a Leg<'a>,
    pub(super) change: &'a Change<'a>,
    /// Before the renames, or after them.
    pub(super) before: bool,
}

/// What a value that has to be mapped is read from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mapped {
    /// Worked out on the spot.
    Here,
    /// What was written down when the old value was kept.
    Written,
}

impl<'a> View<'a> {
    pub(super) fn before(leg: &'a Leg<'a>, change: &'a Change<'a>) -> Self {
        View { leg, change, before: true }
    }

    pub(super) fn after(leg: &'a Leg<'a>, change: &'a Change<'a>) -> Self {
        View { leg, change, before: false }
    }

    /// The table's quoted name.
    pub(super) fn table(&self) -> String {
        name(&if self.before { self.change.from } else { self.change.to }.name.name)
    }

    /// The value of a column of `from`.
    pub(super) fn column(&self, place: usize) -> String {
        let column =
            if self.before { &self.change.from.columns[place].name } else { &self.change.after[place] };
        format!("t.{}", name(column))
    }

    /// SQLite's own number of the row.
    pub(super) fn row(&self) -> String {
        format!("t.{}", row_name([self.change.from, self.change.to]))
    }

    /// The key by which this direction keeps values: as it will be.
    pub(super) fn key(&self) -> Vec<String> {
        match &self.change.key {
            Key::Row => vec![self.row()],
            Key::Columns(columns) => {
                columns.iter().map(|it| self.value(&self.change.flows[it.to], Mapped::Here)).collect()
            }
        }
    }

    /// The key by which the other direction kept values: as it is.
    fn key_back(&self) -> Vec<String> {
        match &self.change.key_back {
            Key::Row => vec![self.row()],
            Key::Columns(columns) => {
                columns.iter().map(|it| self.column(it.from.unwrap_or_default())).collect()
            }
        }
    }

    /// The kept entries of this row for a column: what follows FROM.
    fn entry(place: &str, names: &[String], key: &[String], of: &str) -> String {
        let same: Vec<String> =
            names.iter().zip(key).map(|(name, value)| format!("s.{name} = {value}")).collect();
        format!("{} AS s WHERE {} AND s.\"of\" = {}", name(place), same.join(" AND "), text(of))
    }

    /// What the other direction kept for a column of this row: what follows FROM. A value that was mapped comes back
    /// only where what was written instead is still there.
    pub(super) fn brought(&self, flow: &Flow<'_>) -> Option<String> {
        if !flow.brings {
            return None;
        }
        let place = self.leg.places.values_brought(self.change.to)?;
        let entry = View::entry(place, &self.change.key_back.names(), &self.key_back(), &flow.to.name);
        Some(match flow.from {
            Some(from) => format!("{entry} AND s.\"written\" IS {}", self.column(from)),
            None => entry,
        })
    }

    /// What a person gave for a column: over the row by its old names.
    fn fill(&self, sql: &str) -> String {
        if tokens(sql).iter().all(|token| matches!(token, Token::Text(_) | Token::Number(_))) {
            return sql.trim().to_owned();
        }
        let columns: Vec<String> = (self.change.from.columns.iter().enumerate())
            .map(|(place, column)| format!("{} AS {}", self.column(place), name(&column.name)))
            .collect();
        // A comment at the end of the words ends with its line.
        let end = if sql.contains("--") { "\n" } else { "" };
        let with = if self.before { String::new() } else { given::old_names(self.leg, self.change, sql) };
        format!(
            "({with}SELECT {sql}{end} FROM (SELECT {}) AS {})",
            columns.join(", "),
            name(&self.change.from.name.name)
        )
    }

    /// What a column holds where it has no value of its own.
    fn fallback(&self, flow: &Flow<'_>) -> Option<String> {
        if let Some(sql) = flow.fill {
            return Some(self.fill(sql));
        }
        match &flow.to.default {
            Some(Default::Autoincrement) if flow.from.is_none() => Some(self.row()),
            _ if flow.from.is_none() && self.counts_by_itself(flow) => None,
            _ => default_clause(flow.to),
        }
    }

    fn counts_by_itself(&self, flow: &Flow<'_>) -> bool {
        counting(self.change.to).is_some_and(|place| self.change.to.columns[place].name == flow.to.name)
            && flow.to.default == Some(Default::Autoincrement)
    }

    /// The converted value.
    fn forth(&self, flow: &Flow<'_>, from: usize) -> String {
        let x = self.column(from);
        match &flow.conversion {
            None => x,
            Some(conversion) => conversion.forth(&x).unwrap_or_else(|| "NULL".to_owned()),
        }
    }

    /// When the value of a column that stays cannot be held; NULL is none.
    pub(super) fn bad(&self, flow: &Flow<'_>) -> Option<String> {
        let x = self.column(flow.from?);
        let mut reasons: Vec<String> = flow.conversion.iter().filter_map(|it| it.loses(&x)).collect();
        if let (true, Some(sql)) = (flow.rewrites, flow.fill) {
            reasons.push(format!("{x} IS NOT NULL AND {} IS NOT {x}", self.fill(sql)));
        } else if flow.conversion.as_ref().is_none_or(|it| it.exists()) {
            let forth = self.forth(flow, flow.from?);
            reasons.extend(
                flow.conditions
                    .iter()
                    .map(|condition| format!("{x} IS NOT NULL AND {}", self.breaks(flow, &forth, condition))),
            );
        }
        (!reasons.is_empty()).then(|| any(&reasons))
    }

    /// When a value of a column would break one of its conditions.
    pub(super) fn breaks(&self, flow: &Flow<'_>, value: &str, condition: &str) -> String {
        let (value, column) = (View::stored(flow, value), name(&flow.to.name));
        format!("EXISTS (SELECT 1 FROM (SELECT {value} AS {column}) WHERE NOT ({condition}))")
    }

    /// A value as conditions see it once it stands in its column: a column of texts makes texts of what it is compared
    /// with, and an expression does not.
    fn stored(flow: &Flow<'_>, value: &str) -> String {
        let is_text = !flow.stays() && declared(&flow.to.ty).eq_ignore_ascii_case("TEXT");
        if is_text { format!("CAST({value} AS TEXT)") } else { value.to_owned() }
    }

    /// When NULL stands where it may not.
    pub(super) fn null(&self, flow: &Flow<'_>) -> Option<String> {
        (flow.loses_null).then(|| format!("{} IS NULL", self.column(flow.from.unwrap_or_default())))
    }

    /// When a value has to be mapped and can be.
    pub(super) fn touched(&self, flow: &Flow<'_>) -> Option<String> {
        let bad = self.bad(flow).filter(|_| flow.fill.is_some());
        let null = self.null(flow).filter(|_| flow.has_value_for_null());
        let reasons: Vec<String> = bad.into_iter().chain(null).collect();
        (!reasons.is_empty()).then(|| any(&reasons))
    }

    /// The value of a column of `to`.
    pub(super) fn value(&self, flow: &Flow<'_>, mapped: Mapped) -> String {
        let own = match flow.from {
            None => self.fallback(flow),
            Some(from) => {
                let forth = self.forth(flow, from);
                Some(match self.touched(flow) {
                    None => forth,
                    // It gives what need not change as it is.
                    Some(_) if flow.rewrites && mapped == Mapped::Here => self.mapped(flow, mapped),
                    // What was written down is all that there is to do, and working it out again would cost as much.
                    Some(_) if flow.rewrites && mapped == Mapped::Written => {
                        format!("coalesce({}, {forth})", self.mapped(flow, mapped))
                    }
                    Some(touched) => {
                        format!("CASE WHEN {touched} THEN {} ELSE {forth} END", self.mapped(flow, mapped))
                    }
                })
            }
        };
        let Some(brought) = self.brought(flow) else { return own.unwrap_or_else(|| "NULL".to_owned()) };
        let kept = format!("(SELECT s.\"value\" FROM {brought})");
        match own {
            None => kept,
            Some(own) if flow.from.is_none() && !flow.to.nullable => format!("coalesce({kept}, {own})"),
            Some(own) => format!("CASE WHEN EXISTS (SELECT 1 FROM {brought}) THEN {kept} ELSE {own} END"),
        }
    }

    /// What stands in the place of a value that cannot be held.
    pub(super) fn mapped(&self, flow: &Flow<'_>, mapped: Mapped) -> String {
        if let (Mapped::Written, true, Some(from)) = (mapped, flow.keeps, flow.from)
            && let Some(place) = self.leg.places.values_kept(self.change.from)
        {
            let of = &self.change.from.columns[from].name;
            let entry = View::entry(place, &self.change.key.names(), &self.key(), of);
            return format!("(SELECT s.\"written\" FROM {entry})");
        }
        self.fallback(flow).unwrap_or_else(|| "NULL".to_owned())
    }

    /// The rows as they will be, with these columns: something to select from.
    pub(super) fn arriving(&self, columns: &[&str], with_key: bool) -> String {
        self.arriving_where(columns, with_key, "")
    }

    /// Some of them: `rows` is what follows the table.
    pub(super) fn arriving_where(&self, columns: &[&str], with_key: bool, rows: &str) -> String {
        let mut list: Vec<String> = columns
            .iter()
            .filter_map(|column| self.change.flow(column))
            .map(|flow| {
                let value = View::stored(flow, &self.value(flow, Mapped::Here));
                format!("{value} AS {}", name(&flow.to.name))
            })
            .collect();
        if with_key {
            list.push(format!("{} AS \"_isotype_key\"", self.told()));
        }
        format!("(SELECT {} FROM {} AS t{rows})", list.join(", "), self.table())
    }

    /// The columns that people know a row by.
    fn told_columns(&self) -> Vec<usize> {
        super::key::candidates(self.change.from).into_iter().next().unwrap_or_default()
    }

    /// What people know a row by.
    pub(super) fn told(&self) -> String {
        let columns = self.told_columns();
        match columns.as_slice() {
            [] => self.row(),
            [only] => self.column(*only),
            many => {
                let parts: Vec<String> = many.iter().map(|&place| self.column(place)).collect();
                format!("'(' || {} || ')'", parts.join(" || ', ' || "))
            }
        }
    }

    /// What that is called.
    pub(super) fn told_name(&self) -> String {
        let columns = self.told_columns();
        let names: Vec<&str> =
            columns.iter().map(|&place| self.change.from.columns[place].name.as_str()).collect();
        if names.is_empty() { "rowid".to_owned() } else { names.join(", ") }
    }
}

/// One of these holds.
pub(super) fn any(conditions: &[String]) -> String {
    match conditions {
        [only] => only.clone(),
        many => many.iter().map(|it| format!("({it})")).collect::<Vec<_>>().join(" OR "),
    }
}

/// All names of a table's columns.
pub(super) fn columns_of(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.name.as_str()).collect()
}
