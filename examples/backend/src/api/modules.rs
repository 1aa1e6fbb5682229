//! `/api/modules`

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use isotype::{Dialect, Error};
use serde::Deserialize;
use sqlx::Pool;

use super::input::{Input, Part};
use super::output::{Answer, Reply, Rows, created};
use super::problem::Problem;
use crate::schema::{NewTrainingModule, TrainingModule, TrainingModulePatch};

/// Which modules: `?published=true`.
#[derive(Debug, Deserialize)]
pub(super) struct Only {
    published: Option<bool>,
}

/// The newest first.
pub(super) async fn list<D: Dialect>(
    State(pool): State<Pool<D>>,
    Query(part): Query<Part>,
    Query(only): Query<Only>,
) -> Answer<Reply<Rows<TrainingModule>>> {
    let mut page = part.page()?.order_by(TrainingModule::CREATED_AT.descending());
    if let Some(published) = only.published {
        page = page.only(TrainingModule::PUBLISHED.eq(published));
    }
    Ok(TrainingModule::list(&pool, page).await?.into())
}

pub(super) async fn create<D: Dialect>(
    State(pool): State<Pool<D>>,
    Input(new): Input<NewTrainingModule>,
) -> Answer<Response> {
    let module = new.insert(&pool).await?;
    Ok(created("modules", &module.id.clone(), module))
}

pub(super) async fn show<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
) -> Answer<Reply<TrainingModule>> {
    let module = TrainingModule::find_by_id(&pool, &id).await?;
    Ok(Reply(module.ok_or(Error::NotFound { model: "TrainingModule" })?))
}

pub(super) async fn change<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
    Input(patch): Input<TrainingModulePatch>,
) -> Answer<Reply<TrainingModule>> {
    Ok(Reply(TrainingModule::update(&pool, &id, patch).await?))
}

pub(super) async fn delete<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    match TrainingModule::delete(&pool, &id).await {
        Ok(true) => Ok(StatusCode::NO_CONTENT),
        Ok(false) => Err(Error::NotFound { model: "TrainingModule" }.into()),
        Err(Error::ForeignKey { .. }) => {
            Err(Problem::new(StatusCode::CONFLICT, "somebody has trained this module, so it stays"))
        }
        Err(error) => Err(error.into()),
    }
}
