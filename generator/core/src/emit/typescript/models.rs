//! Rows, and what inserts and updates take.

use super::documents::docs;
use super::view::{Item, Member};
use super::{Context, Side};
use crate::document::Reading;
use crate::emit::columns::{Form, is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::language::ast::Arity;
use crate::model::Field;
use crate::naming::typescript::key;
use crate::scalar::Scalar;

/// Every row that generated code knows; tables have inputs too.
pub(super) fn models(context: &Context<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for (index, model) in visible_models(context.schema) {
        let names = &context.names.models[index];
        let mut interface = |docs: &[String], name: &str, part| {
            let members = visible_columns(model).map(|(field, column, form)| {
                let reading = if part == Part::Row { column.reading } else { Reading::Strict };
                let side = if part == Part::Row { Side::Output } else { Side::Input };
                let ty = context.column_type(field, form, reading, side);
                let mut docs = super::documents::docs(field.docs.as_deref(), field.deprecated.as_deref());
                if let (Form::Document(id), Some(words)) = (form, words(reading)) {
                    let name = context.document_type(id, Side::Output);
                    docs.insert(0, format!("{words} {{@link {name}}}."));
                }
                Member {
                    docs,
                    key: key(&field.name),
                    optional: match part {
                        Part::Row => false,
                        Part::New => may_be_left_out(field, column),
                        Part::Patch => true,
                    },
                    ty,
                }
            });
            items.push(Item::interface(docs, name, None, members, false));
        };
        interface(&docs(model.docs.as_deref(), None), &names.row, Part::Row);
        let row = &names.row;
        if is_insertable(model) {
            let line = format!("What a new {{@link {row}}} is made of: what has a default may be left out.");
            interface(&[line], &names.new, Part::New);
        }
        if !model.is_view {
            let line =
                format!("What to change of a {{@link {row}}}: what is left out stays, `null` empties.");
            interface(&[line], &names.patch, Part::Patch);
        }
    }
    items
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Row,
    New,
    Patch,
}

/// What is to be known of a document that is not read strictly.
fn words(reading: Reading) -> Option<&'static str> {
    match reading {
        Reading::Strict => None,
        Reading::Lenient => Some("Where what is stored does not fit, it comes as it is stored instead of as"),
        Reading::Raw => Some("As it is stored: nobody has looked yet whether it is a"),
    }
}

impl Context<'_> {
    /// The type of a column.
    pub(crate) fn column_type(&self, field: &Field, form: Form, reading: Reading, side: Side) -> String {
        let any = || self.scalar_type(Scalar::Json);
        let (one, has_null) = match (form, reading) {
            (Form::Document(_), Reading::Raw) => (any().to_owned(), true),
            (Form::Document(id), Reading::Lenient) => {
                (format!("{} | {}", self.document_type(id, side), any()), true)
            }
            _ => (self.form_type(form, side), form == Form::Json),
        };
        match field.arity {
            Arity::List if one.contains('|') => format!("({one})[]"),
            Arity::List => format!("{one}[]"),
            Arity::Optional if !has_null => format!("{one} | null"),
            _ => one,
        }
    }

    /// The type of one value of a column.
    pub(crate) fn form_type(&self, form: Form, side: Side) -> String {
        match form {
            Form::Boolean => "boolean".to_owned(),
            Form::Int { .. } | Form::Float | Form::Real => "number".to_owned(),
            Form::Json => self.scalar_type(Scalar::Json).to_owned(),
            Form::Enum(id) => self.enum_type(id).to_owned(),
            Form::Document(id) => self.document_type(id, side).to_owned(),
            Form::Text { .. }
            | Form::BigInt
            | Form::Decimal { .. }
            | Form::DateTime
            | Form::Date
            | Form::Time
            | Form::Bytes
            | Form::Uuid => "string".to_owned(),
        }
    }
}
