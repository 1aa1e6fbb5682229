//! Axon's server side on the types that Isotype makes of `schema/axon.prisma`: a small server that gives modules and
//! sessions to the browser as JSON ([`api`], [`server`]), and a [`walk`] through the types without any server.
//!
//! Everything is generic over the database and compiled once; the address alone says which one it is.

pub mod api;
#[allow(missing_docs)]
pub mod schema;
pub mod server;
pub mod walk;

use std::path::{Path, PathBuf};

/// The folder of the migrations for `sqlite` or `postgresql`, in the layout that sqlx's migrator reads.
pub fn migrations(dialect: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema/migrations").join(dialect)
}
