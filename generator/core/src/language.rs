//! The language: text to [`ast`], and text to canonical text.

pub mod ast;
pub mod format;
mod lexer;
pub mod parser;

#[cfg(test)]
mod tests;
