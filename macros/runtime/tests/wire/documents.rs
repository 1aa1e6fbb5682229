//! Documents as the generator writes them, with everything a document can hold.

use isotype::{BigDecimal, DateTime, DbEnum, Document, Extra, Json, Map, Unknown};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, DbEnum)]
#[isotype(name = "role_type", schema = "auth")]
pub(crate) enum Role {
    #[isotype(text = "ADMIN")]
    Admin,
    #[isotype(text = "user")]
    User,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(open)]
pub(crate) enum Level {
    #[isotype(text = "easy")]
    Easy,
    #[isotype(text = "hard")]
    Hard,
    #[isotype(unknown)]
    Unknown(String),
}

/// Every scalar, once plain and once optional.
#[derive(Debug, Clone, PartialEq, Document)]
pub(crate) struct Scalars {
    pub(crate) text: String,
    pub(crate) flag: bool,
    pub(crate) int: i32,
    #[isotype(key = "bigInt")]
    pub(crate) big_int: i64,
    pub(crate) float: f64,
    pub(crate) decimal: BigDecimal,
    #[isotype(key = "dateTime")]
    pub(crate) date_time: DateTime,
    pub(crate) json: Json,
    pub(crate) bytes: Vec<u8>,
    pub(crate) role: Role,
    pub(crate) level: Level,
    #[isotype(key = "textOr")]
    pub(crate) text_or: Option<String>,
    #[isotype(key = "jsonOr")]
    pub(crate) json_or: Option<Json>,
    pub(crate) list: Vec<i64>,
    pub(crate) map: Map<Vec<u8>>,
}

/// The table of section 4.
#[derive(Debug, Clone, PartialEq, Document)]
pub(crate) struct Presence {
    pub(crate) required: i32,
    pub(crate) optional: Option<i32>,
    #[isotype(default = 7)]
    pub(crate) defaulted: i32,
    #[isotype(key = "optionalDefaulted", default = 9)]
    pub(crate) optional_defaulted: Option<i32>,
    #[isotype(default = ["a", "b"])]
    pub(crate) list: Vec<String>,
    #[isotype(default = {})]
    pub(crate) map: Map<bool>,
    #[isotype(default = Role::User)]
    pub(crate) role: Role,
    #[isotype(default = "1.50")]
    pub(crate) decimal: BigDecimal,
    #[isotype(default = "{\"a\":[1]}")]
    pub(crate) json: Json,
    #[isotype(default = None)]
    pub(crate) none: Option<f64>,
    #[isotype(default = -1.5)]
    pub(crate) float: f64,
}

/// Value rules.
#[derive(Debug, Clone, PartialEq, Document)]
pub(crate) struct Ruled {
    #[isotype(length(min = 1, max = 3))]
    pub(crate) text: String,
    #[isotype(gte = 1, lt = 60)]
    pub(crate) int: i32,
    #[isotype(gt = 0.5, lte = 2)]
    pub(crate) float: f64,
    #[isotype(length(max = 2), starts_with = "a", ends_with = "z", contains = "-")]
    pub(crate) list: Vec<String>,
    #[isotype(regex = "^[a-z]+$")]
    pub(crate) slug: Option<String>,
    #[isotype(email)]
    pub(crate) email: Option<String>,
    #[isotype(url)]
    pub(crate) url: Option<String>,
    #[isotype(datetime)]
    pub(crate) moment: Option<String>,
    #[isotype(length(min = 1))]
    pub(crate) map: Option<Map<i32>>,
    #[isotype(gte = "0.000000000000000000000000000001")]
    pub(crate) decimal: Option<BigDecimal>,
}

/// Keeps what it does not name.
#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(open)]
pub(crate) struct Open {
    pub(crate) a: i32,
    #[isotype(extra)]
    pub(crate) extra: Extra,
}

/// Refuses what it does not name.
#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(strict)]
pub(crate) struct Strict {
    pub(crate) a: i32,
    #[isotype(key = "a-b")]
    pub(crate) b: Option<Box<Tree>>,
}

/// Recursive.
#[derive(Debug, Clone, PartialEq, Document)]
pub(crate) struct Tree {
    pub(crate) value: i32,
    pub(crate) left: Option<Box<Tree>>,
    #[isotype(default = [])]
    pub(crate) children: Vec<Tree>,
}

/// An open union.
#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(tag = "kind", open)]
pub(crate) enum Shape {
    #[isotype(text = "open")]
    Open(Open),
    #[isotype(text = "strict")]
    Strict(Strict),
    #[isotype(text = "nest")]
    Nest(Box<Nest>),
    #[isotype(unknown)]
    Unknown(Unknown),
}

/// Holds the union that holds it.
#[derive(Debug, Clone, PartialEq, Document)]
pub(crate) struct Nest {
    pub(crate) inner: Shape,
}

/// A closed union.
#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(tag = "type")]
pub(crate) enum Closed {
    #[isotype(text = "tree")]
    Tree(Tree),
    #[isotype(text = "strict")]
    Strict(Strict),
    #[isotype(text = "other_tree")]
    OtherTree(Tree),
}
