//! Batches on PostgreSQL that were cut short, undone by somebody who does not know that they began: sqlx's revert takes
//! the part before, since the ledger has no row of the batches.

use isotype_core::scalar::Dialect;

use super::case::Case;
use super::files;
use super::live::apply;
use super::story::Proof;

/// Runs the parts up to each one with batches, undoes those before it, and compares with what was there at first.
pub(crate) fn prove(case: &Case) -> Vec<String> {
    let of_postgresql = case.dialects().contains(&Dialect::Postgresql);
    if !of_postgresql || case.stops_up() || case.known_to_fail(Dialect::Postgresql).is_some() {
        return Vec::new();
    }
    let change = case.change(Dialect::Postgresql);
    let pairs = files::files(case, Dialect::Postgresql, &change);
    let mut proof = Proof::new(case, Dialect::Postgresql, &change, &pairs);
    let batches = (0..pairs.len())
        .filter(|&part| pairs[part].up().contains("LOOP\n") && pairs[part].up().contains("COMMIT;"));
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
