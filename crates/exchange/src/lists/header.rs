//! Where the headers of a sheet are, which list it is and what its columns hold: guessed from the headers, the values
//! and the season, and corrected by what the user said.

use skulder_season::Season;

use super::choices::{ColumnMeaning, SheetChoice};
use super::kind::ListKind;
use super::preview::ColumnSummary;
use super::value::Calendar;
use crate::workbook::{Sheet, Value};

/// A sheet, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// Which list it is; `None` where that cannot be told.
    pub kind: Option<ListKind>,
    /// The row of the headers, counted from 1; the last of several.
    pub header_row: Option<u32>,
    /// Its columns from the left.
    pub columns: Vec<ColumnSummary>,
    /// Whether it is a sheet of the template: it says everything, and an empty cell empties a field.
    pub is_template: bool,
    /// Rows below the headers that are no entries: totals, repeated headers, notes, legends.
    pub passed_over: Vec<u32>,
    /// The rows that are entries, each with the values that count for it, merged cells and mended cells included:
    /// column and value, from the left.
    pub entries: Vec<Entry>,
}

/// A row that is an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number, counted from 1.
    pub row: u32,
    /// Column (counted from 0) and value, from the left; only cells that hold something.
    pub cells: Vec<(u32, Value)>,
    /// The department that a heading above it names ("Sykehjem Nord" alone in its row), with that row's number, in
    /// lists grouped by department.
    pub under: Option<(u32, String)>,
}

impl Understood {
    /// The columns with a meaning, with it.
    pub fn meanings(&self) -> impl Iterator<Item = (u32, &ColumnMeaning)> {
        self.columns.iter().map(|column| (column.column, &column.meaning))
    }
}

/// Understands a sheet.
pub fn understand(
    _sheet: &Sheet,
    _choice: Option<&SheetChoice>,
    _fixes: &[&super::choices::Fix],
    _season: &Season,
    _calendar: &Calendar,
) -> Understood {
    todo!()
}
