//! Keys and indexes: `@id`, `@unique`, `@@id`, `@@unique`, `@@index`, `@@fulltext`.

use super::attributes::{Arguments, count, items, kind_name, name, word};
use super::{Draft, operator_classes, paths, predicates};
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Attribute, Expr, ExprKind};
use crate::model::{FieldId, Index, IndexField, IndexMethod, Key, ModelId, OperatorClass, suggest};
use crate::source::Span;

const METHODS: &[(&str, IndexMethod)] = &[
    ("BTree", IndexMethod::BTree),
    ("Hash", IndexMethod::Hash),
    ("Gin", IndexMethod::Gin),
    ("Gist", IndexMethod::Gist),
    ("SpGist", IndexMethod::SpGist),
    ("Brin", IndexMethod::Brin),
];

/// Fills the keys and indexes of every model.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    for key in std::mem::take(&mut draft.field_keys) {
        let mut arguments = Arguments::of("@", key.attribute);
        let mut field = plain(key.field);
        let map = map_argument(draft, &mut arguments);
        modifiers(draft, &mut arguments, &mut field);
        let predicate = (!key.primary).then(|| arguments.named("where", draft.diagnostics)).flatten();
        let predicate = predicate.and_then(|expr| predicates::read(draft, key.model, expr));
        arguments.finish(draft.diagnostics);
        let span = key.attribute.span;
        if key.primary {
            set_primary_key(draft, key.model, Key { fields: vec![field], map, client_name: None, span });
        } else {
            let index = Index { unique: true, fields: vec![field], map, predicate, ..empty(span) };
            draft.schema.models[key.model.0].indexes.push(index);
        }
    }
    for position in 0..draft.blocks.models.len() {
        let model = ModelId(position);
        let mut primary = false;
        for attribute in &draft.blocks.models[position].attributes {
            match attribute.name.text.as_str() {
                // A second `@@id` has been reported as an attribute given twice.
                "id" if !primary => {
                    primary = true;
                    block_key(draft, model, attribute);
                }
                "unique" | "index" | "fulltext" => block_index(draft, model, attribute),
                _ => {}
            }
        }
    }
}

fn empty(span: Span) -> Index {
    Index {
        unique: false,
        fulltext: false,
        fields: Vec::new(),
        map: None,
        client_name: None,
        method: IndexMethod::BTree,
        predicate: None,
        include: Vec::new(),
        span,
    }
}

fn plain(field: FieldId) -> IndexField {
    IndexField {
        field,
        path: Vec::new(),
        path_scalar: None,
        descending: false,
        operator_class: None,
        length: None,
    }
}

fn set_primary_key(draft: &mut Draft<'_, '_>, model: ModelId, key: Key) {
    match &draft.schema.models[model.0].primary_key {
        None => draft.schema.models[model.0].primary_key = Some(key),
        Some(first) => draft.diagnostics.push(
            Diagnostic::error(
                "id-twice",
                key.span,
                format!("Model `{}` has an id already", draft.schema.models[model.0].name),
            )
            .related(first.span, "the first one")
            .help("Keep one; an id of several fields is `@@id([a, b])`, another key is `@unique`"),
        ),
    }
}

fn block_key(draft: &mut Draft<'_, '_>, model: ModelId, attribute: &Attribute) {
    let mut arguments = Arguments::of("@@", attribute);
    let fields = fields_argument(draft, model, &mut arguments);
    let map = map_argument(draft, &mut arguments);
    let client_name = client_name(draft, &mut arguments);
    arguments.finish(draft.diagnostics);
    if let Some(fields) = fields {
        set_primary_key(draft, model, Key { fields, map, client_name, span: attribute.span });
    }
}

fn block_index(draft: &mut Draft<'_, '_>, model: ModelId, attribute: &Attribute) {
    let kind = attribute.name.text.as_str();
    let mut arguments = Arguments::of("@@", attribute);
    let mut index = empty(attribute.span);
    index.unique = kind == "unique";
    index.fulltext = kind == "fulltext";
    let fields = fields_argument(draft, model, &mut arguments);
    index.map = map_argument(draft, &mut arguments);
    let given_name = client_name(draft, &mut arguments);
    if index.unique {
        index.client_name = given_name;
    } else if index.map.is_none() {
        index.map = given_name;
    }
    if !index.fulltext {
        if !index.unique
            && let Some(expr) = arguments.named("type", draft.diagnostics)
        {
            index.method = method(draft, expr);
        }
        if let Some(expr) = arguments.named("where", draft.diagnostics) {
            index.predicate = predicates::read(draft, model, expr);
        }
        if let Some(expr) = arguments.named("include", draft.diagnostics) {
            index.include = include(draft, model, expr);
        }
    }
    arguments.finish(draft.diagnostics);
    if let Some(fields) = fields {
        index.fields = fields;
        draft.schema.models[model.0].indexes.push(index);
    }
}

fn map_argument(draft: &mut Draft<'_, '_>, arguments: &mut Arguments<'_>) -> Option<String> {
    let expr = arguments.named("map", draft.diagnostics)?;
    name(expr, "`map:`", draft.diagnostics).map(str::to_owned)
}

fn client_name(draft: &mut Draft<'_, '_>, arguments: &mut Arguments<'_>) -> Option<String> {
    let expr = arguments.named("name", draft.diagnostics)?;
    name(expr, "`name:`", draft.diagnostics).map(str::to_owned)
}

fn method(draft: &mut Draft<'_, '_>, expr: &Expr) -> IndexMethod {
    let Some(written) = word(expr, "`type:`", "the name of an index type", draft.diagnostics) else {
        return IndexMethod::BTree;
    };
    if let Some((_, method)) = METHODS.iter().find(|(name, _)| *name == written) {
        return *method;
    }
    draft.diagnostics.push(
        Diagnostic::error("unknown-index-type", expr.span, format!("`{written}` is not an index type"))
            .help(suggest::help_for(written, "", METHODS.iter().map(|(name, _)| *name))),
    );
    IndexMethod::BTree
}

/// Takes the list of fields. `None` where it is missing or nothing of it is left.
fn fields_argument(
    draft: &mut Draft<'_, '_>,
    model: ModelId,
    arguments: &mut Arguments<'_>,
) -> Option<Vec<IndexField>> {
    let expr = arguments.required("fields", draft.diagnostics)?;
    if matches!(&expr.kind, ExprKind::Array(items) if items.is_empty()) {
        draft.diagnostics.push(
            Diagnostic::error("fields-empty", expr.span, format!("{} lists no field", arguments.title))
                .help("Name at least one field between the brackets"),
        );
        return None;
    }
    let mut fields: Vec<IndexField> = Vec::new();
    let mut complete = true;
    for item in items(expr) {
        let Some(field) = index_field(draft, model, item, &arguments.title) else {
            complete = false;
            continue;
        };
        let same = fields.iter().any(|other| other.field == field.field && other.path == field.path);
        if same {
            complete = false;
            draft.diagnostics.push(
                Diagnostic::error(
                    "field-twice",
                    item.span,
                    format!("{} lists this field twice", arguments.title),
                )
                .help("List each field once"),
            );
        } else {
            fields.push(field);
        }
    }
    complete.then_some(fields)
}

fn index_field(draft: &mut Draft<'_, '_>, model: ModelId, expr: &Expr, title: &str) -> Option<IndexField> {
    match &expr.kind {
        ExprKind::Path(path) => part(draft, model, path, expr.span, title),
        ExprKind::Call { name, arguments } => {
            let mut field = part(draft, model, &name.text, name.span, title)?;
            let mut arguments = Arguments::of_call(name, expr.span, arguments);
            modifiers(draft, &mut arguments, &mut field);
            if let Some(ops) = arguments.named("ops", draft.diagnostics) {
                field.operator_class = operator_class(draft, ops);
            }
            arguments.finish(draft.diagnostics);
            Some(field)
        }
        _ => {
            draft.diagnostics.push(
                Diagnostic::error(
                    "argument-kind",
                    expr.span,
                    format!("{title} takes names of fields, not {}", kind_name(expr)),
                )
                .help("Write `[a, b]`, or `[a(sort: Desc), b]`"),
            );
            None
        }
    }
}

/// `sort:` and `length:`.
fn modifiers(draft: &mut Draft<'_, '_>, arguments: &mut Arguments<'_>, field: &mut IndexField) {
    if let Some(expr) = arguments.named("sort", draft.diagnostics) {
        match word(expr, "`sort:`", "`Asc` or `Desc`", draft.diagnostics) {
            Some("Desc") => field.descending = true,
            Some("Asc") | None => {}
            Some(other) => draft.diagnostics.push(
                Diagnostic::error("sort-order", expr.span, format!("`{other}` is not a sort order"))
                    .help(suggest::help_for(other, "", ["Asc", "Desc"])),
            ),
        }
    }
    if let Some(expr) = arguments.named("length", draft.diagnostics) {
        field.length = count(expr, "`length:`", draft.diagnostics);
    }
}

fn operator_class(draft: &mut Draft<'_, '_>, expr: &Expr) -> Option<OperatorClass> {
    if let ExprKind::Call { name: called, arguments } = &expr.kind
        && called.text == "raw"
    {
        let mut arguments = Arguments::of_call(called, expr.span, arguments);
        let text = arguments.required("sql", draft.diagnostics);
        let text = text.and_then(|expr| name(expr, "`raw()`", draft.diagnostics)).map(str::to_owned);
        arguments.finish(draft.diagnostics);
        return text.map(OperatorClass::Raw);
    }
    let written = word(expr, "`ops:`", "an operator class or `raw(\"…\")`", draft.diagnostics)?;
    if let Some(class) = operator_classes::find(written) {
        return Some(OperatorClass::Named(class.sql.to_owned()));
    }
    draft.diagnostics.push(
        Diagnostic::error(
            "unknown-operator-class",
            expr.span,
            format!("`{written}` is not an operator class known here"),
        )
        .help(match suggest::nearest(written, operator_classes::names()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Write `ops: raw(\"…\")` with PostgreSQL's own name".to_owned(),
        }),
    );
    None
}

/// The field that a name means, or the path inside a document.
fn part(
    draft: &mut Draft<'_, '_>,
    model: ModelId,
    written: &str,
    span: Span,
    title: &str,
) -> Option<IndexField> {
    let (first, rest) = match written.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (written, None),
    };
    let id = draft.column_named(model, first, span, title)?;
    let mut field = plain(id);
    if let Some(rest) = rest {
        let (path, end) = paths::resolve(draft, model, id, rest, span)?;
        field.path = path;
        field.path_scalar = Some(end);
    }
    Some(field)
}

fn include(draft: &mut Draft<'_, '_>, model: ModelId, expr: &Expr) -> Vec<FieldId> {
    let mut included = Vec::new();
    for item in items(expr) {
        let Some(written) = word(item, "`include:`", "names of fields", draft.diagnostics) else { continue };
        let Some(id) = draft.column_named(model, written, item.span, "`include:`") else { continue };
        if included.contains(&id) {
            draft.diagnostics.push(
                Diagnostic::error("field-twice", item.span, "`include:` lists this field twice")
                    .help("List each field once"),
            );
        } else {
            included.push(id);
        }
    }
    included
}

impl Draft<'_, '_> {
    /// The column with this name. An error where there is none, or where it is a relation.
    pub(super) fn column_named(
        &mut self,
        model: ModelId,
        name: &str,
        span: Span,
        title: &str,
    ) -> Option<FieldId> {
        let block = self.blocks.models[model.0];
        let Some(&id) = self.fields[model.0].get(name) else {
            let names = block.fields.iter().map(|field| field.name.text.as_str());
            self.diagnostics.push(
                Diagnostic::error(
                    "unknown-field",
                    span,
                    format!("`{}` has no field `{name}`", block.name.text),
                )
                .help(suggest::help_for(name, "", names)),
            );
            return None;
        };
        if self.broken.contains(&(model, id)) {
            return None;
        }
        let relation = self.relation_index.get(&(model, id)).copied();
        if let Some(relation) = relation {
            let stored = self.relation_fields[relation].field_names();
            let help = if stored.is_empty() {
                "Name a field that stores something".to_owned()
            } else {
                format!("Name the fields that store the key: `{}`", stored.join("`, `"))
            };
            self.diagnostics.push(
                Diagnostic::error(
                    "relation-in-index",
                    span,
                    format!("{title} lists `{name}`, a relation, which is not stored"),
                )
                .help(help),
            );
            return None;
        }
        Some(id)
    }
}
