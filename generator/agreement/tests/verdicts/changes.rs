//! Changes of documents, judged by generated code: what the Rust of one release writes, the Rust and the zod of another
//! one read, or refuse where the checker says so.

use isotype_agreement::random::schemas::{edited, schema};
use isotype_agreement::random::{document, runner, same};
use isotype_core::document::evolution::Direction;
use isotype_core::migration::document_findings;
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;

use crate::batch::{Batch, Request};

/// Pairs of a usual run; `ISOTYPE_PAIRS` asks for more.
const PAIRS: u64 = 6;
/// Pairs that are compiled together.
const TOGETHER: u64 = 12;
/// Values that each document of a writer gives.
const VALUES: usize = 40;

/// A text that a release has written, and whether the other one must read it.
struct Case {
    reader: usize,
    document: usize,
    text: String,
    read: bool,
    why: String,
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The place of the document whose column a place begins with.
fn column(place: &str) -> usize {
    let digits = place.strip_prefix("Store.d").expect("a column of the random model");
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().expect("a number")
}

/// The texts of one pair in one direction: examples of what is refused, and values where nothing is.
fn cases(batch: &Batch, pair: usize, direction: Direction) -> Vec<(usize, Case)> {
    let (before, after) = (pair * 2, pair * 2 + 1);
    let (writer, reader) = match direction {
        Direction::Backward => (before, after),
        Direction::Forward => (after, before),
    };
    let subjects = &batch.subjects;
    let findings = document_findings(direction, &subjects[before].schema, &subjects[after].schema);
    let mut cases = Vec::new();
    for finding in findings.iter().filter(|finding| finding.refuses()) {
        let text = finding.example.clone().unwrap_or_default();
        let why = format!("{direction:?} {:?} at {}", finding.kind, finding.place);
        cases.push((writer, Case { reader, document: column(&finding.place), text, read: false, why }));
    }
    if !cases.is_empty() {
        return cases;
    }
    let mut random = runner(subjects[writer].seed);
    for (index, id) in subjects[writer].documents().into_iter().enumerate() {
        let strategy = document(&subjects[writer].schema.shapes, id, 2);
        for _ in 0..VALUES {
            let text = strategy.new_tree(&mut random).expect("a value").current().sent.to_string();
            let why = format!("{direction:?}: {findings:?}");
            cases.push((writer, Case { reader, document: index, text, read: true, why }));
        }
    }
    cases
}

fn judge(seeds: std::ops::Range<u64>) -> (usize, usize) {
    let pairs: Vec<_> = seeds
        .clone()
        .flat_map(|seed| {
            let before = schema(seed);
            let after = edited(&before, seed);
            [(seed, before), (seed, after)]
        })
        .collect();
    let batch = Batch::of_made("isotype-changes", &pairs);
    let mut asked = Vec::new();
    for pair in 0..batch.subjects.len() / 2 {
        asked.extend(cases(&batch, pair, Direction::Backward));
        asked.extend(cases(&batch, pair, Direction::Forward));
    }
    // What the writer makes of a text is what it writes; an example is written as it stands.
    let requests: Vec<Request<'_>> =
        asked.iter().map(|(writer, case)| (*writer, case.document, case.text.as_str())).collect();
    let written = batch.rust(&requests);
    let mut wrong = Vec::new();
    let mut complain = |case: &Case, reader: usize, what: String| {
        let pair = reader / 2 * 2;
        let (before, after) = (&batch.subjects[pair], &batch.subjects[pair + 1]);
        wrong.push(format!(
            "{what}\n  {}\nseed {}\n{}\n----\n{}",
            case.why, before.seed, before.text, after.text
        ));
    };
    let mut texts = Vec::new();
    for ((_, case), answer) in asked.iter().zip(&written) {
        match answer["written"].as_str() {
            Some(text) if case.read || same(&value(text), &value(&case.text)) => {
                texts.push((case, text.to_owned()));
            }
            _ => complain(case, case.reader, format!("the writer does not write {}: {answer}", case.text)),
        }
    }
    let requests: Vec<Request<'_>> =
        texts.iter().map(|(case, text)| (case.reader, case.document, text.as_str())).collect();
    let rust = batch.rust(&requests);
    let javascript = batch.javascript(&requests.iter().map(|request| (*request, false)).collect::<Vec<_>>());
    for (((case, text), rust), zod) in texts.iter().zip(&rust).zip(&javascript) {
        let sides = [("Rust", rust.get("written").is_some()), ("zod", zod.get("value").is_some())];
        for (side, reads) in sides {
            if reads != case.read {
                let verb = if reads { "reads" } else { "refuses" };
                complain(case, case.reader, format!("{side} {verb} {text}"));
            }
        }
    }
    let first = &wrong[..wrong.len().min(3)];
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), texts.len(), first.join("\n\n"));
    let read = texts.iter().filter(|(case, _)| case.read).count();
    (read, texts.len() - read)
}

#[test]
fn what_a_changed_schema_reads_is_what_the_checker_says() {
    let pairs = std::env::var("ISOTYPE_PAIRS").ok().and_then(|text| text.parse().ok()).unwrap_or(PAIRS);
    let (mut read, mut refused) = (0, 0);
    for from in (0..pairs).step_by(TOGETHER as usize) {
        let (more_read, more_refused) = judge(from..pairs.min(from + TOGETHER));
        (read, refused) = (read + more_read, refused + more_refused);
        eprintln!("{} of {pairs} pairs: {read} values read, {refused} refused", pairs.min(from + TOGETHER));
    }
    assert!(read > 100 && refused > 20, "{read} read, {refused} refused");
}
