//! What the template of `index.ts` lays out: declarations, whose members are lines already.
//!
//! A template that loops over every member of every declaration costs more than all other work of this emitter.

use std::fmt::Write as _;

use serde::Serialize;

/// The whole file.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(crate) struct File {
    /// What the file is made from, in one line that is harmless inside a comment.
    pub(super) source: String,
    /// The name of the type of any JSON, where it is used.
    pub(super) json_value: Option<String>,
    /// The name of the type of unknown tags, where it is used.
    pub(super) unknown_tag: Option<String>,
    /// The declarations, in their order.
    pub(super) items: Vec<Item>,
}

/// A declaration. Its comment, `docs`, and an interface's members are whole lines, or empty.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Item {
    /// `export interface Name extends Base { … }`
    Interface { docs: String, name: String, base: Option<String>, body: String },
    /// `export type Name = A | B`: the body begins with a blank or a line end.
    Alias { docs: String, name: String, body: String },
    /// `export const Name = [ … ] as const`
    Values { docs: String, name: String, body: String },
}

/// A member of an interface.
pub(super) struct Member {
    pub(super) docs: Vec<String>,
    pub(super) key: String,
    pub(super) optional: bool,
    pub(super) ty: String,
}

/// A branch of a union, or a value of an enum.
pub(super) struct Branch {
    pub(super) docs: Vec<String>,
    pub(super) text: String,
}

impl Branch {
    pub(super) fn bare(text: impl Into<String>) -> Branch {
        Branch { docs: Vec::new(), text: text.into() }
    }
}

/// Longer lines are broken at every branch.
const WIDTH: usize = 100;

impl Item {
    /// `open`: whether other keys are kept.
    pub(super) fn interface(
        docs: &[String],
        name: &str,
        base: Option<String>,
        members: impl IntoIterator<Item = Member>,
        open: bool,
    ) -> Item {
        let mut body = String::new();
        for Member { docs, key, optional, ty } in members {
            write_docs(&docs, "  ", &mut body);
            let mark = if optional { "?" } else { "" };
            writeln!(body, "  {key}{mark}: {ty};").expect("a String takes everything");
        }
        if open {
            body.push_str("  [key: string]: unknown;\n");
        }
        Item::Interface { docs: block(docs), name: name.to_owned(), base, body }
    }

    pub(super) fn alias(docs: &[String], name: &str, branches: &[Branch]) -> Item {
        let body = match one_line(branches, " | ") {
            Some(line) if branches.len() == 1 || name.len() + line.len() + 16 <= WIDTH => format!(" {line}"),
            _ => {
                let mut body = String::new();
                for Branch { docs, text } in branches {
                    body.push('\n');
                    write_docs(docs, "  ", &mut body);
                    write!(body, "  | {text}").expect("a String takes everything");
                }
                body
            }
        };
        Item::Alias { docs: block(docs), name: name.to_owned(), body }
    }

    pub(super) fn values(docs: &[String], name: &str, values: &[Branch]) -> Item {
        let body = match one_line(values, ", ") {
            Some(line) if name.len() + line.len() + 27 <= WIDTH => line,
            _ => values.iter().map(|value| format!("\n  {},", value.text)).collect::<String>() + "\n",
        };
        Item::Values { docs: block(docs), name: name.to_owned(), body }
    }
}

fn one_line(branches: &[Branch], between: &str) -> Option<String> {
    let texts: Vec<&str> = branches.iter().map(|branch| branch.text.as_str()).collect();
    branches.iter().all(|branch| branch.docs.is_empty()).then(|| texts.join(between))
}

fn block(lines: &[String]) -> String {
    docs_block(lines, "")
}

/// A doc comment as whole lines; empty where it has none.
pub(crate) fn docs_block(lines: &[String], indent: &str) -> String {
    let mut text = String::new();
    write_docs(lines, indent, &mut text);
    text
}

fn write_docs(lines: &[String], indent: &str, text: &mut String) {
    match lines {
        [] => {}
        [line] => writeln!(text, "{indent}/** {line} */").expect("a String takes everything"),
        lines => {
            writeln!(text, "{indent}/**").expect("a String takes everything");
            for line in lines {
                let space = if line.is_empty() { "" } else { " " };
                writeln!(text, "{indent} *{space}{line}").expect("a String takes everything");
            }
            writeln!(text, "{indent} */").expect("a String takes everything");
        }
    }
}
