//! The model: a schema with every name resolved, and the rules that it must keep.

mod regex;
mod resolve;
mod rules;
mod suggest;
mod types;

pub use resolve::resolve;
pub use suggest::help_for;
pub use types::*;
