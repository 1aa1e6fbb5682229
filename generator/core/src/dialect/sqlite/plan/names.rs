//! New names, given by SQLite's own renames: it rewrites the views, triggers and keys of others.

use super::super::literals::name;
use super::leg::{Leg, same_name};
use crate::migration::Statement;

/// Every rename of tables and columns, in an order in which no name is taken.
pub(super) fn renames(leg: &Leg<'_>) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut tables: Vec<(String, String)> = Vec::new();
    for table in &leg.from.tables {
        let old = &table.name.name;
        let new = match leg.changes.iter().find(|change| std::ptr::eq(change.from, table)) {
            Some(change) => change.to.name.name.as_str(),
            None => leg.waiting_name(table),
        };
        tables.push((old.clone(), new.to_owned()));
    }
    for (old, new) in moves(tables, false) {
        statements.push(Statement::new(format!("ALTER TABLE {} RENAME TO {}", name(&old), name(&new))));
    }
    for change in &leg.changes {
        let columns =
            change.from.columns.iter().zip(&change.after).map(|(it, after)| (it.name.clone(), after.clone()));
        for (old, new) in moves(columns.collect(), true) {
            statements.push(Statement::new(format!(
                "ALTER TABLE {} RENAME COLUMN {} TO {}",
                name(&change.to.name.name),
                name(&old),
                name(&new)
            )));
        }
    }
    statements
}

/// The single renames that lead from the first names to the second ones: what stands in the way makes room first, and
/// where names go round, one waits under another name.
fn moves(pairs: Vec<(String, String)>, changes_case: bool) -> Vec<(String, String)> {
    let mut now: Vec<String> = pairs.iter().map(|(old, _)| old.clone()).collect();
    let mut done = Vec::new();
    loop {
        let waiting: Vec<usize> = (0..pairs.len()).filter(|&place| now[place] != pairs[place].1).collect();
        let Some(&first) = waiting.first() else { return done };
        let free = |place: &&usize| {
            let wanted = &pairs[**place].1;
            // A column may change the case of its own name; a table may not.
            let mut others = now.iter().enumerate().filter(|(other, _)| !changes_case || other != *place);
            !others.any(|(_, taken)| same_name(taken, wanted))
        };
        let (place, new) = match waiting.iter().find(free) {
            Some(&place) => (place, pairs[place].1.clone()),
            None => (first, format!("_isotype_name_{first}")),
        };
        done.push((now[place].clone(), new.clone()));
        now[place] = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pairs: &[(&str, &str)], changes_case: bool) -> Vec<String> {
        let pairs = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        moves(pairs, changes_case).into_iter().map(|(a, b)| format!("{a}>{b}")).collect()
    }

    #[test]
    fn names_move_where_there_is_room() {
        assert_eq!(told(&[("a", "a"), ("b", "c")], false), ["b>c"]);
        assert_eq!(told(&[("a", "b"), ("b", "c")], false), ["b>c", "a>b"]);
        assert_eq!(told(&[("a", "b"), ("b", "a")], false), ["a>_isotype_name_0", "b>a", "_isotype_name_0>b"]);
        assert_eq!(told(&[("a", "A")], false), ["a>_isotype_name_0", "_isotype_name_0>A"]);
        assert_eq!(told(&[("a", "A")], true), ["a>A"]);
    }
}
