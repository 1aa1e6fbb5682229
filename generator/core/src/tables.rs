//! Tables: what a database stores, without a word of the language.
