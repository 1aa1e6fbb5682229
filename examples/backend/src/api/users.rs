//! `/api/users`: just enough to have somebody who trains.

use axum::extract::{Path, State};
use axum::response::Response;
use isotype::{Dialect, Error};
use sqlx::Pool;

use super::input::Input;
use super::output::{Answer, Reply, created};
use crate::schema::{NewUser, User};

pub(super) async fn create<D: Dialect>(
    State(pool): State<Pool<D>>,
    Input(new): Input<NewUser>,
) -> Answer<Response> {
    let user = new.insert(&pool).await?;
    Ok(created("users", &user.id.clone(), user))
}

pub(super) async fn show<D: Dialect>(
    State(pool): State<Pool<D>>,
    Path(id): Path<String>,
) -> Answer<Reply<User>> {
    let user = User::find_by_id(&pool, &id).await?;
    Ok(Reply(user.ok_or(Error::NotFound { model: "User" })?))
}
