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

use skulder_season::ids::{Noun, SeasonId};
use skulder_season::person::Naming;
use skulder_season::season::Contents;

pub use merging::{Import, import};
pub use problem::{EntrySort, FileProblem, FileWhy, JsonType};
pub use writing::write;

use document::Json;

/// The format's name and version.
pub const FORMAT: &str = "skulder-season/1";

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
