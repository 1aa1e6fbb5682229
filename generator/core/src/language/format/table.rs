//! Rows whose cells stand in columns.

/// The blanks in front of a line inside a block.
pub(super) const INDENT: &str = "  ";

/// One line of a block.
pub(super) struct Row {
    /// The cells; an empty one at the end takes no room.
    pub(super) cells: Vec<String>,
    /// The comment behind the cells, or the whole line where there are none.
    pub(super) comment: String,
}

/// Lines that are aligned with each other.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Adds a line.
    pub(super) fn push(&mut self, mut row: Row) {
        while row.cells.last().is_some_and(String::is_empty) {
            row.cells.pop();
        }
        self.rows.push(row);
    }

    /// Adds a line that holds a comment alone, or nothing.
    pub(super) fn push_comment(&mut self, comment: &str) {
        self.rows.push(Row { cells: Vec::new(), comment: comment.to_owned() });
    }

    /// Whether the last line is a comment alone.
    pub(super) fn ends_in_comment(&self) -> bool {
        self.rows.last().is_some_and(|row| row.cells.is_empty() && !row.comment.is_empty())
    }

    /// Writes the lines and forgets them.
    pub(super) fn write(&mut self, out: &mut String, indent: &str) {
        // Widths are counted in bytes, as Prisma counts them: a file that both have formatted is equal.
        let mut widths: Vec<usize> = Vec::new();
        for row in &self.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                match widths.get_mut(column) {
                    Some(width) => *width = cell.len().max(*width),
                    None => widths.push(cell.len()),
                }
            }
        }
        for row in self.rows.drain(..) {
            if !row.cells.is_empty() || !row.comment.is_empty() {
                out.push_str(indent);
            }
            for (column, cell) in row.cells.iter().enumerate() {
                out.push_str(cell);
                if column + 1 < row.cells.len() {
                    let blanks = widths[column] + 1 - cell.len();
                    out.extend(std::iter::repeat_n(' ', blanks));
                }
            }
            if !row.comment.is_empty() {
                if !row.cells.is_empty() {
                    out.push(' ');
                }
                out.push_str(&row.comment);
            }
            out.push('\n');
        }
    }
}
