//! The verdicts on changes of documents against the truth: random schemas, changed by chance, with what the one writes
//! read by the other.

mod pairs;
mod second;
