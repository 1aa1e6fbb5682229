//! What can go wrong between a program and its database.

use std::fmt;

use crate::wire::Problems;

/// Why an operation did not happen.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No row has this key.
    NotFound {
        /// The model.
        model: &'static str,
    },
    /// Another row has the same values in a unique key.
    Unique {
        /// The model.
        model: &'static str,
        /// The fields of the key, by their names in the schema; empty where the database does not say.
        fields: Vec<String>,
        /// The name of the index or constraint, where the database says it.
        constraint: Option<String>,
    },
    /// A row that is referred to does not exist, or a row is still referred to.
    ForeignKey {
        /// The model that was written.
        model: &'static str,
        /// The name of the constraint, where the database says it.
        constraint: Option<String>,
    },
    /// A check of the database refused the row.
    Check {
        /// The model that was written.
        model: &'static str,
        /// The name of the constraint, where the database says it.
        constraint: Option<String>,
    },
    /// A column that must have a value has none.
    Required {
        /// The model that was written.
        model: &'static str,
        /// What the database said.
        message: String,
    },
    /// A value was refused before it reached the database.
    Value {
        /// The model.
        model: &'static str,
        /// The field, by its name in the schema.
        field: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// What the database holds is no value of the column's type.
    Decode {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What is wrong with it.
        reason: String,
        /// Every problem of a document that does not fit, each at its place.
        problems: Option<Box<Problems>>,
    },
    /// A cursor is not one that this list gave.
    Cursor {
        /// The model.
        model: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// Anything else that the driver or the database reports.
    Database(sqlx::Error),
}

/// The result of an operation on the database.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |f: &mut fmt::Formatter<'_>, constraint: &Option<String>| match constraint {
            Some(name) => write!(f, " ({name})"),
            None => Ok(()),
        };
        match self {
            Error::NotFound { model } => write!(f, "no {model} has this key"),
            Error::Unique { model, fields, constraint } => {
                write!(f, "another {model} has the same {}", Listed(fields))?;
                named(f, constraint)
            }
            Error::ForeignKey { model, constraint } => {
                write!(f, "{model} refers to a row that does not exist, or is still referred to")?;
                named(f, constraint)
            }
            Error::Check { model, constraint } => {
                write!(f, "a check of the database refused this {model}")?;
                named(f, constraint)
            }
            Error::Required { model, message } => write!(f, "{model} lacks a required value: {message}"),
            Error::Value { model, field, reason } => write!(f, "{model}.{field} {reason}"),
            Error::Decode { table, column, reason, .. } => write!(f, "{table}.{column}: {reason}"),
            Error::Cursor { model, reason } => write!(f, "not a cursor of this list of {model}: {reason}"),
            Error::Database(error) => write!(f, "{error}"),
        }
    }
}

struct Listed<'a>(&'a [String]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => write!(f, "unique key"),
            [one] => write!(f, "{one}"),
            [first @ .., last] => write!(f, "{} and {last}", first.join(", ")),
        }
    }
}

impl Error {
    pub(crate) fn decode(table: &'static str, column: &'static str, fault: Fault) -> Error {
        Error::Decode { table, column, reason: fault.reason, problems: fault.problems }
    }

    /// Every problem of a document that a row holds and that does not fit.
    pub fn problems(&self) -> Option<&Problems> {
        match self {
            Error::Decode { problems, .. } => problems.as_deref(),
            _ => None,
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Database(error) => Some(error),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Error::Database(error)
    }
}

/// What is wrong with a value, not yet told where it stands.
#[derive(Debug)]
pub struct Fault {
    pub(crate) reason: String,
    pub(crate) problems: Option<Box<Problems>>,
}

impl Fault {
    /// A fault in words that follow the name of the field: `is not a number`.
    pub fn new(reason: impl fmt::Display) -> Self {
        Fault { reason: reason.to_string(), problems: None }
    }
}

impl From<Problems> for Fault {
    fn from(problems: Problems) -> Self {
        Fault { reason: problems.to_string(), problems: Some(Box::new(problems)) }
    }
}

impl From<Box<dyn std::error::Error + Send + Sync>> for Fault {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Fault::new(error)
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::ColumnDecode { source, .. } => Fault::new(source),
            other => Fault::new(other),
        }
    }
}
