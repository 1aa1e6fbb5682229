//! Tables and columns as generated code describes them: constants, no behaviour of their own.

use std::sync::OnceLock;

use super::value::Value;
use crate::wire::upgrade::Program;

/// How the values of a column travel to and from the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Text,
    Boolean,
    SmallInt,
    Int,
    BigInt,
    Real,
    Float,
    Decimal,
    /// TIMESTAMP on PostgreSQL: a moment in UTC without a zone.
    Timestamp,
    /// TIMESTAMPTZ on PostgreSQL.
    Timestamptz,
    Date,
    Time,
    Json,
    Bytes,
    Uuid,
    /// A native enum on PostgreSQL.
    Enum {
        schema: Option<&'static str>,
        name: &'static str,
    },
    /// A PostgreSQL type without a value in Rust: it travels as text through a cast to these words.
    Cast(&'static str),
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name in the database.
    pub name: &'static str,
    /// The name in the schema and on the wire.
    pub key: &'static str,
    /// How its values travel.
    pub kind: Kind,
    /// A list.
    pub list: bool,
    /// May be NULL.
    pub nullable: bool,
    /// Decimal: digits in all and after the point.
    pub precision: u16,
    /// Decimal: digits after the point. Timestamps and times: digits of the second's fraction.
    pub scale: u16,
    /// CHAR(n): PostgreSQL pads with blanks, so that blanks at the end are no part of the value on either database.
    pub padded: bool,
    /// What brings documents of earlier schemas to the form of today while they are read.
    pub upgrade: Program,
}

impl Column {
    /// A column of the Rust type `T`, with what that type implies.
    pub const fn new<T: Value>(name: &'static str, key: &'static str) -> Self {
        let scale = if matches!(T::KIND, Kind::Decimal) { 30 } else { 3 };
        Column {
            name,
            key,
            kind: T::KIND,
            list: T::LIST,
            nullable: T::NULLABLE,
            precision: 65,
            scale,
            padded: false,
            upgrade: Program::NOTHING,
        }
    }

    /// The same column as TIMESTAMPTZ.
    #[must_use]
    pub const fn timestamptz(mut self) -> Self {
        self.kind = Kind::Timestamptz;
        self
    }

    /// The same column, its values text that is cast to this PostgreSQL type.
    #[must_use]
    pub const fn cast(mut self, words: &'static str) -> Self {
        self.kind = Kind::Cast(words);
        self
    }

    /// The same column as CHAR(n).
    #[must_use]
    pub const fn padded(mut self) -> Self {
        self.padded = true;
        self
    }

    /// The same column, each of its documents brought to the form of today before it is read.
    #[must_use]
    pub const fn upgrade(mut self, program: Program) -> Self {
        self.upgrade = program;
        self
    }

    /// The same column with so many digits.
    #[must_use]
    pub const fn digits(mut self, precision: u16, scale: u16) -> Self {
        self.precision = precision;
        self.scale = scale;
        self
    }
}

/// A table or view.
#[derive(Debug)]
pub struct Table {
    /// The name of the model.
    pub model: &'static str,
    /// The PostgreSQL schema, where the model names one.
    pub schema: Option<&'static str>,
    /// The name in the database.
    pub name: &'static str,
    /// The columns that generated code knows.
    pub columns: &'static [Column],
    /// The columns of the key that `update`, `delete` and paging go by.
    pub key: &'static [usize],
    /// Made on first use, one for each dialect: the list of what a row is read from.
    pub(crate) selected: [OnceLock<String>; 2],
}

impl Table {
    /// A table.
    pub const fn new(
        model: &'static str,
        schema: Option<&'static str>,
        name: &'static str,
        columns: &'static [Column],
        key: &'static [usize],
    ) -> Self {
        Table { model, schema, name, columns, key, selected: [OnceLock::new(), OnceLock::new()] }
    }
}

/// The index of the column with this key; a compile error in a constant where there is none.
pub const fn index_of(columns: &[Column], key: &str) -> usize {
    let mut index = 0;
    while index < columns.len() {
        if same(columns[index].key.as_bytes(), key.as_bytes()) {
            return index;
        }
        index += 1;
    }
    panic!("the model has no column with this key")
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
