//! How large a file may be: what an honest list never reaches, and what no machine stumbles over.

use super::{Size, Unreadable};

/// The most bytes a file of tables may have.
pub const FILE_BYTES: u64 = 10 * 1024 * 1024;

/// The most there may be of something.
pub(super) const fn most(of: Size) -> u64 {
    match of {
        Size::FileBytes => FILE_BYTES,
        Size::UnpackedBytes => 100 * 1024 * 1024,
        Size::Cells => 200_000,
        Size::Rows => 20_000,
        Size::ZipEntries | Size::Columns => 200,
    }
}

/// Whether there is not too much of something.
pub(super) fn within(of: Size, count: u64) -> Result<(), Unreadable> {
    if count > most(of) { Err(Unreadable::TooLarge { of, max: most(of) }) } else { Ok(()) }
}
