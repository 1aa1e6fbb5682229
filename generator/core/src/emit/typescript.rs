//! TypeScript: what travels between server and browser, as types; and, if asked for, as zod schemas.
//!
//! `index.ts` holds interfaces, unions and the values of enums, and depends on nothing.
//! What a schema declares keeps its name; what is derived from it (`NewUser`, `UserPatch`, `ScoringInput`)
//! gives way to a declared name. Everything is in the order of names, so that moving a block changes nothing.

mod documents;
mod inputs;
pub(crate) mod literal;
mod models;
pub(crate) mod names;
mod view;

use std::cell::Cell;

use crate::diagnostic::Diagnostics;
use crate::document::graph::Groups;
use crate::document::{DocumentId, EnumId, ValueShape};
use crate::emit::OutputFile;
use crate::emit::template::{Overrides, Templates};
use crate::emit::typescript::inputs::Inputs;
use crate::emit::typescript::names::Names;
pub(crate) use crate::emit::typescript::view::{File, docs_block};
use crate::emit::zod;
use crate::model::Schema;
use crate::naming::typescript::comment;
use crate::scalar::Scalar;

/// What to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeScriptOptions {
    /// The schema as the header names it, by a path that is the same on every machine.
    pub source: String,
    /// Whether to write zod schemas, in a file of their own.
    pub zod: bool,
    /// The project's own templates.
    pub overrides: Option<Overrides>,
}

/// What a reader returns, or what it takes: the two differ where a default is reachable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Output,
    Input,
}

/// What all files of one output share.
pub(crate) struct Context<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) names: Names,
    pub(crate) inputs: Inputs,
    pub(crate) groups: Groups,
    /// What is not used is not declared.
    uses_json_value: Cell<bool>,
    uses_unknown_tag: Cell<bool>,
}

/// Writes `index.ts`, and `zod.ts` if asked for.
///
/// # Errors
/// Where two names of the schema would be one name in TypeScript, or a key cannot be told from those of every object.
pub fn emit(schema: &Schema, options: &TypeScriptOptions) -> Result<Vec<OutputFile>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let context = Context::of(schema, &mut diagnostics);
    let templates = Templates::load("typescript/", options.overrides.as_ref(), schema);
    let mut files = Vec::new();
    let mut add = |path: &str, text: Result<String, Diagnostics>, diagnostics: &mut Diagnostics| match text {
        Ok(text) => files.push(OutputFile { path: path.into(), text }),
        Err(mistakes) => diagnostics.extend(mistakes),
    };
    match templates {
        Err(mistakes) => diagnostics.extend(mistakes),
        Ok(templates) => {
            let source = comment(&options.source).join(" ");
            let text = templates.render("typescript/index.ts.j2", &index(&context, &source));
            add("index.ts", text, &mut diagnostics);
            if options.zod {
                let view = zod::view(&context, &source, &mut diagnostics);
                add("zod.ts", templates.render("typescript/zod.ts.j2", &view), &mut diagnostics);
            }
        }
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(files) }
}

/// What the templates receive: that of `index.ts` and that of `zod.ts`.
///
/// # Errors
/// As [`emit`].
pub(crate) fn views(schema: &Schema, source: &str) -> Result<(File, zod::File), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let context = Context::of(schema, &mut diagnostics);
    let source = comment(source).join(" ");
    let views = (index(&context, &source), zod::view(&context, &source, &mut diagnostics));
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(views) }
}

/// The line by which a file of this schema is known to be made by isotype, as the embedded templates write it.
pub fn header(source: &str) -> String {
    let source = comment(source).join(" ");
    format!(
        "// Made by isotype from {source}. Change the schema and run `isotype`; this file is written anew."
    )
}

fn index(context: &Context<'_>, source: &str) -> File {
    let mut items = documents::enums(context);
    items.extend(documents::documents(context));
    items.extend(models::models(context));
    let names = &context.names;
    File {
        source: source.to_owned(),
        json_value: context.uses_json_value.get().then(|| names.json_value.clone()),
        unknown_tag: context.uses_unknown_tag.get().then(|| names.unknown_tag.clone()),
        items,
    }
}

impl<'a> Context<'a> {
    /// Names everything.
    pub(crate) fn of(schema: &'a Schema, diagnostics: &mut Diagnostics) -> Context<'a> {
        let inputs = Inputs::of(&schema.shapes);
        let names = Names::of(schema, &inputs, diagnostics);
        Context {
            schema,
            names,
            inputs,
            groups: Groups::of(&schema.shapes),
            uses_json_value: Cell::new(false),
            uses_unknown_tag: Cell::new(false),
        }
    }
}

impl Context<'_> {
    /// The type of a value in a document.
    pub(crate) fn value_type(&self, value: &ValueShape, side: Side) -> String {
        match value {
            ValueShape::Scalar(scalar) => self.scalar_type(*scalar).to_owned(),
            ValueShape::Enum(id) => self.enum_type(*id).to_owned(),
            ValueShape::Document(id) => self.document_type(*id, side).to_owned(),
            ValueShape::List(inner) => format!("{}[]", self.value_type(inner, side)),
            ValueShape::Map(inner) => format!("{{ [key: string]: {} }}", self.value_type(inner, side)),
        }
    }

    pub(crate) fn scalar_type(&self, scalar: Scalar) -> &str {
        match scalar {
            Scalar::Boolean => "boolean",
            Scalar::Int | Scalar::Float => "number",
            Scalar::Json => {
                self.uses_json_value.set(true);
                &self.names.json_value
            }
            Scalar::String | Scalar::BigInt | Scalar::Decimal | Scalar::DateTime | Scalar::Bytes => "string",
        }
    }

    /// The type of tags and values that the schema does not know.
    fn unknown_tag(&self) -> &str {
        self.uses_unknown_tag.set(true);
        &self.names.unknown_tag
    }

    pub(crate) fn enum_type(&self, id: EnumId) -> &str {
        &self.names.enums[id.0].output
    }

    /// The name of a document: the input's only where it is another type.
    pub(crate) fn document_type(&self, id: DocumentId, side: Side) -> &str {
        let names = self.names.document(id);
        match side {
            Side::Input if self.inputs.differs(id) => &names.input,
            _ => &names.output,
        }
    }
}
