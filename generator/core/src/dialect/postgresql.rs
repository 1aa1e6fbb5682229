//! PostgreSQL, 14 or later: its own spelling of everything that tables say.

pub mod catalog;
mod checks;
pub mod create;
pub mod literals;
pub mod normalize;
pub(super) mod others;
pub mod plan;
mod regex;
pub mod rewrite;
pub mod statements;
pub mod types;
