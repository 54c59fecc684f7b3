//! What of a workbook is read on: an archive made anew of the parts that hold cells or lead to them.
//!
//! Each part is inflated here and mended, once; calamine sees nothing else of the file. Its styles it does not see at all.

use std::io::{self, Cursor, Write};
use std::ops::ControlFlow;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::formats::{self, Format};
use super::guarded::guarded;
use super::zipped::Zipped;
use super::{Progress, Unreadable, share, xml};

/// The share of the work that is inflating.
pub(super) const INFLATING: f64 = 0.3;

/// What of a workbook is read on.
pub(super) struct Parts {
    /// An archive of the parts that calamine sees, nothing of it packed.
    pub(super) archive: Vec<u8>,
    /// What the numbers of its cells are shown as, by style.
    pub(super) formats: Vec<Format>,
}

impl Parts {
    /// Takes the parts out of a workbook.
    pub(super) fn take(
        mut zipped: Zipped<'_>,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Self, Unreadable> {
        let names = zipped.names().to_vec();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut formats = Vec::new();
        for (place, name) in names.iter().enumerate() {
            let lowercase = name.to_ascii_lowercase();
            let Some((_, "rels" | "xml")) = lowercase.rsplit_once('.') else { continue };
            let done = INFLATING * share(place as u64, names.len() as u64);
            let mut part = xml::in_utf8(zipped.inflate(place, done, progress)?);
            let file_name = lowercase.rsplit('/').next().unwrap_or(&lowercase);
            match file_name {
                "styles.xml" => {
                    formats = guarded(|| formats::read(&part))??;
                    continue;
                }
                "sharedstrings.xml" => guarded(|| xml::mend_texts(&mut part))??,
                _ => part = guarded(|| xml::mend_sheet(part))?,
            }
            let written = writer.start_file(name.as_str(), options).map_err(io::Error::other);
            written.and_then(|()| writer.write_all(&part)).map_err(|_| Unreadable::Damaged)?;
        }
        let archive = writer.finish().map_err(|_| Unreadable::Damaged)?.into_inner();
        Ok(Self { archive, formats })
    }
}
