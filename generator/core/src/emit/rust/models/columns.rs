//! Columns in Rust: types, and what the derives must know beyond them.

use crate::document::{Reading, texts};
use crate::emit::columns::Form;
use crate::emit::rust::names::Names;
use crate::model::{Column, ColumnType, DefaultValue, NativeType};
use crate::naming::rust::string;

/// The type of one value.
pub(in crate::emit::rust) fn rust_type(names: &Names, form: Form, reading: Reading) -> String {
    let ty = match form {
        Form::Text { .. } => "String",
        Form::Boolean => "bool",
        Form::Int { most, .. } if most <= i32::from(i16::MAX) => "i16",
        Form::Int { .. } => "i32",
        Form::BigInt => "i64",
        Form::Float => "f64",
        Form::Real => "f32",
        Form::Decimal { .. } => "::isotype::BigDecimal",
        Form::DateTime => "::isotype::DateTime",
        Form::Date => "::isotype::Date",
        Form::Time => "::isotype::Time",
        Form::Json => "::isotype::Json",
        Form::Bytes => "Vec<u8>",
        Form::Uuid => "::isotype::Uuid",
        Form::Enum(id) => names.enumeration(id),
        Form::Document(id) => {
            let name = names.document(id);
            return match reading {
                Reading::Strict => name.to_owned(),
                Reading::Lenient => format!("::isotype::Lenient<{name}>"),
                Reading::Raw => format!("::isotype::Stored<{name}>"),
            };
        }
    };
    ty.to_owned()
}

/// What the type does not say of how the column's values travel.
pub(super) fn arguments(column: &Column, form: Form) -> Vec<String> {
    let mut arguments = Vec::new();
    let native = column.native.as_ref();
    match native.map_or("", |native| native.name.as_str()) {
        "Timestamptz" => arguments.push("timestamptz".to_owned()),
        "Char" => arguments.push("padded".to_owned()),
        // A cast to BIT is one to BIT(1), which cuts; assigning a VARBIT checks the length.
        "Bit" | "VarBit" => arguments.push(cast("varbit")),
        "Timetz" => arguments.push(cast("timetz")),
        "Money" => arguments.push(cast("money")),
        "Inet" => arguments.push(cast("inet")),
        "Xml" => arguments.push(cast("xml")),
        "Citext" => arguments.push(cast("citext")),
        "Oid" => arguments.push(cast("oid")),
        _ => {}
    }
    arguments.extend(digits(form).map(|digits| format!("digits({digits})")));
    match form {
        Form::DateTime | Form::Time => {
            let digits = native.and_then(|native: &NativeType| native.arguments.first().copied());
            arguments.extend(digits.filter(|digits| *digits < 3).map(|digits| format!("digits({digits})")));
        }
        _ => {}
    }
    arguments
}

/// Precision and scale of a decimal number, where they are the column's own.
pub(super) fn digits(form: Form) -> Option<String> {
    match form {
        Form::Decimal { precision, scale } if (precision, scale) != texts::DECIMAL_DIGITS => {
            Some(format!("{precision}, {scale}"))
        }
        _ => None,
    }
}

fn cast(words: &str) -> String {
    format!("cast = {}", string(words))
}

/// How a new row may do without the column, if it may: the database has a default, or the application makes the value.
pub(super) fn left_out(column: &Column) -> Option<String> {
    let made = match &column.default {
        None if column.updated_at => "now".to_owned(),
        None => return None,
        Some(DefaultValue::Constant(_) | DefaultValue::Autoincrement | DefaultValue::DbGenerated { .. }) => {
            return Some("default".to_owned());
        }
        Some(DefaultValue::Now) => "now".to_owned(),
        Some(DefaultValue::Uuid(7)) => "uuid7".to_owned(),
        Some(DefaultValue::Uuid(_)) => "uuid4".to_owned(),
        Some(DefaultValue::Cuid(2)) => "cuid2".to_owned(),
        Some(DefaultValue::Cuid(_)) => "cuid".to_owned(),
        Some(DefaultValue::Ulid) => "ulid".to_owned(),
        Some(DefaultValue::Nanoid(length)) => format!("nanoid({length})"),
    };
    debug_assert!(matches!(column.ty, ColumnType::Scalar(_)), "resolve lets only scalars have such defaults");
    Some(format!("made({made})"))
}
