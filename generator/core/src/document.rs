//! Documents: the JSON side of a schema.

pub(crate) mod constants;
pub mod evolution;
pub mod fits;
pub mod graph;
pub mod json;
pub mod pattern;
pub mod place;
pub mod ranges;
pub mod rewrite;
pub mod scalars;
mod shape;
pub mod texts;
pub mod verdict;

pub use shape::*;
