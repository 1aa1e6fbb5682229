//! The wire contract, rule by rule, on derived documents.

mod documents;
mod domain;
mod fields;
mod former;
mod problems;
mod random;
mod texts;
mod unions;
mod upgrade;
