//! The zip archive that a workbook is: opened, counted, and taken out part by part.
//!
//! The sizes its directory tells are checked first, and not believed: every part is counted once more while it is
//! inflated. Parts that nobody reads, as pictures, stay packed.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use zip::ZipArchive;
use zip::read::ZipFile;

use super::guarded::guarded;
use super::{Progress, Size, Unreadable, kind, limits};

/// How much is inflated between two looks at whether it is still wanted.
const CHUNK: usize = 256 * 1024;

/// An archive whose directory is within the limits.
pub(super) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names of the parts, "/" between folders.
    names: Vec<String>,
    /// What is left of the most that may be inflated.
    left: u64,
}

impl<'a> Zipped<'a> {
    /// Opens an archive and refuses one that is none of a workbook, by what its parts are called.
    pub(super) fn open(bytes: &'a [u8], file_name: &str) -> Result<Self, Unreadable> {
        let archive = guarded(|| ZipArchive::new(Cursor::new(bytes)))?.map_err(|_| Unreadable::Damaged)?;
        limits::within(Size::ZipEntries, archive.len() as u64)?;
        let mut names = Vec::new();
        let mut claimed = 0_u64;
        let mut is_locked = false;
        for place in 0..archive.len() {
            let entry = archive.by_index_data(place).map_err(|_| Unreadable::Damaged)?;
            names.push(entry.name().map_err(|_| Unreadable::Damaged)?.replace('\\', "/"));
            claimed = claimed.saturating_add(entry.size());
            is_locked |= entry.encrypted();
        }
        kind::of_archive(&names, file_name)?;
        if is_locked {
            return Err(Unreadable::Encrypted);
        }
        limits::within(Size::UnpackedBytes, claimed)?;
        Ok(Self { archive, names, left: limits::most(Size::UnpackedBytes) })
    }

    /// What the parts are called, in their order.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Inflates a part. `share` is how much of the file is done by then.
    pub(super) fn inflate(
        &mut self,
        place: usize,
        share: f64,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<u8>, Unreadable> {
        let mut part = Vec::new();
        let mut entry = guarded(|| self.archive.by_index(place))?.map_err(|_| Unreadable::Damaged)?;
        loop {
            if progress(Progress { cells: 0, share }).is_break() {
                return Err(Unreadable::Cancelled);
            }
            let read = guarded(|| next_chunk(&mut entry, &mut part))??;
            if read == 0 {
                return Ok(part);
            }
            self.left = self.left.checked_sub(read as u64).ok_or(Unreadable::TooLarge {
                of: Size::UnpackedBytes,
                max: limits::most(Size::UnpackedBytes),
            })?;
        }
    }
}

fn next_chunk(entry: &mut ZipFile<'_, Cursor<&[u8]>>, part: &mut Vec<u8>) -> Result<usize, Unreadable> {
    entry.take(CHUNK as u64).read_to_end(part).map_err(|_| Unreadable::Damaged)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};
    use std::ops::ControlFlow;

    use super::{Size, Unreadable, Zipped, limits};

    #[test]
    fn parts_are_counted_while_they_are_inflated() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["_rels/.rels", "xl/workbook.xml"] {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("the name is new");
            writer.write_all(&[b' '; 1_000]).expect("there is room");
        }
        let bytes = writer.finish().expect("there is room").into_inner();
        let mut zipped = Zipped::open(&bytes, "liste.xlsx").expect("it is sound");
        // As if nearly all had been inflated before.
        zipped.left = 1_500;
        let mut wanted = |_| ControlFlow::Continue(());
        assert_eq!(zipped.inflate(0, 0.0, &mut wanted), Ok(vec![b' '; 1_000]));
        let max = limits::most(Size::UnpackedBytes);
        let refused = zipped.inflate(1, 0.0, &mut wanted);
        assert_eq!(refused, Err(Unreadable::TooLarge { of: Size::UnpackedBytes, max }));
    }
}
