//! The error of reading and writing JSON text.

use std::fmt;

/// Why a JSON text was refused, or a value could not be written. The message names the path (`$.words[3]`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    /// An error with this message.
    pub fn new(message: impl Into<String>) -> Error {
        Error { message: message.into() }
    }

    /// What was wrong, and where.
    pub fn message(&self) -> &str {
        &self.message
    }

    pub(super) fn reading(error: serde_json::Error) -> Error {
        Error::new(error.to_string())
    }

    pub(super) fn writing(error: serde_json::Error) -> Error {
        Error::new(without_position(&error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// The message of an error without its line and column, for texts that are parts of others.
pub(super) fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let suffix = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&suffix).map(str::to_owned).unwrap_or(message)
}
