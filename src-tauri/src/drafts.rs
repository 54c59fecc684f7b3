//! What somebody was typing and has not saved: kept in a small file beside the settings until it is saved or thrown
//! away.
//!
//! A draft is a text of the window's, of which nothing is read here but whether somebody is named in it, and which gets
//! into no log. Drafts are not part of a database: one whose database is closed is there when it is opened again, and two
//! programs keep theirs in the same file.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use serde_json::Value;
use skulder_season::person::Person;
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

    /// Throws away every draft in which somebody is named whose name is taken away: by the name, in whatever order its words
    /// stand, or by the number.
    pub(crate) fn forget(&self, people: &[Person]) -> Result<(), Failure> {
        let sought = Sought::of(people);
        // Or a file would be made where there is none.
        if !self.read().iter().any(|draft| sought.is_in(draft)) {
            return Ok(());
        }
        let kept = self.0.change(|drafts| drafts.retain(|draft| !sought.is_in(draft)));
        kept.map(drop).map_err(|error| Failure::unavailable(&error))
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

/// Names and numbers, each as the words that it is made of.
struct Sought(Vec<BTreeSet<String>>);

impl Sought {
    fn of(people: &[Person]) -> Self {
        let texts = people.iter().flat_map(|person| [Some(&person.name), person.employee_no.as_ref()]);
        Self(texts.flatten().map(|text| words(text)).filter(|words| !words.is_empty()).collect())
    }

    /// Whether all words of one of them stand in one text of a draft. What is typed in a form is text within JSON, where a
    /// quotation mark is written otherwise.
    fn is_in(&self, draft: &Draft) -> bool {
        self.is_in_text(&draft.key)
            || match serde_json::from_str(&draft.text) {
                Ok(value) => self.is_in_value(&value),
                Err(_) => self.is_in_text(&draft.text),
            }
    }
    fn is_in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.is_in_text(text),
            Value::Number(number) => self.is_in_text(&number.to_string()),
            Value::Array(values) => values.iter().any(|value| self.is_in_value(value)),
            Value::Object(fields) => {
                fields.iter().any(|(name, value)| self.is_in_text(name) || self.is_in_value(value))
            }
            Value::Null | Value::Bool(_) => false,
        }
    }
    fn is_in_text(&self, text: &str) -> bool {
        let there = words(text);
        self.0.iter().any(|words| words.is_subset(&there))
    }
}

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
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
    fn what_is_forgotten_goes_with_every_draft_it_stands_in() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = DraftsFile::within(folder.path());
        let person = |name: &str, number: Option<&str>| Person {
            name: name.into(),
            employee_no: number.map(Into::into),
        };
        let people =
            [person("Kari Å", Some("4711")), person(r#"Ola "Olli" Ås\Vik"#, None), person("-", Some(""))];
        file.forget(&people).expect("there is nothing to forget");
        assert!(!folder.path().join("drafts.json").exists(), "and nothing is written");
        let typed = [
            ("name", r#"{"name":"Kari Å"}"#),
            ("in a sentence", r#"{"rows":[{"t-1":["x","å,  KARI (vikar)"]}]}"#),
            ("escaped", r#""Ola \"Olli\" Ås\\Vik""#),
            ("no JSON", "for Kari Å"),
            ("number", r#"{"employeeNo":"4711"}"#),
            ("bare number", r#"{"employeeNo":4711}"#),
            ("a key", r#"{"4711":null}"#),
            ("others", r#"{"name":"Karianne Å","employeeNo":"47110"}"#),
            ("apart", r#"["Kari","Å"]"#),
            ("nothing", r#"[null,true,""]"#),
        ];
        for (key, text) in typed {
            file.keep(key.into(), Some(text.into())).expect("the folder is there");
        }
        file.forget(&people).expect("the folder is there");
        let left: Vec<String> = file.read().into_iter().map(|draft| draft.key).collect();
        assert_eq!(left, ["others", "apart", "nothing"], "only as words of their own, and together");
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
