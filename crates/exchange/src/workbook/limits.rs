//! How large a file may be.

/// The most bytes a file of tables may have.
pub const FILE_BYTES: u64 = 10_000_000;
