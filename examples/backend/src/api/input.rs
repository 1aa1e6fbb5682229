//! What comes in: bodies and the parts of an address.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use isotype::Page;
use isotype::wire::Wire;
use serde::Deserialize;

use super::problem::Problem;

/// Whether the body of a request is still on its way.
#[derive(Clone, Debug, Default)]
pub(super) struct Arriving(Arc<AtomicBool>);

impl Arriving {
    pub(super) fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, arriving: bool) {
        self.0.store(arriving, Ordering::Relaxed);
    }
}

/// A body that is JSON of this type; everything that is wrong with it is told at once.
#[derive(Debug)]
pub(super) struct Input<T>(pub(super) T);

impl<T: Wire, S: Send + Sync> FromRequest<S> for Input<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Input<T>, Problem> {
        if !is_json(request.headers()) {
            let detail = "expected a body of the type application/json";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
        }
        let arriving = request.extensions().get::<Arriving>().cloned().unwrap_or_default();
        arriving.set(true);
        let body = Bytes::from_request(request, state).await;
        arriving.set(false);
        let body = body.map_err(|refused| Problem::new(refused.status(), refused.body_text()))?;
        let text = std::str::from_utf8(&body)
            .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "expected a body in UTF-8"))?;
        isotype::read_all(text).map(Input).map_err(|problems| Problem::of_body(&problems))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let named = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = named.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// Which part of a list: `?limit=20&after=…`.
#[derive(Debug, Deserialize)]
pub(super) struct Part {
    limit: Option<u32>,
    after: Option<String>,
    before: Option<String>,
}

impl Part {
    /// The page that is asked for.
    pub(super) fn page<M>(self) -> Result<Page<M>, Problem> {
        let refused = |detail: &str| Err(Problem::new(StatusCode::BAD_REQUEST, detail));
        let page = match self.limit.unwrap_or(20) {
            limit @ 1..=100 => Page::first(limit),
            _ => return refused("expected a limit from 1 to 100"),
        };
        match (self.after, self.before) {
            (Some(_), Some(_)) => refused("expected one of after and before"),
            (Some(cursor), None) => Ok(page.after(cursor)),
            (None, Some(cursor)) => Ok(page.before(cursor)),
            (None, None) => Ok(page),
        }
    }
}
