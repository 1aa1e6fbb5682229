//! The planners of both databases use the indexes on paths for the filters that generated code writes: this also holds
//! the runtime's spelling of a path to that of the index.

use isotype::db::explain;
use isotype::{Dialect, Filter, Handle, Page};
use isotype_agreement::FULL;
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::full::{Mood, Searched};
use sqlx::Pool;

const ROWS: usize = 4000;

/// The documents of a row; `#` is its number.
const DOCUMENTS: [&str; 7] = [
    r#"{"string":"text #","int":#,"word":"w#","maybeShelf":{"label":"s#"}}"#,
    r#"{"title":"t#","count":#,"mood":"CALM","json":1,"inside":{"back":"b#"}}"#,
    r#"{"kind":"box","width":1}"#,
    r#"{"of kind":"first","label":"l#","other":#}"#,
    r#"{"value":1}"#,
    concat!(
        r#"{"it's a \"key\"":"q","$.a[0] $1 ?1 :a":#,"line\nbreak\tand more":"n#","it's `ticked` -- /*":"k#","#,
        r#""back\\slash":#}"#
    ),
    r#"{"title":"t","mood":"CALM","json":1}"#,
];

/// As an earlier schema wrote them.
fn old() -> [&'static str; 7] {
    let mut documents = DOCUMENTS;
    documents[1] = r#"{"name":"t#","number":#,"humour":"CALM","data":1,"outside":{"there":"b#"}}"#;
    documents[3] = r#"{"of kind":"erst","name":"l#","other":#}"#;
    documents
}

/// Rows, a twentieth of them old.
async fn stored() -> Databases {
    let databases = Databases::with(&schema(FULL)).await;
    let insert = |cast: &str, series: &str| {
        let values = |documents: [&str; 7]| {
            let values = documents.map(|document| {
                let quoted = document.replace('\'', "''").replace('#', "' || n || '");
                format!("('{quoted}'){cast}")
            });
            values.join(", ")
        };
        format!(
            "INSERT INTO \"Searched\" (id, closed, moved, figure, finding, tree, odd, loose) WITH {series} \
             SELECT n, {} FROM series WHERE n % 20 <> 0 UNION ALL SELECT n, {} FROM series WHERE n % 20 = 0",
            values(DOCUMENTS),
            values(old()),
        )
    };
    let counted =
        format!("RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {ROWS})");
    databases.run(&insert("", &counted), &insert("::jsonb", &counted)).await;
    databases.run("ANALYZE", "ANALYZE").await;
    databases
}

async fn plan<D: Dialect>(pool: &Pool<D>, filter: &Filter<Searched>) -> String
where
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    explain(pool, &Page::first(10).only(filter.clone())).await.unwrap()
}

/// Whether the plan finds rows by an index other than that of the key, whose order the page asks for.
fn uses(plan: &str, index: &str) -> bool {
    let searches = |line: &str| line.contains("Index Scan") || line.contains("SEARCH");
    plan.lines().any(|line| searches(line) && line.contains(index))
}

#[tokio::test]
async fn the_planners_use_the_indexes_on_paths() {
    let databases = stored().await;
    let (string, word) = (Searched::CLOSED.path().string(), Searched::CLOSED.path().word());
    let (int, label) = (Searched::CLOSED.path().int(), Searched::CLOSED.path().maybe_shelf().label());
    let (title, count) = (Searched::MOVED.path().title(), Searched::MOVED.path().count());
    let found = Searched::FINDING.path();
    let odd = Searched::ODD.path();
    // Of a range with one end SQLite expects a quarter of all rows, whatever it is on, and goes by the key.
    let indexed = [
        ("Searched_closed_string_idx", string.eq("text 77")),
        ("Searched_closed_string_idx", string.gte("text 9").and(string.lt("text 91"))),
        ("Searched_closed_int_idx", int.eq(77)),
        ("Searched_closed_int_idx", int.gt(3980).and(int.lte(3990))),
        ("Searched_closed_maybeShelf_label_idx", label.eq("s77")),
        ("Searched_closed_maybeShelf_label_idx", label.gt("s99").and(label.lt("s992"))),
        ("Searched_moved_title_idx", title.eq("t77")),
        ("Searched_moved_title_idx", title.gt("t99").and(title.lt("t992"))),
        ("Searched_moved_count_idx", count.eq(77)),
        ("Searched_moved_count_idx", count.eq(3)),
        ("Searched_moved_count_idx", count.gte(10).and(count.lt(20))),
        ("Searched_moved_inside_back_idx", Searched::MOVED.path().inside().back().eq("b77")),
        ("Searched_finding_label_idx", found.label().eq("l77")),
        ("Searched_finding_label_idx", found.first().label().eq("l77")),
        ("Searched_finding_label_idx", found.label().gt("l99").and(found.label().lt("l992"))),
        ("Searched_odd_$.a[0] $1 ?1 :a_idx", odd.dollar().eq(77)),
        ("Searched_odd_$.a[0] $1 ?1 :a_idx", odd.dollar().gt(7).and(odd.dollar().lt(10))),
        ("Searched_odd_line", odd.line().eq(Some("n77".to_owned()))),
        ("Searched_odd_it's `ticked` -- /*_idx", odd.tick().eq(Some("k77".to_owned()))),
        ("Searched_odd_it's `ticked` -- /*_idx", odd.tick().gt("k99").and(odd.tick().lt("k992"))),
    ];
    for (index, filter) in &indexed {
        let (sqlite, postgres) =
            (plan(&databases.sqlite, filter).await, plan(&databases.postgres, filter).await);
        assert!(uses(&sqlite, index), "{index}: {filter:?}\n{sqlite}");
        assert!(uses(&postgres, index), "{index}: {filter:?}\n{postgres}");
    }
    // SQLite's paths cannot name this key, so only PostgreSQL has the index.
    let back = odd.back().eq(Some(77));
    let (sqlite, postgres) = (plan(&databases.sqlite, &back).await, plan(&databases.postgres, &back).await);
    assert!(uses(&postgres, "Searched_odd_back") && !uses(&sqlite, "_idx"), "{postgres}\n{sqlite}");
    // Without an index on the path, or with one that is gone, rows are looked through.
    let unindexed =
        [word.eq("w77"), word.gt("w99").and(word.lt("w992")), Searched::MOVED.path().mood().eq(Mood::Happy)];
    databases.run("DROP INDEX Searched_closed_int_idx", "DROP INDEX \"Searched_closed_int_idx\"").await;
    for filter in unindexed.iter().chain([&indexed[2].1, &indexed[3].1]) {
        for plan in [plan(&databases.sqlite, filter).await, plan(&databases.postgres, filter).await] {
            assert!(plan.contains("SCAN") || plan.contains("Scan"), "{plan}");
            assert!(!uses(&plan, "_idx"), "{filter:?}\n{plan}");
        }
    }
}
