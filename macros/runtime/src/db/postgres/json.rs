//! JSON and JSONB, alone and in arrays.

use sqlx::postgres::{PgArguments, PgTypeInfo, PgValueFormat, PgValueRef};
use sqlx::{Decode, Encode, Postgres, Type};

use super::{Item, add};
use crate::db::error::Fault;
use crate::db::json;
use crate::db::table::Column;
use crate::wire::Wire;

/// The text of a JSON or JSONB value.
fn text<'r>(value: &PgValueRef<'r>) -> Result<&'r [u8], Fault> {
    let bytes = value.as_bytes()?;
    Ok(match (value.format(), bytes) {
        // JSONB in binary begins with its version; no JSON text begins with that byte.
        (PgValueFormat::Binary, [1, text @ ..]) => text,
        _ => bytes,
    })
}

/// Hands the text of a JSON or JSONB value to `parse`, in the form of today.
pub(crate) fn parsed<T>(
    value: &PgValueRef<'_>,
    column: &Column,
    parse: fn(&[u8]) -> Result<T, Fault>,
) -> Result<T, Fault> {
    json::current(text(value)?, false, column, parse)
}

/// A JSON text as a JSONB argument.
pub(super) struct JsonText(pub(super) String);

impl Type<Postgres> for JsonText {
    fn type_info() -> PgTypeInfo {
        <serde_json::Value as Type<Postgres>>::type_info()
    }
}

impl sqlx::postgres::PgHasArrayType for JsonText {
    fn array_type_info() -> PgTypeInfo {
        <serde_json::Value as sqlx::postgres::PgHasArrayType>::array_type_info()
    }
}

impl Encode<'_, Postgres> for JsonText {
    fn encode_by_ref(
        &self,
        buffer: &mut sqlx::postgres::PgArgumentBuffer,
    ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
        buffer.push(1);
        buffer.extend_from_slice(self.0.as_bytes());
        Ok(sqlx::encode::IsNull::No)
    }
}

/// Adds documents as an array of JSONB.
pub fn add_json_array<T: Wire>(arguments: &mut PgArguments, items: &[T]) -> Result<(), Fault> {
    add_json_texts(arguments, items.iter().map(json::written_item).collect::<Result<_, Fault>>()?)
}

/// Adds texts of JSON as an array of JSONB.
pub(crate) fn add_json_texts(arguments: &mut PgArguments, texts: Vec<String>) -> Result<(), Fault> {
    add(arguments, texts.into_iter().map(JsonText).collect::<Vec<_>>())
}

/// Reads an array of JSON or JSONB.
pub fn json_array<T: Wire>(array: PgValueRef<'_>, column: &Column) -> Result<Vec<Option<T>>, Fault> {
    let items = <Vec<Option<Item>> as Decode<Postgres>>::decode(array)?;
    let read = |item: &Option<Item>| match item {
        Some(Item(value)) => {
            parsed(&sqlx::Value::as_ref(value), column, json::read_fitting_item::<T>).map(Some)
        }
        None => Ok(None),
    };
    // Where an item does not fit, the list is read as it stands on SQLite, so that every problem of every item is told.
    items.iter().map(read).collect::<Result<Vec<_>, Fault>>().or_else(|_| {
        let texts = items.iter().map(|item| match item {
            Some(Item(value)) => parsed(&sqlx::Value::as_ref(value), column, |text| Ok(text.to_vec())),
            None => Ok(b"null".to_vec()),
        });
        let texts = texts.collect::<Result<Vec<_>, Fault>>()?;
        json::read_text(&[b"[", &*texts.join(&b','), b"]"].concat())
    })
}
