//! What goes out.

use std::fmt::Write as _;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::response::{IntoResponse, Response};
use isotype::List;
use serde::Serialize;

use super::problem::Problem;

/// What a handler gives.
pub(super) type Answer<T> = Result<T, Problem>;

/// A row, or a page of them, as JSON.
#[derive(Debug)]
pub(super) struct Reply<T>(pub(super) T);

impl<T: Serialize> IntoResponse for Reply<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], body).into_response()
            }
            Err(error) => Problem::internal(&error).into_response(),
        }
    }
}

/// Rows, and the cursors to their neighbours.
#[derive(Debug, Serialize)]
pub(super) struct Rows<M> {
    items: Vec<M>,
    next: Option<String>,
    previous: Option<String>,
}

impl<M> From<List<M>> for Reply<Rows<M>> {
    fn from(List { items, next, previous }: List<M>) -> Self {
        Reply(Rows { items, next, previous })
    }
}

/// A new row, and the address that it has from now on.
pub(super) fn created<M: Serialize>(collection: &str, id: &str, row: M) -> Response {
    (StatusCode::CREATED, [(LOCATION, format!("/api/{collection}/{}", escaped(id)))], Reply(row))
        .into_response()
}

/// A text as a segment of an address.
fn escaped(text: &str) -> String {
    let mut segment = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            segment.push(char::from(byte));
        } else {
            // Writing to a text does not fail.
            let _ = write!(segment, "%{byte:02X}");
        }
    }
    segment
}
