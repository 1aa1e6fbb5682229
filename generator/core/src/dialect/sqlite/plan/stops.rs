//! What has to hold before anything changes. A stop is a query that fails, in words, where it finds rows.
//!
//! SQLite raises errors in words inside triggers only, and not computed ones. A path of JSON that is none is reported
//! with its text: that text is the message.

use std::collections::BTreeSet;

use super::super::literals::{name, text};
use super::super::rewrite::has_no_way_back;
use super::super::statements;
use super::given::{misfit, new_tables, on_stand_ins};
use super::keep;
use super::key::row_name;
use super::leg::{Change, Flow, Leg, Way, same_name};
use super::strangers;
use super::values::{Mapped, View, any, columns_of};
use crate::dialect::steps;
use crate::migration::Statement;
use crate::tables::{ForeignKey, Index, Label, PartKey, Predicate};

/// A query that gives `"key"` of each row that stands in the way, and the words around it.
struct Stop {
    /// `User.name: `
    subject: String,
    /// What one row is, and what many are.
    says: (String, String),
    /// What the keys are called.
    told: String,
    /// What follows the keys.
    end: String,
    /// The rows.
    rows: String,
}

impl Stop {
    fn statement(self) -> Statement {
        let Stop { subject, says: (one, many), told, end, rows } = self;
        Statement::new(format!(
            "SELECT json_extract('{{}}', {} || \"n\" || iif(\"n\" = 1, {}, {}) || coalesce(\"keys\", '') || {})\n\
             FROM (SELECT count(*) AS \"n\", group_concat(\"key\", ', ') FILTER (WHERE \"place\" <= 3) AS \"keys\"\n    \
             FROM (SELECT \"key\", row_number() OVER (ORDER BY \"key\") AS \"place\" FROM ({rows})))\n\
             WHERE \"n\" > 0",
            text(&format!("isotype: {subject}: ")),
            text(&format!(" {one} ({told} ")),
            text(&format!(" {many} ({told} ")),
            text(&format!("){end}")),
        ))
    }
}

/// Everything that has to hold for a direction.
pub(super) fn stops(leg: &Leg<'_>, plain: bool) -> Vec<Statement> {
    let new = new_tables(leg);
    let mut stops: Vec<Statement> = strangers::stops(leg, plain, &new);
    for change in &leg.changes {
        let view = View::before(leg, change);
        let mut of_change: Vec<Statement> =
            change.flows.iter().flat_map(|flow| of_flow(view, flow)).collect();
        of_change.extend(of_uniques(view));
        of_change.extend(of_checks(view));
        of_change.extend(of_keys(view));
        for stop in &mut of_change {
            on_stand_ins(&new, stop);
        }
        stops.append(&mut of_change);
    }
    if !plain {
        stops.extend(strangers::read_all(leg));
    }
    if let Some(first) = stops.first_mut() {
        first.comment =
            Some("What has to hold before anything changes; each of these only reads.".to_owned());
    }
    stops
}

fn hint(leg: &Leg<'_>, change: &Change<'_>, flow: &Flow<'_>) -> String {
    if flow.rewrites {
        return steps::CALLED.to_owned();
    }
    let called =
        |label: &Label, name: &str| if label.name.is_empty() { name.to_owned() } else { label.name.clone() };
    let option = match leg.way {
        Way::Up => "--fill",
        Way::Down => "--fill-down",
    };
    format!(
        "{option} '{}.{}=SQL'",
        called(&change.to.label, &change.to.name.name),
        called(&flow.to.label, &flow.to.name)
    )
}

fn of_flow(view: View<'_>, flow: &Flow<'_>) -> Vec<Statement> {
    let hint = hint(view.leg, view.change, flow);
    let table = &view.change.from.name.name;
    // First, since it costs the least.
    let not_brought =
        view.brought(flow).map(|it| format!("NOT EXISTS (SELECT 1 FROM {it}) AND ")).unwrap_or_default();
    let rows = |condition: &str| {
        format!(
            "SELECT {} AS \"key\" FROM {} AS t WHERE {not_brought}({condition})",
            view.told(),
            view.table()
        )
    };
    let stop = |column: &str, one: &str, many: &str, end: String, condition: &str| {
        Stop {
            subject: format!("{table}.{column}"),
            says: (one.to_owned(), many.to_owned()),
            told: view.told_name(),
            end,
            rows: rows(condition),
        }
        .statement()
    };
    let mut stops = Vec::new();
    let Some(from) = flow.from else {
        if !flow.to.nullable && !flow.has_value_for_null() && !view.counts(flow) {
            let end = format!(" and would have to hold a value; give one with {hint}");
            stops.push(stop(&flow.to.name, "row has no value", "rows have no value", end, "1"));
        }
        if !flow.to.nullable && flow.fill.is_some() {
            let given = view.mapped(flow, Mapped::Here);
            let end = format!(" after {hint}, and a value is required");
            let condition = format!("{given} IS NULL");
            stops.push(stop(&flow.to.name, "row is NULL", "rows are NULL", end, &condition));
        }
        if let Some((condition, end)) = misfit(view, flow, &hint) {
            stops.push(stop(&flow.to.name, "row holds a value", "rows hold a value", end, &condition));
        }
        if flow.fill.is_some() {
            let given = view.mapped(flow, Mapped::Here);
            let broken: Vec<String> = flow.checks.iter().map(|it| view.breaks(flow, &given, it)).collect();
            if !broken.is_empty() {
                let end = format!(" after {hint}, and its check refuses that");
                stops.push(stop(&flow.to.name, "row holds a value", "rows hold a value", end, &any(&broken)));
            }
        }
        return stops;
    };
    let column = &view.change.from.columns[from].name;
    if let Some(null) = view.null(flow).filter(|_| !flow.has_value_for_null()) {
        let end = format!(" and would have to hold a value; give one with {hint}");
        stops.push(stop(column, "row is NULL", "rows are NULL", end, &null));
    }
    if let Some(bad) = view.bad(flow).filter(|_| flow.fill.is_none()) {
        let end = format!(" that cannot stay as it is; map it with {hint}");
        stops.push(stop(column, "row holds a value", "rows hold a value", end, &bad));
    }
    let given = flow.fill.is_some() && !flow.rewrites;
    if let Some(touched) = view.touched(flow).filter(|_| given && !flow.to.nullable) {
        let end = format!(" after {hint}, and a value is required");
        let condition = format!("({touched}) AND {} IS NULL", view.mapped(flow, Mapped::Here));
        stops.push(stop(column, "row is NULL", "rows are NULL", end, &condition));
    }
    if let (Some(touched), Some((condition, end))) = (view.touched(flow), misfit(view, flow, &hint)) {
        let condition = format!("({touched}) AND ({condition})");
        stops.push(stop(column, "row holds a value", "rows hold a value", end, &condition));
    }
    // What a data step makes of JSON is JSON, so that only what was not asked before is asked of it, and of every row.
    let checks = if flow.rewrites { &flow.conditions } else { &flow.checks };
    let asked = match flow.rewrites {
        true => Some(format!("{} IS NOT NULL", view.column(from))),
        false => view.touched(flow),
    };
    if flow.rewrites && view.leg.way == Way::Down {
        let condition = has_no_way_back(&view.mapped(flow, Mapped::Here));
        let end = steps::NO_PLACE.to_owned();
        stops.push(stop(column, "row holds a document", "rows hold documents", end, &condition));
    }
    if let Some(asked) = asked.filter(|_| flow.fill.is_some() && !checks.is_empty()) {
        let given = view.mapped(flow, Mapped::Here);
        let broken: Vec<String> = checks.iter().map(|it| view.breaks(flow, &given, it)).collect();
        let first = if flow.rewrites { "; change the documents first" } else { "" };
        let end = format!(" after {hint}, and its check refuses that{first}");
        let condition = format!("({asked}) AND ({})", any(&broken));
        stops.push(stop(column, "row holds a value", "rows hold a value", end, &condition));
    }
    stops
}

impl View<'_> {
    fn counts(&self, flow: &Flow<'_>) -> bool {
        super::key::counting(self.change.to)
            .is_some_and(|place| self.change.to.columns[place].name == flow.to.name)
    }
}

/// A stop over the rows as they will be.
fn of_rows(view: View<'_>, source: &str, condition: &str, says: (&str, &str), end: String) -> Statement {
    let rows = format!("SELECT \"_isotype_key\" AS \"key\" FROM {source} AS t WHERE {condition}");
    Stop {
        subject: view.change.from.name.name.clone(),
        says: (says.0.to_owned(), says.1.to_owned()),
        told: view.told_name(),
        end,
        rows,
    }
    .statement()
}

/// Whether a value of one of these columns may be another one than before.
fn moves(change: &Change<'_>, columns: &[&str]) -> bool {
    columns.iter().filter_map(|column| change.flow(column)).any(|flow| !flow.stays())
}

fn of_uniques(view: View<'_>) -> Vec<Statement> {
    let change = view.change;
    let mut stops = Vec::new();
    let mut unique = |columns: &[&str], parts: &[String], rows: Option<String>, what: String| {
        let never_null: Vec<String> = parts.iter().map(|part| format!("{part} IS NOT NULL")).collect();
        let rows = rows.map(|it| format!(" AND ({it})")).unwrap_or_default();
        let source = format!(
            "SELECT \"_isotype_key\" AS \"key\" FROM (SELECT \"_isotype_key\", count(*) OVER (PARTITION BY {}) AS \"many\" FROM {} AS t WHERE {}{rows}) WHERE \"many\" > 1",
            parts.join(", "),
            view.arriving(columns, true),
            never_null.join(" AND ")
        );
        stops.push(
            Stop {
                subject: change.from.name.name.clone(),
                says: ("row is the same".to_owned(), "rows are the same".to_owned()),
                told: view.told_name(),
                end: format!(" in {what}, which would have to be unique; change them first"),
                rows: source,
            }
            .statement(),
        );
    };
    if let Some(key) = &change.to.primary_key {
        let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        let new = change.diff.primary_key.is_some() && !is_unique(change, &key.columns);
        if (new || moves(change, &columns)) && !all_by_number(view, &columns) {
            let parts: Vec<String> = columns.iter().map(|it| name(it)).collect();
            unique(&columns, &parts, None, columns.join(", "));
        }
    }
    for index in change.to.indexes.iter().filter(|index| index.unique) {
        let columns = index_columns(change, index);
        let plain: Vec<String> = columns.iter().map(|it| (*it).to_owned()).collect();
        let is_plain =
            index.predicate.is_none() && index.parts.iter().all(|it| matches!(it.key, PartKey::Column(_)));
        let new = change.diff.indexes.added.contains(&index.name) && !(is_plain && is_unique(change, &plain));
        if new || moves(change, &columns) {
            let parts: Vec<String> = index.parts.iter().map(|part| statements::part_key(&part.key)).collect();
            let rows = index.predicate.as_ref().map(|it| statements::predicate(change.to, it));
            unique(&columns, &parts, rows, format!("\"{}\"", index.name));
        }
    }
    stops
}

/// Whether these are new numbers of rows.
fn all_by_number(view: View<'_>, columns: &[&str]) -> bool {
    columns.iter().all(|column| {
        view.change.flow(column).is_some_and(|flow| {
            flow.from.is_none() && flow.fill.is_none() && !flow.brings && view.counts(flow)
        })
    })
}

/// Whether the table that is left guards these columns already.
fn is_unique(change: &Change<'_>, columns: &[String]) -> bool {
    let after = |places: &[usize]| places.iter().map(|&it| change.after[it].clone()).collect::<Vec<_>>();
    super::key::candidates(change.from).iter().any(|places| {
        let mut a = after(places);
        let mut b = columns.to_vec();
        a.sort();
        b.sort();
        a == b
    })
}

fn index_columns<'a>(change: &'a Change<'a>, index: &'a Index) -> Vec<&'a str> {
    let raw = index.parts.iter().any(|part| matches!(part.key, PartKey::Expression(_)))
        || matches!(index.predicate, Some(Predicate::Sql(_)));
    if raw {
        return columns_of(change.to);
    }
    let parts = index.parts.iter().filter_map(|part| match &part.key {
        PartKey::Column(column) => Some(column.as_str()),
        PartKey::Path(path) => Some(path.column.as_str()),
        PartKey::Expression(_) => None,
    });
    let terms = match &index.predicate {
        Some(Predicate::All(terms)) => terms.as_slice(),
        _ => &[],
    };
    let all: BTreeSet<&str> = parts.chain(terms.iter().map(|term| term.column.as_str())).collect();
    all.into_iter().collect()
}

/// Checks of a whole row; those of one column belong to its values.
fn of_checks(view: View<'_>) -> Vec<Statement> {
    let change = view.change;
    let checks = change.to.checks.iter().filter(|check| check.column.is_none());
    checks
        .filter(|check| {
            let label = check.name.clone().unwrap_or_default();
            change.diff.checks.added.contains(&label)
                || check.name.is_none()
                || moves(change, &columns_of(change.to))
        })
        .map(|check| {
            let condition = format!("NOT ({})", statements::condition(change.to, check));
            let what =
                check.name.as_ref().map_or_else(|| "a check".to_owned(), |it| format!("the check \"{it}\""));
            let end = format!(" {what}; change them first");
            let source = view.arriving(&columns_of(change.to), true);
            of_rows(view, &source, &condition, ("row would break", "rows would break"), end)
        })
        .collect()
}

fn of_keys(view: View<'_>) -> Vec<Statement> {
    let change = view.change;
    let leg = view.leg;
    let keys = change.to.foreign_keys.iter().filter(|key| {
        let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        let comes = columns.iter().filter_map(|it| change.flow(it)).any(|flow| {
            flow.from.is_some()
                || flow.has_value_for_null()
                || (flow.brings && (!flow.to.nullable || columns.len() > 1))
        });
        let parent_moves = leg.change_to(&key.parent.name).is_some_and(|parent| {
            let references: Vec<&str> = key.references.iter().map(String::as_str).collect();
            moves(parent, &references)
        });
        comes
            && (change.diff.foreign_keys.added.contains(&key.name) || moves(change, &columns) || parent_moves)
    });
    keys.map(|key| {
        let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        let values: Vec<String> = key.columns.iter().map(|it| format!("t.{}", name(it))).collect();
        let is_set: Vec<String> = values.iter().map(|it| format!("{it} IS NOT NULL")).collect();
        let mut parents = parent_rows(leg, key, &values, true, true);
        if let Some(waiting) = keep::waiting_rows(leg, &key.parent.name) {
            let there = leg.added.iter().find(|it| same_name(&it.name.name, &key.parent.name));
            let row = there.map_or("rowid", |table| row_name([table, table]));
            parents.push_str(&format!(" AND p.{row} NOT IN {waiting}"));
        }
        let condition = format!("{} AND NOT EXISTS (SELECT 1 FROM {parents})", is_set.join(" AND "));
        let is_new =
            leg.way == Way::Up && leg.added.iter().any(|table| same_name(&table.name.name, &key.parent.name));
        let end = format!(
            " in {}, which would have to refer to {}; {}",
            columns.join(", "),
            key.parent.name,
            if is_new {
                "it is new: make it and its rows in a migration before this one"
            } else {
                "mend them first"
            }
        );
        let source = view.arriving_where(&columns, true, &but_orphans(view, key));
        of_rows(view, &source, &condition, ("row has no parent", "rows have no parent"), end)
    })
    .collect()
}

/// Rows that had no parent before, where the key was there, are left out: what was broken stays so, and stops nobody.
fn but_orphans(view: View<'_>, key: &ForeignKey) -> String {
    let change = view.change;
    let Some(old) = change.from.foreign_keys.iter().find(|it| it.name == key.name) else {
        return String::new();
    };
    if change.diff.foreign_keys.added.contains(&key.name) {
        return String::new();
    }
    format!(
        " WHERE {} NOT IN (SELECT rowid FROM pragma_foreign_key_check({}) WHERE rowid IS NOT NULL AND parent = {} COLLATE NOCASE)",
        view.row(),
        text(&change.from.name.name),
        text(&old.parent.name),
    )
}

/// The parents of a key with these values: what follows FROM. `before` means by the names before the renames; `kept`
/// looks for rows of new tables where they are kept.
pub(super) fn parent_rows(
    leg: &Leg<'_>,
    key: &ForeignKey,
    values: &[String],
    before: bool,
    kept: bool,
) -> String {
    let added = leg.added.iter().find(|table| same_name(&table.name.name, &key.parent.name));
    let place = added.and_then(|table| Some((table, leg.places.rows_brought(table).filter(|_| kept)?)));
    let Some((table, place)) = place else { return parents_as("p", leg, key, values, before) };
    let mut conditions = equal("p", key, values);
    // A kept row that has lost its own parent does not come back.
    for own in table.foreign_keys.iter().filter(|it| leg.change_to(&it.parent.name).is_some()) {
        let values: Vec<String> = own.columns.iter().map(|it| format!("p.{}", name(it))).collect();
        let null: Vec<String> = values.iter().map(|it| format!("{it} IS NULL")).collect();
        let parents = parents_as("o", leg, own, &values, before);
        conditions.push(format!("({} OR EXISTS (SELECT 1 FROM {parents}))", null.join(" OR ")));
    }
    format!("{} AS p WHERE {}", name(place), conditions.join(" AND "))
}

/// The same for a parent that stays, or that is there already.
fn parents_as(alias: &str, leg: &Leg<'_>, key: &ForeignKey, values: &[String], before: bool) -> String {
    let references: Vec<&str> = key.references.iter().map(String::as_str).collect();
    let source = match leg.change_to(&key.parent.name) {
        Some(change) => View { leg, change, before }.arriving(&references, false),
        None => name(&key.parent.name),
    };
    format!("{source} AS {alias} WHERE {}", equal(alias, key, values).join(" AND "))
}

fn equal(alias: &str, key: &ForeignKey, values: &[String]) -> Vec<String> {
    let pairs = values.iter().zip(&key.references);
    pairs.map(|(value, reference)| format!("{alias}.{} = {value}", name(reference))).collect()
}
