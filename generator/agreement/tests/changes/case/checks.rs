//! What is compared after each step.

use isotype_core::migration::Matching;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;

use super::Failure;
use crate::database::{Database, Dump};
use crate::load;
use crate::rows::{self, State};
use crate::value::Value;
use crate::world::{Id, World};

/// What is in a database.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) catalog: Tables,
    pub(crate) things: String,
    pub(crate) dump: Dump,
}

/// The things without SQLite's places for what an undo keeps.
pub(crate) fn without_places_to_keep(things: &str) -> String {
    let mine =
        |it: &&str| !it.starts_with("table _isotype_") && !it.starts_with("index sqlite_autoindex__isotype_");
    things.lines().filter(mine).map(|it| format!("{it}\n")).collect()
}

/// Looks at everything.
pub(crate) async fn look(database: &mut Database) -> Result<Seen, Failure> {
    let broken = |error| Failure::new("database cannot be read", error);
    let catalog = database.catalog().await.map_err(broken)?;
    let things = database.things().await.map_err(broken)?;
    let dump = database.dump(&catalog, &[]).await.map_err(broken)?;
    Ok(Seen { catalog, things, dump })
}

/// The columns that hold what the database made by itself, by table and column.
pub(crate) fn free_columns(world: &World, state: &State) -> Vec<(String, String)> {
    let mut free = Vec::new();
    for model in &world.models {
        for field in &model.fields {
            let rows = state.of(model.id);
            if rows.iter().any(|row| row.values.get(&field.id) == Some(&Value::Any)) {
                free.push((model.table().to_owned(), field.column().to_owned()));
            }
        }
    }
    free
}

/// Compares a database with what it should hold.
pub(crate) async fn compare(
    database: &mut Database,
    wanted: &Seen,
    free: &[(String, String)],
    kind: (&'static str, &'static str),
) -> Result<(), Failure> {
    let broken = |error| Failure::new("database cannot be read", error);
    let catalog = database.catalog().await.map_err(broken)?;
    if catalog != wanted.catalog {
        let (is, should) = (format!("{catalog:#?}"), format!("{:#?}", wanted.catalog));
        return Err(Failure::new(kind.0, difference(&should, &is)));
    }
    let dump = database.dump(&catalog, free).await.map_err(broken)?;
    if dump != wanted.dump {
        return Err(Failure::new(kind.1, difference(&lines(&wanted.dump), &lines(&dump))));
    }
    load::sound(database).await.map_err(|error| Failure::new("broken references", error))
}

fn lines(dump: &Dump) -> String {
    dump.iter().flat_map(|(table, rows)| rows.iter().map(move |row| format!("{table}: {row}\n"))).collect()
}

/// The lines in which two texts differ, a few of those before them with each.
pub(crate) fn difference(should: &str, is: &str) -> String {
    let (should, is): (Vec<&str>, Vec<&str>) = (should.lines().collect(), is.lines().collect());
    let same = should.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let mut text = String::new();
    let heading = |list: &[&str]| -> Option<String> {
        list[..same.min(list.len())]
            .iter()
            .rev()
            .find(|it| it.contains("name: \""))
            .map(|it| (*it).trim().to_owned())
    };
    if let Some(heading) = heading(&should) {
        text.push_str(&format!("  after {heading}\n"));
    }
    let rest = |from: &[&str], of: &[&str]| -> Vec<String> {
        let mut others: Vec<&str> = of[same.min(of.len())..].to_vec();
        let mut left = Vec::new();
        for line in &from[same.min(from.len())..] {
            match others.iter().position(|it| it == line) {
                Some(place) => {
                    others.swap_remove(place);
                }
                None => left.push((*line).to_owned()),
            }
        }
        left
    };
    for line in rest(&should, &is).iter().take(12) {
        text.push_str(&format!("  should: {line}\n"));
    }
    for line in rest(&is, &should).iter().take(12) {
        text.push_str(&format!("  is:     {line}\n"));
    }
    if should.len() == is.len() && text.lines().count() < 3 {
        text.push_str(&format!(
            "  should: {}\n  is:     {}\n",
            should.get(same).unwrap_or(&""),
            is.get(same).unwrap_or(&"")
        ));
    }
    text
}

/// Whether inserts without the number of a counting key work; nothing of them stays.
pub(crate) async fn counting(
    database: &mut Database,
    world: &World,
    state: &State,
    seed: u64,
) -> Result<(), Failure> {
    for model in &world.models {
        let Some(field) = model.fields.iter().find(|field| world.counts(model, field)) else { continue };
        if model.fields.len() < 2 {
            continue;
        }
        let mut row = rows::plain_row(world, model, model.id * 100 + 77, seed);
        rows::refer(world, model, &mut row, state, seed);
        let with = rows::insert(world, database.dialect(), model, &row, &[]);
        let without = rows::insert(world, database.dialect(), model, &row, &[field.id]);
        let run = async |database: &mut Database, sql: &str| {
            database.run("BEGIN").await?;
            let done = database.run(sql).await;
            database.run("ROLLBACK").await?;
            done
        };
        // A rule may refuse this row anyway.
        if run(database, &with).await.is_ok()
            && let Err(error) = run(database, &without).await
        {
            return Err(Failure::new("counting key", format!("{error}\n{without}")));
        }
    }
    Ok(())
}

/// Whether the matching knows which table, column, enum and value was which.
pub(crate) fn matching(
    dialect: Dialect,
    (from, to): (&World, &World),
    (previous, next): (&Tables, &Tables),
    found: &Matching,
) -> Result<(), Failure> {
    let id_of = |world: &World, table: &str| -> Option<Id> {
        let model = world.models.iter().find(|it| it.table() == table).map(|it| it.id);
        model.or_else(|| {
            world.joins.iter().find(|it| world.join_table(it).as_deref() == Some(table)).map(|it| it.id)
        })
    };
    let wrong = |text: String| Err(Failure::new("matching", format!("{}: {text}", dialect.name())));
    for pair in &found.tables {
        let old = pair.previous.map(|it| &previous.tables[it]);
        let new = pair.next.map(|it| &next.tables[it]);
        let (old_id, new_id) =
            (old.and_then(|it| id_of(from, &it.name.name)), new.and_then(|it| id_of(to, &it.name.name)));
        let name = |it: Option<&isotype_core::tables::Table>| it.map(|it| it.name.name.clone());
        match (old_id, new_id) {
            (Some(a), Some(b)) if a != b => return wrong(format!("{:?} is not {:?}", name(old), name(new))),
            (Some(a), None) if to.model(a).is_some() || to.joins.iter().any(|it| it.id == a) => {
                return wrong(format!("{:?} is still there under another name", name(old)));
            }
            _ => {}
        }
        let (Some(old), Some(new), Some(id)) = (old, new, new_id) else { continue };
        let (Some(was), Some(is)) = (from.model(id), to.model(id)) else { continue };
        for (a, b) in &pair.columns {
            let a = a.map(|it| old.columns[it].name.as_str());
            let b = b.map(|it| new.columns[it].name.as_str());
            let a_id = a.and_then(|name| was.fields.iter().find(|it| it.column() == name)).map(|it| it.id);
            let b_id = b.and_then(|name| is.fields.iter().find(|it| it.column() == name)).map(|it| it.id);
            match (a_id, b_id) {
                (Some(x), Some(y)) if x != y => return wrong(format!("{}: {a:?} is not {b:?}", is.name)),
                (Some(x), None) if is.field(x).is_some() => {
                    return wrong(format!("{}: {a:?} is still there under another name", is.name));
                }
                _ => {}
            }
        }
    }
    Ok(())
}
