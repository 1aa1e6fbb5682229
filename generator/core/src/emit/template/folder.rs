//! The templates of a project, as the command read them.

use std::collections::BTreeMap;

use crate::source::FileId;

/// Before the name of an embedded template it means that one, whatever the project has under the name.
pub const BUILTIN: &str = "builtin/";

/// A folder of templates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// The folder as messages show it.
    pub shown: String,
    /// Its templates, by their names: paths below the folder, with `/`.
    pub files: BTreeMap<String, TemplateFile>,
}

/// A template of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFile {
    /// The file, for places in it.
    pub id: FileId,
    /// The whole text.
    pub text: String,
}

impl Folder {
    /// Every name that a template of this folder can ask for: its own and the embedded ones.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        let embedded = isotype_templates::ALL.iter().map(|(name, _)| *name);
        let own = self.files.keys().map(String::as_str);
        own.chain(embedded.filter(|name| !self.files.contains_key(*name)))
    }
}
