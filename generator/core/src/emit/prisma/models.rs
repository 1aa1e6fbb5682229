//! Models, views and their fields.

use super::edits::Edits;
use super::{Export, print};
use crate::capabilities;
use crate::document::ValueShape;
use crate::document::constants::wire;
use crate::language::ast::{self, Attribute, Composite};
use crate::model::{Arity, Column, ColumnType, DefaultValue, Field, FieldKind};
use crate::scalar::Constant;

impl Export<'_> {
    pub(super) fn model(&mut self, block: &Composite, edits: &mut Edits<'_>) {
        let schema = self.schema;
        let Some(model) = schema.models.iter().find(|model| model.span == block.name.span) else { return };
        for written in &block.fields {
            let field = model.fields.iter().find(|field| field.span == written.name.span);
            if let Some(field) = field {
                self.field(written, field, edits);
            }
        }
        for attribute in &block.attributes {
            match attribute.name.text.as_str() {
                "id" => edits.replace(attribute.span, print::attribute("@@", attribute)),
                "unique" | "index" => self.index(model, attribute, edits),
                _ => {
                    self.block_attributes(std::slice::from_ref(attribute), &["map", "ignore"], edits);
                }
            }
        }
    }

    fn field(&mut self, written: &ast::Field, field: &Field, edits: &mut Edits<'_>) {
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
                ("id" | "unique" | "map" | "relation" | "updatedAt" | "ignore", _) => {
                    edits.replace(attribute.span, print::attribute("@", attribute));
                }
                (name, _)
                    if name.starts_with("db.") && !is_packed && !is_document && self.has_native_types() =>
                {
                    edits.replace(attribute.span, print::attribute("@", attribute));
                }
                _ => edits.cut(attribute.span),
            }
        }
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
