//! Documents: the JSON side of a schema.

pub mod graph;
pub mod ranges;
mod shape;
pub mod texts;

pub use shape::*;
