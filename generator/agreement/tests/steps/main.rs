//! Data steps: the SQL of both databases does to a document what the interpreter of programs says.

mod databases;
mod forms;
mod random;
mod rows;
mod runtime;
