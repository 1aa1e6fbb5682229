//! The templates that lay outputs out, embedded.

/// Every template: its name (`rust/file.rs.j2`) and its text.
pub const ALL: &[(&str, &str)] = &[
    ("rust/file.rs.j2", include_str!("../rust/file.rs.j2")),
    ("typescript/index.ts.j2", include_str!("../typescript/index.ts.j2")),
    ("typescript/zod.ts.j2", include_str!("../typescript/zod.ts.j2")),
];

/// The text of a template.
pub fn get(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(candidate, _)| *candidate == name).map(|(_, text)| *text)
}
