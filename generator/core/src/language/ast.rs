//! The schema as it is written: names and expressions with their places, nothing resolved.

use crate::source::Span;

/// All items of one file, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ast {
    /// The blocks.
    pub items: Vec<Item>,
}

/// A top-level block. There are few of them, and matching is easier without boxes.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// `model`, `view`, `type` or `union`.
    Composite(Composite),
    /// `enum`.
    Enum(EnumBlock),
    /// `datasource` or `generator`.
    Config(ConfigBlock),
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ident {
    /// The name.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// Which keyword opened a block with fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CompositeKind {
    Model,
    View,
    Type,
    Union,
}

/// A block with fields. The variants of a union are its fields: a name, a type, attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct Composite {
    /// The keyword.
    pub kind: CompositeKind,
    /// The name.
    pub name: Ident,
    /// The `///` lines above, without slashes, joined by newlines.
    pub docs: Option<String>,
    /// Fields or variants, in order.
    pub fields: Vec<Field>,
    /// `@@…`, in order.
    pub attributes: Vec<Attribute>,
    /// From keyword to closing brace.
    pub span: Span,
}

/// A field of a composite.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name.
    pub name: Ident,
    /// The `///` lines above and on its line.
    pub docs: Option<String>,
    /// The type as written.
    pub ty: TypeExpr,
    /// `?`, `[]` or neither.
    pub arity: Arity,
    /// `@…`, in order.
    pub attributes: Vec<Attribute>,
    /// From name to the end of the last attribute.
    pub span: Span,
}

/// A type as written.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeExpr {
    /// A name: scalar, enum, model, type or union.
    Name(Ident),
    /// `Unsupported("…")`.
    Unsupported {
        /// The database's own words.
        text: String,
        /// The place of the whole expression.
        span: Span,
    },
    /// `Map<T>`, documents only. `Map<String[]>` has a list inside.
    Map {
        /// The type of the values.
        value: Box<TypeExpr>,
        /// The arity of the values: required or list.
        arity: Arity,
        /// The place of the whole expression.
        span: Span,
    },
}

impl TypeExpr {
    /// The place of the type.
    pub fn span(&self) -> Span {
        match self {
            TypeExpr::Name(name) => name.span,
            TypeExpr::Unsupported { span, .. } | TypeExpr::Map { span, .. } => *span,
        }
    }
}

/// How many values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arity {
    /// `T`
    Required,
    /// `T?`
    Optional,
    /// `T[]`
    List,
}

/// An `enum` block.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumBlock {
    /// The name.
    pub name: Ident,
    /// The `///` lines above.
    pub docs: Option<String>,
    /// The values, in order.
    pub values: Vec<EnumValue>,
    /// `@@…`, in order.
    pub attributes: Vec<Attribute>,
    /// From keyword to closing brace.
    pub span: Span,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The name.
    pub name: Ident,
    /// The `///` lines above and on its line.
    pub docs: Option<String>,
    /// `@…`, in order.
    pub attributes: Vec<Attribute>,
    /// From name to the end of the last attribute.
    pub span: Span,
}

/// Which keyword opened a block of properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ConfigKind {
    Datasource,
    Generator,
}

/// A `datasource` or `generator` block.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigBlock {
    /// The keyword.
    pub kind: ConfigKind,
    /// The name.
    pub name: Ident,
    /// The `///` lines above.
    pub docs: Option<String>,
    /// `key = value`, in order.
    pub properties: Vec<Property>,
    /// From keyword to closing brace.
    pub span: Span,
}

/// `key = value` in a configuration block.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// The key.
    pub name: Ident,
    /// The value; `None` where the parser has already reported that it is missing.
    pub value: Option<Expr>,
    /// The whole line.
    pub span: Span,
}

/// `@name(args)`, `@name.part(args)` or `@@name(args)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The name without `@`, parts joined by dots: `id`, `db.VarChar`.
    pub name: Ident,
    /// The arguments, in order.
    pub arguments: Vec<Argument>,
    /// Whether parentheses were written, even empty ones.
    pub parenthesised: bool,
    /// From `@` to the closing parenthesis.
    pub span: Span,
}

/// One argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// `name:` where given.
    pub name: Option<Ident>,
    /// The value.
    pub value: Expr,
    /// The whole argument.
    pub span: Span,
}

/// An expression with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its place.
    pub span: Span,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `-12.50`, as written.
    Number(String),
    /// A text, unescaped.
    String(String),
    /// `true`, `Cascade`, `email`, `configuration.wordCount`: a path, as written.
    Path(String),
    /// `now()`, `raw("…")`, `dbgenerated(postgresql: "…", sqlite: "…")`, `email(sort: Desc)`.
    Call {
        /// The name.
        name: Ident,
        /// The arguments.
        arguments: Vec<Argument>,
    },
    /// `[a, b]`
    Array(Vec<Expr>),
    /// `{ a: true, b: { not: null } }`
    Object(Vec<(Ident, Expr)>),
}
