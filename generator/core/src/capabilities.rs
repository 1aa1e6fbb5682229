//! What each dialect can say, as data.
