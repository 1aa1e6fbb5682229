//! `isotype documents audit` on real databases: what it finds, what it records, and what the checker makes of that.

#[path = "../common/mod.rs"]
mod common;

mod memory;
mod reading;
mod recording;
mod world;
