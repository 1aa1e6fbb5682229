//! Types by the names that PostgreSQL knows.

use super::literals::qualified;
use crate::scalar::Scalar;
use crate::tables::{Base, Type};

/// The type of a column, as a statement says it.
pub fn declared(ty: &Type) -> String {
    let base = match &ty.base {
        Base::Scalar(scalar) => scalar_type(*scalar).to_owned(),
        Base::Native { scalar, name, arguments } => native_type(*scalar, name, arguments),
        Base::Document => "JSONB".to_owned(),
        Base::Enum(name) => qualified(name),
        Base::EnumText(_) => "TEXT".to_owned(),
        Base::Sql(words) => words.clone(),
    };
    if ty.list { format!("{base}[]") } else { base }
}

/// The type of a column that counts by itself.
pub fn counting(ty: &Type) -> &'static str {
    match as_the_server_says(&declared(ty)).as_str() {
        "smallint" => "SMALLSERIAL",
        "bigint" => "BIGSERIAL",
        _ => "SERIAL",
    }
}

fn scalar_type(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::String => "TEXT",
        Scalar::Boolean => "BOOLEAN",
        Scalar::Int => "INTEGER",
        Scalar::BigInt => "BIGINT",
        Scalar::Float => "DOUBLE PRECISION",
        Scalar::Decimal => "DECIMAL(65,30)",
        Scalar::DateTime => "TIMESTAMP(3)",
        Scalar::Json => "JSONB",
        Scalar::Bytes => "BYTEA",
    }
}

fn native_type(scalar: Scalar, name: &str, arguments: &[u32]) -> String {
    let word = match name {
        "Text" => "TEXT",
        "Char" => "CHAR",
        "VarChar" => "VARCHAR",
        "Bit" => "BIT",
        "VarBit" => "VARBIT",
        "Uuid" => "UUID",
        "Xml" => "XML",
        "Inet" => "INET",
        "Citext" => "CITEXT",
        "Boolean" => "BOOLEAN",
        "Integer" => "INTEGER",
        "SmallInt" => "SMALLINT",
        "Oid" => "OID",
        "BigInt" => "BIGINT",
        "DoublePrecision" => "DOUBLE PRECISION",
        "Real" => "REAL",
        "Decimal" => "DECIMAL",
        "Money" => "MONEY",
        "Timestamp" => "TIMESTAMP",
        "Timestamptz" => "TIMESTAMPTZ",
        "Date" => "DATE",
        "Time" => "TIME",
        "Timetz" => "TIMETZ",
        "Json" => "JSON",
        "JsonB" => "JSONB",
        "ByteA" => "BYTEA",
        // The model knows every name; another one could only be a new type of the language.
        _ => return scalar_type(scalar).to_owned(),
    };
    if arguments.is_empty() {
        return word.to_owned();
    }
    let arguments: Vec<String> = arguments.iter().map(u32::to_string).collect();
    format!("{word}({})", arguments.join(","))
}

/// A type as the server itself spells it, for comparison with its catalog.
pub fn as_the_server_says(declared: &str) -> String {
    let (element, list) = match declared.strip_suffix("[]") {
        Some(element) => (element, "[]"),
        None => (declared, ""),
    };
    // A name in quotes means what it says, and whether there is a zone only the server says in words.
    if element.contains('"') || element.ends_with("out time zone") || element.ends_with("with time zone") {
        return declared.to_owned();
    }
    let lower = element.trim().to_lowercase();
    let (word, arguments) = match lower.find('(') {
        Some(open) => (lower[..open].trim_end(), lower[open..].replace(' ', "")),
        None => (lower.as_str(), String::new()),
    };
    let word = match word {
        "char" if arguments.is_empty() => return format!("character(1){list}"),
        "bit" if arguments.is_empty() => return format!("bit(1){list}"),
        "char" => "character",
        "varchar" => "character varying",
        "varbit" => "bit varying",
        "decimal" => "numeric",
        "timestamp" => return format!("timestamp{arguments} without time zone{list}"),
        "timestamptz" => return format!("timestamp{arguments} with time zone{list}"),
        "time" => return format!("time{arguments} without time zone{list}"),
        "timetz" => return format!("time{arguments} with time zone{list}"),
        "int" | "int4" => "integer",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" => "boolean",
        "float8" => "double precision",
        "float4" => "real",
        other => other,
    };
    // numeric(10) is numeric(10,0).
    if word == "numeric" && !arguments.is_empty() && !arguments.contains(',') {
        return format!("numeric({},0){list}", &arguments[1..arguments.len() - 1]);
    }
    format!("{word}{arguments}{list}")
}
