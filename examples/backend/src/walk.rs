//! A walk through the types: one generic function, compiled for SQLite and for PostgreSQL.

use isotype::{Dialect, Error, Page};
use sqlx::Pool;

use crate::schema::{
    ExerciseConfiguration, ExerciseResults, NewTrainingModule, NewTrainingSession, NewUser, TrainingModule,
    TrainingSession, TrainingSessionPatch, User, WordRecall, WordRecallResults,
};

/// What the walk saw.
#[derive(Debug)]
pub struct Walk {
    /// Who trains.
    pub user: User,
    /// What is trained.
    pub module: TrainingModule,
    /// The sittings, newest first, read page by page.
    pub sessions: Vec<TrainingSession>,
    /// Exercises with many words to recall, found by what their JSON column holds.
    pub long: Vec<TrainingModule>,
    /// What happened when the module was to be deleted.
    pub deleting: Error,
}

/// Signs somebody up, makes an exercise, trains it three times and looks back.
pub async fn walk<D: Dialect>(pool: &Pool<D>) -> isotype::Result<Walk> {
    let user = NewUser {
        name: Some("Ada".into()),
        time_zone: Some("Europe/London".into()),
        ..NewUser::new("ada@example.org")
    };
    let user = user.insert(pool).await?;
    let configuration = ExerciseConfiguration::WordRecall(words());
    let module = NewTrainingModule {
        published: Some(true),
        ..NewTrainingModule::new("words", "Words", configuration)
    };
    let module = module.insert(pool).await?;
    for score in [300, 500, 400] {
        let session = NewTrainingSession::new(&user.id, &module.id).insert(pool).await?;
        let results = WordRecallResults {
            shown: vec!["cat".into(), "dog".into()],
            recalled: vec!["cat".into()],
            intrusions: Vec::new(),
            accuracy: 0.5,
            times: Default::default(),
            environment: None,
        };
        let finished = TrainingSessionPatch {
            finished_at: Some(Some(session.started_at)),
            score: Some(Some(score)),
            results: Some(Some(ExerciseResults::WordRecall(results))),
            ..Default::default()
        };
        TrainingSession::update(pool, &session.id, finished).await?;
    }
    let mut sessions = Vec::new();
    let mut cursor = None;
    loop {
        let mut page = Page::first(2)
            .order_by(TrainingSession::CREATED_AT.descending())
            .only(TrainingSession::USER_ID.eq(user.id.clone()));
        if let Some(cursor) = cursor {
            page = page.after(cursor);
        }
        let list = TrainingSession::list(pool, page).await?;
        sessions.extend(list.items);
        cursor = list.next;
        if cursor.is_none() {
            break;
        }
    }
    let word_count = TrainingModule::CONFIGURATION.path().word_recall().word_count();
    let long = TrainingModule::list(pool, Page::first(10).only(word_count.gte(20))).await?.items;
    // Somebody has trained it, so it stays.
    let deleting = match TrainingModule::delete(pool, &module.id).await {
        Err(error) => error,
        Ok(_) => Error::NotFound { model: "RESTRICT" },
    };
    Ok(Walk { user, module, sessions, long, deleting })
}

/// The settings of an exercise, from JSON as a browser sends it: what has a default is left out.
fn words() -> WordRecall {
    isotype::from_json(r#"{"wordCount": 20, "categories": ["animals"]}"#)
        .expect("the settings keep the rules")
}
