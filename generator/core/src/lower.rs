//! The model as tables of one dialect.
