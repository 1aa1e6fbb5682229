//! What squawk says of generated files.

use std::fs;
use std::path::PathBuf;

use isotype_testkit::{scratch, squawk};

use super::files::brings_its_own_transaction;

/// Rules that a generated statement may except: those of the table that people read, each with its reason.
fn exceptions() -> Vec<String> {
    let page =
        fs::read_to_string(isotype_testkit::workspace().join("docs/squawk.md")).expect("the page is there");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let rules = rows.flat_map(|row| {
        let (rules, reason) = row[2..].split_once(" | ").expect("a rule and a reason");
        assert!(reason.len() > 20, "{row}");
        rules.split(", ").map(|rule| rule.trim_matches('`').to_owned()).collect::<Vec<_>>()
    });
    rules.collect()
}

/// Files to be looked at.
pub(crate) struct Files {
    folder: tempfile::TempDir,
    exceptions: Vec<String>,
    in_transaction: Vec<PathBuf>,
    alone: Vec<PathBuf>,
    failures: Vec<String>,
}

impl Files {
    pub(crate) fn new() -> Files {
        Files {
            folder: scratch::folder(),
            exceptions: exceptions(),
            in_transaction: Vec::new(),
            alone: Vec::new(),
            failures: Vec::new(),
        }
    }

    /// Adds a file.
    pub(crate) fn add(&mut self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("a scratch file can be written");
        self.check_exceptions(name, text);
        let list = if brings_its_own_transaction(text) { &mut self.alone } else { &mut self.in_transaction };
        list.push(path);
    }

    /// Exceptions are named, listed, and explained in the line above.
    fn check_exceptions(&mut self, name: &str, text: &str) {
        let lines: Vec<&str> = text.lines().collect();
        for (place, line) in lines.iter().enumerate() {
            let Some((_, rules)) = line.split_once("squawk-ignore") else { continue };
            let rules = rules.trim_start_matches("-file");
            let rules: Vec<&str> = rules.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
            let unknown: Vec<&&str> =
                rules.iter().filter(|rule| !self.exceptions.iter().any(|it| it == *rule)).collect();
            if rules.is_empty() || !unknown.is_empty() {
                self.failures.push(format!("{name}:{}: an exception that is not listed: {line}", place + 1));
            }
            let above = place.checked_sub(1).map_or("", |above| lines[above]);
            if !above.starts_with("-- ") || above.contains("no-transaction") {
                self.failures.push(format!("{name}:{}: an exception without a reason: {line}", place + 1));
            }
        }
    }

    /// What squawk finds in all of them.
    pub(crate) fn findings(mut self) -> Vec<String> {
        for (files, in_transaction) in [(&self.in_transaction, true), (&self.alone, false)] {
            let answer = squawk::lint(files, in_transaction).unwrap_or_else(|error| panic!("{error}"));
            let findings: Vec<serde_json::Value> = serde_json::from_str(&answer).expect("squawk says JSON");
            for finding in findings {
                let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
                let file = text("file");
                let line = finding["line"].as_u64().unwrap_or_default() + 1;
                let name = file.rsplit('/').next().unwrap_or_default();
                self.failures.push(format!("{name}:{line}: {}: {}", text("rule_name"), text("message")));
            }
        }
        self.failures
    }
}
