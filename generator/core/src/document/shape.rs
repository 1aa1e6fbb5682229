//! Shapes: what the JSON of a document looks like, resolved and without any word of how it was written.

use crate::scalar::{Constant, Rule, Scalar};
use crate::source::Span;

/// Index into [`Shapes::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);
/// Index into [`Shapes::unions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnionId(pub usize);
/// Index into [`Shapes::enums`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub usize);

/// A named document: a `type` or a `union`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum DocumentId {
    Type(TypeId),
    Union(UnionId),
}

/// Every named shape of a schema, each list in the order of the source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shapes {
    /// `type` blocks.
    pub types: Vec<TypeShape>,
    /// `union` blocks.
    pub unions: Vec<UnionShape>,
    /// `enum` blocks, those that only columns use included.
    pub enums: Vec<EnumShape>,
}

/// What a reader does with keys that the shape does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extras {
    /// A plain type ignores them.
    Ignore,
    /// `@@open` keeps them.
    Keep,
    /// `@@strict` refuses them.
    Refuse,
}

/// How the stored documents of a column are read: `@read(…)`. What is written is validated in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// What does not fit is an error.
    #[default]
    Strict,
    /// What does not fit is kept beside its problems.
    Lenient,
    /// Nothing is read before somebody asks.
    Raw,
}

impl Reading {
    /// All of them.
    pub const ALL: [Reading; 3] = [Reading::Strict, Reading::Lenient, Reading::Raw];

    /// The name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Reading::Strict => "strict",
            Reading::Lenient => "lenient",
            Reading::Raw => "raw",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Reading> {
        Reading::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// How far a document may change without a word: `@@compatibility(…)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compatibility {
    /// Nothing is asked of it.
    None,
    /// This schema reads what is stored.
    #[default]
    Backward,
    /// And older code reads what this schema writes.
    Full,
}

impl Compatibility {
    /// All of them, from the mildest.
    pub const ALL: [Compatibility; 3] = [Compatibility::None, Compatibility::Backward, Compatibility::Full];

    /// The name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Compatibility::None => "none",
            Compatibility::Backward => "backward",
            Compatibility::Full => "full",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Compatibility> {
        Compatibility::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// A `type` block.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeShape {
    /// The name.
    pub name: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// The fields, in the order of the source.
    pub fields: Vec<FieldShape>,
    /// What happens to other keys.
    pub extras: Extras,
    /// `@@reserved("name")`: keys that went and may not come back.
    pub reserved: Vec<String>,
    /// `@@compatibility(…)`, where it differs from the project's.
    pub compatibility: Option<Compatibility>,
    /// `@@renamed(from:)`, oldest first.
    pub renamed_from: Vec<String>,
    /// `@@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

/// A field of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldShape {
    /// The name in the schema.
    pub name: String,
    /// The key in JSON: `@map`, else the name.
    pub key: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// What the value is, `?` aside.
    pub value: ValueShape,
    /// `?`
    pub optional: bool,
    /// `@default(…)`: always a constant.
    pub default: Option<Constant>,
    /// The value rules. On a list or map, `Length` counts entries and the others bind each entry.
    pub rules: Vec<Rule>,
    /// `@renamed(from:)`: former keys, as written.
    pub renamed_from: Vec<String>,
    /// `@was(…)`: how earlier rows hold it.
    pub was: Was,
    /// `@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

/// `@was(…)`: how rows of an earlier schema hold a field. Readers do not take these forms: a data step brings the rows to
/// the current one, and until it has run an upgrade does it for each row that is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Was {
    /// What the value was; a list's, what stood alone.
    pub value: Option<ValueShape>,
    /// What rows without the field hold from now on: a constant of the field's type.
    pub absent: Option<Constant>,
    /// The keys that led to it from the object around the field.
    pub at: Vec<String>,
    /// The place of the attribute, where there is one.
    pub span: Option<Span>,
}

impl Was {
    /// Whether nothing was another way.
    pub fn is_empty(&self) -> bool {
        self.value.is_none() && self.absent.is_none() && self.at.is_empty()
    }
}

/// The value of a document's field.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueShape {
    /// A scalar. Decimals in documents are DECIMAL(65,30).
    Scalar(Scalar),
    /// An enum.
    Enum(EnumId),
    /// Another document, or the same one.
    Document(DocumentId),
    /// `T[]`
    List(Box<ValueShape>),
    /// `Map<T>`: any string keys.
    Map(Box<ValueShape>),
}

/// A `union` block: internally tagged.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionShape {
    /// The name.
    pub name: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// The key of the tag.
    pub discriminator: String,
    /// `@@discriminator(…, was: "key")`: the key under which earlier rows hold it.
    pub discriminator_was: Option<String>,
    /// The variants, in the order of the source.
    pub variants: Vec<VariantShape>,
    /// `@@open`: unknown tags are kept whole.
    pub open: bool,
    /// `@@reserved("name")`: tags that went and may not come back.
    pub reserved: Vec<String>,
    /// `@@compatibility(…)`, where it differs from the project's.
    pub compatibility: Option<Compatibility>,
    /// `@@renamed(from:)`, oldest first.
    pub renamed_from: Vec<String>,
    /// `@@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantShape {
    /// The name in the schema.
    pub name: String,
    /// The tag in JSON: `@map`, else the name.
    pub tag: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// The payload: always a `type`.
    pub payload: TypeId,
    /// `@renamed(from:)`: former tags, as written.
    pub renamed_from: Vec<String>,
    /// `@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

/// An `enum` block.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumShape {
    /// The name.
    pub name: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// The values, in the order of the source.
    pub values: Vec<EnumValueShape>,
    /// `@@open`: only for enums that no column uses.
    pub open: bool,
    /// The place of the name.
    pub span: Span,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValueShape {
    /// The name in the schema.
    pub name: String,
    /// The text in the database and in JSON: `@map`, else the name.
    pub text: String,
    /// The doc comment.
    pub docs: Option<String>,
    /// `@renamed(from:)`: former texts, as written.
    pub renamed_from: Vec<String>,
    /// `@deprecated("why")`.
    pub deprecated: Option<String>,
    /// The place of the name.
    pub span: Span,
}

impl FieldShape {
    /// The keys that a reader looks for, in this order: a former one is read where all before it are absent.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.key.as_str()).chain(self.former_keys())
    }

    /// The former keys, each once, the latest first.
    pub fn former_keys(&self) -> Vec<&str> {
        former(&self.key, &self.renamed_from)
    }
}

impl VariantShape {
    /// The tags that a reader takes for this variant; the first one is written.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.tag.as_str()).chain(self.former_tags())
    }

    /// The former tags, each once, the latest first.
    pub fn former_tags(&self) -> Vec<&str> {
        former(&self.tag, &self.renamed_from)
    }
}

impl EnumShape {
    /// The former texts that a reader takes for this value, each once, the latest first: what is the text of another
    /// value by now means that one.
    pub fn former_texts<'s>(&self, value: &'s EnumValueShape) -> Vec<&'s str> {
        let mut texts = former(&value.text, &value.renamed_from);
        texts.retain(|text| self.values.iter().all(|other| other.text != *text));
        texts
    }
}

impl EnumValueShape {
    /// The texts that a reader takes for this value, unless another value has one of them by now; the first one is
    /// written.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(former(&self.text, &self.renamed_from))
    }
}

/// Former names, each once, the latest first; what came back is none of them.
fn former<'s>(current: &str, renamed_from: &'s [String]) -> Vec<&'s str> {
    let mut names: Vec<&str> = Vec::new();
    for name in renamed_from.iter().rev() {
        if name != current && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

impl Shapes {
    /// The type with this id.
    pub fn ty(&self, id: TypeId) -> &TypeShape {
        &self.types[id.0]
    }
    /// The union with this id.
    pub fn union(&self, id: UnionId) -> &UnionShape {
        &self.unions[id.0]
    }
    /// The enum with this id.
    pub fn enumeration(&self, id: EnumId) -> &EnumShape {
        &self.enums[id.0]
    }
    /// Every document: the types and then the unions, in the order of the schema.
    pub fn documents(&self) -> impl Iterator<Item = DocumentId> + use<> {
        let types = (0..self.types.len()).map(|index| DocumentId::Type(TypeId(index)));
        types.chain((0..self.unions.len()).map(|index| DocumentId::Union(UnionId(index))))
    }
    /// The document of this name.
    pub fn document(&self, name: &str) -> Option<DocumentId> {
        self.documents().find(|&id| self.document_name(id) == name)
    }
    /// A value as the schema spells its type.
    pub fn spelled(&self, value: &ValueShape) -> String {
        match value {
            ValueShape::Scalar(scalar) => scalar.name().to_owned(),
            ValueShape::Enum(id) => self.enumeration(*id).name.clone(),
            ValueShape::Document(id) => self.document_name(*id).to_owned(),
            ValueShape::List(inner) => format!("{}[]", self.spelled(inner)),
            ValueShape::Map(inner) => format!("Map<{}>", self.spelled(inner)),
        }
    }
    /// The name of a document.
    pub fn document_name(&self, id: DocumentId) -> &str {
        match id {
            DocumentId::Type(id) => &self.ty(id).name,
            DocumentId::Union(id) => &self.union(id).name,
        }
    }
}
