//! Rust identifiers from names of the schema.
