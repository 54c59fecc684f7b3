//! An archive that tells how much of it has been read, and stops when that is too much.
//!
//! Sheets that name one and the same part would have it read over and over; calamine does not say which part it reads.

use std::cell::Cell;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

/// How much of an archive has been read, and how much may be.
#[derive(Clone)]
pub(super) struct Meter {
    read: Rc<Cell<u64>>,
    all: u64,
}

impl Meter {
    /// A meter of an archive that has not been read.
    pub(super) fn new(archive: &[u8]) -> Self {
        Self { read: Rc::default(), all: archive.len() as u64 }
    }

    /// The archive, read under this meter.
    pub(super) fn over(&self, archive: Vec<u8>) -> Metered {
        Metered { archive: Cursor::new(archive), meter: self.clone() }
    }

    /// The share that is done: every part is read twice, for its cells and for its merged stretches.
    pub(super) fn share(&self) -> f64 {
        super::share(self.read.get(), 2 * self.all)
    }

    /// Twice, and what is read in vain where buffers end.
    fn most(&self) -> u64 {
        3 * self.all + 16 * 1024 * 1024
    }
}

/// An archive that stops being read when it has been read too often.
pub(super) struct Metered {
    archive: Cursor<Vec<u8>>,
    meter: Meter,
}

impl Read for Metered {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.archive.read(into)?;
        let so_far = self.meter.read.get() + read as u64;
        self.meter.read.set(so_far);
        if so_far > self.meter.most() { Err(io::Error::other("read too often")) } else { Ok(read) }
    }
}

impl Seek for Metered {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.archive.seek(to)
    }
}
