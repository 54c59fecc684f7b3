//! How large a file may be.

/// Bytes of the file.
pub(super) const FILE_BYTES: u64 = 10_000_000;
