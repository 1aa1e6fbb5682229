//! Rows of answers that are too many to be kept.

use std::fmt::Write;

/// A value of a row, as long as the row is there. PostgreSQL is asked for texts, SQLite has what was stored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell<'r> {
    Null,
    Integer(i64),
    Real(f64),
    Text(&'r str),
    /// Bytes; also what is declared to be text and is no UTF-8.
    Bytes(&'r [u8]),
}

/// Who is told of each row.
pub(crate) type Hear<'h> = &'h mut (dyn FnMut(&[Cell<'_>]) + Send);

impl Cell<'_> {
    /// Writes it as a literal that SQLite reads as the same value.
    pub(crate) fn literal(&self, text: &mut String) {
        text.clear();
        // A String takes whatever it is given.
        let _ = match self {
            Cell::Null => write!(text, "NULL"),
            Cell::Integer(value) => write!(text, "{value}"),
            Cell::Real(value) => write!(text, "{value:e}"),
            Cell::Text(value) => write!(text, "'{}'", value.replace('\'', "''")),
            Cell::Bytes(value) => {
                text.push_str("X'");
                for byte in *value {
                    let _ = write!(text, "{byte:02x}");
                }
                write!(text, "'")
            }
        };
    }
}
