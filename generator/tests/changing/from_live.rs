//! The same change from a live database: the undo leads back to its very words.

use isotype_core::dialect;
use isotype_core::migration::Script;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;

use super::case::{Case, Change};
use super::goldens::difference;
use super::live::{picture, rows};
use crate::databases::Database;

/// Everything that the database tells of its constraints and indexes in its own words, a line each. Since PostgreSQL 18
/// NOT NULL is a constraint: the server names it as it likes.
fn words(database: &mut Database, dialect: Dialect, tables: &Tables) -> String {
    let mut lines: Vec<String> = match dialect {
        Dialect::Postgresql => database
            .run(
                "SELECT conrelid::regclass || ' ' || CASE contype WHEN 'n' THEN '' ELSE conname END || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema|\"?_isotype)' AND conrelid <> 0 AND conname !~ '^_isotype'
                 UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname !~ '^(pg_|information_schema|_isotype)' AND indexname !~ '^_isotype'
                 UNION ALL SELECT adrelid::regclass || '.' || attname || ' ' || pg_get_expr(adbin, adrelid)
                   FROM pg_attrdef JOIN pg_class c ON c.oid = adrelid JOIN pg_attribute a ON a.attrelid = adrelid AND attnum = adnum
                   WHERE relnamespace::regnamespace::text !~ '^(pg_|information_schema|\"?_isotype)' AND attname !~ '^_isotype'",
            )
            .expect("the catalog answers")
            .into_iter()
            .flatten()
            .collect(),
        Dialect::Sqlite => {
            let mut list = database
                .run("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name NOT LIKE '\\_isotype%' ESCAPE '\\'")
                .expect("the catalog answers")
                .into_iter()
                .flatten()
                .collect::<Vec<_>>();
            for table in &tables.tables {
                list.extend(table.checks.iter().map(|check| format!("{} {check:?}", table.name.name)));
                let defaults = table.columns.iter().filter_map(|it| Some((&it.name, it.default.as_ref()?)));
                list.extend(defaults.map(|(column, it)| format!("{}.{column} {it:?}", table.name.name)));
            }
            list
        }
    };
    lines.sort();
    lines.join("\n")
}

fn run(database: &mut Database, scripts: &[&Script]) -> Result<(), String> {
    for script in scripts.iter().filter(|it| !it.statements.is_empty()) {
        // As `diff` prints it: what stands alone is run alone.
        if let Err(error) = database.run(&script.to_sql_with_transaction()) {
            let _ = database.run("ROLLBACK");
            if let Database::Sqlite { .. } = database {
                database.run("PRAGMA foreign_keys = ON").expect("the connection lives");
            }
            return Err(error);
        }
    }
    Ok(())
}

/// What is wrong with the change and its undo, planned from what the database tells.
pub(crate) fn prove(case: &Case, dialect: Dialect) -> Vec<String> {
    if case.known_to_fail(dialect).is_some() {
        return Vec::new();
    }
    let place =
        |words: String| vec![format!("{} on {}, from a live database: {words}", case.name, dialect.name())];
    let by_schema = case.change(dialect);
    let mut database = Database::fresh(dialect);
    if let Err(error) = database.run(&case.setup(dialect, &by_schema)) {
        return place(format!("the rows are refused: {error}"));
    }
    let (tables, others) = database.live();
    if dialect::normalize(dialect, &tables) != database.catalog() {
        return place("the words of the catalog mean something else than the catalog".to_owned());
    }
    let said = words(&mut database, dialect, &tables);
    let before = (picture(&database.catalog(), &[]), rows(&mut database, dialect, &case.hidden()));
    // A table that no schema has would be dropped; here only what is beside ours counts.
    let mut tables = tables;
    tables.tables.retain(|table| !case.of_others().contains(&table.name.name.as_str()));
    let Change { plan, next, .. } = case.change_of_live(dialect, tables, &others);
    let ups: Vec<&Script> = plan.parts.iter().map(|part| &part.up).collect();
    let downs: Vec<&Script> = plan.parts.iter().rev().map(|part| &part.down).collect();
    match run(&mut database, &ups) {
        Err(error) if error.contains("isotype: ") => {}
        Err(error) => return place(format!("the up: {error}")),
        Ok(()) => {
            let (wanted, there) = (
                picture(&dialect::normalize(dialect, &next), &[]),
                picture(&database.catalog(), &case.of_others()),
            );
            if wanted != there {
                return place(format!("after the up {}", difference(&wanted, &there)));
            }
            if let Err(error) = run(&mut database, &downs) {
                return place(format!("the down: {error}"));
            }
        }
    }
    let (tables, _) = database.live();
    let again = words(&mut database, dialect, &tables);
    if again != said {
        return place(format!("the words after the down {}", difference(&said, &again)));
    }
    let mut undone = database.catalog();
    let stays = case.stays(dialect);
    undone.extensions.retain(|it| !stays.contains(&it.name.as_str()));
    undone.schemas.retain(|it| !stays.contains(&it.as_str()));
    let after = (picture(&undone, &[]), rows(&mut database, dialect, &case.hidden()));
    if after.0 != before.0 {
        return place(format!("after the down {}", difference(&before.0, &after.0)));
    }
    if after.1 != before.1 {
        return place(format!("the rows after the down {}", difference(&before.1, &after.1)));
    }
    Vec::new()
}
