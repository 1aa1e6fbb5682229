//! The command `isotype` and the library for build scripts: everything of Isotype that touches the world.
//!
//! A build script wants [`Build`] and should depend on this crate with `default-features = false`: the feature `cli`
//! brings the command's own dependencies.

#[cfg(feature = "cli")]
mod audit;
mod build_script;
#[cfg(feature = "cli")]
pub mod cli;
mod failure;
#[cfg(feature = "cli")]
mod live;
#[cfg(feature = "cli")]
mod lock;
#[cfg(feature = "cli")]
pub mod migrate;
#[cfg(feature = "cli")]
mod migrations;
mod plain;
mod project;
mod schema_files;
#[cfg(feature = "cli")]
mod sum;
mod templates;
mod write;

pub use build_script::Build;
pub use failure::{Error, Failure, Kind};
pub use isotype_core::emit::target::Target::{self, JsonSchema, Rust, TypeScript};
pub use project::{Outputs, Project};
pub use schema_files::SchemaFiles;
pub use write::Wanted;
