//! The planner of PostgreSQL on a real server: pairs of schemas with rows, each part done and undone.
//!
//! After the last part the catalog must be what the new schema means. Each part's way back must lead to exactly where
//! the part began, rows included; then everything is done and undone once more, from what the undo has kept.

#[path = "../databases/mod.rs"]
mod databases;
mod round;

mod basics;
mod strangers;

use round::{Round, round};
