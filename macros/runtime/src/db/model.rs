//! What the derives implement: models and their inputs.

use super::dialect::Dialect;
use super::error::{Error, Fault, Result};
use super::made::Making;
use super::table::{Column, Table};
use super::value::{Bind, Value};
use crate::wire::rules::{self, Checked, Rule};

/// A model or view: made by `#[derive(Model)]`.
pub trait Model: Sized + Send + 'static {
    /// The columns, in the order of the fields.
    const COLUMNS: &'static [Column];
    /// What `update` and `delete` find a row by.
    type Key<'k>: super::query::KeyValues;

    /// The table.
    fn table() -> &'static Table;

    /// Reads a row.
    fn read<D: Dialect>(row: Reader<'_, D>) -> Result<Self>;
}

/// A new row: made by `#[derive(Insert)]`.
pub trait Insert: Sized + Send + 'static {
    /// The model.
    type Model: Model;

    /// Makes the ids and times that were left out and that the application makes.
    fn make(&mut self, making: &Making);

    /// Checks the value rules.
    fn check(&self) -> Result<()>;

    /// Writes the columns that are given.
    fn write<D: Dialect>(&self, writer: &mut Writer<'_, D>) -> Result<()>;
}

/// Changes of a row: made by `#[derive(Patch)]`.
pub trait Patch: Sized + Send + 'static {
    /// The model.
    type Model: Model;

    /// Sets the times of change that were left out.
    fn make(&mut self, making: &Making);

    /// Checks the value rules.
    fn check(&self) -> Result<()>;

    /// Writes the columns that change.
    fn write<D: Dialect>(&self, writer: &mut Writer<'_, D>) -> Result<()>;
}

/// A row that is being read: of our own statement, by index, or of anybody's, by name.
#[derive(Debug)]
pub struct Reader<'r, D: Dialect> {
    pub(crate) row: &'r D::Row,
    pub(crate) table: &'static Table,
    pub(crate) by_name: bool,
}

impl<D: Dialect> Clone for Reader<'_, D> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<D: Dialect> Copy for Reader<'_, D> {}

impl<D: Dialect> Reader<'_, D> {
    /// The value of the model's column number `index`.
    #[inline]
    pub fn get<T: Value>(self, index: usize) -> Result<T> {
        let column = &self.table.columns[index];
        let at = if self.by_name {
            D::position(self.row, column.name)
                .ok_or_else(|| Error::Database(sqlx::Error::ColumnNotFound(column.name.to_owned())))?
        } else {
            index
        };
        match T::read::<D>(self.row, at, column) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(self.fault(column, Fault::new("is NULL, but the schema says it never is"))),
            Err(fault) => Err(self.fault(column, fault)),
        }
    }

    #[cold]
    fn fault(self, column: &'static Column, fault: Fault) -> Error {
        Error::decode(self.table.name, column.name, fault)
    }
}

/// The columns and arguments of a statement that writes.
#[derive(Debug)]
pub struct Writer<'w, D: Dialect> {
    pub(crate) table: &'static Table,
    /// The columns that are given, in the order of the fields.
    pub(crate) given: &'w mut Vec<usize>,
    /// `None`: only the columns are asked for.
    pub(crate) arguments: Option<&'w mut D::Arguments>,
}

impl<D: Dialect> Writer<'_, D> {
    /// Writes the value of the model's column number `index`.
    pub fn put<T: Bind>(&mut self, index: usize, value: &T) -> Result<()> {
        let Some(arguments) = self.arguments.as_deref_mut() else {
            self.given.push(index);
            return Ok(());
        };
        let column = &self.table.columns[index];
        value.bind::<D>(arguments, column).map_err(|fault| Error::Value {
            model: self.table.model,
            field: column.key,
            reason: fault.reason,
        })
    }

    /// Writes it if it is given.
    pub fn put_given<T: Bind>(&mut self, index: usize, value: &Option<T>) -> Result<()> {
        match value {
            Some(value) => self.put(index, value),
            None => Ok(()),
        }
    }
}

/// A row of either driver, so that one impl of `sqlx::FromRow` serves both.
pub trait DatabaseRow: sqlx::Row {
    /// The database.
    type Dialect: Dialect<Row = Self>;
}

impl DatabaseRow for sqlx::sqlite::SqliteRow {
    type Dialect = sqlx::Sqlite;
}

impl DatabaseRow for sqlx::postgres::PgRow {
    type Dialect = sqlx::Postgres;
}

/// Reads a row of anybody's statement, its columns found by their names.
pub fn read_row<M: Model, R: DatabaseRow>(row: &R) -> Result<M, sqlx::Error> {
    let reader = Reader::<R::Dialect> { row, table: M::table(), by_name: true };
    M::read(reader).map_err(|error| match error {
        Error::Database(error) => error,
        Error::Decode { column, reason, problems, .. } => sqlx::Error::ColumnDecode {
            index: column.to_owned(),
            source: match problems {
                Some(problems) => problems,
                None => reason.into(),
            },
        },
        other => sqlx::Error::Decode(Box::new(other)),
    })
}

/// Checks the value rules of a field.
pub fn check_rules<M: Model, T: Checked>(index: usize, value: &T, rules: &[Rule]) -> Result<()> {
    rules::check(value, rules).map_err(|broken| Error::Value {
        model: M::table().model,
        field: M::COLUMNS[index].key,
        reason: format!("has {broken}"),
    })
}
