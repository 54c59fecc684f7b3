//! The season file, `skulder-season/1`: one season of one municipality as JSON.
//!
//! - [`read`] turns bytes into a [`SeasonFile`], or into *every* problem with its JSON pointer. It lets in nothing
//!   that the core would refuse: [`skulder_season::Season::restore`] accepts whatever it gives.
//! - [`write()`] gives the document back, with the defaults written out.
//! - [`import`] compares a file with a season and answers with the one command that brings the file in.
//!
//! The bounds of numbers and texts are the core's ([`skulder_season::limits`]). What a planner may knowingly do
//! (overlapping absences, days outside the season) is no problem here.
//!
//! The trap: week rules, loans, raises, wanted cover and shifts have ids inside the program and none in the file.
//! [`read`] numbers them by their place, which is only good within that file; [`import`] goes by what they say.

mod document;
mod entry;
mod fields;
mod known;
mod merging;
mod problem;
mod reading;
mod writing;

use std::path::Path;

use skulder_season::ids::{Noun, SeasonId};
use skulder_season::person::Naming;
use skulder_season::season::Contents;

pub use merging::{Import, import};
pub use problem::{EntrySort, FileProblem, FileWhy, JsonType};
pub use writing::{write, write_without_id};

use document::Json;

/// The format's name and version.
pub const FORMAT: &str = "skulder-season/1";

/// Whether a file is meant to be a season file, going by its content, or else by its name. What is not, is a file of
/// tables ([`crate::workbook`]).
pub fn is_meant(bytes: &[u8], name: &str) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let is_zip = bytes.starts_with(b"PK");
    let is_called_so = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    text.starts_with(b"{") || (is_called_so && !is_zip)
}

/// What a season file says.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonFile {
    /// Which season it is, if the file says so.
    pub id: Option<SeasonId>,
    /// The season.
    pub contents: Contents,
    /// What its trainers and temps are called, in the order of the file.
    pub people: Vec<Naming>,
}

/// Reads a season file, or everything that is wrong with it in the order of the document.
pub fn read(bytes: &[u8]) -> Result<SeasonFile, Vec<FileProblem>> {
    let document = Json::parse(bytes).map_err(|problem| vec![problem])?;
    reading::season_file(&document)
}

/// Whether the entries of a noun have ids in the file.
fn has_ids(noun: Noun) -> bool {
    !matches!(noun, Noun::WeekRule | Noun::Loan | Noun::Raise | Noun::Wanted | Noun::Shift)
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn a_season_file_is_told_by_its_content_before_its_name() {
        for (bytes, name) in
            [("{}", "a.txt"), ("\u{feff}\n {", "a"), ("", "a.json"), ("half a season", "A.JSON")]
        {
            assert!(is_meant(bytes.as_bytes(), name), "{bytes:?} in {name} is meant to be one");
        }
        for (bytes, name) in [("PK\x03\x04", "a.json"), ("Navn;{", "a.csv"), ("", "a.xlsx"), ("", "json")] {
            assert!(!is_meant(bytes.as_bytes(), name), "{bytes:?} in {name} is none");
        }
    }
}
