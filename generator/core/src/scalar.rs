//! The words that every layer above shares: scalar types, dialects, value rules, constants.

use std::fmt;

/// A database that Isotype writes SQL for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dialect {
    /// SQLite, 3.38 or later.
    Sqlite,
    /// PostgreSQL, 14 or later.
    Postgresql,
}

impl Dialect {
    /// Both, in a fixed order.
    pub const ALL: [Dialect; 2] = [Dialect::Sqlite, Dialect::Postgresql];

    /// The name in the schema, in paths and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Sqlite => "sqlite",
            Dialect::Postgresql => "postgresql",
        }
    }

    /// Of two things the one that is for this dialect.
    pub fn choose<T>(self, sqlite: T, postgresql: T) -> T {
        match self {
            Dialect::Sqlite => sqlite,
            Dialect::Postgresql => postgresql,
        }
    }

    /// Reads a name; `postgres` is an alias.
    pub fn from_name(name: &str) -> Option<Dialect> {
        match name {
            "sqlite" => Some(Dialect::Sqlite),
            "postgresql" | "postgres" => Some(Dialect::Postgresql),
            _ => None,
        }
    }
}

/// A scalar type of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Scalar {
    String,
    Boolean,
    Int,
    BigInt,
    Float,
    Decimal,
    DateTime,
    Json,
    Bytes,
}

impl Scalar {
    /// All of them, in the order of the wire contract.
    pub const ALL: [Scalar; 9] = [
        Scalar::String,
        Scalar::Boolean,
        Scalar::Int,
        Scalar::BigInt,
        Scalar::Float,
        Scalar::Decimal,
        Scalar::DateTime,
        Scalar::Json,
        Scalar::Bytes,
    ];

    /// The name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Scalar::String => "String",
            Scalar::Boolean => "Boolean",
            Scalar::Int => "Int",
            Scalar::BigInt => "BigInt",
            Scalar::Float => "Float",
            Scalar::Decimal => "Decimal",
            Scalar::DateTime => "DateTime",
            Scalar::Json => "Json",
            Scalar::Bytes => "Bytes",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Scalar> {
        Scalar::ALL.into_iter().find(|scalar| scalar.name() == name)
    }
}

/// A rule on a value, by ZenStack's names. Numbers keep the text of the schema, so that no precision is lost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// `@length(min, max)`: code points of a text, entries of a list or map. Either end may be open.
    Length {
        /// At least.
        min: Option<u32>,
        /// At most.
        max: Option<u32>,
    },
    /// `@gt(n)`: greater than, in the text of the schema.
    Gt(String),
    /// `@gte(n)`.
    Gte(String),
    /// `@lt(n)`.
    Lt(String),
    /// `@lte(n)`.
    Lte(String),
    /// `@regex("…")`, already checked to be of the portable subset.
    Regex(String),
    /// `@startsWith("…")`.
    StartsWith(String),
    /// `@endsWith("…")`.
    EndsWith(String),
    /// `@contains("…")`.
    Contains(String),
    /// `@email`.
    Email,
    /// `@url`.
    Url,
    /// `@datetime`.
    Datetime,
}

/// The rule as the schema spells it.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Length { min: Some(min), max: Some(max) } => write!(f, "@length({min}, {max})"),
            Rule::Length { min: Some(min), max: None } => write!(f, "@length({min})"),
            Rule::Length { min: None, max: Some(max) } => write!(f, "@length(max: {max})"),
            Rule::Length { min: None, max: None } => f.write_str("@length"),
            Rule::Gt(bound) => write!(f, "@gt({bound})"),
            Rule::Gte(bound) => write!(f, "@gte({bound})"),
            Rule::Lt(bound) => write!(f, "@lt({bound})"),
            Rule::Lte(bound) => write!(f, "@lte({bound})"),
            Rule::Regex(text) => write!(f, "@regex({text:?})"),
            Rule::StartsWith(text) => write!(f, "@startsWith({text:?})"),
            Rule::EndsWith(text) => write!(f, "@endsWith({text:?})"),
            Rule::Contains(text) => write!(f, "@contains({text:?})"),
            Rule::Email => f.write_str("@email"),
            Rule::Url => f.write_str("@url"),
            Rule::Datetime => f.write_str("@datetime"),
        }
    }
}

/// A constant of the schema, resolved against the type of its field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Constant {
    /// A text; of a String, DateTime (as written), Bytes (base64) or Json (the JSON text) field.
    String(String),
    /// A number of an Int, BigInt, Float or Decimal field, in the text of the schema.
    Number(String),
    /// A Boolean.
    Boolean(bool),
    /// An enum value by its name in the schema.
    EnumValue(String),
    /// A list.
    List(Vec<Constant>),
    /// An empty map, `{}`: the only constant of a map.
    EmptyMap,
    /// `null`, in documents only.
    Null,
}
