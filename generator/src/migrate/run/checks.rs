//! What is looked at before the first statement, so that nothing is left half done.

use super::{Database, Direction, Error, Failure, Migration, Migrations, Part, purged_and_needed};

/// The ledgers of others.
const LEDGERS: [(&str, &str); 9] = [
    ("_prisma_migrations", "Prisma"),
    ("__drizzle_migrations", "drizzle"),
    ("__diesel_schema_migrations", "Diesel"),
    ("seaql_migrations", "SeaORM"),
    ("refinery_schema_history", "refinery"),
    ("flyway_schema_history", "Flyway"),
    ("alembic_version", "Alembic"),
    ("django_migrations", "Django"),
    ("schema_migrations", "another migrator"),
];

/// A database without a ledger of ours must not be one that somebody else keeps.
pub(super) async fn refuse_foreign(database: &mut Database, migrations: &Migrations) -> Result<(), Error> {
    let tables = database.tables().await?;
    let has = |name: &str| tables.iter().any(|table| table == name);
    let made: Vec<String> = migrations
        .list
        .first()
        .into_iter()
        .flat_map(|first| &first.parts)
        .flat_map(|part| &part.up.statements)
        .filter_map(|statement| statement.path_after(&["CREATE", "TABLE"])?.pop())
        .collect();
    let ours = made.iter().find(|name| has(name));
    if let Some((ledger, who)) = LEDGERS.iter().find(|(ledger, _)| has(ledger)) {
        let message = format!(
            "this database is migrated by {who}: it has the table {ledger}, and no ledger of sqlx or isotype"
        );
        return Err(Failure::safety("wrong-database", message).help(adopt(migrations)).into());
    }
    match ours {
        None => Ok(()),
        Some(table) => {
            let message = format!(
                "the database has no ledger of migrations, but it has a table {table:?} already, which {} would make",
                migrations.list.first().map_or("the first migration", |first| first.stem.as_str())
            );
            Err(Failure::safety("wrong-database", message).help(adopt(migrations)).into())
        }
    }
}

fn adopt(migrations: &Migrations) -> String {
    let first = migrations.list.first().map_or("the first migration", |first| first.stem.as_str());
    format!(
        "is it the right database? If it is to be taken over and has the tables of {first} already, \
         let sqlx note that: Migrator::skip, or sqlx migrate run --target-version with an empty database to copy _sqlx_migrations from"
    )
}

/// Every undo must have a file.
pub(super) fn downs(parts: &[(&Migration, &Part)]) -> Result<(), Error> {
    let missing = parts.iter().filter(|(_, part)| part.down.is_none());
    let failures: Vec<Failure> = missing
        .map(|(_, part)| {
            let message = format!("{} cannot be undone: there is no {}.down.sql", part.up.path, part.stem);
            Failure::input("no-way-back", message).help("write one, or bring a copy of the database back")
        })
        .collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
}

/// An undo that needs what was purged is refused before anything is undone.
pub(super) async fn kept_is_there(
    database: &mut Database,
    parts: &[(&Migration, &Part)],
) -> Result<(), Error> {
    let purged = database.purged().await?;
    if purged.is_empty() {
        return Ok(());
    }
    let kept = database.kept().await?;
    let failures: Vec<Failure> = purged_and_needed(parts, &purged, &kept)
        .into_iter()
        .map(|(migration, name)| {
            let message = format!("{} cannot be undone: what it kept was purged ({name})", migration.stem);
            Failure::safety("purged", message)
                .help("bring a copy of the database back, or go forth with a new migration")
        })
        .collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
}

/// The rights that a run needs and that a later part would miss.
pub(super) async fn rights(
    database: &mut Database,
    parts: &[(&Migration, &Part)],
    direction: Direction,
) -> Result<(), Error> {
    if !matches!(database, Database::Postgresql(_)) {
        return Ok(());
    }
    let makes_schema = parts.iter().filter_map(|(_, part)| part.script(direction)).find(|script| {
        script.statements.iter().any(|statement| statement.begins_with(&["CREATE", "SCHEMA"]))
    });
    let Some(script) = makes_schema else { return Ok(()) };
    let sql = "SELECT format('GRANT CREATE ON DATABASE %I TO %I', current_database(), current_user) \
               WHERE NOT has_database_privilege(current_database(), 'CREATE')";
    let missing = database.ask(sql, "look at the rights").await?.into_iter().flatten().flatten().next();
    match missing {
        None => Ok(()),
        Some(grant) => {
            let message = format!("{} makes a schema, and this role may not", script.path);
            Err(Failure::input("missing-privilege", message)
                .help(format!("nothing was done yet; let the owner say: {grant}"))
                .into())
        }
    }
}
