//! The truth by the interpreter of shapes, which readers on every side are held to elsewhere.
//!
//! `ISOTYPE_PAIRS=100000` is a night, `ISOTYPE_SEED=7` one pair.

use std::collections::BTreeSet;

use isotype_agreement::random::schemas::{RandomSchema, edited, schema, stepped};
use isotype_agreement::random::{document, runner};
use isotype_core::document::evolution::{Direction, Finding, Verdict};
use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{Extent, Program};
use isotype_core::document::{DocumentId, ValueShape, verdict};
use isotype_core::migration::document_findings;
use isotype_core::model::Schema;
use isotype_core::source::Sources;
use proptest::strategy::{Strategy, ValueTree};

/// Pairs of a usual run.
const PAIRS: u64 = 400;
/// Values that each document of a writer gives.
const VALUES: usize = 12;

struct Pair {
    seed: u64,
    before: RandomSchema,
    after: RandomSchema,
}

#[derive(Debug, Default)]
struct Count {
    pairs: u64,
    safe: u64,
    values: u64,
    warnings: u64,
    risks: u64,
    breaks: u64,
    /// Called safe, and refused.
    wrong: Vec<String>,
    /// Reasons to stop for which no value is known.
    unproven: Vec<String>,
    /// The pairs of both.
    seeds: BTreeSet<u64>,
}

fn read(made: &RandomSchema) -> Schema {
    let (schema, diagnostics) = isotype_core::read(&Sources::single("random.prisma", made.text()));
    assert!(!diagnostics.has_errors(), "{diagnostics:?}\n{}", made.text());
    schema
}

fn named(schema: &Schema, name: &str) -> DocumentId {
    schema.shapes.document(name).expect("the same documents")
}

/// The document of the column that a place begins with.
fn root<'n>(names: &[&'n str], place: &str) -> &'n str {
    let column = place.strip_prefix("Store.d").unwrap_or_else(|| panic!("{place}"));
    let digits: String = column.chars().take_while(char::is_ascii_digit).collect();
    names[digits.parse::<usize>().expect("a number")]
}

fn faults(schema: &Schema, name: &str, text: &str) -> Vec<verdict::Fault> {
    verdict::faults_of(&schema.shapes, &ValueShape::Document(named(schema, name)), text)
}

/// The same of a stored text, which is brought to the current form first: by the upgrade of a reader, or by a data step.
fn faults_of_row(schema: &Schema, name: &str, text: &str, extent: Extent) -> Vec<verdict::Fault> {
    let root = ValueShape::Document(named(schema, name));
    let program = Program::forth(&schema.shapes, &root, None, extent);
    if program.is_empty() {
        return faults(schema, name, text);
    }
    let row = Json::read(text).expect("what a writer writes is JSON");
    faults(schema, name, &program.apply(&row).to_string())
}

/// Whether what was found can be shown by a value that the writer takes and the reader refuses.
fn proven(finding: &Finding, name: &str, writer: &Schema, reader: &Schema) -> Result<(), String> {
    if !finding.refuses() {
        return Ok(());
    }
    let Some(example) = &finding.example else { return Err("no example".to_owned()) };
    let of_reader = match finding.direction {
        Direction::Backward => faults_of_row(reader, name, example, Extent::Was),
        Direction::Forward => faults(reader, name, example),
    };
    match (faults(writer, name, example), of_reader) {
        (of_writer, _) if !of_writer.is_empty() => {
            Err(format!("the writer does not write {example}: {of_writer:?}"))
        }
        (_, of_reader) if of_reader.is_empty() => Err(format!("the reader takes {example}")),
        _ => Ok(()),
    }
}

fn judge(pair: &Pair, count: &mut Count) {
    let (before, after) = (read(&pair.before), read(&pair.after));
    let names = pair.before.documents();
    let shown = || format!("seed {}\n{}\n----\n{}", pair.seed, pair.before.text(), pair.after.text());
    let mut random = runner(pair.seed);
    for direction in [Direction::Backward, Direction::Forward] {
        count.pairs += 1;
        let (writer, reader) = match direction {
            Direction::Backward => (&before, &after),
            Direction::Forward => (&after, &before),
        };
        let findings = document_findings(direction, &before, &after);
        for finding in &findings {
            match finding.verdict {
                Verdict::Warning => count.warnings += 1,
                Verdict::Risk => count.risks += 1,
                Verdict::Break => count.breaks += 1,
            }
            if let Err(why) = proven(finding, root(&names, &finding.place), writer, reader) {
                let (kind, place) = (&finding.kind, &finding.place);
                count.seeds.insert(pair.seed);
                count.unproven.push(format!("{why}\n  {direction:?} {kind:?} at {place}\n{}", shown()));
            }
        }
        if findings.iter().any(Finding::refuses) {
            continue;
        }
        count.safe += 1;
        for name in &names {
            let strategy = document(&writer.shapes, named(writer, name), 2);
            for _ in 0..VALUES {
                let value = strategy.new_tree(&mut random).expect("a value").current().expected.to_string();
                count.values += 1;
                let mut faults = match direction {
                    Direction::Backward => faults_of_row(reader, name, &value, Extent::Was),
                    Direction::Forward => faults(reader, name, &value),
                };
                if direction == Direction::Backward {
                    faults.extend(faults_of_row(reader, name, &value, Extent::All));
                }
                if !faults.is_empty() {
                    let told =
                        format!("called safe, {direction:?}, {name}: {value}\n{faults:?}\n{findings:?}");
                    count.seeds.insert(pair.seed);
                    count.wrong.push(format!("{told}\n{}", shown()));
                }
            }
        }
    }
}

#[test]
fn what_is_called_safe_is_read_and_what_is_called_a_break_is_refused() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match number("ISOTYPE_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("ISOTYPE_PAIRS").unwrap_or(PAIRS),
    };
    let whole = seeds.end - seeds.start;
    let mut count = Count::default();
    for seed in seeds {
        let before = schema(seed);
        // Every third change says how rows were, for a data step.
        let after = if seed % 3 == 2 { stepped(&before, seed, true) } else { edited(&before, seed) };
        judge(&Pair { seed, before, after }, &mut count);
        if whole > PAIRS && seed % 1_000 == 999 {
            eprintln!("{} of {whole} pairs: {} safe, {} breaks", seed + 1, count.safe, count.breaks);
        }
    }
    let Count { pairs, safe, values, warnings, risks, breaks, wrong, unproven, seeds } = count;
    if !seeds.is_empty() {
        eprintln!("wrong or unproven: {seeds:?}");
    }
    eprintln!(
        "{pairs} verdicts: {safe} safe by {values} values; {breaks} breaks, {risks} risks, {warnings} warnings; {} unproven",
        unproven.len()
    );
    if std::env::var_os("ISOTYPE_SHOWN").is_some() {
        unproven.iter().for_each(|it| eprintln!("UNPROVEN {it}\n"));
    }
    let first = &wrong[..wrong.len().min(3)];
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), first.join("\n\n"));
    let first = &unproven[..unproven.len().min(3)];
    assert!(unproven.is_empty(), "{} unproven:\n{}", unproven.len(), first.join("\n\n"));
    if whole >= PAIRS {
        assert!(safe * 10 > pairs && breaks > pairs / 4 && risks > 100 && values > pairs * 3);
    }
}
