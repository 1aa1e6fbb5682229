//! SQL of hostile schemas runs on both databases, and what it makes is what was asked for and nothing else.

use isotype_agreement::databases::{Databases, sql, try_sql};
use isotype_agreement::hostile;
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use sqlx::Row;

/// The tables and columns of a schema by their names in the database, sorted.
fn wanted(schema: &Schema) -> Vec<(String, String)> {
    let mut wanted: Vec<_> = schema
        .models
        .iter()
        .flat_map(|model| {
            model.columns().map(|(_, _, column)| (model.database_name.clone(), column.database_name.clone()))
        })
        .collect();
    wanted.sort();
    wanted
}

/// The tables and columns that are there, sorted.
async fn found(databases: &Databases) -> [Vec<(String, String)>; 2] {
    let pair = |table: String, column: String| (table, column);
    let sqlite = sqlx::query(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    let sqlite = sqlite.fetch_all(&databases.sqlite).await.unwrap();
    let postgres = sqlx::query(
        "SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND a.attnum > 0 AND n.nspname = 'public'",
    );
    let postgres = postgres.fetch_all(&databases.postgres).await.unwrap();
    let mut sqlite: Vec<_> = sqlite.iter().map(|row| pair(row.get(0), row.get(1))).collect();
    let mut postgres: Vec<_> = postgres.iter().map(|row| pair(row.get(0), row.get(1))).collect();
    sqlite.sort();
    postgres.sort();
    [sqlite, postgres]
}

async fn made_and_dropped(name: &str, schema: &Schema) {
    let databases = Databases::with(schema).await;
    // PostgreSQL cuts names after 63 bytes, on a character's boundary.
    let cut = |name: &str| {
        let mut end = name.len().min(63);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        name[..end].to_owned()
    };
    let wanted = wanted(schema);
    let mut shortened: Vec<_> = wanted.iter().map(|(table, column)| (cut(table), cut(column))).collect();
    shortened.sort();
    let [sqlite, postgres] = found(&databases).await;
    assert_eq!(sqlite, wanted, "{name} on SQLite");
    assert_eq!(postgres, shortened, "{name} on PostgreSQL");
    databases.run(&sql(schema, Dialect::Sqlite).1, &sql(schema, Dialect::Postgresql).1).await;
    assert_eq!(found(&databases).await, [[], []], "{name}: dropped");
}

#[tokio::test]
async fn what_is_taken_is_made_and_dropped_by_exactly_its_names() {
    for (name, text) in super::taken() {
        let schema = super::read(&text).unwrap_or_else(|diagnostics| panic!("{name}: {diagnostics:#?}"));
        made_and_dropped(name, &schema).await;
    }
}

#[tokio::test]
async fn what_collides_is_made_or_refused_in_words() {
    for (name, text) in hostile::collisions() {
        let made = super::read(&text).and_then(|schema| {
            Dialect::ALL.into_iter().try_for_each(|dialect| try_sql(&schema, dialect).map(drop))?;
            Ok(schema)
        });
        match made {
            Ok(schema) => made_and_dropped(name, &schema).await,
            Err(diagnostics) => super::is_clear(&diagnostics),
        }
    }
}
