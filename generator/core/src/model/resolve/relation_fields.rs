//! Fields whose type is a model, with their `@relation`.

use super::attributes::{Arguments, items, name, word};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::{self, Arity, Attribute, Expr};
use crate::model::{Action, FieldId, ModelId, suggest};
use crate::source::Span;

const ACTIONS: &[(&str, Action)] = &[
    ("Cascade", Action::Cascade),
    ("Restrict", Action::Restrict),
    ("NoAction", Action::NoAction),
    ("SetNull", Action::SetNull),
    ("SetDefault", Action::SetDefault),
];

/// A field whose type is a model, with its `@relation`.
pub(crate) struct RelationField<'a> {
    pub(crate) model: ModelId,
    pub(crate) field: FieldId,
    pub(crate) target: ModelId,
    pub(crate) arity: Arity,
    pub(crate) name: Option<String>,
    pub(crate) fields: Option<&'a Expr>,
    pub(crate) references: Option<&'a Expr>,
    pub(crate) on_delete: Option<(Action, Span)>,
    pub(crate) on_update: Option<(Action, Span)>,
    pub(crate) map: Option<(String, Span)>,
    /// The place of the field's name.
    pub(crate) span: Span,
    /// The place of `@relation`, else of the field's name.
    pub(crate) attribute: Span,
}

impl<'a> RelationField<'a> {
    /// Reads `@relation`.
    pub(super) fn read(
        model: ModelId,
        id: FieldId,
        field: &'a ast::Field,
        target: ModelId,
        attribute: Option<&'a Attribute>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut relation = RelationField {
            model,
            field: id,
            target,
            arity: field.arity,
            name: None,
            fields: None,
            references: None,
            on_delete: None,
            on_update: None,
            map: None,
            span: field.name.span,
            attribute: attribute.map_or(field.name.span, |attribute| attribute.span),
        };
        if let Some(attribute) = attribute {
            let mut arguments = Arguments::of("@", attribute);
            let given = arguments.either("name", diagnostics);
            relation.name =
                given.and_then(|expr| name(expr, "the name of `@relation`", diagnostics)).map(str::to_owned);
            relation.fields = arguments.named("fields", diagnostics);
            relation.references = arguments.named("references", diagnostics);
            let on_delete = arguments.named("onDelete", diagnostics);
            relation.on_delete = on_delete.and_then(|expr| action(expr, "`onDelete:`", diagnostics));
            let on_update = arguments.named("onUpdate", diagnostics);
            relation.on_update = on_update.and_then(|expr| action(expr, "`onUpdate:`", diagnostics));
            let map = arguments.named("map", diagnostics);
            relation.map =
                map.and_then(|expr| name(expr, "`map:`", diagnostics).map(|map| (map.to_owned(), expr.span)));
            arguments.finish(diagnostics);
        }
        relation
    }

    /// The names that `fields:` lists, as far as they are words.
    pub(super) fn field_names(&self) -> Vec<&'a str> {
        let listed = self.fields.map(items).unwrap_or_default();
        listed
            .iter()
            .filter_map(|item| match &item.kind {
                ast::ExprKind::Path(path) => Some(path.as_str()),
                _ => None,
            })
            .collect()
    }
}

fn action(expr: &Expr, title: &str, diagnostics: &mut Diagnostics) -> Option<(Action, Span)> {
    let written = word(expr, title, "a referential action", diagnostics)?;
    if let Some((_, action)) = ACTIONS.iter().find(|(name, _)| *name == written) {
        return Some((*action, expr.span));
    }
    diagnostics.push(
        Diagnostic::error("unknown-action", expr.span, format!("`{written}` is not a referential action"))
            .help(suggest::help_for(written, "", ACTIONS.iter().map(|(name, _)| *name))),
    );
    None
}
