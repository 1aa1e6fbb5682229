//! Text to tokens. Never fails: what is no token becomes an error token with its place.
