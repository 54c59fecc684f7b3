//! `skulder export`: a season as a file.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use skulder_exchange::season_json;

use crate::failure::Failure;
use crate::words::shown;
use crate::{Answer, Which, files};

pub(crate) async fn run(path: &Path, which: &Which) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    let loaded = which.load(&store).await?;
    store.close().await;
    let mut text = season_json::write(&loaded.season, &loaded.people);
    text.push('\n');
    write(path, text.as_bytes()).map_err(|cause| Failure::Unwritable { file: path.to_owned(), cause })?;
    let (name, id) = (shown(&loaded.season.head().name), shown(loaded.season.id().as_str()));
    Ok(Answer::new(format!("{}: {name} ({id}) as of revision {}", files::name(path), loaded.revision)))
}

/// Writes a file whole or not at all: under another name in the same folder first.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or_else(|| io::Error::other("this is no name of a file"))?);
    name.push(format!(".{}.part", std::process::id()));
    let unfinished: PathBuf = path.with_file_name(name);
    let written = File::create_new(&unfinished)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}
