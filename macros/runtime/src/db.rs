//! The database: one set of operations that works alike on SQLite and PostgreSQL.
//!
//! [`Dialect`] is the one trait that the two databases stand behind; its methods are the codecs. Generated code is a
//! [`Table`] of constants and a reader for each model; everything else is generic here, once.

mod dialect;
#[doc(hidden)]
pub mod enums;
mod error;
mod forms;
mod handle;
pub mod ids;
#[doc(hidden)]
pub mod json;
mod list;
mod made;
mod model;
mod page;
mod page_sql;
pub mod paths;
mod plain;
mod plan;
#[doc(hidden)]
pub mod postgres;
mod query;
mod sqlite;
mod statement;
mod stored;
mod table;
mod value;

pub use dialect::{Dialect, Running};
pub use error::{Error, Fault, Result};
pub use handle::{Handle, Held, Source};
pub use list::Element;
pub use made::{FromNow, FromText, FromUuid, Making};
pub use model::{DatabaseRow, Insert, Model, Patch, Reader, Writer, check_rules, read_row};
pub use page::{Field, Filter, List, Order, Page};
pub use plain::{Comparable, Orderable, Plain};
pub use plan::explain;
pub use query::{KeyValues, Operation, count, delete, find_by, insert, insert_many, list, update};
pub use table::{Column, Kind, Table, index_of};
pub use value::{Bind, Value};
