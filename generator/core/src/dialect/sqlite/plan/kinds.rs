//! What a column's values are, as far as one kind of value can become another.

use super::super::types::declared;
use crate::scalar::Scalar;
use crate::tables::{Base, Tables, Type};

/// What one value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Uuid,
    Date,
    Time,
    /// Texts of an enum, in order.
    Enum(Vec<String>),
    Boolean,
    Int,
    BigInt,
    Float,
    Decimal {
        precision: u32,
        scale: u32,
    },
    Moment,
    Json,
    Bytes,
    /// Words of somebody else, with an affinity that no kind of ours has.
    Other(String),
}

/// What one value of a type is.
pub(super) fn kind(tables: &Tables, ty: &Type) -> Kind {
    match &ty.base {
        Base::Scalar(scalar) => of_scalar(*scalar),
        Base::Native { scalar, name, arguments } => match (name.as_str(), scalar) {
            ("Uuid", Scalar::String) => Kind::Uuid,
            ("Date", _) => Kind::Date,
            ("Time" | "Timetz", _) => Kind::Time,
            (_, Scalar::Decimal) => {
                let precision = arguments.first().copied().unwrap_or(65);
                let scale = arguments.get(1).copied();
                Kind::Decimal { precision, scale: scale.unwrap_or(if arguments.is_empty() { 30 } else { 0 }) }
            }
            _ => of_scalar(*scalar),
        },
        Base::Document => Kind::Json,
        Base::Enum(name) | Base::EnumText(name) => {
            Kind::Enum(tables.enumeration(name).map(|it| it.values.clone()).unwrap_or_default())
        }
        Base::Sql(_) => of_words(&declared(ty)),
    }
}

/// What an entry of a list has to be beside its kind. A column's own check says so of a single value; of entries none does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    /// A text of at most so many characters.
    Length(u32),
    /// A number between these.
    Range(i64, i64),
    /// A JSON object.
    Object,
}

impl Limit {
    /// The limit of a type.
    pub(super) fn of(ty: &Type) -> Option<Limit> {
        match &ty.base {
            Base::Document => Some(Limit::Object),
            Base::Native { scalar, name, arguments } => match (name.as_str(), scalar) {
                ("VarChar", Scalar::String) => arguments.first().map(|&most| Limit::Length(most)),
                ("Char", Scalar::String) => Some(Limit::Length(arguments.first().copied().unwrap_or(1))),
                ("SmallInt", _) => Some(Limit::Range(i64::from(i16::MIN), i64::from(i16::MAX))),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether what has this limit has the other one too.
    pub(super) fn implies(self, other: Limit) -> bool {
        match (self, other) {
            (Limit::Length(this), Limit::Length(other)) => this <= other,
            (Limit::Range(from, to), Limit::Range(least, most)) => from >= least && to <= most,
            (this, other) => this == other,
        }
    }

    /// When a value holds it.
    pub(super) fn holds(self, value: &str) -> String {
        match self {
            Limit::Length(most) => format!("length({value}) <= {most}"),
            Limit::Range(least, most) => format!("{value} BETWEEN {least} AND {most}"),
            Limit::Object => format!("json_type({value}) = 'object'"),
        }
    }
}

fn of_scalar(scalar: Scalar) -> Kind {
    match scalar {
        Scalar::String => Kind::Text,
        Scalar::Boolean => Kind::Boolean,
        Scalar::Int => Kind::Int,
        Scalar::BigInt => Kind::BigInt,
        Scalar::Float => Kind::Float,
        Scalar::Decimal => Kind::Decimal { precision: 65, scale: 30 },
        Scalar::DateTime => Kind::Moment,
        Scalar::Json => Kind::Json,
        Scalar::Bytes => Kind::Bytes,
    }
}

/// The kind of a declared type: by its name where it is one of ours, else by the affinity that SQLite reads out of it.
fn of_words(words: &str) -> Kind {
    let words = words.to_uppercase();
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    match words.as_str() {
        "BOOLEAN" => Kind::Boolean,
        "DATETIME" => Kind::Moment,
        "BIGINT" => Kind::BigInt,
        _ if has(&["INT"]) => Kind::Int,
        _ if has(&["CHAR", "CLOB", "TEXT"]) => Kind::Text,
        _ if has(&["BLOB"]) => Kind::Bytes,
        _ if has(&["REAL", "FLOA", "DOUB"]) => Kind::Float,
        _ => Kind::Other(words),
    }
}
