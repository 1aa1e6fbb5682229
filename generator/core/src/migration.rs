//! Migrations: steps with their undos, and the files that hold them.
//!
//! A dialect makes [`Plan`]s; this module turns them into the two files of the migration contract, which sqlx's own
//! migrator reads. It must not know: any dialect's SQL beyond comments, connections, the schema language.

mod file;
mod plan;

pub use file::{About, Files, initial, snapshot};
pub use plan::{Plan, Script, Statement, Step, Undo, comment_lines};
