//! Outputs: views of the model, laid out by templates.

mod columns;
pub mod custom;
pub mod json_schema;
pub mod prisma;
pub mod rust;
pub mod target;
pub mod template;
pub mod typescript;
pub mod views;
pub mod zod;

/// A file to write: its path below the output's folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}
