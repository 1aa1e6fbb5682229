//! Models and views: a struct for rows, and where rows can be written one for new rows and one for changes.

mod columns;
mod keys;
#[cfg(test)]
mod tests;

use super::attributes::{attribute, derive, field, list};
use super::constants::rule;
use super::names::{Names, field_names};
pub(super) use columns::rust_type as column_type;

use super::{Item, Member, RustOptions, deprecated, upgrades};
use crate::document::DocumentId;
use crate::emit::columns::{Form, is_insertable, may_be_left_out, visible_columns, visible_models};
use crate::language::ast::Arity;
use crate::model::{self, Column, ColumnType, Model, ModelId, Schema};
use crate::naming::rust::{doc_lines, raw, string};

/// The structs of every model that generated code knows, by name.
pub(super) fn items(schema: &Schema, names: &Names, _: &RustOptions) -> Vec<Item> {
    let mut items = Vec::new();
    for (index, model) in visible_models(schema) {
        let table = TableView::of(schema, names, ModelId(index), model);
        items.push(table.row());
        if is_insertable(model) {
            items.push(table.new_row());
        }
        if table.key.is_some() && !model.is_view {
            items.push(table.patch());
        }
    }
    items
}

/// A model with the names and types that it has in Rust.
struct TableView<'a> {
    schema: &'a Schema,
    names: &'a Names,
    model: &'a Model,
    row_name: &'a str,
    new_name: &'a str,
    patch_name: &'a str,
    fields: Vec<FieldView<'a>>,
    key: Option<keys::Parts>,
    uniques: Vec<keys::Parts>,
}

/// A column.
struct FieldView<'a> {
    field: &'a model::Field,
    column: &'a Column,
    form: Form,
    /// The name in Rust, without `r#`.
    name: String,
    /// The type of a value that is there; of a list, the list.
    ty: String,
}

impl FieldView<'_> {
    fn is_optional(&self) -> bool {
        self.field.arity == Arity::Optional
    }

    /// The type in a row.
    fn row_type(&self) -> String {
        if self.is_optional() { format!("Option<{}>", self.ty) } else { self.ty.clone() }
    }

    /// `key = "…"`, where the name in Rust is another.
    fn key_argument(&self) -> Option<String> {
        (self.field.name != self.name).then(|| format!("key = {}", string(&self.field.name)))
    }

    fn names_deprecated(&self, schema: &Schema) -> bool {
        let shapes = &schema.shapes;
        self.field.deprecated.is_some()
            || match self.column.ty {
                ColumnType::Document(DocumentId::Type(id)) => shapes.ty(id).deprecated.is_some(),
                ColumnType::Document(DocumentId::Union(id)) => shapes.union(id).deprecated.is_some(),
                _ => false,
            }
    }
}

impl<'a> TableView<'a> {
    fn of(schema: &'a Schema, names: &'a Names, id: ModelId, model: &'a Model) -> TableView<'a> {
        let visible: Vec<_> = visible_columns(model).collect();
        let field_names = field_names(visible.iter().map(|(field, _, _)| field.name.as_str()));
        let fields: Vec<FieldView<'a>> = visible
            .into_iter()
            .zip(field_names)
            .map(|((field, column, form), name)| {
                let one = columns::rust_type(names, form, column.reading);
                let ty = if field.arity == Arity::List { format!("Vec<{one}>") } else { one };
                FieldView { field, column, form, name, ty }
            })
            .collect();
        let (key, uniques) = keys::arguments(model, &fields);
        TableView {
            schema,
            names,
            model,
            row_name: names.model(id),
            new_name: names.new_row(id),
            patch_name: names.patch(id),
            fields,
            key,
            uniques,
        }
    }

    fn row(&self) -> Item {
        let mut arguments = Vec::new();
        if self.model.name != self.row_name {
            arguments.push(format!("name = {}", string(&self.model.name)));
        }
        if self.model.database_name != self.model.name {
            arguments.push(format!("table = {}", string(&self.model.database_name)));
        }
        arguments
            .extend(self.model.database_schema.as_ref().map(|name| format!("schema = {}", string(name))));
        if self.model.is_view {
            arguments.push("view".to_owned());
        }
        arguments.extend(self.key.as_ref().map(|key| list("key", key)));
        arguments.extend(self.uniques.iter().map(|unique| list("unique", unique)));
        let members = self.fields.iter().map(|view| {
            let mut arguments: Vec<String> = view.key_argument().into_iter().collect();
            if view.column.database_name != view.field.name {
                arguments.push(format!("column = {}", string(&view.column.database_name)));
            }
            arguments.extend(columns::arguments(view.column, view.form));
            arguments.extend(upgrades::argument(self.schema, self.names, view.column));
            Member {
                docs: doc_lines(view.field.docs.as_deref()),
                ..self.member(view, &arguments, &view.row_type())
            }
        });
        self.item(self.row_name, &["::isotype::Model"], arguments, members.collect(), || {
            doc_lines(self.model.docs.as_deref())
        })
    }

    fn new_row(&self) -> Item {
        // Where every field may be left out, `..Default::default()` leaves out the rest.
        let all_absent = self.fields.iter().all(|view| may_be_left_out(view.field, view.column));
        let traits: &[&str] =
            if all_absent { &["Default", "::isotype::Insert"] } else { &["::isotype::Insert"] };
        let members = self.fields.iter().map(|view| {
            let mut arguments: Vec<String> = view.key_argument().into_iter().collect();
            let left_out = columns::left_out(view.column);
            arguments.extend(left_out.clone());
            arguments.extend(self.rules(view));
            let ty = view.row_type();
            let ty = if left_out.is_some() { format!("Option<{ty}>") } else { ty };
            self.member(view, &arguments, &ty)
        });
        let docs = format!("A new row of [`{}`]. What has a default may be left out.", self.row_name);
        let arguments = vec![format!("model = {}", self.row_name)];
        self.item(self.new_name, traits, arguments, members.collect(), || doc_lines(Some(&docs)))
    }

    fn patch(&self) -> Item {
        let members = self.fields.iter().map(|view| {
            let mut arguments: Vec<String> = view.key_argument().into_iter().collect();
            if view.column.updated_at {
                arguments.push("made(now)".to_owned());
            }
            arguments.extend(self.rules(view));
            self.member(view, &arguments, &format!("Option<{}>", view.row_type()))
        });
        let docs = format!("A change of a row of [`{}`]. What is left out stays as it is.", self.row_name);
        let arguments = vec![format!("model = {}", self.row_name)];
        let traits = ["Default", "::isotype::Patch"];
        self.item(self.patch_name, &traits, arguments, members.collect(), || doc_lines(Some(&docs)))
    }

    /// The value rules, those of `@db.VarChar(n)` and its kin included.
    fn rules(&self, view: &FieldView<'_>) -> Vec<String> {
        let scalar = match &view.column.ty {
            ColumnType::Scalar(scalar) => Some(*scalar),
            _ => None,
        };
        let mut rules: Vec<String> = view.column.rules.iter().map(|one| rule(one, scalar)).collect();
        if let Form::Text { most: Some(most) } = view.form {
            let list = view.field.arity == Arity::List;
            rules.push(format!("{}(max = {most})", if list { "entry_length" } else { "length" }));
        }
        rules.extend(columns::digits(view.form).map(|digits| format!("decimal({digits})")));
        rules
    }

    fn member(&self, view: &FieldView<'_>, arguments: &[String], ty: &str) -> Member {
        let mut attributes = deprecated(view.field.deprecated.as_deref(), 4);
        attributes.extend(attribute("isotype", arguments, 4));
        Member { docs: Vec::new(), attributes, lines: field(&raw(&view.name), ty) }
    }

    fn item(
        &self,
        name: &str,
        traits: &[&str],
        arguments: Vec<String>,
        members: Vec<Member>,
        docs: impl FnOnce() -> Vec<String>,
    ) -> Item {
        let traits: Vec<&str> = ["Debug", "Clone", "PartialEq"].iter().chain(traits).copied().collect();
        let mut attributes = derive(&traits);
        attributes.extend(attribute("isotype", &arguments, 0));
        if self.fields.iter().any(|view| view.names_deprecated(self.schema)) {
            attributes.extend(attribute("allow", &["deprecated".to_owned()], 0));
        }
        Item { docs: docs(), attributes, keyword: "pub struct", name: name.to_owned(), members }
    }
}
