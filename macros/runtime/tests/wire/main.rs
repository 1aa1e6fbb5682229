//! The wire contract, rule by rule, on derived documents.

mod documents;
mod domain;
mod fields;
mod random;
mod texts;
mod unions;
