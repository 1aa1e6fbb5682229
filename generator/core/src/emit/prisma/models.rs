//! Models, views and their fields.

use super::edits::Edits;
use super::indexes::without;
use super::{Export, print};
use crate::capabilities;
use crate::document::ValueShape;
use crate::document::constants::wire;
use crate::language::ast::{self, Attribute, Composite, ExprKind};
use crate::model::{Arity, Column, ColumnType, DefaultValue, Field, FieldKind, Model, Relation};
use crate::scalar::{Constant, Dialect};

impl Export<'_> {
    pub(super) fn model(&mut self, block: &Composite, edits: &mut Edits<'_>) {
        let schema = self.schema;
        let Some(model) = schema.models.iter().find(|model| model.span == block.name.span) else { return };
        for written in &block.fields {
            let field = model.fields.iter().find(|field| field.span == written.name.span);
            if let Some(field) = field {
                self.field(written, model, field, edits);
            }
        }
        for attribute in &block.attributes {
            match attribute.name.text.as_str() {
                "id" => edits.replace(attribute.span, print::attribute("@@", &self.key(attribute))),
                "unique" | "index" => match self.index(model, attribute) {
                    Some(index) => edits.replace(attribute.span, print::attribute("@@", &index)),
                    None => edits.cut_line(attribute.span),
                },
                _ => {
                    self.block_attributes(std::slice::from_ref(attribute), &["map", "ignore"], edits);
                }
            }
        }
    }

    fn field(&mut self, written: &ast::Field, model: &Model, field: &Field, edits: &mut Edits<'_>) {
        let column = match &field.kind {
            FieldKind::Column(column) => Some(column),
            FieldKind::Relation(_) => None,
        };
        let is_document = column.is_some_and(|column| matches!(column.ty, ColumnType::Document(_)));
        // Where columns are no arrays, a list is one value, and NULL is the empty list.
        let is_packed = column.is_some() && field.arity == Arity::List && !self.has_lists();
        if is_packed {
            let suffix = suffix(edits.after(written.ty.span()));
            edits.replace_with_suffix(written.ty.span(), suffix, "Json?");
        } else if is_document {
            edits.replace(written.ty.span(), "Json");
        } else if column.is_some_and(|column| self.is_text(column)) {
            edits.replace(written.ty.span(), "String");
        }
        if let Some(column) = column {
            self.differences.see(column, is_packed);
        }
        for attribute in &written.attributes {
            match (attribute.name.text.as_str(), column) {
                ("default", Some(column)) => match self.default(attribute, column, is_packed) {
                    Some(text) => edits.replace(attribute.span, text),
                    None => edits.cut(attribute.span),
                },
                ("id", _) => edits.replace(attribute.span, print::attribute("@", &self.key(attribute))),
                ("unique", _) => match self.index(model, attribute) {
                    Some(index) => edits.replace(attribute.span, print::attribute("@", &index)),
                    None => edits.cut(attribute.span),
                },
                ("relation", _) => {
                    edits.replace(
                        attribute.span,
                        print::attribute("@", &self.relation(model, field, attribute)),
                    );
                }
                ("map" | "updatedAt" | "ignore", _) => {
                    edits.replace(attribute.span, print::attribute("@", attribute));
                }
                (name, _) if !is_packed && !is_document && self.has_native_types() => {
                    match name.split_once('.') {
                        // Prisma knows them by the name of the datasource alone.
                        Some((_, native)) => {
                            let source = self.schema.datasource.as_ref().map_or("db", |source| &source.name);
                            let at = format!("@{source}.");
                            edits.replace(attribute.span, print::named(&at, native, &attribute.arguments));
                        }
                        None => edits.cut(attribute.span),
                    }
                }
                _ => edits.cut(attribute.span),
            }
        }
    }

    /// `@id` and `@@id`: a key has neither an order nor prefixes.
    fn key(&mut self, attribute: &Attribute) -> Attribute {
        let mut attribute = attribute.clone();
        attribute.arguments.retain_mut(|argument| {
            without(&mut argument.value, &|_| false);
            match argument.name.as_ref().map(|name| name.text.as_str()) {
                Some("sort" | "length") => false,
                Some("map") => self.keeps_key_name(),
                _ => true,
            }
        });
        attribute
    }

    /// `@relation` in words that Prisma takes for this database.
    fn relation(&mut self, model: &Model, field: &Field, attribute: &Attribute) -> Attribute {
        let empties = self.refuses_to_empty(model, field);
        let mut attribute = attribute.clone();
        attribute.arguments.retain_mut(|argument| {
            match argument.name.as_ref().map(|name| name.text.as_str()) {
                Some("map") => return self.keeps_key_name(),
                Some("onDelete" | "onUpdate") if empties => {
                    if let ExprKind::Path(action) = &mut argument.value.kind
                        && action == "SetNull"
                    {
                        // The nearest that it takes: whoever has children stays, with one error or the other.
                        "Restrict".clone_into(action);
                        self.differences.emptying += 1;
                    }
                }
                _ => {}
            }
            true
        });
        attribute
    }

    /// Whether the name of a primary or foreign key stays: Prisma takes it where it finds the names of primary keys.
    fn keeps_key_name(&mut self) -> bool {
        let keeps = capabilities::of(self.dialect).named_primary_keys;
        self.differences.key_names += usize::from(!keeps);
        keeps
    }

    /// Whether a relation has a key that cannot be emptied, and Prisma refuses actions that would. It lets PostgreSQL
    /// itself refuse them.
    fn refuses_to_empty(&self, model: &Model, field: &Field) -> bool {
        let emulated = self.schema.datasource.as_ref().is_some_and(|source| source.emulated_relations);
        let is_required = self.schema.relations.iter().any(|relation| match relation {
            Relation::ForeignKey(key) => {
                let child = self.schema.model(key.child);
                child.span == model.span
                    && child.field(key.child_field).span == field.span
                    && key.fields.iter().any(|&stored| child.field(stored).arity == Arity::Required)
            }
            Relation::ManyToMany(_) => false,
        });
        is_required && (emulated || self.dialect != Dialect::Postgresql)
    }

    fn has_native_types(&self) -> bool {
        capabilities::of(self.dialect).native_types
    }

    /// Whether the column has words of another database for its type, and is a text here.
    fn is_text(&self, column: &Column) -> bool {
        let own = self.schema.dialects() == [self.dialect];
        matches!(column.ty, ColumnType::Unsupported(_)) && !own && !self.has_native_types()
    }

    fn has_lists(&self) -> bool {
        capabilities::of(self.dialect).native_lists
    }

    /// `@default(…)` in this database; none where it has none.
    fn default(&self, attribute: &Attribute, column: &Column, is_packed: bool) -> Option<String> {
        match column.default.as_ref()? {
            DefaultValue::DbGenerated { sqlite: None, postgresql: None } => {}
            DefaultValue::DbGenerated { sqlite, postgresql } => {
                let words = self.dialect.choose(sqlite, postgresql).as_ref()?;
                return Some(format!("@default(dbgenerated({}))", print::text(words)));
            }
            DefaultValue::Autoincrement => return Some("@default(autoincrement())".to_owned()),
            DefaultValue::Constant(constant @ (Constant::List(_) | Constant::EmptyMap)) if is_packed => {
                let inner = match column.ty {
                    ColumnType::Scalar(scalar) => ValueShape::Scalar(scalar),
                    ColumnType::Enum(id) => ValueShape::Enum(id),
                    ColumnType::Document(id) => ValueShape::Document(id),
                    ColumnType::Unsupported(_) => return None,
                };
                let shape = ValueShape::List(Box::new(inner));
                let json = wire(constant, &shape, &self.schema.shapes).to_string();
                return Some(format!("@default({})", print::text(&json)));
            }
            _ => {}
        }
        Some(print::attribute("@", attribute))
    }
}

/// How many bytes of `?` or `[]` follow a type.
fn suffix(after: &str) -> usize {
    let rest = after.trim_start_matches([' ', '\t']);
    let blanks = after.len() - rest.len();
    match rest.as_bytes() {
        [b'?', ..] => blanks + 1,
        [b'[', b']', ..] => blanks + 2,
        _ => 0,
    }
}
