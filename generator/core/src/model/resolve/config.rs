//! `datasource` and `generator` blocks.

use super::Draft;
use super::attributes::{Arguments, items, kind_name, name, text, word};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Compatibility;
use crate::language::ast::{ConfigBlock, Expr, ExprKind, Property};
use crate::model::{ConfigValue, Datasource, Extension, Generator, suggest};
use crate::scalar::Dialect;

const DATASOURCE_PROPERTIES: &[&str] =
    &["provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "schemas", "extensions"];

/// Fills the datasource and the generators.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    for (index, block) in draft.blocks.datasources.iter().enumerate() {
        let datasource = datasource(block, draft.diagnostics);
        match &draft.schema.datasource {
            None if index == 0 => draft.schema.datasource = Some(datasource),
            _ => draft.diagnostics.push(
                Diagnostic::error(
                    "datasource-twice",
                    block.name.span,
                    "A schema has one datasource, and this is another",
                )
                .related(draft.blocks.datasources[0].name.span, "the first one")
                .help("Name both dialects in one: `provider = [\"sqlite\", \"postgresql\"]`"),
            ),
        }
    }
    let mut seen: Vec<(&str, crate::source::Span)> = Vec::new();
    for block in &draft.blocks.generators {
        if let Some((_, first)) = seen.iter().find(|(name, _)| *name == block.name.text) {
            draft.diagnostics.push(
                Diagnostic::error(
                    "generator-twice",
                    block.name.span,
                    format!("There are two generators named `{}`", block.name.text),
                )
                .related(*first, "the first one")
                .help("Rename one of them"),
            );
        }
        seen.push((&block.name.text, block.name.span));
        let mut properties = Vec::new();
        for property in once_each(block, draft.diagnostics) {
            if let Some(value) = property.value.as_ref().and_then(|expr| value(expr, draft.diagnostics)) {
                properties.push((property.name.text.clone(), value));
            }
        }
        draft.schema.generators.push(Generator {
            name: block.name.text.clone(),
            properties,
            span: block.span,
        });
    }
    for generator in &draft.schema.generators {
        let asked = compatibility(generator, draft.diagnostics);
        draft.schema.compatibility = asked.unwrap_or(draft.schema.compatibility);
    }
}

/// What the generator `documents` asks of all documents; it makes no output.
fn compatibility(generator: &Generator, diagnostics: &mut Diagnostics) -> Option<Compatibility> {
    if !generator.is_documents() {
        return None;
    }
    let unknown =
        generator.properties.iter().filter(|(name, _)| name != "compatibility" && name != "provider");
    for (name, _) in unknown {
        diagnostics.push(
            Diagnostic::error(
                "unknown-property",
                generator.span,
                format!("`{name}` is not a property of the generator `{}`", generator.name),
            )
            .help(suggest::help_for(name, "", ["compatibility", "provider"])),
        );
    }
    let asked = generator.property("compatibility")?;
    let level = match asked {
        ConfigValue::String(text) => Compatibility::from_name(text),
        _ => None,
    };
    if level.is_none() {
        diagnostics.push(
            Diagnostic::error(
                "unknown-level",
                generator.span,
                format!("`compatibility` of the generator `{}` is no level", generator.name),
            )
            .help("Write \"none\", \"backward\" or \"full\""),
        );
    }
    level
}

/// The properties of a block; a second one of the same name is an error and left out.
fn once_each<'a>(block: &'a ConfigBlock, diagnostics: &mut Diagnostics) -> Vec<&'a Property> {
    let mut properties: Vec<&Property> = Vec::new();
    for property in &block.properties {
        match properties.iter().find(|other| other.name.text == property.name.text) {
            None => properties.push(property),
            Some(first) => diagnostics.push(
                Diagnostic::error(
                    "property-twice",
                    property.name.span,
                    format!("`{}` is given twice", property.name.text),
                )
                .related(first.name.span, "first given here")
                .help("Keep one of them"),
            ),
        }
    }
    properties
}

fn value(expr: &Expr, diagnostics: &mut Diagnostics) -> Option<ConfigValue> {
    match &expr.kind {
        ExprKind::String(text) => Some(ConfigValue::String(text.clone())),
        ExprKind::Number(text) => Some(ConfigValue::String(text.clone())),
        ExprKind::Path(word) => Some(match word.as_str() {
            "true" => ConfigValue::Boolean(true),
            "false" => ConfigValue::Boolean(false),
            _ => ConfigValue::String(word.clone()),
        }),
        ExprKind::Array(items) => {
            Some(ConfigValue::List(items.iter().filter_map(|item| value(item, diagnostics)).collect()))
        }
        ExprKind::Call { name, arguments } if name.text == "env" => {
            let mut arguments = Arguments::of_call(name, expr.span, arguments);
            let variable = arguments.required("name", diagnostics);
            let variable = variable.and_then(|expr| text(expr, &arguments.title, diagnostics));
            arguments.finish(diagnostics);
            variable.map(|variable| ConfigValue::Env(variable.to_owned()))
        }
        ExprKind::Call { .. } | ExprKind::Object(_) => {
            diagnostics.push(
                Diagnostic::error(
                    "property-value",
                    expr.span,
                    format!("A property cannot be {}", kind_name(expr)),
                )
                .help("Write a text in quotes, `true`, `false`, a list of texts, or `env(\"NAME\")`"),
            );
            None
        }
    }
}

fn datasource(block: &ConfigBlock, diagnostics: &mut Diagnostics) -> Datasource {
    let mut datasource = Datasource {
        name: block.name.text.clone(),
        providers: Vec::new(),
        emulated_relations: false,
        schemas: Vec::new(),
        extensions: Vec::new(),
        span: block.span,
    };
    let mut provider_given = false;
    for property in once_each(block, diagnostics) {
        let known = property.name.text.as_str();
        provider_given |= known == "provider";
        let Some(expr) = &property.value else { continue };
        match known {
            "provider" => datasource.providers = providers(expr, diagnostics),
            "url" | "directUrl" | "shadowDatabaseUrl" => {
                value(expr, diagnostics);
            }
            "relationMode" => datasource.emulated_relations = relation_mode(expr, diagnostics),
            "schemas" => datasource.schemas = schemas(expr, diagnostics),
            "extensions" => {
                datasource.extensions =
                    items(expr).iter().filter_map(|item| extension(item, diagnostics)).collect();
            }
            _ => diagnostics.push(
                Diagnostic::error(
                    "unknown-property",
                    property.name.span,
                    format!("`{known}` is not a property of a datasource"),
                )
                .help(suggest::help_for(known, "", DATASOURCE_PROPERTIES.iter().copied())),
            ),
        }
    }
    if !provider_given {
        diagnostics.push(
            Diagnostic::error(
                "provider-missing",
                block.name.span,
                format!("Datasource `{}` names no provider", block.name.text),
            )
            .help("Add `provider = [\"sqlite\", \"postgresql\"]`, or one of the two"),
        );
    }
    if datasource.providers.is_empty() {
        datasource.providers = Dialect::ALL.to_vec();
    }
    datasource
}

fn providers(expr: &Expr, diagnostics: &mut Diagnostics) -> Vec<Dialect> {
    let mut providers = Vec::new();
    for item in items(expr) {
        let Some(name) = text(item, "`provider`", diagnostics) else { continue };
        match Dialect::from_name(name) {
            Some(dialect) if providers.contains(&dialect) => diagnostics.push(
                Diagnostic::error(
                    "provider-twice",
                    item.span,
                    format!("`{}` is named twice", dialect.name()),
                )
                .help("Name each dialect once"),
            ),
            Some(dialect) => providers.push(dialect),
            None => diagnostics.push(
                Diagnostic::error(
                    "unknown-provider",
                    item.span,
                    format!("`{name}` is not a dialect that Isotype writes"),
                )
                .help(suggest::help_for(name, "", ["sqlite", "postgresql"])),
            ),
        }
    }
    if matches!(&expr.kind, ExprKind::Array(items) if items.is_empty()) {
        diagnostics.push(
            Diagnostic::error("provider-missing", expr.span, "`provider` is an empty list")
                .help("Name one or both: `[\"sqlite\", \"postgresql\"]`"),
        );
    }
    providers
}

fn relation_mode(expr: &Expr, diagnostics: &mut Diagnostics) -> bool {
    match text(expr, "`relationMode`", diagnostics) {
        Some("prisma") => true,
        Some("foreignKeys") | None => false,
        Some(other) => {
            diagnostics.push(
                Diagnostic::error("relation-mode", expr.span, format!("`{other}` is not a relation mode"))
                    .help(suggest::help_for(other, "", ["foreignKeys", "prisma"])),
            );
            false
        }
    }
}

fn schemas(expr: &Expr, diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut schemas: Vec<String> = Vec::new();
    for item in items(expr) {
        let Some(schema) = name(item, "`schemas`", diagnostics) else { continue };
        if schemas.iter().any(|other| other == schema) {
            diagnostics.push(
                Diagnostic::error("schema-twice", item.span, format!("The schema `{schema}` is named twice"))
                    .help("Name each schema once"),
            );
        } else {
            schemas.push(schema.to_owned());
        }
    }
    if matches!(&expr.kind, ExprKind::Array(items) if items.is_empty()) {
        diagnostics.push(
            Diagnostic::error("schemas-empty", expr.span, "`schemas` is an empty list")
                .help("Name at least one schema, or remove the line"),
        );
    }
    schemas
}

fn extension(expr: &Expr, diagnostics: &mut Diagnostics) -> Option<Extension> {
    let ExprKind::Call { name: called, arguments } = &expr.kind else {
        let plain = word(expr, "`extensions`", "the name of an extension", diagnostics)?;
        return Some(Extension { name: plain.to_owned(), schema: None, version: None });
    };
    let mut arguments = Arguments::of_call(called, expr.span, arguments);
    let mut read = |argument: &'static str, diagnostics: &mut Diagnostics| {
        let found = arguments.named(argument, diagnostics);
        found.and_then(|expr| name(expr, &arguments.title, diagnostics)).map(str::to_owned)
    };
    let map = read("map", diagnostics);
    let schema = read("schema", diagnostics);
    let version = read("version", diagnostics);
    arguments.finish(diagnostics);
    Some(Extension { name: map.unwrap_or_else(|| called.text.clone()), schema, version })
}
