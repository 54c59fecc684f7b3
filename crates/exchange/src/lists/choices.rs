//! What the user says of a file whose meaning was guessed: corrections, confirmations, and what is left out.
//!
//! A [`Choices`] is everything that was said so far; the window sends it whole each time. What says nothing of people
//! ([`SheetChoice`]) is remembered for the next file of the same layout.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::dates::{Day, Week, WeekRange};
use skulder_season::ids::{DepartmentId, ModuleId};
use ts_rs::TS;

use super::field::Field;
use super::kind::ListKind;

/// Everything the user has said of a file so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct Choices {
    /// What each sheet is, by its name; a sheet that is not here is guessed.
    pub sheets: BTreeMap<String, SheetChoice>,
    /// The season to begin, where none is open and the file makes none.
    pub season: Option<NewSeason>,
    /// What a department's unknown name means, by the name as the file writes it.
    pub departments: BTreeMap<String, DepartmentChoice>,
    /// Whether departments that nobody knows are made, unless [`Self::departments`] says otherwise.
    pub make_departments: bool,
    /// Whether every suggested match by name is taken as confirmed.
    pub match_names: bool,
    /// What was said of single rows.
    pub rows: Vec<RowChoice>,
    /// Cells mended in place: read as if the file held this text.
    pub fixes: Vec<Fix>,
}

/// What a sheet is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct SheetChoice {
    /// Leave the whole sheet alone.
    pub skip: bool,
    /// Which list it is; guessed where it is not said.
    pub kind: Option<ListKind>,
    /// The row of the headers, counted from 1, or 0 where there are none; found where it is not said.
    pub header_row: Option<u32>,
    /// What columns hold (counted from 0), where it is other than guessed.
    #[ts(as = "BTreeMap<u32, ColumnMeaning>")]
    pub columns: BTreeMap<u32, ColumnMeaning>,
    /// What holds for every row where the list has no such column, or nothing in it: as it would stand in a cell.
    #[ts(as = "BTreeMap<Field, String>")]
    pub constants: BTreeMap<Field, String>,
    /// What the marks of a holiday grid mean, by the mark in capitals, where it is other than guessed.
    pub marks: BTreeMap<String, Mark>,
    /// Whether the guessed marks of a holiday grid were confirmed. Unconfirmed, a grid's rows are held back.
    pub marks_confirmed: bool,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum ColumnMeaning {
    /// Nothing that is taken in.
    Nothing,
    /// A field.
    Field {
        /// Which.
        field: Field,
    },
    /// A week of a holiday grid.
    Week {
        /// Which.
        #[ts(type = "string")]
        week: Week,
    },
    /// A day of a holiday grid.
    Day {
        /// Which.
        #[ts(type = "string")]
        day: Day,
    },
    /// Whether a module is finished.
    Completion {
        /// Which.
        module: ModuleId,
    },
}

/// What a mark of a holiday grid means. A reason for an absence is never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum Mark {
    /// Not away.
    Present,
    /// Away.
    Away {
        /// Holiday, or unavailable for a reason nobody keeps.
        kind: AbsenceKind,
        /// Wished, fixed or declined.
        status: AbsenceStatus,
    },
}

/// A season to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct NewSeason {
    /// What it is called.
    pub name: String,
    /// Its weeks.
    pub weeks: WeekRange,
}

/// What a department's unknown name means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum DepartmentChoice {
    /// A department to be made.
    New,
    /// One that is there.
    Known {
        /// Which.
        id: DepartmentId,
    },
}

/// What was said of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RowChoice {
    /// The sheet's name.
    pub sheet: String,
    /// The row's number, counted from 1.
    pub row: u32,
    /// Leave it out.
    #[serde(default)]
    pub leave_out: bool,
    /// Whether the person who was suggested is meant (`true`) or a new one (`false`).
    #[serde(default)]
    pub is_same: Option<bool>,
    /// Which choice of weeks is taken (1 to 4), in a list of wishes; the first that is filled unless said.
    #[serde(default)]
    pub choice: Option<u8>,
}

/// A cell mended in place.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Fix {
    /// The sheet's name.
    pub sheet: String,
    /// The row's number, counted from 1.
    pub row: u32,
    /// The column, counted from 0.
    pub column: u32,
    /// What the cell should hold; empty for nothing.
    pub text: String,
}

// By hand: the text may be a name, and names are in no log.
impl std::fmt::Debug for Fix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fix({} of row {})", self.column, self.row)
    }
}
