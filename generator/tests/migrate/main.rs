//! Applying migrations to real databases: alone, in turns with sqlx's own migrator, and when something is the matter.

#[path = "../common/mod.rs"]
mod common;
mod documents;
mod equal_rows;
mod faults;
mod interchange;
mod kills;
mod parts;
mod planned;
mod postgresql;
mod world;
mod writers;
