//! Files read from the disk: all that are asked for, and everything that is wrong with any of them.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use skulder_exchange::season_json::{self, SeasonFile};
use skulder_exchange::workbook::{self, FILE_BYTES, Size, Unreadable, Workbook};
use skulder_season::Season;
use skulder_store::Loaded;

use crate::failure::Failure;
use crate::words::{shown, unreadable};

/// What a file holds.
pub(crate) enum Content {
    /// A season.
    Season(Box<SeasonFile>),
    /// Tables, whatever they mean.
    Tables(Workbook),
}

/// Reads a season file.
pub(crate) fn read(path: &Path) -> Result<SeasonFile, Failure> {
    bytes(path).and_then(|bytes| season(path, &bytes)).map_err(Failure::Files)
}

/// Reads a season file as a season, called `file` where it does not say which it is.
pub(crate) fn load(path: &Path) -> Result<Loaded, Failure> {
    load_with_id(path).map(|(loaded, _)| loaded)
}

/// The same, and whether it says which it is.
pub(crate) fn load_with_id(path: &Path) -> Result<(Loaded, bool), Failure> {
    let file = read(path)?;
    let has_id = file.id.is_some();
    let id = file.id.unwrap_or_else(|| "file".into());
    let season = Season::restore(id, file.contents).expect("the reader lets in only what the core does");
    let people = file.people.into_iter().map(|naming| (naming.id, naming.person)).collect();
    Ok((Loaded { season, people, revision: 0 }, has_id))
}

/// Reads season files, workbooks and text tables; if one is wrong, what is wrong with every one of them.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Vec<(&Path, Content)>, Failure> {
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for path in paths {
        match content(path) {
            Ok(content) => files.push((path.as_path(), content)),
            Err(lines) => wrong.extend(lines),
        }
    }
    if wrong.is_empty() { Ok(files) } else { Err(Failure::Files(wrong)) }
}

/// How a file is called in a message.
pub(crate) fn name(path: &Path) -> String {
    shown(&path.display().to_string())
}

fn content(path: &Path) -> Result<Content, Vec<String>> {
    let name_alone = path.file_name().unwrap_or_default().to_string_lossy();
    let is_too_large = || fs::metadata(path).is_ok_and(|about| about.len() > FILE_BYTES);
    if !season_json::is_meant(b"", &name_alone) && is_too_large() {
        let why = Unreadable::TooLarge { of: Size::FileBytes, max: FILE_BYTES };
        return Err(vec![format!("{}: {}", name(path), unreadable(&why))]);
    }
    let bytes = bytes(path)?;
    if season_json::is_meant(&bytes, &name_alone) {
        return season(path, &bytes).map(|file| Content::Season(Box::new(file)));
    }
    match workbook::read(&bytes, &name_alone, &mut |_| ControlFlow::Continue(())) {
        Ok(workbook) => Ok(Content::Tables(workbook)),
        Err(why) => Err(vec![format!("{}: {}", name(path), unreadable(&why))]),
    }
}

/// What a file holds; a line of what is wrong where it cannot be read.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Vec<String>> {
    fs::read(path)
        .map_err(|cause| vec![format!("{}: this cannot be read ({cause}); check its name", name(path))])
}

fn season(path: &Path, bytes: &[u8]) -> Result<SeasonFile, Vec<String>> {
    let name = name(path);
    season_json::read(bytes)
        .map_err(|problems| problems.iter().map(|problem| format!("{name}: {problem}")).collect())
}
