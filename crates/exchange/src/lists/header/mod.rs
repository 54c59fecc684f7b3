//! Where the headers of a sheet are, which list it is and what its columns hold: guessed from the headers, the values
//! and the season, and corrected by what the user said.
//!
//! - [`table`]: the cells as they count, mended and unmerged.
//! - [`titles`]: what a column is called, in which list.
//! - [`axis`]: the weeks and days of a holiday grid.
//! - [`never`]: what is never stored, by its title.
//! - [`guess`]: the row of the headers and the kind of the list.
//! - [`columns`]: what each column holds.
//! - [`body`]: the rows that are entries, and those that are none.
//!
//! Only the template is taken at its word; of any other sheet, everything here is a guess that the user sees. Two
//! columns never mean one field: the one whose values fit better does, the other means nothing.
//!
//! The trap: a guess that is wrong must be seen. What could as well be something else is left without a meaning.

mod axis;
mod body;
mod columns;
mod guess;
mod known;
mod never;
mod table;
mod titles;

use skulder_season::Season;

use super::choices::{ColumnMeaning, Fix, SheetChoice};
use super::kind::ListKind;
use super::preview::ColumnSummary;
use super::value::Calendar;
use crate::workbook::{Sheet, Value};

use known::Known;
use table::Table;

/// A sheet, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// Which list it is; `None` where that cannot be told.
    pub kind: Option<ListKind>,
    /// The row of the headers, counted from 1; the last of several. `None` where there are none.
    pub header_row: Option<u32>,
    /// Its columns from the left.
    pub columns: Vec<ColumnSummary>,
    /// Whether it is a sheet of the template: it says everything, and an empty cell empties a field.
    pub is_template: bool,
    /// Rows below the headers that are no entries: totals, repeated headers, headings, notes, legends.
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
    /// Column (counted from 0) and value, from the left; only cells that hold something, of columns that mean
    /// something. Where the header speaks too, the value says it: "ja" under "Jobbet her før?" is that engagement, and 10
    /// under "timer" ten hours.
    pub cells: Vec<(u32, Value)>,
    /// The department that a heading above it names ("Sykehjem Nord" alone in its row), with that row's number, in
    /// lists without a column of departments. The number is 0 where the sheet's name says it.
    pub under: Option<(u32, String)>,
    /// Whether a reason that is no holiday stood beside an absence. The reason itself is dropped; only a column or the
    /// user can say what the absence is.
    pub has_reason: bool,
}

impl Understood {
    /// The columns with a meaning, with it.
    pub fn meanings(&self) -> impl Iterator<Item = (u32, &ColumnMeaning)> {
        self.columns.iter().map(|column| (column.column, &column.meaning))
    }
}

/// Understands a sheet.
pub fn understand(
    sheet: &Sheet,
    choice: Option<&SheetChoice>,
    fixes: &[&Fix],
    season: &Season,
    calendar: &Calendar,
) -> Understood {
    let nothing = SheetChoice::default();
    let choice = choice.unwrap_or(&nothing);
    let table = Table::of(sheet, fixes);
    let known = Known::of(season);
    let guess = guess::guess(&table, sheet, choice, &known, calendar);
    let columns = columns::of(&table, sheet, choice, &guess, &known, calendar);
    let body = match guess.kind {
        Some(kind) => body::of(&table, sheet, kind, &guess, &columns, &known),
        None => body::Body::default(),
    };
    Understood {
        kind: guess.kind,
        header_row: guess.header.map(|line| table.lines[line].number),
        columns: columns
            .into_iter()
            .map(|column| column.summary(&body.entries, &table, guess.first_line()))
            .collect(),
        is_template: guess.is_template,
        passed_over: body.passed_over,
        entries: body.entries,
    }
}
