//! Tokens to syntax tree. Never fails: recovers at the next line or block and reports everything.
