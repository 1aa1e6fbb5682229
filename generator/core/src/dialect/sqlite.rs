//! SQLite, 3.38 or later: its own spelling of everything that tables say.

pub mod literals;
pub mod normalize;
pub mod plan;
pub mod statements;
pub mod types;
