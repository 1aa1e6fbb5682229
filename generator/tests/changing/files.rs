//! The files of a plan, by the names that a migrator reads.

use isotype_core::migration::{About, Context, Files, files as written};
use isotype_core::scalar::Dialect;

use super::case::{Case, Change, VERSION};

/// A pair of files.
pub(crate) struct Pair(Files);

impl Pair {
    pub(crate) fn up_name(&self) -> String {
        format!("{}.up.sql", self.0.stem)
    }
    pub(crate) fn down_name(&self) -> String {
        format!("{}.down.sql", self.0.stem)
    }
    pub(crate) fn up(&self) -> &str {
        &self.0.up
    }
    pub(crate) fn down(&self) -> &str {
        &self.0.down
    }
}

/// Whether a migrator runs the file as it is, without a transaction around it.
pub(crate) fn brings_its_own_transaction(file: &str) -> bool {
    file.starts_with("-- no-transaction")
}

/// The files of a plan, in the order in which they are run.
pub(crate) fn files(case: &Case, dialect: Dialect, change: &Change) -> Vec<Pair> {
    let both = case.dialects().len() > 1;
    let about = About { version: VERSION, name: &case.name, source: "schema.prisma", dialect, both };
    let other = case.dialects().into_iter().find(|it| *it != dialect).map(|it| case.change(it).plan);
    let context = Context {
        previous: &change.previous,
        next: &change.next,
        matching: &change.matching,
        missing: &[],
        options: &case.typed(),
        other: other.as_ref(),
    };
    if change.plan.is_empty() {
        return Vec::new();
    }
    written(&about, &change.plan, &context).into_iter().map(Pair).collect()
}
