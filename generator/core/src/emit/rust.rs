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

use super::template::Templates;
use crate::diagnostic::Diagnostics;
use crate::model::Schema;
use crate::naming::rust::doc_lines;
use names::Names;
use serde::Serialize;

/// What the person asks of the Rust output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RustOptions {
    /// The source as it is named at the head of the file.
    pub source: String,
    /// Documents and enums also derive `ts_rs::TS`.
    pub ts_rs: bool,
    /// Documents and enums also derive `schemars::JsonSchema`.
    pub schemars: bool,
}

/// Writes the Rust file of a schema.
pub fn emit(schema: &Schema, options: &RustOptions) -> Result<String, Diagnostics> {
    let templates = Templates::load("rust/");
    let names = Names::of(schema);
    let mut items = documents::items(schema, &names, options);
    items.extend(upgrades::items(schema, &names));
    items.extend(models::items(schema, &names, options));
    let items = items.into_iter().map(Declaration::of).collect();
    let view = File { header: header(&options.source), items };
    Ok(templates.render("rust/file.rs.j2", &view))
}

/// The whole file. A template that loops over members and their lines costs more than all the rest of the emitter,
/// so declarations reach it as text.
#[derive(Serialize)]
struct File {
    header: String,
    items: Vec<Declaration>,
}

/// An [`Item`] as text: each part is whole lines, or empty.
#[derive(Serialize)]
struct Declaration {
    /// The doc comment and the attributes.
    head: String,
    keyword: &'static str,
    name: String,
    /// The members with their doc comments and attributes.
    body: String,
}

impl Declaration {
    fn of(item: Item) -> Declaration {
        let (mut head, mut body) = (String::new(), String::new());
        push_docs(&mut head, "", &item.docs);
        push_lines(&mut head, &item.attributes);
        for member in &item.members {
            push_docs(&mut body, "    ", &member.docs);
            push_lines(&mut body, &member.attributes);
            push_lines(&mut body, &member.lines);
        }
        Declaration { head, keyword: item.keyword, name: item.name, body }
    }
}

fn push_docs(text: &mut String, indent: &str, lines: &[String]) {
    for line in lines {
        text.extend([indent, "///", line, "\n"]);
    }
}

fn push_lines(text: &mut String, lines: &[String]) {
    for line in lines {
        text.extend([line, "\n"]);
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
