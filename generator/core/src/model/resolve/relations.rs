//! Relations: both sides of each are found and paired.
//!
//! Fields pair when they point at each other's models and carry the same relation name (or none).
//! The side with `fields:` stores the key and is the *child*; the model it refers to is the *parent*.

use std::collections::BTreeMap;

use super::Draft;
use super::attributes::{items, word};
use super::relation_fields::RelationField;
use crate::diagnostic::Diagnostic;
use crate::language::ast::{Arity, Expr};
use crate::model::{FieldId, FieldKind, ForeignKey, ManyToMany, ModelId, Relation, RelationId};
use crate::source::Span;

/// A relation field that found no partner becomes broken; the others become relations.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    // Both ends and the name: what pairs has the same key. Order of the map is never seen: relations are sorted below.
    let mut groups: BTreeMap<(ModelId, ModelId, Option<&str>), Vec<usize>> = BTreeMap::new();
    for (index, field) in draft.relation_fields.iter().enumerate() {
        let ends = (field.model.min(field.target), field.model.max(field.target));
        groups.entry((ends.0, ends.1, field.name.as_deref())).or_default().push(index);
    }
    let groups: Vec<Vec<usize>> = groups.into_values().collect();
    let mut resolved: Vec<(Span, Relation, Vec<usize>)> = Vec::new();
    for group in groups {
        if let Some((relation, sides)) = pair(draft, &group) {
            let owner = sides[0];
            resolved.push((draft.relation_fields[owner].span, relation, sides));
        } else {
            for &index in &group {
                let field = &draft.relation_fields[index];
                draft.broken.insert((field.model, field.field));
            }
        }
    }
    resolved.sort_by_key(|(span, _, _)| *span);
    for (_, relation, sides) in resolved {
        let id = RelationId(draft.schema.relations.len());
        draft.schema.relations.push(relation);
        for side in sides {
            let field = &draft.relation_fields[side];
            draft.schema.models[field.model.0].fields[field.field.0].kind = FieldKind::Relation(id);
        }
    }
}

/// Pairs the fields of one group; the first index of the answer is the owner (or side A).
fn pair(draft: &mut Draft<'_, '_>, group: &[usize]) -> Option<(Relation, Vec<usize>)> {
    let first = &draft.relation_fields[group[0]];
    let self_relation = first.model == first.target;
    match group {
        [one] => {
            missing_opposite(draft, *one);
            None
        }
        [one, two]
            if self_relation || draft.relation_fields[*one].model != draft.relation_fields[*two].model =>
        {
            connect(draft, *one, *two)
        }
        _ => {
            ambiguous(draft, group);
            None
        }
    }
}

fn missing_opposite(draft: &mut Draft<'_, '_>, index: usize) {
    let field = &draft.relation_fields[index];
    let model = &draft.schema.models[field.model.0];
    let target = &draft.schema.models[field.target.0];
    let own = &model.fields[field.field.0].name;
    let name = field.name.as_ref().map_or_else(String::new, |name| format!(" @relation(\"{name}\")"));
    let back = if field.arity == Arity::List && field.name.is_none() {
        format!("`{} {}`", lower_first(&model.name), model.name)
    } else if field.arity == Arity::List {
        format!("`{} {}{name}`", lower_first(&model.name), model.name)
    } else {
        format!("`{} {}[]{name}`", lower_first(&model.name), model.name)
    };
    draft.diagnostics.push(
        Diagnostic::error(
            "opposite-missing",
            field.span,
            format!("The relation `{own}` of `{}` has no opposite field in `{}`", model.name, target.name),
        )
        .related(target.span, "the opposite field belongs here")
        .help(format!("Add a field like {back} to `{}`", target.name)),
    );
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn ambiguous(draft: &mut Draft<'_, '_>, group: &[usize]) {
    let named = draft.relation_fields[group[0]].name.clone();
    let fields: Vec<(Span, String, String, String)> = group
        .iter()
        .map(|&index| {
            let field = &draft.relation_fields[index];
            let model = &draft.schema.models[field.model.0];
            let target = draft.schema.models[field.target.0].name.clone();
            (field.span, model.name.clone(), model.fields[field.field.0].name.clone(), target)
        })
        .collect();
    let (span, model, _, target) = &fields[0];
    let message = match &named {
        Some(name) => format!("More than two fields take part in the relation `{name}`"),
        None => format!("It is not clear which relations between `{model}` and `{target}` belong together"),
    };
    let mut diagnostic = Diagnostic::error("ambiguous-relation", *span, message)
        .help("Give both fields of each relation the same name: `@relation(\"Name\")`");
    for (span, model, field, _) in &fields[1..] {
        diagnostic = diagnostic.related(*span, format!("`{model}.{field}` takes part too"));
    }
    draft.diagnostics.push(diagnostic);
}

fn connect(draft: &mut Draft<'_, '_>, one: usize, two: usize) -> Option<(Relation, Vec<usize>)> {
    let (a, b) = (&draft.relation_fields[one], &draft.relation_fields[two]);
    // `fields:` alone decides; `references:` counts where neither side has it, so that the message names what lacks.
    let neither = a.fields.is_none() && b.fields.is_none();
    let stores =
        |field: &RelationField<'_>| field.fields.is_some() || (neither && field.references.is_some());
    if a.arity == Arity::List && b.arity == Arity::List {
        return many_to_many(draft, one, two);
    }
    let (child, parent) = match (stores(a), stores(b)) {
        (true, false) => (one, two),
        (false, true) => (two, one),
        (true, true) if a.arity == Arity::List => (two, one),
        (true, true) if b.arity == Arity::List => (one, two),
        (true, true) => {
            let (span, other) = (b.attribute, a.attribute);
            draft.diagnostics.push(
                Diagnostic::error(
                    "both-sides-store",
                    span,
                    "Both sides of this relation have `fields:` or `references:`",
                )
                .related(other, "the other side")
                .help("Keep them on the side that stores the key"),
            );
            return None;
        }
        (false, false) => {
            neither_stores(draft, one, two);
            return None;
        }
    };
    foreign_key(draft, child, parent)
}

fn neither_stores(draft: &mut Draft<'_, '_>, one: usize, two: usize) {
    let (a, b) = (&draft.relation_fields[one], &draft.relation_fields[two]);
    let child = if a.arity == Arity::List { b } else { a };
    let parent = &draft.schema.models[child.target.0];
    let name = &draft.schema.models[child.model.0].fields[child.field.0].name;
    let key = parent
        .primary_key
        .as_ref()
        .and_then(|key| parent.fields.get(key.fields.first()?.field.0))
        .map_or("id", |field| field.name.as_str());
    let other = if std::ptr::eq(child, a) { b } else { a };
    draft.diagnostics.push(
        Diagnostic::error(
            "no-side-stores",
            child.span,
            format!("Neither side of the relation `{name}` says where its key is stored"),
        )
        .related(other.span, "the other side")
        .help(format!("Add `@relation(fields: [{name}Id], references: [{key}])` and the field `{name}Id`")),
    );
}

fn foreign_key(draft: &mut Draft<'_, '_>, child: usize, parent: usize) -> Option<(Relation, Vec<usize>)> {
    let (owner, back) = (&draft.relation_fields[child], &draft.relation_fields[parent]);
    if owner.arity == Arity::List {
        let name = draft.schema.models[owner.model.0].fields[owner.field.0].name.clone();
        draft.diagnostics.push(
            Diagnostic::error(
                "list-stores",
                owner.attribute,
                format!("`{name}` is a list, and a list stores no key"),
            )
            .related(back.span, "this side stores the key")
            .help("Move `fields:` and `references:` to the other side"),
        );
        return None;
    }
    let (model, target) = (owner.model, owner.target);
    let (fields, references, attribute) = (owner.fields, owner.references, owner.attribute);
    let fields = key_fields(draft, model, fields, "fields", attribute);
    let references = key_fields(draft, target, references, "references", attribute);
    let (fields, references) = (fields?, references?);
    let (owner, back) = (&draft.relation_fields[child], &draft.relation_fields[parent]);
    for (given, word) in [
        (back.fields.map(|expr| expr.span), "fields"),
        (back.references.map(|expr| expr.span), "references"),
        (back.on_delete.map(|(_, span)| span), "onDelete"),
        (back.on_update.map(|(_, span)| span), "onUpdate"),
        (back.map.as_ref().map(|(_, span)| *span), "map"),
    ] {
        if let Some(span) = given {
            draft.diagnostics.push(
                Diagnostic::error(
                    "option-on-wrong-side",
                    span,
                    format!("`{word}:` belongs to the side that stores the key"),
                )
                .related(owner.attribute, "this side stores the key")
                .help(format!("Move `{word}:` there")),
            );
        }
    }
    let relation = ForeignKey {
        name: owner.name.clone(),
        child: owner.model,
        child_field: owner.field,
        fields,
        parent: owner.target,
        parent_field: Some(back.field),
        references,
        one_to_one: back.arity != Arity::List,
        on_delete: owner.on_delete.map(|(action, _)| action),
        on_update: owner.on_update.map(|(action, _)| action),
        map: owner.map.as_ref().map(|(map, _)| map.clone()),
        span: owner.span,
    };
    Some((Relation::ForeignKey(relation), vec![child, parent]))
}

/// The columns that `fields:` or `references:` lists. `None` after an error.
fn key_fields(
    draft: &mut Draft<'_, '_>,
    model: ModelId,
    expr: Option<&Expr>,
    argument: &str,
    attribute: Span,
) -> Option<Vec<FieldId>> {
    let Some(expr) = expr else {
        draft.diagnostics.push(
            Diagnostic::error(
                "argument-missing",
                attribute,
                format!("`@relation` needs the argument `{argument}` too"),
            )
            .help("Write both: `@relation(fields: [parentId], references: [id])`"),
        );
        return None;
    };
    let listed = items(expr);
    if listed.is_empty() {
        draft.diagnostics.push(
            Diagnostic::error("fields-empty", expr.span, format!("`{argument}:` lists no field"))
                .help("Name at least one field between the brackets"),
        );
        return None;
    }
    let title = format!("`{argument}:`");
    let mut found: Vec<FieldId> = Vec::new();
    let mut complete = true;
    for item in listed {
        let named = word(item, &title, "names of fields", draft.diagnostics);
        match named.and_then(|name| draft.column_named(model, name, item.span, &title)) {
            None => complete = false,
            Some(id) if found.contains(&id) => draft.diagnostics.push(
                Diagnostic::error("field-twice", item.span, format!("{title} lists this field twice"))
                    .help("List each field once"),
            ),
            Some(id) => found.push(id),
        }
    }
    complete.then_some(found)
}

fn many_to_many(draft: &mut Draft<'_, '_>, one: usize, two: usize) -> Option<(Relation, Vec<usize>)> {
    for index in [one, two] {
        let field = &draft.relation_fields[index];
        let given = [
            (field.fields.map(|expr| expr.span), "fields"),
            (field.references.map(|expr| expr.span), "references"),
            (field.on_delete.map(|(_, span)| span), "onDelete"),
            (field.on_update.map(|(_, span)| span), "onUpdate"),
            (field.map.as_ref().map(|(_, span)| *span), "map"),
        ];
        for (span, word) in given {
            if let Some(span) = span {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "option-on-many-to-many",
                        span,
                        format!("`{word}:` has no meaning between two lists"),
                    )
                    .help("Remove it, or declare a model for the table between the two"),
                );
            }
        }
    }
    let name_of = |index: usize| draft.schema.models[draft.relation_fields[index].model.0].name.clone();
    let (first, second) = (name_of(one), name_of(two));
    // A self relation takes its sides in the order of the names of its fields, as Prisma does.
    let field_name = |index: usize| {
        let field = &draft.relation_fields[index];
        draft.schema.models[field.model.0].fields[field.field.0].name.clone()
    };
    let swap = match first.as_bytes().cmp(second.as_bytes()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => field_name(one).as_bytes() > field_name(two).as_bytes(),
    };
    let (a, b) = if swap { (two, one) } else { (one, two) };
    let (left, right) = (&draft.relation_fields[a], &draft.relation_fields[b]);
    let table = left.name.clone().unwrap_or_else(|| format!("{}To{}", name_of(a), name_of(b)));
    let relation = ManyToMany {
        name: left.name.clone(),
        table_name: format!("_{table}"),
        a: (left.model, left.field),
        b: (right.model, right.field),
        span: left.span,
    };
    Some((Relation::ManyToMany(relation), vec![a, b]))
}
