//! What the template of `index.ts` lays out: texts that are ready, and where they go.

use serde::Serialize;

/// The whole file.
#[derive(Serialize)]
pub(super) struct File {
    pub(super) source: String,
    /// The name of the type of any JSON, where it is used.
    pub(super) json_value: Option<String>,
    /// The name of the type of unknown tags, where it is used.
    pub(super) unknown_tag: Option<String>,
    pub(super) items: Vec<Item>,
}

/// A declaration.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Item {
    /// `export interface Name extends Base { … }`
    Interface {
        docs: Vec<String>,
        name: String,
        base: Option<String>,
        members: Vec<Member>,
        /// Whether other keys are kept.
        open: bool,
    },
    /// `export type Name = A | B`
    Alias {
        docs: Vec<String>,
        name: String,
        branches: Vec<Branch>,
        /// The whole declaration, where it is short and nothing is said of a branch.
        line: Option<String>,
    },
    /// `export const Name = [ … ] as const`
    Values {
        docs: Vec<String>,
        name: String,
        values: Vec<Branch>,
        /// The whole declaration, where it is short.
        line: Option<String>,
    },
}

/// A member of an interface.
#[derive(Serialize)]
pub(super) struct Member {
    pub(super) docs: Vec<String>,
    pub(super) key: String,
    pub(super) optional: bool,
    pub(super) ty: String,
}

/// A branch of a union, or a value of an enum.
#[derive(Serialize)]
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
    pub(super) fn alias(docs: Vec<String>, name: impl Into<String>, branches: Vec<Branch>) -> Item {
        let name = name.into();
        let line = one_line(&branches, " | ").map(|text| format!("export type {name} = {text};"));
        let line = line.filter(|line| line.chars().count() <= WIDTH || branches.len() == 1);
        Item::Alias { docs, name, branches, line }
    }

    pub(super) fn values(docs: Vec<String>, name: impl Into<String>, values: Vec<Branch>) -> Item {
        let name = name.into();
        let line = one_line(&values, ", ").map(|text| format!("export const {name} = [{text}] as const;"));
        let line = line.filter(|line| line.chars().count() <= WIDTH);
        Item::Values { docs, name, values, line }
    }

    /// Whether a type in here mentions this name.
    pub(super) fn mentions(&self, name: &str) -> bool {
        let within = |text: &str| {
            text.match_indices(name).any(|(start, _)| {
                let word = |character: char| character == '$' || unicode_ident::is_xid_continue(character);
                !text[..start].ends_with(word) && !text[start + name.len()..].starts_with(word)
            })
        };
        match self {
            Item::Interface { members, .. } => members.iter().any(|member| within(&member.ty)),
            Item::Alias { branches, .. } => branches.iter().any(|branch| within(&branch.text)),
            Item::Values { .. } => false,
        }
    }
}

fn one_line(branches: &[Branch], between: &str) -> Option<String> {
    let texts: Vec<&str> = branches.iter().map(|branch| branch.text.as_str()).collect();
    branches.iter().all(|branch| branch.docs.is_empty()).then(|| texts.join(between))
}
