//! The databases' checks: a column takes whatever Rust writes, and refuses a text exactly where the necessary condition
//! fails: no JSON, no object, no text for a tag.

use isotype_agreement::databases::{Databases, sql};
use isotype_agreement::random::schemas::MODEL;
use isotype_core::document::DocumentId;
use isotype_core::scalar::Dialect;
use sqlx::{AssertSqlSafe, Row};

use crate::batch::{Batch, Subject};
use crate::judge::{Case, Outcome};
use crate::tree::{Tree, decoded};

/// What PostgreSQL says of a text for a column, without keeping it: `taken`, or the code of the error.
const TAKEN: &str = r#"CREATE FUNCTION taken(field text, value text) RETURNS text LANGUAGE plpgsql AS $body$
BEGIN
  EXECUTE format('INSERT INTO "Store" ("id", %I) VALUES (1, $1::jsonb)', field) USING value;
  RAISE EXCEPTION USING ERRCODE = 'TAKEN';
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE;
END $body$;"#;

/// How many texts each database took and refused.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) taken: usize,
    pub(crate) refused: usize,
}

/// Puts texts into the columns of both databases and adds what is wrong to the outcomes.
pub(crate) fn store(batch: &Batch, cases: &[Case], outcomes: &mut [Outcome]) -> Counts {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let databases = Databases::empty().await;
        let mut counts = Counts::default();
        for (schema, subject) in batch.subjects.iter().enumerate() {
            let again = format!(
                "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n{}\n{TAKEN}",
                sql(&subject.schema, Dialect::Postgresql).0
            );
            let sqlite =
                format!("DROP TABLE IF EXISTS {MODEL:?};\n{}", sql(&subject.schema, Dialect::Sqlite).0);
            databases.run(&sqlite, &again).await;
            for document in 0..subject.documents().len() {
                let places: Vec<usize> = (0..cases.len())
                    .filter(|&place| (cases[place].schema, cases[place].document) == (schema, document))
                    // A character NUL travels to neither.
                    .filter(|&place| !cases[place].text.contains('\0'))
                    .collect();
                column(&databases, subject, document, &places, cases, outcomes, &mut counts).await;
            }
        }
        databases.postgres.close().await;
        counts
    })
}

async fn column(
    databases: &Databases,
    subject: &Subject,
    document: usize,
    places: &[usize],
    cases: &[Case],
    outcomes: &mut [Outcome],
    counts: &mut Counts,
) {
    // What Rust writes first, then every text as it came.
    let mut asked: Vec<(usize, String, bool)> = Vec::new();
    for &place in places {
        asked.extend(outcomes[place].written.clone().map(|text| (place, text, true)));
        asked.push((place, cases[place].text.clone(), false));
    }
    let column = format!("d{document}");
    let texts: Vec<String> = asked.iter().map(|(_, text, _)| text.clone()).collect();
    let sqlite = by_sqlite(databases, &column, &texts).await;
    let postgres = by_postgres(databases, &column, &texts).await;
    for (index, (place, text, written)) in asked.iter().enumerate() {
        let expected = expected(subject, document, text);
        let said =
            [("SQLite", sqlite[index], expected.0), ("PostgreSQL", postgres[index] == "TAKEN", expected.1)];
        for (database, taken, expected) in said {
            counts.taken += usize::from(taken);
            counts.refused += usize::from(!taken);
            let what = match (written, taken, expected) {
                (true, false, _) => "does not take what Rust writes",
                (_, true, false) => "takes what its check must refuse",
                (_, false, true) => "refuses what its check must take",
                _ => continue,
            };
            let complaint = format!("stored: {database} {what}: {text} ({})", postgres[index]);
            outcomes[*place].complaints.push(complaint);
        }
    }
}

async fn by_sqlite(databases: &Databases, column: &str, texts: &[String]) -> Vec<bool> {
    let all = serde_json::to_string(texts).expect("texts are JSON");
    let statement = |source: &str| {
        AssertSqlSafe(format!("INSERT OR IGNORE INTO {MODEL:?} (\"id\", {column:?}) {source}"))
    };
    let clear = || AssertSqlSafe(format!("DELETE FROM {MODEL:?}"));
    sqlx::query(clear()).execute(&databases.sqlite).await.expect("rows are deleted");
    let source = "SELECT \"key\", \"value\" FROM json_each(?1)";
    let done = sqlx::query(statement(source)).bind(all).execute(&databases.sqlite).await;
    if done.is_err() {
        // A check that is itself an error ends the whole statement.
        sqlx::query(clear()).execute(&databases.sqlite).await.expect("rows are deleted");
        for (index, text) in texts.iter().enumerate() {
            let one = sqlx::query(statement("VALUES (?1, ?2)")).bind(index as i64).bind(text);
            drop(one.execute(&databases.sqlite).await);
        }
    }
    let rows = sqlx::query(AssertSqlSafe(format!("SELECT \"id\" FROM {MODEL:?}")))
        .fetch_all(&databases.sqlite)
        .await;
    let mut taken = vec![false; texts.len()];
    for row in rows.expect("rows are read") {
        taken[row.get::<i64, _>(0) as usize] = true;
    }
    taken
}

async fn by_postgres(databases: &Databases, column: &str, texts: &[String]) -> Vec<String> {
    let rows = sqlx::query(
        "SELECT taken($1, value) FROM unnest($2::text[]) WITH ORDINALITY AS it(value, place) ORDER BY place",
    )
    .bind(column)
    .bind(texts)
    .fetch_all(&databases.postgres)
    .await;
    rows.expect("PostgreSQL answers").iter().map(|row| row.get(0)).collect()
}

/// Whether SQLite and PostgreSQL must take a text.
fn expected(subject: &Subject, document: usize, text: &str) -> (bool, bool) {
    let Some(tree) = Tree::read(text) else { return (false, false) };
    let is_object = matches!(tree, Tree::Object(_));
    let tagged = |last: bool, plain: bool| match subject.documents()[document] {
        DocumentId::Union(id) => {
            let key = &subject.schema.shapes.union(id).discriminator;
            // A path of SQLite's names no key with a quote or a backslash.
            plain && key.contains(['"', '\\']) || tree.get(key, last).is_some_and(Tree::is_text)
        }
        DocumentId::Type(_) => true,
    };
    // jsonb holds neither NUL nor half of a surrogate pair, wherever they stand.
    let halves = tree.any(&|leaf| {
        leaf.starts_with('"') && {
            let units = decoded(leaf);
            units.contains(&0) || String::from_utf16(&units).is_err()
        }
    });
    let held = !halves && !tree.any(&is_beyond_numeric);
    (is_object && tagged(false, true), is_object && tagged(true, false) && held)
}

/// Whether a number has more digits than jsonb holds: 131,072 before and 16,383 after the point (PostgreSQL's manual,
/// section 8.1.2). Rust writes doubles, which never have so many.
fn is_beyond_numeric(leaf: &str) -> bool {
    let unsigned = leaf.strip_prefix('-').unwrap_or(leaf);
    if !unsigned.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let (digits, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    // An exponent of more digits than i64 has is beyond all bounds; so are those that PostgreSQL does not look at.
    let Some(exponent) = exponent.parse::<i64>().ok().filter(|it| it.abs() < i64::from(i32::MAX / 2)) else {
        return true;
    };
    let before = match whole.trim_start_matches('0') {
        "" => {
            let significant = fraction.trim_start_matches('0').len();
            if significant == 0 { i64::MIN } else { exponent - (fraction.len() - significant) as i64 }
        }
        whole => exponent + whole.len() as i64,
    };
    before > 131_072 || fraction.len() as i64 - exponent > 16_383
}

#[tokio::test]
async fn what_is_beyond_numeric_is_what_postgresql_refuses() {
    let databases = Databases::empty().await;
    let (mut held, mut beyond) = (0, 0);
    for number in ["1", "9.9", "10", "0.1", "0.012", "0", "0.0", "-1.50", "100200.300"] {
        for exponent in [
            "",
            "e0",
            "e5",
            "e131066",
            "e131070",
            "e131071",
            "e131072",
            "e131073",
            "e+131074",
            "E200000",
            "e-16380",
            "e-16381",
            "e-16382",
            "e-16383",
            "e-16384",
            "e-20000",
            "e1073741822",
            "e-1073741822",
            "e1073741823",
            "e2147483647",
            "e-2147483648",
            "e99999999999999999999",
        ] {
            let number = format!("{number}{exponent}");
            let answer = sqlx::query("SELECT $1::jsonb").bind(&number).fetch_one(&databases.postgres).await;
            assert_eq!(answer.is_err(), is_beyond_numeric(&number), "{number}: {answer:?}");
            *(if answer.is_err() { &mut beyond } else { &mut held }) += 1;
        }
    }
    assert!(held > 60 && beyond > 60, "{held} and {beyond}");
    databases.postgres.close().await;
}
