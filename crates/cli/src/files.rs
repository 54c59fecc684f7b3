//! Season files read from the disk: all that are asked for, and everything that is wrong with any of them.

use std::fs;
use std::path::{Path, PathBuf};

use skulder_exchange::season_json::{self, SeasonFile};

use crate::failure::Failure;
use crate::words::shown;

/// Reads a season file.
pub(crate) fn read(path: &Path) -> Result<SeasonFile, Failure> {
    read_lines(path).map_err(Failure::Files)
}

/// Reads season files; if one is wrong, what is wrong with every one of them.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Vec<(&Path, SeasonFile)>, Failure> {
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for path in paths {
        match read_lines(path) {
            Ok(file) => files.push((path.as_path(), file)),
            Err(lines) => wrong.extend(lines),
        }
    }
    if wrong.is_empty() { Ok(files) } else { Err(Failure::Files(wrong)) }
}

/// How a file is called in a message.
pub(crate) fn name(path: &Path) -> String {
    shown(&path.display().to_string())
}

fn read_lines(path: &Path) -> Result<SeasonFile, Vec<String>> {
    let name = name(path);
    let bytes = fs::read(path)
        .map_err(|cause| vec![format!("{name}: this cannot be read ({cause}); check its name")])?;
    season_json::read(&bytes)
        .map_err(|problems| problems.iter().map(|problem| format!("{name}: {problem}")).collect())
}
