//! Rows that no step has reached: the generated model reads them as if one had, on both databases, however the column is
//! read; what a program sends has to be of today.

use isotype::{Dialect, Error, Handle, Lenient};
use isotype_agreement::FULL;
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::{FormerForms, FormerFormsPatch, Lesson, NewFormerForms};
use isotype_agreement::random::same;
use serde_json::{Value, json};
use sqlx::Pool;

/// A document of former times.
fn changed() -> Value {
    json!({
        "tags": "a", "amount": 5, "price": -7, "word": 3, "number": 1, "exact": { "x": 2, "y": "3" },
        "settings": { "look": { "theme": "dark", "more": [1] }, "si.ze": 9, "language": "en" },
        "lesson": { "answers": "b" }, "lessons": [{ "ty\"pe": "question", "answers": [] }, { "q'uestion": "c", "answers": "d" }],
        "more": {
            "tags": [], "amount": "6", "word": null, "le\"vel": 2, "labels": "l", "numbers": [1, "2"], "exact": {},
            "lessons": { "kind": "remark", "remark": "r" }
        }
    })
}

/// The same, as a program of today writes it.
fn changed_today() -> Value {
    json!({
        "tags": ["a"], "amount": "5", "price": "-7", "word": "3", "level": 1, "labels": [], "numbers": ["1"],
        "exact": { "x": "2", "y": "3" }, "theme": "dark", "size": "9",
        "settings": { "lang": "en", "depth": 2, "look": { "more": [1] } },
        "lesson": { "kind": "Question!", "q'uestion": "?", "answers": ["b"] },
        "lessons": [
            { "kind": "Question!", "q'uestion": "?", "answers": [] },
            { "kind": "Question!", "q'uestion": "c", "answers": ["d"] }
        ],
        "more": [{
            "tags": [], "amount": "6", "word": "it's \"none\"", "level": 2, "labels": ["l"], "numbers": ["1", "2"],
            "exact": {}, "size": "7", "lessons": [{ "kind": "remark", "text": "r" }], "more": []
        }]
    })
}

fn before() -> Value {
    json!({
        "plain": changed(), "maybe": { "language": "en", "x": 1.0 }, "lenient": { "depth": null }, "raw": { "answers": "a" },
        "list": [{ "answers": "a" }, { "q'uestion": "b", "answers": [] }], "lenients": [{ "answers": "c" }, { "answers": 5 }],
        "lesson": { "answers": "b" }, "lessons": [{ "answers": [] }, { "kind": "question", "answers": "d" }],
        "perhaps": { "answers": "e" }, "note": { "what": "unheard of", "x": 1.0 }
    })
}

fn after() -> Value {
    let answers = |answers: Value| json!({ "q'uestion": "?", "answers": answers });
    let question = |answers: Value| json!({ "kind": "Question!", "q'uestion": "?", "answers": answers });
    json!({
        "id": 1,
        "plain": changed_today(), "maybe": { "lang": "en", "depth": 2, "x": 1 }, "lenient": { "depth": 2 },
        "raw": answers(json!(["a"])), "list": [answers(json!(["a"])), { "q'uestion": "b", "answers": [] }],
        // What does not fit is of today as far as it goes.
        "lenients": [answers(json!(["c"])), answers(json!([5]))],
        "lesson": question(json!(["b"])), "lessons": [question(json!([])), question(json!(["d"]))],
        "perhaps": question(json!(["e"])), "note": { "about": "unheard of", "x": 1 }
    })
}

const COLUMNS: [&str; 10] =
    ["plain", "maybe", "lenient", "raw", "list", "lenients", "lesson", "lessons", "perhaps", "note"];

/// Checks of a tag come when the step is done.
const UNCHECKED: [&str; 2] = [
    "PRAGMA ignore_check_constraints = ON",
    "ALTER TABLE \"FormerForms\" DROP CONSTRAINT \"FormerForms_lesson_check\",
        DROP CONSTRAINT \"FormerForms_lessons_check\", DROP CONSTRAINT \"FormerForms_perhaps_check\",
        DROP CONSTRAINT \"FormerForms_note_check\"",
];

async fn through<D: Dialect>(pool: &Pool<D>)
where
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    let row = FormerForms::find_by_id(pool, 1).await.unwrap().unwrap();
    let read = serde_json::to_value(&row).unwrap();
    assert!(same(&read, &after()), "{read:#}");
    assert!(matches!(&row.lenient, Lenient::Fits(settings) if settings.depth == 2));
    assert!(matches!(&row.lenients[..], [Lenient::Fits(_), Lenient::Misfit(_)]));
    assert_eq!(row.raw.read().unwrap(), row.list[0]);
    assert!(matches!(&row.lesson, Lesson::Question(question) if question.answers == ["b"]));

    // Written as it was read, it is of today, and reads the same.
    let patch = FormerFormsPatch {
        plain: Some(row.plain.clone()),
        lenient: Some(row.lenient.clone()),
        raw: Some(row.raw.clone()),
        maybe: Some(row.maybe.clone()),
        list: Some(row.list.clone()),
        lenients: Some(row.lenients.clone()),
        lesson: Some(row.lesson.clone()),
        lessons: Some(row.lessons.clone()),
        perhaps: Some(row.perhaps.clone()),
        note: Some(row.note.clone()),
        ..FormerFormsPatch::default()
    };
    assert_eq!(FormerForms::update(pool, 1, patch).await.unwrap(), row);

    // What fits no form is told with the places of today.
    match FormerForms::find_by_id(pool, 2).await {
        Err(Error::Decode { column: "list", problems: Some(problems), .. }) => {
            assert!(problems.iter().any(|problem| problem.path() == "/1/answers/0"), "{problems}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn rows_that_no_step_has_reached_are_read_as_if_one_had() {
    let databases = Databases::with(&schema(FULL)).await;
    let insert = |id: i32, row: &Value, is_list: fn(&Value) -> bool| {
        let quoted = |value: &Value| format!("'{}'", value.to_string().replace('\'', "''"));
        let values = COLUMNS.map(|column| match &row[column] {
            list @ Value::Array(items) if is_list(list) => {
                let items: Vec<String> =
                    items.iter().map(|item| format!("{}::jsonb", quoted(item))).collect();
                format!("ARRAY[{}]", items.join(", "))
            }
            value => quoted(value),
        });
        format!(
            "INSERT INTO \"FormerForms\" (id, {}) VALUES ({id}, {});",
            COLUMNS.join(", "),
            values.join(", ")
        )
    };
    let mut wrong = before();
    wrong["list"][1]["answers"] = 5.into();
    let rows = |is_list| insert(1, &before(), is_list) + &insert(2, &wrong, is_list);
    databases.run(UNCHECKED[0], UNCHECKED[1]).await;
    databases.run(&rows(|_| false), &rows(Value::is_array)).await;
    through(&databases.sqlite).await;
    through(&databases.postgres).await;
}

#[test]
fn inputs_and_rows_of_others_are_not_upgraded() {
    let today = after();
    let text = today.to_string();
    isotype::from_json::<NewFormerForms>(&text).unwrap_err();
    let mut fits = today;
    fits["lenients"] = json!([]);
    isotype::from_json::<NewFormerForms>(&fits.to_string()).unwrap();
    for column in COLUMNS.into_iter().filter(|column| *column != "lenients") {
        let mut row = fits.clone();
        row[column] = before()[column].clone();
        let read = isotype::from_json::<NewFormerForms>(&row.to_string());
        // An open union takes a tag that it does not know, but not one under another key.
        assert!(read.is_err(), "{column}");
    }
}
