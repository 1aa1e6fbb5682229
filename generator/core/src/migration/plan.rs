//! Steps: what is done, what undoes it, and the scripts that run them in order.

/// One statement, without its semicolon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The SQL.
    pub sql: String,
    /// What people should know before they read it; any number of lines.
    pub comment: Option<String>,
}

impl Statement {
    /// A statement that speaks for itself.
    pub fn new(sql: impl Into<String>) -> Self {
        Statement { sql: sql.into(), comment: None }
    }

    /// Says something of it.
    #[must_use]
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}

/// What undoes a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// This statement.
    Statement(Statement),
    /// Nothing of its own: it goes with what another step made, as an index goes with its table.
    Included,
}

/// Something that is done, with what undoes it: both are made by one function, so that neither can be forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub statement: Statement,
    /// What undoes it.
    pub undo: Undo,
}

/// Steps in the order in which they are done; they are undone from the last to the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Plan {
    /// What does everything.
    pub fn up(&self) -> Script {
        Script::in_transaction(self.steps.iter().map(|step| step.statement.clone()).collect())
    }

    /// What undoes everything.
    pub fn down(&self) -> Script {
        let undos = self.steps.iter().rev().filter_map(|step| match &step.undo {
            Undo::Statement(statement) => Some(statement.clone()),
            Undo::Included => None,
        });
        Script::in_transaction(undos.collect())
    }
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
            statement: Statement::new(format!("MAKE {name}")),
            undo: Undo::Statement(Statement::new(format!("DROP {name}"))),
        };
        let index = Step { statement: Statement::new("MAKE i"), undo: Undo::Included };
        let plan = Plan { steps: vec![step("a"), step("b"), index] };
        assert_eq!(plan.up().to_sql(), "MAKE a;\n\nMAKE b;\n\nMAKE i;\n");
        assert_eq!(plan.down().to_sql(), "DROP b;\n\nDROP a;\n");
        assert_eq!(plan.down().to_sql_with_transaction(), "BEGIN;\n\nDROP b;\n\nDROP a;\n\nCOMMIT;\n");
    }
}
