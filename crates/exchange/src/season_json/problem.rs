//! What can be wrong with a season file: facts for the window, plain English for the terminal.
//!
//! A value of the file is never repeated in a problem: where a number or a day was expected there may stand a name.

use std::fmt;

use serde::Serialize;
use skulder_season::ids::Noun;
use ts_rs::TS;

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FileProblem {
    /// Where, as a JSON pointer; empty for the file as a whole.
    pub pointer: String,
    /// What is wrong.
    pub why: FileWhy,
}

/// What is wrong at a place of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum FileWhy {
    /// The file is not JSON.
    NotJson {
        /// The line where reading stopped, counted from 1.
        line: usize,
        /// The column there.
        column: usize,
        /// What was met, in the words of the JSON reader.
        what: String,
    },
    /// The file is of another format, or of a version this program does not know.
    WrongFormat {
        /// The format it says it has, if it says one in a few words.
        found: Option<String>,
    },
    /// The format has no such key.
    UnknownKey,
    /// The key stands twice in one object.
    RepeatedKey,
    /// A key that must be there is not.
    Missing,
    /// A value is of another type.
    WrongType {
        /// What it should be.
        expected: JsonType,
    },
    /// It is no day between 1990 and 2100, written `YYYY-MM-DD`.
    NotADay,
    /// It is no ISO week between 1990 and 2100, written `YYYY-Www`.
    NotAWeek,
    /// It is no month between 1990 and 2100, written `YYYY-MM`.
    NotAMonth,
    /// It is no clock time, written `HH:MM`.
    NotATime,
    /// It is none of the words that may stand there.
    NotOneOf {
        /// The words.
        words: Vec<String>,
    },
    /// A number is out of bounds.
    OutOfBounds {
        /// The least it may be.
        #[ts(type = "number")]
        min: i64,
        /// The most it may be.
        #[ts(type = "number")]
        max: i64,
    },
    /// A number must divide another without remainder.
    NotADivisor {
        /// What it must divide.
        of: u32,
    },
    /// A number is greater than that of another key of the same entry.
    MoreThan {
        /// The other key.
        other: String,
    },
    /// A text or list must not be empty.
    Empty,
    /// A text is longer than so many characters.
    TooLong {
        /// Characters at most.
        max: usize,
    },
    /// It looks like a national identity number, which Skulder never stores.
    IdentityNumber,
    /// A period ends before it begins.
    Reversed {
        /// The key of its beginning.
        first: String,
        /// The key of its end.
        last: String,
    },
    /// A clock time must come before another.
    NotBefore {
        /// The key of the earlier one.
        first: String,
        /// The key of the later one.
        last: String,
    },
    /// More weeks than a season may have.
    TooManyWeeks {
        /// Weeks at most.
        max: usize,
    },
    /// No entry of that list has this id.
    UnknownReference {
        /// What is referred to.
        noun: Noun,
    },
    /// An earlier entry of the list has the same id.
    DuplicateId {
        /// The pointer of the earlier entry.
        other: String,
    },
    /// There is an exception for this department and week already.
    SecondWeekRule {
        /// The pointer of the earlier one.
        other: String,
    },
    /// It overlaps an earlier entry of the same trainer.
    Overlaps {
        /// The pointer of the earlier one.
        other: String,
    },
    /// Only a superuser can be lent or have a position raised.
    NotASuperuser,
    /// A module would come, by way of others, before itself.
    Circle,
    /// A key that entries of this sort must have is not there.
    MissingFor {
        /// The sort of entry.
        sort: EntrySort,
    },
    /// A key that entries of this sort must not have is there.
    NotFor {
        /// The sort of entry.
        sort: EntrySort,
    },
    /// A session has no department, and is no course with temps of several.
    OneDepartment,
    /// Of two keys exactly one must be there.
    ExactlyOneOf {
        /// The keys.
        keys: Vec<String>,
    },
}

/// What a value of a season file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum JsonType {
    /// An object, `{ … }`.
    Object,
    /// A list, `[ … ]`.
    List,
    /// A text.
    Text,
    /// A number without fraction or exponent.
    WholeNumber,
    /// `true` or `false`.
    Flag,
}

/// An entry whose sort decides which keys it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum EntrySort {
    /// A trainer who is a superuser.
    Superuser,
    /// A trainer who is an instructor.
    Instructor,
    /// A session that trains a module.
    Training,
    /// A session of an instructor's other work.
    GuidanceOrSupport,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            // A key of the file may hold anything; what steers a terminal is shown, not sent.
            for c in self.pointer.chars() {
                if c.is_control() { write!(f, "{}", c.escape_default())? } else { write!(f, "{c}")? }
            }
            f.write_str(": ")?;
        }
        self.why.fmt(f)
    }
}

impl fmt::Display for FileWhy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, what } => {
                write!(f, "this is not JSON: {what} at line {line}, column {column}; mend it there")
            }
            Self::WrongFormat { found: Some(found) } => write!(
                f,
                "this is {found:?}, which this program does not read; write the file as \"skulder-season/1\""
            ),
            Self::WrongFormat { found: None } => {
                f.write_str("this is no format that this program reads; write \"skulder-season/1\"")
            }
            Self::UnknownKey => f.write_str("there is no such key; remove it or correct its spelling"),
            Self::RepeatedKey => f.write_str("this key stands twice; keep one of the two"),
            Self::Missing => f.write_str("this key is missing; add it"),
            Self::WrongType { expected } => write!(f, "this must be {expected}"),
            Self::NotADay => f.write_str("this must be a day from 1990 to 2100, written YYYY-MM-DD"),
            Self::NotAWeek => f.write_str("this must be a week from 1990 to 2100, written YYYY-Www as in 2027-W26"),
            Self::NotAMonth => f.write_str("this must be a month from 1990 to 2100, written YYYY-MM"),
            Self::NotATime => f.write_str("this must be a clock time, written HH:MM"),
            Self::NotOneOf { words } => write!(f, "this must be one of {}", words.join(", ")),
            Self::OutOfBounds { min, max } => write!(f, "this must be a whole number from {min} to {max}"),
            Self::NotADivisor { of } => write!(f, "this must divide {of} without remainder"),
            Self::MoreThan { other } => write!(f, "this must be at most as many as {other}"),
            Self::Empty => f.write_str("this must not be empty"),
            Self::TooLong { max } => write!(f, "this is too long; use at most {max} characters"),
            Self::IdentityNumber => {
                f.write_str("this holds a national identity number, which is never stored; remove it")
            }
            Self::Reversed { first, last } => write!(f, "{last} lies before {first}; swap or correct them"),
            Self::NotBefore { first, last } => write!(f, "{first} must be earlier than {last}"),
            Self::TooManyWeeks { max } => {
                write!(f, "a season has at most {max} weeks; move firstWeek and lastWeek closer together")
            }
            Self::UnknownReference { noun } => {
                let (one, list) = (named(*noun), list(*noun));
                write!(f, "no {one} has this id; correct it, or add the {one} to {list}")
            }
            Self::DuplicateId { other } => write!(f, "{other} has the same id; give this one another"),
            Self::SecondWeekRule { other } => {
                write!(f, "{other} is of the same department and week; keep one of the two")
            }
            Self::Overlaps { other } => {
                write!(f, "the weeks overlap those of {other}, of the same trainer; let one end before the other begins")
            }
            Self::NotASuperuser => f.write_str("this is an instructor; only superusers can be here"),
            Self::Circle => {
                f.write_str("this module comes after itself, by way of `after`; take one step out of the circle")
            }
            Self::MissingFor { sort } => write!(f, "this key is missing; {sort} must have it"),
            Self::NotFor { sort } => write!(f, "{sort} does not have this key; remove it"),
            Self::OneDepartment => f.write_str(
                "this key is missing; only a course with temps of several departments goes without a department",
            ),
            Self::ExactlyOneOf { keys } => write!(f, "exactly one of {} must be here", keys.join(" and ")),
        }
    }
}

impl fmt::Display for JsonType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "an object, { … }",
            Self::List => "a list, [ … ]",
            Self::Text => "a text in quotation marks",
            Self::WholeNumber => "a whole number without quotation marks, point or exponent",
            Self::Flag => "true or false, without quotation marks",
        })
    }
}

impl fmt::Display for EntrySort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Superuser => "a superuser",
            Self::Instructor => "an instructor",
            Self::Training => "a training session",
            Self::GuidanceOrSupport => "a guidance or support session",
        })
    }
}

/// What a noun is called in a sentence.
fn named(noun: Noun) -> &'static str {
    match noun {
        Noun::Department => "department",
        Noun::Module => "module",
        Noun::WeekRule => "week rule",
        Noun::Trainer => "trainer",
        Noun::Loan => "loan",
        Noun::Raise => "raise",
        Noun::Absence => "absence",
        Noun::Temp => "temp",
        Noun::Wanted => "wanted cover",
        Noun::Shift => "shift",
        Noun::FollowUp => "follow-up",
        Noun::Session => "session",
        Noun::Assessment => "assessment",
    }
}

/// The key of a noun's list.
pub(super) fn list(noun: Noun) -> &'static str {
    match noun {
        Noun::Department => "departments",
        Noun::Module => "modules",
        Noun::WeekRule => "weekRules",
        Noun::Trainer => "trainers",
        Noun::Loan => "loans",
        Noun::Raise => "raises",
        Noun::Absence => "absences",
        Noun::Temp => "temps",
        Noun::Wanted => "wanted",
        Noun::Shift => "shifts",
        Noun::FollowUp => "followUps",
        Noun::Session => "sessions",
        Noun::Assessment => "assessments",
    }
}
