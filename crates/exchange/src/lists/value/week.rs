//! One week: "28", "uke 28", "u28", "2027-W28", "28/2027", a date of one of its days.

use skulder_season::dates::Week;

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::stretches::{is_outside, of_number, of_text};
use super::{Calendar, Reading, day};
use crate::workbook::Value;

/// One week: "28", "uke 28", "u28", "2027-W28", "28/2027", a date cell of one of its days.
pub fn week(value: &Value, calendar: &Calendar) -> Result<Reading<Week>, CellWhy> {
    let found = match value {
        Value::Text(text) => of_text(text, calendar)?,
        Value::Number(number) => of_number(*number, calendar)?,
        Value::Day(_) | Value::Moment(..) => return Ok(day(value, calendar)?.map(Week::of)),
        Value::Error(_) => return Err(CellWhy::FormulaError),
        Value::Flag(_) | Value::Time(_) => return Err(CellWhy::NotWeeks),
    };
    let [stretch] = found[..] else { return Err(CellWhy::NotWeeks) };
    let (first, last) = (Week::of(stretch.days.first()), Week::of(stretch.days.last()));
    let is_one_day = stretch.days.first() == stretch.days.last();
    if first != last || !(stretch.is_weeks || is_one_day) {
        return Err(CellWhy::NotWeeks);
    }
    let notice = match stretch.filled_in {
        Some(year) => Some(CellNoticeWhat::YearFilledIn { year }),
        None => is_outside(stretch.days, calendar).then_some(CellNoticeWhat::OutsideSeason),
    };
    Ok(Reading { value: first, notice })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SUMMER, calendar, on, text};
    use super::*;

    #[test]
    fn a_week_is_written_in_many_ways() {
        let week_28 = Ok("2027-W28".parse().expect("it is a week"));
        for cell in [
            "28",
            "uke 28",
            "Uke 28",
            "u28",
            "u.28",
            "U. 28",
            "veke 28",
            "v28",
            "W28",
            "week 28",
            "2027-W28",
            "2027-w28",
            "2027W28",
            "28/2027",
            "28-2027",
            "uke 28 2027",
            "2027 uke 28",
            "202728",
            "uke 28 (12.7-18.7)",
            "12.7.2027",
            "2027-07-18",
            "14. juli 2027",
            "28.",
        ] {
            assert_eq!(week(&text(cell), &calendar(SUMMER)).map(|reading| reading.value), week_28, "{cell}");
        }
        for value in [
            Value::Number(28.0),
            Value::Number(202_728.0),
            Value::Number(46_580.0),
            Value::Day(on("2027-07-18")),
        ] {
            assert_eq!(week(&value, &calendar(SUMMER)).map(|reading| reading.value), week_28);
        }
        let outside = week(&text("40"), &calendar(SUMMER)).expect("it is a week");
        assert_eq!(outside.notice, Some(CellNoticeWhat::OutsideSeason));
    }

    #[test]
    fn more_than_one_week_is_none() {
        for cell in ["28-29", "28, 29", "sommer", "12.7-18.7", "5.7.2027-6.7.2027", "28 dager", "2 uker"] {
            assert_eq!(week(&text(cell), &calendar(SUMMER)), Err(CellWhy::NotWeeks), "{cell}");
        }
        for cell in ["54", "uke 54", "53", "0"] {
            assert_eq!(week(&text(cell), &calendar(SUMMER)), Err(CellWhy::NoSuchWeek), "{cell}");
        }
        assert_eq!(week(&Value::Number(54.0), &calendar(SUMMER)), Err(CellWhy::NoSuchWeek));
        assert_eq!(week(&Value::Error("#REF!".into()), &calendar(SUMMER)), Err(CellWhy::FormulaError));
        assert_eq!(week(&text(""), &calendar(SUMMER)), Err(CellWhy::Empty));
    }
}
