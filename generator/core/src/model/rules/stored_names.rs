//! Laws about names in the database.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::resolve::Draft;
use crate::model::{Relation, suggest};
use crate::scalar::Dialect;
use crate::source::Span;

/// Names of one kind in one place of the database.
struct Space<'s> {
    seen: HashMap<String, (&'s str, Span)>,
    /// SQLite compares names without case.
    folded: bool,
}

impl<'s> Space<'s> {
    fn new(folded: bool) -> Self {
        Space { seen: HashMap::new(), folded }
    }

    fn add(&mut self, what: &str, name: &'s str, span: Span, diagnostics: &mut Diagnostics) {
        let key = if self.folded { name.to_ascii_lowercase() } else { name.to_owned() };
        match self.seen.get(&key) {
            None => {
                self.seen.insert(key, (name, span));
            }
            Some((first, at)) if *first == name => diagnostics.push(
                Diagnostic::error("stored-name-taken", span, format!("There are two {what} `{name}` in the database"))
                    .related(*at, "the first one")
                    .help("Give one of them another name, or another `@map`"),
            ),
            Some((first, at)) => diagnostics.push(
                Diagnostic::error(
                    "stored-name-case",
                    span,
                    format!("The {what} `{first}` and `{name}` are one to SQLite, which compares names without case"),
                )
                .related(*at, "the other one")
                .help("Give one of them another name, or another `@map`"),
            ),
        }
    }
}

fn folded(draft: &Draft<'_, '_>) -> bool {
    draft.schema.dialects().contains(&Dialect::Sqlite)
}

pub(super) fn columns_of_a_model_differ(draft: &mut Draft<'_, '_>) {
    let folded = folded(draft);
    for (index, model) in draft.schema.models.iter().enumerate() {
        let mut columns = Space::new(folded);
        for (id, field, column) in model.columns() {
            // A name used twice in the schema has been reported as such.
            let first = draft.fields[index].get(field.name.as_str()) == Some(&id);
            if first && !draft.broken.contains(&(crate::model::ModelId(index), id)) {
                columns.add("columns", &column.database_name, field.span, draft.diagnostics);
            }
        }
    }
}

pub(super) fn tables_differ(draft: &mut Draft<'_, '_>) {
    let sqlite = folded(draft);
    let mut schemas: HashMap<Option<&str>, Space<'_>> = HashMap::new();
    let schema = &draft.schema;
    // On SQLite all schemas are one.
    let key = |name: &Option<String>| -> Option<String> { if sqlite { None } else { name.clone() } };
    let keys: Vec<Option<String>> = schema.models.iter().map(|model| key(&model.database_schema)).collect();
    let mut names: HashMap<&str, Span> = HashMap::new();
    for (model, key) in schema.models.iter().zip(&keys) {
        // A model declared twice has been reported as such.
        if model.database_name == model.name && names.insert(&model.name, model.span).is_some() {
            continue;
        }
        let space = schemas.entry(key.as_deref()).or_insert_with(|| Space::new(sqlite));
        space.add("tables", &model.database_name, model.span, draft.diagnostics);
    }
    for relation in &schema.relations {
        if let Relation::ManyToMany(relation) = relation {
            let key = &keys[relation.a.0.0];
            let space = schemas.entry(key.as_deref()).or_insert_with(|| Space::new(sqlite));
            space.add("tables", &relation.table_name, relation.span, draft.diagnostics);
        }
    }
}

pub(super) fn database_enums_differ(draft: &mut Draft<'_, '_>) {
    let mut schemas: HashMap<Option<&str>, Space<'_>> = HashMap::new();
    let mut names: HashMap<&str, Span> = HashMap::new();
    let schema = &draft.schema;
    for (shape, stored) in schema.shapes.enums.iter().zip(&schema.enums) {
        if shape.name == stored.database_name && names.insert(&shape.name, shape.span).is_some() {
            continue;
        }
        let space = schemas.entry(stored.database_schema.as_deref()).or_insert_with(|| Space::new(false));
        space.add("enums", &stored.database_name, stored.span, draft.diagnostics);
    }
    if !schema.dialects().contains(&Dialect::Postgresql) {
        return;
    }
    // PostgreSQL makes a row type for every table, in the same space as enums.
    let tables: HashMap<(Option<&str>, &str), Span> = schema
        .models
        .iter()
        .filter(|model| !model.is_view)
        .map(|model| ((model.database_schema.as_deref(), model.database_name.as_str()), model.span))
        .collect();
    let model_names: HashSet<&str> = schema.models.iter().map(|model| model.name.as_str()).collect();
    for (shape, stored) in schema.shapes.enums.iter().zip(&schema.enums) {
        let key = (stored.database_schema.as_deref(), stored.database_name.as_str());
        // Equal names in the schema have been reported as such.
        let same_name = model_names.contains(shape.name.as_str());
        if let Some(table) = tables.get(&key)
            && !same_name
        {
            draft.diagnostics.push(
                Diagnostic::error(
                    "enum-named-as-table",
                    stored.span,
                    format!(
                        "The enum `{}` is named as a table, whose row type PostgreSQL names so already",
                        stored.database_name
                    ),
                )
                .related(*table, "the table")
                .help("Give the enum another `@@map`"),
            );
        }
    }
}

/// What every PostgreSQL table has already.
const SYSTEM_COLUMNS: &[&str] = &["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

/// PostgreSQL's own types. It looks there first, so a column of an enum with such a name would get the other type.
const SYSTEM_TYPES: &str = "\
    aclitem any anyarray anyelement anyenum bit bool box bpchar bytea char cid cidr circle cstring \
    date datemultirange daterange float4 float8 inet int2 int2vector int4 int4multirange int4range \
    int8 int8multirange int8range internal interval json jsonb jsonpath line lseg macaddr macaddr8 \
    money name numeric nummultirange numrange oid oidvector path point polygon record refcursor \
    regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc \
    regprocedure regrole regtype text tid time timestamp timestamptz timetz trigger tsmultirange \
    tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void \
    xid xid8 xml";

pub(super) fn stored_names_are_not_taken_by_the_database(draft: &mut Draft<'_, '_>) {
    let dialects = draft.schema.dialects();
    let (sqlite, postgresql) = (dialects.contains(&Dialect::Sqlite), dialects.contains(&Dialect::Postgresql));
    let mut found: Vec<(&str, Span, &str)> = Vec::new();
    for model in draft.schema.models.iter().filter(|model| !model.is_view) {
        let name = model.database_name.as_str();
        let prefix = name.get(..7);
        if sqlite && prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("sqlite_")) {
            found.push((name, model.span, "SQLite keeps names that begin with `sqlite_` for itself"));
        }
        if name.starts_with("_isotype") {
            found.push((
                name,
                model.span,
                "Isotype keeps names that begin with `_isotype` for its own tables",
            ));
        }
        for (_, field, column) in model.columns() {
            let name = column.database_name.as_str();
            if postgresql && SYSTEM_COLUMNS.contains(&name) {
                found.push((name, field.span, "every PostgreSQL table has a system column of that name"));
            }
            if name.starts_with("_isotype") {
                found.push((
                    name,
                    field.span,
                    "Isotype keeps names that begin with `_isotype` for its own columns",
                ));
            }
        }
    }
    for stored in &draft.schema.enums {
        let name = stored.database_name.as_str();
        let is_a_type = stored.in_columns || !stored.in_documents;
        if postgresql
            && is_a_type
            && stored.database_schema.is_none()
            && SYSTEM_TYPES.split(' ').any(|taken| taken == name)
        {
            found.push((
                name,
                stored.span,
                "PostgreSQL has a type of that name, which its columns would get",
            ));
        }
    }
    for (name, span, why) in found {
        draft.diagnostics.push(
            Diagnostic::error(
                "stored-name-reserved",
                span,
                format!("`{name}` cannot be a name in the database: {why}"),
            )
            .help("Take another name, or another `@map`"),
        );
    }
}

pub(super) fn tables_of_sqlite_have_a_column(draft: &mut Draft<'_, '_>) {
    if !draft.schema.dialects().contains(&Dialect::Sqlite) {
        return;
    }
    for (model, block) in draft.schema.models.iter().zip(&draft.blocks.models) {
        // A field that could not be read has been reported.
        let whole = model.fields.len() == block.fields.len();
        if whole && !model.is_view && model.columns().next().is_none() {
            draft.diagnostics.push(
                Diagnostic::error(
                    "table-without-columns",
                    model.span,
                    format!("`{}` has no column, and SQLite has no tables without columns", model.name),
                )
                .help("Give it a field, or take it away"),
            );
        }
    }
}

pub(super) fn a_schema_is_one_of_the_datasource(draft: &mut Draft<'_, '_>) {
    let known: Vec<String> =
        draft.schema.datasource.as_ref().map(|source| source.schemas.clone()).unwrap_or_default();
    let models = draft.schema.models.iter().zip(&draft.blocks.models);
    let models = models.map(|(model, block)| (&model.database_schema, &block.name, &block.attributes));
    let enums = draft.schema.enums.iter().zip(&draft.blocks.enums);
    let enums = enums.map(|(stored, block)| (&stored.database_schema, &block.name, &block.attributes));
    for (schema, name, attributes) in models.chain(enums) {
        let span = attributes
            .iter()
            .find(|attribute| attribute.name.text == "schema")
            .map(|attribute| attribute.span);
        match schema {
            Some(schema) if !known.contains(schema) => {
                let help = if known.is_empty() {
                    format!("Add `schemas = [\"{schema}\"]` to the datasource")
                } else {
                    suggest::help_for(schema, "", known.iter().map(String::as_str))
                };
                draft.diagnostics.push(
                    Diagnostic::error(
                        "unknown-schema",
                        span.unwrap_or(name.span),
                        format!("The datasource names no schema `{schema}`"),
                    )
                    .help(help),
                );
            }
            None if !known.is_empty() && span.is_none() => draft.diagnostics.push(
                Diagnostic::error(
                    "schema-missing",
                    name.span,
                    format!("`{}` does not say which schema it is in", name.text),
                )
                .help(format!("Add `@@schema(\"{}\")`", known[0])),
            ),
            _ => {}
        }
    }
}
