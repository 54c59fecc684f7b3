//! Why a file cannot be read, and what to do about it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a file cannot be read as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "why", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Unreadable {
    /// It is of a kind that this program does not read, as .xls; it must be saved as .xlsx or .csv.
    WrongKind {
        /// The kind, as ".xls".
        kind: String,
    },
    /// It is locked with a password.
    Encrypted,
    /// It is broken, or no such file at all.
    Damaged,
    /// It holds nothing.
    Empty,
    /// It is larger than is allowed.
    TooLarge {
        /// What there is too much of.
        of: Size,
        /// The most that is allowed.
        max: u64,
    },
    /// Whoever asked wants it no more.
    Cancelled,
    /// It was not read within the time that is allowed.
    TookTooLong {
        /// That time.
        seconds: u32,
    },
}

/// What a file can have too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Size {
    /// Bytes of the file.
    FileBytes,
    /// Entries of the zip archive a workbook is.
    ZipEntries,
    /// Bytes when inflated.
    UnpackedBytes,
    /// Cells that hold a value.
    Cells,
    /// Rows that hold a value.
    Rows,
    /// Columns that hold a value.
    Columns,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongKind { kind } => {
                write!(f, "Files of the kind {kind} cannot be read. Open it where it was made and save it as .xlsx or .csv.")
            }
            Self::Encrypted => f.write_str(
                "The file is locked with a password. Open it in Excel, remove the password (File, Info, Protect Workbook) \
                 and save it.",
            ),
            Self::Damaged => f.write_str(
                "The file is damaged or incomplete. Open it in Excel and save it anew as .xlsx, or fetch it again from \
                 where it came from.",
            ),
            Self::Empty => f.write_str("The file holds nothing. Check that it was saved, and that it is the right one."),
            Self::TooLarge { of, max } => {
                let most = match of {
                    Size::FileBytes | Size::UnpackedBytes => format!("{} MB", max / (1024 * 1024)),
                    Size::ZipEntries | Size::Cells | Size::Rows | Size::Columns => grouped(*max),
                };
                match of {
                    Size::FileBytes => write!(f, "The file is larger than {most}.")?,
                    Size::ZipEntries => write!(f, "The workbook has more than {most} parts, pictures included.")?,
                    Size::UnpackedBytes => write!(f, "The workbook takes more than {most} when unpacked.")?,
                    Size::Cells => write!(f, "The file has more than {most} cells with something in them.")?,
                    Size::Rows => write!(f, "A sheet has more than {most} rows with something in them.")?,
                    Size::Columns => write!(f, "A sheet has more than {most} columns with something in them.")?,
                }
                f.write_str(" Copy the list that is wanted into a new workbook, values only, and take in that one.")
            }
            Self::TookTooLong { seconds } => write!(
                f,
                "The file was not read within {seconds} seconds. Copy the list that is wanted into a new workbook, values \
                 only, and take in that one."
            ),
            Self::Cancelled => f.write_str("Reading was cancelled; nothing has changed."),
        }
    }
}

impl std::error::Error for Unreadable {}

/// A count with its thousands set apart: "200,000".
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut shown = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Size, Unreadable};

    #[test]
    fn a_refusal_says_how_much_is_allowed_and_what_to_do() {
        let said = Unreadable::TooLarge { of: Size::Cells, max: 200_000 }.to_string();
        assert!(said.contains("200,000 cells") && said.contains("Copy the list"), "{said}");
        let said = Unreadable::TooLarge { of: Size::FileBytes, max: 10 * 1024 * 1024 }.to_string();
        assert!(said.contains("10 MB"), "{said}");
        let said = Unreadable::WrongKind { kind: ".xls".to_owned() }.to_string();
        assert!(said.contains(".xls ") && said.contains("save it as .xlsx"), "{said}");
    }
}
