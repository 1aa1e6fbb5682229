//! Applying migrations: forth, back, how things stand, and the end of what was kept.
//!
//! The ledger is sqlx's, so that `isotype` and `sqlx::migrate!` may take turns on a database. A run holds whatever lock
//! its database has, does a part together with its row in the ledger, and can be ended at any moment: the next run goes
//! on, or says what to do.

pub(crate) mod address;
pub(crate) mod database;
mod failures;
mod fault;
mod files;
mod kept;
mod notices;
mod postgresql;
mod progress;
pub(crate) mod reading;
pub(crate) mod rows;
mod run;
mod split;
mod sqlite;
mod standing;
mod tokens;
pub(crate) mod verify;

pub use files::Direction;
pub use kept::{Kept, Kind as KeptKind};
pub use progress::{Event, Progress, Silent};
pub use run::{
    Down, Purge, Report, State, Status, StatusOf, Up, down, planned_down, planned_up, purge, status, up,
};
