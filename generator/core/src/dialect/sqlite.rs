//! SQLite, 3.38 or later: its own spelling of everything that tables say.

pub mod catalog;
pub mod create;
pub mod literals;
pub mod normalize;
pub(super) mod others;
pub mod plan;
mod reading;
pub mod rewrite;
pub mod statements;
pub mod types;
