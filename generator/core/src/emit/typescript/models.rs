//! Rows, and what inserts and updates take.

use super::documents::docs;
use super::view::{Item, Member};
use super::{Context, Side};
use crate::emit::columns::{Form, is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::language::ast::Arity;
use crate::naming::typescript::key;
use crate::scalar::Scalar;

/// Every row that generated code knows; tables have inputs too.
pub(super) fn models(context: &Context<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for (index, model) in visible_models(context.schema) {
        let names = &context.names.models[index];
        let mut interface = |docs: &[String], name: &str, part| {
            let members = visible_columns(model).map(|(field, column, form)| {
                let mut ty =
                    context.form_type(form, if part == Part::Row { Side::Output } else { Side::Input });
                match field.arity {
                    Arity::List => ty.push_str("[]"),
                    // The type of any JSON has null already.
                    Arity::Optional if form != Form::Json => ty.push_str(" | null"),
                    _ => {}
                }
                Member {
                    docs: super::documents::docs(field.docs.as_deref(), field.deprecated.as_deref()),
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

impl Context<'_> {
    /// The type of one value of a column.
    fn form_type(&self, form: Form, side: Side) -> String {
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
