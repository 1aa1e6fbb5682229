//! Rust: one file with enums, documents, rows and inputs. The derives of `isotype` do the rest.
//!
//! The file is written by the command, included by build scripts and parsed by a macro, so it has no inner attributes.
//! It is laid out as rustfmt lays it out.

mod attributes;
mod constants;
mod documents;
mod models;
mod names;
mod schemars;
mod second_opinions;
mod shared;
#[cfg(test)]
mod tests;
mod upgrades;
mod view;

use super::columns::Form;
use super::template::{Overrides, Templates};
use crate::diagnostic::Diagnostics;
use crate::document::Reading;
use crate::language::ast::Arity;
use crate::model::Schema;
use crate::naming::rust::doc_lines;
pub(crate) use names::{Names, field_names};
use view::Declaration;
pub(crate) use view::File;

/// What the person asks of the Rust output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RustOptions {
    /// The source as it is named at the head of the file.
    pub source: String,
    /// Documents and enums also derive `ts_rs::TS`.
    pub ts_rs: bool,
    /// Documents and enums also derive `schemars::JsonSchema`.
    pub schemars: bool,
    /// The project's own templates.
    pub overrides: Option<Overrides>,
}

/// Writes the Rust file of a schema.
pub fn emit(schema: &Schema, options: &RustOptions) -> Result<String, Diagnostics> {
    let templates = Templates::load("rust/", options.overrides.as_ref(), schema)?;
    templates.render("rust/file.rs.j2", &view(schema, options))
}

/// What the template receives.
pub(crate) fn view(schema: &Schema, options: &RustOptions) -> File {
    let names = Names::of(schema);
    let mut items = documents::items(schema, &names, options);
    items.extend(upgrades::items(schema, &names));
    items.extend(models::items(schema, &names, options));
    let items = items.into_iter().map(Declaration::of).collect();
    File { header: header(&options.source), items }
}

/// The type of a column in rows.
pub(crate) fn column_type(names: &Names, form: Form, reading: Reading, arity: Arity) -> String {
    let one = models::column_type(names, form, reading);
    match arity {
        Arity::Required => one,
        Arity::Optional => format!("Option<{one}>"),
        Arity::List => format!("Vec<{one}>"),
    }
}

/// A struct, an enum or an implementation.
struct Item {
    docs: Vec<String>,
    /// The lines of the attributes.
    attributes: Vec<String>,
    keyword: &'static str,
    name: String,
    members: Vec<Member>,
}

/// A field, a variant or a constant.
struct Member {
    docs: Vec<String>,
    /// The lines of the attributes, indented.
    attributes: Vec<String>,
    /// The lines of the declaration, indented, the comma included.
    lines: Vec<String>,
}

/// The first line of the file. The source is a path, and any character may be in a path.
fn header(source: &str) -> String {
    let source = doc_lines(Some(source)).concat();
    format!(
        "// Made by isotype from{source}. Change the schema and run `isotype`; this file is written anew."
    )
}

/// `#[deprecated(note = "…")]`
fn deprecated(why: Option<&str>, indent: usize) -> Vec<String> {
    match why {
        Some(why) => {
            let note = format!("note = {}", crate::naming::rust::string(why));
            attributes::attribute("deprecated", &[note], indent)
        }
        None => Vec::new(),
    }
}

/// `#[allow(…)]`: generated code does not warn, whether a program uses all of it or not.
fn allow(lints: &[&str], is_deprecated: bool) -> Vec<String> {
    let mut lints: Vec<String> = lints.iter().map(|&lint| lint.to_owned()).collect();
    lints.push("dead_code".to_owned());
    lints.extend(is_deprecated.then(|| "deprecated".to_owned()));
    attributes::attribute("allow", &lints, 0)
}
