//! The model as tables of one dialect: which tables, columns, keys, indexes and checks there are, and their names.
//!
//! What the dialect cannot say is left out with a warning at its line; what would change meaning is an error. The
//! decisions rest on the dialect's capabilities, never on its name. No SQL is written here.

mod checks;
mod clashes;
mod columns;
mod fragment;
pub(crate) mod indexes;
mod relations;

use std::collections::BTreeMap;

use crate::capabilities::{self, Capabilities};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::EnumValueShape;
use crate::model::{Model, Relation, Schema};
use crate::naming::database::Names;
use crate::scalar::Dialect;
use crate::source::Span;
use crate::tables::{Enum, Extension, Label, Name, PrimaryKey, Table, Tables};

/// The tables that a schema means in a dialect. A value even where errors were found; it is not to be used then.
pub fn lower(schema: &Schema, dialect: Dialect, diagnostics: &mut Diagnostics) -> Tables {
    let capabilities = capabilities::of(dialect);
    let mut lowering =
        Lowering { schema, dialect, capabilities, names: Names::new(capabilities), diagnostics };
    let mut tables = Tables {
        extensions: lowering.extensions(),
        enums: lowering.enums(),
        tables: lowering.tables(),
        ..Tables::default()
    };
    tables.schemas = lowering.schemas(&tables);
    clashes::report(&tables, &mut lowering);
    tables
}

/// What every part of the lowering needs at hand.
struct Lowering<'a> {
    schema: &'a Schema,
    dialect: Dialect,
    capabilities: &'static Capabilities,
    names: Names,
    diagnostics: &'a mut Diagnostics,
}

impl Lowering<'_> {
    fn tables(&mut self) -> Vec<Table> {
        let schema = self.schema;
        let mut keys: BTreeMap<usize, Vec<crate::tables::ForeignKey>> = BTreeMap::new();
        let mut joins = Vec::new();
        for relation in &schema.relations {
            match relation {
                Relation::ForeignKey(key) => {
                    if let Some(lowered) = relations::foreign_key(self, key) {
                        keys.entry(key.child.0).or_default().push(lowered);
                    }
                }
                Relation::ManyToMany(relation) => joins.extend(relations::join_table(self, relation)),
            }
        }
        let mut tables = Vec::new();
        for (index, model) in schema.models.iter().enumerate().filter(|(_, model)| !model.is_view) {
            let foreign_keys = keys.remove(&index).unwrap_or_default();
            tables.push(self.table(model, foreign_keys));
        }
        tables.extend(joins);
        tables
    }

    fn table(&mut self, model: &Model, foreign_keys: Vec<crate::tables::ForeignKey>) -> Table {
        let name = self.table_name(model);
        let columns: Vec<_> = model
            .columns()
            .map(|(id, field, column)| columns::column(self, model, id, field, column))
            .collect();
        let primary_key = model.primary_key.as_ref().map(|key| {
            let names = key.fields.iter().filter_map(|part| self.column_name(model, part.field)).collect();
            let name = self
                .capabilities
                .named_primary_keys
                .then(|| self.given_or(key.map.as_deref(), || self.names.primary_key(&name.name)));
            PrimaryKey { name, columns: names }
        });
        let indexes = indexes::indexes(self, model, &name.name);
        let checks = checks::checks(self, model, &name.name);
        let label = Label { name: model.name.clone(), former: model.renamed_from.clone() };
        Table { name, label, docs: model.docs.clone(), columns, primary_key, indexes, foreign_keys, checks }
    }

    fn enums(&mut self) -> Vec<Enum> {
        let schema = self.schema;
        let pairs = schema.enums.iter().zip(&schema.shapes.enums);
        pairs
            .filter(|(stored, _)| stored.in_columns || !stored.in_documents)
            .map(|(stored, shape)| Enum {
                name: self.name(stored.database_schema.as_deref(), &stored.database_name, stored.span),
                label: Label { name: shape.name.clone(), former: stored.renamed_from.clone() },
                values: shape.values.iter().map(|value| value.text.clone()).collect(),
                value_labels: shape.values.iter().map(value_label).collect(),
                docs: shape.docs.clone(),
            })
            .collect()
    }

    fn extensions(&mut self) -> Vec<Extension> {
        let schema = self.schema;
        let Some(source) = schema.datasource.as_ref().filter(|_| self.capabilities.schemas) else {
            return Vec::new();
        };
        source
            .extensions
            .iter()
            .map(|extension| Extension {
                name: extension.name.clone(),
                schema: extension.schema.clone(),
                version: extension.version.clone(),
            })
            .collect()
    }

    /// The namespaces that something is made in: in the order of the datasource, then as first seen. One that is
    /// named and not used is not made, as Prisma does not make it.
    fn schemas(&mut self, tables: &Tables) -> Vec<String> {
        if !self.capabilities.schemas {
            return Vec::new();
        }
        let used: Vec<&String> = (tables.extensions.iter().filter_map(|extension| extension.schema.as_ref()))
            .chain(tables.enums.iter().filter_map(|it| it.name.schema.as_ref()))
            .chain(tables.tables.iter().filter_map(|table| table.name.schema.as_ref()))
            .collect();
        let named = self.schema.datasource.iter().flat_map(|source| &source.schemas);
        let mut schemas: Vec<String> = Vec::new();
        for name in named.filter(|name| used.contains(name)).chain(used.iter().copied()) {
            if !schemas.contains(name) {
                schemas.push(name.clone());
            }
        }
        schemas
    }

    fn table_name(&mut self, model: &Model) -> Name {
        self.name(model.database_schema.as_deref(), &model.database_name, model.span)
    }

    /// A name as the server will keep it. A name that it would cut in silence is cut here, with a warning.
    fn name(&mut self, schema: Option<&str>, name: &str, span: Span) -> Name {
        let name = self.plain_name(name, span);
        let schema = schema.filter(|_| self.capabilities.schemas).map(str::to_owned);
        Name { schema, name }
    }

    fn plain_name(&mut self, name: &str, span: Span) -> String {
        let cut = self.names.cut(name).to_owned();
        if cut.len() < name.len() {
            let limit = self.capabilities.name_limit.unwrap_or_default();
            let message = format!(
                "{} keeps only {limit} bytes of a name: `{name}` becomes `{cut}` there",
                self.capabilities.display_name
            );
            self.diagnostics.push(
                Diagnostic::warning("name-cut", span, message)
                    .help("give a shorter name with `@map` or `@@map`"),
            );
        }
        if name.is_empty() || name.contains('\0') {
            let message = "a name in the database may not be empty or hold a NUL character";
            self.diagnostics.push(Diagnostic::error("name-impossible", span, message));
        }
        cut
    }

    /// The column of a field, by the name that the server keeps.
    fn column_name(&self, model: &Model, field: crate::model::FieldId) -> Option<String> {
        model.column(field).map(|column| self.names.cut(&column.database_name).to_owned())
    }

    /// A name that the schema gives, as the server keeps it, else a made one.
    fn given_or(&self, given: Option<&str>, made: impl FnOnce() -> String) -> String {
        given.map_or_else(made, |name| self.names.cut(name).to_owned())
    }

    /// Says that something is left out on this dialect.
    fn left_out(&mut self, code: &'static str, span: Span, what: &str) {
        let message = format!("{} {what}", self.capabilities.display_name);
        self.diagnostics.push(Diagnostic::warning(code, span, message));
    }
}

fn value_label(value: &EnumValueShape) -> Label {
    Label { name: value.name.clone(), former: value.renamed_from.clone() }
}
