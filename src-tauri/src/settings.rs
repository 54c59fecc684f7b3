//! The program's own settings, in a small file in the user's configuration folder.
//!
//! Not a season's settings, which are part of the season, and not where the window stands, which
//! `tauri-plugin-window-state` remembers. Nothing here is worth a failed start: a file that is missing or not
//! readable counts as the defaults.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::answer::ShellSettings;

/// Where the settings are kept.
#[derive(Debug, Clone)]
pub(crate) struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// The file in a folder, which need not be there yet.
    pub(crate) fn within(folder: &Path) -> Self {
        Self { path: folder.join("settings.json") }
    }
    /// The settings as they were kept last.
    pub(crate) fn read(&self) -> ShellSettings {
        fs::read(&self.path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
    /// Keeps the settings.
    pub(crate) fn write(&self, settings: ShellSettings) -> io::Result<()> {
        let folder = self.path.parent().expect("the file lies in a folder");
        fs::create_dir_all(folder)?;
        write_whole(&self.path, &serde_json::to_vec_pretty(&settings)?)
    }
}

/// Writes a file so that it is there either as it was or as it should be, never by halves.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = PathBuf::from(unfinished);
    let written = File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        // Before the rename, or a crash could leave the name with nothing behind it.
        file.sync_all()?;
        fs::rename(&unfinished, path)
    });
    if written.is_err() {
        // What is left over helps nobody, and the first error is the one to tell.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Theme;

    #[test]
    fn settings_are_kept_and_a_spoilt_file_counts_as_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = SettingsFile::within(&folder.path().join("not there yet"));
        assert_eq!(file.read(), ShellSettings::default(), "no file is no reason to fail");

        file.write(ShellSettings { theme: Theme::Dark, ..ShellSettings::default() })
            .expect("the folder is made");
        assert_eq!(file.read().theme, Theme::Dark, "what was written is read");

        fs::write(&file.path, "{\"theme\": \"dar").expect("the file is there");
        assert_eq!(file.read(), ShellSettings::default(), "half a file is no reason to fail");
    }
}
