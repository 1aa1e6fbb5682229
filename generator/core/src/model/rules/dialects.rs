//! Laws about words that a schema gives for one dialect only: what would change meaning is an error.
//!
//! What a dialect can never say, like a Gin index on SQLite, is named where tables are made: see `lower`.

use crate::diagnostic::Diagnostic;
use crate::model::resolve::Draft;
use crate::model::{DefaultValue, Index, Predicate};
use crate::scalar::{Dialect, Rule, Scalar};

pub(super) fn what_has_no_words_for_a_dialect_is_named(draft: &mut Draft<'_, '_>) {
    let dialects = draft.schema.dialects();
    let mut found = Vec::new();
    for model in draft.schema.models.iter().filter(|model| !model.is_view) {
        for index in &model.indexes {
            if let Some(Predicate::Raw { sqlite, postgresql }) = &index.predicate {
                for &dialect in &dialects {
                    let said = if dialect == Dialect::Sqlite { sqlite } else { postgresql };
                    if said.is_none() {
                        found.push(missing_predicate(index, dialect));
                    }
                }
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
        for check in &model.checks {
            for &dialect in &dialects {
                let said = if dialect == Dialect::Sqlite { &check.sqlite } else { &check.postgresql };
                if said.is_none() {
                    let name = dialect.name();
                    found.push(
                        Diagnostic::warning(
                            "check-missing",
                            check.span,
                            format!("This check has no words for {name}: it is left out there"),
                        )
                        .help(format!("Add `{name}: \"…\"` to check alike")),
                    );
                }
            }
        }
    }
    for diagnostic in found {
        draft.diagnostics.push(diagnostic);
    }
}

pub(super) fn schemas_and_extensions_are_of_postgresql(draft: &mut Draft<'_, '_>) {
    let Some(source) = &draft.schema.datasource else { return };
    if !source.providers.contains(&Dialect::Sqlite) {
        return;
    }
    let properties =
        draft.blocks.datasources.first().map(|block| block.properties.as_slice()).unwrap_or_default();
    for property in properties {
        let diagnostic = match property.name.text.as_str() {
            "schemas" if !source.schemas.is_empty() => Diagnostic::warning(
                "schemas-left-out",
                property.span,
                "SQLite has no schemas: `schemas` and `@@schema` are left out there",
            )
            .help("Nothing to do: all tables live together on SQLite"),
            "extensions" if !source.extensions.is_empty() => Diagnostic::warning(
                "extensions-left-out",
                property.span,
                "SQLite has no extensions: `extensions` is left out there",
            )
            .help("Nothing to do, as long as no other line needs one on SQLite"),
            _ => continue,
        };
        draft.diagnostics.push(diagnostic);
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

/// Words that only one of the dialects knows, as far as a glance can tell.
const WORDS: &[(Dialect, &[&str])] = &[
    (Dialect::Sqlite, &["strftime(", "randomblob(", "julianday(", "unixepoch("]),
    (
        Dialect::Postgresql,
        &["::", "gen_random_uuid(", "uuid_generate_v", "nextval(", "now()", "clock_timestamp(", "to_char("],
    ),
];

pub(super) fn an_expression_for_both_dialects_is_known_to_both(draft: &mut Draft<'_, '_>) {
    if draft.schema.dialects().len() < 2 {
        return;
    }
    for model in &draft.schema.models {
        for (_, field, column) in model.columns() {
            let Some(DefaultValue::DbGenerated { sqlite: Some(text), postgresql: Some(same) }) =
                &column.default
            else {
                continue;
            };
            if text != same {
                continue;
            }
            let lower = text.to_ascii_lowercase();
            for (knows, words) in WORDS {
                let Some(word) = words.iter().find(|word| lower.contains(**word)) else { continue };
                let other = if *knows == Dialect::Sqlite { Dialect::Postgresql } else { Dialect::Sqlite };
                draft.diagnostics.push(
                    Diagnostic::warning(
                        "default-of-one-dialect",
                        field.span,
                        format!(
                            "The default of `{}` says `{word}`, which {} does not know",
                            field.name,
                            other.name()
                        ),
                    )
                    .help("Give each dialect its own words: `dbgenerated(postgresql: \"…\", sqlite: \"…\")`"),
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
