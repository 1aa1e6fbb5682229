//! SQLite: texts and numbers of our own forms, never sqlx's codecs for moments and UUIDs.

use bigdecimal::{BigDecimal, FromPrimitive};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::error::DatabaseError;
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow, SqliteValueRef};
use sqlx::{Arguments, AssertSqlSafe, Decode, Executor, Row, Sqlite, TypeInfo, ValueRef};
use uuid::Uuid;

use super::dialect::{Dialect, Running};
use super::error::Fault;
use super::forms::{self, shortened};
use super::list::Element;
use super::table::{Column, Table};
use crate::wire;

/// What SQLite has stored, whatever the column was declared as.
enum Stored<'r> {
    Integer(i64),
    Real(f64),
    Text(&'r str),
    Blob(&'r [u8]),
}

impl Stored<'_> {
    fn is_no(&self, expected: &str) -> Fault {
        match self {
            Stored::Integer(value) => Fault::new(format_args!("the integer {value} is no {expected}")),
            Stored::Real(value) => Fault::new(format_args!("the number {value} is no {expected}")),
            Stored::Text(value) => {
                Fault::new(format_args!("the text '{}' is no {expected}", shortened(value)))
            }
            Stored::Blob(value) => {
                Fault::new(format_args!("a blob of {} bytes is no {expected}", value.len()))
            }
        }
    }
}

/// Hands the stored value to `read`.
#[inline]
fn stored<T>(
    row: &SqliteRow,
    at: usize,
    read: impl FnOnce(Stored<'_>) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    let value: SqliteValueRef<'_> = row.try_get_raw(at)?;
    // Of NULL, the type would be the declared one.
    if value.is_null() {
        return Ok(None);
    }
    let info = value.type_info();
    let stored = match info.name() {
        "INTEGER" => Stored::Integer(<i64 as Decode<Sqlite>>::decode(value)?),
        "REAL" => Stored::Real(<f64 as Decode<Sqlite>>::decode(value)?),
        "TEXT" => Stored::Text(<&str as Decode<Sqlite>>::decode(value)?),
        "BLOB" => Stored::Blob(<&[u8] as Decode<Sqlite>>::decode(value)?),
        other => return Err(Fault::new(format_args!("SQLite has no storage class {other}"))),
    };
    read(stored).map(Some)
}

/// Hands the text of a JSON value to `parse`, in the form of today. Under the NUMERIC affinity that Prisma gives JSON columns, a document that
/// is only a number was stored as one.
fn json<T>(value: Stored<'_>, column: &Column, parse: fn(&[u8]) -> Result<T, Fault>) -> Result<T, Fault> {
    match value {
        Stored::Text(text) => super::json::current(text.as_bytes(), column.list, column, parse),
        Stored::Integer(number) => parse(number.to_string().as_bytes()),
        Stored::Real(number) => parse(number.to_string().as_bytes()),
        other => Err(other.is_no("JSON")),
    }
}

fn add<'q, T>(arguments: &mut SqliteArguments, value: T) -> Result<(), Fault>
where
    T: sqlx::Encode<'q, Sqlite> + sqlx::Type<Sqlite>,
{
    Ok(Arguments::add(arguments, value)?)
}

impl Dialect for Sqlite {
    const INDEX: usize = 0;
    const MOST_ARGUMENTS: usize = 32_766;

    fn read_text(row: &SqliteRow, at: usize) -> Result<Option<String>, Fault> {
        stored(row, at, |value| match value {
            Stored::Text(text) => Ok(text.to_owned()),
            other => Err(other.is_no("text")),
        })
    }

    fn read_boolean(row: &SqliteRow, at: usize) -> Result<Option<bool>, Fault> {
        stored(row, at, |value| match value {
            Stored::Integer(0) => Ok(false),
            Stored::Integer(1) => Ok(true),
            other => Err(other.is_no("Boolean")),
        })
    }

    fn read_integer(row: &SqliteRow, at: usize) -> Result<Option<i64>, Fault> {
        stored(row, at, |value| match value {
            Stored::Integer(value) => Ok(value),
            other => Err(other.is_no("integer")),
        })
    }

    fn read_float(row: &SqliteRow, at: usize) -> Result<Option<f64>, Fault> {
        stored(row, at, |value| match value {
            Stored::Real(value) => Ok(value),
            Stored::Integer(value) => Ok(value as f64),
            other => Err(other.is_no("number")),
        })
    }

    fn read_real(row: &SqliteRow, at: usize) -> Result<Option<f32>, Fault> {
        match Self::read_float(row, at)? {
            Some(value) if (value as f32).is_infinite() => {
                Err(Fault::new(format_args!("the number {value} does not fit 32 bits")))
            }
            value => Ok(value.map(|value| value as f32)),
        }
    }

    fn read_decimal(row: &SqliteRow, at: usize) -> Result<Option<BigDecimal>, Fault> {
        stored(row, at, |value| {
            let decimal = match &value {
                Stored::Text(text) => text.parse().ok(),
                Stored::Integer(value) => Some(BigDecimal::from(*value)),
                // Prisma's NUMERIC affinity keeps doubles: the shortest text of one is what a person wrote.
                Stored::Real(number) => {
                    number.to_string().parse().ok().or_else(|| BigDecimal::from_f64(*number))
                }
                Stored::Blob(_) => None,
            };
            decimal.map(|decimal| decimal.normalized()).ok_or_else(|| value.is_no("Decimal"))
        })
    }

    fn read_timestamp(row: &SqliteRow, at: usize) -> Result<Option<DateTime<Utc>>, Fault> {
        stored(row, at, |value| match value {
            Stored::Text(text) => forms::moment_from_text(text),
            Stored::Integer(milliseconds) => forms::moment_from_milliseconds(milliseconds),
            other => Err(other.is_no("moment")),
        })
    }

    fn read_date(row: &SqliteRow, at: usize) -> Result<Option<NaiveDate>, Fault> {
        stored(row, at, |value| {
            let date = match &value {
                Stored::Text(text) => forms::date_from_text(text)
                    .or_else(|| forms::moment_from_text(text).ok().map(|moment| moment.date_naive())),
                Stored::Integer(milliseconds) => {
                    forms::moment_from_milliseconds(*milliseconds).ok().map(|moment| moment.date_naive())
                }
                _ => None,
            };
            date.ok_or_else(|| value.is_no("date"))
        })
    }

    fn read_time(row: &SqliteRow, at: usize) -> Result<Option<NaiveTime>, Fault> {
        stored(row, at, |value| {
            let time = match &value {
                Stored::Text(text) => forms::time_from_text(text)
                    .or_else(|| forms::moment_from_text(text).ok().map(|moment| moment.time())),
                Stored::Integer(milliseconds) => {
                    forms::moment_from_milliseconds(*milliseconds).ok().map(|moment| moment.time())
                }
                _ => None,
            };
            time.ok_or_else(|| value.is_no("time of day"))
        })
    }

    fn read_bytes(row: &SqliteRow, at: usize) -> Result<Option<Vec<u8>>, Fault> {
        stored(row, at, |value| match value {
            Stored::Blob(bytes) => Ok(bytes.to_vec()),
            other => Err(other.is_no("blob")),
        })
    }

    fn read_uuid(row: &SqliteRow, at: usize) -> Result<Option<Uuid>, Fault> {
        stored(row, at, |value| match &value {
            Stored::Text(text) if text.len() == 36 => Uuid::try_parse(text).map_err(|_| value.is_no("UUID")),
            _ => Err(value.is_no("UUID")),
        })
    }

    fn read_json<T>(
        row: &SqliteRow,
        at: usize,
        column: &Column,
        parse: fn(&[u8]) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        stored(row, at, |value| json(value, column, parse))
    }

    fn parse_text<T>(
        row: &SqliteRow,
        at: usize,
        parse: fn(&str) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        stored(row, at, |value| match value {
            Stored::Text(text) => parse(text),
            other => Err(other.is_no("text")),
        })
    }

    fn read_list<T: Element>(row: &SqliteRow, at: usize, column: &Column) -> Result<Option<Vec<T>>, Fault> {
        stored(row, at, |value| json(value, column, super::json::read_text::<Vec<T>>))
    }

    fn write_null(arguments: &mut SqliteArguments, _: &Column) -> Result<(), Fault> {
        add(arguments, None::<i64>)
    }
    fn write_text(arguments: &mut SqliteArguments, value: &str) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_boolean(arguments: &mut SqliteArguments, value: bool) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_small(arguments: &mut SqliteArguments, value: i16) -> Result<(), Fault> {
        add(arguments, i32::from(value))
    }
    fn write_int(arguments: &mut SqliteArguments, value: i32) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_big(arguments: &mut SqliteArguments, value: i64) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_float(arguments: &mut SqliteArguments, value: f64) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_real(arguments: &mut SqliteArguments, value: f32) -> Result<(), Fault> {
        add(arguments, f64::from(value))
    }
    fn write_decimal(arguments: &mut SqliteArguments, value: &BigDecimal) -> Result<(), Fault> {
        add(arguments, value.to_plain_string())
    }
    fn write_timestamp(
        arguments: &mut SqliteArguments,
        value: DateTime<Utc>,
        _: &Column,
    ) -> Result<(), Fault> {
        add(arguments, forms::moment_text(value))
    }
    fn write_date(arguments: &mut SqliteArguments, value: NaiveDate) -> Result<(), Fault> {
        add(arguments, forms::date_text(value))
    }
    fn write_time(arguments: &mut SqliteArguments, value: NaiveTime) -> Result<(), Fault> {
        add(arguments, forms::time_text(value))
    }
    fn write_bytes(arguments: &mut SqliteArguments, value: &[u8]) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_uuid(arguments: &mut SqliteArguments, value: Uuid) -> Result<(), Fault> {
        add(arguments, value.hyphenated().encode_lower(&mut Uuid::encode_buffer()).to_owned())
    }
    fn write_json(arguments: &mut SqliteArguments, text: String) -> Result<(), Fault> {
        add(arguments, text)
    }

    fn write_list<T: Element>(
        arguments: &mut SqliteArguments,
        items: &[T],
        column: &Column,
    ) -> Result<(), Fault> {
        let items = items.iter().map(|item| item.kept(column)).collect::<Result<Vec<T>, Fault>>()?;
        add(arguments, wire::to_json(&items).map_err(Fault::new)?)
    }

    /// In backticks, because SQLite takes a name in double quotes that it does not know for a text.
    fn quote(sql: &mut String, name: &str) {
        sql.push('`');
        for part in name.split_inclusive('`') {
            sql.push_str(part);
            if part.ends_with('`') {
                sql.push('`');
            }
        }
        sql.push('`');
    }

    fn table(sql: &mut String, table: &Table) {
        Self::quote(sql, table.name);
    }

    fn selected(sql: &mut String, column: &Column) {
        Self::quote(sql, column.name);
    }

    fn placeholder(sql: &mut String, _: usize, _: &Column) {
        sql.push('?');
    }

    /// SQLite says `UNIQUE constraint failed: User.email, User.tenant`.
    fn violated_columns(error: &dyn DatabaseError, table: &Table) -> Vec<String> {
        let Some((_, listed)) = error.message().split_once("failed: ") else { return Vec::new() };
        let prefix = format!("{}.", table.name);
        listed.split(", ").filter_map(|name| name.strip_prefix(&prefix)).map(str::to_owned).collect()
    }

    fn position(row: &SqliteRow, name: &str) -> Option<usize> {
        row.try_column(name).ok().map(sqlx::Column::ordinal)
    }

    fn fetch_all<'c>(
        connection: &'c mut SqliteConnection,
        sql: String,
        arguments: SqliteArguments,
    ) -> Running<'c, Vec<SqliteRow>> {
        connection.fetch_all(sqlx::query_with(AssertSqlSafe(sql), arguments))
    }

    fn fetch_optional<'c>(
        connection: &'c mut SqliteConnection,
        sql: String,
        arguments: SqliteArguments,
    ) -> Running<'c, Option<SqliteRow>> {
        connection.fetch_optional(sqlx::query_with(AssertSqlSafe(sql), arguments))
    }

    fn execute<'c>(
        connection: &'c mut SqliteConnection,
        sql: String,
        arguments: SqliteArguments,
    ) -> Running<'c, u64> {
        let done = connection.execute(sqlx::query_with(AssertSqlSafe(sql), arguments));
        Box::pin(async move { Ok(done.await?.rows_affected()) })
    }
}
