//! Workbooks of Excel, by way of calamine's streaming reader of cells.
//!
//! Never by its ranges: they hold a value for every cell between the first and the last, and a stray one in the last
//! corner ends the program. Nor by its formulas, whose numbering a file chooses. What calamine reads is not the file, but
//! what [`Parts`] makes of it.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::formats::Format;
use super::grid::{Grid, Tally};
use super::guarded::guarded;
use super::metered::{Meter, Metered};
use super::parts::{INFLATING, Parts};
use super::zipped::Zipped;
use super::{Merged, Progress, Row, Sheet, Size, Unreadable, Value, Workbook, limits, serial};

/// How many cells are read between two looks at whether they are still wanted; empty ones take their time too.
const CELLS_AT_ONCE: u32 = 1_000;

/// The rows and columns that a sheet of Excel has.
const MAX_ROWS: u32 = 1_048_576;
const MAX_COLUMNS: u32 = 16_384;

/// Reads a workbook.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    let parts = Parts::take(Zipped::open(bytes, name)?, progress)?;
    let meter = Meter::new(&parts.archive);
    let mut file = guarded(|| Xlsx::new(meter.over(parts.archive)))?.map_err(|_| Unreadable::Damaged)?;
    let mut reading = Reading {
        formats: parts.formats,
        is_1904: file.has_1904_epoch(),
        meter,
        tally: Tally::default(),
        merged_cells: 0,
    };
    let listed = file.sheets_metadata().to_vec();
    let names: BTreeSet<&str> = listed.iter().map(|sheet| sheet.name.as_str()).collect();
    // A sheet is asked for by its name, and each has a part of its own.
    if names.len() < listed.len() || listed.len() as u64 > limits::most(Size::ZipEntries) {
        return Err(Unreadable::Damaged);
    }
    let mut sheets = Vec::new();
    for (place, listed) in listed.iter().enumerate() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        let rows = reading.rows(&mut file, &listed.name, progress)?;
        let merged = guarded(|| file.merge_cells_by_sheet_id(place))?.map_err(|_| Unreadable::Damaged)?;
        sheets.push(Sheet {
            name: listed.name.clone(),
            is_hidden: listed.visible != SheetVisible::Visible,
            merged: reading.merged(&merged, &rows)?,
            rows,
            dropped: Vec::new(),
        });
    }
    let done = Progress { cells: reading.tally.cells, share: 1.0 };
    if progress(done).is_break() { Err(Unreadable::Cancelled) } else { Ok(Workbook { sheets }) }
}

/// What is known while the sheets of one workbook are read.
struct Reading {
    formats: Vec<Format>,
    is_1904: bool,
    meter: Meter,
    tally: Tally,
    /// Cells within merged stretches so far.
    merged_cells: u64,
}

impl Reading {
    fn rows(
        &mut self,
        file: &mut Xlsx<Metered>,
        name: &str,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Row>, Unreadable> {
        let mut cells = guarded(|| file.worksheet_cells_reader(name))?.map_err(|_| Unreadable::Damaged)?;
        let mut grid = Grid::default();
        let mut seen = 0;
        loop {
            if seen % CELLS_AT_ONCE == 0 {
                let share = INFLATING + (1.0 - INFLATING) * self.meter.share();
                if progress(Progress { cells: self.tally.cells, share }).is_break() {
                    return Err(Unreadable::Cancelled);
                }
            }
            seen += 1;
            let next = guarded(|| cells.next_cell_with_style_id())?.map_err(|_| Unreadable::Damaged)?;
            let Some((cell, style)) = next else { return Ok(grid.into_rows()) };
            let (row, column) = cell.get_position();
            if row >= MAX_ROWS || column >= MAX_COLUMNS {
                return Err(Unreadable::Damaged);
            }
            if let Some(value) = self.value(cell.get_value(), style) {
                grid.put(&mut self.tally, row + 1, column, value)?;
            }
        }
    }

    fn value(&self, data: &DataRef<'_>, style: usize) -> Option<Value> {
        Some(match data {
            DataRef::Empty => return None,
            DataRef::String(text) | DataRef::DurationIso(text) => Value::Text(text.clone()),
            DataRef::SharedString(text) => Value::Text((*text).to_owned()),
            DataRef::Bool(flag) => Value::Flag(*flag),
            DataRef::Error(error) => Value::Error(error.to_string()),
            DataRef::DateTimeIso(text) => iso(text),
            DataRef::Float(number) => self.number(*number, style),
            DataRef::DateTime(number) => self.number(number.as_f64(), style),
            DataRef::Int(number) => self.number(number.to_string().parse().ok()?, style),
        })
    }

    fn number(&self, number: f64, style: usize) -> Value {
        let format = self.formats.get(style).copied().unwrap_or(Format::Plain);
        serial::value(number, format, self.is_1904)
    }

    /// The merged stretches that say something: cut to what the sheet holds, they begin with a value and reach beyond it.
    /// When together they are larger than any list, the rest is left out.
    fn merged(&mut self, regions: &[Dimensions], rows: &[Row]) -> Result<Vec<Merged>, Unreadable> {
        let last_row = rows.last().map_or(0, |row| row.number);
        let last_column = rows.iter().filter_map(|row| row.cells.last()).map(|(column, _)| *column).max();
        let mut merged = Vec::new();
        for region in regions {
            if region.end < region.start || region.end.1 < region.start.1 {
                return Err(Unreadable::Damaged);
            }
            let stretch = Merged {
                first_row: region.start.0.saturating_add(1),
                last_row: region.end.0.saturating_add(1).min(last_row),
                first_column: region.start.1,
                last_column: region.end.1.min(last_column.unwrap_or(0)),
            };
            let first = rows.binary_search_by_key(&stretch.first_row, |row| row.number);
            let Some(first) = first.ok().filter(|place| rows[*place].get(stretch.first_column).is_some())
            else {
                continue;
            };
            let height = rows.partition_point(|row| row.number <= stretch.last_row) - first;
            let width = stretch.last_column - stretch.first_column + 1;
            let is_single = stretch.first_row == stretch.last_row && width == 1;
            let cells = height as u64 * u64::from(width);
            if !is_single && self.merged_cells + cells <= limits::most(Size::Cells) {
                self.merged_cells += cells;
                merged.push(stretch);
            }
        }
        merged.sort_by_key(|stretch| (stretch.first_row, stretch.first_column));
        Ok(merged)
    }
}

/// A date that is written out; a text where it is none.
fn iso(text: &str) -> Value {
    let trimmed = text.trim().trim_end_matches('Z');
    if let Ok(day) = trimmed.parse::<NaiveDate>() {
        Value::Day(day)
    } else if let Ok(time) = trimmed.trim_start_matches('T').parse::<NaiveTime>() {
        Value::Time(time)
    } else if let Ok(moment) = trimmed.parse::<NaiveDateTime>() {
        if moment.time() == NaiveTime::MIN {
            Value::Day(moment.date())
        } else {
            Value::Moment(moment.date(), moment.time())
        }
    } else {
        Value::Text(text.to_owned())
    }
}
