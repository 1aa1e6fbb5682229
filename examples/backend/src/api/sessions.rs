//! `/api/sessions`

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use isotype::{Dialect, Error};
use serde::Deserialize;
use sqlx::Pool;

use super::input::{Input, Part};
use super::output::{Answer, Reply, Rows, created};
use super::problem::Problem;
use crate::schema::{NewTrainingSession, TrainingModule, TrainingSession, TrainingSessionPatch, User};

/// Which sessions: `?userId=…&trainingModuleId=…`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Only {
    user_id: Option<String>,
    training_module_id: Option<String>,
}

/// The newest first.
pub(super) async fn list<D: Dialect>(
    State(pool): State<Pool<D>>,
    Query(part): Query<Part>,
    Query(only): Query<Only>,
) -> Answer<Reply<Rows<TrainingSession>>> {
    let mut page = part.page()?.order_by(TrainingSession::CREATED_AT.descending());
    if let Some(user) = only.user_id {
        page = page.only(TrainingSession::USER_ID.eq(user));
    }
    if let Some(module) = only.training_module_id {
        page = page.only(TrainingSession::TRAINING_MODULE_ID.eq(module));
    }
    Ok(TrainingSession::list(&pool, page).await?.into())
}

pub(super) async fn create<D: Dialect>(
    State(pool): State<Pool<D>>,
    Input(new): Input<NewTrainingSession>,
) -> Answer<Response> {
    let (user, module) = (new.user_id.clone(), new.training_module_id.clone());
    match new.insert(&pool).await {
        Ok(session) => Ok(created("sessions", &session.id.clone(), session)),
        Err(error) => Err(told(&pool, error, Some(&user), Some(&module)).await),
    }
}

pub(super) async fn show<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
) -> Answer<Reply<TrainingSession>> {
    let session = TrainingSession::find_by_id(&pool, &id).await?;
    Ok(Reply(session.ok_or(Error::NotFound { model: "TrainingSession" })?))
}

pub(super) async fn change<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
    Input(patch): Input<TrainingSessionPatch>,
) -> Answer<Reply<TrainingSession>> {
    let (user, module) = (patch.user_id.clone(), patch.training_module_id.clone());
    match TrainingSession::update(&pool, &id, patch).await {
        Ok(session) => Ok(Reply(session)),
        Err(error) => Err(told(&pool, error, user.as_deref(), module.as_deref()).await),
    }
}

pub(super) async fn delete<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    match TrainingSession::delete(&pool, &id).await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Error::NotFound { model: "TrainingSession" }.into()),
    }
}

/// What the database refused, at the fields that it is about. Of keys that lead nowhere SQLite does not say which one
/// it was, so both are looked for.
async fn told<D: Dialect>(pool: &Pool<D>, error: Error, user: Option<&str>, module: Option<&str>) -> Problem {
    let unprocessable = |words: &str| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, words);
    match &error {
        Error::ForeignKey { .. } => {
            let mut problem = unprocessable("this TrainingSession names what does not exist");
            if let Some(id) = user
                && let Ok(None) = User::find_by_id(pool, id).await
            {
                problem = problem.at("userId", "reference", "expected the id of a User");
            }
            if let Some(id) = module
                && let Ok(None) = TrainingModule::find_by_id(pool, id).await
            {
                problem = problem.at("trainingModuleId", "reference", "expected the id of a TrainingModule");
            }
            problem
        }
        Error::Check { constraint: Some(name), .. } if name == "TrainingSession_finished_after_started" => {
            unprocessable("this TrainingSession ends before it begins").at(
                "finishedAt",
                "check",
                "expected a moment that is not before startedAt",
            )
        }
        _ => error.into(),
    }
}
