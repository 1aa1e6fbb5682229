//! The picture that a schema means, as SQLite's catalog would tell it. SQLite keeps the words of a statement as they
//! were written, so only blanks, brackets around the whole and the case of bare words are evened out.

use super::reading::unbracketed;
use super::statements::{condition, default_clause, part_key, predicate};
use super::types::declared;
use crate::dialect::tokens::{spell, tokens};
use crate::tables::{
    Base, Check, Column, Condition, Default, ForeignKey, Index, Label, Method, Name, Part, PartKey,
    Predicate, PrimaryKey, Table, Tables, Type,
};

/// The normalized picture.
pub fn normalize(tables: &Tables) -> Tables {
    let mut list: Vec<Table> = tables.tables.iter().map(table).collect();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    Tables { tables: list, ..Tables::default() }
}

fn table(table: &Table) -> Table {
    let mut indexes: Vec<Index> = table.indexes.iter().map(|it| index(table, it)).collect();
    indexes.sort_by(|a, b| a.name.cmp(&b.name));
    let mut foreign_keys: Vec<ForeignKey> = table.foreign_keys.clone();
    for key in &mut foreign_keys {
        key.parent = Name::plain(key.parent.name.clone());
    }
    foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
    let mut checks: Vec<Check> = table
        .checks
        .iter()
        .map(|check| Check {
            name: check.name.clone(),
            column: None,
            conditions: vec![Condition::Sql(expression(&condition(table, check)))],
        })
        .collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    let key = table.primary_key.as_ref();
    Table {
        name: Name::plain(table.name.name.clone()),
        label: Label::default(),
        docs: None,
        columns: table.columns.iter().map(column).collect(),
        primary_key: key.map(|key| PrimaryKey { name: None, columns: key.columns.clone() }),
        indexes,
        foreign_keys,
        checks,
    }
}

fn column(column: &Column) -> Column {
    let counting = column.default == Some(Default::Autoincrement);
    let words = if counting { "INTEGER".to_owned() } else { declared(&column.ty) };
    let default = match &column.default {
        Some(Default::Autoincrement) => Some(Default::Autoincrement),
        _ => default_clause(column).map(|it| Default::Expression(expression(&it))),
    };
    let ty = Type { base: Base::Sql(type_words(&words)), list: false };
    Column {
        name: column.name.clone(),
        label: Label::default(),
        ty,
        nullable: column.nullable,
        default,
        docs: None,
    }
}

/// One spelling of a declared type.
pub(super) fn type_words(words: &str) -> String {
    spell(&tokens(words)).replace(" ( ", "(").replace(" )", ")").replace(" , ", ",").to_uppercase()
}

fn index(table: &Table, index: &Index) -> Index {
    let parts = index
        .parts
        .iter()
        .map(|part| {
            let key = match &part.key {
                PartKey::Column(column) => PartKey::Column(column.clone()),
                other => PartKey::Expression(expression(&part_key(other))),
            };
            Part { key, descending: part.descending, operator_class: None }
        })
        .collect();
    Index {
        name: index.name.clone(),
        unique: index.unique,
        method: Method::BTree,
        parts,
        include: Vec::new(),
        predicate: index.predicate.as_ref().map(|it| Predicate::Sql(expression(&predicate(table, it)))),
    }
}

/// One spelling of an expression.
pub(super) fn expression(sql: &str) -> String {
    unbracketed(&tokens(sql))
}
