//! One sheet of the template: a list's columns, its entries, and room for new ones.

use std::sync::Arc;

use rust_xlsxwriter::{ColNum, Format, FormatAlign, IgnoreError, Note, RowNum, Worksheet, XlsxError};

use super::choice;
use super::names::Names;
use super::row::Row;
use crate::cell::Cell;
use crate::lists::ListKind;
use crate::lists::field::Field;
use crate::lists::kind::Column;
use crate::lists::words::{self, SessionWord};
use crate::page;

/// The last row with drop-downs, counted from 0: as many as are read.
pub(super) const LAST_ROW: RowNum = 20_000;
/// Characters beyond which a column grows no wider, and its texts are wrapped: enough for two columns, or for sixteen.
fn widest_of(kind: ListKind) -> usize {
    if kind == ListKind::Settings { 48 } else { 28 }
}

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
    let most = widest_of(kind);
    let mut heading_lines = 1;
    let mut longest_texts = vec![0; rows.len()];
    for (place, column) in columns(kind).enumerate() {
        let place = place as ColNum;
        let look = look(column.field);
        let mut widest = 0;
        for ((row, entry), longest) in (1..).zip(rows).zip(&mut longest_texts) {
            let Some(cell) =
                entry.cell(column.field, names).filter(|cell| says_something(column.field, cell))
            else {
                continue;
            };
            let length = cell.to_string().chars().count();
            widest = widest.max(length);
            let is_long = length > most && !column.is_hidden;
            if is_long {
                *longest = length.max(*longest);
            }
            page::cell(
                sheet,
                row,
                place,
                &cell,
                &if is_long { look.clone().set_text_wrap() } else { look.clone() },
            )?;
        }
        page::text(sheet, 0, place, column.title, &heading(column.field))?;
        sheet.insert_note(0, place, &note(column))?;
        sheet.set_column_format(place, &look)?;
        let width = width(column.title, widest.min(most));
        sheet.set_column_width(place, f64::from(width as u16))?;
        if !column.is_hidden {
            // Beside the heading stands the filter's button.
            heading_lines = heading_lines.max(column.title.chars().count().div_ceil(width - 3));
        }
        if column.is_hidden {
            sheet.set_column_hidden(place)?;
        } else if let Some(validation) = choice::validation(kind, column.field, names)? {
            sheet.add_data_validation(1, place, LAST_ROW, place, &validation)?;
        }
    }
    for (row, longest) in (1..).zip(longest_texts) {
        page::grow(sheet, row, std::iter::once((longest, most)))?;
    }
    let last_column = columns(kind).count() as ColNum - 1;
    sheet.set_row_height(0, f64::from((8 + 16 * heading_lines) as u16))?;
    sheet.set_freeze_panes(1, columns_that_stay(kind))?;
    sheet.autofilter(0, 0, (rows.len() as RowNum).max(1), last_column)?;
    sheet.ignore_error_range(1, 0, LAST_ROW, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_repeat_rows(0, 0)?;
    page::for_print(sheet, &names.season.head().name);
    sheet.set_print_gridlines(true);
    Ok(())
}

/// Whether a cell says more than an empty one: no flag that is not set, nor that a session is training. What stands out
/// is what is otherwise, and the file of a large municipality stays within what is read.
fn says_something(field: Field, cell: &Cell) -> bool {
    let silent = match field {
        Field::HomeCare | Field::HomeCareOnly | Field::Locked | Field::ChangeProposal => {
            words::FLAGS.written(false)
        }
        Field::SessionKind => words::SESSION_KINDS.written(SessionWord::Training),
        _ => return true,
    };
    !matches!(cell, Cell::Text(text) if text == silent)
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
fn width(title: &str, widest_cell: usize) -> usize {
    let longest_word = title.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
    (widest_cell + 2).max(title.chars().count().min(10).max(longest_word) + 4)
}

/// The look of a column's heading.
fn heading(field: Field) -> Format {
    if form(field).is_some_and(|form| NUMBERS.contains(&form)) {
        page::heading_of_numbers()
    } else {
        page::heading()
    }
}

/// The look of a column's cells, also of those that wait to be filled.
fn look(field: Field) -> Format {
    match form(field) {
        Some(form) if NUMBERS.contains(&form) => page::number(page::plain()).set_num_format(form),
        Some(form) => page::plain().set_align(FormatAlign::Left).set_num_format(form),
        None => page::plain().set_align(FormatAlign::Left),
    }
}

/// The forms of what is added and compared.
const NUMBERS: [&str; 3] = [page::COUNT, page::PERCENT, page::MINUTES];

/// The form of what a field holds, where it is not anything at all.
fn form(field: Field) -> Option<&'static str> {
    match field {
        Field::FirstDay | Field::LastDay | Field::Date | Field::AsOf => Some(page::DAY),
        Field::Start | Field::End => Some(page::TIME),
        Field::PositionPercent => Some(page::PERCENT),
        Field::Minutes | Field::SessionMinutes | Field::WeeklyMinutes => Some(page::MINUTES),
        Field::MinPresent | Field::GroupMax | Field::Count | Field::WindowFromDays | Field::WindowToDays => {
            Some(page::COUNT)
        }
        // What looks like a number or a day but is none stays as it is typed: 0042, 6-8.
        Field::EmployeeNo | Field::Code | Field::CaseNo | Field::Weeks | Field::Month => Some(page::TEXT),
        _ => None,
    }
}
