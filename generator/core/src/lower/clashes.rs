//! Names that meet in the database although they differ in the schema: cut to the same letters, alike but for case, or
//! of two kinds of things that share one namespace.

use std::collections::BTreeMap;

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::tables::{Table, Tables};

/// Reports every clash. Places are those of the models and enums; a made name has no place of its own.
pub(super) fn report(tables: &Tables, lowering: &mut Lowering<'_>) {
    let mut seen: BTreeMap<(Option<String>, String), String> = BTreeMap::new();
    // Where enums are no types, their names are nobody's.
    for it in tables.enums.iter().filter(|_| lowering.capabilities.native_enums) {
        claim(lowering, &mut seen, it.name.schema.as_deref(), &it.name.name, "the enum", &it.name.name);
    }
    for table in &tables.tables {
        let space = table.name.schema.as_deref();
        claim(lowering, &mut seen, space, &table.name.name, "the table", &table.name.name);
    }
    for table in &tables.tables {
        let space = table.name.schema.as_deref();
        if let Some(name) = table.primary_key.as_ref().and_then(|key| key.name.as_deref()) {
            claim(lowering, &mut seen, space, name, "the primary key of", &table.name.name);
        }
        for index in &table.indexes {
            claim(lowering, &mut seen, space, &index.name, "an index of", &table.name.name);
        }
        columns(lowering, table);
        constraints(lowering, table);
    }
}

fn columns(lowering: &mut Lowering<'_>, table: &Table) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for column in &table.columns {
        if let Some(other) = seen.insert(folded(lowering, &column.name), &column.name) {
            let message = format!(
                "columns `{other}` and `{}` of `{}` are one name on {}",
                column.name, table.name.name, lowering.capabilities.display_name
            );
            push(lowering, &table.name.name, message);
        }
    }
}

fn constraints(lowering: &mut Lowering<'_>, table: &Table) {
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let names = (table.foreign_keys.iter().map(|key| key.name.as_str()))
        .chain(table.checks.iter().filter_map(|check| check.name.as_deref()))
        .chain(table.primary_key.iter().filter_map(|key| key.name.as_deref()));
    for name in names {
        if seen.insert(folded(lowering, name), ()).is_some() {
            let message = format!("two constraints of `{}` have the name `{name}`", table.name.name);
            push(lowering, &table.name.name, message);
        }
    }
}

fn claim(
    lowering: &mut Lowering<'_>,
    seen: &mut BTreeMap<(Option<String>, String), String>,
    schema: Option<&str>,
    name: &str,
    kind: &str,
    of: &str,
) {
    // The default namespace has a name, and both spellings are the same place.
    let space = schema.filter(|&schema| schema != "public").map(str::to_owned);
    let holder = format!("{kind} `{of}`");
    if let Some(other) = seen.insert((space, folded(lowering, name)), holder.clone()) {
        let message = format!(
            "{other} and {holder} both have the name `{name}` on {}, where they share one namespace",
            lowering.capabilities.display_name
        );
        push(lowering, of, message);
    }
}

fn push(lowering: &mut Lowering<'_>, stored: &str, message: String) {
    let schema = lowering.schema;
    let span = (schema.models.iter().find(|model| lowering.names.cut(&model.database_name) == stored))
        .map(|model| model.span)
        .or_else(|| schema.enums.iter().find(|it| it.database_name == stored).map(|it| it.span));
    let diagnostic = Diagnostic::new(crate::diagnostic::Severity::Error, "name-clash", span, message)
        .help("give one of them another name with `map:`, `@map` or `@@map`");
    lowering.diagnostics.push(diagnostic);
}

fn folded(lowering: &Lowering<'_>, name: &str) -> String {
    // SQLite folds ASCII letters alone.
    if lowering.capabilities.names_ignore_case { name.to_ascii_lowercase() } else { name.to_owned() }
}
