//! Batch after batch, its figures, and what a person needs to see of a disagreement.

use std::fmt::Write;
use std::time::Instant;

use crate::batch::Batch;
use crate::coverage::Coverage;
use crate::judge::{Case, Outcome};
use crate::shrink::{everybody, shrink, theme};
use crate::texts::texts;

/// Schemas that are compiled together.
const TOGETHER: u64 = 16;

/// Texts of a schema in the usual run.
const USUAL: usize = 1_500;

/// Texts of a schema at night, where compiling must not be most of the work.
const NIGHTLY: usize = 3_000;

/// Numbers with commas between them.
fn seeds(text: &str) -> Vec<u64> {
    let numbers = text.split(',').map(|it| it.trim().parse());
    numbers.map(|it| it.unwrap_or_else(|_| panic!("ISOTYPE_SEED holds no numbers: {text}"))).collect()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable)
        .ok()
        .map(|text| text.parse().unwrap_or_else(|_| panic!("{variable} is no number: {text}")))
}

/// Judges the usual schemas and those that found a mistake once, or as many as a night was asked for.
pub(crate) fn judge(found: &[u64]) {
    let only = std::env::var("ISOTYPE_SEED").ok().map(|text| seeds(&text));
    let night = number("ISOTYPE_VALUES");
    let first = number("ISOTYPE_FROM").unwrap_or(0);
    let each = if night.is_some() { NIGHTLY } else { USUAL };
    let schemas = night.map_or(TOGETHER, |values| values.div_ceil(each as u64));
    let range = first..first + schemas;
    let more = found.iter().copied().filter(|seed| first == 0 && !range.contains(seed));
    let all: Vec<u64> = only.clone().unwrap_or_else(|| range.clone().chain(more).collect());
    let (mut coverage, mut failed, begun) = (Coverage::default(), String::new(), Instant::now());
    // The usual run is one batch: every batch is compiled.
    let together = if night.is_some() { TOGETHER as usize } else { all.len() };
    for seeds in all.chunks(together) {
        let batch = Batch::of(seeds);
        let compiled = begun.elapsed();
        let cases = cases(&batch, each);
        let made = begun.elapsed();
        let (outcomes, counts) = everybody(&batch, &cases);
        coverage.add(&batch, &cases, &outcomes, counts);
        // A night that is ended early has told what it found.
        let found = failures(&batch, &cases, &outcomes);
        eprint!("{found}");
        failed.push_str(&found);
        let so_far = format!("{} texts of {} schemas judged", coverage.texts(), coverage.schemas());
        let whole = begun.elapsed();
        eprintln!("{so_far} after {whole:.1?} (compiled by {compiled:.1?}, texts by {made:.1?})");
    }
    println!("{coverage:?}");
    assert!(failed.is_empty(), "{failed}");
    if only.is_none() {
        coverage.is_enough();
    }
}

fn cases(batch: &Batch, each: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for (schema, subject) in batch.subjects.iter().enumerate() {
        let documents = subject.documents();
        for (document, id) in documents.iter().enumerate() {
            let made = texts(&subject.schema.shapes, *id, subject.seed, each.div_ceil(documents.len()));
            cases.extend(made.into_iter().map(|it| Case {
                schema,
                document,
                text: it.text,
                meaning: it.meaning,
            }));
        }
    }
    cases
}

/// Disagreements by theme, the smallest text of each first.
fn failures(batch: &Batch, cases: &[Case], outcomes: &[Outcome]) -> String {
    let mut themes: Vec<(String, Vec<usize>)> = Vec::new();
    for (index, outcome) in outcomes.iter().enumerate().filter(|(_, outcome)| !outcome.complaints.is_empty())
    {
        let theme = theme(outcome);
        match themes.iter_mut().find(|(other, _)| *other == theme) {
            Some((_, places)) => places.push(index),
            None => themes.push((theme, vec![index])),
        }
    }
    let mut text = String::new();
    let shown = number("ISOTYPE_SHOWN").unwrap_or(2) as usize;
    for (theme, mut places) in themes {
        places.sort_by_key(|&place| cases[place].text.len());
        let seeds: Vec<u64> = places.iter().map(|&place| batch.subjects[cases[place].schema].seed).collect();
        let _ = writeln!(text, "\n{} texts break the rule `{theme}`", places.len());
        // One of each schema says more than many of one.
        let mut told: Vec<u64> = Vec::new();
        for (place, seed) in places.iter().zip(seeds) {
            if told.len() == shown || told.contains(&seed) {
                continue;
            }
            told.push(seed);
            // Making it small takes minutes where texts are long, so this comes first.
            let complaint: String = outcomes[*place].complaints.join("; ").chars().take(1_000).collect();
            eprintln!("seed {seed}: {complaint}");
            let (case, outcome) = shrink(batch, &cases[*place], &outcomes[*place]);
            let subject = &batch.subjects[case.schema];
            let _ =
                writeln!(text, "==== seed {seed}, document {}: {}", subject.name(case.document), case.text);
            let _ =
                writeln!(text, "{}\n{}\n---- {}", outcome.complaints.join("\n"), outcome.said, subject.text);
        }
    }
    text
}
