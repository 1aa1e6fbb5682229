//! JSON columns: untyped values, and the documents and enums of generated code.

use serde_json::Value as Json;

use super::dialect::Dialect;
use super::error::Fault;
use super::table::{Column, Kind};
use super::value::{Bind, Value};
use crate::wire::{self, Wire};

/// Reads the text of a JSON column; where it does not fit, every problem is told.
pub fn read_text<T: Wire>(text: &[u8]) -> Result<T, Fault> {
    let text = std::str::from_utf8(text).map_err(Fault::new)?;
    Ok(wire::read_all(text)?)
}

/// The same for the items of an array that fit; what is wrong with others is told in short. The array is a level of
/// their JSON, as the list is on SQLite and on the wire.
pub(super) fn read_fitting_item<T: Wire>(text: &[u8]) -> Result<T, Fault> {
    let text = std::str::from_utf8(text).map_err(Fault::new)?;
    wire::from_json_below(text, 1).map_err(Fault::new)
}

/// The text of an item of an array.
pub(super) fn written_item<T: Wire>(value: &T) -> Result<String, Fault> {
    wire::to_json_below(value, 1).map_err(Fault::new)
}

/// Hands the text of a JSON column to `parse`, in the form of today: a document or, as `list` says, a list of them.
pub(super) fn current<T>(
    text: &[u8],
    list: bool,
    column: &Column,
    parse: fn(&[u8]) -> Result<T, Fault>,
) -> Result<T, Fault> {
    match column.upgrade.of_column(list, text) {
        Some(made) => parse(made.as_bytes()),
        None => parse(text),
    }
}

/// The text that a JSON column holds.
pub fn written<T: Wire>(value: &T) -> Result<String, Fault> {
    wire::to_json(value).map_err(Fault::new)
}

/// `Json?` knows one absent value: JSON's `null` is written as NULL and read as `None`.
impl Bind for Json {
    fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, column: &Column) -> Result<(), Fault> {
        if self.is_null() && column.nullable {
            return D::write_null(arguments, column);
        }
        D::write_json(arguments, written(self)?)
    }
}

impl Value for Json {
    const KIND: Kind = Kind::Json;
    fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault> {
        let value = D::read_json(row, at, column, read_text::<Json>)?;
        Ok(value.filter(|value| !(column.nullable && value.is_null())))
    }
}

/// Reads a document; JSON's `null` in a column that may be NULL is the same as NULL.
pub fn read_document<D: Dialect, T: Wire>(
    row: &D::Row,
    at: usize,
    column: &Column,
) -> Result<Option<T>, Fault> {
    if column.nullable {
        return Ok(D::read_json(row, at, column, read_text::<Option<T>>)?.flatten());
    }
    D::read_json(row, at, column, read_text::<T>)
}

/// Makes a generated type a value of columns: `column_value!(document WordRecall)`, `column_value!(enum Role)`.
#[doc(hidden)]
#[macro_export]
macro_rules! column_value {
    (document $type:ty) => {
        #[allow(deprecated)]
        impl $crate::db::Bind for $type {
            fn bind<D: $crate::db::Dialect>(
                &self,
                arguments: &mut D::Arguments,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<(), $crate::db::Fault> {
                D::write_json(arguments, $crate::db::json::written(self)?)
            }
        }
        #[allow(deprecated)]
        impl $crate::db::Value for $type {
            const KIND: $crate::db::Kind = $crate::db::Kind::Json;
            fn read<D: $crate::db::Dialect>(
                row: &D::Row,
                at: usize,
                column: &$crate::db::Column,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::db::Fault> {
                $crate::db::json::read_document::<D, Self>(row, at, column)
            }
        }
        #[allow(deprecated)]
        impl $crate::db::Element for $type {
            fn kept(&self, _: &$crate::db::Column) -> ::core::result::Result<Self, $crate::db::Fault> {
                ::core::result::Result::Ok(::core::clone::Clone::clone(self))
            }
            fn add_array(
                arguments: &mut $crate::sqlx::postgres::PgArguments,
                items: ::std::vec::Vec<Self>,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<(), $crate::db::Fault> {
                $crate::db::postgres::add_json_array(arguments, &items)
            }
            fn from_array(
                array: $crate::sqlx::postgres::PgValueRef<'_>,
                column: &$crate::db::Column,
            ) -> ::core::result::Result<::std::vec::Vec<::core::option::Option<Self>>, $crate::db::Fault>
            {
                $crate::db::postgres::json_array::<Self>(array, column)
            }
        }
    };
    (enum $type:ty) => {
        #[allow(deprecated)]
        impl $crate::db::Bind for $type {
            fn bind<D: $crate::db::Dialect>(
                &self,
                arguments: &mut D::Arguments,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<(), $crate::db::Fault> {
                D::write_text(arguments, $crate::wire::DbEnum::text(*self))
            }
        }
        #[allow(deprecated)]
        impl $crate::db::Value for $type {
            const KIND: $crate::db::Kind = $crate::db::Kind::Enum {
                schema: <Self as $crate::wire::DbEnum>::SCHEMA,
                name: <Self as $crate::wire::DbEnum>::NAME,
            };
            fn read<D: $crate::db::Dialect>(
                row: &D::Row,
                at: usize,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::db::Fault> {
                D::parse_text(row, at, $crate::db::enums::from_text::<Self>)
            }
        }
        #[allow(deprecated)]
        impl $crate::db::Comparable for $type {
            fn plain(self) -> ::core::option::Option<$crate::db::Plain> {
                ::core::option::Option::Some($crate::db::Plain::Text(::std::string::ToString::to_string(
                    $crate::wire::DbEnum::text(self),
                )))
            }
        }
        #[allow(deprecated)]
        impl $crate::db::Element for $type {
            fn kept(&self, _: &$crate::db::Column) -> ::core::result::Result<Self, $crate::db::Fault> {
                ::core::result::Result::Ok(*self)
            }
            fn add_array(
                arguments: &mut $crate::sqlx::postgres::PgArguments,
                items: ::std::vec::Vec<Self>,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<(), $crate::db::Fault> {
                $crate::db::enums::add_array(arguments, &items)
            }
            fn from_array(
                array: $crate::sqlx::postgres::PgValueRef<'_>,
                _: &$crate::db::Column,
            ) -> ::core::result::Result<::std::vec::Vec<::core::option::Option<Self>>, $crate::db::Fault>
            {
                $crate::db::enums::from_array(array)
            }
        }
    };
}
