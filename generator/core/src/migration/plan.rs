//! Plans: what a dialect is asked, and what it answers: parts with their undos, notes and risks.

use super::matching::Matching;
use crate::tables::{Name, Tables};

/// One statement, without its semicolon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The SQL.
    pub sql: String,
    /// What people should know before they read it; any number of lines.
    pub comment: Option<String>,
    /// Rules of squawk that do not hold here, each with the reason; written directly above the statement.
    pub ignore: Vec<(&'static str, &'static str)>,
}

impl Statement {
    /// A statement that speaks for itself.
    pub fn new(sql: impl Into<String>) -> Self {
        Statement { sql: sql.into(), comment: None, ignore: Vec::new() }
    }

    /// Says something of it.
    #[must_use]
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    /// Says that a rule of squawk does not hold here, and why.
    #[must_use]
    pub fn ignore(mut self, rule: &'static str, reason: &'static str) -> Self {
        self.ignore.push((rule, reason));
        self
    }
}

/// What people should know of a step before they run it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What is done: `adds the column User.age`.
    pub what: String,
    /// Why, where the schema alone does not tell.
    pub why: Option<String>,
    /// What it costs: the lock it takes, what it reads or rewrites.
    pub cost: String,
    /// What somebody has to do by hand.
    pub by_hand: Option<String>,
}

/// Something that is done, with what undoes it: both are made by one function, so that neither can be forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub up: Vec<Statement>,
    /// What undoes it; empty where it goes with what another step made, as an index goes with its table.
    pub down: Vec<Statement>,
    /// What people should know of it.
    pub note: Note,
}

/// A part of a migration: one pair of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it does, in letters that a file's name can hold: `expand_user`.
    pub what: String,
    /// What is done.
    pub up: Script,
    /// What undoes exactly this.
    pub down: Script,
    /// What people should know.
    pub notes: Vec<Note>,
}

impl Part {
    /// Steps for one transaction: done in order, undone from the last to the first.
    pub fn of_steps(what: impl Into<String>, steps: Vec<Step>) -> Part {
        let up = steps.iter().flat_map(|step| step.up.clone()).collect();
        let down = steps.iter().rev().flat_map(|step| step.down.clone()).collect();
        Part {
            what: what.into(),
            up: Script::in_transaction(up),
            down: Script::in_transaction(down),
            notes: steps.into_iter().map(|step| step.note).collect(),
        }
    }
}

/// How much a risk weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Worth knowing.
    Note,
    /// It can hurt: a lock, a rewrite, a running release that breaks, rows that may stop it.
    Warning,
    /// The migration stops where rows exist, unless a value is given.
    ValueNeeded,
}

/// What a plan may do to a database or to those who use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// A stable kebab-case name.
    pub code: &'static str,
    /// How much it weighs.
    pub grade: Grade,
    /// What happens, in a sentence.
    pub what: String,
    /// The way out.
    pub help: String,
    /// The table and the column, by the names of the picture where they are (the new one, unless only the old has them).
    pub subject: Option<(Name, Option<String>)>,
}

/// A migration in one dialect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The parts in the order in which they are done; they are undone from the last to the first.
    pub parts: Vec<Part>,
    /// What it may do.
    pub risks: Vec<Risk>,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// A value that a person gives for rows that have none, or whose value cannot stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// The table, by the name in the picture where it arrives.
    pub table: Name,
    /// The column, likewise.
    pub column: String,
    /// An expression over the row as it is at that moment, which gives a value of the new type.
    pub sql: String,
    /// A data step: every row gets it whose value is another one by it, not only those that cannot stay as they are.
    pub rewrites: bool,
}

/// The values that people give for a migration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fills {
    /// On the way up: columns of the new picture.
    pub up: Vec<Fill>,
    /// On the way down: columns of the old picture.
    pub down: Vec<Fill>,
}

/// What a dialect is asked to plan.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The tables as they are; empty ones for the first migration.
    pub previous: &'a Tables,
    /// The tables as they shall be.
    pub next: &'a Tables,
    /// Which of them was which.
    pub matching: &'a Matching,
    /// The version of the migration: fourteen digits. It is in the names of what is kept.
    pub version: &'a str,
    /// The values that people gave.
    pub fills: &'a Fills,
    /// Whether others use the database meanwhile, so that no lock may last.
    pub online: bool,
}

/// Statements in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The statements.
    pub statements: Vec<Statement>,
    /// Whether they want to run in one transaction, which whoever runs them opens. Otherwise they bring their own.
    pub transactional: bool,
}

impl Script {
    /// Statements for one transaction.
    pub fn in_transaction(statements: Vec<Statement>) -> Self {
        Script { statements, transactional: true }
    }

    /// The statements alone, as a file of the migrator holds them.
    pub fn to_sql(&self) -> String {
        let mut text = String::new();
        for statement in &self.statements {
            if !text.is_empty() {
                text.push('\n');
            }
            if let Some(comment) = &statement.comment {
                text.push_str(&comment_lines(comment));
            }
            if !statement.ignore.is_empty() {
                let rules: Vec<&str> = statement.ignore.iter().map(|(rule, _)| *rule).collect();
                statement.ignore.iter().for_each(|(_, reason)| text.push_str(&comment_lines(reason)));
                // The linter wants it directly above the statement.
                text.push_str(&comment_lines(&format!("squawk-ignore {}", rules.join(", "))));
            }
            text.push_str(&statement.sql);
            text.push_str(";\n");
        }
        text
    }

    /// The statements with the transaction that they want, for somebody who pastes them into a shell.
    pub fn to_sql_with_transaction(&self) -> String {
        if !self.transactional || self.statements.is_empty() {
            return self.to_sql();
        }
        format!("BEGIN;\n\n{}\nCOMMIT;\n", self.to_sql())
    }
}

/// A text as SQL comments, a line each. No text can end the comment: only line ends do, and each begins a new one.
pub fn comment_lines(text: &str) -> String {
    let mut lines = String::new();
    for line in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line: String = line.chars().filter(|&c| c != '\0').collect();
        let line = line.trim_end();
        lines.push_str(if line.is_empty() { "--" } else { "-- " });
        lines.push_str(line);
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_comment_stays_a_comment() {
        let text = comment_lines("one\r\n'; DROP TABLE x; --\n\n\0*/ \u{2028}two");
        assert!(text.lines().all(|line| line.starts_with("--")), "{text}");
        assert!(!text.contains('\0'));
    }

    #[test]
    fn undoing_goes_backwards() {
        let step = |name: &str| Step {
            up: vec![Statement::new(format!("MAKE {name}"))],
            down: vec![Statement::new(format!("DROP {name}"))],
            note: Note::default(),
        };
        let index = Step { up: vec![Statement::new("MAKE i")], down: Vec::new(), note: Note::default() };
        let part = Part::of_steps("makes", vec![step("a"), step("b"), index]);
        assert_eq!(part.up.to_sql(), "MAKE a;\n\nMAKE b;\n\nMAKE i;\n");
        assert_eq!(part.down.to_sql(), "DROP b;\n\nDROP a;\n");
        assert_eq!(part.down.to_sql_with_transaction(), "BEGIN;\n\nDROP b;\n\nDROP a;\n\nCOMMIT;\n");
    }
}
