//! What people are told: notes of steps, risks of the plan.

use super::Planner;
use crate::migration::{Grade, Note, Risk};
use crate::tables::Name;

/// A change of the catalog alone.
pub(super) const BRIEF: &str = "locks the table for a moment; rows are neither read nor rewritten";
/// A new index on a table in use.
pub(super) const BESIDE: &str = "reads the table twice beside running writers (ShareUpdateExclusive)";
/// Proof of a condition.
pub(super) const SCAN: &str = "reads the table beside running writers (ShareUpdateExclusive)";
/// A new form of every row.
pub(super) const REWRITE: &str =
    "locks the table against readers and writers (AccessExclusive) while every row and index is rewritten";
/// Changes of rows, some at a time.
pub(super) const BATCHES: &str = "changes rows in batches; each batch locks its own rows alone";
/// Nothing but the catalog.
pub(super) const CATALOG: &str = "changes the catalog alone; no table is locked";

pub(super) fn note(what: impl Into<String>, cost: &str) -> Note {
    Note { what: what.into(), why: None, cost: cost.to_owned(), by_hand: None }
}

pub(super) fn note_why(what: impl Into<String>, why: &str, cost: &str) -> Note {
    Note { why: Some(why.to_owned()), ..note(what, cost) }
}

impl Planner<'_> {
    pub(super) fn risk(
        &mut self,
        code: &'static str,
        grade: Grade,
        subject: (&Name, Option<&str>),
        what: String,
        help: impl Into<String>,
    ) {
        let subject = Some((subject.0.clone(), subject.1.map(str::to_owned)));
        let risk = Risk { code, grade, what, help: help.into(), subject };
        if !self.risks.contains(&risk) {
            self.risks.push(risk);
        }
    }
}
