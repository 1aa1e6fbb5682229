//! The schema in plain Prisma for one database, for Prisma Client and the tools that stand on it.
//!
//! The text stays as it is written, in its order and with its comments; what Prisma does not know is cut out, or said
//! in words that it knows: a document is `Json`.

mod differences;
mod edits;
mod indexes;
mod models;
mod print;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use differences::Differences;
use edits::Edits;

use super::target::is_ours;
use crate::capabilities;
use crate::diagnostic::Diagnostics;
use crate::language::ast::{Attribute, CompositeKind, ConfigBlock, ConfigKind, EnumBlock, Item};
use crate::language::format::format;
use crate::language::parser::parse;
use crate::lower;
use crate::model::{Generator, Schema};
use crate::scalar::Dialect;
use crate::source::Sources;

/// A schema that Prisma reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The whole text.
    pub text: String,
    /// What Prisma cannot say of it, or says otherwise, a sentence each.
    pub notes: Vec<String>,
}

/// Says a schema without mistakes in plain Prisma. `label` is what it was made from.
///
/// # Errors
/// What cannot be made in this database at all.
///
/// # Panics
/// Where what is left of a sound schema is none, which tests with the worst names exclude.
pub fn export(
    sources: &Sources,
    schema: &Schema,
    dialect: Dialect,
    label: &str,
) -> Result<Exported, Diagnostics> {
    let mut findings = Diagnostics::default();
    lower::lower(schema, dialect, &mut findings);
    if findings.has_errors() {
        return Err(findings);
    }
    let mut export = Export { schema, dialect, differences: Differences::default() };
    let mut text = format!(
        "// Made by isotype from {}, for {}. Change that, and export again.\n",
        print::on_one_line(label),
        capabilities::of(dialect).display_name
    );
    if schema.datasource.is_none() {
        text += &format!("\ndatasource db {{\n  provider = {}\n}}\n", print::text(dialect.name()));
    }
    let features = export.features();
    if !features.is_empty() && !schema.generators.iter().any(is_client) {
        let features = print::list(&features);
        text += &format!(
            "\ngenerator client {{\n  provider = \"prisma-client-js\"\n  previewFeatures = {features}\n}}\n"
        );
    }
    for (file, source) in sources.iter() {
        let ast = parse(file, &source.text, &mut Diagnostics::default());
        let mut edits = Edits::new(&source.text);
        for item in &ast.items {
            export.item(item, &features, &mut edits);
        }
        text.push('\n');
        text += edits.done().trim_start_matches('\u{feff}');
    }
    let text = format(&text).expect("a sound schema stays one when parts are cut out of it");
    Ok(Exported { text, notes: export.differences.told(schema, dialect) })
}

/// Whether a generator is one of Prisma Client, which alone says what previews a schema uses.
fn is_client(generator: &Generator) -> bool {
    matches!(generator.text("provider"), Some("prisma-client" | "prisma-client-js"))
}

struct Export<'a> {
    schema: &'a Schema,
    dialect: Dialect,
    differences: Differences,
}

impl Export<'_> {
    /// The previews of Prisma that the text needs.
    fn features(&self) -> BTreeSet<String> {
        let mut features = BTreeSet::new();
        let models = &self.schema.models;
        if models.iter().any(|model| model.is_view) {
            features.insert("views".to_owned());
        }
        let mut indexes = models.iter().flat_map(|model| &model.indexes);
        if indexes.any(|index| index.predicate.is_some() && indexes::is_made(index, self.dialect)) {
            features.insert("partialIndexes".to_owned());
        }
        let extensions = self.schema.datasource.as_ref().is_some_and(|source| !source.extensions.is_empty());
        if extensions && capabilities::of(self.dialect).schemas {
            features.insert("postgresqlExtensions".to_owned());
        }
        features
    }

    fn item(&mut self, item: &Item, features: &BTreeSet<String>, edits: &mut Edits<'_>) {
        match item {
            Item::Config(block) if block.kind == ConfigKind::Datasource => self.datasource(block, edits),
            Item::Config(block) => self.generator(block, features, edits),
            Item::Enum(block) => self.enumeration(block, edits),
            Item::Composite(block) if matches!(block.kind, CompositeKind::Type | CompositeKind::Union) => {
                edits.cut_block(block.span);
            }
            Item::Composite(block) => self.model(block, edits),
        }
    }

    /// The provider is this one; addresses are no part of a schema in Prisma 7.
    fn datasource(&self, block: &ConfigBlock, edits: &mut Edits<'_>) {
        for property in &block.properties {
            match (property.name.text.as_str(), &property.value) {
                ("provider", Some(value)) => edits.replace(value.span, print::text(self.dialect.name())),
                ("relationMode", _) => {}
                ("schemas" | "extensions", _) if capabilities::of(self.dialect).schemas => {}
                _ => edits.cut_line(property.span),
            }
        }
    }

    fn generator(&self, block: &ConfigBlock, features: &BTreeSet<String>, edits: &mut Edits<'_>) {
        let Some(generator) = self.schema.generators.iter().find(|it| it.span == block.span) else { return };
        if is_ours(generator) {
            return edits.cut_block(block.span);
        }
        if !is_client(generator) || features.is_empty() {
            return;
        }
        let mut all = features.clone();
        let known = generator.property("previewFeatures").map(print::texts_of).unwrap_or_default();
        all.extend(known);
        let written = block.properties.iter().find(|property| property.name.text == "previewFeatures");
        let line = format!("previewFeatures = {}", print::list(&all));
        match written {
            Some(property) => edits.replace(property.span, line),
            None => edits.insert_before_end(block.span, &format!("\n  {line}\n")),
        }
    }

    /// Enums of columns alone: what only documents hold is no type of the database.
    fn enumeration(&self, block: &EnumBlock, edits: &mut Edits<'_>) {
        let schema = self.schema;
        let stored = schema.enums.iter().find(|it| it.span == block.name.span);
        if stored.is_some_and(|stored| stored.in_documents && !stored.in_columns) {
            return edits.cut_block(block.span);
        }
        for value in &block.values {
            for attribute in value.attributes.iter().filter(|attribute| attribute.name.text != "map") {
                edits.cut(attribute.span);
            }
        }
        self.block_attributes(&block.attributes, &["map"], edits);
    }

    /// Cuts what is none of these; a place in a namespace stays where there are namespaces.
    fn block_attributes(&self, attributes: &[Attribute], known: &[&str], edits: &mut Edits<'_>) {
        for attribute in attributes {
            let name = attribute.name.text.as_str();
            if !(known.contains(&name) || name == "schema" && capabilities::of(self.dialect).schemas) {
                edits.cut_line(attribute.span);
            }
        }
    }
}
