//! Cells as they are gathered, in whatever order they come, counted against the limits.
//!
//! Rows and columns are counted by holding a value: a stray cell in the last corner of a sheet is one cell.

use std::collections::{BTreeMap, BTreeSet};

use super::limits::within;
use super::{Row, Size, Unreadable, Value};

/// What has been gathered of a whole file.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Cells that hold a value.
    pub(super) cells: u64,
    text_bytes: u64,
}

/// What has been gathered of one sheet.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: BTreeMap<u32, BTreeMap<u32, Value>>,
    columns: BTreeSet<u32>,
}

impl Grid {
    /// Takes in a cell: its row (counted from 1), its column (counted from 0), and what it holds. Of two at one place the
    /// latter counts.
    pub(super) fn put(
        &mut self,
        tally: &mut Tally,
        row: u32,
        column: u32,
        value: Value,
    ) -> Result<(), Unreadable> {
        if let Value::Text(text) = &value {
            if is_blank(text) {
                return Ok(());
            }
            // One text of a workbook may stand in every cell; only its first is in what was unpacked.
            tally.text_bytes += text.len() as u64;
            within(Size::UnpackedBytes, tally.text_bytes)?;
        }
        tally.cells += 1;
        within(Size::Cells, tally.cells)?;
        self.columns.insert(column);
        within(Size::Columns, self.columns.len() as u64)?;
        self.rows.entry(row).or_default().insert(column, value);
        within(Size::Rows, self.rows.len() as u64)
    }

    /// The rows that hold a value, from the top.
    pub(super) fn into_rows(self) -> Vec<Row> {
        self.rows
            .into_iter()
            .map(|(number, cells)| Row { number, cells: cells.into_iter().collect() })
            .collect()
    }
}

/// Whether nothing of a text can be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}'))
}
