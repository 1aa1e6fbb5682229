//! Names of keys, indexes and constraints.
