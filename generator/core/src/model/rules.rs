//! What a resolved schema must keep: one function per law.
