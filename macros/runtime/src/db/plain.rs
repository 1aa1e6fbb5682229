//! Values that filters and cursors carry, whatever the database.

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::dialect::Dialect;
use super::error::Fault;
use super::forms;
use super::table::{Column, Kind};
use super::value::Bind;

/// One value.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Plain {
    Text(String),
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Decimal(BigDecimal),
    Moment(DateTime<Utc>),
    Date(NaiveDate),
    Time(NaiveTime),
    Bytes(Vec<u8>),
    Uuid(Uuid),
}

impl Plain {
    /// Reads a column that an order may go by.
    pub(crate) fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Plain>, Fault> {
        Ok(match column.kind {
            _ if column.list => return Err(Fault::new("is a list, which has no order")),
            Kind::Text | Kind::Enum { .. } | Kind::Cast(_) => D::read_text(row, at)?.map(Plain::Text),
            Kind::Boolean => D::read_boolean(row, at)?.map(Plain::Boolean),
            Kind::SmallInt | Kind::Int | Kind::BigInt => D::read_integer(row, at)?.map(Plain::Integer),
            Kind::Real | Kind::Float => D::read_float(row, at)?.map(Plain::Float),
            Kind::Decimal => D::read_decimal(row, at)?.map(Plain::Decimal),
            Kind::Timestamp | Kind::Timestamptz => D::read_timestamp(row, at)?.map(Plain::Moment),
            Kind::Date => D::read_date(row, at)?.map(Plain::Date),
            Kind::Time => D::read_time(row, at)?.map(Plain::Time),
            Kind::Bytes => D::read_bytes(row, at)?.map(Plain::Bytes),
            Kind::Uuid => D::read_uuid(row, at)?.map(Plain::Uuid),
            Kind::Json => return Err(Fault::new("is JSON, which has no order")),
        })
    }

    /// The value as this column holds it, so that a filter finds what was stored from the same value. Only filters: a
    /// cursor must be exactly the value that the row has.
    pub(crate) fn as_stored(&self, column: &Column) -> Result<Plain, Fault> {
        Ok(match self {
            Plain::Moment(value) => Plain::Moment(forms::moment(*value, column)?),
            Plain::Time(value) => Plain::Time(forms::time_of_day(*value, column.scale)),
            other => other.clone(),
        })
    }

    /// Adds it as an argument for this column.
    pub(crate) fn bind<D: Dialect>(
        &self,
        arguments: &mut D::Arguments,
        column: &Column,
    ) -> Result<(), Fault> {
        let narrow = |_| Fault::new("does not fit the column");
        match (self, column.kind) {
            (Plain::Text(value), _) => value.bind::<D>(arguments, column),
            (Plain::Boolean(value), _) => value.bind::<D>(arguments, column),
            (Plain::Integer(value), Kind::SmallInt) => {
                D::write_small(arguments, i16::try_from(*value).map_err(narrow)?)
            }
            (Plain::Integer(value), Kind::Int) => {
                D::write_int(arguments, i32::try_from(*value).map_err(narrow)?)
            }
            (Plain::Integer(value), _) => D::write_big(arguments, *value),
            (Plain::Float(value), Kind::Real) => D::write_real(arguments, *value as f32),
            (Plain::Float(value), _) => value.bind::<D>(arguments, column),
            (Plain::Decimal(value), _) => D::write_decimal(arguments, &value.normalized()),
            (Plain::Moment(value), _) => D::write_timestamp(arguments, *value, column),
            (Plain::Date(value), _) => value.bind::<D>(arguments, column),
            (Plain::Time(value), _) => D::write_time(arguments, *value),
            (Plain::Bytes(value), _) => value.bind::<D>(arguments, column),
            (Plain::Uuid(value), _) => value.bind::<D>(arguments, column),
        }
    }

    /// The text inside a cursor.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Plain::Text(value) => value.clone(),
            Plain::Boolean(value) => value.to_string(),
            Plain::Integer(value) => value.to_string(),
            Plain::Float(value) => value.to_string(),
            Plain::Decimal(value) => value.to_plain_string(),
            Plain::Moment(value) => value.timestamp_micros().to_string(),
            Plain::Date(value) => value.to_string(),
            Plain::Time(value) => value.to_string(),
            Plain::Bytes(value) => super::page_sql::encoded(value),
            Plain::Uuid(value) => value.to_string(),
        }
    }

    /// Reads the text inside a cursor.
    pub(crate) fn from_text(text: &str, column: &Column) -> Option<Plain> {
        Some(match column.kind {
            Kind::Text | Kind::Enum { .. } | Kind::Cast(_) => Plain::Text(text.to_owned()),
            Kind::Boolean => Plain::Boolean(text.parse().ok()?),
            Kind::SmallInt | Kind::Int | Kind::BigInt => Plain::Integer(text.parse().ok()?),
            Kind::Real | Kind::Float => Plain::Float(text.parse().ok()?),
            Kind::Decimal => Plain::Decimal(text.parse().ok()?),
            Kind::Timestamp | Kind::Timestamptz => {
                Plain::Moment(DateTime::from_timestamp_micros(text.parse().ok()?)?)
            }
            Kind::Date => Plain::Date(text.parse().ok()?),
            Kind::Time => Plain::Time(text.parse().ok()?),
            Kind::Bytes => Plain::Bytes(super::page_sql::decoded(text)?),
            Kind::Uuid => Plain::Uuid(Uuid::try_parse(text).ok()?),
            Kind::Json => return None,
        })
    }
}

/// A type of a column that filters compare with.
pub trait Comparable: Sized {
    /// The value, or `None` for NULL.
    fn plain(self) -> Option<Plain>;
}

impl<T: Comparable> Comparable for Option<T> {
    fn plain(self) -> Option<Plain> {
        self.and_then(T::plain)
    }
}

macro_rules! comparable {
    ($($type:ty, $variant:ident;)*) => { $(
        impl Comparable for $type {
            fn plain(self) -> Option<Plain> {
                Some(Plain::$variant(self.into()))
            }
        }
    )* };
}

comparable! {
    String, Text;
    bool, Boolean;
    i16, Integer;
    i32, Integer;
    i64, Integer;
    f32, Float;
    f64, Float;
    BigDecimal, Decimal;
    NaiveDate, Date;
    NaiveTime, Time;
    DateTime<Utc>, Moment;
    Vec<u8>, Bytes;
    Uuid, Uuid;
}

/// A type of a column that lists go by. Decimals are not: SQLite keeps them as texts, which do not sort as numbers.
/// Enums are not: PostgreSQL sorts them by their declaration, SQLite by their text.
pub trait Orderable: Comparable {}
impl Orderable for String {}
impl Orderable for bool {}
impl Orderable for i16 {}
impl Orderable for i32 {}
impl Orderable for i64 {}
impl Orderable for f32 {}
impl Orderable for f64 {}
impl Orderable for DateTime<Utc> {}
impl Orderable for NaiveDate {}
impl Orderable for NaiveTime {}
impl Orderable for Uuid {}
