//! Why a command was not carried out: shown beside the field it names, with what to do about it.
//!
//! A refusal is for nonsense only (a reversed date, an unknown trainer, one person in two sessions at one time). A plan
//! that is merely bad is saved and flagged. The sentences are the window's and the terminal's; here are only facts.

use serde::Serialize;
use ts_rs::TS;

use crate::dates::Week;
use crate::ids::EntityId;

/// A command refused: every reason at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Refusal {
    /// What is wrong, in the order of the command; never empty.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Problem {
    /// Which command of a bulk it is, counted from 0; 0 for a single one.
    pub command: usize,
    /// The entry it is about.
    pub entity: Option<EntityId>,
    /// The field's name as on the wire; empty where the whole entry is meant.
    pub field: String,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a field or an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Why {
    /// It must not be empty.
    Empty,
    /// A text is longer than so many characters.
    TooLong {
        /// Characters at most.
        max: usize,
    },
    /// A number is out of bounds.
    OutOfBounds {
        /// The least it may be.
        min: i64,
        /// The most it may be.
        max: i64,
    },
    /// A number must divide another without remainder.
    NotADivisor {
        /// What it must divide.
        of: u32,
    },
    /// Something must come before something else.
    NotBefore {
        /// The field that must be later or larger.
        other: String,
    },
    /// More weeks than a season may have.
    TooManyWeeks {
        /// Weeks at most.
        max: usize,
    },
    /// A week that the season does not have.
    OutsideSeason {
        /// The season's first week.
        first: Week,
        /// The season's last week.
        last: Week,
    },
    /// It looks like a national identity number, which Skulder never stores.
    IdentityNumber,
    /// There is no such entry.
    Unknown {
        /// What was referred to.
        entity: EntityId,
    },
    /// An entry with this id, or for this department and week, is already there.
    AlreadyThere {
        /// The entry that is there.
        entity: EntityId,
    },
    /// It overlaps another entry of the same trainer; a session, also one of the same temps.
    Overlaps {
        /// The other entry.
        entity: EntityId,
    },
    /// Only a superuser can be lent or have a position raised.
    NotASuperuser,
    /// A module would come, by way of others, before itself.
    Circle,
    /// Others still refer to it; they must go or change first.
    StillUsed {
        /// Some of those who do, at most ten.
        by: Vec<EntityId>,
    },
    /// Somebody changed it since.
    ChangedSince,
    /// What made the season cannot be undone; remove the season instead.
    MadeTheSeason,
    /// Nothing is left to undo or redo.
    NothingLeft,
}

/// Collects what is wrong with one entry.
#[derive(Debug, Default)]
pub struct Report {
    problems: Vec<(String, Why)>,
}

impl Report {
    /// Notes a problem of a field.
    pub fn add(&mut self, field: &str, why: Why) {
        self.problems.push((field.to_owned(), why));
    }
    /// Notes a number out of bounds.
    pub fn within(&mut self, field: &str, value: u32, bounds: &std::ops::RangeInclusive<u32>) {
        if !bounds.contains(&value) {
            self.add(field, Why::OutOfBounds { min: (*bounds.start()).into(), max: (*bounds.end()).into() });
        }
    }
    /// Notes a text that is too long or holds an identity number.
    pub fn text(&mut self, field: &str, text: &str, max: usize) {
        if text.chars().count() > max {
            self.add(field, Why::TooLong { max });
        }
        if holds_identity_number(text) {
            self.add(field, Why::IdentityNumber);
        }
    }
    /// What was noted.
    pub fn into_problems(self) -> Vec<(String, Why)> {
        self.problems
    }
}

/// Whether a text holds a Norwegian national identity number: eleven digits, plain or parted by single dots or
/// spaces, that pass both check digits. A longer run of digits is not one. Nor are digits parted by hyphens: case
/// numbers, dates and random ids are written so, and some of them pass the check.
pub fn holds_identity_number(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_gap = |c: char| c == '.' || c.is_whitespace();
    let digit = |n: usize| characters.get(n).and_then(|c| c.to_digit(10));
    (0..characters.len()).any(|start| {
        if digit(start).is_none() || (start > 0 && digit(start - 1).is_some()) {
            return false;
        }
        let mut digits = [0; 11];
        let mut place = start;
        for (n, slot) in digits.iter_mut().enumerate() {
            if n > 0 && characters.get(place).copied().is_some_and(is_gap) {
                place += 1;
            }
            let Some(value) = digit(place) else { return false };
            *slot = value;
            place += 1;
        }
        digit(place).is_none() && passes_check_digits(&digits)
    })
}

/// Both check digits of a national identity number (weights of Skatteetaten's published rule, modulo 11).
fn passes_check_digits(digits: &[u32; 11]) -> bool {
    let passes = |weights: &[u32]| {
        weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11 == 0
    };
    passes(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && passes(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

#[cfg(test)]
mod tests {
    use super::holds_identity_number;

    #[test]
    fn identity_numbers_are_found_however_they_are_spaced() {
        // Passes the check and can be nobody's: there is no 96th day.
        let number = "96200692222";
        for text in ["96200692222", "962006 92222", "96.20.06.92222", "96 20 06 92222", "962006\u{a0}92222"] {
            assert!(holds_identity_number(text), "{text:?} is the number {number}");
            assert!(
                holds_identity_number(&format!("Vikar ({text}), kveld")),
                "{text:?} is found within a text"
            );
        }
    }

    #[test]
    fn other_digits_are_not_identity_numbers() {
        for text in [
            "",
            "96200692221",
            "962006922",
            "962006922220",
            "196200692222",
            "962006  92222",
            "962006-92222",
            "uke 26-28 2027",
        ] {
            assert!(!holds_identity_number(text), "{text:?} is not an identity number");
        }
    }
}
