//! Filters on what stands inside of documents find the rows that a reader would choose, on both databases: random
//! documents, old ones among them, against the same question asked of the values in Rust.

mod aged;
mod cases;

use isotype::db::{count, list};
use isotype::{Dialect, Error, Filter, Handle, Model, Page, Stored};
use isotype_agreement::FULL;
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::{Closed, Figure, Finding, Moved, Odd, Searched, Tree};
use isotype_agreement::random::dice::Dice;
use isotype_agreement::random::{document, runner};
use isotype_core::document::Shapes;
use proptest::strategy::{Strategy, ValueTree};
use serde_json::{Value, json};
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

/// What is asked of a database, since reading many large rows takes long: which rows, or else how many of all and of
/// the first ones.
struct Asked {
    filter: Filter<Row>,
    split: i32,
    expected: Answer,
}

#[derive(Debug, PartialEq)]
enum Answer {
    Rows(Vec<i32>),
    Counts(i64, i64),
}

impl Asked {
    fn of(expected: &[i32], filter: &Filter<Row>, dice: &mut Dice) -> Asked {
        let split = dice.below(ROWS) as i32;
        let below = expected.iter().filter(|&&id| id < split).count();
        let expected = match expected.len() {
            0..9 => Answer::Rows(expected.to_vec()),
            count => Answer::Counts(count as i64, below as i64),
        };
        Asked { filter: filter.clone(), split, expected }
    }

    async fn answer<D: Dialect>(&self, pool: &Pool<D>) -> isotype::Result<Answer>
    where
        for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
    {
        let filter = self.filter.clone();
        if let Answer::Rows(_) = self.expected {
            return Ok(Answer::Rows(found(pool, &filter).await?));
        }
        let below = count(pool, Row::ID.lt(self.split).and(filter.clone())).await?;
        Ok(Answer::Counts(count(pool, filter).await?, below))
    }
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
        let asked = Asked::of(&expected, &case.filter, &mut dice);
        let told =
            |answer: isotype::Result<Answer>| answer.unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let sqlite = told(asked.answer(&databases.sqlite).await);
        let postgres = told(asked.answer(&databases.postgres).await);
        assert_eq!(sqlite, asked.expected, "SQLite, seed {seed}: {}", case.name);
        assert_eq!(postgres, asked.expected, "PostgreSQL, seed {seed}: {}", case.name);
        *(if expected.is_empty() { &mut none } else { &mut some }) += 1;
    }
    assert!(some > none, "{some} filters find rows, {none} do not");
}

/// Puts JSON of any kind somewhere into a document; at the root and under a tag it stays what the column's check asks.
fn spoil(value: &mut Value, depth: u32, dice: &mut Dice) {
    let others = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-7.5),
        json!("1"),
        json!(""),
        json!("{}"),
        json!("here"),
        json!([]),
        json!({}),
        json!(["a"]),
        json!({"a": 1}),
        json!("[\"a\"]"),
        json!("true"),
        json!("null"),
    ];
    if depth > 0 && dice.chance(40) {
        *value = dice.pick(&others).clone();
        return;
    }
    if let Value::Object(object) = value {
        for (key, value) in object.iter_mut().filter(|(key, _)| !matches!(key.as_str(), "kind" | "of kind")) {
            if depth < 3 || key == "a" {
                spoil(value, depth + 1, dice);
            }
        }
    }
}

#[tokio::test]
async fn whatever_json_is_stored_a_filter_is_no_error_and_finds_the_same_rows_on_both_databases() {
    let schema = schema(FULL);
    let mut dice = Dice::new(11, &[]);
    let databases = Databases::with(&schema).await;
    let mut rows = documents(&schema.shapes, &mut dice, ROWS);
    store(&databases, &rows).await;
    // Values to compare with, and the filters, come from rows that fit.
    let mut cases = cases::all(&all(&databases.sqlite).await, &mut dice);
    databases.run("DELETE FROM Searched", "DELETE FROM \"Searched\"").await;
    rows.iter_mut().flatten().flatten().for_each(|value| spoil(value, 0, &mut dice));
    store(&databases, &rows).await;
    while cases.len() > 250 {
        cases.swap_remove(dice.below(cases.len()));
    }
    for case in &cases {
        let counted = count(&databases.sqlite, case.filter.clone()).await;
        let counted = counted.unwrap_or_else(|error| panic!("SQLite: {}: {error}", case.name));
        let other = count(&databases.postgres, case.filter.clone()).await;
        let other = other.unwrap_or_else(|error| panic!("PostgreSQL: {}: {error}", case.name));
        assert_eq!(counted, other, "{}", case.name);
        if counted < 9 {
            let found = (
                found(&databases.sqlite, &case.filter).await,
                found(&databases.postgres, &case.filter).await,
            );
            assert_eq!(found.0.unwrap(), found.1.unwrap(), "{}", case.name);
        }
    }
}

#[tokio::test]
async fn a_value_of_another_kind_is_no_match() {
    let databases = Databases::with(&schema(FULL)).await;
    let good = json!({"title": "t", "count": 1, "mood": "merry", "json": 1});
    let stored = [json!(1), json!(1.0), json!("1"), json!(true), json!([1]), json!(null), json!({"1": 1})];
    let row = |count: &Value| {
        let mut loose = good.clone();
        loose["count"] = count.clone();
        loose["title"] = count.clone();
        let figure = json!({"kind": "box", "width": 1});
        let finding = json!({"of kind": "other"});
        let (moved, raw) = (None, None);
        vec![
            Some(json!({})),
            moved,
            Some(figure),
            Some(finding),
            Some(json!({})),
            Some(json!({})),
            Some(loose),
            raw,
        ]
    };
    store(&databases, &stored.iter().map(row).collect::<Vec<_>>()).await;
    let path = Row::LOOSE.path();
    let cases = [
        (path.count().eq(1), vec![0, 1]),
        (path.count().ne(2), vec![0, 1]),
        (path.count().gt(0), vec![0, 1]),
        (path.count().lt(2), vec![0, 1]),
        (path.title().eq("1"), vec![2]),
        (path.title().eq("true"), vec![]),
        (path.title().ne("x"), vec![2]),
        (path.title().gte(""), vec![2]),
        (Row::MOVED.path().is_none(), (0..7).collect()),
        (Row::FINDING.path().first().is_some(), vec![]),
        (Row::FINDING.path().first().is_none(), (0..7).collect()),
    ];
    for (filter, expected) in cases {
        assert_eq!(found(&databases.sqlite, &filter).await.unwrap(), expected, "{filter:?}");
        assert_eq!(found(&databases.postgres, &filter).await.unwrap(), expected, "{filter:?}");
    }
    // What no value of the wire is, is refused before a database sees it.
    for filter in
        [Row::CLOSED.path().float().gt(f64::NAN), path.title().eq("a\0"), path.exact().key("\0").is_none()]
    {
        let refused = (found(&databases.sqlite, &filter).await, found(&databases.postgres, &filter).await);
        assert!(matches!(refused, (Err(Error::Value { .. }), Err(Error::Value { .. }))), "{refused:?}");
    }
}
