//! The pure core of Isotype: schema text in, Rust, SQL and TypeScript out. No files, network, clock or environment.

pub mod capabilities;
pub mod diagnostic;
pub mod dialect;
pub mod document;
pub mod emit;
pub mod language;
pub mod lower;
pub mod migration;
pub mod model;
pub mod naming;
pub mod scalar;
pub mod source;
pub mod tables;
