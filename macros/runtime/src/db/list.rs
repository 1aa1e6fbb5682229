//! List columns: arrays on PostgreSQL, the JSON array of the wire on SQLite.

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde_json::Value as Json;
use sqlx::postgres::{PgArguments, PgValueRef};
use uuid::Uuid;

use super::error::Fault;
use super::forms;
use super::postgres::{self, add};
use super::table::{Column, Kind};
use super::value::Value;
use crate::wire::Wire;

/// A value that a list column may hold.
pub trait Element: Value + Wire {
    /// The item as the column holds it; a fault where it may not.
    fn kept(&self, column: &Column) -> Result<Self, Fault>;

    /// Adds an array as an argument of a PostgreSQL statement.
    #[doc(hidden)]
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, column: &Column) -> Result<(), Fault>;

    /// Reads a PostgreSQL array.
    #[doc(hidden)]
    fn from_array(array: PgValueRef<'_>, column: &Column) -> Result<Vec<Option<Self>>, Fault>;

    /// Takes from an item that was read what its column pads it with.
    #[doc(hidden)]
    fn unpad(&mut self, _: &Column) {}
}

macro_rules! element {
    ($($type:ty, |$item:ident, $column:ident| $kept:expr;)*) => { $(
        impl Element for $type {
            fn kept(&self, $column: &Column) -> Result<Self, Fault> {
                let $item = self;
                Ok($kept)
            }
            fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
                add(arguments, items)
            }
            fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
                postgres::checked::<Vec<Option<Self>>>(array)
            }
        }
    )* };
}

element! {
    bool, |item, _column| *item;
    i16, |item, _column| *item;
    i32, |item, _column| *item;
    i64, |item, _column| *item;
    f64, |item, _column| forms::finite(*item)?;
    NaiveTime, |item, column| forms::time_of_day(*item, column.scale);
    Uuid, |item, _column| *item;
    Vec<u8>, |item, _column| item.clone();
}

/// Blanks at the end are no part of an item of a CHAR(n)[], as of a single value.
impl Element for String {
    fn kept(&self, column: &Column) -> Result<Self, Fault> {
        Ok(forms::text(forms::unpadded(self, column))?.to_owned())
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
        add(arguments, items)
    }
    fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
        postgres::checked::<Vec<Option<Self>>>(array)
    }
    fn unpad(&mut self, column: &Column) {
        self.truncate(forms::unpadded(self, column).len());
    }
}

impl Element for f32 {
    fn kept(&self, _: &Column) -> Result<Self, Fault> {
        forms::finite(f64::from(*self))?;
        Ok(*self + 0.0)
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
        add(arguments, items)
    }
    fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
        postgres::checked::<Vec<Option<Self>>>(array)
    }
}

impl Element for BigDecimal {
    fn kept(&self, column: &Column) -> Result<Self, Fault> {
        forms::decimal(self, column)
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
        add(arguments, items)
    }
    fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
        let items = postgres::checked::<Vec<Option<Self>>>(array)?;
        Ok(items.into_iter().map(|item| item.map(|item| item.normalized())).collect())
    }
}

impl Element for NaiveDate {
    fn kept(&self, _: &Column) -> Result<Self, Fault> {
        forms::date(*self)
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
        add(arguments, items)
    }
    fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
        postgres::elements(array, |item| postgres::date(&item))
    }
}

impl Element for DateTime<Utc> {
    fn kept(&self, column: &Column) -> Result<Self, Fault> {
        forms::moment(*self, column)
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, column: &Column) -> Result<(), Fault> {
        if column.kind == Kind::Timestamptz {
            return add(arguments, items);
        }
        add(arguments, items.into_iter().map(|item| item.naive_utc()).collect::<Vec<NaiveDateTime>>())
    }
    fn from_array(array: PgValueRef<'_>, _: &Column) -> Result<Vec<Option<Self>>, Fault> {
        postgres::elements(array, |item| postgres::moment(&item))
    }
}

impl Element for Json {
    fn kept(&self, _: &Column) -> Result<Self, Fault> {
        Ok(self.clone())
    }
    fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
        postgres::add_json_array(arguments, &items)
    }
    fn from_array(array: PgValueRef<'_>, column: &Column) -> Result<Vec<Option<Self>>, Fault> {
        postgres::elements(array, |item| {
            postgres::parsed(&item, column, crate::db::json::read_fitting_item::<Json>)
        })
    }
}
