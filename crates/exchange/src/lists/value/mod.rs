//! What a single cell says, read for one kind of fact. Pure functions of the cell: who and what is known is looked up
//! elsewhere.
//!
//! Each kind of fact has its file, with the spellings that it understands. A cell whose meaning is not beyond doubt
//! is an error: [`CellWhy::Ambiguous`] where its readings can be named. An empty text is [`CellWhy::Empty`], the error
//! of a formula [`CellWhy::FormulaError`] everywhere.
//!
//! The trap: Excel alters what people type. "26,27" becomes a number, a half position 0.5, and "5-7" a day.

mod clock;
mod completed;
mod day;
mod duration;
mod month;
mod name;
mod number;
mod point;
mod scan;
mod stretches;
mod text;
mod week;
mod word;
mod year;

use skulder_season::dates::{Day, WeekRange};

use super::preview::{CellNoticeWhat, CellWhy};
use crate::workbook::Value;

pub use clock::{clock, times};
pub use completed::completed;
pub use day::{day, written as written_day};
pub use duration::minutes;
pub use month::month;
pub(super) use month::named as named_month;
pub use name::person_name;
pub use number::{count, employee_no, percent};
pub use stretches::stretches;
pub(super) use text::tidy;
pub use text::{exact, several, shown};
pub use week::week;
pub use word::{each_of, flag, one_of};

/// What a cell was read as, and what was done to it on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<T> {
    /// What it says.
    pub value: T,
    /// What the user is told of it.
    pub notice: Option<CellNoticeWhat>,
}

impl<T> Reading<T> {
    /// A value of which there is nothing to tell.
    pub(super) fn plain(value: T) -> Self {
        Self { value, notice: None }
    }
    /// The same reading of another value.
    pub(super) fn map<U>(self, into: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { value: into(self.value), notice: self.notice }
    }
}

/// What tells the year where a cell does not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calendar {
    /// The weeks of the season, whose year it is most likely.
    pub season: Option<WeekRange>,
    /// Today, where there is no season.
    pub today: Day,
}

/// The text of a cell that may be written as one: trimmed, and its dashes plain hyphens. `Ok(None)` for what is no text.
fn written(value: &Value) -> Result<Option<String>, CellWhy> {
    match value {
        Value::Error(_) => Err(CellWhy::FormulaError),
        Value::Text(text) => {
            let text = text::with_hyphens(&tidy(text));
            if text.is_empty() { Err(CellWhy::Empty) } else { Ok(Some(text)) }
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod testing {
    use skulder_season::dates::{Day, parse_day};

    use super::Calendar;
    use crate::workbook::Value;

    pub(super) fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
    pub(super) fn on(day: &str) -> Day {
        parse_day(day).expect("it is a day")
    }
    /// A calendar of a season "2027-W22 2027-W34", or of no season, seen in April 2027.
    pub(super) fn calendar(season: &str) -> Calendar {
        let season = season.split_once(' ').map(|(first, last)| {
            let week = |text: &str| text.parse().expect("it is a week");
            skulder_season::dates::WeekRange::new(week(first), week(last)).expect("in order")
        });
        Calendar { season, today: on("2027-04-05") }
    }
    /// The season of most tests: the summer of 2027.
    pub(super) const SUMMER: &str = "2027-W22 2027-W34";
}
