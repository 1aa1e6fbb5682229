//! The templates that lay outputs out, embedded.

/// Every template: its name (`rust/file.rs.j2`) and its text.
pub const ALL: &[(&str, &str)] = &[];

/// The text of a template.
pub fn get(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(candidate, _)| *candidate == name).map(|(_, text)| *text)
}
