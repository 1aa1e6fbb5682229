//! The two databases behind one trait. Its methods are the codecs, so that no generated code needs a where-clause.

use std::future::Future;
use std::pin::Pin;

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::Database;
use uuid::Uuid;

use super::error::Fault;
use super::list::Element;
use super::paths::Spelling;
use super::plan::Planning;
use super::table::{Column, Table};

/// A future that owns what it runs.
pub type Running<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

pub(crate) mod sealed {
    /// Only the two databases that Isotype speaks.
    pub trait Sealed {}
    impl Sealed for sqlx::Sqlite {}
    impl Sealed for sqlx::Postgres {}
}

/// A database that generated code works on: `sqlx::Sqlite` or `sqlx::Postgres`.
///
/// The methods are for generated code and this crate; every reader gives `None` for NULL, and every writer adds one
/// argument.
#[allow(missing_docs)]
pub trait Dialect: Database + sealed::Sealed + Spelling + Planning {
    /// Its place in tables of two.
    #[doc(hidden)]
    const INDEX: usize;
    /// How many arguments a statement may have.
    #[doc(hidden)]
    const MOST_ARGUMENTS: usize;

    fn read_text(row: &Self::Row, at: usize) -> Result<Option<String>, Fault>;
    fn read_boolean(row: &Self::Row, at: usize) -> Result<Option<bool>, Fault>;
    fn read_integer(row: &Self::Row, at: usize) -> Result<Option<i64>, Fault>;
    fn read_float(row: &Self::Row, at: usize) -> Result<Option<f64>, Fault>;
    fn read_real(row: &Self::Row, at: usize) -> Result<Option<f32>, Fault>;
    fn read_decimal(row: &Self::Row, at: usize) -> Result<Option<BigDecimal>, Fault>;
    fn read_timestamp(row: &Self::Row, at: usize) -> Result<Option<DateTime<Utc>>, Fault>;
    fn read_date(row: &Self::Row, at: usize) -> Result<Option<NaiveDate>, Fault>;
    fn read_time(row: &Self::Row, at: usize) -> Result<Option<NaiveTime>, Fault>;
    fn read_bytes(row: &Self::Row, at: usize) -> Result<Option<Vec<u8>>, Fault>;
    fn read_uuid(row: &Self::Row, at: usize) -> Result<Option<Uuid>, Fault>;
    /// Hands the text of a JSON value to `parse`, in the form of today.
    fn read_json<T>(
        row: &Self::Row,
        at: usize,
        column: &Column,
        parse: fn(&[u8]) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault>;
    /// Hands a text to `parse` without owning it.
    fn parse_text<T>(
        row: &Self::Row,
        at: usize,
        parse: fn(&str) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault>;
    fn read_list<T: Element>(row: &Self::Row, at: usize, column: &Column) -> Result<Option<Vec<T>>, Fault>;

    fn write_null(arguments: &mut Self::Arguments, column: &Column) -> Result<(), Fault>;
    fn write_text(arguments: &mut Self::Arguments, value: &str) -> Result<(), Fault>;
    fn write_boolean(arguments: &mut Self::Arguments, value: bool) -> Result<(), Fault>;
    fn write_small(arguments: &mut Self::Arguments, value: i16) -> Result<(), Fault>;
    fn write_int(arguments: &mut Self::Arguments, value: i32) -> Result<(), Fault>;
    fn write_big(arguments: &mut Self::Arguments, value: i64) -> Result<(), Fault>;
    fn write_float(arguments: &mut Self::Arguments, value: f64) -> Result<(), Fault>;
    fn write_real(arguments: &mut Self::Arguments, value: f32) -> Result<(), Fault>;
    fn write_decimal(arguments: &mut Self::Arguments, value: &BigDecimal) -> Result<(), Fault>;
    fn write_timestamp(
        arguments: &mut Self::Arguments,
        value: DateTime<Utc>,
        column: &Column,
    ) -> Result<(), Fault>;
    fn write_date(arguments: &mut Self::Arguments, value: NaiveDate) -> Result<(), Fault>;
    fn write_time(arguments: &mut Self::Arguments, value: NaiveTime) -> Result<(), Fault>;
    fn write_bytes(arguments: &mut Self::Arguments, value: &[u8]) -> Result<(), Fault>;
    fn write_uuid(arguments: &mut Self::Arguments, value: Uuid) -> Result<(), Fault>;
    fn write_json(arguments: &mut Self::Arguments, text: String) -> Result<(), Fault>;
    fn write_list<T: Element>(
        arguments: &mut Self::Arguments,
        items: &[T],
        column: &Column,
    ) -> Result<(), Fault>;

    /// Writes a name so that it is one, whatever is in it.
    #[doc(hidden)]
    fn quote(sql: &mut String, name: &str);
    /// Writes the table's name.
    #[doc(hidden)]
    fn table(sql: &mut String, table: &Table);
    /// Writes what a column is read from.
    #[doc(hidden)]
    fn selected(sql: &mut String, column: &Column);
    /// Writes the place of argument number `number`, counted from 1, for this column.
    #[doc(hidden)]
    fn placeholder(sql: &mut String, number: usize, column: &Column);
    /// The columns that a unique violation names, and the constraint.
    #[doc(hidden)]
    fn violated_columns(error: &dyn sqlx::error::DatabaseError, table: &Table) -> Vec<String>;
    /// Whether the driver can look a column up by its name.
    #[doc(hidden)]
    fn position(row: &Self::Row, name: &str) -> Option<usize>;

    #[doc(hidden)]
    fn fetch_all<'c>(
        connection: &'c mut Self::Connection,
        sql: String,
        arguments: Self::Arguments,
    ) -> Running<'c, Vec<Self::Row>>;
    #[doc(hidden)]
    fn fetch_optional<'c>(
        connection: &'c mut Self::Connection,
        sql: String,
        arguments: Self::Arguments,
    ) -> Running<'c, Option<Self::Row>>;
    #[doc(hidden)]
    fn execute<'c>(
        connection: &'c mut Self::Connection,
        sql: String,
        arguments: Self::Arguments,
    ) -> Running<'c, u64>;
}
