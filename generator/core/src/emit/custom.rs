//! A file that a template of the project's own lays out, from the whole schema.

mod build;
pub mod view;

use super::OutputFile;
use super::template::{Overrides, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Schema, help_for};
use view::Whole;

/// By what name the command shows the view of these templates: it is no name of a template.
pub const VIEW: &str = "schema";

/// What the person asks of such a file.
#[derive(Clone, Debug)]
pub struct CustomOptions {
    /// The schema as the header names it, by a path that is the same on every machine.
    pub source: String,
    /// The file to write.
    pub output: String,
    /// The name of the template.
    pub template: String,
    /// The folder with it.
    pub overrides: Overrides,
}

/// Writes the file.
///
/// # Errors
/// What is wrong with the template, and names that TypeScript cannot have.
pub fn emit(schema: &Schema, options: &CustomOptions) -> Result<OutputFile, Diagnostics> {
    let CustomOptions { template, overrides, .. } = options;
    let folder = &overrides.folder;
    if !folder.files.contains_key(template) {
        let mut mistakes = Diagnostics::default();
        let message = format!("there is no template `{template}` in {}", folder.shown);
        let names = folder.files.keys().map(String::as_str);
        mistakes.push(Diagnostic::error("no-template", overrides.block, message).help(
            match folder.files.is_empty() {
                true => format!("write it: {}/{template}", folder.shown.trim_end_matches('/')),
                false => help_for(template, "", names),
            },
        ));
        return Err(mistakes);
    }
    let templates = Templates::load("", Some(overrides), schema)?;
    let text = templates.render(template, &view(schema, &options.source)?)?;
    Ok(OutputFile { path: options.output.clone(), text })
}

/// What such a template receives.
///
/// # Errors
/// Names that TypeScript cannot have.
pub fn view(schema: &Schema, source: &str) -> Result<Whole, Diagnostics> {
    build::whole(schema, source)
}
