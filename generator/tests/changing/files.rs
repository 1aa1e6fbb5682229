//! The files of a plan, by the names that a migrator reads.

use isotype_core::migration::{Plan, Script};

use super::case::VERSION;

/// A pair of files.
#[derive(Clone)]
pub(crate) struct Pair {
    /// `<version>_<name>`, without the direction.
    pub(crate) stem: String,
    pub(crate) up: String,
    pub(crate) down: String,
}

impl Pair {
    pub(crate) fn up_name(&self) -> String {
        format!("{}.up.sql", self.stem)
    }
    pub(crate) fn down_name(&self) -> String {
        format!("{}.down.sql", self.stem)
    }
}

/// Whether a migrator runs the file as it is, without a transaction around it.
pub(crate) fn brings_its_own_transaction(file: &str) -> bool {
    file.starts_with("-- no-transaction")
}

/// The files of a plan, in the order in which they are run.
pub(crate) fn files(name: &str, plan: &Plan) -> Vec<Pair> {
    let text = |script: &Script| {
        let marker = if script.transactional { "" } else { "-- no-transaction\n" };
        format!("{marker}{}", script.to_sql())
    };
    let several = plan.parts.len() > 1;
    let base: u64 = VERSION.parse().expect("fourteen digits");
    let parts = plan.parts.iter().zip(0_u64..).map(|(part, place)| {
        let version = base + place;
        let stem = if several {
            format!("{version}_{name}_{}_{}", place + 1, part.what)
        } else {
            format!("{version}_{name}")
        };
        Pair { stem, up: text(&part.up), down: text(&part.down) }
    });
    parts.collect()
}
