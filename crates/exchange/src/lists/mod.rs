//! The lists people already have: what the cells of a workbook mean, and what they would bring to a season.
//!
//! [`look`] reads every sheet as one of the [`ListKind`]s, guesses what its columns hold, finds who and what its rows
//! are about, and answers with one command that brings all good rows in, and a verdict on each row. What it guesses
//! wrong, the user corrects by way of [`Choices`], and it is looked at anew.
//!
//! A person or entry missing from a list is not a deletion; an empty cell does not empty a field. Only the template,
//! whose rows carry ids, says everything.
//!
//! Nothing is stored here and nothing is wrongly taken in silently: a row with a bad cell is rejected as a whole.

pub mod choices;
mod english;
pub mod field;
pub mod header;
pub mod ids;
pub mod inquiries;
pub mod kind;
pub mod preview;
pub mod value;
pub mod words;

use skulder_season::Season;
use skulder_season::command::Command;
use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;
use skulder_season::person::{Naming, People};

use crate::workbook::Workbook;
use choices::Choices;
pub use kind::ListKind;
use preview::{ListSummary, RowPreview};

/// What a file is held against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The season it is brought into; unmade where there is none yet.
    pub season: &'a Season,
    /// The names of everybody in it.
    pub people: &'a People,
    /// Today, which tells the year of a week where nothing else does.
    pub today: Day,
    /// What new ids are made of: letters, unique per file that is looked at.
    pub seed: &'a str,
}

/// A file, looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// How it was understood.
    pub summary: ListSummary,
    /// Its rows in the order of the file, sheet by sheet.
    pub rows: Vec<RowPreview>,
    /// The one command that brings in every row that is new or changed; a bulk without commands where there is none.
    pub command: Command,
    /// The names that travel beside it.
    pub names: Vec<Naming>,
}

/// Which season a template says it is of: the id in its settings, whether or not that season is known.
pub fn season_meant(_workbook: &Workbook) -> Option<SeasonId> {
    todo!()
}

/// Looks at a file's tables and answers with what they would bring to a season.
pub fn look(_workbook: &Workbook, _against: Against<'_>, _choices: &Choices) -> Look {
    todo!()
}
