//! Random rows go through the generated code into both databases and come back equal: from each, and between the two.

use std::fmt::Debug;

use isotype::db::{delete, find_by, insert, insert_many, list, update};
use isotype::{Dialect, Handle, Insert, Model, Page, Patch};
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::random::{Sample, rows, same};
use isotype_agreement::{AXON, FULL, axon, full};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sqlx::Pool;

/// A row as generated code has it.
trait Row: Model + Serialize + DeserializeOwned + PartialEq + Clone + Debug + Sync {}
impl<T: Model + Serialize + DeserializeOwned + PartialEq + Clone + Debug + Sync> Row for T {}

type Outcome<T = ()> = Result<T, TestCaseError>;

fn wrong(words: impl Into<String>) -> TestCaseError {
    TestCaseError::fail(words.into())
}

/// Reads wire JSON from its text, as a program does.
fn read<T: DeserializeOwned>(value: &Value) -> Outcome<T> {
    let text = value.to_string();
    serde_json::from_str(&text).map_err(|error| wrong(format!("refused: {error}\n{text}")))
}

fn written(value: &impl Serialize) -> Outcome<Value> {
    serde_json::to_value(value).map_err(|error| wrong(format!("not written: {error}")))
}

/// Every expected row is there, in the same order.
fn expect<M: Row>(what: &str, found: &[M], expected: &[Value]) -> Outcome {
    if found.len() != expected.len() {
        return Err(wrong(format!("{what}: {} rows instead of {}", found.len(), expected.len())));
    }
    for (found, expected) in found.iter().zip(expected) {
        let found = written(found)?;
        if !same(&found, expected) {
            let differing: Vec<String> = expected
                .as_object()
                .expect("a row is an object")
                .iter()
                .filter(|(key, value)| !same(value, found.get(key.as_str()).unwrap_or(&Value::Null)))
                .map(|(key, value)| format!("{key}: expected {value}\n  found {:?}", found.get(key.as_str())))
                .collect();
            return Err(wrong(format!("{what}: {}", differing.join("\n"))));
        }
    }
    Ok(())
}

/// How to name a row of a model: its columns of the primary key, in wire form.
struct Subject<M: Model> {
    table: String,
    key: for<'k> fn(&'k M) -> M::Key<'k>,
    key_fields: Vec<String>,
}

/// Everything that can be done with rows, on one database; gives the rows back as they were first read.
async fn on<D, M, N, P>(pool: &Pool<D>, subject: &Subject<M>, samples: &[Sample]) -> Outcome<Vec<M>>
where
    D: Dialect,
    M: Row,
    N: Insert<Model = M> + DeserializeOwned,
    P: Patch<Model = M> + DeserializeOwned,
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    let failed = |what: &'static str| move |error: isotype::Error| wrong(format!("{what}: {error}"));
    let clear = format!("DELETE FROM {}", subject.table);
    let wipe = || async {
        let mut connection = pool.acquire().await?;
        D::execute(&mut connection, clear.clone(), D::Arguments::default()).await.map(drop)
    };
    let wiped = |outcome: Result<(), sqlx::Error>| outcome.map_err(|error| wrong(error.to_string()));
    let expected: Vec<Value> = samples.iter().map(|sample| sample.expected.clone()).collect();

    // One by one.
    wiped(wipe().await)?;
    let mut first = Vec::new();
    for sample in samples {
        first.push(insert(pool, read::<N>(&sample.sent)?).await.map_err(failed("insert"))?);
    }
    expect("insert", &first, &expected)?;

    // All at once.
    wiped(wipe().await)?;
    let all = samples.iter().map(|sample| read::<N>(&sample.sent)).collect::<Outcome<Vec<N>>>()?;
    let many = insert_many(pool, all).await.map_err(failed("insert many"))?;
    expect("insert many", &many, &expected)?;

    // Each by its key.
    let mut found = Vec::new();
    for row in &many {
        let one: Option<M> =
            find_by(pool, M::table().key, (subject.key)(row)).await.map_err(failed("find"))?;
        found.extend(one);
    }
    expect("find", &found, &expected)?;

    // Page by page, in the order of the key: every row once.
    let mut paged: Vec<M> = Vec::new();
    let mut page = Page::<M>::first(2);
    loop {
        let part = list(pool, page).await.map_err(failed("list"))?;
        paged.extend(part.items);
        let Some(next) = part.next else { break };
        page = Page::first(2).after(next);
    }
    let mut left = expected.clone();
    for row in &paged {
        let row = written(row)?;
        let at = left.iter().position(|expected| same(expected, &row));
        left.remove(at.ok_or_else(|| wrong(format!("list: a row twice, or one that never was: {row}")))?);
    }
    if !left.is_empty() {
        return Err(wrong(format!("list: left out {left:?}")));
    }

    // Every row takes the values of the next one, but for its key.
    for (index, row) in many.iter().enumerate() {
        let mut sent = samples[(index + 1) % samples.len()].sent.clone();
        let mut after = samples[(index + 1) % samples.len()].expected.clone();
        for field in &subject.key_fields {
            sent.as_object_mut().expect("a row is an object").remove(field);
            after[field] = expected[index][field].clone();
        }
        // Another row may hold the same unique values still: give it back its own first.
        let changed = update(pool, (subject.key)(row), read::<P>(&sent)?).await;
        match changed {
            Ok(changed) => expect("update", &[changed], &[after])?,
            Err(isotype::Error::Unique { .. }) if samples.len() > 1 => {}
            Err(error) => return Err(failed("update")(error)),
        }
    }

    // Gone, and gone only once.
    for row in &many {
        if !delete::<M, _>(pool, (subject.key)(row)).await.map_err(failed("delete"))? {
            return Err(wrong("delete: the row was not there"));
        }
        if delete::<M, _>(pool, (subject.key)(row)).await.map_err(failed("delete"))? {
            return Err(wrong("delete: the row was there twice"));
        }
    }
    Ok(first)
}

/// Both databases, and from each to the other.
async fn both<M, N, P>(databases: &Databases, subject: &Subject<M>, samples: &[Sample]) -> Outcome
where
    M: Row,
    N: Insert<Model = M> + DeserializeOwned,
    P: Patch<Model = M> + DeserializeOwned,
{
    let expected: Vec<Value> = samples.iter().map(|sample| sample.expected.clone()).collect();
    let named = |name: &'static str| move |error: TestCaseError| wrong(format!("{name}: {error}"));
    let from_sqlite = on::<_, M, N, P>(&databases.sqlite, subject, samples).await.map_err(named("SQLite"))?;
    let from_postgres =
        on::<_, M, N, P>(&databases.postgres, subject, samples).await.map_err(named("PostgreSQL"))?;

    // What one database gave goes into the other, and back.
    let news = |rows: &[M]| rows.iter().map(|row| read::<N>(&written(row)?)).collect::<Outcome<Vec<N>>>();
    let failed = |error: isotype::Error| wrong(format!("between the two: {error}"));
    let there = insert_many(&databases.postgres, news(&from_sqlite)?).await.map_err(failed)?;
    expect("from SQLite to PostgreSQL", &there, &expected)?;
    let back = insert_many(&databases.sqlite, news(&there)?).await.map_err(failed)?;
    expect("and back to SQLite", &back, &expected)?;
    let clear = format!("DELETE FROM {}", subject.table);
    databases.run(&clear, &clear).await;
    let there = insert_many(&databases.sqlite, news(&from_postgres)?).await.map_err(failed)?;
    expect("from PostgreSQL to SQLite", &there, &expected)?;
    databases.run(&clear, &clear).await;
    Ok(())
}

/// Random rows of one model.
fn round_trip<M, N, P>(text: &str, model: &str, key: for<'k> fn(&'k M) -> M::Key<'k>)
where
    M: Row,
    N: Insert<Model = M> + DeserializeOwned,
    P: Patch<Model = M> + DeserializeOwned,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let schema = schema(text);
    let found =
        schema.models.iter().find(|candidate| candidate.name == model).expect("the model is in the schema");
    let key_fields = match &found.primary_key {
        Some(key) => key.fields.iter().map(|part| found.field(part.field).name.clone()).collect(),
        None => Vec::new(),
    };
    let table = format!("\"{}\"", found.database_name.replace('"', "\"\""));
    let subject = Subject { table, key, key_fields };
    let databases = runtime.block_on(Databases::with(&schema));
    let cases = std::env::var("ISOTYPE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24);
    let config = Config { cases, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&rows(&schema, found, 1..=5), |samples| {
        runtime.block_on(both::<M, N, P>(&databases, &subject, &samples))
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

macro_rules! round_trips {
    ($($test:ident: $module:ident::$model:ident, $new:ident, $patch:ident, $key:expr, $schema:expr;)*) => {$(
        #[test]
        fn $test() {
            round_trip::<$module::$model, $module::$new, $module::$patch>($schema, stringify!($model), $key);
        }
    )*};
}

round_trips! {
    every_scalar: full::Scalars, NewScalars, ScalarsPatch, |row| row.id, FULL;
    every_optional_scalar: full::Optionals, NewOptionals, OptionalsPatch, |row| row.id, FULL;
    every_list: full::Lists, NewLists, ListsPatch, |row| &row.id, FULL;
    every_native_type: full::Natives, NewNatives, NativesPatch, |row| row.id, FULL;
    every_default_given: full::Defaults, NewDefaults, DefaultsPatch, |row| row.id, FULL;
    composite_keys: full::Composite, NewComposite, CompositePatch, |row| (row.tenant, row.number), FULL;
    other_names: full::Named, NewNamed, NamedPatch, |row| row.id, FULL;
    ruled_values: full::Ruled, NewRuled, RuledPatch, |row| row.id, FULL;
    indexed_documents: full::Indexed, NewIndexed, IndexedPatch, |row| row.id, FULL;
    every_document: full::Documents, NewDocuments, DocumentsPatch, |row| row.id, FULL;
    every_reading: full::Readings, NewReadings, ReadingsPatch, |row| row.id, FULL;
    every_former_name: full::FormerNames, NewFormerNames, FormerNamesPatch, |row| row.id, FULL;
    every_former_form: full::FormerForms, NewFormerForms, FormerFormsPatch, |row| row.id, FULL;
    axon_users: axon::User, NewUser, UserPatch, |row| &row.id, AXON;
    axon_modules: axon::TrainingModule, NewTrainingModule, TrainingModulePatch, |row| &row.id, AXON;
    axon_tokens: axon::VerificationToken, NewVerificationToken, VerificationTokenPatch,
        |row| (&row.identifier, &row.token), AXON;
}
