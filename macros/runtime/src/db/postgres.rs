//! PostgreSQL: binary values, with casts in the statement for the types that Rust has no value for.

mod json;

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use sqlx::error::DatabaseError;
use sqlx::postgres::{
    PgArguments, PgConnection, PgDatabaseError, PgRow, PgTypeInfo, PgTypeKind, PgValueFormat, PgValueRef,
};
use sqlx::{Arguments, AssertSqlSafe, Decode, Encode, Executor, Postgres, Row, Type, TypeInfo, ValueRef};
use uuid::Uuid;

use super::dialect::{Dialect, Running};
use super::error::Fault;
use super::list::Element;
use super::table::{Column, Kind, Table};
use json::JsonText;
pub use json::{add_json_array, json_array};
pub(crate) use json::{add_json_texts, parsed};

/// Microseconds from 1970 to 2000, where PostgreSQL counts from.
const EPOCH: i64 = 946_684_800_000_000;

/// Adds an argument.
pub(crate) fn add<'q, T>(arguments: &mut PgArguments, value: T) -> Result<(), Fault>
where
    T: Encode<'q, Postgres> + Type<Postgres>,
{
    Ok(Arguments::add(arguments, value)?)
}

/// Decodes a value whose type in the database is the one that `T` is for.
#[inline]
pub(crate) fn checked<'r, T>(value: PgValueRef<'r>) -> Result<T, Fault>
where
    T: Decode<'r, Postgres> + Type<Postgres>,
{
    {
        let info = value.type_info();
        if !T::compatible(&info) {
            return Err(Fault::new(format_args!("is of the type {info}, not {}", T::type_info())));
        }
    }
    Ok(T::decode(value)?)
}

#[inline(always)]
fn value(row: &PgRow, at: usize) -> Result<Option<PgValueRef<'_>>, Fault> {
    let value = row.try_get_raw(at)?;
    Ok(if value.is_null() { None } else { Some(value) })
}

#[inline]
fn get<'r, T>(row: &'r PgRow, at: usize) -> Result<Option<T>, Fault>
where
    T: Decode<'r, Postgres> + Type<Postgres>,
{
    value(row, at)?.map(checked).transpose()
}

/// Texts, and what travels as text: enums above all.
fn is_textual(info: &PgTypeInfo) -> bool {
    <&str as Type<Postgres>>::compatible(info)
        || matches!(info.kind(), PgTypeKind::Enum(_))
        || matches!(info.name().to_ascii_lowercase().as_str(), "citext" | "xml")
}

fn textual(value: PgValueRef<'_>) -> Result<&str, Fault> {
    {
        let info = value.type_info();
        if value.format() == PgValueFormat::Binary && !is_textual(&info) {
            return Err(Fault::new(format_args!("is of the type {info}; select it with ::text")));
        }
    }
    Ok(value.as_str()?)
}

/// A TIMESTAMP, TIMESTAMPTZ or DATE in UTC. sqlx's own reader panics on what chrono cannot hold, `infinity` included.
pub(crate) fn moment(value: &PgValueRef<'_>) -> Result<DateTime<Utc>, Fault> {
    if value.format() == PgValueFormat::Text {
        return super::forms::moment_from_text(value.as_str()?);
    }
    let bytes = <[u8; 8]>::try_from(value.as_bytes()?).map_err(|_| Fault::new("is no timestamp"))?;
    let since_2000 = i64::from_be_bytes(bytes);
    since_2000
        .checked_add(EPOCH)
        .and_then(DateTime::from_timestamp_micros)
        .ok_or_else(|| Fault::new("is a moment that has no date, such as infinity"))
}

/// A DATE. sqlx's own reader panics on `infinity` too.
pub(crate) fn date(value: &PgValueRef<'_>) -> Result<NaiveDate, Fault> {
    if value.format() == PgValueFormat::Text {
        let text = value.as_str()?;
        return super::forms::date_from_text(text)
            .ok_or_else(|| Fault::new(format_args!("'{}' is no date", super::forms::shortened(text))));
    }
    let bytes = <[u8; 4]>::try_from(value.as_bytes()?).map_err(|_| Fault::new("is no date"))?;
    // Days are counted from 2000, whose first day is this one of the common era.
    const FIRST_OF_2000: i32 = 730_120;
    i32::from_be_bytes(bytes)
        .checked_add(FIRST_OF_2000)
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .ok_or_else(|| Fault::new("is a date that no calendar has, such as infinity"))
}

/// The items of an array, each handed to `read`.
pub(crate) fn elements<T>(
    array: PgValueRef<'_>,
    read: impl Fn(PgValueRef<'_>) -> Result<T, Fault>,
) -> Result<Vec<Option<T>>, Fault> {
    let items = <Vec<Option<Item>> as Decode<Postgres>>::decode(array)?;
    items
        .into_iter()
        .map(|item| item.map(|Item(value)| read(sqlx::Value::as_ref(&value))).transpose())
        .collect()
}

/// Any item of an array, not decoded yet.
struct Item(sqlx::postgres::PgValue);

impl<'r> Decode<'r, Postgres> for Item {
    fn decode(value: PgValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        Ok(Item(ValueRef::to_owned(&value)))
    }
}

impl Type<Postgres> for Item {
    fn type_info() -> PgTypeInfo {
        <String as Type<Postgres>>::type_info()
    }
}

fn null_list(arguments: &mut PgArguments, kind: Kind) -> Result<(), Fault> {
    match kind {
        Kind::Text | Kind::Enum { .. } | Kind::Cast(_) => add(arguments, None::<Vec<String>>),
        Kind::Boolean => add(arguments, None::<Vec<bool>>),
        Kind::SmallInt => add(arguments, None::<Vec<i16>>),
        Kind::Int => add(arguments, None::<Vec<i32>>),
        Kind::BigInt => add(arguments, None::<Vec<i64>>),
        Kind::Real => add(arguments, None::<Vec<f32>>),
        Kind::Float => add(arguments, None::<Vec<f64>>),
        Kind::Decimal => add(arguments, None::<Vec<BigDecimal>>),
        Kind::Timestamp => add(arguments, None::<Vec<NaiveDateTime>>),
        Kind::Timestamptz => add(arguments, None::<Vec<DateTime<Utc>>>),
        Kind::Date => add(arguments, None::<Vec<NaiveDate>>),
        Kind::Time => add(arguments, None::<Vec<NaiveTime>>),
        Kind::Json => add(arguments, None::<Vec<JsonText>>),
        Kind::Bytes => add(arguments, None::<Vec<Vec<u8>>>),
        Kind::Uuid => add(arguments, None::<Vec<Uuid>>),
    }
}

impl Dialect for Postgres {
    const INDEX: usize = 1;
    const MOST_ARGUMENTS: usize = 65_535;

    fn read_text(row: &PgRow, at: usize) -> Result<Option<String>, Fault> {
        value(row, at)?.map(|value| textual(value).map(str::to_owned)).transpose()
    }
    fn read_boolean(row: &PgRow, at: usize) -> Result<Option<bool>, Fault> {
        get(row, at)
    }

    fn read_integer(row: &PgRow, at: usize) -> Result<Option<i64>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        let is_narrower = {
            let info = value.type_info();
            <i32 as Type<Postgres>>::compatible(&info) || <i16 as Type<Postgres>>::compatible(&info)
        };
        if !is_narrower {
            return checked(value).map(Some);
        }
        // The driver's reader of wide integers takes the narrower ones as well.
        Ok(Some(<i64 as Decode<Postgres>>::decode(value)?))
    }

    fn read_float(row: &PgRow, at: usize) -> Result<Option<f64>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        let number = if <f32 as Type<Postgres>>::compatible(&value.type_info()) {
            f64::from(<f32 as Decode<Postgres>>::decode(value)?)
        } else {
            checked(value)?
        };
        super::forms::finite(number).map(Some)
    }

    fn read_real(row: &PgRow, at: usize) -> Result<Option<f32>, Fault> {
        let number: Option<f32> = get(row, at)?;
        match number {
            Some(number) if !number.is_finite() => Err(Fault::new(format_args!("is {number}, not a number"))),
            number => Ok(number.map(|number| number + 0.0)),
        }
    }

    fn read_decimal(row: &PgRow, at: usize) -> Result<Option<BigDecimal>, Fault> {
        Ok(get::<BigDecimal>(row, at)?.map(|decimal| decimal.normalized()))
    }

    fn read_timestamp(row: &PgRow, at: usize) -> Result<Option<DateTime<Utc>>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        {
            let info = value.type_info();
            let known = <NaiveDateTime as Type<Postgres>>::compatible(&info)
                || <DateTime<Utc> as Type<Postgres>>::compatible(&info);
            if !known {
                return Err(Fault::new(format_args!("is of the type {info}, not TIMESTAMP")));
            }
        }
        moment(&value).map(Some)
    }

    fn read_date(row: &PgRow, at: usize) -> Result<Option<NaiveDate>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        {
            let info = value.type_info();
            if !<NaiveDate as Type<Postgres>>::compatible(&info) {
                return Err(Fault::new(format_args!("is of the type {info}, not DATE")));
            }
        }
        date(&value).map(Some)
    }
    fn read_time(row: &PgRow, at: usize) -> Result<Option<NaiveTime>, Fault> {
        get(row, at)
    }
    fn read_bytes(row: &PgRow, at: usize) -> Result<Option<Vec<u8>>, Fault> {
        get(row, at)
    }
    fn read_uuid(row: &PgRow, at: usize) -> Result<Option<Uuid>, Fault> {
        get(row, at)
    }

    fn read_json<T>(
        row: &PgRow,
        at: usize,
        column: &Column,
        parse: fn(&[u8]) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        {
            let info = value.type_info();
            if !<serde_json::Value as Type<Postgres>>::compatible(&info) {
                return Err(Fault::new(format_args!("is of the type {info}, not JSONB")));
            }
        }
        parsed(&value, column, parse).map(Some)
    }

    fn parse_text<T>(
        row: &PgRow,
        at: usize,
        parse: fn(&str) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        value(row, at)?.map(|value| parse(textual(value)?)).transpose()
    }

    fn read_list<T: Element>(row: &PgRow, at: usize, column: &Column) -> Result<Option<Vec<T>>, Fault> {
        let Some(value) = value(row, at)? else { return Ok(None) };
        T::from_array(value, column)?
            .into_iter()
            .map(|item| item.ok_or_else(|| Fault::new("has an element that is NULL")))
            .collect::<Result<Vec<T>, Fault>>()
            .map(Some)
    }

    fn write_null(arguments: &mut PgArguments, column: &Column) -> Result<(), Fault> {
        if column.list {
            return null_list(arguments, column.kind);
        }
        match column.kind {
            Kind::Text | Kind::Enum { .. } | Kind::Cast(_) => add(arguments, None::<String>),
            Kind::Boolean => add(arguments, None::<bool>),
            Kind::SmallInt => add(arguments, None::<i16>),
            Kind::Int => add(arguments, None::<i32>),
            Kind::BigInt => add(arguments, None::<i64>),
            Kind::Real => add(arguments, None::<f32>),
            Kind::Float => add(arguments, None::<f64>),
            Kind::Decimal => add(arguments, None::<BigDecimal>),
            Kind::Timestamp => add(arguments, None::<NaiveDateTime>),
            Kind::Timestamptz => add(arguments, None::<DateTime<Utc>>),
            Kind::Date => add(arguments, None::<NaiveDate>),
            Kind::Time => add(arguments, None::<NaiveTime>),
            Kind::Json => add(arguments, None::<JsonText>),
            Kind::Bytes => add(arguments, None::<Vec<u8>>),
            Kind::Uuid => add(arguments, None::<Uuid>),
        }
    }

    fn write_text(arguments: &mut PgArguments, value: &str) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_boolean(arguments: &mut PgArguments, value: bool) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_small(arguments: &mut PgArguments, value: i16) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_int(arguments: &mut PgArguments, value: i32) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_big(arguments: &mut PgArguments, value: i64) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_float(arguments: &mut PgArguments, value: f64) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_real(arguments: &mut PgArguments, value: f32) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_decimal(arguments: &mut PgArguments, value: &BigDecimal) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_timestamp(
        arguments: &mut PgArguments,
        value: DateTime<Utc>,
        column: &Column,
    ) -> Result<(), Fault> {
        if column.kind == Kind::Timestamptz {
            add(arguments, value)
        } else {
            add(arguments, value.naive_utc())
        }
    }
    fn write_date(arguments: &mut PgArguments, value: NaiveDate) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_time(arguments: &mut PgArguments, value: NaiveTime) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_bytes(arguments: &mut PgArguments, value: &[u8]) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_uuid(arguments: &mut PgArguments, value: Uuid) -> Result<(), Fault> {
        add(arguments, value)
    }
    fn write_json(arguments: &mut PgArguments, text: String) -> Result<(), Fault> {
        add(arguments, JsonText(text))
    }

    fn write_list<T: Element>(
        arguments: &mut PgArguments,
        items: &[T],
        column: &Column,
    ) -> Result<(), Fault> {
        let items = items.iter().map(|item| item.kept(column)).collect::<Result<Vec<T>, Fault>>()?;
        T::add_array(arguments, items, column)
    }

    fn quote(sql: &mut String, name: &str) {
        sql.push('"');
        for part in name.split_inclusive('"') {
            sql.push_str(part);
            if part.ends_with('"') {
                sql.push('"');
            }
        }
        sql.push('"');
    }

    fn table(sql: &mut String, table: &Table) {
        if let Some(schema) = table.schema {
            Self::quote(sql, schema);
            sql.push('.');
        }
        Self::quote(sql, table.name);
    }

    fn selected(sql: &mut String, column: &Column) {
        Self::quote(sql, column.name);
        if matches!(column.kind, Kind::Enum { .. } | Kind::Cast(_)) {
            sql.push_str(if column.list { "::text[]" } else { "::text" });
        }
    }

    fn placeholder(sql: &mut String, number: usize, column: &Column) {
        sql.push('$');
        sql.push_str(&number.to_string());
        let list = if column.list { "[]" } else { "" };
        match column.kind {
            Kind::Enum { schema, name } => {
                sql.push_str("::text");
                sql.push_str(list);
                sql.push_str("::");
                if let Some(schema) = schema {
                    Self::quote(sql, schema);
                    sql.push('.');
                }
                Self::quote(sql, name);
                sql.push_str(list);
            }
            Kind::Cast(words) => {
                sql.push_str("::text");
                sql.push_str(list);
                sql.push_str("::");
                sql.push_str(words);
                sql.push_str(list);
            }
            _ => {}
        }
    }

    /// PostgreSQL's detail begins `Key (email, tenant)=(…)`, in whatever language.
    fn violated_columns(error: &dyn DatabaseError, _: &Table) -> Vec<String> {
        let detail = error.try_downcast_ref::<PgDatabaseError>().and_then(PgDatabaseError::detail);
        let listed = detail.and_then(|detail| detail.split_once('(')?.1.split_once(")=("));
        let Some((listed, _)) = listed else { return Vec::new() };
        listed.split(", ").map(|name| name.trim_matches('"').replace("\"\"", "\"")).collect()
    }

    fn position(row: &PgRow, name: &str) -> Option<usize> {
        row.try_column(name).ok().map(sqlx::Column::ordinal)
    }

    fn fetch_all<'c>(
        connection: &'c mut PgConnection,
        sql: String,
        arguments: PgArguments,
    ) -> Running<'c, Vec<PgRow>> {
        connection.fetch_all(sqlx::query_with(AssertSqlSafe(sql), arguments))
    }

    fn fetch_optional<'c>(
        connection: &'c mut PgConnection,
        sql: String,
        arguments: PgArguments,
    ) -> Running<'c, Option<PgRow>> {
        connection.fetch_optional(sqlx::query_with(AssertSqlSafe(sql), arguments))
    }

    fn execute<'c>(
        connection: &'c mut PgConnection,
        sql: String,
        arguments: PgArguments,
    ) -> Running<'c, u64> {
        let done = connection.execute(sqlx::query_with(AssertSqlSafe(sql), arguments));
        Box::pin(async move { Ok(done.await?.rows_affected()) })
    }
}
