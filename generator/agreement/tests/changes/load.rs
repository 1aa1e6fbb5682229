//! Tables of a schema with rows in them, made anew: where cases begin, and what their ends are compared with.

use std::collections::BTreeSet;

use isotype_core::diagnostic::Diagnostics;
use isotype_core::migration::Statement;
use isotype_core::scalar::Dialect;
use isotype_core::source::FileId;
use isotype_core::tables::Tables;
use isotype_core::{dialect, language, lower, model};

use crate::database::Database;
use crate::rows::{self, State};
use crate::value::{name, quoted};
use crate::world::{Id, World};

/// The tables of a schema's text, or what is wrong with it.
pub(crate) fn tables(text: &str, dialect: Dialect) -> Result<Tables, String> {
    let mut diagnostics = Diagnostics::default();
    let ast = language::parser::parse(FileId(0), text, &mut diagnostics);
    let schema = model::resolve(&[ast], &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(format!("{diagnostics:#?}"));
    }
    let tables = lower::lower(&schema, dialect, &mut diagnostics);
    if diagnostics.has_errors() { Err(format!("{diagnostics:#?}")) } else { Ok(tables) }
}

/// Makes tables and rows in an empty database; the keys between tables come last, so that all rows are checked.
pub(crate) async fn make(
    database: &mut Database,
    world: &World,
    tables: &Tables,
    state: &State,
) -> Result<(), String> {
    database.reset().await;
    let script = dialect::create(database.dialect(), tables);
    let is_key = |it: &&Statement| it.sql.starts_with("ALTER TABLE") && it.sql.contains(" FOREIGN KEY ");
    let (keys, others): (Vec<&Statement>, Vec<&Statement>) = script.statements.iter().partition(is_key);
    let text = |list: &[&Statement]| list.iter().map(|it| format!("{};\n", it.sql)).collect::<String>();
    if database.dialect() == Dialect::Sqlite {
        database.run("PRAGMA foreign_keys = OFF").await?;
    }
    database.run(&text(&others)).await.map_err(|error| format!("create: {error}"))?;
    let rows = inserts(world, database.dialect(), state).join(";\n");
    database.run(&rows).await.map_err(|error| format!("{error}\n{rows}"))?;
    database.run(&text(&keys)).await?;
    match database.dialect() {
        Dialect::Sqlite => {
            database.run("PRAGMA foreign_keys = ON").await?;
            sound(database).await?;
        }
        Dialect::Postgresql => database.run(&counters(world)).await?,
    }
    Ok(())
}

/// Whether every row refers to one that is there (PostgreSQL sees to it by itself).
pub(crate) async fn sound(database: &mut Database) -> Result<(), String> {
    if database.dialect() == Dialect::Sqlite {
        let query =
            "SELECT coalesce(group_concat(\"table\" || ' to ' || parent), '') FROM pragma_foreign_key_check";
        let broken = database.text(query).await?;
        if !broken.is_empty() {
            return Err(format!("rows refer to nothing: {broken}"));
        }
    }
    Ok(())
}

fn inserts(world: &World, dialect: Dialect, state: &State) -> Vec<String> {
    let mut list: Vec<String> = world
        .models
        .iter()
        .flat_map(|model| state.of(model.id).iter().map(|row| rows::insert(world, dialect, model, row, &[])))
        .collect();
    list.extend(world.joins.iter().flat_map(|join| rows::insert_pairs(world, dialect, state, join)));
    list
}

/// Sequences go on after the rows that are there.
fn counters(world: &World) -> String {
    let mut text = String::new();
    for model in &world.models {
        for field in model.fields.iter().filter(|field| world.counts(model, field)) {
            let table = rows::table(Dialect::Postgresql, model);
            text.push_str(&format!(
                "SELECT setval(pg_get_serial_sequence({}, {}), greatest(1, (SELECT max({}) FROM {table})));\n",
                quoted(&table),
                quoted(field.column()),
                name(field.column())
            ));
        }
    }
    text
}

/// The same with random rows; those that a rule or a unique index refuses are left out.
pub(crate) async fn make_with_what_fits(
    database: &mut Database,
    world: &World,
    tables: &Tables,
    mut state: State,
) -> Result<State, String> {
    for _ in 0..6 {
        let Err(error) = make(database, world, tables, &state).await else { return Ok(state) };
        if error.starts_with("create: ") {
            return Err(error);
        }
        make(database, world, tables, &State::default()).await?;
        let dialect = database.dialect();
        if dialect == Dialect::Sqlite {
            database.run("PRAGMA foreign_keys = OFF").await?;
        } else {
            database.run("SET session_replication_role = replica").await?;
        }
        let mut gone: BTreeSet<(Id, u32)> = BTreeSet::new();
        for model in &world.models {
            for row in state.of(model.id) {
                if database.run(&rows::insert(world, dialect, model, row, &[])).await.is_err() {
                    gone.insert((model.id, row.id));
                }
            }
        }
        if dialect == Dialect::Postgresql {
            database.run("SET session_replication_role = DEFAULT").await?;
        }
        if gone.is_empty() {
            return Err(error);
        }
        rows::without(world, &mut state, &gone);
    }
    Err("no rows fit".to_owned())
}
