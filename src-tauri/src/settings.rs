//! The program's own settings, in a small file in the user's configuration folder.
//!
//! Not a season's settings, which are part of the season, and not where the window stands, which
//! `tauri-plugin-window-state` remembers.
//!
//! The trap: another version of the program may have written the file. Each setting is read for itself, and one that is
//! missing or unknown counts as its default.

use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::answer::{Language, ShellSettings, Theme};
use crate::kept_file::KeptFile;

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
        let ShellSettings { theme, language } = settings;
        let kept = self.0.change(|kept| {
            kept.theme = theme;
            kept.language = language;
        })?;
        Ok(kept.settings())
    }
}

impl Kept {
    fn settings(&self) -> ShellSettings {
        ShellSettings { theme: self.theme, language: self.language }
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
        let english = ShellSettings { theme: Theme::Dark, language: Language::En };
        assert_eq!(file.write(english).expect("the folder is there"), english);
        assert_eq!(file.read(), english, "what was written is read");

        for (text, expected) in [
            (r#"{"theme": "dark"}"#, ShellSettings { theme: Theme::Dark, ..ShellSettings::default() }),
            (
                r#"{"theme": "sepia", "language": "en"}"#,
                ShellSettings { language: Language::En, ..ShellSettings::default() },
            ),
            (r#"{"theme": ["dark"], "language": 7, "later": {}}"#, ShellSettings::default()),
            ("[]", ShellSettings::default()),
        ] {
            fs::write(folder.path().join("settings.json"), text).expect("the folder is there");
            assert_eq!(file.read(), expected, "as much of {text} as is known");
        }
    }
}
