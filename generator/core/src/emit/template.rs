//! The environment that templates are rendered in: strict about names, without escaping of its own.
//!
//! Views hold text that is already escaped for its target, so that a template can do no harm to it. Templates of a
//! project come before the embedded ones of the same name, one by one. They are somebody's program: what they may use up
//! is limited, they see no file but those of their folder, and a mistake of theirs is a finding at its line.

mod filters;
mod folder;
mod problem;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, escape_formatter,
};
use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::model::Schema;
use crate::source::Span;
pub use folder::{BUILTIN, Folder, TemplateFile};
/// The templates that come with isotype: names and texts.
pub use isotype_templates::ALL as EMBEDDED;

/// The words near the top of every generated file, in any case; a file without them belongs to somebody else.
pub const MARKER: &str = "made by isotype";

/// How many bytes from the top they are looked for.
pub const MARKER_WITHIN: usize = 400;

/// What a project's template may use up before it is stopped: a step costs one, and so do 64 bytes of text.
const FUEL: u64 = 1_000_000;

/// What it may use up more for each field, column and value of the schema.
const FUEL_PER_MEMBER: u64 = 2_000;

/// How deep a project's templates may lie within each other, as MiniJinja counts, which takes no more: ten for an include,
/// six for a call, one for a loop. `problem` says what that makes.
const DEEPEST: usize = 500;

/// The templates of one output, parsed once for all its files.
pub(crate) struct Templates {
    environment: Environment<'static>,
    /// The project's own, where it has any.
    project: Option<Overrides>,
}

/// A project's folder of templates and the block that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrides {
    /// The folder.
    pub folder: Arc<Folder>,
    /// The block.
    pub block: Span,
}

impl Templates {
    /// Reads the templates whose names begin with `prefix`, and those of the project.
    ///
    /// # Errors
    /// Every file of the project's that is no template.
    ///
    /// # Panics
    /// Where an embedded template is not valid, which a test excludes.
    pub(crate) fn load(
        prefix: &str,
        overrides: Option<&Overrides>,
        schema: &Schema,
    ) -> Result<Templates, Diagnostics> {
        let mut environment = environment();
        let Some(overrides) = overrides else {
            for &(name, text) in isotype_templates::ALL.iter().filter(|(name, _)| name.starts_with(prefix)) {
                add_embedded(&mut environment, name.to_owned(), text);
            }
            return Ok(Templates { environment, project: None });
        };
        let folder = Arc::clone(&overrides.folder);
        environment.set_debug(true);
        environment.set_recursion_limit(DEEPEST);
        environment.set_fuel(Some(FUEL + FUEL_PER_MEMBER * members(schema)));
        // What `namespace` makes can hold itself, and lists within lists without end.
        environment.remove_global("namespace");
        environment.set_formatter(print);
        filters::add(&mut environment);
        for &(name, text) in isotype_templates::ALL {
            add_embedded(&mut environment, format!("{BUILTIN}{name}"), text);
            if !folder.files.contains_key(name) {
                add_embedded(&mut environment, name.to_owned(), text);
            }
        }
        let mut mistakes = Diagnostics::default();
        // What the project calls by such a name would never be asked for; the command says so.
        for (name, file) in folder.files.iter().filter(|(name, _)| !name.starts_with(BUILTIN)) {
            if let Err(error) = environment.add_template_owned(name.clone(), file.text.clone()) {
                mistakes.push(problem::finding(&error, name, &folder, overrides.block));
            }
        }
        if mistakes.has_errors() {
            return Err(mistakes);
        }
        Ok(Templates { environment, project: Some(overrides.clone()) })
    }

    /// Lays a view out.
    ///
    /// # Errors
    /// What is wrong with a template of the project.
    ///
    /// # Panics
    /// Where an embedded template and its view do not fit, which is a mistake of the emitter and never of a schema.
    pub(crate) fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Diagnostics> {
        let rendered = self.environment.get_template(name).and_then(|template| template.render(Serde(view)));
        let Some(project) = &self.project else {
            return Ok(rendered.unwrap_or_else(|error| panic!("template {name}: {error:#}")));
        };
        let mut mistakes = Diagnostics::default();
        match rendered {
            Err(error) => mistakes.push(problem::finding(&error, name, &project.folder, project.block)),
            Ok(text) if !has_marker(text.as_bytes()) => {
                mistakes.push(problem::no_marker(name, &project.folder, project.block));
            }
            Ok(text) => return Ok(text),
        }
        Err(mistakes)
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().expect("the delimiters are the usual ones"));
    environment
}

/// Writes a value. Lists and maps have no text, and what is not there has none either.
fn print(output: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let refused = match value.kind() {
        ValueKind::None => "a value that is none: ask `is not none` first",
        ValueKind::Seq | ValueKind::Iterable => "a list: loop over it, or `join` it",
        ValueKind::Map => "a whole map: name one of its values",
        _ => return escape_formatter(output, state, value),
    };
    Err(Error::new(ErrorKind::InvalidOperation, format!("this would write {refused}")))
}

fn add_embedded(environment: &mut Environment<'static>, name: String, text: &'static str) {
    if let Err(error) = environment.add_template_owned(name.clone(), text) {
        panic!("template {name}: {error:#}");
    }
}

/// How large a schema is, for what its templates may use up.
fn members(schema: &Schema) -> u64 {
    let shapes = &schema.shapes;
    let fields = schema.models.iter().map(|model| model.fields.len() + 1);
    let keys = shapes.types.iter().map(|shape| shape.fields.len() + 1);
    let variants = shapes.unions.iter().map(|shape| shape.variants.len() + 1);
    let values = shapes.enums.iter().map(|shape| shape.values.len() + 1);
    fields.chain(keys).chain(variants).chain(values).sum::<usize>() as u64
}

/// Whether a file says near its top that it is made by isotype.
pub fn has_marker(text: &[u8]) -> bool {
    let head = &text[..text.len().min(MARKER_WITHIN)];
    head.windows(MARKER.len()).any(|window| window.eq_ignore_ascii_case(MARKER.as_bytes()))
}
