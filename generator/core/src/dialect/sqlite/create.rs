//! Everything made and dropped, in an order that SQLite accepts.

use std::collections::BTreeMap;

use super::statements;
use crate::dialect::introduction;
use crate::migration::{Script, Statement};
use crate::tables::{Name, Table, Tables};

/// Makes everything: parents before children, each table followed by its indexes.
pub fn create(tables: &Tables) -> Script {
    let mut statements = Vec::new();
    for table in parents_first(tables).0 {
        statements.push(create_table(table));
        let indexes = table.indexes.iter();
        statements.extend(indexes.map(|index| Statement::new(statements::create_index(table, index))));
    }
    Script::in_transaction(statements)
}

/// Drops everything, children before parents.
///
/// With foreign keys on, dropping a table deletes its rows first, and a key into the table itself or a ring of keys
/// would refuse that. Then the keys are switched off, which works outside a transaction only.
pub fn drop_all(tables: &Tables) -> Script {
    let (order, ring) = parents_first(tables);
    let drops = order.into_iter().rev().map(|table| Statement::new(statements::drop_table(table)));
    let mut script = Script::in_transaction(drops.collect());
    if ring {
        let mut statements = vec![
            Statement::new("PRAGMA foreign_keys = OFF").comment(
                "Some tables refer to each other or to themselves: none could go first while keys are watched.",
            ),
            Statement::new("BEGIN IMMEDIATE"),
        ];
        statements.append(&mut script.statements);
        statements.push(Statement::new("COMMIT"));
        statements.push(Statement::new("PRAGMA foreign_keys = ON"));
        script = Script { statements, transactional: false };
    }
    script
}

fn create_table(table: &Table) -> Statement {
    let mut statement = Statement::new(statements::create_table(table));
    statement.comment = introduction(table);
    statement
}

/// The tables, each after those that it refers to, else in their own order; and whether keys go round in a ring.
pub(super) fn parents_first(tables: &Tables) -> (Vec<&Table>, bool) {
    let by_name: BTreeMap<&Name, usize> =
        tables.tables.iter().enumerate().map(|(index, table)| (&table.name, index)).collect();
    let parents: Vec<Vec<usize>> = tables
        .tables
        .iter()
        .map(|table| table.foreign_keys.iter().filter_map(|key| by_name.get(&key.parent).copied()).collect())
        .collect();
    let mut order = Vec::with_capacity(parents.len());
    let mut state = vec![State::Waiting; parents.len()];
    let mut ring = false;
    for start in 0..parents.len() {
        // A stack instead of recursion: chains of keys can be as long as the schema.
        let mut stack = vec![(start, 0)];
        while let Some((table, next)) = stack.pop() {
            if next == 0 {
                if state[table] == State::Done {
                    continue;
                }
                state[table] = State::Open;
            }
            match parents[table].get(next) {
                Some(&parent) => {
                    stack.push((table, next + 1));
                    match state[parent] {
                        State::Waiting => stack.push((parent, 0)),
                        State::Open => ring = true,
                        State::Done => {}
                    }
                }
                None => {
                    state[table] = State::Done;
                    order.push(&tables.tables[table]);
                }
            }
        }
    }
    (order, ring)
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Waiting,
    Open,
    Done,
}
