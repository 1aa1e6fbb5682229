//! Laws about what each dialect can say: what is left out is named, what would change meaning is an error.

use crate::diagnostic::Diagnostic;
use crate::model::resolve::Draft;
use crate::model::{DefaultValue, Index, IndexMethod, Model, Predicate};
use crate::scalar::{Dialect, Rule, Scalar};

pub(super) fn what_a_dialect_cannot_say_is_named(draft: &mut Draft<'_, '_>) {
    let dialects = draft.schema.dialects();
    let mut found = Vec::new();
    for model in draft.schema.models.iter().filter(|model| !model.is_view) {
        for index in &model.indexes {
            everywhere(index, &mut found);
            if dialects.contains(&Dialect::Sqlite) {
                on_sqlite(index, &mut found);
            }
            if let Some(Predicate::Raw { sqlite, postgresql }) = &index.predicate {
                for &dialect in &dialects {
                    let said = if dialect == Dialect::Sqlite { sqlite } else { postgresql };
                    if said.is_none() {
                        found.push(missing_predicate(index, dialect));
                    }
                }
            }
        }
        for check in &model.checks {
            for &dialect in &dialects {
                let said = if dialect == Dialect::Sqlite { &check.sqlite } else { &check.postgresql };
                if said.is_none() {
                    found.push(
                        Diagnostic::warning(
                            "check-left-out",
                            check.span,
                            format!("This check has no words for {}", dialect.name()),
                        )
                        .help(format!(
                            "It is left out there; add `{}: \"…\"` to check alike",
                            dialect.name()
                        )),
                    );
                }
            }
        }
        if dialects.contains(&Dialect::Sqlite) {
            expressions(model, &mut found);
        }
    }
    if dialects.contains(&Dialect::Sqlite)
        && let Some(source) = &draft.schema.datasource
    {
        if !source.schemas.is_empty() {
            found.push(
                Diagnostic::warning(
                    "schemas-left-out",
                    source.span,
                    "SQLite has no schemas: `schemas` and `@@schema` are left out there",
                )
                .help("Nothing to do: all tables live together on SQLite"),
            );
        }
        if !source.extensions.is_empty() {
            found.push(
                Diagnostic::warning(
                    "extensions-left-out",
                    source.span,
                    "SQLite has no extensions: `extensions` is left out there",
                )
                .help("Nothing to do, as long as no other line needs one on SQLite"),
            );
        }
    }
    for diagnostic in found {
        draft.diagnostics.push(diagnostic);
    }
}

fn everywhere(index: &Index, found: &mut Vec<Diagnostic>) {
    if index.fulltext {
        found.push(
            Diagnostic::warning(
                "fulltext-left-out",
                index.span,
                "Neither SQLite nor PostgreSQL has `@@fulltext` indexes: it is left out",
            )
            .help("On PostgreSQL, an index of type Gin with an operator class serves searches"),
        );
    }
    if index.fields.iter().any(|part| part.length.is_some()) {
        found.push(
            Diagnostic::warning(
                "length-left-out",
                index.span,
                "Neither SQLite nor PostgreSQL indexes a prefix: `length:` is left out",
            )
            .help("Remove `length:`"),
        );
    }
}

fn on_sqlite(index: &Index, found: &mut Vec<Diagnostic>) {
    if index.method != IndexMethod::BTree {
        found.push(
            Diagnostic::warning(
                "index-left-out",
                index.span,
                format!("SQLite has no {:?} indexes: this one is left out there", index.method),
            )
            .help("Nothing to do, unless a query on SQLite needs it"),
        );
        return;
    }
    if index.fields.iter().any(|part| part.operator_class.is_some()) {
        found.push(
            Diagnostic::warning(
                "operator-class-left-out",
                index.span,
                "SQLite has no operator classes: `ops:` is left out there",
            )
            .help("Nothing to do: the index itself is made"),
        );
    }
    if !index.include.is_empty() {
        found.push(
            Diagnostic::warning("include-left-out", index.span, "SQLite cannot add columns to an index without ordering by them: `include:` is left out there")
                .help("Nothing to do: the index itself is made"),
        );
    }
}

fn missing_predicate(index: &Index, dialect: Dialect) -> Diagnostic {
    let name = dialect.name();
    let message = format!("The `where:` of this index has no words for {name}");
    let help = format!("Add `{name}: \"…\"` to `raw()`");
    if index.unique {
        // Without the predicate the key would refuse rows, without the key it would let them in.
        Diagnostic::error("predicate-missing", index.span, message).help(help)
    } else {
        Diagnostic::warning("predicate-missing", index.span, format!("{message}: it is left out there"))
            .help(help)
    }
}

/// Rules that need regular expressions, which SQLite has not.
fn expressions(model: &Model, found: &mut Vec<Diagnostic>) {
    for (_, field, column) in model.columns() {
        let names: Vec<&str> = column
            .rules
            .iter()
            .filter_map(|rule| match rule {
                Rule::Regex(_) => Some("@regex"),
                Rule::Email => Some("@email"),
                Rule::Url => Some("@url"),
                Rule::Datetime => Some("@datetime"),
                _ => None,
            })
            .collect();
        if !names.is_empty() {
            found.push(
                Diagnostic::note(
                    "rule-not-in-sqlite",
                    field.span,
                    format!("SQLite has no regular expressions: `{}` is checked by Rust and TypeScript alone there", names.join("`, `")),
                )
                .help("Nothing to do, unless other programs write to this table"),
            );
        }
    }
}

pub(super) fn every_default_has_words_for_each_dialect(draft: &mut Draft<'_, '_>) {
    for (position, model) in draft.schema.models.iter().enumerate() {
        for (id, field, column) in model.columns() {
            let Some(DefaultValue::DbGenerated { sqlite, postgresql }) = &column.default else { continue };
            if sqlite.is_none() && postgresql.is_none() {
                continue;
            }
            for dialect in draft.schema.dialects() {
                let said = if dialect == Dialect::Sqlite { sqlite } else { postgresql };
                if said.is_some() {
                    continue;
                }
                let declared = &draft.blocks.models[position].fields[id.0];
                let span = declared.attributes.iter().find(|attribute| attribute.name.text == "default");
                draft.diagnostics.push(
                    Diagnostic::error(
                        "default-missing",
                        span.map_or(field.span, |attribute| attribute.span),
                        format!("`dbgenerated()` has no words for {}", dialect.name()),
                    )
                    .help(format!("Add `{}: \"…\"`", dialect.name())),
                );
            }
        }
    }
}

/// SQLite stores decimals as text and compares them as doubles, which hold fifteen digits.
const EXACT_DIGITS: u32 = 15;

pub(super) fn decimals_are_compared_exactly(draft: &mut Draft<'_, '_>) {
    if !draft.schema.dialects().contains(&Dialect::Sqlite) {
        return;
    }
    for model in &draft.schema.models {
        for (_, field, column) in model.columns() {
            let bound = column
                .rules
                .iter()
                .any(|rule| matches!(rule, Rule::Gt(_) | Rule::Gte(_) | Rule::Lt(_) | Rule::Lte(_)));
            let precision =
                column.native.as_ref().and_then(|native| native.arguments.first().copied()).unwrap_or(65);
            let decimal = column.ty == crate::model::ColumnType::Scalar(Scalar::Decimal);
            if decimal && bound && precision > EXACT_DIGITS {
                draft.diagnostics.push(
                    Diagnostic::error(
                        "decimal-comparison",
                        field.span,
                        format!("SQLite compares decimals exactly up to {EXACT_DIGITS} digits, and `{}` has {precision}", field.name),
                    )
                    .help("Give it a smaller type, like `@db.Decimal(15, 2)`, or remove the rule"),
                );
            }
        }
    }
}
