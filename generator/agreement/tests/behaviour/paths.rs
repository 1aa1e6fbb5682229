//! Filters on what stands inside of documents find the rows that a reader would choose, on both databases: random
//! documents, old ones among them, against the same question asked of the values in Rust.

mod aged;
mod cases;

use isotype::db::list;
use isotype::{Dialect, Filter, Handle, Model, Page, Stored};
use isotype_agreement::FULL;
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::{Closed, Figure, Finding, Moved, Odd, Searched, Tree};
use isotype_agreement::random::dice::Dice;
use isotype_agreement::random::{document, runner};
use isotype_core::document::Shapes;
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;
use sqlx::Pool;

/// The table with rows that are not read before somebody asks: most tests ask for the ids alone.
#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(table = "Searched", key(id))]
struct Row {
    id: i32,
    closed: Stored<Closed>,
    moved: Option<Stored<Moved>>,
    figure: Stored<Figure>,
    finding: Stored<Finding>,
    tree: Stored<Tree>,
    odd: Stored<Odd>,
    loose: Stored<Moved>,
    raw: Option<Stored<Finding>>,
}

const ROWS: usize = 60;

const COLUMNS: [(&str, &str); 8] = [
    ("closed", "Closed"),
    ("moved", "Moved"),
    ("figure", "Figure"),
    ("finding", "Finding"),
    ("tree", "Tree"),
    ("odd", "Odd"),
    ("loose", "Moved"),
    ("raw", "Finding"),
];

/// So many rows, each document as it may be stored: by this schema, or by an earlier one.
fn documents(shapes: &Shapes, dice: &mut Dice, count: usize) -> Vec<Vec<Option<Value>>> {
    let mut runner = runner(dice.number());
    let columns = COLUMNS.map(|(column, name)| {
        let id = shapes.document(name).expect("the schema has it");
        // As deep as paths go in them.
        (column, id, document(shapes, id, if matches!(column, "tree" | "odd") { 2 } else { 1 }))
    });
    let mut rows = Vec::new();
    for _ in 0..count {
        let row = columns.iter().map(|(column, id, samples)| {
            let sample = samples.new_tree(&mut runner).expect("samples are made").current();
            let mut value = sample.expected;
            aged::age(shapes, *id, &mut value, dice);
            let absent = matches!(*column, "moved" | "raw") && dice.chance(20);
            (!absent).then_some(value)
        });
        rows.push(row.collect());
    }
    rows
}

async fn store(databases: &Databases, rows: &[Vec<Option<Value>>]) {
    for (id, row) in rows.iter().enumerate() {
        let names = COLUMNS.map(|(name, _)| name).join(", ");
        let places = |cast: &str| (2..10).map(|n| format!("${n}{cast}")).collect::<Vec<_>>().join(", ");
        let sql = |cast: &str| {
            sqlx::AssertSqlSafe(format!(
                "INSERT INTO \"Searched\" (id, {names}) VALUES ($1, {})",
                places(cast)
            ))
        };
        let (mut sqlite, mut postgres) = (sqlx::query(sql("")), sqlx::query(sql("::text::jsonb")));
        (sqlite, postgres) = (sqlite.bind(id as i32), postgres.bind(id as i32));
        for value in row {
            let text = value.as_ref().map(Value::to_string);
            (sqlite, postgres) = (sqlite.bind(text.clone()), postgres.bind(text));
        }
        sqlite.execute(&databases.sqlite).await.unwrap_or_else(|error| panic!("{error}: {row:?}"));
        postgres.execute(&databases.postgres).await.unwrap_or_else(|error| panic!("{error}: {row:?}"));
    }
}

/// The ids of the rows that a filter lets through.
async fn found<D: Dialect>(pool: &Pool<D>, filter: &Filter<Row>) -> isotype::Result<Vec<i32>>
where
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    let rows = list(pool, Page::first(1000).only(filter.clone())).await?;
    Ok(rows.items.into_iter().map(|row| row.id).collect())
}

async fn all<D: Dialect>(pool: &Pool<D>) -> Vec<Searched>
where
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    list(pool, Page::first(1000)).await.unwrap().items
}

#[tokio::test]
async fn filters_find_what_a_reader_would_choose_on_both_databases() {
    let schema = schema(FULL);
    let seed = std::env::var("ISOTYPE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    let mut dice = Dice::new(seed, &[]);
    let databases = Databases::with(&schema).await;
    store(&databases, &documents(&schema.shapes, &mut dice, ROWS)).await;
    let rows = all(&databases.sqlite).await;
    assert_eq!(rows.len(), ROWS);
    let cases = cases::all(&rows, &mut dice);
    let (mut some, mut none) = (0, 0);
    for case in &cases {
        let expected: Vec<i32> = rows.iter().filter(|row| (case.holds)(row)).map(|row| row.id).collect();
        let sqlite = found(&databases.sqlite, &case.filter).await;
        let postgres = found(&databases.postgres, &case.filter).await;
        let told =
            |found: isotype::Result<Vec<i32>>| found.unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let (sqlite, postgres) = (told(sqlite), told(postgres));
        assert_eq!(sqlite, expected, "SQLite, seed {seed}: {}", case.name);
        assert_eq!(postgres, expected, "PostgreSQL, seed {seed}: {}", case.name);
        *(if expected.is_empty() { &mut none } else { &mut some }) += 1;
    }
    assert!(some > none, "{some} filters find rows, {none} do not");
}
