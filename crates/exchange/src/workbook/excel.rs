//! Workbooks of Excel.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use super::{Merged, Progress, Row, Sheet, Unreadable, Value, Workbook};

/// Reads a workbook.
pub(super) fn read(
    bytes: &[u8],
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let listed = file.sheets_metadata().to_vec();
    let mut workbook = Workbook::default();
    for (place, listed) in listed.iter().enumerate() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        if progress(Progress { cells: 0, share: place as f64 }).is_break() {
            return Err(Unreadable::Cancelled);
        }
        let mut rows: BTreeMap<u32, BTreeMap<u32, Value>> = BTreeMap::new();
        let mut cells = file.worksheet_cells_reader(&listed.name).map_err(|_| Unreadable::Damaged)?;
        while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::Damaged)? {
            if let Some(value) = value(cell.get_value()) {
                let (row, column) = cell.get_position();
                rows.entry(row + 1).or_default().insert(column, value);
            }
        }
        drop(cells);
        let merged = file.merge_cells_by_sheet_id(place).map_err(|_| Unreadable::Damaged)?;
        workbook.sheets.push(Sheet {
            name: listed.name.clone(),
            is_hidden: listed.visible != SheetVisible::Visible,
            rows: rows
                .into_iter()
                .map(|(number, cells)| Row { number, cells: cells.into_iter().collect() })
                .collect(),
            merged: merged
                .into_iter()
                .map(|area| Merged {
                    first_row: area.start.0 + 1,
                    last_row: area.end.0 + 1,
                    first_column: area.start.1,
                    last_column: area.end.1,
                })
                .collect(),
            dropped: Vec::new(),
        });
    }
    Ok(workbook)
}

fn value(data: &DataRef<'_>) -> Option<Value> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Value::Text(text.to_owned()));
    match data {
        DataRef::Empty => None,
        DataRef::String(it) | DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => text(it),
        DataRef::SharedString(it) => text(it),
        DataRef::Int(it) => Some(Value::Number(*it as f64)),
        DataRef::Float(it) => Some(number(*it)),
        DataRef::Bool(it) => Some(Value::Flag(*it)),
        DataRef::Error(it) => Some(Value::Error(it.to_string())),
        DataRef::DateTime(it) => Some(moment(*it)),
    }
}

fn number(number: f64) -> Value {
    if number.is_finite() { Value::Number(number) } else { Value::Error("#NUM!".to_owned()) }
}

fn moment(moment: ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    let Some(at) = moment.as_datetime().filter(|_| serial >= 0.0) else { return number(serial) };
    if serial < 1.0 {
        Value::Time(at.time())
    } else if serial.fract() == 0.0 {
        Value::Day(at.date())
    } else {
        Value::Moment(at.date(), at.time())
    }
}
