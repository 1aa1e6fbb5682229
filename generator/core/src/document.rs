//! Documents: the JSON side of a schema.

pub mod graph;
mod shape;
pub mod texts;

pub use shape::*;
