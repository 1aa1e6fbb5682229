//! `isotype explain CODE`: what a risk of a migration means, and the way out.

use std::fmt::Write;

use isotype_core::migration::{PAGES, explain};
use isotype_core::model::help_for;

use super::outcome::Outcome;
use crate::failure::{Error, Failure};

/// Prints one page, or the list of all codes.
pub(super) fn run(code: Option<&str>) -> Result<Outcome, Error> {
    let mut text = String::new();
    match code {
        None => {
            for page in PAGES {
                let _ = writeln!(text, "{:<20} {}", page.code, page.what);
            }
        }
        Some(code) => {
            let Some(page) = explain(code) else {
                let codes = PAGES.iter().map(|page| page.code);
                let failure = Failure::usage("unknown-code", format!("no risk is called `{code}`"));
                return Err(failure.help(help_for(code, "", codes)).into());
            };
            let _ = writeln!(text, "{}", page.code);
            for (label, words) in [("What", page.what), ("Harm", page.harm), ("Way out", page.way_out)] {
                let _ = writeln!(text, "\n{label}\n{}", wrapped(words));
            }
        }
    }
    Ok(Outcome { stdout: Some(text), ..Outcome::default() })
}

/// Lines of a width that people read, indented.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::from(" ")];
    for word in text.split_whitespace() {
        if lines.last().is_some_and(|line| line.chars().count() + word.chars().count() > 90) {
            lines.push(String::from(" "));
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.join("\n")
}
