//! The everything-schema, and the proof that both databases and all validators agree about it.

pub mod databases;
pub mod hostile;
pub mod random;
