//! The files of a migration: names, headers, statements; and the snapshot beside them.

use super::changes::slug;
use super::header;
use super::matching::Matching;
use super::plan::{Plan, Script, comment_lines};
use super::version::later;
use crate::diagnostic::Diagnostics;
use crate::language;
use crate::scalar::Dialect;
use crate::source::Sources;
use crate::tables::Tables;

/// What a migration is called and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Fourteen digits: the moment in UTC.
    pub version: &'a str,
    /// The rest of the files' names.
    pub name: &'a str,
    /// The schema as a person would write its path.
    pub source: &'a str,
    /// The database that the files are for.
    pub dialect: Dialect,
    /// Whether the schema is for the other database too, so that the files say how they differ.
    pub both: bool,
}

/// What the headers of the files tell besides the plan.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The tables before; empty ones for the first migration.
    pub previous: &'a Tables,
    /// The tables after.
    pub next: &'a Tables,
    /// Which of them was which.
    pub matching: &'a Matching,
    /// What this database cannot say and the schema says anew, a sentence each.
    pub missing: &'a [String],
    /// What the command was asked besides, as it was typed: `--fill 'User.age=0'`.
    pub options: &'a str,
    /// What the other database gets of the same change, where the schema is for both.
    pub other: Option<&'a Plan>,
}

/// The two files of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The name of both up to `.up.sql` and `.down.sql`.
    pub stem: String,
    /// What is done.
    pub up: String,
    /// What undoes it.
    pub down: String,
}

/// The longest slug of a part in a file's name.
const LONGEST_PART: usize = 80;

/// The files of a plan, a pair for each of its parts. One part has the plain name; several have consecutive versions.
pub fn files(about: &About<'_>, plan: &Plan, context: &Context<'_>) -> Vec<Files> {
    let stems = stems(about, plan);
    let header = header::Headers { about, plan, context, stems: &stems };
    let parts = plan.parts.iter().enumerate().map(|(index, part)| Files {
        stem: stems[index].clone(),
        up: file(&header.up(index), &part.up),
        down: file(&header.down(index), &part.down),
    });
    parts.collect()
}

fn stems(about: &About<'_>, plan: &Plan) -> Vec<String> {
    let (version, name) = (about.version, about.name);
    if let [_] = plan.parts.as_slice() {
        return vec![format!("{version}_{name}")];
    }
    let stem = |(index, part): (usize, &super::plan::Part)| {
        let what = slug(&part.what);
        let what = what.get(..LONGEST_PART).unwrap_or(&what).trim_end_matches('_');
        format!("{}_{name}_{}_{what}", later(version, index as u64), index + 1)
    };
    plan.parts.iter().enumerate().map(stem).collect()
}

fn file(header: &[String], script: &Script) -> String {
    // sqlx looks for exactly these bytes at the beginning of the file.
    let marker = if script.transactional { "" } else { "-- no-transaction\n" };
    format!("{marker}{}\n{}", comment_lines(&header.join("\n")), script.to_sql())
}

/// The schema as it was after a migration, as one text: every file in the order given, formatted.
///
/// # Errors
///
/// The mistakes that keep a file from being read.
pub fn snapshot(sources: &Sources) -> Result<String, Diagnostics> {
    let mut text = String::new();
    for (_, file) in sources.iter() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&language::format::format(&file.text)?);
    }
    Ok(text)
}
