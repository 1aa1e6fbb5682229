//! What a template of a project's own receives. The documentation here is the one that the command shows.
//!
//! Texts are of two kinds. What is below `typescript` and `rust` is code, escaped and ready to be written. All others are
//! as the schema has them, and any character may be in them: a template writes them through a filter.

use serde::Serialize;

/// The whole schema, as generated code knows it: what is ignored, or of a type that is not supported, is left out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Whole {
    /// Says by whom and from what the file is made, in one line that is harmless inside a comment. It has to stand near
    /// the top: isotype overwrites no file without it.
    pub header: String,
    /// The databases of the schema, `sqlite` and `postgresql`.
    pub databases: Vec<&'static str>,
    /// Models and views, by name.
    pub models: Vec<Model>,
    /// The tables that hold implicit relations of many to many, by name.
    pub join_tables: Vec<JoinTable>,
    /// Enums, in the order of the schema.
    pub enums: Vec<Enum>,
    /// Documents that are a `type`, in the order of the schema.
    pub types: Vec<Type>,
    /// Documents that are a `union`, in the order of the schema.
    pub unions: Vec<Union>,
    /// What all names of TypeScript have in common.
    pub typescript: WholeTypeScript,
}

/// What all names of TypeScript have in common.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct WholeTypeScript {
    /// The names of `index.ts` in the types of columns, but for those that may be written: what to import from there.
    pub imports: Vec<String>,
    /// The names of `index.ts` in the types that may be written.
    pub input_imports: Vec<String>,
}

/// A table or view.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Model {
    /// The name in the schema.
    pub name: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// The name of the table, any text.
    pub database_name: String,
    /// The schema of PostgreSQL that holds it, any text; nothing where that is the usual one.
    pub database_schema: Option<String>,
    /// Whether it is a view, which nobody writes.
    pub is_view: bool,
    /// Whether rows can be inserted without knowing more than these columns.
    pub insertable: bool,
    /// The columns, in the order of the schema.
    pub columns: Vec<Column>,
    /// The names of the fields of the primary key.
    pub primary_key: Vec<String>,
    /// The names of the fields of each further unique key. Those that only some rows keep are left out.
    pub unique_keys: Vec<Vec<String>>,
    /// The fields that lead to other models, in the order of the schema.
    pub relations: Vec<Relation>,
    /// Its names in TypeScript.
    pub typescript: ModelNames,
    /// Its names in Rust.
    pub rust: ModelNames,
}

/// The names of a model in generated code.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct ModelNames {
    /// Of its rows.
    pub row: String,
    /// Of what an insert takes; where `insertable` is false there is none of this name.
    pub new: String,
    /// Of what an update takes; a view has none.
    pub patch: String,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Column {
    /// The name of the field in the schema.
    pub name: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// Why it is not to be used any more, any text.
    pub deprecated: Option<String>,
    /// The name of the column, any text.
    pub database_name: String,
    /// What one value is.
    pub kind: Kind,
    /// The type in the words of the schema: a scalar, an enum or a document.
    #[serde(rename = "type")]
    pub ty: String,
    /// The type that `@db` asks for, in the words of the schema: `VarChar(80)`.
    pub native: Option<String>,
    /// Whether it holds a list of such values.
    pub list: bool,
    /// Whether it may hold NULL.
    pub nullable: bool,
    /// Whether an insert may leave it out.
    pub may_be_left_out: bool,
    /// Who gives the value where an insert leaves it out.
    pub default: DefaultBy,
    /// Whether isotype's own code sets it to the present with every change.
    pub updated_at: bool,
    /// How the documents in it are read: `strict`, `lenient` or `raw`.
    pub reading: &'static str,
    /// In TypeScript.
    pub typescript: ColumnTypeScript,
    /// In Rust.
    pub rust: ColumnRust,
}

/// What one value of a column is. Each has its form in JSON, which is in the documentation of isotype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Kind {
    Text,
    Boolean,
    /// A whole number in 32 bits, or less.
    Int,
    /// A whole number in 64 bits.
    BigInt,
    /// A double.
    Float,
    /// A number in single precision.
    Real,
    Decimal,
    /// A moment.
    DateTime,
    /// A day of the calendar.
    Date,
    /// A time of day.
    Time,
    Json,
    Bytes,
    Uuid,
    Enum,
    Document,
}

/// Who gives a value that an insert leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DefaultBy {
    /// Nobody: what may be left out is NULL, or an empty list.
    None,
    /// The database: programs of any kind may leave it out.
    Database,
    /// The application, as isotype's own code does: to the database the column has no default.
    Application,
}

/// A column in TypeScript.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct ColumnTypeScript {
    /// The key in an object, in quotes where it needs them.
    pub key: String,
    /// The type of the value in JSON, lists and null included.
    #[serde(rename = "type")]
    pub ty: String,
    /// The type that may be written for it.
    pub input: String,
    /// The type of one value that is there, whatever the column is read like.
    pub one: String,
    /// The same of what may be written.
    pub one_input: String,
}

/// A column in Rust.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct ColumnRust {
    /// The name of the field, `r#` included where it needs that.
    pub name: String,
    /// The type, lists and `Option` included.
    #[serde(rename = "type")]
    pub ty: String,
}

/// A field that leads to another model.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Relation {
    /// The name of the field.
    pub name: String,
    /// The name of the model that it leads to.
    pub model: String,
    /// Whether it leads to many rows.
    pub list: bool,
    /// Whether it may lead to none.
    pub optional: bool,
    /// The names of the fields of this model that hold the key; none where the other side holds it.
    pub fields: Vec<String>,
    /// The names of the fields of the other model that the key refers to.
    pub references: Vec<String>,
}

/// A table with a row for each pair of rows that belong together.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct JoinTable {
    /// The name of the table, any text.
    pub database_name: String,
    /// The schema of PostgreSQL that holds it, any text; nothing where that is the usual one.
    pub database_schema: Option<String>,
    /// The side of column `A`.
    pub a: JoinSide,
    /// The side of column `B`.
    pub b: JoinSide,
}

/// One side of a join table.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct JoinSide {
    /// The name of the model.
    pub model: String,
    /// The column of that model that this one refers to.
    pub column: Column,
}

/// An enum.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Enum {
    /// The name in the schema.
    pub name: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// The name of the type in PostgreSQL, any text.
    pub database_name: String,
    /// Whether a column holds it.
    pub in_columns: bool,
    /// Whether values that the schema does not know are kept.
    pub open: bool,
    /// The values, in the order of the schema.
    pub values: Vec<EnumValue>,
    /// Its name in TypeScript.
    pub typescript: Name,
    /// Its name in Rust.
    pub rust: Name,
}

/// A value of an enum.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct EnumValue {
    /// The name in the schema.
    pub name: String,
    /// What databases and JSON hold, any text.
    pub text: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// Why it is not to be used any more, any text.
    pub deprecated: Option<String>,
}

/// A name in generated code.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Name {
    /// The name.
    pub name: String,
}

/// The names of a document in TypeScript.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct DocumentTypeScript {
    /// Of what a reader gives.
    pub name: String,
    /// Of what may be written.
    pub input: String,
}

/// A document with keys.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Type {
    /// The name in the schema.
    pub name: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// What becomes of other keys: `ignore`, `keep` or `refuse`.
    pub extras: &'static str,
    /// The keys, in the order of the schema.
    pub fields: Vec<TypeField>,
    /// Its names in TypeScript.
    pub typescript: DocumentTypeScript,
    /// Its name in Rust.
    pub rust: Name,
}

/// A key of a document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct TypeField {
    /// The name of the field in the schema.
    pub name: String,
    /// The key in JSON, any text.
    pub key: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// Why it is not to be used any more, any text.
    pub deprecated: Option<String>,
    /// The type in the words of the schema: `Map<String[]>`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it may be absent or null.
    pub optional: bool,
    /// Whether it has a default.
    pub has_default: bool,
    /// In TypeScript.
    pub typescript: FieldTypeScript,
}

/// A key of a document in TypeScript.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct FieldTypeScript {
    /// The key in an object, in quotes where it needs them.
    pub key: String,
    /// The type of a value that is there.
    #[serde(rename = "type")]
    pub ty: String,
    /// The type that may be written for it.
    pub input: String,
}

/// A document that is one of several, by its tag.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Union {
    /// The name in the schema.
    pub name: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// The key of the tag, any text.
    pub discriminator: String,
    /// Whether tags that the schema does not know are kept.
    pub open: bool,
    /// The variants, in the order of the schema.
    pub variants: Vec<Variant>,
    /// Its names in TypeScript.
    pub typescript: DocumentTypeScript,
    /// Its name in Rust.
    pub rust: Name,
}

/// A variant of a union.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub struct Variant {
    /// The name in the schema.
    pub name: String,
    /// The tag in JSON, any text.
    pub tag: String,
    /// The comment, any text.
    pub docs: Option<String>,
    /// The name of the `type` with the other keys.
    #[serde(rename = "type")]
    pub ty: String,
    /// Its name in TypeScript.
    pub typescript: Name,
}
