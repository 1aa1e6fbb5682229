//! Migrations: which thing became which, what differs, and the plans and files that lead from one state to the other.
//!
//! [`matching`] says which table, column, enum and value of the new picture was which of the old one;
//! [`with_names_of_next`] and [`with_names_of_previous`] bring both to one set of names; [`diff`] compares a table with
//! itself; a dialect answers a [`Request`] with a [`Plan`], which [`files`] writes down with headers for people. It must not know: any dialect's SQL beyond comments,
//! connections, the schema language.

mod by_hand;
mod changes;
mod diff;
mod documents;
mod explain;
mod file;
mod header;
mod lineage;
mod matching;
mod plan;
mod squawk;
mod steps;
mod stored;
mod suspects;
mod translate;
mod version;
mod words;

pub use by_hand::{BEGIN, Block, END, put_in, put_last, take_apart};
pub use changes::{Change, changes, name_for, slug, told};
pub use diff::{ColumnDiff, KeyDiff, ListDiff, TableDiff, diff};
pub use documents::{Kept, described, document_changes, document_findings, document_findings_of};
pub use explain::{PAGES, Page, explain};
pub use file::{About, Context, Files, files, snapshot};
pub use lineage::Lineage;
pub use matching::{EnumMatch, Matching, Pair, TableMatch, matching};
pub use plan::{Fill, Fills, Grade, Note, Part, Plan, Request, Risk, Script, Statement, Step, comment_lines};
pub use squawk::SQUAWK_EXCEPTIONS;
pub use steps::{DataStep, data_steps};
pub use stored::{StoredColumn, stored_columns};
pub use suspects::{Suspect, SuspectKind, suspects};
pub use translate::{with_names_of_next, with_names_of_previous};
pub use version::{later, version};
pub(crate) use words::with_names;
