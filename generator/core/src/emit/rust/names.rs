//! What everything is called in Rust: no two the same, whatever the schema calls them.

use crate::document::{DocumentId, EnumId, TypeId, UnionId};
use crate::model::{ModelId, Schema};
use crate::naming::rust::{snake_name, type_name, unique, variant_name};

/// The Rust names of a schema. Fields and methods are named where they are emitted.
pub(crate) struct Names {
    enums: Vec<String>,
    values: Vec<Vec<String>>,
    types: Vec<String>,
    unions: Vec<String>,
    models: Vec<String>,
    news: Vec<String>,
    patches: Vec<String>,
}

impl Names {
    /// Names everything. Declared names win over those that are made from others.
    pub(crate) fn of(schema: &Schema) -> Names {
        let shapes = &schema.shapes;
        let declared = shapes.enums.iter().map(|shape| &shape.name);
        let declared = declared.chain(shapes.types.iter().map(|shape| &shape.name));
        let declared = declared.chain(shapes.unions.iter().map(|shape| &shape.name));
        let declared = declared.chain(schema.models.iter().map(|model| &model.name));
        let declared: Vec<&str> = declared.map(String::as_str).collect();
        let mut declared_names = unique(declared.iter().map(|name| (*name, type_name(name))));
        let models = declared_names.split_off(declared_names.len() - schema.models.len());
        let news: Vec<String> = models.iter().map(|name| format!("New{name}")).collect();
        let patches: Vec<String> =
            models.iter().map(|name| format!("{}Patch", name.trim_end_matches('_'))).collect();

        // A declared name is said twice here, so that it wins over one that is made.
        let taken = declared_names.iter().chain(&models).map(|name| (name.as_str(), name.clone()));
        let made = news.iter().chain(&patches).map(|name| ("", name.clone()));
        let mut made = unique(taken.chain(made)).split_off(declared.len());
        let patches = made.split_off(news.len());

        let unions = declared_names.split_off(shapes.enums.len() + shapes.types.len());
        let types = declared_names.split_off(shapes.enums.len());
        let values = shapes.enums.iter().map(|shape| {
            let names = shape.values.iter().map(|value| (value.name.as_str(), variant_name(&value.name)));
            let unknown = shape.open.then(|| ("Unknown", "Unknown".to_owned()));
            // The variant of what is not known keeps its name; it comes last and is not of the schema.
            let mut names = unique(unknown.into_iter().chain(names));
            if shape.open {
                names.remove(0);
            }
            names
        });
        Names { values: values.collect(), enums: declared_names, types, unions, models, news: made, patches }
    }

    pub(crate) fn enumeration(&self, id: EnumId) -> &str {
        &self.enums[id.0]
    }

    /// The variants of an enum, in its order.
    pub(crate) fn values(&self, id: EnumId) -> &[String] {
        &self.values[id.0]
    }

    pub(crate) fn ty(&self, id: TypeId) -> &str {
        &self.types[id.0]
    }

    pub(crate) fn union(&self, id: UnionId) -> &str {
        &self.unions[id.0]
    }

    pub(crate) fn document(&self, id: DocumentId) -> &str {
        match id {
            DocumentId::Type(id) => self.ty(id),
            DocumentId::Union(id) => self.union(id),
        }
    }

    /// The struct of a model's rows.
    pub(crate) fn model(&self, id: ModelId) -> &str {
        &self.models[id.0]
    }

    /// The struct of a model's new rows.
    pub(crate) fn new_row(&self, id: ModelId) -> &str {
        &self.news[id.0]
    }

    /// The struct of a change of a model's rows.
    pub(crate) fn patch(&self, id: ModelId) -> &str {
        &self.patches[id.0]
    }
}

/// The names of fields, unique, without `r#`.
pub(crate) fn field_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    unique(names.into_iter().map(|name| (name, snake_name(name))))
}
