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
    Alias { docs: Vec<String>, name: String, branches: Vec<Branch> },
    /// `export const Name = [ … ] as const`
    Values { docs: Vec<String>, name: String, values: Vec<Branch> },
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

impl Item {
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
