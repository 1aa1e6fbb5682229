//! Canonical text, comments kept.
