//! Migrations of random schemas with rows in every table, on both databases: what becomes of catalog and rows is
//! compared with a model of truth that knows the contract and no planner.
//!
//! `ISOTYPE_PAIRS=5000` runs so many cases for each database, from seed `ISOTYPE_FROM` on (else 0); `ISOTYPE_SEED=42`
//! (or `1,2,3`) runs these alone, with everything they did.

mod case;
mod database;
mod dice;
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

#[test]
fn migrations_of_sqlite_lose_nothing() {
    report::judge(Dialect::Sqlite, 400, KNOWN_OF_SQLITE);
}

#[test]
fn migrations_of_postgresql_lose_nothing() {
    report::judge(Dialect::Postgresql, 150, KNOWN_OF_POSTGRESQL);
}
