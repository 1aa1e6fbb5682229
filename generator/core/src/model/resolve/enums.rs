//! `enum` blocks: the shape that every side sees, and what the database knows.

use super::Draft;
use super::attributes::Attributes;
use crate::document::{EnumShape, EnumValueShape};
use crate::model::DatabaseEnum;

const BLOCK_ATTRIBUTES: &[&str] = &["map", "schema", "renamed", "open"];
const VALUE_ATTRIBUTES: &[&str] = &["map", "renamed", "deprecated"];

/// Fills the enums.
pub(super) fn resolve(draft: &mut Draft<'_, '_>) {
    for block in &draft.blocks.enums {
        let diagnostics = &mut *draft.diagnostics;
        let mut values = Vec::with_capacity(block.values.len());
        for value in &block.values {
            let mut attributes = Attributes::of_field(&value.attributes);
            let map = attributes.text("map", "name", diagnostics);
            let renamed_from = attributes.renamed_from(diagnostics);
            let deprecated = attributes.deprecated(diagnostics);
            attributes.finish("an enum's value", VALUE_ATTRIBUTES, diagnostics);
            values.push(EnumValueShape {
                name: value.name.text.clone(),
                text: map.map_or_else(|| value.name.text.clone(), |(text, _)| text.to_owned()),
                docs: value.docs.clone(),
                renamed_from,
                deprecated,
                span: value.name.span,
            });
        }
        let mut attributes = Attributes::of_block(&block.attributes);
        let map = attributes.name("map", "name", diagnostics);
        let schema = attributes.name("schema", "name", diagnostics);
        let renamed_from = attributes.renamed_from(diagnostics);
        let open = attributes.marker("open", diagnostics);
        attributes.finish("an enum", BLOCK_ATTRIBUTES, diagnostics);
        draft.schema.shapes.enums.push(EnumShape {
            name: block.name.text.clone(),
            docs: block.docs.clone(),
            values,
            open,
            span: block.name.span,
        });
        draft.schema.enums.push(DatabaseEnum {
            database_name: map.unwrap_or(&block.name.text).to_owned(),
            database_schema: schema.map(str::to_owned),
            in_columns: false,
            in_documents: false,
            renamed_from,
            span: block.name.span,
        });
    }
}
