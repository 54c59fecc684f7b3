//! Tables of cells as they stand in a file: what Excel, a rota system or a clipboard gives, before anybody asks what
//! it means.
//!
//! - [`read`] takes the bytes of a workbook (.xlsx, .xlsm) or of a text table (.csv, .txt).
//! - [`paste`] takes what was copied from a sheet.
//!
//! Nothing here knows of seasons; what cells mean is [`crate::lists`]'. A column that holds a national identity
//! number leaves this module empty: its values are never handed on, only that it was there ([`Sheet::dropped`]).
//!
//! The trap: a file is somebody else's. It may be broken, or made to exhaust the machine; every size is checked in
//! the zip directory before anything is inflated, and once more while it is.

mod decoding;
mod delimiter;
mod excel;
mod formats;
mod grid;
mod guarded;
mod identity;
mod kind;
mod limits;
mod metered;
mod parts;
mod serial;
mod text;
mod unreadable;
mod value;
mod xml;
mod zipped;

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

pub(crate) use grid::is_blank;
use kind::Kind;
pub use limits::FILE_BYTES;
pub use unreadable::{Size, Unreadable};
pub use value::{Value, cell_name, column_name};

/// A file's tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets in their order; a text table is one sheet with the file's name.
    pub sheets: Vec<Sheet>,
}

/// One table of cells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// Whether it is hidden in the workbook.
    pub is_hidden: bool,
    /// The rows that hold a value, from the top.
    pub rows: Vec<Row>,
    /// Cells that were merged: all of them mean what the first holds.
    pub merged: Vec<Merged>,
    /// Columns (counted from 0) whose values were thrown away unseen since they held an identity number.
    pub dropped: Vec<u32>,
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number as the sheet shows it, counted from 1.
    pub number: u32,
    /// The cells that hold a value: column (counted from 0) and value, from the left.
    pub cells: Vec<(u32, Value)>,
}

impl Row {
    /// What a column holds here.
    pub fn get(&self, column: u32) -> Option<&Value> {
        let place = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[place].1)
    }
}

/// A stretch of merged cells, both ends inclusive: rows counted from 1, columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The first row, which holds the value.
    pub first_row: u32,
    /// The last row.
    pub last_row: u32,
    /// The first column, which holds the value.
    pub first_column: u32,
    /// The last column.
    pub last_column: u32,
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Cells read so far.
    pub cells: u64,
    /// The share of the file that is done, 0 to 1.
    pub share: f64,
}

/// Reads a workbook or a text table. The name tells the kind where the bytes do not, and names the one sheet of a text
/// table. `progress` is called now and then; where it breaks, reading ends with [`Unreadable::Cancelled`].
pub fn read(
    bytes: &[u8],
    name: &str,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Workbook, Unreadable> {
    limits::within(Size::FileBytes, bytes.len() as u64)?;
    let workbook = match kind::tell(bytes, name)? {
        Kind::Workbook => excel::read(bytes, name, progress)?,
        Kind::Table => text::read(&decoding::decode(bytes)?, kind::stem(name), progress)?,
    };
    finish(workbook)
}

/// The table that was copied from a sheet: cells parted by tabs, as Excel puts them on the clipboard.
pub fn paste(text: &str, name: &str) -> Result<Workbook, Unreadable> {
    limits::within(Size::FileBytes, text.len() as u64)?;
    finish(text::paste(&text.replace('\0', ""), name)?)
}

fn finish(mut workbook: Workbook) -> Result<Workbook, Unreadable> {
    identity::drop_from(&mut workbook);
    let is_empty = workbook.sheets.iter().all(|sheet| sheet.rows.is_empty() && sheet.dropped.is_empty());
    if is_empty { Err(Unreadable::Empty) } else { Ok(workbook) }
}

/// How large a share of the whole is done.
#[expect(clippy::cast_precision_loss, reason = "a bar on the screen needs no more digits")]
fn share(done: u64, all: u64) -> f64 {
    (done as f64 / all.max(1) as f64).min(1.0)
}
