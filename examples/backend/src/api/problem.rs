//! What goes wrong, as a body of RFC 9457.

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use isotype::wire::ProblemKind;
use isotype::{Error, Problems};
use serde::Serialize;

const MEDIA_TYPE: &str = "application/problem+json";
/// So much of what axum has to say of a request that it refuses is kept.
const MOST_WORDS: usize = 8 * 1024;

/// A problem of RFC 9457. `type` is left out, which means that the status says it all.
#[derive(Debug, Serialize)]
pub struct Problem {
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Mistake>,
}

/// One mistake of a body, and where it is.
#[derive(Debug, Serialize)]
struct Mistake {
    /// A JSON pointer, as the fragment of a URI: `#/configuration/wordCount`.
    pointer: String,
    kind: &'static str,
    detail: String,
}

impl Problem {
    /// A problem with the request as a whole.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Problem {
        let title = status.canonical_reason().unwrap_or("Problem");
        Problem { title, status: status.as_u16(), detail: detail.into(), errors: Vec::new() }
    }

    /// What is wrong with a body, each mistake at its place: 400 if it is no JSON at all, else 422.
    pub(super) fn of_body(problems: &Problems) -> Problem {
        let is_json = problems.iter().all(|problem| problem.kind() != ProblemKind::Json);
        let status = if is_json { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::BAD_REQUEST };
        let omitted = match problems.omitted() {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        let kept = problems.as_slice().len();
        let told = if kept == 1 { "1 mistake".to_owned() } else { format!("{kept} mistakes") };
        let errors = problems.iter().map(|problem| Mistake {
            pointer: problem.fragment(),
            kind: problem.kind().as_str(),
            detail: problem.message().to_owned(),
        });
        let errors = errors.collect();
        Problem { errors, ..Problem::new(status, format!("the body has {told}{omitted}")) }
    }

    /// Adds a mistake of a field.
    #[must_use]
    pub(super) fn at(mut self, field: &str, kind: &'static str, detail: impl Into<String>) -> Problem {
        self.errors.push(Mistake { pointer: format!("#/{field}"), kind, detail: detail.into() });
        self
    }

    /// Something that is not the client's fault. What it was is said on stderr alone.
    pub(super) fn internal(error: &dyn std::error::Error) -> Problem {
        eprintln!("a request failed: {error}");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "the server has a problem, which is not yours")
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Problem {
        // Databases name constraints differently, if at all; what is sent is the same for both.
        let words = error.to_string();
        match error {
            Error::NotFound { .. } => Problem::new(StatusCode::NOT_FOUND, words),
            Error::Unique { model, fields, .. } => {
                let problem = Problem::new(
                    StatusCode::CONFLICT,
                    format!("another {model} has the same {}", fields.join(" and ")),
                );
                fields.iter().fold(problem, |problem, field| {
                    problem.at(field, "unique", format!("another {model} has this {field}"))
                })
            }
            Error::ForeignKey { model, .. } => Problem::new(
                StatusCode::CONFLICT,
                format!("this {model} names a row that does not exist, or another row names it"),
            ),
            Error::Check { .. } => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, words),
            Error::Value { model, field, reason } => {
                Problem::new(StatusCode::UNPROCESSABLE_ENTITY, format!("this {model} has 1 mistake"))
                    .at(field, "value", reason)
            }
            Error::Cursor { .. } => Problem::new(StatusCode::BAD_REQUEST, words),
            Error::Database(sqlx::Error::PoolTimedOut) => {
                Problem::new(StatusCode::SERVICE_UNAVAILABLE, "the database is busy; try again later")
            }
            error => Problem::internal(&error),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        (status, [(CONTENT_TYPE, MEDIA_TYPE)], body).into_response()
    }
}

/// Makes a problem of a refusal that axum itself has written, as text or without a word; its headers stay.
pub(super) async fn of_response(response: Response) -> Response {
    let status = response.status();
    let is_problem = response.headers().get(CONTENT_TYPE).is_some_and(|value| value == MEDIA_TYPE);
    if is_problem || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let words = to_bytes(body, MOST_WORDS).await.unwrap_or_default();
    let words = match String::from_utf8_lossy(&words).trim() {
        "" => match status {
            StatusCode::NOT_FOUND => "nothing is served at this address".to_owned(),
            StatusCode::METHOD_NOT_ALLOWED => "this address does not take this method".to_owned(),
            _ => "the request is refused".to_owned(),
        },
        words => words.to_owned(),
    };
    let problem = serde_json::to_vec(&Problem::new(status, words)).unwrap_or_default();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    Response::from_parts(parts, Body::from(problem))
}
