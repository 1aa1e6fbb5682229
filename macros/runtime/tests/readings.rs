//! Stored documents that do not fit their type: what each way of reading a column makes of them, on both databases.

use isotype::{Document, Error, Insert, Lenient, Model, Page, Patch, Problems, Stored, read_all};
use sqlx::{PgPool, SqlitePool};

#[derive(Debug, Clone, PartialEq, Document)]
struct Settings {
    theme: String,
    #[isotype(gte = 1)]
    size: i32,
}

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id))]
struct Strict {
    id: i32,
    one: Settings,
    maybe: Option<Settings>,
    many: Vec<Settings>,
}

async fn sqlite(values: &str) -> SqlitePool {
    let db = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let table =
        "CREATE TABLE Strict (id INTEGER NOT NULL PRIMARY KEY, one TEXT NOT NULL, maybe TEXT, many TEXT)";
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!("INSERT INTO Strict (id, one, maybe, many) VALUES (1, {values})");
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    db
}

async fn postgres(values: &str) -> PgPool {
    let db = PgPool::connect(&isotype_testkit::postgres::server().database()).await.unwrap();
    let table = r#"CREATE TABLE "Strict" (id INTEGER NOT NULL PRIMARY KEY, one JSONB NOT NULL, maybe JSONB, many JSONB[])"#;
    sqlx::raw_sql(table).execute(&db).await.unwrap();
    let insert = format!(r#"INSERT INTO "Strict" (id, one, maybe, many) VALUES (1, {values})"#);
    sqlx::raw_sql(sqlx::AssertSqlSafe(insert)).execute(&db).await.unwrap();
    db
}

const GOOD: &str = r#"'{"theme":"dark","size":1}'"#;
const BAD: &str = r#"'{"size":0}'"#;
const SAID: &str = "/theme: expected a text, found nothing";

#[tokio::test]
async fn a_strict_column_tells_every_problem_of_a_document() {
    let of_list = r#"'[{"theme":1,"size":2},{"theme":"x"}]'"#;
    let of_array = r#"ARRAY['{"theme":1,"size":2}','{"theme":"x"}']::JSONB[]"#;
    for (column, in_sqlite, in_postgres, paths) in [
        ("one", format!("{BAD}, NULL, NULL"), format!("{BAD}, NULL, NULL"), vec!["/size", "/theme"]),
        ("maybe", format!("{GOOD}, {BAD}, NULL"), format!("{GOOD}, {BAD}, NULL"), vec!["/size", "/theme"]),
        (
            "many",
            format!("{GOOD}, NULL, {of_list}"),
            format!("{GOOD}, NULL, {of_array}"),
            vec!["/0/theme", "/1/size"],
        ),
    ] {
        let in_sqlite = Strict::list(&sqlite(&in_sqlite).await, Page::first(1)).await;
        let in_postgres = Strict::list(&postgres(&in_postgres).await, Page::first(1)).await;
        for refused in [in_sqlite, in_postgres] {
            let error = refused.unwrap_err();
            let found: Vec<&str> = error.problems().unwrap().iter().map(|found| found.path()).collect();
            assert_eq!(found, paths);
            assert!(matches!(error, Error::Decode { column: said, .. } if said == column), "{error}");
            assert!(error.to_string().starts_with(&format!("Strict.{column}: /")), "{error}");
        }
    }
}

#[tokio::test]
async fn a_query_of_ones_own_tells_them_too() {
    let db = sqlite(&format!("{BAD}, NULL, NULL")).await;
    let error = sqlx::query_as::<_, Strict>("SELECT * FROM Strict").fetch_one(&db).await.unwrap_err();
    let sqlx::Error::ColumnDecode { index, source } = error else { panic!("{error}") };
    assert_eq!(index, "one");
    assert!(source.downcast_ref::<Problems>().unwrap().to_string().ends_with(SAID), "{source}");
}

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id), name = "Loose", table = "Strict")]
struct Loose {
    id: i32,
    one: Lenient<Settings>,
    maybe: Option<Stored<Settings>>,
    many: Vec<Lenient<Settings>>,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = Loose)]
struct NewLoose {
    id: i32,
    one: Lenient<Settings>,
    maybe: Option<Stored<Settings>>,
    many: Vec<Lenient<Settings>>,
}

#[derive(Debug, Clone, PartialEq, Default, Patch)]
#[isotype(model = Loose)]
struct LoosePatch {
    id: Option<i32>,
    one: Option<Lenient<Settings>>,
    maybe: Option<Option<Stored<Settings>>>,
    many: Option<Vec<Lenient<Settings>>>,
}

fn settings(theme: &str) -> Settings {
    Settings { theme: theme.to_owned(), size: 3 }
}

/// What both databases do with columns that hold what does not fit, beside what does.
async fn keeps_what_it_read<D: isotype::Dialect>(db: &sqlx::Pool<D>)
where
    for<'h> &'h sqlx::Pool<D>: isotype::Handle<'h, Dialect = D>,
{
    let row = Loose::find_by_id(db, 1).await.unwrap().unwrap();
    let misfit = row.one.as_result().unwrap_err();
    assert_eq!(
        misfit.problems().to_string(),
        "/size: expected a number of at least 1, found 0; /theme: expected a text, found nothing"
    );
    let stored: serde_json::Value = serde_json::from_str(misfit.json()).unwrap();
    assert_eq!(stored, serde_json::json!({ "size": 0, "more": [1, { "x": null }] }));
    let raw = row.maybe.as_ref().unwrap();
    assert_eq!(
        raw.read().unwrap_err().to_string(),
        "/theme: expected a text, found nothing; /size: expected a whole number of 32 bits, found nothing"
    );
    assert_eq!(row.many[0].ok(), Some(&Settings { theme: "dark".into(), size: 1 }));
    assert_eq!(row.many[1].as_result().unwrap_err().problems().count(), 1);

    // What was read is written back as it came, and into another row.
    let copy = NewLoose { id: 2, one: row.one.clone(), maybe: row.maybe.clone(), many: row.many.clone() };
    let copy = copy.insert(db).await.unwrap();
    assert_eq!((&copy.one, &copy.maybe, &copy.many), (&row.one, &row.maybe, &row.many));
    let patch =
        LoosePatch { one: Some(row.one.clone()), maybe: Some(row.maybe.clone()), ..LoosePatch::default() };
    assert_eq!(Loose::update(db, 1, patch).await.unwrap(), row);

    // The row travels as it is stored, and comes back so.
    let wire = serde_json::to_string(&row).unwrap();
    assert!(wire.contains(r#""more":[1,{"x":null}]"#), "{wire}");
    assert_eq!(serde_json::from_str::<Loose>(&wire).unwrap(), row);
    // But nobody can write that again who has not read it.
    let refused = read_all::<NewLoose>(&wire).unwrap_err();
    let paths: Vec<&str> = refused.iter().map(|found| found.path()).collect();
    assert_eq!(paths, ["/one/size", "/one/theme", "/maybe/theme", "/maybe/size", "/many/1/theme"]);
    let refused = read_all::<LoosePatch>(r#"{"one":{},"maybe":{},"many":[{}]}"#).unwrap_err();
    assert_eq!(refused.count(), 6);
    assert!(serde_json::from_str::<LoosePatch>(r#"{"maybe":{}}"#).is_err());

    // What is new is a value.
    let new = NewLoose {
        maybe: Some(settings("c").into()),
        many: vec![settings("b").into()],
        ..NewLoose::new(3, settings("a"))
    };
    let new = new.insert(db).await.unwrap();
    assert_eq!(new.one.into_result().unwrap(), settings("a"));
    assert_eq!(new.many[0].ok(), Some(&settings("b")));
    assert_eq!(new.maybe.unwrap().read().unwrap(), settings("c"));
    let small = Settings { theme: "x".into(), size: 0 };
    for error in [
        NewLoose::new(4, small.clone()).insert(db).await.unwrap_err(),
        NewLoose { maybe: Some(small.clone().into()), ..NewLoose::new(4, settings("a")) }
            .insert(db)
            .await
            .unwrap_err(),
        NewLoose { many: vec![small.into()], ..NewLoose::new(4, settings("a")) }
            .insert(db)
            .await
            .unwrap_err(),
    ] {
        assert!(matches!(error, Error::Value { .. }), "{error}");
    }
}

const ODD: &str = r#"'{"size":0,"more":[1,{"x":null}]}'"#;

#[tokio::test]
async fn lenient_and_raw_columns_keep_what_does_not_fit() {
    let of_list = r#"'[{"theme":"dark","size":1},{"theme":1,"size":2}]'"#;
    let of_array = r#"ARRAY['{"theme":"dark","size":1}','{"theme":1,"size":2}']::JSONB[]"#;
    keeps_what_it_read(&sqlite(&format!("{ODD}, '{{}}', {of_list}")).await).await;
    keeps_what_it_read(&postgres(&format!("{ODD}, '{{}}', {of_array}")).await).await;
}

#[tokio::test]
async fn what_is_no_json_of_the_wire_is_refused_by_every_reading() {
    for text in ["'{'", r#"'{"theme":"\u0000"}'"#, r#"'{"__proto__":1}'"#] {
        for columns in [format!("{text}, NULL, NULL"), format!("{GOOD}, {text}, NULL")] {
            let error = Loose::list(&sqlite(&columns).await, Page::first(1)).await.unwrap_err();
            assert_eq!(error.problems().unwrap().count(), 1, "{error}");
        }
    }
    let row =
        Loose::list(&sqlite("'null', 'null', NULL").await, Page::first(1)).await.unwrap().items.remove(0);
    assert_eq!(row.one.as_result().unwrap_err().json(), "null");
    assert_eq!(row.maybe, None);
}

#[test]
fn stored_json_is_compared_as_json() {
    let read = |text: &str| serde_json::from_str::<Stored<Settings>>(text).unwrap();
    assert_eq!(read(r#"{"size":1e0,"theme":"x"}"#), read(r#"{ "theme": "x", "size": 1 }"#));
    assert_eq!(read(r#"{"theme":"x","size":3}"#), settings("x").into());
    assert_ne!(read("{}"), read("[]"));
    let lenient = |text: &str| serde_json::from_str::<Lenient<Settings>>(text).unwrap();
    assert_eq!(lenient(r#"{"a":1,"b":2}"#), lenient(r#"{"b":2.0,"a":1}"#));
    assert_eq!(lenient(r#"{"theme":"x","size":3}"#), settings("x").into());
    assert_eq!(format!("{:?}", read(r#"{"a":1}"#)), r#"Stored({"a":1})"#);
}
