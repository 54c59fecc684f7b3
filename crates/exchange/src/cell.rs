//! What a cell that we write holds, with its type.

use std::fmt;

use chrono::Datelike;
use skulder_season::dates::{ClockTime, Day};

/// What a cell that we write holds; an empty one holds nothing at all.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i32),
    /// Minutes, shown as "90 min"; in the file their number.
    Minutes(u32),
    /// Minutes as hours with one decimal, as "12,5".
    Hours(u32),
    /// Whole percent; in the file a share, so that Excel shows and takes "80 %".
    Percent(u32),
    /// A day.
    Day(Day),
    /// A time of day.
    Time(ClockTime),
}

impl Cell {
    /// A text; nothing where it is empty.
    pub(crate) fn text(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self::Text(text.to_owned()))
    }
}

/// As the sheet shows it.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(number) => write!(f, "{number}"),
            Self::Minutes(minutes) => write!(f, "{minutes} min"),
            Self::Hours(minutes) => {
                let tenths = (minutes + 3) / 6;
                write!(f, "{},{}", tenths / 10, tenths % 10)
            }
            Self::Percent(percent) => write!(f, "{percent} %"),
            Self::Day(day) => write!(f, "{}.{}.{}", day.day(), day.month(), day.year()),
            Self::Time(time) => write!(f, "{time}"),
        }
    }
}

// By hand: a cell may hold a name, and names are in no log.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(_) => f.write_str("Text(…)"),
            other => fmt::Display::fmt(other, f),
        }
    }
}
