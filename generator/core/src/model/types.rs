//! The resolved schema: every name bound, every attribute typed, every relation paired.
//! Emitters and `lower` read this and never the syntax tree.

mod config;

pub use config::{ConfigValue, Datasource, Extension, Generator};

use crate::document::{Compatibility, DocumentId, EnumId, Reading, Shapes, ValueShape};
pub use crate::language::ast::Arity;
use crate::scalar::{Constant, Dialect, Rule, Scalar};
use crate::source::Span;

/// Index into [`Schema::models`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModelId(pub usize);
/// Index into [`Model::fields`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub usize);
/// Index into [`Schema::relations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationId(pub usize);

/// A whole schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// The datasource; without one, both dialects are assumed and nothing is said of schemas.
    pub datasource: Option<Datasource>,
    /// The generators, in the order of the source.
    pub generators: Vec<Generator>,
    /// Models and views, in the order of the source.
    pub models: Vec<Model>,
    /// Relations: each once, in the order of the field that owns it (or of side A).
    pub relations: Vec<Relation>,
    /// Documents and enums as shapes.
    pub shapes: Shapes,
    /// What the database knows of each enum; same index as `shapes.enums`.
    pub enums: Vec<DatabaseEnum>,
    /// `compatibility` of the generator `documents`: what is asked of documents that say nothing themselves.
    pub compatibility: Compatibility,
}

impl Schema {
    /// The model with this id.
    pub fn model(&self, id: ModelId) -> &Model {
        &self.models[id.0]
    }
    /// The relation with this id.
    pub fn relation(&self, id: RelationId) -> &Relation {
        &self.relations[id.0]
    }
    /// The dialects that the datasource names, in its order; both where there is none.
    pub fn dialects(&self) -> Vec<Dialect> {
        self.datasource.as_ref().map_or_else(|| Dialect::ALL.to_vec(), |source| source.providers.clone())
    }
}

/// A `model` or `view` block.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The name in the schema.
    pub name: String,
    /// The name in the database: `@@map`, else the name.
    pub database_name: String,
    /// `@@schema("…")`.
    pub database_schema: Option<String>,
    /// The doc comment.
    pub docs: Option<String>,
    /// A `view`: never created or changed by migrations.
    pub is_view: bool,
    /// `@@ignore`: the table exists, generated code leaves it out.
    pub ignored: bool,
    /// The fields, in the order of the source.
    pub fields: Vec<Field>,
    /// `@id` or `@@id`.
    pub primary_key: Option<Key>,
    /// `@unique`, `@@unique` and `@@index`, field attributes first in order of fields, then block attributes.
    pub indexes: Vec<Index>,
    /// `@@check`.
    pub checks: Vec<Check>,
    /// `@@renamed(from:)`, oldest first.
    pub renamed_from: Vec<String>,
    /// The place of the name.
    pub span: Span,
}

impl Model {
    /// The field with this id.
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.0]
    }
    /// The fields that are columns, with their ids and columns.
    pub fn columns(&self) -> impl Iterator<Item = (FieldId, &Field, &Column)> {
        self.fields.iter().enumerate().filter_map(|(index, field)| match &field.kind {
            FieldKind::Column(column) => Some((FieldId(index), field, column)),
            FieldKind::Relation(_) => None,
        })
    }
    /// The column of a field.
    pub fn column(&self, id: FieldId) -> Option<&Column> {
        match &self.fields.get(id.0)?.kind {
            FieldKind::Column(column) => Some(column),
            FieldKind::Relation(_) => None,
        }
    }
}

/// A field of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name in the schema.
    pub name: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// One, optional or list.
    pub arity: Arity,
    /// What it is.
    pub kind: FieldKind,
    /// `@ignore`: the column exists, generated code leaves it out.
    pub ignored: bool,
    /// `@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

/// A column, or one side of a relation. Most fields are columns, so a box would save nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// Stored.
    Column(Column),
    /// One side of this relation; not stored.
    Relation(RelationId),
}

/// What a model's field stores.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name in the database: `@map`, else the field's.
    pub database_name: String,
    /// The type.
    pub ty: ColumnType,
    /// `@db.X(args)`.
    pub native: Option<NativeType>,
    /// `@default(…)`.
    pub default: Option<DefaultValue>,
    /// `map:` of `@default`, a constraint's name; kept for other databases' sake only.
    pub default_name: Option<String>,
    /// `@updatedAt`.
    pub updated_at: bool,
    /// The value rules.
    pub rules: Vec<Rule>,
    /// `@renamed(from:)`, oldest first, as written (field names).
    pub renamed_from: Vec<String>,
    /// `@read(…)` of a document.
    pub reading: Reading,
    /// `@was(…)` of a document: what earlier rows hold.
    pub was: Option<ValueShape>,
}

/// The type of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnType {
    /// A scalar.
    Scalar(Scalar),
    /// An enum.
    Enum(EnumId),
    /// A JSON column that holds this document.
    Document(DocumentId),
    /// `Unsupported("…")`: the database's own words.
    Unsupported(String),
}

/// `@db.VarChar(191)`: the name and its arguments, checked against the scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NativeType {
    /// The name without `db.`, as Prisma spells it: `VarChar`.
    pub name: String,
    /// The arguments.
    pub arguments: Vec<u32>,
    /// The place of the attribute.
    pub span: Span,
}

/// The default of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum DefaultValue {
    /// A constant.
    Constant(Constant),
    /// `autoincrement()`; on PostgreSQL possibly with a sequence of its own options.
    Autoincrement,
    /// `now()`
    Now,
    /// `uuid()` or `uuid(4)`, `uuid(7)`: made by the application.
    Uuid(u8),
    /// `cuid()` or `cuid(1)`, `cuid(2)`: made by the application.
    Cuid(u8),
    /// `ulid()`: made by the application.
    Ulid,
    /// `nanoid(n)`, 21 without argument: made by the application.
    Nanoid(u8),
    /// `dbgenerated("…")`, or per dialect. Both `None` is `dbgenerated()`: the database knows, we do not.
    DbGenerated {
        /// The expression on SQLite.
        sqlite: Option<String>,
        /// The expression on PostgreSQL.
        postgresql: Option<String>,
    },
}

/// `@id` or `@@id`.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The fields, in order.
    pub fields: Vec<IndexField>,
    /// `map:`, the constraint's name.
    pub map: Option<String>,
    /// `name:`, the client's name.
    pub client_name: Option<String>,
    /// The place of the attribute.
    pub span: Span,
}

/// `@unique`, `@@unique` or `@@index`.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// Unique or not.
    pub unique: bool,
    /// `@@fulltext` is accepted and never made.
    pub fulltext: bool,
    /// The parts, in order.
    pub fields: Vec<IndexField>,
    /// The name in the database: `map:`, or `name:` on `@@index`.
    pub map: Option<String>,
    /// `name:` on `@@unique`: the client's name.
    pub client_name: Option<String>,
    /// `type:`
    pub method: IndexMethod,
    /// `where:`: the SQL of a partial index.
    pub predicate: Option<Predicate>,
    /// `include:`: covered columns (PostgreSQL).
    pub include: Vec<FieldId>,
    /// The place of the attribute.
    pub span: Span,
}

/// A part of a key or an index.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexField {
    /// The column.
    pub field: FieldId,
    /// The path inside its document, as resolved JSON keys with the type at the end; empty for the column itself.
    pub path: Vec<String>,
    /// The scalar at the end of the path; `None` without a path.
    pub path_scalar: Option<PathType>,
    /// `sort:`
    pub descending: bool,
    /// `ops:`
    pub operator_class: Option<OperatorClass>,
    /// `length:` (MySQL's; accepted and left alone).
    pub length: Option<u32>,
}

/// What a document path ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathType {
    /// A scalar.
    Scalar(Scalar),
    /// An enum's text.
    Enum(EnumId),
}

/// `ops: JsonbPathOps` or `ops: raw("…")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperatorClass {
    /// The class by the name PostgreSQL knows: `jsonb_path_ops`.
    Named(String),
    /// The database's own words.
    Raw(String),
}

/// `type:` of an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum IndexMethod {
    #[default]
    BTree,
    Hash,
    Gin,
    Gist,
    SpGist,
    Brin,
}

/// `where:` of an index.
#[derive(Clone, Debug, PartialEq)]
pub enum Predicate {
    /// `raw("…")`, the same on both dialects or per dialect.
    Raw {
        /// On SQLite; `None`: the index is PostgreSQL's alone.
        sqlite: Option<String>,
        /// On PostgreSQL; `None`: the index is SQLite's alone.
        postgresql: Option<String>,
    },
    /// `{ a: true, b: null, c: { not: false } }`, all of them together.
    Object(Vec<PredicateTerm>),
}

/// One comparison of an object predicate.
#[derive(Clone, Debug, PartialEq)]
pub struct PredicateTerm {
    /// The column.
    pub field: FieldId,
    /// `not`
    pub negated: bool,
    /// The constant; `Null` compares with IS.
    pub value: Constant,
}

/// `@@check("sql", map: "…")`.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// On SQLite; `None`: not checked there.
    pub sqlite: Option<String>,
    /// On PostgreSQL; `None`: not checked there.
    pub postgresql: Option<String>,
    /// `map:`, the constraint's name.
    pub map: Option<String>,
    /// The place of the attribute.
    pub span: Span,
}

/// What the database knows of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseEnum {
    /// The name in the database: `@@map`, else the name.
    pub database_name: String,
    /// `@@schema("…")`.
    pub database_schema: Option<String>,
    /// Whether a column that is not ignored by the database uses it (Prisma creates every enum, used or not).
    pub in_columns: bool,
    /// Whether a document uses it.
    pub in_documents: bool,
    /// `@@renamed(from:)`, oldest first.
    pub renamed_from: Vec<String>,
    /// The place of the name.
    pub span: Span,
}

/// A referential action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Action {
    Cascade,
    Restrict,
    NoAction,
    SetNull,
    SetDefault,
}

/// A relation between two models.
#[derive(Clone, Debug, PartialEq)]
pub enum Relation {
    /// One side stores the key of the other.
    ForeignKey(ForeignKey),
    /// An implicit many-to-many: a table of its own.
    ManyToMany(ManyToMany),
}

/// A relation with a stored key.
#[derive(Clone, Debug, PartialEq)]
pub struct ForeignKey {
    /// The name of the relation, where given.
    pub name: Option<String>,
    /// The model that stores the key.
    pub child: ModelId,
    /// Its relation field.
    pub child_field: FieldId,
    /// The stored columns.
    pub fields: Vec<FieldId>,
    /// The model referred to.
    pub parent: ModelId,
    /// Its back relation field; `None` where the other side is missing and that was allowed.
    pub parent_field: Option<FieldId>,
    /// The columns referred to.
    pub references: Vec<FieldId>,
    /// Each child has its own parent.
    pub one_to_one: bool,
    /// `onDelete:` as written.
    pub on_delete: Option<Action>,
    /// `onUpdate:` as written.
    pub on_update: Option<Action>,
    /// `map:`, the constraint's name.
    pub map: Option<String>,
    /// The place of the field that owns it.
    pub span: Span,
}

/// An implicit many-to-many relation. Side A is the model whose name is first by byte order.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyToMany {
    /// The name of the relation, where given.
    pub name: Option<String>,
    /// The table's name: `_name` or `_AToB`.
    pub table_name: String,
    /// The model that column A refers to, and its list field.
    pub a: (ModelId, FieldId),
    /// The model that column B refers to, and its list field.
    pub b: (ModelId, FieldId),
    /// The place of side A's field.
    pub span: Span,
}

impl ForeignKey {
    /// The action on delete: as written, else SET NULL when all stored columns are optional, else RESTRICT.
    pub fn delete_action(&self, schema: &Schema) -> Action {
        self.on_delete.unwrap_or_else(|| {
            let child = schema.model(self.child);
            let all_optional = self.fields.iter().all(|&field| child.field(field).arity == Arity::Optional);
            if all_optional { Action::SetNull } else { Action::Restrict }
        })
    }
    /// The action on update: as written, else CASCADE.
    pub fn update_action(&self) -> Action {
        self.on_update.unwrap_or(Action::Cascade)
    }
}
