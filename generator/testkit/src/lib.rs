//! What Isotype's tests stand on: a real PostgreSQL ([`postgres`]), a real TypeScript compiler and Node
//! ([`node`]), a real browser ([`browser`]), the linter of migrations ([`squawk`]), and crates that are compiled while a
//! test runs ([`scratch`]).
//!
//! Nothing here skips. What a test needs is found on the machine or put below the build folder, with a line on
//! stderr that says so; where that is impossible the test fails and the message names the way out.

pub mod browser;
pub mod made;
pub mod node;
pub mod postgres;
pub mod scratch;
pub mod squawk;

mod machine;

pub use machine::{build_folder, workspace};
