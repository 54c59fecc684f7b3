//! Rows of text in columns that line up.

/// Rows, each as long as it needs to be.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
    indent: usize,
    right: Vec<usize>,
}

impl Table {
    /// A table whose rows begin after so many spaces.
    pub(crate) fn indented(indent: usize) -> Self {
        Self { indent, ..Self::default() }
    }
    /// Lines a column up at its right, as numbers are.
    #[must_use]
    pub(crate) fn right(mut self, column: usize) -> Self {
        self.right.push(column);
        self
    }
    /// Adds a row.
    pub(crate) fn row<I: IntoIterator<Item: Into<String>>>(&mut self, cells: I) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }
    /// The rows as lines, each with its line break.
    pub(crate) fn lines(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut lines = String::new();
        for row in &self.rows {
            let mut line = " ".repeat(self.indent);
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    line.push_str("  ");
                }
                let gap = " ".repeat(widths[column] - cell.chars().count());
                if self.right.contains(&column) {
                    line.push_str(&gap);
                    line.push_str(cell);
                } else {
                    line.push_str(cell);
                    line.push_str(&gap);
                }
            }
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_line_up_by_characters_not_bytes() {
        let mut table = Table::indented(2).right(1);
        table.row(["Åse", "5"]);
        table.row(["Per Ås", "1200", "away"]);
        table.row(["in all"]);
        assert_eq!(table.lines(), "  Åse        5\n  Per Ås  1200  away\n  in all\n");
    }
}
