//! What squawk says of generated files.

use std::fs;
use std::path::PathBuf;

use isotype_core::migration::SQUAWK_EXCEPTIONS;
use isotype_testkit::{scratch, squawk};

use super::files::brings_its_own_transaction;

fn excepted(rule: &str) -> bool {
    SQUAWK_EXCEPTIONS.iter().any(|(excepted, _)| *excepted == rule)
}

/// The list as people read it.
pub(crate) fn table() -> String {
    SQUAWK_EXCEPTIONS.iter().map(|(rule, reason)| format!("| `{rule}` | {reason} |\n")).collect()
}

/// Files to be looked at.
pub(crate) struct Files {
    folder: tempfile::TempDir,
    in_transaction: Vec<PathBuf>,
    alone: Vec<PathBuf>,
    failures: Vec<String>,
}

impl Files {
    pub(crate) fn new() -> Files {
        Files {
            folder: scratch::folder(),
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
            let unknown: Vec<&&str> = rules.iter().filter(|rule| !excepted(rule)).collect();
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
