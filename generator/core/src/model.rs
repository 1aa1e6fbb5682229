//! The model: a schema with every name resolved, and the rules that it must keep.

mod resolve;
mod rules;
mod types;

pub use types::*;
