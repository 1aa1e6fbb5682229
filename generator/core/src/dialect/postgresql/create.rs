//! Everything made, in an order that PostgreSQL accepts, each step with its undo.

use super::statements;
use crate::dialect::introduction;
use crate::migration::{Note, Statement, Step};
use crate::tables::{Enum, Extension, ForeignKey, Index, Table, Tables};

/// Makes everything: schemas, extensions, enums, tables, indexes, and foreign keys when every table is there.
pub fn create(tables: &Tables) -> Vec<Step> {
    let mut steps = Vec::new();
    // The default schema is there before anything, and stays.
    let schemas = tables.schemas.iter().filter(|name| *name != "public");
    steps.extend(schemas.map(|name| create_schema(name)));
    steps.extend(tables.extensions.iter().map(create_extension));
    steps.extend(tables.enums.iter().map(create_enum));
    steps.extend(tables.tables.iter().map(create_table));
    for table in &tables.tables {
        steps.extend(table.indexes.iter().map(|index| create_index(table, index)));
    }
    for table in &tables.tables {
        steps.extend(table.foreign_keys.iter().map(|key| add_foreign_key(table, key)));
    }
    steps
}

fn step(statement: Statement, undo: String) -> Step {
    Step { up: vec![statement], down: vec![Statement::new(undo)], note: Note::default() }
}

fn create_schema(name: &str) -> Step {
    step(Statement::new(statements::create_schema(name)), statements::drop_schema(name))
}

fn create_extension(extension: &Extension) -> Step {
    step(Statement::new(statements::create_extension(extension)), statements::drop_extension(extension))
}

fn create_enum(it: &Enum) -> Step {
    let mut statement = Statement::new(statements::create_enum(it));
    statement.comment.clone_from(&it.docs);
    step(statement, statements::drop_enum(it))
}

fn create_table(table: &Table) -> Step {
    let mut statement = Statement::new(statements::create_table(table));
    statement.comment = introduction(table);
    step(statement, statements::drop_table(table))
}

fn create_index(table: &Table, index: &Index) -> Step {
    let statement = Statement::new(statements::create_index(table, index));
    Step { up: vec![statement], down: Vec::new(), note: Note::default() }
}

fn add_foreign_key(table: &Table, key: &ForeignKey) -> Step {
    step(Statement::new(statements::add_foreign_key(table, key)), statements::drop_foreign_key(table, key))
}
