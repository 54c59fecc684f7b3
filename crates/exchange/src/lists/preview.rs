//! What a file would do, before anything of it is kept: facts for the window, plain English for the terminal.
//!
//! Unlike in [`crate::season_json`], the values of bad cells are repeated: whoever mends a list must find them. They
//! are shown to the one who brought the file, and are in no log.

use std::fmt;

use serde::Serialize;
use skulder_season::ids::{Noun, PersonId};
use skulder_season::refusal::Why;
use ts_rs::TS;

use super::choices::{ColumnMeaning, Mark};
use super::field::Field;
use super::kind::ListKind;

/// How the sheets of a file were understood and how many rows came to what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ListSummary {
    /// The sheets in their order.
    pub sheets: Vec<SheetSummary>,
    /// Rows by what becomes of them.
    pub rows: RowCounts,
    /// Department names nobody knows, as the file writes them, each once.
    pub unknown_departments: Vec<String>,
    /// Rows held back until a suggested match is confirmed.
    pub suggestions: usize,
    /// Whether a season must be begun first: none is open, and the file makes none.
    pub needs_season: bool,
}

/// Rows by what becomes of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RowCounts {
    /// Rows that add something.
    pub new: usize,
    /// Rows that change something.
    pub changed: usize,
    /// Rows that say what the season says already.
    pub unchanged: usize,
    /// Rows with a problem; nothing of them is taken in.
    pub rejected: usize,
    /// Rows the user left out.
    pub left_out: usize,
}

/// How a sheet was understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetSummary {
    /// What it is called.
    pub name: String,
    /// Which list it is; `None` where it is skipped, empty or not understood.
    pub kind: Option<ListKind>,
    /// Whether the user leaves it alone.
    pub is_skipped: bool,
    /// The row of the headers, counted from 1.
    pub header_row: Option<u32>,
    /// Its columns from the left.
    pub columns: Vec<ColumnSummary>,
    /// What its columns can hold, in the order of the template: what the user chooses among.
    pub fields: Vec<Field>,
    /// Fields without which no row can be taken in: a column or a constant must be chosen.
    pub missing: Vec<Field>,
    /// Of a holiday grid, the marks that were met, the commonest first.
    pub marks: Vec<MarkSummary>,
    /// Whether the marks wait for the user's confirmation.
    pub marks_wait: bool,
    /// Rows below the headers that were understood as entries; totals and blanks are not counted.
    pub row_count: usize,
    /// Rows that were passed over, being totals, repeated headers or notes.
    pub passed_over: Vec<u32>,
    /// What is wrong with the sheet as a whole.
    pub problems: Vec<CellProblem>,
}

/// How a column was understood.
#[derive(Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnSummary {
    /// Its number, counted from 0.
    pub column: u32,
    /// Its letters, as "B".
    pub letters: String,
    /// Its header, as the file writes it.
    pub title: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
    /// Whether that is guessed rather than said.
    pub is_guess: bool,
    /// Some of its values as they stand; none of a column that was dropped or must never be kept.
    pub samples: Vec<String>,
    /// Why nothing of it is taken in, where it holds what is never stored.
    pub never_stored: Option<NeverStored>,
}

// By hand: names are in no log.
impl fmt::Debug for ColumnSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ColumnSummary({} {:?})", self.letters, self.meaning)
    }
}

/// What is never stored, and dropped from a list with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NeverStored {
    /// National identity numbers.
    IdentityNumber,
    /// Birth dates.
    BirthDate,
    /// Addresses.
    Address,
    /// Phone numbers and e-mail addresses.
    Contact,
    /// The reason for an absence.
    AbsenceReason,
    /// Anything about health or patients, and judgements of a person.
    Health,
}

/// A mark of a holiday grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MarkSummary {
    /// The mark in capitals.
    pub mark: String,
    /// In how many cells it stands.
    pub cells: usize,
    /// What it is taken to mean.
    pub meaning: Mark,
    /// Whether that is guessed rather than said.
    pub is_guess: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Verdict {
    /// It adds something.
    New,
    /// It changes something.
    Changed,
    /// It says what the season says already.
    Unchanged,
    /// It has a problem, and nothing of it is taken in.
    Rejected,
    /// The user left it out.
    LeftOut,
}

/// A row of a list and what becomes of it.
#[derive(Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RowPreview {
    /// The sheet's name.
    pub sheet: String,
    /// The row's number, counted from 1.
    pub row: u32,
    /// Which list it is of.
    pub kind: ListKind,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Who or what it is about, as the file writes it: "Ida Berg", "Sykehjem Nord".
    pub about: String,
    /// What it adds or changes: the field, and before and after as text for reading.
    pub changes: Vec<FieldChange>,
    /// Why it is rejected; every problem of the row.
    pub problems: Vec<CellProblem>,
    /// What was done to its values on the way in, as rounding.
    pub notices: Vec<CellNotice>,
    /// Whom it may be about; to be confirmed.
    pub suggestion: Option<Suggestion>,
}

// By hand: names are in no log.
impl fmt::Debug for RowPreview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RowPreview({} {} {:?} {:?})", self.sheet, self.row, self.verdict, self.problems)
    }
}

/// A field that a row sets.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What it was, written as the template writes it; empty where there was nothing.
    pub before: String,
    /// What it becomes.
    pub after: String,
}

// By hand: names are in no log.
impl fmt::Debug for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldChange({:?})", self.field)
    }
}

/// Somebody who may be meant by a row.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Suggestion {
    /// Who.
    pub person: PersonId,
    /// What the season calls them.
    pub name: String,
}

// By hand: names are in no log.
impl fmt::Debug for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Suggestion({:?})", self.person)
    }
}

/// Something wrong with a cell.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellProblem {
    /// The sheet's name.
    pub sheet: String,
    /// The row's number, counted from 1; `None` where the sheet as a whole is meant.
    pub row: Option<u32>,
    /// The column, counted from 0; `None` where the row as a whole is meant.
    pub column: Option<u32>,
    /// The cell's address as "B14", or "14" for a whole row; empty for the sheet.
    pub cell: String,
    /// The field that the cell was read for.
    pub field: Option<Field>,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub why: CellWhy,
}

// By hand: names are in no log.
impl fmt::Debug for CellProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CellProblem({} {} {:?})", self.sheet, self.cell, self.why)
    }
}

/// Something done to a value on the way in, that the user is told of.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellNotice {
    /// The cell's address as "B14".
    pub cell: String,
    /// What stands there.
    pub value: String,
    /// What was done.
    pub what: CellNoticeWhat,
}

// By hand: names are in no log.
impl fmt::Debug for CellNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CellNotice({} {:?})", self.cell, self.what)
    }
}

/// What was done to a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum CellNoticeWhat {
    /// A number was rounded, halves up.
    Rounded {
        /// What it became.
        to: u32,
    },
    /// A year was taken from the season, the file having none.
    YearFilledIn {
        /// The year.
        year: i32,
    },
    /// A choice of weeks was taken, the others not kept.
    ChoiceTaken {
        /// Which, 1 to 4.
        choice: u8,
    },
    /// A name in capitals was written in small letters.
    Recased {
        /// What it became.
        #[ts(as = "String")]
        to: Unlogged,
    },
    /// Weeks or days lie outside the season; they are kept.
    OutsideSeason,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum CellWhy {
    /// It must hold something.
    Empty,
    /// It holds an error of a formula.
    FormulaError,
    /// It is no name of a person: it has no letters, or more commas than "Etternavn, Fornavn".
    NotAName,
    /// It is no day.
    NotADay,
    /// What it says happened lies after today.
    AfterToday,
    /// A day or number is out of bounds.
    OutOfBounds {
        /// The least it may be.
        min: i64,
        /// The most it may be.
        max: i64,
    },
    /// It names no weeks, or more than one year can tell.
    NotWeeks,
    /// There is no such week in the year, as week 53 in most.
    NoSuchWeek,
    /// It is no whole number.
    NotACount,
    /// It is no percentage.
    NotAPercent,
    /// It is no clock time.
    NotATime,
    /// It is no duration.
    NotADuration,
    /// It is no month.
    NotAMonth,
    /// It is neither yes nor no.
    NotAFlag,
    /// It is none of the words the field knows.
    NotOneOf {
        /// Those it knows, as the template writes them.
        words: Vec<String>,
    },
    /// The text is too long.
    TooLong {
        /// Characters at most.
        max: usize,
    },
    /// It holds a national identity number.
    IdentityNumber,
    /// The last comes before the first.
    Reversed,
    /// A day could be of one year or another, or day and month could be swapped.
    Ambiguous {
        /// What it could be, as text.
        readings: Vec<String>,
    },
    /// Nothing is known by this name, number or id.
    Unknown {
        /// What was looked for.
        noun: Noun,
    },
    /// Several are known by this name; a number or a department would tell.
    SeveralKnown {
        /// What was looked for.
        noun: Noun,
        /// How many there are.
        count: usize,
    },
    /// Somebody of this name is in the department; it is to be confirmed whether it is the same person.
    ConfirmSame,
    /// The name and the number belong to different people.
    NameAndNumberDiffer {
        /// What the season calls the one with the number.
        #[ts(as = "String")]
        name: Unlogged,
    },
    /// Another row of the file says something else of the same.
    SaidOtherwise {
        /// That row's sheet.
        sheet: String,
        /// That row's number.
        row: u32,
    },
    /// Nobody has said what the marks of the grid mean.
    MarksUnconfirmed,
    /// No column or constant tells this field.
    MissingColumn,
    /// The sheet holds no list that is known.
    NotUnderstood,
    /// There is no season to bring it into.
    NoSeason,
    /// The core refuses the entry.
    Refused {
        /// Its field, as on the wire.
        field: String,
        /// Why.
        refusal: Why,
    },
}

/// A person's name among facts: shown to the user, in no log.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Unlogged(pub String);

impl fmt::Debug for Unlogged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<T: Into<String>> From<T> for Unlogged {
    fn from(name: T) -> Self {
        Self(name.into())
    }
}

impl std::ops::Deref for Unlogged {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl CellProblem {
    /// The problem's reason in plain English; for the terminal.
    pub fn reason(&self) -> String {
        super::english::reason(self)
    }
}
