//! The same walk on both databases, whose tables sqlx's own migrator makes, and takes away again.

use example_backend::migrations;
use example_backend::schema::{ExerciseConfiguration, ExerciseResults};
use example_backend::walk::{Walk, walk};
use isotype::Error;
use isotype_testkit::postgres;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePoolOptions;

fn is_as_it_should_be(walk: Walk) {
    let ExerciseConfiguration::WordRecall(recall) = &walk.module.configuration else { panic!("{walk:?}") };
    assert_eq!((recall.word_count, recall.display_ms), (20, 2000));
    assert_eq!(walk.long, std::slice::from_ref(&walk.module));
    assert_eq!((walk.user.locale.as_str(), walk.user.time_zone.as_str()), ("en", "Europe/London"));
    let mut scores: Vec<_> = walk.sessions.iter().map(|session| session.score).collect();
    scores.sort();
    assert_eq!(scores, [Some(300), Some(400), Some(500)]);
    assert!(walk.sessions.is_sorted_by(|left, right| left.created_at >= right.created_at));
    assert!(
        walk.sessions.iter().all(|session| matches!(session.results, Some(ExerciseResults::WordRecall(_))))
    );
    assert!(matches!(walk.deleting, Error::ForeignKey { .. }), "{:?}", walk.deleting);
}

#[tokio::test]
async fn on_sqlite() {
    let pool = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.unwrap();
    let migrator = Migrator::new(migrations("sqlite")).await.unwrap();
    migrator.run(&pool).await.unwrap();
    is_as_it_should_be(walk(&pool).await.unwrap());
    migrator.undo(&pool, 0).await.unwrap();
    let left: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .fetch_all(&pool)
            .await
            .unwrap();
    // What the undo takes away is kept, for the next run.
    let kept: Vec<&String> = left.iter().filter(|name| name.starts_with("_isotype_")).collect();
    assert!(kept.iter().any(|name| name.ends_with("_undone_TrainingSession")), "{left:?}");
    let own = |name: &String| name == "_sqlx_migrations" || name.starts_with("sqlite_");
    assert!(left.iter().all(|name| own(name) || kept.contains(&name)), "{left:?}");
}

#[tokio::test]
async fn on_postgresql() {
    let pool = PgPool::connect(&postgres::server().database()).await.unwrap();
    let migrator = Migrator::new(migrations("postgresql")).await.unwrap();
    migrator.run(&pool).await.unwrap();
    is_as_it_should_be(walk(&pool).await.unwrap());
    migrator.undo(&pool, 0).await.unwrap();
    let left: Vec<String> = sqlx::query_scalar(
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    assert_eq!(left, ["_sqlx_migrations"]);
}
