//! Files of tables: what their cells come out as, what is refused, and files that are broken or made to do harm.

mod cells;
mod limits;
mod made;
mod mutated;
mod tables;

use std::ops::ControlFlow;

use skulder_exchange::workbook::{Sheet, Unreadable, Value, Workbook};

/// Reads a file to its end.
fn read(bytes: &[u8], name: &str) -> Result<Workbook, Unreadable> {
    skulder_exchange::workbook::read(bytes, name, &mut |_| ControlFlow::Continue(()))
}

/// Reads a workbook that is sound.
fn sound(bytes: &[u8]) -> Workbook {
    read(bytes, "liste.xlsx").expect("the workbook is sound")
}

/// A sheet's cells with their names, as "B2 text Kari".
fn drawn(sheet: &Sheet) -> Vec<String> {
    let mut cells = Vec::new();
    for row in &sheet.rows {
        for (column, value) in &row.cells {
            let name = skulder_exchange::workbook::cell_name(*column, row.number);
            cells.push(match value {
                Value::Text(text) => format!("{name} text {text}"),
                Value::Number(number) => format!("{name} number {number}"),
                Value::Day(day) => format!("{name} day {day}"),
                Value::Moment(day, time) => format!("{name} moment {day} {time}"),
                Value::Time(time) => format!("{name} time {time}"),
                Value::Flag(flag) => format!("{name} flag {flag}"),
                Value::Error(error) => format!("{name} error {error}"),
            });
        }
    }
    cells
}
