//! The program's own settings, in a small file in the user's configuration folder, with the databases that were open.
//!
//! Not a season's settings, which are part of the season, and not where the window stands, which
//! `tauri-plugin-window-state` remembers.
//!
//! The trap: another version of the program may have written the file. Each setting is read for itself, and one that is
//! missing or unknown counts as its default.

use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use skulder_exchange::report::Language;
use skulder_season::names_until::NamesUntil;

use crate::answer::{ShellSettings, Theme};
use crate::kept_file::KeptFile;

/// How many databases are remembered.
const MOST_RECENT: usize = 8;

/// Where the settings are kept.
#[derive(Debug, Clone)]
pub(crate) struct SettingsFile(KeptFile<Kept>);

/// What is in the file.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    #[serde(deserialize_with = "or_default")]
    theme: Theme,
    #[serde(deserialize_with = "or_default")]
    language: Language,
    #[serde(deserialize_with = "or_default")]
    names_until: NamesUntil,
    #[serde(deserialize_with = "or_default")]
    databases: Databases,
}

/// The databases of this user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Databases {
    /// The one that the planner chose last; `None` until then.
    chosen: Option<PathBuf>,
    /// Those that were open, the latest first.
    recent: Vec<PathBuf>,
}

impl SettingsFile {
    /// The file in a folder, which need not be there yet.
    pub(crate) fn within(folder: &Path) -> Self {
        Self(KeptFile::within(folder, "settings.json"))
    }
    /// The settings as they were kept last.
    pub(crate) fn read(&self) -> ShellSettings {
        self.0.read().settings()
    }
    /// Keeps the settings.
    pub(crate) fn write(&self, settings: ShellSettings) -> io::Result<ShellSettings> {
        let ShellSettings { theme, language, names_until } = settings;
        let kept = self.0.change(|kept| {
            kept.theme = theme;
            kept.language = language;
            kept.names_until = names_until;
        })?;
        Ok(kept.settings())
    }

    /// The database that the planner chose last, where one was chosen.
    pub(crate) fn chosen_database(&self) -> Option<PathBuf> {
        self.0.read().databases.chosen
    }
    /// The databases that were open and are still there, the latest first.
    pub(crate) fn recent_databases(&self) -> Vec<PathBuf> {
        let recent = self.0.read().databases.recent;
        recent.into_iter().filter(|path| path.is_file()).collect()
    }
    /// Remembers that a database was open.
    pub(crate) fn remember_database(&self, file: &Path) -> io::Result<()> {
        self.0.change(|kept| kept.databases.remember(file)).map(drop)
    }
    /// Remembers a database that the planner chose: the next start opens it.
    pub(crate) fn choose_database(&self, file: &Path) -> io::Result<()> {
        let changed = self.0.change(|kept| {
            kept.databases.remember(file);
            kept.databases.chosen = Some(file.to_owned());
        });
        changed.map(drop)
    }
}

impl Databases {
    fn remember(&mut self, file: &Path) {
        self.recent.retain(|other| other != file);
        self.recent.insert(0, file.to_owned());
        self.recent.truncate(MOST_RECENT);
    }
}

impl Kept {
    fn settings(&self) -> ShellSettings {
        ShellSettings { theme: self.theme, language: self.language, names_until: self.names_until }
    }
}

/// Reads a setting, or the default where it is of a kind unknown here.
fn or_default<'de, D: Deserializer<'de>, T: Default + DeserializeOwned>(setting: D) -> Result<T, D::Error> {
    let setting = Value::deserialize(setting)?;
    Ok(serde_json::from_value(setting).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn settings_are_kept_and_each_is_read_for_itself() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = SettingsFile::within(folder.path());
        let english =
            ShellSettings { theme: Theme::Dark, language: Language::En, names_until: NamesUntil::September };
        assert_eq!(file.write(english).expect("the folder is there"), english);
        assert_eq!(file.read(), english, "what was written is read");

        for (text, expected) in [
            (r#"{"theme": "dark"}"#, ShellSettings { theme: Theme::Dark, ..ShellSettings::default() }),
            (
                r#"{"theme": "sepia", "language": "en"}"#,
                ShellSettings { language: Language::En, ..ShellSettings::default() },
            ),
            (
                r#"{"theme": ["dark"], "language": 7, "databases": "none", "later": {}}"#,
                ShellSettings::default(),
            ),
            (
                r#"{"theme": "night", "namesUntil": "january"}"#,
                ShellSettings { names_until: NamesUntil::January, ..ShellSettings::default() },
            ),
            (r#"{"namesUntil": "april"}"#, ShellSettings::default()),
            ("[]", ShellSettings::default()),
        ] {
            fs::write(folder.path().join("settings.json"), text).expect("the folder is there");
            assert_eq!(file.read(), expected, "as much of {text} as is known");
        }
    }

    #[test]
    fn databases_are_remembered_the_latest_first_as_long_as_they_are_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = SettingsFile::within(folder.path());
        let dark = ShellSettings { theme: Theme::Dark, ..ShellSettings::default() };
        settings.write(dark).expect("the folder is there");
        assert_eq!((settings.chosen_database(), settings.recent_databases().len()), (None, 0));

        let files: Vec<PathBuf> = (0..10).map(|n| folder.path().join(format!("{n}.db"))).collect();
        for file in &files {
            fs::write(file, "").expect("the folder is there");
            settings.remember_database(file).expect("likewise");
        }
        settings.choose_database(&files[4]).expect("likewise");
        fs::remove_file(&files[7]).expect("it was there");
        let recent = settings.recent_databases();
        let expected: Vec<&PathBuf> = [4, 9, 8, 6, 5, 3, 2].iter().map(|&n: &usize| &files[n]).collect();
        assert_eq!(recent.iter().collect::<Vec<_>>(), expected, "each once, and no more than eight");
        assert_eq!(settings.chosen_database().as_ref(), Some(&files[4]));
        assert_eq!(settings.read(), dark, "beside the settings");
    }
}
