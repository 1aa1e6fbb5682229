//! Documents: the JSON side of a schema.

mod shape;

pub use shape::*;
