//! Columns that are read with leniency, or as they came.

use sqlx::postgres::{PgArguments, PgValueRef};

use super::dialect::Dialect;
use super::error::Fault;
use super::list::Element;
use super::table::{Column, Kind};
use super::value::{Bind, Value};
use super::{json, postgres};
use crate::wire::{Lenient, Stored, Wire, to_json_below};

/// The text that a column holds: what was read, as it came; what is new, validated.
trait Text {
    /// That of a value with so many lists around it.
    fn text(&self, depth: usize) -> Result<String, Fault>;
}

impl<T: Wire> Text for Lenient<T> {
    fn text(&self, depth: usize) -> Result<String, Fault> {
        match self {
            Lenient::Fits(value) => to_json_below(value, depth).map_err(Fault::new),
            Lenient::Misfit(misfit) => Ok(misfit.json().to_owned()),
        }
    }
}

impl<T: Wire> Text for Stored<T> {
    fn text(&self, depth: usize) -> Result<String, Fault> {
        self.json_below(depth).map(std::borrow::Cow::into_owned).map_err(Fault::new)
    }
}

macro_rules! stored {
    ($($type:ident)*) => { $(
        impl<T: Wire> Bind for $type<T> {
            fn bind<D: Dialect>(&self, arguments: &mut D::Arguments, _: &Column) -> Result<(), Fault> {
                D::write_json(arguments, self.text(0)?)
            }
        }

        impl<T: Wire> Value for $type<T> {
            const KIND: Kind = Kind::Json;

            fn read<D: Dialect>(row: &D::Row, at: usize, column: &Column) -> Result<Option<Self>, Fault> {
                json::read_document::<D, Self>(row, at, column)
            }
        }

        impl<T: Wire + Clone> Element for $type<T> {
            fn kept(&self, _: &Column) -> Result<Self, Fault> {
                Ok(self.clone())
            }

            fn add_array(arguments: &mut PgArguments, items: Vec<Self>, _: &Column) -> Result<(), Fault> {
                let texts = items.iter().map(|item| item.text(1)).collect::<Result<Vec<_>, Fault>>()?;
                postgres::add_json_texts(arguments, texts)
            }

            fn from_array(array: PgValueRef<'_>, column: &Column) -> Result<Vec<Option<Self>>, Fault> {
                postgres::json_array::<Self>(array, column)
            }
        }
    )* };
}

stored! { Lenient Stored }
