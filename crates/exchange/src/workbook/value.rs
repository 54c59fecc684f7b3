//! What one cell holds.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// What a cell holds; an empty cell is none at all.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Value {
    /// A text, as it stands: neither trimmed nor otherwise mended.
    Text(String),
    /// A number; 0.8 where the sheet shows 80 %. Never infinite, and always a number.
    Number(#[serde(with = "digits")] f64),
    /// A day, from a cell with a date format.
    Day(NaiveDate),
    /// A day and a time of day.
    Moment(NaiveDate, NaiveTime),
    /// A time of day.
    Time(NaiveTime),
    /// True or false.
    Flag(bool),
    /// An error of a formula, as "#REF!".
    Error(String),
}

// By hand: a cell may hold a name, and names are in no log.
impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(…)",
            Self::Number(_) => "Number(…)",
            Self::Day(_) => "Day(…)",
            Self::Moment(..) => "Moment(…)",
            Self::Time(_) => "Time(…)",
            Self::Flag(_) => "Flag(…)",
            Self::Error(_) => "Error(…)",
        })
    }
}

/// A number as a text of its digits: a number of JSON may come back a hair off.
mod digits {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape serde asks for")]
    pub(super) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        let number: f64 = String::deserialize(deserializer)?.parse().map_err(D::Error::custom)?;
        if number.is_finite() { Ok(number) } else { Err(D::Error::custom("a cell's number is finite")) }
    }
}

/// A column's letters: "A" for 0, "AA" for 26.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// A cell's address: "B14" for column 1 of row 14.
pub fn cell_name(column: u32, row: u32) -> String {
    format!("{}{row}", column_name(column))
}

#[cfg(test)]
mod tests {
    use super::cell_name;

    #[test]
    fn cells_are_called_as_the_sheet_calls_them() {
        for (column, row, name) in
            [(0, 1, "A1"), (25, 3, "Z3"), (26, 14, "AA14"), (701, 2, "ZZ2"), (702, 2, "AAA2")]
        {
            assert_eq!(cell_name(column, row), name);
        }
    }
}
