//! What somebody was typing and has not saved: kept in a small file beside the settings until it is saved or thrown
//! away.
//!
//! A draft is a text of the window's, which is not read here and gets into no log. Drafts are not part of a database:
//! one whose database is closed is there when it is opened again, and two programs keep theirs in the same file.

use std::io;
use std::path::Path;

use skulder_season::refusal::Why;

use crate::answer::{Draft, Failure};
use crate::desk::refused;
use crate::kept_file::KeptFile;

/// The most characters a key may have.
const KEY: usize = 500;
/// The most characters a draft may have; what a form holds is a hundredth of it.
const TEXT: usize = 200_000;
/// How many drafts are kept; of more, those not touched the longest go.
const MOST: usize = 500;
/// How many characters they may have together, likewise.
const ALL_TEXTS: usize = 4_000_000;

/// Where drafts are kept.
#[derive(Debug, Clone)]
pub(crate) struct DraftsFile(KeptFile<Vec<Draft>>);

impl DraftsFile {
    /// The file in a folder, which need not be there yet.
    pub(crate) fn within(folder: &Path) -> Self {
        Self(KeptFile::within(folder, "drafts.json"))
    }

    /// Every draft, the one touched last at the end.
    pub(crate) fn read(&self) -> Vec<Draft> {
        self.0.read()
    }

    /// Keeps a draft in the place of the one with its key, or with no text throws that one away.
    pub(crate) fn keep(&self, key: String, text: Option<String>) -> Result<(), Failure> {
        let lengths = [("key", &key, KEY), ("text", text.as_ref().unwrap_or(&key), TEXT)];
        for (field, value, max) in lengths {
            if value.chars().count() > max {
                return Err(refused(None, field, Why::TooLong { max }));
            }
        }
        let kept = self.0.change(|drafts| {
            drafts.retain(|draft| draft.key != key);
            drafts.extend(text.map(|text| Draft { key, text }));
            drop_oldest(drafts);
        });
        kept.map(drop).map_err(|error: io::Error| Failure::unavailable(&error))
    }
}

fn drop_oldest(drafts: &mut Vec<Draft>) {
    let mut all = 0;
    let fitting = drafts.iter().rev().take(MOST).take_while(|draft| {
        all += draft.text.len();
        all <= ALL_TEXTS
    });
    let kept = fitting.count();
    drafts.drain(..drafts.len() - kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(key: &str, text: &str) -> Draft {
        Draft { key: key.into(), text: text.into() }
    }

    #[test]
    fn a_draft_is_kept_until_it_is_thrown_away_whichever_program_keeps_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (one, other) = (DraftsFile::within(folder.path()), DraftsFile::within(folder.path()));
        let keep = |file: &DraftsFile, key: &str, text: Option<&str>| {
            file.keep(key.into(), text.map(Into::into)).expect("the folder is there");
        };
        assert!(one.read().is_empty());
        keep(&one, "a", Some("uke 2"));
        keep(&other, "b", Some("Kari"));
        keep(&one, "a", Some("uke 28"));
        assert_eq!(other.read(), [draft("b", "Kari"), draft("a", "uke 28")], "the latest of each");
        keep(&other, "a", None);
        keep(&other, "never there", None);
        assert_eq!(one.read(), [draft("b", "Kari")]);
    }

    #[test]
    fn there_is_an_end_to_what_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = DraftsFile::within(folder.path());
        let too_long = file.keep("a".into(), Some("å".repeat(TEXT + 1)));
        assert_eq!(too_long, Err(refused(None, "text", Why::TooLong { max: TEXT })));
        let too_long = file.keep("k".repeat(KEY + 1), None);
        assert_eq!(too_long, Err(refused(None, "key", Why::TooLong { max: KEY })));
        assert!(file.read().is_empty(), "what is refused is not kept");

        let mut many: Vec<Draft> = (0..MOST + 2).map(|n| draft(&n.to_string(), "x")).collect();
        drop_oldest(&mut many);
        assert_eq!((many.len(), many[0].key.as_str()), (MOST, "2"), "the oldest go first");
        let mut large: Vec<Draft> = (0..30).map(|n| draft(&n.to_string(), &"x".repeat(TEXT))).collect();
        drop_oldest(&mut large);
        assert_eq!((large.len(), large[0].key.as_str()), (ALL_TEXTS / TEXT, "10"), "however few they are");
    }
}
