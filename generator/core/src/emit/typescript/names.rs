//! The names of everything that TypeScript declares.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{DocumentId, TypeId};
use crate::emit::columns::visible_models;
use crate::emit::typescript::inputs::Inputs;
use crate::model::Schema;
use crate::naming::typescript::identifier;
use crate::source::Span;

/// A name and the one that stands beside it: a document and its input, an enum and its values.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pair {
    /// What a reader returns.
    pub(crate) output: String,
    /// What a reader takes; of an enum, the list of its values.
    pub(crate) input: String,
}

/// The names of a model.
#[derive(Clone, Debug, Default)]
pub(crate) struct ModelNames {
    pub(crate) row: String,
    pub(crate) new: String,
    pub(crate) patch: String,
}

/// All names, by the ids of what they name.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) types: Vec<Pair>,
    pub(crate) unions: Vec<Pair>,
    /// By union, then by variant.
    pub(crate) variants: Vec<Vec<Pair>>,
    pub(crate) enums: Vec<Pair>,
    pub(crate) models: Vec<ModelNames>,
    pub(crate) json_value: String,
    pub(crate) unknown_tag: String,
}

impl Names {
    /// Names what the schema declares as it does, then what is derived from it, in the order of names.
    pub(crate) fn of(schema: &Schema, inputs: &Inputs, diagnostics: &mut Diagnostics) -> Names {
        let mut taken = Taken::default();
        let shapes = &schema.shapes;
        let mut declare = |name: &str, span| taken.declare(name, span, diagnostics);
        let pair = |output| Pair { output, input: String::new() };
        let mut names = Names {
            enums: shapes.enums.iter().map(|shape| pair(declare(&shape.name, shape.span))).collect(),
            types: shapes.types.iter().map(|shape| pair(declare(&shape.name, shape.span))).collect(),
            unions: shapes.unions.iter().map(|shape| pair(declare(&shape.name, shape.span))).collect(),
            models: vec![ModelNames::default(); schema.models.len()],
            ..Names::default()
        };
        let models = visible_models(schema);
        for &(index, model) in &models {
            names.models[index].row = declare(&model.name, model.span);
        }
        names.variants = variants(schema, &names, &mut taken);
        for index in by_name(names.types.iter().map(|pair| &pair.output)) {
            names.types[index].input = taken.derive(format!("{}Input", names.types[index].output));
        }
        for index in by_name(names.unions.iter().map(|pair| &pair.output)) {
            names.unions[index].input = taken.derive(format!("{}Input", names.unions[index].output));
            for (variant, shape) in names.variants[index].iter_mut().zip(&shapes.unions[index].variants) {
                if inputs.differs(DocumentId::Type(shape.payload)) {
                    variant.input = taken.derive(format!("{}Input", variant.output));
                }
            }
        }
        for index in by_name(names.enums.iter().map(|pair| &pair.output)) {
            names.enums[index].input = taken.derive(format!("{}Values", names.enums[index].output));
        }
        for &(index, _) in &models {
            let model = &mut names.models[index];
            model.new = taken.derive(format!("New{}", capitalized(&model.row)));
            model.patch = taken.derive(format!("{}Patch", model.row));
        }
        names.json_value = taken.derive("JsonValue".to_owned());
        names.unknown_tag = taken.derive("UnknownTag".to_owned());
        names
    }

    /// The names of a document.
    pub(crate) fn document(&self, id: DocumentId) -> &Pair {
        match id {
            DocumentId::Type(TypeId(index)) => &self.types[index],
            DocumentId::Union(id) => &self.unions[id.0],
        }
    }
}

fn variants(schema: &Schema, names: &Names, taken: &mut Taken) -> Vec<Vec<Pair>> {
    let unions = &schema.shapes.unions;
    let mut result = vec![Vec::new(); unions.len()];
    for index in by_name(names.unions.iter().map(|pair| &pair.output)) {
        let mut pairs = vec![Pair::default(); unions[index].variants.len()];
        for variant in by_name(unions[index].variants.iter().map(|variant| &variant.name)) {
            let name = identifier(&unions[index].variants[variant].name);
            let union = &names.unions[index].output;
            pairs[variant].output = taken.derive(format!("{union}{}", capitalized(&name)));
        }
        result[index] = pairs;
    }
    result
}

/// The indexes of these names, in the order of the names.
pub(crate) fn by_name<'a>(names: impl Iterator<Item = &'a String>) -> Vec<usize> {
    let names: Vec<&String> = names.collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&index| names[index]);
    order
}

fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[derive(Default)]
struct Taken {
    names: BTreeMap<String, Option<(String, Span)>>,
}

impl Taken {
    /// The identifier of a declared name; two names that become one are an error.
    fn declare(&mut self, name: &str, span: Span, diagnostics: &mut Diagnostics) -> String {
        let result = identifier(name);
        if let Some(Some((other, place))) = self.names.get(&result) {
            let message = format!("{name} and {other} are both {result} in TypeScript");
            let error = Diagnostic::error("typescript-name-collision", span, message)
                .related(*place, format!("{other} is declared here"))
                .help("rename one of them; @@map keeps the name of its table");
            diagnostics.push(error);
        }
        self.names.insert(result.clone(), Some((name.to_owned(), span)));
        result
    }

    /// A derived name: what is declared comes first.
    fn derive(&mut self, mut name: String) -> String {
        while self.names.contains_key(&name) {
            name.push('_');
        }
        self.names.insert(name.clone(), None);
        name
    }
}
