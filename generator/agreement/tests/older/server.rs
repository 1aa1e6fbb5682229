//! An older server reads, edits and writes rows of the newer release, on both databases.

use isotype::{Dialect, Handle, Page, read_all};
use isotype_agreement::databases::{Databases, schema};
use isotype_agreement::random::same;
use isotype_core::document::evolution::{Direction, Verdict};
use isotype_core::migration::document_findings;
use sqlx::Pool;

use crate::{NEWER, OLDER, ROWS, edited, newer, older};

/// The older program edits every row: what it knows, and nothing else.
async fn edit<D>(pool: &Pool<D>)
where
    D: Dialect,
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    let lessons = older::Lesson::list(pool, Page::first(10)).await.expect("an older server reads them").items;
    assert_eq!(lessons.len(), ROWS.len());
    for lesson in lessons {
        // The document comes from the row and goes back with a change inside: it is written whole.
        let mut exercises = lesson.exercises;
        if let Some(older::Exercise::Quiz(quiz)) = exercises.first_mut() {
            quiz.question = "edited".to_owned();
        }
        let mut settings = lesson.settings;
        settings.sound = !settings.sound;
        let patch = older::LessonPatch {
            title: Some("edited".to_owned()),
            exercise: Some(lesson.exercise),
            exercises: Some(exercises),
            settings: Some(settings),
            ..older::LessonPatch::default()
        };
        older::Lesson::update(pool, lesson.id, patch).await.expect("and writes them");
    }
}

async fn on<D>(pool: &Pool<D>)
where
    D: Dialect,
    for<'h> &'h Pool<D>: Handle<'h, Dialect = D>,
{
    for row in ROWS {
        let new: newer::NewLesson = read_all(row).expect("a row of the newer release");
        new.insert(pool).await.expect("is inserted");
    }
    let before = newer::Lesson::list(pool, Page::first(10)).await.expect("is read").items;
    assert!(matches!(before[0].exercise, newer::Exercise::Listening(_)));
    edit(pool).await;
    let after = newer::Lesson::list(pool, Page::first(10)).await.expect("is read again").items;
    for (lesson, row) in after.iter().zip(ROWS) {
        let lesson = serde_json::to_value(lesson).expect("is written");
        assert!(same(&lesson, &edited(row)), "{lesson:#}\nexpected {:#}", edited(row));
    }
}

#[tokio::test]
async fn an_older_server_refuses_nothing_and_loses_nothing() {
    // The tables are those that the older release made: the newer one asks nothing more of them.
    let databases = Databases::with(&schema(OLDER)).await;
    on(&databases.sqlite).await;
    on(&databases.postgres).await;
}

#[test]
fn the_checker_says_so() {
    let (older, newer) = (schema(OLDER), schema(NEWER));
    for direction in [Direction::Backward, Direction::Forward] {
        let findings = document_findings(direction, &older, &newer);
        // A program that neither schema knows could have left a variant of that name: told, and no reason to stop.
        let breaks: Vec<_> = findings.iter().filter(|it| it.verdict == Verdict::Break).collect();
        assert!(breaks.is_empty(), "{breaks:#?}");
    }
}
