//! Models and views with their columns. Indexes and relations are passes of their own.

use std::collections::HashMap;

use super::attributes::{Arguments, Attributes};
use super::names::Target;
use super::relation_fields::RelationField;
use super::value_rules::{self, Subject};
use super::{Draft, FieldKey, defaults, native, was};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Reading;
use crate::language::ast::{self, Arity, Composite, CompositeKind, Ident, TypeExpr};
use crate::model::suggest;
use crate::model::{Check, Column, ColumnType, Field, FieldId, FieldKind, Model, ModelId};
use crate::scalar::Scalar;

const MODEL_ATTRIBUTES: &[&str] =
    &["id", "unique", "index", "fulltext", "map", "ignore", "schema", "check", "renamed", "shardKey"];

const RELATION_ATTRIBUTES: &[&str] = &["relation", "ignore", "deprecated"];
/// Of fields that are stored; the value rules are among them.
const COLUMN_ATTRIBUTES: &[&str] = &[
    "id",
    "unique",
    "default",
    "map",
    "updatedAt",
    "ignore",
    "renamed",
    "deprecated",
    "json",
    "read",
    "was",
    "length",
    "gt",
    "gte",
    "lt",
    "lte",
    "regex",
    "startsWith",
    "endsWith",
    "contains",
    "email",
    "url",
    "datetime",
];

/// Fills models and their columns.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    for index in 0..draft.blocks.models.len() {
        let id = ModelId(index);
        let block = draft.blocks.models[index];
        let mut names: HashMap<&str, FieldId> = HashMap::with_capacity(block.fields.len());
        let mut fields = Vec::with_capacity(block.fields.len());
        for (position, field) in block.fields.iter().enumerate() {
            let field_id = FieldId(position);
            names.entry(&field.name.text).or_insert(field_id);
            fields.push(resolve_field(draft, id, field_id, field));
        }
        draft.fields.push(names);
        let model = resolve_block(block, fields, draft.diagnostics);
        draft.schema.models.push(model);
    }
}

fn resolve_block(block: &Composite, fields: Vec<Field>, diagnostics: &mut Diagnostics) -> Model {
    let mut attributes = Attributes::of_block(&block.attributes);
    let map = attributes.name("map", "name", diagnostics);
    let database_schema = attributes.name("schema", "name", diagnostics);
    let ignored = attributes.marker("ignore", diagnostics);
    let renamed_from = attributes.renamed_from(diagnostics);
    let checks =
        attributes.all("check").into_iter().filter_map(|attribute| check(attribute, diagnostics)).collect();
    attributes.one("id", diagnostics);
    attributes.all_where(|name| matches!(name, "unique" | "index" | "fulltext"));
    for attribute in attributes.all("shardKey") {
        diagnostics.push(
            Diagnostic::error("shard-key", attribute.span, "Neither SQLite nor PostgreSQL has shard keys")
                .help("Remove the attribute"),
        );
    }
    let is_view = block.kind == CompositeKind::View;
    attributes.finish(if is_view { "a view" } else { "a model" }, MODEL_ATTRIBUTES, diagnostics);
    Model {
        name: block.name.text.clone(),
        database_name: map.unwrap_or(&block.name.text).to_owned(),
        database_schema: database_schema.map(str::to_owned),
        docs: block.docs.clone(),
        is_view,
        ignored,
        fields,
        primary_key: None,
        indexes: Vec::new(),
        checks,
        renamed_from,
        span: block.name.span,
    }
}

fn check(attribute: &ast::Attribute, diagnostics: &mut Diagnostics) -> Option<Check> {
    let mut arguments = Arguments::of("@@", attribute);
    let map = arguments.named("map", diagnostics);
    let map = map.and_then(|expr| super::attributes::name(expr, "`map:`", diagnostics)).map(str::to_owned);
    let sql = super::attributes::per_dialect(&mut arguments, diagnostics);
    arguments.finish(diagnostics);
    if sql.sqlite.is_none() && sql.postgresql.is_none() {
        diagnostics.push(
            Diagnostic::error("argument-missing", attribute.span, "`@@check` needs its SQL")
                .help("Write `@@check(\"price > 0\")`, or `@@check(sqlite: \"…\", postgresql: \"…\")`"),
        );
        return None;
    }
    Some(Check { sqlite: sql.sqlite, postgresql: sql.postgresql, map, span: attribute.span })
}

/// What the type of a field turned out to be.
enum Kind {
    Column(ColumnType),
    Relation(ModelId),
    Unknown,
}

fn resolve_field<'a>(draft: &mut Draft<'a, '_>, model: ModelId, id: FieldId, field: &'a ast::Field) -> Field {
    let mut attributes = Attributes::of_field(&field.attributes);
    let ignored = attributes.marker("ignore", draft.diagnostics);
    let deprecated = attributes.deprecated(draft.diagnostics);
    let kind = kind(draft, field, &mut attributes);
    let is_column = matches!(kind, Kind::Column(_));
    let kind = match kind {
        Kind::Column(ty) => FieldKind::Column(resolve_column(draft, model, id, field, ty, &mut attributes)),
        Kind::Relation(target) => {
            let attribute = attributes.one("relation", draft.diagnostics);
            draft.relation_index.insert((model, id), draft.relation_fields.len());
            draft.relation_fields.push(RelationField::read(
                model,
                id,
                field,
                target,
                attribute,
                draft.diagnostics,
            ));
            refuse_on_relation(&mut attributes, draft.diagnostics);
            FieldKind::Column(placeholder(field))
        }
        Kind::Unknown => {
            draft.broken.insert((model, id));
            // What stands on a field of an unknown type cannot be judged; unknown attributes still can.
            let prefixes = &draft.native_prefixes;
            attributes.all_where(|name| {
                COLUMN_ATTRIBUTES.contains(&name) || name == "relation" || is_native(name, prefixes)
            });
            FieldKind::Column(placeholder(field))
        }
    };
    let known = if is_column { COLUMN_ATTRIBUTES } else { RELATION_ATTRIBUTES };
    attributes.finish("a field", known, draft.diagnostics);
    Field {
        name: field.name.text.clone(),
        docs: field.docs.clone(),
        arity: field.arity,
        kind,
        ignored,
        deprecated,
        span: field.name.span,
    }
}

/// What stands in for a relation before its pass, and for a field that could not be resolved.
fn placeholder(field: &ast::Field) -> Column {
    Column {
        database_name: field.name.text.clone(),
        ty: ColumnType::Unsupported(String::new()),
        native: None,
        default: None,
        default_name: None,
        updated_at: false,
        rules: Vec::new(),
        renamed_from: Vec::new(),
        reading: Reading::Strict,
        was: None,
    }
}

fn kind(draft: &mut Draft<'_, '_>, field: &ast::Field, attributes: &mut Attributes<'_>) -> Kind {
    let json = attributes.one("json", draft.diagnostics);
    let kind = match &field.ty {
        TypeExpr::Unsupported { text, .. } => Kind::Column(ColumnType::Unsupported(text.clone())),
        TypeExpr::Map { span, .. } => {
            draft.diagnostics.push(
                Diagnostic::error("map-in-model", *span, "`Map<T>` is a type for fields of documents")
                    .help("Declare a `type` with a field of this map, and use the type here"),
            );
            Kind::Unknown
        }
        TypeExpr::Name(name) => named_kind(draft, field, name),
    };
    let holds_json = matches!(
        kind,
        Kind::Unknown | Kind::Column(ColumnType::Document(_) | ColumnType::Scalar(Scalar::Json))
    );
    if let Some(json) = json
        && !holds_json
    {
        draft.diagnostics.push(
            Diagnostic::error("json-marker", json.span, "`@json` marks fields that hold a document")
                .help("Remove it, or give the field a `type` or `union`"),
        );
    }
    kind
}

fn named_kind(draft: &mut Draft<'_, '_>, field: &ast::Field, name: &Ident) -> Kind {
    if let Some(scalar) = Scalar::from_name(&name.text) {
        let document = (scalar == Scalar::Json).then(|| named_in_docs(field)).flatten();
        if let Some(Target::Document(id)) = document.and_then(|name| draft.names.get(name)) {
            return Kind::Column(ColumnType::Document(id));
        }
        if let Some(document) = document {
            unknown_document(draft, name, document);
        }
        return Kind::Column(ColumnType::Scalar(scalar));
    }
    match draft.names.get(&name.text) {
        Some(Target::Model(id)) => Kind::Relation(id),
        Some(Target::Document(id)) => Kind::Column(ColumnType::Document(id)),
        Some(Target::Enum(id)) => {
            draft.schema.enums[id.0].in_columns = true;
            Kind::Column(ColumnType::Enum(id))
        }
        None => {
            draft.unknown_type(name);
            Kind::Unknown
        }
    }
}

/// A name in a comment may mean anything, so only what is nearly the name of a document is worth a word.
fn unknown_document(draft: &mut Draft<'_, '_>, field: &Ident, document: &str) {
    let blocks = draft.blocks.types.iter().chain(&draft.blocks.unions);
    if let Some(near) = suggest::nearest(document, blocks.map(|block| block.name.text.as_str())) {
        draft.diagnostics.push(
            Diagnostic::warning(
                "json-type-unknown",
                field.span,
                format!("There is no document `{document}`, so this field holds any JSON"),
            )
            .help(format!("Did you mean `/// [{near}]`?")),
        );
    }
}

/// `/// [Name]` above a Json field: the habit of prisma-json-types-generator.
fn named_in_docs(field: &ast::Field) -> Option<&str> {
    let docs = field.docs.as_deref()?;
    docs.lines().find_map(|line| line.trim().strip_prefix('[')?.split_once(']').map(|(name, _)| name.trim()))
}

fn resolve_column<'a>(
    draft: &mut Draft<'a, '_>,
    model: ModelId,
    id: FieldId,
    field: &'a ast::Field,
    ty: ColumnType,
    attributes: &mut Attributes<'a>,
) -> Column {
    for (name, primary) in [("id", true), ("unique", false)] {
        if let Some(attribute) = attributes.one(name, draft.diagnostics) {
            draft.field_keys.push(FieldKey { model, field: id, primary, attribute });
        }
    }
    let map = attributes.name("map", "name", draft.diagnostics);
    let updated_at = attributes.one("updatedAt", draft.diagnostics);
    if let Some(attribute) = updated_at {
        Arguments::of("@", attribute).finish(draft.diagnostics);
        if ty != ColumnType::Scalar(Scalar::DateTime) || field.arity == Arity::List {
            draft.diagnostics.push(
                Diagnostic::error("updated-at-type", attribute.span, "`@updatedAt` is for one DateTime")
                    .help("Change the type of the field to `DateTime`, or remove `@updatedAt`"),
            );
        }
    }
    let natives = attributes.all_where(|name| is_native(name, &draft.native_prefixes));
    let native = native::read(&natives, &ty, draft.diagnostics);
    let subject = Subject {
        scalar: match ty {
            ColumnType::Scalar(scalar) => Some(scalar),
            _ => None,
        },
        entries: field.arity == Arity::List,
    };
    let rules = value_rules::take(attributes, subject, draft.diagnostics);
    let renamed_from = attributes.renamed_from(draft.diagnostics);
    let default = attributes.one("default", draft.diagnostics);
    let (default, default_name) = match default {
        Some(attribute) => defaults::read(draft, attribute, &ty, field.arity, native.as_ref()),
        None => (None, None),
    };
    let reading = reading(&ty, attributes, draft.diagnostics);
    let was = attributes.one("was", draft.diagnostics);
    let was = was.and_then(|attribute| was::of_column(draft, attribute, &ty));
    Column {
        database_name: map.unwrap_or(&field.name.text).to_owned(),
        ty,
        native,
        default,
        default_name,
        updated_at: updated_at.is_some(),
        rules,
        renamed_from,
        reading,
        was,
    }
}

/// Takes `@read(…)`.
fn reading(ty: &ColumnType, attributes: &mut Attributes<'_>, diagnostics: &mut Diagnostics) -> Reading {
    let Some(attribute) = attributes.one("read", diagnostics) else { return Reading::Strict };
    if !matches!(ty, ColumnType::Document(_)) {
        diagnostics.push(
            Diagnostic::error(
                "read-of-no-document",
                attribute.span,
                "`@read` is for fields that hold documents",
            )
            .help("Remove it, or give the field a `type` or `union`"),
        );
    }
    let mut arguments = Arguments::of("@", attribute);
    let how = arguments.required("how", diagnostics);
    arguments.finish(diagnostics);
    let Some(how) = how else { return Reading::Strict };
    let read = match &how.kind {
        ast::ExprKind::Path(name) => Reading::from_name(name),
        _ => None,
    };
    if read.is_none() {
        diagnostics.push(
            Diagnostic::error("unknown-reading", how.span, "Stored documents are not read this way")
                .help("Write `strict` (what does not fit is an error), `lenient` (it is kept beside its problems) or `raw` (nothing is read before somebody asks)"),
        );
    }
    read.unwrap_or_default()
}

/// Attributes of columns say nothing on a relation.
fn refuse_on_relation(attributes: &mut Attributes<'_>, diagnostics: &mut Diagnostics) {
    for attribute in attributes.all_where(|name| COLUMN_ATTRIBUTES.contains(&name)) {
        let name = &attribute.name.text;
        diagnostics.push(
            Diagnostic::error(
                "attribute-on-relation",
                attribute.span,
                format!("`@{name}` has no meaning on a relation: nothing is stored in this field"),
            )
            .help(format!("Put `@{name}` on the field that stores the key")),
        );
    }
}

/// Whether an attribute names a native type.
fn is_native(name: &str, prefixes: &[String]) -> bool {
    name.split_once('.').is_some_and(|(prefix, _)| prefixes.iter().any(|known| known == prefix))
}
