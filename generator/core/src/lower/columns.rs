//! Fields to columns: type, nullability, default.

use super::{Lowering, fragment};
use crate::diagnostic::Diagnostic;
use crate::document::EnumId;
use crate::model::{self, Arity, ColumnType, DefaultValue, Field, FieldId, Model};
use crate::scalar::{Constant, Scalar};
use crate::source::Span;
use crate::tables::{Base, Column, Default, Label, Name, Type};

pub(super) fn column(
    lowering: &mut Lowering<'_>,
    model: &Model,
    id: FieldId,
    field: &Field,
    column: &model::Column,
) -> Column {
    let name = lowering.plain_name(&column.database_name, field.span);
    let ty = Type { base: base(lowering, column, field.span), list: field.arity == Arity::List };
    // A list column may be NULL, as Prisma makes it; readers take NULL as the empty list.
    let nullable = field.arity != Arity::Required;
    let default = default(lowering, model, id, field, column);
    let label = Label { name: field.name.clone(), former: column.renamed_from.clone() };
    Column { name, label, ty, nullable, default, docs: field.docs.clone() }
}

/// The type of one value of a column.
pub(super) fn base(lowering: &mut Lowering<'_>, column: &model::Column, span: Span) -> Base {
    match &column.ty {
        ColumnType::Scalar(scalar) => match &column.native {
            None => Base::Scalar(*scalar),
            Some(native) => {
                if native.name == "Citext" && !lowering.capabilities.native_types {
                    let what = "has no text that ignores case: values that differ in case differ there";
                    lowering.left_out("citext-compares-case", native.span, what);
                }
                Base::Native {
                    scalar: *scalar,
                    name: native.name.clone(),
                    arguments: native.arguments.clone(),
                }
            }
        },
        ColumnType::Enum(id) => {
            let stored = &lowering.schema.enums[id.0];
            let name = lowering.names.cut(&stored.database_name).to_owned();
            if !lowering.capabilities.native_enums {
                return Base::EnumText(Name::plain(name));
            }
            Base::Enum(Name { schema: stored.database_schema.clone(), name })
        }
        ColumnType::Document(_) => Base::Document,
        ColumnType::Unsupported(words) => {
            fragment::check(lowering, words, "a type", span);
            // Unless the schema is for this dialect alone, the words are PostgreSQL's, as those of `@db` are.
            let own = lowering.schema.dialects() == [lowering.dialect];
            if !own && !lowering.capabilities.native_types {
                Base::Scalar(Scalar::String)
            } else {
                Base::Sql(words.clone())
            }
        }
    }
}

fn default(
    lowering: &mut Lowering<'_>,
    model: &Model,
    id: FieldId,
    field: &Field,
    column: &model::Column,
) -> Option<Default> {
    let only_key =
        model.primary_key.as_ref().is_some_and(|key| key.fields.len() == 1 && key.fields[0].field == id);
    let capabilities = lowering.capabilities;
    if capabilities.integer_keys_count
        && only_key
        && column.ty == ColumnType::Scalar(Scalar::Int)
        && matches!(column.default, None | Some(DefaultValue::Autoincrement))
    {
        return Some(Default::Autoincrement);
    }
    match column.default.as_ref()? {
        DefaultValue::Constant(constant) => {
            refuse_nul(lowering, constant, field);
            Some(Default::Constant(stored(lowering, column, constant)))
        }
        DefaultValue::Now => Some(Default::Now),
        DefaultValue::Autoincrement if capabilities.sequences || only_key => Some(Default::Autoincrement),
        DefaultValue::Autoincrement => {
            let message = format!(
                "{} counts only the single column of a primary key: `{}` cannot be autoincrement()",
                capabilities.display_name, field.name
            );
            lowering.diagnostics.push(
                Diagnostic::error("autoincrement-not-key", field.span, message)
                    .help("make it the only field of the key, or let the application give the number"),
            );
            None
        }
        DefaultValue::Uuid(_) | DefaultValue::Cuid(_) | DefaultValue::Ulid | DefaultValue::Nanoid(_) => None,
        DefaultValue::DbGenerated { sqlite, postgresql } => {
            let expression = lowering.dialect.choose(sqlite, postgresql);
            let Some(expression) = expression else {
                if sqlite.is_some() || postgresql.is_some() {
                    let what = format!("has no default for `{}`: `dbgenerated` names none", field.name);
                    lowering.left_out("default-left-out", field.span, &what);
                }
                return None;
            };
            fragment::check(lowering, expression, "a default", field.span);
            Some(Default::Expression(expression.clone()))
        }
    }
}

/// A constant as the database stores it: enum values by their texts.
fn stored(lowering: &Lowering<'_>, column: &model::Column, constant: &Constant) -> Constant {
    match (&column.ty, constant) {
        (ColumnType::Enum(id), Constant::EnumValue(name)) => {
            Constant::String(enum_text(lowering, *id, name).to_owned())
        }
        (_, Constant::List(items)) => {
            Constant::List(items.iter().map(|item| stored(lowering, column, item)).collect())
        }
        _ => constant.clone(),
    }
}

/// The text that stands for an enum value; its name where it has none of its own.
pub(super) fn enum_text<'a>(lowering: &'a Lowering<'_>, id: EnumId, name: &'a str) -> &'a str {
    let shape = lowering.schema.shapes.enumeration(id);
    shape.values.iter().find(|value| value.name == name).map_or(name, |value| &value.text)
}

fn refuse_nul(lowering: &mut Lowering<'_>, constant: &Constant, field: &Field) {
    let has_nul = match constant {
        Constant::String(text) => text.contains('\0'),
        Constant::List(items) => {
            items.iter().any(|item| matches!(item, Constant::String(text) if text.contains('\0')))
        }
        _ => false,
    };
    if has_nul {
        let message =
            format!("the default of `{}` holds a NUL character, which no value may hold", field.name);
        lowering.diagnostics.push(Diagnostic::error("default-nul", field.span, message));
    }
}
