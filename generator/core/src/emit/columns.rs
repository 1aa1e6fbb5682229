//! How the values of columns travel: what rows, `New…` and `…Patch` hold, whatever the target.

use crate::document::{DocumentId, EnumId, texts};
use crate::language::ast::Arity;
use crate::model::{Column, ColumnType, Field, Model, NativeType, Schema};
use crate::scalar::{Rule, Scalar};

/// The form of one value of a column on the wire; list and `?` aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Any text, of at most so many code points.
    Text {
        /// `@db.VarChar(n)` and `@db.Char(n)`.
        most: Option<u32>,
    },
    /// `true` or `false`.
    Boolean,
    /// A whole number in this range.
    Int {
        /// The least.
        least: i32,
        /// The greatest.
        most: i32,
    },
    /// The text of a whole number in 64 bits.
    BigInt,
    /// A double.
    Float,
    /// A double that fits single precision.
    Real,
    /// The text of a decimal number.
    Decimal {
        /// Digits in all.
        precision: u32,
        /// Digits after the point.
        scale: u32,
    },
    /// The text of a moment.
    DateTime,
    /// The text of a calendar day.
    Date,
    /// The text of a time of day.
    Time,
    /// Any JSON.
    Json,
    /// Base64.
    Bytes,
    /// The text of a UUID.
    Uuid,
    /// One of the texts of an enum.
    Enum(EnumId),
    /// A document.
    Document(DocumentId),
}

impl Form {
    /// The form of a column; `None` where no value of it travels at all.
    pub(crate) fn of(column: &Column) -> Option<Form> {
        Some(match &column.ty {
            ColumnType::Scalar(scalar) => Form::of_scalar(*scalar, column.native.as_ref()),
            ColumnType::Enum(id) => Form::Enum(*id),
            ColumnType::Document(id) => Form::Document(*id),
            ColumnType::Unsupported(_) => return None,
        })
    }

    fn of_scalar(scalar: Scalar, native: Option<&NativeType>) -> Form {
        let name = native.map_or("", |native| native.name.as_str());
        let argument = |index: usize| native.and_then(|native| native.arguments.get(index).copied());
        match (scalar, name) {
            (_, "Timetz" | "Money" | "Inet" | "Bit" | "VarBit" | "Xml" | "Citext" | "Oid") => {
                Form::Text { most: None }
            }
            (Scalar::String, "Uuid") => Form::Uuid,
            (Scalar::String, "VarChar" | "Char") => Form::Text { most: argument(0) },
            (Scalar::String, _) => Form::Text { most: None },
            (Scalar::Boolean, _) => Form::Boolean,
            (Scalar::Int, "SmallInt") => Form::Int { least: i16::MIN.into(), most: i16::MAX.into() },
            (Scalar::Int, _) => Form::Int { least: i32::MIN, most: i32::MAX },
            (Scalar::BigInt, _) => Form::BigInt,
            (Scalar::Float, "Real") => Form::Real,
            (Scalar::Float, _) => Form::Float,
            (Scalar::Decimal, _) => {
                let (precision, scale) = texts::DECIMAL_DIGITS;
                match argument(0) {
                    Some(precision) => Form::Decimal { precision, scale: argument(1).unwrap_or(0) },
                    None => Form::Decimal { precision, scale },
                }
            }
            (Scalar::DateTime, "Date") => Form::Date,
            (Scalar::DateTime, "Time") => Form::Time,
            (Scalar::DateTime, _) => Form::DateTime,
            (Scalar::Json, _) => Form::Json,
            (Scalar::Bytes, _) => Form::Bytes,
        }
    }
}

/// The models and views that generated code knows, by name: moving a block changes nothing.
pub(crate) fn visible_models(schema: &Schema) -> Vec<(usize, &Model)> {
    let mut models: Vec<_> = schema.models.iter().enumerate().filter(|(_, model)| !model.ignored).collect();
    models.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    models
}

/// The columns that generated code knows, in the order of the source.
pub(crate) fn visible_columns(model: &Model) -> impl Iterator<Item = (&Field, &Column, Form)> {
    model
        .columns()
        .filter(|(_, field, _)| !field.ignored)
        .filter_map(|(_, field, column)| Some((field, column, Form::of(column)?)))
}

/// Whether an insert may leave the column out. A list that is left out is empty, where no rule refuses that.
pub(crate) fn may_be_left_out(field: &Field, column: &Column) -> bool {
    let refuses_empty = |rule: &Rule| matches!(rule, Rule::Length { min: Some(1..), .. });
    match field.arity {
        Arity::List if column.rules.iter().any(refuses_empty) => column.default.is_some(),
        _ => takes_care_of_itself(field, column),
    }
}

/// Whether the database has a value for the column where nothing is said of it.
fn takes_care_of_itself(field: &Field, column: &Column) -> bool {
    field.arity != Arity::Required || column.default.is_some() || column.updated_at
}

/// Whether generated code can insert: every column that it does not know must take care of itself.
pub(crate) fn is_insertable(model: &Model) -> bool {
    let unknown = |field: &Field, column: &Column| field.ignored || Form::of(column).is_none();
    !model.is_view
        && model
            .columns()
            .all(|(_, field, column)| !unknown(field, column) || takes_care_of_itself(field, column))
}
