//! The blocks of a schema by kind, and what each name means.

use std::collections::HashMap;

use super::Draft;
use crate::diagnostic::Diagnostic;
use crate::document::{DocumentId, EnumId, TypeId, UnionId};
use crate::language::ast::{Ast, Composite, CompositeKind, ConfigBlock, ConfigKind, EnumBlock, Ident, Item};
use crate::model::{ModelId, suggest};
use crate::scalar::Scalar;

/// The blocks of all files, each kind in the order of the source. The index is the id in the schema.
#[derive(Default)]
pub(crate) struct Blocks<'a> {
    pub(crate) models: Vec<&'a Composite>,
    pub(crate) types: Vec<&'a Composite>,
    pub(crate) unions: Vec<&'a Composite>,
    pub(crate) enums: Vec<&'a EnumBlock>,
    pub(crate) datasources: Vec<&'a ConfigBlock>,
    pub(crate) generators: Vec<&'a ConfigBlock>,
}

/// What the name of a block means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Model(ModelId),
    Document(DocumentId),
    Enum(EnumId),
}

/// Every block's name; the first of two with the same name wins.
#[derive(Default)]
pub(crate) struct Names<'a> {
    targets: HashMap<&'a str, (Target, &'a Ident)>,
    /// In the order of the source, for suggestions.
    order: Vec<&'a str>,
    /// How often a near name has been looked for.
    searches: usize,
}

/// Every search compares with all names, so a schema that is wrong throughout gets no more of them.
const MOST_SEARCHES: usize = 200;

impl<'a> Names<'a> {
    /// What a name means.
    pub(crate) fn get(&self, name: &str) -> Option<Target> {
        self.targets.get(name).map(|(target, _)| *target)
    }

    /// The help text for a type that does not exist.
    pub(crate) fn help_for_type(&mut self, name: &str) -> String {
        self.searches += 1;
        let searches = self.searches <= MOST_SEARCHES;
        let scalars = Scalar::ALL.iter().map(|scalar| scalar.name());
        let candidates = scalars.chain(self.order.iter().copied());
        match searches.then(|| suggest::nearest(name, candidates)).flatten() {
            Some(near) => format!("Did you mean `{near}`?"),
            None => {
                format!("Declare it: `model {name} {{ … }}`, `enum {name} {{ … }}` or `type {name} {{ … }}`")
            }
        }
    }
}

impl<'a> Blocks<'a> {
    /// Sorts the blocks of all files by kind.
    pub(crate) fn collect(asts: &'a [Ast]) -> Self {
        let mut blocks = Blocks::default();
        for item in asts.iter().flat_map(|ast| &ast.items) {
            match item {
                Item::Composite(composite) => match composite.kind {
                    CompositeKind::Model | CompositeKind::View => blocks.models.push(composite),
                    CompositeKind::Type => blocks.types.push(composite),
                    CompositeKind::Union => blocks.unions.push(composite),
                },
                Item::Enum(block) => blocks.enums.push(block),
                Item::Config(block) => match block.kind {
                    ConfigKind::Datasource => blocks.datasources.push(block),
                    ConfigKind::Generator => blocks.generators.push(block),
                },
            }
        }
        blocks
    }
}

/// Binds the name of every block and reports names that are taken or reserved.
pub(crate) fn bind(draft: &mut Draft<'_, '_>) {
    let mut found: Vec<(&Ident, Target)> = Vec::new();
    let blocks = &draft.blocks;
    let models = blocks.models.iter().enumerate();
    found.extend(models.map(|(index, block)| (&block.name, Target::Model(ModelId(index)))));
    let types = blocks.types.iter().enumerate();
    found
        .extend(types.map(|(index, block)| (&block.name, Target::Document(DocumentId::Type(TypeId(index))))));
    let unions = blocks.unions.iter().enumerate();
    found.extend(
        unions.map(|(index, block)| (&block.name, Target::Document(DocumentId::Union(UnionId(index))))),
    );
    let enums = blocks.enums.iter().enumerate();
    found.extend(enums.map(|(index, block)| (&block.name, Target::Enum(EnumId(index)))));
    found.sort_by_key(|(name, _)| name.span);

    for (name, target) in found {
        if let Some(&(_, first)) = draft.names.targets.get(name.text.as_str()) {
            draft.diagnostics.push(
                Diagnostic::error("name-taken", name.span, format!("The name `{}` is taken", name.text))
                    .related(first.span, "first declared here")
                    .help(
                        "Models, views, enums, types and unions share one set of names: rename one of them",
                    ),
            );
            continue;
        }
        draft.names.targets.insert(&name.text, (target, name));
        draft.names.order.push(&name.text);
    }
}
