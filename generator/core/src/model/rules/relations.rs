//! Laws about relations.

use crate::diagnostic::Diagnostic;
use crate::language::ast::Arity;
use crate::model::resolve::Draft;
use crate::model::{Action, Column, ColumnType, FieldId, ForeignKey, IndexField, Model, Relation};
use crate::scalar::Dialect;
use crate::source::Span;

/// Every stored key with the place of its `@relation`.
fn foreign_keys<'s>(draft: &'s Draft<'_, '_>) -> impl Iterator<Item = (&'s ForeignKey, Span)> {
    draft.schema.relations.iter().filter_map(|relation| match relation {
        Relation::ForeignKey(key) => {
            let index = draft.relation_index.get(&(key.child, key.child_field))?;
            Some((key, draft.relation_fields[*index].attribute))
        }
        Relation::ManyToMany(_) => None,
    })
}

/// Reports what a law found: the laws read the draft while they look.
fn report(draft: &mut Draft<'_, '_>, found: Vec<Diagnostic>) {
    for diagnostic in found {
        draft.diagnostics.push(diagnostic);
    }
}

fn names(model: &Model, fields: &[FieldId]) -> Vec<String> {
    fields.iter().map(|&field| model.field(field).name.clone()).collect()
}

pub(super) fn a_key_has_as_many_fields_as_it_refers_to(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for (key, span) in foreign_keys(draft) {
        let (stored, referred) = (key.fields.len(), key.references.len());
        if stored != referred {
            found.push(
                Diagnostic::error(
                    "relation-count",
                    span,
                    format!("`fields:` and `references:` do not pair up: {stored} and {referred}"),
                )
                .help("List as many fields on both sides, in the same order"),
            );
        }
    }
    report(draft, found);
}

/// Types that PostgreSQL does not compare with each other, though the schema calls them by one name.
fn comparison_class(column: &Column) -> &'static str {
    match column.native.as_ref().map(|native| native.name.as_str()) {
        Some("Uuid") => "Uuid",
        Some("Bit" | "VarBit") => "Bit",
        Some("Inet") => "Inet",
        Some("Xml") => "Xml",
        Some("Money") => "Money",
        Some("Date" | "Timestamp" | "Timestamptz") | None => "",
        Some("Time") => "Time",
        Some("Timetz") => "Timetz",
        Some(_) => "",
    }
}

pub(super) fn a_key_has_the_types_that_it_refers_to(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    let foreign_keys_are_made =
        draft.schema.datasource.as_ref().is_none_or(|source| !source.emulated_relations);
    let postgresql = foreign_keys_are_made && draft.schema.dialects().contains(&Dialect::Postgresql);
    for (key, span) in foreign_keys(draft) {
        let (child, parent) = (draft.model(key.child), draft.model(key.parent));
        for (&stored, &referred) in key.fields.iter().zip(&key.references) {
            let (Some(left), Some(right)) = (child.column(stored), parent.column(referred)) else { continue };
            let (stored, referred) = (child.field(stored), parent.field(referred));
            let listed = (stored.arity == Arity::List) != (referred.arity == Arity::List);
            if left.ty != right.ty || listed {
                found.push(
                    Diagnostic::error(
                        "relation-type",
                        span,
                        format!(
                            "`{}.{}` and `{}.{}` have different types",
                            child.name, stored.name, parent.name, referred.name
                        ),
                    )
                    .related(stored.span, format!("this is {}", type_name(draft, left, stored.arity)))
                    .related(referred.span, format!("this is {}", type_name(draft, right, referred.arity)))
                    .help("Give the field that stores the key the type of the field that it refers to"),
                );
            } else if postgresql && comparison_class(left) != comparison_class(right) {
                found.push(
                    Diagnostic::error(
                        "relation-native-type",
                        span,
                        format!(
                            "PostgreSQL cannot compare `{}.{}` with `{}.{}`",
                            child.name, stored.name, parent.name, referred.name
                        ),
                    )
                    .related(stored.span, "the key that is stored")
                    .related(referred.span, "what it refers to")
                    .help("Give both the same `@db` type"),
                );
            }
        }
    }
    report(draft, found);
}

fn type_name(draft: &Draft<'_, '_>, column: &Column, arity: Arity) -> String {
    let shapes = &draft.schema.shapes;
    let name = match &column.ty {
        ColumnType::Scalar(scalar) => scalar.name(),
        ColumnType::Enum(id) => &shapes.enumeration(*id).name,
        ColumnType::Document(id) => shapes.document_name(*id),
        ColumnType::Unsupported(text) => text,
    };
    format!("{name}{}", if arity == Arity::List { "[]" } else { "" })
}

/// Whether these are the fields, in any order.
fn same_fields(parts: &[IndexField], fields: &[FieldId]) -> bool {
    parts.len() == fields.len()
        && parts.iter().all(|part| part.path.is_empty() && fields.contains(&part.field))
}

/// Whether a key or a whole unique index holds exactly these fields.
fn is_unique(model: &Model, fields: &[FieldId]) -> bool {
    model.primary_key.as_ref().is_some_and(|key| same_fields(&key.fields, fields))
        || model
            .indexes
            .iter()
            .any(|index| index.unique && index.predicate.is_none() && same_fields(&index.fields, fields))
}

/// What would make these fields unique.
fn make_unique(model: &Model, fields: &[FieldId]) -> String {
    match names(model, fields).as_slice() {
        [one] => format!("Add `@unique` to `{}.{one}`", model.name),
        several => format!("Add `@@unique([{}])` to `{}`", several.join(", "), model.name),
    }
}

pub(super) fn a_key_refers_to_something_unique(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for (key, span) in foreign_keys(draft) {
        let parent = draft.model(key.parent);
        if key.fields.len() == key.references.len() && !is_unique(parent, &key.references) {
            let referred = names(parent, &key.references).join("`, `");
            found.push(
                Diagnostic::error(
                    "relation-not-unique",
                    span,
                    format!("`{referred}` of `{}` is not unique, so a key cannot refer to it", parent.name),
                )
                .help(make_unique(parent, &key.references)),
            );
        }
    }
    report(draft, found);
}

pub(super) fn a_relation_with_an_optional_key_is_optional(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for (key, _) in foreign_keys(draft) {
        let child = draft.model(key.child);
        let field = child.field(key.child_field);
        let optional = key
            .fields
            .iter()
            .map(|&stored| child.field(stored))
            .find(|stored| stored.arity == Arity::Optional);
        if field.arity == Arity::Required
            && let Some(stored) = optional
        {
            found.push(
                Diagnostic::error(
                    "relation-required",
                    field.span,
                    format!("`{}` is required, but its key may be missing", field.name),
                )
                .related(stored.span, "this part of the key is optional")
                .help("Add `?` to the type of the relation, or remove it from the key"),
            );
        }
    }
    report(draft, found);
}

pub(super) fn a_one_to_one_key_is_unique(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for (key, span) in foreign_keys(draft) {
        let child = draft.model(key.child);
        let has = is_unique(child, &key.fields)
            || child.indexes.iter().any(|index| index.unique && same_fields(&index.fields, &key.fields));
        if key.one_to_one && !has {
            found.push(
                Diagnostic::error(
                    "one-to-one-not-unique",
                    span,
                    format!("This relation is one to one, but its key is not unique in `{}`", child.name),
                )
                .help(format!("{}, or make the other side a list", make_unique(child, &key.fields))),
            );
        }
    }
    report(draft, found);
}

pub(super) fn the_far_side_of_a_one_to_one_is_optional(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for (key, _) in foreign_keys(draft) {
        let parent = draft.model(key.parent);
        let Some(back) = key.parent_field.map(|field| parent.field(field)) else { continue };
        if key.one_to_one && back.arity == Arity::Required {
            found.push(
                Diagnostic::error(
                    "one-to-one-required",
                    back.span,
                    format!("No database can make sure that every `{}` has its `{}`", parent.name, back.name),
                )
                .related(key.span, "the key is stored on this side")
                .help(format!("Write `{}?`", draft.model(key.child).name)),
            );
        }
    }
    report(draft, found);
}

pub(super) fn actions_can_be_carried_out(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    let emulated = draft.schema.datasource.as_ref().is_some_and(|source| source.emulated_relations);
    let sqlite = draft.schema.dialects().contains(&Dialect::Sqlite);
    for (key, span) in foreign_keys(draft) {
        let child = draft.model(key.child);
        let required =
            key.fields.iter().map(|&field| child.field(field)).find(|field| field.arity != Arity::Optional);
        for (action, word) in [(key.on_delete, "onDelete"), (key.on_update, "onUpdate")] {
            match action {
                Some(Action::SetNull) => {
                    let Some(field) = required else { continue };
                    let message =
                        format!("`{word}: SetNull` cannot empty `{}`, which is required", field.name);
                    let diagnostic = if sqlite {
                        Diagnostic::error("set-null-required", span, message)
                    } else {
                        Diagnostic::warning("set-null-required", span, message)
                    };
                    found.push(
                        diagnostic
                            .related(field.span, "Add `?` here to allow it")
                            .help("Make the key optional, or take another action: `Cascade`, `Restrict`"),
                    );
                }
                Some(action @ (Action::SetDefault | Action::NoAction)) if emulated => found.push(
                    Diagnostic::error(
                        "action-not-emulated",
                        span,
                        format!("`{word}: {action:?}` does not exist with `relationMode = \"prisma\"`"),
                    )
                    .help("Take `Cascade`, `Restrict` or `SetNull`"),
                ),
                _ => {}
            }
        }
    }
    report(draft, found);
}

pub(super) fn sides_of_a_many_to_many_have_a_single_id(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for relation in &draft.schema.relations {
        let Relation::ManyToMany(relation) = relation else { continue };
        let mut sides = vec![(relation.b, relation.a.0)];
        if relation.a.0 != relation.b.0 {
            sides.push((relation.a, relation.b.0));
        }
        for ((model, field), target) in sides {
            let target = draft.model(target);
            if target.primary_key.as_ref().is_some_and(|key| key.fields.len() == 1) {
                continue;
            }
            found.push(
                Diagnostic::error(
                    "many-to-many-id",
                    draft.model(model).field(field).span,
                    format!(
                        "`{}` has no `@id` of one field, so a table of pairs cannot refer to it",
                        target.name
                    ),
                )
                .related(target.span, "this model")
                .help("Declare a model for the table between the two, with a relation to each"),
            );
        }
    }
    report(draft, found);
}

pub(super) fn a_relation_to_an_ignored_model_is_ignored(draft: &mut Draft<'_, '_>) {
    let mut found = Vec::new();
    for field in &draft.relation_fields {
        let (model, target) = (draft.model(field.model), draft.model(field.target));
        let declared = model.field(field.field);
        if target.ignored && !model.ignored && !declared.ignored {
            found.push(
                Diagnostic::error(
                    "relation-to-ignored",
                    field.span,
                    format!("`{}` refers to `{}`, which is ignored", declared.name, target.name),
                )
                .help("Add `@ignore` to the field"),
            );
        }
    }
    report(draft, found);
}

pub(super) fn emulated_relations_have_an_index(draft: &mut Draft<'_, '_>) {
    if draft.schema.datasource.as_ref().is_none_or(|source| !source.emulated_relations) {
        return;
    }
    let mut found = Vec::new();
    for (key, span) in foreign_keys(draft) {
        let child = draft.model(key.child);
        let leads = |parts: &[IndexField]| {
            parts.len() >= key.fields.len()
                && parts
                    .iter()
                    .zip(&key.fields)
                    .all(|(part, field)| part.path.is_empty() && part.field == *field)
        };
        let indexed = child.primary_key.as_ref().is_some_and(|id| leads(&id.fields))
            || child.indexes.iter().any(|index| index.predicate.is_none() && leads(&index.fields));
        if !indexed {
            found.push(
                Diagnostic::warning(
                    "relation-without-index",
                    span,
                    format!(
                        "No index begins with the key of `{}.{}`",
                        child.name,
                        child.field(key.child_field).name
                    ),
                )
                .help(format!(
                    "Without foreign keys nothing makes one: add `@@index([{}])`",
                    names(child, &key.fields).join(", ")
                )),
            );
        }
    }
    report(draft, found);
}
