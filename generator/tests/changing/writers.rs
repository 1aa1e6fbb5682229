//! A release that is running writes between the parts of a change of PostgreSQL, up and down: nothing of it is lost.
//!
//! `writes.sql` in a case's folder is what it does each time, with `{n}` for the number of the time.

use isotype_core::scalar::Dialect;

use super::case::Case;
use super::files::{self, Pair};
use super::live::apply;
use super::story::Proof;
use crate::databases::Database;

/// Runs the parts with writers between them, each part undone and done once more, and compares with a database in which
/// the same was written beforehand.
pub(crate) fn prove(case: &Case) -> Vec<String> {
    let Some(writes) = case.sql("writes", Dialect::Postgresql) else { return Vec::new() };
    let change = case.change(Dialect::Postgresql);
    let pairs = files::files(case, Dialect::Postgresql, &change);
    let mut proof = Proof::new(case, Dialect::Postgresql, &change, &pairs);
    match between_the_parts(&mut proof, &pairs, &writes) {
        Ok(()) => {}
        Err(words) => proof.fail(&words),
    }
    proof.failures
}

fn between_the_parts(proof: &mut Proof<'_>, pairs: &[Pair], writes: &str) -> Result<(), String> {
    let fresh = |proof: &mut Proof<'_>| proof.database().ok_or("the rows are refused".to_owned());
    let write = |database: &mut Database, time: usize| {
        let sql = writes.replace("{n}", &time.to_string());
        database.run(&sql).map(drop).map_err(|error| format!("what is written for the {time}. time: {error}"))
    };
    let step = |database: &mut Database, file: &str, name: &str| {
        apply(database, file).map_err(|error| format!("{name}: {error}"))
    };
    let times = pairs.len();
    // Beforehand, and then the change.
    let mut quiet = fresh(proof)?;
    (0..times).try_for_each(|time| write(&mut quiet, time))?;
    pairs.iter().try_for_each(|pair| step(&mut quiet, pair.up(), &pair.up_name()))?;
    let wanted = proof.rows(&mut quiet);
    // Between the parts.
    let mut busy = fresh(proof)?;
    for (time, pair) in pairs.iter().enumerate() {
        write(&mut busy, time)?;
        step(&mut busy, pair.up(), &pair.up_name())?;
        step(&mut busy, pair.down(), &pair.down_name())?;
        step(&mut busy, pair.up(), &pair.up_name())?;
    }
    proof.is_after("after the up with writers", &mut busy);
    let rows = proof.rows(&mut busy);
    proof.expect("the rows after the up with writers", &wanted, &rows);
    // The same on the way back, by what the release before writes.
    let mut untouched = fresh(proof)?;
    (0..times).try_for_each(|time| write(&mut untouched, time))?;
    for (time, pair) in pairs.iter().rev().enumerate() {
        step(&mut busy, pair.down(), &pair.down_name())?;
        for database in [&mut busy, &mut untouched] {
            write(database, times + time)?;
        }
    }
    proof.is_before("after the down with writers", &mut busy);
    let (wanted, rows) = (proof.rows(&mut untouched), proof.rows(&mut busy));
    proof.expect("the rows after the down with writers", &wanted, &rows);
    Ok(())
}
