//! The dialects: tables to SQL.

pub mod postgresql;
pub mod sqlite;
