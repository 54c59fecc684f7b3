//! A view as a text table: UTF-8 with a byte order mark, parted by semicolons, as Excel opens it in Norway.
//!
//! A text that a sheet would take for a formula gets an apostrophe before it; numbers never do.

use std::borrow::Cow;

use super::table::{Line, Table};
use crate::cell::Cell;

/// Writes a view: heads, lines and sums. What stands above it and the legend are for people who look at a sheet.
pub(super) fn write(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xEF\xBB\xBF".to_vec());
    let heads = table.columns.iter().map(|column| harmless(&column.title).into_owned());
    let rows = table.lines.iter().chain(&table.sums).map(|line| texts(line).collect());
    for row in std::iter::once(heads.collect::<Vec<String>>()).chain(rows) {
        writer.write_record(row).expect("memory takes it, and every line has a cell for each column");
    }
    writer.into_inner().expect("memory takes it")
}

fn texts(line: &Line) -> impl Iterator<Item = String> {
    line.cells.iter().map(|cell| match cell {
        None => String::new(),
        Some((Cell::Text(text), _)) => harmless(text).into_owned(),
        Some((number, _)) => number.to_string(),
    })
}

/// A text that no sheet takes for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    // Some programs look past blanks and invisible characters for the sign.
    let sign = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    match sign {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}").into()
        }
        _ => text.into(),
    }
}
