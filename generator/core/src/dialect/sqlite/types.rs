//! Declared types. SQLite reads an affinity out of them; what is stored is the runtime's business (the wire contract).

use crate::scalar::Scalar;
use crate::tables::{Base, Type};

/// The declared type of a column.
pub fn declared(ty: &Type) -> String {
    if ty.list {
        return "TEXT".to_owned();
    }
    match &ty.base {
        Base::Scalar(scalar) => scalar_type(*scalar).to_owned(),
        Base::Native { scalar, name, .. } => native_type(*scalar, name).to_owned(),
        Base::Document | Base::Enum(_) | Base::EnumText(_) => "TEXT".to_owned(),
        Base::Sql(words) => words.clone(),
    }
}

fn scalar_type(scalar: Scalar) -> &'static str {
    match scalar {
        // DECIMAL and JSONB would have NUMERIC affinity, which turns long numbers into doubles.
        Scalar::String | Scalar::Decimal | Scalar::Json => "TEXT",
        Scalar::Boolean => "BOOLEAN",
        Scalar::Int => "INTEGER",
        Scalar::BigInt => "BIGINT",
        Scalar::Float => "REAL",
        Scalar::DateTime => "DATETIME",
        Scalar::Bytes => "BLOB",
    }
}

fn native_type(scalar: Scalar, name: &str) -> &'static str {
    match name {
        // Their values are texts of their own form, which are no moments.
        "Date" | "Time" | "Timetz" => "TEXT",
        _ => scalar_type(scalar),
    }
}
