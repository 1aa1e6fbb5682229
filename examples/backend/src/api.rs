//! The server's addresses. Handlers are generic over the database; bodies are the generated inputs and rows.
//!
//! There is no signing in: whoever reaches the server may do everything, which is why it listens to its own machine
//! alone unless it is told otherwise.

mod input;
mod modules;
mod output;
mod problem;
mod sessions;
mod users;

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use isotype::Dialect;
use sqlx::Pool;

use input::Arriving;
pub use problem::Problem;

/// So many bytes may a body have.
pub const MOST_BYTES: usize = 256 * 1024;

/// Everything that is served, from this database; a request that takes longer than `timeout` is given up.
pub fn router<D: Dialect>(pool: Pool<D>, timeout: Duration) -> Router {
    Router::new()
        .route("/api/modules", get(modules::list::<D>).post(modules::create::<D>))
        .route(
            "/api/modules/{id}",
            get(modules::show::<D>).patch(modules::change::<D>).delete(modules::delete::<D>),
        )
        .route("/api/sessions", get(sessions::list::<D>).post(sessions::create::<D>))
        .route(
            "/api/sessions/{id}",
            get(sessions::show::<D>).patch(sessions::change::<D>).delete(sessions::delete::<D>),
        )
        .route("/api/users", axum::routing::post(users::create::<D>))
        .route("/api/users/{id}", get(users::show::<D>))
        .with_state(pool)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(from_fn_with_state(timeout, in_time))
        .layer(map_response(problem::of_response))
}

/// Gives a request up that takes too long, and says who was slow: the client with its body, or the server.
async fn in_time(State(timeout): State<Duration>, mut request: Request, next: Next) -> Response {
    let arriving = Arriving::default();
    request.extensions_mut().insert(arriving.clone());
    match tokio::time::timeout(timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let (status, what) = if arriving.is_so() {
                (StatusCode::REQUEST_TIMEOUT, "the body of the request")
            } else {
                (StatusCode::SERVICE_UNAVAILABLE, "the request")
            };
            Problem::new(status, format!("{what} took longer than {} s", timeout.as_secs())).into_response()
        }
    }
}
