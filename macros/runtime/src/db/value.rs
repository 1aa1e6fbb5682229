//! Rust values as column values.

use bigdecimal::BigDecimal;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::dialect::Dialect;
use super::error::Fault;
use super::forms;
use super::list::Element;
use super::table::{Column, Kind};

/// A value that can be an argument of a statement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of a column",
    note = "columns hold scalars, enums, documents, and `Option` or `Vec` of them"
)]
pub trait Bind {
    /// Adds the value, in the form in which this column holds it.
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault>;
}

/// A value of a column.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of a column",
    note = "columns hold scalars, enums, documents, and `Option` or `Vec` of them"
)]
pub trait Value: Bind + Sized {
    /// How it travels, where the column says nothing else.
    const KIND: Kind;
    /// A list of values.
    const LIST: bool = false;
    /// May be absent.
    const NULLABLE: bool = false;

    /// Reads it; `None` is NULL where the type has no value for that.
    fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault>;
}

impl<T: Bind + ?Sized> Bind for &T {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        T::bind::<D>(self, arguments, column)
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        match self {
            Some(value) => value.bind::<D>(arguments, column),
            None => D::write_null(arguments, column),
        }
    }
}

impl<T: Value> Value for Option<T> {
    const KIND: Kind = T::KIND;
    const LIST: bool = T::LIST;
    const NULLABLE: bool = true;

    fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault> {
        T::read::<D>(row, at, column).map(Some)
    }
}

/// NULL in a list column reads as the empty list and is never written.
impl<T: Element> Value for Vec<T> {
    const KIND: Kind = T::KIND;
    const LIST: bool = true;

    fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault> {
        let mut items = D::read_list::<T>(row, at, column)?.unwrap_or_default();
        items.iter_mut().for_each(|item| item.unpad(column));
        Ok(Some(items))
    }
}

impl<T: Element> Bind for Vec<T> {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        D::write_list(arguments, self, column)
    }
}

impl<T: Element> Bind for [T] {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        D::write_list(arguments, self, column)
    }
}

macro_rules! column_value {
    ($($type:ty, $kind:ident, $read:ident, |$value:ident, $column:ident| $form:expr, $write:ident;)*) => { $(
        impl Bind for $type {
            fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, $column: &Column) -> Result<(), Fault> {
                let $value = self;
                D::$write(arguments, $form)
            }
        }
        impl Value for $type {
            const KIND: Kind = Kind::$kind;
            fn read<D: Dialect>(row: &D::Row, at: usize, _: &Column) -> Result<Option<Self>, Fault> {
                D::$read(row, at)
            }
        }
    )* };
}

column_value! {
    bool, Boolean, read_boolean, |value, _column| *value, write_boolean;
    i64, BigInt, read_integer, |value, _column| *value, write_big;
    f64, Float, read_float, |value, _column| forms::finite(*value)?, write_float;
    BigDecimal, Decimal, read_decimal, |value, column| &forms::decimal(value, column)?, write_decimal;
    NaiveDate, Date, read_date, |value, _column| forms::date(*value)?, write_date;
    NaiveTime, Time, read_time, |value, column| forms::time_of_day(*value, column.scale), write_time;
    Uuid, Uuid, read_uuid, |value, _column| *value, write_uuid;
}

impl Bind for str {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        D::write_text(arguments, forms::text(forms::unpadded(self, column))?)
    }
}

impl Bind for String {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        self.as_str().bind::<D>(arguments, column)
    }
}

impl Value for String {
    const KIND: Kind = Kind::Text;
    fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault> {
        let mut text = D::read_text(row, at)?;
        if let Some(text) = text.as_mut().filter(|_| column.padded) {
            text.truncate(forms::unpadded(text, column).len());
        }
        Ok(text)
    }
}

impl Bind for [u8] {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, _: &Column) -> Result<(), Fault> {
        D::write_bytes(arguments, self)
    }
}

impl Bind for Vec<u8> {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, _: &Column) -> Result<(), Fault> {
        D::write_bytes(arguments, self)
    }
}

impl Value for Vec<u8> {
    const KIND: Kind = Kind::Bytes;
    fn read<D: Dialect>(row: &D::Row, at: usize, _: &Column) -> Result<Option<Self>, Fault> {
        D::read_bytes(row, at)
    }
}

impl Bind for DateTime<Utc> {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        D::write_timestamp(arguments, forms::moment(*self, column)?, column)
    }
}

impl Value for DateTime<Utc> {
    const KIND: Kind = Kind::Timestamp;
    fn read<D: Dialect>(row: &D::Row, at: usize, _: &Column) -> Result<Option<Self>, Fault> {
        D::read_timestamp(row, at)
    }
}

macro_rules! narrow_integer {
    ($($type:ty, $kind:ident, $write:ident, $bits:literal;)*) => { $(
        impl Bind for $type {
            fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, _: &Column) -> Result<(), Fault> {
                D::$write(arguments, *self)
            }
        }
        impl Value for $type {
            const KIND: Kind = Kind::$kind;
            fn read<D: Dialect>(row: &D::Row, at: usize, _: &Column) -> Result<Option<Self>, Fault> {
                let Some(wide) = D::read_integer(row, at)? else { return Ok(None) };
                match <$type>::try_from(wide) {
                    Ok(value) => Ok(Some(value)),
                    Err(_) => Err(Fault::new(format_args!("{wide} does not fit {} bits", $bits))),
                }
            }
        }
    )* };
}

narrow_integer! {
    i16, SmallInt, write_small, 16;
    i32, Int, write_int, 32;
}

impl Bind for f32 {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, _: &Column) -> Result<(), Fault> {
        forms::finite(f64::from(*self))?;
        D::write_real(arguments, *self + 0.0)
    }
}

impl Value for f32 {
    const KIND: Kind = Kind::Real;
    fn read<D: Dialect>(row: &D::Row, at: usize, _: &Column) -> Result<Option<Self>, Fault> {
        D::read_real(row, at)
    }
}
