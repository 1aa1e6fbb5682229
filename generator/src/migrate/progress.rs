//! What is told while migrations run.

use std::time::Duration;

use super::files::Direction;

/// Something to tell while migrations run.
#[derive(Clone, Debug)]
pub enum Event<'a> {
    /// The file of the database was not there and was made.
    Created {
        /// The database, for people.
        database: &'a str,
    },
    /// Somebody else is at work; told after some seconds, and again when it changes.
    Waiting {
        /// Whom for, in words.
        whom: &'a str,
        /// How long so far.
        so_far: Duration,
    },
    /// A part begins.
    Begin {
        /// The name of its files.
        stem: &'a str,
        /// Forth or back.
        direction: Direction,
        /// Which one it is, from 1, of this run.
        number: usize,
        /// How many parts this run has.
        of: usize,
        /// How many statements it holds.
        statements: usize,
        /// What it does, as the header of its file says, if it does.
        what: Option<&'a str>,
    },
    /// A statement of the part begins.
    Statement {
        /// Which one it is, from 1.
        number: usize,
        /// Its text.
        sql: &'a str,
    },
    /// A statement is at work for some time: how far it has come, or whom it waits for, as the server tells.
    Working {
        /// In words.
        how_far: &'a str,
    },
    /// The server says something: a NOTICE or a WARNING.
    Said {
        /// `NOTICE` or `WARNING`.
        severity: &'a str,
        /// The words.
        message: &'a str,
    },
    /// A lock could not be had; the part was rolled back and is tried again.
    Again {
        /// The name of its files.
        stem: &'a str,
        /// Why, and who is in the way if that is known.
        why: &'a str,
        /// When.
        after: Duration,
    },
    /// Something was put right before the run.
    Mended {
        /// What, as a sentence.
        what: &'a str,
    },
    /// A part is done.
    Done {
        /// The name of its files.
        stem: &'a str,
        /// Forth or back.
        direction: Direction,
        /// How long it took.
        took: Duration,
    },
}

/// Hears what happens while migrations run.
pub trait Progress: Send {
    /// Is told one thing.
    fn tell(&mut self, event: Event<'_>);

    /// Whether somebody looks on, so that it is worth asking the server how far a statement has come.
    fn watches(&self) -> bool {
        false
    }
}

/// Hears nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn tell(&mut self, _event: Event<'_>) {}
}
