//! Tables: what a database stores, without a word of the language.
//!
//! One picture per dialect. `lower` makes it from a schema, a dialect's catalog reader makes it from a live database,
//! and both are compared, planned and rendered in this form. It keeps meaning rather than SQL wherever it can
//! ([`Base::Scalar`], [`Condition::Rule`]), so that a change of meaning is seen; a catalog reader, which sees SQL
//! alone, fills [`Base::Sql`], [`Condition::Sql`] and [`Default::Expression`], and a dialect's `normalize` turns the
//! first kind into the second before the two are compared.
//!
//! It must not know: how a schema was written, how SQL is spelled, where anything is stored.

use crate::scalar::{Constant, Rule, Scalar};

/// Everything that a schema makes in one database, in the order in which it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Namespaces besides the default one.
    pub schemas: Vec<String>,
    /// Extensions.
    pub extensions: Vec<Extension>,
    /// Enums: types of the database where it has such types, else what the texts of columns are.
    pub enums: Vec<Enum>,
    /// Tables.
    pub tables: Vec<Table>,
}

impl Tables {
    /// The table with this name.
    pub fn table(&self, name: &Name) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == *name)
    }
    /// The enum with this name.
    pub fn enumeration(&self, name: &Name) -> Option<&Enum> {
        self.enums.iter().find(|it| it.name == *name)
    }
}

/// A name in a namespace; without a schema, in the default one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The namespace.
    pub schema: Option<String>,
    /// The name.
    pub name: String,
}

impl Name {
    /// A name in the default namespace.
    pub fn plain(name: impl Into<String>) -> Self {
        Name { schema: None, name: name.into() }
    }
}

/// What the schema calls a thing, and how it was called: by this a renamed one is known again. A live database knows
/// no labels; its things have empty ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The name in the schema.
    pub name: String,
    /// Former names, oldest first.
    pub former: Vec<String>,
}

impl Label {
    /// A label of something that was never renamed.
    pub fn new(name: impl Into<String>) -> Self {
        Label { name: name.into(), former: Vec::new() }
    }
}

/// An extension of the database.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extension {
    /// Its name.
    pub name: String,
    /// The namespace that it goes into, where asked for.
    pub schema: Option<String>,
    /// The version, where asked for.
    pub version: Option<String>,
}

/// An enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Its name.
    pub name: Name,
    /// What the schema calls it.
    pub label: Label,
    /// Its values as stored, in order.
    pub values: Vec<String>,
    /// What the schema calls each value; as long as `values`, or empty.
    pub value_labels: Vec<Label>,
    /// What people say of it.
    pub docs: Option<String>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: Name,
    /// What the schema calls it: the model, or the relation whose pairs it holds.
    pub label: Label,
    /// What people say of it.
    pub docs: Option<String>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its primary key.
    pub primary_key: Option<PrimaryKey>,
    /// Its indexes, unique ones included.
    pub indexes: Vec<Index>,
    /// Its keys into other tables.
    pub foreign_keys: Vec<ForeignKey>,
    /// What must hold for each row.
    pub checks: Vec<Check>,
}

impl Table {
    /// The column with this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What the schema calls it: the field, or the model that a column of pairs refers to.
    pub label: Label,
    /// What it holds.
    pub ty: Type,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// What it holds when nothing is said.
    pub default: Option<Default>,
    /// What people say of it.
    pub docs: Option<String>,
}

/// The type of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// Of one value.
    pub base: Base,
    /// Whether the column holds a list of them.
    pub list: bool,
}

/// The type of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// A scalar in the dialect's usual form.
    Scalar(Scalar),
    /// A scalar in a form asked for by name (`VarChar`, `[191]`). A dialect without such types stores the scalar.
    Native {
        /// What it is a form of.
        scalar: Scalar,
        /// The name, as the language spells it.
        name: String,
        /// The arguments.
        arguments: Vec<u32>,
    },
    /// A JSON document.
    Document,
    /// A value of an enum type of the database.
    Enum(Name),
    /// A text of this enum, where the database has no such types.
    EnumText(Name),
    /// The database's own words.
    Sql(String),
}

impl Base {
    /// The scalar that a value is, in whatever form.
    pub fn scalar(&self) -> Option<Scalar> {
        match self {
            Base::Scalar(scalar) | Base::Native { scalar, .. } => Some(*scalar),
            Base::Document => Some(Scalar::Json),
            Base::Enum(_) | Base::EnumText(_) | Base::Sql(_) => None,
        }
    }
    /// The native form, where one was asked for.
    pub fn native(&self) -> Option<(&str, &[u32])> {
        match self {
            Base::Native { name, arguments, .. } => Some((name, arguments)),
            _ => None,
        }
    }
}

/// What a column holds when nothing is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Default {
    /// A constant; values of enums are [`Constant::String`] with the text that is stored.
    Constant(Constant),
    /// The moment of the insert.
    Now,
    /// The next number of a sequence of the column's own.
    Autoincrement,
    /// The database's own words.
    Expression(String),
}

/// A primary key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrimaryKey {
    /// The constraint's name, where the dialect has one.
    pub name: Option<String>,
    /// The columns, in order.
    pub columns: Vec<String>,
}

/// An index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Whether it forbids equal rows.
    pub unique: bool,
    /// How it is built.
    pub method: Method,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Columns that it carries along.
    pub include: Vec<String>,
    /// The rows that it holds; all of them without one.
    pub predicate: Option<Predicate>,
}

/// How an index is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Method {
    BTree,
    Hash,
    Gin,
    Gist,
    SpGist,
    Brin,
}

/// A part of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is indexed.
    pub key: PartKey,
    /// Whether the order is from high to low.
    pub descending: bool,
    /// The operator class, in the database's own words.
    pub operator_class: Option<String>,
}

/// What a part of an index holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartKey {
    /// A column.
    Column(String),
    /// A value inside a document.
    Path(Path),
    /// The database's own words.
    Expression(String),
}

/// A value inside a JSON document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The column that holds the document.
    pub column: String,
    /// The keys from the root; at least one.
    pub keys: Vec<String>,
    /// How the value is written in JSON.
    pub value: PathValue,
}

/// How a value at the end of a path is written in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathValue {
    /// As a text: it is compared as a text.
    Text,
    /// As a number, a Boolean or anything else: it is compared as JSON compares.
    Json,
}

impl PathValue {
    /// The form of a scalar in documents.
    pub fn of(scalar: Scalar) -> Self {
        match scalar {
            Scalar::String | Scalar::BigInt | Scalar::Decimal | Scalar::DateTime | Scalar::Bytes => {
                PathValue::Text
            }
            Scalar::Boolean | Scalar::Int | Scalar::Float | Scalar::Json => PathValue::Json,
        }
    }
}

/// The rows that a partial index holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// The database's own words.
    Sql(String),
    /// All of these comparisons hold.
    All(Vec<Comparison>),
}

/// A comparison of a column with a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The column.
    pub column: String,
    /// Whether they must differ.
    pub negated: bool,
    /// The constant; [`Constant::Null`] is compared with IS.
    pub value: Constant,
}

/// A key into another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The constraint's name.
    pub name: String,
    /// The columns that hold it.
    pub columns: Vec<String>,
    /// The table referred to.
    pub parent: Name,
    /// The columns referred to.
    pub references: Vec<String>,
    /// What happens to the row when the parent goes.
    pub on_delete: Action,
    /// What happens to the row when the parent's key changes.
    pub on_update: Action,
}

/// What happens to a row whose parent goes or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Action {
    Cascade,
    Restrict,
    NoAction,
    SetNull,
    SetDefault,
}

/// What must hold for each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The constraint's name; some databases let it be missing.
    pub name: Option<String>,
    /// The column that the conditions speak of; without one, they are in the database's own words.
    pub column: Option<String>,
    /// All of them hold.
    pub conditions: Vec<Condition>,
}

/// A condition of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The database's own words.
    Sql(String),
    /// The value is one of these texts.
    OneOf(Vec<String>),
    /// A value rule.
    Rule(Rule),
    /// Between two whole numbers, both included.
    Range(i64, i64),
    /// A decimal below this power of ten.
    Digits(u32),
    /// A text of only these characters, exactly or at most so many of them.
    Bits {
        /// How many.
        count: u32,
        /// Whether there may be fewer.
        fewer: bool,
    },
    /// JSON of this shape.
    Json(JsonShape),
}

/// What JSON must be, as far as a database checks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonShape {
    /// An array.
    Array,
    /// An object.
    Object,
    /// An object with a text under this key.
    Tagged(String),
}
