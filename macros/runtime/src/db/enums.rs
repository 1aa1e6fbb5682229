//! Enum columns: text on SQLite, native enums on PostgreSQL, cast from and to text in the statement.

use sqlx::postgres::{PgArguments, PgValueRef};

use super::error::Fault;
use super::forms::shortened;
use super::postgres;
use crate::wire::DbEnum;

/// The value with this text.
pub fn from_text<T: DbEnum>(text: &str) -> Result<T, Fault> {
    T::from_text(text)
        .ok_or_else(|| Fault::new(format_args!("'{}' is no value of {}", shortened(text), T::NAME)))
}

/// Adds an array of texts.
pub fn add_array<T: DbEnum>(arguments: &mut PgArguments, items: &[T]) -> Result<(), Fault> {
    postgres::add(arguments, items.iter().map(|item| item.text()).collect::<Vec<&str>>())
}

/// Reads an array of texts or of the native enum.
pub fn from_array<T: DbEnum>(array: PgValueRef<'_>) -> Result<Vec<Option<T>>, Fault> {
    postgres::elements(array, |item| from_text(item.as_str()?))
}
