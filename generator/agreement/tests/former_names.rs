//! Rows of a time when things had other names: they are read, and once written again they hold the names of today.

use isotype::Dialect;
use isotype_agreement::FULL;
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::{FormerNames, FormerNamesPatch};
use isotype_agreement::random::same;
use serde_json::{Value, json};
use sqlx::Pool;

/// The columns as they were stored.
fn before() -> Value {
    json!({
        "plain": {
            "name": "x", "label": "y", "number": 1, "re \"mark\"": "n", "text": null, "anything": [1], "data": null,
            "humour": "glad", "weather": "azure", "humours": ["happy", "merry", "calm"], "decimals": { "a": "1.50" },
            "outside": { "there": "b", "time": null, "more": [1] },
            "shapes": [{ "kind": "a box", "breadth": 2 }, { "there": "c", "kind": "open" }],
            "others": [{ "name": "z", "data": 1, "humour": "it's \"still\"" }]
        },
        "open": { "there": "b", "name": "kept" },
        "strict": { "breadth": 1, "h": 2 },
        "figure": { "w": 1, "kind": "rectangle" },
        "happens": { "type": "started", "at": "2001-02-03T04:05:06.000Z" },
        "list": [{ "w": 1, "breadth": "is not read" }]
    })
}

/// The same, as it is written.
fn after() -> Value {
    json!({
        "id": 1,
        "plain": {
            "title": "y", "count": 1, "the-note": "n", "word": null, "any": [1], "json": null,
            "mood": "merry", "sky": "blue", "moods": ["happy", "merry", "CALM"], "exact": { "a": "1.5" },
            "inside": { "back": "b", "more": [1] },
            "figures": [{ "kind": "box", "width": 2 }, { "kind": "an open one", "back": "c" }],
            "more": [{
                "title": "z", "count": 3, "word": "here", "json": 1, "mood": "CALM", "moods": ["merry"], "exact": {},
                "figures": [], "more": []
            }]
        },
        "open": { "back": "b", "name": "kept" },
        "strict": { "width": 1, "height": 2 },
        "figure": { "kind": "box", "width": 1 },
        "happens": { "type": "begun", "at": "2001-02-03T04:05:06.000Z" },
        "maybe": null,
        "list": [{ "width": 1 }]
    })
}

/// Reads the row, writes it as it was read, and gives what the columns hold then.
async fn through<D: Dialect>(pool: &Pool<D>, stored: impl AsyncFn(&str) -> String) -> Value
where
    for<'h> &'h Pool<D>: isotype::Handle<'h, Dialect = D>,
{
    let row = FormerNames::find_by_id(pool, 1).await.unwrap().unwrap();
    assert!(
        same(&serde_json::to_value(&row).unwrap(), &after()),
        "{:#}",
        serde_json::to_value(&row).unwrap()
    );
    let patch = FormerNamesPatch {
        plain: Some(row.plain.clone()),
        open: Some(row.open.clone()),
        strict: Some(row.strict.clone()),
        figure: Some(row.figure.clone()),
        happens: Some(row.happens.clone()),
        list: Some(row.list.clone()),
        ..FormerNamesPatch::default()
    };
    assert_eq!(FormerNames::update(pool, 1, patch).await.unwrap(), row);
    let mut columns = serde_json::Map::new();
    for column in ["plain", "open", "strict", "figure", "happens", "list"] {
        let text = stored(column).await;
        columns.insert(column.to_owned(), serde_json::from_str(&text).unwrap());
    }
    columns.into()
}

#[tokio::test]
async fn rows_with_former_names_are_read_and_written_with_those_of_today() {
    let databases = Databases::with(&schema(FULL)).await;
    let before = before();
    let quoted = |column: &str| format!("'{}'", before[column].to_string().replace('\'', "''"));
    let columns = ["plain", "open", "strict", "figure", "happens"].map(quoted).join(", ");
    let insert = |list: String| {
        format!(
            "INSERT INTO \"FormerNames\" (id, plain, open, strict, figure, happens, list) VALUES (1, {columns}, {list})"
        )
    };
    let item = before["list"][0].to_string();
    databases.run(&insert(quoted("list")), &insert(format!("ARRAY['{item}'::jsonb]"))).await;

    let mut expected = after();
    for key in ["id", "maybe"] {
        expected.as_object_mut().unwrap().remove(key);
    }
    let sqlite = through(&databases.sqlite, async |column| {
        let query = format!("SELECT {column} FROM FormerNames");
        sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_one(&databases.sqlite).await.unwrap()
    });
    let sqlite = sqlite.await;
    let postgres = through(&databases.postgres, async |column| {
        let query = format!("SELECT to_json({column})::text FROM \"FormerNames\"");
        sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_one(&databases.postgres).await.unwrap()
    });
    let postgres = postgres.await;
    assert!(same(&sqlite, &expected), "{sqlite:#}");
    assert!(same(&postgres, &expected), "{postgres:#}");
}
