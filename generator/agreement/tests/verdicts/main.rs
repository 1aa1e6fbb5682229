//! Documents of random schemas, and random and adversarial texts: generated Rust, zod, both kinds of JSON Schema
//! validators and the interpreter of shapes take and refuse alike, and the databases' checks take what Rust writes.
//!
//! And of a change of such schemas: what the one writes, the other one reads, or refuses, as the checker says.
//!
//! Where sides cannot agree is a fixed list, and there each has its own expected verdict: JavaScript and JSON Schema see
//! the last of equal keys, JSON Schema counts no levels.
//!
//! `ISOTYPE_VALUES=1000000` judges so many texts, from schema `ISOTYPE_FROM` on (else 0); `ISOTYPE_SEED=42` (or `1,2,3`)
//! takes the schemas of these seeds alone.

mod batch;
mod changes;
mod coverage;
mod databases;
mod judge;
mod report;
mod shrink;
mod texts;
mod tree;
mod vocabulary;

/// Schemas that found a mistake once, of an output or of the test itself.
const FOUND: &[u64] = &[];

#[test]
fn everybody_says_the_same_of_random_documents() {
    report::judge(FOUND);
}
