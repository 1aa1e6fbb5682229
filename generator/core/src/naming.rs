//! Names in other worlds: constraints in databases, identifiers in Rust and TypeScript.

pub mod database;
pub mod rust;
pub mod typescript;
