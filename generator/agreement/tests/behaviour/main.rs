//! One behaviour on both databases: what is made, refused, ordered and taken along is the same.

mod paths;
mod plans;

use std::fmt::Debug;

use isotype::db::insert;
use isotype::{BigDecimal, Dialect, Error, Json, Page};
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::*;
use isotype_agreement::{FULL, random};
use serde::de::DeserializeOwned;
use serde_json::json;
use sqlx::{PgPool, Pool, SqlitePool};

async fn databases() -> Databases {
    Databases::with(&schema(FULL)).await
}

/// Both answers, which must be one; gives it.
async fn agree<T: Debug>(
    databases: &Databases,
    sqlite: impl AsyncFnOnce(&SqlitePool) -> T,
    postgres: impl AsyncFnOnce(&PgPool) -> T,
) -> T {
    let (left, right) = (sqlite(&databases.sqlite).await, postgres(&databases.postgres).await);
    assert_eq!(format!("{left:?}"), format!("{right:?}"), "SQLite first, then PostgreSQL");
    left
}

/// The same block for both pools: `D` is the database.
macro_rules! both {
    ($databases:expr, |$pool:ident| $body:expr) => {
        agree($databases, async |$pool: &SqlitePool| $body, async |$pool: &PgPool| $body).await
    };
}

/// From wire JSON.
fn wire<T: DeserializeOwned>(value: Json) -> T {
    serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// What kind of error it is, without the words of one database.
fn kind<T>(outcome: isotype::Result<T>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(Error::NotFound { .. }) => "not found",
        Err(Error::Unique { .. }) => "unique",
        Err(Error::ForeignKey { .. }) => "foreign key",
        Err(Error::Check { .. }) => "check",
        Err(Error::Required { .. }) => "required",
        Err(Error::Value { .. }) => "value",
        Err(Error::Decode { .. }) => "decode",
        Err(_) => "other",
    }
}

fn scalars(id: i32) -> Json {
    json!({
        "id": id, "string": "a", "boolean": true, "int": 1, "bigInt": "1", "float": 1, "decimal": "1",
        "dateTime": "2024-01-01T00:00:00.000Z", "json": {}, "bytes": "", "color": "RED", "size": "S"
    })
}

#[tokio::test]
async fn every_default_is_made_and_is_the_same_but_for_the_clock() {
    let databases = databases().await;
    let made = both!(&databases, |pool| {
        let row = insert(pool, wire::<NewDefaults>(json!({}))).await.unwrap();
        let mut wire = serde_json::to_value(&row).unwrap();
        let since = (sqlx::types::chrono::Utc::now() - row.now).num_seconds();
        assert!((0..60).contains(&since), "{since}");
        for clock in ["now", "updated", "both"] {
            wire.as_object_mut().unwrap().remove(clock);
        }
        assert!(row.by_one.starts_with("made by "));
        wire["byOne"] = "made by".into();
        wire
    });
    let expected = json!({
        "id": 1, "string": "it's \"quoted\" \\ and\nbroken {{ }}", "empty": "", "yes": true, "no": false,
        "int": -2147483648, "bigInt": "9223372036854775807", "float": -0.00000015, "whole": 3,
        "decimal": "12345678901234567890.123456789", "dateTime": "2024-02-29T23:59:59.999Z",
        "json": {"a": [1, null, "it's"]}, "bytes": "AAH/", "color": "GREEN", "size": "it's \"M\", or \\",
        "strings": ["a", "b,c", "d\"e", ""], "ints": [1, 2, 3], "none": [], "colors": ["RED", "SELF"], "byOne": "made by"
    });
    assert!(random::same(&made, &expected), "{made:#}\n{expected:#}");
}

#[tokio::test]
async fn ids_are_made_by_the_application_in_the_form_that_was_asked_for() {
    let databases = databases().await;
    let of = |text: &str, length: usize, alphabet: fn(char) -> bool| {
        assert!(text.chars().count() == length && text.chars().all(alphabet), "{text}");
    };
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    both!(&databases, |pool| {
        let note = || wire::<Json>(json!({"note": "n"}));
        let cuid = insert(pool, wire::<NewCuid>(note())).await.unwrap().id;
        assert!(cuid.starts_with('c'), "{cuid}");
        of(&cuid, 25, lower);
        of(&insert(pool, wire::<NewCuid2>(note())).await.unwrap().id, 24, lower);
        let uuid = insert(pool, wire::<NewUuid4>(note())).await.unwrap().id;
        assert_eq!((uuid.len(), uuid.as_bytes()[14]), (36, b'4'));
        assert_eq!(insert(pool, wire::<NewUuid7>(note())).await.unwrap().id.get_version_num(), 7);
        of(&insert(pool, wire::<NewUlid>(note())).await.unwrap().id, 26, |c| {
            c.is_ascii_uppercase() || c.is_ascii_digit()
        });
        let nanoid = insert(pool, wire::<NewNanoid>(note())).await.unwrap();
        let url = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        of(&nanoid.id, 21, url);
        of(&nanoid.short, 12, url);
        let mut counted = Vec::new();
        for _ in 0..3 {
            counted.push(insert(pool, wire::<NewBigCounter>(note())).await.unwrap().id);
        }
        assert_eq!(counted, [1, 2, 3]);
    });
}

#[tokio::test]
async fn the_same_wrong_values_are_refused_before_the_database_sees_them() {
    let databases = databases().await;
    let good: NewScalars = wire(scalars(1));
    let wrong = [
        NewScalars { string: "a\0b".into(), ..good.clone() },
        NewScalars { float: f64::NAN, ..good.clone() },
        NewScalars { float: f64::INFINITY, ..good.clone() },
        NewScalars { float: f64::NEG_INFINITY, ..good.clone() },
        NewScalars { json: json!({"a": ["\0"]}), ..good.clone() },
        NewScalars { json: json!({"\0": 1}), ..good.clone() },
        NewScalars { json: json!({"__proto__": 1}), ..good.clone() },
        NewScalars { json: (0..101).fold(json!(1), |inner, _| json!([inner])), ..good.clone() },
        NewScalars { decimal: format!("1{}", "0".repeat(35)).parse::<BigDecimal>().unwrap(), ..good.clone() },
        NewScalars {
            decimal: format!("0.{}1", "0".repeat(30)).parse::<BigDecimal>().unwrap(),
            ..good.clone()
        },
    ];
    for (index, row) in wrong.into_iter().enumerate() {
        assert_eq!(
            both!(&databases, |pool| kind(insert(pool, row.clone()).await)),
            "value",
            "number {index}"
        );
    }
    let deepest = NewScalars { json: (0..100).fold(json!(1), |inner, _| json!([inner])), ..good.clone() };
    assert_eq!(both!(&databases, |pool| kind(insert(pool, deepest.clone()).await)), "done");
    both!(&databases, |pool| assert_eq!(Scalars::count(pool, Default::default()).await.unwrap(), 1));
}

#[tokio::test]
async fn the_same_rules_of_the_schema_hold() {
    let databases = databases().await;
    let good = json!({
        "id": 1, "name": "n", "amount": 5, "big": null, "ratio": 0.5, "price": "9.99", "code": null, "middle": null,
        "slug": null, "mail": null, "link": null, "moment": null, "tags": []
    });
    let wrong = [
        ("name", json!("")),
        ("name", json!("123456789")),
        ("amount", json!(-6)),
        ("amount", json!(100)),
        ("big", json!("0")),
        ("ratio", json!(1.5)),
        ("price", json!("1000")),
        ("code", json!("y-!")),
        ("code", json!("x-")),
        ("middle", json!("md")),
        ("slug", json!("Upper")),
        ("mail", json!("nobody")),
        ("link", json!("nowhere")),
        ("moment", json!("yesterday")),
        ("tags", json!(["a", "b", "c", "d"])),
    ];
    for (field, value) in wrong {
        let mut row = good.clone();
        row[field] = value.clone();
        // A reader may refuse it already; what it takes, writing must refuse.
        let Ok(row) = serde_json::from_value::<NewRuled>(row) else { continue };
        assert_eq!(
            both!(&databases, |pool| kind(insert(pool, row.clone()).await)),
            "value",
            "{field}: {value}"
        );
    }
    let mut unlucky = good.clone();
    unlucky["name"] = "unlucky".into();
    assert_eq!(
        both!(&databases, |pool| kind(insert(pool, wire::<NewRuled>(unlucky.clone())).await)),
        "check"
    );
    assert_eq!(both!(&databases, |pool| kind(insert(pool, wire::<NewRuled>(good.clone())).await)), "done");
    // A patch is held to the same rules.
    let patch = RuledPatch { amount: Some(100), ..Default::default() };
    assert_eq!(both!(&databases, |pool| kind(Ruled::update(pool, 1, patch.clone()).await)), "value");
}

#[tokio::test]
async fn unique_keys_are_told_by_their_fields() {
    let databases = databases().await;
    let row = |tenant: i32, code: &str, email: Option<&str>| -> NewComposite {
        wire(json!({"tenant": tenant, "number": "1", "code": code, "region": "RED", "email": email}))
    };
    let told = |outcome: isotype::Result<Composite>| match outcome {
        Err(Error::Unique { model, fields, .. }) => format!("{model} {fields:?}"),
        other => format!("{other:?}"),
    };
    let answers = both!(&databases, |pool| {
        insert(pool, row(1, "a", Some("x@y"))).await.unwrap();
        insert(pool, row(2, "b", None)).await.unwrap();
        insert(pool, row(3, "c", None)).await.unwrap();
        [
            told(insert(pool, row(1, "d", None)).await),
            told(insert(pool, row(4, "a", None)).await),
            told(insert(pool, row(5, "e", Some("x@y"))).await),
        ]
    });
    assert_eq!(
        answers,
        ["Composite [\"tenant\", \"number\"]", "Composite [\"code\", \"region\"]", "Composite [\"email\"]"]
    );
    both!(&databases, |pool| {
        let found = Composite::find_by_code_in_region(pool, "b", &Color::Red).await.unwrap();
        assert_eq!(found.map(|row| row.tenant), Some(2));
        let found = Composite::find_by_email(pool, "x@y").await.unwrap();
        assert_eq!(found.map(|row| row.tenant), Some(1));
        assert!(Composite::find_by_email(pool, "nobody").await.unwrap().is_none());
    });
}

#[tokio::test]
async fn many_rows_go_in_together_or_not_at_all() {
    let databases = databases().await;
    both!(&databases, |pool| {
        let rows =
            |from: i32| (from..from + 1200).map(|id| wire::<NewScalars>(scalars(id))).collect::<Vec<_>>();
        let inserted = Scalars::insert_many(pool, rows(0)).await.unwrap();
        assert!(inserted.iter().map(|row| row.id).eq(0..1200));
        // The last row of these is there already.
        let outcome = Scalars::insert_many(pool, rows(-1199)).await;
        assert_eq!(kind(outcome), "unique");
        assert_eq!(Scalars::count(pool, Default::default()).await.unwrap(), 1200);
    });
}

#[tokio::test]
async fn pages_go_forwards_and_backwards_in_one_order() {
    let databases = databases().await;
    let seen = both!(&databases, |pool| {
        for id in 0..25 {
            let mut row = scalars(id);
            row["string"] = ["b", "a", "Z", "é", "ab"][id as usize % 5].into();
            row["float"] = (id % 3).into();
            insert(pool, wire::<NewScalars>(row)).await.unwrap();
        }
        let page =
            || Page::first(7).order_by(Scalars::STRING.ascending()).order_by(Scalars::FLOAT.descending());
        let (mut forwards, mut list) = (Vec::new(), Scalars::list(pool, page()).await.unwrap());
        loop {
            forwards.extend(list.items.iter().map(|row| row.id));
            match list.next.take() {
                Some(next) => list = Scalars::list(pool, page().after(next)).await.unwrap(),
                None => break,
            }
        }
        assert_eq!(forwards.len(), 25);
        let mut backwards: Vec<i32> = list.items.iter().map(|row| row.id).collect();
        while let Some(previous) = list.previous.take() {
            list = Scalars::list(pool, page().before(previous)).await.unwrap();
            backwards.splice(0..0, list.items.iter().map(|row| row.id));
        }
        assert_eq!(forwards, backwards);
        forwards
    });
    assert_eq!(seen.len(), 25);
}

#[tokio::test]
async fn what_refers_to_a_row_goes_with_it_stays_or_forbids_it() {
    let databases = databases().await;
    let answers = both!(&databases, |pool| {
        let person = async |name: &str, boss: Option<i32>| {
            insert(pool, wire::<NewPerson>(json!({"name": name, "bossId": boss}))).await.unwrap().id
        };
        let first = person("first", None).await;
        let boss = person("boss", Some(first)).await;
        let worker = person("worker", Some(boss)).await;
        insert(pool, wire::<NewPassport>(json!({"number": "p", "personId": boss}))).await.unwrap();
        let letter = insert(pool, wire::<NewLetter>(json!({"personId": boss}))).await.unwrap();
        let stamp = insert(pool, wire::<NewStamp>(json!({"letterId": letter.id}))).await.unwrap();
        let nobody = kind(insert(pool, wire::<NewPassport>(json!({"number": "q", "personId": 99}))).await);
        assert!(Person::delete(pool, boss).await.unwrap());
        let passport = Passport::find_by_number(pool, "p").await.unwrap();
        let worker = Person::find_by_id(pool, worker).await.unwrap().unwrap();
        let letter = Letter::find_by_id(pool, letter.id).await.unwrap().unwrap();
        assert!(Letter::delete(pool, letter.id).await.unwrap());
        let stamp = Stamp::find_by_id(pool, stamp.id).await.unwrap().unwrap();
        let missing = kind(
            Person::update(pool, 77, PersonPatch { name: Some("x".into()), ..Default::default() }).await,
        );
        (nobody, passport.is_none(), worker.boss_id, letter.person_id, stamp.letter_id, missing)
    });
    assert_eq!(answers, ("foreign key", true, None, 1, None, "not found"));
}

#[tokio::test]
async fn a_transaction_that_is_left_leaves_nothing() {
    async fn half<D: Dialect>(pool: &Pool<D>) -> i64 {
        let mut transaction = pool.begin().await.unwrap();
        Scalars::insert_many(&mut transaction, [wire::<NewScalars>(scalars(1))]).await.unwrap();
        drop(transaction);
        let mut transaction = pool.begin().await.unwrap();
        wire::<NewScalars>(scalars(2)).insert(&mut transaction).await.unwrap();
        transaction.commit().await.unwrap();
        Scalars::count(pool, Default::default()).await.unwrap()
    }
    let databases = databases().await;
    assert_eq!(both!(&databases, |pool| half(pool).await), 1);
}

#[tokio::test]
async fn null_lists_read_as_empty_and_foreign_values_are_told() {
    let databases = databases().await;
    let columns = "\"id\", \"strings\", \"booleans\"";
    databases
        .run(
            &format!("INSERT INTO \"Lists\" ({columns}) VALUES ('null', NULL, NULL), ('element', '[null]', NULL)"),
            &format!("INSERT INTO \"Lists\" ({columns}) VALUES ('null', NULL, NULL), ('element', ARRAY[NULL], NULL)"),
        )
        .await;
    let answers = both!(&databases, |pool| {
        let lists = Lists::find_by_id(pool, "null").await.unwrap().unwrap();
        (lists.strings.len(), lists.days.len(), kind(Lists::find_by_id(pool, "element").await))
    });
    assert_eq!(answers, (0, 0, "decode"));
}

#[tokio::test]
async fn what_other_programs_write_to_sqlite_is_read_or_told() {
    let databases = databases().await;
    let run = async |set: &str| {
        sqlx::query(sqlx::AssertSqlSafe(format!("UPDATE \"Scalars\" SET {set}")))
            .execute(&databases.sqlite)
            .await
    };
    insert(&databases.sqlite, wire::<NewScalars>(scalars(1))).await.unwrap();
    let moment = async || {
        let row = Scalars::find_by_id(&databases.sqlite, 1).await.unwrap().unwrap();
        serde_json::to_value(row).unwrap()["dateTime"].clone()
    };
    for (written, read) in [
        ("1704067200123", "2024-01-01T00:00:00.123Z"),
        ("'2024-01-01T00:00:00.123+00:00'", "2024-01-01T00:00:00.123Z"),
        ("'2024-01-01 00:00:00'", "2024-01-01T00:00:00.000Z"),
    ] {
        run(&format!("\"dateTime\" = {written}")).await.unwrap();
        assert_eq!(moment().await, read, "{written}");
    }
    run("\"int\" = 3000000000").await.unwrap();
    assert_eq!(kind(Scalars::find_by_id(&databases.sqlite, 1).await), "decode");
    assert!(run("\"color\" = 'BLUE'").await.is_err(), "a CHECK holds the values of an enum");
}

#[tokio::test]
async fn a_document_in_the_database_must_be_one() {
    let databases = databases().await;
    let insert_into = |document: &str| {
        let text = document.replace('\'', "''");
        format!("INSERT INTO \"Indexed\" (\"id\", \"a\", \"b\", \"doc\") VALUES (1, 1, 'b', '{text}')")
    };
    for wrong in ["[]", "1", "null", "\"x\""] {
        let sql = insert_into(wrong);
        let refused = both!(&databases, |pool| sqlx::query(sqlx::AssertSqlSafe(sql.clone()))
            .execute(pool)
            .await
            .is_err());
        assert!(refused, "{wrong}");
    }
}
