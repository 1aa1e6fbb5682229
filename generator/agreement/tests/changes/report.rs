//! Many cases, their figures, and what a person needs to see of those that fail.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use isotype_core::scalar::Dialect;
use isotype_testkit::postgres;

use crate::case::{self, Case, Failure, Tally};
use crate::database::Database;
use crate::shrink::shrink;
use crate::world;

/// The two databases that a case needs.
async fn databases(dialect: Dialect) -> (Database, Database) {
    match dialect {
        Dialect::Sqlite => (Database::sqlite().await, Database::sqlite().await),
        Dialect::Postgresql => {
            let server = postgres::server();
            let (main, fresh) = (server.database(), server.database());
            (Database::postgresql(&main).await, Database::postgresql(&fresh).await)
        }
    }
}

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

/// Runs cases on a database; panics with a report where one fails. Cases that are known to fail, each with the reason,
/// must fail still: one that holds has to be taken from the list. Beside the usual ones run those of which each found a
/// mistake once.
pub(crate) fn judge(dialect: Dialect, usual: u64, found: &[u64], known: &[(u64, &str)]) {
    let only = std::env::var("ISOTYPE_SEED").ok().map(|text| seeds(&text));
    let count = number("ISOTYPE_PAIRS").unwrap_or(usual);
    let first = number("ISOTYPE_FROM").unwrap_or(0);
    let range = first..first + count;
    let more = found.iter().copied().filter(|it| first == 0 && !range.contains(it));
    let all: Arc<Vec<u64>> = Arc::new(only.clone().unwrap_or_else(|| range.clone().chain(more).collect()));
    let next = Arc::new(AtomicUsize::new(0));
    let failed: Arc<Mutex<Vec<(u64, Failure)>>> = Arc::default();
    let total: Arc<Mutex<Tally>> = Arc::default();
    let work = |_| {
        let (all, next, failed, total) = (all.clone(), next.clone(), failed.clone(), total.clone());
        std::thread::spawn(move || {
            block_on(async {
                let (mut main, mut fresh) = databases(dialect).await;
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(&seed) = all.get(place) else { break };
                    // A night is long: it is told how far it is.
                    if place > 0 && place.is_multiple_of(500) {
                        eprintln!("{}: {place} of {} cases begun", dialect.name(), all.len());
                    }
                    match case::run(&case::random(seed), &mut main, &mut fresh).await {
                        Ok(tally) => total.lock().expect("no panic").add(tally),
                        Err(failure) => {
                            eprintln!("{} case {seed}: {}", dialect.name(), theme(&failure));
                            failed.lock().expect("no panic").push((seed, failure));
                        }
                    }
                }
            });
        })
    };
    let threads: Vec<_> = (0..2.min(all.len())).map(work).collect();
    threads.into_iter().for_each(|thread| thread.join().expect("no worker panics"));
    let mut failed = Arc::into_inner(failed).expect("all workers are done").into_inner().expect("no panic");
    failed.sort_by_key(|(seed, _)| *seed);
    let total = *total.lock().expect("no panic");
    println!("{}: {} of {} cases hold; {total:?}", dialect.name(), all.len() - failed.len(), all.len());
    if only.is_none() {
        for (seed, reason) in known.iter().filter(|(seed, _)| all.contains(seed)) {
            println!("known to fail: case {seed}: {reason}");
            assert!(
                failed.iter().any(|(it, _)| it == seed),
                "case {seed} holds now: take it from the list ({reason})"
            );
        }
        failed.retain(|(seed, _)| !known.iter().any(|(it, _)| it == seed));
    }
    assert!(failed.is_empty(), "{}", report(dialect, &failed));
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future)
}

impl Tally {
    fn add(&mut self, other: Tally) {
        self.migrations += other.migrations;
        self.stopped += other.stopped;
        self.downs += other.downs;
        self.stopped_downs += other.stopped_downs;
        self.rows += other.rows;
    }
}

/// Failures by kind, the most frequent first, with the smallest case of each.
fn report(dialect: Dialect, failed: &[(u64, Failure)]) -> String {
    let mut kinds: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (seed, failure) in failed {
        kinds.entry(theme(failure)).or_default().push(*seed);
    }
    let mut kinds: Vec<(String, Vec<u64>)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, seeds)| std::cmp::Reverse(seeds.len()));
    let mut text = format!("{} cases fail on {}:\n", failed.len(), dialect.name());
    for (kind, seeds) in &kinds {
        let _ = writeln!(text, "{:5} {kind} {:?}", seeds.len(), &seeds[..seeds.len().min(8)]);
    }
    let most = number("ISOTYPE_SHOWN").unwrap_or(3) as usize;
    for (_, seeds) in kinds.iter().take(most) {
        let seed = seeds[0];
        let failure = &failed.iter().find(|(it, _)| *it == seed).expect("it is there").1;
        let (case, failure) = block_on(async {
            let (mut main, mut fresh) = databases(dialect).await;
            let still = async |case: &Case| case::run(case, &mut main, &mut fresh).await.err();
            shrink(case::random(seed), failure.clone(), still).await
        });
        text.push_str(&shown(dialect, &case, &failure));
    }
    text
}

/// What failures have in common: the kind and the words of the first line, without names and numbers.
fn theme(failure: &Failure) -> String {
    let line = failure.text.lines().next().unwrap_or_default();
    if line.contains("isotype: ") || line.starts_with("  ") {
        return failure.kind.to_owned();
    }
    let mut words = String::new();
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' | '`' => quoted = !quoted,
            _ if quoted => {}
            '0'..='9' => {}
            _ => words.push(letter),
        }
    }
    let words: String = words.chars().take(90).collect();
    format!("{}: {words}", failure.kind)
}

fn shown(dialect: Dialect, case: &Case, failure: &Failure) -> String {
    let mut text =
        format!("\n==== {} on {}, seed {}\n{}\n", failure.kind, dialect.name(), case.seed, failure.text);
    let _ = writeln!(
        text,
        "(busy: {}, others: {}, giving: {}, online: {})",
        case.busy, case.others, case.giving, case.online
    );
    let worlds = case.worlds();
    let _ = writeln!(text, "---- first schema\n{}", world::text(&worlds[0], None));
    for (number, pair) in worlds.windows(2).enumerate() {
        let _ = writeln!(text, "---- changes {}: {:?}", number + 1, case.steps[number]);
        let _ = writeln!(text, "---- schema {}\n{}", number + 1, world::text(&pair[1], Some(&pair[0])));
    }
    text.push_str(&case::plans(dialect, case));
    text
}
