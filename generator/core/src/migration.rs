//! Migrations: which thing became which, what differs, and the plans and files that lead from one state to the other.
//!
//! [`matching`] says which table, column, enum and value of the new picture was which of the old one;
//! [`with_names_of_next`] and [`with_names_of_previous`] bring both to one set of names; [`diff`] compares a table with
//! itself; a dialect answers a [`Request`] with a [`Plan`]. It must not know: any dialect's SQL beyond comments,
//! connections, the schema language.

mod diff;
mod file;
mod matching;
mod plan;
mod suspects;
mod translate;
mod words;

pub use diff::{ColumnDiff, KeyDiff, ListDiff, TableDiff, diff};
pub use file::{About, Files, initial, snapshot};
pub use matching::{EnumMatch, Matching, Pair, TableMatch, matching};
pub use plan::{Fill, Fills, Grade, Note, Part, Plan, Request, Risk, Script, Statement, Step, comment_lines};
pub use suspects::{Suspect, SuspectKind, suspects};
pub use translate::{with_names_of_next, with_names_of_previous};
