//! Migrations of random schemas with rows in every table, on both databases: what becomes of catalog and rows is
//! compared with a model of truth that knows the contract and no planner.
//!
//! `ISOTYPE_PAIRS=5000` runs so many cases for each database, from seed `ISOTYPE_FROM` on (else 0); `ISOTYPE_SEED=42`
//! (or `1,2,3`) runs these alone, with everything they did.

mod case;
mod database;
use isotype_agreement::random::dice;
mod edit;
mod load;
mod report;
mod rows;
mod shrink;
mod truth;
mod value;
mod world;

use isotype_core::scalar::Dialect;

/// What SQLite's planner does not do yet.
const KNOWN_OF_SQLITE: &[(u64, &str)] = &[];

/// What PostgreSQL's planner does not do yet.
const KNOWN_OF_POSTGRESQL: &[(u64, &str)] = &[];

/// Beyond the usual cases: those that found a mistake on SQLite once, of the planner or of the model of truth.
const FOUND_ON_SQLITE: &[u64] = &[2223, 2623, 2665, 4111, 4511];

/// The same on PostgreSQL.
const FOUND_ON_POSTGRESQL: &[u64] = &[
    255, 422, 935, 1004, 1075, 1195, 1445, 1453, 1674, 1729, 1806, 1880, 2018, 2058, 2279, 2416, 2498, 2654,
    2760, 2845, 2962, 3099, 3244, 3276, 3688, 3780, 3870, 3961, 4460, 4484, 4511, 4564, 4763, 4764, 4868,
];

#[test]
fn migrations_of_sqlite_lose_nothing() {
    report::judge(Dialect::Sqlite, 400, FOUND_ON_SQLITE, KNOWN_OF_SQLITE);
}

#[test]
fn migrations_of_postgresql_lose_nothing() {
    report::judge(Dialect::Postgresql, 150, FOUND_ON_POSTGRESQL, KNOWN_OF_POSTGRESQL);
}
