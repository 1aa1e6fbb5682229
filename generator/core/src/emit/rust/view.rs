//! What the template of the Rust file lays out.

use serde::Serialize;

use super::Item;

/// The whole file. A template that loops over members and their lines costs more than all the rest of the emitter,
/// so declarations reach it as text.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(crate) struct File {
    /// The first line: a comment that says by whom and from what the file is made.
    pub(super) header: String,
    /// The declarations, in their order.
    pub(super) items: Vec<Declaration>,
}

/// An [`Item`] as text: each part is whole lines, or empty.
#[derive(Serialize)]
#[cfg_attr(feature = "view-schemas", derive(schemars::JsonSchema))]
pub(super) struct Declaration {
    /// The doc comment and the attributes.
    head: String,
    /// What stands before the name: `pub struct`, say.
    keyword: &'static str,
    /// The name; of an implementation, all that stands before the brace.
    name: String,
    /// The members with their doc comments and attributes.
    body: String,
}

impl Declaration {
    pub(super) fn of(item: Item) -> Declaration {
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
