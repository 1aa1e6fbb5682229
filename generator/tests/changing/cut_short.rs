//! Batches on PostgreSQL that were cut short. On the way up they are undone by somebody who does not know that they
//! began: sqlx's revert takes the part before, since the ledger has no row of the batches. On the way down whoever comes
//! next goes on, or goes up again.

use isotype_core::scalar::Dialect;

use super::case::Case;
use super::files::{self, Pair};
use super::live::{self, apply};
use super::story::Proof;
use crate::databases::Database;

/// Runs the parts up to each one with batches, undoes those before it, and compares with what was there at first.
pub(crate) fn prove(case: &Case) -> Vec<String> {
    let of_postgresql = case.dialects().contains(&Dialect::Postgresql);
    if !of_postgresql || case.stops_up() || case.known_to_fail(Dialect::Postgresql).is_some() {
        return Vec::new();
    }
    let change = case.change(Dialect::Postgresql);
    let pairs = files::files(case, Dialect::Postgresql, &change);
    let mut proof = Proof::new(case, Dialect::Postgresql, &change, &pairs);
    let batches = (0..pairs.len()).filter(|&part| has_batches(pairs[part].up()));
    for last in batches {
        let Some(mut database) = proof.database() else { break };
        let before = proof.rows(&mut database);
        let up = pairs[..=last].iter().map(|pair| (pair.up(), pair.up_name()));
        let down = pairs[..last].iter().rev().map(|pair| (pair.down(), pair.down_name()));
        let mut all = up.chain(down);
        let done = all.try_for_each(|(file, name)| {
            apply(&mut database, file).map_err(|error| format!("{name}: {error}"))
        });
        if let Err(words) = done {
            proof.fail(&words);
            continue;
        }
        let when = format!("without {}", pairs[last].up_name());
        proof.is_before(&when, &mut database);
        let rows = proof.rows(&mut database);
        proof.expect(&format!("the rows {when}"), &before, &rows);
    }
    proof.failures
}

fn has_batches(file: &str) -> bool {
    file.contains("LOOP\n") && file.contains(COMMITTED)
}

/// How a batch ends.
const COMMITTED: &str = "COMMIT;\n";

/// Cuts each way down short, behind its first batch and behind its last statement, before the ledger knows; then goes
/// on, or up again, and compares with what an undisturbed way leads to.
pub(crate) fn prove_undone(case: &Case) -> Vec<String> {
    let of_postgresql = case.dialects().contains(&Dialect::Postgresql);
    let stops = case.stops_up() || case.stops_down();
    if !of_postgresql || stops || case.known_to_fail(Dialect::Postgresql).is_some() {
        return Vec::new();
    }
    let change = case.change(Dialect::Postgresql);
    let pairs = files::files(case, Dialect::Postgresql, &change);
    let mut proof = Proof::new(case, Dialect::Postgresql, &change, &pairs);
    let batches: Vec<usize> = (0..pairs.len()).filter(|&part| has_batches(pairs[part].down())).collect();
    if batches.is_empty() {
        return proof.failures;
    }
    let Some(mut database) = in_use(&mut proof) else { return proof.failures };
    let lowered = live::down(&mut database, &pairs);
    proof.must_have_worked("down", lowered);
    let lowered = proof.rows(&mut database);
    let raised = live::up(&mut database, &pairs);
    proof.must_have_worked("up again", raised);
    let raised = proof.rows(&mut database);
    for part in batches {
        let down = pairs[part].down();
        // A batch ends in a loop; the first one is what is cut.
        let within = down.replacen(COMMITTED, "COMMIT;\nRAISE EXCEPTION 'cut short';\n", 1);
        for (where_, file) in [("behind a batch", within.as_str()), ("behind its end", down)] {
            for up in [false, true] {
                let Some(mut database) = in_use(&mut proof) else { continue };
                let later = live::down(&mut database, &pairs[part + 1..]);
                let when = format!("{} cut short {where_}", pairs[part].down_name());
                proof.must_have_worked(&when, later);
                let cut = apply(&mut database, file);
                proof.expect(&when, &(file == down).to_string(), &cut.is_ok().to_string());
                let done = match up {
                    true => live::up(&mut database, &pairs[part + 1..]),
                    false => live::down(&mut database, &pairs[..=part]),
                };
                proof.must_have_worked(&when, done);
                let actual = proof.rows(&mut database);
                if up {
                    proof.is_after(&format!("after {when}, then up"), &mut database);
                    proof.expect(&format!("the rows after {when}, then up"), &raised, &actual);
                } else {
                    proof.is_undone(&format!("after {when}, then down"), &mut database);
                    proof.expect(&format!("the rows after {when}, then down"), &lowered, &actual);
                }
            }
        }
    }
    proof.failures
}

/// A database after the way up, and after what an application did then.
fn in_use(proof: &mut Proof<'_>) -> Option<Database> {
    let mut database = proof.database()?;
    let pairs: &[Pair] = proof.pairs;
    let raised = live::up(&mut database, pairs);
    proof.must_have_worked("up", raised)?;
    if let Some(between) = proof.case.sql("between", Dialect::Postgresql) {
        let done = database.run(&between).map(drop);
        proof.must_have_worked("what happens between", done)?;
    }
    Some(database)
}
