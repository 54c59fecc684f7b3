//! One sheet of the template: a list's columns, its entries, and room for new ones.

use std::sync::Arc;

use rust_xlsxwriter::{ColNum, Format, IgnoreError, Note, RowNum, Worksheet, XlsxError};

use super::cell::Cell;
use super::choice;
use super::names::Names;
use super::row::Row;
use crate::lists::ListKind;
use crate::lists::field::Field;
use crate::lists::kind::Column;
use crate::page;

/// The last row with drop-downs, counted from 0: as many as are read.
pub(super) const LAST_ROW: RowNum = 20_000;
/// Characters beyond which a column grows no wider, and its texts are wrapped.
const WIDEST: usize = 40;

/// Where the template has a field of a list.
pub(super) fn column_of(kind: ListKind, field: Field) -> ColNum {
    let place = columns(kind).position(|column| column.field == field);
    place.expect("the list has the field") as ColNum
}

fn columns(kind: ListKind) -> impl Iterator<Item = &'static Column> {
    kind.columns().iter().filter(|column| column.is_written)
}

/// Writes a list's sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    kind: ListKind,
    rows: &[Arc<dyn Row + '_>],
    names: Names<'_>,
) -> Result<(), XlsxError> {
    sheet.set_name(kind.title())?;
    let last_row = rows.len() as RowNum;
    for (place, column) in columns(kind).enumerate() {
        let place = place as ColNum;
        let ink = Ink::of(column.field);
        let mut width = 0;
        for (number, row) in rows.iter().enumerate() {
            let Some(cell) = row.cell(column.field, names) else { continue };
            width = width.max(cell.to_string().chars().count());
            ink.put(sheet, number as RowNum + 1, place, &cell)?;
        }
        let heading = if column.is_required { page::heading().set_italic() } else { page::heading() };
        page::text(sheet, 0, place, column.title, &heading)?;
        sheet.insert_note(0, place, &note(column))?;
        sheet.set_column_format(place, &ink.empty)?;
        sheet.set_column_width(place, f64::from(width_of(column.title, width)))?;
        if column.is_hidden {
            sheet.set_column_hidden(place)?;
        } else if let Some(validation) = choice::validation(kind, column.field, names)? {
            sheet.add_data_validation(1, place, LAST_ROW, place, &validation)?;
        }
    }
    let last_column = columns(kind).count() as ColNum - 1;
    sheet.set_row_height(0, 32)?;
    sheet.set_freeze_panes(1, columns_that_stay(kind))?;
    sheet.autofilter(0, 0, last_row.max(1), last_column)?;
    sheet.ignore_error_range(1, 0, LAST_ROW, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_repeat_rows(0, 0)?;
    page::for_print(sheet, &names.season.head().name);
    sheet.set_print_gridlines(true);
    Ok(())
}

/// The columns from the left up to whom a row is about: they stay in sight.
fn columns_that_stay(kind: ListKind) -> ColNum {
    let is_who = |column: &Column| matches!(column.field, Field::Name | Field::Setting);
    columns(kind).position(is_who).map_or(0, |place| place as ColNum + 1)
}

fn note(column: &Column) -> Note {
    let text =
        if column.is_required { format!("{} Må fylles ut.", column.note) } else { column.note.to_owned() };
    let lines = text.chars().count() as u32 / 30 + 1;
    Note::new(text).add_author_prefix(false).set_width(220).set_height(16 + 18 * lines)
}

/// A column's width in characters, with room for the filter's button beside the longest word of the title.
fn width_of(title: &str, widest_cell: usize) -> u8 {
    let longest_word = title.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
    let title = title.chars().count().min(14).max(longest_word) + 3;
    (widest_cell + 2).max(title).clamp(8, WIDEST) as u8
}

/// How the cells of a column are written.
struct Ink {
    /// The look of cells that wait to be filled.
    empty: Format,
}

impl Ink {
    fn of(field: Field) -> Self {
        let plain = page::plain();
        let empty = match field {
            Field::FirstDay | Field::LastDay | Field::Date | Field::AsOf => day(),
            Field::Start | Field::End => time(),
            Field::PositionPercent => percent(),
            Field::Minutes | Field::SessionMinutes | Field::WeeklyMinutes => minutes(),
            // What looks like a number or a day but is none stays as it is typed: 0042, 6-8.
            Field::EmployeeNo | Field::Code | Field::CaseNo | Field::Weeks | Field::Month => {
                plain.set_num_format("@")
            }
            _ => plain,
        };
        Self { empty }
    }
    fn put(&self, sheet: &mut Worksheet, row: RowNum, column: ColNum, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Text(text) => {
                let format = self.empty.clone();
                let format = if text.chars().count() > WIDEST - 2 { format.set_text_wrap() } else { format };
                page::text(sheet, row, column, text, &format)?;
            }
            Cell::Whole(number) => {
                sheet.write_number_with_format(row, column, *number as f64, &self.empty)?;
            }
            Cell::Minutes(number) => {
                sheet.write_number_with_format(row, column, *number, &minutes())?;
            }
            Cell::Percent(number) => {
                sheet.write_number_with_format(row, column, f64::from(*number) / 100.0, &percent())?;
            }
            Cell::Day(it) => {
                sheet.write_date_with_format(row, column, it, &day())?;
            }
            Cell::Time(it) => {
                let share = f64::from(it.minutes()) / (24.0 * 60.0);
                sheet.write_number_with_format(row, column, share, &time())?;
            }
        }
        Ok(())
    }
}

fn day() -> Format {
    page::plain().set_num_format("d\\.m\\.yyyy").set_align(rust_xlsxwriter::FormatAlign::Left)
}
fn time() -> Format {
    page::plain().set_num_format("hh:mm")
}
fn percent() -> Format {
    page::plain().set_num_format("0 %")
}
fn minutes() -> Format {
    page::plain().set_num_format("0\" min\"")
}
